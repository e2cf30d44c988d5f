#include "game/script/read_fields.h"

#include "game/base/check.h"
#include "game/base/text.h"
#include "game/scenario/shown_text.h"
#include "game/script/frozen.h"
#include "game/script/messages.h"
#include "game/script/raise.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianbing::script {

namespace {

constexpr std::string_view kMissing = "缺少这一项";
constexpr double kMostPoints = 1e6;

/// In characters.
std::size_t longest(Form form) {
    switch (form) {
        case Form::Name:
            return 60;
        case Form::Line:
            return 400;
        case Form::Text:
            return 4000;
    }
    return 0;
}

std::string_view textAt(lua_State* lua, int index) {
    std::size_t length = 0;
    const char* text = lua_tolstring(lua, index, &length);
    return {text, length};
}

}  // namespace

FieldReader::FieldReader(lua_State* lua, int index, std::string path, Complaints& complaints)
    : lua_(lua), table_(lua_gettop(lua) + 1), path_(std::move(path)), complaints_(complaints) {
    LIANBING_CHECK(lua_istable(lua, index), "a reader reads a table");
    luaL_checkstack(lua, 10, nullptr);
    const void* table = lua_topointer(lua, index);
    pushContent(lua, index);
    note(table);
}

FieldReader::~FieldReader() {
    lua_settop(lua_, table_ - 1);
}

/// Tells the complaints which table this is, so that its fields are found in the source.
void FieldReader::note(const void* table) {
    const TableOrigins* origins = core(lua_).meter.origins();
    if (origins == nullptr) return;
    ReadTable read{origins->find(table), {}, static_cast<lua_Integer>(lua_rawlen(lua_, table_))};
    lua_pushnil(lua_);
    while (lua_next(lua_, table_) != 0) {
        lua_pop(lua_, 1);
        if (lua_type(lua_, -1) == LUA_TSTRING) read.names.emplace_back(textAt(lua_, -1));
    }
    complaints_.noteTable(path_, std::move(read));
}

std::string FieldReader::pathOf(FieldKey key) const {
    if (key.name == nullptr) return fmt::format("{}[{}]", path_, key.place);
    return path_.empty() ? std::string(key.name) : fmt::format("{}.{}", path_, key.name);
}

/// Pushes a field's value and remembers that the field was asked for.
int FieldReader::push(FieldKey key) {
    if (key.name == nullptr) {
        knownPlaces_ = std::max(knownPlaces_, key.place);
        return lua_rawgeti(lua_, table_, key.place);
    }
    if (std::find(known_.begin(), known_.end(), key.name) == known_.end()) {
        known_.emplace_back(key.name);
    }
    lua_pushstring(lua_, key.name);
    return lua_rawget(lua_, table_);
}

bool FieldReader::pushTable(FieldKey key, Need need) {
    const int type = push(key);
    if (type == LUA_TTABLE) return true;
    if (type == LUA_TNIL && need == Need::Optional) return false;
    complainType(key, "表（table）", type);
    return false;
}

void FieldReader::complainType(FieldKey key, std::string_view wanted, int found) {
    if (found == LUA_TNIL) return complain(key, kMissing);
    complain(key, fmt::format("应该是{}，现在是{}", wanted, typeName(found)));
}

bool FieldReader::has(FieldKey key) {
    return typeOf(key) != LUA_TNIL;
}

int FieldReader::typeOf(FieldKey key) {
    const StackGuard guard(lua_);
    return push(key);
}

std::string FieldReader::text(FieldKey key, Need need, Form form) {
    const StackGuard guard(lua_);
    const int type = push(key);
    if (type == LUA_TSTRING) {
        const std::string_view text = textAt(lua_, -1);
        const auto lines = form == Form::Text ? scenario::Lines::Many : scenario::Lines::One;
        if (const base::Status shown = scenario::checkShown(text, lines); !shown) {
            complain(key, shown.error().what);
            return {};
        }
        const std::size_t most = longest(form);
        if (text.size() > most && base::length(text) > most) {
            complain(key, fmt::format("太长，最多 {} 个字", most));
        }
        return std::string(text);
    }
    if (type != LUA_TNIL || need == Need::Needed) complainType(key, typeName(LUA_TSTRING), type);
    return {};
}

std::string FieldReader::id() {
    constexpr std::size_t kMostBytes = 64;
    std::string id = text("id");
    if (id.size() > kMostBytes) complain("id", fmt::format("编号最多 {} 个字符", kMostBytes));
    return id;
}

std::int64_t FieldReader::integer(FieldKey key) {
    const StackGuard guard(lua_);
    const int type = push(key);
    int isInteger = 0;
    const lua_Integer value = type == LUA_TNUMBER ? lua_tointegerx(lua_, -1, &isInteger) : 0;
    if (isInteger != 0) return value;
    if (type == LUA_TNUMBER) {
        complain(key, "应该是整数，现在带小数");
    } else {
        complainType(key, "整数", type);
    }
    return 0;
}

std::int64_t FieldReader::integer(FieldKey key, std::int64_t otherwise) {
    return has(key) ? integer(key) : otherwise;
}

double FieldReader::number(FieldKey key, Need need) {
    const StackGuard guard(lua_);
    const int type = push(key);
    const double value = type == LUA_TNUMBER ? lua_tonumber(lua_, -1) : 0;
    if (type == LUA_TNUMBER && !std::isfinite(value)) complain(key, "不是一个有限的数");
    if (type == LUA_TNUMBER) return std::isfinite(value) ? value : 0;
    if (type != LUA_TNIL || need == Need::Needed) complainType(key, typeName(LUA_TNUMBER), type);
    return 0;
}

bool FieldReader::boolean(FieldKey key, bool otherwise) {
    const StackGuard guard(lua_);
    const int type = push(key);
    if (type == LUA_TBOOLEAN) return lua_toboolean(lua_, -1) != 0;
    if (type != LUA_TNIL) complainType(key, " true 或 false", type);
    return otherwise;
}

score::Points FieldReader::points(FieldKey key, Need need) {
    const double value = number(key, need);
    const double hundredths = value * 100;
    if (value < 0 || value > kMostPoints) {
        complain(key, "分值不能是负数，也不能这样大");
        return {};
    }
    const double whole = std::round(hundredths);
    if (std::abs(hundredths - whole) > 1e-6) complain(key, "分值最多两位小数");
    return score::Points::hundredths(static_cast<std::int64_t>(whole));
}

base::Date FieldReader::date(FieldKey key) {
    const std::string written = text(key);
    if (written.empty()) return {};
    const auto date = base::Date::parse(written);
    if (!date) complain(key, date.error().what);
    return date ? *date : base::Date{};
}

base::Moment FieldReader::moment(FieldKey key) {
    const std::string written = text(key);
    if (written.empty()) return {};
    const auto moment = base::Moment::parse(written);
    if (!moment) complain(key, moment.error().what);
    return moment ? *moment : base::Moment{};
}

std::optional<law::ArticleRef> FieldReader::article(FieldKey key) {
    const std::string written = text(key);
    if (written.empty()) return std::nullopt;
    auto article = law::ArticleRef::parse(written);
    if (!article) {
        complain(key, article.error().what);
        return std::nullopt;
    }
    return std::move(*article);
}

std::vector<std::string> FieldReader::texts(FieldKey key, Need need) {
    std::vector<std::string> all;
    table(key, need, [&](FieldReader& list) {
        list.forEachPlace([&](lua_Integer place) { all.push_back(list.text(place)); });
    });
    return all;
}

std::vector<law::ArticleRef> FieldReader::articles(FieldKey key, Need need) {
    std::vector<law::ArticleRef> all;
    table(key, need, [&](FieldReader& list) {
        list.forEachPlace([&](lua_Integer place) {
            if (auto article = list.article(place)) all.push_back(std::move(*article));
        });
    });
    return all;
}

void FieldReader::function(FieldKey key) {
    const int type = typeOf(key);
    if (type != LUA_TNIL && type != LUA_TFUNCTION) complainType(key, typeName(LUA_TFUNCTION), type);
}

lua_Integer FieldReader::checkedLength() {
    const auto count = static_cast<lua_Integer>(lua_rawlen(lua_, table_));
    knownPlaces_ = count;
    refuseOthers();
    return count;
}

std::vector<std::string> FieldReader::names() {
    std::vector<std::string> all;
    lua_pushnil(lua_);
    while (lua_next(lua_, table_) != 0) {
        lua_pop(lua_, 1);
        if (lua_type(lua_, -1) == LUA_TSTRING) {
            all.emplace_back(textAt(lua_, -1));
        } else {
            complain("这里的键都应该是文字（键 = 值）");
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

bool FieldReader::isList() {
    const StackGuard guard(lua_);
    if (lua_rawgeti(lua_, table_, 1) == LUA_TNIL) return false;
    lua_pushnil(lua_);
    while (lua_next(lua_, table_) != 0) {
        lua_pop(lua_, 1);
        if (lua_type(lua_, -1) == LUA_TSTRING) return false;
    }
    return true;
}

void FieldReader::refuseOthers() {
    std::vector<std::string> unknown;
    const StackGuard guard(lua_);
    lua_pushnil(lua_);
    while (lua_next(lua_, table_) != 0) {
        lua_pop(lua_, 1);
        if (lua_type(lua_, -1) == LUA_TSTRING) {
            std::string name(textAt(lua_, -1));
            if (std::find(known_.begin(), known_.end(), name) == known_.end()) {
                unknown.push_back(std::move(name));
            }
        } else if (!lua_isinteger(lua_, -1) || lua_tointeger(lua_, -1) < 1) {
            complain("这个表里有既不是字段名、也不是 1、2、3… 的键");
        } else if (lua_tointeger(lua_, -1) > knownPlaces_) {
            complain(lua_tointeger(lua_, -1), knownPlaces_ == 0 ? "这里要写 字段 = 值，不能只写值"
                                                                : "多余的一项，或者前面空了一项");
        }
    }
    std::sort(unknown.begin(), unknown.end());
    for (const std::string& name : unknown) {
        const std::string close = closest(name, known_);
        complain(name.c_str(), close.empty() ? "不认识这个字段"
                                             : fmt::format("不认识这个字段，是不是想写 {}", close));
    }
}

base::DateInterval readInterval(FieldReader& reader, FieldKey key) {
    base::DateInterval interval{*base::Date::fromYmd(1, 1, 1), std::nullopt};
    reader.table(key, Need::Optional, [&](FieldReader& span) {
        if (span.has("from")) interval.from = span.date("from");
        if (span.has("before")) interval.until = span.date("before");
        if (interval.until && *interval.until <= interval.from) {
            span.complain("before 应该在 from 之后");
        }
        span.refuseOthers();
    });
    return interval;
}

}  // namespace lianbing::script

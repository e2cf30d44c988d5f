#include "game/script/lua_state.h"
#include "game/script/pattern.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::script {
namespace {

constexpr std::string_view kSpecials = "^$*+?.([%-";

enum class Wanted { Places, Captures };

// The byte, from 0, that a position from 1 or from the end means; past the end is one past the
// size.
std::size_t startArgument(lua_State* lua, int index, std::size_t size) {
    const std::int64_t position = integerArgument(lua, index, 1);
    if (position > 0) {
        const auto at = static_cast<std::uint64_t>(position - 1);
        return at > size ? size + 1 : static_cast<std::size_t>(at);
    }
    if (position == 0) return 0;
    const std::uint64_t fromEnd = 0 - static_cast<std::uint64_t>(position);
    return fromEnd > size ? 0 : size - static_cast<std::size_t>(fromEnd);
}

std::optional<std::size_t> findPlain(lua_State* lua, std::string_view text, std::string_view wanted,
                                     std::size_t from) {
    if (wanted.empty()) return from;
    std::size_t at = from;
    while (text.size() - at >= wanted.size()) {
        const std::size_t next = text.find(wanted.front(), at);
        if (next == std::string_view::npos || text.size() - next < wanted.size()) break;
        // memcmp may read all of it before it differs; it reads some 64 bytes in the time of a
        // step.
        charge(lua, 1 + static_cast<std::int64_t>((next - at + wanted.size()) / 64));
        if (text.compare(next, wanted.size(), wanted) == 0) return next;
        at = next + 1;
    }
    charge(lua, static_cast<std::int64_t>((text.size() - at) / 64));
    return std::nullopt;
}

int pushPlaces(lua_State* lua, std::size_t from, std::size_t to) {
    lua_pushinteger(lua, static_cast<lua_Integer>(from + 1));
    lua_pushinteger(lua, static_cast<lua_Integer>(to));
    return 2;
}

int search(lua_State* lua, Wanted wanted) {
    charge(lua, 8);
    const std::string_view text = textArgument(lua, 1);
    std::string_view pattern = textArgument(lua, 2);
    std::size_t at = startArgument(lua, 3, text.size());
    if (at > text.size()) {
        lua_pushnil(lua);
        return 1;
    }
    if (wanted == Wanted::Places && (lua_toboolean(lua, 4) != 0 ||
                                     pattern.find_first_of(kSpecials) == std::string_view::npos)) {
        if (const auto found = findPlain(lua, text, pattern, at))
            return pushPlaces(lua, *found, *found + pattern.size());
        lua_pushnil(lua);
        return 1;
    }
    const bool isAnchored = !pattern.empty() && pattern.front() == '^';
    if (isAnchored) pattern.remove_prefix(1);
    PatternMatcher matcher(lua, text, pattern);
    do {
        const auto end = matcher.matchAt(at);
        if (!end) continue;
        if (wanted == Wanted::Captures) return matcher.pushCaptures(at, *end);
        pushPlaces(lua, at, *end);
        return 2 + (matcher.captureCount() == 0 ? 0 : matcher.pushCaptures(at, *end));
    } while (++at <= text.size() && !isAnchored);
    lua_pushnil(lua);
    return 1;
}

int find(lua_State* lua) {
    return search(lua, Wanted::Places);
}

int match(lua_State* lua) {
    return search(lua, Wanted::Captures);
}

// Upvalues: text, pattern, where to go on, where the last match ended (-1: nowhere).
int nextMatch(lua_State* lua) {
    charge(lua, 4);
    const std::string_view text = textArgument(lua, lua_upvalueindex(1));
    const std::string_view pattern = textArgument(lua, lua_upvalueindex(2));
    const lua_Integer lastEnd = lua_tointeger(lua, lua_upvalueindex(4));
    PatternMatcher matcher(lua, text, pattern);
    for (auto at = static_cast<std::size_t>(lua_tointeger(lua, lua_upvalueindex(3)));
         at <= text.size(); ++at) {
        const auto end = matcher.matchAt(at);
        if (!end || static_cast<lua_Integer>(*end) == lastEnd) continue;
        lua_pushinteger(lua, static_cast<lua_Integer>(*end));
        lua_pushvalue(lua, -1);
        lua_replace(lua, lua_upvalueindex(3));
        lua_replace(lua, lua_upvalueindex(4));
        return matcher.pushCaptures(at, *end);
    }
    return 0;
}

int matches(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    textArgument(lua, 2);
    const std::size_t from = startArgument(lua, 3, text.size());
    lua_settop(lua, 2);
    lua_pushinteger(lua, static_cast<lua_Integer>(from));
    lua_pushinteger(lua, -1);
    pushFunction<nextMatch>(lua, 4);
    return 1;
}

// Builds the result of gsub. Stack: text at 1, pattern at 2, replacement at 3.
class Replacer {
public:
    Replacer(lua_State* lua, PatternMatcher& matcher, std::string_view text)
        : lua_(lua), matcher_(matcher), text_(text), kind_(lua_type(lua, 3)) {}

    void keep(std::size_t from, std::size_t to) { append(text_.substr(from, to - from)); }

    void replace(std::size_t from, std::size_t to) {
        if (kind_ == LUA_TSTRING || kind_ == LUA_TNUMBER) return expand(from, to);
        if (kind_ == LUA_TTABLE) {
            matcher_.pushCapture(0, from, to);
            lua_gettable(lua_, 3);
        } else {
            lua_pushvalue(lua_, 3);
            lua_call(lua_, matcher_.pushCaptures(from, to), 1);
        }
        if (lua_toboolean(lua_, -1) == 0) {
            keep(from, to);
        } else if (lua_type(lua_, -1) == LUA_TSTRING || lua_type(lua_, -1) == LUA_TNUMBER) {
            appendTop();
        } else {
            raise(lua_, fmt::format("gsub 的替换结果应该是文字，现在是{}", typeNameAt(lua_, -1)));
        }
        lua_pop(lua_, 1);
    }

    [[nodiscard]] const std::string& result() const { return result_; }

private:
    // The replacement text, with %0 to %9 and %%.
    void expand(std::size_t from, std::size_t to) {
        const std::string_view replacement = textArgument(lua_, 3);
        std::size_t at = 0;
        while (true) {
            const std::size_t percent = replacement.find('%', at);
            append(replacement.substr(at, percent - at));
            if (percent == std::string_view::npos) return;
            const char next = percent + 1 < replacement.size() ? replacement[percent + 1] : '\0';
            at = percent + 2;
            if (next == '%') {
                append("%");
            } else if (next == '0') {
                keep(from, to);
            } else if (next >= '1' && next <= '9') {
                matcher_.pushCapture(next - '1', from, to);
                appendTop();
                lua_pop(lua_, 1);
            } else {
                raise(lua_, "替换文字里 % 后面只能是数字或 %");
            }
        }
    }

    void appendTop() {
        std::size_t length = 0;
        const char* text = lua_tolstring(lua_, -1, &length);
        append({text, length});
    }

    void append(std::string_view part) {
        result_ += part;
        charge(lua_, 1 + static_cast<std::int64_t>(part.size() / 16));
        if (result_.size() > kMaxTextBytes) core(lua_).meter.breakLimit(lua_, Limit::TextLength);
    }

    lua_State* lua_;
    PatternMatcher& matcher_;
    std::string_view text_;
    int kind_;
    std::string result_;
};

void replacementArgument(lua_State* lua) {
    const int kind = lua_type(lua, 3);
    if (kind == LUA_TSTRING || kind == LUA_TNUMBER || kind == LUA_TTABLE || kind == LUA_TFUNCTION)
        return;
    raiseArgument(lua, 3, fmt::format("应该是文字、表或函数，现在是{}", typeName(kind)));
}

int replaceAll(lua_State* lua) {
    charge(lua, 8);
    const std::string_view text = textArgument(lua, 1);
    std::string_view pattern = textArgument(lua, 2);
    replacementArgument(lua);
    const std::int64_t most = integerArgument(lua, 4, static_cast<std::int64_t>(text.size()) + 1);
    lua_settop(lua, 3);
    const bool isAnchored = !pattern.empty() && pattern.front() == '^';
    if (isAnchored) pattern.remove_prefix(1);
    PatternMatcher matcher(lua, text, pattern);
    Replacer replacer(lua, matcher, text);
    std::optional<std::size_t> lastEnd;
    std::size_t at = 0;
    std::int64_t count = 0;
    while (count < most) {
        const auto end = matcher.matchAt(at);
        if (end && end != lastEnd) {
            ++count;
            replacer.replace(at, *end);
            at = *end;
            lastEnd = end;
        } else if (at < text.size()) {
            replacer.keep(at, at + 1);
            ++at;
        } else {
            break;
        }
        if (isAnchored) break;
    }
    replacer.keep(at, text.size());
    lua_pushlstring(lua, replacer.result().data(), replacer.result().size());
    lua_pushinteger(lua, count);
    return 2;
}

}  // namespace

void addTextPatterns(lua_State* lua) {
    addFunction<find>(lua, "find");
    addFunction<match>(lua, "match");
    addFunction<matches>(lua, "gmatch");
    addFunction<replaceAll>(lua, "gsub");
}

}  // namespace lianbing::script

#include "game/script/bindings_arguments.h"

#include "game/script/core.h"
#include "game/script/frozen.h"
#include "game/script/lua_state.h"
#include "game/script/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::script {

namespace {

// A call of a method and the effect it makes, in the steps of Meter.
constexpr std::int64_t kCallSteps = 20;
constexpr std::int64_t kEffectSteps = 20;
constexpr std::int64_t kCopiedPerStep = 4;  // bytes
constexpr std::size_t kMaxFields = 100;

/// Calls `take(key)` for each field of the table at `index`, with the value on top of the stack.
template <class Take>
void forEachField(lua_State* lua, int index, Take take) {
    tableArgument(lua, index);
    pushContent(lua, index);
    const int table = lua_gettop(lua);
    charge(lua, 2 + tableCapacity(lua, table) / 4);
    std::size_t count = 0;
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        if (lua_type(lua, -2) != LUA_TSTRING) {
            raiseArgument(
                lua, index,
                fmt::format("里的键应该是文字（键 = \"值\"），现在是{}", typeNameAt(lua, -2)));
        }
        if (++count > kMaxFields) {
            raiseArgument(lua, index, fmt::format("最多 {} 个键", kMaxFields));
        }
        std::size_t length = 0;
        const char* key = lua_tolstring(lua, -2, &length);
        take(std::string_view{key, length});
        lua_pop(lua, 1);
    }
    lua_pop(lua, 1);
}

/// The text on top of the stack, which may be a number.
std::string_view textOnTop(lua_State* lua) {
    std::size_t length = 0;
    const char* text = lua_tolstring(lua, -1, &length);
    return {text, length};
}

bool isTextOnTop(lua_State* lua) {
    const int type = lua_type(lua, -1);
    return type == LUA_TSTRING || type == LUA_TNUMBER;
}

/// Reads the `{ isnt = "…" }` on top of the stack.
std::string unequalOnTop(lua_State* lua, int index, std::string_view key) {
    const StackGuard guard(lua);
    pushContent(lua, -1);
    lua_pushliteral(lua, "isnt");
    lua_rawget(lua, -2);
    if (!isTextOnTop(lua)) {
        raiseArgument(lua, index, fmt::format("里 {} 的条件应该写成 {{ isnt = \"…\" }}", key));
    }
    return copied(lua, textOnTop(lua));
}

/// The texts of the list on top of the stack; empty when it is no list of texts.
std::vector<std::string> listOnTop(lua_State* lua) {
    const StackGuard guard(lua);
    pushContent(lua, -1);
    std::vector<std::string> values;
    const auto count = static_cast<lua_Integer>(std::min<std::size_t>(lua_rawlen(lua, -1), kMaxFields));
    for (lua_Integer place = 1; place <= count; ++place) {
        const StackGuard each(lua);
        lua_rawgeti(lua, -1, place);
        if (!isTextOnTop(lua)) return {};
        values.push_back(copied(lua, textOnTop(lua)));
    }
    return values;
}

procedure::Condition conditionOnTop(lua_State* lua, int index, std::string_view key) {
    using Kind = procedure::Condition::Kind;
    if (lua_isboolean(lua, -1)) {
        return {std::string(key), lua_toboolean(lua, -1) != 0 ? Kind::Present : Kind::Absent, {}};
    }
    if (lua_istable(lua, -1)) {
        std::vector<std::string> values = listOnTop(lua);
        if (!values.empty()) return {copied(lua, key), Kind::OneOf, {}, std::move(values)};
        return {std::string(key), Kind::NotEquals, unequalOnTop(lua, index, key)};
    }
    if (isTextOnTop(lua)) return {copied(lua, key), Kind::Equals, copied(lua, textOnTop(lua))};
    raiseArgument(lua, index,
                  fmt::format("里 {} 的值应该是文字、真假值或者 {{ isnt = \"…\" }}，现在是{}", key,
                              typeNameAt(lua, -1)));
}

}  // namespace

Reaction& reactionOf(lua_State* lua, int arguments) {
    void* self = lua_touserdata(lua, 1);
    // Each method holds the one `play` of its state, so that telling it from anything else is
    // comparing addresses.
    if (self == nullptr || self != lua_touserdata(lua, lua_upvalueindex(1))) {
        raise(lua, "play 的方法要用冒号调用，写成 play:say(…)，不是 play.say(…)");
    }
    Reaction& reaction = **static_cast<Reaction**>(self);
    if (!reaction.isRunning()) raise(lua, "play 只能在场景函数运行的时候用，不能留到以后");
    if (lua_gettop(lua) > arguments + 1) {
        raiseArgument(lua, arguments + 2, fmt::format("是多余的：最多 {} 个", arguments));
    }
    charge(lua, kCallSteps);
    return reaction;
}

void raiseUnknown(lua_State* lua, std::string_view what, std::string_view id,
                  const std::vector<std::string>& known) {
    const std::string close = closest(std::string(id), known);
    if (close.empty()) raise(lua, fmt::format("没有编号为“{}”的{}", id, what));
    raise(lua, fmt::format("没有编号为“{}”的{}，是不是想写“{}”", id, what, close));
}

procedure::Attributes attributesArgument(lua_State* lua, int index) {
    procedure::Attributes attributes;
    if (lua_isnoneornil(lua, index)) return attributes;
    forEachField(lua, index, [&](std::string_view key) {
        if (!isTextOnTop(lua)) {
            raiseArgument(lua, index,
                          fmt::format("里 {} 的值应该是文字，现在是{}", key, typeNameAt(lua, -1)));
        }
        procedure::setAttribute(attributes, copied(lua, key), copied(lua, textOnTop(lua)));
    });
    return attributes;
}

std::vector<procedure::Condition> conditionsArgument(lua_State* lua, int index) {
    std::vector<procedure::Condition> conditions;
    if (lua_isnoneornil(lua, index)) return conditions;
    forEachField(lua, index, [&](std::string_view key) {
        conditions.push_back(conditionOnTop(lua, index, key));
    });
    return conditions;
}

std::string copied(lua_State* lua, std::string_view text) {
    charge(lua, static_cast<std::int64_t>(text.size()) / kCopiedPerStep);
    return std::string(text);
}

void addEffect(lua_State* lua, Reaction& reaction, scenario::Effect effect) {
    if (reaction.size() >= kMaxEffects) {
        raise(lua, fmt::format("一次反应里做的事太多，最多 {} 件", kMaxEffects));
    }
    charge(lua, kEffectSteps);
    const std::size_t before = reaction.bytes();
    const base::Status added = reaction.add(std::move(effect));
    // What stays is filled in, checked, hashed and stored: dearer than the copy.
    charge(lua, static_cast<std::int64_t>(reaction.bytes() - before));
    if (!added) raise(lua, added.error().what);
}

void chargeLook(lua_State* lua, const Reaction& reaction) {
    charge(lua, static_cast<std::int64_t>(reaction.size()) / 4);
}

void pushText(lua_State* lua, std::string_view text) {
    lua_pushlstring(lua, text.data(), text.size());
}

void pushTexts(lua_State* lua, const std::vector<std::string>& texts) {
    lua_createtable(lua, static_cast<int>(texts.size()), 0);
    for (std::size_t at = 0; at < texts.size(); ++at) {
        pushText(lua, texts[at]);
        lua_rawseti(lua, -2, static_cast<lua_Integer>(at + 1));
    }
}

}  // namespace lianbing::script

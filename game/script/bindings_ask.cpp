#include "game/script/bindings_arguments.h"
#include "game/script/bindings_effects.h"
#include "game/script/coroutine.h"
#include "game/script/frozen.h"
#include "game/script/lua_state.h"
#include "game/script/messages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::script::play {

namespace {

constexpr std::array<std::string_view, 5> kFields = {"id", "speaker", "text", "options",
                                                     "multiple"};
constexpr lua_Integer kMaxOptions = 100;
// A yield is a C++ throw.
constexpr std::int64_t kYieldSteps = 400;

void refuseUnknownFields(lua_State* lua, int table) {
    lua_pushnil(lua);
    while (lua_next(lua, table) != 0) {
        lua_pop(lua, 1);
        if (lua_type(lua, -1) != LUA_TSTRING) raise(lua, "ask 的表里只能写 键 = 值");
        const std::string_view key = lua_tostring(lua, -1);
        if (std::find(kFields.begin(), kFields.end(), key) != kFields.end()) continue;
        const std::string close = closest(key, {kFields.begin(), kFields.end()});
        const std::string hint =
            close.empty() ? std::string{} : fmt::format("，是不是想写 {}", close);
        raise(lua, fmt::format("ask 不认识字段 {}{}", key, hint));
    }
}

std::string textField(lua_State* lua, int table, const char* field, bool isNeeded) {
    const StackGuard guard(lua);
    lua_pushstring(lua, field);
    const int type = lua_rawget(lua, table);
    if (type == LUA_TNIL && !isNeeded) return {};
    if (type != LUA_TSTRING) {
        raise(lua, fmt::format("ask 的 {} 应该是文字，现在是{}", field, typeNameAt(lua, -1)));
    }
    std::size_t length = 0;
    const char* text = lua_tolstring(lua, -1, &length);
    if (length == 0 && isNeeded) raise(lua, fmt::format("ask 的 {} 不能是空的", field));
    return copied(lua, {text, length});
}

std::string optionPart(lua_State* lua, int option, lua_Integer number, lua_Integer part) {
    const StackGuard guard(lua);
    if (lua_rawgeti(lua, option, part) != LUA_TSTRING) {
        raise(lua, fmt::format("ask 的 options[{}] 应该写成 {{ \"编号\", \"文字\" }}", number));
    }
    std::size_t length = 0;
    const char* text = lua_tolstring(lua, -1, &length);
    return copied(lua, {text, length});
}

std::vector<scenario::AskOption> optionsField(lua_State* lua, int table) {
    const StackGuard guard(lua);
    lua_pushliteral(lua, "options");
    if (lua_rawget(lua, table) != LUA_TTABLE) {
        raise(lua, "ask 的 options 应该是表：{ { \"编号\", \"文字\" }, … }");
    }
    readThrough(lua, lua_gettop(lua));
    const int list = lua_gettop(lua);
    const auto count = static_cast<lua_Integer>(lua_rawlen(lua, list));
    if (count == 0) raise(lua, "ask 的 options 是空的");
    if (count > kMaxOptions) raise(lua, fmt::format("ask 的 options 最多 {} 项", kMaxOptions));
    charge(lua, count * 4);
    std::vector<scenario::AskOption> options;
    options.reserve(static_cast<std::size_t>(count));
    for (lua_Integer number = 1; number <= count; ++number) {
        const StackGuard each(lua);
        if (lua_rawgeti(lua, list, number) != LUA_TTABLE) {
            raise(lua, fmt::format("ask 的 options[{}] 应该写成 {{ \"编号\", \"文字\" }}", number));
        }
        readThrough(lua, lua_gettop(lua));
        const int option = lua_gettop(lua);
        options.push_back({optionPart(lua, option, number, 1), optionPart(lua, option, number, 2)});
    }
    return options;
}

bool multipleField(lua_State* lua, int table) {
    const StackGuard guard(lua);
    lua_pushliteral(lua, "multiple");
    const int type = lua_rawget(lua, table);
    if (type == LUA_TNIL) return false;
    if (type != LUA_TBOOLEAN) {
        raise(lua,
              fmt::format("ask 的 multiple 应该是 true 或 false，现在是{}", typeNameAt(lua, -1)));
    }
    return lua_toboolean(lua, -1) != 0;
}

/// Where the handler may wait, waitForHost knows; it is asked too late, with the question in the
/// buffer.
void checkMayAsk(lua_State* lua, const Reaction& reaction) {
    if (reaction.thread() == nullptr || reaction.isEnded()) raise(lua, "检查结束以后不能再提问");
    if (reaction.thread() != lua || lua_isyieldable(lua) == 0) {
        raise(lua,
              "ask 要等学员回答，只能在场景函数里直接用，不能放在协程、排序或者替换用的函数里");
    }
}

scenario::Prompt readPrompt(lua_State* lua, int table, const scenario::Definition& definition) {
    scenario::Prompt prompt;
    prompt.id = textField(lua, table, "id", true);
    prompt.speaker = textField(lua, table, "speaker", false);
    checkSpeaker(lua, definition, prompt.speaker);
    prompt.text = textField(lua, table, "text", true);
    prompt.options = optionsField(lua, table);
    prompt.multiple = multipleField(lua, table);
    return prompt;
}

[[gnu::noinline]] void addPrompt(lua_State* lua) {
    Reaction& reaction = reactionOf(lua, 1);
    tableArgument(lua, 2);
    lua_settop(lua, 2);
    readThrough(lua, 2);
    checkMayAsk(lua, reaction);
    charge(lua, kYieldSteps + tableCapacity(lua, 2) / 4);
    refuseUnknownFields(lua, 2);
    scenario::Prompt prompt = readPrompt(lua, 2, reaction.definition());
    const bool multiple = prompt.multiple;
    addEffect(lua, reaction, std::move(prompt));
    reaction.asked = Reaction::Question{multiple};
}

}  // namespace

// The yield is a C++ throw: nothing may be left to destroy here, or unwinding stops here and takes
// a third longer. So the rest stands in a function that is not inlined.
int ask(lua_State* lua) {
    addPrompt(lua);
    return waitForHost(lua, 0);
}

}  // namespace lianbing::script::play

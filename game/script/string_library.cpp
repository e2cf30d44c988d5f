#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace lianbing::script {
namespace {

struct Range {
    std::size_t from = 0;
    std::size_t size = 0;
};

// Bytes `first` to `last` counted from 1, negative from the end, cut to what there is.
Range rangeOf(std::int64_t first, std::int64_t last, std::size_t size) {
    const auto length = static_cast<std::int64_t>(size);
    if (first < 0) first = std::max<std::int64_t>(first < -length ? 1 : first + length + 1, 1);
    first = std::max<std::int64_t>(first, 1);
    if (last < 0) last = last < -length ? 0 : last + length + 1;
    last = std::min(last, length);
    if (first > last) return {};
    return {static_cast<std::size_t>(first - 1), static_cast<std::size_t>(last - first + 1)};
}

void push(lua_State* lua, std::string_view text) {
    lua_pushlstring(lua, text.data(), text.size());
}

int lengthOf(lua_State* lua) {
    lua_pushinteger(lua, static_cast<lua_Integer>(textArgument(lua, 1).size()));
    return 1;
}

int part(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    const Range range = rangeOf(integerArgument(lua, 2), integerArgument(lua, 3, -1), text.size());
    charge(lua, 4);
    push(lua, text.substr(range.from, range.size));
    return 1;
}

template <char First, char Last, int Shift>
int changeCase(lua_State* lua) {
    std::string text(textArgument(lua, 1));
    charge(lua, 4 + static_cast<std::int64_t>(text.size() / 8));
    for (char& letter : text) {
        if (letter >= First && letter <= Last) letter = static_cast<char>(letter + Shift);
    }
    push(lua, text);
    return 1;
}

int repeat(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    const std::int64_t count = integerArgument(lua, 2);
    const std::string_view separator =
        lua_isnoneornil(lua, 3) ? std::string_view() : textArgument(lua, 3);
    const auto unit = static_cast<std::int64_t>(text.size() + separator.size());
    charge(lua, 4);
    if (count <= 0 || unit == 0) {
        push(lua, {});
        return 1;
    }
    // One separator too many counts too: a generous bound that cannot overflow.
    if (count > static_cast<std::int64_t>(kMaxTextBytes + separator.size()) / unit) {
        core(lua).meter.breakLimit(lua, Limit::TextLength);
    }
    charge(lua, count * (2 + unit / 16));
    std::string result;
    result.reserve(static_cast<std::size_t>(count * unit));
    for (std::int64_t step = 0; step < count; ++step) {
        if (step > 0) result += separator;
        result += text;
    }
    push(lua, result);
    return 1;
}

int reverse(lua_State* lua) {
    std::string text(textArgument(lua, 1));
    charge(lua, 4 + static_cast<std::int64_t>(text.size() / 8));
    std::reverse(text.begin(), text.end());
    push(lua, text);
    return 1;
}

int bytes(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    const std::int64_t first = integerArgument(lua, 2, 1);
    const Range range = rangeOf(first, integerArgument(lua, 3, first), text.size());
    if (range.size > static_cast<std::size_t>(kMaxEntries))
        core(lua).meter.breakLimit(lua, Limit::EntryCount);
    charge(lua, 4 + 4 * static_cast<std::int64_t>(range.size));
    luaL_checkstack(lua, static_cast<int>(range.size), nullptr);
    for (const char letter : text.substr(range.from, range.size)) {
        lua_pushinteger(lua, static_cast<unsigned char>(letter));
    }
    return static_cast<int>(range.size);
}

int fromBytes(lua_State* lua) {
    const int count = lua_gettop(lua);
    charge(lua, 4 + count);
    std::string result;
    for (int index = 1; index <= count; ++index) {
        const std::int64_t value = integerArgument(lua, index);
        if (value < 0 || value > 255) raiseArgument(lua, index, "应该在 0 到 255 之间");
        result += static_cast<char>(value);
    }
    push(lua, result);
    return 1;
}

}  // namespace

void pushStringLibrary(lua_State* lua) {
    lua_newtable(lua);
    addFunction<lengthOf>(lua, "len");
    addFunction<part>(lua, "sub");
    addFunction<changeCase<'a', 'z', 'A' - 'a'>>(lua, "upper");
    addFunction<changeCase<'A', 'Z', 'a' - 'A'>>(lua, "lower");
    addFunction<repeat>(lua, "rep");
    addFunction<reverse>(lua, "reverse");
    addFunction<bytes>(lua, "byte");
    addFunction<fromBytes>(lua, "char");
    addTextFormat(lua);
    addTextPatterns(lua);
}

}  // namespace lianbing::script

#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::script {
namespace {

constexpr std::int64_t kMaxCodePoint = 0x10FFFF;

struct Decoded {
    char32_t value = 0;
    std::size_t bytes = 1;
};

bool isContinuation(char letter) {
    return (static_cast<unsigned char>(letter) & 0xC0U) == 0x80U;
}

bool continuesAt(std::string_view text, std::int64_t at) {
    return at >= 0 && at < static_cast<std::int64_t>(text.size()) &&
           isContinuation(text[static_cast<std::size_t>(at)]);
}

// Strict UTF-8: no overlong forms, no surrogates, nothing above 10FFFF.
std::optional<Decoded> decode(std::string_view text) {
    if (text.empty()) return std::nullopt;
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return Decoded{lead, 1};
    if (lead < 0xC2 || lead > 0xF4) return std::nullopt;
    const std::size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (text.size() < bytes) return std::nullopt;
    char32_t value = lead & (0x7FU >> bytes);
    for (std::size_t at = 1; at < bytes; ++at) {
        if (!isContinuation(text[at])) return std::nullopt;
        value = (value << 6U) | (static_cast<unsigned char>(text[at]) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < kLeast.at(bytes) || value > kMaxCodePoint || isSurrogate) return std::nullopt;
    return Decoded{value, bytes};
}

std::int64_t positionArgument(lua_State* lua, int index, std::int64_t otherwise, std::size_t size) {
    const std::int64_t position = integerArgument(lua, index, otherwise);
    if (position >= 0) return position;
    const auto length = static_cast<std::int64_t>(size);
    return position < -length ? 0 : length + position + 1;
}

int fromCodePoints(lua_State* lua) {
    const int count = lua_gettop(lua);
    charge(lua, 4 + count * 2);
    lua_settop(lua, count);
    std::string result;
    for (int index = 1; index <= count; ++index) {
        const std::int64_t value = integerArgument(lua, index);
        if (value < 0 || value > kMaxCodePoint) raiseArgument(lua, index, "不是字符编码");
        const auto code = static_cast<unsigned int>(value);
        if (code < 0x80) {
            result += static_cast<char>(code);
        } else if (code < 0x800) {
            result += static_cast<char>(0xC0U | (code >> 6U));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        } else if (code < 0x10000) {
            result += static_cast<char>(0xE0U | (code >> 12U));
            result += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        } else {
            result += static_cast<char>(0xF0U | (code >> 18U));
            result += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
            result += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        }
    }
    lua_pushlstring(lua, result.data(), result.size());
    return 1;
}

int countCodePoints(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    const auto size = static_cast<std::int64_t>(text.size());
    std::int64_t at = positionArgument(lua, 2, 1, text.size()) - 1;
    const std::int64_t last = positionArgument(lua, 3, -1, text.size()) - 1;
    if (at < 0 || at > size) raiseArgument(lua, 2, "超出文字的范围");
    if (last >= size) raiseArgument(lua, 3, "超出文字的范围");
    charge(lua, 4 + (last - at > 0 ? (last - at) / 4 : 0));
    lua_Integer count = 0;
    while (at <= last) {
        const auto decoded = decode(text.substr(static_cast<std::size_t>(at)));
        if (!decoded) {
            lua_pushnil(lua);
            lua_pushinteger(lua, at + 1);
            return 2;
        }
        at += static_cast<std::int64_t>(decoded->bytes);
        ++count;
    }
    lua_pushinteger(lua, count);
    return 1;
}

int codePoints(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    const std::int64_t first = positionArgument(lua, 2, 1, text.size());
    const std::int64_t last = positionArgument(lua, 3, first, text.size());
    if (first < 1) raiseArgument(lua, 2, "超出文字的范围");
    if (last > static_cast<std::int64_t>(text.size())) raiseArgument(lua, 3, "超出文字的范围");
    if (first > last) return 0;
    if (last - first >= kMaxEntries) core(lua).meter.breakLimit(lua, Limit::EntryCount);
    charge(lua, 4 + (last - first + 1) * 4);
    luaL_checkstack(lua, static_cast<int>(last - first + 1), nullptr);
    int count = 0;
    for (std::int64_t at = first - 1; at < last;) {
        const auto decoded = decode(text.substr(static_cast<std::size_t>(at)));
        if (!decoded) raise(lua, "文字不是正确的 UTF-8");
        lua_pushinteger(lua, static_cast<lua_Integer>(decoded->value));
        at += static_cast<std::int64_t>(decoded->bytes);
        ++count;
    }
    return count;
}

// The byte where the n-th character from `at` begins. A walk by characters, both ways, as the
// manual describes.
int offset(lua_State* lua) {
    const std::string_view text = textArgument(lua, 1);
    const auto size = static_cast<std::int64_t>(text.size());
    std::int64_t count = integerArgument(lua, 2);
    std::int64_t at = positionArgument(lua, 3, count > 0 ? 1 : size + 1, text.size()) - 1;
    if (at < 0 || at > size) raiseArgument(lua, 3, "超出文字的范围");
    const std::int64_t start = at;
    if (count == 0) {
        while (at > 0 && continuesAt(text, at)) --at;
    } else {
        if (continuesAt(text, at)) raise(lua, "起点在一个字的中间");
        for (; count < 0 && at > 0; ++count) {
            do --at;
            while (at > 0 && continuesAt(text, at));
        }
        if (count > 0) --count;
        for (; count > 0 && at < size; --count) {
            do ++at;
            while (continuesAt(text, at));
        }
    }
    charge(lua, 4 + (at > start ? at - start : start - at) / 4);
    if (count == 0) {
        lua_pushinteger(lua, at + 1);
    } else {
        lua_pushnil(lua);
    }
    return 1;
}

int nextCode(lua_State* lua) {
    charge(lua, 2);
    const std::string_view text = textArgument(lua, 1);
    const std::int64_t size = static_cast<std::int64_t>(text.size());
    std::int64_t at =
        integerArgument(lua, 2);  // 0 at first, then the byte from 1 of the character before
    if (at < 0 || at > size) return 0;
    if (at > 0) {
        const auto before = decode(text.substr(static_cast<std::size_t>(at - 1)));
        at += before ? static_cast<std::int64_t>(before->bytes) - 1 : 0;
    }
    if (at >= size) return 0;
    const auto decoded = decode(text.substr(static_cast<std::size_t>(at)));
    if (!decoded) raise(lua, "文字不是正确的 UTF-8");
    lua_pushinteger(lua, at + 1);
    lua_pushinteger(lua, static_cast<lua_Integer>(decoded->value));
    return 2;
}

int codes(lua_State* lua) {
    textArgument(lua, 1);
    pushFunction<nextCode>(lua);
    lua_pushvalue(lua, 1);
    lua_pushinteger(lua, 0);
    return 3;
}

}  // namespace

void pushUtf8Library(lua_State* lua) {
    lua_newtable(lua);
    addFunction<fromCodePoints>(lua, "char");
    addFunction<countCodePoints>(lua, "len");
    addFunction<codePoints>(lua, "codepoint");
    addFunction<offset>(lua, "offset");
    addFunction<codes>(lua, "codes");
    constexpr std::string_view kOneCharacter("[\0-\x7F\xC2-\xFD][\x80-\xBF]*", 14);
    lua_pushlstring(lua, kOneCharacter.data(), kOneCharacter.size());
    lua_setfield(lua, -2, "charpattern");
}

}  // namespace lianbing::script

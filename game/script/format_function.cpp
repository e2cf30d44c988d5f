#include "game/script/lua_state.h"
#include "game/script/raise.h"
#include "game/script/sandbox.h"
#include "game/script/text_value.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <string_view>

namespace lianbing::script {
namespace {

constexpr std::size_t kMaxDigits = 2;  // of a width and of a precision

/// One conversion of a format, such as `%-5.2f`.
struct Conversion {
    std::string flags;  ///< what stands between % and the letter
    char letter = '\0';
    bool hasPrecision = false;
};

class Formatter {
public:
    Formatter(lua_State* lua, std::string_view format) : lua_(lua), format_(format) {}

    const std::string& run() {
        while (at_ < format_.size()) {
            const std::size_t percent = format_.find('%', at_);
            append(format_.substr(at_, percent - at_));
            if (percent == std::string_view::npos) break;
            at_ = percent + 1;
            if (peek() == '%') {
                ++at_;
                append("%");
            } else {
                const Conversion conversion = readConversion();
                ++argument_;
                anyArgument(lua_, argument_);
                convert(conversion);
            }
        }
        return result_;
    }

private:
    [[nodiscard]] char peek() const { return at_ < format_.size() ? format_[at_] : '\0'; }

    std::size_t skipDigits() {
        const std::size_t from = at_;
        while (peek() >= '0' && peek() <= '9') ++at_;
        return at_ - from;
    }

    Conversion readConversion() {
        Conversion conversion;
        const std::size_t from = at_;
        while (at_ < format_.size() &&
               std::string_view("-+ #0").find(peek()) != std::string_view::npos)
            ++at_;
        const bool tooManyFlags = at_ - from > 5;
        std::size_t digits = skipDigits();
        if (peek() == '.') {
            conversion.hasPrecision = true;
            ++at_;
            digits = std::max(digits, skipDigits());
        }
        if (digits > kMaxDigits || tooManyFlags)
            raise(lua_, "string.format 的宽度和小数位数最多写两位数");
        conversion.flags = format_.substr(from, at_ - from);
        conversion.letter = peek();
        ++at_;
        return conversion;
    }

    void convert(const Conversion& conversion) {
        switch (conversion.letter) {
            case 'd':
            case 'i':
                return print(conversion, "lld",
                             static_cast<long long>(integerArgument(lua_, argument_)));
            case 'x':
                return print(conversion, "llx",
                             static_cast<long long>(integerArgument(lua_, argument_)));
            case 'X':
                return print(conversion, "llX",
                             static_cast<long long>(integerArgument(lua_, argument_)));
            case 'o':
                return print(conversion, "llo",
                             static_cast<long long>(integerArgument(lua_, argument_)));
            case 'c':
                return print(conversion, "c",
                             static_cast<int>(integerArgument(lua_, argument_) & 0xFF));
            case 'a':
                return print(conversion, "a", printableNumber());
            case 'A':
                return print(conversion, "A", printableNumber());
            case 'e':
                return print(conversion, "e", printableNumber());
            case 'E':
                return print(conversion, "E", printableNumber());
            case 'f':
                return print(conversion, "f", printableNumber());
            case 'g':
                return print(conversion, "g", printableNumber());
            case 'G':
                return print(conversion, "G", printableNumber());
            case 's':
                return appendText(conversion);
            case 'q':
                return appendQuoted(conversion);
            case 'p':
                raise(lua_, "string.format 不支持 %p：内存地址每次都不一样");
            default:
                raise(lua_, fmt::format("string.format 不认识 %{}{}", conversion.flags,
                                        letterWords(conversion)));
        }
    }

    // Without the sign of NaN, which differs between processors.
    double printableNumber() {
        const double value = numberArgument(lua_, argument_);
        return std::isnan(value) ? std::fabs(value) : value;
    }

    static std::string letterWords(const Conversion& conversion) {
        const bool isPlain = conversion.letter > 32 && conversion.letter < 127;
        return isPlain ? std::string(1, conversion.letter) : std::string();
    }

    template <class Value>
    void print(const Conversion& conversion, const char* suffix, Value value) {
        // %99.99f of the largest number is the longest there is.
        std::array<char, 512> buffer{};
        const std::string format = "%" + conversion.flags + suffix;
        const int length = std::snprintf(buffer.data(), buffer.size(), format.c_str(), value);
        append({buffer.data(), static_cast<std::size_t>(length)});
    }

    void appendText(const Conversion& conversion) {
        pushAsText(lua_, argument_);
        std::size_t length = 0;
        const char* text = lua_tolstring(lua_, -1, &length);
        if (conversion.flags.empty() || (!conversion.hasPrecision && length >= 100)) {
            append({text, length});
        } else {
            if (std::string_view(text, length).find('\0') != std::string_view::npos) {
                raiseArgument(lua_, argument_, "里有零字节，不能按宽度排");
            }
            print(conversion, "s", text);
        }
        lua_pop(lua_, 1);
    }

    void appendQuoted(const Conversion& conversion) {
        if (!conversion.flags.empty()) raise(lua_, "string.format 的 %q 不能带宽度");
        switch (lua_type(lua_, argument_)) {
            case LUA_TSTRING:
                return appendQuotedText(textArgument(lua_, argument_));
            case LUA_TNUMBER:
                return appendQuotedNumber();
            case LUA_TNIL:
            case LUA_TBOOLEAN:
                pushAsText(lua_, argument_);
                append(lua_tostring(lua_, -1));
                lua_pop(lua_, 1);
                return;
            default:
                raiseArgument(lua_, argument_, "没有字面写法，不能用 %q");
        }
    }

    void appendQuotedText(std::string_view text) {
        std::string quoted = "\"";
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto letter = static_cast<unsigned char>(text[at]);
            const bool digitFollows =
                at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
            if (letter == '"' || letter == '\\' || letter == '\n') {
                quoted += '\\';
                quoted += static_cast<char>(letter);
            } else if (letter < 32 || letter == 127) {
                quoted +=
                    digitFollows ? fmt::format("\\{:03}", letter) : fmt::format("\\{}", letter);
            } else {
                quoted += static_cast<char>(letter);
            }
        }
        quoted += '"';
        append(quoted);
    }

    void appendQuotedNumber() {
        if (lua_isinteger(lua_, argument_) != 0) {
            const lua_Integer value = lua_tointeger(lua_, argument_);
            append(value == LUA_MININTEGER ? "0x8000000000000000" : fmt::format("{}", value));
            return;
        }
        const double value = lua_tonumber(lua_, argument_);
        if (std::isinf(value)) return append(value > 0 ? "1e9999" : "-1e9999");
        if (std::isnan(value)) return append("(0/0)");
        std::array<char, 64> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%a", value);
        append(buffer.data());
    }

    void append(std::string_view part) {
        result_ += part;
        charge(lua_, 4 + static_cast<std::int64_t>(part.size() / 16));
        if (result_.size() > kMaxTextBytes) core(lua_).meter.breakLimit(lua_, Limit::TextLength);
    }

    lua_State* lua_;
    std::string_view format_;
    std::size_t at_ = 0;
    int argument_ = 1;
    std::string result_;
};

int format(lua_State* lua) {
    Formatter formatter(lua, textArgument(lua, 1));
    const std::string& result = formatter.run();
    lua_pushlstring(lua, result.data(), result.size());
    return 1;
}

}  // namespace

void addTextFormat(lua_State* lua) {
    addFunction<format>(lua, "format");
}

}  // namespace lianbing::script

#include "game/base/text.h"

#include "game/base/check.h"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <optional>

namespace lianbing::base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kIdeographicSpace = 0x3000;
constexpr char32_t kNoBreakSpace = 0x00A0;

bool isSurrogate(char32_t value) {
    return value >= 0xD800 && value <= 0xDFFF;
}

bool isScalar(char32_t value) {
    return value <= 0x10FFFF && !isSurrogate(value);
}

unsigned char byteAt(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

/// Length of a sequence by its first byte, 0 where none may begin.
std::size_t sequenceLength(unsigned char first) {
    if (first < 0x80U) return 1;
    if (first >= 0xC2U && first <= 0xDFU) return 2;
    if (first >= 0xE0U && first <= 0xEFU) return 3;
    if (first >= 0xF0U && first <= 0xF4U) return 4;
    return 0;
}

/// Decodes strictly: no surrogates, no forms longer than needed.
std::optional<CodePoint> decode(std::string_view text) {
    const unsigned char first = byteAt(text, 0);
    const std::size_t bytes = sequenceLength(first);
    if (bytes == 1) return CodePoint{first, 1};
    if (bytes == 0 || bytes > text.size()) return std::nullopt;

    char32_t value = first & (0x7FU >> bytes);
    for (std::size_t index = 1; index < bytes; ++index) {
        const unsigned char next = byteAt(text, index);
        if ((next & 0xC0U) != 0x80U) return std::nullopt;
        value = (value << 6U) | (next & 0x3FU);
    }
    const char32_t smallest = bytes == 2 ? 0x80 : bytes == 3 ? 0x800 : 0x10000;
    if (value < smallest || !isScalar(value)) return std::nullopt;
    return CodePoint{value, bytes};
}

bool isBlank(char32_t value) {
    return value == U' ' || (value >= U'\t' && value <= U'\r') || value == kIdeographicSpace ||
           value == kNoBreakSpace;
}

/// What NFKC makes of a character that never joins the one before it, for those that fill Chinese
/// text. The others go the long way through utf8proc; a test compares the two ways.
std::optional<char32_t> plainForm(char32_t value) {
    if (value < 0x80) return value;
    if (value >= 0x4E00 && value <= 0x9FFF) return value;
    if (value >= 0xFF01 && value <= 0xFF5E) return value - 0xFEE0;
    if (value == kIdeographicSpace) return U' ';
    if (value >= 0x3001 && value <= 0x3011) return value;
    return std::nullopt;
}

struct FreeMemory {
    void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
};

/// NFKC by utf8proc; gives false on invalid UTF-8.
bool appendNormalized(std::string& out, std::string_view text) {
    utf8proc_uint8_t* raw = nullptr;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    const utf8proc_ssize_t size =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, FreeMemory> owned{raw};
    if (size < 0) return false;
    out.append(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
    return true;
}

/// Where the next character stands that the quick way knows, or the end.
std::size_t findPlain(std::string_view text, std::size_t from) {
    while (from < text.size()) {
        const CodePoint point = readCodePoint(text.substr(from));
        if (plainForm(point.value)) break;
        from += point.bytes;
    }
    return from;
}

}  // namespace

CodePoint readCodePoint(std::string_view text) {
    LIANBING_CHECK(!text.empty(), "空文本里没有字符");
    return decode(text).value_or(CodePoint{kReplacement, 1});
}

void appendCodePoint(std::string& text, char32_t value) {
    if (!isScalar(value)) value = kReplacement;
    const auto tail = [value](unsigned shift) {
        return static_cast<char>(0x80U | ((value >> shift) & 0x3FU));
    };
    if (value < 0x80) {
        text += static_cast<char>(value);
    } else if (value < 0x800) {
        text += {static_cast<char>(0xC0U | (value >> 6U)), tail(0)};
    } else if (value < 0x10000) {
        text += {static_cast<char>(0xE0U | (value >> 12U)), tail(6), tail(0)};
    } else {
        text += {static_cast<char>(0xF0U | (value >> 18U)), tail(12), tail(6), tail(0)};
    }
}

std::u32string toCodePoints(std::string_view text) {
    std::u32string points;
    while (!text.empty()) {
        const CodePoint point = readCodePoint(text);
        points += point.value;
        text.remove_prefix(point.bytes);
    }
    return points;
}

std::string fromCodePoints(std::u32string_view text) {
    std::string bytes;
    for (const char32_t value : text) appendCodePoint(bytes, value);
    return bytes;
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        const auto point = decode(text);
        if (!point) return false;
        text.remove_prefix(point->bytes);
    }
    return true;
}

Result<std::string> nfkc(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    std::size_t last = 0;     // the character before `at`, which may join what follows
    std::size_t lastOut = 0;  // and where its form begins in `out`
    while (at < text.size()) {
        const CodePoint point = readCodePoint(text.substr(at));
        if (const auto plain = plainForm(point.value)) {
            last = at;
            lastOut = out.size();
            appendCodePoint(out, *plain);
            at += point.bytes;
            continue;
        }
        at = findPlain(text, at);
        out.resize(lastOut);
        if (!appendNormalized(out, text.substr(last, at - last))) {
            return fail("文字不是有效的 UTF-8 编码");
        }
        last = at;
        lastOut = out.size();
    }
    return out;
}

bool isHan(char32_t value) {
    return value == U'〇' || (value >= 0x4E00 && value <= 0x9FFF) ||
           (value >= 0x3400 && value <= 0x4DBF) || (value >= 0xF900 && value <= 0xFAFF) ||
           (value >= 0x20000 && value <= 0x3FFFD);
}

bool isBidiControl(char32_t value) {
    return (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069) ||
           value == 0x200E || value == 0x200F || value == 0x061C;
}

std::string_view trim(std::string_view text) {
    // No other character has the bytes of these blanks at its front or end.
    constexpr std::array<std::string_view, 2> kWideBlanks{"\u3000", "\u00A0"};
    const auto blankBytes = [&](bool isFront) -> std::size_t {
        if (text.empty()) return 0;
        const auto byte = static_cast<unsigned char>(isFront ? text.front() : text.back());
        if (byte < 0x80) return isBlank(byte) ? 1 : 0;
        for (const std::string_view blank : kWideBlanks) {
            if (isFront ? text.starts_with(blank) : text.ends_with(blank)) return blank.size();
        }
        return 0;
    };
    while (const std::size_t bytes = blankBytes(true)) text.remove_prefix(bytes);
    while (const std::size_t bytes = blankBytes(false)) text.remove_suffix(bytes);
    return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (std::size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) text += separator;
        text += parts[index];
    }
    return text;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        text.remove_prefix(readCodePoint(text).bytes);
        ++count;
    }
    return count;
}

}  // namespace lianbing::base

#include "game/scenario/shown_text.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace lianbing::scenario {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// By code point. Variation selectors stay: they choose the form of a character.
constexpr std::array<Range, 15> kHidden = {{{0x00, 0x09},
                                            {0x0B, 0x1F},
                                            {0x7F, 0x9F},
                                            {0xAD, 0xAD},
                                            {0x034F, 0x034F},
                                            {0x061C, 0x061C},
                                            {0x115F, 0x1160},
                                            {0x180E, 0x180E},
                                            {0x200B, 0x200F},
                                            {0x2028, 0x202E},
                                            {0x2060, 0x206F},
                                            {0x3164, 0x3164},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFF9, 0xFFFB},
                                            {0xE0000, 0xE007F}}};

constexpr std::array<std::pair<char32_t, std::string_view>, 7> kNames = {
    {{0x09, "制表符"},
     {0xA0, "不换行空格"},
     {0x200B, "零宽空格"},
     {0x200C, "零宽不连字符"},
     {0x200D, "零宽连字符"},
     {0x3000, "全角空格"},
     {0xFEFF, "零宽不换行空格"}}};

/// Plain ASCII in one line is what most texts of programs are.
bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// Whether a word of bytes is printable ASCII: none has its highest bit, none is below a blank, none is 0x7F.
bool isPrintable(const char* bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    constexpr std::uint64_t kHighest = 0x80 * kOnes;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, kWord);
    const std::uint64_t isLow = (word - ' ' * kOnes) & ~word;
    return ((word | isLow | (word + kOnes)) & kHighest) == 0;
}

/// How many bytes at the front are printable ASCII, Chinese characters, or the marks of U+3000 to U+303F and U+FF00 to U+FF7F: none
/// of them is hidden, and hardly anything else is said in a scenario.
std::size_t plainBytes(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + kWord <= text.size() && isPrintable(text.data() + at)) {
            at += kWord;
            continue;
        }
        if (byte(at) >= ' ' && byte(at) <= '~') {
            ++at;
            continue;
        }
        if (at + 2 >= text.size() || !continues(at + 1) || !continues(at + 2)) break;
        const bool isHan = byte(at) >= 0xE4 && byte(at) <= 0xE9;
        const bool isMark = (byte(at) == 0xE3 && byte(at + 1) == 0x80) ||
                            (byte(at) == 0xEF && (byte(at + 1) == 0xBC || byte(at + 1) == 0xBD));
        if (!isHan && !isMark) break;
        at += 3;
    }
    return at;
}

std::string codeOf(char32_t value) {
    return fmt::format("U+{:04X}", static_cast<unsigned int>(value));
}

}  // namespace

bool isHiddenCharacter(char32_t value) {
    const auto range = std::find_if(kHidden.begin(), kHidden.end(),
                                    [&](const Range& one) { return value <= one.last; });
    return range != kHidden.end() && value >= range->first;
}

std::string characterName(char32_t value) {
    for (const auto& [known, name] : kNames) {
        if (known == value) return fmt::format("{}（{}）", name, codeOf(value));
    }
    return codeOf(value);
}

base::Status checkShown(std::string_view text, Lines lines) {
    for (text.remove_prefix(plainBytes(text)); !text.empty(); text.remove_prefix(plainBytes(text))) {
        const base::CodePoint point = base::readCodePoint(text);
        const bool isBroken = point.bytes == 1 && static_cast<unsigned char>(text.front()) >= 0x80;
        if (isBroken) return base::fail("不是有效的 UTF-8 文字");
        if (isHiddenCharacter(point.value)) {
            return base::fail(fmt::format("里有看不见的字符 {}", characterName(point.value)));
        }
        if (point.value == '\n' && lines == Lines::One)
            return base::fail("应当只有一行，现在有换行");
        text.remove_prefix(point.bytes);
    }
    return {};
}

std::string withoutHidden(std::string_view text) {
    if (isPlain(text)) return std::string(text);
    std::string clean;
    while (!text.empty()) {
        const base::CodePoint point = base::readCodePoint(text);
        if (isHiddenCharacter(point.value)) {
            clean += codeOf(point.value);
        } else {
            base::appendCodePoint(clean, point.value);
        }
        text.remove_prefix(point.bytes);
    }
    return clean;
}

std::string quotable(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    std::size_t bytes = 0;
    for (std::size_t count = 0; bytes < text.size() && count < kLongest; ++count)
        bytes += base::readCodePoint(text.substr(bytes)).bytes;
    return withoutHidden(text.substr(0, bytes)) + (bytes < text.size() ? "…" : "");
}

}  // namespace lianbing::scenario

#include "game/scenario/shown_text.h"

#include "game/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
    if (isPlain(text)) return {};
    while (!text.empty()) {
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

}  // namespace lianbing::scenario

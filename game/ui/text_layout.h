#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

/// Breaks and spaces Chinese text. Nothing here knows a font: widths are handed in.
namespace lianbing::ui {

/// What a text measures in one face.
struct TextMetrics {
    std::function<float(char32_t)> advance;  ///< width of one character, pixels
    float em = 0;                            ///< width of a Chinese character, pixels
};

/// A line of a broken text: the bytes [begin, end) of it, without the spaces it was broken at.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;

    bool operator==(const TextLine&) const = default;
};

/// Breaks `text` into lines of at most `width` pixels. No line begins with a closing mark or ends
/// with an opening one; numbers with their units, ranges, standards (GB 13271-2014), article
/// numbers and short titles in 《》 stay whole wherever a line can hold them. A newline begins a
/// new line; an empty text has one empty line.
std::vector<TextLine> breakLines(std::string_view text, float width, const TextMetrics& metrics);

/// Pixels of `text` on one line, spaced as below.
float lineWidth(std::string_view text, const TextMetrics& metrics);

/// Em to add between two neighbours: closing and opening marks that meet share their blank halves,
/// Chinese and Latin stand a little apart.
float pairGap(char32_t left, char32_t right);

/// Em to take off a line that begins, or ends, with this character: the blank half of a full-width
/// mark.
float leadTrim(char32_t first);
float tailTrim(char32_t last);

/// True for the two narrow spaces that fonts lack; they are drawn as a sixth of an em of nothing.
bool isThinSpace(char32_t value);
inline constexpr float kThinSpaceEm = 1.0F / 6;

}  // namespace lianbing::ui

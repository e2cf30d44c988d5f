#include "game/exchange/draft_paper.h"

#include "game/law/draft_words.h"

#include <algorithm>
#include <cstddef>

namespace lianbing::exchange {

Tint tintOf(law::Weight weight) {
    switch (weight) {
        case law::Weight::Fine:
            return {rgb(0x166457), rgb(0xE2F0EC)};
        case law::Weight::Decide:
            return {rgb(0x80500F), rgb(0xF8EEDC)};
        case law::Weight::Wrong:
            return {rgb(0xA33325), rgb(0xF8E4E0)};
    }
    return {kInk, kGround};
}

double heightOf(const std::vector<Line>& lines) {
    double height = 0;
    for (const Line& line : lines) height += line.height;
    return height;
}

std::size_t linesHere(std::size_t count, std::size_t fitting, std::size_t least) {
    if (fitting >= count) return count;
    const std::size_t behind = std::min(count, least);
    const std::size_t here = std::min(fitting, count - behind);
    return here < least ? 0 : here;
}

void Paper::begin() {
    sheets_.emplace_back();
    y_ = kTop;
}

void Paper::put(const Line& line, double x, double top) {
    for (const Piece& piece : line.pieces)
        sheets_.back().texts.push_back({piece.line, x + piece.x, top + line.baseline, piece.ink});
}

void Paper::badge(law::Weight weight, double x, double y) {
    constexpr double kBadgeWidth = 26;
    constexpr double kBadgeHeight = 12.5;
    const Tint tint = tintOf(weight);
    fill({x, y, kBadgeWidth, kBadgeHeight, tint.wash});
    const std::vector<Line> word = type_.paragraph(std::string{law::weightWord(weight)},
                                                   {8.5, Face::Bold, tint.word}, kBadgeWidth);
    put(word.front(), x + (kBadgeWidth - Typesetter::widthOf(word.front())) / 2, y);
}

void Paper::need(double height) {
    if (room() < height && y_ > kTop) begin();
}

void Paper::flow(const std::vector<Line>& lines, double x) {
    for (std::size_t at = 0; at < lines.size();) {
        std::size_t fitting = 0;
        double height = 0;
        while (at + fitting < lines.size() && height + lines[at + fitting].height <= room())
            height += lines[at + fitting++].height;
        std::size_t here = linesHere(lines.size() - at, fitting, kLeastLines);
        if (here == 0 && y_ <= kTop) here = std::max<std::size_t>(fitting, 1);
        for (const std::size_t end = at + here; at < end; ++at) {
            put(lines[at], x, y_);
            y_ += lines[at].height;
        }
        if (at < lines.size()) begin();
    }
}

}  // namespace lianbing::exchange

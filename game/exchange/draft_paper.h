#pragma once

#include "game/exchange/typesetter.h"
#include "game/law/draft_check.h"

#include <string>
#include <vector>

namespace lianbing::exchange {

/// Words and wash of a weight: the word is dark enough to be read on its wash, and says the same as
/// the colour.
struct Tint {
    Ink word;
    Ink wash;
};

Tint tintOf(law::Weight weight);

inline constexpr Ink kInk = rgb(0x1E2A2F);
inline constexpr Ink kSecond = rgb(0x55636A);
inline constexpr Ink kRule = rgb(0xDAD5C8);
inline constexpr Ink kGround = rgb(0xF6F4EE);

/// A line of words, or a part of one, where it stands on a page.
struct PlacedText {
    PangoLayoutLine* line;
    double x;
    double baseline;
    Ink ink;
};

struct PlacedBox {
    double x;
    double y;
    double width;
    double height;
    Ink ink;
};

struct Sheet {
    std::vector<PlacedBox> boxes;
    std::vector<PlacedText> texts;
};

double heightOf(const std::vector<Line>& lines);

/// A4 sheets that are filled from the top; what does not fit goes on on the next one.
class Paper {
public:
    static constexpr double kPageWidth = 595.28;
    static constexpr double kPageHeight = 841.89;
    // The left margin is wider: papers of a case are bound on the left.
    static constexpr double kLeft = 64;
    static constexpr double kRight = kPageWidth - 44;
    static constexpr double kWidth = kRight - kLeft;
    static constexpr double kTop = 54;
    static constexpr double kBottom = kPageHeight - 58;
    /// Of a paragraph that goes on on another page, on either side.
    static constexpr std::size_t kLeastLines = 2;

    Paper() { begin(); }

    Typesetter& type() { return type_; }

    [[nodiscard]] double y() const { return y_; }

    /// Down to the foot of the page, or to what is kept free above it.
    [[nodiscard]] double room() const { return kBottom - keptFree_ - y_; }

    /// Keeps a part of every page free, for what must stand below what is set now.
    void keepFree(double height) { keptFree_ = height; }

    void begin();

    void moveTo(double y) { y_ = y; }

    void skip(double height) { y_ += height; }

    void put(const Line& line, double x, double top);

    void fill(const PlacedBox& box) { sheets_.back().boxes.push_back(box); }

    void rule(double y) { fill({kLeft, y, kWidth, 0.6, kRule}); }

    /// The word of a weight on its wash.
    void badge(law::Weight weight, double x, double y);
    /// Turns the page when the next `height` would not fit.
    void need(double height);
    /// A paragraph; a short one stays whole, and no line of a long one stands alone on its page.
    void flow(const std::vector<Line>& lines, double x);

    [[nodiscard]] std::vector<Sheet>& sheets() { return sheets_; }

private:
    Typesetter type_;
    std::vector<Sheet> sheets_;
    double y_ = 0;
    double keptFree_ = 0;
};

/// Lines of `count` that stay on this page when only `fitting` of them fit: none is left alone.
std::size_t linesHere(std::size_t count, std::size_t fitting, std::size_t least);

}  // namespace lianbing::exchange

#pragma once

#include <memory>
#include <string>
#include <vector>

// The names that Pango gives these.
using PangoContext = struct _PangoContext;        // NOLINT(bugprone-reserved-identifier)
using PangoLayout = struct _PangoLayout;          // NOLINT(bugprone-reserved-identifier)
using PangoLayoutLine = struct _PangoLayoutLine;  // NOLINT(bugprone-reserved-identifier)

namespace lianbing::exchange {

struct Ink {
    double red;
    double green;
    double blue;
};

/// A colour as it is written for screens, 0x1E2A2F.
constexpr Ink rgb(unsigned value) {
    return {static_cast<double>(value >> 16U & 0xFFU) / 255,
            static_cast<double>(value >> 8U & 0xFFU) / 255,
            static_cast<double>(value & 0xFFU) / 255};
}

enum class Face { Plain, Bold };

/// How text looks; the size in points.
struct Type {
    double size = 9;
    Face face = Face::Plain;
    Ink ink = rgb(0x1E2A2F);
};

/// A part of a line: a line of a layout that the typesetter keeps.
struct Piece {
    PangoLayoutLine* line = nullptr;
    double x = 0;  ///< from the left of what the line is part of
    Ink ink{};
};

struct Line {
    std::vector<Piece> pieces;
    double height = 0;
    double baseline = 0;  ///< from the top of the line
};

/// Breaks Chinese text into lines, in one font, without hinting: the same lines on paper and on
/// pictures.
class Typesetter {
public:
    static constexpr const char* kFont = "Noto Sans CJK SC";

    Typesetter();

    /// Whether the font itself is there, not one that stands in for it.
    [[nodiscard]] bool hasFont() const;

    /// The lines of a paragraph broken at `width`, `x` from the left. Good as long as the
    /// typesetter.
    std::vector<Line> paragraph(const std::string& text, const Type& type, double width,
                                double x = 0);

    /// Width of the first piece.
    static double widthOf(const Line& line);

private:
    struct Unref {
        void operator()(void* object) const;
    };

    std::unique_ptr<PangoContext, Unref> context_;
    std::vector<std::unique_ptr<PangoLayout, Unref>> layouts_;
};

}  // namespace lianbing::exchange

#pragma once

#include <memory>

using cairo_t =
    struct _cairo;  // NOLINT(bugprone-reserved-identifier): the name that Cairo gives it
using PangoLayoutLine =
    struct _PangoLayoutLine;  // NOLINT(bugprone-reserved-identifier): the same of Pango

namespace lianbing::exchange {

/// Draws lines of text with fonts that are made of the outlines of the real ones. Cairo 1.16 loses
/// single glyphs when it cuts a CFF font such as Noto Sans CJK down to what a PDF needs, and says
/// nothing; fonts of outlines go into the PDF whole, as Type 3, and their text can still be
/// searched and copied.
class OutlineText {
public:
    OutlineText();

    /// `x` and `baseline` in the units of the canvas.
    void draw(cairo_t* canvas, PangoLayoutLine* line, double x, double baseline);

    OutlineText(OutlineText&&) noexcept;
    OutlineText& operator=(OutlineText&&) noexcept;
    OutlineText(const OutlineText&) = delete;
    OutlineText& operator=(const OutlineText&) = delete;
    ~OutlineText();

private:
    struct Faces;

    std::unique_ptr<Faces> faces_;
};

}  // namespace lianbing::exchange

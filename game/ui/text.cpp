#include "game/ui/text.h"

#include "game/base/text.h"
#include "game/ui/imgui_version.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lianbing::ui {
namespace {

/// From the top of the font's box to the middle of a Chinese character, in em (ascent 1.16, body
/// 0.88 to -0.12).
constexpr float kMiddle = 0.78F;
constexpr std::string_view kEllipsis = "…";

Color inkOf(const Frame& frame, const TextStyle& style) {
    return style.color.abgr == 0 ? frame.colors().ink : style.color;
}

void drawLine(Frame& frame, Point middleLeft, const LaidText& laid, const LaidLine& line,
              const TextStyle& style) {
    for (const TextRun& run : line.runs) {
        const std::string_view bytes = std::string_view(laid.text).substr(run.begin, run.end - run.begin);
        drawBytes(frame, {middleLeft.x + run.x, middleLeft.y}, bytes, style);
    }
}

float shift(Align align, float room) {
    switch (align) {
        case Align::Left:
            return 0;
        case Align::Center:
            return std::floor(room / 2);
        case Align::Right:
            return room;
    }
    return 0;
}

/// As much of a text as fits before an ellipsis.
std::string shortened(Frame& frame, Face face, std::string_view text, float width) {
    const float room = width - textWidth(frame, face, kEllipsis);
    const LaidText& laid = frame.texts().lay(face, text, 0);
    const TextMetrics metrics = frame.fonts().metrics(face);
    std::string out;
    for (const TextLine& line : breakLines(laid.text, std::max(room, metrics.em), metrics)) {
        out = laid.text.substr(line.begin, line.end - line.begin);
        break;
    }
    return out.append(kEllipsis);
}

}  // namespace

void drawBytes(Frame& frame, Point middleLeft, std::string_view bytes, const TextStyle& style) {
    Fonts& fonts = frame.fonts();
    const ImVec2 at{std::round(middleLeft.x), std::round(middleLeft.y - kMiddle * fonts.em(style.face))};
    frame.drawList()->AddText(fonts.font(style.face), fonts.boxHeight(style.face), at,
                              inkOf(frame, style).abgr, bytes.data(), bytes.data() + bytes.size());
}

float textWidth(Frame& frame, Face face, std::string_view text) {
    return std::ceil(frame.texts().lay(face, text, 0).width);
}

void drawText(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& style) {
    if (text.empty()) return;
    const LaidText* laid = &frame.texts().lay(style.face, text, 0);
    if (laid->width > rect.w + 0.5F) {
        laid = &frame.texts().lay(style.face, shortened(frame, style.face, text, rect.w), 0);
    }
    const float x = rect.x + shift(style.align, rect.w - laid->width);
    drawLine(frame, {x, rect.y + rect.h / 2}, *laid, laid->lines.front(), style);
}

std::string pathThatFits(Frame& frame, Face face, std::string_view path, float width) {
    std::string shown(path);
    while (textWidth(frame, face, shown) > width && !path.empty()) {
        path.remove_prefix(base::readCodePoint(path).bytes);
        shown = std::string(kEllipsis).append(path);
    }
    return shown;
}

void drawLaid(Frame& frame, Point at, const LaidText& laid, const TextStyle& style) {
    float y = at.y + laid.pitch / 2;
    for (const LaidLine& line : laid.lines) {
        drawLine(frame, {at.x + shift(style.align, laid.width - line.line.width), y}, laid, line,
                 style);
        y += laid.pitch;
    }
}

Rect text(Frame& frame, std::string_view words, const TextStyle& style) {
    return textInRow(frame, words, frame.fonts().pitch(style.face), style);
}

Rect textInRow(Frame& frame, std::string_view words, float height, const TextStyle& style) {
    const float width = std::min(textWidth(frame, style.face, words), frame.availableWidth());
    const Rect rect = frame.place(width, height);
    drawText(frame, rect, words, style);
    frame.note(words, rect);
    return rect;
}

Rect paragraph(Frame& frame, std::string_view words, const TextStyle& style) {
    const float column = kColumnChars * frame.fonts().em(style.face);
    const LaidText& laid =
        frame.texts().lay(style.face, words, std::floor(std::min(column, frame.availableWidth())));
    const Rect rect = frame.place(std::ceil(laid.width), laid.height());
    drawLaid(frame, {rect.x, rect.y}, laid, style);
    frame.note(words, rect);
    return rect;
}

}  // namespace lianbing::ui

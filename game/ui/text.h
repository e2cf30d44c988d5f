#pragma once

#include "game/ui/frame.h"

#include <string>
#include <string_view>

namespace lianbing::ui {

enum class Align { Left, Center, Right };

/// How a text looks. A colour of nothing means the theme's ink.
struct TextStyle {
    Face face;
    Color color;
    Align align = Align::Left;
};

inline constexpr Face kSmall{Type::Small, Weight::Regular};
inline constexpr Face kSmallBold{Type::Small, Weight::Bold};
inline constexpr Face kBody{Type::Body, Weight::Regular};
inline constexpr Face kBodyBold{Type::Body, Weight::Bold};
inline constexpr Face kHeading{Type::Heading, Weight::Bold};
inline constexpr Face kTitle{Type::Title, Weight::Bold};
inline constexpr Face kProjector{Type::Projector, Weight::Bold};

float textWidth(Frame& frame, Face face, std::string_view text);

/// Draws one line inside a rectangle, centred in its height by the look of Chinese characters. What
/// does not fit ends in …; nothing is noted for the probe.
void drawText(Frame& frame, const Rect& rect, std::string_view text, const TextStyle& style);

/// A path of which the beginning gives way to … where it is too wide, so that the file's name is
/// read.
std::string pathThatFits(Frame& frame, Face face, std::string_view path, float width);

/// Draws bytes that stand on one line without any spacing of ours, from the middle of the line's left end.
void drawBytes(Frame& frame, Point middleLeft, std::string_view bytes, const TextStyle& style);

/// Draws a broken text from a corner down.
void drawLaid(Frame& frame, Point at, const LaidText& laid, const TextStyle& style);

/// A line in the flow of the layout, as high as its pitch.
Rect text(Frame& frame, std::string_view words, const TextStyle& style = {});
/// A line in the flow of the layout that is centred in `height` pixels, to stand in a row with
/// buttons.
Rect textInRow(Frame& frame, std::string_view words, float height, const TextStyle& style = {});
/// A broken text in the flow of the layout, as wide as there is room, at most 38 characters.
Rect paragraph(Frame& frame, std::string_view words, const TextStyle& style = {});

}  // namespace lianbing::ui

#include "game/ui/map_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace lianbing::ui {

void drawLeader(Frame& frame, Point from, float radius, Point to) {
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= radius) return;
    const Point begin{from.x + (to.x - from.x) * radius / length,
                      from.y + (to.y - from.y) * radius / length};
    line(frame, begin, to, frame.theme().hair(), frame.colors().second);
}

void drawMapPerson(Frame& frame, Point feet, float height, Color color) {
    const float head = std::round(height * 0.2F);
    const float width = std::round(height * 0.5F);
    const float bodyTop = std::round(feet.y - height * 0.56F);
    const float left = std::round(feet.x - width / 2);
    const float rim = std::max(1.F, frame.px(1.5F));
    const Color paper = frame.colors().plot;
    const Rect body{left, bodyTop, width, std::round(feet.y) - bodyTop};
    const Point middle{left + width / 2, bodyTop - head + std::round(height * 0.02F)};
    // A rim of paper sets the figure off from what is behind it.
    fillRound(frame, body.grown(rim), width / 2, paper);
    fillCircle(frame, middle, head + rim, paper);
    fillRound(frame, body, width * 0.42F, color);
    fillCircle(frame, middle, head, color);
}

void drawActingMark(Frame& frame, Point feet, float height) {
    const Palette& colors = frame.colors();
    const float radius = std::round(height * 0.72F);
    const Point middle{feet.x, feet.y - height / 2};
    fillCircle(frame, middle, radius, faded(colors.officer, 0.2F));
    strokeCircle(frame, middle, radius, frame.px(1.5F), colors.officer);
}

void drawTalkingMark(Frame& frame, Point feet, float height) {
    const Palette& colors = frame.colors();
    const float w = std::round(height * 0.5F);
    const float h = std::round(height * 0.36F);
    const Rect bubble{std::round(feet.x + height * 0.14F), std::round(feet.y - height * 1.24F), w,
                      h};
    fillRound(frame, bubble.grown(frame.theme().hair()), h / 2, colors.plot);
    fillRound(frame, bubble, h / 2, colors.amber);
    for (const float share : {0.28F, 0.5F, 0.72F})
        fillCircle(frame, {bubble.x + w * share, bubble.center().y}, 1, colors.plot);
}

void drawMapClock(Frame& frame, const Rect& rect, int minutes) {
    const Palette& colors = frame.colors();
    fillRound(frame, rect, frame.px(kButtonRadius), colors.card);
    strokeRound(frame, rect, frame.px(kButtonRadius), frame.theme().hair(), colors.line);
    Rect inside = rect.inset(frame.px(kUnit), 0);
    const float radius = std::round(rect.h * 0.32F);
    const Point middle{std::round(inside.x + radius), std::round(rect.center().y)};
    strokeCircle(frame, middle, radius, frame.px(1.5F), colors.amber);
    const auto hand = [&](double turns, float share) {
        const double angle = turns * 2 * std::numbers::pi;
        line(frame, middle,
             {middle.x + static_cast<float>(std::sin(angle)) * radius * share,
              middle.y - static_cast<float>(std::cos(angle)) * radius * share},
             frame.px(1.5F), colors.ink);
    };
    hand(minutes / (12 * 60.0), 0.5F);
    hand(minutes / 60.0, 0.75F);
    inside.cutLeft(2 * radius + frame.px(kUnit));
    const std::string figure = fmt::format("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    drawText(frame, inside, figure, {kBodyBold, colors.amberInk});
    frame.note(figure, rect);
}

void drawNorthArrow(Frame& frame, Point center, float radius, double northDegrees) {
    const Palette& colors = frame.colors();
    const double angle = northDegrees * std::numbers::pi / 180;
    const auto along = [&](float forward, float side) {
        const auto s = static_cast<float>(std::sin(angle));
        const auto c = static_cast<float>(std::cos(angle));
        return Point{center.x + s * forward + c * side, center.y - c * forward + s * side};
    };
    const std::array whole{along(radius, 0), along(-radius * 0.7F, radius * 0.55F),
                           along(-radius * 0.35F, 0), along(-radius * 0.7F, -radius * 0.55F)};
    const std::array dark{along(radius, 0), along(-radius * 0.35F, 0),
                          along(-radius * 0.7F, -radius * 0.55F)};
    fillPolygon(frame, whole, colors.building);
    fillPolygon(frame, dark, colors.ink);
    polyline(frame, whole, true, frame.px(1.25F), colors.ink);
    const Point letter = along(radius + frame.px(11), 0);
    const float box = frame.px(24);
    drawText(frame, {letter.x - box / 2, letter.y - box / 2, box, box}, "北",
             {kSmallBold, colors.ink, Align::Center});
}

void drawScaleBar(Frame& frame, Point left, const MapCamera& camera) {
    const Palette& colors = frame.colors();
    const double metres = scaleBarMetres(camera.scale(), frame.px(140));
    const float length = std::round(camera.pixels(metres));
    const float thickness = frame.px(5);
    const float half = std::round(length / 2);
    const Rect bar{std::round(left.x), std::round(left.y), length, thickness};
    fillRect(frame, bar, colors.building);
    fillRect(frame, {bar.x, bar.y, half, thickness}, colors.ink);
    strokeRect(frame, bar, frame.theme().hair(), colors.ink);
    const std::string figure = fmt::format("{:g} m", metres);
    const float height = frame.fonts().pitch(kSmall);
    drawText(frame,
             {bar.right() + frame.px(8), bar.y + thickness / 2 - height / 2, frame.px(80), height},
             figure, {kSmall, colors.second});
}

}  // namespace lianbing::ui

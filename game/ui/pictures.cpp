#include "game/ui/pictures.h"

#include "game/scenario/pictures.h"
#include "game/ui/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lianbing::ui {

namespace {

/// Draws in a square of 100 by 100 units, whatever its size on the screen.
class Pen {
public:
    Pen(Frame& frame, const Rect& rect) : frame_(frame) {
        unit_ = std::min(rect.w, rect.h) / 100;
        origin_ = {rect.x + (rect.w - 100 * unit_) / 2, rect.y + (rect.h - 100 * unit_) / 2};
        weight_ = std::max(1.5F * frame.theme().scale, 3.2F * unit_);
    }

    [[nodiscard]] Rect box(float x, float y, float w, float h) const {
        return {origin_.x + x * unit_, origin_.y + y * unit_, w * unit_, h * unit_};
    }

    [[nodiscard]] Point at(float x, float y) const { return {origin_.x + x * unit_, origin_.y + y * unit_}; }

    void fill(float x, float y, float w, float h, float radius, Color color) {
        fillRound(frame_, box(x, y, w, h), radius * unit_, color);
    }

    void outline(float x, float y, float w, float h, float radius, Color color) {
        strokeRound(frame_, box(x, y, w, h), radius * unit_, weight_, color);
    }

    void stroke(float ax, float ay, float bx, float by, Color color) {
        line(frame_, at(ax, ay), at(bx, by), weight_, color);
    }

    void disc(float x, float y, float radius, Color color) { fillCircle(frame_, at(x, y), radius * unit_, color); }

    void ring(float x, float y, float radius, Color color) {
        strokeCircle(frame_, at(x, y), radius * unit_, weight_, color);
    }

    void arc(float x, float y, float radius, float from, float to, Color color) {
        strokeArc(frame_, at(x, y), radius * unit_, weight_, from, to, color);
    }

    template <std::size_t N>
    void polygon(const std::array<Point, N>& points, Color color) {
        std::array<Point, N> placed;
        for (std::size_t i = 0; i < N; ++i) placed[i] = at(points[i].x, points[i].y);
        fillPolygon(frame_, placed, color);
    }

    [[nodiscard]] Frame& frame() { return frame_; }
    [[nodiscard]] const Palette& colors() const { return frame_.colors(); }

private:
    Frame& frame_;
    Point origin_;
    float unit_ = 1;
    float weight_ = 1;
};

void paper(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(24, 12, 52, 76, 5, c.card);
    pen.outline(24, 12, 52, 76, 5, c.second);
    for (const float y : {32.F, 46.F, 60.F}) pen.stroke(34, y, y == 60.F ? 54 : 66, y, c.strongLine);
    pen.disc(62, 74, 7, c.vermilion);
}

void book(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(20, 14, 60, 72, 5, c.indigoWash);
    pen.outline(20, 14, 60, 72, 5, c.indigo);
    pen.stroke(32, 15, 32, 85, c.indigo);
    pen.fill(42, 28, 28, 16, 3, c.card);
}

void folder(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(14, 22, 34, 16, 5, c.amber);
    pen.fill(14, 30, 72, 52, 5, c.amberWash);
    pen.outline(14, 30, 72, 52, 5, c.amber);
    for (const float x : {30.F, 46.F, 62.F}) pen.fill(x, 24, 10, 10, 2, c.card);
}

void board(Pen& pen) {
    const Palette& c = pen.colors();
    pen.stroke(32, 60, 32, 92, c.second);
    pen.stroke(68, 60, 68, 92, c.second);
    pen.fill(14, 12, 72, 52, 4, c.jadeWash);
    pen.outline(14, 12, 72, 52, 4, c.jade);
    for (const float y : {28.F, 40.F, 52.F}) pen.stroke(24, y, 76, y, c.jade);
    pen.stroke(52, 22, 52, 58, c.jade);
}

void gauge(Pen& pen) {
    const Palette& c = pen.colors();
    pen.disc(50, 50, 36, c.card);
    pen.ring(50, 50, 37, c.second);
    pen.arc(50, 50, 27, -0.36F, 0.18F, c.jade);
    pen.arc(50, 50, 27, 0.22F, 0.36F, c.vermilion);
    pen.stroke(50, 50, 63, 33, c.ink);
    pen.disc(50, 50, 5, c.ink);
}

void boiler(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(10, 34, 74, 40, 20, c.building);
    pen.outline(10, 34, 74, 40, 20, c.second);
    pen.stroke(24, 76, 24, 88, c.second);
    pen.stroke(70, 76, 70, 88, c.second);
    pen.disc(28, 54, 11, c.amberWash);
    pen.ring(28, 54, 11, c.amber);
    pen.stroke(62, 34, 62, 12, c.second);
    pen.stroke(62, 12, 90, 12, c.second);
}

void cabinet(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(24, 10, 52, 80, 4, c.building);
    pen.outline(24, 10, 52, 80, 4, c.second);
    pen.fill(33, 20, 34, 20, 2, c.jadeWash);
    for (const float x : {38.F, 50.F, 62.F}) pen.disc(x, 52, 4, x == 38.F ? c.jade : c.strongLine);
    pen.stroke(66, 66, 66, 78, c.second);
}

void barrel(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(26, 14, 48, 72, 10, c.water);
    pen.outline(26, 14, 48, 72, 10, c.indigo);
    pen.stroke(27, 36, 73, 36, c.indigo);
    pen.stroke(27, 64, 73, 64, c.indigo);
}

void ladder(Pen& pen) {
    const Palette& c = pen.colors();
    pen.stroke(32, 24, 32, 92, c.second);
    pen.stroke(52, 24, 52, 92, c.second);
    for (const float y : {36.F, 50.F, 64.F, 78.F}) pen.stroke(32, y, 52, y, c.second);
    pen.stroke(24, 24, 90, 24, c.amber);
    pen.ring(76, 44, 10, c.second);
}

void cloud(Pen& pen, float x, float y, float size, Color color) {
    pen.disc(x, y, size, color);
    pen.disc(x + size, y - size * 0.5F, size * 1.1F, color);
    pen.disc(x + size * 2.1F, y, size * 0.9F, color);
}

void plume(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(22, 48, 18, 44, 2, c.building);
    pen.outline(22, 48, 18, 44, 2, c.second);
    cloud(pen, 44, 34, 10, c.line);
    cloud(pen, 58, 20, 8, c.line);
}

void place(Pen& pen) {
    const Palette& c = pen.colors();
    pen.polygon(std::array<Point, 3>{{{32, 50}, {68, 50}, {50, 88}}}, c.jade);
    pen.disc(50, 38, 24, c.jade);
    pen.disc(50, 38, 9, c.card);
}

using Draw = void (*)(Pen&);

constexpr std::array<std::pair<std::string_view, Draw>, 11> kIcons{{
    {"paper", paper},
    {"book", book},
    {"folder", folder},
    {"board", board},
    {"gauge", gauge},
    {"boiler", boiler},
    {"cabinet", cabinet},
    {"barrel", barrel},
    {"ladder", ladder},
    {"plume", plume},
    {"place", place},
}};

// A scenario may name only what is drawn here: its check knows these names.
static_assert(std::all_of(scenario::kIcons.begin(), scenario::kIcons.end(), [](std::string_view name) {
    return std::any_of(kIcons.begin(), kIcons.end(), [&](const auto& icon) { return icon.first == name; });
}));

void shoulders(Pen& pen, Color cloth) {
    pen.fill(17, 70, 66, 50, 22, cloth);
}

void face(Pen& pen, Color skin, Color hair) {
    pen.fill(42, 56, 16, 20, 6, skin);
    pen.disc(50, 42, 20, skin);
    pen.arc(50, 40, 18.5F, -0.27F, 0.27F, hair);
    pen.fill(31, 21, 38, 14, 7, hair);
    pen.disc(43, 44, 2, pen.colors().ink);
    pen.disc(57, 44, 2, pen.colors().ink);
    pen.stroke(45, 53, 55, 53, pen.colors().second);
}

void manager(Pen& pen, Color skin, Color hair) {
    const Palette& c = pen.colors();
    pen.disc(32, 48, 9, hair);
    pen.disc(68, 48, 9, hair);
    shoulders(pen, c.indigo);
    face(pen, skin, hair);
    pen.polygon(std::array<Point, 3>{{{40, 72}, {60, 72}, {50, 88}}}, c.card);
}

void worker(Pen& pen, Color skin, Color hair) {
    const Palette& c = pen.colors();
    shoulders(pen, c.company);
    face(pen, skin, hair);
    pen.fill(28, 16, 44, 16, 8, c.amber);
    pen.fill(24, 28, 52, 6, 3, c.amber);
    pen.stroke(36, 76, 36, 98, c.amberWash);
    pen.stroke(64, 76, 64, 98, c.amberWash);
}

void officer(Pen& pen, Color skin, Color hair) {
    const Palette& c = pen.colors();
    shoulders(pen, c.jade);
    face(pen, skin, hair);
    pen.fill(29, 15, 42, 14, 6, c.jadePressed);
    pen.fill(26, 26, 48, 6, 3, c.jadePressed);
    pen.disc(50, 22, 4, c.amber);
    pen.fill(60, 82, 12, 5, 1, c.amber);
}

}  // namespace

void drawIcon(Frame& frame, const Rect& rect, std::string_view name) {
    Pen pen(frame, rect);
    const auto found = std::find_if(kIcons.begin(), kIcons.end(), [&](const auto& icon) { return icon.first == name; });
    (found == kIcons.end() ? paper : found->second)(pen);
}

void drawPortrait(Frame& frame, const Rect& rect, std::string_view look) {
    const Palette& c = frame.colors();
    const float side = std::min(rect.w, rect.h);
    fillRound(frame, rect, frame.px(kRadius), look == "officer" ? c.jadeWash : c.hover);
    const Clip clip(rect);
    Pen pen(frame, {rect.x, rect.y + rect.h - side, rect.w, side});
    const Color skin = mixed(c.amberWash, c.amber, 0.22F);
    const Color hair = c.ink;
    if (look == "manager") {
        manager(pen, skin, hair);
    } else if (look == "officer") {
        officer(pen, skin, hair);
    } else if (look == "worker") {
        worker(pen, skin, hair);
    } else {
        shoulders(pen, c.second);
        face(pen, skin, hair);
    }
}

void drawVignette(Frame& frame, const Rect& rect, std::string_view name) {
    const Palette& c = frame.colors();
    const Clip clip(rect);
    fillRect(frame, rect, c.jadeWash);
    const float ground = rect.y + rect.h * 0.82F;
    fillRect(frame, {rect.x, ground, rect.w, rect.bottom() - ground}, c.green);
    if (name != "boiler") return;
    // A boiler house with its chimney, as one sees it from the road.
    const float u = rect.h / 100;
    const float x = rect.x + rect.w * 0.5F - 70 * u;
    const auto box = [&](float left, float top, float w, float h) {
        return Rect{x + left * u, rect.y + top * u, w * u, h * u};
    };
    const float weight = std::max(1.F, 1.6F * frame.theme().scale);
    const auto house = [&](const Rect& wall, Color color) {
        fillRect(frame, wall, color);
        strokeRect(frame, wall, weight, c.second);
    };
    for (const auto& [left, top, size] : std::array<std::array<float, 3>, 4>{
             {{118, 20, 7}, {128, 15, 9}, {140, 11, 8}, {152, 8, 5}}}) {
        fillCircle(frame, {x + left * u, rect.y + top * u}, size * u, c.card);
    }
    house(box(102, 26, 9, 56), c.building);
    house(box(20, 44, 74, 38), c.building);
    house(box(-34, 56, 46, 26), c.hover);
    for (const float left : {28.F, 44.F, 60.F}) fillRect(frame, box(left, 52, 9, 9), c.indigoWash);
    fillRect(frame, box(76, 60, 12, 22), c.strongLine);
    for (const float left : {-28.F, -14.F, 0.F}) fillRect(frame, box(left, 62, 8, 8), c.card);
    line(frame, {x + 94 * u, rect.y + 50 * u}, {x + 102 * u, rect.y + 50 * u}, weight * 1.6F, c.second);
}

}  // namespace lianbing::ui

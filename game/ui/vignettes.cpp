#include "game/ui/pictures.h"
#include "game/ui/shapes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lianbing::ui {

namespace {

/// A landscape 100 units high whose middle is that of the card, however wide that is.
class Landscape {
public:
    /// `middle` is what lies in the middle of the card.
    Landscape(Frame& frame, const Rect& rect, float middle)
        : frame_(frame),
          rect_(rect),
          unit_(rect.h / 100),
          left_(rect.x + rect.w / 2 - middle * unit_) {}

    [[nodiscard]] Point at(float x, float y) const {
        return {left_ + x * unit_, rect_.y + y * unit_};
    }

    [[nodiscard]] Rect box(float x, float y, float w, float h) const {
        const Point corner = at(x, y);
        return {corner.x, corner.y, w * unit_, h * unit_};
    }

    void fill(float x, float y, float w, float h, Color color) {
        fillRect(frame_, box(x, y, w, h), color);
    }

    void disc(float x, float y, float radius, Color color) {
        fillCircle(frame_, at(x, y), radius * unit_, color);
    }

    /// All the width of the card, from `y` down.
    void band(float y, Color color) {
        const float top = rect_.y + y * unit_;
        fillRect(frame_, {rect_.x, top, rect_.w, rect_.bottom() - top}, color);
    }

    template <std::size_t count>
    void polygon(const std::array<Point, count>& points, Color color) {
        std::array<Point, count> placed;
        std::transform(points.begin(), points.end(), placed.begin(),
                       [this](const Point& point) { return at(point.x, point.y); });
        fillPolygon(frame_, placed, color);
    }

    /// A door with a round top.
    void arch(float x, float y, float w, float h, Color color) {
        disc(x + w / 2, y + w / 2, w / 2, color);
        fill(x, y + w / 2, w, h - w / 2, color);
    }

private:
    Frame& frame_;
    Rect rect_;
    float unit_;
    float left_;
};

/// A boiler house with its chimney, as one sees it from the road.
void boiler(Frame& frame, const Rect& rect) {
    const Palette& c = frame.colors();
    Landscape land(frame, rect, 70);
    const float weight = std::max(1.F, 1.6F * frame.theme().scale);
    const auto house = [&](float x, float y, float w, float h, Color color) {
        land.fill(x, y, w, h, color);
        strokeRect(frame, land.box(x, y, w, h), weight, c.second);
    };
    land.band(0, c.jadeWash);
    land.band(82, c.green);
    for (const auto& [left, top, size] : std::array<std::array<float, 3>, 4>{
             {{118, 20, 7}, {128, 15, 9}, {140, 11, 8}, {152, 8, 5}}}) {
        land.disc(left, top, size, c.card);
    }
    house(102, 26, 9, 56, c.building);
    house(20, 44, 74, 38, c.building);
    house(-34, 56, 46, 26, c.hover);
    for (const float left : {28.F, 44.F, 60.F}) land.fill(left, 52, 9, 9, c.indigoWash);
    land.fill(76, 60, 12, 22, c.strongLine);
    for (const float left : {-28.F, -14.F, 0.F}) land.fill(left, 62, 8, 8, c.card);
    line(frame, land.at(94, 50), land.at(102, 50), weight * 1.6F, c.second);
}

/// A tunnel kiln with its stack before sunrise.
void kiln(Frame& frame, const Rect& rect) {
    const Palette& c = frame.colors();
    const Color wall = mixed(c.company, c.card, 0.35F);
    const Color roof = mixed(c.second, c.ink, 0.25F);
    Landscape land(frame, rect, 150);
    land.band(0, mixed(c.indigoWash, c.indigo, 0.1F));
    land.band(34, mixed(c.indigoWash, c.amberWash, 0.6F));
    land.band(58, c.amberWash);
    land.disc(40, 74, 20, mixed(c.amberWash, c.amber, 0.35F));
    land.polygon(std::array<Point, 9>{{{-90, 76},
                                       {-30, 62},
                                       {40, 68},
                                       {90, 56},
                                       {150, 66},
                                       {210, 58},
                                       {280, 68},
                                       {350, 60},
                                       {410, 76}}},
                 mixed(c.green, c.second, 0.16F));
    land.band(74, mixed(c.green, c.second, 0.3F));
    land.fill(70, 52, 170, 31, wall);
    land.polygon(std::array<Point, 4>{{{62, 53}, {78, 42}, {232, 42}, {248, 53}}}, roof);
    for (int i = 0; i < 6; ++i) {
        const float x = 84 + 26 * static_cast<float>(i);
        const bool isBurning = i >= 1 && i <= 3;
        land.arch(x, 60, 12, 23, c.ink);
        land.arch(x + 2.5F, 66, 7, 17, isBurning ? c.amber : roof);
    }
    land.fill(62, 82, 186, 3, roof);
    for (const float x : {6.F, 24.F, 42.F}) {
        land.fill(x, 72, 14, 10, mixed(c.vermilion, c.company, 0.5F));
        land.fill(x, 76.4F, 14, 1.2F, wall);
    }
    land.fill(246, 70, 20, 4, roof);
    land.polygon(std::array<Point, 4>{{{262, 82}, {264.5F, 12}, {273.5F, 12}, {276, 82}}},
                 mixed(c.company, c.ink, 0.2F));
    land.fill(264, 18, 10, 3.5F, c.card);
    land.fill(263.6F, 28, 10.8F, 3.5F, c.card);
    for (const auto& [left, top, size] :
         std::array<std::array<float, 3>, 3>{{{272, 8, 5}, {281, 5, 7}, {293, 1, 8}}})
        land.disc(left, top, size, mixed(c.card, c.line, 0.3F));
}

}  // namespace

void drawVignette(Frame& frame, const Rect& rect, std::string_view name) {
    const Clip clip(rect);
    if (name == "boiler") return boiler(frame, rect);
    if (name == "kiln") return kiln(frame, rect);
    Landscape land(frame, rect, 0);
    land.band(0, frame.colors().jadeWash);
    land.band(82, frame.colors().green);
}

}  // namespace lianbing::ui

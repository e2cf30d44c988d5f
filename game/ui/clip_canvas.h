#pragma once

#include "game/present/clip_scene.h"
#include "game/ui/frame.h"
#include "game/ui/rect.h"
#include "game/ui/theme.h"

#include <span>
#include <vector>

/// What pictures of clips are drawn with and made of.
namespace lianbing::ui {

/// A picture of 160 by 90 units, whatever its size on the screen.
class ClipCanvas {
public:
    ClipCanvas(Frame& frame, const Rect& rect, const Palette& colors)
        : frame_(frame), rect_(rect), colors_(colors) {}

    [[nodiscard]] const Palette& colors() const { return colors_; }

    void box(float x, float y, float w, float h, Color color);
    void roundBox(float x, float y, float w, float h, float radius, Color color);
    void outline(float x, float y, float w, float h, float radius, float thickness, Color color);
    void disc(float x, float y, float radius, Color color);
    void ring(float x, float y, float radius, float thickness, Color color);
    void shape(std::span<const Point> points, Color color);
    void path(std::span<const Point> points, float thickness, Color color);
    /// A person standing on `y`, in the colour of a role.
    void person(float x, float y, Color color);
    /// A bucket standing on `y`, wider at its top.
    void bucket(float x, float y, float width, Color color);
    /// A bottle standing on `y`.
    void bottle(float x, float y, Color color);

private:
    [[nodiscard]] Point at(Point unit) const;
    [[nodiscard]] std::vector<Point> at(std::span<const Point> points) const;
    [[nodiscard]] Rect at(float x, float y, float w, float h) const;

    [[nodiscard]] float length(float units) const { return units * rect_.w / 160; }

    Frame& frame_;
    Rect rect_;
    const Palette& colors_;
};

/// The place with what stands in it.
void drawHouseScene(ClipCanvas& canvas, const present::ClipScene& scene);
void drawProbeScene(ClipCanvas& canvas, const present::ClipScene& scene);
void drawStackScene(ClipCanvas& canvas, const present::ClipScene& scene);
void drawPoolScene(ClipCanvas& canvas, const present::ClipScene& scene);
void drawOutfallScene(ClipCanvas& canvas, const present::ClipScene& scene);
/// What a camera sees that was turned to the wall.
void drawTurnedScene(ClipCanvas& canvas);

}  // namespace lianbing::ui

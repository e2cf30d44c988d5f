#pragma once

#include "game/present/map_model.h"
#include "game/ui/rect.h"

namespace lianbing::ui {

/// What part of a plan is seen. Metres in, window pixels out.
struct MapState {
    double zoom = 1;           ///< 1 shows the whole plan
    present::MapPoint center;  ///< metres; only meaningful once zoomed
};

inline constexpr double kMaxZoom = 8;

class MapCamera {
public:
    /// `view` is the window's part that the plan is drawn in; at zoom 1 the plan fills it up to
    /// `margin` pixels.
    MapCamera(const Rect& view, double width, double height, float margin, const MapState& state);

    [[nodiscard]] Point toScreen(present::MapPoint point) const;
    [[nodiscard]] present::MapPoint toPlan(Point point) const;

    [[nodiscard]] float pixels(double metres) const { return static_cast<float>(metres * scale_); }

    /// Pixels a metre.
    [[nodiscard]] double scale() const { return scale_; }

    /// Zooms so that what lies under `pointer` stays there.
    [[nodiscard]] MapState zoomed(Point pointer, double factor) const;
    /// Moves the plan with the pointer by this many pixels.
    [[nodiscard]] MapState moved(float dx, float dy) const;

private:
    [[nodiscard]] MapState bounded(double zoom, present::MapPoint center) const;

    Rect view_;
    double width_;
    double height_;
    double fit_;
    double zoom_;
    double scale_;
    present::MapPoint center_;
};

/// A round number of metres whose bar is at most `pixels` long.
double scaleBarMetres(double pixelsPerMetre, double pixels);

}  // namespace lianbing::ui

#include "game/ui/map_camera.h"

#include <algorithm>
#include <cmath>

namespace lianbing::ui {

MapCamera::MapCamera(const Rect& view, double width, double height, float margin,
                     const MapState& state)
    : view_(view), width_(std::max(width, 1.0)), height_(std::max(height, 1.0)) {
    const double roomX = std::max(1.F, view.w - 2 * margin);
    const double roomY = std::max(1.F, view.h - 2 * margin);
    fit_ = std::min(roomX / width_, roomY / height_);
    const MapState sound = bounded(state.zoom, state.center);
    zoom_ = sound.zoom;
    center_ = sound.center;
    scale_ = fit_ * zoom_;
}

Point MapCamera::toScreen(present::MapPoint point) const {
    const Point middle = view_.center();
    return {middle.x + static_cast<float>((point.x - center_.x) * scale_),
            middle.y + static_cast<float>((point.y - center_.y) * scale_)};
}

present::MapPoint MapCamera::toPlan(Point point) const {
    const Point middle = view_.center();
    return {center_.x + (point.x - middle.x) / scale_, center_.y + (point.y - middle.y) / scale_};
}

MapState MapCamera::zoomed(Point pointer, double factor) const {
    const double zoom = std::clamp(zoom_ * factor, 1.0, kMaxZoom);
    const present::MapPoint fixed = toPlan(pointer);
    const double scale = fit_ * zoom;
    const Point middle = view_.center();
    return bounded(
        zoom, {fixed.x - (pointer.x - middle.x) / scale, fixed.y - (pointer.y - middle.y) / scale});
}

MapState MapCamera::moved(float dx, float dy) const {
    return bounded(zoom_, {center_.x - dx / scale_, center_.y - dy / scale_});
}

/// Keeps the middle of the view on the plan; the whole plan cannot be moved at all.
MapState MapCamera::bounded(double zoom, present::MapPoint center) const {
    zoom = std::clamp(zoom, 1.0, kMaxZoom);
    const auto within = [zoom](double value, double size) {
        const double slack = size / 2 * (1 - 1 / zoom);
        return std::clamp(value, size / 2 - slack, size / 2 + slack);
    };
    return {zoom, {within(center.x, width_), within(center.y, height_)}};
}

double scaleBarMetres(double pixelsPerMetre, double pixels) {
    const double most = pixels / pixelsPerMetre;
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0, 1.0}) {
        if (step * power <= most) return step * power;
    }
    return power;
}

}  // namespace lianbing::ui

#include "game/ui/trend_curve.h"

#include "game/ui/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace lianbing::ui {

namespace {

constexpr float kThickness = 1.75F;
constexpr float kMarker = 3.5F;
constexpr float kMinuteMarker = 2.5F;
constexpr float kMarkerEvery = 120;  ///< design pixels between the markers of a dense curve
constexpr float kLeastApart = 14;    ///< between the markers of minutes
constexpr float kMarkedInk = 0.4F;   ///< how strong what is marked is drawn
constexpr float kSpread = 0.3F;      ///< how strong the band between lowest and highest is

struct Dash {
    float on = 0;  ///< zero: one line
    float off = 0;
};

constexpr std::array<Dash, 6> kDashes{{{0, 0}, {9, 4}, {4, 3}, {14, 5}, {2, 3}, {7, 7}}};

/// How far up and down the curve reaches in one pixel column; NaN where it does not run.
struct Reach {
    float top = std::numeric_limits<float>::quiet_NaN();
    float bottom = std::numeric_limits<float>::quiet_NaN();

    void take(float y) {
        top = std::isnan(top) ? y : std::min(top, y);
        bottom = std::isnan(bottom) ? y : std::max(bottom, y);
    }
};

/// One curve in one plot.
class CurvePainter {
public:
    CurvePainter(Frame& frame, const Rect& plot, const present::ValueAxis& axis,
                 const present::TrendCurve& curve)
        : frame_(frame),
          plot_(plot),
          axis_(axis),
          curve_(curve),
          color_(curveColor(frame, curve.style)) {}

    void paint(CurveCompany company) {
        if (!curve_.isSparse) paintSpread();
        traceReaches(true);
        paintLine(faded(color_, kMarkedInk));
        traceReaches(false);
        paintLine(color_);
        paintMarkers(company);
    }

private:
    [[nodiscard]] float y(float value) const { return valueY(plot_, axis_, value); }

    /// From the lowest to the highest value of each column.
    void paintSpread() {
        const Color color = faded(color_, kSpread);
        for (const present::TrendPoint& point : curve_.points) {
            if (std::isnan(point.low) || point.low == point.high || point.isMarked) continue;
            const float top = std::floor(y(point.high));
            const float bottom = std::ceil(y(point.low));
            fillRect(frame_, {plot_.x + std::floor(point.x), top, 1, bottom - top}, color);
        }
    }

    /// Of the stretches that begin or end at a marked value, or of the others.
    void traceReaches(bool areMarked) {
        reaches_.assign(static_cast<std::size_t>(std::max(0.F, plot_.w)), {});
        const auto& points = curve_.points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (std::isnan(points[i].mean)) continue;
            const bool hasNext = i + 1 < points.size() && !std::isnan(points[i + 1].mean);
            const present::TrendPoint& next = hasNext ? points[i + 1] : points[i];
            if ((points[i].isMarked || next.isMarked) == areMarked) traceStep(points[i], next);
        }
    }

    void traceStep(const present::TrendPoint& a, const present::TrendPoint& b) {
        const auto size = static_cast<int>(reaches_.size());
        const float ya = y(a.mean);
        const float yb = y(b.mean);
        const float slope = b.x > a.x ? (yb - ya) / (b.x - a.x) : 0;
        const int first = std::max(0, static_cast<int>(std::floor(a.x)));
        const int last = std::min(size - 1, static_cast<int>(std::floor(b.x)));
        for (int column = first; column <= last; ++column) {
            const float from = std::max(a.x, static_cast<float>(column));
            const float to = std::min(b.x, static_cast<float>(column + 1));
            Reach& reach = reaches_[static_cast<std::size_t>(column)];
            reach.take(ya + (from - a.x) * slope);
            reach.take(ya + (to - a.x) * slope);
        }
    }

    [[nodiscard]] bool isDrawn(std::size_t column) const {
        const Dash& dash = kDashes[curve_.style % kDashes.size()];
        if (dash.on == 0) return true;
        const float period = frame_.px(dash.on) + frame_.px(dash.off);
        return std::fmod(static_cast<float>(column), period) < frame_.px(dash.on);
    }

    /// Columns of equal reach are one rectangle: a flat curve costs next to nothing.
    void paintLine(Color color) {
        std::size_t begin = 0;
        while (begin < reaches_.size()) {
            std::size_t end = begin + 1;
            if (std::isnan(reaches_[begin].top) || !isDrawn(begin)) {
                begin = end;
                continue;
            }
            while (end < reaches_.size() && isDrawn(end) &&
                   reaches_[end].top == reaches_[begin].top &&
                   reaches_[end].bottom == reaches_[begin].bottom) {
                ++end;
            }
            paintReach(begin, end, reaches_[begin], color);
            begin = end;
        }
    }

    void paintReach(std::size_t begin, std::size_t end, const Reach& reach, Color color) {
        const float half = std::max(0.75F, kThickness * frame_.theme().scale / 2);
        const float x = plot_.x + static_cast<float>(begin);
        const auto w = static_cast<float>(end - begin);
        const float top = reach.top - half;
        const float bottom = reach.bottom + half;
        const float full = std::ceil(top);
        const float fullEnd = std::floor(bottom);
        fillRect(frame_, {x, full, w, fullEnd - full}, color);
        const auto rim = [&](float at, float share) {
            if (share > 0.02F) fillRect(frame_, {x, at, w, 1}, faded(color, share));
        };
        rim(full - 1, full - top);
        rim(fullEnd, bottom - fullEnd);
    }

    void paintMarkers(CurveCompany company) {
        const auto& points = curve_.points;
        const float apart = points.size() > 1 ? points[1].x - points[0].x : 0;
        if (curve_.isSparse && apart >= frame_.px(kLeastApart)) {
            paintEvery(apart, 0, kMinuteMarker);
        } else if (company == CurveCompany::Among) {
            const float every = frame_.px(kMarkerEvery);
            const float from = every * (0.2F + 0.29F * static_cast<float>(curve_.style % 3));
            paintEvery(every, from, kMarker);
        }
    }

    void paintEvery(float distance, float from, float size) {
        float next = from;
        for (const present::TrendPoint& point : curve_.points) {
            if (std::isnan(point.mean) || point.x < next || point.x > plot_.w) continue;
            if (point.isMarked) continue;
            drawMarker(frame_, {plot_.x + point.x, y(point.mean)}, frame_.px(size), curve_.style);
            next = std::floor((point.x - from) / distance + 1) * distance + from;
        }
    }

    Frame& frame_;
    Rect plot_;
    const present::ValueAxis& axis_;
    const present::TrendCurve& curve_;
    Color color_;
    std::vector<Reach> reaches_;
};

}  // namespace

Color curveColor(const Frame& frame, std::size_t style) {
    const auto& series = frame.colors().series;
    return series[style % series.size()];
}

float valueY(const Rect& plot, const present::ValueAxis& axis, double value) {
    return plot.bottom() - static_cast<float>(axis.shareOf(value)) * plot.h;
}

void drawMarker(Frame& frame, Point center, float radius, std::size_t style) {
    const Color color = curveColor(frame, style);
    const float x = std::round(center.x);
    const float y = std::round(center.y);
    const float r = std::round(radius);
    const auto polygon = [&](std::initializer_list<Point> points) {
        fillPolygon(frame, {points.begin(), points.size()}, color);
    };
    switch (style % 6) {
        case 0:
            fillCircle(frame, {x, y}, r, color);
            return;
        case 1:
            fillRect(frame, {x - r, y - r, 2 * r, 2 * r}, color);
            return;
        case 2:
            polygon({{x, y - r - 1}, {x + r + 1, y + r}, {x - r - 1, y + r}});
            return;
        case 3:
            polygon({{x, y - r - 1}, {x + r + 1, y}, {x, y + r + 1}, {x - r - 1, y}});
            return;
        case 4:
            fillCircle(frame, {x, y}, r + 1, frame.colors().plot);
            strokeCircle(frame, {x, y}, r + 1, frame.px(1.5F), color);
            return;
        default:
            fillRect(frame, {x - r, y - 1, 2 * r, 2}, color);
            fillRect(frame, {x - 1, y - r, 2, 2 * r}, color);
            return;
    }
}

void drawCurveSample(Frame& frame, const Rect& rect, std::size_t style) {
    const float thickness = std::max(2.F, frame.px(2));
    const float y = std::round(rect.center().y - thickness / 2);
    const Dash& dash = kDashes[style % kDashes.size()];
    const Color color = curveColor(frame, style);
    if (dash.on == 0) {
        fillRect(frame, {rect.x, y, rect.w, thickness}, color);
    } else {
        const float on = frame.px(dash.on);
        for (float x = rect.x; x < rect.right(); x += on + frame.px(dash.off))
            fillRect(frame, {x, y, std::min(on, rect.right() - x), thickness}, color);
    }
    drawMarker(frame, {rect.center().x, y + thickness / 2}, frame.px(kMarker), style);
}

void drawCurve(Frame& frame, const Rect& plot, const present::ValueAxis& axis,
               const present::TrendCurve& curve, CurveCompany company) {
    CurvePainter(frame, plot, axis, curve).paint(company);
}

}  // namespace lianbing::ui

#include "game/ui/coverage.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace lianbing::ui {
namespace {

constexpr float kTurn = 2 * std::numbers::pi_v<float>;

struct Edge {
    float x0, y0, x1, y1;  ///< y0 < y1
    float sense;
};

std::vector<Edge> edgesOf(const Contours& contours) {
    std::vector<Edge> edges;
    for (const std::vector<Point>& contour : contours) {
        for (std::size_t i = 0; i < contour.size(); ++i) {
            const Point& a = contour[i];
            const Point& b = contour[(i + 1) % contour.size()];
            if (a.y == b.y) continue;
            if (a.y < b.y) {
                edges.push_back({a.x, a.y, b.x, b.y, 1});
            } else {
                edges.push_back({b.x, b.y, a.x, a.y, -1});
            }
        }
    }
    std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.y0 < b.y0; });
    return edges;
}

/// One row of pixels. Every cell holds the change of coverage from its left neighbour.
class Row {
public:
    Row(int left, int right)
        : left_(left), right_(right), cells_(static_cast<std::size_t>(right - left) + 2, 0.F) {
        clear();
    }

    void clear() {
        for (int i = first_; i <= last_; ++i) cells_[static_cast<std::size_t>(i)] = 0;
        first_ = static_cast<int>(cells_.size());
        last_ = -1;
    }

    /// An edge that crosses `height` of the row (negative upwards) between two places.
    void add(float xa, float xb, float height) {
        const float from = clampX(std::min(xa, xb)) - static_cast<float>(left_);
        const float to = clampX(std::max(xa, xb)) - static_cast<float>(left_);
        const auto begin = static_cast<int>(from);
        const auto end = static_cast<int>(std::ceil(to));
        if (end <= begin + 1) {
            const float middle = (from + to) / 2 - static_cast<float>(begin);
            put(begin, height * (1 - middle));
            put(begin + 1, height * middle);
            return;
        }
        addSlanting(from, to, begin, end, height);
    }

    void take(int y, const std::function<void(const CoverageRun&)>& take) const {
        float sum = 0;
        int runBegin = first_;
        int runLevel = 0;
        for (int i = first_; i <= last_ + 1; ++i) {
            if (i <= last_) sum += cells_[static_cast<std::size_t>(i)];
            const int level =
                i > last_ ? 0 : static_cast<int>(std::min(std::abs(sum), 1.F) * 255 + 0.5F);
            if (level == runLevel) continue;
            emit(y, runBegin, i, runLevel, take);
            runBegin = i;
            runLevel = level;
        }
    }

private:
    [[nodiscard]] float clampX(float x) const {
        return std::clamp(x, static_cast<float>(left_), static_cast<float>(right_));
    }

    void put(int cell, float change) {
        cells_[static_cast<std::size_t>(cell)] += change;
        first_ = std::min(first_, cell);
        last_ = std::max(last_, cell);
    }

    /// Over several cells: a triangle in the first, trapezoids between, a triangle in the last.
    void addSlanting(float from, float to, int begin, int end, float height) {
        const float slope = 1 / (to - from);
        float covered = 0;
        for (int cell = begin; cell < end; ++cell) {
            const float left = std::max(from, static_cast<float>(cell));
            const float right = std::min(to, static_cast<float>(cell + 1));
            // Share of the edge's height that lies left of this cell's right side, averaged over
            // the cell.
            const float inCell = (right - left) * slope;
            const float middle = (left + right) / 2 - static_cast<float>(cell);
            put(cell, height * inCell * (1 - middle));
            put(cell + 1, height * inCell * middle);
            covered += inCell;
        }
        put(end - 1, height * (1 - covered));
    }

    void emit(int y, int begin, int end, int level,
              const std::function<void(const CoverageRun&)>& take) const {
        const int width = std::min(end, right_ - left_) - begin;
        if (level > 0 && width > 0) {
            take({left_ + begin, y, width, static_cast<float>(level) / 255});
        }
    }

    int left_;
    int right_;
    std::vector<float> cells_;
    int first_ = 0;
    int last_ = -1;
};

float xAt(const Edge& edge, float y) {
    return edge.x0 + (edge.x1 - edge.x0) * (y - edge.y0) / (edge.y1 - edge.y0);
}

Point wayOf(Point a, Point b) {
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    return length < 1e-4F ? Point{0, 0} : Point{(b.x - a.x) / length, (b.y - a.y) / length};
}

std::vector<Point> disc(Point center, float radius) {
    const int steps = std::clamp(static_cast<int>(radius * 5), 8, 64);
    std::vector<Point> out;
    for (int i = 0; i < steps; ++i) {
        const float angle = kTurn * static_cast<float>(i) / static_cast<float>(steps);
        out.push_back({center.x + std::cos(angle) * radius, center.y + std::sin(angle) * radius});
    }
    return out;
}

Point onCircle(Point center, float radius, float turn) {
    return {center.x + std::sin(turn * kTurn) * radius, center.y - std::cos(turn * kTurn) * radius};
}

/// Half a disc, bulging along the clock hand's way (side 1) or against it.
void appendCap(std::vector<Point>& out, Point center, float radius, float turn, bool outward) {
    constexpr int kSteps = 12;
    const Point across = onCircle({0, 0}, 1, turn);
    const Point along{-across.y, across.x};
    for (int i = 1; i < kSteps; ++i) {
        const float angle = std::numbers::pi_v<float> * static_cast<float>(i) / kSteps;
        const float a = outward ? std::cos(angle) * radius : -std::cos(angle) * radius;
        const float b = outward ? std::sin(angle) * radius : -std::sin(angle) * radius;
        out.push_back(
            {center.x + across.x * a + along.x * b, center.y + across.y * a + along.y * b});
    }
}

}  // namespace

void coverArea(const Contours& contours, const Rect& clip,
               const std::function<void(const CoverageRun&)>& take) {
    const std::vector<Edge> edges = edgesOf(contours);
    if (edges.empty() || clip.empty()) return;
    float bottom = edges.front().y1;
    float left = edges.front().x0;
    float right = left;
    for (const Edge& edge : edges) {
        bottom = std::max(bottom, edge.y1);
        left = std::min({left, edge.x0, edge.x1});
        right = std::max({right, edge.x0, edge.x1});
    }
    const int firstX = static_cast<int>(std::floor(std::max(left, clip.x)));
    const int lastX = static_cast<int>(std::ceil(std::min(right, clip.right())));
    const int firstY = static_cast<int>(std::floor(std::max(edges.front().y0, clip.y)));
    const int lastY = static_cast<int>(std::ceil(std::min(bottom, clip.bottom())));
    if (firstX >= lastX) return;
    Row row(firstX, lastX);
    for (int y = firstY; y < lastY; ++y) {
        const auto top = static_cast<float>(y);
        for (const Edge& edge : edges) {
            if (edge.y0 >= top + 1) break;
            if (edge.y1 <= top) continue;
            const float from = std::max(edge.y0, top);
            const float to = std::min(edge.y1, top + 1);
            row.add(xAt(edge, from), xAt(edge, to), (to - from) * edge.sense);
        }
        row.take(y, take);
        row.clear();
    }
}

Contours strokeContours(std::span<const Point> points, bool closed, float thickness) {
    Contours out;
    const float half = thickness / 2;
    const std::size_t count = points.size();
    const std::size_t segments = closed ? count : count - 1;
    for (std::size_t i = 0; i < segments; ++i) {
        const Point a = points[i];
        const Point b = points[(i + 1) % count];
        const Point way = wayOf(a, b);
        const Point side{-way.y * half, way.x * half};
        out.push_back({{a.x + side.x, a.y + side.y},
                       {a.x - side.x, a.y - side.y},
                       {b.x - side.x, b.y - side.y},
                       {b.x + side.x, b.y + side.y}});
        const bool hasJoint = closed || i > 0;
        if (hasJoint && thickness > 1.5F) out.push_back(disc(a, half));
    }
    return out;
}

Contours arcContours(Point center, float radius, float thickness, float fromTurn, float toTurn) {
    const int steps =
        std::max(2, static_cast<int>(std::ceil((toTurn - fromTurn) * std::max(48.F, radius * 2))));
    const float inner = radius - thickness;
    const bool isWhole = toTurn - fromTurn >= 1;
    std::vector<Point> outside;
    std::vector<Point> inside;
    for (int i = 0; i <= steps; ++i) {
        const float turn =
            fromTurn + (toTurn - fromTurn) * static_cast<float>(i) / static_cast<float>(steps);
        outside.push_back(onCircle(center, radius, turn));
        inside.push_back(onCircle(center, inner, turn));
    }
    std::reverse(inside.begin(), inside.end());
    if (isWhole) return {outside, inside};
    const float middle = radius - thickness / 2;
    appendCap(outside, onCircle(center, middle, toTurn), thickness / 2, toTurn, true);
    outside.insert(outside.end(), inside.begin(), inside.end());
    appendCap(outside, onCircle(center, middle, fromTurn), thickness / 2, fromTurn, false);
    return {outside};
}

}  // namespace lianbing::ui

#include "game/ui/masks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lianbing::ui {
namespace {

constexpr int kSamples = 8;
constexpr int kHatchLines = 8;

/// Whether a point lies in the shape; `x`, `y` from the middle of the picture.
bool covers(const MaskKey& key, double x, double y) {
    const double squared = x * x + y * y;
    const double outer = key.radius;
    if (squared > outer * outer) return false;
    if (key.kind == MaskKind::Disc) return true;
    const double inner = key.radius - key.thickness;
    return squared >= inner * inner;
}

unsigned char sampled(const MaskKey& key, int column, int row) {
    int hits = 0;
    for (int i = 0; i < kSamples * kSamples; ++i) {
        const double x = column + (i % kSamples + 0.5) / kSamples - key.radius;
        const double y = row + (i / kSamples + 0.5) / kSamples - key.radius;
        if (covers(key, x, y)) ++hits;
    }
    return static_cast<unsigned char>(hits * 255 / (kSamples * kSamples));
}

unsigned char glow(const MaskKey& key, int column, int row) {
    const double x = (column + 0.5 - key.radius) / key.radius;
    const double y = (row + 0.5 - key.radius) / key.radius;
    const double left = std::max(0.0, 1 - std::sqrt(x * x + y * y));
    return static_cast<unsigned char>(255 * left * left * (3 - 2 * left));
}

/// Lines at 45 degrees, their distance measured along a row.
unsigned char hatch(const MaskKey& key, int column, int row) {
    const int along = (column + row) % key.radius;
    // Half a pixel of softness on both sides makes the stairs of a slanting line vanish.
    const double middle = std::min(along, key.radius - along);
    return static_cast<unsigned char>(
        255 * std::clamp(0.5 + key.thickness * 0.7071 - middle * 0.7071, 0.0, 1.0));
}

}  // namespace

int maskSide(const MaskKey& key) {
    return key.kind == MaskKind::Hatch ? key.radius * kHatchLines : key.radius * 2;
}

std::vector<unsigned char> paintMask(const MaskKey& key) {
    const int side = maskSide(key);
    std::vector<unsigned char> out;
    out.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            switch (key.kind) {
                case MaskKind::Disc:
                case MaskKind::Ring:
                    out.push_back(sampled(key, column, row));
                    break;
                case MaskKind::Glow:
                    out.push_back(glow(key, column, row));
                    break;
                case MaskKind::Hatch:
                    out.push_back(hatch(key, column, row));
                    break;
            }
        }
    }
    return out;
}

}  // namespace lianbing::ui

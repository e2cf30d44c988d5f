#pragma once

#include <compare>
#include <vector>

namespace lianbing::ui {

enum class MaskKind {
    Disc,   ///< a filled circle of `radius`
    Ring,   ///< a circle line, `thickness` inward from `radius`
    Glow,   ///< a soft spot that fades from the middle to `radius`: shadows
    Hatch,  ///< a tile of slanting lines, `radius` pixels apart, `thickness` wide; repeats every
            ///< `tileSide`
};

/// A small anti-aliased picture in the font texture. Corners, circles and hatches drawn from one
/// cost a few copies; as triangles they would cost the software renderer most of its frame.
struct MaskKey {
    MaskKind kind = MaskKind::Disc;
    int radius = 0;
    int thickness = 0;

    auto operator<=>(const MaskKey&) const = default;
};

/// Width and height of the picture.
int maskSide(const MaskKey& key);

/// Coverage 0 to 255, row by row, `maskSide` squared.
std::vector<unsigned char> paintMask(const MaskKey& key);

}  // namespace lianbing::ui

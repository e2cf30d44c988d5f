#include "game/ui/coverage.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace lianbing::ui {
namespace {

constexpr Rect kCanvas{0, 0, 100, 100};

std::map<std::pair<int, int>, float> pixelsOf(const Contours& contours,
                                              const Rect& clip = kCanvas) {
    std::map<std::pair<int, int>, float> out;
    coverArea(contours, clip, [&](const CoverageRun& run) {
        for (int x = run.x; x < run.x + run.width; ++x) out[{x, run.y}] = run.alpha;
    });
    return out;
}

float areaOf(const Contours& contours, const Rect& clip = kCanvas) {
    float sum = 0;
    for (const auto& [at, alpha] : pixelsOf(contours, clip)) sum += alpha;
    return sum;
}

TEST(CoverArea, coversWholePixelsOfAStraightSquare) {
    const auto pixels = pixelsOf({{{2, 3}, {5, 3}, {5, 5}, {2, 5}}});
    EXPECT_EQ(pixels.size(), 6U);
    EXPECT_EQ(pixels.at({2, 3}), 1);
}

TEST(CoverArea, sharesAPixelByTheAreaCovered) {
    const auto pixels = pixelsOf({{{2.25F, 3}, {3, 3}, {3, 4}, {2.25F, 4}}});
    EXPECT_NEAR(pixels.at({2, 3}), 0.75F, 0.01F);
}

TEST(CoverArea, aTriangleHasHalfTheAreaOfItsBox) {
    EXPECT_NEAR(areaOf({{{10, 10}, {50, 10}, {10, 40}}}), 600, 2);
}

TEST(CoverArea, theOtherSenseOfRotationCutsAHole) {
    EXPECT_NEAR(areaOf({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{3, 3}, {3, 6}, {6, 6}, {6, 3}}}),
                91, 0.1F);
}

TEST(CoverArea, overlapsOfOneSenseCountOnce) {
    EXPECT_NEAR(
        areaOf({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{5, 0}, {15, 0}, {15, 10}, {5, 10}}}), 150,
        0.1F);
}

TEST(CoverArea, leavesOutWhatTheClipHides) {
    EXPECT_NEAR(areaOf({{{-20, -20}, {200, -20}, {200, 200}, {-20, 200}}}, {10, 10, 4, 5}), 20,
                0.1F);
}

TEST(StrokeContours, aSlantingLineHasLengthTimesThickness) {
    const Point ends[] = {{10, 10}, {40, 50}};
    EXPECT_NEAR(areaOf(strokeContours(ends, false, 3)), 150, 2);
}

TEST(ArcContours, aWholeRingHasTheAreaOfARing) {
    constexpr float kPi = std::numbers::pi_v<float>;
    EXPECT_NEAR(areaOf(arcContours({50, 50}, 40, 10, 0, 1)), kPi * (40 * 40 - 30 * 30), 8);
}

TEST(ArcContours, aQuarterEndsInHalfDiscs) {
    constexpr float kPi = std::numbers::pi_v<float>;
    const float expected = kPi * (40 * 40 - 30 * 30) / 4 + kPi * 25;
    EXPECT_NEAR(areaOf(arcContours({50, 50}, 40, 10, 0.25F, 0.5F)), expected, 8);
}

}  // namespace
}  // namespace lianbing::ui

#include "game/ui/clip_canvas.h"

#include <array>

/// The places that cameras look at. Flat, few lines, large enough to be seen from eight metres.
namespace lianbing::ui {

namespace {

using present::ClipScene;
using present::ClipThing;

constexpr float kFloor = 76;

void drawRoom(ClipCanvas& canvas) {
    const Palette& colors = canvas.colors();
    canvas.box(0, 0, 160, kFloor, colors.road);
    canvas.box(0, kFloor, 160, 90 - kFloor, colors.hatch);
    canvas.box(0, kFloor - 1, 160, 1, colors.strongLine);
    // A window.
    canvas.box(70, 12, 26, 20, colors.water);
    canvas.outline(70, 12, 26, 20, 1, 1, colors.strongLine);
    canvas.box(82.5F, 12, 1, 20, colors.strongLine);
}

void drawCabinet(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    canvas.roundBox(14, 18, 40, kFloor - 18, 2, colors.second);
    canvas.roundBox(17, 21, 34, 18, 1, colors.building);
    const bool isDark = scene.has(ClipThing::DarkPanel);
    canvas.roundBox(20, 24, 18, 12, 1, isDark ? colors.ink : colors.jade);
    if (!isDark) {
        canvas.box(22, 27, 12, 1.2F, colors.onJade);
        canvas.box(22, 31, 8, 1.2F, colors.onJade);
    }
    canvas.disc(45, 28, 2.4F, isDark ? colors.hatch : colors.jade);
    canvas.disc(45, 34, 2.4F, colors.hatch);
    const bool isOpen = scene.has(ClipThing::GlassBottle) || scene.has(ClipThing::WhiteBucket);
    canvas.roundBox(17, 43, 34, 29, 1, isOpen ? colors.ink : colors.strongLine);
    if (!isOpen) return;
    const std::array door{Point{51, 43}, Point{62, 47}, Point{62, 76}, Point{51, 72}};
    canvas.shape(door, colors.strongLine);
}

void drawDesk(ClipCanvas& canvas) {
    const Palette& colors = canvas.colors();
    canvas.roundBox(106, 36, 28, 19, 1.5F, colors.ink);
    canvas.box(108, 38, 24, 15, colors.indigoWash);
    canvas.box(110, 41, 16, 1.4F, colors.indigo);
    canvas.box(110, 45, 11, 1.4F, colors.indigo);
    canvas.box(118, 55, 4, 4, colors.ink);
    canvas.box(98, 58, 48, 2.5F, colors.company);
    canvas.box(101, 60, 2.5F, kFloor - 60, colors.company);
    canvas.box(141, 60, 2.5F, kFloor - 60, colors.company);
}

void drawHouseThings(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    if (scene.has(ClipThing::ThinTube)) {
        const std::array tube{Point{54, 66}, Point{64, 70}, Point{88, 68},
                              Point{94, 46}, Point{92, 30}, Point{97, 26}};
        canvas.path(tube, 0.9F, colors.second);
    }
    if (scene.has(ClipThing::GlassBottle)) {
        canvas.bottle(34, 71, colors.water);
        const std::array tube{Point{34, 60}, Point{34, 52}, Point{44, 50}};
        canvas.path(tube, 1, colors.water);
    }
    if (scene.has(ClipThing::WhiteBucket)) canvas.bucket(72, 80, 14, colors.card);
    if (scene.has(ClipThing::PlainBottle)) {
        canvas.bottle(62, 76, colors.company);
        const std::array tube{Point{62, 64}, Point{62, 54}, Point{53, 50}};
        canvas.path(tube, 1, colors.company);
    }
    if (scene.has(ClipThing::Servant)) canvas.person(66, 84, colors.amber);
    if (scene.has(ClipThing::AtKeys)) {
        canvas.person(120, 84, colors.company);
        canvas.roundBox(112, 66, 16, 4, 1.5F, colors.ink);
    }
    if (scene.has(ClipThing::Inspectors)) {
        canvas.person(84, 84, colors.officer);
        canvas.person(96, 86, colors.officer);
    }
}

void drawSky(ClipCanvas& canvas, float horizon) {
    const Palette& colors = canvas.colors();
    canvas.box(0, 0, 160, horizon, colors.water);
    canvas.box(0, horizon, 160, 90 - horizon, colors.green);
}

void drawPlume(ClipCanvas& canvas, float x, float y, Color color) {
    constexpr std::array kPuffs{Point{0, 0}, Point{5, -5}, Point{12, -9}, Point{21, -12},
                                Point{31, -13}};
    float radius = 3.5F;
    for (const Point& puff : kPuffs) {
        canvas.disc(x + puff.x, y + puff.y, radius, color);
        radius += 1.2F;
    }
}

void drawRain(ClipCanvas& canvas) {
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 12; ++column) {
            const float x = static_cast<float>(column * 14 + row * 5);
            const float y = static_cast<float>(row * 20 + column % 3 * 5);
            const std::array drop{Point{x, y}, Point{x - 2, y + 7}};
            canvas.path(drop, 0.6F, canvas.colors().second);
        }
    }
}

void drawProbe(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    const bool isOpen = scene.has(ClipThing::OpenFlange);
    const float x = isOpen ? 82.F : 73.F;
    canvas.roundBox(66, 36, 5, 20, 1, colors.ink);
    if (isOpen) canvas.roundBox(67, 41, 8, 10, 1, colors.card);
    canvas.roundBox(x, 36, 5, 20, 1, colors.second);
    canvas.roundBox(x + 5, 39, 18, 14, 1.5F, colors.building);
    canvas.outline(x + 5, 39, 18, 14, 1.5F, 0.8F, colors.ink);
    const std::array hose{Point{x + 23, 48}, Point{118, 50}, Point{126, 62}, Point{160, 66}};
    canvas.path(hose, 2.6F, colors.ink);
}

void drawDustMeter(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    canvas.roundBox(66, 14, 4, 12, 1, colors.ink);
    canvas.roundBox(70, 13, 16, 14, 1.5F, colors.indigo);
    if (!scene.has(ClipThing::Tape)) return;
    const std::array tape{Point{67, 10}, Point{84, 28}};
    canvas.path(tape, 3, colors.amber);
    const std::array other{Point{84, 10}, Point{67, 28}};
    canvas.path(other, 3, colors.amber);
}

void drawPoolWall(ClipCanvas& canvas) {
    const Palette& colors = canvas.colors();
    canvas.box(0, 0, 160, 90, colors.road);
    for (float y = 10; y < 44; y += 11) canvas.box(0, y, 160, 0.6F, colors.hatch);
    canvas.box(0, 44, 160, 4, colors.strongLine);
    canvas.box(0, 48, 110, 42, colors.series[4]);
    canvas.box(0, 48, 110, 5, colors.water);
    canvas.box(110, 48, 50, 42, colors.hatch);
    for (float x = 6; x < 100; x += 22) canvas.box(x, 62 + x / 12, 12, 1, colors.water);
}

void drawSampler(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    if (scene.has(ClipThing::OtherPool)) {
        canvas.roundBox(120, 60, 34, 22, 2, colors.water);
        canvas.outline(120, 60, 34, 22, 2, 1.2F, colors.ink);
        const std::array line{Point{64, 0}, Point{64, 34}, Point{137, 34}, Point{137, 70}};
        canvas.path(line, 2.4F, colors.ink);
        canvas.roundBox(134.5F, 66, 5, 9, 1.5F, colors.ink);
        return;
    }
    const bool isInBucket = scene.has(ClipThing::BlueBucket);
    const float deep = isInBucket ? 52.F : 62.F;
    const std::array line{Point{64, 0}, Point{64, deep}};
    canvas.path(line, 2.4F, colors.ink);
    canvas.roundBox(61, deep - 2, 6, 11, 1.5F, colors.ink);
}

/// The probe of acidity and temperature, which is wherever the sample is drawn from in a bucket.
void drawPoolProbe(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    const bool isInBucket = scene.has(ClipThing::BlueBucket);
    const float x = isInBucket ? 71.F : 30.F;
    const float deep = isInBucket ? 40.F : 54.F;
    const std::array cable{Point{x, 0}, Point{x, deep + 2}};
    canvas.path(cable, 1.6F, colors.second);
    canvas.roundBox(x - 2.5F, deep, 5, 9, 2, colors.second);
    if (!scene.has(ClipThing::Capped)) return;
    canvas.roundBox(x - 5, deep - 3, 10, 14, 3, colors.amber);
    canvas.outline(x - 5, deep - 3, 10, 14, 3, 0.8F, colors.ink);
}

void drawBucket(ClipCanvas& canvas, const ClipScene& scene) {
    if (!scene.has(ClipThing::BlueBucket)) return;
    const Palette& colors = canvas.colors();
    canvas.box(40, 72, 48, 3, colors.company);
    canvas.bucket(64, 72, 26, colors.indigo);
}

void drawTapHose(ClipCanvas& canvas, const ClipScene& scene) {
    if (!scene.has(ClipThing::Hose)) return;
    const Palette& colors = canvas.colors();
    const std::array hose{Point{160, 26}, Point{128, 28}, Point{96, 40}, Point{74, 54},
                          Point{69, 62}};
    canvas.path(hose, 3, colors.amber);
    for (float y = 64; y < 76; y += 4) canvas.disc(68, y, 1.2F, colors.card);
}

}  // namespace

void drawHouseScene(ClipCanvas& canvas, const ClipScene& scene) {
    drawRoom(canvas);
    drawCabinet(canvas, scene);
    drawDesk(canvas);
    drawHouseThings(canvas, scene);
}

void drawProbeScene(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    drawSky(canvas, 90);
    canvas.box(10, 0, 56, 90, colors.strongLine);
    canvas.box(10, 0, 8, 90, colors.hatch);
    canvas.box(58, 0, 8, 90, colors.second);
    drawDustMeter(canvas, scene);
    drawProbe(canvas, scene);
    canvas.box(0, 80, 160, 3, colors.ink);
    for (float x = 72; x < 160; x += 22) canvas.box(x, 62, 1.4F, 18, colors.second);
    canvas.box(70, 61, 90, 1.4F, colors.second);
    if (scene.has(ClipThing::Servant)) canvas.person(122, 82, colors.amber);
    if (!scene.has(ClipThing::BlowPipe)) return;
    const std::array pipe{Point{160, 10}, Point{104, 10}, Point{72, 34}};
    canvas.path(pipe, 2.6F, colors.amber);
    canvas.disc(72, 34, 2.4F, colors.amber);
}

void drawStackScene(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    drawSky(canvas, 76);
    canvas.box(16, 50, 54, 28, colors.building);
    canvas.outline(16, 50, 54, 28, 0, 1, colors.strongLine);
    for (float x = 22; x < 64; x += 12) canvas.box(x, 58, 6, 8, colors.water);
    canvas.box(84, 26, 12, 52, colors.strongLine);
    canvas.box(84, 26, 12, 4, colors.vermilion);
    canvas.box(84, 38, 12, 4, colors.vermilion);
    canvas.box(70, 62, 16, 7, colors.strongLine);
    if (!scene.has(ClipThing::NoSmoke)) drawPlume(canvas, 90, 21, faded(colors.card, 0.9F));
    if (!scene.has(ClipThing::OtherPlume)) return;
    canvas.box(46, 40, 8, 11, colors.second);
    drawPlume(canvas, 50, 35, colors.card);
}

void drawPoolScene(ClipCanvas& canvas, const ClipScene& scene) {
    drawPoolWall(canvas);
    drawSampler(canvas, scene);
    drawPoolProbe(canvas, scene);
    drawBucket(canvas, scene);
    drawTapHose(canvas, scene);
}

void drawOutfallScene(ClipCanvas& canvas, const ClipScene& scene) {
    const Palette& colors = canvas.colors();
    drawSky(canvas, 22);
    canvas.box(0, 22, 160, 46, colors.hatch);
    canvas.box(0, 66, 160, 24, colors.series[4]);
    for (float x = 4; x < 150; x += 28) canvas.box(x, 74 + x / 20, 16, 1, colors.water);
    canvas.disc(78, 42, 13, colors.second);
    canvas.disc(78, 42, 10, colors.ink);
    const bool isRaining = scene.has(ClipThing::Rain);
    if (!scene.has(ClipThing::NoWater)) {
        const float wide = isRaining ? 9.F : 6.F;
        const std::array stream{Point{78 - wide, 44}, Point{78 + wide, 44},
                                Point{78 + wide + 2, 70}, Point{78 - wide - 2, 70}};
        canvas.shape(stream, colors.water);
    }
    canvas.box(120, 30, 1.6F, 34, colors.ink);
    canvas.roundBox(108, 22, 26, 16, 1, colors.jade);
    canvas.box(112, 26, 18, 1.4F, colors.onJade);
    canvas.box(112, 31, 12, 1.4F, colors.onJade);
    if (isRaining) drawRain(canvas);
}

void drawTurnedScene(ClipCanvas& canvas) {
    const Palette& colors = canvas.colors();
    canvas.box(0, 0, 160, 90, colors.road);
    for (int row = 0; row < 8; ++row) {
        const auto y = static_cast<float>(row * 14);
        const std::array joint{Point{0, y + 6}, Point{160, y - 8}};
        canvas.path(joint, 0.9F, colors.strongLine);
        for (int column = 0; column < 7; ++column) {
            const float x = static_cast<float>(column * 26 + row % 2 * 13);
            const float top = y + 6 - x * 14 / 160;
            const std::array upright{Point{x, top}, Point{x + 1.2F, top + 14}};
            canvas.path(upright, 0.9F, colors.strongLine);
        }
    }
    const std::array sky{Point{120, 0}, Point{160, 0}, Point{160, 30}};
    canvas.shape(sky, colors.water);
}

}  // namespace lianbing::ui

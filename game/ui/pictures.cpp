#include "game/ui/pictures.h"

#include "game/scenario/pictures.h"
#include "game/ui/picture_pen.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lianbing::ui {

namespace {

void paper(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(24, 12, 52, 76, 5, c.card);
    pen.outline(24, 12, 52, 76, 5, c.second);
    for (const float y : {32.F, 46.F, 60.F}) pen.stroke(34, y, y == 60.F ? 54 : 66, y, c.strongLine);
    pen.disc(62, 74, 7, c.vermilion);
}

void book(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(20, 14, 60, 72, 5, c.indigoWash);
    pen.outline(20, 14, 60, 72, 5, c.indigo);
    pen.stroke(32, 15, 32, 85, c.indigo);
    pen.fill(42, 28, 28, 16, 3, c.card);
}

void folder(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(14, 22, 34, 16, 5, c.amber);
    pen.fill(14, 30, 72, 52, 5, c.amberWash);
    pen.outline(14, 30, 72, 52, 5, c.amber);
    for (const float x : {30.F, 46.F, 62.F}) pen.fill(x, 24, 10, 10, 2, c.card);
}

void board(Pen& pen) {
    const Palette& c = pen.colors();
    pen.stroke(32, 60, 32, 92, c.second);
    pen.stroke(68, 60, 68, 92, c.second);
    pen.fill(14, 12, 72, 52, 4, c.jadeWash);
    pen.outline(14, 12, 72, 52, 4, c.jade);
    for (const float y : {28.F, 40.F, 52.F}) pen.stroke(24, y, 76, y, c.jade);
    pen.stroke(52, 22, 52, 58, c.jade);
}

void gauge(Pen& pen) {
    const Palette& c = pen.colors();
    pen.disc(50, 50, 36, c.card);
    pen.ring(50, 50, 37, c.second);
    pen.arc(50, 50, 27, -0.36F, 0.18F, c.jade);
    pen.arc(50, 50, 27, 0.22F, 0.36F, c.vermilion);
    pen.stroke(50, 50, 63, 33, c.ink);
    pen.disc(50, 50, 5, c.ink);
}

void boiler(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(10, 34, 74, 40, 20, c.building);
    pen.outline(10, 34, 74, 40, 20, c.second);
    pen.stroke(24, 76, 24, 88, c.second);
    pen.stroke(70, 76, 70, 88, c.second);
    pen.disc(28, 54, 11, c.amberWash);
    pen.ring(28, 54, 11, c.amber);
    pen.stroke(62, 34, 62, 12, c.second);
    pen.stroke(62, 12, 90, 12, c.second);
}

void cabinet(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(24, 10, 52, 80, 4, c.building);
    pen.outline(24, 10, 52, 80, 4, c.second);
    pen.fill(33, 20, 34, 20, 2, c.jadeWash);
    for (const float x : {38.F, 50.F, 62.F}) pen.disc(x, 52, 4, x == 38.F ? c.jade : c.strongLine);
    pen.stroke(66, 66, 66, 78, c.second);
}

void barrel(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(26, 14, 48, 72, 10, c.water);
    pen.outline(26, 14, 48, 72, 10, c.indigo);
    pen.stroke(27, 36, 73, 36, c.indigo);
    pen.stroke(27, 64, 73, 64, c.indigo);
}

void ladder(Pen& pen) {
    const Palette& c = pen.colors();
    pen.stroke(32, 24, 32, 92, c.second);
    pen.stroke(52, 24, 52, 92, c.second);
    for (const float y : {36.F, 50.F, 64.F, 78.F}) pen.stroke(32, y, 52, y, c.second);
    pen.stroke(24, 24, 90, 24, c.amber);
    pen.ring(76, 44, 10, c.second);
}

void cloud(Pen& pen, float x, float y, float size, Color color) {
    pen.disc(x, y, size, color);
    pen.disc(x + size, y - size * 0.5F, size * 1.1F, color);
    pen.disc(x + size * 2.1F, y, size * 0.9F, color);
}

void plume(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(22, 48, 18, 44, 2, c.building);
    pen.outline(22, 48, 18, 44, 2, c.second);
    cloud(pen, 44, 34, 10, c.line);
    cloud(pen, 58, 20, 8, c.line);
}

void place(Pen& pen) {
    const Palette& c = pen.colors();
    pen.polygon(std::array<Point, 3>{{{32, 50}, {68, 50}, {50, 88}}}, c.jade);
    pen.disc(50, 38, 24, c.jade);
    pen.disc(50, 38, 9, c.card);
}

void camera(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(34, 20, 32, 16, 5, c.second);
    pen.fill(12, 30, 76, 52, 8, c.building);
    pen.outline(12, 30, 76, 52, 8, c.second);
    pen.disc(50, 56, 17, c.indigoWash);
    pen.ring(50, 56, 18, c.second);
    pen.disc(50, 56, 8, c.indigo);
    pen.disc(54, 52, 2.6F, c.card);
    pen.disc(77, 41, 3.4F, c.amber);
}

/// An optical disk: data that were taken out of a machine.
void disk(Pen& pen) {
    const Palette& c = pen.colors();
    pen.disc(50, 50, 38, c.indigoWash);
    pen.ring(50, 50, 38, c.indigo);
    pen.arc(50, 50, 27, 0.03F, 0.20F, c.indigo);
    pen.arc(50, 50, 27, 0.53F, 0.70F, c.indigo);
    pen.disc(50, 50, 13, c.card);
    pen.ring(50, 50, 13, c.indigo);
    pen.disc(50, 50, 4, c.indigo);
}

void cylinder(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(45, 10, 10, 14, 2, c.second);
    pen.stroke(36, 13, 64, 13, c.second);
    pen.fill(32, 22, 36, 68, 15, c.strongLine);
    pen.outline(32, 22, 36, 68, 15, c.second);
    pen.fill(34, 44, 32, 12, 0, c.ink);
    pen.stroke(34, 80, 66, 80, c.second);
}

void hose(Pen& pen) {
    const Palette& c = pen.colors();
    pen.ring(44, 46, 32, c.ink);
    pen.ring(44, 46, 23, c.second);
    pen.ring(44, 46, 14, c.ink);
    pen.stroke(44, 76.5F, 80, 76.5F, c.ink);
    pen.fill(78, 71, 12, 12, 2, c.amber);
}

/// A strip of paper across a door.
void seal(Pen& pen) {
    const Palette& c = pen.colors();
    constexpr std::array<Point, 4> kStrip{{{8, 58}, {84, 26}, {92, 42}, {16, 74}}};
    pen.fill(16, 14, 68, 72, 4, c.building);
    pen.outline(16, 14, 68, 72, 4, c.second);
    pen.stroke(50, 15, 50, 85, c.second);
    pen.polygon(kStrip, c.card);
    pen.path(kStrip, true, c.vermilion);
    pen.disc(50, 50, 8, c.vermilion);
}

void screen(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(10, 16, 80, 54, 5, c.ink);
    pen.path(std::array<Point, 6>{{{18, 54}, {34, 50}, {48, 52}, {54, 28}, {66, 32}, {82, 30}}},
             false, c.jadeWash);
    pen.stroke(18, 62, 82, 62, c.second);
    pen.fill(44, 70, 12, 12, 0, c.second);
    pen.fill(30, 82, 40, 6, 3, c.second);
}

/// A record in the writing.
void record(Pen& pen) {
    const Palette& c = pen.colors();
    pen.fill(18, 12, 54, 76, 5, c.card);
    pen.outline(18, 12, 54, 76, 5, c.second);
    pen.stroke(28, 28, 52, 28, c.ink);
    for (const float y : {42.F, 54.F, 66.F})
        pen.stroke(28, y, y == 66.F ? 48 : 62, y, c.strongLine);
    pen.polygon(std::array<Point, 5>{{{60, 78}, {84, 42}, {92, 47}, {68, 83}, {58, 88}}}, c.jade);
    pen.polygon(std::array<Point, 3>{{{60, 78}, {68, 83}, {58, 88}}}, c.ink);
}

using Draw = void (*)(Pen&);

constexpr std::array<std::pair<std::string_view, Draw>, 18> kIcons{{
    {"paper", paper},
    {"book", book},
    {"folder", folder},
    {"board", board},
    {"gauge", gauge},
    {"boiler", boiler},
    {"cabinet", cabinet},
    {"barrel", barrel},
    {"ladder", ladder},
    {"plume", plume},
    {"camera", camera},
    {"disk", disk},
    {"cylinder", cylinder},
    {"hose", hose},
    {"seal", seal},
    {"screen", screen},
    {"record", record},
    {"place", place},
}};

// A scenario may name only what is drawn here: its check knows these names.
static_assert(std::all_of(scenario::kIcons.begin(), scenario::kIcons.end(), [](std::string_view name) {
    return std::any_of(kIcons.begin(), kIcons.end(), [&](const auto& icon) { return icon.first == name; });
}));

}  // namespace

void drawIcon(Frame& frame, const Rect& rect, std::string_view name) {
    Pen pen(frame, rect);
    const auto found = std::find_if(kIcons.begin(), kIcons.end(), [&](const auto& icon) { return icon.first == name; });
    (found == kIcons.end() ? paper : found->second)(pen);
}

}  // namespace lianbing::ui

#include "game/ui/portraits.h"

#include "game/scenario/pictures.h"
#include "game/ui/picture_pen.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Mood;

/// Of the figure: a bust fills its frame better than the whole of its shoulders does.
constexpr float kZoom = 1.1F;
constexpr float kFeature = 0.62F;  ///< weight of brows and mouth
constexpr float kFine = 0.5F;      ///< of noses, wrinkles and spectacles

/// What every portrait is painted with. Skin and hair are mixed from the palette, so that they
/// follow it.
struct Paint {
    explicit Paint(const Palette& c)
        : skin(mixed(c.amberWash, c.amber, 0.24F)),
          shade(mixed(skin, c.amber, 0.22F)),
          hair(c.ink),
          grey(mixed(c.faint, c.line, 0.25F)),
          lips(mixed(c.vermilion, c.ink, 0.45F)) {}

    Color skin, shade, hair, grey, lips;
};

/// One person: what stands still and what the mood moves.
class Bust {
public:
    Bust(Frame& frame, const Rect& rect, Mood mood)
        : pen(frame, rect, kZoom), c(frame.colors()), paint(c), mood_(mood) {}

    /// Drawn up when tense, hanging when open. Everything on the chest follows by `lift`.
    void shoulders(Color cloth) {
        lift = mood_ == Mood::Tense ? -4 : mood_ == Mood::Open ? 2 : 0;
        const float wider = mood_ == Mood::Tense ? -3 : mood_ == Mood::Open ? 2 : 0;
        pen.fill(13 - wider, 74 + lift, 74 + 2 * wider, 60, 22, cloth);
        pen.fill(42, 58, 16, 24, 7, paint.shade);
    }

    void head() {
        pen.disc(31.5F, 47, 4.5F, paint.shade);
        pen.disc(68.5F, 47, 4.5F, paint.shade);
        pen.fill(32, 20, 36, 48, 17.5F, paint.skin);
    }

    /// The hair that is seen below a hat.
    void temples(Color hair) {
        pen.fill(31.5F, 30, 5, 12, 2.5F, hair);
        pen.fill(63.5F, 30, 5, 12, 2.5F, hair);
    }

    void hardHat(Color color) {
        pen.fill(29, 12, 42, 24, 15, color);
        pen.fill(25, 29, 50, 6, 3, color);
    }

    /// A shape on the chest.
    template <std::size_t count>
    void sewn(std::array<Point, count> points, Color color) {
        for (Point& point : points) point.y += lift;
        pen.polygon(points, color);
    }

    void collar(Color color) {
        sewn(
            std::array<Point, 8>{
                {{36, 76}, {44, 72}, {50, 84}, {56, 72}, {64, 76}, {56, 92}, {50, 86}, {44, 92}}},
            color);
    }

    /// Both sides of a lapel, of which the left is given.
    template <std::size_t count>
    void lapels(std::array<Point, count> points, Color color) {
        sewn(points, color);
        for (Point& point : points) point.x = 100 - point.x;
        sewn(points, color);
    }

    void face(Color brows) {
        switch (mood_) {
            case Mood::Calm:
                calmFace(brows);
                break;
            case Mood::Tense:
                tenseFace(brows);
                break;
            case Mood::Open:
                openFace(brows);
                break;
        }
        pen.stroke(50, 48, 50, 52.5F, mixed(paint.shade, c.ink, 0.25F), kFine);
    }

    void wrinkles() {
        pen.stroke(36.5F, 53, 39.5F, 55.5F, paint.shade, kFine);
        pen.stroke(63.5F, 53, 60.5F, 55.5F, paint.shade, kFine);
    }

    Pen pen;
    const Palette& c;
    Paint paint;
    float lift = 0;

private:
    void calmFace(Color brows) {
        pen.stroke(38.5F, 39.5F, 46, 39, brows, kFeature);
        pen.stroke(54, 39, 61.5F, 39.5F, brows, kFeature);
        pen.disc(42.5F, 46, 2.1F, c.ink);
        pen.disc(57.5F, 46, 2.1F, c.ink);
        pen.stroke(45, 59, 55, 59, paint.lips, kFeature);
    }

    void tenseFace(Color brows) {
        pen.stroke(38, 38.4F, 46.4F, 41, brows, kFeature);
        pen.stroke(53.6F, 41, 62, 38.4F, brows, kFeature);
        pen.fill(39.8F, 45, 5.6F, 2.6F, 1.3F, c.ink);
        pen.fill(54.6F, 45, 5.6F, 2.6F, 1.3F, c.ink);
        pen.arc(50, 71, 12.6F, -0.075F, 0.075F, paint.lips, kFeature);
    }

    void openFace(Color brows) {
        pen.arc(42.3F, 43, 6.4F, -0.14F, 0.14F, brows, kFeature);
        pen.arc(57.7F, 43, 6.4F, -0.14F, 0.14F, brows, kFeature);
        pen.disc(42.5F, 46, 2.5F, c.ink);
        pen.disc(57.5F, 46, 2.5F, c.ink);
        pen.arc(50, 53.5F, 7.6F, 0.37F, 0.63F, paint.lips, kFeature);
    }

    Mood mood_;
};

void manager(Bust& b) {
    b.shoulders(b.c.indigo);
    b.sewn(std::array<Point, 3>{{{38, 75}, {62, 75}, {50, 96}}}, b.c.card);
    b.sewn(std::array<Point, 4>{{{47.5F, 80}, {52.5F, 80}, {54, 105}, {46, 105}}}, b.c.vermilion);
    b.lapels(std::array<Point, 5>{{{38, 74}, {42, 72}, {50, 92}, {44, 105}, {34, 84}}},
             b.c.indigoHover);
    b.head();
    b.pen.fill(31, 17, 38, 15, 7.5F, b.paint.hair);
    b.pen.fill(31, 22, 6, 16, 3, b.paint.hair);
    b.pen.fill(63, 22, 6, 16, 3, b.paint.hair);
    b.pen.polygon(std::array<Point, 5>{{{34, 26}, {66, 24}, {66, 30}, {46, 32}, {34, 36}}},
                  b.paint.hair);
    b.face(b.paint.hair);
}

void worker(Bust& b) {
    b.shoulders(b.c.company);
    b.collar(mixed(b.c.company, b.c.ink, 0.28F));
    b.pen.fill(27, 80 + b.lift, 6, 30, 0, b.c.amberWash);
    b.pen.fill(67, 80 + b.lift, 6, 30, 0, b.c.amberWash);
    b.head();
    b.temples(b.paint.hair);
    b.hardHat(b.c.amber);
    b.pen.fill(47, 12, 6, 18, 3, mixed(b.c.amber, b.c.amberWash, 0.4F));
    b.face(b.paint.hair);
}

void officer(Bust& b) {
    b.shoulders(b.c.jade);
    b.sewn(std::array<Point, 3>{{{38, 75}, {62, 75}, {50, 92}}}, b.c.jadeWash);
    b.sewn(std::array<Point, 4>{{{48, 81}, {52, 81}, {53.5F, 105}, {46.5F, 105}}}, b.c.jadePressed);
    b.lapels(std::array<Point, 4>{{{37, 74}, {42, 72}, {50, 90}, {43, 97}}}, b.c.jadePressed);
    b.pen.fill(22, 79 + b.lift, 13, 4.5F, 2, b.c.amber);
    b.pen.fill(65, 79 + b.lift, 13, 4.5F, 2, b.c.amber);
    b.pen.fill(63, 91 + b.lift, 12, 4.5F, 1.5F, b.c.amberWash);
    b.head();
    b.temples(b.paint.hair);
    b.pen.polygon(
        std::array<Point, 6>{{{24, 21}, {36, 12}, {64, 12}, {76, 21}, {68, 30}, {32, 30}}},
        b.c.jadePressed);
    b.pen.fill(32, 25, 36, 7, 2, b.c.jade);
    b.pen.fill(29, 31, 42, 4.2F, 2, b.c.ink);
    b.pen.disc(50, 20.5F, 4.2F, b.c.amber);
    b.face(b.paint.hair);
}

void guard(Bust& b) {
    const Color blue = mixed(b.c.indigo, b.c.ink, 0.45F);
    const Color dark = mixed(blue, b.c.ink, 0.5F);
    b.shoulders(blue);
    b.sewn(std::array<Point, 3>{{{38, 75}, {62, 75}, {50, 90}}},
           mixed(b.c.indigoWash, b.c.series[4], 0.35F));
    b.lapels(std::array<Point, 4>{{{37, 74}, {42, 72}, {50, 89}, {42, 98}}}, dark);
    b.pen.disc(33, 91 + b.lift, 3.4F, b.c.strongLine);
    b.pen.fill(64, 89 + b.lift, 11, 4, 1.5F, b.c.strongLine);
    b.head();
    b.temples(b.paint.grey);
    b.pen.fill(30, 15, 40, 18, 8, blue);
    b.pen.fill(30, 26, 40, 6, 1, dark);
    b.pen.fill(27, 31, 46, 4.2F, 2, b.c.ink);
    b.pen.fill(46, 18, 8, 7, 2, b.c.strongLine);
    b.face(mixed(b.paint.grey, b.c.ink, 0.4F));
    b.wrinkles();
}

void driver(Bust& b) {
    const Color shirt = mixed(b.c.series[4], b.c.ink, 0.18F);
    const Color dark = mixed(shirt, b.c.ink, 0.35F);
    b.shoulders(shirt);
    b.collar(dark);
    b.pen.stroke(50, 87 + b.lift, 50, 105, dark, kFeature);
    b.head();
    b.pen.fill(31.5F, 28, 5, 16, 2.5F, b.paint.hair);
    b.pen.fill(63.5F, 28, 5, 16, 2.5F, b.paint.hair);
    b.pen.fill(30, 14, 40, 20, 14, b.c.vermilion);
    b.pen.fill(30, 27, 40, 7, 2, b.c.vermilion);
    b.pen.fill(44, 30.5F, 33, 5, 2.5F, mixed(b.c.vermilion, b.c.ink, 0.35F));
    b.pen.fill(44, 19, 12, 7, 2, b.c.vermilionWash);
    b.face(b.paint.hair);
    b.pen.fill(44, 54.4F, 12, 2.8F, 1.4F, mixed(b.paint.hair, b.paint.skin, 0.2F));
}

void villager(Bust& b) {
    const Color light = mixed(b.c.witness, b.c.card, 0.55F);
    b.pen.fill(27, 20, 46, 52, 20, b.paint.grey);
    b.shoulders(b.c.witness);
    b.sewn(
        std::array<Point, 8>{
            {{36, 76}, {43, 71}, {50, 84}, {57, 71}, {64, 76}, {58, 81}, {50, 93}, {42, 81}}},
        light);
    for (const Point dot : std::array<Point, 4>{{{28, 89}, {37, 96}, {63, 96}, {72, 89}}})
        b.pen.disc(dot.x, dot.y + b.lift, 1.8F, light);
    b.head();
    b.pen.fill(29, 15, 42, 18, 12, b.paint.grey);
    b.pen.polygon(
        std::array<Point, 6>{{{32, 24}, {50, 23}, {50, 28}, {41, 33}, {33, 44}, {29, 40}}},
        b.paint.grey);
    b.pen.polygon(
        std::array<Point, 6>{{{68, 24}, {50, 23}, {50, 28}, {59, 33}, {67, 44}, {71, 40}}},
        b.paint.grey);
    b.face(mixed(b.paint.grey, b.c.ink, 0.4F));
    b.wrinkles();
}

void technician(Bust& b) {
    b.shoulders(mixed(b.c.indigoWash, b.c.series[4], 0.45F));
    b.sewn(
        std::array<Point, 8>{
            {{37, 75}, {44, 71}, {50, 83}, {56, 71}, {63, 75}, {56, 89}, {50, 84}, {44, 89}}},
        b.c.card);
    b.pen.stroke(42, 80 + b.lift, 48, 101 + b.lift, b.c.jade, kFine);
    b.pen.stroke(58, 80 + b.lift, 52, 101 + b.lift, b.c.jade, kFine);
    b.pen.fill(65, 89 + b.lift, 11, 16, 1.5F, b.c.card);
    b.head();
    b.pen.fill(30, 15, 40, 14, 9, b.paint.hair);
    b.pen.fill(30, 21, 6, 16, 3, b.paint.hair);
    b.pen.fill(64, 21, 6, 16, 3, b.paint.hair);
    b.pen.polygon(
        std::array<Point, 7>{
            {{33, 24}, {67, 24}, {67, 28}, {58, 26}, {50, 30}, {42, 27}, {33, 32}}},
        b.paint.hair);
    b.face(b.paint.hair);
    const Color frames = b.c.second;
    b.pen.ring(42.3F, 46.8F, 6, frames, kFine);
    b.pen.ring(57.7F, 46.8F, 6, frames, kFine);
    b.pen.stroke(48, 46, 52, 46, frames, kFine);
    b.pen.stroke(36.6F, 45.6F, 32, 44.6F, frames, kFine);
    b.pen.stroke(63.4F, 45.6F, 68, 44.6F, frames, kFine);
}

void electrician(Bust& b) {
    const Color cloth = mixed(b.c.second, b.c.ink, 0.2F);
    const Color dark = mixed(cloth, b.c.ink, 0.5F);
    b.shoulders(cloth);
    b.collar(dark);
    b.pen.stroke(50, 88 + b.lift, 50, 105, dark, kFeature);
    b.sewn(
        std::array<Point, 6>{
            {{71, 83}, {64, 92.5F}, {68.3F, 92.5F}, {65.5F, 101}, {74, 90}, {69.6F, 90}}},
        b.c.amber);
    b.head();
    b.temples(b.paint.hair);
    // The strap under the chin.
    b.pen.stroke(33.5F, 36, 38.5F, 64, b.c.second, kFine);
    b.pen.stroke(66.5F, 36, 61.5F, 64, b.c.second, kFine);
    b.hardHat(b.c.indigo);
    b.pen.fill(43, 16, 14, 8, 2, b.c.card);
    b.face(b.paint.hair);
}

void plain(Bust& b) {
    b.shoulders(b.c.second);
    b.collar(mixed(b.c.second, b.c.ink, 0.4F));
    b.head();
    b.pen.fill(31, 17, 38, 15, 7.5F, b.paint.hair);
    b.pen.fill(31, 22, 5, 15, 2.5F, b.paint.hair);
    b.pen.fill(64, 22, 5, 15, 2.5F, b.paint.hair);
    b.face(b.paint.hair);
}

using Draw = void (*)(Bust&);

constexpr std::array<std::pair<std::string_view, Draw>, 8> kLooks{{
    {"manager", manager},
    {"worker", worker},
    {"officer", officer},
    {"guard", guard},
    {"driver", driver},
    {"villager", villager},
    {"technician", technician},
    {"electrician", electrician},
}};

// A scenario may name only what is drawn here: its check knows these names.
static_assert(std::all_of(scenario::kLooks.begin(), scenario::kLooks.end(),
                          [](std::string_view name) {
                              return std::any_of(
                                  kLooks.begin(), kLooks.end(),
                                  [&](const auto& look) { return look.first == name; });
                          }));

}  // namespace

void drawPortrait(Frame& frame, const Rect& rect, std::string_view look, Mood mood) {
    const Palette& c = frame.colors();
    fillRound(frame, rect, frame.px(kRadius), look == "officer" ? c.jadeWash : c.hover);
    const Clip clip(rect);
    const float side = std::min(rect.w, rect.h);
    Bust bust(frame, {rect.x, rect.bottom() - side, rect.w, side}, mood);
    const auto found = std::find_if(kLooks.begin(), kLooks.end(),
                                    [&](const auto& one) { return one.first == look; });
    (found == kLooks.end() ? plain : found->second)(bust);
}

}  // namespace lianbing::ui

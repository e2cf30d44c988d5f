#include "game/ui/clip_picture.h"

#include "game/ui/clip_canvas.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"

#include <string>

namespace lianbing::ui {

namespace {

using present::ClipPlace;
using present::ClipScene;
using present::ClipThing;

constexpr float kCaption = 30;

void drawPlace(ClipCanvas& canvas, const ClipScene& scene) {
    switch (scene.place) {
        case ClipPlace::House:
            return drawHouseScene(canvas, scene);
        case ClipPlace::StackProbe:
            return drawProbeScene(canvas, scene);
        case ClipPlace::Stack:
            return drawStackScene(canvas, scene);
        case ClipPlace::Pool:
            return drawPoolScene(canvas, scene);
        case ClipPlace::Outfall:
            return drawOutfallScene(canvas, scene);
    }
}

void drawMissing(Frame& frame, const Rect& rect) {
    fillRect(frame, rect, kDark.raised);
    hatchRect(frame, rect, frame.px(18), frame.px(1), kDark.line);
    drawText(frame, rect, "无录像", {kTitle, kDark.second, Align::Center});
    frame.note("无录像", rect);
}

/// A camera by night sees the place in grey, and little of it.
void drawPicture(Frame& frame, const Rect& rect, const ClipScene& scene) {
    const bool isNight = scene.has(ClipThing::Night);
    ClipCanvas canvas(frame, rect, isNight ? kDark : kLight);
    if (scene.picture == site::Picture::Turned) {
        drawTurnedScene(canvas);
    } else {
        drawPlace(canvas, scene);
    }
    if (isNight) fillRect(frame, rect, faded(kDark.ground, 0.55F));
}

}  // namespace

void drawClipPicture(Frame& frame, const Rect& rect, const present::ClipView& view) {
    {
        const Clip clip(rect);
        if (view.scene.picture == site::Picture::Missing) {
            drawMissing(frame, rect);
        } else {
            drawPicture(frame, rect, view.scene);
        }
        Rect strip = rect;
        strip = strip.cutTop(frame.px(kCaption));
        fillRect(frame, strip, faded(kDark.ground, 0.7F));
        const Rect words = strip.inset(frame.px(12), 0);
        drawText(frame, words, view.camera, {kSmallBold, kDark.ink});
        drawText(frame, words, view.stamp, {kSmallBold, kDark.ink, Align::Right});
        frame.note(view.camera + " " + view.stamp, strip);
    }
    strokeRect(frame, rect, frame.theme().hair(), frame.colors().strongLine);
}

}  // namespace lianbing::ui

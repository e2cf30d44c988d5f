#include "game/ui/clips_screen.h"

#include "game/ui/clip_picture.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace lianbing::ui {

namespace {

using present::ClipsLook;
using present::ClipsModel;
using present::Command;
using present::LookAtClips;
using site::Picture;

constexpr float kToolsHeight = 60;
constexpr float kFieldWidth = 140;
constexpr float kStripHeight = 40;
constexpr float kStripName = 72;
constexpr float kStripNote = 150;
constexpr float kAxisHeight = 26;
constexpr float kListShare = 0.36F;
constexpr float kLeastList = 290;
constexpr float kMostList = 480;
constexpr float kRow = 44;
constexpr float kLowPage = 320;  ///< below this the strips alone list the clips

/// What the colour of a stretch or a word means.
Color colorOf(const Palette& colors, Picture picture) {
    switch (picture) {
        case Picture::Clear:
            return colors.jade;
        case Picture::Turned:
            return colors.amber;
        case Picture::Missing:
            return colors.strongLine;
    }
    return colors.line;
}

std::optional<Command> drawTools(Frame& frame, const Rect& rect, const ClipsModel& model,
                                 ClipsState& state) {
    std::optional<Command> command;
    Rect rest = rect.inset(frame.px(kMargin), 0);
    const auto typed = momentField(frame, "日期###clip-day", rest.cutLeft(frame.px(kFieldWidth)),
                                   model.iso, state.day);
    rest.cutLeft(frame.px(kUnit));
    const Panel panel(frame, "clips-tools", rest, {Fill::None, 0});
    const Row row(frame, rest.h);
    if (typed) {
        const base::Result<base::Date> day = base::Date::parse(*typed);
        if (day) command = LookAtClips{present::withDay(model, *day)};
    }
    const auto step = [&](std::string_view label, int by, bool isPossible) {
        if (verbChip(frame, label, {.note = by < 0 ? "⇧D" : "D", .enabled = isPossible}))
            command = LookAtClips{present::withDay(model, model.look.day->plusDays(by))};
        frame.sameLine(frame.px(kUnit));
    };
    step("前一天###day-back", -1, *model.look.day > model.first);
    step("后一天###day-on", 1, *model.look.day < model.last);
    frame.sameLine(frame.px(kGap));
    textInRow(frame, model.day, rect.h, {kBodyBold, {}});
    return command;
}

void paintSpan(Frame& frame, const Rect& rect, const present::ClipSpan& span, const Item& item) {
    const Palette& colors = frame.colors();
    const Color color = colorOf(colors, span.picture);
    const Rect bar = rect.inset(frame.theme().hair(), 0);
    if (span.picture == Picture::Missing) {
        fillRect(frame, bar, colors.ground);
        hatchRect(frame, bar, frame.px(9), frame.px(1.5F), color);
        strokeRect(frame, bar, frame.theme().hair(), color);
    } else {
        fillRect(frame, bar, item.hovered ? color : mixed(color, colors.card, 0.25F));
    }
    if (span.isChosen) {
        strokeRect(frame, rect.grown(frame.px(2)), frame.px(2), colors.ink);
    }
    focusRing(frame, item, frame.px(2));
}

std::optional<Command> drawStrip(Frame& frame, const Rect& rect, const present::ClipStrip& strip,
                                 const ClipsModel& model) {
    std::optional<Command> command;
    const Palette& colors = frame.colors();
    Rect rest = rect;
    const Rect name = rest.cutLeft(frame.px(kStripName));
    const Rect note = rest.cutRight(frame.px(kStripNote)).inset(frame.px(12), 0);
    drawText(frame, name, strip.camera, {strip.isChosen ? kBodyBold : kBody, colors.ink});
    drawText(frame, note, strip.note, {kSmall, colors.second});
    frame.note(strip.camera + " " + strip.note, name);
    const Rect bar = rest.inset(0, frame.px(7));
    for (std::size_t i = 0; i < strip.spans.size(); ++i) {
        const present::ClipSpan& span = strip.spans[i];
        const float left = std::round(bar.x + span.from * bar.w);
        const Rect place{left, bar.y, std::round(bar.x + span.until * bar.w) - left, bar.h};
        const std::string label =
            fmt::format("{} {}###clip-{}-{}", strip.camera, span.label, strip.camera, i + 1);
        const Item item = frame.item({label, ItemKind::Button, place, true, span.isChosen});
        paintSpan(frame, place, span, item);
        if (!item.activated) continue;
        ClipsLook look = model.look;
        look.camera = strip.camera;
        look.clip = span.clip;
        command = LookAtClips{std::move(look)};
    }
    return command;
}

void drawHours(Frame& frame, Rect rect) {
    rect.cutLeft(frame.px(kStripName));
    rect.cutRight(frame.px(kStripNote));
    constexpr int kEvery = 3;
    for (int hour = 0; hour <= 24; hour += kEvery) {
        const float x = std::round(rect.x + rect.w * static_cast<float>(hour) / 24);
        fillRect(frame, {x, rect.y, frame.theme().hair(), frame.px(5)}, frame.colors().strongLine);
        const float half = frame.px(24);
        drawText(frame, {x - half, rect.y + frame.px(4), 2 * half, rect.h - frame.px(4)},
                 fmt::format("{:02}", hour), {kSmall, frame.colors().second, Align::Center});
    }
}

std::optional<Command> drawStrips(Frame& frame, Rect rect, const ClipsModel& model) {
    std::optional<Command> command;
    const Panel panel(frame, "clip-strips", rect, {Fill::None, 0});
    for (const present::ClipStrip& strip : model.strips) {
        const Rect place = rect.cutTop(frame.px(kStripHeight));
        if (auto asked = drawStrip(frame, place, strip, model)) command = std::move(asked);
    }
    drawHours(frame, rect.cutTop(frame.px(kAxisHeight)));
    return command;
}

bool drawListRow(Frame& frame, const present::ClipRow& row, bool bringsIntoView) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(frame.availableWidth(), frame.px(kRow));
    const std::string label = fmt::format("{} {}###list-{}", row.time, row.picture, row.clip);
    const Item item = frame.item({label, ItemKind::Row, rect, true, row.isChosen});
    if (bringsIntoView) frame.scrollTo(rect);
    const float radius = frame.px(kButtonRadius);
    if (row.isChosen) fillRound(frame, rect, radius, colors.jadeWash);
    if (item.hovered && !row.isChosen) fillRound(frame, rect, radius, colors.hover);
    Rect inner = rect.inset(frame.px(12), 0);
    const float mark = frame.px(10);
    const Rect dot = inner.cutLeft(mark);
    fillRound(frame, {dot.x, std::round(dot.center().y - mark / 2), mark, mark}, frame.px(3),
              colorOf(colors, row.kind));
    inner.cutLeft(frame.px(10));
    const Rect words = inner.cutRight(textWidth(frame, kSmall, row.picture));
    drawText(frame, words, row.picture,
             {kSmall, row.kind == Picture::Clear ? colors.second : colors.amberInk});
    const float width = textWidth(frame, kBodyBold, row.time);
    drawText(frame, inner.cutLeft(width), row.time, {kBodyBold, colors.ink});
    inner.cutLeft(frame.px(12));
    drawText(frame, inner, row.length, {kSmall, colors.second});
    focusRing(frame, item, radius);
    return item.activated;
}

std::optional<Command> drawList(Frame& frame, const Rect& rect, const ClipsModel& model,
                                ClipsState& state) {
    std::optional<Command> command;
    const Panel panel(frame, "clip-list", rect, {Fill::Card, 12, true});
    const bool isNew = state.scrolledTo != model.look.clip;
    for (const present::ClipRow& row : model.rows) {
        if (!drawListRow(frame, row, isNew && row.isChosen)) continue;
        ClipsLook look = model.look;
        look.clip = row.clip;
        command = LookAtClips{std::move(look)};
    }
    state.scrolledTo = model.look.clip;
    return command;
}

void drawWords(Frame& frame, const Rect& rect, const present::ClipView& view) {
    const Panel panel(frame, "clip-words", rect, {Fill::None, 0, true});
    paragraph(frame, view.camera + " · " + view.time, {kSmall, frame.colors().second});
    paragraph(frame, view.says, {kHeading, frame.colors().ink});
}

/// As large as the room allows above its words.
void drawView(Frame& frame, const Rect& rect, const present::ClipView& view) {
    const float gap = frame.px(12);
    const float words = frame.fonts().pitch(kHeading) * 2 + frame.fonts().pitch(kSmall) + gap;
    const float width = std::floor(std::min(rect.w, (rect.h - words - gap) * 16 / 9));
    const float height = std::floor(width * 9 / 16);
    const Rect picture{rect.x, rect.y, width, height};
    drawClipPicture(frame, picture, view);
    drawWords(frame, {rect.x, rect.y + height + gap, rect.w, rect.h - height - gap}, view);
}

/// The same on a low page, with the words beside it.
void drawWideView(Frame& frame, Rect rect, const present::ClipView& view) {
    const float width = std::floor(std::min(rect.w * 0.6F, rect.h * 16 / 9));
    const Rect place = rect.cutLeft(width);
    drawClipPicture(frame, {place.x, place.y, width, std::floor(width * 9 / 16)}, view);
    rect.cutLeft(frame.px(kMargin));
    drawWords(frame, rect, view);
}

std::optional<Command> takeKeys(Frame& frame, const ClipsModel& model) {
    const bool goesBack = frame.input().key && frame.input().key->shift;
    if (frame.takeLetter('D'))
        return LookAtClips{present::withDay(model, model.look.day->plusDays(goesBack ? -1 : 1))};
    if (frame.takeLetter('[')) return LookAtClips{present::withClip(model, -1)};
    if (frame.takeLetter(']')) return LookAtClips{present::withClip(model, 1)};
    if (frame.takeLetter('C')) return LookAtClips{present::withCamera(model, goesBack ? -1 : 1)};
    return std::nullopt;
}

}  // namespace

std::optional<Command> drawClips(Frame& frame, const Rect& rect, const ClipsModel& model,
                                 ClipsState& state) {
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    if (!state.isCovered) collect(takeKeys(frame, model));
    Rect page = rect;
    collect(drawTools(frame, page.cutTop(frame.px(kToolsHeight)), model, state));
    page.cutBottom(frame.px(kGap));
    page = page.inset(frame.px(kMargin), 0);
    if (!model.empty.empty()) {
        const Panel panel(frame, "no-clips", page, {Fill::None, 0});
        paragraph(frame, model.empty, {kBody, frame.colors().second});
        return command;
    }
    const auto cameras = static_cast<float>(model.strips.size());
    collect(drawStrips(frame, page.cutTop(frame.px(kStripHeight * cameras + kAxisHeight)), model));
    page.cutTop(frame.px(kGap));
    if (page.h < frame.px(kLowPage)) {
        if (model.view) drawWideView(frame, page, *model.view);
        return command;
    }
    const float wide =
        std::clamp(std::floor(page.w * kListShare), frame.px(kLeastList), frame.px(kMostList));
    collect(drawList(frame, page.cutLeft(wide), model, state));
    page.cutLeft(frame.px(kMargin));
    if (model.view) drawView(frame, page, *model.view);
    return command;
}

}  // namespace lianbing::ui

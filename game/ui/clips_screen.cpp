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
#include <string_view>
#include <utility>
#include <variant>

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
constexpr float kStepsHeight = 52;
constexpr site::Minute kBigStep = 10;
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
}

/// The pointer drags the play head along a camera's bar; arrows move it, and from camera to camera.
std::optional<ClipsLook> takeHead(Frame& frame, const Item& item, const present::ClipStrip& strip,
                                  const ClipsModel& model) {
    ClipsLook look = model.look;
    if (item.held && frame.input().pointer) {
        const float share = (frame.input().pointer->x - item.rect.x) / item.rect.w;
        look = present::withHeadAt(model, static_cast<double>(share));
    }
    if (item.held || item.activated) look.camera = strip.camera;
    if (frame.focus().focused() == item.id) {
        const bool isBig = frame.input().key && frame.input().key->shift;
        const site::Minute by = isBig ? kBigStep : 1;
        if (frame.takeKey(Key::Left)) look = present::withHeadMoved(model, -by);
        if (frame.takeKey(Key::Right)) look = present::withHeadMoved(model, by);
        if (frame.takeKey(Key::Up)) look = present::withCamera(model, -1);
        if (frame.takeKey(Key::Down)) look = present::withCamera(model, 1);
    }
    if (look == model.look) return std::nullopt;
    return look;
}

std::optional<Command> drawBar(Frame& frame, const Rect& bar, const present::ClipStrip& strip,
                               const ClipsModel& model, ClipsState& state) {
    const std::string label =
        fmt::format("{} {}###bar-{}", strip.camera, model.clock, strip.camera);
    ItemSpec spec{label, ItemKind::Knob, bar, true, strip.isChosen};
    spec.takesArrows = true;
    spec.value = model.clock;
    const Item item = frame.item(spec);
    if (strip.isChosen && !state.hasFocus && !state.isCovered) {
        frame.focus().set(item.id);
        state.hasFocus = true;
        frame.requestFrame();  // the arrows are the bar's from the next frame on
    }
    for (const present::ClipSpan& span : strip.spans) {
        const float left = std::round(bar.x + span.from * bar.w);
        const Rect place{left, bar.y, std::round(bar.x + span.until * bar.w) - left, bar.h};
        paintSpan(frame, place, span, item);
        frame.note(strip.camera + " " + span.label, place);
    }
    focusRing(frame, item, frame.px(2));
    if (auto look = takeHead(frame, item, strip, model)) return LookAtClips{std::move(*look)};
    return std::nullopt;
}

std::optional<Command> drawStrip(Frame& frame, const Rect& rect, const present::ClipStrip& strip,
                                 const ClipsModel& model, ClipsState& state) {
    const Palette& colors = frame.colors();
    Rect rest = rect;
    const Rect name = rest.cutLeft(frame.px(kStripName));
    const Rect note = rest.cutRight(frame.px(kStripNote)).inset(frame.px(12), 0);
    drawText(frame, name, strip.camera, {strip.isChosen ? kBodyBold : kBody, colors.ink});
    drawText(frame, note, strip.note, {kSmall, colors.second});
    frame.note(strip.camera + " " + strip.note, name);
    return drawBar(frame, rest.inset(0, frame.px(7)), strip, model, state);
}

void drawHours(Frame& frame, const Rect& rect) {
    constexpr int kEvery = 3;
    for (int hour = 0; hour <= 24; hour += kEvery) {
        const float x = std::round(rect.x + rect.w * static_cast<float>(hour) / 24);
        fillRect(frame, {x, rect.y, frame.theme().hair(), frame.px(5)}, frame.colors().strongLine);
        const float half = frame.px(24);
        drawText(frame, {x - half, rect.y + frame.px(4), 2 * half, rect.h - frame.px(4)},
                 fmt::format("{:02}", hour), {kSmall, frame.colors().second, Align::Center});
    }
}

/// One line through all cameras, with its time over the hours.
void drawHead(Frame& frame, const Rect& bars, const Rect& hours, const ClipsModel& model) {
    const Palette& colors = frame.colors();
    const float x = std::round(bars.x + bars.w * model.head);
    const float thickness = frame.px(2);
    fillRect(frame, {x - std::floor(thickness / 2), bars.y, thickness, bars.h + frame.px(2)},
             colors.ink);
    const float width = textWidth(frame, kSmallBold, model.clock) + frame.px(12);
    const Rect flag{std::round(x - width / 2), hours.y + frame.px(2), width, hours.h - frame.px(2)};
    fillRound(frame, flag, frame.px(kButtonRadius), colors.ink);
    drawText(frame, flag, model.clock, {kSmallBold, colors.ground, Align::Center});
    frame.note(model.clock, flag);
}

std::optional<Command> drawStrips(Frame& frame, Rect rect, const ClipsModel& model,
                                  ClipsState& state) {
    std::optional<Command> command;
    const Panel panel(frame, "clip-strips", rect, {Fill::None, 0});
    Rect bars = rect;
    for (const present::ClipStrip& strip : model.strips) {
        const Rect place = rect.cutTop(frame.px(kStripHeight));
        if (auto asked = drawStrip(frame, place, strip, model, state)) command = std::move(asked);
    }
    bars.h = rect.y - bars.y;
    bars.cutLeft(frame.px(kStripName));
    bars.cutRight(frame.px(kStripNote));
    const Rect hours{bars.x, bars.bottom(), bars.w, frame.px(kAxisHeight)};
    drawHours(frame, hours);
    drawHead(frame, bars, hours, model);
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
    std::optional<site::Minute> chosen;
    for (const present::ClipRow& row : model.rows) {
        if (row.isChosen) chosen = row.clip;
    }
    const bool isNew = state.scrolledTo != chosen;
    for (const present::ClipRow& row : model.rows) {
        if (!drawListRow(frame, row, isNew && row.isChosen)) continue;
        ClipsLook look = model.look;
        look.at = row.clip;
        command = LookAtClips{std::move(look)};
    }
    state.scrolledTo = chosen;
    return command;
}

void drawWords(Frame& frame, const Rect& rect, const present::ClipView& view) {
    const Panel panel(frame, "clip-words", rect, {Fill::None, 0, true});
    std::string place = view.camera + " · " + view.time;
    if (!view.file.empty()) place += " · 文件 " + view.file;
    paragraph(frame, place, {kSmall, frame.colors().second});
    paragraph(frame, view.says, {kHeading, frame.colors().ink});
}

struct Step {
    std::string_view label;
    std::string_view key;
    site::Minute by;
};

constexpr std::array<Step, 4> kSteps{{{"−10分###ten-back", "⇧←", -kBigStep},
                                      {"−1分###minute-back", "←", -1},
                                      {"+1分###minute-on", "→", 1},
                                      {"+10分###ten-on", "⇧→", kBigStep}}};

/// The steps of the play head, with their keys where there is room.
std::optional<Command> drawSteps(Frame& frame, const Rect& rect, const ClipsModel& model) {
    std::optional<Command> command;
    const Panel panel(frame, "clip-steps", rect, {Fill::None, 0});
    const Row row(frame, rect.h);
    float width = 0;
    for (const Step& step : kSteps)
        width += verbChipWidth(frame, step.label, {.note = step.key}) + frame.px(kUnit);
    const bool isRoomy = width <= rect.w;
    for (const Step& step : kSteps) {
        const bool isPossible = step.by < 0 ? model.canGoBack : model.canGoOn;
        const VerbStyle style{.note = isRoomy ? step.key : std::string_view{},
                              .enabled = isPossible};
        if (verbChip(frame, step.label, style))
            command = LookAtClips{present::withHeadMoved(model, step.by)};
        frame.sameLine(frame.px(kUnit));
    }
    return command;
}

/// As large as the room allows above its steps and words.
std::optional<Command> drawView(Frame& frame, const Rect& rect, const ClipsModel& model) {
    const float gap = frame.px(kUnit);
    const float steps = frame.px(kStepsHeight);
    const float words = frame.fonts().pitch(kHeading) * 2 + frame.fonts().pitch(kSmall) + gap;
    const float width = std::floor(std::min(rect.w, (rect.h - words - steps) * 16 / 9));
    Rect rest = rect;
    const Rect picture = rest.cutTop(std::floor(width * 9 / 16));
    drawClipPicture(frame, {picture.x, picture.y, width, picture.h}, *model.view);
    std::optional<Command> command = drawSteps(frame, rest.cutTop(steps), model);
    drawWords(frame, rest, *model.view);
    return command;
}

/// The same on a low page, with steps and words beside the picture.
std::optional<Command> drawWideView(Frame& frame, Rect rect, const ClipsModel& model) {
    const float width = std::floor(std::min(rect.w * 0.6F, rect.h * 16 / 9));
    const Rect place = rect.cutLeft(width);
    drawClipPicture(frame, {place.x, place.y, width, std::floor(width * 9 / 16)}, *model.view);
    rect.cutLeft(frame.px(kMargin));
    std::optional<Command> command = drawSteps(frame, rect.cutTop(frame.px(kStepsHeight)), model);
    drawWords(frame, rect, *model.view);
    return command;
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

/// Gives the arrows back to the play head: whoever works with the pointer has them there, whatever
/// was clicked last, and whoever goes to another camera has them on its bar.
void returnArrows(Frame& frame, const ClipsModel& model, const std::optional<Command>& command,
                  ClipsState& state) {
    if (!command) return;
    const auto* asked = std::get_if<LookAtClips>(&*command);
    const bool isOther = asked != nullptr && asked->look.camera != model.look.camera;
    if (!isOther && frame.focus().isShown()) return;
    state.hasFocus = false;
    frame.requestFrame();
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
    collect(drawStrips(frame, page.cutTop(frame.px(kStripHeight * cameras + kAxisHeight)), model,
                       state));
    page.cutTop(frame.px(kGap));
    if (page.h < frame.px(kLowPage)) {
        if (model.view) collect(drawWideView(frame, page, model));
        returnArrows(frame, model, command, state);
        return command;
    }
    const float wide =
        std::clamp(std::floor(page.w * kListShare), frame.px(kLeastList), frame.px(kMostList));
    collect(drawList(frame, page.cutLeft(wide), model, state));
    page.cutLeft(frame.px(kMargin));
    if (model.view) collect(drawView(frame, page, model));
    returnArrows(frame, model, command, state);
    return command;
}

}  // namespace lianbing::ui

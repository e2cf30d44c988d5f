#include "game/ui/platform_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace lianbing::ui {

namespace {

using present::PlatformRow;
using present::PlatformValue;

constexpr float kPadding = 14;
constexpr float kBar = 4;
constexpr float kLineGap = 4;
constexpr float kNameWidth = 216;
constexpr float kMeanWidth = 76;
constexpr float kOpenWidth = 64;
constexpr float kMostValue = 160;
constexpr std::size_t kSlots = 4;

bool hasFoot(const PlatformRow& row) {
    return !row.sentence.empty() || !row.rules.empty();
}

float headHeight(Frame& frame) {
    return std::max(frame.fonts().pitch(kBody), frame.px(30));
}

/// Two lines: a value stands on the first, its limit on the second.
float middleHeight(Frame& frame) {
    return frame.fonts().pitch(kBody) + frame.fonts().pitch(kSmall);
}

float footHeight(Frame& frame) {
    return frame.fonts().pitch(kSmall) + frame.px(kLineGap);
}

float heightOf(Frame& frame, const PlatformRow& row) {
    const float foot = hasFoot(row) ? footHeight(frame) : 0;
    return std::round(2 * frame.px(kPadding) + headHeight(frame) + middleHeight(frame) + foot);
}

void drawNoted(Frame& frame, const Rect& rect, const std::string& words, const TextStyle& style) {
    drawText(frame, rect, words, style);
    if (!words.empty()) frame.note(words, rect);
}

/// The name, and at the right how much was found.
void drawHead(Frame& frame, Rect rect, const PlatformRow& row) {
    const ToneColors tone = toneColors(frame.colors(), toneOf(row.gravity));
    const float width = textWidth(frame, kSmallBold, row.count) + frame.px(20);
    const Rect pill = rect.cutRight(width).inset(0, frame.px(1));
    fillRound(frame, pill, pill.h / 2, tone.wash);
    drawNoted(frame, pill, row.count, {kSmallBold, tone.ink, Align::Center});
    rect.cutRight(frame.px(kGap));
    drawText(frame, rect, row.name, {kBodyBold, frame.colors().ink});
}

/// Where it is, and how its newest minute came.
void drawOutlet(Frame& frame, Rect rect, const PlatformRow& row) {
    const Palette& colors = frame.colors();
    drawNoted(frame, rect.cutTop(frame.fonts().pitch(kBody)), row.outlet, {kSmall, colors.second});
    const Color ink = row.isMarkNormal ? colors.second : colors.amberInk;
    const float width = textWidth(frame, kSmall, row.mark);
    drawNoted(frame, rect.cutLeft(width), row.mark, {kSmall, ink});
    rect.cutLeft(frame.px(kUnit));
    drawNoted(frame, rect, row.newest, {kSmall, colors.second});
}

void drawValue(Frame& frame, Rect rect, const PlatformValue& value) {
    const Palette& colors = frame.colors();
    Rect top = rect.cutTop(frame.fonts().pitch(kBody));
    drawText(frame, top.cutLeft(textWidth(frame, kSmall, value.name)), value.name,
             {kSmall, colors.second});
    top.cutLeft(frame.px(6));
    const Color ink = value.isOver ? colors.vermilion : value.isValid ? colors.ink : colors.faint;
    drawNoted(frame, top, value.value, {kBodyBold, ink});
    const bool tellsOver = !value.over.empty();
    drawNoted(frame, rect, tellsOver ? value.over : value.limit,
              {kSmall, tellsOver ? colors.vermilion : colors.second});
}

/// Which mean the values are, so that nobody takes them for the minutes that a finding tells of.
void drawMean(Frame& frame, Rect rect, const PlatformRow& row) {
    const TextStyle style{kSmall, frame.colors().second};
    drawNoted(frame, rect.cutTop(frame.fonts().pitch(kBody)), row.mean, style);
    drawNoted(frame, rect, row.meanDetail, style);
}

/// Rows with as many values have their columns below each other. Of four the first is that of
/// waters with the longest name, 化学需氧量.
void drawValues(Frame& frame, Rect rect, const PlatformRow& row) {
    constexpr float kFirstOfFour = 0.3F;
    const std::size_t count = std::clamp<std::size_t>(row.values.size(), 3, kSlots);
    const float most = frame.px(kMostValue);
    const float first = count == kSlots ? kFirstOfFour : 1.0F / static_cast<float>(count);
    const float other = (1 - first) / static_cast<float>(count - 1);
    const float width = rect.w;
    for (std::size_t i = 0; i < std::min(row.values.size(), kSlots); ++i) {
        Rect place = rect.cutLeft(std::floor(std::min(width * (i == 0 ? first : other), most)));
        place.cutRight(frame.px(4));
        drawValue(frame, place, row.values[i]);
    }
}

/// The gravest finding, behind how often which rule found something.
void drawFoot(Frame& frame, Rect rect, const PlatformRow& row) {
    const ToneColors tone = toneColors(frame.colors(), toneOf(row.gravity));
    rect.cutTop(frame.px(kLineGap));
    const float width = textWidth(frame, kSmallBold, row.rules);
    drawNoted(frame, rect.cutLeft(width), row.rules, {kSmallBold, tone.ink});
    if (!row.rules.empty()) rect.cutLeft(frame.px(12));
    drawNoted(frame, rect, row.sentence, {kSmall, frame.colors().ink});
}

bool drawOpen(Frame& frame, const Rect& rect, const PlatformRow& row) {
    const std::string label = "曲线###station-" + row.id;
    const Item item = frame.item({label, ItemKind::Button, rect});
    const Palette& colors = frame.colors();
    if (item.hovered) fillRound(frame, rect, frame.px(kButtonRadius), colors.jadeWash);
    drawText(frame, rect, "曲线", {kBody, colors.jadeHover, Align::Center});
    focusRing(frame, item, frame.px(kButtonRadius));
    return item.activated;
}

void drawGround(Frame& frame, const Rect& rect, const PlatformRow& row, const Item& item) {
    const Palette& colors = frame.colors();
    const float radius = frame.px(kRadius);
    fillRound(frame, rect, radius, item.hovered ? colors.hover : colors.card);
    strokeRound(frame, rect, radius, frame.theme().hair(), colors.line);
    if (row.isChosen) strokeRound(frame, rect, radius, frame.px(2), colors.jade);
    const Rect bar{rect.x + frame.px(6), rect.y + frame.px(kPadding), frame.px(kBar),
                   rect.h - 2 * frame.px(kPadding)};
    fillRound(frame, bar, bar.w / 2, toneColors(colors, toneOf(row.gravity)).mark);
}

}  // namespace

Tone toneOf(present::Gravity gravity) {
    switch (gravity) {
        case present::Gravity::Checking:
        case present::Gravity::Slight:
            return Tone::Plain;
        case present::Gravity::Calm:
            return Tone::Jade;
        case present::Gravity::Marked:
            return Tone::Amber;
        case present::Gravity::Grave:
            return Tone::Vermilion;
    }
    return Tone::Plain;
}

std::optional<RowAct> drawPlatformRow(Frame& frame, const PlatformRow& row) {
    const Rect rect = frame.place(frame.availableWidth(), heightOf(frame, row));
    // The button lies beside the row's own place, so that a click is for one of the two.
    Rect whole = rect;
    const Rect open = whole.cutRight(frame.px(kOpenWidth + kPadding));
    const std::string label = row.name + "###row-" + row.id;
    const Item item = frame.item({label, ItemKind::Row, whole, true, row.isChosen});
    std::optional<RowAct> act;
    if (item.activated) act = row.isChosen ? RowAct::Opened : RowAct::Chosen;
    drawGround(frame, rect, row, item);
    Rect inner = rect.inset(frame.px(kPadding));
    inner.cutLeft(frame.px(kUnit));
    Rect head = inner.cutTop(headHeight(frame));
    head.cutRight(frame.px(kOpenWidth));
    drawHead(frame, head, row);
    Rect middle = inner.cutTop(middleHeight(frame));
    drawOutlet(frame, middle.cutLeft(frame.px(kNameWidth)), row);
    middle.cutLeft(frame.px(kGap));
    drawMean(frame, middle.cutLeft(frame.px(kMeanWidth)), row);
    drawValues(frame, middle, row);
    if (hasFoot(row)) drawFoot(frame, inner, row);
    const Rect button{open.x, std::round(head.center().y - frame.px(18)), frame.px(kOpenWidth),
                      frame.px(36)};
    if (drawOpen(frame, button, row)) act = RowAct::Opened;
    focusRing(frame, item, frame.px(kRadius));
    return act;
}

bool drawPlatformFinding(Frame& frame, const present::PlatformFinding& finding) {
    const std::string label = fmt::format("{}###clue-{}", finding.rule, finding.index + 1);
    const Card card(frame, label, {.padding = 14, .clickable = true});
    const Palette& colors = frame.colors();
    text(frame, finding.rule, {kBodyBold, toneColors(colors, toneOf(finding.gravity)).ink});
    paragraph(frame, finding.when, {kSmall, colors.second});
    paragraph(frame, finding.says, {kBody, colors.ink});
    paragraph(frame, finding.honest, {kSmall, colors.second});
    return card.isActivated();
}

}  // namespace lianbing::ui

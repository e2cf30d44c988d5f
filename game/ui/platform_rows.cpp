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
constexpr float kNameWidth = 252;
constexpr float kCountWidth = 190;
constexpr float kOpenWidth = 64;
constexpr float kMostValue = 132;
constexpr std::size_t kSlots = 4;  ///< the columns stand below each other from row to row

struct Lines {
    float top, second, third;
};

Lines linesOf(Frame& frame) {
    return {frame.fonts().pitch(kBody), frame.fonts().pitch(kSmall), frame.fonts().pitch(kSmall)};
}

float heightOf(Frame& frame, const PlatformRow& row) {
    const Lines lines = linesOf(frame);
    const float sentence = row.sentence.empty() ? 0 : lines.third + frame.px(4);
    return std::round(2 * frame.px(kPadding) + lines.top + lines.second + lines.third + sentence);
}

void drawNoted(Frame& frame, const Rect& rect, const std::string& words, const TextStyle& style) {
    drawText(frame, rect, words, style);
    if (!words.empty()) frame.note(words, rect);
}

void drawNames(Frame& frame, Rect rect, const PlatformRow& row) {
    const Palette& colors = frame.colors();
    const Lines lines = linesOf(frame);
    drawText(frame, rect.cutTop(lines.top), row.name, {kBodyBold, colors.ink});
    drawNoted(frame, rect.cutTop(lines.second), row.outlet, {kSmall, colors.second});
    Rect third = rect.cutTop(lines.third);
    const Color ink = row.isMarkNormal ? colors.second : colors.amberInk;
    const float width = textWidth(frame, kSmall, row.mark);
    drawNoted(frame, third.cutLeft(width), row.mark, {kSmall, ink});
    third.cutLeft(frame.px(kUnit));
    drawNoted(frame, third, row.newest, {kSmall, colors.faint});
}

void drawValue(Frame& frame, Rect rect, const PlatformValue& value) {
    const Palette& colors = frame.colors();
    const Lines lines = linesOf(frame);
    Rect top = rect.cutTop(lines.second);
    drawText(frame, top, value.name, {kSmall, colors.second});
    const Color ink = value.isOver ? colors.vermilion : value.isValid ? colors.ink : colors.faint;
    drawNoted(frame, rect.cutTop(lines.top), value.value, {kBodyBold, ink});
    const bool tellsOver = !value.over.empty();
    drawNoted(frame, rect.cutTop(lines.third), tellsOver ? value.over : value.limit,
              {kSmall, tellsOver ? colors.vermilion : colors.faint});
}

void drawValues(Frame& frame, Rect rect, const PlatformRow& row) {
    const float slot =
        std::floor(std::min(rect.w / static_cast<float>(kSlots), frame.px(kMostValue)));
    for (std::size_t i = 0; i < std::min(row.values.size(), kSlots); ++i) {
        Rect place = rect.cutLeft(slot);
        place.cutRight(frame.px(kUnit));
        drawValue(frame, place, row.values[i]);
    }
}

void drawCount(Frame& frame, Rect rect, const PlatformRow& row) {
    const ToneColors tone = toneColors(frame.colors(), toneOf(row.gravity));
    const Lines lines = linesOf(frame);
    Rect top = rect.cutTop(lines.top);
    const float width = textWidth(frame, kSmallBold, row.count) + frame.px(20);
    const Rect pill = top.cutLeft(width).inset(0, frame.px(1));
    fillRound(frame, pill, pill.h / 2, tone.wash);
    drawNoted(frame, pill, row.count, {kSmallBold, tone.ink, Align::Center});
    const LaidText& rules = frame.texts().lay(kSmall, row.rules, std::floor(rect.w));
    if (rules.lines.size() <= 2) {
        drawLaid(frame, {rect.x, rect.y}, rules, {kSmall, frame.colors().second});
    } else {
        drawText(frame, rect.cutTop(lines.second), row.rules, {kSmall, frame.colors().second});
    }
    if (!row.rules.empty()) frame.note(row.rules, rect);
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
    Rect inner = rect.inset(frame.px(kPadding));
    inner.cutLeft(frame.px(kUnit));
    const Lines lines = linesOf(frame);
    // The button lies beside the row's own place, so that a click is for one of the two.
    Rect whole = rect;
    const Rect open = whole.cutRight(frame.px(kOpenWidth + kPadding));
    const std::string label = row.name + "###row-" + row.id;
    const Item item = frame.item({label, ItemKind::Row, whole, true, row.isChosen});
    std::optional<RowAct> act;
    if (item.activated) act = row.isChosen ? RowAct::Opened : RowAct::Chosen;
    drawGround(frame, rect, row, item);
    const Rect button{open.x, std::round(rect.y + frame.px(kPadding)), frame.px(kOpenWidth),
                      frame.px(36)};
    if (drawOpen(frame, button, row)) act = RowAct::Opened;
    Rect top = inner.cutTop(lines.top + lines.second + lines.third);
    top.cutRight(frame.px(kOpenWidth));
    drawNames(frame, top.cutLeft(frame.px(kNameWidth)), row);
    top.cutLeft(frame.px(kGap));
    const Rect count = top.cutRight(frame.px(kCountWidth));
    drawValues(frame, top, row);
    drawCount(frame, count, row);
    if (!row.sentence.empty()) {
        inner.cutTop(frame.px(4));
        drawNoted(frame, inner, row.sentence, {kSmall, frame.colors().ink});
    }
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

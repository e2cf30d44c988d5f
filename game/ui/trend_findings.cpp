#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/trend_parts.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <cmath>

namespace lianbing::ui {

namespace {

using present::FindingRow;

constexpr float kPadding = 14;
constexpr float kNumber = 26;

/// A finding is as high as its words; one out of sight is not drawn.
bool drawFinding(Frame& frame, const FindingRow& row, std::size_t index, bool bringsIntoView) {
    const Palette& colors = frame.colors();
    const float padding = frame.px(kPadding);
    const float width = frame.availableWidth();
    const float column = std::floor(width - 2 * padding);
    const LaidText& when = frame.texts().lay(kSmall, row.when, column);
    const LaidText& says = frame.texts().lay(kBody, row.says, column);
    const LaidText& honest = frame.texts().lay(kSmall, row.honest, column);
    const float head = frame.px(kNumber);
    const float gap = frame.px(4);
    const float height =
        2 * padding + head + when.height() + says.height() + honest.height() + 3 * gap;
    const Rect rect = frame.place(width, std::round(height));
    const std::string label = fmt::format("{} {}###finding-{}", row.number, row.rule, index + 1);
    const Item item = frame.item({label, ItemKind::Card, rect, true, row.isChosen});
    if (bringsIntoView) frame.scrollTo(rect);
    frame.note(row.says, rect);
    frame.note(row.honest, rect);
    if (!item.visible) return false;
    const float radius = frame.px(kRadius);
    fillRound(frame, rect, radius, colors.card);
    strokeRound(frame, rect, radius, frame.theme().hair(),
                item.hovered ? colors.strongLine : colors.line);
    if (row.isChosen) strokeRound(frame, rect, radius, frame.px(2), colors.amber);
    Rect inner = rect.inset(padding);
    Rect top = inner.cutTop(head);
    const Rect number =
        top.cutLeft(std::max(head, textWidth(frame, kSmallBold, row.number) + frame.px(12)));
    fillRound(frame, number, frame.px(6), row.isChosen ? colors.amber : colors.amberWash);
    drawText(frame, number, row.number,
             {kSmallBold, row.isChosen ? colors.ground : colors.amberInk, Align::Center});
    top.cutLeft(frame.px(kUnit));
    drawText(frame, top, row.rule, {kBodyBold, colors.ink});
    Point at{inner.x, inner.y + gap};
    const auto block = [&](const LaidText& laid, const TextStyle& style) {
        drawLaid(frame, at, laid, style);
        at.y += laid.height() + gap;
    };
    block(when, {kSmall, row.isInWindow ? colors.amberInk : colors.second});
    block(says, {kBody, colors.ink});
    block(honest, {kSmall, colors.second});
    focusRing(frame, item, radius);
    return item.activated;
}

}  // namespace

std::optional<present::Command> drawTrendFindings(Frame& frame, const present::TrendModel& model,
                                                  TrendState& state) {
    std::optional<present::Command> command;
    sectionHeading(frame, "线索", model.findings.empty() ? "" : "F 看下一条");
    paragraph(frame, "规则找出来的只是线索，不是证据。", {kSmall, frame.colors().second});
    if (!model.findingsNote.empty())
        paragraph(frame, model.findingsNote, {kSmall, frame.colors().second});
    const bool isNew = model.look.finding && state.scrolledTo != model.look.finding;
    for (std::size_t i = 0; i < model.findings.size(); ++i) {
        const bool bringsIntoView = isNew && *model.look.finding == i;
        if (drawFinding(frame, model.findings[i], i, bringsIntoView))
            command = present::LookAtTrend{present::lookingAt(model.look, model, i)};
    }
    state.scrolledTo = model.look.finding;
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/trend_curve.h"
#include "game/ui/trend_parts.h"
#include "game/ui/widgets.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace lianbing::ui {

namespace {

using present::ChannelRow;
using present::Command;
using present::TrendModel;

constexpr float kRow = 34;
constexpr float kReadRow = 56;  ///< with the read-out below the name
constexpr float kBox = 18;
constexpr float kSample = 26;

void drawBox(Frame& frame, const Rect& box, bool isChosen, bool isHovered) {
    const Palette& colors = frame.colors();
    if (!isChosen) {
        strokeRound(frame, box, frame.px(5), frame.px(1.5F),
                    isHovered ? colors.jade : colors.strongLine);
        return;
    }
    fillRound(frame, box, frame.px(5), colors.jade);
    const std::array points{Point{box.x + box.w * 0.26F, box.y + box.h * 0.52F},
                            Point{box.x + box.w * 0.43F, box.y + box.h * 0.69F},
                            Point{box.x + box.w * 0.75F, box.y + box.h * 0.33F}};
    polyline(frame, points, false, frame.px(2), colors.onJade);
}

/// The read-out and its mark, below the name.
void drawReadout(Frame& frame, Rect row, const ChannelRow& channel) {
    const Palette& colors = frame.colors();
    const float width = textWidth(frame, kSmallBold, channel.readout);
    const Rect value = row.cutLeft(width);
    drawText(frame, value, channel.readout, {kSmallBold, colors.ink});
    frame.note(channel.readout, value);
    row.cutLeft(frame.px(kUnit));
    drawText(frame, row, channel.mark, {kSmall, colors.amberInk});
    if (!channel.mark.empty()) frame.note(channel.mark, row);
}

bool drawChannel(Frame& frame, const ChannelRow& channel, bool hasReadout) {
    const Palette& colors = frame.colors();
    const bool isTall = channel.isShown && hasReadout;
    const Rect rect = frame.place(frame.availableWidth(), frame.px(isTall ? kReadRow : kRow));
    const std::string label = channel.name + "###channel-" + channel.id;
    const Item item = frame.item({label, ItemKind::Check, rect, true, channel.isShown});
    if (item.hovered) fillRound(frame, rect, frame.px(kButtonRadius), colors.hover);
    Rect inner = rect.inset(frame.px(kUnit), frame.px(2));
    Rect top = inner.cutTop(frame.px(kRow - 4));
    const float side = frame.px(kBox);
    const Rect box = top.cutLeft(side);
    drawBox(frame, {box.x, std::round(box.center().y - side / 2), side, side}, channel.isShown,
            item.hovered);
    top.cutLeft(frame.px(kUnit));
    const float left = top.x;
    if (channel.isShown) {
        drawCurveSample(frame, top.cutRight(frame.px(kSample)), channel.style);
    } else {
        const float width = textWidth(frame, kSmall, channel.readout);
        drawText(frame, top.cutRight(width), channel.readout,
                 {kSmall, colors.second, Align::Right});
    }
    top.cutRight(frame.px(kUnit));
    drawText(frame, top, channel.name, {kSmall, channel.isShown ? colors.ink : colors.second});
    if (isTall)
        drawReadout(frame, {left, inner.y - frame.px(4), inner.right() - left, inner.h}, channel);
    focusRing(frame, item, frame.px(kButtonRadius));
    return item.activated;
}

bool drawAxisRow(Frame& frame, std::string_view label, bool isChosen) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(frame.availableWidth(), frame.px(kRow));
    const Item item = frame.item({label, ItemKind::Radio, rect, true, isChosen});
    const float radius = frame.px(kButtonRadius);
    if (isChosen || item.hovered)
        fillRound(frame, rect, radius, isChosen ? colors.jadeWash : colors.hover);
    Rect inner = rect.inset(frame.px(kUnit), 0);
    const float side = frame.px(kBox);
    const Point ring{inner.cutLeft(side).x + side / 2, rect.center().y};
    strokeCircle(frame, ring, side / 2, frame.px(1.5F),
                 isChosen || item.hovered ? colors.jade : colors.strongLine);
    if (isChosen) fillCircle(frame, ring, side / 4, colors.jade);
    inner.cutLeft(frame.px(kUnit));
    drawText(frame, inner, readingOf(label), {kSmall, isChosen ? colors.ink : colors.second});
    focusRing(frame, item, radius);
    return item.activated;
}

/// Which of the shown channels goes on one axis of the correlation.
std::optional<std::string> drawAxisChoice(Frame& frame, const TrendModel& model,
                                          std::string_view title, const std::string& chosen,
                                          std::string_view name) {
    std::optional<std::string> asked;
    const Scope scope(frame, name);
    overline(frame, title);
    for (const present::ChannelGroup& group : model.groups) {
        for (const ChannelRow& row : group.rows) {
            if (!row.isShown) continue;
            const std::string label = group.title + " " + row.name + "###" + row.id;
            if (drawAxisRow(frame, label, row.id == chosen)) asked = row.id;
        }
    }
    space(frame, kGap);
    return asked;
}

std::optional<Command> drawAxes(Frame& frame, const TrendModel& model) {
    present::TrendLook look = model.look;
    paragraph(frame, "横轴、纵轴从曲线里勾选的通道中选。", {kSmall, frame.colors().second});
    if (const auto asked = drawAxisChoice(frame, model, "横轴", look.across, "across"))
        look.across = *asked;
    if (const auto asked = drawAxisChoice(frame, model, "纵轴", look.up, "up")) look.up = *asked;
    if (look == model.look) return std::nullopt;
    return present::LookAtTrend{look};
}

}  // namespace

std::optional<Command> drawTrendChannels(Frame& frame, const TrendModel& model) {
    if (model.look.view == present::TrendView::Correlation) return drawAxes(frame, model);
    std::optional<Command> command;
    const bool hasReadout =
        model.look.view == present::TrendView::Curves && model.look.cursor.has_value();
    for (const present::ChannelGroup& group : model.groups) {
        overline(frame, group.title);
        for (const ChannelRow& row : group.rows) {
            if (drawChannel(frame, row, hasReadout)) command = present::TurnChannel{row.id};
        }
        space(frame, kUnit);
    }
    return command;
}

}  // namespace lianbing::ui

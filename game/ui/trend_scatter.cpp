#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/trend_curve.h"
#include "game/ui/trend_parts.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::ui {

namespace {

using present::TrendScatter;

constexpr float kValues = 66;
constexpr float kFoot = 56;
constexpr float kHead = 104;
constexpr float kFaintest = 0.25F;

void drawGrid(Frame& frame, const Rect& area, const TrendScatter& scatter) {
    const Palette& colors = frame.colors();
    const float hair = frame.theme().hair();
    const float pitch = frame.fonts().pitch(kSmall);
    for (const present::ValueTick& tick : scatter.upAxis.ticks) {
        const float y = std::round(valueY(area, scatter.upAxis, tick.value));
        fillRect(frame, {area.x, y, area.w, hair}, colors.line);
        drawText(frame, {area.x - frame.px(kValues), y - pitch / 2, frame.px(kValues - 8), pitch},
                 tick.label, {kSmall, colors.second, Align::Right});
    }
    for (const present::ValueTick& tick : scatter.acrossAxis.ticks) {
        const float share = static_cast<float>(scatter.acrossAxis.shareOf(tick.value));
        const float x = std::round(area.x + share * area.w);
        fillRect(frame, {x, area.y, hair, area.h}, colors.line);
        const float width = textWidth(frame, kSmall, tick.label);
        drawText(frame, {std::round(x - width / 2), area.bottom() + frame.px(4), width, pitch},
                 tick.label, {kSmall, colors.second, Align::Center});
    }
}

void drawCells(Frame& frame, const Rect& area, const TrendScatter& scatter) {
    const float w = area.w / TrendScatter::kAcross;
    const float h = area.h / TrendScatter::kUp;
    const Color color = frame.colors().series[4];
    for (const present::ScatterCell& cell : scatter.cells) {
        const float left = std::round(area.x + w * static_cast<float>(cell.across));
        const float right = std::round(area.x + w * static_cast<float>(cell.across + 1));
        const float top = std::round(area.bottom() - h * static_cast<float>(cell.up + 1));
        const float bottom = std::round(area.bottom() - h * static_cast<float>(cell.up));
        const float share = kFaintest + (1 - kFaintest) * static_cast<float>(cell.share);
        fillRect(frame, {left, top, right - left, bottom - top}, faded(color, share));
    }
}

void drawFit(Frame& frame, const Rect& area, const TrendScatter& scatter) {
    if (!scatter.hasLine) return;
    const Clip clip(area);
    const auto end = [&](double x) {
        const double y = scatter.intercept + scatter.slope * x;
        return Point{area.x + static_cast<float>(scatter.acrossAxis.shareOf(x)) * area.w,
                     valueY(area, scatter.upAxis, y)};
    };
    const std::array points{end(scatter.acrossAxis.low), end(scatter.acrossAxis.high)};
    dashedLine(frame, points, frame.px(9), frame.px(5), frame.px(2), frame.colors().amber);
}

}  // namespace

void drawTrendScatter(Frame& frame, const Rect& rect, const present::TrendModel& model) {
    const Palette& colors = frame.colors();
    Rect rest = rect.inset(frame.px(kGap), 0);
    Rect head = rest.cutTop(frame.px(kHead));
    head.cutTop(frame.px(kUnit));
    const auto line = [&](std::string_view words, const TextStyle& style) {
        const Rect place = head.cutTop(frame.fonts().pitch(style.face));
        drawText(frame, place, words, style);
        if (!words.empty()) frame.note(words, place);
    };
    if (!model.scatter) {
        line(model.empty.empty() ? "正在读取……" : model.empty, {kBody, colors.second});
        return;
    }
    const TrendScatter& scatter = *model.scatter;
    const std::string result =
        scatter.hasLine ? fmt::format("{}　{}", scatter.result, scatter.line) : std::string();
    line(result, {kHeading, colors.ink});
    line(scatter.note, {kBody, colors.amberInk});
    line(fmt::format("{} · {} 个分钟值，有标记的不算", model.window, scatter.minutes),
         {kSmall, colors.second});
    const Rect foot = rest.cutBottom(frame.px(kFoot));
    Rect upTitle = rest.cutTop(std::round(frame.fonts().pitch(kSmall) * 1.5F) + frame.px(4));
    rest.cutLeft(frame.px(kValues));
    rest.cutRight(frame.px(kGap));
    fillRect(frame, rest, colors.plot);
    // The uppermost figure of the axis reaches half a line above it.
    const Rect upWords = upTitle.cutTop(frame.fonts().pitch(kSmall));
    drawText(frame, upWords, "↑ " + scatter.upTitle, {kSmallBold, colors.ink});
    frame.note(scatter.upTitle, upWords);
    if (scatter.cells.empty()) return;
    drawGrid(frame, rest, scatter);
    drawCells(frame, rest, scatter);
    drawFit(frame, rest, scatter);
    const float pitch = frame.fonts().pitch(kSmall);
    const Rect acrossTitle{foot.x, foot.bottom() - pitch - frame.px(6), foot.w - frame.px(kGap),
                           pitch};
    drawText(frame, acrossTitle, scatter.acrossTitle + " →",
             {kSmallBold, colors.ink, Align::Right});
    frame.note(scatter.acrossTitle, acrossTitle);
}

}  // namespace lianbing::ui

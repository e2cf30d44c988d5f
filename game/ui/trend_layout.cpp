#include "game/ui/trend_layout.h"

#include "game/ui/text.h"
#include "game/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace lianbing::ui {

namespace {

constexpr float kTools = 52;
constexpr float kChannels = 256;
constexpr float kFindings = 380;
constexpr float kWideFindings = 420;
constexpr float kRoomyScreen = 1700;
constexpr float kFindingsFit = 1200;  ///< below this they are a sheet
constexpr float kChannelsFit = 960;

constexpr float kHead = 34;
constexpr float kDaysHead = 52;
constexpr float kNote = 62;  ///< two lines
constexpr float kStrip = 24;
constexpr float kMarks = 20;
constexpr float kAxis = 50;
constexpr float kOverview = 14;
constexpr float kValues = 62;
constexpr float kLeastLane = 92;
constexpr float kLaneHead = 26;
constexpr float kTickRow = 30;
constexpr float kTickWidth = 84;

}  // namespace

TrendPage trendPage(Frame& frame, Rect rect) {
    TrendPage page;
    const float all = rect.w;
    page.tools = rect.cutTop(frame.px(kTools));
    if (all >= frame.px(kChannelsFit)) page.channels = rect.cutLeft(frame.px(kChannels));
    if (all >= frame.px(kFindingsFit)) {
        const bool isRoomy = all >= frame.px(kRoomyScreen);
        page.findings = rect.cutRight(frame.px(isRoomy ? kWideFindings : kFindings));
    }
    page.plot = rect;
    return page;
}

TrendPlot trendPlot(Frame& frame, Rect rect, const present::TrendModel& model,
                    FindingCards findings) {
    const bool areDays = model.look.view == present::TrendView::Days;
    TrendPlot plot;
    plot.valueWidth = frame.px(kValues);
    rect.cutRight(frame.px(kGap));
    plot.hasNote = !areDays && findings == FindingCards::Folded && model.look.finding &&
                   *model.look.finding < model.findings.size();
    plot.head = rect.cutTop(frame.px(areDays ? kDaysHead : plot.hasNote ? kNote : kHead));
    plot.head.cutLeft(frame.px(kGap));
    rect.cutBottom(frame.px(kUnit));
    rect.cutLeft(plot.valueWidth);
    rect.w = std::floor(rect.w);
    if (areDays) {
        plot.axis = rect.cutBottom(frame.px(kAxis / 2 + 4));
    } else {
        if (!model.findings.empty()) plot.findings = rect.cutTop(frame.px(kStrip));
        plot.overview = rect.cutBottom(frame.px(kOverview));
        plot.axis = rect.cutBottom(frame.px(kAxis));
        if (!model.cameras.empty()) plot.cameras = rect.cutBottom(frame.px(kMarks));
        plot.marks = rect.cutBottom(frame.px(kMarks));
        rect.cutBottom(frame.px(6));  // the lowest number of a value axis hangs over
    }
    plot.lanes = rect;
    return plot;
}

Rect laneArea(Frame& frame, const TrendPlot& plot, std::size_t index, std::size_t count) {
    const float height = plot.lanes.h / static_cast<float>(std::max<std::size_t>(count, 1));
    const float top = std::round(plot.lanes.y + height * static_cast<float>(index));
    const float bottom = std::round(plot.lanes.y + height * static_cast<float>(index + 1));
    Rect lane{plot.lanes.x, top, plot.lanes.w, bottom - top};
    lane.cutTop(frame.px(kLaneHead));
    lane.cutBottom(frame.px(4));
    return lane;
}

present::TrendRoom trendRoom(Frame& frame, const Rect& plot, const present::TrendModel& model,
                             FindingCards findings) {
    const TrendPlot parts = trendPlot(frame, plot, model, findings);
    const auto fitting = [&](float whole, float one) {
        return std::max(1, static_cast<int>(std::floor(whole / frame.px(one))));
    };
    present::TrendRoom room;
    room.columns = std::max(16, static_cast<int>(parts.lanes.w));
    room.mostTicks = std::max(2, fitting(parts.lanes.w, kTickWidth));
    room.lanes = fitting(parts.lanes.h, kLeastLane);
    room.tickRows = fitting(parts.lanes.h, kTickRow);
    return room;
}

}  // namespace lianbing::ui

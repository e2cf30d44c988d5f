#include "game/ui/monitoring_screen.h"

#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/trend_layout.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::MonitoringModel;

constexpr float kSheetWidth = 420;
constexpr float kTitleFits = 1100;
constexpr float kEmptyTop = 120;
constexpr float kGroundWidth = 96;
constexpr std::array<std::string_view, 1> kTabs{"曲线###curves"};

/// What is under the bar.
Rect pageOf(Frame& frame) {
    Rect screen = frame.screen();
    screen.cutTop(frame.px(kBarHeight));
    return screen;
}

std::optional<Command> drawBar(Frame& frame, const MonitoringModel& model, MonitoringState& state) {
    std::optional<Command> command;
    Rect rect = frame.screen();
    const Rect strip = rect.cutTop(frame.px(kBarHeight));
    const TopBar bar(frame, strip);
    if (button(frame, "返回###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}))
        command = present::OpenScreen{present::ScreenId::Home};
    frame.sameLine(frame.px(kGap));
    if (strip.w >= frame.px(kTitleFits)) {
        textInRow(frame, "监测数据台", strip.h, {kBodyBold, {}});
        frame.sameLine(frame.px(kGap));
    }
    if (!model.isOpen) return command;
    const std::string station = model.trend.title + "###stations";
    if (button(frame, station, {.kind = ButtonKind::Quiet})) state.choosesStation = true;
    frame.sameLine(frame.px(kMargin));
    {
        // The tabs keep a gap above them, which the bar has no room for.
        const float left = frame.cursor().x;
        const Panel panel(
            frame, "tabs",
            {left, strip.y - frame.px(kUnit), strip.right() - frame.px(kGroundWidth) - left,
             strip.h + frame.px(kUnit)},
            {Fill::None, 0});
        tabs(frame, "desk-tabs", kTabs, state.tab);
    }
    const std::string_view ground = model.trend.look.isDark ? "浅色###ground" : "深色###ground";
    const Panel panel(
        frame, "ground",
        {strip.right() - frame.px(kGroundWidth), strip.y, frame.px(kGroundWidth - kUnit), strip.h},
        {Fill::None, 0});
    const Row row(frame, strip.h);
    if (button(frame, ground, {.kind = ButtonKind::Quiet})) {
        present::TrendLook look = model.trend.look;
        look.isDark = !look.isDark;
        command = present::LookAtTrend{std::move(look)};
    }
    return command;
}

std::optional<Command> drawStations(Frame& frame, const MonitoringModel& model) {
    std::optional<Command> command;
    for (const present::StationRow& row : model.stations) {
        const std::string label = row.name + "###station-" + row.id;
        if (listRow(frame, label, {.detail = row.detail, .chosen = row.isOpen}))
            command = present::OpenStation{row.id};
    }
    return command;
}

/// Without a station: which one to open.
std::optional<Command> drawNothingOpen(Frame& frame, const Rect& rect,
                                       const MonitoringModel& model) {
    const Panel panel(frame, "no-station", rect.inset(frame.px(kMargin)),
                      {Fill::None, kMargin, true});
    if (model.stations.empty()) {
        space(frame, kEmptyTop);
        const bool goesBack = emptyState(
            frame, "还没有站点", "这里看模拟站点几个月的分钟数据。站点放在 assets/sites 文件夹里。",
            "返回###empty-back");
        if (goesBack) return present::OpenScreen{present::ScreenId::Home};
        return std::nullopt;
    }
    sectionHeading(frame, "选一个站点");
    return drawStations(frame, model);
}

std::optional<Command> drawStationSheet(Frame& frame, const MonitoringModel& model,
                                        MonitoringState& state) {
    const Sheet sheet(frame, "stations-sheet", Sheet::From::Left, {frame.px(kSheetWidth), 0});
    sectionHeading(frame, "选一个站点");
    const std::optional<Command> command = drawStations(frame, model);
    const bool isClosed = button(frame, "关闭###close-stations", {.kind = ButtonKind::Quiet});
    if (command || isClosed || sheet.wantsToClose()) state.choosesStation = false;
    return command;
}

}  // namespace

present::TrendRoom monitoringRoom(Frame& frame, const present::TrendModel& model) {
    const TrendPage page = trendPage(frame, pageOf(frame));
    return trendRoom(frame, page.plot, model, page.cards());
}

std::optional<Command> drawMonitoringDesk(Frame& frame, const MonitoringModel& model,
                                          MonitoringState& state) {
    fillRect(frame, frame.screen(), frame.colors().ground);
    const bool hasSheet = state.choosesStation || hasTrendSheet(state.trend);
    state.trend.isCovered = hasSheet;
    std::optional<Command> command = drawBar(frame, model, state);
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    if (!model.isOpen) {
        collect(drawNothingOpen(frame, pageOf(frame), model));
    } else {
        collect(drawTrend(frame, pageOf(frame), model, state.trend));
    }
    if (state.choosesStation) {
        collect(drawStationSheet(frame, model, state));
    } else if (hasTrendSheet(state.trend)) {
        collect(drawTrendSheets(frame, model, state.trend));
    } else if (!hasSheet && frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Home};
    }
    return command;
}

}  // namespace lianbing::ui

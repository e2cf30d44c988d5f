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
constexpr std::array<std::string_view, 4> kTabs{"平台###platform", "曲线###curves",
                                                "工控机###computer", "视频###clips"};

/// What is under the bar.
Rect pageOf(Frame& frame) {
    Rect screen = frame.screen();
    screen.cutTop(frame.px(kBarHeight));
    return screen;
}

void drawTabs(Frame& frame, const Rect& strip, MonitoringState& state) {
    // The tabs keep a gap above them, which the bar has no room for.
    const float left = frame.cursor().x;
    const Panel panel(frame, "tabs",
                      {left, strip.y - frame.px(kUnit),
                       strip.right() - frame.px(kGroundWidth) - left, strip.h + frame.px(kUnit)},
                      {Fill::None, 0});
    int tab = static_cast<int>(state.tab);
    if (tabs(frame, "desk-tabs", kTabs, tab)) state.tab = static_cast<MonitoringTab>(tab);
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
    if (model.stations.empty()) return command;
    if (model.isOpen) {
        const std::string station = model.station + "###stations";
        if (button(frame, station, {.kind = ButtonKind::Quiet})) state.choosesStation = true;
        frame.sameLine(frame.px(kMargin));
    }
    drawTabs(frame, strip, state);
    // The PC stands in a room of its own, which is dark.
    if (state.tab == MonitoringTab::Computer && model.isOpen) return command;
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

/// A bureau's own data, by path or dropped on the window.
std::optional<Command> drawRecordField(Frame& frame, MonitoringState& state) {
    space(frame, kGap);
    sectionHeading(frame, "自己的数据");
    paragraph(frame,
              "从平台导出的分钟、小时、日数据：CSV、.xlsx 或者保存的 HJ 212 "
              "报文。企业、排口和人名进来就遮住，"
              "只留在内存里，关掉程序就没有了。",
              {kSmall, frame.colors().second});
    InputStyle style;
    style.placeholder = "路径，或者拖进窗口";
    style.caption = "数据文件";
    style.isPath = true;
    const bool isSubmitted =
        textInput(frame, "路径###record-path", state.recordPath, style).submitted;
    space(frame, 4);
    const bool canOpen = !state.recordPath.empty();
    const bool isPressed = button(frame, "打开###record-open", {.enabled = canOpen});
    if (!canOpen || !(isPressed || isSubmitted)) return std::nullopt;
    return present::OpenRecord{state.recordPath};
}

/// Without a station: which one to open.
std::optional<Command> drawNothingOpen(Frame& frame, const Rect& rect, const MonitoringModel& model,
                                       MonitoringState& state) {
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
    std::optional<Command> command = drawStations(frame, model);
    if (auto asked = drawRecordField(frame, state)) command = std::move(asked);
    return command;
}

/// Data came without the house they were taken in.
void drawNoHouse(Frame& frame, const Rect& rect, MonitoringState& state) {
    const Panel panel(frame, "no-house", rect.inset(frame.px(kMargin)), {Fill::None, kMargin});
    space(frame, kEmptyTop);
    if (emptyState(frame, "导入的数据没有站房", "工控机和录像要到现场看；这里只有平台收到的数据。",
                   "看曲线###to-curves"))
        state.tab = MonitoringTab::Curves;
}

std::optional<Command> drawStationSheet(Frame& frame, const MonitoringModel& model,
                                        MonitoringState& state) {
    const Sheet sheet(frame, "stations-sheet", Sheet::From::Left, {frame.px(kSheetWidth), 0});
    sectionHeading(frame, "选一个站点");
    std::optional<Command> command = drawStations(frame, model);
    if (auto asked = drawRecordField(frame, state)) command = std::move(asked);
    const bool isClosed = button(frame, "关闭###close-stations", {.kind = ButtonKind::Quiet});
    if (command || isClosed || sheet.wantsToClose()) state.choosesStation = false;
    return command;
}

bool isOnCurves(const MonitoringModel& model, const MonitoringState& state) {
    return model.isOpen && state.tab == MonitoringTab::Curves;
}

bool hasOpenSheet(Frame& frame, const MonitoringModel& model, const MonitoringState& state) {
    if (state.choosesStation) return true;
    if (isOnCurves(model, state)) return hasTrendSheet(state.trend);
    return state.tab == MonitoringTab::Platform &&
           hasPlatformSheet(frame, model.platform, state.platform);
}

std::optional<Command> drawSheets(Frame& frame, const MonitoringModel& model,
                                  MonitoringState& state) {
    if (state.choosesStation) return drawStationSheet(frame, model, state);
    if (isOnCurves(model, state)) return drawTrendSheets(frame, model, state.trend);
    return drawPlatformSheet(frame, model.platform, state.platform);
}

std::optional<Command> drawPage(Frame& frame, const Rect& rect, const MonitoringModel& model,
                                MonitoringTab tab, MonitoringState& state) {
    const bool hasPlatform = !model.stations.empty();
    if (tab == MonitoringTab::Platform && hasPlatform)
        return drawPlatform(frame, rect, model.platform, state.platform);
    if (!model.isOpen) return drawNothingOpen(frame, rect, model, state);
    if (tab != MonitoringTab::Curves && !model.hasHouse) {
        drawNoHouse(frame, rect, state);
        return std::nullopt;
    }
    switch (tab) {
        case MonitoringTab::Platform:
        case MonitoringTab::Curves:
            break;
        case MonitoringTab::Computer:
            return drawComputer(frame, rect, model.computer, state.computer);
        case MonitoringTab::Clips:
            return drawClips(frame, rect, model.clips, state.clips);
    }
    return drawTrend(frame, rect, model, state.trend);
}

}  // namespace

present::ComputerRoom monitoringRoom(Frame& frame, const present::ComputerModel& model) {
    return computerRoom(frame, pageOf(frame), model);
}

present::TrendRoom monitoringRoom(Frame& frame, const present::TrendModel& model) {
    const TrendPage page = trendPage(frame, pageOf(frame));
    return trendRoom(frame, page.plot, model, page.cards());
}

std::optional<Command> drawMonitoringDesk(Frame& frame, const MonitoringModel& model,
                                          MonitoringState& state) {
    fillRect(frame, frame.screen(), frame.colors().ground);
    const bool hasSheet = hasOpenSheet(frame, model, state);
    state.trend.isCovered = hasSheet;
    state.platform.isCovered = hasSheet;
    state.computer.isCovered = hasSheet;
    state.clips.isCovered = hasSheet;
    // A page that is chosen in this frame has its model in the next.
    const MonitoringTab tab = state.tab;
    std::optional<Command> command = drawBar(frame, model, state);
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    if (state.tab != tab && !frame.focus().isShown()) state.clips.hasFocus = false;
    collect(drawPage(frame, pageOf(frame), model, tab, state));
    // One that was opened in this frame is drawn in the next, when the page knows of it.
    if (hasSheet) {
        collect(drawSheets(frame, model, state));
    } else if (!hasOpenSheet(frame, model, state) && frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Home};
    }
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/computer_screen.h"

#include "game/ui/computer_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::Comparing;
using present::ComputerLook;
using present::ComputerModel;
using present::ComputerPage;
using present::LookAtComputer;
using site::Minute;

constexpr float kToolsHeight = 60;
constexpr float kFieldWidth = 184;
constexpr float kBezel = 10;
constexpr float kTitleHeight = 38;
constexpr float kBoardShare = 0.36F;
constexpr float kTightBoardShare = 0.42F;
constexpr float kFewPages = 420;  ///< below this the pages have short names
constexpr float kMostBoard = 520;
constexpr float kFewTools = 1000;  ///< below this steps of a minute are for the keyboard alone
constexpr Minute kHour = 60;

constexpr std::array<std::string_view, 5> kPages{"参数###page-parameters", "通道###page-channels",
                                                 "进程###page-programs", "参数日志###page-changes",
                                                 "报警日志###page-alarms"};

constexpr std::array<std::string_view, 5> kShortPages{
    "参数###page-parameters", "通道###page-channels", "进程###page-programs", "改动###page-changes",
    "报警###page-alarms"};

struct Step {
    std::string_view label;
    Minute by;
};

constexpr std::array<Step, 6> kSteps{{{"−天###day-back", -site::kMinutesADay},
                                      {"−时###hour-back", -kHour},
                                      {"−分###minute-back", -1},
                                      {"+分###minute-on", 1},
                                      {"+时###hour-on", kHour},
                                      {"+天###day-on", site::kMinutesADay}}};

struct StepKey {
    char letter;
    Minute by;
};

constexpr std::array<StepKey, 3> kStepKeys{{{'D', site::kMinutesADay}, {'H', kHour}, {'M', 1}}};

bool isLog(ComputerPage page) {
    return page == ComputerPage::ParameterLog || page == ComputerPage::AlarmLog;
}

LookAtComputer moved(const ComputerModel& model, Minute by) {
    return LookAtComputer{present::withMomentMoved(model, by)};
}

LookAtComputer at(const ComputerModel& model, Minute minute) {
    ComputerLook look = model.look;
    look.at = minute;
    return LookAtComputer{std::move(look)};
}

LookAtComputer onPage(const ComputerModel& model, ComputerPage page) {
    ComputerLook look = model.look;
    look.page = page;
    look.logPage = 0;
    look.words.clear();
    return LookAtComputer{std::move(look)};
}

LookAtComputer withComparing(const ComputerModel& model) {
    ComputerLook look = model.look;
    look.comparing = look.comparing == Comparing::On ? Comparing::Off : Comparing::On;
    return LookAtComputer{std::move(look)};
}

std::optional<Command> drawSteps(Frame& frame, const ComputerModel& model) {
    std::optional<Command> command;
    const bool isTight = frame.screen().w < frame.px(kFewTools);
    for (const Step& step : kSteps) {
        if (isTight && std::abs(step.by) == 1) continue;
        if (verbChip(frame, step.label)) command = moved(model, step.by);
        frame.sameLine(frame.px(4));
    }
    return command;
}

std::optional<Command> drawChanges(Frame& frame, const ComputerModel& model) {
    std::optional<Command> command;
    const auto jump = [&](std::string_view label, const std::optional<Minute>& to,
                          std::string_view key) {
        if (verbChip(frame, label, {.note = key, .enabled = to.has_value()}) && to)
            command = at(model, *to);
    };
    // Steps leave their small gap behind them.
    frame.sameLine(frame.px(kGap));
    jump("上次改参数###change-back", model.earlierChange, "[");
    frame.sameLine(frame.px(4));
    jump("下次###change-on", model.laterChange, "]");
    return command;
}

void drawMoment(Frame& frame, float height, const ComputerModel& model) {
    const bool isWrong = !model.problem.empty();
    const std::string& words = isWrong ? model.problem : model.moment;
    frame.sameLine(frame.px(kGap));
    const float width = textWidth(frame, kBody, words);
    if (frame.availableWidth() < width && !isWrong) return;
    textInRow(frame, words, height,
              {kBody, isWrong ? frame.colors().vermilion : frame.colors().second});
}

std::optional<Command> drawTools(Frame& frame, const Rect& rect, const ComputerModel& model,
                                 ComputerState& state) {
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    Rect rest = rect.inset(frame.px(kGap), 0);
    const auto typed = momentField(frame, "时刻###moment", rest.cutLeft(frame.px(kFieldWidth)),
                                   model.clock, state.moment);
    rest.cutLeft(frame.px(kUnit));
    const Panel panel(frame, "computer-tools", rest, {Fill::None, 0});
    const Row row(frame, rest.h);
    if (typed) {
        ComputerLook look = model.look;
        look.typed = *typed;
        command = LookAtComputer{std::move(look)};
    }
    collect(drawSteps(frame, model));
    if (model.problem.empty()) collect(drawChanges(frame, model));
    drawMoment(frame, rect.h, model);
    return command;
}

void drawCase(Frame& frame, const ComputerLayout& layout, const ComputerModel& model) {
    const Palette& colors = frame.colors();
    fillRound(frame, layout.computer, frame.px(kRadius), colors.raised);
    strokeRound(frame, layout.computer, frame.px(kRadius), frame.theme().hair(), colors.strongLine);
    const Rect glass = layout.computer.inset(frame.px(kBezel));
    fillRound(frame, glass, frame.px(4), colors.card);
    fillRect(frame, layout.title, colors.jadeWash);
    if (model.isOff) return;
    Rect title = layout.title.inset(frame.px(kGap), 0);
    const float width = textWidth(frame, kBodyBold, model.clock);
    const Rect clock = title.cutRight(width);
    drawText(frame, clock, model.clock, {kBodyBold, colors.jade, Align::Right});
    frame.note(model.clock, clock);
    title.cutRight(frame.px(kGap));
    drawText(frame, title, model.software, {kBodyBold, colors.ink});
}

std::optional<Command> drawPages(Frame& frame, const Rect& rect, const ComputerModel& model) {
    std::optional<Command> command;
    Rect strip = rect.inset(frame.px(kGap), 0);
    if (!isLog(model.look.page)) {
        const bool isOn = model.look.comparing == Comparing::On;
        const VerbStyle style{.note = isOn ? "" : "K", .chosen = isOn};
        constexpr std::string_view kLabel = "对照###compare";
        const float width = verbChipWidth(frame, kLabel, style);
        const Panel side(frame, "compare", strip.cutRight(width), {Fill::None, 0});
        const Row row(frame, strip.h);
        if (verbChip(frame, kLabel, style)) command = withComparing(model);
        strip.cutRight(frame.px(kUnit));
    }
    // The tabs keep a gap above them, which the line has no room for.
    const float gap = frame.px(kUnit);
    const Panel tabsPanel(frame, "pages", {strip.x, strip.y - gap, strip.w, strip.h + gap},
                          {Fill::None, 0});
    int page = static_cast<int>(model.look.page);
    if (tabs(frame, "page-tabs", strip.w < frame.px(kFewPages) ? kShortPages : kPages, page))
        command = onPage(model, static_cast<ComputerPage>(page));
    return command;
}

std::optional<Command> takePageKeys(Frame& frame, const ComputerModel& model) {
    for (std::size_t i = 0; i < kPages.size(); ++i) {
        if (frame.takeLetter(static_cast<char>('1' + i)))
            return onPage(model, static_cast<ComputerPage>(i));
    }
    if (!isLog(model.look.page)) return std::nullopt;
    const bool isOlder = frame.takeKey(Key::PageDown);
    if (!isOlder && !frame.takeKey(Key::PageUp)) return std::nullopt;
    ComputerLook look = model.look;
    if (isOlder) ++look.logPage;
    if (!isOlder && look.logPage > 0) --look.logPage;
    return LookAtComputer{std::move(look)};
}

std::optional<Command> takeKeys(Frame& frame, const ComputerModel& model) {
    const bool goesBack = frame.input().key && frame.input().key->shift;
    for (const StepKey& key : kStepKeys) {
        if (frame.takeLetter(key.letter)) return moved(model, goesBack ? -key.by : key.by);
    }
    if (model.earlierChange && frame.takeLetter('[')) return at(model, *model.earlierChange);
    if (model.laterChange && frame.takeLetter(']')) return at(model, *model.laterChange);
    if (!isLog(model.look.page) && frame.takeLetter('K')) return withComparing(model);
    return takePageKeys(frame, model);
}

}  // namespace

ComputerLayout computerLayout(Frame& frame, Rect rect, const ComputerModel& model) {
    ComputerLayout layout;
    layout.tools = rect.cutTop(frame.px(kToolsHeight));
    rect.cutBottom(frame.px(kGap));
    rect = rect.inset(frame.px(kGap), 0);
    if (!isLog(model.look.page)) {
        const bool isTight = frame.screen().w < frame.px(kFewTools);
        const float share = isTight ? kTightBoardShare : kBoardShare;
        layout.board = rect.cutRight(std::min(std::floor(rect.w * share), frame.px(kMostBoard)));
        rect.cutRight(frame.px(kGap));
    }
    layout.computer = rect;
    Rect glass = rect.inset(frame.px(kBezel));
    layout.title = glass.cutTop(frame.px(kTitleHeight));
    layout.pages = glass.cutTop(frame.px(kRowHeight));
    layout.content = glass;
    return layout;
}

present::ComputerRoom computerRoom(Frame& frame, const Rect& rect, const ComputerModel& model) {
    const ComputerLayout layout = computerLayout(frame, rect, model);
    const float rows = (layout.content.h - frame.px(2 * kLogHead)) / frame.px(kLogLine);
    return {static_cast<std::size_t>(std::max(1.F, std::floor(rows)))};
}

std::optional<Command> drawComputer(Frame& frame, const Rect& rect, const ComputerModel& model,
                                    ComputerState& state) {
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    const ComputerLayout layout = computerLayout(frame, rect, model);
    if (!state.isCovered) collect(takeKeys(frame, model));
    collect(drawTools(frame, layout.tools, model, state));
    drawCase(frame, layout, model);
    const std::string pointed = std::exchange(state.pointed, {});
    if (model.isOff) {
        const Panel panel(frame, "computer-off", layout.content, {Fill::None, kMargin});
        paragraph(frame, model.note, {kBody, frame.colors().second});
    } else {
        collect(drawPages(frame, layout.pages, model));
        collect(drawComputerPage(frame, layout.content, model, state));
    }
    if (state.pointed != pointed) frame.requestFrame();
    if (!layout.board.empty()) drawComputerBoard(frame, layout.board, model, state);
    return command;
}

}  // namespace lianbing::ui

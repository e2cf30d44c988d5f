#include "game/ui/platform_screen.h"

#include "game/ui/platform_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LookAtPlatform;
using present::PlatformLook;
using present::PlatformModel;

constexpr float kSideWidth = 392;
constexpr float kWideSide = 520;
constexpr float kRoomyScreen = 1700;
constexpr float kFoldedScreen = 1200;  ///< below this the findings are a sheet
constexpr float kHeadHeight = 64;
constexpr float kProgressWidth = 220;
constexpr float kFootHeight = 40;

bool isFolded(Frame& frame) {
    return frame.screen().w < frame.px(kFoldedScreen);
}

std::optional<Command> drawFilters(Frame& frame, const PlatformModel& model) {
    std::optional<Command> command;
    for (const present::FilterChoice& choice : model.filters) {
        const std::string label =
            fmt::format("{}###filter-{}", choice.label, static_cast<int>(choice.filter));
        if (verbChip(frame, label, {.note = choice.count, .chosen = choice.isChosen})) {
            PlatformLook look = model.look;
            look.filter = choice.filter;
            command = LookAtPlatform{std::move(look)};
        }
        frame.sameLine(frame.px(kUnit));
    }
    return command;
}

std::optional<Command> drawHead(Frame& frame, Rect rect, const PlatformModel& model) {
    if (model.isChecking) {
        const Rect place = rect.cutRight(frame.px(kProgressWidth)).inset(0, frame.px(kUnit));
        const Panel panel(frame, "platform-progress", place, {Fill::None, 0});
        progressBar(frame, model.progress, "", static_cast<float>(model.share));
    }
    const Panel panel(frame, "platform-head", rect, {Fill::None, 0});
    const Row row(frame, rect.h);
    return drawFilters(frame, model);
}

std::optional<Command> drawRows(Frame& frame, const PlatformModel& model, PlatformState& state) {
    std::optional<Command> command;
    for (const present::PlatformRow& row : model.rows) {
        const std::optional<RowAct> act = drawPlatformRow(frame, row);
        if (act == RowAct::Opened) command = present::GoToStation{row.id};
        if (act == RowAct::Chosen) {
            PlatformLook look = model.look;
            look.chosen = row.id;
            state.showsFindings = true;
            command = LookAtPlatform{std::move(look)};
        }
    }
    if (!model.empty.empty()) paragraph(frame, model.empty, {kBody, frame.colors().second});
    return command;
}

std::optional<Command> drawFindings(Frame& frame, const PlatformModel& model) {
    std::optional<Command> command;
    sectionHeading(frame, model.chosen);
    paragraph(frame, model.chosenOutlet, {kBody, frame.colors().second});
    if (!model.span.empty())
        paragraph(frame, "核对了 " + model.span, {kSmall, frame.colors().second});
    space(frame, kUnit);
    if (button(frame, "看它的曲线###open-chosen", {.kind = ButtonKind::Primary}))
        command = present::GoToStation{model.look.chosen};
    space(frame, kUnit);
    drawPlatformWeek(frame, model.week);
    paragraph(frame, "规则找出来的只是线索，不是证据。", {kSmall, frame.colors().second});
    if (!model.findingsNote.empty())
        paragraph(frame, model.findingsNote, {kBody, frame.colors().second});
    for (const present::PlatformFinding& finding : model.findings) {
        if (!drawPlatformFinding(frame, finding)) continue;
        command = present::GoToStation{model.look.chosen,
                                       present::TrendWindow{static_cast<double>(finding.from),
                                                            static_cast<double>(finding.until)}};
    }
    return command;
}

std::optional<Command> drawSide(Frame& frame, const Rect& rect, const PlatformModel& model) {
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.y}, {rect.x, rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    // Another station begins at its own top.
    const std::string name = "platform-side-" + model.look.chosen;
    const Panel panel(frame, name, rect, {Fill::None, kMargin, true});
    if (!model.chosen.empty()) return drawFindings(frame, model);
    sectionHeading(frame, "线索");
    paragraph(frame, "选一个站点，这里列出平台的规则在它最近的数据里找到了什么，还可能是什么。",
              {kBody, frame.colors().second});
    return std::nullopt;
}

void drawFoot(Frame& frame, const Rect& rect) {
    constexpr std::array<KeyHint, 4> kHints{
        {{"↑↓", "换站点"}, {"Enter", "看线索，再按看曲线"}, {"1–4", "筛选"}, {"Esc", "返回"}}};
    const Panel panel(frame, "platform-foot", rect, {Fill::None, 0});
    keyHints(frame, kHints);
}

std::optional<Command> takeKeys(Frame& frame, const PlatformModel& model) {
    for (std::size_t i = 0; i < model.filters.size(); ++i) {
        if (!frame.takeLetter(static_cast<char>('1' + i))) continue;
        PlatformLook look = model.look;
        look.filter = model.filters[i].filter;
        return LookAtPlatform{std::move(look)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Command> drawPlatform(Frame& frame, const Rect& rect, const PlatformModel& model,
                                    PlatformState& state) {
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    Rect page = rect;
    if (!state.isCovered) collect(takeKeys(frame, model));
    Rect side;
    if (!isFolded(frame)) {
        const bool isRoomy = frame.screen().w >= frame.px(kRoomyScreen);
        side = page.cutRight(frame.px(isRoomy ? kWideSide : kSideWidth));
    }
    page = page.inset(frame.px(kMargin), 0);
    collect(drawHead(frame, page.cutTop(frame.px(kHeadHeight)), model));
    drawFoot(frame, page.cutBottom(frame.px(kFootHeight)));
    {
        const Panel panel(frame, "platform-rows", page, {Fill::None, 0, true});
        collect(drawRows(frame, model, state));
    }
    if (!side.empty()) collect(drawSide(frame, side, model));
    return command;
}

bool hasPlatformSheet(Frame& frame, const PlatformModel& model, const PlatformState& state) {
    return isFolded(frame) && state.showsFindings && !model.chosen.empty();
}

std::optional<Command> drawPlatformSheet(Frame& frame, const PlatformModel& model,
                                         PlatformState& state) {
    const Sheet sheet(frame, "platform-sheet", Sheet::From::Left, {frame.px(kSideWidth), 0});
    std::optional<Command> command = drawFindings(frame, model);
    const bool isClosed = button(frame, "关闭###close-clues", {.kind = ButtonKind::Quiet});
    if (command || isClosed || sheet.wantsToClose()) state.showsFindings = false;
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/discretion_screen.h"

#include "game/ui/discretion_parts.h"
#include "game/ui/reckoning_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::ReckonFine;

constexpr float kListWidth = 264;
constexpr float kTightList = 240;
constexpr float kSideWidth = 420;
constexpr float kTightSide = 372;
constexpr float kRoomyList = 340;
constexpr float kRoomySide = 680;
constexpr float kMostTable = 900;
constexpr float kRoomyScreen = 1700;
constexpr float kWideScreen = 1240;    ///< below this the columns are narrower
constexpr float kFoldedScreen = 1000;  ///< below this the list is a sheet
constexpr float kSheetWidth = 340;

std::optional<Command> drawTop(Frame& frame, const Rect& rect,
                               const present::DiscretionModel& model, bool isFolded,
                               DiscretionState& state) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "返回###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}))
        command = present::OpenScreen{present::ScreenId::Home};
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "裁量计算台", rect.h, {kBodyBold, {}});
    frame.sameLine(frame.px(kGap));
    if (isFolded) {
        if (button(frame, "换一张表###tables", {.kind = ButtonKind::Quiet})) state.showsList = true;
        frame.sameLine(frame.px(kGap));
    }
    if (drawPracticeSwitch(frame, model.look.hidesResult)) {
        present::DiscretionLook look = model.look;
        look.hidesResult = !look.hidesResult;
        command = ReckonFine{present::reconsidered(std::move(look))};
    }
    return command;
}

std::optional<Command> drawDays(Frame& frame, const Rect& rect,
                                const present::DiscretionModel& model, DiscretionState& state) {
    std::vector<DayTick> ticks;
    for (const base::Date day : model.days) ticks.push_back({day, false});
    for (const base::Date day : model.tableDays) ticks.push_back({day, true});
    const DayBarModel bar{"按哪一天", model.firstDay, model.lastDay, model.look.day, ticks};
    const std::optional<base::Date> day = dayBar(frame, rect, bar, state.day);
    if (!day) return std::nullopt;
    present::DiscretionLook look = model.look;
    look.day = *day;
    return ReckonFine{present::reconsidered(std::move(look))};
}

std::optional<Command> drawListSheet(Frame& frame, const present::DiscretionModel& model,
                                     DiscretionState& state) {
    const Sheet sheet(frame, "tables-sheet", Sheet::From::Left, {frame.px(kSheetWidth), 0});
    std::optional<Command> command = drawTableList(frame, model);
    const auto* asked = command ? std::get_if<ReckonFine>(&*command) : nullptr;
    const bool isTableChosen = asked != nullptr && !asked->look.table.empty();
    const bool isClosed = button(frame, "关闭###close-tables", {.kind = ButtonKind::Quiet});
    if (isTableChosen || isClosed || sheet.wantsToClose()) state.showsList = false;
    return command;
}

}  // namespace

std::optional<Command> drawDiscretionDesk(Frame& frame, const present::DiscretionModel& model,
                                          DiscretionState& state) {
    Rect screen = frame.screen();
    const bool isFolded = screen.w < frame.px(kFoldedScreen);
    const bool isWide = screen.w >= frame.px(kWideScreen);
    const bool isRoomy = screen.w >= frame.px(kRoomyScreen);
    std::optional<Command> command =
        drawTop(frame, screen.cutTop(frame.px(kBarHeight)), model, isFolded, state);
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    collect(drawDays(frame, screen.cutTop(frame.px(kDayBarHeight)), model, state));
    if (!isFolded) {
        const Rect list = screen.cutLeft(frame.px(isRoomy  ? kRoomyList
                                                  : isWide ? kListWidth
                                                           : kTightList));
        line(frame, {list.right(), list.y}, {list.right(), list.bottom()}, frame.theme().hair(),
             frame.colors().line);
        const Panel panel(frame, "table-list", list, {Fill::None, kGap, true});
        collect(drawTableList(frame, model));
    }
    const Rect side = screen.cutRight(frame.px(isRoomy  ? kRoomySide
                                               : isWide ? kSideWidth
                                                        : kTightSide));
    // A grade and its weight must not part so far that the eye loses the line.
    screen.w = std::min(screen.w, frame.px(kMostTable));
    collect(drawDiscretionTable(frame, screen, model));
    collect(drawDiscretionSide(frame, side, model, state));
    if (isFolded && state.showsList) {
        collect(drawListSheet(frame, model, state));
    } else if (frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Home};
    }
    return command;
}

}  // namespace lianbing::ui

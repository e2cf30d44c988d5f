#include "game/ui/deadline_screen.h"

#include "game/ui/deadline_parts.h"
#include "game/ui/reckoning_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::DeadlineLook;
using present::DeadlineModel;
using present::ReckonDeadline;

constexpr float kListWidth = 300;
constexpr float kTightList = 264;
constexpr float kFormWidth = 424;
constexpr float kTightForm = 380;
constexpr float kWideForm = 520;
constexpr float kRoomyScreen = 1700;
constexpr float kWideScreen = 1240;    ///< below this the columns are narrower
constexpr float kFoldedScreen = 1000;  ///< below this the list is a sheet
constexpr float kSheetWidth = 380;
constexpr float kSearchHeight = 76;

std::optional<Command> drawTop(Frame& frame, const Rect& rect, const DeadlineModel& model,
                               bool isFolded, DeadlineState& state) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "返回###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}))
        command = present::OpenScreen{present::ScreenId::Home};
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "期限计算台", rect.h, {kBodyBold, {}});
    frame.sameLine(frame.px(kGap));
    if (isFolded) {
        if (button(frame, "换一个期限###periods", {.kind = ButtonKind::Quiet}))
            state.showsList = true;
        frame.sameLine(frame.px(kGap));
    }
    if (drawPracticeSwitch(frame, model.look.hidesResult)) {
        DeadlineLook look = model.look;
        look.hidesResult = !look.hidesResult;
        if (look.hidesResult) look.answer.clear();
        command = ReckonDeadline{std::move(look)};
    }
    return command;
}

std::optional<Command> drawPeriod(Frame& frame, const present::PeriodRow& row,
                                  const DeadlineModel& model) {
    const std::string label = fmt::format("{}###period-{}", row.title, row.id);
    const Card card(frame, label, {.padding = 12, .clickable = true, .chosen = row.isChosen});
    paragraph(frame, row.title, {kBody, {}});
    paragraph(frame, row.length + (row.basis.empty() ? "" : " · " + row.basis),
              {kSmall, frame.colors().second});
    if (!card.isActivated()) return std::nullopt;
    DeadlineLook look = model.look;
    look.period = row.id;
    look.extensions = 0;
    look.answer.clear();
    return ReckonDeadline{std::move(look)};
}

std::optional<Command> drawSearch(Frame& frame, const DeadlineModel& model) {
    std::string words = model.look.words;
    InputStyle style;
    style.placeholder = "查期限：封、听证、复议";
    style.hasCaption = false;
    if (!textInput(frame, "查期限###search", words, style).changed) return std::nullopt;
    DeadlineLook look = model.look;
    look.words = words;
    return ReckonDeadline{std::move(look)};
}

std::optional<Command> drawPeriods(Frame& frame, const DeadlineModel& model) {
    std::optional<Command> command;
    if (!model.listNote.empty()) paragraph(frame, model.listNote, {kBody, frame.colors().second});
    for (const present::PeriodGroup& group : model.groups) {
        overline(frame, group.title);
        for (const present::PeriodRow& row : group.periods) {
            if (auto asked = drawPeriod(frame, row, model)) command = std::move(asked);
        }
        space(frame, kUnit);
    }
    return command;
}

/// What is searched for stays in sight while the list below scrolls.
std::optional<Command> drawList(Frame& frame, const Rect& rect, const DeadlineModel& model) {
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect body = rect;
    std::optional<Command> command;
    {
        const Panel panel(frame, "period-search", body.cutTop(frame.px(kSearchHeight)),
                          {Fill::None, kGap});
        command = drawSearch(frame, model);
    }
    const Panel panel(frame, "period-list", body, {Fill::None, kGap, true});
    if (auto asked = drawPeriods(frame, model)) command = std::move(asked);
    return command;
}

/// The same where there is no room beside the others; closes once a period was chosen.
std::optional<Command> drawListSheet(Frame& frame, const DeadlineModel& model,
                                     DeadlineState& state) {
    const Sheet sheet(frame, "periods-sheet", Sheet::From::Left, {frame.px(kSheetWidth), 0});
    std::optional<Command> command = drawSearch(frame, model);
    const std::optional<Command> chosen = drawPeriods(frame, model);
    const bool isClosed = button(frame, "关闭###close-periods", {.kind = ButtonKind::Quiet});
    if (chosen || isClosed || sheet.wantsToClose()) state.showsList = false;
    return chosen ? chosen : command;
}

}  // namespace

std::optional<Command> drawDeadlineDesk(Frame& frame, const DeadlineModel& model,
                                        DeadlineState& state) {
    Rect screen = frame.screen();
    const float all = screen.w;
    const bool isFolded = all < frame.px(kFoldedScreen);
    const bool isWide = all >= frame.px(kWideScreen);
    std::optional<Command> command =
        drawTop(frame, screen.cutTop(frame.px(kBarHeight)), model, isFolded, state);
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    if (!isFolded) {
        const Rect list = screen.cutLeft(frame.px(isWide ? kListWidth : kTightList));
        collect(drawList(frame, list, model));
    }
    const bool isRoomy = all >= frame.px(kRoomyScreen);
    const Rect form = screen.cutLeft(frame.px(isRoomy  ? kWideForm
                                              : isWide ? kFormWidth
                                                       : kTightForm));
    collect(drawDeadlineForm(frame, form, model, state));
    collect(drawDeadlineSide(frame, screen, model, state));
    if (isFolded && state.showsList) {
        collect(drawListSheet(frame, model, state));
    } else if (frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Home};
    }
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/law_desk_screen.h"

#include "game/ui/collect.h"
#include "game/ui/day_bar.h"
#include "game/ui/law_desk_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;

constexpr float kListWidth = 316;
constexpr float kSideWidth = 316;
constexpr float kWideScreen = 1180;  ///< below this the right column goes under the article
constexpr float kTightScreen = 1000;

std::optional<Command> drawTop(Frame& frame, const Rect& rect, LawDeskState& state) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "返回###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}))
        command = present::CloseLaws{};
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "法条", rect.h, {kBodyBold, {}});
    frame.sameLine(frame.px(kGap));
    alignRight(frame, buttonWidth(frame, "导入官方文本###import", {.kind = ButtonKind::Quiet}));
    if (button(frame, "导入官方文本###import", {.kind = ButtonKind::Quiet}))
        state.asksToImport = true;
    return command;
}

std::optional<Command> lookOn(const present::LawDeskModel& model, base::Date day) {
    present::LawLook look = model.look;
    look.day = day;
    look.place.version.clear();
    return present::LookUp{std::move(look)};
}

std::optional<Command> drawDays(Frame& frame, const Rect& rect, const present::LawDeskModel& model,
                                LawDeskState& state) {
    std::vector<DayTick> ticks;
    ticks.reserve(model.days.size());
    for (const present::LawDay& day : model.days) ticks.push_back({day.day, day.isOfOpenLaw});
    const DayBarModel bar{"按哪一天的法", model.firstDay, model.lastDay, model.look.day, ticks};
    const std::optional<base::Date> day = dayBar(frame, rect, bar, state.day);
    return day ? lookOn(model, *day) : std::nullopt;
}

/// Arrow keys turn the pages, Escape closes first what was opened last.
std::optional<Command> takeKeys(Frame& frame, const present::LawDeskModel& model) {
    if (frame.takeKey(Key::PageUp) && model.previous)
        return present::LookUp{lookingAt(model, *model.previous)};
    if (frame.takeKey(Key::PageDown) && model.next)
        return present::LookUp{lookingAt(model, *model.next)};
    if (!frame.takeKey(Key::Escape)) return std::nullopt;
    if (!model.look.beside) return present::CloseLaws{};
    present::LawLook look = model.look;
    look.beside.reset();
    return present::LookUp{std::move(look)};
}

}  // namespace

present::LawLook lookingAt(const present::LawDeskModel& model, const law::ArticleRef& place) {
    present::LawLook look = model.look;
    look.place = place;
    look.beside.reset();
    return look;
}

Tone toneOf(present::ForceTone tone) {
    switch (tone) {
        case present::ForceTone::InForce:
            return Tone::Jade;
        case present::ForceTone::NotYet:
            return Tone::Amber;
        case present::ForceTone::Repealed:
            return Tone::Vermilion;
        case present::ForceTone::Unknown:
            break;
    }
    return Tone::Plain;
}

std::optional<Command> drawLawDesk(Frame& frame, const present::LawDeskModel& model,
                                   const present::ImportModel& imports,
                                   const CitationTarget& target, LawDeskState& state) {
    std::optional<Command> command;
    Rect screen = frame.screen();
    collect(command, [&] { return drawTop(frame, screen.cutTop(frame.px(kBarHeight)), state); });
    collect(command,
            [&] { return drawDays(frame, screen.cutTop(frame.px(kDayBarHeight)), model, state); });
    const bool isTight = screen.w < frame.px(kTightScreen);
    const Rect list = screen.cutLeft(frame.px(isTight ? kListWidth - 36 : kListWidth));
    const bool hasSide = screen.w + list.w >= frame.px(kWideScreen) && model.pane && !model.beside;
    const Rect side = hasSide ? screen.cutRight(frame.px(kSideWidth)) : Rect{};
    collect(command, [&] { return drawLawList(frame, list, model, state); });
    collect(command, [&] { return drawLawPanes(frame, screen, model, target, hasSide); });
    if (hasSide) {
        fillRect(frame, side, frame.colors().card);
        line(frame, {side.x, side.y}, {side.x, side.bottom()}, frame.theme().hair(),
             frame.colors().line);
        const Panel panel(frame, "side", side, {Fill::None, kGap, true});
        collect(command, [&] { return drawLawPlaces(frame, model); });
    }
    if (state.asksToImport) {
        collect(command, [&] { return drawLawImport(frame, imports, state); });
    } else {
        collect(command, [&] { return takeKeys(frame, model); });
    }
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/field_screen.h"

#include "game/ui/field_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lianbing::ui {

namespace {

using present::Command;
using present::Submit;

constexpr float kPanelWidth = 420;
constexpr float kTrayHeight = 116;
constexpr float kLowTrayHeight = 46;  // the heading alone
constexpr float kLowScreen = 600;     // below this the map needs the height more than the tray does
constexpr float kSpeechHeight = 168;

std::optional<Command> drawTop(Frame& frame, const Rect& rect, const present::FieldModel& model) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    const float height = rect.h;
    if (button(frame, "离开###leave", {.kind = ButtonKind::Quiet})) command = present::LeavePlay{};
    frame.sameLine(frame.px(kUnit));
    textInRow(frame, model.place, height, {kBodyBold, {}});
    frame.sameLine(frame.px(kMargin));
    textInRow(frame, model.date, height, {kBody, frame.colors().second});
    frame.sameLine(frame.px(kUnit));
    textInRow(frame, model.clock, height, {kBodyBold, frame.colors().amberInk});
    frame.sameLine(frame.px(kMargin));
    textInRow(frame, model.officers, height, {kSmall, frame.colors().second});
    frame.sameLine(frame.px(kGap));
    const ButtonStyle style{.kind = ButtonKind::Quiet, .shortcut = "L"};
    alignRight(frame, textWidth(frame, kSmall, model.saved) + frame.px(kGap) + buttonWidth(frame, "法条###laws", style));
    if (button(frame, "法条###laws", style)) command = present::OpenLaws{};
    frame.sameLine(frame.px(kGap));
    textInRow(frame, model.saved, height, {kSmall, frame.colors().jadeHover});
    return command;
}

std::optional<Command> drawMapArea(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state) {
    const std::optional<std::string> chosen = drawMap(frame, "map", rect, model.map, state.map);
    if (!chosen || model.prompt) return std::nullopt;
    const bool isHere = std::any_of(model.map.places.begin(), model.map.places.end(),
                                    [&](const present::MapPlace& place) { return place.id == *chosen && place.current; });
    if (isHere) return std::nullopt;
    state.target.clear();
    return Submit{scenario::Go{*chosen}};
}

std::optional<Command> drawFoot(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    const Panel panel(frame, "foot", rect, {Fill::Ground, kGap});
    const float half = std::floor((rect.w - frame.px(2 * kGap + kUnit)) * 0.58F);
    const std::string desk = fmt::format("判断与引用 {}/{}###desk", model.questionsAnswered, model.questionsAll);
    if (button(frame, desk, {.kind = ButtonKind::Primary, .width = half, .shortcut = "J"})) {
        command = present::OpenScreen{present::ScreenId::CitationDesk};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, model.over ? "看分数###finish" : "结束检查###finish",
               {.kind = ButtonKind::Secondary, .width = frame.availableWidth()})) {
        if (model.over) {
            command = present::OpenScreen{present::ScreenId::Score};
        } else {
            state.asksToFinish = true;
        }
    }
    return command;
}

std::optional<Command> drawFinishSheet(Frame& frame, const present::FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    const Sheet sheet(frame, "finish-sheet", Sheet::From::Center, {frame.px(560), frame.px(292)});
    sectionHeading(frame, "结束检查");
    const int open = model.questionsAll - model.questionsAnswered;
    paragraph(frame, open == 0 ? "判断与引用都已作答。结束以后离开现场，按现有的材料评分。"
                               : fmt::format("还有 {} 项判断与引用没有作答，会按没有作答评分。", open));
    paragraph(frame, "评分以后还可以倒回到任何一步，原来的经过会保留。", {kSmall, frame.colors().second});
    space(frame, kGap);
    if (button(frame, "结束并评分###confirm-finish", {.kind = ButtonKind::Danger})) {
        state.asksToFinish = false;
        command = Submit{scenario::Finish{}};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "继续检查###keep-going", {.kind = ButtonKind::Quiet}) || sheet.wantsToClose()) {
        state.asksToFinish = false;
    }
    return command;
}

/// Letters that open things, as the key hints say.
std::optional<Command> takeKeys(Frame& frame, const present::FieldModel& model, FieldState& state) {
    if (frame.takeLetter('J')) return present::OpenScreen{present::ScreenId::CitationDesk};
    if (frame.takeLetter('L')) return present::OpenLaws{};
    if (frame.takeLetter('E')) state.showsEvidence = true;
    if (frame.takeLetter('T')) state.showsTranscript = true;
    if (frame.takeLetter('M')) state.showsMapOnly = !state.showsMapOnly;
    if (frame.takeKey(Key::Escape)) {
        if (!state.target.empty()) {
            state.target.clear();
        } else if (state.showsMapOnly) {
            state.showsMapOnly = false;
        } else if (!model.prompt) {
            return present::LeavePlay{};
        }
    }
    return std::nullopt;
}

bool hasSheet(const FieldState& state) {
    return state.asksToFinish || state.showsEvidence || state.showsTranscript || !state.verb.empty();
}

template <class Draw>
void collect(std::optional<Command>& command, Draw&& draw) {
    if (std::optional<Command> asked = draw()) command = std::move(asked);
}

}  // namespace

std::optional<Command> drawField(Frame& frame, const present::FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    Rect screen = frame.screen();
    const Rect top = screen.cutTop(frame.px(kBarHeight));
    collect(command, [&] { return drawTop(frame, top, model); });
    if (!state.showsMapOnly) {
        Rect right = screen.cutRight(frame.px(kPanelWidth));
        const Rect foot = right.cutBottom(frame.px(kButtonHeight + 2 * kGap));
        collect(command, [&] { return drawHere(frame, right, model, state); });
        collect(command, [&] { return drawFoot(frame, foot, model, state); });
    }
    const bool isLow = frame.screen().h < frame.px(kLowScreen);
    const Rect tray = screen.cutBottom(frame.px(isLow ? kLowTrayHeight : kTrayHeight));
    const Rect speech = screen.cutBottom(frame.px(kSpeechHeight));
    collect(command, [&] { return drawMapArea(frame, screen, model, state); });
    collect(command, [&] { return drawSpeech(frame, speech, model, state); });
    drawTray(frame, tray, model, state);
    if (state.asksToFinish) collect(command, [&] { return drawFinishSheet(frame, model, state); });
    if (!state.verb.empty()) collect(command, [&] { return drawManners(frame, model, state); });
    if (state.showsEvidence) drawEvidenceSheet(frame, model, state);
    if (state.showsTranscript) drawTranscriptSheet(frame, model, state);
    if (!hasSheet(state)) collect(command, [&] { return takeKeys(frame, model, state); });
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/field_screen.h"

#include "game/ui/collect.h"
#include "game/ui/field_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::Submit;

constexpr float kCountdownRoom = 152;  ///< of the top bar, in its middle, in a contest
constexpr float kPanelWidth = 420;
constexpr float kTrayHeight = 116;
constexpr float kLowTrayHeight = 46;  // the heading alone
constexpr float kLowScreen = 600;     // below this the map needs the height more than the tray does
constexpr float kLowTeamScreen = 760;  // the strip with the groups takes some of it as well
constexpr float kSpeechHeight = 168;
constexpr float kTeamHeight = 64;
constexpr float kMentorButton = 96;

/// A button of the top bar.
struct BarButton {
    std::string_view label;
    std::string_view key;
    Command command;
};

std::vector<BarButton> barButtons(const present::FieldModel& model) {
    using present::OpenScreen;
    using present::ScreenId;
    std::vector<BarButton> buttons;
    if (model.undo)
        buttons.push_back({"撤销###undo", "U", Submit{scenario::RewindTo{*model.undo}}});
    if (model.hasBoard)
        buttons.push_back({"证据板###board", "E", OpenScreen{ScreenId::EvidenceBoard}});
    if (model.hasPapers) buttons.push_back({"文书###papers", "D", OpenScreen{ScreenId::Papers}});
    buttons.push_back({"法条###laws", "L", present::OpenLaws{}});
    return buttons;
}

ButtonStyle styleOf(const BarButton& one) {
    return {.kind = ButtonKind::Quiet, .shortcut = one.key};
}

/// Where one is and when, as far as `room` goes: the day and the officers give way.
void drawWhereabouts(Frame& frame, float height, float room, const present::FieldModel& model) {
    const Color second = frame.colors().second;
    const auto take = [&](std::string_view words, Face face, float gap) {
        const float width = textWidth(frame, face, words) + frame.px(gap);
        const bool fits = width <= room;
        if (fits) room -= width;
        return fits;
    };
    room -= textWidth(frame, kBodyBold, model.place) + textWidth(frame, kBodyBold, model.clock) +
            frame.px(kMargin);
    const bool hasDate = take(model.date, kBody, kUnit);
    const bool hasOfficers = model.groups.empty() && take(model.officers, kSmall, kMargin);
    textInRow(frame, model.place, height, {kBodyBold, {}});
    frame.sameLine(frame.px(kMargin));
    if (hasDate) {
        textInRow(frame, model.date, height, {kBody, second});
        frame.sameLine(frame.px(kUnit));
    }
    textInRow(frame, model.clock, height, {kBodyBold, frame.colors().amberInk});
    if (!hasOfficers) return;
    frame.sameLine(frame.px(kMargin));
    textInRow(frame, model.officers, height, {kSmall, second});
}

std::optional<Command> drawTop(Frame& frame, const Rect& rect, const present::FieldModel& model) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "离开###leave", {.kind = ButtonKind::Quiet})) command = present::LeavePlay{};
    frame.sameLine(frame.px(kUnit));
    const std::vector<BarButton> buttons = barButtons(model);
    float right = textWidth(frame, kSmall, model.saved) + frame.px(kGap);
    for (const BarButton& one : buttons) right += buttonWidth(frame, one.label, styleOf(one));
    float room = frame.availableWidth() - right - frame.px(kGap);
    const float middle = rect.center().x - frame.px(kCountdownRoom) / 2;
    if (model.isTimed) room = std::min(room, middle - frame.cursor().x);
    drawWhereabouts(frame, rect.h, room, model);
    frame.sameLine(frame.px(kGap));
    alignRight(frame, right);
    for (const BarButton& one : buttons) {
        if (button(frame, one.label, styleOf(one))) command = one.command;
        frame.sameLine(0);
    }
    frame.sameLine(frame.px(kGap));
    textInRow(frame, model.saved, rect.h, {kSmall, frame.colors().jadeHover});
    return command;
}

std::optional<Command> drawMapArea(Frame& frame, const Rect& rect, float covered,
                                   const present::FieldModel& model, FieldState& state) {
    const std::optional<std::string> chosen =
        drawMap(frame, "map", rect, model.map, state.map, covered);
    if (!chosen || model.prompt) return std::nullopt;
    const bool isHere = std::any_of(
        model.map.places.begin(), model.map.places.end(),
        [&](const present::MapPlace& place) { return place.id == *chosen && place.current; });
    if (isHere) return std::nullopt;
    state.target.clear();
    return Submit{scenario::Go{*chosen}};
}

/// The mentor speaks above the map, which gives him the room.
void drawMentor(Frame& frame, Rect& map, const present::MentorWords& words, FieldState& state) {
    const std::string said = "老同事：" + words.text;
    const float room = std::floor(map.w - frame.px(2 * kGap + kMentorButton));
    float height = frame.texts().lay(kBody, said, room).height();
    if (state.showsWhy)
        height += frame.texts().lay(kSmall, words.why, room).height() + frame.px(kUnit);
    Rect rect = map.cutTop(std::max(height, frame.px(kButtonHeight)) + frame.px(2 * kGap));
    fillRect(frame, rect, frame.colors().jadeWash);
    const Rect right = rect.cutRight(frame.px(kMentorButton + kGap));
    {
        const Panel panel(frame, "mentor", rect, {Fill::None, kGap});
        paragraph(frame, said);
        if (state.showsWhy) paragraph(frame, words.why, {kSmall, frame.colors().second});
    }
    const Panel panel(frame, "mentor-side", right, {Fill::None, kGap});
    if (button(frame, state.showsWhy ? "知道了###mentor-why" : "为什么###mentor-why",
               {.kind = ButtonKind::Quiet}))
        state.showsWhy = !state.showsWhy;
}

std::optional<Command> drawFoot(Frame& frame, const Rect& rect, const present::FieldModel& model,
                                FieldState& state) {
    std::optional<Command> command;
    const Panel panel(frame, "foot", rect, {Fill::Ground, kGap});
    const float half = std::floor((rect.w - frame.px(2 * kGap + kUnit)) * 0.58F);
    const std::string desk =
        fmt::format("判断与引用 {}/{}###desk", model.questionsAnswered, model.questionsAll);
    if (button(frame, desk, {.kind = ButtonKind::Primary, .width = half, .shortcut = "J"})) {
        command = present::OpenScreen{present::ScreenId::CitationDesk};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, model.over ? "看分数###finish" : "结束检查###finish",
               {.kind = ButtonKind::Secondary, .width = frame.availableWidth()})) {
        if (model.over) {
            command = present::OpenScreen{present::ScreenId::Score};
        } else {
            state.sheet = FieldSheet::Finish;
        }
    }
    return command;
}

std::optional<Command> drawFinishSheet(Frame& frame, const present::FieldModel& model,
                                       FieldState& state) {
    std::optional<Command> command;
    const Sheet sheet(frame, "finish-sheet", Sheet::From::Center, {frame.px(560), frame.px(292)});
    sectionHeading(frame, "结束检查");
    const int open = model.questionsAll - model.questionsAnswered;
    paragraph(frame, open == 0
                         ? "判断与引用都已作答。结束以后离开现场，按现有的材料评分。"
                         : fmt::format("还有 {} 项判断与引用没有作答，会按没有作答评分。", open));
    paragraph(frame, "评分以后还可以倒回到任何一步，原来的经过会保留。",
              {kSmall, frame.colors().second});
    space(frame, kGap);
    if (button(frame, "结束并评分###confirm-finish", {.kind = ButtonKind::Danger})) {
        state.sheet = FieldSheet::None;
        command = Submit{scenario::Finish{}};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "继续检查###keep-going", {.kind = ButtonKind::Quiet}) ||
        sheet.wantsToClose()) {
        state.sheet = FieldSheet::None;
    }
    return command;
}

/// Letters that open things, as the key hints and the buttons say.
std::optional<Command> takeKeys(Frame& frame, const present::FieldModel& model, FieldState& state) {
    if (frame.takeLetter('J')) return present::OpenScreen{present::ScreenId::CitationDesk};
    for (const BarButton& one : barButtons(model)) {
        if (frame.takeLetter(one.key.front())) return one.command;
    }
    if (frame.takeLetter('E')) state.sheet = FieldSheet::Evidence;
    if (frame.takeLetter('T')) state.sheet = FieldSheet::Transcript;
    if (!model.groups.empty() && frame.takeLetter('G')) state.sheet = FieldSheet::Orders;
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

std::optional<Command> drawSheet(Frame& frame, const present::FieldModel& model,
                                 FieldState& state) {
    switch (state.sheet) {
        case FieldSheet::None:
            break;
        case FieldSheet::Manners:
            return drawManners(frame, model, state);
        case FieldSheet::Finish:
            return drawFinishSheet(frame, model, state);
        case FieldSheet::Evidence:
            drawEvidenceSheet(frame, model, state);
            break;
        case FieldSheet::Transcript:
            drawTranscriptSheet(frame, model, state);
            break;
        case FieldSheet::Talk:
            drawTalkSheet(frame, model, state);
            break;
        case FieldSheet::Show:
            return drawShowSheet(frame, model, state);
        case FieldSheet::Orders:
            return drawOrdersSheet(frame, model, state);
        case FieldSheet::Split:
            return drawSplitSheet(frame, model, state);
        case FieldSheet::Wait:
            return drawWaitSheet(frame, model, state);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Command> drawField(Frame& frame, const present::FieldModel& model,
                                 FieldState& state) {
    std::optional<Command> command;
    Rect screen = frame.screen();
    const bool hasTeam = !model.groups.empty();
    const Rect top = screen.cutTop(frame.px(kBarHeight));
    collect(command, [&] { return drawTop(frame, top, model); });
    if (hasTeam) {
        const Rect strip = screen.cutTop(frame.px(kTeamHeight));
        collect(command, [&] { return drawTeam(frame, strip, model, state); });
    }
    if (!state.showsMapOnly) {
        Rect right = screen.cutRight(frame.px(kPanelWidth));
        const Rect foot = right.cutBottom(frame.px(kButtonHeight + 2 * kGap));
        collect(command, [&] { return drawHere(frame, right, model, state); });
        collect(command, [&] { return drawFoot(frame, foot, model, state); });
    }
    const bool isLow = frame.screen().h < frame.px(hasTeam ? kLowTeamScreen : kLowScreen);
    const Rect tray = screen.cutBottom(frame.px(isLow ? kLowTrayHeight : kTrayHeight));
    const Rect speech = screen.cutBottom(frame.px(kSpeechHeight));
    if (model.mentor) drawMentor(frame, screen, *model.mentor, state);
    const Rect words = speechRect(frame, speech, screen, model);
    // Talk takes the room for a moment; the plan behind it stays as it was.
    const bool isTalk = model.prompt || model.speaker;
    const float covered = isTalk ? 0 : speech.y - words.y;
    collect(command,
            [&] { return drawMapArea(frame, screen, covered, model, state); });
    collect(command, [&] { return drawSpeech(frame, words, model, state); });
    drawTray(frame, tray, model, state);
    if (state.sheet == FieldSheet::None) {
        collect(command, [&] { return takeKeys(frame, model, state); });
    } else {
        collect(command, [&] { return drawSheet(frame, model, state); });
    }
    return command;
}

}  // namespace lianbing::ui

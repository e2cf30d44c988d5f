#include "game/ui/home_screen.h"

#include "game/ui/pictures.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::ui {

namespace {

constexpr float kGuideList = 280;
constexpr float kGuideColumn = 760;  // some 38 characters

using present::Command;

constexpr float kSideWidth = 248;
constexpr float kLowScreen = 560;
constexpr float kCardWidth = 456;
constexpr float kVignetteHeight = 132;
constexpr float kCaseMargins = 76;  // of a row: its mark and the paddings around

std::optional<Command> drawSide(Frame& frame, const Rect& rect) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect inside = rect;
    Rect foot = inside.cutBottom(frame.px(92));
    {
        // On a low screen the name gives way to what can be done.
        const bool isLow = rect.h < frame.px(kLowScreen);
        const Panel panel(frame, "side", inside, {Fill::None, isLow ? kGap : kMargin, true});
        text(frame, "练兵", {kTitle, frame.colors().jade});
        if (!isLow) {
            paragraph(frame, "生态环境执法模拟", {kSmall, frame.colors().second});
            space(frame, kMargin);
        }
        listRow(frame, "检查###inspections", {.chosen = true});
        if (listRow(frame, "法条###laws")) command = present::OpenLaws{};
        const auto row = [&](std::string_view label, present::ScreenId screen) {
            if (listRow(frame, label)) command = present::OpenScreen{screen};
        };
        row("引用体检###drafts", present::ScreenId::DraftDesk);
        row("裁量计算台###discretion", present::ScreenId::DiscretionDesk);
        row("期限计算台###deadline", present::ScreenId::DeadlineDesk);
        row("监测数据台###monitoring", present::ScreenId::MonitoringDesk);
    }
    const Panel panel(frame, "side-foot", foot, {Fill::None, kMargin});
    if (button(frame, "退出###quit", {ButtonKind::Quiet})) command = present::Quit{};
    return command;
}

std::optional<Command> drawResume(Frame& frame, const present::HomeModel& model) {
    std::optional<Command> command;
    if (model.resume.empty()) return command;
    sectionHeading(frame, "继续");
    // The latest few: the others are older than anybody remembers.
    const std::size_t shown = std::min<std::size_t>(model.resume.size(), 2);
    for (std::size_t i = 0; i < shown; ++i) {
        const present::ResumeCard& row = model.resume[i];
        const Card card(frame, "resume-" + row.session,
                        {.padding = 8, .width = frame.px(kCardWidth)});
        const std::string label = row.title + "###resume-" + row.session;
        if (listRow(frame, label, {row.where, "继续", Tone::Jade}))
            command = present::ResumePlay{row.session};
    }
    space(frame, kGap);
    return command;
}

/// How high the summary of a scenario stands in its card.
float summaryHeight(Frame& frame, const present::ScenarioCard& model) {
    const float width = frame.px(kCardWidth) - 2 * frame.px(kGap);
    const float column = std::min(kColumnChars * frame.fonts().em(kBody), width);
    return frame.texts().lay(kBody, model.summary, std::floor(column)).height();
}

/// `summary` is the room that the summaries of all cards in the row take, so that they end alike.
std::optional<Command> drawScenarioCard(Frame& frame, const present::ScenarioCard& model,
                                        float summary) {
    std::optional<Command> command;
    const float width = frame.px(kCardWidth);
    const std::string label = model.title + "###scenario-" + model.id;
    const Card card(frame, label, {.padding = kGap, .width = width, .clickable = true});
    const Rect picture = frame.place(frame.availableWidth(), frame.px(kVignetteHeight));
    drawVignette(frame, picture, model.vignette);
    text(frame, model.title, {kHeading, {}});
    paragraph(frame, model.summary, {kBody, frame.colors().second});
    const float missing = summary - summaryHeight(frame, model);
    if (missing > 0) frame.place(0, missing - frame.px(kUnit));
    space(frame, 4);
    tag(frame, model.level, Tone::Jade);
    frame.sameLine(frame.px(kUnit));
    tag(frame, model.minutes, Tone::Amber);
    frame.sameLine(frame.px(kUnit));
    tag(frame, model.lawInterval, Tone::Indigo);
    if (!model.lastResult.empty()) {
        frame.sameLine(frame.px(kUnit));
        tag(frame, model.lastResult, Tone::Plain);
    }
    if (card.isActivated()) command = present::ChooseScenario{model.id};
    return command;
}

/// As many cards side by side as there is room for.
std::optional<Command> drawScenarios(Frame& frame,
                                     const std::vector<present::ScenarioCard>& cards) {
    std::optional<Command> command;
    const float step = frame.px(kCardWidth) + frame.px(kGap);
    const auto fitting = static_cast<std::size_t>((frame.availableWidth() + frame.px(kGap)) / step);
    const std::size_t columns = std::max<std::size_t>(fitting, 1);
    for (std::size_t first = 0; first < cards.size(); first += columns) {
        const std::size_t end = std::min(first + columns, cards.size());
        float summary = 0;
        for (std::size_t i = first; i < end; ++i)
            summary = std::max(summary, summaryHeight(frame, cards[i]));
        for (std::size_t i = first; i < end; ++i) {
            if (i > first) frame.sameLine(frame.px(kGap));
            if (const auto chosen = drawScenarioCard(frame, cards[i], summary)) command = chosen;
        }
        space(frame, kGap);
    }
    return command;
}

std::optional<Command> drawChoices(Frame& frame, const Rect& rect,
                                   const present::HomeModel& model) {
    std::optional<Command> command;
    const Panel panel(frame, "home", rect, {Fill::None, kMargin + kUnit, true});
    text(frame, "检查", {kTitle, {}});
    space(frame, kUnit);
    if (!model.notice.empty()) notice(frame, model.notice, Tone::Vermilion);
    if (const auto resumed = drawResume(frame, model)) command = resumed;
    sectionHeading(frame, "选一个剧本");
    if (model.scenarios.empty()) {
        paragraph(frame, "还没有可用的剧本。剧本放在 scenarios 文件夹里，每个剧本一个子文件夹。",
                  {kBody, frame.colors().second});
    }
    if (const auto chosen = drawScenarios(frame, model.scenarios)) command = chosen;
    return command;
}

}  // namespace

std::optional<Command> drawHome(Frame& frame, const present::HomeModel& model) {
    Rect screen = frame.screen();
    const Rect side = screen.cutLeft(frame.px(kSideWidth));
    std::optional<Command> command = drawChoices(frame, screen, model);
    // After what people come for: Tab and Enter must not lead to 退出 first.
    if (const auto asked = drawSide(frame, side)) command = asked;
    return command;
}

namespace {

std::optional<Command> drawCases(Frame& frame, const present::BriefingModel& model) {
    std::optional<Command> command;
    sectionHeading(frame, "法律时点", "同一现场，换一部法");
    const Card card(frame, "cases", {.padding = 8});
    // Both days on one line where they fit, else each on its own: a date never parts from its name.
    const float room = frame.availableWidth() - frame.px(kCaseMargins);
    for (const present::CaseRow& row : model.cases) {
        const std::string offence = "行为日 " + row.offence;
        const std::string decision = "决定日 " + row.decision;
        const bool fits = textWidth(frame, kBody, offence + "　" + decision) <= room;
        const std::string label = row.label + "\n" + offence + (fits ? "　" : "\n") + decision + "###case-" + row.id;
        if (choiceRow(frame, label, {ChoiceKind::Radio, "", row.chosen}))
            command = present::ChooseCase{row.id};
    }
    return command;
}

std::optional<Command> drawLevels(Frame& frame, const present::BriefingModel& model) {
    std::optional<Command> command;
    if (model.levels.empty()) return command;
    sectionHeading(frame, "级别");
    const Card card(frame, "levels", {.padding = 8});
    for (const present::LevelRow& row : model.levels) {
        const std::string label = row.label + "\n" + row.note + "###level-" + row.id;
        if (choiceRow(frame, label, {ChoiceKind::Radio, "", row.chosen}))
            command = present::ChooseLevel{row.id};
    }
    return command;
}

void drawFacts(Frame& frame, const present::BriefingModel& model) {
    sectionHeading(frame, "满分 100");
    for (const std::string& section : model.sections) {
        if (&section != &model.sections.front()) frame.sameLine(frame.px(kUnit));
        if (tagWidth(frame, section) > frame.availableWidth()) frame.newLine();
        tag(frame, section, Tone::Jade);
    }
    space(frame, kUnit);
    std::string officers = "执法人员：";
    for (const std::string& officer : model.officers) {
        if (&officer != &model.officers.front()) officers += "、";
        officers += officer;
    }
    text(frame, officers, {kSmall, frame.colors().second});
}

}  // namespace

std::optional<Command> drawBriefing(Frame& frame, const present::BriefingModel& model) {
    std::optional<Command> command;
    Rect screen = frame.screen();
    {
        const TopBar bar(frame, screen.cutTop(frame.px(kBarHeight)));
        const float height = frame.px(kBarHeight);
        if (button(frame, "返回###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}) ||
            frame.takeKey(Key::Escape)) {
            command = present::OpenScreen{present::ScreenId::Home};
        }
        frame.sameLine(frame.px(kGap));
        textInRow(frame, "任务交底", height, {kBodyBold, {}});
    }
    Rect body = screen.inset(frame.px(kMargin + kUnit), frame.px(kMargin));
    Rect right = body.cutRight(std::floor(body.w * 0.42F));
    body.cutRight(frame.px(kMargin + kUnit));
    {
        const Panel panel(frame, "briefing", body, {Fill::None, 0, true});
        text(frame, model.title, {kTitle, {}});
        tag(frame, model.level, Tone::Jade);
        frame.sameLine(frame.px(kUnit));
        tag(frame, model.minutes, Tone::Amber);
        space(frame, kGap);
        for (const std::string& words : model.paragraphs) {
            paragraph(frame, words);
            space(frame, kUnit);
        }
        space(frame, kGap);
        drawFacts(frame, model);
    }
    Rect foot = right.cutBottom(frame.px(kButtonHeight + kGap));
    {
        const Panel panel(frame, "choose", right, {Fill::None, 0, true});
        if (const auto chosen = drawLevels(frame, model)) command = chosen;
        if (const auto chosen = drawCases(frame, model)) command = chosen;
        if (model.hasGuide) {
            space(frame, kUnit);
            if (button(frame, "主持人手册###guide", {.kind = ButtonKind::Quiet}))
                command = present::OpenScreen{present::ScreenId::Guide};
        }
    }
    const Panel panel(frame, "begin", foot, {Fill::None, 0});
    space(frame, kUnit);
    if (button(frame, "开始检查###start", {.kind = ButtonKind::Primary, .width = foot.w})) {
        command = present::StartPlay{};
    }
    return command;
}

std::optional<Command> drawGuide(Frame& frame, const present::GuideModel& model,
                                 GuideState& state) {
    std::optional<Command> command;
    Rect screen = frame.screen();
    {
        const TopBar bar(frame, screen.cutTop(frame.px(kBarHeight)));
        const float height = frame.px(kBarHeight);
        if (button(frame, "返回###leave-guide", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}) ||
            frame.takeKey(Key::Escape)) {
            command = present::OpenScreen{present::ScreenId::Briefing};
        }
        frame.sameLine(frame.px(kGap));
        textInRow(frame, model.title + " · 主持人手册", height, {kBodyBold, {}});
    }
    Rect body = screen.inset(frame.px(kMargin + kUnit), frame.px(kMargin));
    const Rect left = body.cutLeft(frame.px(kGuideList));
    body.cutLeft(frame.px(kMargin));
    {
        const Panel panel(frame, "guide-pages", left, {Fill::None, 0, true});
        for (std::size_t i = 0; i < model.pages.size(); ++i) {
            const std::string label = model.pages[i].title + "###guide-" + std::to_string(i);
            if (choiceRow(frame, label, {ChoiceKind::Radio, "", i == state.page})) state.page = i;
        }
    }
    if (state.page >= model.pages.size()) return command;
    const present::GuideModel::Page& page = model.pages[state.page];
    body.w = std::min(body.w, frame.px(kGuideColumn));
    const Panel panel(frame, "guide-" + std::to_string(state.page), body, {Fill::None, 0, true});
    text(frame, page.title, {kHeading, {}});
    space(frame, kGap);
    for (const std::string& line : page.lines) {
        if (line.empty()) {
            space(frame, kUnit);
        } else {
            paragraph(frame, line);
        }
    }
    return command;
}

}  // namespace lianbing::ui

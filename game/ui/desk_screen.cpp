#include "game/ui/desk_screen.h"

#include "game/base/check.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lianbing::ui {

namespace {

using present::Command;
using present::DeskOption;
using present::DeskQuestion;
using present::QuestionForm;
using present::Submit;

constexpr float kListWidth = 264;
constexpr float kPickWidth = 432;

const DeskQuestion* openQuestion(const present::DeskModel& model, const DeskState& state) {
    const auto found = std::find_if(model.questions.begin(), model.questions.end(),
                                    [&](const DeskQuestion& question) { return question.id == state.question; });
    if (found != model.questions.end()) return &*found;
    return model.questions.empty() ? nullptr : &model.questions.front();
}

std::optional<Command> drawTop(Frame& frame, const Rect& rect, const present::DeskModel& model) {
    std::optional<Command> command;
    const TopBar bar(frame, rect);
    if (button(frame, "回到现场###back", {.kind = ButtonKind::Quiet, .shortcut = "Esc"}) || frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Field};
    }
    frame.sameLine(frame.px(kGap));
    textInRow(frame, "判断与引用", rect.h, {kBodyBold, {}});
    const std::string dates = "行为日 " + model.offence + "    决定日 " + model.decision;
    frame.sameLine(frame.px(kGap));
    alignRight(frame, textWidth(frame, kSmall, dates));
    textInRow(frame, dates, rect.h, {kSmall, frame.colors().indigo});
    return command;
}

void drawQuestions(Frame& frame, const Rect& rect, const present::DeskModel& model, DeskState& state) {
    const Panel panel(frame, "questions", rect, {Fill::None, kGap, true});
    const DeskQuestion* open = openQuestion(model, state);
    for (const DeskQuestion& question : model.questions) {
        const RowStyle style{.detail = question.points,
                             .trailing = question.answered ? "已答" : "",
                             .mark = Tone::Jade,
                             .chosen = &question == open};
        if (listRow(frame, question.title + "###question-" + question.id, style)) state.question = question.id;
    }
}

std::optional<Command> drawSingle(Frame& frame, const DeskQuestion& question, bool enabled) {
    std::optional<Command> command;
    const Card card(frame, "options", {.padding = 8});
    for (const DeskOption& option : question.options) {
        const std::string label = option.text + "###option-" + option.id;
        if (choiceRow(frame, label, {ChoiceKind::Radio, "", option.chosen, enabled})) {
            command = Submit{scenario::Respond{question.id, {{option.id}, {}}}};
        }
    }
    return command;
}

/// Multiple and ordering answers are given at once, choice by choice: what is shown as chosen is what is stored.
std::optional<Command> drawSeveral(Frame& frame, const DeskQuestion& question, bool enabled) {
    std::optional<Command> command;
    std::vector<std::pair<int, std::string>> chosen;
    for (const DeskOption& option : question.options) {
        if (option.chosen) chosen.emplace_back(option.order, option.id);
    }
    std::sort(chosen.begin(), chosen.end());
    const Card card(frame, "options", {.padding = 8});
    const bool isOrdering = question.form == QuestionForm::Ordering;
    for (const DeskOption& option : question.options) {
        const std::string lead = isOrdering && option.order > 0 ? std::to_string(option.order) : std::string();
        const ChoiceKind kind = isOrdering ? ChoiceKind::Order : ChoiceKind::Check;
        if (!choiceRow(frame, option.text + "###option-" + option.id, {kind, lead, option.chosen, enabled})) continue;
        bank::Answer answer;
        for (const auto& [order, id] : chosen) {
            if (id != option.id) answer.options.push_back(id);
        }
        if (!option.chosen) answer.options.push_back(option.id);
        command = Submit{scenario::Respond{question.id, std::move(answer)}};
    }
    return command;
}

Tone toneOf(present::ReadCitationRow::Tone tone) {
    switch (tone) {
        case present::ReadCitationRow::Tone::Plain: return Tone::Jade;
        case present::ReadCitationRow::Tone::Caution: return Tone::Amber;
        case present::ReadCitationRow::Tone::Bad: return Tone::Vermilion;
    }
    return Tone::Plain;
}

void drawReading(Frame& frame, const std::vector<present::ReadCitationRow>& reading, const std::string& draft) {
    overline(frame, "程序读到的引用");
    if (reading.empty()) {
        paragraph(frame, draft.empty() ? "边写边读。只说读到了什么、在行为日是否有效，不说对不对。"
                                       : "还没有读到条款。写法例如：《行政处罚法》第五十五条第一款。",
                  {kSmall, frame.colors().second});
    }
    for (const present::ReadCitationRow& row : reading) {
        text(frame, row.official, {kBodyBold, frame.colors().indigo});
        if (!row.gist.empty()) paragraph(frame, row.gist, {kSmall, frame.colors().second});
        tag(frame, row.status, toneOf(row.tone));
        space(frame, kUnit);
    }
}

std::optional<Command> drawCitation(Frame& frame, const DeskQuestion& question,
                                    const std::vector<present::ReadCitationRow>& reading, bool enabled, DeskState& state) {
    std::optional<Command> command;
    std::string& draft = state.drafts.try_emplace(question.id, question.text).first->second;
    InputStyle style;
    style.placeholder = "例如：《行政处罚法》第五十五条第一款";
    style.caption = "引用";
    style.lines = 3;
    style.enabled = enabled;
    const std::string label = question.title + "###citation-" + question.id;
    if (textInput(frame, label, draft, style).changed) command = present::ReadCitation{question.id, draft};
    space(frame, kUnit);
    const bool isGiven = !draft.empty() && draft == question.text;
    if (button(frame, isGiven ? "已写入答案###give" : "写入答案###give",
               {.kind = ButtonKind::Primary, .enabled = enabled && draft != question.text})) {
        command = Submit{scenario::Respond{question.id, {{}, draft}}};
    }
    space(frame, kGap);
    drawReading(frame, reading, draft);
    return command;
}

std::optional<Command> drawAnswer(Frame& frame, const Rect& rect, const present::DeskModel& model,
                                  const std::vector<present::ReadCitationRow>& reading, DeskState& state) {
    const Panel panel(frame, "answer", rect, {Fill::None, kMargin, true});
    const DeskQuestion* question = openQuestion(model, state);
    if (question == nullptr) {
        paragraph(frame, "这个剧本没有题目。");
        return std::nullopt;
    }
    text(frame, question->title, {kHeading, {}});
    paragraph(frame, question->prompt);
    space(frame, kGap);
    const Scope scope(frame, question->id);
    const bool enabled = !model.over;
    switch (question->form) {
        case QuestionForm::Citation: return drawCitation(frame, *question, reading, enabled, state);
        case QuestionForm::Single: return drawSingle(frame, *question, enabled);
        case QuestionForm::Multiple:
        case QuestionForm::Ordering: return drawSeveral(frame, *question, enabled);
    }
    return std::nullopt;
}

bool passes(const present::PickRow& row, const std::string& filter) {
    return filter.empty() || row.official.find(filter) != std::string::npos || row.gist.find(filter) != std::string::npos;
}

std::optional<Command> drawPicks(Frame& frame, const Rect& rect, const present::DeskModel& model,
                                 const DeskQuestion& question, DeskState& state) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.y}, {rect.x, rect.bottom()}, frame.theme().hair(), frame.colors().line);
    const Panel panel(frame, "picks", rect, {Fill::None, kGap, true});
    InputStyle style;
    if (button(frame, "查法条、比版本###laws", {.kind = ButtonKind::Secondary, .width = frame.availableWidth(), .shortcut = "L"}) ||
        frame.takeLetter('L')) {
        command = present::OpenLaws{};
    }
    style.placeholder = "按法律名称、条号或要旨查找";
    style.caption = "条文";
    textInput(frame, "查找条文###filter", state.filter, style);
    space(frame, kUnit);
    std::string law;
    for (const present::PickRow& row : model.picks) {
        if (!passes(row, state.filter)) continue;
        if (row.law != law) overline(frame, row.law);
        law = row.law;
        const std::string label = row.gist + "###pick-" + row.law + row.official;
        if (!choiceRow(frame, row.official + "\n" + label, {ChoiceKind::Radio, "", false, !model.over})) continue;
        insertCitation(model, row.official, state);
        command = present::ReadCitation{question.id, state.drafts.at(question.id)};
    }
    return command;
}

}  // namespace

std::string openCitation(const present::DeskModel& model, const DeskState& state) {
    const DeskQuestion* question = openQuestion(model, state);
    return question == nullptr || question->form != QuestionForm::Citation ? std::string() : question->id;
}

void insertCitation(const present::DeskModel& model, const std::string& official, DeskState& state) {
    const DeskQuestion* question = openQuestion(model, state);
    LIANBING_CHECK(question != nullptr && question->form == QuestionForm::Citation,
                   "the open question waits for a citation");
    std::string& draft = state.drafts.try_emplace(question->id, question->text).first->second;
    if (!draft.empty()) draft += "、";
    draft += official;
}

std::string draftOf(const present::DeskModel& model, const DeskState& state) {
    const DeskQuestion* question = openQuestion(model, state);
    if (question == nullptr || question->form != QuestionForm::Citation) return {};
    const auto draft = state.drafts.find(question->id);
    return draft == state.drafts.end() ? question->text : draft->second;
}

std::optional<Command> drawDesk(Frame& frame, const present::DeskModel& model,
                                const std::vector<present::ReadCitationRow>& reading, DeskState& state) {
    Rect screen = frame.screen();
    std::optional<Command> command = drawTop(frame, screen.cutTop(frame.px(kBarHeight)), model);
    drawQuestions(frame, screen.cutLeft(frame.px(kListWidth)), model, state);
    const DeskQuestion* question = openQuestion(model, state);
    if (question != nullptr && question->form == QuestionForm::Citation) {
        const Rect picks = screen.cutRight(std::min(frame.px(kPickWidth), std::floor(screen.w * 0.45F)));
        if (auto asked = drawPicks(frame, picks, model, *question, state)) command = std::move(asked);
    }
    if (auto asked = drawAnswer(frame, screen, model, reading, state)) command = std::move(asked);
    return command;
}

}  // namespace lianbing::ui

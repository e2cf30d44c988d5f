#include "game/ui/discretion_parts.h"
#include "game/ui/reckoning_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::DiscretionModel;

constexpr float kBarThickness = 8;
constexpr float kThumb = 9;

/// Where the amount lies between the least and the most the law allows.
void drawRange(Frame& frame, const present::AmountResult& result) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(frame.availableWidth(), frame.px(2 * kThumb));
    const float thickness = frame.px(kBarThickness);
    const float thumb = frame.px(kThumb);
    const Rect bar{rect.x, std::round(rect.center().y - thickness / 2), rect.w, thickness};
    fillRound(frame, bar, thickness / 2, colors.line);
    const auto at = [&](float place) {
        return std::round(bar.x + thumb + std::clamp(place, 0.F, 1.F) * (bar.w - 2 * thumb));
    };
    const float x = at(result.place);
    fillRound(frame, {bar.x, bar.y, x - bar.x, bar.h}, thickness / 2, colors.jade);
    if (result.answerPlace && *result.answerPlace != result.place) {
        const float answer = at(*result.answerPlace);
        fillRect(frame, {answer - frame.px(1), rect.y, frame.px(3), rect.h}, colors.vermilion);
    }
    fillCircle(frame, {x, bar.center().y}, thumb, colors.jade);
    fillCircle(frame, {x, bar.center().y}, frame.px(3), colors.onJade);
}

void drawEnds(Frame& frame, const present::AmountResult& result) {
    const Rect rect = frame.place(frame.availableWidth(), frame.fonts().pitch(kSmall));
    const std::string least = "法定最低 " + result.least;
    const std::string most = "最高 " + result.most;
    drawText(frame, rect, least, {kSmall, frame.colors().second});
    drawText(frame, rect, most, {kSmall, frame.colors().second, Align::Right});
    frame.note(least, rect);
    frame.note(most, rect);
}

void drawAmount(Frame& frame, const DiscretionModel& model) {
    const Color second = frame.colors().second;
    if (!model.result) {
        text(frame, model.isHidden ? "？ 元" : "—", {kTitle, second});
        paragraph(frame,
                  model.isHidden ? "先自己算，在下面写上数额，批改以后再看结果。" : model.problem,
                  {kBody, second});
        return;
    }
    const float height = frame.fonts().pitch(kTitle);
    textInRow(frame, model.result->amount, height, {kTitle, frame.colors().jadeHover});
    if (!model.result->words.empty()) {
        frame.sameLine(frame.px(kGap));
        alignRight(frame, textWidth(frame, kBody, model.result->words));
        textInRow(frame, model.result->words, height, {kBody, second});
    }
    drawRange(frame, *model.result);
    drawEnds(frame, *model.result);
    if (!model.result->arithmetic.empty()) paragraph(frame, model.result->arithmetic, {kSmall, {}});
}

AnswerFoot footOf(Frame& frame, const DiscretionModel& model) {
    return {.label = "我的数额###answer",
            .placeholder = "我的数额，例如 450000",
            .marked = model.look.answer,
            .mark = model.mark,
            .problem = model.answerProblem,
            .isEnabled = model.problem.empty(),
            .isVerdictApart = isLow(frame)};
}

std::optional<Command> drawReckoning(Frame& frame, const DiscretionModel& model) {
    drawAmount(frame, model);
    drawWarnings(frame, model.warnings);
    if (!model.result) return std::nullopt;
    space(frame, kUnit);
    overline(frame, "一步一步");
    return drawSteps(frame, model.result->steps, model.look.day);
}

std::optional<Command> drawLeniency(Frame& frame, const present::LeniencyRow& row,
                                    std::size_t number, const DiscretionModel& model) {
    std::optional<Command> command;
    divider(frame);
    const ChoiceStyle style{.kind = ChoiceKind::Check, .chosen = row.isTaken};
    if (choiceRow(frame, fmt::format("{}###take-{}", row.title, row.id), style)) {
        present::DiscretionLook look = model.look;
        look.lenient = row.isTaken ? std::string() : row.id;
        command = present::ReckonFine{present::reconsidered(std::move(look))};
    }
    tag(frame, row.leads, Tone::Jade);
    for (const std::string& condition : row.conditions)
        paragraph(frame, "· " + condition, {kSmall, frame.colors().second});
    if (auto asked =
            drawBasis(frame, fmt::format("leniency-{}", number), row.basis, model.look.day))
        command = std::move(asked);
    return command;
}

std::optional<Command> drawRights(Frame& frame, const DiscretionModel& model) {
    std::optional<Command> command;
    overline(frame, "听证");
    paragraph(frame, model.hearing.empty() ? "这一天的听证数额没有收。" : model.hearing);
    if (!model.hearingFor.empty()) notice(frame, model.hearingFor, Tone::Indigo);
    if (!model.hearingAlways.words.empty()) {
        paragraph(frame, model.hearingAlways.words);
        if (auto asked =
                drawBasis(frame, "hearing-always", model.hearingAlways.basis, model.look.day))
            command = std::move(asked);
    }
    space(frame, kUnit);
    overline(frame, "不予处罚、从轻、减轻、从重");
    paragraph(frame,
              "每一项的条件都要有证据；够不够由人判断。勾上的一项写进计算的步骤，批改也照它。",
              {kSmall, frame.colors().second});
    for (std::size_t i = 0; i < model.leniency.size(); ++i) {
        if (auto asked = drawLeniency(frame, model.leniency[i], i, model))
            command = std::move(asked);
    }
    return command;
}

bool drawDailyField(Frame& frame, std::string_view label, std::string_view hint,
                    std::string& text) {
    InputStyle style;
    style.placeholder = hint;
    return textInput(frame, label, text, style).changed;
}

std::optional<Command> drawChecklist(Frame& frame, const std::vector<present::CheckItem>& items,
                                     base::Date day) {
    std::optional<Command> command;
    if (!items.empty()) overline(frame, "决定以前逐项核对");
    for (std::size_t i = 0; i < items.size(); ++i) {
        divider(frame);
        paragraph(frame, items[i].words);
        if (auto asked = drawBasis(frame, fmt::format("daily-check-{}", i), items[i].basis, day))
            command = std::move(asked);
    }
    return command;
}

std::optional<Command> drawDaily(Frame& frame, const DiscretionModel& model) {
    std::optional<Command> command;
    present::DiscretionLook look = model.look;
    bool hasChanged =
        drawDailyField(frame, "原处罚的罚款（元）###daily-fine", "450000", look.daily.fine);
    hasChanged |= drawDailyField(frame, "责令改正决定书送达日###daily-served", "2026-09-01",
                                 look.daily.served);
    hasChanged |= drawDailyField(frame, "复查日###daily-recheck", "2026-09-20", look.daily.recheck);
    if (hasChanged) command = present::ReckonFine{std::move(look)};
    if (!model.daily.problem.empty()) notice(frame, model.daily.problem, Tone::Vermilion);
    if (model.daily.total.empty()) {
        paragraph(frame, "复查发现仍在违法排放的，从送达次日起到复查那天，按原罚款逐日计罚。",
                  {kSmall, frame.colors().second});
        return command;
    }
    space(frame, kUnit);
    text(frame, model.daily.total, {kTitle, frame.colors().jadeHover});
    drawWarnings(frame, model.daily.warnings);
    if (auto asked = drawSteps(frame, model.daily.steps, model.look.day))
        command = std::move(asked);
    if (auto asked = drawBasis(frame, "daily-basis", model.daily.basis, model.look.day))
        command = std::move(asked);
    if (auto asked = drawChecklist(frame, model.daily.checklist, model.look.day))
        command = std::move(asked);
    return command;
}

std::optional<Command> drawTab(Frame& frame, const DiscretionModel& model, DiscretionTab tab) {
    switch (tab) {
        case DiscretionTab::Reckoning:
            return drawReckoning(frame, model);
        case DiscretionTab::Rights:
            return drawRights(frame, model);
        case DiscretionTab::Daily:
            return drawDaily(frame, model);
    }
    return std::nullopt;
}

/// A place without tables has nothing to reckon.
DiscretionTab shownTab(const DiscretionModel& model, const DiscretionState& state) {
    const bool isIdle = model.title.empty() && state.tab == DiscretionTab::Reckoning;
    return isIdle ? DiscretionTab::Rights : state.tab;
}

void drawTabs(Frame& frame, const Rect& rect, DiscretionTab tab, DiscretionState& state) {
    constexpr std::array<std::string_view, 3> kTabs{"计算###reckoning", "听证和从轻###rights",
                                                    "按日计罚###daily"};
    // The ring around the first tab needs room at its left.
    const Panel panel(frame, "side-tabs", rect.inset(frame.px(kGap - kUnit), 0),
                      {Fill::None, kUnit});
    int shown = static_cast<int>(tab);
    if (tabs(frame, "side", kTabs, shown)) state.tab = static_cast<DiscretionTab>(shown);
}

}  // namespace

std::optional<Command> drawDiscretionSide(Frame& frame, const Rect& rect,
                                          const DiscretionModel& model, DiscretionState& state) {
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.y}, {rect.x, rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect body = rect;
    const DiscretionTab tab = shownTab(model, state);
    drawTabs(frame, body.cutTop(frame.px(kRowHeight + kUnit)), tab, state);
    std::optional<Command> command;
    if (tab == DiscretionTab::Reckoning) {
        const AnswerFoot foot = footOf(frame, model);
        const float height = answerFootHeight(frame, rect.w, foot, state.answer);
        if (drawAnswerFoot(frame, body.cutBottom(height), foot, state.answer)) {
            present::DiscretionLook look = model.look;
            look.answer = state.answer;
            command = present::ReckonFine{std::move(look)};
        }
    }
    const Panel panel(frame, "discretion-side", body, {Fill::None, kGap, true});
    if (tab == DiscretionTab::Reckoning)
        drawVerdictApart(frame, footOf(frame, model), state.answer);
    if (auto asked = drawTab(frame, model, tab)) command = std::move(asked);
    return command;
}

}  // namespace lianbing::ui

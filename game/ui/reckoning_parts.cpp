#include "game/ui/reckoning_parts.h"

#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lianbing::ui {

namespace {

using present::BasisMark;
using present::Command;

constexpr float kFieldHeight = 48;
constexpr float kLowScreen = 560;

/// A law opens; a table has nothing to open.
std::optional<Command> drawMark(Frame& frame, const BasisMark& mark, std::string_view name,
                                base::Date day) {
    if (mark.law.empty()) {
        tag(frame, mark.words, Tone::Indigo);
        return std::nullopt;
    }
    if (!chip(frame, fmt::format("{}###{}", mark.words, name), Tone::Indigo)) return std::nullopt;
    return present::OpenLaws{mark.law, day};
}

/// What a step is about, with its basis at the right end of the line or, where there is no room,
/// below.
std::optional<Command> drawStepHead(Frame& frame, const present::ReckoningStep& step,
                                    std::string_view name, base::Date day) {
    const TextStyle style{kSmall, frame.colors().second};
    if (step.basis.words.empty()) {
        text(frame, step.what, style);
        return std::nullopt;
    }
    const float basis = tagWidth(frame, step.basis.words);
    const float both = textWidth(frame, kSmall, step.what) + frame.px(kUnit) + basis;
    if (both > frame.availableWidth()) {
        paragraph(frame, step.what, style);
    } else {
        textInRow(frame, step.what, frame.px(kChipHeight), style);
        frame.sameLine(frame.px(kUnit));
        alignRight(frame, basis);
    }
    return drawMark(frame, step.basis, name, day);
}

/// What the foot says of the answer; empty where it says nothing, or of another answer.
std::string_view verdictOf(const AnswerFoot& foot, const std::string& typed) {
    if (typed != foot.marked) return {};
    if (!foot.problem.empty()) return foot.problem;
    return foot.mark ? std::string_view(foot.mark->sentence) : std::string_view();
}

void drawVerdict(Frame& frame, const AnswerFoot& foot, const std::string& typed) {
    const std::string_view verdict = verdictOf(foot, typed);
    const bool isRight = foot.problem.empty() && foot.mark && foot.mark->isRight;
    if (!verdict.empty()) notice(frame, verdict, isRight ? Tone::Jade : Tone::Vermilion);
}

}  // namespace

bool isLow(Frame& frame) {
    return frame.screen().h < frame.px(kLowScreen);
}

void drawVerdictApart(Frame& frame, const AnswerFoot& foot, const std::string& typed) {
    if (foot.isVerdictApart) drawVerdict(frame, foot, typed);
}

std::optional<Command> drawBasis(Frame& frame, std::string_view name,
                                 std::span<const BasisMark> marks, base::Date day) {
    std::optional<Command> command;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (auto asked = drawMark(frame, marks[i], fmt::format("{}-{}", name, i), day))
            command = std::move(asked);
        if (i + 1 == marks.size()) break;
        frame.sameLine(frame.px(kUnit));
        if (tagWidth(frame, marks[i + 1].words) > frame.availableWidth()) frame.newLine();
    }
    return command;
}

std::optional<Command> drawSteps(Frame& frame, std::span<const present::ReckoningStep> steps,
                                 base::Date day) {
    std::optional<Command> command;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const present::ReckoningStep& step = steps[i];
        if (i > 0) divider(frame);
        if (auto asked = drawStepHead(frame, step, fmt::format("step-{}", i), day))
            command = std::move(asked);
        paragraph(frame, step.shown, {step.isLast ? kBodyBold : kBody, {}});
    }
    return command;
}

void drawWarnings(Frame& frame, std::span<const present::ReckoningWarning> warnings) {
    for (const present::ReckoningWarning& warning : warnings)
        notice(frame, warning.words, warning.isGrave ? Tone::Vermilion : Tone::Amber);
}

float answerFootHeight(Frame& frame, float width, const AnswerFoot& foot,
                       const std::string& typed) {
    const float field = frame.px(kFieldHeight + 2 * kGap);
    const std::string_view verdict = verdictOf(foot, typed);
    if (verdict.empty() || foot.isVerdictApart) return field;
    return field + noticeHeight(frame, verdict, width - 2 * frame.px(kGap)) + frame.px(kUnit);
}

bool drawAnswerFoot(Frame& frame, const Rect& rect, const AnswerFoot& foot, std::string& typed) {
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.y}, {rect.right(), rect.y}, frame.theme().hair(),
         frame.colors().line);
    const Panel panel(frame, "answer-foot", rect, {Fill::None, kGap});
    if (!foot.isVerdictApart) drawVerdict(frame, foot, typed);
    const Row row(frame, frame.px(kFieldHeight));
    const ButtonStyle primary{.kind = ButtonKind::Primary,
                              .enabled = foot.isEnabled && !typed.empty()};
    InputStyle style;
    style.hasCaption = false;
    style.placeholder = foot.placeholder;
    style.enabled = foot.isEnabled;
    style.width = std::floor(frame.availableWidth() - frame.px(kUnit) -
                             buttonWidth(frame, "批改###mark", primary));
    const bool isEntered = textInput(frame, foot.label, typed, style).submitted;
    frame.sameLine(frame.px(kUnit));
    const bool isPressed = button(frame, "批改###mark", primary);
    return (isEntered && !typed.empty()) || isPressed;
}

bool drawPracticeSwitch(Frame& frame, bool isOn) {
    constexpr std::string_view kLabel = "先自己算###practice";
    const VerbStyle style{.note = isOn ? "批改以后再看结果" : "", .chosen = isOn};
    alignRight(frame, verbChipWidth(frame, kLabel, style));
    return verbChip(frame, kLabel, style);
}

void drawProblem(Frame& frame, std::string_view problem) {
    if (!problem.empty()) paragraph(frame, problem, {kSmall, frame.colors().vermilion});
}

}  // namespace lianbing::ui

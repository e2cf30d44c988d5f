#include "game/ui/deadline_parts.h"
#include "game/ui/reckoning_parts.h"
#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::DeadlineLook;
using present::DeadlineModel;
using present::ReckonDeadline;

constexpr std::string_view kRemove = "去掉###remove";

/// The look with something filled in: where the result is hidden, what was answered is no longer
/// an answer to it.
Command filledIn(DeadlineLook look) {
    if (look.hidesResult) look.answer.clear();
    return ReckonDeadline{std::move(look)};
}

void drawHead(Frame& frame, const DeadlineModel& model) {
    paragraph(frame, model.title, {kHeading, {}});
    tag(frame, model.length, Tone::Amber);
    for (const std::string& trait : model.traits) {
        frame.sameLine(frame.px(kUnit));
        if (tagWidth(frame, trait) > frame.availableWidth()) frame.newLine();
        tag(frame, trait, Tone::Plain);
    }
    paragraph(frame, model.span, {kSmall, frame.colors().second});
}

/// A day to type at half the width, or the whole of it.
bool drawDay(Frame& frame, std::string_view label, std::string_view hint, float width,
             std::string& text) {
    const Card card(frame, label, {.padding = 0, .width = width, .fill = Fill::None});
    InputStyle style;
    style.placeholder = hint;
    return textInput(frame, label, text, style).changed;
}

std::optional<Command> drawStart(Frame& frame, const DeadlineModel& model) {
    DeadlineLook look = model.look;
    const float whole = frame.availableWidth();
    const float half = std::floor((whole - frame.px(kUnit)) / 2);
    const bool isClock = model.isClockTime;
    bool hasChanged =
        drawDay(frame, isClock ? "开始日###start" : "开始日（当天不算，从次日起算）###start",
                "2026-02-12", isClock ? half : whole, look.start);
    if (isClock) {
        frame.sameLine(frame.px(kUnit));
        hasChanged |= drawDay(frame, "时刻###hour", "09:00", half, look.hour);
    }
    drawProblem(frame, model.start.problem);
    if (isClock) drawProblem(frame, model.hour.problem);
    if (!hasChanged) return std::nullopt;
    return filledIn(std::move(look));
}

std::optional<Command> drawExtensions(Frame& frame, const DeadlineModel& model) {
    if (model.extension.empty()) return std::nullopt;
    std::optional<Command> command;
    overline(frame, model.extension);
    for (int times = 0; times <= model.mostExtensions; ++times) {
        const std::string words = times == 0 ? "不延长" : fmt::format("延长 {} 次", times);
        const std::string label = fmt::format("{}###extend-{}", words, times);
        if (times > 0) {
            frame.sameLine(frame.px(kUnit));
            if (verbChipWidth(frame, label) > frame.availableWidth()) frame.newLine();
        }
        if (verbChip(frame, label, {.chosen = model.look.extensions == times})) {
            DeadlineLook look = model.look;
            look.extensions = times;
            command = filledIn(std::move(look));
        }
    }
    return command;
}

/// Beside the two fields, below the height of their captions.
bool drawRemove(Frame& frame, float width) {
    const Card card(frame, "remove", {.padding = 0, .width = width, .fill = Fill::None});
    frame.place(width, frame.fonts().pitch(kSmall));
    return button(frame, kRemove, {.kind = ButtonKind::Quiet});
}

std::optional<Command> drawSuspension(Frame& frame, const DeadlineModel& model,
                                      std::size_t number) {
    const Scope scope(frame, fmt::format("suspension-{}", number));
    DeadlineLook look = model.look;
    present::SuspensionLook& span = look.suspensions[number];
    const float remove = buttonWidth(frame, kRemove, {.kind = ButtonKind::Quiet});
    const float half = std::floor((frame.availableWidth() - 2 * frame.px(kUnit) - remove) / 2);
    bool hasChanged = drawDay(frame, "中止首日###first", "2026-02-20", half, span.first);
    frame.sameLine(frame.px(kUnit));
    hasChanged |= drawDay(frame, "中止末日###last", "2026-02-25", half, span.last);
    frame.sameLine(frame.px(kUnit));
    if (drawRemove(frame, remove)) {
        look.suspensions.erase(look.suspensions.begin() + static_cast<std::ptrdiff_t>(number));
        hasChanged = true;
    }
    space(frame, kUnit + 4);
    drawProblem(frame, model.suspensions[number].first.problem);
    drawProblem(frame, model.suspensions[number].last.problem);
    if (!hasChanged) return std::nullopt;
    return filledIn(std::move(look));
}

std::optional<Command> drawSuspensions(Frame& frame, const DeadlineModel& model) {
    if (!model.canSuspend) return std::nullopt;
    std::optional<Command> command;
    for (std::size_t i = 0; i < model.suspensions.size(); ++i) {
        if (auto asked = drawSuspension(frame, model, i)) command = std::move(asked);
    }
    if (button(frame, "加一段中止###suspend")) {
        DeadlineLook look = model.look;
        look.suspensions.emplace_back();
        command = filledIn(std::move(look));
    }
    return command;
}

std::optional<Command> drawCount(Frame& frame, const DeadlineModel& model, base::Date day) {
    drawWarnings(frame, model.warnings);
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    if (!model.basis.empty()) overline(frame, "依据");
    collect(drawBasis(frame, "basis", model.basis, day));
    if (!model.countBasis.empty()) overline(frame, "怎样算的依据");
    collect(drawBasis(frame, "count-basis", model.countBasis, day));
    if (!model.steps.empty()) {
        overline(frame, "一步一步");
        collect(drawSteps(frame, model.steps, day));
    }
    if (!model.note.empty()) {
        divider(frame);
        paragraph(frame, "说明：" + model.note, {kSmall, frame.colors().second});
    }
    return command;
}

/// Behind the day, or below it where there is no room.
void drawUnsure(Frame& frame) {
    constexpr std::string_view kWords = "不确定";
    frame.sameLine(frame.px(kGap));
    if (tagWidth(frame, kWords) > frame.availableWidth()) frame.newLine();
    const Row row(frame, frame.fonts().pitch(kTitle));
    tag(frame, kWords, Tone::Amber);
}

AnswerFoot footOf(Frame& frame, const DeadlineModel& model) {
    return {.label = "我的届满日###answer",
            .placeholder = "我的届满日，2026-02-24",
            .marked = model.look.answer,
            .mark = model.mark,
            .problem = model.answer.problem,
            .isEnabled = model.isCounted,
            .isVerdictApart = isLow(frame)};
}

/// By which day's law the chips open: that of the start, else of the first day that is shown.
base::Date lawDay(const DeadlineModel& model) {
    const base::Result<base::Date> start = base::Date::parse(model.look.start);
    return start ? *start : model.firstShown;
}

}  // namespace

std::optional<Command> drawDeadlineForm(Frame& frame, const Rect& rect, const DeadlineModel& model,
                                        DeadlineState& state) {
    std::optional<Command> command;
    const auto collect = [&](std::optional<Command> asked) {
        if (asked) command = std::move(asked);
    };
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect body = rect;
    if (!model.isClockTime) {
        const AnswerFoot foot = footOf(frame, model);
        const float height = answerFootHeight(frame, rect.w, foot, state.answer);
        if (drawAnswerFoot(frame, body.cutBottom(height), foot, state.answer)) {
            DeadlineLook look = model.look;
            look.answer = state.answer;
            command = ReckonDeadline{std::move(look)};
        }
    }
    const Panel panel(frame, "deadline-form", body, {Fill::None, kGap, true});
    const base::Date day = lawDay(model);
    drawHead(frame, model);
    space(frame, kUnit);
    collect(drawStart(frame, model));
    collect(drawExtensions(frame, model));
    collect(drawSuspensions(frame, model));
    collect(drawCount(frame, model, day));
    return command;
}

std::optional<Command> drawDeadlineSide(Frame& frame, const Rect& rect, const DeadlineModel& model,
                                        DeadlineState& state) {
    const Panel panel(frame, "deadline-side", rect, {Fill::None, kMargin, true});
    if (!model.isClockTime) drawVerdictApart(frame, footOf(frame, model), state.answer);
    if (model.months.empty()) {
        text(frame, "哪天届满", {kTitle, {}});
        paragraph(frame, "填上开始日，这里就有结果和日历。中间有中止、延长的，一起填上。",
                  {kBody, frame.colors().second});
        return std::nullopt;
    }
    if (model.isHidden) {
        text(frame, "哪天届满？", {kTitle, {}});
        paragraph(frame, "自己数一数，在日历上点那一天，或者写在左下角，再批改。",
                  {kBody, frame.colors().second});
    } else {
        text(frame, model.due, {kTitle, frame.colors().jadeHover});
        if (!model.isSure) drawUnsure(frame);
        paragraph(frame, model.dueNote, {kBody, frame.colors().second});
    }
    space(frame, kUnit);
    calendarLegend(frame);
    space(frame, kUnit);
    const auto day = monthCalendar(frame, "日历###calendar", model.months, state.calendar);
    if (!day || model.isClockTime) return std::nullopt;
    DeadlineLook look = model.look;
    look.answer = day->iso();
    return ReckonDeadline{std::move(look)};
}

}  // namespace lianbing::ui

#include "game/ui/day_bar.h"

#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

namespace lianbing::ui {

namespace {

constexpr float kDayField = 136;
constexpr float kTightBar = 1000;

/// The day as typed: taken when it is one.
std::optional<base::Date> drawField(Frame& frame, base::Date day, DayBarState& state) {
    InputStyle style;
    style.width = frame.px(kDayField);
    style.hasCaption = false;
    style.placeholder = "2026-08-15";
    const InputResult typed = textInput(frame, "日期###day", state.text, style);
    if (typed.changed || typed.submitted) {
        const base::Result<base::Date> read = base::Date::parse(state.text);
        state.isBad = !read;
        if (read && *read != day) return *read;
    } else if (!typed.editing) {
        state.text = day.iso();
        state.isBad = false;
    }
    return std::nullopt;
}

}  // namespace

std::optional<base::Date> dayBar(Frame& frame, const Rect& rect, const DayBarModel& model,
                                 DayBarState& state) {
    std::optional<base::Date> asked;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.x, rect.bottom()}, {rect.right(), rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    Rect inner = rect.inset(frame.px(kGap), frame.px(kUnit));
    {
        const Panel panel(frame, "day-field", inner.cutLeft(frame.px(kDayField)), {Fill::None, 0});
        asked = drawField(frame, model.day, state);
    }
    inner.cutLeft(frame.px(kGap));
    if (state.isBad) {
        const Panel panel(frame, "bad-day", inner, {Fill::None, 0});
        textInRow(frame, "日期写成 2026-08-15 的样子", inner.h, {kBody, frame.colors().vermilion});
        return asked;
    }
    const auto step = [&](const char* label, int by, const Rect& place) {
        const Panel panel(frame, by < 0 ? "day-before" : "day-after", place, {Fill::None, 0});
        const std::optional<base::Date> to = nextTick(model.ticks, model.day, by);
        const bool isPressed = button(
            frame, label, {.kind = ButtonKind::Quiet, .enabled = to.has_value(), .width = place.w});
        if (isPressed && to) asked = to;
    };
    // On a narrow screen the years below the line need the room.
    const bool isTight = rect.w < frame.px(kTightBar);
    const float stepWidth = frame.px(isTight ? 64 : 96);
    step(isTight ? "上次###day-previous" : "上次变动###day-previous", -1, inner.cutLeft(stepWidth));
    step(isTight ? "下次###day-next" : "下次变动###day-next", 1, inner.cutRight(stepWidth));
    const Panel panel(frame, "day-line", inner, {Fill::None, 0});
    const std::string label = std::string(model.label) + "###day-slider";
    if (const auto day = daySlider(frame, label, model.first, model.last, model.day, model.ticks))
        asked = day;
    return asked;
}

}  // namespace lianbing::ui

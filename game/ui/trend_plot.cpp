#include "game/ui/regions.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/trend_lanes.h"
#include "game/ui/trend_parts.h"
#include "game/ui/trend_tabs.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LookAtTrend;
using present::TrendLook;
using present::TrendModel;
using present::TrendView;

constexpr double kWheelStep = 1.25;
constexpr float kDragFrom = 4;  ///< pixels before a press is a drag
constexpr double kKeyPan = 0.5;
constexpr int kBigStep = 20;
constexpr double kKeyZoom = 1.6;

/// Ground and everything painted over time.
void paint(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    fillRect(frame, plot.lanes, frame.colors().plot);
    drawTrendBands(frame, plot, model);
    drawLanes(frame, plot, model);
    drawVisits(frame, plot, model);
    drawStrips(frame, plot, model);
    drawTimeAxis(frame, plot, model);
    drawCursor(frame, plot, model);
}

void drawHead(Frame& frame, Rect rect, const TrendModel& model) {
    const Palette& colors = frame.colors();
    std::string window = model.window + " · " + model.length;
    if (!model.lanesNote.empty()) window += " · " + model.lanesNote;
    const float width = textWidth(frame, kSmall, window);
    const std::string& cursor = model.cursorMark;
    const Rect left = rect.cutLeft(width);
    drawText(frame, left, window, {kSmall, colors.second});
    frame.note(window, left);
    rect.cutLeft(frame.px(kGap));
    drawText(frame, rect, cursor, {kSmallBold, colors.ink, Align::Right});
    if (!cursor.empty()) frame.note(cursor, rect);
}

/// What the chosen finding says, where its card is not in sight.
void drawChosen(Frame& frame, const Rect& rect, const TrendModel& model) {
    const present::FindingRow& row = model.findings[*model.look.finding];
    const Rect ground = rect.inset(0, frame.px(4));
    fillRound(frame, ground, frame.px(kButtonRadius), frame.colors().amberWash);
    const std::string words =
        fmt::format("{} {}：{}。{}", row.number, row.rule, row.says, row.honest);
    const Rect inner = ground.inset(frame.px(12), 0);
    const LaidText& laid = frame.texts().lay(kSmall, words, std::floor(inner.w));
    const Clip clip(ground);
    drawLaid(frame, {inner.x, std::round(inner.center().y - laid.height() / 2)}, laid,
             {kSmall, frame.colors().ink});
    frame.note(words, ground);
}

/// How far reading has come, in the place of the head.
std::optional<Command> drawReading(Frame& frame, Rect rect, const TrendModel& model) {
    std::optional<Command> command;
    const Palette& colors = frame.colors();
    const std::string_view label = model.isReading ? "停下###stop-reading" : "接着读###go-on";
    const ButtonStyle style{.kind = ButtonKind::Quiet};
    const Rect place = rect.cutRight(buttonWidth(frame, label, style));
    const Panel panel(frame, "reading", {place.x, place.y - frame.px(5), place.w, frame.px(44)},
                      {Fill::None, 0});
    if (button(frame, label, style)) {
        command =
            present::ReadTrend{model.isReading ? present::Reading::Stop : present::Reading::GoOn};
    }
    rect.cutRight(frame.px(kGap));
    const float words = textWidth(frame, kSmall, model.readWords);
    const Rect text = rect.cutLeft(words);
    drawText(frame, text, model.readWords, {kSmall, colors.second});
    frame.note(model.readWords, text);
    rect.cutLeft(frame.px(kGap));
    const Rect bar{rect.x, std::round(rect.center().y - frame.px(3)), rect.w, frame.px(6)};
    fillRound(frame, bar, bar.h / 2, colors.line);
    const auto share = static_cast<float>(model.readShare);
    fillRound(frame, {bar.x, bar.y, std::max(bar.h, std::round(bar.w * share)), bar.h}, bar.h / 2,
              colors.jade);
    return command;
}

/// The two days, each with what steps it.
std::optional<Command> drawDays(Frame& frame, const Rect& rect, const TrendModel& model) {
    std::optional<Command> command;
    const Panel panel(frame, "days", rect, {Fill::None, 0});
    const Row row(frame, rect.h);
    const auto step = [&](std::string_view label, int day, int beside) {
        if (button(frame, label, {.kind = ButtonKind::Quiet}))
            command = LookAtTrend{present::withDays(model, day, beside)};
        frame.sameLine(0);
    };
    const auto name = [&](const std::string& words, std::size_t style) {
        const float width = textWidth(frame, kBodyBold, words);
        const Rect place = frame.place(width, frame.px(kButtonHeight));
        drawText(frame, place, words, {kBodyBold, frame.colors().series[style]});
        frame.note(words, place);
        frame.sameLine(0);
    };
    step("‹###day-before", -1, 0);
    name(model.dayLabel, 0);
    step("›###day-after", 1, 0);
    textInRow(frame, "比", rect.h, {kSmall, frame.colors().second});
    frame.sameLine(0);
    step("‹###beside-before", 0, -1);
    name(model.besideLabel, 1);
    step("›###beside-after", 0, 1);
    const float room = frame.availableWidth();
    if (textWidth(frame, kBodyBold, model.cursor) < room)
        textInRow(frame, model.cursor, rect.h, {kBodyBold, {}});
    return command;
}

/// The strip above the lanes, with its name in the column of the values.
std::optional<Command> drawFindings(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    if (plot.findings.empty()) return std::nullopt;
    const Rect& strip = plot.findings;
    const Rect name{strip.x - plot.valueWidth, strip.y, plot.valueWidth - frame.px(kUnit), strip.h};
    drawText(frame, name, "线索", {kSmall, frame.colors().second, Align::Right});
    return drawFindingTabs(frame, strip, model);
}

/// The whole time as a bar, with what is seen of it as a thumb to drag.
std::optional<Command> drawOverview(Frame& frame, const TrendPlot& plot, const TrendModel& model) {
    if (plot.overview.empty()) return std::nullopt;
    const Palette& colors = frame.colors();
    const Rect bar = plot.overview.inset(0, frame.px(3));
    const Item item = frame.item({"全部时间###overview", ItemKind::Knob, plot.overview});
    fillRound(frame, bar, bar.h / 2, colors.line);
    const auto x = [&](double at) {
        return bar.x + static_cast<float>(model.whole.shareOf(at)) * bar.w;
    };
    const float left = x(model.look.window.from);
    const float width = std::max(frame.px(10), x(model.look.window.until) - left);
    fillRound(frame,
              {std::round(std::min(left, bar.right() - width)), bar.y, std::round(width), bar.h},
              bar.h / 2, item.hovered || item.held ? colors.jadeHover : colors.jade);
    for (const present::FindingRow& row : model.findings) {
        const float from = std::floor(x(row.from));
        fillRect(frame, {from, bar.y, std::max(frame.px(2), x(row.until) - from), bar.h},
                 faded(colors.amber, 0.85F));
    }
    focusRing(frame, item, bar.h / 2);
    if (!item.held || !frame.input().pointer) return std::nullopt;
    const double share = (frame.input().pointer->x - bar.x) / bar.w;
    const double middle = model.whole.at(share);
    const double half = model.look.window.minutes() / 2;
    TrendLook look = model.look;
    look.window = present::keptIn({middle - half, middle + half}, model.whole);
    if (look == model.look) return std::nullopt;
    return LookAtTrend{std::move(look)};
}

/// What pointer and keys do where the curves are.
class PlotHand {
public:
    PlotHand(Frame& frame, const TrendPlot& plot, const TrendModel& model, TrendState& state)
        : frame_(frame), plot_(plot), model_(model), state_(state) {}

    std::optional<TrendLook> take() {
        ItemSpec spec{"曲线图###plot", ItemKind::Map, plot_.lanes};
        spec.takesArrows = true;
        spec.value = model_.cursor;
        const Item item = frame_.item(spec);
        if (!state_.hasFocus) frame_.focus().set(item.id);
        state_.hasFocus = true;
        if (item.focused)
            strokeRect(frame_, plot_.lanes.grown(frame_.px(1)), frame_.px(2), frame_.colors().jade);
        std::optional<TrendLook> asked = byPointer(item);
        if (frame_.focus().focused() == item.id && !asked) asked = byArrows();
        return asked;
    }

private:
    [[nodiscard]] double shareOf(Point at) const {
        return static_cast<double>((at.x - plot_.lanes.x) / plot_.lanes.w);
    }

    std::optional<TrendLook> byPointer(const Item& item) {
        const std::optional<Point> pointer = frame_.input().pointer;
        const std::optional<Point> before = std::exchange(state_.pointer, pointer);
        if (!item.held) state_.press.reset();
        if (!pointer) return std::nullopt;
        if (item.hovered && frame_.isDoubleClicked()) return present::withAll(model_);
        if (item.held) return byDrag(*pointer);
        if (!item.hovered) return std::nullopt;
        if (frame_.input().wheel != 0) {
            const double factor = std::pow(kWheelStep, -frame_.input().wheel);
            return present::withZoom(model_, shareOf(*pointer), factor);
        }
        // A pointer at rest leaves the cursor to the keyboard.
        if (before == pointer) return std::nullopt;
        return changed(present::withCursorAt(model_, shareOf(*pointer)));
    }

    std::optional<TrendLook> byDrag(Point pointer) {
        if (!state_.press) state_.press = TrendPress{pointer, model_.seen, false};
        TrendPress& press = *state_.press;
        const float by = pointer.x - press.at.x;
        if (std::abs(by) >= frame_.px(kDragFrom)) press.isDrag = true;
        if (!press.isDrag) return changed(present::withCursorAt(model_, shareOf(pointer)));
        // Reckoned from where it was pressed, so that what is under the pointer stays under it.
        TrendModel pressed;
        pressed.look = model_.look;
        pressed.whole = model_.whole;
        pressed.seen = press.seen;
        return changed(present::withPan(pressed, -static_cast<double>(by / plot_.lanes.w)));
    }

    [[nodiscard]] std::optional<TrendLook> changed(TrendLook look) const {
        if (look == model_.look) return std::nullopt;
        return look;
    }

    std::optional<TrendLook> byArrows() {
        const bool isBig = frame_.input().key && frame_.input().key->shift;
        const auto columns = static_cast<int>(plot_.lanes.w);
        const int by = isBig ? kBigStep : 1;
        if (frame_.takeKey(Key::Left)) return present::withCursorMoved(model_, columns, -by);
        if (frame_.takeKey(Key::Right)) return present::withCursorMoved(model_, columns, by);
        TrendLook look = model_.look;
        if (frame_.takeKey(Key::Up)) {
            look.firstLane -= std::min<std::size_t>(look.firstLane, 1);
            return look;
        }
        if (frame_.takeKey(Key::Down)) {
            ++look.firstLane;
            return look;
        }
        return std::nullopt;
    }

    Frame& frame_;
    const TrendPlot& plot_;
    const TrendModel& model_;
    TrendState& state_;
};

double cursorOf(const TrendModel& model) {
    const site::Minute cursor = model.look.cursor.value_or(0);
    return model.look.view == TrendView::Days ? site::minuteOfDay(cursor)
                                              : static_cast<double>(cursor);
}

std::optional<TrendLook> byKeys(Frame& frame, const TrendModel& model) {
    if (frame.isEditing()) return std::nullopt;
    const double fixed = model.cursorAt ? model.seen.shareOf(cursorOf(model)) : 0.5;
    if (frame.takeKey(Key::Plus)) return present::withZoom(model, fixed, 1 / kKeyZoom);
    if (frame.takeKey(Key::Minus)) return present::withZoom(model, fixed, kKeyZoom);
    const bool isShifted = frame.input().key && frame.input().key->shift;
    const bool areDays = model.look.view == TrendView::Days;
    const auto turn = [&](int by) {
        if (!areDays) return present::withPan(model, by * kKeyPan);
        return present::withDays(model, isShifted ? 0 : by, by);
    };
    if (frame.takeKey(Key::PageUp)) return turn(-1);
    if (frame.takeKey(Key::PageDown)) return turn(1);
    if (frame.takeKey(Key::Home)) return present::withAll(model);
    return std::nullopt;
}

}  // namespace

std::optional<Command> drawTrendPlot(Frame& frame, const Rect& rect, const TrendModel& model,
                                     FindingCards findings, TrendState& state) {
    const Scope scope(frame, "trend");
    std::optional<Command> command;
    const TrendPlot plot = trendPlot(frame, rect, model, findings);
    const bool isWaiting = model.isReading || model.isCut;
    if (isWaiting) {
        command = drawReading(frame, plot.head, model);
    } else if (plot.hasNote) {
        drawChosen(frame, plot.head, model);
    } else if (model.look.view == TrendView::Days) {
        command = drawDays(frame, plot.head, model);
    } else {
        drawHead(frame, plot.head, model);
    }
    if (!model.empty.empty()) {
        const Panel panel(frame, "nothing", plot.lanes, {Fill::None, kMargin});
        paragraph(frame, model.empty, {kBody, frame.colors().second});
        return command;
    }
    paint(frame, plot, model);
    if (auto asked = drawFindings(frame, plot, model)) command = std::move(asked);
    if (auto asked = drawOverview(frame, plot, model)) command = std::move(asked);
    std::optional<TrendLook> look = PlotHand(frame, plot, model, state).take();
    if (!look && !state.isCovered) look = byKeys(frame, model);
    if (look) command = LookAtTrend{std::move(*look)};
    return command;
}

void drawTrendPicture(Frame& frame, const Rect& rect, const TrendModel& model) {
    const TrendPlot plot = trendPlot(frame, rect, model, FindingCards::InSight);
    drawHead(frame, plot.head, model);
    paint(frame, plot, model);
    paintFindingTabs(frame, plot.findings, model);
}

}  // namespace lianbing::ui

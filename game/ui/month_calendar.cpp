#include "game/ui/month_calendar.h"

#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace lianbing::ui {

namespace {

using present::CalendarDay;
using present::CalendarMonth;
using present::DayLook;

constexpr int kWeek = 7;
constexpr float kLeastCell = 46;
constexpr float kMostCell = 68;
constexpr float kCellHeight = 48;
constexpr float kTitleHeight = 32;
constexpr float kWeekHeight = 24;
constexpr float kSkippedHeight = 32;
constexpr float kSwatch = 22;

/// The months at their places, from the corner of the whole calendar.
struct Placed {
    MonthGrid grid;
    std::vector<Point> corners;
    float height = 0;
};

Placed place(Frame& frame, std::span<const CalendarMonth> months, float width) {
    Placed placed;
    const float gap = frame.px(kMargin);
    const float least = kWeek * frame.px(kLeastCell);
    const int across = std::max(1, static_cast<int>((width + gap) / (least + gap)));
    const float room = (width - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    placed.grid = {std::min(std::floor(room / kWeek), frame.px(kMostCell)), frame.px(kCellHeight),
                   frame.px(kTitleHeight + kWeekHeight)};
    float y = 0;
    float deepest = 0;
    int column = 0;
    for (const CalendarMonth& month : months) {
        if (column == across || !month.skipped.empty()) {
            y += deepest + frame.px(kGap);
            deepest = 0;
            column = 0;
        }
        if (!month.skipped.empty()) y += frame.px(kSkippedHeight);
        placed.corners.push_back({static_cast<float>(column) * (placed.grid.width() + gap), y});
        deepest = std::max(deepest, placed.grid.height(month));
        ++column;
    }
    placed.height = y + deepest;
    return placed;
}

/// The ground of a day by what it is in the count. The washes alone are too near the ground of the
/// screen for a projector: each has its edge.
void drawGround(Frame& frame, const Rect& cell, DayLook look) {
    const Palette& colors = frame.colors();
    const float radius = frame.px(6);
    switch (look) {
        case DayLook::Plain:
        case DayLook::DayOff:
            return;
        case DayLook::Start:
            fillRound(frame, cell, radius, colors.amberWash);
            strokeRound(frame, cell, radius, frame.px(2.5F), colors.amber);
            return;
        case DayLook::Counted:
            fillRound(frame, cell, radius, colors.jadeWash);
            strokeRound(frame, cell, radius, frame.px(1), colors.jade);
            return;
        case DayLook::Suspended:
            fillRound(frame, cell, radius, colors.hover);
            hatchRect(frame, cell.inset(frame.px(2)), frame.px(7), frame.theme().hair(),
                      colors.line);
            return;
        case DayLook::Moved:
            fillRound(frame, cell, radius, colors.amberWash);
            strokeRound(frame, cell, radius, frame.px(1), colors.amber);
            return;
        case DayLook::Last:
            fillRound(frame, cell, radius, colors.jadeWash);
            strokeRound(frame, cell, radius, frame.px(2.5F), colors.jade);
            return;
    }
}

/// What stands below the day of the month.
std::string wordFor(const CalendarDay& day) {
    if (day.number > 0) return std::to_string(day.number);
    switch (day.look) {
        case DayLook::Start:
            return "始";
        case DayLook::Suspended:
            return "中止";
        case DayLook::Moved:
            return "顺延";
        case DayLook::Last:
            return "届满";
        case DayLook::Plain:
        case DayLook::Counted:
        case DayLook::DayOff:
            break;
    }
    return {};
}

Color inkOf(const Palette& colors, DayLook look) {
    switch (look) {
        case DayLook::Start:
        case DayLook::Moved:
            return colors.amberInk;
        case DayLook::Counted:
        case DayLook::Last:
            return colors.jadeHover;
        case DayLook::Plain:
        case DayLook::DayOff:
        case DayLook::Suspended:
            break;
    }
    return colors.second;
}

/// 休 or 班, in the upper right corner.
void drawNotice(Frame& frame, const Rect& line, const CalendarDay& day) {
    if (day.notice.empty()) return;
    const Palette& colors = frame.colors();
    const Color ink = day.isWorked ? colors.indigo : colors.vermilion;
    drawText(frame, line, day.notice, {kSmallBold, ink, Align::Right});
}

/// A frame with a filled corner around the person's own answer.
void drawAnswer(Frame& frame, const Rect& cell, bool isRight) {
    const Color color = isRight ? frame.colors().jade : frame.colors().vermilion;
    strokeRound(frame, cell.grown(frame.px(1)), frame.px(7), frame.px(2.5F), color);
    const float size = std::min(frame.px(14), std::round(cell.h / 2));
    const std::array corner{Point{cell.right() - size, cell.bottom()},
                            Point{cell.right(), cell.bottom() - size},
                            Point{cell.right(), cell.bottom()}};
    fillPolygon(frame, corner, color);
}

void drawDay(Frame& frame, const Rect& whole, const CalendarDay& day, bool isHovered) {
    const Palette& colors = frame.colors();
    const Rect cell = whole.inset(frame.px(1.5F));
    drawGround(frame, cell, day.look);
    if (isHovered) strokeRound(frame, cell, frame.px(6), frame.theme().hair(), colors.strongLine);
    Rect inner = cell.inset(frame.px(5), frame.px(3));
    Rect top = inner.cutTop(std::floor(inner.h / 2));
    const Color number = day.isWorked ? colors.ink : colors.second;
    drawText(frame, top, std::to_string(day.day.day()),
             {day.look == DayLook::Last ? kSmallBold : kSmall, number});
    drawNotice(frame, top, day);
    drawText(frame, inner, wordFor(day),
             {day.look == DayLook::Last ? kSmallBold : kSmall, inkOf(colors, day.look)});
    if (day.isAnswer) drawAnswer(frame, cell, day.look == DayLook::Last);
    frame.note(day.spoken, cell);
}

void drawHead(Frame& frame, const Rect& rect, const MonthGrid& grid, const CalendarMonth& month) {
    constexpr std::array<std::string_view, kWeek> kNames{"一", "二", "三", "四", "五", "六", "日"};
    Rect head{rect.x, rect.y, grid.width(), frame.px(kTitleHeight)};
    drawText(frame, head, month.title, {kBodyBold, {}});
    frame.note(month.title, head);
    if (!month.note.empty()) {
        drawText(frame, head, month.note, {kSmall, frame.colors().amberInk, Align::Right});
        frame.note(month.note, head);
    }
    Rect cell{rect.x, head.bottom(), grid.cellWidth, frame.px(kWeekHeight)};
    for (const std::string_view name : kNames) {
        drawText(frame, cell.inset(frame.px(6), 0), name, {kSmall, frame.colors().second});
        cell.x += grid.cellWidth;
    }
}

void drawMonth(Frame& frame, Point corner, const MonthGrid& grid, const CalendarMonth& month,
               std::optional<base::Date> under) {
    drawHead(frame, {corner.x, corner.y, grid.width(), grid.headHeight}, grid, month);
    for (std::size_t i = 0; i < month.days.size(); ++i) {
        Rect cell = grid.cell(month, i);
        cell.x += corner.x;
        cell.y += corner.y;
        drawDay(frame, cell, month.days[i], under == month.days[i].day);
    }
}

void drawSkipped(Frame& frame, Point corner, const CalendarMonth& month, float width) {
    if (month.skipped.empty()) return;
    const float height = frame.px(kSkippedHeight);
    const Rect rect{corner.x, corner.y - height, width, height};
    drawText(frame, rect, month.skipped, {kSmall, frame.colors().second});
    frame.note(month.skipped, rect);
}

/// The place of a day on the screen; nothing where it is not shown.
std::optional<Rect> cellOf(std::span<const CalendarMonth> months, const Placed& placed, Point at,
                           base::Date day) {
    for (std::size_t m = 0; m < months.size(); ++m) {
        const base::Date first = months[m].days.front().day;
        if (day < first || day > months[m].days.back().day) continue;
        Rect cell =
            placed.grid.cell(months[m], static_cast<std::size_t>(day.days() - first.days()));
        cell.x += at.x + placed.corners[m].x;
        cell.y += at.y + placed.corners[m].y;
        return cell;
    }
    return std::nullopt;
}

std::optional<base::Date> dayAt(std::span<const CalendarMonth> months, const Placed& placed,
                                Point at, Point pointer) {
    for (const CalendarMonth& month : months) {
        for (const CalendarDay& day : month.days) {
            const std::optional<Rect> cell = cellOf(months, placed, at, day.day);
            if (cell && cell->contains(pointer)) return day.day;
        }
    }
    return std::nullopt;
}

/// The day one asks for with an arrow key, from the one the keyboard is on.
std::optional<base::Date> walked(Frame& frame, base::Date from) {
    if (frame.takeKey(Key::Left)) return from.plusDays(-1);
    if (frame.takeKey(Key::Right)) return from.plusDays(1);
    if (frame.takeKey(Key::Up)) return from.plusDays(-kWeek);
    if (frame.takeKey(Key::Down)) return from.plusDays(kWeek);
    return std::nullopt;
}

/// Where the keyboard begins: on the answer, else on the day the count begins with.
base::Date beginningOf(std::span<const CalendarMonth> months) {
    base::Date start = months.front().days.front().day;
    for (const CalendarMonth& month : months) {
        for (const CalendarDay& day : month.days) {
            if (day.isAnswer) return day.day;
            if (day.look == DayLook::Start) start = day.day;
        }
    }
    return start;
}

}  // namespace

float MonthGrid::height(const CalendarMonth& month) const {
    const std::size_t cells = static_cast<std::size_t>(month.firstColumn()) + month.days.size();
    return headHeight + cellHeight * static_cast<float>((cells + kWeek - 1) / kWeek);
}

Rect MonthGrid::cell(const CalendarMonth& month, std::size_t day) const {
    const std::size_t at = static_cast<std::size_t>(month.firstColumn()) + day;
    return {static_cast<float>(at % kWeek) * cellWidth,
            headHeight + static_cast<float>(at / kWeek) * cellHeight, cellWidth, cellHeight};
}

std::optional<base::Date> monthCalendar(Frame& frame, std::string_view label,
                                        std::span<const CalendarMonth> months,
                                        MonthCalendarState& state) {
    if (months.empty()) return std::nullopt;
    const float width = frame.availableWidth();
    const Placed placed = place(frame, months, width);
    const Rect rect = frame.place(width, placed.height);
    ItemSpec spec{label, ItemKind::Knob, rect};
    spec.takesArrows = true;
    const base::Date cursor = state.cursor.value_or(beginningOf(months));
    const std::string value = cursor.iso();
    spec.value = value;
    const Item item = frame.item(spec);
    const Point at{rect.x, rect.y};
    std::optional<base::Date> under;
    if (item.hovered && frame.input().pointer)
        under = dayAt(months, placed, at, *frame.input().pointer);
    for (std::size_t i = 0; i < months.size(); ++i) {
        const Point corner{at.x + placed.corners[i].x, at.y + placed.corners[i].y};
        drawSkipped(frame, corner, months[i], width);
        drawMonth(frame, corner, placed.grid, months[i], under);
    }
    if (item.focused) {
        if (const std::optional<Rect> cell = cellOf(months, placed, at, cursor))
            focusRing(frame, {item.id, cell->inset(frame.px(3)), false, false, false, true},
                      frame.px(6));
    }
    if (frame.focus().focused() == item.id) {
        if (const auto to = walked(frame, cursor); to && cellOf(months, placed, at, *to)) {
            state.cursor = to;
            frame.scrollTo(*cellOf(months, placed, at, *to));
        }
    }
    if (!item.activated) return std::nullopt;
    const bool isByKeyboard = frame.focus().isShown();
    if (!isByKeyboard && under) state.cursor = under;
    return isByKeyboard ? cursor : under;
}

void calendarLegend(Frame& frame) {
    struct Sign {
        std::string_view words;
        CalendarDay day;
    };

    const auto dayOf = [](DayLook look, std::string notice) {
        CalendarDay day;
        day.look = look;
        day.notice = std::move(notice);
        return day;
    };
    CalendarDay answer;
    answer.isAnswer = true;
    const std::array<Sign, 8> signs{{
        {"开始日", dayOf(DayLook::Start, {})},
        {"计入，第几日", dayOf(DayLook::Counted, {})},
        {"中止", dayOf(DayLook::Suspended, {})},
        {"顺延", dayOf(DayLook::Moved, {})},
        {"届满", dayOf(DayLook::Last, {})},
        {"我的答案", answer},
        {"放假", dayOf(DayLook::Plain, "休")},
        {"调休上班", dayOf(DayLook::Plain, "班")},
    }};
    const float swatch = frame.px(kSwatch);
    for (const Sign& sign : signs) {
        const float width = swatch + frame.px(6) + textWidth(frame, kSmall, sign.words);
        if (&sign != &signs.front()) {
            frame.sameLine(frame.px(kGap));
            if (width > frame.availableWidth()) frame.newLine();
        }
        Rect rect = frame.place(width, swatch);
        const Rect box = rect.cutLeft(swatch);
        drawGround(frame, box.inset(frame.px(2)), sign.day.look);
        if (sign.day.isAnswer) drawAnswer(frame, box.inset(frame.px(3)), false);
        const bool isOff = sign.day.notice == "休";
        drawText(
            frame, box, sign.day.notice,
            {kSmallBold, isOff ? frame.colors().vermilion : frame.colors().indigo, Align::Center});
        rect.cutLeft(frame.px(6));
        drawText(frame, rect, sign.words, {kSmall, frame.colors().second});
    }
}

}  // namespace lianbing::ui

#include "game/ui/day_slider.h"

#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>

namespace lianbing::ui {
namespace {

constexpr float kHeight = 48;
constexpr float kLineAt = 18;
constexpr float kThumb = 9;
constexpr float kYearGap = 4;  ///< between the years below the line, at least
constexpr float kSnap = 5;     ///< pixels within which the pointer means a tick

/// Days to pixels and back.
struct Scale {
    base::Date first;
    base::Date last;
    float left = 0;
    float width = 0;

    [[nodiscard]] float x(base::Date day) const {
        const float span = std::max(1.F, static_cast<float>(last.days() - first.days()));
        const float share = static_cast<float>(day.days() - first.days()) / span;
        return std::round(left + width * std::clamp(share, 0.F, 1.F));
    }

    [[nodiscard]] base::Date day(float x) const {
        const float share = std::clamp((x - left) / std::max(1.F, width), 0.F, 1.F);
        return first.plusDays(
            static_cast<int>(std::lround(share * static_cast<float>(last.days() - first.days()))));
    }
};

void drawYears(Frame& frame, const Scale& scale, float top) {
    std::vector<std::pair<int, float>> years;
    for (int year = scale.first.year(); year <= scale.last.year(); ++year) {
        const base::Date start = *base::Date::fromYmd(year, 1, 1);
        if (start >= scale.first && start <= scale.last) years.emplace_back(year, scale.x(start));
    }
    const float edge = frame.px(kThumb + 6);
    const YearRow row{scale.left - edge, scale.left + scale.width + edge,
                      textWidth(frame, kSmall, "2026"), frame.px(kYearGap)};
    for (const YearLabel& label : placeYears(years, row)) {
        const Rect place{label.left, top, row.labelWidth, frame.fonts().pitch(kSmall)};
        const std::string words = std::to_string(label.year);
        drawText(frame, place, words, {kSmall, frame.colors().second});
        frame.note(words, place);
    }
}

base::Date pointed(const Frame& frame, const Scale& scale, std::span<const DayTick> ticks) {
    const float x = frame.input().pointer->x;
    base::Date day = scale.day(x);
    float nearest = frame.px(kSnap);
    for (const DayTick& tick : ticks) {
        const float away = std::abs(scale.x(tick.day) - x);
        if (away > nearest || tick.day < scale.first || tick.day > scale.last) continue;
        nearest = away;
        day = tick.day;
    }
    return day;
}

}  // namespace

std::vector<YearLabel> placeYears(std::span<const std::pair<int, float>> years,
                                  const YearRow& row) {
    constexpr std::array kSteps{1, 2, 5, 10, 20, 50, 100};
    if (row.right - row.left < row.labelWidth) return {};
    std::vector<YearLabel> placed;
    for (const int step : kSteps) {
        placed.clear();
        bool fits = true;
        for (const auto& [year, x] : years) {
            if ((year - years.back().first) % step != 0) continue;
            const float left = std::floor(
                std::clamp(x - row.labelWidth / 2, row.left, row.right - row.labelWidth));
            fits =
                fits && (placed.empty() || left >= placed.back().left + row.labelWidth + row.gap);
            placed.push_back({year, left});
        }
        if (fits) return placed;
    }
    return {};
}

std::optional<base::Date> nextTick(std::span<const DayTick> ticks, base::Date day, int by) {
    std::optional<base::Date> found;
    for (const DayTick& tick : ticks) {
        if (by > 0 && tick.day > day && (!found || tick.day < *found)) found = tick.day;
        if (by < 0 && tick.day < day && (!found || tick.day > *found)) found = tick.day;
    }
    return found;
}

std::optional<base::Date> daySlider(Frame& frame, std::string_view label, base::Date first,
                                    base::Date last, base::Date day,
                                    std::span<const DayTick> ticks) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(frame.availableWidth(), frame.px(kHeight));
    const float edge = frame.px(kThumb + 6);
    const Scale scale{first, last, rect.x + edge, rect.w - 2 * edge};
    ItemSpec spec{label, ItemKind::Knob, rect};
    spec.takesArrows = true;
    const std::string value = day.iso();
    spec.value = value;
    const Item item = frame.item(spec);

    const float y = rect.y + frame.px(kLineAt);
    fillRect(frame, {scale.left, y, scale.width, frame.px(2)}, colors.line);
    for (const DayTick& tick : ticks) {
        if (tick.day < first || tick.day > last) continue;
        const float height = frame.px(tick.isStrong ? 18 : 10);
        const float width = tick.isStrong ? frame.px(3) : frame.theme().hair();
        const float x = scale.x(tick.day);
        fillRect(
            frame,
            {x - std::floor(width / 2), std::round(y + frame.px(1) - height / 2), width, height},
            tick.isStrong ? colors.indigo : colors.strongLine);
    }
    drawYears(frame, scale, y + frame.px(8));
    const Point thumb{scale.x(day), y + frame.px(1)};
    fillCircle(frame, thumb, frame.px(kThumb),
               item.hovered || item.held ? colors.jadeHover : colors.jade);
    fillCircle(frame, thumb, frame.px(3), colors.onJade);
    focusRing(frame, {item.id, rect.inset(frame.px(3)), false, false, false, item.focused},
              frame.px(6));

    if (item.held && frame.input().pointer) {
        const base::Date asked = pointed(frame, scale, ticks);
        if (asked != day) return asked;
    }
    if (frame.focus().focused() == item.id) {
        if (frame.takeKey(Key::Left)) return nextTick(ticks, day, -1);
        if (frame.takeKey(Key::Right)) return nextTick(ticks, day, 1);
    }
    return std::nullopt;
}

}  // namespace lianbing::ui

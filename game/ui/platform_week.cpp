#include "game/ui/platform_parts.h"
#include "game/ui/shapes.h"
#include "game/ui/text.h"
#include "game/ui/widgets.h"

#include <cmath>
#include <cstddef>
#include <string>

namespace lianbing::ui {

namespace {

using present::PlatformDayCell;
using present::PlatformDayRow;
using present::PlatformWeek;

constexpr float kMostColumn = 66;

/// The columns of the days, from the left; few days do not spread over the whole width.
class Columns {
public:
    Columns(Frame& frame, float width, std::size_t count)
        : width_(std::floor(std::min(width / static_cast<float>(count), frame.px(kMostColumn)))) {}

    [[nodiscard]] Rect cell(const Rect& row, std::size_t index) const {
        return {row.x + width_ * static_cast<float>(index), row.y, width_, row.h};
    }

private:
    float width_;
};

void drawCell(Frame& frame, const Rect& rect, const std::string& words, const TextStyle& style) {
    drawText(frame, rect, words, style);
    frame.note(words, rect);
}

void drawDays(Frame& frame, const PlatformWeek& week) {
    const float width = frame.availableWidth();
    const Rect row = frame.place(width, frame.fonts().pitch(kSmall));
    const Columns columns(frame, width, week.days.size());
    for (std::size_t i = 0; i < week.days.size(); ++i)
        drawCell(frame, columns.cell(row, i), week.days[i], {kSmall, frame.colors().second});
}

/// What the cells are stands on a line of its own above them.
void drawRow(Frame& frame, const PlatformDayRow& row) {
    const Palette& colors = frame.colors();
    const float width = frame.availableWidth();
    const float pitch = frame.fonts().pitch(kSmall);
    Rect rect = frame.place(width, 2 * pitch);
    line(frame, {rect.x, rect.y}, {rect.x + width, rect.y}, frame.theme().hair(), colors.line);
    drawCell(frame, rect.cutTop(pitch), row.label, {kSmall, colors.second});
    const Columns columns(frame, width, row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const PlatformDayCell& cell = row.cells[i];
        const TextStyle style =
            cell.isOver ? TextStyle{kSmallBold, colors.vermilion} : TextStyle{kSmall, colors.ink};
        drawCell(frame, columns.cell(rect, i), cell.words, style);
    }
}

}  // namespace

void drawPlatformWeek(Frame& frame, const PlatformWeek& week) {
    if (week.days.empty()) return;
    text(frame, week.heading, {kBodyBold, frame.colors().ink});
    drawDays(frame, week);
    for (const PlatformDayRow& row : week.rows) drawRow(frame, row);
    if (!week.note.empty()) paragraph(frame, week.note, {kSmall, frame.colors().second});
    space(frame, kUnit);
}

}  // namespace lianbing::ui

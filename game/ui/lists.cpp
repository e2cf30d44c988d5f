#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>

namespace lianbing::ui {
namespace {

constexpr float kRowPadding = 12;
constexpr float kMarkSize = 24;

/// What stands at the right end of a row, which is cut off from it.
void drawTrailing(Frame& frame, Rect& inner, const RowStyle& style) {
    if (style.trailing.empty()) return;
    const Rect place = inner.cutRight(textWidth(frame, kSmall, style.trailing));
    drawText(frame, place, style.trailing,
             {kSmall, toneColors(frame.colors(), style.mark).ink, Align::Right});
    inner.cutRight(frame.px(kGap));
}

/// The two lines of a row, or its one, centred in the height. What stands at the right end stands
/// on the first line where the second needs the room.
void drawRowWords(Frame& frame, Rect inner, std::string_view words, const RowStyle& style) {
    const Palette& colors = frame.colors();
    const Color ink = style.enabled ? colors.ink : colors.faint;
    const float beside =
        style.trailing.empty() ? 0 : textWidth(frame, kSmall, style.trailing) + frame.px(kGap);
    const bool isWide = textWidth(frame, kSmall, style.detail) > inner.w - beside;
    if (style.detail.empty() || !isWide) drawTrailing(frame, inner, style);
    if (style.detail.empty()) {
        drawText(frame, inner, words, {kBody, ink});
        return;
    }
    const float top = frame.fonts().pitch(kBody);
    const float bottom = frame.fonts().pitch(kSmall);
    inner.cutTop(std::floor((inner.h - top - bottom) / 2));
    Rect first = inner.cutTop(top);
    if (isWide) drawTrailing(frame, first, style);
    drawText(frame, first, words, {kBody, ink});
    drawText(frame, inner.cutTop(bottom), style.detail,
             {kSmall, style.enabled ? colors.second : colors.faint});
}

void drawTick(Frame& frame, const Rect& box, Color color) {
    const std::array points{Point{box.x + box.w * 0.26F, box.y + box.h * 0.52F},
                            Point{box.x + box.w * 0.43F, box.y + box.h * 0.69F},
                            Point{box.x + box.w * 0.75F, box.y + box.h * 0.33F}};
    polyline(frame, points, false, frame.px(2.25F), color);
}

/// The mark at the left of an answer: its letter or number, or a box or ring to tick.
void drawMark(Frame& frame, const Rect& box, const ChoiceStyle& style, const Item& item) {
    const Palette& colors = frame.colors();
    const bool isRound = style.kind != ChoiceKind::Check;
    const float radius = isRound ? box.w / 2 : frame.px(6);
    const Color outline = style.chosen || item.hovered ? colors.jade : colors.strongLine;
    if (style.chosen) {
        fillRound(frame, box, radius, colors.jade);
    } else {
        strokeRound(frame, box, radius, frame.px(1.5F), outline);
    }
    const bool hasLead = !style.lead.empty();
    if (hasLead) {
        drawText(frame, box, style.lead,
                 {kSmallBold, style.chosen ? colors.onJade : colors.second, Align::Center});
    } else if (style.chosen && style.kind == ChoiceKind::Radio) {
        fillCircle(frame, box.center(), box.w * 0.2F, colors.onJade);
    } else if (style.chosen) {
        drawTick(frame, box, colors.onJade);
    }
}

}  // namespace

bool listRow(Frame& frame, std::string_view label, const RowStyle& style) {
    const float height = frame.px(style.detail.empty() ? kRowHeight : 68);
    const Rect rect = frame.place(frame.availableWidth(), height);
    const Item item = frame.item({label, ItemKind::Row, rect, style.enabled, style.chosen});
    const Palette& colors = frame.colors();
    const float radius = frame.px(kButtonRadius);
    if (style.chosen) {
        fillRound(frame, rect, radius, colors.jadeWash);
        const Rect bar{rect.x, rect.y + frame.px(12), frame.px(3), rect.h - 2 * frame.px(12)};
        fillRect(frame, bar, colors.jade);
    } else if (item.hovered) {
        fillRound(frame, rect, radius, item.held ? colors.pressed : colors.hover);
    }
    Rect inner = rect.inset(frame.px(kRowPadding), 0);
    drawRowWords(frame, inner, readingOf(label), style);
    if (!style.detail.empty()) frame.note(style.detail, rect);
    if (!style.trailing.empty()) frame.note(style.trailing, rect);
    focusRing(frame, item, radius);
    return item.activated;
}

bool choiceRow(Frame& frame, std::string_view label, const ChoiceStyle& style) {
    const float padding = frame.px(kRowPadding);
    const float mark = frame.px(kMarkSize);
    const float wordsWidth = frame.availableWidth() - 3 * padding - mark;
    const LaidText& laid = frame.texts().lay(kBody, readingOf(label), std::floor(wordsWidth));
    const Rect rect = frame.place(frame.availableWidth(),
                                  std::max(frame.px(kRowHeight), laid.height() + 2 * frame.px(10)));
    const Item item =
        frame.item({label, style.kind == ChoiceKind::Check ? ItemKind::Check : ItemKind::Radio,
                    rect, style.enabled, style.chosen});
    const Palette& colors = frame.colors();
    const float radius = frame.px(kButtonRadius);
    if (style.chosen) {
        fillRound(frame, rect, radius, colors.jadeWash);
    } else if (item.hovered) {
        fillRound(frame, rect, radius, item.held ? colors.pressed : colors.hover);
    }
    const float top = rect.y + std::floor((rect.h - laid.height()) / 2);
    const Rect box{rect.x + padding, std::round(top + (laid.pitch - mark) / 2), mark, mark};
    drawMark(frame, box, style, item);
    drawLaid(frame, {box.right() + padding, top}, laid,
             {kBody, style.enabled ? colors.ink : colors.faint});
    focusRing(frame, item, radius);
    return item.activated;
}

bool tabs(Frame& frame, std::string_view name, std::span<const std::string_view> labels,
          int& current) {
    const Scope scope(frame, name);
    const Palette& colors = frame.colors();
    const float height = frame.px(kRowHeight);
    const float left = frame.place(0, 0).x;
    bool hasChanged = false;
    float x = left;
    Rect chosen;
    const Rect strip = frame.place(frame.availableWidth(), height);
    for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
        const std::string_view label = labels[static_cast<std::size_t>(i)];
        const float width = textWidth(frame, kBodyBold, readingOf(label));
        const Rect rect{x, strip.y, width, height};
        const Item item =
            frame.item({label, ItemKind::Tab, rect.inset(-frame.px(kUnit), 0).intersected(strip),
                        true, i == current});
        if (item.activated && i != current) {
            current = i;
            hasChanged = true;
        }
        const bool isChosen = i == current;
        const Color ink = isChosen ? colors.jadeHover : item.hovered ? colors.ink : colors.second;
        drawText(frame, rect, readingOf(label), {isChosen ? kBodyBold : kBody, ink, Align::Center});
        if (isChosen) chosen = rect;
        focusRing(frame,
                  {item.id, item.rect.inset(0, frame.px(5)), false, false, false, item.focused},
                  frame.px(6));
        x += width + frame.px(kMargin + kUnit);
    }
    const float hair = frame.theme().hair();
    fillRect(frame, {strip.x, strip.bottom() - hair, strip.w, hair}, colors.line);
    const float from = frame.eased(frame.idOf("###line-from"), chosen.x);
    const float to = frame.eased(frame.idOf("###line-to"), chosen.right());
    fillRect(frame,
             {std::round(from), strip.bottom() - frame.px(3), std::round(to) - std::round(from),
              frame.px(3)},
             colors.jade);
    return hasChanged;
}

}  // namespace lianbing::ui

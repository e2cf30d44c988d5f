#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>

namespace lianbing::ui {
namespace {

constexpr float kButtonPadding = 20;
constexpr float kQuietPadding = 12;
constexpr float kVerbHeight = 40;
constexpr float kVerbPadding = 16;
constexpr float kChipPadding = 10;
constexpr float kChipRadius = 6;
constexpr float kKeyCapHeight = 22;

struct ButtonPaint {
    Color fill, outline, ink;
};

ButtonPaint paintOf(const Palette& c, ButtonKind kind, const Item& item) {
    const Color clear{};
    const Color under = item.held ? c.pressed : item.hovered ? c.hover : c.card;
    switch (kind) {
        case ButtonKind::Primary:
            return {item.held      ? c.jadePressed
                    : item.hovered ? c.jadeHover
                                   : c.jade,
                    clear, c.onJade};
        case ButtonKind::Secondary:
            return {under, c.strongLine, c.ink};
        case ButtonKind::Quiet:
            return {item.held ? c.pressed : item.hovered ? c.hover : clear, clear, c.jade};
        case ButtonKind::Danger:
            return {item.hovered ? c.vermilionWash : c.card, c.vermilion, c.vermilion};
    }
    return {};
}

ButtonPaint disabledPaint(const Palette& c, ButtonKind kind) {
    const Color clear{};
    if (kind == ButtonKind::Quiet) return {clear, clear, c.faint};
    return {c.hover, c.line, c.faint};
}

float paddingOf(Frame& frame, ButtonKind kind) {
    return frame.px(kind == ButtonKind::Quiet ? kQuietPadding : kButtonPadding);
}

float capWidth(Frame& frame, std::string_view key) {
    return std::max(frame.px(kKeyCapHeight), textWidth(frame, kSmall, key) + frame.px(12));
}

/// The words of a tag on one line, on several only where there is no room for one.
const LaidText& layTag(Frame& frame, std::string_view words) {
    const float room = frame.availableWidth() - 2 * frame.px(kChipPadding);
    const bool fits = textWidth(frame, kSmall, words) <= room + 1;
    return frame.texts().lay(kSmall, words, fits ? 0 : std::floor(room));
}

Rect placeTag(Frame& frame, const LaidText& laid) {
    const float width = std::ceil(laid.width) + 2 * frame.px(kChipPadding);
    const float around = frame.px(kChipHeight) - laid.pitch;
    return frame.place(width, std::round(laid.height() + around));
}

void drawTagWords(Frame& frame, const Rect& rect, const LaidText& laid, Color ink) {
    const float top = rect.y + std::floor((rect.h - laid.height()) / 2);
    drawLaid(frame, {rect.x + frame.px(kChipPadding), top}, laid, {kSmall, ink});
}

/// The picture of a key on the keyboard.
void drawKeyCap(Frame& frame, const Rect& rect, std::string_view key, Color outline, Color ink) {
    strokeRound(frame, rect, frame.px(5), frame.theme().hair(), outline);
    drawText(frame, rect, key, {kSmall, ink, Align::Center});
}

}  // namespace

void focusRing(Frame& frame, const Item& item, float radius) {
    if (!item.focused) return;
    const float away = frame.px(3);
    strokeRound(frame, item.rect.grown(away), radius + away, frame.px(2), frame.colors().jade);
}

float buttonWidth(Frame& frame, std::string_view label, const ButtonStyle& style) {
    if (style.width > 0) return style.width;
    float width = textWidth(frame, kBody, readingOf(label)) + 2 * paddingOf(frame, style.kind);
    if (!style.shortcut.empty()) width += frame.px(kUnit) + capWidth(frame, style.shortcut);
    return std::max(width, frame.px(style.kind == ButtonKind::Quiet ? 0 : 96));
}

bool button(Frame& frame, std::string_view label, const ButtonStyle& style) {
    const Rect rect = frame.place(buttonWidth(frame, label, style), frame.px(kButtonHeight));
    const Item item = frame.item({label, ItemKind::Button, rect, style.enabled});
    const Palette& colors = frame.colors();
    const ButtonPaint paint =
        style.enabled ? paintOf(colors, style.kind, item) : disabledPaint(colors, style.kind);
    const float radius = frame.px(kButtonRadius);
    if (channel(paint.fill, 24) != 0) fillRound(frame, rect, radius, paint.fill);
    if (channel(paint.outline, 24) != 0) {
        strokeRound(frame, rect, radius, frame.theme().hair(), paint.outline);
    }
    Rect inner = rect;
    if (!style.shortcut.empty()) {
        const float width = capWidth(frame, style.shortcut);
        inner.cutRight(paddingOf(frame, style.kind));
        const Rect place = inner.cutRight(width);
        const Rect cap{place.x, place.y + frame.px((kButtonHeight - kKeyCapHeight) / 2), width,
                       frame.px(kKeyCapHeight)};
        drawKeyCap(frame, cap, style.shortcut, faded(paint.ink, 0.45F), paint.ink);
        inner.cutRight(frame.px(kUnit));
        inner.cutLeft(paddingOf(frame, style.kind));
    }
    drawText(frame, inner, readingOf(label), {kBody, paint.ink, Align::Center});
    focusRing(frame, item, radius);
    return item.activated;
}

float verbChipWidth(Frame& frame, std::string_view label, const VerbStyle& style) {
    float width = textWidth(frame, kBody, readingOf(label)) + 2 * frame.px(kVerbPadding);
    if (!style.note.empty()) width += frame.px(kUnit) + textWidth(frame, kSmall, style.note);
    return width;
}

bool verbChip(Frame& frame, std::string_view label, const VerbStyle& style) {
    const Rect rect = frame.place(verbChipWidth(frame, label, style), frame.px(kVerbHeight));
    const Item item = frame.item({label, ItemKind::Chip, rect, style.enabled, style.chosen});
    const Palette& colors = frame.colors();
    const float radius = frame.px(kVerbHeight / 2);
    const Color fill = style.chosen   ? colors.jadeWash
                       : item.held    ? colors.pressed
                       : item.hovered ? colors.hover
                                      : colors.card;
    fillRound(frame, rect, radius, fill);
    const Color outline = style.chosen   ? colors.jade
                          : item.hovered ? colors.strongLine
                                         : colors.line;
    strokeRound(frame, rect, radius, frame.theme().hair(), outline);
    Rect inner = rect.inset(frame.px(kVerbPadding), 0);
    const Color ink = !style.enabled ? colors.faint : style.chosen ? colors.jadeHover : colors.ink;
    drawText(frame, inner.cutLeft(textWidth(frame, kBody, readingOf(label))), readingOf(label),
             {kBody, ink});
    drawText(frame, inner, style.note,
             {kSmall, style.enabled ? colors.second : colors.faint, Align::Right});
    focusRing(frame, item, radius);
    return item.activated;
}

float tagWidth(Frame& frame, std::string_view words) {
    return textWidth(frame, kSmall, words) + 2 * frame.px(kChipPadding);
}

void tag(Frame& frame, std::string_view words, Tone tone) {
    const ToneColors colors = toneColors(frame.colors(), tone);
    const LaidText& laid = layTag(frame, words);
    const Rect rect = placeTag(frame, laid);
    fillRound(frame, rect, frame.px(kChipRadius), colors.wash);
    drawTagWords(frame, rect, laid, colors.ink);
    frame.note(words, rect);
}

float chipWidth(Frame& frame, std::string_view label) {
    return tagWidth(frame, readingOf(label));
}

bool chip(Frame& frame, std::string_view label, Tone tone) {
    const ToneColors colors = toneColors(frame.colors(), tone);
    const LaidText& laid = layTag(frame, readingOf(label));
    const Rect rect = placeTag(frame, laid);
    const Item item = frame.item({label, ItemKind::Chip, rect});
    const float radius = frame.px(kChipRadius);
    fillRound(frame, rect, radius, colors.wash);
    if (item.hovered) strokeRound(frame, rect, radius, frame.theme().hair(), colors.mark);
    drawTagWords(frame, rect, laid, colors.ink);
    focusRing(frame, item, radius);
    return item.activated;
}

void keyHints(Frame& frame, std::span<const KeyHint> hints) {
    const Palette& colors = frame.colors();
    const float height = frame.px(kKeyCapHeight);
    const float gap = frame.px(kGap);
    float left = frame.availableWidth();
    bool isFirst = true;
    for (const KeyHint& hint : hints) {
        const float cap = capWidth(frame, hint.key);
        const float words = textWidth(frame, kSmall, hint.what);
        left -= cap + frame.px(kUnit) + words + (isFirst ? 0 : gap);
        if (left < 0) return;  // half a hint says nothing
        if (!isFirst) frame.sameLine(gap);
        isFirst = false;
        Rect rect = frame.place(cap + frame.px(kUnit) + words, height);
        frame.note(hint.what, rect);
        drawKeyCap(frame, rect.cutLeft(cap), hint.key, colors.strongLine, colors.second);
        rect.cutLeft(frame.px(kUnit));
        drawText(frame, rect, hint.what, {kSmall, colors.second});
    }
}

}  // namespace lianbing::ui

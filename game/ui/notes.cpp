#include "game/ui/imgui_version.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <cmath>

namespace lianbing::ui {
namespace {

constexpr float kNoticePadding = 14;
constexpr float kDotSize = 20;
constexpr float kToastLift = 72;
constexpr float kCountdownHeight = 32;
constexpr float kBarThickness = 8;

/// The mark of a notice: a disc with a tick, an i or an exclamation mark.
void drawNoticeMark(Frame& frame, const Rect& box, Tone tone) {
    const Palette& colors = frame.colors();
    fillCircle(frame, box.center(), box.w / 2, toneColors(colors, tone).mark);
    const Point c = box.center();
    const float unit = box.w / 20;
    const Color ink = colors.card;
    if (tone == Tone::Jade) {
        const Point points[3] = {{c.x - 4.5F * unit, c.y + 0.3F * unit},
                                 {c.x - 1.3F * unit, c.y + 3.6F * unit},
                                 {c.x + 4.8F * unit, c.y - 3.2F * unit}};
        polyline(frame, points, false, 2 * unit, ink);
        return;
    }
    const bool isInfo = tone == Tone::Plain || tone == Tone::Indigo;
    const float width = std::max(2.F, std::round(2 * unit));
    const float left = std::round(c.x - width / 2);
    const float dotY = isInfo ? c.y - 5 * unit : c.y + 3 * unit;
    const float stemY = isInfo ? c.y - 1.5F * unit : c.y - 5 * unit;
    fillRect(frame, {left, std::round(dotY), width, width}, ink);
    fillRect(frame, {left, std::round(stemY), width, std::round(6.5F * unit)}, ink);
}

const LaidText& layNotice(Frame& frame, std::string_view words, float width) {
    const float around = 2 * frame.px(kNoticePadding) + frame.px(kDotSize) + frame.px(12);
    return frame.texts().lay(kBody, words, std::floor(width - around));
}

}  // namespace

void sectionHeading(Frame& frame, std::string_view words, std::string_view note) {
    const float height = frame.fonts().pitch(kHeading);
    const Rect rect = frame.place(frame.availableWidth(), height);
    drawText(frame, rect, words, {kHeading, frame.colors().ink});
    drawText(frame, rect, note, {kSmall, frame.colors().second, Align::Right});
    frame.note(words, rect);
    if (!note.empty()) frame.note(note, rect);
}

void overline(Frame& frame, std::string_view words) {
    text(frame, words, {kSmallBold, frame.colors().second});
}

void divider(Frame& frame) {
    const float hair = frame.theme().hair();
    fillRect(frame, frame.place(frame.availableWidth(), hair), frame.colors().line);
}

void space(Frame& frame, float design) {
    ImGui::ItemSize(ImVec2(0, std::max(0.F, frame.px(design) - ImGui::GetStyle().ItemSpacing.y)));
}

void alignRight(Frame& frame, float width) {
    const float room = frame.availableWidth() - width;
    if (room > 0) {
        ImGui::SetCursorScreenPos(
            {std::round(ImGui::GetCursorScreenPos().x + room), ImGui::GetCursorScreenPos().y});
    }
}

void progressBar(Frame& frame, std::string_view words, std::string_view figure, float share,
                 Tone tone) {
    const Palette& colors = frame.colors();
    const float thickness = frame.px(kBarThickness);
    const Rect rect =
        frame.place(frame.availableWidth(), frame.fonts().pitch(kBody) + frame.px(4) + thickness);
    Rect rest = rect;
    const Rect bar = rest.cutBottom(thickness);
    rest.cutBottom(frame.px(4));
    const float figureWidth = textWidth(frame, kBodyBold, figure);
    drawText(frame, rest.cutRight(figureWidth), figure, {kBodyBold, colors.ink, Align::Right});
    drawText(frame, rest, words, {kBody, colors.ink});
    fillRound(frame, bar, thickness / 2, colors.line);
    const std::string id = "###bar-" + std::string(words);
    const float shown = frame.eased(frame.idOf(id), std::clamp(share, 0.F, 1.F));
    if (shown > 0) {
        const float width = std::max(thickness, std::round(bar.w * shown));
        fillRound(frame, {bar.x, bar.y, width, bar.h}, thickness / 2,
                  toneColors(colors, tone).mark);
    }
    frame.note(words, rect);
    frame.note(figure, rect);
}

void scoreRing(Frame& frame, std::string_view figure, std::string_view note, float share,
               float diameter, Tone tone) {
    const Palette& colors = frame.colors();
    const Rect rect = frame.place(diameter, diameter);
    const float thickness = std::round(diameter / 16);
    const Point center = rect.center();
    strokeArc(frame, center, diameter / 2, thickness, 0, 1, colors.line);
    const float shown = frame.eased(frame.idOf("###score-ring"), std::clamp(share, 0.F, 1.F));
    strokeArc(frame, center, diameter / 2, thickness, 0, shown, toneColors(colors, tone).mark);
    // The largest figure that fits into the ring.
    const float room = diameter - 4 * thickness;
    const Face face = textWidth(frame, kProjector, figure) <= room ? kProjector
                      : textWidth(frame, kTitle, figure) <= room   ? kTitle
                                                                   : kHeading;
    const float figureHeight = frame.fonts().em(face);
    const float noteHeight = frame.fonts().pitch(kSmall);
    const float top = std::round(center.y - (figureHeight + noteHeight) / 2);
    drawText(frame, {rect.x, top, rect.w, figureHeight}, figure,
             {face, colors.ink, Align::Center});
    drawText(frame, {rect.x, top + figureHeight, rect.w, noteHeight}, note,
             {kSmall, colors.second, Align::Center});
    frame.note(figure, rect);
    frame.note(note, rect);
}

float noticeHeight(Frame& frame, std::string_view words, float width) {
    return layNotice(frame, words, width).height() + 2 * frame.px(12);
}

void notice(Frame& frame, std::string_view words, Tone tone) {
    const Palette& colors = frame.colors();
    const ToneColors toned = toneColors(colors, tone);
    const float padding = frame.px(kNoticePadding);
    const float dot = frame.px(kDotSize);
    const float width = frame.availableWidth();
    const LaidText& laid = layNotice(frame, words, width);
    const Rect rect = frame.place(width, noticeHeight(frame, words, width));
    fillRound(frame, rect, frame.px(kButtonRadius), toned.wash);
    const float top = rect.y + frame.px(12);
    const Rect mark{rect.x + padding, std::round(top + (laid.pitch - dot) / 2), dot, dot};
    drawNoticeMark(frame, mark, tone);
    drawLaid(frame, {mark.right() + frame.px(12), top}, laid, {kBody, colors.ink});
    frame.note(words, rect);
}

void toast(Frame& frame, std::string_view words, Tone tone) {
    const Above above(frame, "toast");
    const Palette& colors = frame.colors();
    const float dot = frame.px(kDotSize);
    const float padding = frame.px(kGap);
    const float width = textWidth(frame, kBody, words) + dot + frame.px(12) + 2 * padding;
    const float height = frame.px(kRowHeight);
    const Rect screen = frame.screen();
    const Rect rect{std::round((screen.w - width) / 2), screen.h - frame.px(kToastLift) - height,
                    width, height};
    shadow(frame, rect, frame.px(kRadius));
    fillRound(frame, rect, frame.px(kRadius), colors.raised);
    strokeRound(frame, rect, frame.px(kRadius), frame.theme().hair(), colors.line);
    Rect inner = rect.inset(padding, 0);
    const Rect place = inner.cutLeft(dot);
    drawNoticeMark(frame, {place.x, std::round(place.y + (place.h - dot) / 2), dot, dot}, tone);
    inner.cutLeft(frame.px(12));
    drawText(frame, inner, words, {kBody, colors.ink});
    frame.note(words, rect);
}

void countdown(Frame& frame, std::string_view words, Tone tone) {
    const Above above(frame, "countdown");
    const float width = textWidth(frame, kBodyBold, words) + 2 * frame.px(kGap);
    const float height = frame.px(kCountdownHeight);
    const Rect rect{std::round((frame.screen().w - width) / 2),
                    std::round((frame.px(kBarHeight) - height) / 2), width, height};
    const ToneColors colors = toneColors(frame.colors(), tone);
    fillRound(frame, rect, height / 2, colors.wash);
    drawText(frame, rect, words, {kBodyBold, colors.ink, Align::Center});
    frame.note(words, rect);
}

bool emptyState(Frame& frame, std::string_view heading, std::string_view sentence,
                std::string_view buttonLabel) {
    const float width = frame.availableWidth();
    const auto centred = [&](std::string_view words, const TextStyle& style) {
        const Rect rect = frame.place(width, frame.fonts().pitch(style.face));
        drawText(frame, rect, words, style);
        frame.note(words, rect);
    };
    centred(heading, {kHeading, frame.colors().ink, Align::Center});
    centred(sentence, {kBody, frame.colors().second, Align::Center});
    space(frame, kGap);
    const ButtonStyle style{ButtonKind::Primary};
    alignRight(frame, std::floor((width + buttonWidth(frame, buttonLabel, style)) / 2));
    return button(frame, buttonLabel, style);
}

}  // namespace lianbing::ui

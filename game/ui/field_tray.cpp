#include "game/ui/field_parts.h"
#include "game/ui/pictures.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::ui {

namespace {

using present::ExhibitCard;

constexpr float kCardWidth = 204;
constexpr float kPictureSize = 40;

Tone toneOfMark(std::string_view mark) {
    if (mark.starts_with("缺")) return Tone::Amber;
    return mark.find("未") == std::string_view::npos ? Tone::Jade : Tone::Plain;
}

/// Green and full where the exhibit is evidence, an empty amber ring where it is not yet.
void drawFixedDot(Frame& frame, const Rect& rect, present::Fixed fixed) {
    const Color mark = toneColors(frame.colors(), fixedTone(fixed)).mark;
    const float radius = frame.px(5);
    if (fixed == present::Fixed::Yes) fillCircle(frame, rect.center(), radius, mark);
    if (fixed == present::Fixed::No) strokeCircle(frame, rect.center(), radius, frame.px(2), mark);
}

/// When and where it was taken, and whether it is fixed; the place gives way.
void drawTaken(Frame& frame, Rect line, const ExhibitCard& exhibit) {
    const std::string_view word = fixedWord(exhibit.fixed);
    if (!word.empty()) {
        const Rect end = line.cutRight(textWidth(frame, kSmall, word));
        drawText(frame, end, word,
                 {kSmall, toneColors(frame.colors(), fixedTone(exhibit.fixed)).ink});
        frame.note(word, end);
        drawFixedDot(frame, line.cutRight(frame.px(18)), exhibit.fixed);
    }
    drawText(frame, line, exhibit.clock, {kSmall, frame.colors().second});
}

void drawTrayCard(Frame& frame, const Rect& rect, const ExhibitCard& exhibit) {
    fillRound(frame, rect, frame.px(kRadius), frame.colors().card);
    strokeRound(frame, rect, frame.px(kRadius), frame.theme().hair(), frame.colors().line);
    Rect inside = rect.inset(frame.px(kUnit));
    Rect picture = inside.cutLeft(frame.px(kPictureSize));
    drawIcon(frame, picture, exhibit.icon);
    inside.cutLeft(frame.px(kUnit));
    const Rect name = inside.cutTop(inside.h / 2);
    drawText(frame, name, exhibit.name, {kSmallBold, frame.colors().ink});
    drawTaken(frame, inside, exhibit);
    frame.note(exhibit.name, rect);
}

/// What has a button of its own with its key on it needs no hint.
std::vector<KeyHint> hintsOf(const present::FieldModel& model) {
    std::vector<KeyHint> hints{{"Tab", "移动"}, {"Enter", "选定"}, {"M", "平面图"}};
    if (!model.hasBoard) hints.push_back({"E", "证据"});
    hints.push_back({"J", "判断与引用"});
    if (!model.groups.empty()) hints.push_back({"G", "指挥"});
    if (!model.hasBoard && !model.hasPapers) hints.push_back({"L", "法条"});
    return hints;
}

}  // namespace

void drawTray(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state) {
    fillRect(frame, rect, frame.colors().ground);
    line(frame, {rect.x, rect.y}, {rect.right(), rect.y}, frame.theme().hair(),
         frame.colors().line);
    Rect inside = rect.inset(frame.px(kGap), frame.px(kUnit));
    Rect heading = inside.cutTop(frame.px(30));
    {
        const Panel panel(frame, "tray-head", heading, {Fill::None, 0});
        const Row row(frame, heading.h);
        if (chip(frame, "证据 " + model.tray + "###evidence", Tone::Jade))
            state.sheet = FieldSheet::Evidence;
        frame.sameLine(frame.px(kUnit));
        if (chip(frame, "经过###transcript", Tone::Amber)) state.sheet = FieldSheet::Transcript;
        frame.sameLine(frame.px(kGap));
        keyHints(frame, hintsOf(model));
    }
    inside.cutTop(frame.px(kUnit));
    if (inside.h < frame.px(kPictureSize))
        return;  // a low screen: the sheet behind the heading has them all
    if (model.exhibits.empty()) {
        drawText(frame, inside, "还没有证据。看到要紧的东西，拍照或者复制，它就会出现在这里。",
                 {kSmall, frame.colors().second});
        return;
    }
    // The newest stand first: what does not fit is in the sheet behind the heading.
    const Rect row = inside;  // what is cut off below must not narrow the clip
    const Clip clip(row);
    for (auto exhibit = model.exhibits.rbegin();
         exhibit != model.exhibits.rend() && inside.w > frame.px(80); ++exhibit) {
        drawTrayCard(frame, inside.cutLeft(frame.px(kCardWidth)), *exhibit);
        inside.cutLeft(frame.px(kUnit));
    }
}

void drawEvidenceSheet(Frame& frame, const present::FieldModel& model, FieldState& state) {
    const Rect screen = frame.screen();
    const Sheet sheet(frame, "evidence-sheet", Sheet::From::Left,
                      {std::min(frame.px(760), screen.w * 0.8F), screen.h});
    sectionHeading(frame, "证据", model.tray);
    if (model.exhibits.empty()) {
        paragraph(frame, "还没有证据。看到要紧的东西，拍照或者复制，它就会出现在这里。",
                  {kBody, frame.colors().second});
    }
    for (const ExhibitCard& exhibit : model.exhibits) {
        const Card card(frame, "exhibit-" + exhibit.id, {.padding = kGap});
        drawIcon(frame, frame.place(frame.px(kPictureSize), frame.px(kPictureSize)), exhibit.icon);
        frame.sameLine(frame.px(kGap));
        textInRow(frame, exhibit.name, frame.px(kPictureSize), {kBodyBold, {}});
        paragraph(frame, "证明：" + exhibit.proves);
        tag(frame, exhibit.clock, Tone::Amber);
        if (const std::string_view word = fixedWord(exhibit.fixed); !word.empty()) {
            frame.sameLine(frame.px(kUnit));
            tag(frame, word, fixedTone(exhibit.fixed));
        }
        for (const std::string& mark : exhibit.marks) {
            frame.sameLine(frame.px(kUnit));
            if (tagWidth(frame, mark) > frame.availableWidth()) frame.newLine();
            tag(frame, mark, toneOfMark(mark));
        }
    }
    space(frame, kGap);
    if (button(frame, "关闭###close-evidence", {.kind = ButtonKind::Secondary}) ||
        sheet.wantsToClose()) {
        state.sheet = FieldSheet::None;
    }
}

}  // namespace lianbing::ui

#include "game/ui/field_parts.h"
#include "game/ui/pictures.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <array>
#include <string>

namespace lianbing::ui {

namespace {

using present::ExhibitCard;

constexpr float kCardWidth = 204;
constexpr float kPictureSize = 40;

Tone toneOfMark(const std::string& mark) {
    return mark.find("未") == std::string::npos ? Tone::Jade : Tone::Plain;
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
    drawText(frame, inside, exhibit.clock, {kSmall, frame.colors().second});
    frame.note(exhibit.name, rect);
}

}  // namespace

void drawTray(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state) {
    fillRect(frame, rect, frame.colors().ground);
    line(frame, {rect.x, rect.y}, {rect.right(), rect.y}, frame.theme().hair(), frame.colors().line);
    Rect inside = rect.inset(frame.px(kGap), frame.px(kUnit));
    Rect heading = inside.cutTop(frame.px(30));
    {
        const Panel panel(frame, "tray-head", heading, {Fill::None, 0});
        const Row row(frame, heading.h);
        const std::string label = "证据 " + std::to_string(model.exhibits.size()) + " 件###evidence";
        if (chip(frame, label, Tone::Jade)) state.showsEvidence = true;
        frame.sameLine(frame.px(kUnit));
        if (chip(frame, "经过###transcript", Tone::Amber)) state.showsTranscript = true;
        frame.sameLine(frame.px(kGap));
        constexpr std::array<KeyHint, 6> kHints{
            {{"Tab", "移动"}, {"Enter", "选定"}, {"M", "平面图"}, {"E", "证据"}, {"J", "判断与引用"}, {"L", "法条"}}};
        keyHints(frame, kHints);
    }
    inside.cutTop(frame.px(kUnit));
    if (inside.h < frame.px(kPictureSize)) return;  // a low screen: the sheet behind the heading has them all
    if (model.exhibits.empty()) {
        drawText(frame, inside, "还没有证据。看到要紧的东西，拍照或者复制，它就会出现在这里。", {kSmall, frame.colors().second});
        return;
    }
    // The newest stand first: what does not fit is in the sheet behind the heading.
    const Rect row = inside;  // what is cut off below must not narrow the clip
    const Clip clip(row);
    for (auto exhibit = model.exhibits.rbegin(); exhibit != model.exhibits.rend() && inside.w > frame.px(80); ++exhibit) {
        drawTrayCard(frame, inside.cutLeft(frame.px(kCardWidth)), *exhibit);
        inside.cutLeft(frame.px(kUnit));
    }
}

void drawEvidenceSheet(Frame& frame, const present::FieldModel& model, FieldState& state) {
    const Rect screen = frame.screen();
    const Sheet sheet(frame, "evidence-sheet", Sheet::From::Left, {std::min(frame.px(760), screen.w * 0.8F), screen.h});
    sectionHeading(frame, "证据", std::to_string(model.exhibits.size()) + " 件");
    if (model.exhibits.empty()) {
        paragraph(frame, "还没有证据。看到要紧的东西，拍照或者复制，它就会出现在这里。", {kBody, frame.colors().second});
    }
    for (const ExhibitCard& exhibit : model.exhibits) {
        const Card card(frame, "exhibit-" + exhibit.id, {.padding = kGap});
        drawIcon(frame, frame.place(frame.px(kPictureSize), frame.px(kPictureSize)), exhibit.icon);
        frame.sameLine(frame.px(kGap));
        textInRow(frame, exhibit.name, frame.px(kPictureSize), {kBodyBold, {}});
        paragraph(frame, "证明：" + exhibit.proves);
        tag(frame, exhibit.clock, Tone::Amber);
        for (const std::string& mark : exhibit.marks) {
            frame.sameLine(frame.px(kUnit));
            tag(frame, mark, toneOfMark(mark));
        }
    }
    space(frame, kGap);
    if (button(frame, "关闭###close-evidence", {.kind = ButtonKind::Secondary}) || sheet.wantsToClose()) {
        state.showsEvidence = false;
    }
}

}  // namespace lianbing::ui

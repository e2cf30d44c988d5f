#include "game/ui/score_screen.h"

#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lianbing::ui {

namespace {

using present::Command;
using present::LineRow;
using present::Submit;

constexpr float kLeftWidth = 384;
constexpr float kRing = 184;
constexpr float kRingShare = 0.26F;  // of the height: the sections below it must be seen without scrolling

Tone toneOf(LineRow::Tone tone) {
    switch (tone) {
        case LineRow::Tone::Met: return Tone::Jade;
        case LineRow::Tone::Partly: return Tone::Amber;
        case LineRow::Tone::Lost: return Tone::Vermilion;
        case LineRow::Tone::Quiet: return Tone::Plain;
    }
    return Tone::Plain;
}

/// Articles that can be opened in the law desk.
std::optional<Command> drawBasis(Frame& frame, const std::vector<std::string>& basis) {
    std::optional<Command> command;
    for (std::size_t i = 0; i < basis.size(); ++i) {
        if (i > 0) frame.sameLine(frame.px(kUnit));
        const std::string label = basis[i] + "###basis-" + std::to_string(i);
        if (i > 0 && chipWidth(frame, label) > frame.availableWidth()) frame.newLine();
        if (chip(frame, label, Tone::Indigo)) command = present::OpenLaws{basis[i]};
    }
    return command;
}

std::optional<Command> drawVetoes(Frame& frame, const present::ScoreModel& model) {
    std::optional<Command> command;
    for (std::size_t i = 0; i < model.vetoes.size(); ++i) {
        const Scope scope(frame, "veto-" + std::to_string(i));
        notice(frame, "一票否决：" + model.vetoes[i].reason, Tone::Vermilion);
        if (auto asked = drawBasis(frame, model.vetoes[i].basis)) command = std::move(asked);
        space(frame, kUnit);
    }
    return command;
}

std::optional<Command> drawLine(Frame& frame, const LineRow& row, std::size_t index) {
    std::optional<Command> command;
    const Scope scope(frame, std::to_string(index));
    const Tone tone = toneOf(row.tone);
    const float height = frame.px(30);
    const float points = textWidth(frame, kBodyBold, row.points);
    const Rect title = textInRow(frame, row.title, height, {kBodyBold, {}});
    fillRound(frame, {title.x - frame.px(12), title.y + frame.px(5), frame.px(4), title.h - frame.px(10)}, frame.px(2),
              toneColors(frame.colors(), tone).mark);
    frame.sameLine(frame.px(kGap));
    alignRight(frame, points);
    textInRow(frame, row.points, height, {kBodyBold, toneColors(frame.colors(), tone).ink});
    if (!row.reason.empty()) paragraph(frame, row.reason, {kBody, frame.colors().second});
    if (!row.moment.empty() && row.input > 0) {
        if (chip(frame, row.moment + "###moment", Tone::Amber)) {
            command = Submit{scenario::RewindTo{row.input - 1}};
        }
        if (!row.basis.empty()) frame.sameLine(frame.px(kUnit));
    }
    if (auto asked = drawBasis(frame, row.basis)) command = std::move(asked);
    space(frame, kUnit);
    return command;
}

std::optional<Command> drawLeft(Frame& frame, const Rect& rect, const present::ScoreModel& model) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().card);
    line(frame, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, frame.theme().hair(), frame.colors().line);
    Rect inside = rect;
    const Rect foot = inside.cutBottom(frame.px(2 * kButtonHeight + kUnit + 2 * kMargin));
    {
        const Panel panel(frame, "result", inside, {Fill::None, kMargin, true});
        text(frame, model.title, {kHeading, {}});
        paragraph(frame, model.caseLabel, {kSmall, frame.colors().second});
        space(frame, kUnit);
        const float ring = std::min(frame.px(kRing), std::floor(frame.screen().h * kRingShare));
        alignRight(frame, std::floor((frame.availableWidth() + ring) / 2));
        scoreRing(frame, model.total, "满分 " + model.max, static_cast<float>(model.share), ring,
                  model.vetoes.empty() ? Tone::Jade : Tone::Vermilion);
        space(frame, kGap);
        for (const present::SectionBar& section : model.sections) {
            progressBar(frame, section.title, section.points, static_cast<float>(section.share));
        }
        if (!model.endingTitle.empty()) {
            space(frame, kGap);
            sectionHeading(frame, model.endingTitle);
            for (const std::string& words : model.ending) paragraph(frame, words);
        }
    }
    const Panel panel(frame, "score-foot", foot, {Fill::None, kMargin});
    const float width = rect.w - frame.px(2 * kMargin);
    if (button(frame, "回到首页###home", {.kind = ButtonKind::Primary, .width = width})) command = present::LeavePlay{};
    if (button(frame, "回现场看看###field", {.kind = ButtonKind::Quiet, .width = width, .shortcut = "Esc"}) ||
        frame.takeKey(Key::Escape)) {
        command = present::OpenScreen{present::ScreenId::Field};
    }
    return command;
}

}  // namespace

std::optional<Command> drawScore(Frame& frame, const present::ScoreModel& model) {
    Rect screen = frame.screen();
    std::optional<Command> command = drawLeft(frame, screen.cutLeft(frame.px(kLeftWidth)), model);
    const Panel panel(frame, "sheet", screen, {Fill::None, kMargin + kUnit, true});
    if (auto asked = drawVetoes(frame, model)) command = std::move(asked);
    paragraph(frame, "琥珀色的时刻可以点：倒回到那一步之前，换一种做法再来。蓝色的条款可以点开看。", {kSmall, frame.colors().second});
    std::size_t index = 0;
    for (const present::SectionBar& section : model.sections) {
        sectionHeading(frame, section.title, section.points);
        const Card card(frame, "section-" + section.title, {.padding = kMargin});
        for (const LineRow& row : section.lines) {
            if (auto asked = drawLine(frame, row, index++)) command = std::move(asked);
        }
    }
    return command;
}

}  // namespace lianbing::ui

#include "game/ui/field_parts.h"
#include "game/ui/portraits.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <string>
#include <utility>

namespace lianbing::ui {

namespace {

using present::Command;
using present::ExhibitCard;
using present::FieldModel;
using present::Submit;
using present::TargetCard;

constexpr float kFaceSize = 116;
/// More exhibits than these are chosen in a sheet: the questions must not be pushed out of sight.
constexpr std::size_t kMostInline = 10;

Tone toneOf(present::Mood mood) {
    switch (mood) {
        case present::Mood::Calm:
            return Tone::Plain;
        case present::Mood::Tense:
            return Tone::Amber;
        case present::Mood::Open:
            return Tone::Jade;
    }
    return Tone::Plain;
}

/// The portrait, and beside it name, role and mood.
void drawHead(Frame& frame, const TargetCard& target) {
    const float side = frame.px(kFaceSize);
    Rect rest = frame.place(frame.availableWidth(), side);
    drawPortrait(frame, rest.cutLeft(side), target.icon, target.mood);
    rest.cutLeft(frame.px(kGap));
    const Palette& colors = frame.colors();
    const auto words = [&](std::string_view text, Face face, Color ink) {
        const Rect line = rest.cutTop(frame.fonts().pitch(face));
        if (text.empty()) return;
        drawText(frame, line, text, {face, ink});
        frame.note(text, line);
    };
    rest.cutTop(frame.px(kUnit));
    words(target.name, kHeading, colors.ink);
    words(target.role, kSmall, colors.second);
    words(target.moodWord, kSmallBold, toneColors(colors, toneOf(target.mood)).ink);
}

/// How the next question is put; only where the scenario knows more than one way.
void drawTones(Frame& frame, const FieldModel& model, bool enabled, FieldState& state) {
    if (model.asking.empty()) return;
    const auto chosen = [&](const std::string& label, const std::string& tone) {
        if (verbChip(frame, label, {.chosen = state.tone == tone, .enabled = enabled}))
            state.tone = tone;
    };
    chosen("平和###tone-plain", "");
    for (const present::MannerChoice& manner : model.asking) {
        const std::string label = manner.label + "###tone-" + manner.id;
        frame.sameLine(frame.px(kUnit));
        if (verbChipWidth(frame, label) > frame.availableWidth()) frame.newLine();
        chosen(label, manner.id);
    }
}

std::optional<Command> drawTopics(Frame& frame, const TargetCard& target, const FieldModel& model,
                                  bool enabled, FieldState& state) {
    std::optional<Command> command;
    if (target.topics.empty()) return command;
    overline(frame, "询问");
    drawTones(frame, model, enabled, state);
    for (const present::TopicChoice& topic : target.topics) {
        const std::string label = topic.label + "###ask-" + target.id + "-" + topic.id;
        if (!choiceRow(frame, label, {ChoiceKind::Radio, "", topic.asked, enabled})) continue;
        scenario::Ask ask{target.id, topic.id};
        // Said once: the next question is put plainly again.
        if (!state.tone.empty()) ask.manners.push_back(std::exchange(state.tone, {}));
        command = Submit{std::move(ask)};
    }
    return command;
}

std::string showLabel(const TargetCard& target, const ExhibitCard& exhibit) {
    return exhibit.name + "###show-" + target.id + "-" + exhibit.id;
}

std::optional<Command> drawShowing(Frame& frame, const TargetCard& target, const FieldModel& model,
                                   bool enabled, FieldState& state) {
    std::optional<Command> command;
    if (model.exhibits.empty()) return command;
    overline(frame, "出示证据");
    if (model.exhibits.size() > kMostInline) {
        const std::string label =
            std::to_string(model.exhibits.size()) + " 件里选一件…###show-" + target.id;
        if (verbChip(frame, label, {.enabled = enabled})) state.sheet = FieldSheet::Show;
        return command;
    }
    for (const ExhibitCard& exhibit : model.exhibits) {
        const RowStyle style{.trailing = fixedWord(exhibit.fixed),
                             .mark = fixedTone(exhibit.fixed),
                             .enabled = enabled};
        if (listRow(frame, showLabel(target, exhibit), style))
            command = Submit{scenario::Show{target.id, exhibit.id}};
    }
    return command;
}

}  // namespace

std::string_view fixedWord(present::Fixed fixed) {
    switch (fixed) {
        case present::Fixed::Unstated:
            return {};
        case present::Fixed::No:
            return "未固定";
        case present::Fixed::Yes:
            return "已固定";
    }
    return {};
}

Tone fixedTone(present::Fixed fixed) {
    return fixed == present::Fixed::Yes ? Tone::Jade : Tone::Amber;
}

std::optional<Command> drawPerson(Frame& frame, const TargetCard& target, const FieldModel& model,
                                  FieldState& state) {
    std::optional<Command> command;
    const bool enabled = !model.over && !model.prompt && target.refusal.empty();
    const Card card(frame, "open-" + target.id, {.padding = kGap, .chosen = true});
    drawHead(frame, target);
    if (!target.note.empty()) paragraph(frame, target.note, {kSmall, frame.colors().second});
    if (!target.refusal.empty()) notice(frame, target.refusal, Tone::Amber);
    space(frame, 4);
    if (auto asked = drawVerbs(frame, target, enabled, state)) command = std::move(asked);
    if (auto asked = drawTopics(frame, target, model, enabled, state)) command = std::move(asked);
    if (auto asked = drawShowing(frame, target, model, enabled, state)) command = std::move(asked);
    if (target.talk.empty()) return command;
    space(frame, kUnit);
    const std::string label =
        "谈话记录 " + std::to_string(target.talk.size()) + " 句###talk-" + target.id;
    if (chip(frame, label, Tone::Amber)) state.sheet = FieldSheet::Talk;
    return command;
}

std::optional<Command> drawShowSheet(Frame& frame, const FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    const TargetCard* target = findTarget(model, state.target);
    if (target == nullptr || !target->person) {
        state.sheet = FieldSheet::None;
        return command;
    }
    const Rect screen = frame.screen();
    const Sheet sheet(frame, "show-sheet", Sheet::From::Left,
                      {std::min(frame.px(640), screen.w * 0.8F), screen.h});
    sectionHeading(frame, "出示给" + target->name, "选一件");
    for (const ExhibitCard& exhibit : model.exhibits) {
        const RowStyle style{.detail = exhibit.proves,
                             .trailing = fixedWord(exhibit.fixed),
                             .mark = fixedTone(exhibit.fixed)};
        if (!listRow(frame, showLabel(*target, exhibit), style)) continue;
        state.sheet = FieldSheet::None;
        command = Submit{scenario::Show{target->id, exhibit.id}};
    }
    space(frame, kGap);
    if (button(frame, "不出示###close-show", {.kind = ButtonKind::Secondary}) ||
        sheet.wantsToClose())
        state.sheet = FieldSheet::None;
    return command;
}

}  // namespace lianbing::ui

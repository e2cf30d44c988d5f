#include "game/ui/field_parts.h"
#include "game/ui/pictures.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace lianbing::ui {

namespace {

using present::Command;
using present::SpokenLine;
using present::Submit;

constexpr float kPortraitSize = 76;

/// The portrait of whoever spoke last after the last input; the narrator has none.
const SpokenLine* lastSpeaker(const present::FieldModel& model) {
    if (model.transcript.empty()) return nullptr;
    const std::uint64_t input = model.transcript.back().input;
    for (auto line = model.transcript.rbegin(); line != model.transcript.rend() && line->input == input; ++line) {
        if (!line->look.empty()) return &*line;
    }
    return nullptr;
}

void drawLine(Frame& frame, const SpokenLine& line) {
    if (!line.speaker.empty()) text(frame, line.speaker, {kSmallBold, frame.colors().jade});
    paragraph(frame, line.text, {kBody, line.speaker.empty() ? frame.colors().second : frame.colors().ink});
}

void drawLastWords(Frame& frame, const present::FieldModel& model) {
    if (model.transcript.empty()) {
        paragraph(frame, model.placeNote);
        paragraph(frame, "点平面图上的圆点走过去；在右边选一样东西或一个人，再选做什么。", {kSmall, frame.colors().second});
        return;
    }
    const std::uint64_t input = model.transcript.back().input;
    for (const SpokenLine& line : model.transcript) {
        if (line.input == input) drawLine(frame, line);
    }
}

/// One answer is a click; several are ticked and then sent.
std::optional<Command> drawOptions(Frame& frame, const present::PromptModel& prompt, FieldState& state) {
    for (const present::MannerChoice& option : prompt.options) {
        const bool chosen = state.answers.count(option.id) != 0;
        const ChoiceKind kind = prompt.multiple ? ChoiceKind::Check : ChoiceKind::Radio;
        if (!choiceRow(frame, option.label + "###reply-" + option.id, {kind, "", chosen})) continue;
        if (!prompt.multiple) return Submit{scenario::Reply{{option.id}}};
        if (chosen) {
            state.answers.erase(option.id);
        } else {
            state.answers.insert(option.id);
        }
    }
    if (!prompt.multiple) return std::nullopt;
    if (!button(frame, "回答###send-reply", {.kind = ButtonKind::Primary, .enabled = !state.answers.empty()})) {
        return std::nullopt;
    }
    scenario::Reply reply;
    for (const present::MannerChoice& option : prompt.options) {
        if (state.answers.count(option.id) != 0) reply.options.push_back(option.id);
    }
    state.answers.clear();
    return Submit{std::move(reply)};
}

}  // namespace

std::optional<Command> drawSpeech(Frame& frame, const Rect& rect, const present::FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    Rect inside = rect;
    if (model.prompt) {
        // The question needs room for its answers: it grows upwards over the map.
        const float more = frame.px(kRowHeight) * static_cast<float>(model.prompt->options.size());
        inside = {rect.x, rect.y - more, rect.w, rect.h + more};
    }
    fillRect(frame, inside, frame.colors().card);
    line(frame, {inside.x, inside.y}, {inside.right(), inside.y}, frame.theme().hair(), frame.colors().line);
    inside = inside.inset(frame.px(kGap), frame.px(kUnit + 4));
    const SpokenLine* speaker = lastSpeaker(model);
    if (speaker != nullptr || model.prompt) {
        const float side = frame.px(kPortraitSize);
        Rect picture = inside.cutLeft(side);
        picture.h = side;
        drawPortrait(frame, picture, speaker != nullptr ? speaker->look : "officer");
        inside.cutLeft(frame.px(kGap));
    }
    const Panel panel(frame, "speech", inside, {Fill::None, 0, true});
    if (model.prompt) {
        text(frame, model.prompt->speaker, {kSmallBold, frame.colors().jade});
        paragraph(frame, model.prompt->text);
        if (auto asked = drawOptions(frame, *model.prompt, state)) command = std::move(asked);
    } else {
        drawLastWords(frame, model);
    }
    return command;
}

void drawTranscriptSheet(Frame& frame, const present::FieldModel& model, FieldState& state) {
    const Rect screen = frame.screen();
    const Sheet sheet(frame, "transcript", Sheet::From::Left, {std::min(frame.px(760), screen.w * 0.8F), screen.h});
    sectionHeading(frame, "经过", "按时间先后");
    std::string clock;
    for (const SpokenLine& line : model.transcript) {
        if (line.clock != clock) {
            space(frame, kUnit);
            tag(frame, line.clock, Tone::Amber);
            clock = line.clock;
        }
        drawLine(frame, line);
    }
    if (model.transcript.empty()) paragraph(frame, "还没有发生什么。", {kBody, frame.colors().second});
    space(frame, kGap);
    if (button(frame, "关闭###close-transcript", {.kind = ButtonKind::Secondary}) || sheet.wantsToClose()) {
        state.showsTranscript = false;
    }
}

}  // namespace lianbing::ui

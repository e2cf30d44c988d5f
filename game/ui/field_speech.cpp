#include "game/ui/field_parts.h"
#include "game/ui/portraits.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::FieldModel;
using present::SpokenLine;
using present::Submit;

constexpr float kPortraitSize = 144;
constexpr float kPortraitShare = 0.22F;  ///< of the panel's width at most
constexpr float kPaddingY = kUnit + 4;
constexpr float kTalkOverMap = 0.6F;   ///< of the map at most that a conversation may cover
constexpr float kTaleOverMap = 0.12F;  ///< and what is told of a deed: the places stay at hand
constexpr int kFramesToSettle = 3;  ///< until the panel knows how far it can scroll
constexpr float kAnswerPadding = 20;  ///< above and below the words of an answer; see choiceRow()
constexpr float kAnswerMargins = 60;  ///< beside them

void drawLine(Frame& frame, const SpokenLine& line, bool isNew) {
    const Palette& colors = frame.colors();
    if (!line.speaker.empty()) {
        text(frame, line.speaker, {kSmallBold, isNew ? colors.jade : colors.second});
        if (!line.role.empty()) {
            frame.sameLine(frame.px(kUnit));
            text(frame, line.role, {kSmall, colors.second});
        }
    }
    paragraph(frame, line.text,
              {kBody, isNew && !line.speaker.empty() ? colors.ink : colors.second});
}

/// What was said earlier stands above what is said now, to scroll back to; a new input brings its
/// own words into view.
void drawWords(Frame& frame, const FieldModel& model, float width, FieldState& state) {
    const auto drawTurn = [&] {
        if (!model.turn.empty()) tag(frame, model.turn, Tone::Amber);
    };
    if (model.speech.empty()) {
        drawTurn();
        paragraph(frame, model.placeNote);
        paragraph(frame, "点平面图上的圆点走过去；在右边选一样东西或一个人，再选做什么。",
                  {kSmall, frame.colors().second});
        return;
    }
    const Point start = frame.cursor();
    Point top = start;
    bool isNew = false;
    for (const SpokenLine& line : model.speech) {
        if (!isNew && line.input >= model.latest) {
            isNew = true;
            top = frame.cursor();
            drawTurn();
        }
        drawLine(frame, line, isNew);
    }
    // New characters are laid out anew once their glyphs are there, so the words may still grow: once more then.
    const float height = frame.cursor().y - start.y;
    const bool isOther = std::exchange(state.spoken, model.latest) != model.latest;
    const bool hasGrown = std::exchange(state.spokenHeight, height) != height;
    if (isOther || hasGrown) state.spokenFrames = kFramesToSettle;
    if (state.spokenFrames == 0) return;
    --state.spokenFrames;
    frame.scrollTo({top.x, top.y, width, frame.cursor().y - top.y});
    frame.requestFrame();
}

float portraitSide(Frame& frame, const Rect& panel) {
    return std::min(frame.px(kPortraitSize), std::floor(panel.w * kPortraitShare));
}

/// How high words stand in a column of this width.
float heightOf(Frame& frame, const std::string& words, float width) {
    const float column = std::min(kColumnChars * frame.fonts().em(kBody), width);
    return frame.texts().lay(kBody, words, std::floor(column)).height() + frame.px(kUnit);
}

/// What the newest input brought, from its first line to its last.
float newWordsHeight(Frame& frame, const FieldModel& model, float width) {
    const float name = frame.fonts().pitch(kSmallBold) + frame.px(kUnit);
    float height = 2 * frame.px(kPaddingY) + frame.px(kMargin);
    if (!model.turn.empty()) height += name + frame.px(kUnit);
    for (const SpokenLine& line : model.speech) {
        if (line.input < model.latest) continue;
        height += heightOf(frame, line.text, width) + (line.speaker.empty() ? 0 : name);
    }
    return height;
}

/// What a question takes with what was said before it and with all its answers.
float promptHeight(Frame& frame, const FieldModel& model, float width) {
    const present::PromptModel& prompt = *model.prompt;
    const float name = frame.fonts().pitch(kSmallBold) + frame.px(kUnit);
    float height = 2 * frame.px(kPaddingY) + name + heightOf(frame, prompt.text, width);
    for (const SpokenLine& line : model.speech)
        height += heightOf(frame, line.text, width) + (line.speaker.empty() ? 0 : name);
    for (const present::MannerChoice& option : prompt.options) {
        const float words = heightOf(frame, option.label, width - frame.px(kAnswerMargins));
        height += std::max(frame.px(kRowHeight + kUnit), words + frame.px(kAnswerPadding));
    }
    return prompt.multiple ? height + frame.px(kButtonHeight + kUnit) : height;
}

/// One answer is a click; several are ticked and then sent.
std::optional<Command> drawOptions(Frame& frame, const present::PromptModel& prompt,
                                   FieldState& state) {
    scenario::Reply reply;
    for (const present::MannerChoice& option : prompt.options) {
        const bool chosen = state.answers.contains(option.id);
        const ChoiceKind kind = prompt.multiple ? ChoiceKind::Check : ChoiceKind::Radio;
        if (choiceRow(frame, option.label + "###reply-" + option.id, {kind, "", chosen})) {
            if (!prompt.multiple) return Submit{scenario::Reply{{option.id}}};
            toggle(state.answers, option.id);
        }
        if (state.answers.contains(option.id)) reply.options.push_back(option.id);
    }
    if (!prompt.multiple) return std::nullopt;
    if (!button(frame, "回答###send-reply",
                {.kind = ButtonKind::Primary, .enabled = !reply.options.empty()})) {
        return std::nullopt;
    }
    state.answers.clear();
    return Submit{std::move(reply)};
}

std::optional<Command> drawPrompt(Frame& frame, const FieldModel& model, FieldState& state) {
    for (const SpokenLine& line : model.speech) drawLine(frame, line, false);
    const present::PromptModel& prompt = *model.prompt;
    if (!prompt.speaker.empty()) text(frame, prompt.speaker, {kSmallBold, frame.colors().jade});
    paragraph(frame, prompt.text);
    return drawOptions(frame, prompt, state);
}

/// Lines with the time at which they were said.
void drawRecord(Frame& frame, const std::vector<SpokenLine>& lines) {
    std::string clock;
    for (const SpokenLine& line : lines) {
        if (line.clock != clock) {
            space(frame, kUnit);
            tag(frame, line.clock, Tone::Amber);
            clock = line.clock;
        }
        drawLine(frame, line, true);
    }
}

Point recordSize(Frame& frame) {
    const Rect screen = frame.screen();
    return {std::min(frame.px(760), screen.w * 0.8F), screen.h};
}

}  // namespace

Rect speechRect(Frame& frame, const Rect& rect, const Rect& above, const FieldModel& model) {
    // A question needs room for its answers, and what was just said is read to its end: it grows upwards over the map.
    const float aside = model.speaker ? portraitSide(frame, rect) + frame.px(kGap) : 0;
    const float width = rect.w - 2 * frame.px(kGap) - aside - frame.px(kGap);
    const float wanted = model.prompt           ? promptHeight(frame, model, width)
                         : model.speech.empty() ? 0
                                                : newWordsHeight(frame, model, width);
    const float most = above.h * (model.prompt ? 1 : model.speaker ? kTalkOverMap : kTaleOverMap);
    const float more = std::clamp(wanted - rect.h, 0.F, most);
    return {rect.x, rect.y - more, rect.w, rect.h + more};
}

std::optional<Command> drawSpeech(Frame& frame, const Rect& rect, const FieldModel& model,
                                  FieldState& state) {
    Rect inside = rect;
    fillRect(frame, inside, frame.colors().card);
    line(frame, {inside.x, inside.y}, {inside.right(), inside.y}, frame.theme().hair(),
         frame.colors().line);
    inside = inside.inset(frame.px(kGap), frame.px(kPaddingY));
    if (model.speaker) {
        const float side = portraitSide(frame, rect);
        Rect picture = inside.cutLeft(side);
        picture.h = std::min(side, inside.h);
        drawPortrait(frame, picture, model.speaker->look, model.speaker->mood);
        inside.cutLeft(frame.px(kGap));
    }
    const Panel panel(frame, "speech", inside, {Fill::None, 0, true});
    if (model.prompt) return drawPrompt(frame, model, state);
    drawWords(frame, model, inside.w, state);
    return std::nullopt;
}

void drawTranscriptSheet(Frame& frame, const FieldModel& model, FieldState& state) {
    const Sheet sheet(frame, "transcript", Sheet::From::Left, recordSize(frame));
    // Groups have clocks of their own: what was done one after the other was not said so.
    sectionHeading(frame, "经过", model.groups.empty() ? "按时间先后" : "按做的先后");
    drawRecord(frame, model.transcript);
    if (model.transcript.empty())
        paragraph(frame, "还没有发生什么。", {kBody, frame.colors().second});
    space(frame, kGap);
    if (button(frame, "关闭###close-transcript", {.kind = ButtonKind::Secondary}) ||
        sheet.wantsToClose())
        state.sheet = FieldSheet::None;
}

void drawTalkSheet(Frame& frame, const FieldModel& model, FieldState& state) {
    const present::TargetCard* target = findTarget(model, state.target);
    if (target == nullptr) {
        state.sheet = FieldSheet::None;
        return;
    }
    const Sheet sheet(frame, "talk", Sheet::From::Left, recordSize(frame));
    sectionHeading(frame, "和" + target->name + "的谈话",
                   fmt::format("{} 句", target->talk.size()));
    drawRecord(frame, target->talk);
    space(frame, kGap);
    if (button(frame, "关闭###close-talk", {.kind = ButtonKind::Secondary}) || sheet.wantsToClose())
        state.sheet = FieldSheet::None;
}

}  // namespace lianbing::ui

#include "game/ui/field_parts.h"
#include "game/ui/pictures.h"
#include "game/ui/shapes.h"
#include "game/ui/widgets.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace lianbing::ui {

namespace {

using present::Command;
using present::Submit;
using present::TargetCard;
using present::VerbChoice;

constexpr float kIconSize = 44;

/// A verb with manners opens a sheet first; the others go straight in.
std::optional<Command> chooseVerb(const TargetCard& target, const VerbChoice& verb,
                                  FieldState& state) {
    if (verb.manners.empty()) return Submit{scenario::Act{verb.verb, target.id, {}}};
    state.sheet = FieldSheet::Manners;
    state.verb = verb.verb;
    state.manners.clear();
    return std::nullopt;
}

std::optional<Command> drawThing(Frame& frame, const TargetCard& target,
                                 const present::FieldModel& model, FieldState& state) {
    const Card card(frame, "open-" + target.id, {.padding = kGap, .chosen = true});
    drawIcon(frame, frame.place(frame.px(kIconSize), frame.px(kIconSize)), target.icon);
    frame.sameLine(frame.px(kUnit + 4));
    textInRow(frame, target.name, frame.px(kIconSize), {kBodyBold, {}});
    if (!target.note.empty()) paragraph(frame, target.note, {kSmall, frame.colors().second});
    space(frame, 4);
    return drawVerbs(frame, target, !model.over && !model.prompt, state);
}

std::optional<Command> drawOpenTarget(Frame& frame, const Rect& rect, const TargetCard& target,
                                      const present::FieldModel& model, FieldState& state) {
    const Point top = frame.cursor();
    std::optional<Command> command = target.person ? drawPerson(frame, target, model, state)
                                                   : drawThing(frame, target, model, state);
    // What to do with a thing must not open below the edge.
    if (std::exchange(state.revealed, target.id) != target.id) {
        frame.scrollTo({top.x, top.y, rect.w, frame.cursor().y - top.y});
    }
    return command;
}

void drawClosedTarget(Frame& frame, const TargetCard& target, FieldState& state) {
    const std::string label = target.name + "###target-" + target.id;
    const RowStyle style{
        .detail = target.person ? std::string_view(target.role) : std::string_view(target.note),
        .trailing = target.moodWord,
        .mark = target.mood == present::Mood::Tense ? Tone::Amber : Tone::Jade};
    if (!listRow(frame, label, style)) return;
    state.target = target.id;
    state.tone.clear();
}

const VerbChoice* findVerb(const TargetCard* target, const std::string& id) {
    if (target == nullptr) return nullptr;
    const auto found = std::find_if(target->verbs.begin(), target->verbs.end(),
                                    [&](const VerbChoice& choice) { return choice.verb == id; });
    return found == target->verbs.end() ? nullptr : &*found;
}

}  // namespace

const TargetCard* findTarget(const present::FieldModel& model, std::string_view id) {
    const auto found = std::find_if(model.here.begin(), model.here.end(),
                                    [&](const TargetCard& card) { return card.id == id; });
    return found == model.here.end() ? nullptr : &*found;
}

void toggle(std::set<std::string>& chosen, const std::string& id) {
    if (!chosen.insert(id).second) chosen.erase(id);
}

std::optional<Command> drawVerbs(Frame& frame, const TargetCard& target, bool enabled,
                                 FieldState& state) {
    std::optional<Command> command;
    bool isFirst = true;
    for (const VerbChoice& verb : target.verbs) {
        const std::string label = verb.label + "###" + verb.verb + "-" + target.id;
        const VerbStyle style{.note = verb.minutes, .enabled = enabled};
        if (!isFirst) frame.sameLine(frame.px(kUnit));
        if (!isFirst && verbChipWidth(frame, label, style) > frame.availableWidth())
            frame.newLine();
        isFirst = false;
        if (verbChip(frame, label, style)) command = chooseVerb(target, verb, state);
    }
    return command;
}

std::optional<Command> drawHere(Frame& frame, const Rect& rect, const present::FieldModel& model,
                                FieldState& state) {
    std::optional<Command> command;
    fillRect(frame, rect, frame.colors().ground);
    line(frame, {rect.x, rect.y}, {rect.x, rect.bottom()}, frame.theme().hair(),
         frame.colors().line);
    const Panel panel(frame, "here", rect, {Fill::None, kGap, true});
    overline(frame, "这里有");
    if (!state.target.empty() && findTarget(model, state.target) == nullptr) state.target.clear();
    if (state.target.empty()) state.revealed.clear();
    bool isCarried = false;
    for (const TargetCard& target : model.here) {
        if (target.carried && !std::exchange(isCarried, true)) {
            space(frame, kGap);
            overline(frame, "随身带的");
        }
        if (target.id == state.target) {
            if (auto asked = drawOpenTarget(frame, rect, target, model, state))
                command = std::move(asked);
        } else {
            drawClosedTarget(frame, target, state);
        }
    }
    return command;
}

std::optional<Command> drawManners(Frame& frame, const present::FieldModel& model,
                                   FieldState& state) {
    std::optional<Command> command;
    const TargetCard* target = findTarget(model, state.target);
    const VerbChoice* verb = findVerb(target, state.verb);
    if (verb == nullptr) {
        state.sheet = FieldSheet::None;
        return command;
    }
    const float height = 196 + kRowHeight * static_cast<float>(verb->manners.size());
    const Sheet sheet(frame, "manners", Sheet::From::Center, {frame.px(520), frame.px(height)});
    sectionHeading(frame, verb->label + "：" + target->name, "怎么做");
    scenario::Act act{verb->verb, target->id, {}};
    for (const present::MannerChoice& manner : verb->manners) {
        const bool chosen = state.manners.contains(manner.id);
        if (choiceRow(frame, manner.label + "###manner-" + manner.id,
                      {ChoiceKind::Check, "", chosen}))
            toggle(state.manners, manner.id);
        if (state.manners.contains(manner.id)) act.manners.push_back(manner.id);
    }
    space(frame, kUnit);
    if (button(frame, verb->label + "###do-verb", {.kind = ButtonKind::Primary})) {
        state.sheet = FieldSheet::None;
        command = Submit{std::move(act)};
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "不做了###cancel-verb", {.kind = ButtonKind::Quiet}) || sheet.wantsToClose())
        state.sheet = FieldSheet::None;
    return command;
}

}  // namespace lianbing::ui

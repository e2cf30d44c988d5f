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

const TargetCard* findTarget(const present::FieldModel& model, const std::string& id) {
    const auto found = std::find_if(model.here.begin(), model.here.end(),
                                    [&](const TargetCard& card) { return card.id == id; });
    return found == model.here.end() ? nullptr : &*found;
}

void drawPicture(Frame& frame, const TargetCard& target) {
    const Rect rect = frame.place(frame.px(kIconSize), frame.px(kIconSize));
    if (target.person) {
        drawPortrait(frame, rect, target.icon);
    } else {
        drawIcon(frame, rect, target.icon);
    }
}

/// A verb with manners opens a sheet first; the others go straight in.
std::optional<Command> chooseVerb(const TargetCard& target, const VerbChoice& verb,
                                  FieldState& state) {
    if (verb.manners.empty()) return Submit{scenario::Act{verb.verb, target.id, {}}};
    state.verb = verb.verb;
    state.manners.clear();
    return std::nullopt;
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

std::optional<Command> drawTopics(Frame& frame, const TargetCard& target, bool enabled) {
    std::optional<Command> command;
    if (target.topics.empty()) return command;
    overline(frame, "询问");
    for (const present::TopicChoice& topic : target.topics) {
        const std::string label = topic.label + "###ask-" + target.id + "-" + topic.id;
        if (choiceRow(frame, label, {ChoiceKind::Radio, "", topic.asked, enabled})) {
            command = Submit{scenario::Ask{target.id, topic.id}};
        }
    }
    return command;
}

std::optional<Command> drawShowing(Frame& frame, const TargetCard& target,
                                   const present::FieldModel& model, bool enabled) {
    std::optional<Command> command;
    if (!target.person || model.exhibits.empty()) return command;
    overline(frame, "出示证据");
    for (const present::ExhibitCard& exhibit : model.exhibits) {
        const std::string label = exhibit.name + "###show-" + target.id + "-" + exhibit.id;
        if (listRow(frame, label, {.enabled = enabled}))
            command = Submit{scenario::Show{target.id, exhibit.id}};
    }
    return command;
}

std::optional<Command> drawOpenTarget(Frame& frame, const TargetCard& target,
                                      const present::FieldModel& model, FieldState& state) {
    std::optional<Command> command;
    const bool enabled = !model.over && !model.prompt;
    const Card card(frame, "open-" + target.id, {.padding = kGap, .chosen = true});
    drawPicture(frame, target);
    frame.sameLine(frame.px(kUnit + 4));
    textInRow(frame, target.name, frame.px(kIconSize), {kBodyBold, {}});
    if (!target.role.empty()) {
        frame.sameLine(frame.px(kUnit));
        textInRow(frame, target.role, frame.px(kIconSize), {kSmall, frame.colors().second});
    }
    if (!target.note.empty()) paragraph(frame, target.note, {kSmall, frame.colors().second});
    space(frame, 4);
    if (auto asked = drawVerbs(frame, target, enabled, state)) command = std::move(asked);
    if (auto asked = drawTopics(frame, target, enabled)) command = std::move(asked);
    if (auto asked = drawShowing(frame, target, model, enabled)) command = std::move(asked);
    return command;
}

}  // namespace

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
    for (const TargetCard& target : model.here) {
        if (target.id == state.target) {
            const Point top = frame.cursor();
            if (auto asked = drawOpenTarget(frame, target, model, state))
                command = std::move(asked);
            // What to do with a thing must not open below the edge.
            if (std::exchange(state.revealed, target.id) != target.id) {
                frame.scrollTo({top.x, top.y, rect.w, frame.cursor().y - top.y});
            }
            continue;
        }
        const std::string label = target.name + "###target-" + target.id;
        const RowStyle style{.detail = target.person ? std::string_view(target.role)
                                                     : std::string_view(target.note)};
        if (listRow(frame, label, style)) state.target = target.id;
    }
    return command;
}

std::optional<Command> drawManners(Frame& frame, const present::FieldModel& model,
                                   FieldState& state) {
    std::optional<Command> command;
    const TargetCard* target = findTarget(model, state.target);
    const VerbChoice* verb = nullptr;
    if (target != nullptr) {
        const auto found =
            std::find_if(target->verbs.begin(), target->verbs.end(),
                         [&](const VerbChoice& choice) { return choice.verb == state.verb; });
        if (found != target->verbs.end()) verb = &*found;
    }
    if (verb == nullptr) {
        state.verb.clear();
        return command;
    }
    const float height = 196 + kRowHeight * static_cast<float>(verb->manners.size());
    const Sheet sheet(frame, "manners", Sheet::From::Center, {frame.px(520), frame.px(height)});
    sectionHeading(frame, verb->label + "：" + target->name, "怎么做");
    for (const present::MannerChoice& manner : verb->manners) {
        const bool chosen = state.manners.count(manner.id) != 0;
        if (!choiceRow(frame, manner.label + "###manner-" + manner.id,
                       {ChoiceKind::Check, "", chosen}))
            continue;
        if (chosen) {
            state.manners.erase(manner.id);
        } else {
            state.manners.insert(manner.id);
        }
    }
    space(frame, kUnit);
    if (button(frame, verb->label + "###do-verb", {.kind = ButtonKind::Primary})) {
        scenario::Act act{verb->verb, target->id, {}};
        for (const present::MannerChoice& manner : verb->manners) {
            if (state.manners.count(manner.id) != 0) act.manners.push_back(manner.id);
        }
        command = Submit{std::move(act)};
        state.verb.clear();
    }
    frame.sameLine(frame.px(kUnit));
    if (button(frame, "不做了###cancel-verb", {.kind = ButtonKind::Quiet}) || sheet.wantsToClose())
        state.verb.clear();
    return command;
}

}  // namespace lianbing::ui

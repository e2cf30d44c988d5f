#include "game/scenario/inspection.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace lianbing::scenario {

namespace {

using base::fail;
using base::Status;

std::string_view kindName(TargetKind kind) {
    switch (kind) {
        case TargetKind::Thing:
            return "物品";
        case TargetKind::Person:
            return "人";
        case TargetKind::Place:
            return "地点";
    }
    return {};
}

std::optional<TargetKind> kindOf(const Definition& definition, std::string_view target) {
    if (definition.findThing(target) != nullptr) return TargetKind::Thing;
    if (definition.findPerson(target) != nullptr) return TargetKind::Person;
    if (definition.findPlace(target) != nullptr) return TargetKind::Place;
    return std::nullopt;
}

/// Whether all of `given` are among `known` (by id), each once. Errors: a sentence that begins with
/// `what`.
template <class Known>
Status checkChosen(const std::vector<std::string>& given, const std::vector<Known>& known,
                   std::string_view what) {
    for (auto id = given.begin(); id != given.end(); ++id) {
        const bool isKnown = std::any_of(known.begin(), known.end(),
                                         [&](const Known& one) { return one.id == *id; });
        if (!isKnown) return fail(fmt::format("没有“{}”这个{}。", *id, what));
        if (std::find(given.begin(), id, *id) != id) {
            return fail(fmt::format("{}“{}”写了两次。", what, *id));
        }
    }
    return {};
}

/// Says why an intent cannot be done in a world that is not over.
struct Validator {
    const Definition& definition;
    const World& world;
    std::size_t inputs;

    [[nodiscard]] Status present(std::string_view target) const {
        if (world.isPresent(definition, target)) return {};
        // The name of something hidden would give it away; only what has been typed is said back.
        const Thing* thing = definition.findThing(target);
        const bool isHidden =
            thing != nullptr && thing->foundBy && !world.revealed.contains(target);
        return fail(fmt::format("这里没有“{}”。", isHidden ? target : definition.nameOf(target)));
    }

    [[nodiscard]] Status person(std::string_view id) const {
        if (definition.findPerson(id) == nullptr) return fail(fmt::format("没有“{}”这个人。", id));
        return present(id);
    }

    Status operator()(const Go& go) const {
        const Place* place = definition.findPlace(go.place);
        if (place == nullptr) return fail(fmt::format("没有“{}”这个地点。", go.place));
        if (world.place == go.place) return fail(fmt::format("已经在{}了。", place->name));
        return {};
    }

    Status operator()(const Act& act) const {
        const Verb* verb = definition.findVerb(act.verb);
        if (verb == nullptr) return fail(fmt::format("没有“{}”这个动作。", act.verb));
        if (auto status = present(act.target); !status) return status;
        const auto kind = kindOf(definition, act.target);
        if (std::find(verb->on.begin(), verb->on.end(), kind) == verb->on.end()) {
            return fail(fmt::format("不能对{}使用“{}”。", kindName(*kind), verb->label));
        }
        return checkChosen(act.manners, verb->manners, "方式");
    }

    Status operator()(const Ask& ask) const {
        if (auto status = person(ask.person); !status) return status;
        return checkChosen({ask.topic}, definition.findPerson(ask.person)->topics, "话题");
    }

    Status operator()(const Show& show) const {
        if (auto status = person(show.person); !status) return status;
        if (world.findExhibit(show.exhibit) != nullptr) return {};
        return fail(fmt::format("证据里没有“{}”。", show.exhibit));
    }

    Status operator()(const Reply& reply) const {
        if (!world.pending) return fail("现在没有要回答的问题。");
        const auto& prompt = *world.pending;
        if (!prompt.multiple && reply.options.size() != 1) return fail("这个问题要选一个答案。");
        return checkChosen(reply.options, prompt.options, "选项");
    }

    Status operator()(const Respond& respond) const {
        const bank::Question* question = definition.findQuestion(respond.question);
        if (question == nullptr) return fail(fmt::format("没有“{}”这道题。", respond.question));
        return bank::validate(*question, respond.answer);
    }

    Status operator()(const Finish&) const { return {}; }

    Status operator()(const TimeUp&) const { return {}; }

    Status operator()(const RewindTo& rewind) const {
        if (rewind.sequence <= inputs) return {};
        return fail(fmt::format("还没有第 {} 步，一共只有 {} 步。", rewind.sequence, inputs));
    }
};

bool canInterruptPrompt(const Intent& intent) {
    return std::holds_alternative<Reply>(intent) || std::holds_alternative<TimeUp>(intent);
}

}  // namespace

Status Inspection::validate(const Intent& intent) const {
    if (!std::holds_alternative<RewindTo>(intent)) {
        if (world_.over) return fail("检查已经结束。");
        if (world_.pending && !canInterruptPrompt(intent)) {
            return fail(fmt::format("现在要先回答：{}", world_.pending->text));
        }
    }
    return std::visit(Validator{*definition_, world_, log_.size()}, intent);
}

}  // namespace lianbing::scenario

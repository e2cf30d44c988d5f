#include "game/scenario/document.h"
#include "game/scenario/evidence.h"
#include "game/scenario/inspection.h"
#include "game/scenario/shown_text.h"

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
    static constexpr int kLongestWait = 240;             // minutes
    static constexpr std::size_t kLongestField = 12'000;  // bytes: 4,000 characters of Chinese

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
        if (auto status = present(id); !status) return status;
        return free(id);
    }

    /// Whether nobody of ours talks with the person now.
    [[nodiscard]] Status free(std::string_view id) const {
        if (!world.isTalking(id)) return {};
        return fail(fmt::format("{}正在和另一组谈话，要到 {}。", definition.nameOf(id),
                                world.talks.find(id)->second.clock()));
    }

    [[nodiscard]] Status exhibit(const std::string& id) const {
        const Exhibit* known = definition.findExhibit(id);
        if (const CollectedExhibit* held = world.findExhibit(id)) {
            if (isAtHand(*held, world)) return {};
            return fail(fmt::format("“{}”要到 {} 才由另一组取到。", known == nullptr ? id : known->name,
                                    held->at.clock()));
        }
        return fail(fmt::format("证据栏里没有“{}”。", known == nullptr ? id : known->name));
    }

    [[nodiscard]] Status team() const {
        if (definition.hasTeam()) return {};
        return fail("这次检查的人不分组。");
    }

    Status operator()(const Go& go) const {
        const Place* place = definition.findPlace(go.place);
        if (place == nullptr || !world.isKnown(*place))
            return fail(fmt::format("没有“{}”这个地点。", go.place));
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
        if (auto status = free(act.target); !status) return status;
        return checkChosen(act.manners, verb->manners, "方式");
    }

    Status operator()(const Ask& ask) const {
        if (auto status = person(ask.person); !status) return status;
        const Person& asked = *definition.findPerson(ask.person);
        if (auto status = checkChosen({ask.topic}, asked.topics, "话题"); !status) return status;
        for (const Topic& topic : asked.topics) {
            if (topic.id == ask.topic && !world.isKnown(asked, topic))
                return fail(fmt::format("没有“{}”这个话题。", ask.topic));
        }
        return checkChosen(ask.manners, definition.asking, "问法");
    }

    Status operator()(const Show& show) const {
        if (auto status = person(show.person); !status) return status;
        return exhibit(show.exhibit);
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

    Status operator()(const Split& split) const {
        if (auto status = team(); !status) return status;
        if (auto status = checkChosen(split.officers, definition.officers, "执法人员"); !status)
            return status;
        if (split.officers.empty()) return fail("要写明谁分出去。");
        const Group& group = *world.actingGroup();
        for (const std::string& officer : split.officers) {
            if (!group.holds(officer))
                return fail(fmt::format("{}不在这一组。", definition.nameOf(officer)));
        }
        if (split.officers.size() == group.officers.size())
            return fail("这一组至少要留下一个人。");
        return {};
    }

    Status operator()(const Join&) const {
        if (auto status = team(); !status) return status;
        for (std::size_t at = 0; at < world.groups.size(); ++at) {
            if (at != world.acting && canJoin(world, world.groups[at])) return {};
        }
        return fail("这里没有空着的另一组，会合不了。");
    }

    Status operator()(const Lead& lead) const {
        if (auto status = team(); !status) return status;
        if (definition.findOfficer(lead.officer) == nullptr)
            return fail(fmt::format("没有“{}”这名执法人员。", lead.officer));
        for (std::size_t at = 0; at < world.groups.size(); ++at) {
            const Group& group = world.groups[at];
            if (!group.holds(lead.officer)) continue;
            if (at == world.acting) return fail("现在指挥的就是这一组。");
            if (group.isStandingBy || group.now <= world.now) return {};
            return fail(fmt::format("{}那一组要忙到 {}。", definition.nameOf(lead.officer),
                                    group.now.clock()));
        }
        return {};
    }

    Status operator()(const StandBy&) const {
        if (auto status = team(); !status) return status;
        const auto moving = std::count_if(world.groups.begin(), world.groups.end(),
                                          [](const Group& group) { return !group.isStandingBy; });
        if (moving > 1) return {};
        return fail("另外没有在做事的组，不能都原地听候；要等就写等多少分钟。");
    }

    Status operator()(const Wait& wait) const {
        if (wait.minutes >= 1 && wait.minutes <= kLongestWait) return {};
        return fail(fmt::format("一次只能等 1 到 {} 分钟。", kLongestWait));
    }

    [[nodiscard]] Status fact(const std::string& id) const {
        if (definition.findFact(id) != nullptr) return {};
        return fail(fmt::format("没有“{}”这个要证明的事实。", id));
    }

    Status operator()(const Link& link) const {
        if (auto status = exhibit(link.exhibit); !status) return status;
        if (auto status = fact(link.fact); !status) return status;
        if (!world.links.contains({link.exhibit, link.fact})) return {};
        return fail("这条证明已经连上了。");
    }

    Status operator()(const Unlink& link) const {
        if (auto status = fact(link.fact); !status) return status;
        if (world.links.contains({link.exhibit, link.fact})) return {};
        return fail("没有连过这条证明。");
    }

    [[nodiscard]] Status source(const std::string& id) const {
        const Source* known = definition.findSource(id);
        // What was not opened is not spoken of: its title would tell where to look.
        if (known != nullptr && isOpened(*known, world.trace)) return {};
        return fail(fmt::format("还没有看过“{}”。", id));
    }

    Status operator()(const Contrast& contrast) const {
        for (const std::string* id : {&contrast.one, &contrast.other}) {
            if (auto status = source(*id); !status) return status;
        }
        if (contrast.one == contrast.other) return fail("要对照两处不同的来源。");
        const auto pair = std::minmax(contrast.one, contrast.other);
        if (!world.contrasts.contains({pair.first, pair.second})) return {};
        return fail("这两处已经对照过了。");
    }

    /// The document, until somebody of the other side has signed it.
    Status operator()(const Write& write) const {
        const Document* document = definition.findDocument(write.document);
        if (document == nullptr) return fail(fmt::format("没有“{}”这份文书。", write.document));
        if (document->findField(write.field) == nullptr)
            return fail(fmt::format("《{}》没有“{}”这一栏。", document->title, write.field));
        const auto written = world.documents.find(write.document);
        if (written != world.documents.end() && isClosed(*document, written->second, definition))
            return fail(fmt::format("《{}》对方已经签名，不能再改。", document->title));
        if (write.text.size() > kLongestField)
            return fail(fmt::format("一栏最多写 {} 个字节，现在有 {} 个。", kLongestField,
                                    write.text.size()));
        if (auto status = checkShown(write.text, Lines::Many); !status)
            return fail("写的文字" + status.error().what + "。");
        return {};
    }

    Status operator()(const Sign& sign) const {
        const Document* document = definition.findDocument(sign.document);
        if (document == nullptr) return fail(fmt::format("没有“{}”这份文书。", sign.document));
        const auto written = world.documents.find(sign.document);
        if (written == world.documents.end())
            return fail(fmt::format("《{}》还是空白的，不能签。", document->title));
        if (written->second.findSignature(sign.who) != nullptr)
            return fail(fmt::format("{}已经签过了。", definition.nameOf(sign.who)));
        if (auto status = checkChosen(sign.manners, document->manners, "方式"); !status)
            return status;
        return signer(*document, sign);
    }

    [[nodiscard]] Status signer(const Document& document, const Sign& sign) const {
        const std::string& who = sign.who;
        if (definition.findOfficer(who) != nullptr) {
            const Group* group = world.actingGroup();
            if (group == nullptr || group->holds(who)) return {};
            return fail(fmt::format("{}不在这一组，签不了。", definition.nameOf(who)));
        }
        const auto& signers = document.signers;
        if (std::find(signers.begin(), signers.end(), who) == signers.end())
            return fail(fmt::format("《{}》不用“{}”签。", document.title, who));
        return person(who);
    }

    Status operator()(const SetLevel& set) const {
        if (!isLevel(set.level)) return fail(fmt::format("没有“{}”这个级别。", set.level));
        if (inputs == 0) return {};
        return fail("级别只能在开始以前选。");
    }

    Status operator()(const Occur&) const {
        return fail("世界里的事自己会来，不能由人放进去。");
    }

    Status operator()(const Finish&) const { return {}; }

    Status operator()(const TimeUp&) const { return {}; }

    Status operator()(const RewindTo& rewind) const {
        if (world.level == kContest) return fail("竞赛级不能倒回。");
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

#include "game/present/board_model.h"

#include "game/base/text.h"
#include "game/scenario/evidence.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace lianbing::present {

namespace {

using scenario::CollectedExhibit;
using scenario::Fixing;

class BoardMaker {
public:
    explicit BoardMaker(const scenario::Inspection& inspection)
        : inspection_(inspection),
          definition_(inspection.definition()),
          world_(inspection.world()) {}

    BoardModel make() const {
        BoardModel model;
        model.over = world_.over;
        model.blocked = blocked();
        for (auto held = world_.exhibits.rbegin(); held != world_.exhibits.rend(); ++held) {
            const scenario::Exhibit* exhibit = definition_.findExhibit(held->id);
            if (exhibit == nullptr) continue;
            model.exhibits.push_back(card(*exhibit, *held));
            if (model.exhibits.back().facts.empty()) model.unlinked.push_back(held->id);
        }
        for (const scenario::Fact& fact : definition_.facts) model.facts.push_back(makeFact(fact));
        if (!isMute()) model.summary = summaryOf(model.facts);
        for (const scenario::Source& source : definition_.sources) {
            if (scenario::isOpened(source, world_.trace))
                model.sources.push_back({source.id, words(source.title)});
        }
        addContrasts(model);
        if (world_.over) {
            addMissed(model);
        } else {
            model.linkRule =
                fmt::format("不相干的证据连上去，每件扣这一点的 {}%。", scenario::kIdlePercent);
            model.contrastRule =
                fmt::format("其实对得上的，前 {} 次指出不扣分，再多每次扣 {} 分。",
                            scenario::kFreeContrasts, scenario::kWrongContrast.text());
        }
        return model;
    }

private:
    std::string words(std::string_view text) const {
        return scenario::fillWords(text, inspection_.currentCase());
    }

    std::string blocked() const {
        if (world_.over) return "检查已经结束，证据板不能再改。点一件事，看怎样证明、还差什么。";
        // The engine refuses every other input until the prompt is answered.
        if (world_.pending) return "现场有人在等回答：先回现场作答，再来连证据。";
        return {};
    }

    bool isLinked(const std::string& exhibit, const std::string& fact) const {
        return world_.links.contains({exhibit, fact});
    }

    std::string quoted(const std::string& exhibit) const {
        const scenario::Exhibit* known = definition_.findExhibit(exhibit);
        return "“" + (known == nullptr ? exhibit : words(known->name)) + "”";
    }

    std::string quotedAll(const std::vector<std::string>& exhibits) const {
        std::vector<std::string> names;
        names.reserve(exhibits.size());
        for (const std::string& id : exhibits) names.push_back(quoted(id));
        return base::join(names, "、");
    }

    bool isFixed(const scenario::Exhibit& exhibit) const {
        return scenario::fixingOf(exhibit, world_) == Fixing::Fixed;
    }

    BoardExhibit card(const scenario::Exhibit& exhibit, const CollectedExhibit& held) const {
        BoardExhibit card;
        card.id = exhibit.id;
        card.name = words(exhibit.name);
        card.proves = words(exhibit.proves);
        card.icon = exhibit.icon;
        card.taken = held.at.clock() + " " + std::string(definition_.nameOf(held.place));
        card.isFixed = isFixed(exhibit);
        card.state = card.isFixed ? "已固定" : "未固定" + lackingAfter("，缺：", exhibit);
        for (const scenario::Fact& fact : definition_.facts) {
            if (isLinked(exhibit.id, fact.id)) card.facts.push_back(fact.id);
        }
        card.links = card.facts.empty() ? "还没有连" : fmt::format("连了 {} 处", card.facts.size());
        return card;
    }

    /// What an exhibit lacks to be fixed, behind `lead`; nothing when that has no name.
    std::string lackingAfter(std::string_view lead, const scenario::Exhibit& exhibit) const {
        const std::vector<std::string> lacking =
            scenario::lackingManners(definition_, exhibit, world_);
        return lacking.empty() ? std::string() : std::string(lead) + base::join(lacking, "、");
    }

    BoardFact makeFact(const scenario::Fact& fact) const {
        const scenario::FactState state = scenario::stateOf(fact, definition_, world_);
        BoardFact model;
        model.id = fact.id;
        model.title = words(fact.title);
        const std::size_t met = state.met();
        // By what counts alone: a loose exhibit that would fit must read like one that never would.
        model.standing = state.isProved() ? Standing::Proved
                         : met > 0        ? Standing::Suspected
                                          : Standing::Unproved;
        model.word = wordOf(model.standing);
        if (!state.parts.empty()) {
            model.count = fmt::format("{} / {} 环", met, state.parts.size());
            model.share = static_cast<double>(met) / static_cast<double>(state.parts.size());
        }
        addLinked(fact, state, model);
        if (world_.over) model.debrief = debriefOf(fact, state);
        if (isMute()) {
            model.standing = Standing::Unproved;
            model.word = fmt::format("连了 {} 样", model.linked.size());
            model.count.clear();
            model.share = 0;
        }
        return model;
    }

    /// In a contest the board keeps what was linked and does not say what it comes to.
    [[nodiscard]] bool isMute() const {
        return world_.level == scenario::kContest && !world_.over;
    }

    static std::string wordOf(Standing standing) {
        switch (standing) {
            case Standing::Unproved:
                return "还没有证据";
            case Standing::Suspected:
                return "只到怀疑";
            case Standing::Proved:
                return "已证明";
        }
        return {};
    }

    void addLinked(const scenario::Fact& fact, const scenario::FactState& state,
                   BoardFact& model) const {
        for (const CollectedExhibit& held : world_.exhibits) {
            const scenario::Exhibit* exhibit = definition_.findExhibit(held.id);
            if (exhibit == nullptr || !isLinked(held.id, fact.id)) continue;
            BoardLink link;
            link.exhibit = held.id;
            link.isFixed = isFixed(*exhibit);
            link.isIdle = world_.over && holds(state.idle, held.id);
            const std::string name = words(exhibit->name);
            link.words =
                name + (link.isFixed ? "" : " · 未固定") + (link.isIdle ? " · 不相干" : "");
            // Not from the state's own list, which leaves out what proves nothing of the fact.
            if (!link.isFixed)
                model.notes.push_back(fmt::format("“{}”没有按要求固定，还不算证据{}。", name,
                                                  lackingAfter("；缺：", *exhibit)));
            model.linked.push_back(std::move(link));
        }
    }

    static bool holds(const std::vector<std::string>& ids, const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    }

    FactDebrief debriefOf(const scenario::Fact& fact, const scenario::FactState& state) const {
        FactDebrief debrief;
        debrief.explanation = words(fact.explanation);
        for (std::size_t at = 0; at < state.parts.size(); ++at) {
            const scenario::ProofPart& part = state.proof->parts[at];
            debrief.parts.push_back(
                {words(part.label), state.parts[at],
                 quotedAll(state.parts[at] ? metBy(part, fact) : part.exhibits)});
        }
        if (state.proof != nullptr) debrief.way = words(state.proof->label);
        if (!state.isProved() && !state.unlinked.empty())
            debrief.notes.push_back(quotedAll(state.unlinked) + "已经固定在手，没有连到这一点上。");
        if (!state.idle.empty())
            debrief.notes.push_back(quotedAll(state.idle) + "和这一点没有关系，不该连。");
        return debrief;
    }

    std::vector<std::string> metBy(const scenario::ProofPart& part,
                                   const scenario::Fact& fact) const {
        std::vector<std::string> ids;
        for (const std::string& id : part.exhibits) {
            const scenario::Exhibit* exhibit = definition_.findExhibit(id);
            if (exhibit != nullptr && isLinked(id, fact.id) && isFixed(*exhibit)) ids.push_back(id);
        }
        return ids;
    }

    static std::string summaryOf(const std::vector<BoardFact>& facts) {
        if (facts.empty()) return {};
        const auto proved = std::count_if(facts.begin(), facts.end(), [](const BoardFact& fact) {
            return fact.standing == Standing::Proved;
        });
        return fmt::format("已证明 {} / {}", proved, facts.size());
    }

    std::string sourceTitle(std::string_view id) const {
        const scenario::Source* source = definition_.findSource(id);
        return source == nullptr ? std::string(id) : words(source->title);
    }

    /// In the order of the trace: the world keeps the pairs by their ids.
    void addContrasts(BoardModel& model) const {
        for (const procedure::TraceEvent& event : world_.trace) {
            if (event.name != "contrast") continue;
            BoardContrast contrast;
            contrast.one = procedure::attribute(event.attributes, "one");
            contrast.other = procedure::attribute(event.attributes, "other");
            contrast.pair =
                fmt::format("“{}”和“{}”", sourceTitle(contrast.one), sourceTitle(contrast.other));
            contrast.word = "已对照";
            if (world_.over) judge(contrast);
            model.contrasts.push_back(std::move(contrast));
        }
    }

    void judge(BoardContrast& contrast) const {
        const scenario::Contradiction* known =
            scenario::contradictionOf(definition_, contrast.one, contrast.other);
        contrast.verdict = known == nullptr ? Verdict::Wrong : Verdict::Right;
        contrast.word = known == nullptr ? "其实对得上" : "确实对不上";
        if (known == nullptr) return;
        contrast.title = words(known->title);
        contrast.explanation = words(known->explanation);
    }

    void addMissed(BoardModel& model) const {
        for (const scenario::Contradiction& one : definition_.contradictions) {
            const scenario::Notice notice = scenario::noticeOf(one, definition_, world_);
            if (notice == scenario::Notice::Found) continue;
            model.missed.push_back(
                {words(one.title), reasonFor(one, notice), words(one.explanation)});
        }
    }

    std::string reasonFor(const scenario::Contradiction& missed, scenario::Notice notice) const {
        const std::string one = sourceTitle(missed.one);
        const std::string other = sourceTitle(missed.other);
        if (notice == scenario::Notice::Unnoticed)
            return fmt::format("“{}”和“{}”都看过，没有指出对不上。", one, other);
        std::vector<std::string> unopened;
        for (const std::string& id : {missed.one, missed.other}) {
            const scenario::Source* source = definition_.findSource(id);
            if (source == nullptr || !scenario::isOpened(*source, world_.trace))
                unopened.push_back("“" + sourceTitle(id) + "”");
        }
        return fmt::format("没有看过{}，无从对照。", base::join(unopened, "和"));
    }

    const scenario::Inspection& inspection_;
    const scenario::Definition& definition_;
    const scenario::World& world_;
};

}  // namespace

BoardModel makeBoard(const scenario::Inspection& inspection) {
    return BoardMaker(inspection).make();
}

bool isContrasted(const BoardModel& board, std::string_view one, std::string_view other) {
    return std::any_of(board.contrasts.begin(), board.contrasts.end(),
                       [&](const BoardContrast& made) {
                           return (made.one == one && made.other == other) ||
                                  (made.one == other && made.other == one);
                       });
}

}  // namespace lianbing::present

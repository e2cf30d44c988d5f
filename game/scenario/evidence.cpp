#include "game/scenario/evidence.h"

#include "game/base/text.h"
#include "game/procedure/basis.h"
#include "game/scenario/unverified.h"
#include "game/score/sentence.h"

#include <fmt/format.h>

#include <algorithm>

namespace lianbing::scenario {

namespace {

using score::closedSentence;
using score::LineState;
using score::Points;
using score::ScoreLine;

bool hasTaken(const CollectedExhibit& held, const Way& way, std::string_view manner) {
    return !procedure::attribute(held.attributes, takenKey(way.deed.verb, manner)).empty();
}

std::size_t chosenOf(const CollectedExhibit& held, const Way& way) {
    return static_cast<std::size_t>(
        std::count_if(way.manners.begin(), way.manners.end(),
                      [&](const std::string& manner) { return hasTaken(held, way, manner); }));
}

/// Whether the way was ever gone: a way without manners leaves no mark, so the event is looked for.
bool wasGone(const CollectedExhibit& held, const Way& way, const World& world) {
    if (chosenOf(held, way) > 0) return true;
    return std::any_of(world.trace.begin(), world.trace.end(),
                       [&](const auto& event) { return way.deed.matches(event); });
}

std::string mannerLabel(const Definition& definition, const Deed& deed, const std::string& manner) {
    const std::vector<Manner>* known = nullptr;
    if (const Verb* verb = definition.findVerb(deed.verb)) known = &verb->manners;
    if (deed.verb == "sign") {
        if (const Document* document = definition.findDocument(deed.target)) known = &document->manners;
    }
    if (deed.verb == "ask") known = &definition.asking;
    if (known == nullptr) return manner;
    for (const Manner& one : *known) {
        if (one.id == manner) return one.label;
    }
    return manner;
}

std::string nameOfExhibit(const Definition& definition, const std::string& id) {
    const Exhibit* exhibit = definition.findExhibit(id);
    return exhibit == nullptr ? id : exhibit->name;
}

std::string namesOf(const Definition& definition, const std::vector<std::string>& exhibits) {
    std::vector<std::string> names;
    for (const std::string& id : exhibits) names.push_back("“" + nameOfExhibit(definition, id) + "”");
    return base::join(names, "、");
}

/// Marks facts and contradictions of one play.
class EvidenceJudge {
public:
    EvidenceJudge(const Definition& definition, const law::Library& library, base::Date day,
                  const World& world, score::ScoreSheet& sheet)
        : definition_(definition), library_(library), day_(day), world_(world), sheet_(sheet) {}

    void judge() {
        for (const Fact& fact : definition_.facts) judgeFact(fact);
        for (const Contradiction& one : definition_.contradictions) judgeContradiction(one);
        judgeContrasts();
    }

private:
    template <class Marked>
    ScoreLine lineOf(const Marked& marked) const {
        ScoreLine line;
        line.id = marked.id;
        line.section = marked.section;
        line.title = marked.title;
        line.max = marked.points;
        line.basis = procedure::basisOn(marked.basis, library_, day_);
        return line;
    }

    template <class Marked>
    void keep(const Marked& marked, ScoreLine line) {
        if (marked.unverified) leaveOut(line);
        sheet_.lines.push_back(std::move(line));
    }

    /// The first input that did what the pattern of attributes says.
    void place(ScoreLine& line, std::string_view event, std::string_view key,
               std::string_view value) const {
        for (const procedure::TraceEvent& one : world_.trace) {
            if (one.name != event || procedure::attribute(one.attributes, key) != value) continue;
            if (line.moment.empty()) line.moment = procedure::spokenTime(one, world_.trace);
            line.events.push_back(one.input);
        }
    }

    void judgeFact(const Fact& fact) {
        const FactState state = stateOf(fact, definition_, world_);
        ScoreLine line = lineOf(fact);
        place(line, "link", "fact", fact.id);
        const std::size_t of = std::max<std::size_t>(1, state.parts.size());
        const auto met = static_cast<std::int64_t>(state.met());
        Points earned =
            state.isProved()
                ? fact.points
                : fact.points.share(met * kSuspectedPercent,
                                    100 * static_cast<std::int64_t>(of));
        const int lost = std::min(100, kIdlePercent * static_cast<int>(state.idle.size()));
        earned = std::max(Points{}, earned - fact.points.share(lost));
        line.earned = earned;
        line.state = earned == fact.points ? LineState::Met
                     : earned > Points{}   ? LineState::Partly
                                           : LineState::Lost;
        line.reason = factSentence(fact, state);
        keep(fact, std::move(line));
    }

    [[nodiscard]] std::string factSentence(const Fact& fact, const FactState& state) const {
        std::string sentence;
        if (state.isProved()) {
            sentence = fmt::format("证明了：按“{}”，每一环都有固定好的证据。", state.proof->label);
        } else if (state.met() == 0 && state.loose.empty() && state.unlinked.empty()) {
            sentence = "没有用证据证明这一点。";
        } else {
            sentence = fmt::format("只到怀疑：按“{}”还差{}。", state.proof->label, openParts(state));
        }
        for (const std::string& id : state.loose) sentence += looseSentence(id);
        if (!state.isProved() && !state.unlinked.empty())
            sentence += fmt::format("{}已经固定在手，没有连到这一点上。",
                                    namesOf(definition_, state.unlinked));
        if (!state.idle.empty())
            sentence += fmt::format("{}和这一点没有关系，不该连。", namesOf(definition_, state.idle));
        return sentence + closedSentence(fact.explanation);
    }

    [[nodiscard]] std::string looseSentence(const std::string& id) const {
        const Exhibit* exhibit = definition_.findExhibit(id);
        if (exhibit == nullptr) return {};
        std::vector<std::string> lacking = lackingManners(definition_, *exhibit, world_);
        return fmt::format("“{}”没有按要求固定，缺：{}。", exhibit->name,
                           lacking.empty() ? "应有的做法" : base::join(lacking, "、"));
    }

    static std::string openParts(const FactState& state) {
        std::vector<std::string> labels;
        for (std::size_t at = 0; at < state.parts.size(); ++at) {
            if (!state.parts[at]) labels.push_back("“" + state.proof->parts[at].label + "”");
        }
        return base::join(labels, "、");
    }

    void judgeContradiction(const Contradiction& one) {
        ScoreLine line = lineOf(one);
        switch (noticeOf(one, definition_, world_)) {
            case Notice::Found:
                line.earned = one.points;
                line.state = LineState::Met;
                line.reason = "看出来了。";
                placeContrast(line, one);
                break;
            case Notice::Unnoticed:
                line.reason = fmt::format("{}都看过，没有指出对不上。", sourcesOf(one, true));
                break;
            case Notice::Unopened:
                line.reason = fmt::format("没有看过{}，无从对照。", sourcesOf(one, false));
                break;
        }
        line.reason += closedSentence(one.explanation);
        keep(one, std::move(line));
    }

    void placeContrast(ScoreLine& line, const Contradiction& one) const {
        for (const procedure::TraceEvent& event : world_.trace) {
            if (event.name != "contrast") continue;
            if (contradictionOf(definition_, procedure::attribute(event.attributes, "one"),
                                procedure::attribute(event.attributes, "other")) != &one)
                continue;
            line.moment = procedure::spokenTime(event, world_.trace);
            line.events = {event.input};
            return;
        }
    }

    /// The titles of its sources, of the open or of the other ones.
    [[nodiscard]] std::string sourcesOf(const Contradiction& one, bool isOpen) const {
        std::vector<std::string> titles;
        for (const std::string& id : {one.one, one.other}) {
            const Source* source = definition_.findSource(id);
            if (source == nullptr || isOpened(*source, world_.trace) != isOpen) continue;
            titles.push_back("“" + source->title + "”");
        }
        return base::join(titles, "和");
    }

    void judgeContrasts() {
        if (definition_.contradictions.empty()) return;
        std::vector<std::string> wrong;
        for (const auto& [one, other] : world_.contrasts) {
            if (contradictionOf(definition_, one, other) != nullptr) continue;
            const Source* first = definition_.findSource(one);
            const Source* second = definition_.findSource(other);
            if (first != nullptr && second != nullptr)
                wrong.push_back(fmt::format("“{}”和“{}”", first->title, second->title));
        }
        if (wrong.size() <= kFreeContrasts) return;
        ScoreLine line;
        line.id = "contrasts";
        line.section = definition_.contradictions.front().section;
        line.title = "没有根据的对照";
        line.state = LineState::Deducted;
        for (std::size_t at = kFreeContrasts; at < wrong.size(); ++at)
            line.earned = line.earned - kWrongContrast;
        constexpr std::size_t kNamed = 5;
        const std::size_t count = wrong.size();
        if (count > kNamed) wrong.resize(kNamed);
        line.reason = fmt::format("{}{}其实对得上。到处猜，等于没有看出来。", base::join(wrong, "，"),
                                  count > kNamed ? fmt::format("等{}处", count) : "");
        sheet_.lines.push_back(std::move(line));
    }

    const Definition& definition_;
    const law::Library& library_;
    base::Date day_;
    const World& world_;
    score::ScoreSheet& sheet_;
};

bool isLinked(const World& world, const std::string& exhibit, const Fact& fact) {
    return world.links.contains({exhibit, fact.id});
}

bool isFixed(const Definition& definition, const World& world, const std::string& id) {
    const Exhibit* exhibit = definition.findExhibit(id);
    return exhibit != nullptr && fixingOf(*exhibit, world) == Fixing::Fixed;
}

std::vector<bool> partsMet(const Proof& proof, const Fact& fact, const Definition& definition,
                           const World& world) {
    std::vector<bool> met;
    for (const ProofPart& part : proof.parts) {
        met.push_back(std::any_of(
            part.exhibits.begin(), part.exhibits.end(), [&](const std::string& id) {
                return isLinked(world, id, fact) && isFixed(definition, world, id);
            }));
    }
    return met;
}

bool stands(const Fact& fact, const std::string& exhibit) {
    return std::any_of(fact.proofs.begin(), fact.proofs.end(), [&](const Proof& proof) {
        return std::any_of(proof.parts.begin(), proof.parts.end(), [&](const ProofPart& part) {
            return std::find(part.exhibits.begin(), part.exhibits.end(), exhibit) !=
                   part.exhibits.end();
        });
    });
}

/// Whether one proof is further than another: a greater share of its parts, then more of them.
bool isFurther(const std::vector<bool>& one, const std::vector<bool>& other) {
    const auto met = [](const std::vector<bool>& parts) {
        return static_cast<std::size_t>(std::count(parts.begin(), parts.end(), true));
    };
    return met(one) * other.size() > met(other) * one.size();
}

}  // namespace

std::size_t FactState::met() const {
    return static_cast<std::size_t>(std::count(parts.begin(), parts.end(), true));
}

Fixing fixingOf(const Exhibit& exhibit, const World& world) {
    const CollectedExhibit* held = world.findExhibit(exhibit.id);
    if (held == nullptr) return Fixing::Missing;
    if (exhibit.ways.empty()) return Fixing::Fixed;
    const bool isFixed = std::any_of(exhibit.ways.begin(), exhibit.ways.end(), [&](const Way& way) {
        return chosenOf(*held, way) == way.manners.size() && wasGone(*held, way, world);
    });
    return isFixed ? Fixing::Fixed : Fixing::Loose;
}

std::vector<std::string> lackingManners(const Definition& definition, const Exhibit& exhibit,
                                        const World& world) {
    const CollectedExhibit* held = world.findExhibit(exhibit.id);
    if (held == nullptr || fixingOf(exhibit, world) == Fixing::Fixed) return {};
    const Way* nearest = nullptr;
    std::size_t fewest = 0;
    for (const Way& way : exhibit.ways) {
        if (!wasGone(*held, way, world)) continue;
        const std::size_t lacking = way.manners.size() - chosenOf(*held, way);
        if (nearest != nullptr && lacking >= fewest) continue;
        nearest = &way;
        fewest = lacking;
    }
    std::vector<std::string> labels;
    if (nearest == nullptr) return labels;
    for (const std::string& manner : nearest->manners) {
        if (!hasTaken(*held, *nearest, manner))
            labels.push_back(mannerLabel(definition, nearest->deed, manner));
    }
    return labels;
}

FactState stateOf(const Fact& fact, const Definition& definition, const World& world) {
    FactState state;
    for (const Proof& proof : fact.proofs) {
        std::vector<bool> met = partsMet(proof, fact, definition, world);
        if (state.proof != nullptr && !isFurther(met, state.parts)) continue;
        state.proof = &proof;
        state.parts = std::move(met);
    }
    for (const CollectedExhibit& held : world.exhibits) {
        if (!isLinked(world, held.id, fact)) continue;
        if (!stands(fact, held.id)) {
            state.idle.push_back(held.id);
        } else if (!isFixed(definition, world, held.id)) {
            state.loose.push_back(held.id);
        }
    }
    for (std::size_t at = 0; at < state.parts.size(); ++at) {
        if (state.parts[at]) continue;
        for (const std::string& id : state.proof->parts[at].exhibits) {
            if (!isLinked(world, id, fact) && isFixed(definition, world, id))
                state.unlinked.push_back(id);
        }
    }
    return state;
}

bool isOpened(const Source& source, const procedure::Trace& trace) {
    return std::any_of(trace.begin(), trace.end(), [&](const procedure::TraceEvent& event) {
        return std::any_of(source.openedBy.begin(), source.openedBy.end(),
                           [&](const Deed& deed) { return deed.matches(event); });
    });
}

Notice noticeOf(const Contradiction& contradiction, const Definition& definition,
                const World& world) {
    const auto pair = std::minmax(contradiction.one, contradiction.other);
    if (world.contrasts.contains({pair.first, pair.second})) return Notice::Found;
    for (const std::string* id : {&contradiction.one, &contradiction.other}) {
        const Source* source = definition.findSource(*id);
        if (source == nullptr || !isOpened(*source, world.trace)) return Notice::Unopened;
    }
    return Notice::Unnoticed;
}

const Contradiction* contradictionOf(const Definition& definition, std::string_view one,
                                     std::string_view other) {
    const auto found = std::find_if(
        definition.contradictions.begin(), definition.contradictions.end(), [&](const auto& known) {
            return (known.one == one && known.other == other) ||
                   (known.one == other && known.other == one);
        });
    return found == definition.contradictions.end() ? nullptr : &*found;
}

void judgeEvidence(const Definition& definition, const law::Library& library, base::Date day,
                   const World& world, score::ScoreSheet& sheet) {
    EvidenceJudge(definition, library, day, world, sheet).judge();
}

}  // namespace lianbing::scenario

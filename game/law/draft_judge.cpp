#include "game/law/draft_judge.h"

#include "game/law/basis.h"
#include "game/law/draft_whole.h"
#include "game/law/draft_words.h"
#include "game/law/key_place.h"
#include "game/law/places.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace lianbing::law {

namespace {

/// Judges the citations once all of them are known.
class Judge {
public:
    Judge(DraftCheck& check, const Library& library) : check_(check), library_(library) {}

    void judge() {
        for (DraftCitation& cited : check_.citations) {
            markCitedPlaces(cited);
            if (cited.isChecked) {
                judgeExistence(cited);
                if (isThere(cited.existence)) judgeGround(cited);
            }
            if (cited.citation.endsWideRange)
                say(cited, Weight::Decide, std::string{kWideRangeText} + "，中间的条文没有核对");
            for (const DraftRemark& remark : cited.form) say(cited, remark.weight, remark.sentence);
            cited.weight = !cited.mend.empty()     ? Weight::Wrong
                           : !cited.decide.empty() ? Weight::Decide
                                                   : Weight::Fine;
        }
    }

private:
    void markCitedPlaces(DraftCitation& cited) const {
        for (RelatedPlace& place : cited.related) {
            const ArticleRef full = library_.normalised(place.ref);
            place.isCited = std::any_of(check_.citations.begin(), check_.citations.end(),
                                        [&](const DraftCitation& other) {
                                            return other.isChecked && other.place.article != 0 &&
                                                   overlap(other.normalised, full);
                                        });
        }
        std::stable_partition(cited.related.begin(), cited.related.end(),
                              [](const RelatedPlace& place) { return place.isCited; });
    }

    static void judgeExistence(DraftCitation& cited) {
        if (cited.citation.ref.article == 0) return;
        if (!isThere(cited.existence)) return say(cited, Weight::Wrong, existenceSentence(cited));
        if (cited.existence == Existence::StructureUnknown)
            say(cited, Weight::Decide, existenceSentence(cited));
    }

    void judgeGround(DraftCitation& cited) const {
        const bool isTitleOnly = cited.citation.ref.article == 0;
        switch (cited.applicability.ground) {
            case Ground::SameLaw:
            case Ground::OldLaw:
                if (!isTitleOnly && hasLostItsLaw(cited))
                    say(cited, Weight::Decide, cited.applicability.reason);
                return;
            case Ground::NewLighter:
            case Ground::Concurrent:
            case Ground::MustCompare:
            case Ground::Straddles:
                if (!isTitleOnly) say(cited, Weight::Decide, cited.applicability.reason);
                return;
            case Ground::NotYetLaw:
                return judgeNotYet(cited);
            case Ground::OutOfForce:
                return say(cited, Weight::Wrong, outOfForce(cited));
            case Ground::Unknown:
                return say(cited, Weight::Decide, cited.applicability.reason);
        }
    }

    /// Whether what it carries out is not law any more, so that a person must look whether it still
    /// stands.
    [[nodiscard]] bool hasLostItsLaw(const DraftCitation& cited) const {
        return cited.applicability.hasEndedBasis &&
               onlyCarriesOut(library_.find(cited.place.law.value)->level);
    }

    [[nodiscard]] std::string outOfForce(const DraftCitation& cited) const {
        std::vector<ArticleRef> then;
        for (const RelatedPlace& place : cited.related) {
            if (place.side == Side::Later && isInForce(place.ref, check_.dates.decision, library_))
                then.push_back(place.ref);
        }
        return cited.applicability.reason +
               (then.empty() ? "" : "，同一规则在决定时是" + namesOf(then));
    }

    /// A law younger than the act may be cited as the lighter one, for procedure, or for the rule
    /// of time itself; as the ground of a penalty or a duty it does not reach back.
    void judgeNotYet(DraftCitation& cited) const {
        if (cited.citation.ref.article == 0 || isTimeRule(cited.place, library_)) return;
        switch (cited.role) {
            case Role::Power:
                return say(cited, Weight::Decide, powerSentence(cited));
            case Role::Duty:
                return judgeYoungDuty(cited);
            case Role::Liability:
            case Role::Other:
                return judgeYoungPenalty(cited);
        }
    }

    /// What somebody doubted is no matter of steps alone: the time limit of pursuit.
    static std::string powerSentence(const DraftCitation& cited) {
        const auto doubted =
            std::find_if(cited.related.begin(), cited.related.end(),
                         [](const RelatedPlace& place) { return !place.doubt.empty(); });
        return cited.applicability.reason + "；" +
               (doubted == cited.related.end() ? std::string("职权和程序按办理时的规定")
                                               : "存疑，要由人判断：" + doubted->doubt);
    }

    void judgeYoungPenalty(DraftCitation& cited) const {
        const bool isAlone =
            cited.role == Role::Other &&
            std::none_of(cited.related.begin(), cited.related.end(),
                         [](const RelatedPlace& place) { return place.side == Side::Earlier; });
        if (isAlone)
            return say(cited, Weight::Decide,
                       cited.applicability.reason + "；规定职权、程序的，从施行那天起办的步骤照用");
        if (!isSurelyNotLighter(cited))
            return say(cited, Weight::Decide, cited.applicability.reason);
        const std::vector<RelatedPlace> then = rulesOfThatDay(cited);
        if (then.front().isCited)
            return say(cited, Weight::Decide,
                       "行为时的规定也引了，这一条不比它轻，只能作对照，不能作依据");
        say(cited, Weight::Wrong,
            fmt::format("{}才施行，也不比行为时的规定轻，{}", begins(cited), mustCite(then)));
    }

    /// Whether the act broke a duty is for the law of its day to say. The duty of a younger law
    /// goes with a penalty of that law that is cited because it may be the lighter one.
    void judgeYoungDuty(DraftCitation& cited) const {
        const std::vector<RelatedPlace> then = rulesOfThatDay(cited);
        if (then.empty()) return say(cited, Weight::Decide, cited.applicability.reason);
        if (then.front().isCited)
            return say(
                cited, Weight::Decide,
                "行为时的义务也引了，这一条行为时还没有施行，只能作对照，不能作认定违法的依据");
        if (const DraftCitation* penalty = lighterPenaltyOf(cited))
            return say(cited, Weight::Decide,
                       fmt::format("{}才施行，随可能较轻的罚则{}一起引用；认定违法{}",
                                   begins(cited), penalty->official, mustCite(then)));
        say(cited, Weight::Wrong,
            fmt::format("{}才施行，违反的义务{}", begins(cited), mustCite(then)));
    }

    /// A penalty of the same law that the draft cites for this duty and that may be lighter.
    [[nodiscard]] const DraftCitation* lighterPenaltyOf(const DraftCitation& duty) const {
        for (const DraftCitation& other : check_.citations) {
            if (!other.isChecked || other.applicability.ground != Ground::NotYetLaw ||
                other.role != Role::Liability || other.place.law != duty.place.law ||
                isSurelyNotLighter(other))
                continue;
            for (const LiabilityPair& pair : library_.pairsOfLiability(other.place)) {
                const bool isIts =
                    std::any_of(pair.duties.begin(), pair.duties.end(), [&](const ArticleRef& one) {
                        return overlap(library_.normalised(one), duty.normalised);
                    });
                if (isIts) return &other;
            }
        }
        return nullptr;
    }

    static std::string begins(const DraftCitation& cited) {
        return cited.days.back().since.chinese();
    }

    /// Rules of several laws stand beside each other where one rule replaced them all: one for air,
    /// one for water.
    static std::string mustCite(const std::vector<RelatedPlace>& then) {
        std::vector<ArticleRef> places;
        std::set<LawId> laws;
        for (const RelatedPlace& place : then) {
            places.push_back(place.ref);
            laws.insert(place.ref.law);
        }
        return (laws.size() > 1 ? "要按案件所涉的要素，从行为时的这些规定里选引："
                                : "要引行为时的") +
               namesOf(places);
    }

    /// By rows that weigh the two; a row that does not compare them says nothing.
    [[nodiscard]] bool isSurelyNotLighter(const DraftCitation& cited) const {
        std::vector<RelatedPlace> then = rulesOfThatDay(cited);
        std::erase_if(
            then, [](const RelatedPlace& place) { return place.change == Change::NotCompared; });
        return !then.empty() && std::none_of(then.begin(), then.end(), mayBeHeavierThanNow);
    }

    static bool mayBeHeavierThanNow(const RelatedPlace& then) {
        const bool isSure = then.confidence == "high" || then.confidence == "medium-high";
        return !isSure || !then.doubt.empty() ||
               (then.change != Change::Same && then.change != Change::Heavier);
    }

    /// The places of the same rule on the day of the act: those that the draft cites, else those of
    /// laws that it cites, else all.
    [[nodiscard]] std::vector<RelatedPlace> rulesOfThatDay(const DraftCitation& cited) const {
        std::vector<RelatedPlace> then;
        for (const RelatedPlace& place : cited.related) {
            // How a measure is taken is no penalty that another could be lighter than.
            const bool isOther =
                cited.role == Role::Liability && place.kind == ProvisionKind::Procedure;
            if (place.side == Side::Earlier && !isOther &&
                isInForce(place.ref, check_.dates.offence, library_))
                then.push_back(place);
        }
        const auto keep = [&](const auto& isNearer) {
            if (std::any_of(then.begin(), then.end(), isNearer))
                std::erase_if(then, [&](const RelatedPlace& place) { return !isNearer(place); });
        };
        keep([&](const RelatedPlace& place) {
            return std::any_of(
                check_.citations.begin(), check_.citations.end(),
                [&](const DraftCitation& other) { return other.place.law == place.ref.law; });
        });
        keep([](const RelatedPlace& place) { return place.isCited; });
        return then;
    }

    static void say(DraftCitation& cited, Weight weight, std::string sentence) {
        std::vector<std::string>& list = weight == Weight::Wrong ? cited.mend : cited.decide;
        if (weight != Weight::Fine && std::find(list.begin(), list.end(), sentence) == list.end())
            list.push_back(std::move(sentence));
    }

    DraftCheck& check_;
    const Library& library_;
};

}  // namespace

void judgeCitations(DraftCheck& check, const Library& library) {
    Judge{check, library}.judge();
}

}  // namespace lianbing::law

#include "game/procedure/rule_check.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace lianbing::procedure {

namespace {

struct Breach {
    std::optional<Place> act;  ///< nothing: an act is missing and none is to blame
    Fault fault = Fault::Missing;
    std::optional<Place> late;
};

/// One rule on one trace: collects what met it and what broke it.
class Checking {
public:
    Checking(const Rule& rule, const PairTerms& terms, const ActTable& table,
             const Occurrences& places)
        : rule_(rule), places_(places), acts_(terms, table) {}

    void run() {
        switch (rule_.kind) {
            case RuleKind::Existence:
            case RuleKind::Absence:
            case RuleKind::Exactly:
                checkCount();
                break;
            case RuleKind::Init:
                checkInit();
                break;
            case RuleKind::End:
                checkEnd();
                break;
            case RuleKind::CoExistence:
                checkCompanions(places_.reference, places_.what);
                checkCompanions(places_.what, places_.reference);
                break;
            case RuleKind::RespondedExistence:
                checkCompanions(places_.reference, places_.what);
                break;
            case RuleKind::Response:
            case RuleKind::AlternateResponse:
            case RuleKind::ChainResponse:
                checkResponses();
                break;
            case RuleKind::Precedence:
            case RuleKind::AlternatePrecedence:
            case RuleKind::ChainPrecedence:
                checkPrecedences();
                break;
            case RuleKind::Succession:
            case RuleKind::AlternateSuccession:
            case RuleKind::ChainSuccession:
                checkResponses();
                checkPrecedences();
                break;
            case RuleKind::NotCoExistence:
            case RuleKind::NotSuccession:
            case RuleKind::NotChainSuccession:
                checkBan();
                break;
        }
    }

    /// What was found, in a verdict that may have said something else before.
    void say(Verdict& verdict) const {
        verdict.rule = rule_.id;
        verdict.outcome = outcome();
        verdict.fault = worst_ ? worst_->fault : Fault::None;
        verdict.acts.clear();
        verdict.late.reset();
        verdict.breaches = breaches_;
        if (worst_) {
            if (worst_->act) verdict.acts.push_back(*worst_->act);
            if (worst_->late) verdict.late = *worst_->late;
        } else if (pair_) {
            verdict.acts.assign({pair_->first, pair_->second});
        } else {
            verdict.acts.assign(counted_.begin(), counted_.end());
        }
    }

private:
    template <class Test>
    static std::optional<Place> firstOf(Places places, const Test& test) {
        for (const Place place : places) {
            if (test(place)) return place;
        }
        return std::nullopt;
    }

    /// The places behind one. For one after the other it goes on where it stopped: each place is
    /// passed once.
    static Places behind(Places places, Place place) {
        while (!places.empty() && places.front() <= place) places = places.subspan(1);
        return places;
    }

    [[nodiscard]] bool isWhat(Place place) const {
        return std::binary_search(places_.what.begin(), places_.what.end(), place);
    }

    [[nodiscard]] bool isReference(Place place) const {
        return std::binary_search(places_.reference.begin(), places_.reference.end(), place);
    }

    // --- findings

    void fulfil(Place one, Place other) {
        isTriggered_ = true;
        const std::pair<Place, Place> pair{std::min(one, other), std::max(one, other)};
        if (!pair_ || pair < *pair_) pair_ = pair;
    }

    /// `fixed`: what put it right, if the rule's own acts did; else its remedy.
    void breach(std::optional<Place> act, Fault fault, std::optional<Place> fixed) {
        isTriggered_ = true;
        ++breaches_;
        if (!fixed) {
            fixed = firstOf(places_.remedy,
                            [&](Place remedy) { return !act || acts_.mayPair(*act, remedy); });
        }
        const Breach found{act, fault, fixed};
        if (!worst_ || isToBeNamedBefore(found, *worst_)) worst_ = found;
    }

    static bool isToBeNamedBefore(const Breach& one, const Breach& other) {
        if (one.late.has_value() != other.late.has_value()) return !one.late;
        return one.act < other.act;
    }

    [[nodiscard]] Outcome outcome() const {
        if (worst_) return worst_->late ? Outcome::RepairedLate : Outcome::Broken;
        return isTriggered_ ? Outcome::Met : Outcome::NeverTriggered;
    }

    // --- unary kinds

    /// The places whose acts are of the rule's days.
    [[nodiscard]] Places ofDays(Places places) {
        if (!rule_.days) return places;
        kept_.clear();
        std::copy_if(places.begin(), places.end(), std::back_inserter(kept_),
                     [&](Place place) { return acts_.isOfDays(place); });
        return kept_;
    }

    void checkCount() {
        if (!acts_.hasActOfDays()) return;
        isTriggered_ = true;
        const Places whats = ofDays(places_.what);
        const auto count = static_cast<std::size_t>(rule_.count);
        if (rule_.kind == RuleKind::Absence) {
            const Fault fault = count == 1 ? Fault::Forbidden : Fault::TooMany;
            for (std::size_t i = count - 1; i < whats.size(); ++i) breach(whats[i], fault, {});
            return;
        }
        if (whats.size() < count) return breach({}, Fault::Missing, {});
        if (!acts_.isEarlyEnough(whats[count - 1]))
            breach(whats[count - 1], Fault::TooLate, whats[count - 1]);
        if (rule_.kind == RuleKind::Exactly) {
            for (std::size_t i = count; i < whats.size(); ++i) breach(whats[i], Fault::TooMany, {});
        }
        counted_ = whats.first(count);
    }

    void checkInit() {
        const Places among = ofDays(places_.among);
        if (among.empty()) return;
        isTriggered_ = true;
        const Place first = among.front();
        if (isWhat(first)) {
            counted_ = among.first(1);
            return;
        }
        const auto later =
            firstOf(places_.what, [&](Place what) { return acts_.mayPair(first, what); });
        breach(first, Fault::NotFirst, later);
    }

    void checkEnd() {
        const Places among = ofDays(places_.among);
        if (among.empty()) return;
        isTriggered_ = true;
        const Place last = among.back();
        if (isWhat(last)) {
            counted_ = among.last(1);
            return;
        }
        if (places_.what.empty()) return breach({}, Fault::Missing, {});
        const Place lastWhat = places_.what.back();
        const auto remedy = firstOf(places_.remedy, [&](Place place) { return place > lastWhat; });
        breach(last, Fault::NotLast, remedy);
    }

    // --- companions: earlier or later

    void checkCompanions(Places acts, Places companions) {
        for (const Place act : acts) {
            if (!acts_.isOfDays(act)) continue;
            bool isNear = false;
            std::optional<Place> far;
            std::optional<Place> found;
            for (const Place other : companions) {
                if (other == act || !acts_.areTied(act, other)) continue;
                const Distance apart = acts_.distanceEitherWay(act, other);
                if (apart == Distance::Kept) {
                    found = other;
                    break;
                }
                if (apart == Distance::TooNear) isNear = true;
                if (apart == Distance::TooFar && (!far || (*far < act && other > act))) far = other;
            }
            if (found) {
                fulfil(act, *found);
            } else if (far) {
                breach(act, Fault::TooLate, *far > act ? far : std::nullopt);
            } else {
                breach(act, isNear ? Fault::TooSoon : Fault::Missing, {});
            }
        }
    }

    // --- responses: every reference has a later what

    void checkResponses() {
        Places later = places_.what;
        for (const Place reference : places_.reference) {
            later = behind(later, reference);
            if (acts_.isOfDays(reference)) checkResponse(reference, later);
        }
    }

    /// `later`: what stands behind the reference.
    void checkResponse(Place reference, Places later) {
        const auto answer =
            firstOf(later, [&](Place what) { return acts_.isPair(reference, what); });
        if (!answer) return breachResponse(reference, later);
        switch (rule_.kind) {
            case RuleKind::AlternateResponse:
            case RuleKind::AlternateSuccession:
                if (acts_.isRepeatedBetween(places_.reference, reference, *answer, reference))
                    return breach(reference, Fault::Repeated, answer);
                break;
            case RuleKind::ChainResponse:
            case RuleKind::ChainSuccession: {
                const std::optional<Place> next = nextAmong(reference);
                if (!next || !isWhat(*next) || !acts_.isPair(reference, *next))
                    return breach(reference, Fault::NotNext, answer);
                return fulfil(reference, *next);
            }
            default:
                break;
        }
        fulfil(reference, *answer);
    }

    void breachResponse(Place reference, Places later) {
        bool isNear = false;
        for (const Place what : later) {
            if (!acts_.mayPair(reference, what)) continue;
            if (acts_.distance(reference, what) == Distance::TooFar)
                return breach(reference, Fault::TooLate, what);
            isNear = true;
        }
        breach(reference, isNear ? Fault::TooSoon : Fault::Missing, {});
    }

    // --- precedences: every what has an earlier reference

    void checkPrecedences() {
        Places later = places_.reference;
        for (const Place what : places_.what) {
            later = behind(later, what);
            if (acts_.isOfDays(what)) checkPrecedence(what, later);
        }
    }

    /// `later`: the references behind it.
    void checkPrecedence(Place what, Places later) {
        // Of the act itself, when it is a reference as well, no pair can be made.
        const Places earlier = places_.reference.first(places_.reference.size() - later.size());
        const auto first = firstOf(earlier, [&](Place place) { return acts_.isPair(place, what); });
        if (!first) return breachPrecedence(what, earlier, later);
        switch (rule_.kind) {
            case RuleKind::AlternatePrecedence:
            case RuleKind::AlternateSuccession: {
                const auto own = firstOf(earlier, [&](Place place) {
                    return acts_.isPair(place, what) &&
                           !acts_.isRepeatedBetween(places_.what, place, what, what);
                });
                if (!own) return breach(what, Fault::Repeated, answerTo(what, later));
                return fulfil(*own, what);
            }
            case RuleKind::ChainPrecedence:
            case RuleKind::ChainSuccession: {
                const std::optional<Place> previous = previousAmong(what);
                if (!previous || !isReference(*previous) || !acts_.isPair(*previous, what))
                    return breach(what, Fault::NotNext, answerTo(what, later));
                return fulfil(*previous, what);
            }
            default:
                break;
        }
        fulfil(*first, what);
    }

    void breachPrecedence(Place what, Places earlier, Places later) {
        bool isFar = false;
        for (const Place reference : earlier) {
            if (!acts_.mayPair(reference, what)) continue;
            if (acts_.distance(reference, what) == Distance::TooNear)
                return breach(what, Fault::TooSoon, {});
            isFar = true;
        }
        const std::optional<Place> answer = answerTo(what, later);
        if (isFar) return breach(what, Fault::TooLate, answer);
        breach(what, answer ? Fault::TooEarly : Fault::Missing, answer);
    }

    /// The first of the references that comes after all.
    [[nodiscard]] std::optional<Place> answerTo(Place what, Places later) const {
        return firstOf(later, [&](Place place) { return acts_.mayPair(what, place); });
    }

    [[nodiscard]] std::optional<Place> nextAmong(Place place) const {
        std::size_t next = countAmongBefore(place + 1);
        while (next < places_.among.size() && !mayStandBetween(place, places_.among[next])) ++next;
        return next == places_.among.size() ? std::nullopt : std::optional{places_.among[next]};
    }

    [[nodiscard]] std::optional<Place> previousAmong(Place place) const {
        std::size_t next = countAmongBefore(place);
        while (next > 0 && !mayStandBetween(place, places_.among[next - 1])) --next;
        return next == 0 ? std::nullopt : std::optional{places_.among[next - 1]};
    }

    [[nodiscard]] std::size_t countAmongBefore(Place place) const {
        const Places among = places_.among;
        // Mostly all acts are among them, and none has to be searched.
        if (place < among.size() && among[place] == place) return place;
        return static_cast<std::size_t>(std::lower_bound(among.begin(), among.end(), place) -
                                        among.begin());
    }

    [[nodiscard]] bool mayStandBetween(Place own, Place other) const {
        return !rule_.tiesAmong || acts_.areTied(own, other);
    }

    // --- bans

    void checkBan() {
        isTriggered_ = !places_.reference.empty() && acts_.hasActOfDays();
        for (const Place what : places_.what) {
            if (!acts_.isOfDays(what)) continue;
            const bool isBanned =
                std::any_of(places_.reference.begin(), places_.reference.end(),
                            [&](Place reference) { return bans(reference, what); });
            if (isBanned) breach(what, Fault::Forbidden, {});
        }
    }

    [[nodiscard]] bool bans(Place reference, Place what) const {
        if (rule_.kind == RuleKind::NotCoExistence) {
            return reference != what && acts_.areTied(reference, what) &&
                   acts_.distanceEitherWay(reference, what) == Distance::Kept;
        }
        const bool isNext = rule_.kind != RuleKind::NotChainSuccession ||
                            nextAmong(reference) == std::optional{what};
        return isNext && acts_.isPair(reference, what);
    }

    const Rule& rule_;
    const Occurrences& places_;
    Pairing acts_;

    bool isTriggered_ = false;
    std::optional<std::pair<Place, Place>> pair_;  ///< the first that met it
    Places counted_;                               ///< what met a rule of a unary kind
    int breaches_ = 0;
    std::optional<Breach> worst_;
    std::vector<Place> kept_;  ///< where ofDays() keeps its answer
};

}  // namespace

void checkOccurrences(const Rule& rule, const PairTerms& terms, const ActTable& table,
                      const Occurrences& places, Verdict& verdict) {
    Checking checking{rule, terms, table, places};
    checking.run();
    checking.say(verdict);
}

}  // namespace lianbing::procedure

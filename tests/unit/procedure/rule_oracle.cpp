#include "tests/unit/procedure/rule_oracle.h"

#include <algorithm>

namespace lianbing::procedure {

namespace {

std::optional<std::size_t> firstOf(const std::vector<std::size_t>& places) {
    return places.empty() ? std::nullopt : std::optional(places.front());
}

}  // namespace

Verdict RuleOracle::verdict(RuleKind kind) const {
    Findings found = find(kind);
    for (Breach& breach : found.breaches) {
        if (!breach.late) breach.late = remedyOf(breach);
    }
    std::stable_sort(found.breaches.begin(), found.breaches.end(),
                     [](const Breach& l, const Breach& r) { return l.act < r.act; });

    Verdict verdict;
    verdict.rule = "rule";
    verdict.breaches = static_cast<int>(found.breaches.size());
    if (found.breaches.empty()) {
        if (!found.isTriggered) return verdict;
        verdict.outcome = Outcome::Met;
        if (!found.met.empty())
            verdict.acts = *std::min_element(found.met.begin(), found.met.end());
        return verdict;
    }
    const auto open = std::find_if(found.breaches.begin(), found.breaches.end(),
                                   [](const Breach& breach) { return !breach.late; });
    const Breach& named = open != found.breaches.end() ? *open : found.breaches.front();
    verdict.outcome = named.late ? Outcome::RepairedLate : Outcome::Broken;
    verdict.fault = named.fault;
    if (named.act) verdict.acts = {*named.act};
    verdict.late = named.late;
    return verdict;
}

RuleOracle::Findings RuleOracle::find(RuleKind kind) const {
    const auto both = [](Findings one, const Findings& other) {
        one.isTriggered = one.isTriggered || other.isTriggered;
        one.met.insert(one.met.end(), other.met.begin(), other.met.end());
        one.breaches.insert(one.breaches.end(), other.breaches.begin(), other.breaches.end());
        return one;
    };
    const Meaning& what = demands_.what;
    const Meaning& reference = demands_.reference;
    switch (kind) {
        case RuleKind::Existence:
        case RuleKind::Exactly:
            return counted(kind);
        case RuleKind::Absence:
            return absence();
        case RuleKind::Init:
            return init();
        case RuleKind::End:
            return end();
        case RuleKind::RespondedExistence:
            return companions(reference, what);
        case RuleKind::CoExistence:
            return both(companions(reference, what), companions(what, reference));
        case RuleKind::Response:
            return response(Form::Plain);
        case RuleKind::AlternateResponse:
            return response(Form::Alternate);
        case RuleKind::ChainResponse:
            return response(Form::Chain);
        case RuleKind::Precedence:
            return precedence(Form::Plain);
        case RuleKind::AlternatePrecedence:
            return precedence(Form::Alternate);
        case RuleKind::ChainPrecedence:
            return precedence(Form::Chain);
        case RuleKind::Succession:
            return both(response(Form::Plain), precedence(Form::Plain));
        case RuleKind::AlternateSuccession:
            return both(response(Form::Alternate), precedence(Form::Alternate));
        case RuleKind::ChainSuccession:
            return both(response(Form::Chain), precedence(Form::Chain));
        case RuleKind::NotCoExistence:
        case RuleKind::NotSuccession:
        case RuleKind::NotChainSuccession:
            return ban(kind);
    }
    return {};
}

RuleOracle::Findings RuleOracle::counted(RuleKind kind) const {
    Findings found;
    found.isTriggered = hasActOfDays();
    if (!found.isTriggered) return found;

    const std::vector<Place> whats = all(demands_.what, [&](Place act) { return isOfDays(act); });
    const auto count = static_cast<std::size_t>(demands_.count);
    if (whats.size() < count) {
        found.breaches.push_back({std::nullopt, Fault::Missing, std::nullopt});
        return found;
    }
    const Place lastCounted = whats[count - 1];
    const std::int64_t passed = acts_[lastCounted].first - acts_.front().first;
    if (demands_.within && passed > *demands_.within) {
        found.breaches.push_back({lastCounted, Fault::TooLate, lastCounted});
    }
    for (std::size_t extra = count; kind == RuleKind::Exactly && extra < whats.size(); ++extra) {
        found.breaches.push_back({whats[extra], Fault::TooMany, std::nullopt});
    }
    found.met.emplace_back(whats.begin(), whats.begin() + demands_.count);
    return found;
}

RuleOracle::Findings RuleOracle::absence() const {
    Findings found;
    found.isTriggered = hasActOfDays();
    std::int64_t seen = 0;
    for (const Place what : all(demands_.what, [&](Place act) { return isOfDays(act); })) {
        if (++seen < demands_.count) continue;
        const Fault fault = demands_.count == 1 ? Fault::Forbidden : Fault::TooMany;
        found.breaches.push_back({what, fault, std::nullopt});
    }
    return found;
}

RuleOracle::Findings RuleOracle::init() const {
    Findings found;
    std::vector<Place> looked;
    for (Place act = 0; act < acts_.size(); ++act) {
        if (isAmong(act) && isOfDays(act)) looked.push_back(act);
    }
    if (looked.empty()) return found;
    found.isTriggered = true;
    const Place first = looked.front();
    if (demands_.what.of(acts_[first])) {
        found.met.push_back({first});
    } else {
        const auto later = all(demands_.what, [&](Place act) { return isCandidate(first, act); });
        found.breaches.push_back({first, Fault::NotFirst, firstOf(later)});
    }
    return found;
}

RuleOracle::Findings RuleOracle::end() const {
    Findings found;
    std::vector<Place> looked;
    for (Place act = 0; act < acts_.size(); ++act) {
        if (isAmong(act) && isOfDays(act)) looked.push_back(act);
    }
    if (looked.empty()) return found;
    found.isTriggered = true;
    const Place last = looked.back();
    const std::vector<Place> whats = all(demands_.what);
    if (demands_.what.of(acts_[last])) {
        found.met.push_back({last});
    } else if (whats.empty()) {
        found.breaches.push_back({std::nullopt, Fault::Missing, std::nullopt});
    } else {
        std::optional<Place> late;
        if (demands_.remedy) {
            late = firstOf(all(*demands_.remedy, [&](Place act) { return act > whats.back(); }));
        }
        found.breaches.push_back({last, Fault::NotLast, late});
    }
    return found;
}

RuleOracle::Findings RuleOracle::response(Form form) const {
    Findings found;
    for (const Place reference : all(demands_.reference)) {
        if (!isOfDays(reference)) continue;
        found.isTriggered = true;
        const auto pairs = all(demands_.what, [&](Place what) { return isPair(reference, what); });
        bool isMet = false;
        for (const Place what : pairs) {
            if (form == Form::Alternate && standsBetween(demands_.reference, reference, what))
                continue;
            if (form == Form::Chain && !isNext(reference, what)) continue;
            isMet = true;
            found.met.push_back({reference, what});
        }
        if (isMet) continue;
        if (pairs.empty()) {
            found.breaches.push_back(unanswered(reference));
        } else {
            const Fault fault = form == Form::Alternate ? Fault::Repeated : Fault::NotNext;
            found.breaches.push_back({reference, fault, pairs.front()});
        }
    }
    return found;
}

/// A `reference` without any pair.
RuleOracle::Breach RuleOracle::unanswered(Place reference) const {
    const auto far = all(demands_.what, [&](Place what) {
        return isCandidate(reference, what) && isTooFar(reference, what);
    });
    if (!far.empty()) return {reference, Fault::TooLate, far.front()};
    const auto near = all(demands_.what, [&](Place what) {
        return isCandidate(reference, what) && isTooNear(reference, what);
    });
    return {reference, near.empty() ? Fault::Missing : Fault::TooSoon, std::nullopt};
}

RuleOracle::Findings RuleOracle::precedence(Form form) const {
    Findings found;
    for (const Place what : all(demands_.what)) {
        if (!isOfDays(what)) continue;
        found.isTriggered = true;
        const auto pairs =
            all(demands_.reference, [&](Place early) { return isPair(early, what); });
        bool isMet = false;
        for (const Place reference : pairs) {
            if (form == Form::Alternate && standsBetween(demands_.what, reference, what)) continue;
            if (form == Form::Chain && !isRightBefore(reference, what)) continue;
            isMet = true;
            found.met.push_back({reference, what});
        }
        if (isMet) continue;
        if (pairs.empty()) {
            found.breaches.push_back(unprepared(what));
        } else {
            const auto later = all(demands_.reference,
                                   [&](Place reference) { return isCandidate(what, reference); });
            const Fault fault = form == Form::Alternate ? Fault::Repeated : Fault::NotNext;
            found.breaches.push_back({what, fault, firstOf(later)});
        }
    }
    return found;
}

/// A `what` without any pair.
RuleOracle::Breach RuleOracle::unprepared(Place what) const {
    const auto earlier =
        all(demands_.reference, [&](Place reference) { return isCandidate(reference, what); });
    const auto later = firstOf(
        all(demands_.reference, [&](Place reference) { return isCandidate(what, reference); }));
    for (const Place reference : earlier) {
        if (isTooNear(reference, what)) return {what, Fault::TooSoon, std::nullopt};
    }
    if (!earlier.empty()) return {what, Fault::TooLate, later};
    return {what, later ? Fault::TooEarly : Fault::Missing, later};
}

RuleOracle::Findings RuleOracle::companions(const Meaning& trigger, const Meaning& wanted) const {
    Findings found;
    for (const Place one : all(trigger)) {
        if (!isOfDays(one)) continue;
        found.isTriggered = true;
        const auto tied =
            all(wanted, [&](Place other) { return other != one && isTied(one, other); });
        bool isMet = false;
        bool isFar = false;
        bool isNear = false;
        std::optional<Place> late;
        for (const Place other : tied) {
            const Place early = std::min(one, other);
            const Place second = std::max(one, other);
            if (areCompanions(one, other)) {
                isMet = true;
                found.met.push_back({early, second});
            }
            isFar = isFar || isTooFar(early, second);
            isNear = isNear || isTooNear(early, second);
            if (isTooFar(early, second) && other > one && !late) late = other;
        }
        if (isMet) continue;
        if (isFar) {
            found.breaches.push_back({one, Fault::TooLate, late});
        } else {
            const Fault fault = isNear ? Fault::TooSoon : Fault::Missing;
            found.breaches.push_back({one, fault, std::nullopt});
        }
    }
    return found;
}

RuleOracle::Findings RuleOracle::ban(RuleKind kind) const {
    Findings found;
    found.isTriggered = hasActOfDays() && !all(demands_.reference).empty();
    for (const Place what : all(demands_.what)) {
        if (!isOfDays(what)) continue;
        const auto banning = all(demands_.reference,
                                 [&](Place reference) { return isBanned(kind, reference, what); });
        if (!banning.empty()) found.breaches.push_back({what, Fault::Forbidden, std::nullopt});
    }
    return found;
}

bool RuleOracle::isBanned(RuleKind kind, Place reference, Place what) const {
    if (kind == RuleKind::NotCoExistence)
        return reference != what && areCompanions(reference, what);
    if (kind == RuleKind::NotSuccession) return isPair(reference, what);
    return isPair(reference, what) && isNext(reference, what);
}

std::optional<std::size_t> RuleOracle::remedyOf(const Breach& breach) const {
    if (!demands_.remedy) return std::nullopt;
    return firstOf(all(*demands_.remedy, [&](Place remedy) {
        return !breach.act || isCandidate(*breach.act, remedy);
    }));
}

bool RuleOracle::precedes(Place early, Place late) const {
    if (early >= late) return false;
    return acts_[early].input == acts_[late].input || acts_[late].first >= acts_[early].last;
}

bool RuleOracle::isTied(Place one, Place other) const {
    const Act& a = acts_[one];
    const Act& b = acts_[other];
    const bool isSamePlace = !a.place.empty() && a.place == b.place;
    const bool isSamePerson = !a.person.empty() && a.person == b.person;
    return (demands_.same.count("place") == 0 || isSamePlace) &&
           (demands_.same.count("person") == 0 || isSamePerson);
}

bool RuleOracle::isTooFar(Place early, Place late) const {
    const bool isOver = demands_.within && acts_[late].first - acts_[early].last > *demands_.within;
    return isOver && !isTooNear(early, late);
}

bool RuleOracle::isTooNear(Place early, Place late) const {
    return demands_.atLeast && acts_[late].first - acts_[early].last < *demands_.atLeast;
}

bool RuleOracle::isCandidate(Place early, Place late) const {
    return precedes(early, late) && isTied(early, late);
}

bool RuleOracle::isPair(Place early, Place late) const {
    return isCandidate(early, late) && !isTooFar(early, late) && !isTooNear(early, late);
}

/// Whether two acts, wherever they stand, are tied and as far from each other as is asked for.
bool RuleOracle::areCompanions(Place one, Place other) const {
    const Place early = std::min(one, other);
    const Place late = std::max(one, other);
    return isTied(one, other) && !isTooFar(early, late) && !isTooNear(early, late);
}

bool RuleOracle::standsBetween(const Meaning& meaning, Place early, Place late) const {
    return !all(meaning, [&](Place act) {
                return act > early && act < late && isTied(act, early);
            }).empty();
}

bool RuleOracle::noneAmongBetween(Place early, Place late) const {
    for (Place act = early + 1; act < late; ++act) {
        if (isAmong(act) && (!demands_.tiesAmong || isTied(early, act))) return false;
    }
    return true;
}

bool RuleOracle::isNext(Place early, Place late) const {
    return isAmong(late) && noneAmongBetween(early, late);
}

bool RuleOracle::isRightBefore(Place early, Place late) const {
    return isAmong(early) && noneAmongBetween(early, late);
}

bool RuleOracle::isOfDays(Place act) const {
    if (!demands_.days) return true;
    return acts_[act].first >= demands_.days->first && acts_[act].first < demands_.days->second;
}

/// Whether the rule could speak at all; one without days always can, even of an empty trace.
bool RuleOracle::hasActOfDays() const {
    for (Place act = 0; act < acts_.size(); ++act) {
        if (isOfDays(act)) return true;
    }
    return !demands_.days;
}

bool RuleOracle::isAmong(Place act) const {
    return !demands_.among || demands_.among->of(acts_[act]);
}

std::vector<std::size_t> RuleOracle::all(const Meaning& meaning) const {
    std::vector<Place> found;
    for (Place act = 0; act < acts_.size(); ++act) {
        if (meaning.of(acts_[act])) found.push_back(act);
    }
    return found;
}

}  // namespace lianbing::procedure

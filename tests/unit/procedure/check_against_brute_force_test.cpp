#include "game/base/random.h"
#include "game/procedure/rule.h"
#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

// A second reading of the rules' meaning, written from their definitions without a look at
// check.cpp: it builds the full "a precedes b" relation over minutes and quantifies over it. Both
// must agree on every random trace.

namespace lianbing::procedure {
namespace {

constexpr int kTraces = 6000;

struct Act {
    std::uint64_t input;
    std::string name;
    std::string place;
    std::int64_t first;
    std::int64_t last;
};

std::vector<Act> randomActs(base::Rng& rng) {
    static const std::vector<std::string> kNames{"a", "b", "c"};
    static const std::vector<std::string> kPlaces{"", "x", "y"};
    std::vector<Act> acts;
    const std::int64_t count = rng.between(0, 9);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t first = rng.between(0, 12);
        acts.push_back({static_cast<std::uint64_t>(rng.between(1, 8)), kNames[rng.below(3)],
                        kPlaces[rng.below(3)], first, first + rng.between(0, 4)});
    }
    std::stable_sort(acts.begin(), acts.end(), [](const Act& l, const Act& r) {
        return l.first != r.first ? l.first < r.first : l.input < r.input;
    });
    return acts;
}

Trace toTrace(const std::vector<Act>& acts) {
    Trace trace;
    for (const Act& act : acts) {
        Attributes attributes;
        if (!act.place.empty()) setAttribute(attributes, "place", act.place);
        trace.push_back(anEvent(act.input, act.name, act.first, act.last, attributes));
    }
    return trace;
}

/// A pattern in the test's own words: some names, and perhaps a place.
struct Meaning {
    std::set<std::string> names;
    std::optional<std::string> place;

    [[nodiscard]] bool of(const Act& act) const {
        return names.count(act.name) > 0 && (!place || act.place == *place);
    }

    [[nodiscard]] Pattern pattern() const {
        Pattern result{{names.begin(), names.end()}, {}};
        if (place) result.where.push_back({"place", Condition::Kind::Equals, *place});
        return result;
    }
};

Meaning randomMeaning(base::Rng& rng) {
    static const std::vector<std::set<std::string>> kSets{
        {"a"}, {"b"}, {"c"}, {"a", "b"}, {"b", "c"}};
    Meaning meaning{kSets[rng.below(5)], std::nullopt};
    if (rng.below(3) == 0) meaning.place = "x";
    return meaning;
}

class Oracle {
public:
    Oracle(std::vector<Act> acts, Meaning what, Meaning reference)
        : acts_(std::move(acts)), what_(std::move(what)), reference_(std::move(reference)) {}

    [[nodiscard]] Verdict required(int count) const {
        std::vector<std::size_t> found = all(what_);
        if (static_cast<int>(found.size()) < count) return verdict(Outcome::Broken, {});
        found.resize(static_cast<std::size_t>(count));
        return verdict(Outcome::Met, found);
    }

    [[nodiscard]] Verdict forbidden() const {
        const std::vector<std::size_t> found = all(what_);
        if (found.empty()) return verdict(Outcome::Met, {});
        return verdict(Outcome::Broken, {found.front()});
    }

    [[nodiscard]] Verdict before() const {
        std::vector<std::size_t> pair;
        for (const std::size_t what : all(what_)) {
            std::vector<std::size_t> earlier;
            for (const std::size_t ref : all(reference_)) {
                if (precedes(ref, what)) earlier.push_back(ref);
            }
            if (earlier.empty()) return verdict(Outcome::Broken, {what});
            if (pair.empty()) pair = {earlier.front(), what};
        }
        return pair.empty() ? verdict(Outcome::NeverTriggered, {}) : verdict(Outcome::Met, pair);
    }

    [[nodiscard]] Verdict answered(std::int64_t limit) const {
        std::vector<std::size_t> pair;
        for (const std::size_t ref : all(reference_)) {
            std::vector<std::size_t> later;
            for (const std::size_t what : all(what_)) {
                const bool isInTime = acts_[what].first - acts_[ref].last <= limit;
                if (precedes(ref, what) && isInTime) later.push_back(what);
            }
            if (later.empty()) return verdict(Outcome::Broken, {ref});
            if (pair.empty()) pair = {ref, later.front()};
        }
        return pair.empty() ? verdict(Outcome::NeverTriggered, {}) : verdict(Outcome::Met, pair);
    }

private:
    [[nodiscard]] std::vector<std::size_t> all(const Meaning& meaning) const {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < acts_.size(); ++i) {
            if (meaning.of(acts_[i])) found.push_back(i);
        }
        return found;
    }

    [[nodiscard]] bool precedes(std::size_t early, std::size_t late) const {
        if (early >= late) return false;
        if (acts_[early].input == acts_[late].input) return true;
        return acts_[early].last <= acts_[late].first;
    }

    [[nodiscard]] Verdict verdict(Outcome outcome, const std::vector<std::size_t>& named) const {
        Verdict result{"rule", outcome, {}, std::nullopt};
        for (const std::size_t at : named) result.events.push_back(acts_[at].input);
        result.events.erase(std::unique(result.events.begin(), result.events.end()),
                            result.events.end());
        if (!named.empty()) result.at = minuteOf(acts_[named.front()].first);
        return result;
    }

    std::vector<Act> acts_;
    Meaning what_;
    Meaning reference_;
};

std::string describe(const std::vector<Act>& acts) {
    std::string text;
    for (const Act& act : acts) {
        text += std::to_string(act.input) + ":" + act.name + "@" + act.place + "[" +
                std::to_string(act.first) + "," + std::to_string(act.last) + "] ";
    }
    return text;
}

TEST(CheckAgainstBruteForce, agreesOnRandomTraces) {
    base::Rng rng(20);
    std::set<std::pair<RuleKind, Outcome>> seen;
    for (int i = 0; i < kTraces; ++i) {
        const std::vector<Act> acts = randomActs(rng);
        const Meaning what = randomMeaning(rng);
        const Meaning reference = randomMeaning(rng);
        const Oracle oracle(acts, what, reference);
        Rule rule;
        rule.id = "rule";
        rule.what = what.pattern();
        rule.reference = reference.pattern();
        rule.count = static_cast<int>(rng.between(1, 3));
        const std::int64_t limit = rng.between(0, 6);
        rule.within = std::chrono::minutes(limit);
        const std::vector<std::pair<RuleKind, Verdict>> expected{
            {RuleKind::Required, oracle.required(rule.count)},
            {RuleKind::Forbidden, oracle.forbidden()},
            {RuleKind::Before, oracle.before()},
            {RuleKind::After, oracle.answered(1000)},
            {RuleKind::Within, oracle.answered(limit)},
        };
        for (const auto& [kind, verdict] : expected) {
            rule.kind = kind;
            seen.insert({kind, verdict.outcome});
            ASSERT_EQ(check(rule, toTrace(acts)), verdict)
                << "kind " << static_cast<int>(kind) << ", trace " << i << ": " << describe(acts);
        }
    }
    // The traces are varied enough: every outcome of every kind occurred.
    EXPECT_EQ(seen.size(), 2U + 2U + 3U + 3U + 3U);
}

}  // namespace
}  // namespace lianbing::procedure

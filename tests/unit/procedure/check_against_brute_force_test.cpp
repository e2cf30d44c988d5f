#include "game/base/random.h"
#include "game/procedure/rule_book.h"
#include "tests/unit/procedure/rule_oracle.h"
#include "tests/unit/procedure/trace_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace lianbing::procedure {

void PrintTo(const Verdict& verdict, std::ostream* out) {
    *out << "outcome " << static_cast<int>(verdict.outcome) << ", fault "
         << static_cast<int>(verdict.fault) << ", acts";
    for (const std::size_t act : verdict.acts) *out << " " << act;
    if (verdict.late) *out << ", late " << *verdict.late;
    *out << ", breaches " << verdict.breaches;
}

namespace {

constexpr int kTraces = 20'000;
constexpr std::int64_t kMidnight = 900;  // as minuteOf() counts
constexpr auto kLastKind = static_cast<int>(RuleKind::NotChainSuccession);
constexpr int kOutcomes = 4;

std::string oneOf(base::Rng& rng, const std::vector<std::string>& texts) {
    return texts[rng.below(static_cast<std::uint32_t>(texts.size()))];
}

/// Up to ten acts around midnight, that overlap and share inputs.
std::vector<Act> randomActs(base::Rng& rng) {
    std::vector<Act> acts;
    const std::int64_t count = rng.between(0, 10);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t first = kMidnight + rng.between(-8, 8);
        acts.push_back({static_cast<std::uint64_t>(rng.between(1, 8)),
                        oneOf(rng, {"a", "b", "c", "d"}), oneOf(rng, {"", "x", "x", "y"}),
                        oneOf(rng, {"", "p", "q"}), first, first + rng.between(0, 4)});
    }
    std::stable_sort(acts.begin(), acts.end(), [](const Act& l, const Act& r) {
        return l.first != r.first ? l.first < r.first : l.input < r.input;
    });
    return acts;
}

Meaning randomMeaning(base::Rng& rng) {
    static const std::vector<std::set<std::string>> kSets{
        {"a"}, {"b"}, {"c"}, {"a", "b"}, {"b", "c"}};
    Meaning meaning{kSets[rng.below(5)], std::nullopt};
    if (rng.below(4) == 0) meaning.place = "x";
    return meaning;
}

Demands randomDemands(base::Rng& rng) {
    Demands demands;
    demands.what = randomMeaning(rng);
    demands.reference = randomMeaning(rng);
    demands.count = rng.between(1, 3);
    if (rng.below(3) == 0) demands.among = Meaning{{"a", "b", "c"}, std::nullopt};
    if (rng.below(8) == 0) demands.among = randomMeaning(rng);
    demands.tiesAmong = rng.below(3) == 0;
    if (rng.below(3) == 0) demands.remedy = Meaning{{oneOf(rng, {"c", "d"})}, std::nullopt};
    if (rng.below(4) == 0) demands.same.insert("place");
    if (rng.below(4) == 0) demands.same.insert("person");
    if (rng.below(2) == 0) demands.within = rng.between(1, 9);
    if (rng.below(3) == 0) demands.atLeast = rng.between(1, 4);
    if (rng.below(8) == 0) demands.days = {kMidnight - 1440, kMidnight};
    if (rng.below(8) == 0) demands.days = {kMidnight, kMidnight + 1440};
    return demands;
}

Trace toTrace(const std::vector<Act>& acts) {
    Trace trace;
    for (const Act& act : acts) {
        Attributes attributes;
        if (!act.place.empty()) setAttribute(attributes, "place", act.place);
        if (!act.person.empty()) setAttribute(attributes, "person", act.person);
        trace.push_back(anEvent(act.input, act.name, act.first, act.last, attributes));
    }
    return trace;
}

Pattern toPattern(const std::optional<Meaning>& meaning) {
    if (!meaning) return {};
    Pattern pattern{{meaning->names.begin(), meaning->names.end()}, {}};
    if (meaning->place)
        pattern.where.push_back({"place", Condition::Kind::Equals, *meaning->place});
    return pattern;
}

std::optional<Period> toMinutes(std::optional<std::int64_t> minutes) {
    if (!minutes) return std::nullopt;
    return Period{static_cast<int>(*minutes), PeriodUnit::Minutes};
}

/// The demands as a rule of every kind.
std::vector<Rule> toRules(const Demands& demands) {
    Rule rule;
    rule.id = "rule";
    rule.what = toPattern(demands.what);
    rule.reference = toPattern(demands.reference);
    rule.among = toPattern(demands.among);
    rule.tiesAmong = demands.tiesAmong;
    rule.remedy = toPattern(demands.remedy);
    rule.count = static_cast<int>(demands.count);
    rule.same = {demands.same.begin(), demands.same.end()};
    rule.within = toMinutes(demands.within);
    rule.atLeast = toMinutes(demands.atLeast);
    if (demands.days) {
        rule.days = base::DateInterval{minuteOf(demands.days->first).date,
                                       minuteOf(demands.days->second).date};
    }
    std::vector<Rule> rules(static_cast<std::size_t>(kLastKind) + 1, rule);
    for (int kind = 0; kind <= kLastKind; ++kind) {
        rules[static_cast<std::size_t>(kind)].kind = static_cast<RuleKind>(kind);
    }
    return rules;
}

std::string describe(const Meaning& meaning) {
    std::string text;
    for (const std::string& name : meaning.names) text += name;
    return text + (meaning.place ? "@" + *meaning.place : "");
}

std::string describe(const std::vector<Act>& acts, const Demands& demands) {
    std::string text =
        "what " + describe(demands.what) + ", reference " + describe(demands.reference);
    if (demands.among) text += ", among " + describe(*demands.among);
    if (demands.tiesAmong) text += ", tied";
    if (demands.remedy) text += ", remedy " + describe(*demands.remedy);
    for (const std::string& key : demands.same) text += ", same " + key;
    if (demands.within) text += ", within " + std::to_string(*demands.within);
    if (demands.atLeast) text += ", atLeast " + std::to_string(*demands.atLeast);
    if (demands.days) text += demands.days->second == kMidnight ? ", first day" : ", second day";
    text += ", count " + std::to_string(demands.count) + ":\n";
    for (std::size_t i = 0; i < acts.size(); ++i) {
        const Act& act = acts[i];
        text += std::to_string(i) + ": input " + std::to_string(act.input) + " " + act.name + "@" +
                act.place + " " + act.person + " [" + std::to_string(act.first - kMidnight) + "," +
                std::to_string(act.last - kMidnight) + "]\n";
    }
    return text;
}

TEST(CheckAgainstBruteForce, agreesOnRandomTraces) {
    base::Rng rng(20);
    const base::WorkCalendar calendar;
    std::set<std::pair<RuleKind, Outcome>> outcomes;
    std::set<std::pair<RuleKind, Fault>> faults;
    for (int i = 0; i < kTraces; ++i) {
        const std::vector<Act> acts = randomActs(rng);
        const Demands demands = randomDemands(rng);
        const RuleOracle oracle(acts, demands);
        const Trace trace = toTrace(acts);
        const std::vector<Rule> rules = toRules(demands);
        const std::vector<Verdict> verdicts = RuleBook(rules, calendar).check(trace);
        ASSERT_EQ(verdicts.size(), rules.size());
        for (std::size_t k = 0; k < rules.size(); ++k) {
            const Verdict expected = oracle.verdict(rules[k].kind);
            outcomes.insert({rules[k].kind, expected.outcome});
            faults.insert({rules[k].kind, expected.fault});
            ASSERT_EQ(verdicts[k], expected)
                << "kind " << k << ", trace " << i << ", " << describe(acts, demands);
        }
        // One rule by itself; a kind of its own for each trace, as every call makes a book.
        const std::size_t kind = static_cast<std::size_t>(i) % rules.size();
        ASSERT_EQ(check(rules[kind], trace, calendar), verdicts[kind])
            << "kind " << kind << ", trace " << i;
    }
    // The traces are varied enough: every outcome of every kind occurred, and every way to break
    // it.
    EXPECT_EQ(outcomes.size(), static_cast<std::size_t>((kLastKind + 1) * kOutcomes));
    std::set<Fault> anyFault;
    for (const auto& [kind, fault] : faults) anyFault.insert(fault);
    EXPECT_EQ(anyFault.size(), static_cast<std::size_t>(Fault::NotLast) + 1);
}

}  // namespace
}  // namespace lianbing::procedure

#include "game/site/blind_test.h"

#include "game/base/random.h"
#include "game/site/station.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace lianbing::site {

namespace {

constexpr int kSettleDays = 4;  // honest days that every station begins with

using base::Rng;

double between(Rng& chance, double low, double high) {
    return low + (high - low) * chance.unit();
}

bool isLikely(Rng& chance, double share) {
    return chance.unit() < share;
}

/// What kind of works a station belongs to: figures as a share around their middle [author's].
struct Trade {
    std::string_view name;
    std::string_view kind;
    std::map<std::string, double, std::less<>> figures;
};

const std::vector<Trade>& trades() {
    static const std::vector<Trade> all{
        {"砖瓦隧道窑", "stack", {}},
        {"燃煤锅炉",
         "stack",
         {{"fuel", 5.2},
          {"sulphur", 0.7},
          {"retained", 0.15},
          {"treatment", 0.93},
          {"flow", 62000},
          {"oxygen", 10.5},
          {"oxygen-at-low-load", 13.5},
          {"reference-oxygen", 9},
          {"nitrogen-oxides", 130},
          {"dust", 14},
          {"power-production", 380},
          {"power-treatment", 260}}},
        {"水泥窑",
         "stack",
         {{"fuel", 9},
          {"sulphur", 0.8},
          {"retained", 0.93},
          {"treatment", 0.6},
          {"flow", 240000},
          {"oxygen", 9.6},
          {"oxygen-at-low-load", 12},
          {"reference-oxygen", 10},
          {"nitrogen-oxides", 210},
          {"dust", 11},
          {"area", 12.5},
          {"temperature", 95},
          {"power-production", 4200},
          {"power-treatment", 700}}},
        {"城镇污水处理厂", "outfall", {}},
        {"印染厂污水站", "outfall", {{"flow", 140}}},
    };
    return all;
}

Plant plantOf(const Trade& trade, Rng& chance) {
    constexpr double kScatter = 0.15;
    Plant plant;
    plant.kind = std::string(trade.kind);
    plant.name = std::string(trade.name);
    plant.seed = (std::uint64_t{chance.bits()} << 32U) | chance.bits();
    plant.since = base::Date::fromYmd(2026, 3, 1).value_or(base::Date{});
    for (const auto& [name, value] : trade.figures) {
        const bool isFixed = name == "reference-oxygen" || name == "area" ||
                             name.starts_with("oxygen") || name == "retained" ||
                             name == "treatment";
        plant.figures[name] = isFixed ? value : value * between(chance, 1 - kScatter, 1 + kScatter);
    }
    if (plant.kind == "stack" && isLikely(chance, 0.4))
        plant.figures["night-load"] = between(chance, 0.55, 0.85);
    return plant;
}

/// A span of whole minutes within the days behind the settled ones.
std::pair<Minute, Minute> spanOf(Rng& chance, Minute first, double leastHours, double mostHours) {
    const auto length = static_cast<Minute>(between(chance, leastHours, mostHours) * 60);
    const Minute room = kMinutesADay * (kBlindDays - kSettleDays) - length;
    const Minute from =
        first + kSettleDays * kMinutesADay + chance.between(0, std::max<Minute>(room, 0));
    return {from, from + length};
}

std::vector<const CauseInfo*> causesThat(std::string_view kind, bool areFrauds) {
    std::vector<const CauseInfo*> some;
    for (const CauseInfo& cause : causesOf(kind)) {
        if (cause.isFraud() == areFrauds) some.push_back(&cause);
    }
    return some;
}

void addHonest(BlindStation& station, Rng& chance, Minute first) {
    const std::vector<const CauseInfo*> causes = causesThat(station.plant.kind, false);
    for (int i = 0; i < 2; ++i) {
        if (causes.empty() || !isLikely(chance, 0.5)) continue;
        const CauseInfo& cause = *causes[chance.below(static_cast<std::uint32_t>(causes.size()))];
        // Another fuel and new bags stay; the others are a matter of hours.
        const bool stays = cause.word == "fuel-changed" || cause.word == "filter-renewed";
        const auto [from, until] =
            stays ? spanOf(chance, first, 120, 300) : spanOf(chance, first, 2, 10);
        station.plant.causes.push_back(
            {std::string(cause.word), from, until, between(chance, 0.2, 0.9), {}});
        station.honest.emplace_back(cause.word);
    }
    if (isLikely(chance, 0.3)) {
        const auto [from, until] = spanOf(chance, first, 8, 40);
        station.plant.standstills.push_back({from, until});
        station.honest.emplace_back("standstill");
    }
    if (station.plant.kind == "outfall" && isLikely(chance, 0.4)) {
        const auto [from, until] = spanOf(chance, first, 4, 30);
        station.plant.rains.push_back({from, until, between(chance, 0.2, 1.2)});
        station.honest.emplace_back("rain");
    }
}

/// Runs for days on end, or for nights; some are undone as soon as inspectors are at the gate.
void addFraud(BlindStation& station, const CauseInfo& cause, Rng& chance, Minute first) {
    auto [from, until] = spanOf(chance, first, 48, 240);
    PlannedCause planned{std::string(cause.word), from, until, between(chance, 0.35, 0.9), {}};
    if (isLikely(chance, 0.3)) {
        const int begin = static_cast<int>(chance.between(20, 23)) * 60;
        const int end = static_cast<int>(chance.between(4, 7)) * 60;
        planned.daily = DaySpan{begin, end};
    }
    if (isLikely(chance, 0.3)) {
        const Minute visit = from + (until - from) * 2 / 3;
        station.plant.visits.push_back(visit);
        planned.until = visit + chance.between(4, 12);
    }
    station.plant.causes.push_back(std::move(planned));
    station.fraud = std::string(cause.word);
    station.technique = cause.technique;
}

/// Frauds and honest ones in pairs, either first.
bool isFraudAt(const Rng& root, int index) {
    const bool isFirst = root.fork("pair " + std::to_string(index / 2)).fork("order").below(2) == 0;
    return (index % 2 == 0) == isFirst;
}

/// Every technique of every trade, in turn.
struct Turn {
    const Trade* trade;
    const CauseInfo* fraud;
};

const std::vector<Turn>& turns() {
    static const std::vector<Turn> all = [] {
        std::vector<Turn> made;
        for (const std::string_view kind : {"stack", "outfall"}) {
            std::vector<const Trade*> ofKind;
            for (const Trade& trade : trades()) {
                if (trade.kind == kind) ofKind.push_back(&trade);
            }
            std::size_t next = 0;
            for (const CauseInfo* fraud : causesThat(kind, true))
                made.push_back({ofKind[next++ % ofKind.size()], fraud});
        }
        return made;
    }();
    return all;
}

/// Rules that hardly anything honest trips.
bool isStrong(Rule rule) {
    switch (rule) {
        case Rule::ExactStep:
        case Rule::Alike:
        case Rule::MarkAgainstPower:
        case Rule::ZeroFlow:
        case Rule::InspectionJump:
        case Rule::Conversion:
        case Rule::Sawtooth:
            return true;
        default:
            return false;
    }
}

/// Rules that a repair trips for some hours, and hardly longer.
bool isShortWhenHonest(Rule rule) {
    return rule == Rule::LevelShift || rule == Rule::MissingData || rule == Rule::Constant;
}

BlindVerdict judged(BlindStation station, const Station& opened) {
    const std::vector<Finding> findings = opened.findings(station.from, station.until);
    BlindVerdict verdict{std::move(station), {}, isSuspected(findings)};
    std::set<Rule> rules;
    for (const Finding& finding : findings) rules.insert(finding.rule);
    verdict.tripped.assign(rules.begin(), rules.end());
    return verdict;
}

void count(BlindResult& result, const BlindVerdict& verdict) {
    const BlindStation& station = verdict.station;
    if (station.technique == 0) {
        ++result.honest;
        result.falseAlarms += verdict.isSuspected ? 1 : 0;
        return;
    }
    ++result.frauds;
    result.found += verdict.isSuspected ? 1 : 0;
    auto& rows = result.techniques;
    auto row = std::find_if(rows.begin(), rows.end(), [&](const TechniqueCount& one) {
        return one.technique == station.technique;
    });
    if (row == rows.end()) {
        const auto& causes = causesOf(station.plant.kind);
        const auto cause = std::find_if(causes.begin(), causes.end(), [&](const CauseInfo& one) {
            return one.word == station.fraud;
        });
        row = rows.insert(rows.end(), {station.technique, std::string(cause->name), 0, 0});
    }
    ++row->drawn;
    row->found += verdict.isSuspected ? 1 : 0;
}

}  // namespace

BlindStation drawStation(std::uint64_t seed, int index) {
    const Rng root(seed);
    const int pair = index / 2;
    const Turn& turn = turns()[static_cast<std::size_t>(pair) % turns().size()];
    Rng chance = root.fork("station " + std::to_string(index));
    BlindStation station;
    station.plant = plantOf(*turn.trade, chance);
    station.from = minuteOf({station.plant.since});
    station.until = station.from + kBlindDays * kMinutesADay;
    addHonest(station, chance, station.from);
    if (isLikely(chance, 0.5))
        station.plant.visits.push_back(spanOf(chance, station.from, 3, 4).first);
    if (isFraudAt(root, index)) addFraud(station, *turn.fraud, chance, station.from);
    std::sort(station.plant.visits.begin(), station.plant.visits.end());
    return station;
}

bool isSuspected(std::span<const Finding> findings) {
    constexpr std::size_t kWeakOnes = 3;
    constexpr Minute kLong = kMinutesADay;

    /// How long a rule was tripped in all; several factors at once count once.
    struct Weak {
        Minute length = 0;
        Minute until = std::numeric_limits<Minute>::min();
    };

    std::map<Rule, Weak> weak;
    for (const Finding& finding : findings) {
        if (isStrong(finding.rule)) return true;
        Weak& one = weak[finding.rule];
        one.length += std::max<Minute>(finding.until - std::max(finding.from, one.until), 0);
        one.until = std::max(one.until, finding.until);
        if (isShortWhenHonest(finding.rule) && one.length >= kLong) return true;
    }
    return weak.size() >= kWeakOnes;
}

base::Result<BlindResult> judgeBlind(std::uint64_t seed, int stations) {
    BlindResult result;
    for (int index = 0; index < stations; ++index) {
        BlindStation station = drawStation(seed, index);
        const auto opened = openStation(station.plant);
        if (!opened) return base::Unexpected{opened.error()};
        result.verdicts.push_back(judged(std::move(station), **opened));
        count(result, result.verdicts.back());
    }
    std::sort(
        result.techniques.begin(), result.techniques.end(),
        [](const TechniqueCount& a, const TechniqueCount& b) { return a.technique < b.technique; });
    return result;
}

}  // namespace lianbing::site

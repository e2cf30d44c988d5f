// What the analysers of a station do by themselves: the daily check, and runs by cycles.

#include "game/site/outfall_station.h"
#include "game/site/stack_station.h"

#include <array>
#include <string_view>

namespace lianbing::site {

namespace {

/// The minutes of a daily routine between two minutes; none for a routine that there is not.
std::vector<Minute> daysOf(int ofDay, Minute from, Minute until) {
    std::vector<Minute> all;
    if (ofDay < 0) return all;
    for (Minute at = flooredTo(from, kMinutesADay) + ofDay; at < until; at += kMinutesADay) {
        if (at >= from) all.push_back(at);
    }
    return all;
}

/// Zero and span against the drifts that HJ 75-2017 allows (±2.5 % of full scale, unverified).
void addDrifts(std::vector<AnalyserCheck>& all, Minute at, std::string_view factor,
               const Cell& cell) {
    constexpr double kAllowed = 0.025;
    constexpr double kSpan = 0.8;  // of full scale, as the chain sets itself
    const double zero = cell.zeroDrift + cell.offset / cell.range;
    const double span = kSpan * (cell.slope * (1 + cell.spanDrift) - 1) + zero;
    for (const auto& [standard, error] : {std::pair{0.0, zero}, {kSpan * cell.range, span}})
        all.push_back(
            {at, std::string{factor}, standard, standard + error * cell.range, error, kAllowed, 1});
}

/// Against an error of 10 % of the standard (HJ 355-2019, unverified).
void addStandard(std::vector<AnalyserCheck>& all, Minute at, std::string_view factor,
                 double standard, std::optional<double> found, int decimals) {
    constexpr double kAllowed = 0.1;
    if (!found) return;
    all.push_back(
        {at, std::string{factor}, standard, *found, *found / standard - 1, kAllowed, decimals});
}

}  // namespace

std::vector<AnalyserCheck> StackStation::checks(Minute from, Minute until) const {
    std::vector<AnalyserCheck> all;
    for (const Minute at : daysOf(cems_.upkeep().calibrationAt, from, until)) {
        const Chain chain = cems_.chainAt(at);
        if (!chain.hasPower) continue;
        addDrifts(all, at, "so2", chain.sulphurDioxide);
        addDrifts(all, at, "nox", chain.nitrogenOxides);
        addDrifts(all, at, "o2", chain.oxygen);
    }
    return all;
}

int StackStation::clockBehind(Minute minute) const {
    return cems_.chainAt(minute).logger.clockBehind;
}

std::vector<AnalyserCheck> OutfallStation::checks(Minute from, Minute until) const {
    std::vector<AnalyserCheck> all;
    for (const Minute at : daysOf(water_.upkeep().checkAt, from, until)) {
        const WaterChain chain = water_.chainAt(at);
        if (!chain.hasPower || chain.isStopped) continue;
        // Near half the range.
        const double demand = chain.demand.range / 2;
        const double ammonia = chain.ammonia.range / 2;
        addStandard(all, at, "cod", demand, water_.checkOf(demand, at), 1);
        addStandard(all, at, "nh3", ammonia, water_.ammoniaCheckOf(ammonia, at), 2);
    }
    return all;
}

/// A run takes one cycle; what was begun in the hour of the check was the standard.
std::vector<AnalyserRun> OutfallStation::runs(Minute from, Minute until) const {
    struct Result {
        std::string_view factor;
        double WaterValues::*value;
        int decimals;
    };

    constexpr std::array<Result, 4> kResults{{{"cod", &WaterValues::demand, 1},
                                              {"nh3", &WaterValues::ammonia, 2},
                                              {"tp", &WaterValues::phosphorus, 3},
                                              {"tn", &WaterValues::nitrogen, 2}}};
    constexpr int kCheckMinutes = 60;
    const WaterUpkeep& upkeep = water_.upkeep();
    const auto runsAt = [&](Minute minute) {
        const WaterChain chain = water_.chainAt(minute);
        return chain.hasPower && !chain.isStopped;
    };
    const auto isOfCheck = [&](Minute minute) {
        const int since = minuteOfDay(minute) - upkeep.checkAt;
        return upkeep.checkAt >= 0 && since >= 0 && since < kCheckMinutes;
    };
    std::vector<AnalyserRun> all;
    for (Minute done = flooredTo(from + upkeep.cycle - 1, upkeep.cycle); done < until;
         done += upkeep.cycle) {
        const Minute sampled = done - upkeep.cycle;
        if (!runsAt(sampled) || !runsAt(done) || isOfCheck(sampled)) continue;
        const WaterValues shown = water_.shown(done);
        for (const Result& result : kResults)
            all.push_back(
                {sampled, done, std::string{result.factor}, shown.*result.value, result.decimals});
    }
    return all;
}

int OutfallStation::clockBehind(Minute minute) const {
    return water_.chainAt(minute).logger.clockBehind;
}

}  // namespace lianbing::site

// The rules that look for a pattern in several tracks, or over days.

#include "game/site/detection.h"
#include "game/site/flue_math.h"
#include "game/site/short_number.h"
#include "game/site/track_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace lianbing::site {

namespace {

std::size_t firstMidnight(const Track& track) {
    return static_cast<std::size_t>((kMinutesADay - minuteOfDay(track.from)) % kMinutesADay /
                                    track.step);
}

/// The normal values of a span, the lowest first.
std::vector<double> sortedOf(const Track& track, std::size_t begin, std::size_t end) {
    std::vector<double> values;
    for (std::size_t i = begin; i < std::min(end, track.values.size()); ++i) {
        if (track.isNormal(i)) values.push_back(track.values[i]);
    }
    std::sort(values.begin(), values.end());
    return values;
}

/// Minutes from one time of the day to another, the short way round.
int apart(int one, int other) {
    const int day = static_cast<int>(kMinutesADay);
    const int ahead = ((other - one) % day + day) % day;
    return std::min(ahead, day - ahead);
}

}  // namespace

std::vector<Finding> findDilution(const Track& gas, const Track& oxygen, double tolerance) {
    checkTogether(gas, oxygen);
    constexpr double kStep = 0.1;
    constexpr int kSettled = 8;  // minutes that line and cell take
    std::vector<Finding> findings;
    const std::size_t half = stepsOf(gas, 30);
    const std::size_t lag = stepsOf(gas, kSettled);
    const std::size_t size = std::min(gas.values.size(), oxygen.values.size());
    for (std::size_t at = half; at + lag + half <= size; ++at) {
        if (!oxygen.isNormal(at - 1) || !oxygen.isNormal(at + lag)) continue;
        // Most minutes are told apart by two readings alone.
        if (std::abs(oxygen.values[at + lag] / oxygen.values[at - 1] - 1) < kStep * 0.7) continue;
        const auto airBefore = spreadOf(oxygen, at - half, at, half * 3 / 4);
        const auto airBehind = spreadOf(oxygen, at + lag, at + lag + half, half * 3 / 4);
        const auto before = spreadOf(gas, at - half, at, half * 3 / 4);
        const auto behind = spreadOf(gas, at + lag, at + lag + half, half * 3 / 4);
        if (!airBefore || !airBehind || !before || !behind) continue;
        if (airBefore->mean <= 0 || before->mean <= 0) continue;
        // A step stands between two steady halves; a slope is of the fire.
        constexpr double kSteady = 0.15;
        const double rise = std::abs(airBehind->mean - airBefore->mean);
        if (std::max(airBefore->deviation, airBehind->deviation) > kSteady * rise) continue;
        const double air = airBehind->mean / airBefore->mean;
        const double other = behind->mean / before->mean;
        if (air > 1 - kStep && air < 1 / (1 - kStep)) continue;
        if (std::abs(other / air - 1) > tolerance) continue;
        findings.push_back(
            found(Rule::Dilution, gas, at, at + lag + half,
                  fmt::format("含氧量由{}变为{}，{}由{}变为{}，比例相同",
                              shortNumber(airBefore->mean), shortNumber(airBehind->mean),
                              gas.factor, shortNumber(before->mean), shortNumber(behind->mean))));
        at += half;
    }
    return findings;
}

std::vector<Finding> findConversion(const Track& measured, const Track& converted,
                                    const Track& oxygen, double reference, double share) {
    checkTogether(measured, converted);
    checkTogether(measured, oxygen);
    constexpr double kNearAir = 20.6;  // above it the rounding of the oxygen is too much
    std::vector<Finding> findings;
    const std::size_t size =
        std::min({measured.values.size(), converted.values.size(), oxygen.values.size()});
    const auto ratio = [&](std::size_t i) {
        const auto made = atReferenceOxygen(measured.values[i], oxygen.values[i], reference);
        return made && *made > 1 ? converted.values[i] / *made : 1.0;
    };
    const auto tells = [&](std::size_t i) {
        return measured.isNormal(i) && converted.isNormal(i) && oxygen.isNormal(i) &&
               oxygen.values[i] < kNearAir;
    };
    const auto isWrong = [&](std::size_t i) { return tells(i) && std::abs(ratio(i) - 1) > share; };
    // What is marked tells nothing and parts nothing.
    const auto isNotRight = [&](std::size_t i) { return !tells(i) || isWrong(i); };
    const std::size_t least = stepsOf(measured, 30);
    for (auto [begin, end] : spansOf(size, least, isNotRight)) {
        while (begin < end && !isWrong(begin)) ++begin;
        while (begin < end && !isWrong(end - 1)) --end;
        double sum = 0;
        std::size_t wrong = 0;
        for (std::size_t i = begin; i < end; ++i) {
            if (!isWrong(i)) continue;
            sum += ratio(i);
            ++wrong;
        }
        if (wrong < least || 2 * wrong < end - begin) continue;
        findings.push_back(found(Rule::Conversion, converted, begin, end,
                                 fmt::format("{}是由实测值和含氧量算出的{:.2f}倍", converted.factor,
                                             sum / static_cast<double>(wrong))));
    }
    return joined(std::move(findings));
}

std::vector<Finding> findFloor(const Track& track, double detection) {
    constexpr double kOnFloor = 0.3;
    std::vector<Finding> findings;
    const std::size_t day = stepsOf(track, static_cast<int>(kMinutesADay));
    for (std::size_t begin = firstMidnight(track); begin + day <= track.values.size();
         begin += day) {
        const std::vector<double> values = sortedOf(track, begin, begin + day);
        if (values.size() < day / 2) continue;
        const auto onFloor = static_cast<std::size_t>(
            std::upper_bound(values.begin(), values.end(), values.front()) - values.begin());
        const bool stands =
            onFloor < values.size() &&
            static_cast<double>(onFloor) > kOnFloor * static_cast<double>(values.size());
        if (values[values.size() * 95 / 100] <= detection) {
            findings.push_back(found(
                Rule::Floor, track, begin, begin + day,
                fmt::format("{}全天几乎都不高于检出限{}", track.factor, plainNumber(detection))));
        } else if (stands) {
            findings.push_back(
                found(Rule::Floor, track, begin, begin + day,
                      fmt::format(
                          "{}一天里有{:.0f}%的时间停在最低值{}", track.factor,
                          100.0 * static_cast<double>(onFloor) / static_cast<double>(values.size()),
                          plainNumber(values.front()))));
        }
    }
    return joined(std::move(findings));
}

std::vector<Finding> findDuskFlow(const Track& flow, const Track& concentration, double share) {
    checkTogether(flow, concentration);
    constexpr int kDawn = 6 * 60;
    constexpr int kHalfDay = 12 * 60;
    constexpr std::size_t kNights = 7;
    constexpr int kLeastNights = 5;
    constexpr double kHardly = 0.1;  // of the mean, but for the highest and lowest hundredth
    std::vector<Finding> findings;
    const std::size_t day = stepsOf(flow, static_cast<int>(kMinutesADay));
    const std::size_t half = stepsOf(flow, kHalfDay);
    const std::size_t size = std::min(flow.values.size(), concentration.values.size());
    for (std::size_t week = firstMidnight(flow); week + kNights * day + half <= size;
         week += kNights * day) {
        int nights = 0;
        for (std::size_t i = 0; i < kNights; ++i) {
            const std::size_t dawn = week + i * day + stepsOf(flow, kDawn);
            const auto ofDay = spreadOf(flow, dawn, dawn + half, half / 2);
            const auto ofNight = spreadOf(flow, dawn + half, dawn + 2 * half, half / 2);
            const auto mean = spreadOf(concentration, dawn, dawn + 2 * half, half);
            if (!ofDay || !ofNight || !mean || ofDay->mean <= 0) continue;
            const auto values = sortedOf(concentration, dawn, dawn + 2 * half);
            const std::size_t cut = values.size() / 100;
            const double swing = values[values.size() - 1 - cut] - values[cut];
            nights += ofNight->mean > (1 + share) * ofDay->mean && swing < kHardly * mean->mean;
        }
        if (nights < kLeastNights) continue;
        findings.push_back(found(Rule::DuskFlow, flow, week, week + kNights * day,
                                 fmt::format("一周里有{}夜流量比白天大{:.0f}%以上，{}没有变化",
                                             nights, share * 100, concentration.factor)));
    }
    return joined(std::move(findings));
}

std::vector<Finding> findClockJump(const Track& track, int minutes) {
    std::vector<Finding> findings;
    const std::size_t day = stepsOf(track, static_cast<int>(kMinutesADay));
    const std::size_t size = std::min(track.values.size(), track.marks.size());
    std::optional<int> last;
    for (std::size_t begin = firstMidnight(track); begin + day <= size; begin += day) {
        const auto from = track.marks.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto first =
            std::find(from, from + static_cast<std::ptrdiff_t>(day), DataMark::Calibration);
        if (first == from + static_cast<std::ptrdiff_t>(day)) {
            last.reset();
            continue;
        }
        const std::size_t at = begin + static_cast<std::size_t>(first - from);
        const int ofDay = minuteOfDay(track.minuteAt(at));
        if (last && apart(*last, ofDay) >= minutes)
            findings.push_back(found(Rule::ClockJump, track, at, at + 1,
                                     fmt::format("每天的校准由{:02}:{:02}变到{:02}:{:02}",
                                                 *last / 60, *last % 60, ofDay / 60, ofDay % 60)));
        last = ofDay;
    }
    return findings;
}

std::vector<Finding> findRegularSteps(const Track& track, double share) {
    constexpr int kTogether = 20;
    constexpr std::size_t kDays = 14;
    constexpr std::size_t kLeast = 9;
    const std::size_t half = stepsOf(track, 30);
    const std::size_t size = track.values.size();
    std::vector<std::size_t> steps;  // the first minute of each
    for (std::size_t at = half; at + half <= size; ++at) {
        if (!track.isNormal(at - 1) || !track.isNormal(at)) continue;
        if (track.values[at] < (1 + share / 2) * track.values[at - 1]) continue;
        const auto before = spreadOf(track, at - half, at, half * 3 / 4);
        const auto behind = spreadOf(track, at, at + half, half * 3 / 4);
        if (!before || !behind || behind->mean <= (1 + share) * before->mean) continue;
        steps.push_back(at);
        at += half;
    }
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const int ofDay = minuteOfDay(track.minuteAt(steps[i]));
        std::vector<Minute> days;
        std::size_t last = i;
        for (std::size_t j = i; j < steps.size(); ++j) {
            const Minute at = track.minuteAt(steps[j]);
            if (at >= track.minuteAt(steps[i]) + static_cast<Minute>(kDays) * kMinutesADay) break;
            if (apart(ofDay, minuteOfDay(at)) > kTogether) continue;
            const Minute day = flooredTo(at, kMinutesADay);
            if (days.empty() || days.back() != day) days.push_back(day);
            last = j;
        }
        if (days.size() < kLeast) continue;
        findings.push_back(found(Rule::RegularSteps, track, steps[i], steps[last] + half,
                                 fmt::format("两周里有{}天，{}都在{:02}:{:02}前后突然上升",
                                             days.size(), track.factor, ofDay / 60, ofDay % 60)));
        i = last;
    }
    return findings;
}

}  // namespace lianbing::site

#include "game/site/detection_history.h"

#include "game/site/flue_math.h"
#include "game/site/track_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <deque>
#include <optional>
#include <utility>

namespace lianbing::site {

namespace {

constexpr int kQuarter = 360;  // minutes

/// Mean of the normal values of a span; nothing with fewer than half of them.
std::optional<double> meanOf(const Track& track, std::size_t begin, std::size_t end) {
    const auto spread = spreadOf(track, begin, end, (end - begin + 1) / 2);
    return spread ? std::optional{spread->mean} : std::nullopt;
}

/// What the same quarter of the day showed on its last days that were in order.
class History {
public:
    void keep(double value, double work) {
        values_.push_back(value);
        works_.push_back(work);
        if (values_.size() > kDays) {
            values_.pop_front();
            works_.pop_front();
        }
    }

    [[nodiscard]] bool isLongEnough() const { return values_.size() >= kLeastDays; }

    [[nodiscard]] double value() const { return medianOf({values_.begin(), values_.end()}); }

    [[nodiscard]] double work() const { return medianOf({works_.begin(), works_.end()}); }

private:
    static constexpr std::size_t kDays = 10;
    static constexpr std::size_t kLeastDays = 3;

    std::deque<double> values_;
    std::deque<double> works_;
};

struct Quarter {
    std::size_t begin = 0;
    double mean = 0;
    double usual = 0;
};

/// Quarters that belong together: one fraud drifts over the threshold and back, or runs by night
/// only, so as much as a day may lie between two of them.
struct Shift {
    std::size_t first = 0;
    std::size_t last = 0;
    bool hasTwoRunning = false;
};

std::vector<Shift> gathered(const std::vector<Quarter>& odd, std::size_t length) {
    constexpr std::size_t kDay = 4;
    std::vector<Shift> shifts;
    for (std::size_t i = 0; i < odd.size(); ++i) {
        const std::size_t since = i == 0 ? 0 : odd[i].begin - odd[i - 1].begin;
        if (i == 0 || since > kDay * length) shifts.push_back({i, i, false});
        shifts.back().last = i;
        shifts.back().hasTwoRunning |= since == length;
    }
    return shifts;
}

std::string wordsOf(const Track& track, const std::vector<Quarter>& odd, const Shift& shift,
                    std::size_t length) {
    const std::size_t quarters = shift.last - shift.first + 1;
    const bool isWhole = odd[shift.last].begin == odd[shift.first].begin + (quarters - 1) * length;
    return fmt::format("{}由平常的{:.3g}变为{:.3g}，生产负荷没有跟着变{}", track.factor,
                       odd[shift.first].usual, odd[shift.first].mean,
                       isWhole
                           ? ""
                           : fmt::format("；断断续续，合起来{:g}天",
                                         static_cast<double>(quarters) * kQuarter / kMinutesADay));
}

std::vector<Finding> shiftsOf(const Track& track, const std::vector<Quarter>& odd,
                              std::size_t length) {
    std::vector<Finding> findings;
    for (const Shift& shift : gathered(odd, length)) {
        if (!shift.hasTwoRunning) continue;
        findings.push_back(found(Rule::LevelShift, track, odd[shift.first].begin,
                                 odd[shift.last].begin + length,
                                 wordsOf(track, odd, shift, length)));
    }
    return findings;
}

/// How strongly `values` resemble themselves `lag` places on, −1 to 1.
double likenessAt(const std::vector<double>& values, std::size_t lag) {
    double own = 0;
    double shared = 0;
    for (std::size_t i = 0; i + lag < values.size(); ++i) {
        shared += values[i] * values[i + lag];
        own += 0.5 * (values[i] * values[i] + values[i + lag] * values[i + lag]);
    }
    return own > 0 ? shared / own : 0;
}

/// Each value against the mean of the hour around it, missing ones as nothing.
std::vector<double> swingsOf(const Track& track, std::size_t begin, std::size_t end) {
    const auto half = static_cast<std::size_t>(30 / track.step);
    std::vector<double> swings;
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t low = i > half ? i - half : 0;
        const auto around = meanOf(track, low, i + half);
        swings.push_back(around && track.isNormal(i) ? track.values[i] - *around : 0);
    }
    return swings;
}

/// The beat in places, with which values swing; nothing for no clear one.
std::optional<std::size_t> beatOf(const std::vector<double>& swings, int step) {
    constexpr double kLike = 0.6;     // one beat on
    constexpr double kUnlike = 0.15;  // half a beat on
    for (int minutes = 6; minutes <= 60; ++minutes) {
        if (minutes % step != 0) continue;
        const auto lag = static_cast<std::size_t>(minutes / step);
        if (lag < 4) continue;
        if (likenessAt(swings, lag) >= kLike && likenessAt(swings, lag / 2) <= kUnlike) return lag;
    }
    return std::nullopt;
}

double deviationOf(const std::vector<double>& swings) {
    double squares = 0;
    for (const double swing : swings) squares += swing * swing;
    return std::sqrt(squares / static_cast<double>(swings.size()));
}

}  // namespace

std::vector<Finding> findLevelShift(const Track& track, const Track* work, double share) {
    constexpr std::size_t kQuarters = 4;
    constexpr double kSameWork = 1.0 / 7;
    if (work != nullptr) checkTogether(track, *work);
    if (kQuarter % track.step != 0) return {};
    const auto length = static_cast<std::size_t>(kQuarter / track.step);
    std::array<History, kQuarters> histories;
    std::vector<Quarter> odd;
    const auto untilQuarter =
        static_cast<std::size_t>((kQuarter - minuteOfDay(track.from) % kQuarter) % kQuarter);
    for (std::size_t begin = untilQuarter / static_cast<std::size_t>(track.step);
         begin + length <= track.values.size(); begin += length) {
        const auto mean = meanOf(track, begin, begin + length);
        const auto done =
            work == nullptr ? std::optional{1.0} : meanOf(*work, begin, begin + length);
        if (!mean || !done) continue;
        History& history =
            histories[static_cast<std::size_t>(minuteOfDay(track.minuteAt(begin)) / kQuarter)];
        const bool isKnown = history.isLongEnough() && history.value() > 0;
        const bool isShifted =
            isKnown && (*mean < share * history.value() || *mean * share > history.value());
        if (isShifted) {
            const bool isSameWork = std::abs(*done - history.work()) <= kSameWork * history.work();
            if (isSameWork) odd.push_back({begin, *mean, history.value()});
        } else {
            history.keep(*mean, *done);
        }
    }
    return shiftsOf(track, odd, length);
}

std::vector<Finding> findFlowMismatch(const Track& flow, const Track& velocity,
                                      const Track& temperature, const Track& moisture, double area,
                                      double tolerance) {
    checkTogether(flow, velocity);
    checkTogether(flow, temperature);
    checkTogether(flow, moisture);
    constexpr double kLeast = 1;  // m/s
    const std::size_t size = std::min({flow.values.size(), velocity.values.size(),
                                       temperature.values.size(), moisture.values.size()});
    const auto made = [&](std::size_t i) {
        const DuctGas gas{temperature.values[i], 0, kStandardPressure, moisture.values[i] / 100};
        return standardDryFlowOf(flowOf(velocity.values[i], area), gas);
    };
    const auto isOdd = [&](std::size_t i) {
        return flow.isNormal(i) && velocity.isNormal(i) && temperature.isNormal(i) &&
               moisture.isNormal(i) && velocity.values[i] >= kLeast && moisture.values[i] < 100 &&
               std::abs(flow.values[i] / made(i) - 1) > tolerance;
    };
    std::vector<Finding> findings;
    for (const auto& [begin, end] : spansOf(size, stepsOf(flow, 30), isOdd))
        findings.push_back(
            found(Rule::Conversion, flow, begin, end,
                  fmt::format("上报标干流量{:.0f}，按备案烟道截面积{:g}平方米由流速算应为{:.0f}",
                              flow.values[begin], area, made(begin))));
    return joined(std::move(findings));
}

std::vector<Finding> findSawtooth(const Track& track, double share) {
    constexpr int kWindow = 360;
    std::vector<Finding> findings;
    const auto window = static_cast<std::size_t>(kWindow / track.step);
    for (std::size_t begin = 0; begin + window <= track.values.size(); begin += window) {
        const auto mean = meanOf(track, begin, begin + window);
        if (!mean || *mean <= 0) continue;
        const std::vector<double> swings = swingsOf(track, begin, begin + window);
        if (deviationOf(swings) < share * *mean) continue;
        const auto beat = beatOf(swings, track.step);
        if (!beat) continue;
        const std::string says = fmt::format(
            "{}每{}分钟起伏一次，幅度约为均值的{:.0f}%", track.factor,
            *beat * static_cast<std::size_t>(track.step), 100 * deviationOf(swings) / *mean);
        if (!findings.empty() && findings.back().until == track.minuteAt(begin)) {
            findings.back().until = track.minuteAt(begin + window);
        } else {
            findings.push_back(found(Rule::Sawtooth, track, begin, begin + window, says));
        }
    }
    return findings;
}

}  // namespace lianbing::site

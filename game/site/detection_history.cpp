#include "game/site/detection_history.h"

#include "game/site/flue_math.h"
#include "game/site/short_number.h"
#include "game/site/track_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>

namespace lianbing::site {

namespace {

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
                  fmt::format("上报标干流量{:.0f}，按备案烟道截面积{}平方米由流速算应为{:.0f}",
                              flow.values[begin], plainNumber(area), made(begin))));
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

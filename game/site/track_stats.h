#pragma once

#include "game/base/check.h"
#include "game/site/detection.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the rules of detection count and sum in tracks.
namespace lianbing::site {

inline void checkTogether(const Track& one, const Track& other) {
    LIANBING_CHECK(one.from == other.from && one.step == other.step,
                   "tracks that are compared begin together");
}

/// The middle one of at least one value (checked); of an even number the upper of the two.
inline double medianOf(std::vector<double> values) {
    LIANBING_CHECK(!values.empty(), "nothing has no middle");
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Mean and deviation of the normal values of a span; nothing with fewer than `least` of them.
struct Spread {
    double mean = 0;
    double deviation = 0;
};

inline std::optional<Spread> spreadOf(const Track& track, std::size_t begin, std::size_t end,
                                      std::size_t least) {
    double sum = 0;
    double squares = 0;
    std::size_t count = 0;
    for (std::size_t i = begin; i < std::min(end, track.values.size()); ++i) {
        if (!track.isNormal(i)) continue;
        sum += track.values[i];
        squares += track.values[i] * track.values[i];
        ++count;
    }
    if (count < std::max<std::size_t>(least, 1)) return std::nullopt;
    const double mean = sum / static_cast<double>(count);
    return Spread{mean,
                  std::sqrt(std::max(0.0, squares / static_cast<double>(count) - mean * mean))};
}

/// Mean of the normal values of a span; nothing with fewer than half of them.
inline std::optional<double> meanOf(const Track& track, std::size_t begin, std::size_t end) {
    const auto spread = spreadOf(track, begin, end, (end - begin + 1) / 2);
    return spread ? std::optional{spread->mean} : std::nullopt;
}

inline std::size_t stepsOf(const Track& track, int minutes) {
    return static_cast<std::size_t>(std::max(1, minutes / track.step));
}

/// Spans of indices for which `holds`, of at least `least` steps.
template <class Holds>
std::vector<std::pair<std::size_t, std::size_t>> spansOf(std::size_t size, std::size_t least,
                                                         Holds holds) {
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    for (std::size_t begin = 0; begin < size;) {
        std::size_t end = begin;
        while (end < size && holds(end)) ++end;
        if (end - begin >= least) spans.emplace_back(begin, end);
        begin = std::max(end, begin + 1);
    }
    return spans;
}

inline std::string hoursOf(const Track& track, std::size_t steps) {
    return fmt::format("{:.1f}", static_cast<double>(steps) * track.step / 60.0);
}

inline Finding found(Rule rule, const Track& track, std::size_t begin, std::size_t end,
                     std::string says) {
    return {rule, track.minuteAt(begin), track.minuteAt(end), std::move(says)};
}

/// Puts findings that touch or overlap into one, which says what the first says.
inline std::vector<Finding> joined(std::vector<Finding> findings) {
    std::vector<Finding> all;
    for (Finding& finding : findings) {
        if (!all.empty() && finding.from <= all.back().until) {
            all.back().until = std::max(all.back().until, finding.until);
        } else {
            all.push_back(std::move(finding));
        }
    }
    return all;
}

/// What several rules found, put together.
class FindingList {
public:
    void add(std::vector<Finding> found) {
        all_.insert(all_.end(), std::make_move_iterator(found.begin()),
                    std::make_move_iterator(found.end()));
    }

    /// By time, then by rule.
    [[nodiscard]] std::vector<Finding> byTime() && {
        std::stable_sort(all_.begin(), all_.end(), [](const Finding& a, const Finding& b) {
            return a.from != b.from ? a.from < b.from : a.rule < b.rule;
        });
        return std::move(all_);
    }

private:
    std::vector<Finding> all_;
};

}  // namespace lianbing::site

#pragma once

#include "game/site/day_plan.h"
#include "game/site/noise.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace lianbing::site {

/// What changes parts of a chain from one minute to another.
template <class Chain>
struct PartChange {
    Minute from = 0;
    Minute until = 0;  ///< excluded
    std::function<void(Chain&, Minute)> apply;
    std::optional<DaySpan> daily{};

    [[nodiscard]] bool isAt(Minute minute) const {
        return minute >= from && minute < until && isWithin(daily, minute);
    }
};

/// The parts at a minute, with all changes of that minute in their order.
template <class Chain>
Chain changedAt(Chain chain, const std::vector<PartChange<Chain>>& changes, Minute minute) {
    for (const PartChange<Chain>& change : changes) {
        if (change.isAt(minute)) change.apply(chain, minute);
    }
    return chain;
}

/// The minutes between two others (the second excluded) at which a change begins or ends, each
/// once, in order. At no other minute does a part's state jump.
template <class Chain>
std::vector<Minute> edgesOf(const std::vector<PartChange<Chain>>& changes, Minute from,
                            Minute until) {
    std::vector<Minute> edges;
    const auto add = [&](Minute edge) {
        if (edge >= from && edge < until) edges.push_back(edge);
    };
    for (const PartChange<Chain>& change : changes) {
        add(change.from);
        add(change.until);
        if (!change.daily) continue;
        const Minute first = flooredTo(std::max(from, change.from), kMinutesADay);
        for (Minute day = first; day < std::min(until, change.until); day += kMinutesADay) {
            for (const int ofDay : {change.daily->from, change.daily->until}) {
                const Minute edge = day + ofDay;
                if (edge >= change.from && edge < change.until) add(edge);
            }
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

}  // namespace lianbing::site

#pragma once

#include "game/site/noise.h"

#include <functional>
#include <vector>

namespace lianbing::site {

/// What changes parts of a chain from one minute to another.
template <class Chain>
struct PartChange {
    Minute from = 0;
    Minute until = 0;  ///< excluded
    std::function<void(Chain&, Minute)> apply;
};

/// The parts at a minute, with all changes of that minute in their order.
template <class Chain>
Chain changedAt(Chain chain, const std::vector<PartChange<Chain>>& changes, Minute minute) {
    for (const PartChange<Chain>& change : changes) {
        if (minute >= change.from && minute < change.until) change.apply(chain, minute);
    }
    return chain;
}

}  // namespace lianbing::site

#pragma once

#include "game/base/result.h"
#include "game/site/part_change.h"
#include "game/site/plant.h"
#include "game/site/station_house.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>
#include <vector>

namespace lianbing::site {

/// What the causes of a plan change, of the chain and of the house around it.
template <class Chain>
struct PlannedChanges {
    std::vector<PartChange<Chain>> chain;
    std::vector<HouseChange> house;
};

/// `chainChangeOf` gives the change of the chain as Result<optional<PartChange<Chain>>>, nothing
/// for a cause that leaves the chain alone. Errors: its own, those of houseChangeOf, and a cause
/// that is of neither; `outlet` is named then: 废气排放口.
template <class Chain, class Of>
base::Result<PlannedChanges<Chain>> plannedChanges(const Plant& plant, std::string_view outlet,
                                                   Of chainChangeOf) {
    PlannedChanges<Chain> changes;
    for (const PlannedCause& cause : plant.causes) {
        auto ofHouse = houseChangeOf(cause);
        if (!ofHouse) return base::Unexpected{ofHouse.error()};
        auto ofChain = chainChangeOf(cause);
        if (!ofChain) return base::Unexpected{ofChain.error()};
        if (!*ofHouse && !*ofChain)
            return base::fail(fmt::format("{}没有名为“{}”的情形。", outlet, cause.word));
        if (*ofHouse) changes.house.push_back(**ofHouse);
        if (*ofChain) changes.chain.push_back(std::move(**ofChain));
    }
    return changes;
}

}  // namespace lianbing::site

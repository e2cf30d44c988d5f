#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/site/day_plan.h"
#include "game/site/source.h"
#include "game/site/stack_plant.h"
#include "game/site/water_works.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::site {

/// A fraud or an honest cause by its word, over a time: `nitrogen-in-line`, `bucket`, `power-cut`.
struct PlannedCause {
    std::string word;
    Minute from = 0;
    Minute until = 0;       ///< excluded
    double strength = 0.5;  ///< 0 to 1: how far it goes, each in its own way
    std::optional<DaySpan> daily{};

    bool operator==(const PlannedCause&) const = default;
};

/// A plant as a scenario describes it: which model, and its figures by name.
///
/// `gas-boiler`: `outdoor` (°C at 09:00), `swing` (K), `humidity` (percent), `wind` (m/s), `steam`
/// (rated t/h), `flue-no-load` and `flue-full-load` (°C). What is left out has the model's default.
///
/// `stack` and `outfall` are monitored stations (station.h), with standstills, rains, causes and
/// visits.
struct Plant {
    std::string kind;
    std::uint64_t seed = 1;
    base::Date since;  ///< the day meters began to count; of a station the first day of its data
    std::map<std::string, double, std::less<>> figures;
    std::string name{};                     ///< 一号排放口; of a station
    std::vector<Standstill> standstills{};  ///< nothing is produced, nothing flows
    std::vector<Rain> rains{};
    std::vector<PlannedCause> causes{};
    std::vector<Minute> visits{};  ///< when inspectors came to the gate
    /// What a stack belongs to, as flue_math.h has the words: its reference oxygen is then that of
    /// the day. A figure `reference-oxygen` goes before it; without either it is the model's 18 %,
    /// which loaders do not take for an answer.
    std::string trade{};

    bool operator==(const Plant&) const = default;
};

/// Errors: an unknown kind or figure, or a figure that the model refuses.
base::Result<std::unique_ptr<Source>> openPlant(const Plant& plant);

}  // namespace lianbing::site

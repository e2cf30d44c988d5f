#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/site/source.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>

namespace lianbing::site {

/// A plant as a scenario describes it: which model, and its figures by name.
///
/// `gas-boiler`: `outdoor` (°C at 09:00), `swing` (K), `humidity` (percent), `wind` (m/s), `steam`
/// (rated t/h), `flue-no-load` and `flue-full-load` (°C). What is left out has the model's default.
struct Plant {
    std::string kind;
    std::uint64_t seed = 1;
    base::Date since;  ///< the day meters began to count
    std::map<std::string, double, std::less<>> figures;

    bool operator==(const Plant&) const = default;
};

/// Errors: an unknown kind or figure, or a figure that the model refuses.
base::Result<std::unique_ptr<Source>> openPlant(const Plant& plant);

}  // namespace lianbing::site

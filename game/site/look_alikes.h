#pragma once

#include "game/site/detection.h"

#include <span>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// An honest state of a station that may look like a fraud.
struct LookAlike {
    std::string_view word;  ///< of a cause that a plan may name, or `low-load`, `standstill`, …
    std::string_view name;
    /// The rules it may trip. They are weak where it is possible: a finding of theirs alone asks
    /// for a look at its honest cause first.
    std::vector<Rule> weak;
};

/// Those of a stack, and those of an outfall.
const std::vector<LookAlike>& stackLookAlikes();
const std::vector<LookAlike>& outfallLookAlikes();

/// The weak rules of a word among them; none for an unknown one.
std::vector<Rule> weakRulesOf(std::span<const LookAlike> among, std::string_view word);

}  // namespace lianbing::site

#pragma once

#include <string>
#include <vector>

namespace lianbing::present {

/// First and last day of a suspension, as typed.
struct SuspensionLook {
    std::string first;
    std::string last;

    bool operator==(const SuspensionLook&) const = default;
};

/// What a person looks at in the deadline desk, and has typed there. Screens ask for another look
/// by changing a copy of this one.
struct DeadlineLook {
    std::string words;   ///< to search the periods for; empty shows all
    std::string period;  ///< id; empty for the first
    std::string start;   ///< 2026-02-12
    std::string hour;    ///< 09:00, for periods in hours and minutes
    std::vector<SuspensionLook> suspensions;
    int extensions = 0;
    std::string answer;        ///< the person's own last day, as typed; empty marks nothing
    bool hidesResult = false;  ///< until there is an answer

    bool operator==(const DeadlineLook&) const = default;
};

}  // namespace lianbing::present

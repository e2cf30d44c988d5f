#pragma once

#include <string>

namespace lianbing::present {

/// Which stations of the platform's list are shown.
enum class PlatformFilter {
    All,
    Findings,   ///< a rule found something
    OverLimit,  ///< an hour or day stood over a limit
    Missing,    ///< values did not come
};

/// What a person looks at in the station list. Screens ask for another look by changing a copy.
struct PlatformLook {
    PlatformFilter filter = PlatformFilter::All;
    std::string chosen;  ///< id of the station whose findings stand beside the list; may be empty

    bool operator==(const PlatformLook&) const = default;
};

}  // namespace lianbing::present

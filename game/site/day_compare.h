#pragma once

#include "game/base/date.h"
#include "game/base/result.h"
#include "game/site/source.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// What two days are compared by.
enum class DayStep { Minutes = 1, Hours = 60 };

/// The same time of two days.
using DayRow = std::array<std::optional<double>, 2>;

/// Two days of one channel beside each other.
struct ComparedDays {
    std::vector<DayRow> rows;       ///< from 00:00; nothing where a value is not normal or missing
    std::size_t pairs = 0;          ///< rows in which both days have a value
    std::array<double, 2> means{};  ///< over the pairs; 0 without any

    /// Of the second day's mean over the first one's.
    [[nodiscard]] double difference() const { return means[1] - means[0]; }

    bool operator==(const ComparedDays&) const = default;
};

/// Normal minutes, or the means of the hours that are valid (hourlyMean). Errors: no such channel.
base::Result<ComparedDays> compareDays(const Source& source, std::string_view channel,
                                       base::Date one, base::Date other, DayStep step);

}  // namespace lianbing::site

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What a platform makes of minute values: valid hours, daily means, values put in for hours that
/// are invalid. Figures of HJ 75-2017 and HJ 356-2019; those marked unverified were not read in the
/// standard.
namespace lianbing::site {

/// The mark that travels with a value. It is a claim of the enterprise. Letters of HJ 212
/// (unverified).
enum class DataMark {
    Normal,         ///< N
    Stopped,        ///< F, the plant stands
    Maintenance,    ///< M
    Manual,         ///< S, entered by hand
    Fault,          ///< D
    Calibration,    ///< C
    OverRange,      ///< T
    Communication,  ///< B
};

char letterOf(DataMark mark);
/// Nothing for a letter that is no mark.
std::optional<DataMark> markOf(char letter);
/// 正常, 停运, …
std::string_view nameOf(DataMark mark);

struct MinuteValue {
    double value = 0;
    DataMark mark = DataMark::Normal;

    bool operator==(const MinuteValue&) const = default;
};

/// An hour is valid with at least so many valid minutes (HJ 75-2017, unverified).
inline constexpr std::size_t kLeastMinutes = 45;
/// A day of waste gas is valid with at least so many valid hours (HJ 75-2017, unverified).
inline constexpr std::size_t kLeastHours = 20;

/// The mean of the normal minutes of an hour; nothing for an invalid hour.
std::optional<double> hourlyMean(std::span<const MinuteValue> minutes);

/// The mean of the valid hours of a day; nothing for an invalid day.
std::optional<double> dailyMean(std::span<const std::optional<double>> hours);

/// The mean of a day of waste water, each hour weighed by its flow (HJ 356-2019, unverified); hours
/// without a value do not count. Nothing where no water flowed.
std::optional<double> flowWeightedMean(std::span<const std::optional<double>> hours,
                                       std::span<const double> flows);

/// Share of the hours in operation that have a valid value, 0 to 1; 1 for none in operation.
double captureOf(std::span<const std::optional<double>> hours);

/// A value that a platform shows for an hour.
struct HourShown {
    double value = 0;
    bool isSubstitute = false;

    bool operator==(const HourShown&) const = default;
};

/// Puts values in for invalid hours: the highest of the last 180 valid hours for gaps up to 24
/// hours and of the last 720 for longer ones where at least 90 % of the quarter was captured; of
/// the last 2,160 from 75 to 90 % (the first two read in open code, the third unverified). Nothing
/// where less was captured, or where no valid hour goes before.
std::vector<std::optional<HourShown>> withSubstitutes(std::span<const std::optional<double>> hours,
                                                      double capture);
/// The same over several quarters, with the capture of the quarter that each hour lies in (checked:
/// as many); a gap goes by that of its first hour.
std::vector<std::optional<HourShown>> withSubstitutes(std::span<const std::optional<double>> hours,
                                                      std::span<const double> captures);

}  // namespace lianbing::site

#pragma once

#include "game/site/station.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

/// What a platform makes of the minutes of an outlet: hours and days, values put in for invalid
/// hours, capture, and what stood over a limit.
namespace lianbing::site {

/// Which mean a limit binds: of waste gas the hourly mean of the converted value, of waste water
/// the daily mean (GB 13271-2014, GB 18918-2002, unverified).
enum class Bound { Hour, Day };

/// By the kind of plant; of a record by what its channels measure.
Bound boundOf(const Station& station);
/// 小时均值, 日均值.
std::string_view nameOf(Bound bound);

/// One hour of one factor. Means are rounded to the channel's decimals, as they are shown, and
/// judged as they are shown.
struct PlatformHour {
    std::optional<double> mean;        ///< of normal minutes; nothing: the hour is invalid
    std::optional<double> substitute;  ///< shown for an invalid hour, and never judged
    /// Of an invalid hour the mark that most of its other minutes have; a minute that did not come
    /// counts as 通信异常.
    DataMark mark = DataMark::Normal;

    /// Hours of a standstill are neither valid nor missing.
    [[nodiscard]] bool isInOperation() const { return mark != DataMark::Stopped; }

    bool operator==(const PlatformHour&) const = default;
};

struct PlatformDay {
    Minute from = 0;
    /// Gas: of valid hours; water: weighed by flow. Nothing for a day that is invalid or not over.
    std::optional<double> mean;
    int valid = 0;        ///< hours
    int invalid = 0;      ///< hours in operation
    int stopped = 0;      ///< hours
    int substituted = 0;  ///< of the invalid hours
    int hoursOver = 0;    ///< where the limit binds hours
    bool isOver = false;  ///< where the limit binds the day
    double capture = 1;   ///< 0 to 1

    [[nodiscard]] int hours() const { return valid + invalid + stopped; }

    bool operator==(const PlatformDay&) const = default;
};

struct FactorReport {
    Channel channel;
    std::vector<PlatformHour> hours;  ///< of the report's span; none of data that are days already
    std::vector<PlatformDay> days;    ///< each day that the span touches
    int hoursOver = 0;
    int daysOver = 0;
    int substituted = 0;  ///< hours
    double capture = 1;   ///< of all days
    bool operator==(const FactorReport&) const = default;
};

struct PlatformReport {
    Minute from = 0;   ///< the first whole hour of the span that has data
    Minute until = 0;  ///< behind the last one
    Bound bound = Bound::Hour;
    bool hasFlow = false;  ///< of water; without it the hours of a day weigh alike
    std::vector<FactorReport> factors;

    bool operator==(const PlatformReport&) const = default;
};

/// Of each of the platform's factors that has a limit; where none has one, of each pollutant
/// (converted where it is). The span is cut to whole hours and its first day taken whole. What is said of an hour does not
/// depend on where the span begins: substitutes and the capture of a quarter look back to the data
/// before it, two whole quarters at most. `until` is the platform's now: the quarter it lies in is
/// judged so far.
PlatformReport reportOf(const Station& station, Minute from, Minute until);

/// The hours of minutes that begin with an hour, without substitutes.
std::vector<PlatformHour> platformHours(std::span<const Reading> minutes, const Channel& channel);
/// The mean flow of each of these hours, whatever its marks; 0 for one in which nothing came.
std::vector<double> platformFlows(std::span<const Reading> minutes);

/// The mean of the hours of one whole day. Gas needs 20 valid hours; water the same share of the
/// hours in which it was in operation [author's: no figure for water was found]. `flows` is not
/// asked for gas; one for each hour of water (checked).
std::optional<double> dayMeanOf(Bound bound, std::span<const PlatformHour> hours,
                                std::span<const double> flows, int decimals);

/// Share of the hours in operation that are valid. A day of water may lack one of its hours, which
/// the standard check takes: 23 of 24 count as complete (seen in platforms, not in HJ 356-2019).
double captureOf(Bound bound, int valid, int invalid);

}  // namespace lianbing::site

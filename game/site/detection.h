#pragma once

#include "game/site/factors.h"
#include "game/site/monitoring_data.h"
#include "game/site/noise.h"

#include <string>
#include <string_view>
#include <vector>

/// Rules that a platform runs over what it has received, to find what deserves a visit. A finding
/// is a clue and no proof: each rule has honest causes that trip it too, and says so.
/// The kinds of rule are those of published inspections; their thresholds are the author's.
namespace lianbing::site {

/// One factor over consecutive minutes (or hours, as `step` says).
struct Track {
    std::string factor;  ///< 二氧化硫（折算）
    Minute from = 0;
    int step = 1;                 ///< minutes from value to value
    std::vector<double> values;   ///< NaN where nothing came
    std::vector<DataMark> marks;  ///< as many, or none: all normal

    [[nodiscard]] Minute minuteAt(std::size_t index) const {
        return from + static_cast<Minute>(index) * step;
    }

    /// Whether a value came that claims to be normal.
    [[nodiscard]] bool isNormal(std::size_t index) const;
};

enum class Rule {
    Constant,          ///< one value for hours
    TinySwing,         ///< hardly any movement for a day
    ExactStep,         ///< a step by an exact ratio within a minute
    Alike,             ///< unlike factors that move as one
    ZeroFlow,          ///< concentrations that move while nothing flows
    MarkAgainstPower,  ///< marked as standing while power is drawn
    InspectionJump,    ///< other values as soon as inspectors are there
    NightPattern,      ///< other values night after night
    MissingData,       ///< nothing received for hours
    Dilution,          ///< oxygen and gas step in one ratio, as nitrogen in the line makes them
    Conversion,        ///< converted values that do not follow from measured ones
    Floor,             ///< hugs the detection limit, or stands on a floor
    DuskFlow,          ///< flow rises at dusk and the concentration knows nothing of it
    ClockJump,         ///< the routine of the day comes at another time
    RegularSteps,      ///< steps up at one time of the day, day after day
    LevelShift,        ///< another level than on the days before, at the same work
    Sawtooth,          ///< a swing in one beat
};

struct Finding {
    Rule rule = Rule::Constant;
    Minute from = 0;
    Minute until = 0;  ///< behind the last minute
    std::string says;  ///< what was found, with its figures

    bool operator==(const Finding&) const = default;
};

std::string_view nameOf(Rule rule);
/// What else makes it so at a stack or an outfall: 停产、校准、低负荷……
std::string_view honestCauseOf(Rule rule, Medium medium);

/// Equal values for at least `minutes`. Values that are marked are passed over: a frozen logger
/// still marks its calibrations; but half of the span is not marked. Missing ones part.
std::vector<Finding> findConstant(const Track& track, int minutes = 180);

/// Days, from midnight, with at least 12 hours of values whose swing, but for the highest and
/// lowest hundredth, stays below `share` of the mean.
std::vector<Finding> findTinySwing(const Track& track, double share = 0.04);

/// Minutes at which half an hour's mean steps by 1/10, 1/5, 1/4, 1/2, 2, 4, 5 or 10, within
/// `tolerance`, while both halves are steady. As much as half an hour without a normal value may
/// lie between them. Only what is within half a percent is called exact.
std::vector<Finding> findExactStep(const Track& track, double tolerance = 0.03);

/// Spans of six hours in which two tracks of one beginning and step correlate at `least` or more.
std::vector<Finding> findAlike(const Track& one, const Track& other, double least = 0.99);

/// Spans of at least an hour with no flow in which the concentration moves by more than `share` of
/// its mean from hour to hour.
std::vector<Finding> findMovingAtZeroFlow(const Track& concentration, const Track& flow,
                                          double share = 0.05);

/// Spans of at least half an hour that claim a standstill while `power` (kW) is above `threshold`.
std::vector<Finding> findMarkAgainstPower(const Track& marked, const Track& power,
                                          double threshold);

/// The hour behind an inspection's beginning against the three hours before: a change by more than
/// `share` of the mean before, either way, that begins within 15 minutes.
std::vector<Finding> findInspectionJump(const Track& track, const std::vector<Minute>& inspections,
                                        double share = 0.5);

/// Whether the nights (22:00 to 05:00) of a week differ from the days beside them by more than
/// `share` on at least five nights, in one direction.
std::vector<Finding> findNightPattern(const Track& track, double share = 0.4);

/// Minutes at which oxygen steps by more than a tenth and a gas, of the same beginning and step, in
/// the same ratio within `tolerance`. Fire moves the two against each other.
std::vector<Finding> findDilution(const Track& gas, const Track& oxygen, double tolerance = 0.06);

/// Spans of at least half an hour in which a converted value (mg/m³) is not what measured value,
/// oxygen and reference oxygen (percent) make, by more than `share` of it.
std::vector<Finding> findConversion(const Track& measured, const Track& converted,
                                    const Track& oxygen, double reference, double share = 0.1);

/// Days, from midnight, with at least 12 hours of values of which 95 in a hundred are not above
/// `detection`, or 30 in a hundred are the lowest of the day, which others are not.
std::vector<Finding> findFloor(const Track& track, double detection);

/// Weeks, from midnight, in which on at least five nights (18:00 to 06:00) the flow was more than
/// `share` above that of the day before, while the concentration of both hardly moved.
std::vector<Finding> findDuskFlow(const Track& flow, const Track& concentration,
                                  double share = 0.15);

/// Days on which the first calibration begins at another time than on the day before, by at least
/// `minutes`.
std::vector<Finding> findClockJump(const Track& track, int minutes = 5);

/// Fortnights, from the first minute, in which a half hour's mean steps up by more than `share` on
/// at least nine days at one time of the day, within 20 minutes.
std::vector<Finding> findRegularSteps(const Track& track, double share = 0.25);

/// Spans of at least `minutes` from which nothing came.
std::vector<Finding> findMissing(const Track& track, int minutes = 60);

}  // namespace lianbing::site

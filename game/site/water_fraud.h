#pragma once

#include "game/base/result.h"
#include "game/site/water_station.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// Ways in which the data of an outfall were falsified in published cases, and honest causes that
/// look like them; as StackCause.
enum class WaterCause {
    Bucket = 1,
    TapHose,
    OtherPond,
    StandardInlet,
    StoppedAnalyser,
    CodRemover,
    SlopeChanged,
    LoggerClamp,
    LoggerAltered,
    FalseStandstill,
    LoggerOff,
    ClockSetBack,
    Frozen,
    ProbeCapped,
    FlowLowered,
    HiddenProgram,
    SampleSwapped,
    // Honest causes.
    ReagentAgeing = 101,
    FiledMaintenance,
    UnfiledMaintenance,
    PowerCut,
    AnalyserFault
};

/// A cause over a time. `strength` is 0 to 1: how far it goes, each in its own way.
struct WaterPlanned {
    WaterCause cause = WaterCause::Bucket;
    Minute from = 0;
    Minute until = 0;  ///< excluded
    double strength = 0.5;
    /// Nothing: all day; but a hose runs by night only, 20:00 to 06:00, unless told otherwise.
    std::optional<DaySpan> daily{};

    bool operator==(const WaterPlanned&) const = default;
};

/// What a trainer calls it: 采样头放入清水桶.
std::string_view nameOf(WaterCause cause);
/// Its word in a scenario: `bucket`; nothing for a word that names none.
std::string_view wordOf(WaterCause cause);
std::optional<WaterCause> waterCauseOf(std::string_view word);
bool isFraud(WaterCause cause);
/// Its number in the list of techniques; 0 for an honest cause.
int techniqueOf(WaterCause cause);
/// In the order of the list.
const std::vector<WaterCause>& allWaterCauses();

/// The change of the chain. Errors: as fitsSpan.
base::Result<WaterChange> changeOf(const WaterPlanned& planned);

}  // namespace lianbing::site

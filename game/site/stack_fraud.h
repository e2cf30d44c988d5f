#pragma once

#include "game/base/result.h"
#include "game/site/cems.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lianbing::site {

/// Ways in which the data of a stack were falsified in published cases, and honest causes that look
/// like them. Each changes the state of a part; what the platform then sees comes out of the chain.
enum class StackCause {
    // Frauds, by their number in the list of techniques.
    NitrogenInLine = 1,
    AirBeforeFan,
    OpenPorts,
    BlowAtProbe,
    BentLine,
    Oxidant,
    ExtraVessel,
    RangeChanged,
    SlopeChanged,
    BoardChanged,
    ChannelRemapped,
    NitrogenFactor,
    LensTaped,
    EmitterShimmed,
    Bypass,
    FalseStandstill,
    HiddenProgram,
    LoggerAltered,
    FrozenAnalyser = 23,
    // Others of the same kinds: the logger's power cut (with 16), its clock set back (with 18), an
    // absorber put in while the camera looks away (with 25).
    LoggerOff = 30,
    ClockSetBack,
    SampleSwapped,
    // Honest causes.
    CellDrift = 101,
    FiledMaintenance,
    UnfiledMaintenance,
    LeakingCondenser,
    PowerCut,
    BlockedFilter,
    FuelChanged,
    FilterRenewed,
    AnalyserFault
};

/// A cause over a time. `strength` is 0 to 1: how far it goes, each in its own way.
struct StackChange {
    StackCause cause = StackCause::NitrogenInLine;
    Minute from = 0;
    Minute until = 0;  ///< excluded
    double strength = 0.5;

    std::optional<DaySpan> daily;  ///< nothing: all day

    bool operator==(const StackChange&) const = default;
};

/// What a trainer calls it: 采样管线接入氮气.
std::string_view nameOf(StackCause cause);
/// Its word in a scenario: `nitrogen-in-line`; nothing for a word that names none.
std::string_view wordOf(StackCause cause);
std::optional<StackCause> stackCauseOf(std::string_view word);
bool isFraud(StackCause cause);
/// Its number in the list of techniques; 0 for an honest cause.
int techniqueOf(StackCause cause);
/// In the order of the list.
const std::vector<StackCause>& allStackCauses();

/// The change of the chain. Errors: an end before the beginning, a strength beyond 0 to 1, minutes
/// that no day has.
base::Result<ChainChange> changeOf(const StackChange& change);

}  // namespace lianbing::site

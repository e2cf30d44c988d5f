#pragma once

// Internal to recorded_fraud.cpp: where each cause changes a record.

#include "game/base/result.h"
#include "game/site/recorded_fraud.h"

#include <optional>

namespace lianbing::site {

/// What a cause does to a record.
enum class Way {
    Nitrogen,
    Slope,
    Range,
    Ceiling,
    Frozen,
    Standstill,
    LoggerOff,
    LoggerAltered,
    Oxidant,
    LensTaped,
    Bucket,
    Hose,
    Stopped,
    Remover,
    // Honest ones.
    Drift,
    Ageing,
    Maintenance,
    Fuel,
    Filter
};

/// The record with the cause in it; nothing where the record has not what the cause changes.
/// Errors: a span outside the record, converted values that cannot be made.
base::Result<std::optional<RecordedData>> plantedBy(Way way, const RecordedData& record,
                                                    const PlannedCause& cause,
                                                    const PlantingOptions& options);

}  // namespace lianbing::site

#pragma once

#include "game/base/result.h"
#include "game/site/plant.h"
#include "game/site/recorded.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Frauds, and honest causes that look like them, put into real data: the record is taken as what
/// the chain measured, and is changed where the cause would have changed it.
namespace lianbing::site {

/// A cause that can be put into a record.
struct PlantableCause {
    std::string_view word;  ///< as a plant's plan has it: nitrogen-in-line
    std::string_view name;  ///< 采样管线接入氮气
    std::string_view needs;  ///< what of a record it changes: 二氧化硫、氮氧化物或者含氧量
    bool ofGas = false;
    bool ofWater = false;
    bool isHonest = false;
};

const std::vector<PlantableCause>& plantableCauses();

struct PlantingOptions {
    std::uint64_t seed = 1;
    /// Percent, above 0 and below 20.9: converts anew where a record's own converted values do not
    /// tell how.
    std::optional<double> referenceOxygen{};
};

/// A record with a cause in it, beside the one it was made from.
struct PlantedRecord {
    RecordedData original;
    RecordedData planted;
    PlannedCause cause;  ///< as it was planted: cut to the record
    std::string note;    ///< one sentence where it was cut; else empty
    std::uint64_t seed = 1;
};

/// Puts a cause into a record; the same record, cause and options give the same bytes. A value that
/// stands for an hour is changed by the share of the hour that the cause held; a calibration is
/// left alone by all that lies before the analyser. A span that reaches beyond the record is cut.
/// Errors, in Chinese: a word that cannot be planted, a span that is none or lies outside the
/// record, a record without what the cause changes, a reference that is no oxygen of flue gas.
base::Result<PlantedRecord> plantIntoRecord(const RecordedData& record, const PlannedCause& cause,
                                            const PlantingOptions& options = {});

}  // namespace lianbing::site

#pragma once

// Internal to game/script: from a plant's table to the plant.

#include "game/scenario/plant.h"
#include "game/script/read_fields.h"

namespace lianbing::script {

/// Where a plant is written: a scenario has cases and an arrival, a site file has neither.
enum class PlantHome { Scenario, SiteFile };

/// Reads the whole table (format: scripts/README.md). What could not be read is complained of and
/// left empty.
scenario::Plant readPlant(FieldReader& reader, PlantHome home);

/// A day's minute, written `22:00`; 24:00 is the end of the day.
int readClock(FieldReader& reader, FieldKey key);

}  // namespace lianbing::script

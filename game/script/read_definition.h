#pragma once

// Internal to game/script: from a scenario's table to its definition.

#include "game/scenario/definition.h"
#include "game/script/read_fields.h"

namespace lianbing::script {

/// The format this program reads. History: 1, the first.
inline constexpr int kApi = 1;

/// Reads the whole table that scenario.lua returned (format: scripts/README.md). What could not be
/// read is complained of and left empty. Of a scenario in a later format only `api` is read and
/// complained of.
scenario::Definition readDefinition(FieldReader& root);

// Its parts, each from the scenario's table into the definition; in this order, since later ones
// check names of earlier ones.

/// Cases, sections, verbs, exhibits, endings, events.
void readSettings(FieldReader& root, scenario::Definition& definition);
/// Map, places, things, people.
void readWorld(FieldReader& root, scenario::Definition& definition);
void readPlant(FieldReader& root, scenario::Definition& definition);
void readRules(FieldReader& root, scenario::Definition& definition);
void readQuestions(FieldReader& root, scenario::Definition& definition);

}  // namespace lianbing::script

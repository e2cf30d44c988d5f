#pragma once

// Internal to game/script: from a scenario's table to its definition.

#include "game/procedure/clock.h"
#include "game/scenario/definition.h"
#include "game/script/read_fields.h"

#include <optional>
#include <vector>

namespace lianbing::script {

/// The format this program reads. History: 1, the first.
inline constexpr int kApi = 1;

/// Reads the whole table that scenario.lua returned (format: scripts/README.md). What could not be
/// read is complained of and left empty. Of a scenario in a later format only `api` is read and
/// complained of.
scenario::Definition readDefinition(FieldReader& root);

// Its parts, each from the scenario's table into the definition; in this order, since later ones
// check names of earlier ones.

/// Officers, cases, sections, verbs, exhibits, occasions, endings, events.
void readSettings(FieldReader& root, scenario::Definition& definition);
/// Map, places, things, people.
void readWorld(FieldReader& root, scenario::Definition& definition);
/// Facts, sources, contradictions, documents with their marks.
void readEvidence(FieldReader& root, scenario::Definition& definition);
/// What the mentor says, and the pages for whoever leads a session.
void readGuidance(FieldReader& root, scenario::Definition& definition);
void readRules(FieldReader& root, scenario::Definition& definition);
void readClocks(FieldReader& root, scenario::Definition& definition);
void readQuestions(FieldReader& root, scenario::Definition& definition);

// What several of them have in common.

/// `{ verb, target, detail }`.
scenario::Deed readDeed(FieldReader& reader);
/// One deed or a list of them; `{}` is for handlers to reveal; nothing when the field is not there.
std::optional<scenario::FoundBy> readFoundBy(FieldReader& reader, FieldKey key);
std::vector<scenario::Manner> readManners(FieldReader& reader, FieldKey key);
std::vector<scenario::Way> readWays(FieldReader& reader, FieldKey key);

/// Minutes as a number, or `{ 7, "working_days" }`.
std::optional<procedure::Period> readPeriod(FieldReader& reader, FieldKey key);
/// A name, a list of names, or `{ names = …, where = … }`.
procedure::Pattern readPattern(FieldReader& reader, FieldKey key);

/// The fields of a statutory period, as the tables in scripts/rules/clocks.lua have them.
procedure::StatutoryPeriod readStatutoryPeriod(FieldReader& reader);

}  // namespace lianbing::script

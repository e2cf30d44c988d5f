#pragma once

// Internal to game/script: from a local pack's table to the pack.

#include "game/procedure/local_pack.h"
#include "game/script/read_fields.h"

namespace lianbing::script {

/// Reads the whole table that local.lua returned (format: assets/local/README.md). What could not
/// be read is complained of and left empty.
procedure::LocalPack readLocal(FieldReader& root);

}  // namespace lianbing::script

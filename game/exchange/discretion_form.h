#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/discretion.h"

#include <string>
#include <string_view>
#include <vector>

namespace lianbing::exchange {

/// A form that a bureau fills in, as the bytes of a spreadsheet of one sheet: head data, factors
/// with their grades, constants, quantities, adjustments. A form of a table that exists is filled
/// in already. The same bytes for the same table. Errors: the folder for temporary files cannot be
/// written.
base::Result<std::string> discretionForm(const procedure::DiscretionTable& table);

/// Reads a filled-in form. `where` is the file's name; `laws`, where they are given, must have every
/// penalty it names. Errors: everything that is wrong, one a line, `where: sheet!cell: sentence` in
/// Chinese.
base::Result<procedure::DiscretionTable> readDiscretionForm(std::string_view bytes,
                                                            const std::string& where,
                                                            const law::Library* laws = nullptr);

/// The table as the Lua text that stands in a local pack: `return { … }`. What the loader reads
/// from it is the same table.
std::string discretionLua(const procedure::DiscretionTable& table);

/// A table with one example of everything, sound, that a bureau writes over.
procedure::DiscretionTable exampleTable();

}  // namespace lianbing::exchange

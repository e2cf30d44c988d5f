#pragma once

#include "game/base/result.h"
#include "game/law/library.h"
#include "game/procedure/local_pack.h"
#include "game/script/loader.h"

#include <string_view>

namespace lianbing::script {

/// Reads `<folder>/local.lua` (folder such as `assets/local/guangdong`) and what it requires, and
/// checks everything. The format is assets/local/README.md. With `laws` the provisions it names are
/// looked up too. Errors: all that is wrong, one a line, `file:line: field: sentence` in Chinese.
base::Result<procedure::LocalPack> loadLocal(const FileSource& source, std::string_view folder,
                                             const law::Library* laws = nullptr);

}  // namespace lianbing::script

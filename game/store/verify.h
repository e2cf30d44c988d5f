#pragma once

#include "game/base/result.h"
#include "game/store/connection.h"
#include "game/store/rows.h"

namespace lianbing::store {

/// Errors: not here, or its bytes no longer have this digest. May throw.
base::Result<std::string> wholeBlob(const ReadTransaction& transaction, const base::Digest& digest);

/// Reads a session through; see Store::verify. May throw.
base::Status verifySession(const ReadTransaction& transaction, SessionId session);

/// The entries of rows, checked for gaps. Errors: the first bad row, by its number.
base::Result<std::vector<scenario::Entry>> decodeRows(const std::vector<ChainedRow>& rows);

}  // namespace lianbing::store

#pragma once

#include "game/base/result.h"
#include "game/store/chain.h"
#include "game/store/connection.h"
#include "game/store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lianbing::store {

// Reading and writing of rows within a transaction. All of these may throw SQLite::Exception.

/// How far a session came.
struct Progress {
    std::uint64_t lastSequence = 0;
    std::optional<base::Digest> head;  ///< hash of the last row; nothing before the first
};

/// A row of the journal with its link of the chain.
struct ChainedRow {
    EventRow row;
    base::Digest hash;
};

base::Unexpected noSuchSession(SessionId session);

bool hasBlob(const ReadTransaction& transaction, const base::Digest& digest);
std::optional<std::string> readBlob(const ReadTransaction& transaction, const base::Digest& digest);
void writeBlob(const WriteTransaction& transaction, const base::Digest& digest,
               std::string_view bytes);

base::Result<scenario::SessionHeader> readHeader(const ReadTransaction& transaction,
                                                 SessionId session);
base::Result<Progress> readProgress(const ReadTransaction& transaction, SessionId session);
std::vector<SessionSummary> readSummaries(const ReadTransaction& transaction);
SessionId writeHeader(const WriteTransaction& transaction, const scenario::SessionHeader& header,
                      std::int64_t now);

/// Rows in order of their numbers; damage to the file itself is thrown, what stands in the rows is
/// not checked.
std::vector<ChainedRow> readRows(const ReadTransaction& transaction, SessionId session);
/// Appends a row and moves the session's progress to it.
void appendRow(const WriteTransaction& transaction, SessionId session, const ChainedRow& next,
               std::int64_t now);

std::optional<SessionResult> readResult(const ReadTransaction& transaction, SessionId session);
void writeResult(const WriteTransaction& transaction, SessionId session, std::uint64_t sequence,
                 const SessionResult& result, std::int64_t now);

/// Removes a session with all that belongs to it. Errors: no such session.
base::Status deleteRows(const WriteTransaction& transaction, SessionId session);

}  // namespace lianbing::store

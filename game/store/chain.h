#pragma once

#include "game/base/digest.h"
#include "game/scenario/journal.h"

#include <cstdint>
#include <string>

namespace lianbing::store {

/// A row of the journal as stored: the parts of an entry in their canonical bytes.
struct EventRow {
    std::uint64_t sequence = 0;
    std::string intent;
    std::string effects;
    std::string scores;
    base::Digest worldHash;

    static EventRow of(const scenario::Entry& entry);
    /// Errors: the part that does not decode.
    [[nodiscard]] base::Result<scenario::Entry> entry() const;

    bool operator==(const EventRow&) const = default;
};

/// Where a session's chain begins: a digest of its header, so that the header cannot be changed
/// unnoticed either.
base::Digest chainStart(const scenario::SessionHeader& header);

/// The next link. Neither wall-clock times nor the session's number go in: the same play has the
/// same chain everywhere.
base::Digest chainNext(const base::Digest& previous, const EventRow& row);

}  // namespace lianbing::store

#pragma once

#include "game/base/digest.h"
#include "game/base/result.h"
#include "game/scenario/journal.h"
#include "game/score/points.h"
#include "game/score/score_sheet.h"
#include "game/store/session_id.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianbing::store {

struct Context;

/// Seconds since 1970, UTC.
std::int64_t wallClock();

/// ReadWhereReadOnly: a file that cannot be written, or lies in such a folder, is opened for
/// reading alone; whatever writes then fails. Otherwise it is refused.
enum class Access { ReadAndWrite, ReadWhereReadOnly };

struct Options {
    /// Stamps rows and ages leases; never reaches anything that is marked.
    std::function<std::int64_t()> now = wallClock;
    Access access = Access::ReadAndWrite;
};

/// What a finished play came to.
struct SessionResult {
    score::Points earned;
    score::Points max;
    bool vetoed = false;
    std::string sheet;  ///< bytes of the whole sheet, in the form of whoever saved it

    std::uint64_t input = 0;  ///< number of the last input that it takes in; set by the store

    /// The sums alone: the sheet is a pure function of what is kept, and replay makes it again.
    static SessionResult of(const score::ScoreSheet& sheet);

    bool operator==(const SessionResult&) const = default;
};

/// A session as lists show it.
struct SessionSummary {
    /// The result without its sheet.
    struct Mark {
        score::Points earned;
        score::Points max;
        bool vetoed = false;

        bool operator==(const Mark&) const = default;
    };

    SessionId id;
    scenario::SessionHeader header;
    std::int64_t startedAt = 0;               ///< seconds since 1970, UTC
    std::optional<std::int64_t> lastInputAt;  ///< nothing before the first input
    std::uint64_t inputs = 0;                 ///< rewinds and the lines they left included
    bool finished = false;                    ///< a result was saved and no input came after it
    std::optional<Mark> mark;                 ///< of the last saved result, however old

    bool operator==(const SessionSummary&) const = default;
};

/// Everything durable, in one SQLite file. Used by one thread; several programs may have the same
/// file open. Every error is one sentence for a person, with the file in `where`.
class Store {
public:
    /// Opens a file, makes it when there is none, brings an older one forward (a copy
    /// `<name>.v1.bak` stays beside it).
    /// `:memory:` keeps nothing. Errors: no such folder, one that is read-only, not a file of ours,
    /// damaged, or made by a newer program; such a file is left untouched.
    static base::Result<Store> open(const std::filesystem::path& path, Options options = {});

    Store(Store&& other) noexcept;
    Store& operator=(Store&& other) noexcept;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    /// Keeps bytes under their digest; the same bytes are kept once.
    base::Result<base::Digest> putBlob(std::string_view bytes);
    /// Errors: not here, or no longer what the digest says.
    base::Result<std::string> blob(const base::Digest& digest);

    /// Begins a session. Errors: a blob that the header names is not here.
    base::Result<SessionId> createSession(const scenario::SessionHeader& header);
    /// Newest first.
    base::Result<std::vector<SessionSummary>> sessions();
    base::Result<scenario::SessionHeader> header(SessionId session);
    /// The whole journal in order. Errors: a row that cannot be decoded or is missing, by its
    /// number.
    base::Result<std::vector<scenario::Entry>> entries(SessionId session);

    /// The one writer of a session, until the journal is destroyed. A writer whose process died is
    /// taken over at once. Errors: somebody else is writing. The journal may outlive the store.
    base::Result<std::unique_ptr<scenario::Journal>> lease(SessionId session);

    /// Keeps the result of a session that is over, as of its last input. A journal does this by
    /// itself with the input that ends the play; this is for a result that is missing.
    base::Status saveResult(SessionId session, const SessionResult& result);
    /// The last saved result, if any.
    base::Result<std::optional<SessionResult>> result(SessionId session);

    /// Reads a session through: numbers without gaps, the chain of hashes, every row decodes, its
    /// blobs are whole. Errors: the first row that is broken, by its number.
    base::Status verify(SessionId session);

    /// Removes a session with its journal; blobs stay. Errors: somebody is writing to it.
    base::Status deleteSession(SessionId session);

private:
    friend class LawTexts;   // the parts of the face that keep imported law texts
    friend class LawSearch;  // and search them

    explicit Store(std::shared_ptr<Context> context);

    std::shared_ptr<Context>
        context_;  // shared with the leased journals, which give their lease back when they go
};

}  // namespace lianbing::store

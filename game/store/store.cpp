#include "game/store/store.h"

#include "game/base/check.h"
#include "game/store/leased_journal.h"
#include "game/store/open.h"
#include "game/store/rows.h"
#include "game/store/transactions.h"
#include "game/store/verify.h"

#include <chrono>
#include <utility>

namespace lianbing::store {

std::int64_t wallClock() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

SessionResult SessionResult::of(const score::ScoreSheet& sheet) {
    return {.earned = sheet.total(), .max = sheet.max(), .vetoed = sheet.vetoed(), .sheet = {}};
}

base::Result<Store> Store::open(const std::filesystem::path& path, Options options) {
    LIANBING_CHECK(options.now != nullptr, "a store needs a clock");
    return guarded(path.string(), [&]() -> base::Result<Store> {
        const bool writable = path == kMemory || isWritable(path);
        if (!writable && options.access == Access::ReadAndWrite) {
            return base::fail(
                "这个文件夹或资料库文件是只读的，检查不能保存在这里；请用 --data 另选一处",
                path.string());
        }
        auto connection = writable ? openAndSetUp(path) : openForReading(path);
        if (!connection) return base::Unexpected{connection.error()};
        return Store(std::make_shared<Context>(
            Context{std::move(*connection), path.string(), std::move(options.now), thisProcess()}));
    });
}

Store::Store(std::shared_ptr<Context> context) : context_(std::move(context)) {}

Store::Store(Store&& other) noexcept = default;
Store& Store::operator=(Store&& other) noexcept = default;
Store::~Store() = default;

base::Result<base::Digest> Store::putBlob(std::string_view bytes) {
    constexpr std::size_t kLargest = 500'000'000;  // SQLite takes a little less than twice that
    if (bytes.size() > kLargest) return base::fail("内容太大，放不进资料库", context_->where);
    return writing(*context_,
                   [&](const WriteTransaction& transaction) -> base::Result<base::Digest> {
                       const base::Digest digest = base::Digest::of(bytes);
                       writeBlob(transaction, digest, bytes);
                       return digest;
                   });
}

base::Result<std::string> Store::blob(const base::Digest& digest) {
    return reading(*context_, [&](const ReadTransaction& transaction) {
        return wholeBlob(transaction, digest);
    });
}

base::Result<SessionId> Store::createSession(const scenario::SessionHeader& header) {
    return writing(*context_, [&](const WriteTransaction& transaction) -> base::Result<SessionId> {
        if (!hasBlob(transaction, header.content)) return base::fail("情景的内容还没有存入资料库");
        if (!hasBlob(transaction, header.lawPacks)) return base::fail("法规资料还没有存入资料库");
        return writeHeader(transaction, header, context_->now());
    });
}

base::Result<std::vector<SessionSummary>> Store::sessions() {
    return reading(
        *context_,
        [](const ReadTransaction& transaction) -> base::Result<std::vector<SessionSummary>> {
            return readSummaries(transaction);
        });
}

base::Result<scenario::SessionHeader> Store::header(SessionId session) {
    return reading(*context_, [&](const ReadTransaction& transaction) {
        return readHeader(transaction, session);
    });
}

base::Result<std::vector<scenario::Entry>> Store::entries(SessionId session) {
    using Entries = base::Result<std::vector<scenario::Entry>>;
    return reading(*context_, [&](const ReadTransaction& transaction) -> Entries {
        if (const auto known = readHeader(transaction, session); !known) {
            return base::Unexpected{known.error()};
        }
        return decodeRows(readRows(transaction, session));
    });
}

base::Result<std::unique_ptr<scenario::Journal>> Store::lease(SessionId session) {
    return guarded(context_->where,
                   [&] { return withPlace(takeLease(context_, session), context_->where); });
}

base::Status Store::saveResult(SessionId session, const SessionResult& result) {
    return writing(*context_, [&](const WriteTransaction& transaction) -> base::Status {
        const auto progress = readProgress(transaction, session);
        if (!progress) return base::Unexpected{progress.error()};
        writeResult(transaction, session, progress->lastSequence, result, context_->now());
        return {};
    });
}

base::Result<std::optional<SessionResult>> Store::result(SessionId session) {
    using Found = base::Result<std::optional<SessionResult>>;
    return reading(*context_, [&](const ReadTransaction& transaction) -> Found {
        if (const auto known = readHeader(transaction, session); !known) {
            return base::Unexpected{known.error()};
        }
        return readResult(transaction, session);
    });
}

base::Status Store::verify(SessionId session) {
    return reading(*context_, [&](const ReadTransaction& transaction) {
        return verifySession(transaction, session);
    });
}

base::Status Store::deleteSession(SessionId session) {
    return writing(*context_, [&](const WriteTransaction& transaction) -> base::Status {
        if (base::Status free = refuseWhileLeased(transaction, *context_, session); !free) {
            return free;
        }
        return deleteRows(transaction, session);
    });
}

}  // namespace lianbing::store

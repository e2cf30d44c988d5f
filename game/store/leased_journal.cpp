#include "game/store/leased_journal.h"

#include "game/store/errors.h"
#include "game/store/rows.h"

#include <fmt/format.h>

#include <optional>

namespace lianbing::store {

namespace {

Holder holderOf(const Query& row) {
    return {row.text(0), row.text(1), row.text(2), row.number(3), row.number(4)};
}

bool mayStillWrite(const Query& row, const Context& context) {
    switch (lifeOf(holderOf(row), context.self)) {
        case Life::Alive:
            return true;
        case Life::Gone:
            return false;
        case Life::Unknown:
            return row.number(5) > context.now();
    }
    return true;
}

std::int64_t insertLease(const WriteTransaction& transaction, const Context& context,
                         SessionId session) {
    transaction.query("DELETE FROM leases WHERE session_id = :session")
        .session(":session", session)
        .run();
    transaction
        .query(
            "INSERT INTO leases (session_id, machine, boot, pid_namespace, pid, process_start, "
            "expires_at)"
            " VALUES (:session, :machine, :boot, :namespace, :pid, :start, :expires)")
        .session(":session", session)
        .text(":machine", context.self.machine)
        .text(":boot", context.self.boot)
        .text(":namespace", context.self.pidNamespace)
        .number(":pid", context.self.pid)
        .number(":start", context.self.start)
        .number(":expires", context.now() + kLeaseSeconds)
        .run();
    return transaction.lastRowId();
}

class LeasedJournal final : public scenario::Journal {
public:
    LeasedJournal(std::shared_ptr<Context> context, SessionId session, std::int64_t lease,
                  const base::Digest& start)
        : context_(std::move(context)), session_(session), lease_(lease), start_(start) {}

    LeasedJournal(const LeasedJournal&) = delete;
    LeasedJournal& operator=(const LeasedJournal&) = delete;
    LeasedJournal(LeasedJournal&&) = delete;
    LeasedJournal& operator=(LeasedJournal&&) = delete;

    ~LeasedJournal() override { release(); }

    base::Status commit(const scenario::Entry& entry, const score::ScoreSheet* final) override {
        const EventRow row = EventRow::of(entry);
        return guarded(context_->where, [&]() -> base::Status { return append(row, final); });
    }

private:
    base::Status append(const EventRow& row, const score::ScoreSheet* final) {
        WriteTransaction transaction(context_->connection);
        const std::int64_t now = context_->now();
        const std::optional<std::int64_t> expires = expiry(transaction);
        if (!expires) {
            return base::fail("这次检查已由另一个窗口接手，这一步没有保存", context_->where);
        }
        const auto progress = readProgress(transaction, session_);
        if (!progress) return base::Unexpected{progress.error()};
        if (row.sequence != progress->lastSequence + 1) {
            return base::fail(fmt::format("记录的序号不对：应是第 {} 条，收到第 {} 条，没有保存",
                                          progress->lastSequence + 1, row.sequence),
                              context_->where);
        }
        appendRow(transaction, session_, {row, chainNext(progress->head.value_or(start_), row)},
                  now);
        if (final != nullptr) {
            writeResult(transaction, session_, row.sequence, SessionResult::of(*final), now);
        }
        // Not at each commit: it would be one more page to write.
        if (*expires - now < kLeaseSeconds / 2) prolong(transaction, now);
        transaction.commit();
        return {};
    }

    /// Until when the lease is ours; nothing when somebody took it over or removed the session.
    [[nodiscard]] std::optional<std::int64_t> expiry(const ReadTransaction& transaction) const {
        Query query = transaction.query(
            "SELECT expires_at FROM leases WHERE id = :lease AND session_id = :session");
        if (!query.number(":lease", lease_).session(":session", session_).next()) return {};
        return query.number(0);
    }

    void prolong(const WriteTransaction& transaction, std::int64_t now) const {
        transaction.query("UPDATE leases SET expires_at = :expires WHERE id = :lease")
            .number(":expires", now + kLeaseSeconds)
            .number(":lease", lease_)
            .run();
    }

    /// Gives the lease back. When that fails nobody is kept out for long: the next one sees that
    /// this process is gone.
    void release() noexcept {
        const base::Status done = guarded(context_->where, [&]() -> base::Status {
            WriteTransaction transaction(context_->connection);
            transaction.query("DELETE FROM leases WHERE id = :lease")
                .number(":lease", lease_)
                .run();
            transaction.commit();
            return {};
        });
        static_cast<void>(done);
    }

    std::shared_ptr<Context> context_;  // shared with the store: whoever goes last closes the file
    SessionId session_;
    std::int64_t lease_;
    base::Digest start_;
};

}  // namespace

base::Status refuseWhileLeased(const ReadTransaction& transaction, const Context& context,
                               SessionId session) {
    Query query = transaction.query(
        "SELECT machine, boot, pid_namespace, pid, process_start, expires_at FROM leases WHERE "
        "session_id = :session");
    if (query.session(":session", session).next() && mayStillWrite(query, context)) {
        return base::fail("这次检查正在另一个窗口里进行，请先关闭那个窗口", context.where);
    }
    return {};
}

base::Result<std::unique_ptr<scenario::Journal>> takeLease(const std::shared_ptr<Context>& context,
                                                           SessionId session) {
    WriteTransaction transaction(context->connection);
    const auto header = readHeader(transaction, session);
    if (!header) return base::Unexpected{header.error()};
    if (const base::Status free = refuseWhileLeased(transaction, *context, session); !free) {
        return base::Unexpected{free.error()};
    }
    const std::int64_t lease = insertLease(transaction, *context, session);
    transaction.commit();
    return std::make_unique<LeasedJournal>(context, session, lease, chainStart(*header));
}

}  // namespace lianbing::store

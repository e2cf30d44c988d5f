#include "game/store/verify.h"

#include <fmt/format.h>

namespace lianbing::store {

namespace {

base::Result<scenario::Entry> decodeRow(const ChainedRow& stored, std::uint64_t expected) {
    if (stored.row.sequence != expected) {
        return base::fail(fmt::format("第 {} 条记录缺失", expected));
    }
    auto entry = stored.row.entry();
    if (!entry) return base::fail(fmt::format("第 {} 条记录的{}", expected, entry.error().what));
    return entry;
}

/// A journal whose end was cut off still has a sound chain; only the session's own row knows
/// better.
base::Status checkEnd(const Progress& progress, std::uint64_t rows, const base::Digest& head) {
    if (rows < progress.lastSequence) return base::fail(fmt::format("第 {} 条记录缺失", rows + 1));
    if (rows > progress.lastSequence) {
        return base::fail(fmt::format("第 {} 条记录是多出来的", progress.lastSequence + 1));
    }
    if (rows > 0 && progress.head != head) {
        return base::fail(fmt::format("第 {} 条记录与检查的登记不符", rows));
    }
    return {};
}

/// The chain leaves wall-clock times out. This one is there twice.
base::Status checkLastTime(const ReadTransaction& transaction, SessionId session) {
    Query query = transaction.query(
        "SELECT s.last_input_at IS (SELECT created_at FROM events e WHERE e.session_id = s.id AND "
        "e.sequence = s.last_sequence) FROM sessions s WHERE s.id = :session");
    if (query.session(":session", session).next() && query.number(0) != 0) return {};
    return base::fail("登记的最后一步的钟点与那一步的记录不符");
}

}  // namespace

base::Result<std::string> wholeBlob(const ReadTransaction& transaction,
                                    const base::Digest& digest) {
    std::optional<std::string> bytes = readBlob(transaction, digest);
    if (!bytes) return base::fail(fmt::format("资料库里没有这份内容（{}）", digest.hex()));
    if (base::Digest::of(*bytes) != digest) {
        return base::fail(fmt::format("保存的内容被改动过（{}）", digest.hex()));
    }
    return std::move(*bytes);
}

base::Status verifySession(const ReadTransaction& transaction, SessionId session) {
    const auto header = readHeader(transaction, session);
    if (!header) return base::Unexpected{header.error()};
    const auto progress = readProgress(transaction, session);
    if (!progress) return base::Unexpected{progress.error()};
    for (const base::Digest& digest : {header->content, header->lawPacks}) {
        if (const auto bytes = wholeBlob(transaction, digest); !bytes) {
            return base::Unexpected{bytes.error()};
        }
    }
    base::Digest head = chainStart(*header);
    std::uint64_t count = 0;
    for (const ChainedRow& stored : readRows(transaction, session)) {
        ++count;
        if (const auto entry = decodeRow(stored, count); !entry) {
            return base::Unexpected{entry.error()};
        }
        head = chainNext(head, stored.row);
        if (head != stored.hash) {
            // The first link holds the session's head as well.
            return base::fail(fmt::format("第 {} 条记录的校验值不符，{}被改动过", count,
                                          count == 1 ? "它或检查的登记" : "内容"));
        }
    }
    if (base::Status whole = checkEnd(*progress, count, head); !whole) return whole;
    return checkLastTime(transaction, session);
}

base::Result<std::vector<scenario::Entry>> decodeRows(const std::vector<ChainedRow>& rows) {
    std::vector<scenario::Entry> entries;
    entries.reserve(rows.size());
    for (const ChainedRow& stored : rows) {
        auto entry = decodeRow(stored, entries.size() + 1);
        if (!entry) return base::Unexpected{entry.error()};
        entries.push_back(std::move(*entry));
    }
    return entries;
}

}  // namespace lianbing::store

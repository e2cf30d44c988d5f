#include "game/store/rows.h"

#include <fmt/format.h>

namespace lianbing::store {

namespace {

/// Columns of a header from `first` on, in the order of kHeaderColumns.
scenario::SessionHeader headerAt(const Query& row, int first) {
    return {.scenario = row.text(first),
            .title = row.text(first + 1),
            .caseId = row.text(first + 2),
            .seed = row.bits(first + 3),
            .engineRules = static_cast<int>(row.number(first + 4)),
            .content = row.digest(first + 5),
            .lawPacks = row.digest(first + 6)};
}

SessionSummary summaryOf(const Query& row) {
    SessionSummary summary;
    summary.id = row.session(0);
    summary.header = headerAt(row, 1);
    summary.startedAt = row.number(8);
    summary.inputs = row.bits(9);
    if (!row.isNull(10)) summary.lastInputAt = row.number(10);
    if (!row.isNull(11)) {
        summary.finished = row.bits(11) == summary.inputs;
        summary.mark = SessionSummary::Mark{row.points(12), row.points(13), row.number(14) != 0};
    }
    return summary;
}

}  // namespace

base::Unexpected noSuchSession(SessionId session) {
    return base::fail(fmt::format("没有编号为 {} 的检查记录", session.value));
}

bool hasBlob(const ReadTransaction& transaction, const base::Digest& digest) {
    return transaction.query("SELECT 1 FROM blobs WHERE digest = :digest")
        .digest(":digest", digest)
        .next();
}

std::optional<std::string> readBlob(const ReadTransaction& transaction,
                                    const base::Digest& digest) {
    Query query = transaction.query("SELECT bytes FROM blobs WHERE digest = :digest");
    if (!query.digest(":digest", digest).next()) return {};
    return query.blob(0);
}

void writeBlob(const WriteTransaction& transaction, const base::Digest& digest,
               std::string_view bytes) {
    transaction
        .query("INSERT INTO blobs (digest, bytes) VALUES (:digest, :bytes) ON CONFLICT DO NOTHING")
        .digest(":digest", digest)
        .blob(":bytes", bytes)
        .run();
}

base::Result<scenario::SessionHeader> readHeader(const ReadTransaction& transaction,
                                                 SessionId session) {
    Query query = transaction.query(
        "SELECT scenario, title, case_id, seed, engine_rules, content, law_packs FROM sessions "
        "WHERE id = :session");
    if (!query.session(":session", session).next()) return noSuchSession(session);
    return headerAt(query, 0);
}

base::Result<Progress> readProgress(const ReadTransaction& transaction, SessionId session) {
    Query query =
        transaction.query("SELECT last_sequence, head_hash FROM sessions WHERE id = :session");
    if (!query.session(":session", session).next()) return noSuchSession(session);
    Progress progress{query.bits(0), {}};
    if (!query.isNull(1)) progress.head = query.digest(1);
    return progress;
}

std::vector<SessionSummary> readSummaries(const ReadTransaction& transaction) {
    Query query = transaction.query(
        "SELECT s.id, s.scenario, s.title, s.case_id, s.seed, s.engine_rules, s.content, "
        "s.law_packs, s.started_at,"
        " s.last_sequence, s.last_input_at, r.sequence, r.earned, r.max, r.vetoed"
        " FROM sessions s LEFT JOIN results r ON r.session_id = s.id ORDER BY s.id DESC");
    std::vector<SessionSummary> summaries;
    while (query.next()) summaries.push_back(summaryOf(query));
    return summaries;
}

SessionId writeHeader(const WriteTransaction& transaction, const scenario::SessionHeader& header,
                      std::int64_t now) {
    transaction
        .query(
            "INSERT INTO sessions (scenario, title, case_id, seed, engine_rules, content, "
            "law_packs, started_at)"
            " VALUES (:scenario, :title, :case, :seed, :rules, :content, :laws, :now)")
        .text(":scenario", header.scenario)
        .text(":title", header.title)
        .text(":case", header.caseId)
        .bits(":seed", header.seed)
        .number(":rules", header.engineRules)
        .digest(":content", header.content)
        .digest(":laws", header.lawPacks)
        .number(":now", now)
        .run();
    return SessionId{transaction.lastRowId()};
}

std::vector<ChainedRow> readRows(const ReadTransaction& transaction, SessionId session) {
    Query query = transaction.query(
        "SELECT sequence, intent, effects, scores, world_hash, hash FROM events WHERE session_id = "
        ":session"
        " ORDER BY sequence");
    query.session(":session", session);
    std::vector<ChainedRow> rows;
    while (query.next()) {
        rows.push_back(
            {{query.bits(0), query.blob(1), query.blob(2), query.blob(3), query.digest(4)},
             query.digest(5)});
    }
    return rows;
}

void appendRow(const WriteTransaction& transaction, SessionId session, const ChainedRow& next,
               std::int64_t now) {
    transaction
        .query(
            "INSERT INTO events (session_id, sequence, intent, effects, scores, world_hash, hash, "
            "created_at)"
            " VALUES (:session, :sequence, :intent, :effects, :scores, :world, :hash, :now)")
        .session(":session", session)
        .bits(":sequence", next.row.sequence)
        .blob(":intent", next.row.intent)
        .blob(":effects", next.row.effects)
        .blob(":scores", next.row.scores)
        .digest(":world", next.row.worldHash)
        .digest(":hash", next.hash)
        .number(":now", now)
        .run();
    transaction
        .query(
            "UPDATE sessions SET last_sequence = :sequence, head_hash = :hash, last_input_at = :now"
            " WHERE id = :session")
        .bits(":sequence", next.row.sequence)
        .digest(":hash", next.hash)
        .number(":now", now)
        .session(":session", session)
        .run();
}

std::optional<SessionResult> readResult(const ReadTransaction& transaction, SessionId session) {
    Query query = transaction.query(
        "SELECT earned, max, vetoed, sheet, sequence FROM results WHERE session_id = :session");
    if (!query.session(":session", session).next()) return {};
    return SessionResult{query.points(0), query.points(1), query.number(2) != 0, query.blob(3),
                         query.bits(4)};
}

void writeResult(const WriteTransaction& transaction, SessionId session, std::uint64_t sequence,
                 const SessionResult& result, std::int64_t now) {
    transaction
        .query(
            "INSERT OR REPLACE INTO results (session_id, sequence, earned, max, vetoed, sheet, "
            "saved_at)"
            " VALUES (:session, :sequence, :earned, :max, :vetoed, :sheet, :now)")
        .session(":session", session)
        .bits(":sequence", sequence)
        .points(":earned", result.earned)
        .points(":max", result.max)
        .number(":vetoed", result.vetoed ? 1 : 0)
        .blob(":sheet", result.sheet)
        .number(":now", now)
        .run();
}

base::Status deleteRows(const WriteTransaction& transaction, SessionId session) {
    const int removed = transaction.query("DELETE FROM sessions WHERE id = :session")
                            .session(":session", session)
                            .run();
    if (removed == 0) return noSuchSession(session);
    return {};
}

}  // namespace lianbing::store

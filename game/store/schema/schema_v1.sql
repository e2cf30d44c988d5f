-- Schema 1: what was played. Shipped; never edited. Later schemas are reached by the migrate files.
PRAGMA application_id = 1279413831;  -- 'LBNG': tells our files from other SQLite files

-- Bytes kept under their SHA-256: scenario files, keys and law packs as they were when a session was played.
CREATE TABLE blobs (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    bytes  BLOB NOT NULL
) STRICT;

-- One play of a scenario: with what it was begun. Times are UTC seconds since 1970, for people only.
CREATE TABLE sessions (
    id           INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    scenario     TEXT    NOT NULL CHECK (scenario <> ''),
    title        TEXT    NOT NULL,
    case_id      TEXT    NOT NULL,
    seed         INTEGER NOT NULL,  -- 64 bits, the highest is the sign here
    engine_rules INTEGER NOT NULL CHECK (engine_rules >= 0),
    content      BLOB    NOT NULL REFERENCES blobs (digest),
    law_packs    BLOB    NOT NULL REFERENCES blobs (digest),
    started_at   INTEGER NOT NULL
) STRICT;

-- The journal: one committed input with all that followed from it. Append-only. hash = SHA-256 (hash of the row before,
-- or of the session's header for the first row, then the canonical bytes of this row without created_at).
CREATE TABLE events (
    session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    sequence   INTEGER NOT NULL CHECK (sequence >= 1),
    intent     BLOB    NOT NULL CHECK (length(intent) > 0),
    effects    BLOB    NOT NULL CHECK (length(effects) > 0),
    scores     BLOB    NOT NULL CHECK (length(scores) > 0),
    world_hash BLOB    NOT NULL CHECK (length(world_hash) = 32),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE (ABORT, 'events are append-only');
END;

PRAGMA user_version = 1;

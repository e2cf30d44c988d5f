-- Schema 4: what was played, by whom it is being written, how it was marked; imported law texts and their index. Same as schema 3
-- after migrate_v3_v4.sql.
PRAGMA application_id = 1279413831;  -- 'LBNG': tells our files from other SQLite files

-- Bytes kept under their SHA-256: scenario files, keys and law packs as they were when a session was played.
CREATE TABLE blobs (
    digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    bytes  BLOB NOT NULL
) STRICT;

-- One play of a scenario: with what it was begun and how far it came. Times are UTC seconds since 1970, for people only.
CREATE TABLE sessions (
    id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    scenario      TEXT    NOT NULL CHECK (scenario <> ''),
    title         TEXT    NOT NULL,
    case_id       TEXT    NOT NULL,
    seed          INTEGER NOT NULL,  -- 64 bits, the highest is the sign here
    engine_rules  INTEGER NOT NULL CHECK (engine_rules >= 0),
    content       BLOB    NOT NULL REFERENCES blobs (digest),
    law_packs     BLOB    NOT NULL REFERENCES blobs (digest),
    started_at    INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL DEFAULT 0 CHECK (last_sequence >= 0),
    head_hash     BLOB CHECK ((head_hash IS NULL) = (last_sequence = 0) AND (head_hash IS NULL OR length(head_hash) = 32)),
    last_input_at INTEGER CHECK ((last_input_at IS NULL) = (last_sequence = 0))
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

-- Who may write to a session: at most one process. A lease gets an id of its own each time it is taken (never used again),
-- so that a writer whose lease was taken over notices. Process columns tell whether the holder still lives; expires_at is
-- only for holders that cannot be looked up (another machine, no /proc).
CREATE TABLE leases (
    id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    session_id    INTEGER NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
    machine       TEXT    NOT NULL,
    boot          TEXT    NOT NULL,
    pid_namespace TEXT    NOT NULL,
    pid           INTEGER NOT NULL CHECK (pid > 0),
    process_start INTEGER NOT NULL CHECK (process_start >= 0),
    expires_at    INTEGER NOT NULL
) STRICT;

-- The last mark of a session, a cache for lists: marking is a pure function of what is kept above. It stands for a finished
-- session as long as sequence is the session's last.
CREATE TABLE results (
    session_id INTEGER NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    sequence   INTEGER NOT NULL CHECK (sequence >= 0),
    earned     INTEGER NOT NULL,  -- hundredths of a point
    max        INTEGER NOT NULL CHECK (max >= 0),  -- hundredths of a point
    vetoed     INTEGER NOT NULL CHECK (vetoed IN (0, 1)),
    sheet      BLOB    NOT NULL,
    saved_at   INTEGER NOT NULL
) STRICT;

-- Law texts that the user imported, one row a version of a law; no text ships with the program. `text` is the canonical plain
-- text of the statute. A text that replaced another leaves the earlier one among the blobs. `import_order` grows with each
-- text that is kept, so that the last one is known without a clock.
CREATE TABLE law_texts (
    law          TEXT    NOT NULL CHECK (law <> ''),
    version      TEXT    NOT NULL CHECK (version <> ''),
    title        TEXT    NOT NULL,
    text         BLOB    NOT NULL REFERENCES blobs (digest),
    file         TEXT    NOT NULL,  -- the name of the file it came from, without folder
    is_excerpt   INTEGER NOT NULL CHECK (is_excerpt IN (0, 1)),
    articles     INTEGER NOT NULL CHECK (articles >= 0),
    import_order INTEGER NOT NULL UNIQUE CHECK (import_order >= 1),
    PRIMARY KEY (law, version)
) STRICT, WITHOUT ROWID;

-- Which texts the index holds, as they were when it took them in: a row that differs from law_texts is out of date. `rank` is the
-- text's place in the order of results (level, law, newest version first), packed by the program from the law packs it had; when
-- those come in another order, the text moves. `format` says which program's folding and packing the rows below follow.
CREATE TABLE law_index (
    rank    INTEGER NOT NULL PRIMARY KEY CHECK (rank >= 0),
    law     TEXT    NOT NULL,
    version TEXT    NOT NULL,
    text    BLOB    NOT NULL REFERENCES blobs (digest),
    format  INTEGER NOT NULL CHECK (format >= 1),
    UNIQUE (law, version),
    FOREIGN KEY (law, version) REFERENCES law_texts (law, version)
) STRICT;

-- What is found as one: paragraphs of articles, and with article 0 titles, headings and lines of prefaces and annexes. `place` is
-- the rank of the text with 20 bits for the passage, so that rows stand in the order of results.
CREATE TABLE law_passages (
    place     INTEGER NOT NULL PRIMARY KEY CHECK (place >= 0),
    article   INTEGER NOT NULL CHECK (article >= 0),
    sub       INTEGER NOT NULL CHECK (sub >= 0),
    paragraph INTEGER NOT NULL CHECK (paragraph >= 0),
    heading   INTEGER,  -- place of the innermost heading above it
    text      TEXT    NOT NULL
) STRICT;

-- The letters of each passage, one by one and in pairs; rowid is its place. Without content: what a row was made from can be made
-- again from the passage, and is to take it out.
CREATE VIRTUAL TABLE law_words USING fts5 (letters, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0');

PRAGMA user_version = 4;

-- From schema 1 to 2: how far a session came stands in its own row, so that a commit need not search for it and a cut-off
-- journal shows; leases and results are new.
ALTER TABLE sessions ADD COLUMN last_sequence INTEGER NOT NULL DEFAULT 0 CHECK (last_sequence >= 0);
ALTER TABLE sessions ADD COLUMN head_hash BLOB
    CHECK ((head_hash IS NULL) = (last_sequence = 0) AND (head_hash IS NULL OR length(head_hash) = 32));
ALTER TABLE sessions ADD COLUMN last_input_at INTEGER CHECK ((last_input_at IS NULL) = (last_sequence = 0));

UPDATE sessions
SET (last_sequence, head_hash, last_input_at) =
    (SELECT sequence, hash, created_at FROM events WHERE session_id = sessions.id ORDER BY sequence DESC LIMIT 1)
WHERE id IN (SELECT session_id FROM events);

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

PRAGMA user_version = 2;

-- From schema 2 to 3: imported law texts are new.
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

PRAGMA user_version = 3;

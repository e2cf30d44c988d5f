-- From schema 3 to 4: imported law texts can be searched. The index begins empty: a text is found by the first search or import,
-- which sees that law_index does not have it and fills it in, in one transaction.

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

-- The record: kept sources and the change log. Nothing here can be computed from anything else.

-- +goose Up

-- Bytes as they came, zstd-compressed, under the SHA-256 of the uncompressed bytes. Erased bytes are NULL.
CREATE TABLE source (
    sha256 TEXT PRIMARY KEY,
    size   INTEGER NOT NULL,
    body   BLOB
) STRICT;

-- The text that a reader extracted, which the spans of turns point into; compressed, under its own SHA-256.
CREATE TABLE extract (
    sha256 TEXT PRIMARY KEY,
    body   BLOB NOT NULL
) STRICT;

-- One row, one finished effect. content is zstd-compressed JSON, NULL once erased; content_hash is the SHA-256
-- of the uncompressed JSON and stays. chain = SHA-256(chain of the row before, seq, content_hash).
CREATE TABLE change (
    seq          INTEGER PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('source', 'revision', 'checked', 'withdraw', 'restore', 'erase')),
    key          TEXT NOT NULL, -- the briefing that it concerns; '' for an entry about a source alone
    at           TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    chain        BLOB NOT NULL,
    content      BLOB           -- last, so that nothing else has to be read past it
) STRICT;

CREATE INDEX change_key ON change (key, seq);

-- +goose Down
DROP TABLE change;
DROP TABLE extract;
DROP TABLE source;

-- Tables projected from the change log for the pages. They rebuild from it exactly.

-- +goose Up

-- Every sighting of a source: where and when the same bytes were met.
CREATE TABLE observation (
    seq        INTEGER PRIMARY KEY, -- of the change
    sha256     TEXT NOT NULL,
    name       TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    fetched    TEXT NOT NULL, -- '' when unknown, as below
    modified   TEXT NOT NULL,
    meta       TEXT NOT NULL, -- JSON of transcript.Metadata
    at         TEXT NOT NULL
) STRICT;

CREATE INDEX observation_source ON observation (sha256, seq);

-- Sources that are not shown, and why.
CREATE TABLE notice (
    sha256 TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    erased INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE briefing (
    key           TEXT PRIMARY KEY,
    slug          TEXT NOT NULL,
    gone          TEXT NOT NULL, -- the public reason why it is not shown; '' while it is
    withdrawn     TEXT NOT NULL, -- the reason where the briefing itself was withdrawn, not only its sources
    erased        INTEGER NOT NULL,
    revision      INTEGER NOT NULL, -- the one shown; 0 when none stands
    revisions     INTEGER NOT NULL, -- how many stand
    seq           INTEGER NOT NULL, -- of the change that brought the revision shown
    at            TEXT NOT NULL,
    changed       TEXT NOT NULL, -- when anything of it changed last
    title         TEXT NOT NULL,
    day           TEXT NOT NULL, -- the event's, else that of publication, else ''
    event         TEXT NOT NULL,
    published     TEXT NOT NULL,
    place         TEXT NOT NULL,
    start         TEXT NOT NULL,
    series        TEXT NOT NULL,
    language      TEXT NOT NULL,
    url           TEXT NOT NULL,
    confidence    REAL NOT NULL,
    turns         INTEGER NOT NULL,
    questions     INTEGER NOT NULL,
    words         INTEGER NOT NULL,
    known_speaker INTEGER NOT NULL, -- turns whose speaker is named
    known_asker   INTEGER NOT NULL, -- questions whose asker is named
    known_outlet  INTEGER NOT NULL,
    first_ask     TEXT NOT NULL,
    briefers      TEXT NOT NULL -- JSON of []Who
) STRICT, WITHOUT ROWID;

CREATE INDEX briefing_day ON briefing (gone, day, key);
CREATE INDEX briefing_series ON briefing (series, day);

-- Every slug that ever led to a briefing. One that is not its briefing's present slug redirects there.
CREATE TABLE address (
    slug TEXT PRIMARY KEY,
    key  TEXT NOT NULL REFERENCES briefing (key)
) STRICT, WITHOUT ROWID;

CREATE INDEX address_key ON address (key);

CREATE TABLE revision (
    key       TEXT NOT NULL REFERENCES briefing (key),
    number    INTEGER NOT NULL, -- in order of arrival, from 1
    position  INTEGER NOT NULL, -- in order of the source's own time, from 1
    seq       INTEGER NOT NULL,
    class     TEXT NOT NULL,
    match     TEXT NOT NULL,
    at        TEXT NOT NULL,
    dated     TEXT NOT NULL,
    version   TEXT NOT NULL,
    reader    TEXT NOT NULL,
    authority TEXT NOT NULL,
    extract   TEXT NOT NULL,
    url       TEXT NOT NULL, -- canonical
    declared  TEXT NOT NULL,
    title     TEXT NOT NULL,
    hidden    TEXT NOT NULL, -- the public reason where a source of it was withdrawn
    erased    INTEGER NOT NULL,
    PRIMARY KEY (key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_url ON revision (url) WHERE url <> '';
CREATE INDEX revision_declared ON revision (declared) WHERE declared <> '';
CREATE INDEX revision_seq ON revision (seq);

CREATE TABLE revision_source (
    key    TEXT NOT NULL,
    number INTEGER NOT NULL,
    ord    INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    part   TEXT NOT NULL,
    PRIMARY KEY (key, number, ord),
    FOREIGN KEY (key, number) REFERENCES revision (key, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX revision_source_source ON revision_source (sha256, part);

-- Every turn id ever published, and where it leads.
CREATE TABLE turn (
    id      TEXT PRIMARY KEY,
    key     TEXT NOT NULL REFERENCES briefing (key),
    rev     INTEGER NOT NULL, -- the revision that it stands in, or stood in last
    passage TEXT NOT NULL,    -- the lead turn's id while it stands; '' otherwise
    target  TEXT NOT NULL,    -- the turn where its words now stand; '' when nowhere
    reason  TEXT NOT NULL     -- why it moved or is gone
) STRICT, WITHOUT ROWID;

CREATE INDEX turn_key ON turn (key);

-- Exchanges, statements and procedure of what is shown.
CREATE TABLE passage (
    id         TEXT PRIMARY KEY, -- of its lead turn
    key        TEXT NOT NULL REFERENCES briefing (key),
    position   INTEGER NOT NULL, -- from 0, in printed order
    kind       TEXT NOT NULL,
    question   INTEGER NOT NULL, -- from 1; 0 for no question
    asker      TEXT NOT NULL,    -- slug of a person's page, or ''
    asker_name TEXT NOT NULL,
    outlet     TEXT NOT NULL,
    outlet_name TEXT NOT NULL,
    words      TEXT NOT NULL,    -- first words of substance
    day        TEXT NOT NULL     -- of the briefing
) STRICT, WITHOUT ROWID;

CREATE INDEX passage_key ON passage (key, position);
CREATE INDEX passage_key_outlet ON passage (key, outlet, outlet_name) WHERE outlet <> '';
CREATE INDEX passage_outlet ON passage (outlet, day, key, position, asker, asker_name, outlet_name) WHERE outlet <> '';
CREATE INDEX passage_asker ON passage (asker, day, key, position, outlet, outlet_name, asker_name) WHERE asker <> '';

-- Apart, so that counting passages reads no words. zstd-compressed JSON.
CREATE TABLE passage_body (
    id   TEXT PRIMARY KEY REFERENCES passage (id),
    body BLOB NOT NULL
) STRICT;

-- Which people answered in a passage, and whom.
CREATE TABLE answer (
    passage TEXT NOT NULL REFERENCES passage (id),
    person  TEXT NOT NULL,
    key     TEXT NOT NULL,
    asker   TEXT NOT NULL,
    outlet  TEXT NOT NULL,
    PRIMARY KEY (passage, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_person ON answer (person, outlet);
CREATE INDEX answer_asker ON answer (asker, person) WHERE asker <> '';
CREATE INDEX answer_outlet ON answer (outlet, person) WHERE outlet <> '';
CREATE INDEX answer_key ON answer (key);

-- Who takes part in what is shown, as far as they have a page.
CREATE TABLE appearance (
    key    TEXT NOT NULL REFERENCES briefing (key),
    person TEXT NOT NULL,
    name   TEXT NOT NULL,
    label  TEXT NOT NULL,
    office TEXT NOT NULL,
    role   TEXT NOT NULL,
    series TEXT NOT NULL,
    day    TEXT NOT NULL,
    turns  INTEGER NOT NULL,
    asked  INTEGER NOT NULL, -- exchanges opened
    PRIMARY KEY (key, person, name, label, office, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX appearance_person ON appearance (person, day, key);

CREATE TABLE warning (
    key  TEXT NOT NULL REFERENCES briefing (key),
    ord  INTEGER NOT NULL,
    kind TEXT NOT NULL,
    turn TEXT NOT NULL, -- id; '' when it concerns the whole transcript
    text TEXT NOT NULL,
    PRIMARY KEY (key, ord)
) STRICT, WITHOUT ROWID;

CREATE INDEX warning_kind ON warning (kind, key);

-- +goose Down
DROP TABLE warning;
DROP TABLE appearance;
DROP TABLE answer;
DROP TABLE passage_body;
DROP TABLE passage;
DROP TABLE turn;
DROP TABLE revision_source;
DROP TABLE revision;
DROP TABLE address;
DROP TABLE briefing;
DROP TABLE notice;
DROP TABLE observation;

-- The record, version 1. Claims are kept; lineages and entries are derived from them and may be thrown away.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- `path` and `metadata` are those of the sighting that comes first; `read_as` is the metadata that the claims were
-- read with, so that a report whose first sighting changes is read again.
CREATE TABLE reports (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    outlet TEXT,
    url TEXT,
    published TEXT,
    path TEXT,
    metadata TEXT NOT NULL,
    reader TEXT,
    read_as TEXT
);

-- Every place where a report was found, and what was said of it there (title, language, furniture, page map).
CREATE TABLE sightings (
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    digest TEXT NOT NULL,
    metadata TEXT NOT NULL,
    PRIMARY KEY (report, path, digest)
) WITHOUT ROWID;

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    modality TEXT NOT NULL,
    found_by TEXT NOT NULL,
    why TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX claims_by_report ON claims (report, id);
CREATE INDEX claims_by_kind ON claims (kind, id);

CREATE TABLE claim_values (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    actor TEXT,
    PRIMARY KEY (claim, n)
) WITHOUT ROWID;

-- Spans of value `n` of a claim; `n` is -1 for a mark, which has words and no value.
CREATE TABLE claim_spans (
    claim TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    place INTEGER NOT NULL,
    field TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    exact TEXT NOT NULL,
    PRIMARY KEY (claim, n, place)
) WITHOUT ROWID;

-- An actor as one or more reports know it; the actor of the record joins all its forms.
CREATE TABLE actor_forms (
    digest TEXT PRIMARY KEY,
    id TEXT NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX actor_forms_by_id ON actor_forms (id);

CREATE TABLE report_actors (
    report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    form TEXT NOT NULL REFERENCES actor_forms (digest),
    PRIMARY KEY (report, form)
) WITHOUT ROWID;
CREATE INDEX report_actors_by_form ON report_actors (form);

CREATE TABLE refusals (
    n INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    line TEXT NOT NULL,
    failed INTEGER NOT NULL
);

-- Derived. No foreign key leads from here to claims: a report read again replaces its claims before entries follow.
CREATE TABLE lineages (
    id TEXT PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE lineage_members (
    report TEXT PRIMARY KEY,
    lineage TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE entries (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    n_reports INTEGER NOT NULL,
    n_lineages INTEGER NOT NULL,
    fields TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX entries_by_kind ON entries (kind, id);

CREATE TABLE entry_claims (
    entry TEXT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (entry, place)
) WITHOUT ROWID;
CREATE INDEX entry_claims_by_claim ON entry_claims (claim);

-- Words of the reports' texts (kept once, in `reports`) and of the entries.
CREATE VIRTUAL TABLE report_words USING fts5 (
    text, content = 'reports', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER report_words_add AFTER INSERT ON reports BEGIN
    INSERT INTO report_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER report_words_drop AFTER DELETE ON reports BEGIN
    INSERT INTO report_words (report_words, rowid, text) VALUES ('delete', old.number, old.text);
END;
CREATE VIRTUAL TABLE entry_words USING fts5 (entry UNINDEXED, words, tokenize = "unicode61 remove_diacritics 2");

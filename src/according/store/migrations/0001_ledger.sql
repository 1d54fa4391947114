-- The ledger. Every column is described in docs/reference/ledger.md.
-- Days are ISO text (2024-05-03), moments ISO text in UTC (2024-05-03T12:00:00Z), lists JSON arrays, offsets code points of
-- documents.text, half-open. `number` is this file's own row number and no id: it ties a row to its words in the full-text index.

CREATE TABLE runs (
  id         INTEGER PRIMARY KEY,
  command    TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at   TEXT,
  version    TEXT NOT NULL,
  weights    TEXT NOT NULL,
  tables     TEXT NOT NULL,
  settings   TEXT NOT NULL,
  read       INTEGER NOT NULL DEFAULT 0,
  coded      INTEGER NOT NULL DEFAULT 0,
  skipped    INTEGER NOT NULL DEFAULT 0,
  failed     INTEGER NOT NULL DEFAULT 0,
  CHECK (read = coded + skipped + failed)
) STRICT;

CREATE TABLE refusals (
  id      INTEGER PRIMARY KEY,
  run_id  INTEGER NOT NULL REFERENCES runs (id),
  name    TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('skipped', 'failed')),
  stage   TEXT NOT NULL,
  reason  TEXT NOT NULL,
  detail  TEXT NOT NULL,
  UNIQUE (name, outcome, reason, detail)
) STRICT;

CREATE TABLE documents (
  number         INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  sha256         TEXT NOT NULL,
  title          TEXT,
  source         TEXT,
  url            TEXT,
  path           TEXT,
  published      TEXT,
  published_from TEXT NOT NULL CHECK (published_from IN ('given', 'page', 'text', 'unknown')),
  language       TEXT NOT NULL,
  state          TEXT NOT NULL CHECK (state IN ('coded', 'kept')),
  reason         TEXT,
  read_at        TEXT NOT NULL,
  coded_at       TEXT NOT NULL,
  run_id         INTEGER NOT NULL REFERENCES runs (id),
  characters     INTEGER NOT NULL,
  text           TEXT NOT NULL
) STRICT;
CREATE INDEX documents_published ON documents (published);
CREATE INDEX documents_source ON documents (source);

CREATE TABLE origins (
  id             INTEGER PRIMARY KEY,
  document_id    TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  title          TEXT,
  source         TEXT,
  url            TEXT,
  path           TEXT,
  published      TEXT,
  published_from TEXT NOT NULL,
  read_at        TEXT NOT NULL,
  run_id         INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE UNIQUE INDEX origins_once ON origins (document_id, ifnull(source, ''), ifnull(url, ''), ifnull(published, ''));

CREATE TABLE claims (
  number          INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  document_id     TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL,
  type            TEXT NOT NULL,
  mode            TEXT,
  contexts        TEXT NOT NULL,
  cameo           TEXT,
  status          TEXT NOT NULL,
  trigger_text    TEXT NOT NULL,
  trigger_start   INTEGER NOT NULL,
  trigger_end     INTEGER NOT NULL,
  time_start      TEXT,
  time_end        TEXT,
  time_granularity TEXT,
  time_text       TEXT,
  time_text_start INTEGER,
  time_text_end   INTEGER,
  time_rule       TEXT,
  evidence        TEXT NOT NULL,
  evidence_start  INTEGER NOT NULL,
  evidence_end    INTEGER NOT NULL,
  confidence      REAL NOT NULL,
  explanation     TEXT NOT NULL,
  came_at         TEXT NOT NULL,
  changed_at      TEXT NOT NULL,
  changed_run     INTEGER NOT NULL REFERENCES runs (id),
  CHECK ((time_start IS NULL) = (time_end IS NULL) AND ifnull(time_start, '') <= ifnull(time_end, ''))
) STRICT;
CREATE INDEX claims_document ON claims (document_id, position);
CREATE INDEX claims_type ON claims (type);
CREATE INDEX claims_time ON claims (time_start);
CREATE INDEX claims_changed ON claims (changed_at);

CREATE TABLE parties (
  claim_id   TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  role       TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  party_id   TEXT,
  country    TEXT,
  sectors    TEXT NOT NULL,
  text       TEXT NOT NULL,
  text_start INTEGER NOT NULL,
  text_end   INTEGER NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (claim_id, role, position)
) STRICT;
CREATE INDEX parties_name ON parties (name);

CREATE TABLE sources (
  claim_id   TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  name       TEXT NOT NULL,
  source_id  TEXT,
  country    TEXT,
  stance     TEXT NOT NULL CHECK (stance IN ('asserts', 'denies', 'disclaims')),
  cue        TEXT NOT NULL,
  via        TEXT NOT NULL,
  text       TEXT NOT NULL,
  text_start INTEGER NOT NULL,
  text_end   INTEGER NOT NULL,
  rule       TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT;
CREATE INDEX sources_name ON sources (name);

CREATE TABLE places (
  claim_id    TEXT NOT NULL PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  country     TEXT,
  admin1      TEXT,
  latitude    REAL,
  longitude   REAL,
  radius_km   REAL,
  precision   TEXT NOT NULL,
  geonames_id INTEGER,
  text        TEXT NOT NULL,
  text_start  INTEGER NOT NULL,
  text_end    INTEGER NOT NULL,
  rule        TEXT NOT NULL
) STRICT;
CREATE INDEX places_latitude ON places (latitude);
CREATE INDEX places_name ON places (name);

CREATE TABLE counts (
  claim_id   TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  what       TEXT NOT NULL,
  low        INTEGER NOT NULL,
  high       INTEGER,
  of_whom    TEXT,
  source     TEXT NOT NULL,
  text       TEXT NOT NULL,
  text_start INTEGER NOT NULL,
  text_end   INTEGER NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT;

CREATE TABLE mentions (
  claim_id   TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  text_start INTEGER NOT NULL,
  text_end   INTEGER NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT;

CREATE TABLE links (
  claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  to_claim TEXT NOT NULL,
  how      TEXT NOT NULL,
  PRIMARY KEY (claim_id, position)
) STRICT;

-- What coding a report again changed. Claims that went are known by their id alone.
CREATE TABLE claim_changes (
  id       INTEGER PRIMARY KEY,
  claim_id TEXT NOT NULL,
  change   TEXT NOT NULL CHECK (change IN ('came', 'changed', 'went')),
  fields   TEXT NOT NULL,
  at       TEXT NOT NULL,
  run_id   INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE INDEX claim_changes_at ON claim_changes (at);
CREATE INDEX claim_changes_claim ON claim_changes (claim_id);

-- Reports that a person had removed, by id, so that reading the same folder again does not bring them back.
CREATE TABLE forgotten (
  document_id TEXT NOT NULL PRIMARY KEY,
  at          TEXT NOT NULL
) STRICT;

-- Reviewers' decisions: a log that is only added to. No foreign key: they outlive the claims that they are about.
CREATE TABLE decisions (
  id         INTEGER PRIMARY KEY,
  subject    TEXT NOT NULL CHECK (subject IN ('claim', 'event', 'document', 'source')),
  subject_id TEXT NOT NULL,
  action     TEXT NOT NULL,
  field      TEXT,
  value      TEXT,
  note       TEXT NOT NULL DEFAULT '',
  reviewer   TEXT NOT NULL,
  at         TEXT NOT NULL,
  undoes     INTEGER REFERENCES decisions (id)
) STRICT;
CREATE INDEX decisions_subject ON decisions (subject, subject_id);

-- Claims of all reports that speak of one happening; written anew as a whole by reconciling.
CREATE TABLE events (
  id               TEXT NOT NULL PRIMARY KEY,
  type             TEXT NOT NULL,
  mode             TEXT,
  standing         TEXT NOT NULL CHECK (standing IN ('narrated', 'claimed', 'corroborated', 'contested', 'denied', 'prospective')),
  time_start       TEXT,
  time_end         TEXT,
  time_granularity TEXT,
  place            TEXT,
  country          TEXT,
  admin1           TEXT,
  latitude         REAL,
  longitude        REAL,
  radius_km        REAL,
  precision        TEXT,
  reports          INTEGER NOT NULL,
  origins          INTEGER NOT NULL,
  changed_at       TEXT NOT NULL,
  record           TEXT NOT NULL
) STRICT;
CREATE INDEX events_time ON events (time_start);
CREATE INDEX events_standing ON events (standing);

CREATE TABLE event_claims (
  claim_id TEXT NOT NULL PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  event_id TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  why      TEXT NOT NULL
) STRICT;
CREATE INDEX event_claims_event ON event_claims (event_id);

CREATE TABLE event_redirects (
  old_id   TEXT NOT NULL PRIMARY KEY,
  event_id TEXT NOT NULL,
  at       TEXT NOT NULL
) STRICT;

-- Full text. The index holds no text of its own; triggers keep it in step. Datasette finds it by content="…", so written.
CREATE VIRTUAL TABLE document_words USING fts5 (
  title, text, content="documents", content_rowid="number", tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER documents_words_in AFTER INSERT ON documents BEGIN
  INSERT INTO document_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER documents_words_out AFTER DELETE ON documents BEGIN
  INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;
CREATE TRIGGER documents_words_new AFTER UPDATE OF title, text ON documents BEGIN
  INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
  INSERT INTO document_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIRTUAL TABLE claim_words USING fts5 (
  evidence, content="claims", content_rowid="number", tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_words_in AFTER INSERT ON claims BEGIN
  INSERT INTO claim_words (rowid, evidence) VALUES (new.number, new.evidence);
END;
CREATE TRIGGER claims_words_out AFTER DELETE ON claims BEGIN
  INSERT INTO claim_words (claim_words, rowid, evidence) VALUES ('delete', old.number, old.evidence);
END;

-- Views, for people and for Datasette.
CREATE VIEW actors AS SELECT * FROM parties WHERE role = 'actor';
CREATE VIEW recipients AS SELECT * FROM parties WHERE role = 'recipient';

CREATE VIEW claim_list AS
SELECT
  c.id AS claim_id, c.document_id, d.source AS outlet, d.title, d.url, d.published, d.published_from,
  c.type, c.mode, c.contexts, c.cameo, c.status, c.trigger_text AS trigger_words,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM parties p WHERE p.claim_id = c.id AND role = 'actor' ORDER BY position)) AS actors,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM parties p WHERE p.claim_id = c.id AND role = 'recipient' ORDER BY position))
    AS recipients,
  (SELECT group_concat(v, '; ') FROM (
    SELECT iif(s.name = '', 'the report', s.name) || ' ' || s.stance AS v FROM sources s WHERE s.claim_id = c.id ORDER BY position)) AS sources,
  c.time_start, c.time_end, c.time_granularity, c.time_rule,
  p.name AS place, p.admin1, p.country, p.latitude, p.longitude, p.radius_km, p.precision, p.geonames_id,
  (SELECT group_concat(v, '; ') FROM (
    SELECT what || ' ' || low || CASE WHEN high IS NULL THEN '+' WHEN high = low THEN '' ELSE '-' || high END
      || ifnull(' ' || of_whom, '') || ' (' || iif(n.source = '', 'the report', n.source) || ')' AS v
    FROM counts n WHERE n.claim_id = c.id ORDER BY position)) AS counts,
  c.evidence, c.confidence, e.event_id, v.standing, c.came_at, c.changed_at
FROM claims c
JOIN documents d ON d.id = c.document_id
LEFT JOIN places p ON p.claim_id = c.id
LEFT JOIN event_claims e ON e.claim_id = c.id
LEFT JOIN events v ON v.id = e.event_id;

CREATE VIEW document_list AS
SELECT
  d.id AS document_id, d.title, d.source AS outlet, d.url, d.path, d.published, d.published_from, d.language, d.state, d.reason,
  d.characters, d.sha256, d.read_at, d.coded_at, r.version, r.weights,
  (SELECT count(*) FROM origins o WHERE o.document_id = d.id) AS origins,
  (SELECT count(*) FROM claims c WHERE c.document_id = d.id) AS claims
FROM documents d
JOIN runs r ON r.id = d.run_id;

CREATE VIEW tombstones AS
SELECT claim_id, max(at) AS went_at FROM claim_changes
WHERE change = 'went' AND claim_id NOT IN (SELECT id FROM claims)
GROUP BY claim_id;

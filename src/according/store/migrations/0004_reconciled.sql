-- What reconciling remembers, so that a report that comes is compared with those alone that it may speak of the same events as.
-- All of it is made from the claims; `reconciled_by` says by which version, tables and knobs, and where that differs it is made anew.
-- Keys and hashes are 64 bits, signed. Numbers are those of `claims.number` and `documents.number`.

-- What is to be done: 'new' claims are to be compared, 'loose' ones only to be grouped again; reports whose copies are to be found;
-- pairs of parties that stand otherwise to each other now, and groups whose events are to be made (a group is called by its smallest id).
CREATE TABLE pending_claims (
  claim_id TEXT NOT NULL PRIMARY KEY,
  what     TEXT NOT NULL CHECK (what IN ('new', 'loose'))
) STRICT, WITHOUT ROWID;
CREATE TABLE pending_documents (document_id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE pending_pairs (
  one   INTEGER NOT NULL,
  other INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;
CREATE TABLE pending_groups (name TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Claims of events that are being made anew, and the event that they were of before.
CREATE TABLE pending_moves (
  claim_id TEXT NOT NULL PRIMARY KEY,
  event_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reconciled_by (
  fingerprint TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Under which keys a claim stands (what = 0), and of which parties it speaks (what = 1).
CREATE TABLE claim_keys (
  key   INTEGER NOT NULL,
  what  INTEGER NOT NULL,
  claim INTEGER NOT NULL,
  PRIMARY KEY (key, what, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_keys_claim ON claim_keys (claim);

-- Both ways.
CREATE TABLE claim_links (
  one    INTEGER NOT NULL,
  other  INTEGER NOT NULL,
  points INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- The groups as they are worked out, called by their smallest id; `events` and `event_claims` follow when they are made.
CREATE TABLE claim_groups (
  claim_id TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_groups_name ON claim_groups (name);

-- What two parties (hashes of their keys) do to each other.
CREATE TABLE claim_acts (
  claim_id TEXT NOT NULL,
  one      INTEGER NOT NULL,
  other    INTEGER NOT NULL,
  type     TEXT NOT NULL,
  PRIMARY KEY (claim_id, one, other)
) STRICT, WITHOUT ROWID;

-- Some hashes of a report's text, by which copies are looked for, each with the number of all of them.
CREATE TABLE document_sketches (
  hash     INTEGER NOT NULL,
  document INTEGER NOT NULL,
  shingles INTEGER NOT NULL,
  PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_sketches_document ON document_sketches (document);
CREATE TABLE document_copies (
  one   TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- Whatever changes claims or reports, by coding, forgetting or review, leaves word here in the same transaction.
-- (No OR IGNORE or OR REPLACE: a trigger's conflicts are settled as the statement says that fires it.)
CREATE TRIGGER claims_pending_in AFTER INSERT ON claims BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.id;
  INSERT INTO pending_claims (claim_id, what) VALUES (new.id, 'new');
END;
CREATE TRIGGER claims_pending_new AFTER UPDATE OF type, mode, status, time_start, time_end, time_granularity, time_rule ON claims BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.id;
  INSERT INTO pending_claims (claim_id, what) VALUES (new.id, 'new');
END;
CREATE TRIGGER claims_pending_out BEFORE DELETE ON claims BEGIN
  INSERT INTO pending_claims (claim_id, what)
    SELECT claim_id, 'loose' FROM claim_groups WHERE name = (SELECT name FROM claim_groups WHERE claim_id = old.id)
    AND claim_id NOT IN (SELECT claim_id FROM pending_claims);
  DELETE FROM pending_claims WHERE claim_id = old.id;
  INSERT INTO pending_pairs (one, other) SELECT one, other FROM claim_acts WHERE claim_id = old.id
    AND (one, other) NOT IN (SELECT one, other FROM pending_pairs);
  DELETE FROM claim_acts WHERE claim_id = old.id;
  DELETE FROM claim_groups WHERE claim_id = old.id;
  DELETE FROM claim_links WHERE other = old.number AND one IN (SELECT other FROM claim_links WHERE one = old.number);
  DELETE FROM claim_links WHERE one = old.number;
  DELETE FROM claim_keys WHERE claim = old.number;
END;
CREATE TRIGGER parties_pending_in AFTER INSERT ON parties BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER parties_pending_new AFTER UPDATE ON parties BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER parties_pending_out AFTER DELETE ON parties BEGIN
  DELETE FROM pending_claims WHERE claim_id = old.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = old.claim_id;
END;
CREATE TRIGGER sources_pending_in AFTER INSERT ON sources BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER sources_pending_new AFTER UPDATE ON sources BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER sources_pending_out AFTER DELETE ON sources BEGIN
  DELETE FROM pending_claims WHERE claim_id = old.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = old.claim_id;
END;
CREATE TRIGGER places_pending_in AFTER INSERT ON places BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER places_pending_new AFTER UPDATE ON places BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER places_pending_out AFTER DELETE ON places BEGIN
  DELETE FROM pending_claims WHERE claim_id = old.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = old.claim_id;
END;
CREATE TRIGGER counts_pending_in AFTER INSERT ON counts BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER counts_pending_new AFTER UPDATE ON counts BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = new.claim_id;
END;
CREATE TRIGGER counts_pending_out AFTER DELETE ON counts BEGIN
  DELETE FROM pending_claims WHERE claim_id = old.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = old.claim_id;
END;
-- Claims that reviewers rejected are of no event.
CREATE TRIGGER reviews_pending_in AFTER INSERT ON claim_reviews WHEN new.state = 'rejected' BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) VALUES (new.claim_id, 'new');
END;
CREATE TRIGGER reviews_pending_new AFTER UPDATE OF state ON claim_reviews WHEN (old.state = 'rejected') <> (new.state = 'rejected') BEGIN
  DELETE FROM pending_claims WHERE claim_id = new.claim_id;
  INSERT INTO pending_claims (claim_id, what) VALUES (new.claim_id, 'new');
END;
CREATE TRIGGER reviews_pending_out AFTER DELETE ON claim_reviews WHEN old.state = 'rejected' BEGIN
  DELETE FROM pending_claims WHERE claim_id = old.claim_id;
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE id = old.claim_id;
END;
CREATE TRIGGER events_pending_out BEFORE DELETE ON events BEGIN
  INSERT INTO pending_groups (name)
    SELECT DISTINCT g.name FROM event_claims m JOIN claim_groups g ON g.claim_id = m.claim_id WHERE m.event_id = old.id
    AND g.name NOT IN (SELECT name FROM pending_groups);
  INSERT INTO pending_moves (claim_id, event_id)
    SELECT claim_id, event_id FROM event_claims WHERE event_id = old.id AND claim_id NOT IN (SELECT claim_id FROM pending_moves);
END;
CREATE TRIGGER documents_pending_in AFTER INSERT ON documents BEGIN
  INSERT INTO pending_documents (document_id) SELECT new.id WHERE new.id NOT IN (SELECT document_id FROM pending_documents);
END;
CREATE TRIGGER documents_pending_new AFTER UPDATE OF published, source ON documents
WHEN old.published IS NOT new.published OR old.source IS NOT new.source BEGIN
  DELETE FROM pending_claims WHERE claim_id IN (SELECT id FROM claims WHERE document_id = new.id);
  INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims WHERE document_id = new.id;
END;
CREATE TRIGGER documents_pending_out AFTER DELETE ON documents BEGIN
  INSERT INTO pending_documents (document_id) SELECT other FROM document_copies WHERE one = old.id
    AND other NOT IN (SELECT document_id FROM pending_documents);
  DELETE FROM pending_documents WHERE document_id = old.id;
  DELETE FROM document_copies WHERE other = old.id OR one = old.id;
  DELETE FROM document_sketches WHERE document = old.number;
END;

-- The filters that lists and pages ask for.
CREATE INDEX parties_id ON parties (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX events_type ON events (type, time_start);
CREATE INDEX events_changed ON events (changed_at);
CREATE INDEX event_redirects_event ON event_redirects (event_id);

INSERT INTO pending_claims (claim_id, what) SELECT id, 'new' FROM claims;
INSERT INTO pending_documents (document_id) SELECT id FROM documents;

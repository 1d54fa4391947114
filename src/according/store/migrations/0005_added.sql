-- Claims that people added where the coder missed an event: claims like all others, known by standing here. What they say stands in the
-- log of decisions (action 'add'). If the coder finds the same claim later it is the coder's, and is no longer here.

CREATE TABLE added_claims (
  claim_id TEXT NOT NULL PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_add ON decisions (subject_id) WHERE action = 'add';

-- SQLite changes no CHECK: the table is made again, with its state 'added'. (Made, not renamed: a view depends on it.)
CREATE TABLE kept_reviews AS SELECT * FROM claim_reviews;
DROP TABLE claim_reviews;
CREATE TABLE claim_reviews (
  claim_id TEXT NOT NULL PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  state    TEXT NOT NULL CHECK (state IN ('unreviewed', 'skipped', 'outdated', 'accepted', 'corrected', 'added', 'rejected')),
  reviewer TEXT,
  at       TEXT,
  fields   TEXT NOT NULL,
  coded    TEXT NOT NULL,
  last     INTEGER NOT NULL
) STRICT;
INSERT INTO claim_reviews SELECT claim_id, state, reviewer, at, fields, coded, last FROM kept_reviews;
DROP TABLE kept_reviews;
CREATE INDEX claim_reviews_state ON claim_reviews (state);
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

-- Review: what a decision rests on, and how each claim stands after the decisions on it.
-- decisions.uid is the same in every ledger that the log is replayed on; seen: version of the claim that the reviewer saw; about: JSON,
-- anchors of the claims that it is about (report, checksum, trigger), by which they are found in another ledger.

ALTER TABLE decisions ADD COLUMN uid TEXT;
ALTER TABLE decisions ADD COLUMN seen TEXT NOT NULL DEFAULT '';
ALTER TABLE decisions ADD COLUMN about TEXT NOT NULL DEFAULT '{}';
UPDATE decisions SET uid = 'before-0003-' || id;
CREATE UNIQUE INDEX decisions_uid ON decisions (uid);
CREATE INDEX decisions_undoes ON decisions (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER decisions_stay BEFORE UPDATE OF id, subject, subject_id, action, field, value, note, reviewer, at, uid, seen, about ON decisions
BEGIN
  SELECT RAISE(ABORT, 'the log of decisions is only added to');
END;

-- Made from the decisions, and anew whenever a claim is coded again. The tables of claims hold the reviewers' values; coded keeps the coder's.
CREATE TABLE claim_reviews (
  claim_id TEXT NOT NULL PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
  state    TEXT NOT NULL CHECK (state IN ('unreviewed', 'skipped', 'outdated', 'accepted', 'corrected', 'rejected')),
  reviewer TEXT,
  at       TEXT,
  fields   TEXT NOT NULL,
  coded    TEXT NOT NULL,
  last     INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_reviews_state ON claim_reviews (state);
CREATE INDEX claims_confidence ON claims (confidence);

CREATE TRIGGER claims_words_new AFTER UPDATE OF evidence ON claims BEGIN
  INSERT INTO claim_words (claim_words, rowid, evidence) VALUES ('delete', old.number, old.evidence);
  INSERT INTO claim_words (rowid, evidence) VALUES (new.number, new.evidence);
END;

DROP VIEW claim_list;
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
  c.evidence, c.confidence, e.event_id, v.standing, ifnull(r.state, 'unreviewed') AS review, c.came_at, c.changed_at
FROM claims c
JOIN documents d ON d.id = c.document_id
LEFT JOIN places p ON p.claim_id = c.id
LEFT JOIN event_claims e ON e.claim_id = c.id
LEFT JOIN events v ON v.id = e.event_id
LEFT JOIN claim_reviews r ON r.claim_id = c.id;

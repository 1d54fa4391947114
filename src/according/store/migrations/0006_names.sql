-- Names are compared by a function of ours, which is slow: it is asked once a name, and these indexes hold each name beside its like.
DROP INDEX parties_name;
DROP INDEX sources_name;
DROP INDEX places_name;
CREATE INDEX parties_name ON parties (name, text, party_id, country, role, claim_id);
CREATE INDEX sources_name ON sources (name, text, source_id, via, claim_id);
CREATE INDEX places_name ON places (name, text, admin1, country, claim_id);

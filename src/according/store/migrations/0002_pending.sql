-- What is to be made anew. 'events': claims came, changed or went since the events were made; said in the very transaction that changes
-- them, so that a run that is killed before it makes the events leaves no stale ones for good.

CREATE TABLE pending (
  what TEXT NOT NULL PRIMARY KEY CHECK (what IN ('events'))
) STRICT;
INSERT INTO pending (what) SELECT 'events' WHERE EXISTS (SELECT 1 FROM claims);

-- Who names a party in its role: of an attack that a report tells and the army blames on somebody, it is the army that says by whom.
ALTER TABLE parties ADD COLUMN source TEXT NOT NULL DEFAULT '';

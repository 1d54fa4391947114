"""The statements that put rows in, their values by name or in the order of the schema."""

from __future__ import annotations

INSERT = {
    "runs": """
        INSERT INTO runs (command, started_at, version, weights, tables, settings)
        VALUES (:command, :started_at, :version, :weights, :tables, :settings)
    """,
    "refusals": """
        INSERT OR IGNORE INTO refusals (run_id, name, outcome, stage, reason, detail)
        VALUES (:run_id, :name, :outcome, :stage, :reason, :detail)
    """,
    "documents": """
        INSERT INTO documents (id, sha256, title, source, url, path, published, published_from, language, state, reason,
                               read_at, coded_at, run_id, characters, text)
        VALUES (:id, :sha256, :title, :source, :url, :path, :published, :published_from, :language, :state, :reason,
                :at, :at, :run_id, :characters, :text)
        ON CONFLICT (id) DO UPDATE SET
            title = :title, source = :source, url = :url, path = :path, published = :published, published_from = :published_from,
            language = :language, state = :state, reason = :reason, coded_at = :at, run_id = :run_id
    """,
    "origins": """
        INSERT INTO origins (document_id, title, source, url, path, published, published_from, read_at, run_id)
        VALUES (:document_id, :title, :source, :url, :path, :published, :published_from, :read_at, :run_id)
    """,
    "claims": """
        INSERT INTO claims (id, document_id, position, type, mode, contexts, cameo, status, trigger_text, trigger_start, trigger_end,
                            time_start, time_end, time_granularity, time_text, time_text_start, time_text_end, time_rule,
                            evidence, evidence_start, evidence_end, confidence, explanation, came_at, changed_at, changed_run)
        VALUES (:id, :document_id, :position, :type, :mode, :contexts, :cameo, :status, :trigger_text, :trigger_start, :trigger_end,
                :time_start, :time_end, :time_granularity, :time_text, :time_text_start, :time_text_end, :time_rule,
                :evidence, :evidence_start, :evidence_end, :confidence, :explanation, :came_at, :changed_at, :changed_run)
    """,
    "claim_changes": "INSERT INTO claim_changes (claim_id, change, fields, at, run_id) VALUES (?, ?, ?, ?, ?)",
}
INSERT_CHILD = {
    "parties": "INSERT INTO parties VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "sources": "INSERT INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "places": "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "counts": "INSERT INTO counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    "mentions": "INSERT INTO mentions VALUES (?, ?, ?, ?)",
    "links": "INSERT INTO links VALUES (?, ?, ?, ?)",
}
EVENTS_PENDING = "INSERT OR IGNORE INTO pending (what) VALUES ('events')"
EVENTS_DONE = "DELETE FROM pending WHERE what = 'events'"
SELECT_CHILD = {
    "parties": "SELECT * FROM parties WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, role, position",
    "sources": "SELECT * FROM sources WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, position",
    "places": "SELECT * FROM places WHERE claim_id IN (SELECT value FROM json_each(?))",
    "counts": "SELECT * FROM counts WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, position",
    "mentions": "SELECT * FROM mentions WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, position",
    "links": "SELECT * FROM links WHERE claim_id IN (SELECT value FROM json_each(?)) ORDER BY claim_id, position",
}
REVIEWED_CLAIM = """
UPDATE claims SET type = :type, mode = :mode, contexts = :contexts, cameo = :cameo, status = :status, trigger_text = :trigger_text,
trigger_start = :trigger_start, trigger_end = :trigger_end, time_start = :time_start, time_end = :time_end,
time_granularity = :time_granularity, time_text = :time_text, time_text_start = :time_text_start, time_text_end = :time_text_end,
time_rule = :time_rule, evidence = :evidence, evidence_start = :evidence_start, evidence_end = :evidence_end,
explanation = :explanation, changed_at = :changed_at WHERE id = :id
"""
CODED_BY = """
SELECT d.id, d.sha256, d.state, r.version, r.weights, r.tables, r.settings FROM documents d JOIN runs r ON r.id = d.run_id WHERE d.id = :id
"""
ALL_CODED = """
SELECT d.id, d.state, r.version, r.weights, r.tables, r.settings FROM documents d JOIN runs r ON r.id = d.run_id
WHERE d.state = 'coded' ORDER BY d.id
"""
CODED_CLAIMS = "c.document_id = :document AND c.id NOT IN (SELECT claim_id FROM added_claims)"
NEW_HEAD = "UPDATE documents SET title = :title, source = :source, url = :url, path = :path WHERE id = :id"
NOTED = "SELECT 1 FROM refusals WHERE name = :name AND outcome = :outcome AND reason = :reason AND detail = :detail"
COUNTS = "UPDATE runs SET read = :read, coded = :coded, skipped = :skipped, failed = :failed, ended_at = :ended WHERE id = :id"
CODED_BEFORE = "SELECT 1 FROM documents WHERE id = ? AND state = 'coded'"

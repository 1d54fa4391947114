"""The ledger: one SQLite file of reports and claims. See docs/reference/ledger.md.

Written with a rollback journal, synchronous=FULL and one transaction a report: whatever ends the program or the machine, a report
that was told as stored is there, and none is there by half.
"""

from according.store.blind import own_view
from according.store.browse import Browse
from according.store.care import backup, examine
from according.store.events import EventRow
from according.store.filters import Circle, Filter
from according.store.forgetting import KINDS, Forgetting
from according.store.frames import Rows
from according.store.ledger import Ledger
from according.store.queues import Queue
from according.store.reading import Speaker, Stored, StoredDocument
from according.store.remembered import Remembered
from according.store.renewing import Renewing
from according.store.replaying import Replayed
from according.store.reviewing import ReviewedClaim
from according.store.writing import Changes, Coder, Run

__all__ = [
    "KINDS", "Browse", "Changes", "Circle", "Coder", "EventRow", "Filter", "Forgetting", "Ledger", "Queue", "Remembered", "Renewing",
    "Replayed", "ReviewedClaim", "Rows", "Run", "Speaker", "Stored", "StoredDocument", "backup", "examine", "own_view",
]  # fmt: skip

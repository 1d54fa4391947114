"""According reads reports and writes a ledger of claims: who did what to whom, according to whom.

    import according
    for claim in according.code("report.txt", published=date(2024, 3, 4)):
        print(claim.type, claim.status, [source.name for source in claim.sources])

What is not in `__all__` is internal and may change.
"""

from __future__ import annotations

from according.api import code, load, open_ledger, read, to_spacy
from according.errors import AccordingError, DataFileError, DocumentError, LedgerError, UsageError, WeightsError
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim, Link
from according.records.count import Count
from according.records.discard import Discard
from according.records.document import Document
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place
from according.store import Ledger

__version__ = "0.1.0"

__all__ = [
    "AccordingError", "Claim", "Count", "DataFileError", "Discard", "Document", "DocumentError", "Ledger", "LedgerError", "Link", "Party",
    "Place", "Source", "Span", "Time", "UsageError", "WeightsError", "code", "load", "open_ledger", "read", "to_spacy",
]  # fmt: skip

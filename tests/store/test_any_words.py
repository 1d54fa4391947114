"""A ledger gives back what it was given, whatever the words, in any order."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.export.content import Content
from according.export.entry import Entry
from according.export.formats import write
from according.records.claim import Claim
from according.store import Ledger
from according.store.care import examine
from ledgers import run_of
from nasty import STORED_TEXTS, nasty_claims

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
CLAIMS = st.lists(nasty_claims(STORED_TEXTS), min_size=1, max_size=4, unique_by=lambda claim: claim.document.id)


def kept(claims: list[Claim], folder: Path) -> list[tuple[dict[str, Any], bytes]]:
    """What a ledger of these claims gives back, and its export."""
    path = folder / f"{len(list(folder.iterdir()))}.db"
    with Ledger(path, write=True) as ledger:
        run = run_of(ledger)
        for claim in claims:
            run.store(claim.document, coded=claim.document, claims=(claim,))
        run.end()
        back = [stored.claim for stored in ledger.claims()]
        out = path.with_suffix(".jsonl")
        write("jsonl", path=out, content=Content(entries=[Entry.of(claim) for claim in back]))
    assert list(examine(path, wait_s=1)) == []
    return [(plain(claim), out.read_bytes()) for claim in back]


def plain(claim: Claim) -> dict[str, Any]:
    """The claim; of its report's path halves of characters are written out."""
    path = claim.document.path
    clean = path.encode("utf-8", "backslashreplace").decode() if path is not None else None
    return replace(claim, document=replace(claim.document, path=clean)).to_dict()


@FEW
@given(CLAIMS)
def test_any_words_come_back_in_any_order(claims: list[Claim]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = kept(claims, Path(folder))
        again = kept(claims[::-1], Path(folder))
    assert sorted((one for one, _ in found), key=lambda one: one["id"]) == sorted(map(plain, claims), key=lambda one: one["id"])
    assert found == again

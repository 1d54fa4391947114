"""Claims made by hand, and the knobs that ship."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from according.records.stored import StoredClaim
from according.settings import ReconcileSettings, load_settings
from stored_claims import day, party, town, voice


@pytest.fixture(scope="session")
def knobs() -> ReconcileSettings:
    return load_settings().reconcile


@pytest.fixture
def claim() -> Callable[..., StoredClaim]:
    """Makes an attack on Minova of 14 March 2024, each of a document of its own, with other fields where they are given."""
    numbers = count(1)

    def make(**fields: object) -> StoredClaim:
        number = next(numbers)
        given: dict[str, object] = {
            "id": f"c{number:03}", "document": f"d{number:03}", "outlet": None, "published": date(2024, 3, 15), "type": "ASSAULT",
            "mode": None, "status": "actual", "trigger": "attacked", "evidence": "Gunmen attacked the ferry landing near Minova on Thursday.",
            "actors": (party("gunmen"),), "recipients": (), "sources": (voice(""),), "time": day("2024-03-14"), "place": town("Minova"),
            "counts": (),
        }  # fmt: skip
        return StoredClaim(**{**given, **fields})  # type: ignore[arg-type]

    return make

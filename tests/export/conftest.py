"""Claims as exports take them, built by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.export.entry import Entry
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim
from according.records.document import Document
from according.records.span import Span
from ledgers import claims, document

FATIMA = "Fatima Zuri, a farmer, said that soldiers of the Army of Marabad had shot her brother Yusuf outside the hospital in Dar Salem on Sunday."


@pytest.fixture
def report() -> Document:
    return document("Army denies shelling", url="https://example.org/news/army-denies")


@pytest.fixture
def entries(report: Document) -> list[Entry]:
    """The rich claim and the poor one."""
    return [Entry.of(claim, came_at="2024-05-03T12:00:00Z", changed_at="2024-05-03T12:00:00Z") for claim in claims(report)]


@pytest.fixture
def rich(entries: list[Entry]) -> Entry:
    return entries[0]


@pytest.fixture
def witness() -> Entry:
    """A claim that names private persons: a witness, who is its voice, and her brother, to whom it was done."""
    report = document("Farmer Fatima Zuri accuses army", text=FATIMA, url="https://example.org/fatima-zuri", path="in/fatima.txt")
    base = claims(document())[0]

    def at(words: str) -> dict[str, object]:
        return {"text": words, "start": FATIMA.index(words), "end": FATIMA.index(words) + len(words)}

    def span(words: str) -> Span:
        return Span(start=FATIMA.index(words), end=FATIMA.index(words) + len(words))

    army = Party(**at("soldiers"), name="Army of Marabad", id="xmb:army", country="XMB", sectors=("MIL",), rule="phrase")
    brother = Party(**at("Yusuf"), name="Yusuf Zuri", id=None, country=None, sectors=("CVL",), rule="name")
    fatima = Source(
        **at("Fatima Zuri"), name="Fatima Zuri", id=None, country=None, stance="asserts", cue="said", via=("State TV", "Ali Omar")
    )
    claim: Claim = replace(
        base, document=report, trigger=span("shot"), actors=(army,), recipients=(brother,), sources=(fatima,), counts=(), mentions=(), links=(),
        evidence=Span(start=0, end=len(FATIMA)), place=replace(base.place, precision="point", name="Dar Salem Hospital", lat=1.5234, lon=-2.2567),
    )  # fmt: skip
    return Entry.of(claim)

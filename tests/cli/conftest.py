"""A report and its claims, built by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim, Link
from according.records.count import Count
from according.records.document import Document
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place

TEXT = (
    "Army denies shelling\n\n"
    "Rebels said that the army had shelled\nDar Salem on Sunday, killing at least 18 civilians. The army denied it.\n"
)


def where(words: str) -> dict[str, Any]:
    """text, start and end of words of the report."""
    return {"text": words, "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


def span(words: str) -> Span:
    return Span(start=TEXT.index(words), end=TEXT.index(words) + len(words))


@pytest.fixture
def document() -> Document:
    return Document(
        id="0123456789abcdef",
        text=TEXT,
        path="in/shelling.txt",
        title="Army denies shelling",
        source="The Example",
        published=date(2016, 5, 24),
        published_from="given",
    )


@pytest.fixture
def claim(document: Document) -> Claim:
    army = Party(**where("the army"), name="Army of Marabad", id=None, country="XMB", sectors=("MIL", "GOV"), rule="phrase")
    civilians = Party(**where("civilians"), name="civilians", id=None, country=None, sectors=("CVL",), rule="phrase")
    sunday = Time(
        start=date(2016, 5, 22), end=date(2016, 5, 22), granularity="day", text="on Sunday", start_offset=70, end_offset=79, rule="weekday"
    )
    town = Place(
        **where("Dar Salem"),
        name="Dar Salem",
        country="XMB",
        admin1=None,
        lat=1.5,
        lon=-2.25,
        radius_km=5.0,
        precision="settlement",
        geonames_id=7,
        rule="only-one",
    )
    return Claim(
        id="feedc0ffee123456",
        document=document,
        type="ASSAULT",
        mode="heavy-weapons",
        contexts=("military",),
        cameo="194",
        trigger=span("shelled"),
        status="actual",
        actors=(army,),
        recipients=(civilians,),
        sources=(
            Source(**where("Rebels"), name="Rebels", id=None, country=None, stance="asserts", cue="said"),
            Source(**where("The army"), name="Army of Marabad", id=None, country="XMB", stance="denies", cue="denied", via=("State TV",)),
        ),
        time=sunday,
        place=town,
        counts=(Count(**where("at least 18"), what="killed", low=18, high=None, of="civilians", source=""),),
        evidence=span("Rebels said that the army had shelled\nDar Salem on Sunday, killing at least 18 civilians."),
        mentions=(),
        links=(Link(claim="0badcafe00000000", how="content_of"),),
        confidence=0.75,
        explanation=(("type", "cue shell.v"),),
    )

"""Filters find what they say and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.errors import UsageError
from according.store import EventRow, Ledger
from according.store.filters import match_words
from according.store.functions import distance_km, fold, holds
from ledgers import claims, clock, document, run_of


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Report 1 has both claims (A: everything filled, B: nearly nothing); report 2 a claim C of a province, in French Équateur."""
    first, second = document(), document("Clash in Équateur", url="https://www.morning.example/2", source="Morning", published=None)
    run = run_of(ledger)
    a, b = claims(first)
    run.store(first, coded=first, claims=[replace(a, id="A"), replace(b, id="B")])
    c = claims(second)[0]
    place = replace(c.place, name="Équateur", admin1="Équateur", country="COD", lat=1.6, lon=-2.25, radius_km=150.0, precision="province")
    time = replace(c.time, start=date(2016, 6, 1), end=date(2016, 6, 30), granularity="month")
    run.store(second, coded=second, claims=[replace(c, id="C", type="PROTEST", place=place, time=time, sources=c.sources[:1])])
    return ledger


def ids(ledger: Ledger, **wanted: Any) -> str:
    return "".join(sorted(stored.claim.id for stored in ledger.claims(**wanted)))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, "ABC"),
        ({"type": "ASSAULT"}, "A"),
        ({"type": "assault"}, "A"),
        ({"actor": "army of marabad"}, "AC"),
        ({"actor": "xmb:army"}, "AC"),
        ({"actor": "XMB"}, "AC"),
        ({"actor": "mara"}, ""),  # whole words only
        ({"actor": "civilians"}, ""),
        ({"recipient": "civilians"}, "AC"),
        ({"place": "Dar Salem"}, "AC"),  # the words, where the name is another
        ({"place": "equateur"}, "C"),
        ({"place": "COD"}, "C"),
        ({"near": (1.5, -2.25, 10)}, "A"),
        ({"near": (1.5, -2.25, 200)}, "AC"),  # a province is known to 150 km: not within 10 km of a point
        ({"near": (1.5, -2.25, 4)}, ""),  # the settlement to 5 km
        ({"near": (40.0, -2.25, 200)}, ""),
        ({"since": date(2016, 5, 22)}, "AC"),
        ({"since": date(2016, 5, 23)}, "C"),
        ({"until": date(2016, 5, 22)}, "A"),
        ({"since": date(2016, 6, 30), "until": date(2016, 7, 30)}, "C"),
        ({"source": "Rebels"}, "AC"),
        ({"source": "state tv"}, "A"),
        ({"source": "the report"}, "B"),
        ({"source": "The  REPORT"}, "B"),
        ({"text": "shelled civilians"}, "AC"),
        ({"text": '"denied it"'}, "B"),
        ({"text": '"civilians shelled"'}, ""),
        ({"text": "shel"}, ""),
        ({"text": 'NEAR( OR "'}, ""),  # words, no query language
        ({"standing": "contested"}, ""),
        ({"type": "ASSAULT", "since": date(2016, 6, 1)}, ""),
        ({"changed_since": date(2024, 5, 3)}, "ABC"),
        ({"changed_since": date(2024, 5, 4)}, ""),
    ],
    ids=str,
)
def test_claims(filled: Ledger, wanted: dict[str, Any], found: str) -> None:
    assert ids(filled, **wanted) == found


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        ({}, ["Army denies shelling", "Clash in Équateur"]),  # what has no day comes last
        ({"source": "morning"}, ["Clash in Équateur"]),
        ({"source": "www.morning.example"}, ["Clash in Équateur"]),
        ({"text": "equateur"}, ["Clash in Équateur"]),
        ({"text": '"on Sunday"'}, ["Army denies shelling", "Clash in Équateur"]),
        ({"since": date(2016, 5, 24)}, ["Army denies shelling"]),
        ({"until": date(2016, 5, 23)}, []),
        ({"type": "PROTEST"}, ["Clash in Équateur"]),
        ({"type": "PROTEST", "source": "The Example"}, []),
    ],
    ids=str,
)
def test_documents(filled: Ledger, wanted: dict[str, Any], titles: list[str]) -> None:
    assert [stored.document.title for stored in filled.documents(**wanted)] == titles


def test_speakers(filled: Ledger) -> None:
    found = [(s.name, s.claims, s.documents, s.asserts, s.denies, s.first, s.last) for s in filled.speakers()]
    assert found == [
        ("Rebels", 2, 2, 2, 0, "2016-05-22", "2016-06-30"),
        ("", 1, 1, 1, 0, None, None),
        ("Army of Marabad", 1, 1, 0, 1, "2016-05-22", "2016-05-22"),
    ]
    assert [s.name for s in filled.speakers(source="army of marabad")] == ["Army of Marabad"]
    assert [s.name for s in filled.speakers(type="PROTEST")] == ["Rebels"]


def test_standing_is_that_of_the_event(filled: Ledger) -> None:
    nowhere = dict.fromkeys("mode time_start time_end time_granularity place country admin1 latitude longitude radius_km precision".split())
    event = EventRow(
        id="E1", type="ASSAULT", standing="contested", reports=1, origins=1, claims={"A": "alone"}, old_ids=(), record={}, **nowhere
    )
    filled.replace_events([event], at=clock())
    assert ids(filled, standing="contested") == "A"
    assert [(s.event, s.standing) for s in filled.claims(type="ASSAULT")] == [("E1", "contested")]


def test_a_filter_that_is_none(filled: Ledger) -> None:
    with pytest.raises(UsageError, match="'outlet' is no filter; there are type, actor"):
        ids(filled, outlet="Morning")


def test_rows_to_frames(filled: Ledger) -> None:
    rows = filled.claims(type="ASSAULT").to_rows()
    assert [(r["claim_id"], r["actors"], r["sources"], r["counts"], r["place"]) for r in rows] == [
        ("A", "Army of Marabad", "Rebels asserts; Army of Marabad denies", "killed 18+ civilians (the report)", "Dar Salem")
    ]
    assert filled.documents(source="Morning").to_rows()[0]["title"] == "Clash in Équateur"


def test_to_pandas_and_arrow(filled: Ledger) -> None:
    import pandas

    frame = filled.claims().to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame.claim_id) == [stored.claim.id for stored in filled.claims()]
    assert filled.speakers().to_arrow().column("name").to_pylist() == ["Rebels", "", "Army of Marabad"]


@given(st.text(max_size=30))
def test_any_words_are_a_query(text: str) -> None:
    """Nothing that a person writes is taken for FTS5's language: each word stands in quotation marks."""
    query = match_words(text)
    assert query.count('"') % 2 == 0
    assert query.startswith('"')
    assert query.endswith('"')


def test_distances() -> None:
    """From the equator to a pole is a quarter of a circle, a degree along the equator 1/360, across the date line too."""
    assert distance_km(0, 40, 90, -100) == pytest.approx(10007.557, abs=0.001)
    assert distance_km(0, 179.5, 0, -179.5) == pytest.approx(111.195, abs=0.01)
    assert distance_km(None, 1.0, 0, 0) is None


def test_words_are_whole() -> None:
    assert fold("Hādī\n Qāsim") == "hadi qasim"
    assert holds("the army of syria", "syria")
    assert not holds("syrian army", "syria")
    assert not holds("assyria syrians", "syria")
    assert holds("assyria and syria", "syria")
    assert not holds("syria", "")

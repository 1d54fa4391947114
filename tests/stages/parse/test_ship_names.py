"""Ships with the letters before their name are one name."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.stages.parse.ship_names import with_ship_names
from coded import claims_of, parties
from trees import sentence

BOARDED = "Skiffs/skiff/NOUN/2/nsubj attacked/attack/VERB/0/root MV/_/PROPN/5/compound Calyra/_/PROPN/5/compound Sun/_/PROPN/2/obj"
SPLIT = "MV/_/PROPN/4/nsubj Calyra/_/PROPN/3/compound Sun/_/PROPN/1/flat reports/report/VERB/0/root"


@pytest.mark.parametrize(
    ("rows", "names", "heads"),
    [
        (BOARDED, ["O", "O", "B-ORG", "I-ORG", "I-ORG"], [1, -1, 4, 4, 1]),
        (SPLIT, ["B-ORG", "I-ORG", "I-ORG", "O"], [3, 0, 0, -1]),
    ],
)
def test_letters_and_name_are_one(rows: str, names: list[str], heads: list[int]) -> None:
    found = with_ship_names(sentence(rows))
    assert ([t.name for t in found.tokens], [t.head for t in found.tokens]) == (names, heads)
    assert [t.form for t in found.tokens if t.mention == "organization"] == ["Sun" if rows is BOARDED else "MV"]


@pytest.mark.parametrize(
    "rows",
    [
        "Skiffs/skiff/NOUN/2/nsubj attacked/attack/VERB/0/root the/_/DET/4/det MV/_/PROPN/2/obj yesterday/_/NOUN/2/obl",
        "SKIFFS/skiff/NOUN/2/nsubj ATTACK/attack/VERB/0/root MV/_/PROPN/4/compound SUN/_/PROPN/2/obj",
        "Ana/_/PROPN/2/compound Dene/_/PROPN/3/nsubj spoke/speak/VERB/0/root",
    ],
)
def test_other_names_stay(rows: str) -> None:
    before = sentence(rows)
    assert with_ship_names(before) is before


@pytest.mark.weights
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two skiffs attacked MV Calyra Sun off Kelmar on Monday.", "ASSAULT"),
        ("MV Calyra Sun reports being boarded by eleven armed persons.", "COERCE"),
    ],
)
def test_a_ship_is_attacked_by_its_name(pipeline: Pipeline, text: str, kind: str) -> None:
    assert parties(claims_of(pipeline, text, kind)[0])[1] == ["MV Calyra Sun"]


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        ("Two Chinese vessels blocked the wooden boat Unaizah May 4 for about an hour.", "Unaizah May 4"),  # neither a town nor a day
        ("Gunmen attacked the wooden boat on May 4 off Somalia.", "wooden boat"),
    ],
)
def test_a_ship_called_by_a_town_and_a_day(pipeline: Pipeline, text: str, ship: str) -> None:
    (claim,) = pipeline.code(Document(id="0123456789abcdef", text=text, published=date(2024, 5, 6), published_from="given"))
    assert [party.name for party in claim.recipients] == [ship]
    assert (claim.time is None, claim.place is None) == (("Unaizah" in text),) * 2

"""Contrasts: "killed not by rebels but by soldiers", "villagers, not soldiers", "did not meet in Oslo but in Geneva", "not only"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The mayor was killed not by rebels but by soldiers.", ["soldiers"]),
        ("The mayor was not killed by rebels but by soldiers.", ["soldiers"]),
        ("The mayor was killed by soldiers and not by rebels.", ["soldiers"]),
        ("Soldiers, not rebels, killed the mayor.", ["soldiers"]),
        ("The mayor was not killed only by rebels but by soldiers too.", ["rebels", "soldiers"]),
        ("Not only rebels but also soldiers shot the mayor.", ["rebels", "soldiers"]),
        ("Not only the army but also the police fired on the mayor.", ["army", "police"]),
    ],
)
def test_who_did_it_and_who_did_not(pipeline: Pipeline, text: str, doers: list[str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (parties(claim), claim.status) == ((doers, ["mayor"]), "actual")


@pytest.mark.parametrize(
    ("text", "hit", "status"),
    [
        ("The rebels killed villagers, not soldiers, in Dorun.", ["villagers"], "actual"),
        ("The police did not arrest the men but their wives.", ["wives"], "actual"),
        ("The police did not arrest the men but beat them.", ["men"], "negated"),
        ("The police did not arrest the men and their wives.", ["men", "wives"], "negated"),
    ],
)
def test_whom_it_befell_and_whom_it_did_not(pipeline: Pipeline, text: str, hit: list[str], status: str) -> None:
    claim = next(claim for kind in ("COERCE", "ASSAULT") for claim in claims_of(pipeline, text, kind))
    assert (parties(claim)[1], claim.status) == (hit, status)


def test_where_they_met_and_where_they_did_not(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The minister did not meet the rebels in Oslo but in Geneva.", "CONSULT")
    assert claim.place is not None
    assert (claim.place.name, claim.status) == ("Geneva", "actual")
    claim = the_claim(pipeline, "The minister did not meet the rebels in Oslo, but villagers were glad.", "CONSULT")
    assert claim.status == "negated"


@pytest.mark.parametrize("only", ["not only by Kenya, but by other countries as well", "not by Kenya alone"])
def test_not_only_denies_nothing(pipeline: Pipeline, only: str) -> None:
    claim = the_claim(pipeline, f"The minister said the killing is being investigated {only}.", "ACCUSE")
    assert claim.status == "actual"

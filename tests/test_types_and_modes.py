"""Which type and mode the words of agencies tell, and who is no doer: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "mode"),
    [
        ("The visa ban on Ugandan officials was announced by Washington on Monday.", "SANCTION", "discontinue"),
        ("The junta announced the dissolution of all political parties.", "COERCE", "restrict"),
        ("France and Chad ended their joint exercises on Friday.", "COOPERATE", None),
        ("Kenya and Uganda wrapped up joint drills on Friday.", "COOPERATE", None),
        ("A judge in Lima issued an arrest warrant for the general on Monday.", "THREATEN", "arrest"),
        ("Parliament passed a no-confidence vote against the premier on Friday.", "ACCUSE", "disapprove"),
        ("The Union slapped travel bans on seven generals.", "SANCTION", "discontinue"),
        ("Belgrade imposed a flight ban on the republic.", "COERCE", "restrict"),
        ("Police cleared the bridge on Monday.", "COERCE", "restrict"),
        ("The army reopened the highway on Monday.", "RETREAT", "access"),
        ("A cyberattack hit the health service of Ireland on Monday.", "COERCE", "cyber"),
        ("Rebels closed in on Goma on Thursday.", "MOBILIZE", "troops"),
        ("Greece unfroze the bank accounts of the party.", "RETREAT", "release"),
        ("Jihadists slit the throats of nine fishermen near Bol.", "ASSAULT", "primitive"),
        ("Police in Cairo jailed a footballer on Monday.", "COERCE", "arrest"),
    ],
)
def test_type_and_mode(pipeline: Pipeline, text: str, type_: str, mode: str | None) -> None:
    assert [(claim.type, claim.mode) for claim in by_trigger(pipeline, text).values()] == [(type_, mode)]


@pytest.mark.parametrize(
    "text",
    [
        "A gas explosion destroyed a block of flats in Gdansk, killing nine.",
        "Nine people were killed in a gas explosion in Gdansk on Monday.",
        "An explosion at a coal mine in Kemerovo killed 20 miners.",
        "Hundreds lined the streets of Kampala for the funeral of the king.",
        "The chess club announced a ban on spectators at the tournament.",
        "The storm closed in on the port on Thursday.",
        "Barcelona released the goalkeeper on Friday.",
        "The party lost the city to its rivals in the vote.",
    ],
)
def test_everyday_neighbours_tell_no_event(pipeline: Pipeline, text: str) -> None:
    assert not by_trigger(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Militants blew up a gas pipeline near Arish on Monday.",
        "An explosion outside a police station in Quetta killed five people.",
        "A bomb attack on a gas depot in Lagos killed two people.",
    ],
)
def test_explosions_of_attacks(pipeline: Pipeline, text: str) -> None:
    assert [claim.type for claim in by_trigger(pipeline, text).values()] == ["ASSAULT"]


def test_means_are_no_doers(pipeline: Pipeline) -> None:
    assert parties(the_claim(pipeline, "Ten aid workers were evacuated by helicopter from Malakal.", "AID"))[0] == []
    assert parties(the_claim(pipeline, "The convoy was hit by a helicopter near Malakal.", "ASSAULT"))[0] == ["helicopter"]


def test_who_takes_what_others_lose(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The army lost the town of Bambari to the rebels on Friday.", "ASSAULT")
    assert parties(claim) == (["rebels"], ["army"])

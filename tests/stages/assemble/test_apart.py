from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of


def test_drones_that_are_shot_down_did_not_strike(pipeline: Pipeline) -> None:
    text = (
        "Ukraine's air force said on Sunday it had shot down 28 of 33 drones launched by Russia overnight. "
        "Belgorod's governor, Vyacheslav Gladkov, said a woman died when a Ukrainian drone struck her car."
    )
    found = claims_of(pipeline, text, "ASSAULT")
    down, struck = found[0], found[-1]
    assert ([party.name for party in down.recipients], [party.name for party in struck.recipients]) == (["Russia"], ["woman"])
    assert {source.name for source in down.sources} == {"Ukraine"}


def test_the_violence_is_not_what_is_only_denied(pipeline: Pipeline) -> None:
    text = (
        "Police fired rubber bullets at a march by workers in Dhaka on Thursday. A police spokesman denied that officers had used live "
        "ammunition. The opposition condemned the violence."
    )
    denied = [claim for claim in claims_of(pipeline, text, "ASSAULT") if {source.stance for source in claim.sources} == {"denies"}]
    assert [claim.status for claim in denied] == ["negated"]


def test_rubber_bullets_and_batons_are_one_deed(pipeline: Pipeline) -> None:
    text = "Police fired rubber bullets and used batons to break up a march by garment workers on Thursday, leaving 30 people injured."
    assert len(claims_of(pipeline, text, "ASSAULT")) == 1


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The union threatened to strike.", None),
        ("The rebels threatened to shell the town.", "violence"),
        ("The army threatened to arrest the editors.", "arrest"),
    ],
)
def test_a_threat_is_of_the_kind_of_what_is_threatened(pipeline: Pipeline, text: str, mode: str | None) -> None:
    assert [claim.mode for claim in claims_of(pipeline, text, "THREATEN")] == [mode]


@pytest.mark.parametrize("asked", ["called on Kinshasa to resume talks", "appealed to Kinshasa to hold its fire"])
def test_a_capital_that_is_turned_to_is_no_scene(pipeline: Pipeline, asked: str) -> None:
    text = f"Rebels shelled a camp near Goma on Monday. Kigali {asked}. Fighters also looted a clinic."
    looted = claims_of(pipeline, text, "COERCE")[-1]
    assert looted.place is not None and looted.place.name == "Goma"


@pytest.mark.parametrize(("whom", "whose"), [("a woman", "her"), ("a man", "his")])
def test_whose_car_is_hit_is_who_died_not_who_says_so(pipeline: Pipeline, whom: str, whose: str) -> None:
    (claim,) = claims_of(pipeline, f"The governor said {whom} died when a Ukrainian drone struck {whose} car.", "ASSAULT")
    assert [party.name for party in claim.recipients] == [whom.split()[-1]]


def test_who_is_pushed_back_is_the_crowd_not_the_parliament(pipeline: Pipeline) -> None:
    text = "Protesters stormed the parliament in Tbilisi on Tuesday and riot police pushed them back with water cannon."
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.recipients] == ["protesters"]


def test_a_proposal_that_is_rejected_is_that_of_its_own_sentence(pipeline: Pipeline) -> None:
    text = (
        "The health ministry reported that a nurse had been killed in Khiam. The mission called on all parties to cease fire. An envoy is "
        "expected in Beirut on Monday to discuss a withdrawal of Hezbollah forces from the south, a proposal that the group has rejected."
    )
    found = [*claims_of(pipeline, text, "ASSAULT"), *claims_of(pipeline, text, "RETREAT")]
    assert found and all(source.stance == "asserts" for claim in found for source in claim.sources)

"""Agency sentences of what states and forces do, whole reports coded: mediation, troops called up, experts sent, bans lifted, demands refused."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import parties

pytestmark = pytest.mark.weights


def of_type(pipeline: Pipeline, text: str, kind: str) -> list[Claim]:
    return [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text, published=date(2024, 5, 8))) if claim.type == kind]


@pytest.mark.parametrize(
    ("text", "who", "between", "status"),
    [
        ("Qatar launched a mediation effort between Chad and Libya on Monday.", ["Qatar"], ["Chad", "Libya"], "actual"),
        ("Oman ended its mediation efforts between Iran and Israel.", ["Oman"], ["Iran", "Israel"], "actual"),
        ("Qatar offered a mediation effort between Chad and Libya.", ["Qatar"], ["Chad", "Libya"], "planned"),
    ],
)
def test_a_mediation_effort_is_mediation(pipeline: Pipeline, text: str, who: list[str], between: list[str], status: str) -> None:
    (claim,) = of_type(pipeline, text, "CONSULT")
    assert (*parties(claim), claim.status) == (who, between, status)


def test_a_truce_effort_is_no_truce(pipeline: Pipeline) -> None:
    claims = of_type(pipeline, "Qatar launched a truce effort on Monday.", "RETREAT")
    assert [claim for claim in claims if claim.status == "actual"] == []


def test_who_stands_around_clashes_with_police_is_their_other_side(pipeline: Pipeline) -> None:
    (claim,) = of_type(pipeline, "Indian farmers began a hunger strike on Saturday, after a week of clashes with police.", "ASSAULT")
    assert (sorted(parties(claim)[0]), parties(claim)[1]) == (["Indian farmers", "police"], [])
    (claim,) = of_type(pipeline, "Police prevented clashes between the two groups.", "ASSAULT")
    assert parties(claim)[0] == ["groups"]
    (claim,) = of_type(pipeline, "Indian farmers fled to the hills after attacks by police.", "ASSAULT")
    assert parties(claim)[0] == ["police"]


@pytest.mark.parametrize(
    ("text", "kind", "mode", "whom"),
    [
        ("The president mobilized the army on Monday.", "MOBILIZE", "troops", []),
        ("Ethiopia mobilised reservists against Eritrea.", "MOBILIZE", "troops", ["Eritrea"]),
        ("The general mobilized the militia in the east.", "MOBILIZE", "militia", []),
        ("The rebels recruited fourteen boys.", "MOBILIZE", "militia", ["boys"]),
        ("Cuba sent two hundred nurses to Calabria.", "AID", None, []),
        ("Cuba helped two hundred refugees.", "AID", None, ["refugees"]),
    ],
)
def test_what_is_sent_is_not_whom_it_is_directed_at(pipeline: Pipeline, text: str, kind: str, mode: str | None, whom: list[str]) -> None:
    (claim,) = of_type(pipeline, text, kind)
    assert (claim.mode, parties(claim)[1]) == (mode, whom)


@pytest.mark.parametrize(
    ("text", "bans"),
    [
        ("The government lifted its ban on the party.", 1),  # which was in force
        ("Russia has agreed to lift its long-running ban on Georgian wine.", 1),
        ("The government imposed a ban on the party.", 1),
    ],
)
def test_a_ban_that_is_lifted_was_in_force(pipeline: Pipeline, text: str, bans: int) -> None:
    assert len(of_type(pipeline, text, "COERCE")) == bans


@pytest.mark.parametrize("said", ["said", "made it clear", "made plain"])
def test_who_makes_clear_that_he_will_not_yield_says_that_he_refuses(pipeline: Pipeline, said: str) -> None:
    (claim,) = of_type(pipeline, f"The union {said} that it would not lift the blockade.", "REJECT")
    assert (claim.status, [(source.name, source.stance) for source in claim.sources]) == ("actual", [("union", "asserts")])


def test_who_makes_something_clear_to_nobody_speaks_of_nothing(pipeline: Pipeline) -> None:
    (claim,) = of_type(pipeline, "The police made a path through the rubble that rebels had bombed.", "ASSAULT")
    assert [source.name for source in claim.sources] == [""]


def test_who_insists_that_he_will_not_demands_nothing(pipeline: Pipeline) -> None:
    assert of_type(pipeline, "Iran insisted that it would not withdraw its fighters.", "REQUEST") == []
    (claim,) = of_type(pipeline, "Iran insisted that Israel withdraw its soldiers.", "REQUEST")
    assert parties(claim) == (["Iran"], ["Israel"])


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Maduro has now closed the border with Brazil and severed diplomatic ties with Colombia.", "Nicolas Maduro", ["Brazil"]),
        ("Amman has now closed its crossings with Syria.", "Jordan", ["Syria"]),
        ("The president closed the border with immediate effect.", "president", []),
    ],
)
def test_who_closes_a_border_closes_it_to_who_lives_beyond_it(pipeline: Pipeline, text: str, who: str, whom: list[str]) -> None:
    (claim,) = of_type(pipeline, text, "COERCE")
    assert parties(claim) == ([who], whom)


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("close its borders to refugees fleeing violence", "restrict"),
        ("arrest the activists", "arrest"),
        ("expel the ambassador", "expel"),
        ("bomb the port", "violence"),
    ],
)
def test_a_threat_has_the_mode_of_what_is_threatened(pipeline: Pipeline, content: str, mode: str) -> None:
    (claim,) = of_type(pipeline, f"Mali threatened to {content}.", "THREATEN")
    assert claim.mode == mode


def test_a_petition_spelt_out_is_no_demand_for_a_demand(pipeline: Pipeline) -> None:
    text = "A group of monks submitted a petition to parliament calling for the release of the prisoners."
    assert {claim.status for claim in of_type(pipeline, text, "REQUEST")} == {"actual"}
    claims = of_type(pipeline, "The bishop asked the rebels to demand the release of the prisoners.", "REQUEST")
    assert {claim.status for claim in claims} == {"actual", "requested"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police tried to prevent clashes between the two groups.", "possible"),
        ("The army sent troops to prevent attacks on the refinery.", "possible"),
        ("The president urged Iran to prevent attacks on ships.", "possible"),
        ("Police managed to prevent an attack on the embassy.", "negated"),
        ("Police prevented clashes between the two groups.", "negated"),
        ("The rebels failed to prevent the capture of the town by the army.", "actual"),
    ],
)
def test_what_is_only_to_be_prevented_may_happen(pipeline: Pipeline, text: str, status: str) -> None:
    (claim,) = of_type(pipeline, text, "ASSAULT")
    assert claim.status == status


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The mediator said the siege of Orlo by the rebels should end.", "COERCE", "actual"),
        ("The attacks on the convoys will end, the rebels promised.", "ASSAULT", "actual"),
        ("The attacks on the convoys will resume, the rebels promised.", "ASSAULT", "threatened"),
    ],
)
def test_what_is_to_end_is_going_on(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    (claim,) = of_type(pipeline, text, kind)
    assert claim.status == status

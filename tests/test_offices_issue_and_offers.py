"""Who is one man, whose the criticism is, what is done by being offered: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Haddad was accused by businessman and former governor Ali Lev of theft.", "ACCUSE", ["Ali Lev"]),
        ("Haddad was accused by President Omar Roca and Prime Minister Ali Lev of theft.", "ACCUSE", ["Omar Roca", "Ali Lev"]),
        ("Turkey was the only member that rejected the plan.", "REJECT", ["Turkey"]),
        ("The ministers met. The only member that rejected the plan left.", "REJECT", ["only member"]),
    ],
)
def test_who_it_is(pipeline: Pipeline, text: str, kind: str, actors: list[str]) -> None:
    assert [parties(claim)[0] for claim in in_may(pipeline, text, kind)] == [actors]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Tuttle spoke. Tuttle's article attacked Christie by accusing him of endorsing Haddad.", ["Christie"]),
        ("Ali Tuttle spoke. The king accused him of theft.", ["Ali Tuttle"]),
    ],
)
def test_whom_somebody_attacks_by_accusing_him(pipeline: Pipeline, text: str, recipients: list[str]) -> None:
    claim = next(claim for claim in in_may(pipeline, text, "ACCUSE") if "accus" in claim.trigger.of(text))
    assert parties(claim)[1] == recipients


@pytest.mark.parametrize(
    ("text", "critic"),
    [
        ("Mr. Sanders took issue with recent criticism over his understanding of policy.", False),
        ("Mr. Sanders voiced criticism over the understanding of policy.", True),
    ],
)
def test_who_takes_issue_with_criticism_is_no_critic(pipeline: Pipeline, text: str, critic: bool) -> None:
    found = [claim for claim in in_may(pipeline, text, "ACCUSE") if "criticism" in claim.trigger.of(text)]
    assert any("Sanders" in parties(claim)[0] for claim in found) == critic


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The king offered his condolences to the victims.", [("SUPPORT", "actual")]),
        ("The rebels offered a truce.", [("AGREE", "actual")]),
    ],
)
def test_what_is_done_by_being_offered(pipeline: Pipeline, text: str, told: list[tuple[str, str]]) -> None:
    assert [(claim.type, claim.status) for claim in in_may(pipeline, text)][: len(told)] == told


def test_a_deal_s_maker_says_nothing_by_it(pipeline: Pipeline) -> None:
    text = "He lambasted the Iran nuclear deal negotiated by President Haddad."
    assert "Iran" not in {source.name for claim in in_may(pipeline, text, "CONSULT") for source in claim.sources}


def test_a_deportation_put_off_is_none(pipeline: Pipeline) -> None:
    text = "He spoke of President Haddad's plan to defer deportation for millions of immigrants."
    assert {claim.status for claim in in_may(pipeline, text, "COERCE")}.isdisjoint({"actual"})


def test_what_a_pledge_is_about_stays_its_content(pipeline: Pipeline) -> None:
    text = "The rebels settled for a written pledge that the border would be reopened."
    assert {claim.status for claim in in_may(pipeline, text, "RETREAT")} <= {"planned"}

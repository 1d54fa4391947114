"""Words of campaigns, letters and tweets that are no deeds, and whose words they are: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights

_BEFORE = "The candidate spoke of the primary. In the debate the nominee was calm.\n\n"
_AFTER = "\n\nThe candidate left after the debate."


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (_BEFORE + "Hillary Clinton continues to face a war against Omar Roca and Adam Lev." + _AFTER, "ASSAULT", 0),
        ("Ali Haddad continues to wage a war against the rebels.", "ASSAULT", 1),
        (_BEFORE + "She is holding rallies in Boston, Hillary Clinton said." + _AFTER, "PROTEST", 0),
        (_BEFORE + "Voters held a rally against Omar Roca in Boston." + _AFTER, "PROTEST", 1),
        (_BEFORE + "On Monday Omar Roca hit Adam Lev on immigration." + _AFTER, "ASSAULT", 0),
        (_BEFORE + "On Monday Omar Roca hit Adam Lev on the head." + _AFTER, "ASSAULT", 1),
        ("Omar Roca shot back in a statement, saying that he had made money.", "ASSAULT", 0),
        ("The rebels shot back and killed two soldiers.", "ASSAULT", 1),
        ("The war would have turned Libya into Syria, she said.", "COERCE", 0),
        ("The office charged with facilitating the transition was closed.", "ACCUSE", 0),
        ("Two men charged with killing a guard fled.", "ACCUSE", 1),
        ("Your letter consists largely of attacks on the writers, Mr. Haddad wrote.", "ASSAULT", 0),
    ],
)
def test_what_is_an_event(pipeline: Pipeline, text: str, kind: str, told: int) -> None:
    assert len(in_may(pipeline, text, kind)) == told


def test_who_stays_amid_calls_does_not_call(pipeline: Pipeline) -> None:
    text = "The silence that Democrats have shown amid calls for the mayor to resign is strange."
    claim = next(claim for claim in in_may(pipeline, text, "REQUEST") if "calls" in claim.trigger.of(text))
    assert parties(claim)[0] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [("Instead, Will called for soldiers to leave.", "actual"), ("The mayor will call for soldiers to leave.", "planned")],
)
def test_a_man_called_will(pipeline: Pipeline, text: str, status: str) -> None:
    claim = next(claim for claim in in_may(pipeline, text, "REQUEST") if "call" in claim.trigger.of(text))
    assert claim.status == status


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Asked if the situation was at the same level as the Kano attacks, Haddad said that it was not.", False),
        ("Asked if his men had attacked Kano, Haddad said that they had not.", True),
    ],
)
def test_with_what_something_is_compared_nobody_denies(pipeline: Pipeline, text: str, denied: bool) -> None:
    stances = {source.stance for claim in in_may(pipeline, text, "ASSAULT") for source in claim.sources if source.name == "Haddad"}
    assert ("denies" in stances) == denied


@pytest.mark.parametrize(
    ("last", "voice"),
    [
        ("A strategist said: “I think that we will see her come out on where she stands.”", ""),
        ("We think that our city has to see to it.", "activist"),
    ],
)
def test_a_statement_goes_on_only_in_its_own_first_person(pipeline: Pipeline, last: str, voice: str) -> None:
    text = (
        "The mayor spoke on Monday.\n\nOne activist tweeted:\n\nThe governor should go.\n\n"
        f"Residents accused the mayor of covering up a murder.\n\n{last}"
    )
    claim = next(claim for claim in in_may(pipeline, text, "ACCUSE") if "accused" in claim.trigger.of(text))
    assert {source.name for source in claim.sources} == {voice}


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (_BEFORE + "Hillary Clinton and Bernie Sanders exchange shots." + _AFTER, "ASSAULT", 0),
        (_BEFORE + "Omar Roca hopes of beating Donald Trump in Iowa." + _AFTER, "ASSAULT", 0),
        ("Soldiers beat Omar Roca in Kano.", "ASSAULT", 1),
        ("Hillary Clinton fired back that the people had voted for her.", "ASSAULT", 0),
        ("That man has not given up on me, Mr. Roca said.", "RETREAT", 0),
        ("The rebels gave up on Monday.", "RETREAT", 1),
        ("Mr. Sanders said he would release his 2014 return on Friday.", "RETREAT", 0),
        ("The army said it would release its prisoners on Friday.", "RETREAT", 1),
    ],
)
def test_what_is_an_event_in_a_contest(pipeline: Pipeline, text: str, kind: str, told: int) -> None:
    assert len(in_may(pipeline, text, kind)) == told

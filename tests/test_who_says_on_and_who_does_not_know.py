"""Rival accounts in agency prose: who denies by a paper, who speaks on, who does not know only whose work it was; coded whole."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _voices(claim: Claim) -> list[str]:
    return sorted(f"{source.name or 'report'} {source.stance}" for source in claim.sources)


@pytest.mark.parametrize(
    ("said", "voices"),
    [
        ("The army issued a statement denying this.", ["army denies", "mayor asserts"]),
        ("The army put out a statement denying the allegation.", ["army denies", "mayor asserts"]),
        ("The army called the findings baseless.", ["army denies", "mayor asserts"]),
        ("The army rejected his conclusions.", ["army denies", "mayor asserts"]),
        ("The army called the operation pointless.", ["mayor asserts"]),
        ("The mission said it was unable to determine where the fire had come from.", ["mayor asserts", "mission disclaims"]),
        ("The mission said it could not determine where the shells were fired from.", ["mayor asserts", "mission disclaims"]),
        ("The mission said it could not determine where the families had come from.", ["mayor asserts"]),
        ("The mission said it was looking into reports of civilian casualties.", ["mayor asserts", "mission disclaims"]),
        ("The mission said it was looking into reports of food shortages.", ["mayor asserts"]),
    ],
)
def test_who_denies_what_was_told_and_who_cannot_tell(said: str, voices: list[str], pipeline: Pipeline) -> None:
    text = f"The mayor said soldiers had shelled a market in Tolma on Monday, killing two traders. {said}"
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("A nurse said shells had hit a market, but did not know who had fired them.", ["nurse asserts"]),
        ("Residents said shells had hit a market. They did not know who had fired them.", ["residents asserts"]),
        ("The mission said a convoy was ambushed. It said it did not know who was behind the attack.", ["mission asserts"]),
        ("A bomb killed two guards. Police said they did not know who had planted it.", ["police disclaims", "report asserts"]),
        ("A nurse said she had heard that shells hit a market, but could not confirm it.", ["nurse disclaims"]),
    ],
)
def test_who_tells_it_and_does_not_know_whose_work_it_was_tells_it(text: str, voices: list[str], pipeline: Pipeline) -> None:
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("A resident said tanks had moved north. Another said shells had hit a clinic.", ["resident asserts"]),
        ("Villagers blamed the army. One said soldiers had shot his son.", ["villagers asserts"]),
        ("Some nurses said soldiers had come. Others said gunmen had shot a guard.", ["nurses asserts"]),
        ("Colonel Ivo Ban said tanks had moved north. Another said shells had hit a clinic.", ["report asserts"]),
        ("A resident said tanks had moved north. Another of the guards said shells had hit a clinic.", ["guards asserts"]),
    ],
)
def test_one_more_of_those_who_spoke(text: str, voices: list[str], pipeline: Pipeline) -> None:
    assert _voices(in_may(pipeline, text, "ASSAULT")[0]) == voices


@pytest.mark.parametrize(
    ("said", "voices"),
    [
        ("Searchers found maps in a shed, a police source said. Relatives disputed that.", ["report asserts"]),
        ("They had not been armed, a police source said. Relatives disputed that.", ["report asserts"]),
        ("Relatives disputed that.", ["relatives denies", "report asserts"]),
    ],
)
def test_what_was_said_last_is_disputed(said: str, voices: list[str], pipeline: Pipeline) -> None:
    assert _voices(in_may(pipeline, f"Police arrested five men on Monday. {said}", "COERCE")[0]) == voices


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Reports that the deposed governor had been moved to a prison were untrue, the council said.", ["moved"]),
        ("The council rejected reports that the captured pilots had been tortured.", ["tortured"]),
        ("The council denied a report that the governor had been deposed.", ["deposed"]),
    ],
)
def test_who_is_meant_by_a_report_that_is_denied(text: str, denied: list[str], pipeline: Pipeline) -> None:
    assert [claim.trigger.of(text) for claim in in_may(pipeline, text) if claim.status == "negated"] == denied


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Rebels executed two hostages, an envoy said, though he stressed that he had no proof. The families had seen pictures. "
            "A rebel commander, who identified himself as Moru, insisted that all the hostages were alive. He threatened to kill them.",
            "Moru",
        ),
        ("General Ban said his men had left Tolma. He said he was tired. A rebel chief said they had not. He threatened to shell it.", "rebel chief"),
        ("General Ban said his men had left Tolma. Residents said they had not. He threatened to shell it.", "Ban"),
    ],
)
def test_he_who_speaks_on_is_who_spoke_last(text: str, who: str, pipeline: Pipeline) -> None:
    assert [party.name for claim in in_may(pipeline, text, "THREATEN") for party in claim.actors] == [who]

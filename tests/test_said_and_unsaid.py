"""What somebody does not keep, claims first and then disowns, or says falsely; what is voted down: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Islamabad broke its promise to withdraw its troops from the border post.", "RETREAT", "negated"),
        ("The junta reneged on a promise to free the ousted president.", "RETREAT", "negated"),
        ("Ethiopia violated its pledge to pull its troops out of the town.", "RETREAT", "negated"),
        ("The junta will break its promise to free the ousted president, his lawyer fears.", "RETREAT", "planned"),
        ("The junta gave a promise to free the ousted president.", "RETREAT", "planned"),
        ("In lieu of sending soldiers, Japan gave Iraq 5 billion dollars.", "MOBILIZE", "negated"),
        ("In place of deploying soldiers, Canada sent nurses to Haiti.", "MOBILIZE", "negated"),
        ("Canada is in the process of deploying soldiers in the north.", "MOBILIZE", "actual"),
        ("It was not immediately known whether the army conducted the raid on Kutum.", "ASSAULT", "possible"),
        ("It is unclear whether the army carried out the strike on the wedding party in Haska Meyna.", "ASSAULT", "possible"),
        ("It is unclear why the army carried out the strike on the wedding party in Haska Meyna.", "ASSAULT", "actual"),
    ],
)
def test_what_is_not_kept_or_not_known(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert the_claim(pipeline, text, type_).status == status


@pytest.mark.parametrize(
    ("text", "status", "voices"),
    [
        ("The army falsely claimed that rebels had killed the priest.", "actual", [("army", "asserts"), ("", "denies")]),
        ("The police wrongly said that students had attacked them.", "actual", [("police", "asserts"), ("", "denies")]),
        ("The nurse was falsely accused of poisoning the general.", "negated", [("", "denies")]),
        ("The army rightly claimed that rebels had killed the priest.", "actual", [("army", "asserts")]),
        ("The army did not wrongly claim that rebels had killed the priest.", None, None),
        ("Jets mistakenly bombed a wedding in Hodeida.", "actual", [("", "asserts")]),
        ("The group at first claimed the killing of the judge and later denied it.", "actual", [("", "asserts"), ("group", "denies")]),
        (
            "The movement first claimed responsibility for the bombing but then said its men had no part in it.",
            "actual",
            [("", "asserts"), ("movement", "denies")],
        ),
        ("The group denied the attack at first but later claimed responsibility for it.", "actual", [("group", "asserts")]),
    ],
)
def test_what_is_said_falsely_or_disowned(
    pipeline: Pipeline, text: str, status: str | None, voices: list[tuple[str, str]] | None
) -> None:
    if status is None:
        assert ("", "denies") not in [voice for found in voices_on(pipeline, text) for voice in found]
        return
    assert the_claim(pipeline, text, "ASSAULT").status == status
    assert [sorted(found) for found in voices_on(pipeline, text)] == [sorted(voices or [])]


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("The president vetoed a bill that would have imposed sanctions on China.", "SANCTION", []),
        ("France vetoed a resolution that would have condemned Morocco.", "ACCUSE", []),
        ("France vetoed a resolution that Algeria said was meant to help rebels who had bombed Laayoune.", "ASSAULT", ["rebels"]),
    ],
)
def test_who_vetoes_it_would_not_have_done_it(pipeline: Pipeline, text: str, type_: str, who: list[str]) -> None:
    assert [name for claim in claims_of(pipeline, text, type_) for name in parties(claim)[0]] == who


def test_a_march_that_is_called_off_is_one_claim(pipeline: Pipeline) -> None:
    text = "The opposition cancelled a march planned for Saturday in Conakry after the police banned it."
    assert the_claim(pipeline, text, "PROTEST").status == "negated"


def test_parliaments_are_not_of_where_troops_go(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "Parliament voted down a proposal to send troops to Mali.", "REJECT")
    assert claim.actors[0].country is None


@pytest.mark.parametrize(
    ("text", "who", "voices"),
    [
        ("A bomb killed two guards in Kandahar. The Taliban said its men had not planted the bomb.", [], [("", "asserts"), ("Taliban", "denies")]),
        ("A bomb killed two guards in Kandahar. The Taliban denied carrying out the attack.", [], [("", "asserts"), ("Taliban", "denies")]),
        ("Gunmen shot dead a judge in Bogota. The ELN said it had not killed him.", ["gunmen"], [("", "asserts"), ("ELN", "denies")]),
        (
            "The Front killed a judge in Bogota, a bishop said. The Front denied carrying out the attack.",
            ["Front"],
            [("Front", "denies"), ("bishop", "asserts")],
        ),
        ("The Front denied killing the judge.", ["Front"], [("Front", "denies")]),
        ("The Front said it had no part in the raid on Orlo that killed nine villagers.", [], [("", "asserts"), ("Front", "denies")]),
        ("The Front denied taking part in the raid on Orlo.", ["Front"], [("Front", "denies")]),
    ],
)
def test_who_only_denies_it_is_named_by_nobody(pipeline: Pipeline, text: str, who: list[str], voices: list[tuple[str, str]]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == who
    assert sorted((source.name, source.stance) for source in claim.sources) == voices


@pytest.mark.parametrize(
    ("text", "status", "voice"),
    [
        ("A court in Nairobi found the officers not guilty of killing the lawyer.", "negated", ("court", "denies")),
        ("The captain was found not guilty of torturing a prisoner.", "negated", ("", "denies")),
        ("The judges found the colonel guilty of torturing a prisoner.", "actual", ("", "asserts")),
    ],
)
def test_who_is_found_not_guilty(pipeline: Pipeline, text: str, status: str, voice: tuple[str, str]) -> None:
    assert the_claim(pipeline, text, "ASSAULT").status == status
    assert voices_on(pipeline, text) == [[voice]]


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("The agency apologised for reporting that Kenya had closed its border.", "COERCE", "negated"),
        ("The president apologised for saying that the church had supported the rebels.", "SUPPORT", "negated"),
        ("The president refused to apologise for saying that the church had supported the rebels.", "SUPPORT", "actual"),
        ("The president apologised for ordering the arrest of the bishop.", "REQUEST", "actual"),
    ],
)
def test_who_is_sorry_for_having_said_so(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert the_claim(pipeline, text, type_).status == status


@pytest.mark.parametrize(
    ("text", "whom", "country"),
    [
        ("Russian missiles struck Kharkiv. Russia said it had hit military targets.", ["military"], None),
        ("Israel said it had struck military targets in Syria.", ["Syrian Arab Army"], "SYR"),
        ("MOSCOW, May 3 - Rebels attacked military posts on Thursday.", ["Russian Armed Forces"], "RUS"),
    ],
)
def test_whose_targets_a_state_hits(pipeline: Pipeline, text: str, whom: list[str], country: str | None) -> None:
    claim = claims_of(pipeline, text, "ASSAULT")[-1]
    assert (parties(claim)[1], claim.recipients[0].country) == (whom, country)


def test_a_court_is_not_of_where_somebody_is_sent(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The court has yet to rule on the extradition of the banker to Spain.", "COOPERATE")
    assert claim.actors[0].country is None


@pytest.mark.parametrize(
    ("text", "threats"),
    [
        ("The ministry warned motorists against travelling on the coast road.", 0),
        ("The city council warned residents not to drink the water.", 0),
        ("The rebels warned motorists against travelling on the coast road.", 1),
        ("The ministry warned the rebels not to travel on the coast road.", 1),
        ("The ministry warned residents not to shelter rebels.", 1),
    ],
)
def test_advice_is_no_threat(pipeline: Pipeline, text: str, threats: int) -> None:
    assert len(claims_of(pipeline, text, "THREATEN")) == threats


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("The UN General Assembly voted by 120 to 14 to demand a truce in Gaza.", "REQUEST", ["United Nations General Assembly"]),
        ("The Security Council voted unanimously to demand the withdrawal of rebels from Goma.", "REQUEST", ["United Nations Security Council"]),
        ("Voters queued to demand change.", "REQUEST", []),
        ("The mayor said that his adviser had ordered the march.", "REQUEST", ["adviser"]),
        ("The bishop's lawyer accused the police of torture.", "ACCUSE", ["lawyer"]),
        ("The president's spokesman condemned the raid.", "ACCUSE", ["president"]),
        ("Sudan's foreign minister condemned the raid.", "ACCUSE", ["Sudan"]),
    ],
)
def test_who_votes_to_demand_it_and_whose_adviser_is_another(pipeline: Pipeline, text: str, type_: str, who: list[str]) -> None:
    assert [name for claim in claims_of(pipeline, text, type_) for name in parties(claim)[0]] == who

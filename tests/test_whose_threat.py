"""Who threatens and who only warns of others, from text to claims: over sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claims(pipeline: Pipeline, text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """Type, status, actors and sources of each claim."""

    def plain(claim: Claim) -> tuple[str, str, list[str], list[str]]:
        return claim.type, claim.status, [party.name for party in claim.actors], [source.name for source in claim.sources]

    return [plain(claim) for claim in pipeline.code(Document(id="0123456789abcdef", text=text))]


@pytest.mark.parametrize(
    ("text", "doer", "warner"),
    [
        ("Kyiv warned that Russia would attack Odesa.", "Russia", "Ukraine"),
        ("The UN warned that the rebels were preparing to attack Goma.", "rebels", "United Nations"),
        ("Officials warned of further attacks by the rebels.", "rebels", "officials"),
    ],
)
def test_what_others_may_do_is_possible_and_no_threat(pipeline: Pipeline, text: str, doer: str, warner: str) -> None:
    assert claims(pipeline, text) == [("ASSAULT", "possible", [doer], [warner])]


@pytest.mark.parametrize(
    ("text", "threatening"),
    [
        ("Russia warned that it would strike Odesa.", "Russia"),
        ("The rebels warned of further attacks.", "rebels"),
    ],
)
def test_who_warns_of_what_is_his_own_threatens(pipeline: Pipeline, text: str, threatening: str) -> None:
    assert claims(pipeline, text) == [
        ("THREATEN", "actual", [threatening], [""]),
        ("ASSAULT", "threatened", [threatening], [threatening]),
    ]


@pytest.mark.parametrize(
    ("said", "status", "stance"),
    [("not to strike the bridge", "negated", "denies"), ("against striking the bridge", "possible", "asserts")],
)
def test_who_is_warned_not_to_do_it_is_threatened(pipeline: Pipeline, said: str, status: str, stance: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=f"Russia warned Ukraine {said}."))
    assert [(claim.type, claim.status, [party.name for party in claim.actors]) for claim in found] == [
        ("THREATEN", "actual", ["Russia"]),
        ("ASSAULT", status, ["Ukraine"]),
    ]
    assert [(source.name, source.stance) for source in found[1].sources] == [("Russia", stance)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("told the soldiers to surrender or face attack", [("ASSAULT", "threatened", ["rebels"], ["rebels"])]),
        ("ordered the villagers to leave their homes or be shot", [("ASSAULT", "threatened", ["rebels"], ["rebels"])]),
        ("ordered the prisoners to be shot or hanged", [("ASSAULT", "ordered", [], ["rebels"])] * 2),
        ("ordered the prisoners to be beaten and shot", [("ASSAULT", "ordered", [], ["rebels"])]),
    ],
)
def test_what_befalls_who_does_not_obey_is_threatened(pipeline: Pipeline, said: str, found: list[tuple[str, str, list[str], list[str]]]) -> None:
    assert [told for told in claims(pipeline, f"The rebels {said}.") if told[0] == "ASSAULT"] == found


def test_what_the_report_itself_threatens_with_is_nobodys(pipeline: Pipeline) -> None:
    assert claims(pipeline, "The villagers must leave the town or face attack.") == [("ASSAULT", "threatened", [], [""])]
    assert claims(pipeline, "The villagers left the town and faced an attack by rebels.")[-1][:3] == ("ASSAULT", "actual", ["rebels"])


def test_who_stands_before_who_protests(pipeline: Pipeline) -> None:
    assert claims(pipeline, "Police arrested dozens of students who had protested against the law.") == [
        ("COERCE", "actual", ["police"], [""]),
        ("PROTEST", "actual", ["students"], [""]),
    ]


def test_a_word_of_three_tokens_is_one_trigger(pipeline: Pipeline) -> None:
    text = "Students staged a sit-in in front of the office."
    assert [claim.trigger.of(text) for claim in pipeline.code(Document(id="0123456789abcdef", text=text))] == ["sit-in"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The EU demanded the release of the journalist, and Minsk refused.", "Belarus"),
        ("The UN called for the release of all detainees. The junta rejected the demand.", "junta"),
    ],
)
def test_who_refuses_is_who_was_asked(pipeline: Pipeline, text: str, asked: str) -> None:
    demand, release, refusal = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [party.name for party in demand.recipients] == [asked]
    assert [party.name for party in release.actors] == [asked]
    assert [party.name for party in refusal.actors] == [asked]


def test_a_demand_that_names_somebody_stays(pipeline: Pipeline) -> None:
    text = "Israel demanded that the army of Lebanon attack Hezbollah, but Beirut refused."
    demand, attack, _ = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [party.name for party in demand.recipients] == ["Lebanese Armed Forces"]
    assert [party.name for party in attack.actors] == ["Lebanese Armed Forces"]


@pytest.mark.parametrize(
    ("text", "trigger", "doers"),
    [
        ("Turkey threatened to attack the YPG if it did not withdraw from Tel Rifaat.", "RETREAT", ["People's Protection Units"]),
        ("Israel warned Hezbollah that it would be hit hard if it attacked.", "ASSAULT", ["Hezbollah"]),
        ("The junta told the rebels they would be bombed if they did not leave the city.", "RETREAT", ["rebels"]),
        ("Turkey threatened to attack the YPG if it was not compensated.", "RETREAT", []),
    ],
)
def test_who_is_threatened_is_whom_the_condition_is_for(pipeline: Pipeline, text: str, trigger: str, doers: list[str]) -> None:
    found = [actors for kind, status, actors, _ in claims(pipeline, text) if kind == trigger and status in ("requested", "possible")]
    assert found == ([doers] if doers else [])


def test_who_is_warned_is_whom_it_would_befall(pipeline: Pipeline) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text="Israel warned Hezbollah that it would be hit hard if it attacked."))
    assert [[party.name for party in claim.recipients] for claim in found if claim.status == "threatened"] == [["Hezbollah"]]


def test_a_threat_is_not_directed_at_who_would_carry_it_out(pipeline: Pipeline) -> None:
    """Nor is it the general who would attack, but his troops."""
    text = "The general warned that his troops would attack the town."
    assert claims(pipeline, text) == [("THREATEN", "actual", ["general"], [""]), ("ASSAULT", "threatened", ["troops"], ["general"])]
    for told in (text, "The spokesman warned that the army would bombard any boat."):
        found = pipeline.code(Document(id="0123456789abcdef", text=told))
        threatened = {party.name for claim in found if claim.type == "THREATEN" for party in claim.recipients}
        assert threatened <= {"residents"}  # those of the town


def test_who_warns_them_against_a_deed_named_by_a_noun_threatens_them(pipeline: Pipeline) -> None:
    assert claims(pipeline, "The army warned the rebels against any attack on the dam.") == [
        ("THREATEN", "actual", ["army"], [""]),
        ("ASSAULT", "possible", ["rebels"], ["army"]),
    ]
    assert claims(pipeline, "The army warned residents of an attack by the rebels.")[0][:3] == ("ASSAULT", "possible", ["rebels"])

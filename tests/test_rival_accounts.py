"""Two sides in one sentence, from text to claims: over sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claim_of(pipeline: Pipeline, text: str, word: str) -> Claim:
    """The one claim that a word names."""
    (found,) = (claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if word in claim.trigger.of(text))
    return found


@pytest.mark.parametrize(
    ("text", "word", "voices"),
    [
        (
            "Residents said soldiers had burned two houses, which the army denies.",
            "burned",
            {("residents", "asserts"), ("army", "denies")},
        ),
        (
            "Police arrested three lawmakers on Friday. Their lawyer said the lawmakers were beaten in custody, an allegation the police denied.",
            "beaten",
            {("lawyer", "asserts"), ("police", "denies")},
        ),
        (
            "Police arrested three lawmakers on Friday. Their lawyer said they were beaten in custody, which police denied.",
            "beaten",
            {("lawyer", "asserts"), ("police", "denies")},
        ),
        (
            "The regime's warplanes hit a hospital in Tarsil, according to activists, but state media said terrorists had shelled it.",
            "shelled",
            {("state media", "asserts")},
        ),
        (
            "A bomber killed nine worshippers in Tarsil, in an attack claimed by the Islamic State group.",
            "killed",
            {("", "asserts"), ("Islamic State", "asserts")},
        ),
    ],
)
def test_who_says_and_who_denies(pipeline: Pipeline, text: str, word: str, voices: set[tuple[str, str]]) -> None:
    found = claim_of(pipeline, text, word)
    assert {(source.name, source.stance) for source in found.sources} == voices
    assert not any(source.via for source in found.sources)
    assert found.status == "actual"


def test_whoever_accuses_has_killed_nobody(pipeline: Pipeline) -> None:
    text = "The mayor accused the Vale Liberation Front of burning a clinic in Tarsil, killing six patients, a charge the rebels rejected."
    found = claim_of(pipeline, text, "burning")
    assert [party.name for party in found.actors] == ["Vale Liberation Front"]
    assert [(count.low, count.source) for count in found.counts] == [(6, "mayor")]
    assert {(source.name, source.stance) for source in found.sources} == {("mayor", "asserts"), ("Vale Liberation Front", "denies")}


def test_the_group_is_not_the_radio_that_its_spokesman_spoke_to(pipeline: Pipeline) -> None:
    text = (
        "The Vale Liberation Front is ready, its spokesman told Radio Tarsil. He warned that the group would strike army convoys "
        "if the shelling of villages did not stop."
    )
    assert [party.name for party in claim_of(pipeline, text, "strike").actors] == ["Vale Liberation Front"]


def test_an_attack_that_somebody_has_not_claimed_is_not_his_word(pipeline: Pipeline) -> None:
    text = "A bomber killed nine worshippers in Tarsil, in an attack not claimed by the Vale Liberation Front."
    assert {source.name for source in claim_of(pipeline, text, "killed").sources} == {""}


@pytest.mark.parametrize(
    ("text", "word", "accuser", "doer"),
    [
        ("The army blamed the attack on the rebels.", "attack", "army", "rebels"),
        ("Officials blamed Friday's bombing on the Islamic State group.", "bombing", "officials", "Islamic State"),
        ("Officials attributed the bombing to al-Shabaab.", "bombing", "officials", "al-Shabaab"),
        ("The army blamed the rebels for the attack on the town.", "attack", "army", "rebels"),
    ],
)
def test_what_is_blamed_on_somebody_was_not_done_to_him(pipeline: Pipeline, text: str, word: str, accuser: str, doer: str) -> None:
    found = claim_of(pipeline, text, word)
    assert [party.name for party in found.actors] == [doer]
    assert not found.recipients
    assert [(source.name, source.stance) for source in found.sources] == [(accuser, "asserts")]


def test_who_was_blamed_by_nobody_is_accused_and_did_it_in_the_reports_own_voice(pipeline: Pipeline) -> None:
    text = "Friday's attack on a market in Tarsil was blamed on Boko Haram."
    attack, blame = claim_of(pipeline, text, "attack"), claim_of(pipeline, text, "blamed")
    assert [party.name for party in attack.actors] == [party.name for party in blame.recipients] == ["Boko Haram"]
    assert [(source.name, source.stance) for source in attack.sources] == [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('"We did not attack any village," army spokesman Col. Jean Bosco told the agency.', "army"),
        ('"We did not attack any village," an army spokesman told the agency.', "army"),
        ('"We will attack the village," militia commander Omar Salah said.', "militia"),
    ],
)
def test_we_of_a_spokesman_are_those_whom_he_speaks_for(pipeline: Pipeline, text: str, who: str) -> None:
    assert [party.name for party in claim_of(pipeline, text, "attack").actors] == [who]


def test_violence_of_nobody_counts_where_somebody_tells_of_it_with_its_place(pipeline: Pipeline) -> None:
    told = claim_of(pipeline, "Residents reported shelling in Aleppo.", "shelling")
    assert (told.place is not None and told.place.name, [source.name for source in told.sources]) == ("Aleppo", ["residents"])
    # the report's own word is not enough where it tells of other violence by somebody
    beside = Document(id="0123456789abcdef", text="Rebels killed the mayor of Homs on Monday. There was shelling in Aleppo.")
    assert [claim.place for claim in pipeline.code(beside)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The group said it was not responsible for the attack on the village.",
        "The group said it was not involved in the attack on the village.",
        "The group said it was not behind the attack on the village.",
        "The group said it had nothing to do with the attack on the village.",
    ],
)
def test_who_says_that_it_had_no_part_does_not_tell_of_the_attack(pipeline: Pipeline, text: str) -> None:
    found = claim_of(pipeline, text, "attack")
    assert [(source.name, source.stance) for source in found.sources] == [("", "asserts"), ("group", "denies")]
    assert (found.status, found.actors) == ("actual", ())


@pytest.mark.parametrize(
    ("text", "doer", "voices"),
    [
        ("The army said the rebels were behind the attack.", "rebels", {("army", "asserts")}),
        ("The army said the rebels were responsible for the attack on the village.", "rebels", {("army", "asserts")}),
        ("The Front said it was behind the attack on the village.", "Front", {("Front", "asserts")}),
        (
            "A car bomb killed a journalist in Mogadishu; al-Shabaab said it was behind the attack.",
            "al-Shabaab",
            {("", "asserts"), ("al-Shabaab", "asserts")},
        ),
    ],
)
def test_who_was_behind_it(pipeline: Pipeline, text: str, doer: str, voices: set[tuple[str, str]]) -> None:
    found = claim_of(pipeline, text, "killed" if "killed" in text else "attack")
    assert [party.name for party in found.actors] == [doer]
    assert {(source.name, source.stance) for source in found.sources} == voices


def test_somebody_elses_part_that_is_denied_is_no_deed_of_his(pipeline: Pipeline) -> None:
    found = claim_of(pipeline, "The army said the group was not behind the attack on the village.", "attack")
    assert (found.actors, [(source.name, source.stance) for source in found.sources]) == ((), [("army", "asserts")])


def test_who_is_accused_in_a_headline_accuses_nobody(pipeline: Pipeline) -> None:
    text = "Army accused of shelling market in Tarsil; rebels deny attack"
    accused = claim_of(pipeline, text, "accused")
    assert (accused.actors, [party.name for party in accused.recipients]) == ((), ["army"])
    shelling = claim_of(pipeline, text, "shelling")
    assert "army" not in {source.name for source in shelling.sources if source.stance == "asserts"}


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Reporters were told that rebels had attacked the village.", {("", "asserts")}),
        ("The minister was quoted as saying that rebels had attacked the village.", {("minister", "asserts")}),
        ("The army declined to say whether it had attacked the village.", {("army", "disclaims")}),
        ("The army declined to say if it had attacked the village.", {("army", "disclaims")}),
    ],
)
def test_who_is_told_and_who_declines_to_say_tells_nothing(pipeline: Pipeline, text: str, voices: set[tuple[str, str]]) -> None:
    assert {(source.name, source.stance) for source in claim_of(pipeline, text, "attacked").sources} == voices


def test_an_armys_drone_is_the_armys(pipeline: Pipeline) -> None:
    (drone,) = claim_of(pipeline, "The traders were killed by an army drone near Mellit in Sudan.", "killed").actors
    assert drone.sectors == ("MIL",)


@pytest.mark.parametrize(
    ("text", "status", "voice"),
    [
        ("Soldiers fired on nobody during the march in Lagos, the army said.", "negated", "denies"),
        ("The police said they fired at no one.", "negated", "denies"),
        ("The army said it had fired with no warning.", "actual", "asserts"),
        ("The army said it had fired on gunmen for no other reason.", "actual", "asserts"),
    ],
)
def test_who_says_that_nobody_was_fired_on_denies(pipeline: Pipeline, text: str, status: str, voice: str) -> None:
    found = claim_of(pipeline, text, "fired")
    assert (found.status, [source.stance for source in found.sources]) == (status, [voice])


@pytest.mark.parametrize(
    ("text", "word", "voices"),
    [
        ("A bomb killed nine people in Tarsil. The Front said it was responsible.", "killed", {("", "asserts"), ("Front", "asserts")}),
        ("A bomb killed nine people in Tarsil. The Front said it was behind it.", "killed", {("", "asserts"), ("Front", "asserts")}),
        # Who answers for safety, or is blamed for what others did, owns up to no bomb.
        ("A bomb killed nine people in Tarsil. The Front said it was responsible for the town.", "killed", {("", "asserts")}),
        ("A bomb killed nine people in Tarsil. The interior minister said he was responsible.", "killed", {("", "asserts")}),
        ("A bomb killed nine people in Tarsil. The Front said it was not responsible.", "killed", {("", "asserts"), ("Front", "denies")}),
    ],
)
def test_who_says_that_it_was_responsible_owns_up_to_what_was_told(
    pipeline: Pipeline, text: str, word: str, voices: set[tuple[str, str]]
) -> None:
    found = claim_of(pipeline, text, word)
    assert {(source.name, source.stance) for source in found.sources} == voices
    owns_up = ("Front", "asserts") in voices
    assert [party.name for party in found.actors] == (["Front"] if owns_up else [])


@pytest.mark.parametrize(
    ("answer", "disclaims"),
    [
        ("The army said it was checking the reports.", True),
        ("The army said it was looking into the report.", True),
        ("The army said it was looking into it.", True),
        ("The army said it was studying a report on land rights.", False),
    ],
)
def test_who_says_that_it_checks_the_reports_vouches_for_nothing(pipeline: Pipeline, answer: str, disclaims: bool) -> None:
    found = claim_of(pipeline, f"Soldiers shot three villagers in Tarsil, residents said. {answer}", "shot")
    assert {(source.name, source.stance) for source in found.sources} == {("residents", "asserts")} | (
        {("army", "disclaims")} if disclaims else set()
    )


@pytest.mark.parametrize(
    ("text", "word", "deniers"),
    [
        ("A court in Orlo sentenced the journalist to 12 years in prison for treason, a charge she denies.", "sentenced", []),
        ("Police arrested the former minister on charges of corruption, which he denies.", "arrested", []),
        ("The colonel was jailed for torturing prisoners. He denies the charges.", "torturing", ["colonel"]),
        ("Police arrested 200 protesters on Sunday, activists said. The police denied it.", "arrested", ["police"]),
    ],
)
def test_who_denies_a_charge_does_not_deny_the_sentence(pipeline: Pipeline, text: str, word: str, deniers: list[str]) -> None:
    assert [source.name for source in claim_of(pipeline, text, word).sources if source.stance == "denies"] == deniers


@pytest.mark.parametrize(
    ("text", "word", "actors", "voices"),
    [
        (
            "A bombing in Quetta, which the TTP has denied carrying out, killed six people.",
            "bombing",
            None,
            {("", "asserts"), ("TTP", "denies")},
        ),
        (
            "They vowed to hunt down those behind the bombing, which the TTP has denied carrying out.",
            "bombing",
            ["TTP"],
            {("TTP", "denies")},
        ),
        ("Villagers spoke of a massacre, which the army denies.", "massacre", [], {("villagers", "asserts"), ("army", "denies")}),
        ("The rebels denied involvement in the bombing.", "bombing", ["rebels"], {("rebels", "denies")}),
        ("Chisinau said there had been no attack.", "attack", [], {("Moldova", "denies")}),
    ],
)
def test_a_denial_is_kept_of_whatever_is_denied(
    pipeline: Pipeline, text: str, word: str, actors: list[str] | None, voices: set[tuple[str, str]]
) -> None:
    claim = claim_of(pipeline, text, word)
    short = {"Tehrik-i-Taliban Pakistan": "TTP"}
    assert {(short.get(source.name, source.name), source.stance) for source in claim.sources} == voices
    assert actors is None or [short.get(party.name, party.name) for party in claim.actors] == actors


def test_a_bomb_kills_without_who_shot_somebody_later(pipeline: Pipeline) -> None:
    text = "Police shot two men a day after a bomb killed 10 people."
    assert [party.name for party in claim_of(pipeline, text, "shot").actors] == ["police"]
    assert claim_of(pipeline, text, "killed").actors == ()


@pytest.mark.parametrize(
    ("asked", "stances"),
    [("where they were held", {"asserts"}), ("who had abducted them", {"asserts"})],
)
def test_who_does_not_know_where_they_are_knows_that_they_were_taken(pipeline: Pipeline, asked: str, stances: set[str]) -> None:
    text = f"The bishop said four nuns were abducted near Orlo. He said he did not know {asked}."
    claim, *_ = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert {source.stance for source in claim.sources} == stances


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army said reports that rebels had seized the town proved to be false.", "denies"),
        ("The army said reports that rebels had seized the town turned out to be bogus.", "denies"),
        ("The army said reports that rebels had seized the town turned out to be true.", "asserts"),
        ("The army said reports that rebels had seized the town did not prove false.", "asserts"),
    ],
)
def test_what_reports_turned_out_to_be(pipeline: Pipeline, text: str, stance: str) -> None:
    assert [source.stance for source in claim_of(pipeline, text, "seized").sources] == [stance]

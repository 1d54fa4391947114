"""Names and places that the report told before or tells more closely, from text to claims: sentences of our own, weights that ship."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def last(pipeline: Pipeline, text: str) -> Claim:
    return list(pipeline.code(Document(id="0123456789abcdef", text=text)))[-1]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        # Letters that two bodies share: whose the report tells, else those of the registry that no condition holds.
        ("Ten people were killed by the ADF near Beni, officials said.", "Allied Democratic Forces"),
        ("Australia said the ADF had killed nine fighters in Uruzgan.", "Australian Defence Force"),
        ("The ANP killed nine fighters in Helmand on Monday.", "Afghan National Police"),
        ("Algeria said the ANP had killed nine fighters near Tizi Ouzou.", "Algerian People's National Army"),
        ("The Allied Democratic Forces attacked a village in Ituri. The ADF killed 17 people on Monday.", "Allied Democratic Forces"),
        ("The Australian Defence Force sent a ship. The ADF killed 17 people on Monday.", "Australian Defence Force"),
        ("The Karsan Liberation Front shelled the town. The KLF killed nine soldiers on Monday.", "Karsan Liberation Front"),
    ],
)
def test_letters_stand_for_the_name_that_was_told(pipeline: Pipeline, text: str, actor: str) -> None:
    assert [party.name for party in last(pipeline, text).actors] == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The coalition bombed Islamic State positions near Mosul.", "US-led coalition"),
        ("The anti-Islamic State coalition bombed Raqqa.", "US-led coalition"),
        ("A French-led coalition attacked Islamic State fighters in Menaka.", "French-led coalition"),
        ("Islamic State attacked Kirkuk. The ruling coalition rejected the bill on Monday.", "ruling coalition"),
        ("Islamic State attacked Kirkuk. A coalition of parties rejected the bill on Monday.", "coalition"),
        ("The US-led coalition struck Houthi positions near Hodeidah.", "US-led coalition"),
    ],
)
def test_which_coalition_is_meant(pipeline: Pipeline, text: str, actor: str) -> None:
    assert [party.name for party in last(pipeline, text).actors] == [actor]


def test_he_is_not_the_people_who_were_killed(pipeline: Pipeline) -> None:
    text = (
        "Fighters entered the village of Mukondi, said Jean-Paul Kapitula, a civil society leader. "
        '"They killed 17 people, among them four children, and set fire to dozens of homes," he told the agency by telephone.'
    )
    assert [source.name for source in last(pipeline, text).sources] == ["Jean-Paul Kapitula"]


def test_the_province_counts_before_the_east_of_the_country(pipeline: Pipeline) -> None:
    text = "Rebels kill 22 in eastern Congo\n\nRebels killed 22 civilians in Ituri province on Monday, officials said."
    (found,) = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert found.place is not None
    assert found.place.name == "Ituri"


TWO_ATTACKS = (
    "Israeli warplanes struck the suburbs of Beirut late Tuesday. The army said it had targeted a commander. "
    "It blamed him for Saturday's attack on the town of Majdal Shams. Hezbollah has denied any role in the Majdal Shams attack. "
    "Two officials said he had escaped. Prime Minister Najib Mikati condemned the strike."
)


def claims(pipeline: Pipeline, text: str) -> list[Claim]:
    report = Document(id="0123456789abcdef", text=text, published=date(2024, 7, 31), published_from="given")
    return list(pipeline.code(report))


def test_who_condemns_the_strike_condemns_who_struck(pipeline: Pipeline) -> None:
    found = next(
        claim for claim in claims(pipeline, TWO_ATTACKS) if claim.type == "ACCUSE" and "condemned" in claim.trigger.of(TWO_ATTACKS)
    )
    assert [party.name for party in found.recipients] == ["Israel"]


def test_a_town_is_no_person(pipeline: Pipeline) -> None:
    parties = {party.name for claim in claims(pipeline, TWO_ATTACKS) for party in (*claim.actors, *claim.recipients)}
    assert "Majdal Shams" not in parties


@pytest.mark.parametrize(
    "text",
    [
        "The army blamed rebels for Saturday's attack on the town.",
        "The army was criticised over Saturday's attack on the town.",
        "The rebels attacked the town on Saturday.",
    ],
)
def test_the_day_of_an_attack_before_it(pipeline: Pipeline, text: str) -> None:
    (found,) = (claim for claim in claims(pipeline, text) if claim.type == "ASSAULT")
    assert found.time is not None
    assert found.time.start == date(2024, 7, 27)


def test_a_report_of_the_calendars_first_days_is_coded(pipeline: Pipeline) -> None:
    text = "The governor ordered the agencies on Monday to leave the province within ten days."
    found = list(pipeline.code(Document(id="0123456789abcdef", text=text, published=date(1, 1, 3))))
    assert "REQUEST" in {claim.type for claim in found}


def parties(pipeline: Pipeline, text: str, word: str) -> tuple[list[str], list[str]]:
    """Names of actors and recipients of the claim that a word names."""
    (claim,) = (one for one in pipeline.code(Document(id="0123456789abcdef", text=text)) if word in one.trigger.of(text))
    return [party.name for party in claim.actors], [party.name for party in claim.recipients]


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        (
            "Fighters of the Karsan Front attacked two villages near Orlo. The attackers abducted nine children, a teacher said.",
            "abducted",
            ["Karsan Front"],
            ["children"],
        ),
        (
            "Fighters of the Karsan Front attacked two villages near Orlo. Troops shot dead four of the attackers.",
            "shot",
            ["troops"],
            ["Karsan Front"],
        ),
        (
            "Army spokesman Jules Ngongo said Ugandan troops had entered Ituri in Congo. Rebels accused the army of bombing a camp.",
            "bombing",
            ["army"],
            [],
        ),
        (
            "The Karsan Front attacked Orlo. The United Nations says the group killed more than 100 civilians last year.",
            "killed",
            ["Karsan Front"],
            ["civilians"],
        ),
    ],
)
def test_the_attackers_the_army_and_the_group(pipeline: Pipeline, text: str, word: str, actors: list[str], recipients: list[str]) -> None:
    found = parties(pipeline, text, word)
    assert found[0] == actors
    assert found[1] == recipients or word == "bombing"


@pytest.mark.parametrize(
    ("second", "voice"),
    [
        ("Beer said a woman was arrested, too.", "Rod Beer"),
        ("Brewers said a woman was arrested, too.", "brewers"),
    ],
)
def test_a_surname_that_is_a_word_begins_the_sentence(pipeline: Pipeline, second: str, voice: str) -> None:
    claim = last(pipeline, f"Police spokesman Captain Rod Beer said a man was arrested in Orlo. {second}")
    assert [source.name.lower() for source in claim.sources] == [voice.lower()]


@pytest.mark.parametrize(
    ("clause", "actor"),
    [
        ("Kerry said the talks had failed, and he urged Norvania to resume them.", "John Kerry"),
        ("Kerry said Ban had failed and urged him to resume the talks.", "John Kerry"),
    ],
)
def test_he_of_a_second_clause_may_be_who_speaks_in_the_first(pipeline: Pipeline, clause: str, actor: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=f"Ban Ki-moon condemned the test. {clause}"))
    (urged,) = (claim for claim in found if claim.type == "REQUEST")
    assert [party.name for party in urged.actors] == [actor]

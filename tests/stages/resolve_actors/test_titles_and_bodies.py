"""Titles of several words, coordinated owners, bodies whose name goes on, forces told of again: with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def actors(pipeline: Pipeline, text: str, trigger: str) -> list[tuple[str, str | None]]:
    """Names and countries of the actors of the first claim that a word names."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = next(claim for claim in claims if trigger in claim.trigger.of(text))
    return [(party.name, party.country) for party in found.actors]


@pytest.mark.parametrize(
    ("text", "trigger", "parties"),
    [
        # titles whose last words are no owner
        ("The Secretary of State rejected the plan.", "rejected", [("Secretary of State", None)]),
        ("The secretary of the union rejected the plan.", "rejected", [("union", None)]),
        ("The US Secretary of State rejected the plan.", "rejected", [("United States", "USA")]),
        ("Heads of state met in Abuja on Sunday.", "met", [("heads of state", None)]),
        ("The head of the Sarda Front threatened to burn the mills.", "threatened", [("Sarda Front", None)]),
        ("The Attorney General charged four men in Kampala.", "charged", [("Attorney General", "UGA")]),
        ("The Chief of Staff of the Lebanese army rejected the plan.", "rejected", [("Lebanese Armed Forces", "LBN")]),
        # two offices of one person; an article makes them two
        (
            "Prime Minister and Defence Minister Omar Tilly rejected the plan.",
            "rejected",
            [("Omar Tilly", None)],
        ),
        (
            "The mayor and Defence Minister Omar Tilly rejected the plan.",
            "rejected",
            [("mayor", None), ("Omar Tilly", None)],
        ),
        # what each state has one of is of no one state; ministers in a capital are its own
        ("The two presidents met in Brazzaville.", "met", [("presidents", None)]),
        ("Two judges met in Brazzaville.", "met", [("judges", "COG")]),
        # an ambassador's state is not who summons him
        ("The foreign secretary summoned the Russian ambassador.", "summoned", [("foreign secretary", None)]),
        # a nun is not her state
        ("A Belgian nun accused the rebels of theft.", "accused", [("Belgian nun", "BEL")]),
        ("A Belgian minister accused the rebels of theft.", "accused", [("Belgium", "BEL")]),
        # coordinated owners
        (
            "Azerbaijani and Armenian troops exchanged fire near Tegh.",
            "exchanged",
            [("Azerbaijani Armed Forces", "AZE"), ("Armed Forces of Armenia", "ARM")],
        ),
        ("Taliban and Pakistani forces traded fire at Torkham.", "traded", [("Taliban", "AFG"), ("Pakistan", "PAK")]),
        ("Old and young soldiers exchanged fire near Tegh.", "exchanged", [("soldiers", "ARM")]),
        ("Members of the Dinka and Nuer communities clashed in Juba.", "clashed", [("Dinka", "SSD"), ("Nuer", "SSD")]),
        ("Ukraine's army and navy shelled the island.", "shelled", [("Armed Forces of Ukraine", "UKR"), ("Ukraine", "UKR")]),
        # names that go on behind "of"; not an outlet's, not a place's
        ("A group called Guardians of the Delta blew up a pipeline.", "blew up", [("Guardians of the Delta", None)]),
        ("The Vanguard of the Poor bombed a bank.", "bombed", [("Vanguard of the Poor", None)]),
        ("Anti-balaka fighters attacked a mosque.", "attacked", [("Anti-balaka", "CAF")]),
        ("Anti-Houthi fighters attacked a mosque.", "attacked", [("Anti-Houthi fighters", "YEM")]),
        # told of again
        ("Nigerian troops freed 40 women. The soldiers killed nine gunmen.", "killed", [("Nigerian Armed Forces", "NGA")]),
        ("Nigerian troops met Chadian troops. The soldiers killed nine gunmen.", "killed", [("soldiers", None)]),
        ("Al-Shabaab fighters stormed a hotel. The militants killed four guards.", "killed", [("al-Shabaab", "SOM")]),
        (
            "Al-Shabaab fighters fought Islamic State militants. The militants killed four guards.",
            "killed",
            [("militants", "SOM")],
        ),
        ("Hezbollah rejected the plan. The Shiite movement threatened to strike Haifa.", "threatened", [("Hezbollah", "LBN")]),
        ("Israel rejected the plan. The Shiite movement threatened to strike Haifa.", "threatened", [("Shiite movement", None)]),
        ("Serb mayors rejected the plan.", "rejected", [("Serb mayors", "SRB")]),
        ("The French group rejected the plan.", "rejected", [("French group", "FRA")]),
        ("French troops rejected the plan.", "rejected", [("French Armed Forces", "FRA")]),
        ("Two opposition figures, Omar Tilly and Ana Koba, rejected the plan.", "rejected", [("Omar Tilly", None), ("Ana Koba", None)]),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, trigger: str, parties: list[tuple[str, str | None]]) -> None:
    assert actors(pipeline, text, trigger) == parties


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Kuki-Zo Council called a strike on Monday. The council condemned the killings.", "Kuki-Zo Council"),
        ("The army blamed the Carlos Patiño front. The front condemned the killings.", "Carlos Patiño front"),
        ("The Lakes Teachers Union called a strike. The union condemned the killings.", "Lakes Teachers Union"),
        ("The Lakes Teachers Union called a strike. The dockers' union condemned the killings.", "union"),
        ("Fighters of the Omar Tilly column condemned the killings.", "Omar Tilly column"),
        ("The Lakes Teachers Union called a strike. A union condemned the killings.", "union"),
        ("The Lakes Teachers Union called a strike. The council condemned the killings.", "council"),
        ("The Lakes Front shelled Murk on Sunday. The committee condemned the killings.", "committee"),
        ("The Lakes Front shelled Murk on Sunday. The group condemned the mayor.", "Lakes Front"),
        ("Italy sent a frigate to Murk on Sunday. The group condemned the mayor.", "group"),
    ],
)
def test_which_body_a_noun_means(pipeline: Pipeline, text: str, name: str) -> None:
    assert [found for found, _ in actors(pipeline, text, "condemned")] == [name]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Police arrested the head of the bar association in Murk.", "COERCE", "head of the bar association"),
        ("Police arrested members of the bar association in Murk.", "COERCE", "bar association"),
        ("The mayor met the head of the bar association in Murk.", "CONSULT", "bar association"),
    ],
)
def test_a_head_who_is_arrested_is_not_the_body(pipeline: Pipeline, text: str, kind: str, name: str) -> None:
    (claim,) = (c for c in pipeline.code(Document(id="0123456789abcdef", text=text)) if c.type == kind)
    assert name in [party.name for party in (*claim.actors, *claim.recipients)]

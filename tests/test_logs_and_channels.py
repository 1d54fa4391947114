"""What police logs, live pages, channels and bulletins write in few words."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "doers", "harmed"),
    [
        ("Mosul: policeman shot dead outside his home.", [], ["police"]),
        ("Village chief killed on Monday in Kunar.", [], ["Village chief"]),
        ("Officer stabbed by detainee in Mosul.", ["detainee"], ["officer"]),
        ("Mosul: gunman shot at police.", ["gunmen"], ["police"]),
        ("Mosul: gunman attacked patrol.", ["gunmen"], ["patrol"]),
        ("A rebel stabbed the guard.", ["rebel"], ["guard"]),
        ("The army attacked at dawn.", ["army"], []),
    ],
)
def test_a_man_without_an_article_is_whom_it_befell(pipeline: Pipeline, text: str, doers: list[str], harmed: list[str]) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim) == (doers, harmed)


@pytest.mark.parametrize(
    ("text", "trigger", "doers", "voices"),
    [
        ("Army spokesman: we killed 12 rebels near Tarsil.", "killed", ["army"], {"Army spokesman"}),
        ("General Ruiz: We have captured the airport.", "captured", ["Ruiz"], {"Ruiz"}),
        ("The crowd grew, our correspondent reports.\n\nPresident Odhan: “I will not resign. I will fight.”", "resign", ["Odhan"], {"Odhan"}),
        ("Kabul: we saw soldiers shoot two men.", "shoot", ["soldiers"], {""}),
    ],
)
def test_who_heads_a_paragraph_with_a_colon_speaks_of_himself(pipeline: Pipeline, text: str, trigger: str, doers: list[str], voices: set[str]) -> None:
    (claim,) = (c for c in in_may(pipeline, text) if c.trigger.of(text) == trigger)
    assert ([party.name for party in claim.actors], {source.name for source in claim.sources}) == (doers, voices)


def test_a_bullet_gives_its_day_and_place_to_no_other(pipeline: Pipeline) -> None:
    text = (
        "Key incidents:\n\n• On 26 April, gunmen killed four herders in Goma.\n• Soldiers arrested nine officials in the district.\n"
        "• Rebels burned a school."
    )
    claims = {claim.type: claim for claim in in_may(pipeline, text) if claim.mode != "destroy"}
    told = {kind: (claim.time.start.isoformat() if claim.time else None, claim.place.name if claim.place else None) for kind, claim in claims.items()}
    assert told == {"ASSAULT": ("2024-04-26", "Goma"), "COERCE": (None, None)}


def test_numbered_paragraphs_are_items_too(pipeline: Pipeline) -> None:
    text = "1. On 26 April, gunmen killed four herders in Goma.\n2. Soldiers arrested nine officials.\n3. The road was quiet."
    (arrest,) = in_may(pipeline, text, "COERCE")
    assert (arrest.time, arrest.place) == (None, None)


def test_a_list_under_a_dated_line_keeps_its_day(pipeline: Pipeline) -> None:
    text = "Rebels attacked on 26 April.\n\n• Soldiers arrested nine officials.\n• The road was closed."
    (arrest, *_) = in_may(pipeline, text, "COERCE")
    assert arrest.time is not None
    assert arrest.time.start.isoformat() == "2024-04-26"


def test_hashtags_name_parties_and_places(pipeline: Pipeline) -> None:
    text = "🔴 #BREAKING Turkey's army shelled #YPG positions near #Kobani.\n\n#attack #Kobani"
    (claim,) = in_may(pipeline, text)
    assert parties(claim) == (["Turkish Armed Forces"], ["People's Protection Units"])
    assert claim.place is not None
    assert claim.place.name == "Kobani"

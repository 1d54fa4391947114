"""Of several states and bodies in one report: who only passed over a deed, whose government is meant, whose clause a place is of."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str) -> dict[str, Claim]:
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3)))
    return {text[claim.trigger.start : claim.trigger.end]: claim for claim in found}


@pytest.mark.parametrize(
    ("text", "deed", "doers"),
    [
        ("Lawyers accused the army of ignoring killings by the militia.", "killings", ["militia"]),
        ("The family accused the ministry of overlooking attacks on the village.", "attacks", []),
        ("Police ignored threats against the judge, her lawyer said.", "threats", []),
        ("Lawyers accused the army of killings in the camp.", "killings", ["army"]),
    ],
)
def test_who_passes_over_a_deed_has_not_done_it(text: str, deed: str, doers: list[str], pipeline: Pipeline) -> None:
    claim = coded(pipeline, text)[deed]
    assert [party.name for party in claim.actors] == doers and claim.status == "actual"
    assert all(source.stance == "asserts" for source in claim.sources)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Turkish opposition parties demanded that the government resign.", "TUR"),
        ("Turkish unions called for the government to quit.", "TUR"),
        ("The Turkish opposition leader Selin Aksoy demanded that the government close the border.", "TUR"),
    ],
)
def test_a_country_s_own_opposition_turns_to_its_government(text: str, country: str, pipeline: Pipeline) -> None:
    before = "Greece summoned the Turkish ambassador. The Greek coast guard said it had fired at nobody. Greece closed a port. "
    asked = [claim for claim in coded(pipeline, before + text).values() if claim.type == "REQUEST"][-1]
    assert [party.country for party in asked.recipients] == [country]


def test_officials_of_a_state_turn_to_another_government(pipeline: Pipeline) -> None:
    text = "Greece summoned the Turkish envoy. Turkish officials demanded that the government apologise."
    assert [party.country for party in coded(pipeline, text)["demanded"].recipients] != ["TUR"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In March Norway arrested two hackers, and Sweden closed its consulate in Murmansk.", None),
        ("Poland closed the consulate in Poznan, and Bulgaria arrested two hackers.", None),
        ("Norway arrested two hackers in Murmansk, and Sweden closed its consulate.", "Murmansk"),
    ],
)
def test_of_two_states_each_acts_at_a_place_of_its_own(text: str, place: str | None, pipeline: Pipeline) -> None:
    claim = coded(pipeline, text)["arrested"]
    assert (claim.place.name if claim.place else None) == place
    assert place is not None or claim.recipients[0].country is None


def test_the_place_behind_the_harm_is_the_attack_s_too(pipeline: Pipeline) -> None:
    claim = coded(pipeline, "Rebels attacked a market, and 12 people were killed in Goma.")["attacked"]
    assert claim.place is not None and claim.place.name == "Goma"


def test_a_charge_that_one_of_two_rejects_is_the_one_just_told(pipeline: Pipeline) -> None:
    text = "Fighting between the army and the Front went on in Um Ruwaba. UNICEF accused them of recruiting children, a charge the army rejects."
    found = coded(pipeline, text)
    assert any(source.stance == "denies" for source in found["recruiting"].sources)
    assert all(source.stance == "asserts" for source in found["Fighting"].sources)


@pytest.mark.parametrize(
    ("text", "deed", "denied"),
    [
        ("Police shot two boys in Puno. Officers said they were armed; their parents said they were not.", "shot", False),
        ("Police shot two boys in Puno. Officers said they did not; their parents said they did.", "shot", True),
    ],
)
def test_who_says_what_the_dead_were_not_denies_no_deed(text: str, deed: str, denied: bool, pipeline: Pipeline) -> None:
    assert any(source.stance == "denies" for source in coded(pipeline, text)[deed].sources) == denied


@pytest.mark.parametrize(
    ("text", "deed", "year"),
    [
        ("The general is accused of ordering troops to shell a market in December.", "shell", 2023),
        ("The general ordered troops to leave the town in June.", "leave", 2024),
    ],
)
def test_what_somebody_is_accused_of_ordering_is_past(text: str, deed: str, year: int, pipeline: Pipeline) -> None:
    time = coded(pipeline, text)[deed].time
    assert time is not None and time.start.year == year


def test_a_visit_is_none_of_the_talks_of_others(pipeline: Pipeline) -> None:
    text = "EU envoys visited the site on Monday. Armenian deputies urged the prime minister to call off the talks."
    assert all(source.stance == "asserts" for source in coded(pipeline, text)["visited"].sources)


def test_the_headline_of_a_brief_goes_on_with_no_scene(pipeline: Pipeline) -> None:
    text = (
        "Kenyan troops killed nine gunmen in Lamu on Monday, the army said.\n\nPeru protests over drone deaths\n\n"
        "Peru protested to Bolivia on Tuesday after drones killed four brothers."
    )
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3)))
    places = {claim.trigger.start > 70: claim.place.name if claim.place else None for claim in found if claim.type == "ASSAULT"}
    assert places[False] == "Lamu" and places[True] != "Lamu"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("France recalled its ambassador on Monday over the killing of a reporter in Tunis.", None),
        ("France expelled two Malian envoys over the shelling of a hospital in Gao.", None),
        ("Thousands marched in Rome on Friday over the killing of a student in Cairo.", "Rome"),
    ],
)
def test_envoys_are_not_expelled_where_the_deed_was_done(text: str, place: str | None, pipeline: Pipeline) -> None:
    found = next(claim for claim in coded(pipeline, text).values() if claim.type in ("SANCTION", "PROTEST")).place
    assert (found.name if found else None) == place


@pytest.mark.parametrize("label", ["Fighting", "Attacks", "Clashes"])
def test_the_label_of_an_item_is_no_event(label: str, pipeline: Pipeline) -> None:
    text = f"{label}: Shelling in Um Ruwaba by the army killed nine herders on Monday."
    found = pipeline.code(Document(id="d", text=text, published=date(2024, 5, 3)))
    assert found and all(claim.trigger.start > 0 for claim in found)


@pytest.mark.parametrize(
    ("text", "deed", "day"),
    [
        ("The EU froze the assets of nine generals over the shelling of a hospital in March.", "froze", None),
        ("Britain expelled two diplomats on 12 April over the killing of a banker.", "expelled", date(2024, 4, 12)),
        ("Britain expelled two diplomats over the killing of a banker on Friday.", "expelled", date(2024, 5, 3)),
        ("Police arrested nine men over three days in April.", "arrested", date(2024, 4, 1)),
    ],
)
def test_the_day_of_what_envoys_are_expelled_over_is_its_own(text: str, deed: str, day: date | None, pipeline: Pipeline) -> None:
    time = coded(pipeline, text)[deed].time
    assert (time.start if time else None) == day

"""The profile for strangers' eyes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from according.errors import DataFileError
from according.export import public
from according.export.entry import Entry
from according.export.happening import EventHead, happenings
from according.export.maps import feature
from according.export.public import load_public


def test_no_word_of_a_private_person_is_left(witness: Entry) -> None:
    shown = json.dumps(load_public().entry(witness).to_dict())
    assert [word for word in ("Fatima", "fatima", "Zuri", "zuri", "Yusuf", "Ali", "Omar", "Hospital") if word in shown] == []
    assert [word for word in ("Army of Marabad", "State TV", "https://example.org/", "private person") if word not in shown] == []


def test_coordinates_are_rounded_and_a_site_is_no_point(witness: Entry) -> None:
    place = load_public().entry(witness).claim.place
    assert place is not None
    assert (place.lat, place.lon, place.precision, place.name, place.geonames_id) == (1.5, -2.3, "area", "XMB", None)
    assert place.radius_km == 8


def test_an_event_s_own_place_is_blurred_too(witness: Entry) -> None:
    head = EventHead(
        id="E-1", type="ASSAULT", mode=None, standing="claimed", time_start="2016-05-22", time_end="2016-05-22", time_granularity="day",
        place="Dar Salem Hospital", country="XMB", admin1=None, latitude=1.5234, longitude=-2.2567, radius_km=0.5, precision="point",
        reports=1, origins=1, changed_at="2024-05-03T12:00:00Z",
    )  # fmt: skip
    profile = load_public()
    (one,) = happenings([replace(profile.entry(witness), event="E-1")], heads={"E-1": profile.head(head)})
    shown = json.dumps(feature(one))
    assert [word for word in ("Hospital", "1.52", "2.25", "Zuri") if word in shown] == []
    assert feature(one)["geometry"] == {"type": "Point", "coordinates": [-2.3, 1.5]}


def test_a_town_keeps_its_name(rich: Entry) -> None:
    place = load_public().entry(rich).claim.place
    assert place is not None
    assert (place.name, place.precision, place.radius_km) == ("Dar Salem", "settlement", 8)


def test_excerpts_are_short_and_hold_the_trigger(witness: Entry) -> None:
    long = replace(witness, evidence=witness.evidence + " and so on" * 50)
    shown = load_public().entry(long)
    assert len(shown.evidence) <= 162
    assert "shot" in shown.evidence
    assert shown.evidence.endswith("…")


def test_words_in_which_a_voice_speaks_elsewhere_are_kept_as_short_and_as_private(witness: Entry) -> None:
    shown = load_public().entry(replace(witness, said=("The army denied it, Fatima Zuri told Omar." + " and so on" * 50,)))
    (said,) = shown.said
    assert said.startswith("The army denied it") and len(said) <= 162
    assert [word for word in ("Fatima", "Zuri", "Omar") if word in said] == []


def test_public_parties_stay(rich: Entry) -> None:
    shown = load_public().entry(rich).claim
    assert [party.name for party in (*shown.actors, *shown.recipients)] == ["Army of Marabad", "civilians"]
    assert [source.name for source in shown.sources] == ["Rebels", "Army of Marabad"]


@pytest.mark.parametrize(
    ("name", "sectors", "gone"),
    [
        ("Hadi Qasim", (), True),
        ("Hadi Qasim", ("CVL",), True),
        ("Hadi Qasim", ("GOV",), False),
        ("Doctor Hadi", ("MED",), True),
        ("Kogo Brigade", ("CVL",), False),
        ("Mothers of the Disappeared", (), True),
        ("Reuters", ("JRN",), False),
        ("villagers", ("CVL",), False),
    ],
)
def test_whose_name_is_dropped(rich: Entry, name: str, sectors: tuple[str, ...], gone: bool) -> None:
    party = replace(rich.claim.actors[0], name=name, id=None, sectors=sectors)
    shown = load_public().entry(replace(rich, claim=replace(rich.claim, actors=(party,)))).claim.actors[0]
    assert (shown.name == "private person") is gone
    assert shown.sectors == sectors


def test_a_wrong_knob_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public, "read_toml", lambda path: {"decimals": 1})
    load_public.cache_clear()
    with pytest.raises(DataFileError, match="least_radius_km"):
        load_public()
    load_public.cache_clear()

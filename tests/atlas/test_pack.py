"""Events packed for the map, and which of them a view lets through."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from according.atlas import Near, Wanted, load_boundaries, load_provinces
from according.atlas.pack import in_script, pack
from according.records.event import EventSketch


def sketch(name: str = "E-1", **fields: Any) -> EventSketch:
    known = {
        "type": "ASSAULT", "mode": "firearms", "standing": "claimed", "time_start": "2024-05-03", "time_end": "2024-05-05",
        "time_granularity": "range", "place": "Dar Salem", "country": "SDN", "admin1": "West", "latitude": 12.5, "longitude": 24.0,
        "radius_km": 5.0, "precision": "settlement", "reports": 2, "origins": 1, "actors": ("Army of Marabad",), "recipients": (),
        "voices": (("", "asserts"), ("Army of Marabad", "denies")),
    }  # fmt: skip
    return EventSketch(id=name, **(known | fields))


def test_names_kinds_and_places_stand_once() -> None:
    packed = pack([sketch("E-1"), sketch("E-2", standing="denied")])
    assert packed["names"] == ["Army of Marabad", ""]
    assert packed["kinds"] == [("ASSAULT", "firearms")]
    assert packed["places"] == [("Dar Salem", "West", "SDN", 12.5, 24.0, 5.0, "settlement")]
    assert packed["events"][0] == [
        "E-1",
        0,
        "claimed",
        "2024-05-03",
        "2024-05-05",
        "range",
        0,
        2,
        1,
        [0],
        [],
        [1, "asserts", 0, "denies"],
        "open",
    ]
    assert packed["events"][1][:3] == ["E-2", 0, "denied"]


def test_a_country_has_no_point() -> None:
    packed = pack([sketch(place="Sudan", precision="country", radius_km=800.0)])
    assert packed["places"] == [("Sudan", "West", "SDN", None, None, None, "country")]


def test_an_event_without_place_or_date_stays() -> None:
    bare = sketch(place=None, precision=None, latitude=None, longitude=None, radius_km=None, time_start=None, time_end=None)
    row = pack([bare])["events"][0]
    assert (row[3], row[4], row[6]) == (None, None, -1)


def test_many_names_are_counted() -> None:
    row = pack([sketch(actors=tuple("abcdef"), voices=tuple((name, "asserts") for name in "abcdef"))])["events"][0]
    assert row[9] == [0, 1, 2, 3, -2]
    assert row[11][-1] == -2 and len(row[11]) == 9


def test_json_cannot_leave_its_script_element() -> None:
    written = in_script({"names": ["</script><script>alert(1)", "<!--", "a\u2028b", "\ud800"]})
    assert "<" not in written and "\u2028" not in written
    assert written.encode("utf8").startswith(b'{"names":["\\u003c/script\\u003e')


BOUNDARIES = load_boundaries()
NOWHERE: dict[str, Any] = {"place": None, "precision": None, "latitude": None, "longitude": None, "radius_km": None}
NEVER: dict[str, Any] = {"time_start": None, "time_end": None, "time_granularity": None}


def near(*box: float) -> Near:
    return Near(box=box, boundaries=BOUNDARIES, provinces=load_provinces())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "event", "passes"),
    [
        ({}, {}, True),
        ({"words": "dár army"}, {}, True),
        ({"words": "dar navy"}, {}, False),
        ({"types": frozenset({"PROTEST"})}, {}, False),
        ({"standings": frozenset({"denied", "claimed"})}, {}, True),
        ({"standings": frozenset({"none"})}, {"standing": ""}, True),
        ({"since": date(2024, 5, 5)}, {}, True),
        ({"since": date(2024, 5, 6)}, {}, False),
        ({"until": date(2024, 5, 2)}, {}, False),
        ({"since": date(2025, 1, 1)}, NEVER, True),
        ({"undated": "hide"}, NEVER, False),
        ({"undated": "only"}, {}, False),
        ({"near": near(0, 0, 1, 1)}, NOWHERE, True),
        ({"unplaced": "hide"}, NOWHERE, False),
        ({"unplaced": "only"}, {}, False),
        ({"near": near(23.9, 12.4, 24.1, 12.6)}, {}, True),
        ({"near": near(24.03, 12.4, 24.1, 12.6)}, {}, True),
        ({"near": near(24.1, 12.4, 24.2, 12.6)}, {}, False),
        ({"near": near(24.1, 12.4, 24.2, 12.6)}, {"precision": "province", "radius_km": 60.0}, True),
        ({"near": near(30, 14, 31, 15)}, {"precision": "country"}, True),
        ({"near": near(2, 45, 3, 46)}, {"precision": "country"}, False),
    ],
)
def test_what_a_view_lets_through(wanted: dict[str, Any], event: dict[str, Any], passes: bool) -> None:
    assert Wanted(**wanted).passes(sketch(**event)) is passes


@pytest.mark.parametrize("box", [(5, 0, 1, 1), (0, 5, 1, 1), (-181, 0, 1, 1), (0, 0, 1, float("nan"))])
def test_a_box_that_is_none_is_refused(box: tuple[float, float, float, float]) -> None:
    with pytest.raises(ValueError):
        near(*box)

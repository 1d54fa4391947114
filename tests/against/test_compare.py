"""A ledger beside ACLED, UCDP GED and POLECAT."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from according.against.compare import Tolerance, compare, distance_km
from according.against.tables import read_any
from according.against.theirs import Theirs, read_theirs
from according.errors import ExportError
from according.export.content import Content
from according.export.entry import Entry
from according.export.formats import write
from according.export.happening import Happening, happenings
from ledgers import claims, document

ONE = Tolerance(days=1, km=25)


def ours(name: str = "a-1", *, day: date = date(2016, 5, 22), lat: float = 1.5, lon: float = -2.25, **place: object) -> Happening:
    claim = claims(document())[0]
    time = replace(claim.time, start=day, end=day)
    spot = replace(claim.place, lat=lat, lon=lon, **place)
    (one,) = happenings([Entry.of(replace(claim, id=name, time=time, place=spot))], heads={})
    return one


def theirs(
    name: str = "t-1", *, start: date | None = date(2016, 5, 22), lat: float | None = 1.5, lon: float | None = -2.25, **fields: object
) -> Theirs:
    known = {"label": "Battles", "types": frozenset({"ASSAULT"}), "end": start, "country": None, "place": "", "deaths": None}
    return Theirs(**({"id": name, "start": start, "lat": lat, "lon": lon} | known | fields))


@pytest.mark.parametrize(
    ("other", "both"),
    [
        (theirs(), 1),
        (theirs(start=date(2016, 5, 23)), 1),
        (theirs(start=date(2016, 5, 24)), 0),
        (theirs(lat=1.7), 1),
        (theirs(lat=1.8), 0),
        (theirs(types=frozenset({"PROTEST"})), 0),
        (theirs(start=date(2016, 5, 10), end=date(2016, 5, 30)), 1),
        (theirs(lat=None, lon=None, place="DAR-SALEM", country="XMB"), 1),
        (theirs(lat=None, lon=None, place="Dar Salem", country="TZA"), 0),
    ],
)
def test_what_is_the_same_by_a_tolerance(other: Theirs, both: int) -> None:
    found = compare([ours()], theirs=[other], tolerance=ONE)
    assert (len(found.both), len(found.ours_only), len(found.theirs_only)) == (both, 1 - both, 1 - both)


def test_each_event_is_in_one_pair_and_the_closest_wins() -> None:
    mine = [ours("a-1"), ours("a-2", day=date(2016, 5, 23)), ours("a-3", lat=9.0)]
    for order in (mine, mine[::-1]):
        found = compare(order, theirs=[theirs("t-1"), theirs("t-2", lat=40.0)], tolerance=ONE)
        assert [(pair.ours.id, pair.theirs.id, pair.days, pair.km) for pair in found.both] == [("a-1", "t-1", 0, 0.0)]
        assert [[one.id for one in group] for group in (found.ours_near, found.ours_only, found.theirs_only)] == [["a-2"], ["a-3"], ["t-2"]]
    assert found.figures()["share_of_theirs_that_we_have"] == 0.5
    assert found.figures()["share_of_ours_that_they_have"] == 0.6667


def test_the_plainer_type_is_paired_first() -> None:
    """A march and an attack on it, one day, one town: the row that may be either is left for the march."""
    march = replace(ours("a-2"), type="PROTEST")
    either = theirs("t-1", types=frozenset({"PROTEST", "ASSAULT"}))
    found = compare([ours("a-1"), march], theirs=[either, theirs("t-2")], tolerance=ONE)
    assert {(pair.ours.id, pair.theirs.id) for pair in found.both} == {("a-1", "t-2"), ("a-2", "t-1")}


def test_what_is_too_vague_is_compared_with_nothing() -> None:
    vague = [
        ours(precision="country"),
        replace(ours("a-2"), time=None),
        replace(ours("a-3"), place=None),
        ours("a-4", lat=None, lon=None, country=None),
    ]
    found = compare(
        vague,
        theirs=[theirs(start=None), theirs(lat=None, lon=None), theirs(start=date(2016, 1, 1), end=date(2016, 12, 31))],
        tolerance=ONE,
    )
    assert (len(found.ours_vague), len(found.theirs_vague), found.both) == (4, 3, ())
    assert found.figures()["share_of_theirs_that_we_have"] is None


def test_deaths_of_pairs_are_held_against_our_range() -> None:
    found = compare([ours("a-1"), ours("a-2", lat=9.0)], theirs=[theirs(deaths=20), theirs("t-2", lat=9.0, deaths=3)], tolerance=ONE)
    assert (found.figures()["deaths_compared"], found.figures()["deaths_within_our_range"]) == (2, 1)


def test_a_degree_of_latitude() -> None:
    assert distance_km(0, 0, 1, 0) == pytest.approx(111.195, abs=0.01)
    assert distance_km(0, 179.5, 0, -179.5) == pytest.approx(111.195, abs=0.01)


@pytest.mark.parametrize("name", ["acled", "ucdp", "polecat"])
def test_our_own_export_is_found_again(tmp_path: Path, name: str) -> None:
    entry = Entry.of(claims(document())[0])
    write(name, path=tmp_path / name, content=Content(entries=[entry]))
    foreign = read_theirs(tmp_path / name)
    found = compare(happenings([entry], heads={}), theirs=foreign.events, tolerance=Tolerance(days=0, km=0.1))
    assert (foreign.name, len(found.both), found.theirs_only, found.ours_only) == (name, 1, (), ())


def test_acled_as_it_is_sent_around(tmp_path: Path) -> None:
    file = tmp_path / "acled.csv"
    file.write_bytes(
        "\ufeffevent_id_cnty;event_date;time_precision;event_type;country;location;latitude;longitude;fatalities;\r\n"
        'SUD1;"22 May 2016";2;Battles;Sudan;Abyei;9,59;28.43;5;;\r\n'
        "SUD2;2016-05-22;1;Protests;Sudan;;;;0\r\n\r\n".encode()
    )
    foreign = read_theirs(file)
    first, second = foreign.events
    assert (first.start, first.end, first.lat, first.deaths, first.country) == (date(2016, 5, 19), date(2016, 5, 25), 9.59, 5, "SDN")
    assert (second.start, second.lat, second.types) == (date(2016, 5, 22), None, frozenset({"PROTEST", "ASSAULT"}))


def test_polecat_with_stray_tabs_and_another_encoding(tmp_path: Path) -> None:
    file = tmp_path / "polecat.tsv"
    rows = [
        "Event ID\tEvent Date\tEvent Type\tCity\tCountry\tLatitude\tLongitude\t\t",
        'A\t2021-01-02\tASSAULT\tC\u00facuta "x\tCOL\t7.9\t-72.5\t\t\t',
        "B\t2021-01-03\tPROTEST\tNone",
        "C\t\t\t\t\t\t\t\tstray",
    ]
    file.write_bytes("\n".join(rows).encode("iso-8859-1"))
    foreign = read_theirs(file)
    assert [(one.id, one.place, one.lat) for one in foreign.events] == [("A", 'C\u00facuta "x', 7.9), ("B", "", None)]
    assert foreign.malformed == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no row of column names"),
        ("a,b\n1,2\n", "is not of ACLED, UCDP GED or POLECAT: no such columns"),
        (
            "event_date,event_type,latitude\nMayday,Battles,1\n",
            "row 2: 'Mayday' is no day; write it as 2024-05-03; correct it or take the row out",
        ),
        ("event_date,event_type,latitude\n2016-01-01,Wars,1\n", "row 2: type 'Wars' is none of Battles"),
        ("event_date,event_type,latitude\n2016-01-01,Battles,north\n", "row 2: 'north' is no number of degrees"),
        ("date_start,type_of_violence,best\n2016-01-01,1,many\n", "row 2: 'many' is no number of deaths"),
        ("Event Date,Event Type\n2016-01-01,FIGHT\n", "row 2: Event Type 'FIGHT' is none of AGREE"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "theirs.csv").write_text(text, encoding="utf8")
    with pytest.raises(ExportError, match=f"theirs.csv: {message}"):
        read_theirs(tmp_path / "theirs.csv")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no.csv: cannot be read: No such file"):
        read_any(tmp_path / "no.csv")

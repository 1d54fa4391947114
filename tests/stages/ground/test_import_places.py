"""The user's own gazetteer: what files are taken over, what is refused, and that what is taken wins."""

from __future__ import annotations

import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from according.errors import DataFileError, UsageError
from according.stages.ground import Gazetteer, Written, gazetteer_rows, iso_codes, write_places
from according.stages.ground.own_places import OwnPlace, OwnPlaces
from according.stages.ground.tables import Entry

HEADER = "name\taliases\ttype\tcountry\tlat\tlon\n"


def dump_line(name: str = "Qoxtuval", number: int = 900001, **cells: str) -> str:
    """A line of a GeoNames dump, with some cells changed by the names of their columns."""
    names = (
        "geonameid name asciiname alternatenames latitude longitude class code country cc2 admin1 admin2 admin3 admin4 population elevation"
        " dem timezone modified"
    ).split()
    given = {"geonameid": str(number), "name": name, "latitude": "35.1", "longitude": "36.7", "class": "P", "code": "PPL", "country": "SY"}
    return "\t".join((given | cells).get(column, "") for column in names) + "\n"


def imported(tmp_path: Path, name: str, content: str) -> Path:
    """The user's folder after the import of a file."""
    source = tmp_path / name
    source.write_text(content, encoding="utf8")
    write_places(
        tmp_path / "mine" / "places" / "own.gazetteer", places=gazetteer_rows(source, codes=iso_codes()), source=source, written=Written()
    )
    return tmp_path / "mine"


def feature(name: str, coordinates: Any, kind: str = "Point", **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": {"name": name, **properties}, "geometry": {"type": kind, "coordinates": coordinates}}


def test_a_geonames_dump_is_taken_over_and_asked_first(tmp_path: Path) -> None:
    lines = dump_line(alternatenames="Koxtuwal,قصتوفال", population="1200", admin1="05") + dump_line("Tripoli", 900002, latitude="35.5")
    gazetteer = Gazetteer.load((imported(tmp_path, "SY.txt", lines),))
    found = gazetteer.lookup("Koxtuwal")
    assert [(e.name, e.kind, e.country, e.admin1, e.population, e.geonames_id) for e in found] == [
        ("Qoxtuval", "town", "SYR", "05", 1200, 900001)
    ]
    assert [(e.lat, e.country) for e in gazetteer.lookup("Tripoli")] == [(35.5, "SYR")]
    assert gazetteer.knows("Qoxtuval") and not gazetteer.knows("Qoxtuvalia")
    assert [e.country for e in gazetteer.lookup("Benghazi")][:1] == ["LBY"]


def test_other_spellings_of_the_users_places_are_found(tmp_path: Path) -> None:
    gazetteer = Gazetteer.load((imported(tmp_path, "SY.txt", dump_line("Tell Qarmash")),))
    assert [e.name for e, _ in gazetteer.sounding("Tal Karmash", country="SYR")] == ["Tell Qarmash"]
    assert gazetteer.sounding("Tal Karmash", country="ISL") == ()


def test_a_country_stays_a_country(tmp_path: Path) -> None:
    lines = dump_line("Syria", 1, **{"class": "S", "code": "FRM"}) + dump_line("Lebanon", 2, **{"class": "A", "code": "PCLI"})
    gazetteer = Gazetteer.load((imported(tmp_path, "SY.txt", lines),))
    assert [e.kind for e in gazetteer.lookup("Syria")][:1] == ["country"]
    assert OwnPlaces(tmp_path / "mine" / "places" / "own.gazetteer").lookup("lebanon") == ()


@pytest.mark.parametrize(
    ("feature_class", "code", "kind"),
    [
        ("A", "ADM1", "province"),
        ("A", "ADM2", "county"),
        ("H", "STM", "river"),
        ("S", "AIRP", "airport"),
        ("L", "CMPRF", "camp"),
        ("S", "MSQE", "site"),
    ],
)
def test_kinds_of_a_dump(tmp_path: Path, feature_class: str, code: str, kind: str) -> None:
    gazetteer = Gazetteer.load((imported(tmp_path, "SY.txt", dump_line(**{"class": feature_class, "code": code})),))
    assert [e.kind for e in gazetteer.lookup("Qoxtuval")] == [kind]


def test_a_zip_archive_holds_one_dump(tmp_path: Path) -> None:
    path = tmp_path / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "words")
        archive.writestr("SY.txt", dump_line())
    assert [place.entry.name for place in gazetteer_rows(path, codes=iso_codes())] == ["Qoxtuval"]
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("LB.txt", dump_line())
    with pytest.raises(DataFileError, match=r"2 \.txt files in it"):
        list(gazetteer_rows(path, codes=iso_codes()))


def test_a_table_with_a_header(tmp_path: Path) -> None:
    content = "# ours\nid\tlatitude\tname\tlng\talternatenames\n7\t35.1\tQoxtuval\t36.7\tKox;Tuval\n"
    gazetteer = Gazetteer.load((imported(tmp_path, "own.tsv", content),))
    assert [(e.name, e.kind, e.country, e.lat, e.lon, e.geonames_id) for e in gazetteer.lookup("Tuval")] == [
        ("Qoxtuval", "town", None, 35.1, 36.7, 7)
    ]


def test_geojson_points_and_areas(tmp_path: Path) -> None:
    area = [[[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]]]
    rows = [feature("Qoxtuval", [36.7, 35.1, 400], country="SYR"), feature("Plain of Qox", area, "Polygon", type="region")]
    gazetteer = Gazetteer.load((imported(tmp_path, "own.geojson", json.dumps({"type": "FeatureCollection", "features": rows}, indent=1)),))
    (point,), (plain,) = gazetteer.lookup("Qoxtuval"), gazetteer.lookup("Plain of Qox")
    assert (point.lat, point.lon, point.country) == (35.1, 36.7, "SYR")
    assert (plain.lat, plain.lon, plain.kind) == (35.5, 36.5, "region")
    assert 60 < plain.radius_km < 75


def test_geojson_one_feature_a_line(tmp_path: Path) -> None:
    content = "".join(json.dumps(feature(f"Qox {n}", [36.0 + n / 10, 35.0])) + "\n" for n in range(3))
    path = tmp_path / "own.json"
    path.write_text(content, encoding="utf8")
    assert [(place.entry.name, place.line) for place in gazetteer_rows(path, codes=iso_codes())] == [
        ("Qox 0", 1),
        ("Qox 1", 2),
        ("Qox 2", 3),
    ]


WRONG = [
    ("SY.txt", dump_line() + "a\tb\n", "line 2: 2 columns, expected the 19"),
    ("SY.txt", dump_line() + dump_line("B", 2, latitude="95.0"), r"line 2: lat '95\.0': not between -90 and 90"),
    ("SY.txt", dump_line(longitude="nan"), "line 1: lon 'nan': not between"),
    ("SY.txt", dump_line(latitude="north"), "line 1: lat 'north': not a number"),
    ("SY.txt", dump_line(country="QQ"), "line 1: country 'QQ': no ISO 3166 code"),
    ("SY.txt", dump_line(name=""), "line 1: name is empty"),
    ("SY.txt", dump_line() + dump_line("Other", 2) + dump_line(number=3), "line 3: 'Qoxtuval' stands in line 1 already"),
    ("SY.txt", "", "no place in it"),
    ("own.tsv", "name,lat,lon\nQox,35,36\n", "line 1: no column name or lat or lon"),
    ("own.tsv", HEADER + "Qox\t\ttown\tSYR\t35.0\n", "line 2: 5 cells, expected 6"),
    ("own.tsv", HEADER + "Qox\t\tcastle\tSYR\t35.0\t36.0\n", "line 2: type 'castle': expected town"),
    ("own.tsv", HEADER + "Qox\t\ttown\tSYR\t35.0\t181\n", "line 2: lon '181': not between"),
    ("own.geojson", "{}", 'line 1: no "features"'),
    ("own.geojson", '{"type":"FeatureCollection","features":[\n{"type":"Feature","geometry":null}]}', "line 2: a feature without geometry"),
    ("own.geojson", '{"features":[{"geometry":{"coordinates":[35.0,136.7]}}]}', "expected longitude -180 to 180, latitude -90 to 90"),
    ("own.geojson", '{"features":[{"geometry":{"coordinates":[35.0', "line 1: not JSON"),
    ("own.geojson", '{"features":[' + "[" * 100_000, "line 1: (not JSON|nested too deeply)"),
]


@pytest.mark.parametrize(("name", "content", "message"), WRONG, ids=[f"{name}: {message[:30]}" for name, _, message in WRONG])
def test_a_wrong_file_is_refused_whole(tmp_path: Path, name: str, content: str, message: str) -> None:
    with pytest.raises(DataFileError, match=message) as error:
        imported(tmp_path, name, content)
    assert str(tmp_path / name) in str(error.value)
    assert "\n" not in str(error.value)
    assert [path.name for path in (tmp_path / "mine" / "places").glob("*")] == []


def test_what_was_there_stays_when_the_next_import_fails(tmp_path: Path) -> None:
    folder = imported(tmp_path, "SY.txt", dump_line())
    with pytest.raises(DataFileError):
        imported(tmp_path, "SY.txt", dump_line("Other") + "broken\n")
    assert [e.name for e in Gazetteer.load((folder,)).lookup("Qoxtuval")] == ["Qoxtuval"]


def test_an_import_that_is_broken_off_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[OwnPlace]:
        yield OwnPlace(line=1, entry=Entry("Qox", "town", "SYR", None, 35.0, 36.0, 2.0), names=("Qox",))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_places(tmp_path / "places" / "own.gazetteer", places=rows(), source=tmp_path / "x", written=Written())
    assert list((tmp_path / "places").iterdir()) == []


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"not one of \.txt"):
        list(gazetteer_rows(tmp_path / "own.xlsx", codes=iso_codes()))
    (tmp_path / "SY.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataFileError, match="not UTF-8"):
        list(gazetteer_rows(tmp_path / "SY.txt", codes=iso_codes()))
    (tmp_path / "SY.zip").write_bytes(b"no archive")
    with pytest.raises(DataFileError, match="not a zip file"):
        list(gazetteer_rows(tmp_path / "SY.zip", codes=iso_codes()))
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "own.gazetteer").write_bytes(b"no database at all, but long enough to be looked at")
    with pytest.raises(DataFileError, match="import it again"):
        Gazetteer.load((tmp_path,))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        source = tmp_path / "SY.txt"
        with source.open("w", encoding="utf8") as file:
            for n in range(rows):
                file.write(dump_line(f"Qox {n}", n + 1, latitude=f"{n / rows * 80:.4f}"))
        tracemalloc.start()
        out = tmp_path / "places" / "own.gazetteer"
        write_places(out, places=gazetteer_rows(source, codes=iso_codes()), source=source, written=Written())
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(30_000) < 1.3 * peak(10_000)

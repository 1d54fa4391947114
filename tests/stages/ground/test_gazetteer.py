"""The gazetteer: its file, spellings, tables and the user's tables over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.stages.ground import Gazetteer
from according.stages.ground.blocks import read_blocks, write_blocks
from according.stages.ground.folding import alikeness, fold, skeleton, without_articles
from according.stages.ground.gazetteer import PLACES, town_radius
from according.stages.ground.geometry import distance_km, moved
from according.stages.ground.tables import PLACE_COLUMNS


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ma'rib", "marib"), ("Deir ez-Zor", "deir ez zor"), ("Al Aşābi‘ah", "al asabiah"), ("St. Petersburg", "saint petersburg"),
        ("Łódź", "lodz"), ("Kahramanmaraş", "kahramanmaras"), ("U.S.", "us"), ("", ""),
    ],
)  # fmt: skip
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


def test_articles_and_skeletons_bring_spellings_together() -> None:
    assert without_articles("dayr az zawr") == "dayr zawr"
    assert without_articles("al") == "al"
    assert skeleton("dayr az zawr") == skeleton("deir ezzor".replace("ezzor", "ez zor"))
    assert skeleton(fold("Gharyan")) == skeleton(fold("Garian"))
    assert alikeness("bengazi", "benghazi") > 0.8 > alikeness("bengazi", "tobruk")


@pytest.mark.parametrize(
    ("name", "found", "country", "kind"),
    [
        ("Gharyan", "Gharyan", "LBY", "town"), ("Dar-es-Salaam", "Dar es Salaam", "TZA", "town"),
        ("DR Congo", "Democratic Republic of the Congo", "COD", "country"),
        ("the", None, None, None), ("Donbas", "Donbas", "UKR", "region"), ("Ayn Isa", "Ayn Issa", "SYR", "town"),
        ("Tabqa Dam", "Tabqa Dam", "SYR", "dam"), ("North Kivu", "North Kivu", "COD", "province"), ("Robotyne", "Robotyne", "UKR", "town"),
    ],
)  # fmt: skip
def test_lookup(gazetteer: Gazetteer, name: str, found: str | None, country: str | None, kind: str | None) -> None:
    best = next(iter(gazetteer.lookup(name)), None)
    assert (best and best.name, best and best.country, best and best.kind) == (found, country, kind)
    assert gazetteer.knows(name) == (found is not None)


def test_towns_of_a_name_come_by_population(gazetteer: Gazetteer) -> None:
    found = gazetteer.lookup("Tripoli")
    assert [entry.country for entry in found][:2] == ["LBY", "LBN"]
    assert [entry.population for entry in found] == sorted((e.population for e in found), reverse=True)


def test_a_row_of_a_table_and_its_town_are_one_place(gazetteer: Gazetteer) -> None:
    palmyra = [entry for entry in gazetteer.lookup("Palmyra") if entry.country == "SYR"]
    assert [entry.geonames_id is not None for entry in palmyra] == [True]


def test_articles_are_left_out_only_where_there_are_any(gazetteer: Gazetteer) -> None:
    assert not gazetteer.knows("At Vienna")
    assert gazetteer.knows("Al Misrata")


def test_sounding_finds_other_spellings_within_a_country(gazetteer: Gazetteer) -> None:
    assert [entry.name for entry, _ in gazetteer.sounding("Bengazi", country="LBY")][:1] == ["Benghazi"]
    assert gazetteer.sounding("Bengazi", country="ISL") == ()


def test_capitals(gazetteer: Gazetteer) -> None:
    found = {code: gazetteer.capital(code) for code in ("LBY", "SSD", "ATA", "XXX")}
    assert {code: entry and entry.name for code, entry in found.items()} == {"LBY": "Tripoli", "SSD": "Juba", "ATA": None, "XXX": None}


def test_every_country_has_a_row_and_every_demonym_a_country(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.countries) == 250
    assert gazetteer.demonyms["congolese"] == ("COD", "COG")
    assert {code for codes in gazetteer.demonyms.values() for code in codes} <= set(gazetteer.countries)


def test_radius_of_a_town() -> None:
    assert [town_radius(people) for people in (0, 1_000_000, 30_000_000)] == [2.0, 7.0, 15.0]


def test_moved_and_distance_agree() -> None:
    for bearing in (0, 45, 90, 180, 270, 315):
        lat, lon = moved(32.9, 13.2, bearing=bearing, km=100)
        assert distance_km(32.9, 13.2, lat, lon) == pytest.approx(100, abs=0.2)
    assert moved(0.0, 179.9, bearing=90, km=100)[1] < -179


HEADER = "\t".join(PLACE_COLUMNS)
GOOD = "Gharyan\tNew Gharyan\ttown\tLBY\t\t10.5\t20.5\t3\tmine"


def overlay(folder: Path, *rows: str, header: str = HEADER) -> Gazetteer:
    (folder / "places").mkdir()
    (folder / "places" / "mine.tsv").write_text("\n".join((header, *rows)) + "\n", encoding="utf8")
    return Gazetteer.load((folder,))


def test_the_users_table_lies_over_ours(tmp_path: Path) -> None:
    found = overlay(tmp_path, GOOD)
    assert [(e.lat, e.lon) for e in found.lookup("Gharyan")] == [(10.5, 20.5)] == [(e.lat, e.lon) for e in found.lookup("New Gharyan")]
    assert found.lookup("Tripoli")[0].country == "LBY"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("10.5", "91", "mine.tsv, line 2, 'Gharyan': lat '91': not between -90 and 90"),
        ("20.5", "east", "mine.tsv, line 2, 'Gharyan': lon 'east': not a number"),
        ("LBY", "LBX", "mine.tsv, line 2, 'Gharyan': country 'LBX': no ISO 3166 alpha-3 code of countries.tsv"),
        ("\ttown", "\ttwon", "mine.tsv, line 2, 'Gharyan': type 'twon': expected town | city"),
        ("\t3\t", "\t-3\t", "mine.tsv, line 2, 'Gharyan': radius_km '-3': not between 0.1 and 20000"),
        ("\tmine", "", "mine.tsv, line 2: 8 cells, expected 9"),
    ],
)
def test_a_wrong_row_is_told_with_file_line_and_value(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(DataFileError) as raised:
        overlay(tmp_path, GOOD.replace(old, new))
    assert str(raised.value).startswith(f"{tmp_path / 'places'}/{told}")


def test_wrong_columns_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="mine.tsv, header: found 'name | lat'"):
        overlay(tmp_path, header="name\tlat")


def test_blocks_give_back_what_was_written_and_are_the_same_every_time(tmp_path: Path) -> None:
    rows = [(f"key {n:05d}", f"value {n}") for n in range(5000)]
    for name in ("a.bin", "b.bin"):
        write_blocks(tmp_path / name, facts={"source": "test"}, tables={"t": reversed(rows)})
    assert (tmp_path / "a.bin").read_bytes() == (tmp_path / "b.bin").read_bytes()
    facts, tables = read_blocks(tmp_path / "a.bin")
    assert facts == {"source": "test"}
    assert [tables["t"].get(key) for key in ("key 00000", "key 02047", "key 02048", "key 04999", "key", "zzz")] == [
        "value 0", "value 2047", "value 2048", "value 4999", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize("content", [b"", b"nothing", b"ACCPLACE1\n\x05\x00\x00\x00{}"])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "towns.bin"
    path.write_bytes(content)
    with pytest.raises(DataFileError, match="towns.bin"):
        read_blocks(path)
    with pytest.raises(DataFileError, match="No such file"):
        read_blocks(tmp_path / "none.bin")


def test_the_file_that_ships_says_where_it_is_from() -> None:
    facts, _ = read_blocks(PLACES / "towns.bin")
    assert "GeoNames" in facts["source"] and "CC BY 4.0" in facts["source"]
    assert facts["towns"] > 230_000

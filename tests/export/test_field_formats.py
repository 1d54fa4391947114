"""The shapes of ACLED, UCDP, POLECAT and GDELT: the columns people's scripts read, and what stands in them."""

from __future__ import annotations

import csv
import json
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.export import acled, codes, events, gdelt, polecat, ucdp
from according.export.columns import columns_of
from according.export.content import Content, Tally
from according.export.entry import Entry
from according.export.formats import write
from according.export.happening import EventHead, Happening, happenings
from according.export.revised import revised_of, taken_back
from according.ontology.codebook import load_codebook
from according.ontology.tables import read_some
from according.records.actor import Party
from according.records.attribution import Source
from according.records.count import Count
from ledgers import claims, document

ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,"
    "inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,"
    "source_scale,notes,fatalities,tags,timestamp"
)
UCDP = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,"
    "side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
    "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,"
    "country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,"
    "gwnoa,gwnob"
)
WORDS = {"text": "x", "start": 0, "end": 1}


def export(name: str, entries: list[Entry], tmp_path: Path, **content: object) -> tuple[str, Tally]:
    tally = write(name, path=tmp_path / name, content=Content(entries=entries, **content))
    return (tmp_path / name).read_bytes().decode("utf8"), tally


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


def party(name: str, *sectors: str, country: str | None = None) -> Party:
    return Party(**WORDS, name=name, id=None, country=country, sectors=sectors, rule="")


def killed(low: int, high: int | None, source: str = "") -> Count:
    return Count(**WORDS, what="killed", low=low, high=high, of=None, source=source)


def with_claim(entry: Entry, **changes: object) -> Entry:
    return replace(entry, claim=replace(entry.claim, **changes))


def alone(entry: Entry) -> Happening:
    (found,) = happenings([entry], heads={})
    return found


def test_acled_has_its_31_columns_in_order(entries: list[Entry], tmp_path: Path) -> None:
    text, tally = export("acled", entries, tmp_path)
    assert text.split("\r\n")[0] == ACLED
    (row,) = rows(text)
    assert tally.left_out == {"of a type that ACLED does not have": 1}
    assert (row["event_date"], row["time_precision"], row["event_type"], row["sub_event_type"]) == (
        "2016-05-22", "1", "Explosions/Remote violence", "Shelling/artillery/missile attack",
    )  # fmt: skip
    assert (row["inter1"], row["inter2"], row["interaction"], row["civilian_targeting"]) == (
        "State forces", "Civilians", "State forces-Civilians", "Civilian targeting",
    )  # fmt: skip
    assert (row["fatalities"], row["timestamp"], row["geo_precision"]) == ("18", "1714737600", "1")
    assert row["notes"].startswith("Rebels asserts; Army of Marabad denies: Rebels said that the army")


@pytest.mark.parametrize(
    ("first", "last", "day", "precision", "year"),
    [
        (date(2024, 5, 1), date(2024, 5, 7), "2024-05-01", 2, 2024),
        (date(2024, 5, 1), date(2024, 5, 31), "2024-05-01", 3, 2024),
        (date(2024, 5, 1), date(2024, 6, 1), None, None, 2024),
        (date(2023, 12, 31), date(2024, 1, 1), "2023-12-31", 2, None),
    ],
)
def test_acled_says_how_closely_a_day_is_known(
    rich: Entry, first: date, last: date, day: str | None, precision: int | None, year: int | None
) -> None:
    assert rich.claim.time is not None
    row = acled.acled_row(alone(with_claim(rich, time=replace(rich.claim.time, start=first, end=last))))
    assert (row["event_date"], row["time_precision"], row["year"]) == (day, precision, year)


def test_what_is_not_known_stays_empty(entries: list[Entry]) -> None:
    row = acled.acled_row(alone(entries[1]))
    unknown = ("event_date", "year", "latitude", "longitude", "geo_precision", "fatalities", "country", "location", "actor1", "interaction")
    assert {name: row[name] for name in unknown if row[name] is not None} == {}


def test_a_country_is_no_point(rich: Entry) -> None:
    assert rich.claim.place is not None
    one = alone(with_claim(rich, place=replace(rich.claim.place, name="Mali", country="MLI", precision="country")))
    assert (acled.acled_row(one)["latitude"], acled.acled_row(one)["location"], acled.acled_row(one)["country"]) == (None, None, "Mali")
    assert (ucdp.ucdp_row(one)["geom_wkt"], ucdp.ucdp_row(one)["where_prec"], ucdp.ucdp_row(one)["country_id"]) == (None, 6, 432)
    assert (acled.acled_row(one)["iso"], acled.acled_row(one)["region"]) == (466, "Western Africa")


def test_soldiers_abroad_and_protesters(rich: Entry) -> None:
    army = party("Army", "MIL", country="FRA")
    assert acled.acled_row(alone(with_claim(rich, actors=(army,))))["inter1"] == "External/Other forces"
    crowd = with_claim(rich, type="PROTEST", mode="riot", actors=(party("people", "CVL"),), recipients=())
    row = acled.acled_row(alone(crowd))
    assert (row["event_type"], row["inter1"], row["interaction"], row["disorder_type"]) == (
        "Riots",
        "Rioters",
        "Rioters only",
        "Demonstrations",
    )


def test_a_battle_against_civilians_is_none(rich: Entry) -> None:
    row = acled.acled_row(alone(with_claim(rich, mode="firearms")))
    assert (row["event_type"], row["sub_event_type"]) == ("Violence against civilians", "Attack")
    rebels = with_claim(rich, mode="firearms", recipients=(party("Lake Front", "REB"),))
    assert acled.acled_row(alone(rebels))["event_type"] == "Battles"
    alone_known = with_claim(rich, mode="firearms", recipients=())
    row = acled.acled_row(alone(alone_known))
    assert (row["event_type"], row["sub_event_type"], row["disorder_type"]) == (None, None, "Political violence")


def test_every_type_and_mode_has_what_acled_knows(rich: Entry) -> None:
    known = {None, "Battles", "Protests", "Riots", "Explosions/Remote violence", "Violence against civilians", "Strategic developments"}
    for kind in load_codebook().types.values():
        for mode in (None, *kind.modes):
            found = acled.event_types(alone(with_claim(rich, type=kind.name, mode=mode)))
            assert found is None or (found[0] in known and (found[0] is None) == (found[1] is None))


def test_ucdp_has_its_columns_in_order(entries: list[Entry], tmp_path: Path) -> None:
    text, tally = export("ucdp", entries, tmp_path)
    assert text.split("\r\n")[0] == UCDP
    (row,) = rows(text)
    assert tally.left_out == {"no violence with a figure of killed": 1}
    assert (row["low"], row["best"], row["high"]) == ("18", "18", "")
    assert (row["type_of_violence"], row["side_b"], row["source_original"]) == ("3", "Civilians", "Rebels asserts; Army of Marabad denies")
    assert (row["date_prec"], row["where_prec"], row["geom_wkt"], row["priogrid_gid"]) == ("1", "1", "POINT(-2.25 1.5)", "132116")


@pytest.mark.parametrize(
    ("figures", "low", "best", "high"),
    [
        ([killed(18, 18)], 18, 18, 18),
        ([killed(18, 18), killed(5, 5)], 18, 18, 18),
        ([killed(18, 18), killed(18, 18, "Ministry")], 18, 18, 18),
        ([killed(18, 18), killed(30, 30, "Rebels")], 18, None, 30),
        ([killed(18, 18), killed(30, None, "Rebels")], 18, None, None),
        ([killed(10, 20)], 10, None, 20),
        ([killed(0, 0)], 0, 0, 0),
    ],
)
def test_rival_figures_are_never_made_one(rich: Entry, figures: list[Count], low: int, best: int | None, high: int | None) -> None:
    row = ucdp.ucdp_row(alone(with_claim(rich, counts=tuple(figures))))
    assert (row["low"], row["best"], row["high"]) == (low, best, high)


@pytest.mark.parametrize(
    ("actor", "recipient", "violence", "side_a"),
    [
        ("MIL", "REB", 1, "actor"), ("REB", "MIL", 1, "recipient"), ("REB", "CRM", 2, "actor"), ("REB", "CVL", 3, "actor"),
        ("CVL", "MIL", None, "actor"), ("UNK", "REB", None, "actor"),
    ],
)  # fmt: skip
def test_ucdp_types_of_violence(rich: Entry, actor: str, recipient: str, violence: int | None, side_a: str) -> None:
    row = ucdp.ucdp_row(alone(with_claim(rich, actors=(party("actor", actor),), recipients=(party("recipient", recipient),))))
    assert row["type_of_violence"] == violence
    assert row["side_a"] == ("Civilians" if actor == "CVL" else side_a)


def test_nobody_dead_is_no_row_of_ucdp(rich: Entry, tmp_path: Path) -> None:
    text, tally = export("ucdp", [with_claim(rich, counts=(killed(0, 0),))], tmp_path)
    assert (rows(text), tally.left_out) == ([], {"no violence with a figure of killed": 1})


@pytest.mark.parametrize("name", ["acled", "ucdp", "polecat", "gdelt-events", "months-country", "months-priogrid"])
def test_what_did_not_happen_is_left_out(rich: Entry, tmp_path: Path, name: str) -> None:
    denier = replace(rich.claim.sources[1], stance="denies")
    untold = [with_claim(rich, status="threatened"), replace(with_claim(rich, sources=(denier,)), event=None)]
    untold[1] = replace(untold[1], claim=replace(untold[1].claim, id="other-1"))
    _, tally = export(name, untold, tmp_path)
    assert (tally.claims, tally.rows, tally.left_out) == (2, 0, {"not told as done": 2})


def test_polecat_has_40_columns_and_no_stray_tab(rich: Entry, tmp_path: Path) -> None:
    odd = with_claim(rich, actors=(party("Army\tof\r\n\u2028Marabad", "MIL", country="SDN"), party("Police")))
    text, _ = export("polecat", [odd], tmp_path)
    head, row, end = text.split("\n")
    assert (len(head.split("\t")), len(row.split("\t")), end) == (40, 40, "")
    found = dict(zip(head.split("\t"), row.split("\t")))
    assert (found["Actor Name"], found["Actor Country"], found["Actor COW"]) == ("Army of Marabad; Police", "SDN; None", "625; None")
    assert (found["Quad Code"], found["Intensity"], found["Wikipedia Actor ID"]) == ("MATERIAL CONFLICT", "-9.0", "None")


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=30))
def test_no_text_breaks_a_row(name: str) -> None:
    entry = Entry.of(claims(document())[0])
    with tempfile.TemporaryDirectory() as folder:
        odd = with_claim(entry, actors=(party(name, "MIL"),))
        for form, width, lines in (("polecat", 40, 3), ("gdelt-events", 61, 2), ("gdelt-mentions", 16, 2)):
            write(form, path=Path(folder) / form, content=Content(entries=[odd]))
            text = (Path(folder) / form).read_bytes().decode("utf8")
            assert len(text.split("\n")) == lines
            assert {len(line.split("\t")) for line in text.split("\n")[:-1]} == {width}


def test_gdelt_has_61_and_16_columns_and_no_header(entries: list[Entry], tmp_path: Path) -> None:
    events, _ = export("gdelt-events", entries, tmp_path)
    mentions, _ = export("gdelt-mentions", entries, tmp_path)
    first = events.split("\n")[0].split("\t")
    assert (len(first), first[1:5]) == (61, ["20160522", "201605", "2016", "2016.389"])
    found = dict(zip((column.name for column in columns_of("gdelt_events")), first))
    assert (found["EventCode"], found["EventBaseCode"], found["EventRootCode"], found["QuadClass"]) == ("194", "194", "19", "4")
    assert (found["ActionGeo_Type"], found["ActionGeo_Long"], found["DATEADDED"]) == ("4", "-2.25", "20240503120000")
    lines = [line.split("\t") for line in mentions.split("\n")[:-1]]
    assert {len(line) for line in lines} == {16}
    assert {line[0] for line in lines} == {line.split("\t")[0] for line in events.split("\n")[:-1]}
    assert lines[0][15] == "status=actual; Rebels asserts; Army of Marabad denies"


def test_gdelt_numbers_are_the_same_everywhere() -> None:
    assert gdelt.number_of("E-8a93c5c4-00000001") == gdelt.number_of("E-8a93c5c4-00000001") < 2**53
    assert gdelt.number_of("a") != gdelt.number_of("b")


@pytest.mark.parametrize(
    ("latitude", "longitude", "cell"),
    [(-90, -180, 1), (-46.9, 37.75, 62356), (42.03, 35.15, 190511), (90, 180, 259200), (-0.01, -0.01, 129240), (0, 0, 129961)],
)
def test_priogrid_cells(latitude: float, longitude: float, cell: int) -> None:
    """62356 and 190511 are the first and last cell of the Africa and Middle East grid that VIEWS forecasts for."""
    assert codes.priogrid(latitude, longitude) == cell


def test_only_a_close_place_lies_in_a_cell(rich: Entry) -> None:
    assert rich.claim.place is not None
    assert codes.cell_of(replace(rich.claim.place, precision="province")) is None
    assert codes.cell_of(replace(rich.claim.place, precision="district")) == 132116


@pytest.mark.parametrize(
    ("alpha3", "iso", "gw", "cow", "fips"),
    [("SDN", 729, 625, 625, "SU"), ("YEM", 887, 678, 679, "YM"), ("DEU", 276, 260, 255, "GM"), ("PSE", 275, None, None, "WE")],
)
def test_codes_of_countries(alpha3: str, iso: int, gw: int | None, cow: int | None, fips: str) -> None:
    found = codes.country(alpha3)
    assert (found.iso, found.gw, found.cow, found.fips) == (iso, gw, cow, fips)


def test_every_country_of_ours_has_a_row() -> None:
    ours = {
        row.split("\t")[0]
        for row in (codes.DATA / "places" / "countries.tsv").read_text(encoding="utf8").splitlines()
        if not row.startswith(("#", "alpha3"))
    }
    theirs = {
        row.split("\t")[0]
        for row in (codes.FOLDER / "countries.tsv").read_text(encoding="utf8").splitlines()
        if not row.startswith(("#", "alpha3"))
    }
    assert ours == theirs


@pytest.mark.parametrize(
    ("table", "row"),
    [("acled", acled.acled_row), ("ucdp", ucdp.ucdp_row), ("polecat", polecat.polecat_row), ("gdelt_events", gdelt.event_row)],
)
def test_what_only_people_can_say_stays_empty(entries: list[Entry], table: str, row: object) -> None:
    for entry in entries:
        found = row(alone(entry))
        assert sorted(found) == sorted(column.name for column in columns_of(table))
        assert {
            column.name: found[column.name] for column in columns_of(table) if column.filled == "people" and found[column.name] is not None
        } == {}


def head_of(**changes: object) -> EventHead:
    known = {
        "id": "E-1", "type": "ASSAULT", "mode": "aerial", "standing": "contested", "time_start": "2016-05-22", "time_end": "2016-05-22",
        "time_granularity": "day", "place": "Dar Salem", "country": "XMB", "admin1": None, "latitude": 1.5, "longitude": -2.25, "radius_km": 5.0,
        "precision": "settlement", "reports": 12, "origins": 3, "changed_at": "2024-05-03T12:00:00Z",
    }  # fmt: skip
    return EventHead(**(known | changes))


def test_an_event_is_one_row_with_all_its_voices(rich: Entry) -> None:
    voice = Source(name="Ministry", id=None, country=None, stance="asserts", cue="said", text="", start=0, end=0)
    second = replace(rich, event="E-1", claim=replace(rich.claim, id="other-1", sources=(voice,), counts=(killed(30, 30, "Ministry"),)))
    found = list(happenings([replace(rich, event="E-1"), second], heads={"E-1": head_of()}))
    (row,) = [ucdp.ucdp_row(one) for one in found]
    assert (row["id"], row["number_of_sources"], row["low"], row["best"], row["high"]) == ("E-1", 3, 18, None, None)
    assert row["source_original"] == "Rebels asserts; Army of Marabad denies; Ministry asserts"
    assert found[0].mode == "aerial"
    assert acled.acled_row(found[0])["tags"] == "machine-coded; reviewed=no; standing=contested; reports=12; origins=3"


def test_what_a_source_took_back_stands_nowhere_as_the_figure(rich: Entry, tmp_path: Path) -> None:
    ministry = (killed(15, 15, "Ministry"), killed(9, 9, "Rebels"))
    entry = replace(with_claim(rich, counts=ministry), revised=(0,))
    assert (acled.acled_row(alone(entry))["fatalities"], ucdp.ucdp_row(alone(entry))["best"], ucdp.ucdp_row(alone(entry))["high"]) == (
        9,
        9,
        9,
    )
    assert [events.event_row(alone(entry))[name] for name in ("killed_low", "killed_high")] == [9, 9]
    (month,) = rows(export("months-country", [entry], tmp_path)[0])
    assert (month["killed_low"], month["killed_high"], month["with_deaths"]) == ("9", "9", "1")
    _, tally = export("ucdp", [replace(entry, revised=(0, 1))], tmp_path)
    assert tally.left_out == {"no violence with a figure of killed": 1}
    (row,) = rows(export("csv", [entry], tmp_path)[0])
    assert (row["counts"], row["counts_revised"]) == ("killed 15 (Ministry); killed 9 (Rebels)", "killed 15 (Ministry)")
    assert json.loads(export("jsonl", [entry], tmp_path)[0])["ledger"]["revised"] == [0]


def test_a_figure_without_a_number_is_nobody_s_best(rich: Entry) -> None:
    for text, best in (("dozens of", None), ("at least 24", 24)):
        vague = replace(killed(24, None), text=text)
        row = ucdp.ucdp_row(alone(with_claim(rich, counts=(vague,))))
        assert (row["low"], row["best"], row["high"]) == (24, best, None)


def test_a_province_is_named_and_never_a_code(rich: Entry) -> None:
    def rows_of(country: str, admin1: str | None) -> list[object]:
        assert rich.claim.place is not None
        one = alone(with_claim(rich, place=replace(rich.claim.place, country=country, admin1=admin1)))
        first = (acled.acled_row(one)["admin1"], ucdp.ucdp_row(one)["adm_1"], events.event_row(one)["admin1"])
        return [*first, polecat.polecat_row(one)["Province"], one.first.to_row()["place_admin1"], polecat.polecat_row(one)["Placename"]]

    assert rows_of("AFG", "01") == ["Badakhshan"] * 5 + ["Dar Salem, Badakhshan, Afghanistan"]
    assert rows_of("AFG", "99") == [None] * 5 + ["Dar Salem, Afghanistan"], "a code of which we know no name"
    assert rows_of("SDN", "50") == [None] * 5 + ["Dar Salem, Sudan"], "a code of two"
    assert rows_of("AFG", "North of the River") == ["North of the River"] * 5 + ["Dar Salem, North of the River, Afghanistan"]


def test_a_place_that_is_but_a_name_has_no_precision(rich: Entry) -> None:
    assert rich.claim.place is not None
    named = replace(rich.claim.place, name="Panjwai", country=None, lat=None, lon=None, precision="area")
    one = alone(with_claim(rich, place=named))
    assert [ucdp.ucdp_row(one)[name] for name in ("where_prec", "where_coordinates", "where_description")] == [None, None, "Dar Salem"]
    assert (acled.acled_row(one)["geo_precision"], acled.acled_row(one)["location"]) == (None, "Panjwai")
    assert (gdelt.event_row(one)["ActionGeo_Type"], gdelt.event_row(one)["ActionGeo_Fullname"]) == (None, "Panjwai")


@pytest.mark.parametrize(
    ("country", "precision", "kind"),
    [
        ("SDN", "settlement", 4),
        ("SDN", "province", 5),
        ("SDN", "country", 1),
        ("USA", "settlement", 3),
        ("USA", "point", 3),
        ("USA", "province", 2),
    ],
)
def test_gdelt_s_kinds_of_places(rich: Entry, country: str, precision: str, kind: int) -> None:
    assert rich.claim.place is not None
    row = gdelt.event_row(alone(with_claim(rich, place=replace(rich.claim.place, country=country, precision=precision))))
    assert row["ActionGeo_Type"] == kind


@pytest.mark.parametrize(("cameo", "quad"), [("030", 1), ("0871", 2), ("090", 2), ("141", 3), ("154", 4), ("1833", 4), (None, 4)])
def test_gdelt_s_class_is_that_of_the_root(rich: Entry, cameo: str | None, quad: int) -> None:
    assert gdelt.event_row(alone(with_claim(rich, cameo=cameo)))["QuadClass"] == quad


def test_the_code_is_of_a_claim_of_the_event_s_type_and_mode(rich: Entry) -> None:
    claims = (("ACCUSE", None, "112"), ("ASSAULT", None, "190"), ("ASSAULT", "aerial", "195"))
    entries = [
        replace(rich, event="E-1", claim=replace(rich.claim, id=f"c-{n}", type=kind, mode=mode, cameo=cameo))
        for n, (kind, mode, cameo) in enumerate(claims)
    ]
    (one,) = happenings(entries, heads={"E-1": head_of()})
    assert gdelt.event_row(one)["EventCode"] == "195"
    (plain,) = happenings(entries[:2], heads={"E-1": head_of()})
    assert gdelt.event_row(plain)["EventCode"] == "190"


@pytest.mark.parametrize(
    ("others", "kept"),
    [
        ((("Rebels", None, None),), [("rebels", "YEM")]),  # of a headline
        ((("Rebels", "YEM", None), ("Army", "YEM", None)), [("rebels", "YEM"), ("Army", "YEM")]),
        ((("Rebels", "SYR", None),), [("rebels", "YEM"), ("Rebels", "SYR")]),
        ((("Rebels", "YEM", "group:rebels"),), [("rebels", "YEM"), ("Rebels", "YEM")]),  # a party of that name
    ],
)
def test_a_party_is_there_once_however_its_name_is_spelt(rich: Entry, others: tuple[tuple[str, str | None, str | None], ...], kept: list[object]) -> None:
    first = replace(rich.claim.actors[0], name="rebels", country="YEM", id=None)
    more = (replace(first, name=name, country=country, id=party_id) for name, country, party_id in others)
    (one,) = happenings([replace(with_claim(rich, actors=(first, *more)), event="E-1")], heads={"E-1": head_of()})
    assert [(party.name, party.country) for party in one.actors] == kept


def test_a_mention_s_event_has_a_day_only_if_one_is_known(rich: Entry) -> None:
    assert rich.claim.time is not None
    (mention,) = gdelt.mention_rows(alone(rich))
    assert mention["EventTimeDate"] == 20160522000000
    (mention,) = gdelt.mention_rows(alone(with_claim(rich, time=replace(rich.claim.time, end=date(2016, 12, 31)))))
    assert mention["EventTimeDate"] is None


def test_a_site_is_no_city(rich: Entry) -> None:
    assert rich.claim.place is not None
    site = polecat.polecat_row(alone(with_claim(rich, place=replace(rich.claim.place, name="Asmara airport", precision="point"))))
    assert (site["City"], site["Feature Type"]) == (None, "point")


def test_one_party_is_listed_once(rich: Entry) -> None:
    rebels = tuple(party("rebels", "REB", country=country) for country in (None, "SSD"))
    row = acled.acled_row(alone(with_claim(rich, actors=rebels)))
    assert (row["actor1"], row["assoc_actor_1"]) == ("rebels", None)
    abroad = (*rebels, party("rebels", "REB", country="SDN"))
    assert [one.country for one in alone(with_claim(rich, actors=abroad)).actors] == ["SSD", "SDN"]


def test_a_figure_that_nobody_says_is_none(rich: Entry) -> None:
    denied = replace(rich.claim.sources[1], name="Army of Marabad")
    laid_to_it = with_claim(rich, counts=(killed(15, 15, "Army of Marabad"),), sources=(rich.claim.sources[0], denied))
    feared = with_claim(rich, status="possible", counts=(killed(40, 40),))
    for entry in (laid_to_it, feared):
        assert events.event_row(alone(entry))["killed_low"] is None


def test_taken_back_is_told_by_claim_figure_and_source(rich: Entry) -> None:
    claim = replace(rich.claim, counts=(killed(15, 15, "Ministry"), killed(15, 15, "Army"), killed(15, None, "Ministry")))
    old = {"low": 15, "high": 15, "claim": claim.id, "told": [[claim.id, "Ministry"], ["other-1", ""]]}
    record = {"counts": [{"what": "killed", "source": "Health Ministry", "revised": [old]}, {"what": "injured", "source": ""}]}
    assert revised_of(claim, figures=taken_back([record])) == (0,)
    older = {"counts": [{"what": "killed", "source": "Army", "revised": [{name: old[name] for name in ("low", "high", "claim")}]}]}
    assert revised_of(claim, figures=taken_back([older])) == (1,), "as an older version wrote it"
    assert revised_of(replace(claim, id="third-1"), figures=taken_back([record])) == ()


def test_events_come_by_day_and_do_not_depend_on_order(entries: list[Entry]) -> None:
    early = replace(
        entries[0],
        claim=replace(entries[0].claim, id="early-1", time=replace(entries[0].claim.time, start=date(2016, 5, 1), end=date(2016, 5, 1))),
    )
    found = [
        [one.id for one in happenings(order, heads={})] for order in ([*entries, early], [early, *entries], [*reversed(entries), early])
    ]
    assert found[0] == found[1] == found[2]
    assert found[0][0] == "early-1"
    assert found[0][-1] == entries[1].claim.id


def test_a_denied_event_is_not_told_as_done(rich: Entry) -> None:
    (one,) = happenings([replace(rich, event="E-1")], heads={"E-1": head_of(standing="denied")})
    assert not one.told_as_done


def test_numbers_of_states_are_those_of_the_registry() -> None:
    """The registry has Gleditsch-Ward and Correlates of War numbers too."""
    rows = read_some(codes.DATA / "actors" / "states.tsv", columns=("alpha3", "ids"))
    known: dict[str, dict[str, str]] = {}
    for row in rows:
        known.setdefault(row["alpha3"], dict(part.split(":") for part in row["ids"].split("|") if part))
    differ = [
        (code, data, ids[data], number)
        for code, ids in known.items()
        for data, number in (("gw", codes.country(code).gw), ("cow", codes.country(code).cow))
        if data in ids and ids[data] != str(number)
    ]
    assert len(known) > 150
    assert differ == []

"""The registry: names, offices, strict tables."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from according.errors import DataFileError
from according.stages.resolve_actors import Registry
from according.stages.resolve_actors.names import fold, is_half, units

LEADERS = "name\taliases\tcountry\toffice\tfrom\tto\tsectors\tleads\tsource\n"
METONYMS = "words\tname\tsectors\twhen\tsource\n"
NAMED = "name\taliases\tkind\tcountry\tsectors\tid\tsource\n"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.load()


def overlay(folder: Path, name: str, text: str) -> Path:
    (folder / "actors").mkdir()
    (folder / "actors" / name).write_text(text, encoding="utf8")
    return folder


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-led", ("us", "led")),
        ("Da’esh", ("da", "esh")),
        ("Garda Síochána", ("garda", "siochana")),
        ("St. Paul", ("st", "paul")),
        ("—", ()),
    ],
)
def test_units_of_names(text: str, expected: tuple[str, ...]) -> None:
    assert units(text) == expected


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Daesh", "Islamic State"), ("al-Qaida", "al-Qaeda"), ("Hizbollah", "Hezbollah"), ("Kyiv", "Ukraine"), ("Ankara", "Turkey"),
        ("Kremlin", "Russia"), ("Pentagon", "United States"), ("LTTE", "Liberation Tigers of Tamil Eelam"),
        ("Kurdish", None), ("MSF", "Doctors Without Borders"),
        ("Quai d'Orsay", "France"), ("Rapid Support Forces", "Rapid Support Forces"), ("Burkinabe", "Burkina Faso"), ("Xinhua", "Xinhua"),
    ],
)  # fmt: skip
def test_aliases_lead_to_one_name(registry: Registry, alias: str, name: str | None) -> None:
    folded = units(alias)
    found = [a.entry.name for a in registry.match(folded, at=0) if len(a.units) == len(folded)]
    assert (found[0] if found else None) == name


def test_acronyms_need_their_letters(registry: Registry) -> None:
    exact = {alias.surface: alias.exact for alias in registry.match(("us",), at=0)}
    assert exact == {"US": True}


@pytest.mark.parametrize(
    ("country", "office", "on", "name"),
    [
        ("TUR", "president", date(2019, 6, 29), "Recep Tayyip Erdogan"),
        ("USA", "president", date(1998, 8, 20), "Bill Clinton"),
        ("FRA", "president", date(2013, 1, 12), "Francois Hollande"),
        ("RUS", "foreign minister", date(2016, 5, 23), "Sergey Lavrov"),
        ("USA", "president", date(1950, 1, 1), None),
        ("USA", "president", None, None),
        (None, "president", date(2019, 6, 29), None),
    ],
)  # fmt: skip
def test_holder_of_an_office_on_a_day(registry: Registry, country: str | None, office: str, on: date | None, name: str | None) -> None:
    found = registry.holder(country, office=office, on=on)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("surname", "on", "office", "name"),
    [
        ("Clinton", date(1998, 8, 20), "president", "Bill Clinton"),
        ("Clinton", date(2010, 8, 20), None, "Hillary Clinton"),
        ("Bush", date(1990, 8, 2), "president", "George H. W. Bush"),
        ("Bush", date(2004, 8, 2), "president", "George W. Bush"),
        ("Bush", None, None, None),
        ("Nobodysname", date(2004, 8, 2), None, None),
    ],
)  # fmt: skip
def test_surnames_of_leaders_by_day(registry: Registry, surname: str, on: date | None, office: str | None, name: str | None) -> None:
    found = registry.leader(surname, on=on, office=office)
    assert (found.name if found else None) == name


def test_every_country_of_a_party_is_a_state(registry: Registry) -> None:
    countries = {entry.country for entry in registry.named.values() if entry.country}
    assert countries - registry.states.keys() == set()


def test_every_force_that_a_leader_leads_is_known(registry: Registry) -> None:
    led = {term.leads for terms in registry.leaders.values() for term in terms if term.leads}
    assert sorted(name for name in led if registry.find(name) is None) == []


def test_no_word_is_of_two_generic_kinds() -> None:
    from according.ontology.tables import DATA, read_table

    rows = read_table(DATA / "actors" / "generic.tsv", columns=("lemmas", "name", "kind", "sectors", "source"))
    lemmas = [lemma.strip() for row in rows for lemma in row["lemmas"].split(",")]
    assert sorted({lemma for lemma in lemmas if lemmas.count(lemma) > 1}) == []


def test_a_users_table_wins(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "groups.tsv", NAMED + "River Guard\tHamas|RGX\tgroup\tMLI\tPRM\t\town\n")
    registry = Registry.load((folder,))
    assert registry.match(("hamas",), at=0)[0].entry.name == "River Guard"
    assert registry.find("river guard") is not None


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("groups.tsv", NAMED + "River Guard\t\tgroup\tXYZ\tPRM\t\town\n", "groups.tsv, row 1, country: 'XYZ'"),
        ("groups.tsv", NAMED + "River Guard\t\tgroup\tMLI\tARMY\t\town\n", "groups.tsv, row 1, sectors: 'ARMY'"),
        ("groups.tsv", NAMED + "River Guard\t\tband\tMLI\tPRM\t\town\n", "groups.tsv, row 1, kind: 'band'"),
        ("groups.tsv", "name\tkind\n", "groups.tsv, header"),
        ("metonyms.tsv", METONYMS + "Glass House\tRuritania\tGOV\t\town\n", "metonyms.tsv, row 1, name: 'Ruritania'"),
        ("leaders.tsv", LEADERS + "An Other\t\tMLI\tking\t2019\t\tGOV\t\town\n", "row 1, from: '2019'"),
        ("wars.tsv", "state\tenemy\tfrom\tto\tsource\tknown\nKEN\tXYZ\t2030-01\t\town\t\n", "wars.tsv, row 1, enemy: 'XYZ'"),
        ("gruops.tsv", NAMED, "gruops.tsv"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_named_with_row_and_value(tmp_path: Path, file: str, text: str, problem: str) -> None:
    with pytest.raises(DataFileError) as error:
        Registry.load((overlay(tmp_path, file, text),))
    assert problem in str(error.value)


def test_every_actor_of_ucdp_is_in_once(registry: Registry) -> None:
    from according.ontology.tables import DATA, read_table
    from according.stages.resolve_actors.tables import NAMED, STATES, UCDP

    tables = {"states.tsv": STATES, "organisations.tsv": NAMED, "groups.tsv": NAMED, "outlets.tsv": NAMED}
    ids = [
        i for file, columns in tables.items() for row in read_table(DATA / "actors" / file, columns=columns) for i in row["ids"].split("|")
    ]
    ids += [row["id"] for row in read_table(DATA / "actors" / "ucdp.tsv", columns=UCDP)]
    numbers = [i for i in ids if i.startswith("ucdp:")]
    assert (len(numbers), len(set(numbers))) == (1725, 1725)


def test_states_have_the_numbers_of_data_sets(registry: Registry) -> None:
    turkey = registry.states["TUR"]
    assert [turkey.number(name) for name in ("cow", "gw", "ucdp", "icow")] == ["640", "640", "115", None]
    assert [registry.states["DEU"].number(name) for name in ("cow", "gw")] == ["255", "260"]
    independent = [entry for entry in registry.states.values() if entry.number("cow")]
    assert len(independent) >= 190


def test_every_row_says_where_from_and_until_when() -> None:
    from according.ontology.tables import DATA
    from according.stages.resolve_actors import tables

    files = {"states.tsv": tables.STATES, "groups.tsv": tables.NAMED, "organisations.tsv": tables.NAMED, "outlets.tsv": tables.NAMED,
             "leaders.tsv": tables.LEADERS, "reign.tsv": tables.LEADERS, "ucdp.tsv": tables.UCDP}  # fmt: skip
    for file, columns in files.items():
        for row in tables.read_table(DATA / "actors" / file, columns=columns):
            assert row["source"], (file, row)
            assert tables.month(row["known"], last=True, where=lambda problem: DataFileError("t", where="known", problem=problem)), (
                file,
                row,
            )


def test_shared_names_count_only_where_their_country_is_named(registry: Registry) -> None:
    conditions = {alias.when for alias in registry.match(units("Communist Party of India-Maoist"), at=0)}
    assert conditions == {""}
    shared = [alias for aliases in registry.aliases.values() for alias in aliases if alias.when and alias.entry.id.startswith("ucdp:")]
    assert len(shared) > 100
    assert all(registry.state(alias.entry.country).name == alias.when for alias in shared)  # type: ignore[union-attr]


def test_a_users_table_may_lack_numbers_and_months(tmp_path: Path) -> None:
    folder = overlay(tmp_path, "groups.tsv", NAMED + "River Guard\t\tgroup\tMLI\tPRM\t\town\n")
    assert Registry.load((folder,)).find("River Guard").ids == ()  # type: ignore[union-attr]


def test_fold_compares_spellings() -> None:
    assert fold("Côte d’Ivoire") == fold("Cote d'Ivoire")


@pytest.mark.parametrize(
    ("form", "surface", "half"), [("SPLA-IO", "SPLA-IO", False), ("SEP-NBT", "SEP", True), ("SEP-NBT", "SEP-NBT", False)]
)
def test_a_name_with_a_hyphen_is_no_half_of_itself(form: str, surface: str, *, half: bool) -> None:
    assert is_half(form, surface, known=()) is half


def test_wars_of_states_by_day_and_of_a_user(registry: Registry, tmp_path: Path) -> None:
    def foe(known: Registry, state: str, on: date) -> str | None:
        enemy = known.enemy(state, on=on)
        return enemy.name if enemy is not None else None

    assert foe(registry, "UKR", date(2023, 5, 1)) == "Russia"
    assert foe(registry, "IRN", date(1985, 1, 1)) == "Iraq"
    assert foe(registry, "IRN", date(1990, 1, 1)) is None
    own = Registry.load((overlay(tmp_path, "wars.tsv", "state\tenemy\tfrom\tto\tsource\tknown\nKEN\tSOM\t2030-01\t2030-02\town\t2030-02\n"),))
    assert foe(own, "KEN", date(2030, 1, 15)) == "Somalia"

"""A user's own actors: what is kept, what wins, what is refused."""

from __future__ import annotations

import errno
import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from according.errors import DataFileError
from according.stages.resolve_actors import Registry, importing, names, uniqueness
from according.stages.resolve_actors.importing import KEPT, import_actors

COUNTRIES = frozenset({"MLI", "KEN", "NER"})
HEAD = "name\taliases\tkind\tcountry\tsectors\tid\n"
GOOD = HEAD + "River Guard\tRGX|Guard of the River\tgroup\tMLI\tPRM,REB\tmy:1\nLake Union\t\torganisation\t\tIGO\t\n"
PERSONS = "name,aliases,kind,country,sectors,office,from,to,leads\n"


def write(folder: Path, text: str, *, name: str = "mine.tsv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf8")
    return path


def take(folder: Path, text: str, *, name: str = "mine.tsv", replace: bool = False) -> int:
    return import_actors(write(folder, text, name=name), into=folder / "own", countries=COUNTRIES, replace=replace)


def test_what_is_imported_is_read_and_wins(tmp_path: Path) -> None:
    assert take(tmp_path, HEAD + "River Guard\tHamas|RGX\tgroup\tMLI\tPRM,REB\tmy:1\n") == 1
    registry = Registry.load((tmp_path / "own",))
    found = registry.match(("hamas",), at=0)[0].entry
    assert (found.name, found.id, found.country, found.sectors) == ("River Guard", "my:1", "MLI", ("PRM", "REB"))
    assert registry.find("river guard") == found


def test_persons_have_terms(tmp_path: Path) -> None:
    rows = "Ada Vidal,A. Vidal,person,KEN,GOV,president,2019-02,2021-03,\nAda Vidal,A. Vidal,person,KEN,ELI,,2021-04,,\n"
    assert take(tmp_path, PERSONS + rows, name="mine.csv") == 2
    terms = Registry.load((tmp_path / "own",)).leaders["vidal"]
    found = {(str(t.start), str(t.end), t.offices, t.sectors) for t in terms if t.name == "Ada Vidal"}
    assert found == {("2019-02-01", "2021-03-31", ("president",), ("GOV",)), ("2021-04-01", "None", (), ("ELI",))}


def test_a_second_table_is_added_or_replaces(tmp_path: Path) -> None:
    take(tmp_path, GOOD)
    assert take(tmp_path, HEAD + "Hill Front\t\tgroup\tNER\tREB\t\n") == 1
    assert {"River Guard", "Hill Front"} <= {entry.name for entry in Registry.load((tmp_path / "own",)).named.values()}
    take(tmp_path, GOOD, replace=True)
    assert Registry.load((tmp_path / "own",)).find("Hill Front") is None


def test_remarks_blank_lines_and_a_mark_of_byte_order_are_no_rows(tmp_path: Path) -> None:
    assert take(tmp_path, "\ufeff# my actors\n\n" + GOOD.replace("\n", "\r\n")) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "is empty"),
        ("name\tkind\tcolour\nA b\tgroup\tred\n", "header: unknown column 'colour'"),
        ("name\tcountry\nA b\tKEN\n", "header: no column 'kind'"),
        ("name\tkind\tname\nA b\tgroup\tA c\n", "header: twice the column 'name'"),
        (HEAD + "River Guard\t\tgroup\tMLI\tPRM\n", "line 2: 5 cells, expected 6"),
        (HEAD + "\t\tgroup\tMLI\tPRM\t\n", "line 2: name is empty"),
        (HEAD + "River Guard\t??\tgroup\tMLI\tPRM\t\n", "line 2: '??' has no letters"),
        (HEAD + "River Guard\t\tband\tMLI\tPRM\t\n", "line 2: kind 'band' is none of"),
        (HEAD + "Ruritania\t\tstate\tMLI\tGOV\t\n", "line 2: kind 'state' is none of"),
        (HEAD + "River Guard\t\tgroup\tML\tPRM\t\n", "line 2: country 'ML' is no ISO 3166 alpha-3 code"),
        (HEAD + "River Guard\t\tgroup\tMLI\tARMY\t\n", "line 2: sector 'ARMY' is none of"),
        (GOOD + "Other Guard\trgx\tgroup\tMLI\tPRM\t\n", "line 4: name 'rgx' stands at"),
        (GOOD + "river guard\t\tgroup\tMLI\tPRM\t\n", "line 4: name 'river guard' stands at"),
        (GOOD + "Other Guard\t\tgroup\tMLI\tPRM\tmy:1\n", "line 4: id 'my:1' stands at"),
        ("name\tkind\tfrom\nA b\tgroup\t2019-01\n", "line 2: from '2019-01': only persons have it"),
        ("name\tkind\tfrom\nA b\tperson\t2019-13\n", "line 2: from '2019-13' is no month"),
        ("name\tkind\tto\nA b\tperson\tMay 2019\n", "line 2: to 'May 2019' is no month"),
        ("name\tkind\tfrom\tto\nA b\tperson\t2019-05\t2019-04\n", "line 2: to 2019-04 lies before from 2019-05"),
        ("name\tkind\tfrom\nA b\tperson\t2019-05\nA b\tperson\t2019-05\n", "line 3: name 'A b' from 2019-05 stands at"),
        ("name\tkind\tknown\nA b\tgroup\tnow\n", "line 2: known 'now' is no month"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused_whole(tmp_path: Path, text: str, problem: str) -> None:
    take(tmp_path, HEAD + "Hill Front\t\tgroup\tNER\tREB\t\n", name="first.tsv")
    before = (tmp_path / "own" / KEPT).read_bytes()
    with pytest.raises(DataFileError) as error:
        take(tmp_path, text)
    assert problem in str(error.value)
    assert str(error.value).startswith(str(tmp_path / "mine.tsv"))
    assert (tmp_path / "own" / KEPT).read_bytes() == before
    assert [path.name for path in (tmp_path / "own" / "actors").iterdir()] == ["own.tsv"]


def test_a_name_that_the_folder_has_is_refused(tmp_path: Path) -> None:
    take(tmp_path, GOOD)
    with pytest.raises(DataFileError, match="line 2: name 'Lake Union' stands at .*own.tsv, line 3 too"):
        take(tmp_path, HEAD + "Lake Union\t\tgroup\tNER\tREB\tmy:2\n")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("mine.tsv", b"name\tkind\nGroupe \xe9\tgroup\n", "not UTF-8"),
        ("mine.csv", b'name,kind\n"River Guard,group\n', "line"),
        ("mine.csv", b'name,kind\n"River\nGuard",group\n', "a tab or line break"),
        ("mine.csv", b"name\tkind\nRiver Guard\tgroup\n", "a .csv has commas"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, name: str, content: bytes, problem: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DataFileError) as error:
        import_actors(path, into=tmp_path / "own", countries=COUNTRIES)
    assert problem in str(error.value)
    assert not (tmp_path / "own" / KEPT).exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    write(tmp_path, "x", name="own")
    with pytest.raises(DataFileError, match="choose another one with --into"):
        take(tmp_path, GOOD)


CELL = st.sampled_from(["Red Guard", "red guard", "RG", "rg", "Hill Front", "Lake", "Ada Vidal"])
ROW = st.tuples(
    CELL,
    st.lists(CELL, max_size=2),
    st.sampled_from(["group", "person"]),
    st.sampled_from(["", "my:1", "group:lake"]),
    st.sampled_from(["", "2019-02"]),
)


def first_twice(rows: list[tuple[str, list[str], str, str, str]]) -> str | None:
    """What is said a second time, row by row with all of them in memory."""
    claims: dict[tuple[str, str], tuple[tuple[bool, str], int]] = {}
    for line, (name, aliases, kind, own, start) in enumerate(rows, 2):
        owner, alone = (kind == "person", name.lower()), kind != "person"
        known = own or f"{kind}:{name.lower().replace(' ', '-')}"
        said = [("id", known, known, alone), *(("name", one, one.lower(), alone) for one in (name, *aliases))]
        said += [] if alone else [("term", "", f"{name.lower()} {start}", True)]
        for what, value, key, once in said:
            other, there = claims.setdefault((what, key), (owner, line))
            if other != owner or (once and there != line):
                told = f"name {name!r} from {start or 'no month'}" if what == "term" else f"{what} {value!r}"
                return f"line {line}: {told} stands at {{file}}, line {there} too; "
    return None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ROW, max_size=6))
def test_of_all_that_is_said_twice_the_first_is_told(tmp_path: Path, rows: list[tuple[str, list[str], str, str, str]]) -> None:
    lines = (f"{name}\t{'|'.join(aliases)}\t{kind}\t{own}\t{start if kind == 'person' else ''}" for name, aliases, kind, own, start in rows)
    text, expected = "\n".join(["name\taliases\tkind\tid\tfrom", *lines]), first_twice(rows)
    if expected is None:
        assert take(tmp_path, text, replace=True) == len(rows)
        return
    for broken in ("", "\nHill Front\t\tband\t\t"):  # whatever is wrong further on
        with pytest.raises(DataFileError) as error:
            take(tmp_path, text + broken, replace=True)
        assert expected.format(file=tmp_path / "mine.tsv") in str(error.value)


def test_a_wrong_line_before_a_name_told_twice_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="line 3: kind 'band'"):
        take(tmp_path, HEAD + "Hill Front\t\tgroup\t\t\t\nA b\t\tband\t\t\t\nHill Front\t\tgroup\t\t\t\n")


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take(tmp_path, GOOD)
    before = (tmp_path / "own" / KEPT).read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    rows = HEAD + "".join(f"Group {n}\t\tgroup\tMLI\tREB\t\n" for n in range(3000))
    for name, value, says in (
        (
            f"{uniqueness.__name__}._TABLE",
            f"pragma max_page_count = 9; {uniqueness._TABLE}",
            "writing: database or disk is full; .* set TMPDIR",
        ),
        ("os.fsync", full, "writing: No space left on device"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(name, value)
            with pytest.raises(DataFileError, match=says):
                take(tmp_path, rows)
        assert (tmp_path / "own" / KEPT).read_bytes() == before
        assert os.listdir(tmp_path / "own" / "actors") == ["own.tsv"]


def test_memory_does_not_grow_with_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uncached = names.units.__wrapped__  # the cache takes longer to fill
    for module in (names, importing):
        monkeypatch.setattr(module, "units", uncached)

    def peak(rows: int) -> int:
        write(tmp_path, HEAD + "".join(f"Group {n}\tG{n}X\tgroup\tMLI\tREB\t\n" for n in range(rows)))
        tracemalloc.start()
        assert import_actors(tmp_path / "mine.tsv", into=tmp_path / "own", countries=COUNTRIES, replace=True) == rows
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert (tmp_path / "own" / KEPT).read_text(encoding="utf8").count("\n") == rows + 1
        return found

    few = peak(4_000)  # two batches
    assert peak(8_000) < 1.2 * few

"""Files in slices: the same reports as when the file is read whole, however it is cut."""

from __future__ import annotations

import gzip
import importlib.util
import io
import json
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from according.settings import load_settings
from according.stages.read import Outcome, Slice, SliceReader, read_all, survey

TEXT = "The army said on Monday that it had taken the town of {}. Rebels denied that the town had fallen."
SETTINGS = load_settings()
INSTALLED = importlib.util.find_spec("pyarrow") is not None


def line(number: int) -> str:
    return json.dumps({"text": TEXT.format(f"Place{number}"), "id": number if number % 2 else None})


LINES = "\n".join([line(1), "", line(3), "{broken", '{"no": "text"}', *map(line, range(6, 20)), "", '{"text": " "}'])


def page(number: int, status: str = "200 OK", *, packed: bool = True) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\n\r\n{TEXT.format(number)}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\nWARC-Date: 2024-05-03T12:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    whole = head.encode() + http + b"\r\n\r\n"
    return gzip.compress(whole) if packed else whole


def crawl(*, packed: bool) -> bytes:
    return b"".join(page(n, "404 Not Found" if n % 3 == 0 else "200 OK", packed=packed) for n in range(12))


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(5):
            archive.writestr(f"r{number}.txt", TEXT.format(number))
        archive.writestr("many.jsonl", LINES)
        archive.writestr("empty.txt", "")
        archive.writestr(".hidden", "x")
    return out.getvalue()


def table() -> bytes:
    import pyarrow
    from pyarrow import parquet

    out = io.BytesIO()
    columns = {"text": [TEXT.format(n) for n in range(300)], "id": [None if n % 5 else n for n in range(300)]}
    parquet.write_table(pyarrow.table(columns), out, row_group_size=70)
    return out.getvalue()


def zstd(content: bytes) -> bytes:
    import pyarrow

    out = pyarrow.BufferOutputStream()
    with pyarrow.CompressedOutputStream(out, "zstd") as stream:
        stream.write(content)
    return out.getvalue().to_pybytes()


FILES = {
    "a.jsonl": lambda: LINES.encode(),
    "a.jsonl.gz": lambda: gzip.compress(LINES.encode()),
    "two.jsonl.gz": lambda: gzip.compress(LINES.encode() + b"\n") + gzip.compress(LINES.encode()),
    "a.jsonl.zst": lambda: zstd(LINES.encode()),
    "a.warc.gz": partial(crawl, packed=True),
    "a.warc": partial(crawl, packed=False),
    "cut.warc": lambda: crawl(packed=False)[:-60],
    "damaged.warc.gz": lambda: crawl(packed=True)[:-900] + b"\x1f\x8b\x08garbage" * 3,
    "a.zip": zipped,
    "a.parquet": table,
    "a.txt": lambda: TEXT.encode(),
    "a.txt.gz": lambda: gzip.compress(TEXT.encode()),
    "a.json": lambda: f"[{line(1)}, {line(2)}]".encode(),
    "blank.jsonl": lambda: b"\n\n",
    "binary.jsonl": lambda: b'{"text": "' + b"x" * 5000 + b"\0" + b'"}\n{"text": "x"}\n',
    "no-pages.warc": lambda: page(1, "404 Not Found", packed=False),
    "broken.jsonl.gz": lambda: gzip.compress(LINES.encode())[:-20],
    "broken.zip": lambda: zipped()[:-10],
    "broken.parquet": lambda: table()[:-10],
    "a.png": lambda: b"\x89PNG",
}
NEED_ARROW = ("a.jsonl.zst", "a.parquet", "broken.parquet")


def slices(path: Path, units: int, *, size: int = 10**9) -> list[Slice]:
    with path.open("rb") as file:
        return survey(file, name=str(path), settings=SETTINGS, units=units, size=size)


def outcomes(path: Path, wanted: list[Slice], reader: SliceReader) -> Iterator[Outcome]:
    for one in wanted:
        for unit in reader.units(one, name=str(path), opened=partial(path.open, "rb")):
            assert one.first <= unit.number < one.first + one.units
            yield from unit.read()
    reader.close()


@pytest.mark.parametrize("units", [1, 3, 7, 10**6])
@pytest.mark.parametrize("name", FILES)
def test_slices_hold_what_the_file_holds(name: str, units: int, tmp_path: Path) -> None:
    if name in NEED_ARROW and not INSTALLED:
        pytest.skip("pyarrow is not installed")
    path = tmp_path / name
    path.write_bytes(FILES[name]())
    cut = slices(path, units)
    reader = SliceReader(settings=SETTINGS, published=None)
    found = list(map(repr, outcomes(path, cut, reader)))
    assert found == [repr(outcome) for outcome in read_all([str(path)], settings=SETTINGS)]
    assert len(found) >= 1
    # In any order and with a reader that has read nothing before.
    alone = [list(map(repr, outcomes(path, [one], SliceReader(settings=SETTINGS, published=None)))) for one in reversed(cut)]
    assert [outcome for part in reversed(alone) for outcome in part] == found


def test_what_can_be_cut_is_cut(tmp_path: Path) -> None:
    counts = {"a.jsonl": 21, "a.jsonl.gz": 21, "a.warc.gz": 8, "a.warc": 8, "a.zip": 7, "a.txt": 1, "a.json": 1, "blank.jsonl": 1}
    for name, count in counts.items():
        path = tmp_path / name
        path.write_bytes(FILES[name]())
        assert (name, sum(one.units for one in slices(path, 3))) == (name, count)
        assert max(one.units for one in slices(path, 3)) <= 3
        firsts = [one.first for one in slices(path, 3)]
        assert firsts == [sum(one.units for one in slices(path, 3)[:n]) for n in range(len(firsts))]


def test_slices_are_limited_in_size_too(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINES.encode())
    assert len(slices(path, 10**6, size=300)) == 6


def test_a_unit_can_be_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(FILES["a.warc.gz"]())
    (whole,) = slices(path, 10**6)
    units = SliceReader(settings=SETTINGS, published=None).units(whole, name="a", opened=partial(path.open, "rb"))
    found = [outcome for unit in units if unit.number != 2 for outcome in unit.read()]
    assert [outcome.text.split("of ")[1][0] for outcome in found] == ["1", "2", "5", "7", "8", "1", "1"]


def test_a_bomb_of_lines_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "x"}\n' * 400_000))
    *read, refusal = read_all([str(path)], settings=SETTINGS)
    assert "packed more than 200-fold" in refusal.detail
    assert len(read) < 200_000
    assert slices(path, 100) == [Slice()]

"""The table of times in tests/cases/times.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from according.stages.ground import find_times
from flat import flat, report

TABLE = Path(__file__).resolve().parents[2] / "cases" / "times.toml"


def rows() -> list[tuple[str, str, tuple[str, ...]]]:
    table = tomllib.loads(TABLE.read_text(encoding="utf8"))
    return [(group["published"], case[0], tuple(case[1:])) for group in table.values() for case in group["cases"]]


@pytest.mark.parametrize(("published", "text", "wanted"), rows())
def test_times(published: str, text: str, wanted: tuple[str, ...]) -> None:
    document = report(text, published)
    parsed = flat(text)
    found = []
    for mention in find_times(parsed, document=document):
        sentence = parsed.sentences[mention.sentence]
        what = text[sentence[mention.first].start : sentence[mention.last].end]
        time = mention.time
        if time is None:
            found.append(f"{what} = none")
        elif time.start == time.end:
            found.append(f"{what} = {time.start} {time.rule}")
        else:
            found.append(f"{what} = {time.start}..{time.end} {time.rule}")
    assert tuple(found) == wanted


def test_the_table_is_large_enough() -> None:
    assert len(rows()) >= 150

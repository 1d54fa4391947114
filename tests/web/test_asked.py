"""Addresses and JSON to dataclasses and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from according.errors import PageError
from according.web.asked import read_json, read_query, write_query


@dataclass(frozen=True)
class Asked:
    """A query."""

    q: str | None = None
    since: date | None = None
    actor: tuple[str, ...] = ()
    page: int = 1
    keep: bool = False
    share: float = 0.5


@dataclass(frozen=True)
class Needed:
    """A body that needs something."""

    name: str


def test_an_address_there_and_back() -> None:
    asked = Asked(q="a & b", since=date(2024, 5, 3), actor=("Army", "“Front”"), page=2, keep=True)
    written = write_query(asked)
    assert written == "?q=a+%26+b&since=2024-05-03&actor=Army&actor=%E2%80%9CFront%E2%80%9D&page=2&keep=1"
    from urllib.parse import parse_qsl

    assert read_query(Asked, parse_qsl(written[1:])) == asked
    assert write_query(Asked()) == ""


def test_what_is_empty_is_not_given() -> None:
    assert read_query(Asked, [("q", " "), ("since", ""), ("page", "")]) == Asked()
    assert read_json(Asked, {"q": None, "actor": ["x"]}) == Asked(actor=("x",))


@pytest.mark.parametrize(
    ("pairs", "problem"),
    [
        ([("page", "two")], "page is 'two'; expected a whole number"),
        ([("page", "9" * 40)], "page is '9999999999999999999999999999999999999999'; expected a whole number"),
        ([("since", "03/05/2024")], "since is '03/05/2024'; expected a day, such as 2024-05-03"),
        ([("since", "2024-02-30")], "since is '2024-02-30'; expected a day, such as 2024-05-03"),
        ([("keep", "maybe")], "keep is 'maybe'; expected 1 or 0"),
        ([("share", "nan")], "share is 'nan'; expected a number"),
        ([("q", "a"), ("q", "b")], "q is given 2 times; give it once"),
        ([("colour", "red")], "'colour' is no parameter; there are q, since, actor, page, keep, share"),
        ([("q", "a\x00b")], "q is 'a\\x00b'; expected text (Unicode, without NUL)"),
    ],
)
def test_what_does_not_fit_is_told(pairs: list[tuple[str, str]], problem: str) -> None:
    with pytest.raises(PageError) as raised:
        read_query(Asked, pairs)
    assert (raised.value.status, raised.value.problem.replace("\x00", "\\x00")) == (400, problem)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ([], "expected a JSON object, found list"),
        (None, "expected a JSON object, found NoneType"),
        ({"name": 7}, "name is '7'; expected text (Unicode, without NUL)"),
        ({"name": "\ud800"}, "name is '\\\\ud800'; expected text (Unicode, without NUL)"),
        ({}, "name is missing"),
        ({"name": None}, "name is missing"),
    ],
)
def test_a_body_that_does_not_fit_is_told(body: Any, problem: str) -> None:
    with pytest.raises(PageError) as raised:
        read_json(Needed, body)
    assert (raised.value.status, raised.value.problem) == (400, problem)

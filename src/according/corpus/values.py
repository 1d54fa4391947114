"""Strict reading of one JSON object of a file of claims: every value is asked for by its kind, every other key is an error."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from datetime import date
from typing import Any

from according.corpus.problems import Problems


def parse_object(line: str) -> dict[str, Any]:
    """A line's JSON object. Raises ValueError with what is wrong: no JSON, no object, a key that stands twice."""
    try:
        found = json.loads(line, object_pairs_hook=_once, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from error
    if not isinstance(found, dict):
        raise ValueError("not a JSON object; one claim a line, in braces")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"key {twice!r} stands twice in one object; leave one out")
    return dict(pairs)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON; write a number or null")


class Values:
    """A JSON object with its place in the file. Each method gives back a value of its kind, "" or None, and notes what is wrong."""

    def __init__(self, raw: dict[str, Any], *, line: int, problems: Problems, path: str = "") -> None:
        self.raw, self.line, self.problems, self.path = raw, line, problems, path

    def error(self, what: str, key: str = "") -> None:
        """Notes an error of the object, or of one of its keys."""
        place = ".".join(part for part in (self.path, key) if part)
        self.problems.error(self.line, f"{place}: {what}" if place else what)

    def only(self, known: Iterable[str]) -> None:
        """Notes keys that the format does not know."""
        known = tuple(known)
        for key in self.raw:
            if key not in known:
                self.error(f"unknown key {key!r}; known are {', '.join(known)}")

    def text(self, key: str, *, required: bool = False, spaced: bool = False) -> str:
        """A text, "" if left out. spaced: it may begin or end with a space."""
        value = self.raw.get(key)
        if value is None or value == "":
            if required:
                self.error("is missing or empty; write it", key)
            return ""
        if not isinstance(value, str):
            self.error(f"{value!r} is no text; write it in quotation marks", key)
            return ""
        if value != value.strip() and not spaced:
            self.error(f"{value!r} begins or ends with a space; take it out", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts without doubles."""
        value = self.raw.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
            self.error(f'{value!r} is no list of texts; write [] or a list such as ["…"]', key)
            return ()
        if len(set(value)) < len(value):
            self.error(f"{value!r} names something twice; leave one out", key)
        return tuple(value)

    def whole(self, key: str, *, required: bool = False) -> int | None:
        """A whole number, 0 or more."""
        value = self.raw.get(key)
        if value is None:
            if required:
                self.error("is missing; write a whole number", key)
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self.error(f"{value!r} is no whole number of 0 or more", key)
            return None
        return value

    def number(self, key: str, *, low: float, high: float) -> float | None:
        """A number within bounds."""
        value = self.raw.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value) or not low <= value <= high:
            self.error(f"{value!r} is no number from {low:g} to {high:g}", key)
            return None
        return float(value)

    def day(self, key: str, *, required: bool = False) -> date | None:
        """A day as YYYY-MM-DD."""
        value = self.text(key, required=required)
        if not value:
            return None
        try:
            if len(value) == len("2024-05-03"):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.error(f"{value!r} is no day; write it as 2024-05-03", key)
        return None

    def flag(self, key: str, *, default: bool) -> bool:
        """true or false."""
        value = self.raw.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.error(f"{value!r} is neither true nor false", key)
            return default
        return value

    def object(self, key: str) -> Values | None:
        """An object, None if left out."""
        value = self.raw.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.error(f"{value!r} is no object; write it in braces, or null", key)
            return None
        return self._inner(value, key)

    def objects(self, key: str) -> list[Values]:
        """A list of objects."""
        value = self.raw.get(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.error(f"{value!r} is no list of objects; write [] or a list such as [{{…}}]", key)
            return []
        return [self._inner(one, f"{key}[{n}]") for n, one in enumerate(value, 1)]

    def _inner(self, raw: dict[str, Any], key: str) -> Values:
        return Values(raw, line=self.line, problems=self.problems, path=".".join(part for part in (self.path, key) if part))

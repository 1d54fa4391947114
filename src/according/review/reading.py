"""Strict reading of a value that a reviewer gives: every key is asked for by its kind; what is wrong is one line with its place."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from according.errors import UsageError

LONGEST = 500
"""Characters of a name."""
MOST = 200
"""Entries of a list."""


class Reader:
    """An object of a reviewer's value. path: where it stands, for messages; text: of the report. All methods raise UsageError."""

    def __init__(self, value: Any, *, path: str, text: str, keys: Collection[str]) -> None:
        self.path, self.report = path, text
        if not isinstance(value, Mapping):
            raise wrong(path, value, f"is no object with the keys {', '.join(keys)}")
        unknown = sorted(str(key) for key in value if key not in keys)
        if unknown:
            raise wrong(path, unknown[0], f"is no key of it; known are {', '.join(keys)}")
        self._value = value

    def name(self, key: str, *, required: bool = False) -> str:
        """A text in one line, "" if left out."""
        value = self._value.get(key)
        if value is None or value == "":
            if required:
                raise wrong(self._at(key), value, "is empty; write it")
            return ""
        return one_text(value, path=self._at(key))

    def known(self, key: str) -> str | None:
        """A text or None."""
        return self.name(key) or None

    def code(self, key: str, *, among: Collection[str]) -> str:
        """One of the codes."""
        return one_of(self._value.get(key), path=self._at(key), among=among)

    def known_code(self, key: str, *, among: Collection[str]) -> str | None:
        """One of the codes, or None."""
        return None if self._value.get(key) in (None, "") else self.code(key, among=among)

    def names(self, key: str, *, among: Collection[str] | None = None) -> tuple[str, ...]:
        """A list of texts without doubles, of the codes if they are given."""
        return texts(self._value.get(key) or [], path=self._at(key), among=among)

    def whole(self, key: str, *, required: bool = False) -> int | None:
        """A whole number of 0 or more."""
        value = self._value.get(key)
        if value is None and not required:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
            raise wrong(self._at(key), value, "is no whole number of 0 or more")
        return value

    def number(self, key: str, *, low: float, high: float) -> float | None:
        """A number within bounds, or None."""
        value = self._value.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or not low <= value <= high:
            raise wrong(self._at(key), value, f"is no number from {low:g} to {high:g}")
        return float(value)

    def day(self, key: str) -> date:
        """A day as 2024-05-03."""
        value = self._value.get(key)
        try:
            if isinstance(value, str) and len(value) == len("2024-05-03"):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise wrong(self._at(key), value, "is no day; write it as 2024-05-03")

    def words(self, *, required: bool, start: str = "start", end: str = "end") -> dict[str, Any]:
        """text, start and end of words of the report; "" and 0, 0 where none are named and none need be."""
        if not required and not self._value.get(end):
            return {"text": "", "start": 0, "end": 0}
        first, last = span(self._value.get(start), self._value.get(end), path=self.path, text=self.report)
        words = self.report[first:last]
        given = self._value.get("text")
        if given not in (None, words):
            raise wrong(self._at("text"), given, f"are not the words at {first} to {last} of the report, which are {words[:60]!r}")
        return {"text": words, "start": first, "end": last}

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}"


def span(start: Any, end: Any, *, path: str, text: str) -> tuple[int, int]:
    """A range of code points of a text with words in it. Raises UsageError."""
    for value in (start, end):
        if isinstance(value, bool) or not isinstance(value, int):
            raise wrong(path, value, "is no place in the report; mark words in it")
    if not 0 <= start < end <= len(text):
        raise wrong(path, [start, end], f"are no words of the report, which has {len(text)} characters")
    if not text[start:end].strip():
        raise wrong(path, [start, end], "are blanks; mark words")
    return start, end


def listed(value: Any, *, path: str) -> Iterable[tuple[str, Any]]:
    """The entries of a list, each with its place. Raises UsageError."""
    if not isinstance(value, list):
        raise wrong(path, value, "is no list")
    if len(value) > MOST:
        raise wrong(path, len(value), f"are too many; at most {MOST}")
    return [(f"{path}[{number}]", one) for number, one in enumerate(value, 1)]


def texts(value: Any, *, path: str, among: Collection[str] | None = None) -> tuple[str, ...]:
    """A list of texts without doubles. Raises UsageError."""
    found = [one_of(one, path=at, among=among) if among is not None else one_text(one, path=at) for at, one in listed(value, path=path)]
    return tuple(dict.fromkeys(found))


def one_text(value: Any, *, path: str) -> str:
    """A text in one line. Raises UsageError."""
    if not isinstance(value, str) or not value.strip():
        raise wrong(path, value, "is no text")
    if len(value) > LONGEST:
        raise wrong(path, value[:20], f"is too long; at most {LONGEST} characters")
    if any(ord(char) < 32 for char in value) or not value.isprintable() and any(0xD800 <= ord(char) <= 0xDFFF for char in value):
        raise wrong(path, value, "has a line end or a control character in it")
    return " ".join(value.split())


def one_of(value: Any, *, path: str, among: Collection[str]) -> str:
    """One of the codes. Raises UsageError."""
    if not isinstance(value, str) or value not in among:
        known = ", ".join(among) if len(among) < 40 else f"{len(among)} codes such as {', '.join(list(among)[:3])}"
        raise wrong(path, value, f"is not known; there are {known}")
    return value


def wrong(path: str, value: Any, problem: str) -> UsageError:
    """What, which value, what to do."""
    return UsageError(f"{path}: {str(value)[:80]!r} {problem}")

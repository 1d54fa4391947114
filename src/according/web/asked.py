"""Addresses, forms and JSON to dataclasses and back. What does not fit is told: which, what value, what would do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from datetime import date
from math import isfinite
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from urllib.parse import urlencode

from according.errors import PageError

MAX_NUMBER = 2**53 - 1
"""JavaScript has no larger whole number, SQLite hardly one."""


def read_query(kind: type, pairs: Iterable[tuple[str, str]]) -> Any:
    """An instance of a dataclass from the parameters of an address or a form; empty values count as not given. Raises PageError."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        if value.strip():
            given.setdefault(name, []).append(value)
    return _instance(kind, given)


def read_json(kind: type, found: Any) -> Any:
    """As read_query, from a JSON object."""
    if not isinstance(found, Mapping):
        raise PageError(400, problem=f"expected a JSON object, found {type(found).__name__}")
    return _instance(kind, {name: value for name, value in found.items() if value is not None})


def write_query(asked: Any) -> str:
    """The parameters of an instance as an address has them, those at their defaults left out: "?type=ASSAULT", or ""."""
    pairs: list[tuple[str, str]] = []
    for field in fields(asked):
        value = getattr(asked, field.name)
        if value != field.default:
            pairs += [(field.name, _written(one)) for one in (value if isinstance(value, tuple) else (value,))]
    return f"?{urlencode(pairs)}" if pairs else ""


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else "1" if value is True else str(value)


def _instance(kind: type, given: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    if unknown := sorted(set(given) - set(hints)):
        raise PageError(400, problem=f"{_shown(unknown[0])!r} is no parameter; there are {', '.join(hints) or 'none'}")
    if missing := [f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING and f.name not in given]:
        raise PageError(400, problem=f"{missing[0]} is missing")
    return kind(**{name: _value(name, hints[name], value) for name, value in given.items()})


def _value(name: str, hint: Any, value: Any) -> Any:
    if get_origin(hint) is tuple:
        values = value if isinstance(value, Sequence) and not isinstance(value, str) else [value]
        return tuple(_one(name, get_args(hint)[0], one) for one in values)
    if get_origin(hint) is UnionType:
        hint = next(part for part in get_args(hint) if part is not NoneType)
    if isinstance(value, list):
        if len(value) != 1:
            raise PageError(400, problem=f"{name} is given {len(value)} times; give it once")
        value = value[0]
    return _one(name, hint, value)


def _one(name: str, hint: Any, value: Any) -> Any:
    try:
        return READERS[hint](value)
    except (TypeError, ValueError, KeyError):
        wanted = WANTED.get(hint, "another value")
        raise PageError(400, problem=f"{name} is {_shown(value)!r}; expected {wanted}") from None


def _shown(value: Any) -> str:
    """The beginning of a value for a message, as any encoding can hold it."""
    return str(value)[:80].encode("utf-8", "backslashreplace").decode()


def _text(value: Any) -> str:
    if not isinstance(value, str) or "\x00" in value:
        raise ValueError
    return value.encode("utf-8", "strict").decode("utf-8")


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str)) or abs(number := int(value)) > MAX_NUMBER:
        raise ValueError
    return number


def _truth(value: Any) -> bool:
    return {"1": True, "0": False, "true": True, "false": False}[value if isinstance(value, str) else str(value).lower()]


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isfinite(number := float(value)):
        raise ValueError
    return number


READERS: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    bool: _truth,
    date: date.fromisoformat,
    float: _number,
    dict: dict,
    Any: lambda value: value,
}
WANTED = {
    str: "text (Unicode, without NUL)",
    int: "a whole number",
    bool: "1 or 0",
    date: "a day, such as 2024-05-03",
    float: "a number",
    dict: "a JSON object",
}

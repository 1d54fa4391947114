"""Lists for a person to read: a row each, columns in step; in a pipe whole values between tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from according.cli.terminal import is_terminal, one_line, say, write

Listed = TypeVar("Listed")


@dataclass(frozen=True, slots=True)
class Column(Generic[Listed]):
    """width: characters on a terminal; a longer value is cut there and whole in a pipe."""

    name: str
    width: int
    value: Callable[[Listed], str]


def print_columns(columns: Iterable[Column[Listed]], found: Iterable[Listed], *, what: str) -> None:
    """Prints a row for each, names above; says how many there were on stderr."""
    columns, number, terminal = tuple(columns), 0, is_terminal("stdout")
    write(_row(columns, [column.name for column in columns], terminal))
    for one in found:
        number += 1
        write(_row(columns, [one_line(column.value(one)) for column in columns], terminal))
    say(f"{number or 'no'} {what}{'' if number == 1 else 's'}")


def _row(columns: tuple[Column[Listed], ...], values: list[str], terminal: bool) -> str:
    if not terminal:
        return "\t".join(values) + "\n"
    cells = [_cut(value, column.width) for column, value in zip(columns, values, strict=True)]
    return "  ".join(cells).rstrip() + "\n"


def _cut(value: str, width: int) -> str:
    return f"{value:<{width}}" if len(value) <= width else value[: width - 1] + "…"

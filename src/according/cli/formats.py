"""The output formats of `according code`, each one a Form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

from according.cli.terminal import CONTROLS, is_terminal

if TYPE_CHECKING:
    from according.records.claim import Claim
    from according.records.document import Document

FORMATS = ("table", "jsonl", "csv")


class Form(Protocol):
    """How claims are printed."""

    def begin(self) -> str:
        """What stands before the first report."""
        ...

    def document(self, document: Document, claims: tuple[Claim, ...]) -> str:
        """A report with its claims."""
        ...


def make_format(name: str, *, spreadsheet_safe: bool = False) -> Form:
    """The format of that name, one of FORMATS."""
    if name == "jsonl":
        return JsonLines()
    if name == "csv":
        from according.cli.flat import Flat

        return Flat(spreadsheet_safe=spreadsheet_safe, terminal=is_terminal("stdout"))
    from according.cli.table import Table

    return Table(colour=is_terminal("stdout"))


class JsonLines:
    """A claim a line, as the contract has it. Control characters, which JSON lets stand above U+007E, are escaped too."""

    def begin(self) -> str:
        return ""

    def document(self, document: Document, claims: tuple[Claim, ...]) -> str:
        return "".join(json_line(claim.to_dict()) for claim in claims)


def json_line(value: dict[str, Any]) -> str:
    """A JSON object as a line; control characters escaped."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", line) + "\n"

"""Claims as they are: JSON lines and CSV."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from according.export.columns import columns_of
from according.export.delimited import write_csv
from according.export.entry import Entry

# Controls, marks that turn the direction of writing, line ends beyond ASCII, halves of surrogate pairs: escaped, as `according code` does.
CONTROLS = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

_WRITER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write_jsonl(path: Path, entries: Iterable[Entry], *, gone: Iterable[tuple[str, str]] = ()) -> None:
    """A claim a line. gone: (id, moment) of claims that are no more, for whoever brings an older export up to date."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries:
            file.write(json_line(entry.to_dict()))
        for claim, moment in gone:
            file.write(json_line({"schema": 1, "id": claim, "gone": moment}))


def write_claims_csv(path: Path, entries: Iterable[Entry], *, hxl: bool, safe: bool) -> None:
    """A claim a row, with the columns of data/export/claims.tsv."""
    write_csv(path, rows=(entry.to_row() for entry in entries), columns=columns_of("claims"), hxl=hxl, safe=safe)


def json_line(value: dict[str, Any]) -> str:
    """A JSON object as a line; control characters escaped."""
    return escaped(_WRITER.encode(value)) + "\n"


def escaped(text: str) -> str:
    """JSON with control characters beyond ASCII escaped too."""
    return CONTROLS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)

"""Brings the tables of docs/reference/exports.md up to date with the formats and with src/according/data/export/*.tsv.

    python tools/update_exports.py            write them
    python tools/update_exports.py --check    exit status 1 if they are out of date
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from according.export.columns import columns_of
from according.export.formats import FORMATS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "exports.md"
MARK = re.compile(r"(<!-- (formats|table [a-z_]+): written by tools/update_exports\.py -->\n).*?(<!-- end -->)", re.DOTALL)
FILLED = {"ours": "yes", "fixed": "always alike", "people": "**empty**"}


def formats() -> str:
    """All formats, a row each."""
    rows = ["| `--to` | a row is | | `--hxl` |", "|---|---|---|---|"]
    rows += [f"| `{one.name}` | {one.by} | {one.about} | {'yes' if one.hxl else ''} |" for one in FORMATS.values()]
    return "\n".join(rows) + "\n"


def table(name: str) -> str:
    """The columns of one table of data/export, a row each."""
    columns = columns_of(name)
    tags = any(column.hxl for column in columns)
    rows = [f"| column | filled | holds |{' HXL |' if tags else ''}", f"|---|---|---|{'---|' if tags else ''}"]
    for column in columns:
        tag = f" {f'`{column.hxl}`' if column.hxl else ''} |" if tags else ""
        rows.append(f"| `{column.name}` | {FILLED[column.filled]} | {column.meaning} |{tag}")
    return "\n".join(rows) + "\n"


def page(text: str) -> str:
    """The page with all its tables written anew."""
    return MARK.sub(lambda match: match[1] + (formats() if match[2] == "formats" else table(match[2].split()[1])) + match[3], text)


def main() -> int:
    before = PAGE.read_text(encoding="utf8")
    after = page(before)
    if "--check" in sys.argv[1:]:
        return int(before != after)
    PAGE.write_text(after, encoding="utf8")
    print("The page is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

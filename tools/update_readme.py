"""Brings two parts of README.md up to date: the table of stages, and the output of a real run.

    python tools/update_readme.py            write both
    python tools/update_readme.py --check    say whether the table is out of date, exit status 1 if it is

The table comes from stages.STAGES and the first line of every stage's docstring, so that the order stands in one place.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

from according.stages import STAGES

ROOT = Path(__file__).resolve().parent.parent
STAGE_FOLDER = ROOT / "src" / "according" / "stages"
EXAMPLE = ("code", "examples/reports/ferry-crossing.txt", "--format", "table")
SHOWN_LINES = 45


def purpose(number: int, stage: str) -> str:
    """What a stage does: its docstring's first line without "Stage N:". Raises ValueError if the number is not its place."""
    tree = ast.parse((STAGE_FOLDER / stage / "__init__.py").read_text(encoding="utf8"))
    line = (ast.get_docstring(tree) or "").partition("\n")[0]
    start = f"Stage {number}: "
    if not line.startswith(start):
        raise ValueError(f"stages/{stage}/__init__.py: the docstring must begin with {start!r}, it is {line!r}")
    return line.removeprefix(start).split(" See docs/")[0].rstrip(".")


def table() -> str:
    """The stages as a Markdown table."""
    rows = ["| | stage | does |", "|---|---|---|"]
    for number, stage in enumerate(STAGES, 1):
        page = f"docs/stages/{stage}.md"
        name = f"[`{stage}`]({page})" if (ROOT / page).is_file() else f"`{stage}`"
        rows.append(f"| {number} | {name} | {purpose(number, stage)} |")
    return "\n".join(rows) + "\n"


def example() -> str:
    """What the main command prints for one of the example reports, cut after some lines."""
    command = [sys.executable, "-m", "according", *EXAMPLE]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf8").stdout
    lines = [line.rstrip() for line in printed.splitlines()]
    if len(lines) > SHOWN_LINES:  # cut between two claims
        lines = [*lines[: max(n for n in range(SHOWN_LINES) if not lines[n])], "", "…"]
    return "\n".join([f"$ according {' '.join(EXAMPLE[:2])}", *lines])


def between(text: str, name: str) -> tuple[str, str, str]:
    """Before, inside and after the marks of a part, the marks left outside."""
    start, end = f"<!-- {name}: written by tools/update_readme.py -->\n", f"<!-- end of {name} -->"
    before, _, rest = text.partition(start)
    inside, _, after = rest.partition(end)
    return before + start, inside, end + after


def main() -> int:
    """Writes both parts, or checks the table."""
    file = ROOT / "README.md"
    text = file.read_text(encoding="utf8")
    before, inside, after = between(text, "stages")
    if "--check" in sys.argv[1:]:
        print("README.md: the table of stages is out of date" if inside != table() else "The table of stages is up to date.")
        return int(inside != table())
    before, _, after = between(before + table() + after, "example")
    file.write_text(f"{before}```\n{example()}\n```\n{after}", encoding="utf8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

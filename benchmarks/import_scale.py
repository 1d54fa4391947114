"""`according actors import` of tables that grow: processor time and the most memory that the process ever has.

    python -m benchmarks.import_scale [--rows 100000,400000] [--megabytes 300] [--folder FOLDER]

The table is invented: a name, an acronym and a country a row, all different. Its last name once more must be refused with its line.
Exit status 1 if a process held more than so many megabytes, or if the refusal is wrong. Temporary files: some 300 bytes a row in TMPDIR.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

FIRST = "Red Blue River Hill North South East West Free New Old Holy Green Black White United Popular National Sacred Young".split()
SECOND = "Guard Front Army Union Movement Brigade Council Party Force Legion League Shield Banner Command Column".split()
COUNTRIES = "MLI KEN NER SYR IRQ AFG SOM SDN TCD LBY".split()
_RUN = "import sys; from according.cli.app import main; sys.exit(main(sys.argv[1:]))"


def name_of(number: int) -> tuple[str, str]:
    """Name and acronym of a group."""
    first, second = FIRST[number % len(FIRST)], SECOND[number // len(FIRST) % len(SECOND)]
    return f"{first} {second} of Vale {number}", f"{first[0]}{second[0]}V{number}"


def make_table(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf8") as file:
        file.write("name\taliases\tkind\tcountry\tsectors\n")
        for number in range(rows):
            name, acronym = name_of(number)
            file.write(f"{name}\t{acronym}\tgroup\t{COUNTRIES[number % len(COUNTRIES)]}\tREB\n")


def imported(table: Path, into: Path) -> tuple[int, str, float, float]:
    """Exit status, what was said, seconds of processor time, most megabytes resident."""
    command = [sys.executable, "-c", _RUN, "actors", "import", str(table), "--into", str(into)]
    with tempfile.TemporaryFile("w+", encoding="utf8") as said:
        process = subprocess.Popen(command, stderr=said, stdout=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        # In kilobytes, on macOS in bytes.
        return (
            process.returncode,
            said.read().strip(),
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3),
        )


def measured(folder: Path, rows: int, most: float) -> list[str]:
    """Imports a table and then one that has a name twice; what is wrong."""
    table, wrong = folder / "actors.tsv", []
    make_table(table, rows)
    status, said, seconds, megabytes = imported(table, folder / "own")
    print(
        json.dumps(
            {
                "rows": rows,
                "processor s": round(seconds, 1),
                "microseconds a row": round(1e6 * seconds / rows, 1),
                "peak MB": round(megabytes),
            }
        ),
        flush=True,
    )
    wrong += [f"{rows} rows: {said}"] * (status != 0) + [f"{rows} rows: {megabytes:.0f} MB"] * (megabytes > most)
    kept = folder / "own" / "actors" / "own.tsv"
    with kept.open(encoding="utf8") as file:
        if (found := sum(1 for _ in file)) != rows + 1:
            wrong.append(f"{rows} rows: {found} lines were kept")
    kept.unlink()
    with table.open("a", encoding="utf8") as file:
        file.write(f"{name_of(rows - 1)[0]}\t\torganisation\t\t\n")
    status, said, seconds, megabytes = imported(table, folder / "own")
    print(json.dumps({"rows": rows, "refused after s": round(seconds, 1), "peak MB": round(megabytes), "said": said}), flush=True)
    if (
        not status
        or f"actors.tsv, line {rows + 2}: name {name_of(rows - 1)[0]!r} stands at" not in said
        or megabytes > most
        or kept.exists()
    ):
        wrong.append(f"{rows} rows with a name twice: exit status {status}, {megabytes:.0f} MB: {said}")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", default="100000,400000")
    parser.add_argument("--megabytes", type=float, default=300)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for rows in map(int, options.rows.split(",")):
            wrong += measured(Path(folder), rows, options.megabytes)
    print("\n".join(wrong))
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())

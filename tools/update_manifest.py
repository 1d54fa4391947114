"""Brings the account of our data files up to date: checksums in manifest.toml, the table in README.md.

    python tools/update_manifest.py            write both
    python tools/update_manifest.py --check    say what is out of date, exit status 1 if anything is

The upper part of the manifest, who made what and under which licence, is kept by hand.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "src" / "according" / "data"
NOT_DATA = ("README.md", "manifest.toml")
MARK = "# --- below this line: written by tools/update_manifest.py ---\n"
TABLE_START, TABLE_END = "<!-- sets: written by tools/update_manifest.py -->\n", "<!-- end of sets -->"


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every data file, by its path below the folder."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    names = sorted(name for name in found if name not in NOT_DATA and "__pycache__" not in name)
    return {name: hashlib.sha256(found[name].read_bytes()).hexdigest() for name in names}


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest as it stands."""
    return tomllib.loads((folder / "manifest.toml").read_text(encoding="utf8"))


def problems(folder: Path) -> list[str]:
    """What is wrong with the manifest or the table, one line each."""
    noted, now = manifest(folder), checksums(folder)
    digests, sets = noted.get("sha256", {}), noted["sets"]
    found = [f"{name}: not in the manifest" for name in now if name not in digests]
    found += [f"{name}: in the manifest, but not there" for name in digests if name not in now]
    found += [f"{name}: has changed" for name in now if name in digests and digests[name] != now[name]]
    for name in now:
        owners = [s["name"] for s in sets if any(fnmatchcase(name, pattern) for pattern in s["files"])]
        if len(owners) != 1:
            found.append(f"{name}: belongs to {len(owners)} sets ({', '.join(owners)}), must belong to one")
    if table(folder) not in (folder / "README.md").read_text(encoding="utf8"):
        found.append("README.md: the table is not that of the manifest")
    return found


def table(folder: Path) -> str:
    """The sets as a Markdown table; those whose files are not there are left out."""
    names = list(checksums(folder))
    rows = ["| files | source | version | licence |", "|---|---|---|---|"]
    for one in manifest(folder)["sets"]:
        if any(fnmatchcase(name, pattern) for name in names for pattern in one["files"]):
            files = ", ".join(f"`{pattern}`" for pattern in one["files"])
            rows.append(f"| {files} | {one['source']} | {one['version']} | {one['licence']} |")
    return "\n".join(rows) + "\n"


def write(folder: Path) -> None:
    """Replaces what stands below the mark, and the table."""
    file = folder / "manifest.toml"
    upper = file.read_text(encoding="utf8").partition(MARK)[0]
    lines = [f'"{name}" = "{digest}"\n' for name, digest in checksums(folder).items()]
    file.write_text(upper + MARK + "\n[sha256]\n" + "".join(lines), encoding="utf8", newline="\n")
    readme = folder / "README.md"
    before, start, rest = readme.read_text(encoding="utf8").partition(TABLE_START)
    after = rest.partition(TABLE_END)[2]
    readme.write_text(before + start + table(folder) + TABLE_END + after, encoding="utf8", newline="\n")


def main() -> int:
    """Writes unless told only to check; 1 if something is wrong still."""
    if "--check" not in sys.argv[1:]:
        write(DATA)
    found = problems(DATA)
    print("\n".join(found) or "The manifest is up to date.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

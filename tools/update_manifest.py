"""Writes the checksums of all data files into src/according/data/manifest.toml.

    python tools/update_manifest.py            write them
    python tools/update_manifest.py --check    say which are out of date, exit status 1 if any

The upper part of the manifest, who made what and under which licence, is kept by hand.
"""

from __future__ import annotations

import hashlib
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "according" / "data"
NOT_DATA = ("README.md", "manifest.toml")
MARK = "# --- below this line: written by tools/update_manifest.py ---\n"


def data_files(folder: Path) -> list[str]:
    """All data files, by their path below the folder."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if name not in NOT_DATA and "__pycache__" not in name)


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every data file."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in data_files(folder)}


def problems(folder: Path) -> list[str]:
    """What is wrong with the manifest, one line each."""
    manifest = tomllib.loads((folder / "manifest.toml").read_text(encoding="utf8"))
    now, noted = checksums(folder), manifest.get("sha256", {})
    found = [f"{name}: not in the manifest" for name in now if name not in noted]
    found += [f"{name}: in the manifest, but not there" for name in noted if name not in now]
    found += [f"{name}: has changed" for name in now if name in noted and noted[name] != now[name]]
    for name in now:
        sets = [s["name"] for s in manifest["sets"] if any(fnmatchcase(name, pattern) for pattern in s["files"])]
        if len(sets) != 1:
            found.append(f"{name}: belongs to {len(sets)} sets ({', '.join(sets)}), must belong to one")
    return found


def write(folder: Path) -> None:
    """Replaces what stands below the mark."""
    file = folder / "manifest.toml"
    upper = file.read_text(encoding="utf8").partition(MARK)[0]
    lines = [f'"{name}" = "{digest}"\n' for name, digest in checksums(folder).items()]
    file.write_text(upper + MARK + "\n[sha256]\n" + "".join(lines), encoding="utf8", newline="\n")


def main() -> int:
    if "--check" not in sys.argv[1:]:
        write(DATA)
    found = problems(DATA)
    print("\n".join(found) or "The manifest is up to date.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

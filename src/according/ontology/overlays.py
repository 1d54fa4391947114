"""What a folder of the user's own may hold, so that a table under a name that nobody reads is told and not passed over."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from according.errors import DataFileError

TAKEN = (
    "plover/*.toml",
    "contexts.toml",
    *(f"lexicons/{name}.tsv" for name in (
        "classes", "denials", "embedding", "fields", "light_verbs", "modals", "modifiers", "reporting",
    )),
    "actors/*.tsv",
    "places/*.tsv",
    "places/*.gazetteer",
)  # fmt: skip
"""Files that the loaders of a pipeline take from such a folder; which names there may be in actors/, they say themselves."""
_TABLES = frozenset({".tsv", ".toml", ".gazetteer"})


def check_overlays(folders: Iterable[Path]) -> None:
    """Raises DataFileError for a table that would be passed over, and for a folder without any. Remarks and hidden files may lie there."""
    for folder in folders:
        names = [name for name in _names(folder) if not any(part.startswith(".") for part in name.parts)]
        stray = next((name for name in names if not _is_taken(name) and name.suffix in _TABLES), None)
        if stray is not None:
            raise DataFileError(str(folder / stray), where="file name", problem=f"nothing reads it there; {_MAY_HOLD}")
        if not any(map(_is_taken, names)):
            raise DataFileError(str(folder), where="folder", problem=f"holds no table of yours; {_MAY_HOLD}")


_MAY_HOLD = f"such a folder may hold {', '.join(TAKEN)}"


def _names(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def _is_taken(name: Path) -> bool:
    folder, _, file = name.as_posix().rpartition("/")
    return any(folder == where.rpartition("/")[0] and fnmatchcase(file, where.rpartition("/")[2]) for where in TAKEN)

"""From what the user names (files, folders, globs, "-") to the files to read, in one order on every machine."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from according.errors import DocumentError
from according.records.discard import Discard

STAGE = "read"
STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that holds one report or several. name: as messages and documents call it; path: None is standard input."""

    name: str
    path: Path | None


def find_sources(paths: Iterable[str]) -> Iterator[Source | Discard | DocumentError]:
    """The files that the paths mean, in the order given, folders and globs sorted by path.

    A folder counts with all folders in it; hidden files and folders are left out, links to folders not followed.
    A path that is missing is a DocumentError, a file that comes a second time a Discard; neither is raised.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand(path):
            key = STDIN if not isinstance(found, Source) or found.path is None else os.path.realpath(found.path)
            if not isinstance(found, Source):
                yield found
            elif key in seen:
                yield Discard(document=found.name, stage=STAGE, reason="duplicate", detail="the same file was given before")
            else:
                seen.add(key)
                yield found


def _expand(path: str) -> Iterator[Source | DocumentError]:
    if path == STDIN:
        yield Source(name=STDIN, path=None)
    elif os.path.isdir(path):
        yield from _folder(path)
    elif os.path.lexists(path):
        yield Source(name=path, path=Path(path))
    elif glob.has_magic(path):
        yield from _glob(path)
    else:
        yield DocumentError(path, stage=STAGE, problem="no such file; check the path")


def _folder(path: str) -> Iterator[Source | DocumentError]:
    refused: list[OSError] = []
    found: list[Path] = []
    for folder, folders, files in os.walk(path, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.extend(Path(folder, name) for name in files if not name.startswith("."))
    # By parts, not by the string: "a/b" before "a-c" whatever the separator of the system.
    for file in sorted(found, key=lambda file: file.parts):
        yield Source(name=str(file), path=file)
    for error in refused:
        yield DocumentError(str(error.filename), stage=STAGE, problem=f"{error.strerror}; check the rights of the folder")
    if not found and not refused:
        yield DocumentError(path, stage=STAGE, problem="the folder holds no files; hidden ones are left out")


def _glob(path: str) -> Iterator[Source | DocumentError]:
    found = sorted((Path(name) for name in glob.glob(path, recursive=True) if os.path.isfile(name)), key=lambda file: file.parts)
    for file in found:
        yield Source(name=str(file), path=file)
    if not found:
        yield DocumentError(path, stage=STAGE, problem="no file matches; check the pattern")

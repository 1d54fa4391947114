"""From what the user names (files, folders, globs, "-") to the files to read, in one order on every machine."""

from __future__ import annotations

import glob
import os
import stat
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

    A folder counts with all folders in it; hidden files and folders are left out, links to folders not followed. A link that leads out
    of the folder is refused, and so is what is no file (a pipe, a device, a socket): somebody else may have put it there. Named by
    itself either is read.
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
    found, refused = _walk(path)
    root = os.path.realpath(path)
    # By parts, not by the string: "a/b" before "a-c" whatever the separator of the system.
    for file in sorted(found, key=lambda file: file.parts):
        problem = _not_ours(file, root)
        yield Source(name=str(file), path=file) if problem is None else DocumentError(str(file), stage=STAGE, problem=problem)
    for error in refused:
        yield DocumentError(str(error.filename), stage=STAGE, problem=f"{error.strerror}; check the rights of the folder")
    if not found and not refused:
        yield DocumentError(path, stage=STAGE, problem="the folder holds no files; hidden ones are left out")


def _walk(path: str) -> tuple[list[Path], list[OSError]]:
    """All files below a folder, and the folders that could not be read. Without recursion: a folder may be thousands deep."""
    found: list[Path] = []
    refused: list[OSError] = []
    waiting = [path]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif not (entry.is_symlink() and os.path.isdir(entry.path)):
                        found.append(Path(entry.path))
        except OSError as error:
            refused.append(error)
    return found, refused


def _not_ours(file: Path, root: str) -> str | None:
    """Why a file of a folder is not read; None if it is."""
    try:
        mode = file.lstat().st_mode
        if stat.S_ISLNK(mode):
            if not Path(os.path.realpath(file)).is_relative_to(root):
                return "is a link that leads out of the folder; name the file itself to read it"
            mode = file.stat().st_mode
    except OSError:
        return None  # opening it says what is wrong
    return None if stat.S_ISREG(mode) else "is a pipe, a device or a socket, no file; name it by itself to read it"


def _glob(path: str) -> Iterator[Source | DocumentError]:
    found = sorted((Path(name) for name in glob.glob(path, recursive=True) if os.path.isfile(name)), key=lambda file: file.parts)
    for file in found:
        yield Source(name=str(file), path=file)
    if not found:
        yield DocumentError(path, stage=STAGE, problem="no file matches; check the pattern")

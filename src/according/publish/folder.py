"""A folder that appears whole or not at all, and takes the place of an older one of its kind only."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from according.errors import ExportError, UsageError

MARK = "publication.json"
"""The file by which a folder is known to be a site of ours; it says what the site was made of."""


@contextmanager
def new_folder(out: Path, *, force: bool) -> Iterator[Path]:
    """A folder beside out to write to, which takes its name when all went well and is gone when not.

    force: whether a site of ours may be replaced. Raises UsageError if something is in the way, ExportError if the disk fails.
    """
    _check(out, force=force)
    beside = out.with_name(f".{out.name}.{secrets.token_hex(4)}.part")
    try:
        beside.mkdir()
        yield beside
        if not (beside / MARK).is_file():
            raise ExportError(str(out), problem=f"was written without {MARK}; nothing was changed")
        _take_place(beside, out, force=force)
    except OSError as error:
        raise ExportError(str(out), problem=f"cannot be written: {error.strerror or error}; nothing was changed") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _check(out: Path, *, force: bool) -> None:
    if not out.name:
        raise UsageError(f"{out}: name a folder that is to be made")
    if not out.parent.is_dir():
        raise UsageError(f"{out}: the folder {out.parent} is not there; make it first")
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise UsageError(f"{out} is a link or a file; name a folder")
    if not out.is_dir() or not any(out.iterdir()):
        return
    if not (out / MARK).is_file():
        raise UsageError(f"{out} holds other files and is no site of `according publish`; name another folder")
    if not force:
        raise UsageError(f"{out} is there already; name another folder, or --force to replace it")


def _take_place(beside: Path, out: Path, *, force: bool) -> None:
    """Two renames: who opens the folder in between finds none, never a mixture."""
    _check(out, force=force)  # somebody may have been faster
    if not out.exists():
        os.replace(beside, out)
        return
    old = out.with_name(f".{out.name}.{secrets.token_hex(4)}.old")
    os.replace(out, old)
    try:
        os.replace(beside, out)
    except OSError:
        os.replace(old, out)
        raise
    shutil.rmtree(old, ignore_errors=True)

"""Files that appear whole or not at all, and are not written over unless that is wanted."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from according.errors import ExportError, UsageError


@contextmanager
def whole(path: Path, *, force: bool) -> Iterator[Path]:
    """A new file beside path to write to, which takes its name when all went well and is gone when not.

    force: whether a file that is there may be replaced. Raises UsageError if one is there and may not, ExportError if the disk fails.
    """
    _check(path, force=force)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        yield temporary
        _to_disk(temporary)
        if not force:
            _check(path, force=False)  # somebody may have been faster
        os.replace(temporary, path)
    except ExportError as error:  # of a writer, who knows the file by its passing name
        raise ExportError(str(path), problem=error.problem) from error
    except OSError as error:
        raise ExportError(str(path), problem=f"cannot be written: {error.strerror or error}; nothing was changed") from error
    finally:
        temporary.unlink(missing_ok=True)


def _check(path: Path, *, force: bool) -> None:
    if str(path) == "-":  # which is standard input or output elsewhere
        raise UsageError("-: is written as a file, whole or not at all, and not to standard output; name a file")
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file")
    if not path.parent.is_dir():
        raise UsageError(f"{path}: the folder {path.parent} is not there; make it first")
    if not force and (path.exists() or path.is_symlink()):
        raise UsageError(f"{path} is there already; name another file, or --force to replace it")


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def checksum(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

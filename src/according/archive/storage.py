"""Where inputs lie and where the output goes: folders of this machine or of a cluster's shared disk, or addresses that fsspec opens.

A file of the output is there whole or not at all. On a disk it is written beside its place, brought to the disk and renamed; a store
behind fsspec gets it whole from a file on the local disk.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol, TypeVar, cast

from according.errors import ArchiveError, UsageError

SCRATCH = ".scratch"
"""Folder in the output for what is not done; it may be deleted at any time."""

Result = TypeVar("Result")
PASSES = 5
"""How often a write is begun anew because the scratch folder was taken away."""
SAFE = "all that is done is safe:"
PROBLEMS = {
    errno.ENOSPC: f"the disk is full; {SAFE} free some space and run the same command again",
    errno.EDQUOT: f"your share of the disk is used up; {SAFE} free some space and run the same command again",
    errno.EFBIG: f"a file may not become that large here (ulimit -f); {SAFE} raise the limit and run the same command again",
    errno.EROFS: "the disk is read-only; name another folder or mount it for writing",
    errno.EACCES: "no right to write there; change the rights or name another folder",
    errno.EPERM: "no right to write there; change the rights or name another folder",
    errno.EEXIST: "is a file; name a folder",
    errno.ENOTDIR: "is a file, or lies under one; name a folder",
    errno.EIO: "the disk does not read or write (I/O error); check it and run the same command again",
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raises an ArchiveError for any error of the system inside."""
    try:
        yield
    except OSError as error:
        other = f"cannot be read or written: {error.strerror or error}; check it and run the same command again"
        raise ArchiveError(where, problem=PROBLEMS.get(error.errno or 0, other)) from error


class Storage(Protocol):
    """An output folder. Names are relative, with "/"."""

    where: str
    is_local: bool

    @property
    def scratch(self) -> Path:
        """A folder of this machine for what is not done; made if it is not there."""
        ...

    def put(self, name: str, file: Path) -> None:
        """Takes a file of the scratch folder over under that name, whole or not at all; what had the name before is replaced."""
        ...

    def get(self, name: str) -> bytes | None:
        """The content of a file; None if there is none of that name."""
        ...

    def open(self, name: str) -> BinaryIO:
        """A file to read. Raises OSError."""
        ...

    def local(self, name: str) -> Path:
        """A file to read on this machine, where it is fetched to if it lies elsewhere. Raises OSError."""
        ...

    def names(self, folder: str) -> list[str]:
        """Sorted names of the files in a folder of the output; none if it is not there."""
        ...

    def remove(self, name: str) -> None:
        """Deletes a file, if it is there."""
        ...


def storage_of(where: str) -> Storage:
    """The storage of a folder or address."""
    return Store(where) if is_address(where) else Disk(Path(where))


def put_bytes(storage: Storage, name: str, content: bytes) -> None:
    """Writes a small file, whole or not at all."""
    again(lambda: _put_bytes(storage, name, content))


def _put_bytes(storage: Storage, name: str, content: bytes) -> None:
    temporary = storage.scratch / f"{secrets.token_hex(8)}.part"
    try:
        with temporary.open("wb") as file:
            file.write(content)
        storage.put(name, temporary)
    finally:
        temporary.unlink(missing_ok=True)


def again(write: Callable[[], Result]) -> Result:
    """What write gives. It is begun anew if the scratch folder was taken away beneath it, some times."""
    for _ in range(PASSES):
        try:
            return write()
        except FileNotFoundError:
            continue
    return write()


class Disk:
    """A folder."""

    is_local = True

    def __init__(self, root: Path) -> None:
        self.root, self.where = root, str(root)

    @property
    def scratch(self) -> Path:
        folder = self.root / SCRATCH
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def put(self, name: str, file: Path) -> None:
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        _to_disk(file)
        os.replace(file, target)
        _to_disk(target.parent)

    def get(self, name: str) -> bytes | None:
        try:
            return (self.root / name).read_bytes()
        except FileNotFoundError:
            return None

    def open(self, name: str) -> BinaryIO:
        return (self.root / name).open("rb")

    def local(self, name: str) -> Path:
        return self.root / name

    def names(self, folder: str) -> list[str]:
        try:
            return sorted(entry.name for entry in os.scandir(self.root / folder) if entry.is_file())
        except FileNotFoundError:
            return []

    def remove(self, name: str) -> None:
        (self.root / name).unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    """Brings a file or the entries of a folder to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Store:
    """An address that fsspec opens, such as s3://bucket/folder. A file appears there when all of it has arrived."""

    is_local = False

    def __init__(self, where: str) -> None:
        self.where = where.rstrip("/")
        self._system, self._root = _system_of(self.where)

    @property
    def scratch(self) -> Path:
        folder = Path(tempfile.gettempdir()) / f"according-{os.getuid()}"
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.stat().st_uid != os.getuid() or folder.is_symlink():
            raise ArchiveError(str(folder), problem="belongs to somebody else; set TMPDIR to a folder of your own")
        return folder

    def put(self, name: str, file: Path) -> None:
        target = f"{self._root}/{name}"
        self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
        # Stores of objects show a file when it is whole; other systems while it grows, so there it gets its name last.
        passing = f"{target}.{secrets.token_hex(4)}.part"
        self._system.put_file(str(file), passing)
        self._system.mv(passing, target)
        file.unlink(missing_ok=True)

    def get(self, name: str) -> bytes | None:
        try:
            return cast(bytes, self._system.cat_file(f"{self._root}/{name}"))
        except FileNotFoundError:
            return None

    def open(self, name: str) -> BinaryIO:
        return cast(BinaryIO, self._system.open(f"{self._root}/{name}", "rb"))

    def local(self, name: str) -> Path:
        target = self.scratch / f"{hashlib.sha256(self.where.encode()).hexdigest()[:16]}-{name}"
        self._system.get_file(f"{self._root}/{name}", str(target))
        return target

    def names(self, folder: str) -> list[str]:
        try:
            self._system.invalidate_cache()
            found = self._system.ls(f"{self._root}/{folder}", detail=False)
        except FileNotFoundError:
            return []
        return sorted(name.rpartition("/")[2] for name in found if not name.endswith(".part"))

    def remove(self, name: str) -> None:
        if self._system.exists(f"{self._root}/{name}"):
            self._system.rm_file(f"{self._root}/{name}")


def is_address(where: str) -> bool:
    """Whether it is an address for fsspec and no path."""
    return "://" in where


def open_input(name: str) -> BinaryIO:
    """An input file or address. Raises OSError."""
    if not is_address(name):
        return Path(name).open("rb")
    system, path = _system_of(name)
    return cast(BinaryIO, system.open(path, "rb"))


def stamp_of(name: str) -> tuple[int, str]:
    """Bytes of an input, and what changes when it is written anew. Raises OSError."""
    if not is_address(name):
        known = os.stat(name)
        return known.st_size, str(known.st_mtime_ns)
    system, path = _system_of(name)
    return int(system.info(path)["size"] or 0), str(system.ukey(path))


def size_of(name: str) -> int:
    """Bytes of an input; 0 if that cannot be said."""
    try:
        return stamp_of(name)[0]
    except OSError:
        return 0


def files_at(address: str) -> list[str]:
    """The addresses of all files at an address: itself, those below it, or those that match its pattern; sorted."""
    system, path = _system_of(address)
    protocol = address.partition("://")[0]
    with told(address):
        found = system.glob(path) if any(sign in path for sign in "*?[") else system.find(path)
    files = sorted(name for name in found if not any(part.startswith(".") for part in name.split("/")))
    if not files:
        raise UsageError(f"{address}: no file there; check the address")
    return [f"{protocol}://{name}" for name in files]


def _system_of(address: str) -> tuple[Any, str]:
    try:
        import fsspec
    except ImportError as error:
        raise UsageError(f"{address}: addresses need fsspec: pip install 'according[ray]'") from error
    try:
        return fsspec.core.url_to_fs(address)  # type: ignore[no-any-return]
    except (ValueError, ImportError) as error:
        raise UsageError(f"{address}: no address that can be opened ({' '.join(str(error).split())[:120]})") from error

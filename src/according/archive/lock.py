"""One run at a time on one output."""

from __future__ import annotations

import fcntl
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from according.archive.storage import Disk, Storage, put_bytes, told
from according.errors import ArchiveError

LOCK = ".lock"
LOCK_OF_STORE = "lock.json"


@contextmanager
def locked(storage: Storage, *, at: str) -> Iterator[None]:
    """Holds the output's lock. at: the moment, for whom it is in the way. Raises ArchiveError if another run has it, or for lack of rights.

    On a disk the system frees the lock however the run ends; a store has a file instead, which a run that was killed leaves.
    """
    me = json.dumps({"process": os.getpid(), "machine": socket.gethostname(), "since": at})
    if isinstance(storage, Disk):
        with _locked_disk(storage, me):
            yield
        return
    with told(storage.where):
        there = storage.get(LOCK_OF_STORE)
        if there is not None:
            problem = f"{_who(there)}; if that is no more, delete {LOCK_OF_STORE} there and run the same command again"
            raise ArchiveError(storage.where, problem=problem)
        put_bytes(storage, LOCK_OF_STORE, me.encode())
    try:
        yield
    finally:
        storage.remove(LOCK_OF_STORE)


@contextmanager
def _locked_disk(storage: Disk, me: str) -> Iterator[None]:
    with told(storage.where):
        storage.root.mkdir(parents=True, exist_ok=True)
        handle = os.open(storage.root / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            problem = f"{_who(os.pread(handle, 1000, 0))}; wait until that is done, or name another folder"
            raise ArchiveError(storage.where, problem=problem) from error
        with told(storage.where):
            os.ftruncate(handle, 0)
            os.pwrite(handle, me.encode(), 0)
        yield
    finally:
        os.close(handle)


def _who(content: bytes) -> str:
    try:
        known = json.loads(content)
        return f"another run writes to it (process {known['process']} on {known['machine']}, since {known['since']})"
    except (ValueError, KeyError, TypeError):
        return "another run writes to it"

"""What is done of a shard, report by report, in a file of the scratch folder: a worker that dies costs the report that it was at.

A line an outcome, with a checksum; a line that was not written to its end does not count. Nothing here needs to survive the machine:
whatever is missing is coded again.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
import secrets
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from according.archive.tasks import Position


class Journal:
    """The journal of one shard, which one process has open at a time."""

    def __init__(self, folder: Path, *, name: str, key: str) -> None:
        """Takes the journal of that name over, or begins one. key: of the shard; a journal of another key is begun anew."""
        self._path, self._key = folder / f"{name}.journal", key
        self._file = self._mine()
        self.next: Position = (0, 0)
        """The first outcome that is not in it."""
        self.seconds: dict[str, float] = {}
        """Processor time by stage of those who left it to another, as they noted it."""
        self._recover()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def append(self, entry: dict[str, Any]) -> None:
        """Adds an outcome. entry["at"] is its position, entry["next"] the one that follows. Raises OSError."""
        self._file.write(_line(entry))
        self._file.flush()
        self.next = tuple(entry["next"])

    def note(self, seconds: dict[str, float]) -> None:
        """Adds the processor time by stage that all in it has taken, for whoever takes it over. Raises OSError."""
        self._file.write(_line({"seconds": seconds}))
        self._file.flush()

    def entries(self) -> Iterator[dict[str, Any]]:
        """All outcomes, from the first."""
        self._file.seek(0)
        yield from (entry for entry, _ in self._read() if "at" in entry)
        self._file.seek(0, io.SEEK_END)

    def remove(self) -> None:
        """Deletes it; it is not needed any more."""
        self._path.unlink(missing_ok=True)

    def _mine(self) -> io.BufferedRandom:
        """The file, locked. If a process that lost its parent still has it, another one is begun."""
        while True:
            file = os.fdopen(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return file
            except BlockingIOError:
                file.close()
                self._path = self._path.with_name(f"{self._path.stem}-{secrets.token_hex(4)}.journal")

    def _recover(self) -> None:
        end, begun = 0, False
        for entry, end_of_it in self._read():
            if not begun and entry.get("key") != self._key:
                break
            begun, end = True, end_of_it
            if "at" in entry:
                self.next = tuple(entry["next"])
            self.seconds = entry.get("seconds", self.seconds)
        self._file.truncate(end)
        self._file.seek(0, io.SEEK_END)
        if not begun:
            self._file.write(_line({"key": self._key}))
            self._file.flush()

    def _read(self) -> Iterator[tuple[dict[str, Any], int]]:
        """The lines that are whole, each with the byte at which it ends."""
        end = 0
        for line in self._file:
            end += len(line)
            if not line.endswith(b"\n") or line[:8] != _checksum(line[9:-1]):
                return
            yield json.loads(line[9:-1]), end


def _line(entry: dict[str, Any]) -> bytes:
    content = json.dumps(entry, separators=(",", ":")).encode("ascii")
    return _checksum(content) + b" " + content + b"\n"


def _checksum(content: bytes) -> bytes:
    return f"{zlib.crc32(content):08x}".encode()

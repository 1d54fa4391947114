"""The shipped gazetteer's file: sorted lines in compressed blocks, so that a look-up unpacks one block and opening unpacks none.

Layout: MAGIC, length of the directory (4 bytes, little-endian), directory (JSON: facts of the file and, for each table, its
blocks as [first key, offset, length]), blocks (zlib). A line is key and value, tab-separated; lines of a table are sorted by key.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from according.errors import DataFileError

MAGIC = b"ACCPLACE1\n"
_LINES = 512
_KEPT_BLOCKS = 512


class BlockTable:
    """One sorted table of the file."""

    def __init__(self, content: bytes, *, base: int, directory: list[list[Any]]) -> None:
        self._content, self._base = content, base
        self._firsts = [str(entry[0]) for entry in directory]
        self._spans = [(int(entry[1]), int(entry[2])) for entry in directory]
        self._unpacked: dict[int, list[str]] = {}

    def get(self, key: str) -> str | None:
        """The value of a key."""
        at = bisect_right(self._firsts, key) - 1
        if at < 0:
            return None
        # The tab sorts before every character of a key, so lines sort as their keys do.
        lines, start = self._block(at), f"{key}\t"
        line = bisect_left(lines, start)
        return lines[line][len(start) :] if line < len(lines) and lines[line].startswith(start) else None

    def _block(self, at: int) -> list[str]:
        found = self._unpacked.get(at)
        if found is None:
            offset, length = self._spans[at]
            found = zlib.decompress(self._content[self._base + offset : self._base + offset + length]).decode("utf8").split("\n")
            if len(self._unpacked) >= _KEPT_BLOCKS:
                self._unpacked.clear()
            self._unpacked[at] = found
        return found


def read_blocks(path: Path) -> tuple[dict[str, Any], dict[str, BlockTable]]:
    """The facts of a gazetteer file and its tables. Raises DataFileError if it is missing or not such a file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataFileError(path.name, where=str(path.parent), problem=error.strerror or str(error)) from error
    start = len(MAGIC) + 4
    if content[: len(MAGIC)] != MAGIC or len(content) < start:
        raise DataFileError(path.name, where="first bytes", problem="not a gazetteer file of this version; build it again")
    base = start + int.from_bytes(content[len(MAGIC) : start], "little")
    try:
        directory = json.loads(content[start:base])
        tables = {name: BlockTable(content, base=base, directory=blocks) for name, blocks in directory["tables"].items()}
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DataFileError(path.name, where="directory", problem=f"damaged: {error}") from error
    return directory["facts"], tables


def write_blocks(path: Path, *, facts: dict[str, Any], tables: Mapping[str, Iterable[tuple[str, str]]]) -> None:
    """Writes a gazetteer file; the same input gives the same bytes (with one version of zlib)."""
    packed = bytearray()
    directory: dict[str, list[list[Any]]] = {}
    for name, rows in tables.items():
        lines, blocks = sorted(rows), []
        for at in range(0, len(lines), _LINES):
            part = lines[at : at + _LINES]
            block = zlib.compress("\n".join(f"{key}\t{value}" for key, value in part).encode("utf8"), 9)
            blocks.append([part[0][0], len(packed), len(block)])
            packed += block
        directory[name] = blocks
    head = json.dumps({"facts": facts, "tables": directory}, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf8")
    path.write_bytes(MAGIC + len(head).to_bytes(4, "little") + head + bytes(packed))

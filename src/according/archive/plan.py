"""The plan of an archive: its input cut into shards, each with the files, their checksums and what of them it holds.

`plan.jsonl` has a line a shard. It is written once, before anything is coded, and never changed: whoever codes shard 12, when and where,
codes the same reports in the same order.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from according.archive.storage import is_address, open_input, stamp_of
from according.errors import ArchiveError
from according.settings import Settings
from according.stages.read import Slice, survey

PLAN = "plan.jsonl"
FAILED = "failed"
"""In place of a refusal's reason: the file cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A slice of a file. name: as the user named it. size: bytes; stamp: changes when it is written anew; sha256: "" if it cannot be read.

    refusal: why the file is not read at all (stage, reason, detail), else empty.
    """

    name: str
    size: int = 0
    stamp: str = ""
    sha256: str = ""
    slice: Slice = field(default_factory=Slice)
    refusal: tuple[str, ...] = ()

    def check(self) -> None:
        """Raises ArchiveError if the file is not as it was when the plan was made."""
        if self.refusal or not self.sha256:
            return
        try:
            now = stamp_of(self.name)
        except OSError as error:
            problem = f"cannot be read any more ({error.strerror or error}); bring it back and run the same command again"
            raise ArchiveError(self.name, problem=problem) from error
        if now != (self.size, self.stamp):
            problem = "has changed since the archive was begun; put it back as it was, or code it into another folder (--out)"
            raise ArchiveError(self.name, problem=problem)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Pieces that are coded together. key: checksum of what they are."""

    number: int
    pieces: tuple[Piece, ...]

    @property
    def units(self) -> int:
        return sum(piece.slice.units for piece in self.pieces)

    @property
    def key(self) -> str:
        return hashlib.sha256(self.to_line().encode()).hexdigest()[:32]

    def to_line(self) -> str:
        """The shard as a line of the plan."""
        return json.dumps({"shard": self.number, "pieces": [_lean(piece) for piece in self.pieces]}) + "\n"

    @classmethod
    def from_line(cls, line: str) -> Shard:
        record = json.loads(line)
        return cls(number=record["shard"], pieces=tuple(map(piece_of, record["pieces"])))


def _lean(piece: Piece) -> dict[str, Any]:
    """The piece without what is as it is by default: a plan may have millions of them."""
    record = {name: value for name, value in asdict(piece).items() if name != "slice" and value}
    cut = {name: value for name, value in asdict(piece.slice).items() if value != getattr(Slice(), name)}
    return record | ({"slice": cut} if cut else {})


def piece_of(record: dict[str, Any]) -> Piece:
    """A piece from a line of the plan."""
    return Piece(**record | {"slice": Slice(**record.get("slice", {})), "refusal": tuple(record.get("refusal", ()))})


def pieces_of(name: str, *, settings: Settings) -> list[Piece]:
    """A file's pieces. It is read once for its checksum and once for where it can be cut."""
    limits = settings.archive
    try:
        if not is_address(name) and not Path(name).is_file():
            return [Piece(name=name)]  # a pipe or device, which may have no end
        size, stamp = stamp_of(name)
        with open_input(name) as file:
            digest = _sha256(file)
            file.seek(0)
            cut = survey(file, name=name, settings=settings, units=max(1, limits.shard_reports), size=max(1, limits.shard_bytes))
    except OSError:
        return [Piece(name=name)]  # reading it will say what is wrong with it
    return [Piece(name=name, size=size, stamp=stamp, sha256=digest, slice=one) for one in cut]


def _sha256(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    while block := file.read(1 << 20):
        digest.update(block)
    return digest.hexdigest()


def records_of(pieces: Iterable[Piece]) -> list[dict[str, Any]]:
    """Pieces as JSON can hold them."""
    return [_lean(piece) for piece in pieces]


def shards_of(pieces: Iterable[Piece], *, settings: Settings) -> Iterator[Shard]:
    """Pieces packed into shards in their order, as many as the limits allow."""
    waiting: list[Piece] = []
    number = units = size = 0
    for piece in pieces:
        weight = _weight(piece, settings)
        full = units + piece.slice.units > settings.archive.shard_reports or size + weight > settings.archive.shard_bytes
        if waiting and full:
            yield Shard(number=number, pieces=tuple(waiting))
            waiting, units, size, number = [], 0, 0, number + 1
        waiting.append(piece)
        units, size = units + piece.slice.units, size + weight
    if waiting:
        yield Shard(number=number, pieces=tuple(waiting))


def _weight(piece: Piece, settings: Settings) -> int:
    """About how many bytes a piece has; of a slice it is only known that it is no larger than a shard."""
    whole = piece.slice == Slice() or piece.slice.first == 0
    return min(piece.size, settings.archive.shard_bytes) if whole else settings.archive.shard_bytes


class Plan:
    """A plan that was written; shards are read from the file when they are asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._offsets, self.units = array("Q"), array("Q")
        with path.open("rb") as file:
            while line := file.readline():
                self._offsets.append(file.tell() - len(line))
                self.units.append(Shard.from_line(line.decode()).units)

    def __len__(self) -> int:
        return len(self._offsets)

    def shard(self, number: int) -> Shard:
        """The shard of that number."""
        with self._path.open("rb") as file:
            file.seek(self._offsets[number])
            return Shard.from_line(file.readline().decode())

    def check_inputs(self, names: Iterable[str]) -> None:
        """Raises ArchiveError if other files are given than the plan has, or one of them has changed."""
        known: dict[str, None] = {}
        for number in range(len(self)):
            for piece in self.shard(number).pieces:
                if not piece.refusal and piece.name not in known:
                    known[piece.name] = None
                    piece.check()
        self._check_names(set(names), known)

    def _check_names(self, given: set[str], known: dict[str, None]) -> None:
        for name in sorted(given - set(known)):
            raise ArchiveError(name, problem="is new since the archive was begun; code new files into another folder (--out)")
        for name in sorted(set(known) - given):
            what = "is not among the inputs" if is_address(name) or Path(name).exists() else "is not there any more"
            raise ArchiveError(name, problem=f"{what}, but the archive was begun with it; run the same command again")

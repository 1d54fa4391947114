"""Files packed with gzip or Zstandard: read as they are unpacked, and no further than text is ever packed."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.stages.read.kinds import BEGINNING, kind_of
from according.stages.read.lines import read_stream
from according.stages.read.objects import Read
from according.stages.read.reading import Reading, over

Reader = Callable[[BinaryIO, str, Reading], Iterator[Read]]
SUFFIXES = frozenset({".gz", ".zst", ".zstd"})
SMALL = 1 << 20
"""Up to this size a file may be packed as densely as it likes."""


class TooDense(Exception):
    """More came out of a packed file than of any text of its size."""


def read_packed(file: BinaryIO, name: str, kind: str, reading: Reading, *, read: Reader) -> Iterator[Read]:
    """The reports of a packed file, which keep its name. JSON Lines may be of any size; all else is unpacked into memory.

    kind: "gzip" or "zstd". Raises DocumentError if it is broken; lines before that are read.
    """
    if reading.depth >= reading.settings.read.max_archive_depth:
        yield over(name, "an archive within archives; unpack it, or raise the limit: --set read.max_archive_depth=…")
        return
    limits = reading.settings.read
    try:
        stream = unpacked(file, kind, name, ratio=limits.max_archive_ratio)
        beginning = stream.peek(BEGINNING)[:BEGINNING]
        if kind_of(beginning, name=inner_name(name)) == "lines":
            yield from read_stream(stream, name, settings=reading.settings)
            return
        content = stream.read(limits.max_collection_bytes + 1)
        if len(content) > limits.max_collection_bytes:
            yield over(name, "larger than a collection may be; unpack it, or raise the limit: --set read.max_collection_mb=…")
            return
    except TooDense:
        yield too_dense(name, ratio=limits.max_archive_ratio)
        return
    except BROKEN as error:
        raise broken(name, error) from error
    yield from read(io.BytesIO(content), inner_name(name), reading.inside())


def too_dense(name: str, *, ratio: int) -> Discard:
    """The refusal of what is packed more densely than text."""
    return over(name, f"packed more than {ratio}-fold, as no text is; unpack it, or raise the limit: --set read.max_archive_ratio=…")


def broken(name: str, error: BaseException) -> DocumentError:
    """What to say of a packed file that does not unpack."""
    problem = f"broken archive ({type(error).__name__}: {' '.join(str(error).split())[:80]}); fetch or pack it again"
    return DocumentError(name, stage="read", problem=problem)


def unpacked(file: BinaryIO, kind: str, name: str, *, ratio: int) -> io.BufferedReader:
    """A stream of what is in a packed file. Reading raises TooDense beyond that ratio, one of BROKEN if it does not unpack.

    Raises DocumentError if what unpacks Zstandard is not installed.
    """
    return io.BufferedReader(_Counted(_opened(file, kind, name), file, ratio), buffer_size=1 << 18)


def inner_name(name: str) -> str:
    """The name of what is in a packed file: without its last suffix."""
    path = PurePath(name)
    return name[: -len(path.suffix)] if path.suffix.lower() in SUFFIXES and path.stem else name


def _opened(file: BinaryIO, kind: str, name: str) -> BinaryIO:
    if kind == "gzip":
        return gzip.GzipFile(fileobj=file)  # type: ignore[return-value]
    try:
        import pyarrow
    except ImportError as error:
        problem = "reading Zstandard needs pyarrow: pip install 'according[parquet]'"
        raise DocumentError(name, stage="read", problem=problem) from error
    return pyarrow.CompressedInputStream(pyarrow.PythonFile(file, mode="r"), "zstd")  # type: ignore[no-any-return]


class _Counted(io.RawIOBase):
    """Counts what comes out; files of archives lie about it."""

    def __init__(self, stream: BinaryIO, packed: BinaryIO, ratio: int) -> None:
        self._stream, self._packed, self._ratio, self._size = stream, packed, ratio, 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: bytearray | memoryview) -> int:  # type: ignore[override]
        part = self._stream.read(len(into))
        self._size += len(part)
        if self._size > max(SMALL, self._ratio * self._packed.tell()):
            raise TooDense
        into[: len(part)] = part
        return len(part)


BROKEN = (zlib.error, EOFError, OSError, ValueError)
"""What unpacking raises on files that are broken; pyarrow's errors are among them."""

"""Zip archives and what is one underneath: read member by member, never unpacked to the disk."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.stages.read.document import too_large
from according.stages.read.docx import DOCUMENT, read_docx
from according.stages.read.objects import Read
from according.stages.read.reading import Reading, over
from according.stages.read.warc import is_warc, read_wacz

Reader = Callable[[BinaryIO, str, Reading], Iterator[Read]]
"""What reads a member: the same as reads a file."""

BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
          LookupError, OverflowError)  # fmt: skip
"""What zipfile raises on archives that are broken, encrypted or packed in a way that it does not know."""
OFFICE = {"xl/workbook.xml": "a spreadsheet; save it as CSV", "ppt/presentation.xml": "a presentation; save its text"}
CHUNK = 1 << 20
SMALL = 1 << 20
"""Members up to this size may be packed as densely as they like."""


def read_zip(file: BinaryIO, name: str, reading: Reading, read: Reader) -> Iterator[Read]:
    """The reports of a zip archive, a DOCX document or a WACZ; members are called ARCHIVE/MEMBER."""
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN as error:
        yield _broken(name, error)
        return
    with archive:
        names = set(archive.namelist())
        if DOCUMENT in names:
            yield from _document(archive, name, reading.inside())
        elif office := next((what for part, what in OFFICE.items() if part in names), None):
            yield Discard(document=name, stage="read", reason="binary", detail=f"looks like {office}")
        elif any(map(is_warc, names)):
            yield from read_wacz(archive, name, reading)
        else:
            yield from _members(archive, name, reading, read)


def _document(archive: zipfile.ZipFile, name: str, reading: Reading) -> Iterator[Read]:
    data = content_of(archive, archive.getinfo(DOCUMENT), name, reading)
    if isinstance(data, bytes) and len(data) > reading.settings.read.max_xml_bytes:
        data = too_large(name, settings=reading.settings)
    yield read_docx(data, name) if isinstance(data, bytes) else data


def _members(archive: zipfile.ZipFile, name: str, reading: Reading, read: Reader) -> Iterator[Read]:
    if reading.depth >= reading.settings.read.max_archive_depth:
        yield over(name, "an archive within archives; unpack it, or raise the limit: --set read.max_archive_depth=…")
        return
    inside = reading.inside()
    found = members_of(archive)
    if not found:
        yield Discard(document=name, stage="read", reason="empty", detail="an archive without files; hidden ones are left out")
    for number, info in enumerate(found):
        limit = inside.exhausted()
        if limit:
            yield over(name, f"{limit} ({len(found) - number} files are not read)")
            return
        yield from read_member(archive, info, name, inside, read)


def is_plain_zip(archive: zipfile.ZipFile) -> bool:
    """Whether a zip is an archive of files, and not what is one underneath."""
    names = set(archive.namelist())
    return DOCUMENT not in names and not any(part in names for part in OFFICE) and not any(map(is_warc, names))


def members_of(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The files of an archive, without hidden ones."""
    # Not is_dir(), which fails on a member without a name.
    return [info for info in archive.infolist() if not info.filename.endswith("/") and not _is_hidden(info.filename)]


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, inside: Reading, read: Reader) -> Iterator[Read]:
    """The reports of a file of the archive of that name."""
    if inside.budget is not None:
        inside.budget.members -= 1
    member = f"{name}/{info.filename}"
    content = inside.timed(partial(content_of, archive, info, member, inside))
    if isinstance(content, bytes):
        yield from _member(content, member, inside, read)
    else:
        yield content


def _member(content: bytes, member: str, reading: Reading, read: Reader) -> Iterator[Read]:
    reports = read(io.BytesIO(content), member, reading)
    try:
        while (found := reading.timed(partial(next, reports, None))) is not None:
            yield found
    except DocumentError as error:
        yield error


def content_of(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, reading: Reading) -> bytes | Discard | DocumentError:
    """The bytes of a member, or why not: too large, packed denser than text ever is, or broken.

    Bytes are counted as they come out: what an archive says of itself may be a lie.
    """
    limits = reading.settings.read
    densest = max(SMALL, limits.max_archive_ratio * info.compress_size)
    left = reading.budget.unpacked if reading.budget else limits.max_collection_bytes
    most = min(limits.max_collection_bytes, densest, left)
    parts, size = [], 0
    try:
        with archive.open(info) as member:
            while size <= most and (part := member.read(CHUNK)):
                parts.append(part)
                size += len(part)
    except BROKEN as error:
        return _broken(name, error)
    if reading.budget is not None:
        reading.budget.unpacked -= size
    if size <= most:
        return b"".join(parts)
    if most == densest:
        what = f"packed more than {limits.max_archive_ratio}-fold, as no text is"
        return over(name, f"{what}; unpack it, or raise the limit: --set read.max_archive_ratio=…")
    what = "larger than a collection or an archive may be"
    return over(name, f"{what}; unpack it, or raise the limits: --set read.max_collection_mb=…, read.max_archive_mb=…")


def _broken(name: str, error: BaseException) -> DocumentError:
    if isinstance(error, RuntimeError) and "encrypted" in str(error):
        problem = "is encrypted; unpack it with its password"
    else:
        problem = f"broken archive ({type(error).__name__}: {' '.join(str(error).split())[:80]}); fetch or pack it again"
    return DocumentError(name, stage="read", problem=problem)


def _is_hidden(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return any(part.startswith(".") or part == "__MACOSX" for part in parts if part not in ("..", "."))

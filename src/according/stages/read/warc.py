"""Web archives: WARC files, and WACZ, which is a zip of them. The pages that were fetched are the reports."""

from __future__ import annotations

import io
import json
import logging
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from functools import partial
from typing import IO, Any
from urllib.parse import urldefrag, urlsplit

from according.errors import DocumentError
from according.records.discard import Discard
from according.stages.read.decode import decode
from according.stages.read.document import Report, too_large
from according.stages.read.objects import Read
from according.stages.read.page import read_page
from according.stages.read.pdf import read_pdf
from according.stages.read.reading import Reading, over

log = logging.getLogger(__name__)

TYPES = {"text/html": "page", "application/xhtml+xml": "page", "text/plain": "text", "application/pdf": "pdf"}
"""What is taken for a report; images, scripts and the like are counted and left out."""
BROKEN = (zlib.error, EOFError, OSError, ValueError, LookupError, TypeError, AttributeError, zipfile.BadZipFile)
"""What warcio raises on broken files, its own errors aside."""


def read_warc(file: IO[bytes], name: str, reading: Reading, *, pages: frozenset[str] = frozenset()) -> Iterator[Read]:
    """The pages of a WARC file, packed or not, called FILE#ADDRESS. pages: take only these addresses; empty takes all.

    The day of fetching is not that of publication, which is looked for in the page.
    """
    inside, left_out, number = reading.inside(), 0, 0
    records = records_of(file, name)
    while (found := inside.timed(partial(next, records, None))) is not None:
        record = found.record
        if isinstance(record, DocumentError):
            yield record
            break
        limit = inside.exhausted()
        if limit:
            yield over(name, limit)
            break
        if not found.is_page or (pages and _plain(_address(record)) not in pages):
            left_out += 1
            continue
        number += 1
        if inside.budget is not None:
            inside.budget.members -= 1
        yield inside.timed(partial(read_record, record, name, inside))
    if left_out:
        log.info("%s: %d records that are no pages (images, scripts, requests, failures) left out", name, left_out)
    if not number:
        yield Discard(document=name, stage="read", reason="no_text", detail="a web archive without pages")


def read_wacz(archive: zipfile.ZipFile, name: str, reading: Reading) -> Iterator[Read]:
    """The pages of the WARC files of a WACZ; those alone that its list of pages names, if it has one."""
    pages = _listed(archive)
    for member in sorted(member for member in archive.namelist() if is_warc(member)):
        try:
            with archive.open(member) as file:
                yield from read_warc(file, f"{name}/{member}", reading, pages=pages)
        except (*BROKEN, RuntimeError, NotImplementedError) as error:
            yield _broken(f"{name}/{member}", error)


def is_warc(member: str) -> bool:
    """Whether a member of an archive is one of a WACZ's WARC files."""
    return member.startswith("archive/") and member.endswith((".warc", ".warc.gz"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """record: warcio's, or the error that ends the file. number: of records before it. offset: byte of the file at which it begins."""

    record: Any
    number: int
    offset: int

    @property
    def is_page(self) -> bool:
        """Whether it holds a page that was fetched well; an error stands for the pages behind it."""
        return isinstance(self.record, DocumentError) or _kind(self.record) is not None


def records_of(file: IO[bytes], name: str, *, before: int = 0) -> Iterator[Found]:
    """The records from where the file is now. before: how many stand before them. An error comes last, as a value."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number, said, offset = before, io.StringIO(), file.tell()
    records: Any = iter(())
    try:
        # warcio complains on stderr, with bytes of the file in it, which must not reach a terminal.
        with redirect_stderr(said):
            records = ArchiveIterator(file)
        while True:
            with redirect_stderr(said):
                record = next(records, None)
            if record is None:
                break
            offset = records.offset  # not get_record_offset(), which reads the record to its end
            yield Found(record=record, number=number, offset=offset)
            number += 1
    except (ArchiveLoadFailed, *BROKEN) as error:
        yield Found(record=_broken(f"{name}, behind record {number}", error), number=number, offset=offset)
    if said.getvalue():
        log.warning("%s: records do not end where they say; the web archive may be damaged", name)


def _broken(name: str, error: BaseException) -> DocumentError:
    problem = f"broken web archive ({type(error).__name__}: {' '.join(str(error).split())[:80]}); the rest of it is not read"
    return DocumentError(name, stage="read", problem=problem)


def _kind(record: Any) -> str | None:
    """How a record is read; None for what is no page that was fetched well."""
    # Crawlers keep their own command line and log as resources, under addresses such as metadata://.
    if record.rec_type not in ("response", "resource") or not _address(record).startswith(("http://", "https://")):
        return None
    if record.rec_type == "response" and (record.http_headers is None or record.http_headers.get_statuscode() != "200"):
        return None
    headers = record.http_headers or record.rec_headers
    return TYPES.get((headers.get_header("Content-Type") or "").partition(";")[0].strip().lower())


def _address(record: Any) -> str:
    return str(record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")


def read_record(record: Any, archive: str, reading: Reading) -> Read:
    """The report of a page's record of the archive of that name."""
    settings, url = reading.settings, _address(record)
    name, kind = f"{archive}#{url}", _kind(record) or ""
    limit = settings.read.max_document_bytes
    try:
        content = record.content_stream().read(limit + 1)
    except BROKEN as error:
        return _broken(name, error)
    if reading.budget is not None:
        reading.budget.unpacked -= len(content)
    if len(content) > limit:
        return too_large(name, settings=settings)
    if getattr(record.raw_stream, "limit", 0):
        # warcio takes the end of the file for the end of the page.
        return DocumentError(name, stage="read", problem="the web archive ends within this page; fetch it again")
    try:
        found = _report(content, kind, name, record, reading)
    except DocumentError as error:
        return error
    if not isinstance(found, Report):
        return found
    return replace(found, url=url or found.url, source=found.source or _host(url))


def _report(content: bytes, kind: str, name: str, record: Any, reading: Reading) -> Read:
    if kind == "pdf":
        return read_pdf(io.BytesIO(content), name, reading)
    headers = record.http_headers or record.rec_headers
    charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")[2].strip(" \"';") or None
    text = decode(content, name, settings=reading.settings.read, page=kind == "page", named=charset)
    return read_page(text, name, settings=reading.settings) if kind == "page" else Report(name=name, text=text)


def _listed(archive: zipfile.ZipFile) -> frozenset[str]:
    """Addresses of the pages that a WACZ lists; without a list that can be read, none."""
    found: set[str] = set()
    for member in archive.namelist():
        if member.startswith("pages/") and member.endswith(".jsonl") and archive.getinfo(member).file_size < 50_000_000:
            try:
                lines = archive.read(member).decode("utf-8", "replace").splitlines()
                values = [json.loads(line) for line in lines if line.strip()]
            except (*BROKEN, RuntimeError, NotImplementedError):
                continue
            found |= {_plain(value["url"]) for value in values if isinstance(value, dict) and isinstance(value.get("url"), str)}
    return frozenset(found)


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


def _plain(url: str) -> str:
    return urldefrag(url)[0].rstrip("/")

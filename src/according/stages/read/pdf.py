"""PDF files that hold text. Scanned pages do not; these are told, not read."""

from __future__ import annotations

import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from according.errors import DocumentError
from according.records.discard import Discard
from according.stages.read.document import Report, too_large
from according.stages.read.objects import Read
from according.stages.read.reading import Reading, over

BROKEN = (ArithmeticError, AttributeError, LookupError, ValueError, TypeError, RecursionError, OSError, NotImplementedError,
          AssertionError, zlib.error, struct.error, MemoryError)  # fmt: skip
"""What pypdf raises on broken files, its own errors aside."""
FULL_LINE = 0.75
"""Share of a usual line's width under which a line that ends a sentence ends its paragraph."""
HALF_LINE = 0.6
"""The same for a line that ends none, such as a headline, before one that begins with a capital."""


def read_pdf(file: BinaryIO, name: str, reading: Reading) -> Read:
    """The text of a PDF, paragraphs put together from its lines. Its days are those of making, not of publication, and are left alone."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    inside, pages, size = reading.inside(), [], 0
    try:
        reader = PdfReader(file, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return DocumentError(name, stage="read", problem="is encrypted; save it without its password")
        if len(reader.pages) > reading.settings.read.max_pdf_pages:
            detail = f"{len(reader.pages)} pages; split it, or raise the limit: --set read.max_pdf_pages=…"
            return over(name, detail)
        for page in reader.pages:
            pages.append(inside.timed(page.extract_text))
            size += len(pages[-1])
            limit = inside.exhausted()
            if limit:
                return over(name, limit)
            if size > reading.settings.read.max_document_bytes:
                return too_large(name, settings=reading.settings)
    except (PyPdfError, *BROKEN) as error:
        problem = f"broken PDF ({type(error).__name__}: {' '.join(str(error).split())[:80]}); save it anew or give its text"
        return DocumentError(name, stage="read", problem=problem)
    text = flowing(pages)
    if not text:
        detail = "a PDF without text (scanned pages?); give what a text recognition reads in it"
        return Discard(document=name, stage="read", reason="no_text", detail=detail)
    return Report(name=name, text=text)


def flowing(pages: list[str]) -> str:
    """The pages' lines as paragraphs, an empty line between, without page numbers and lines that stand at the edge of most pages."""
    lines = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    edges = _repeated(lines)
    kept = [line for page in lines for line in _without_edges(page, edges)]
    return "\n\n".join(_paragraphs(kept))


def _edge(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _repeated(pages: list[list[str]]) -> set[str]:
    """Headers and footers: what stands first or last on three pages at least and on half of all, whatever its numbers."""
    found: Counter[str] = Counter()
    for page in pages:
        filled = [line for line in page if line]
        found.update({_edge(line) for line in (*filled[:2], *filled[-2:])})
    return {line for line, number in found.items() if number >= max(3, len(pages) / 2)}


def _without_edges(page: list[str], edges: set[str]) -> Iterator[str]:
    filled = [n for n, line in enumerate(page) if line]
    at_edge = {*filled[:2], *filled[-2:]}
    for number, line in enumerate(page):
        if number in at_edge and (_edge(line) in edges or re.fullmatch(r"(?:page )?\W*\d{1,4}(?: of \d+|/\d+)?\W*", line, re.IGNORECASE)):
            continue
        yield line


def _paragraphs(lines: list[str]) -> Iterator[str]:
    widths = sorted(len(line) for line in lines if line)
    usual = widths[len(widths) * 3 // 4] if widths else 0
    part = ""
    for line, after in zip(lines, [*lines[1:], ""], strict=False):
        part = _joined(part, line) if line else part
        if part and (not line or _ends(line, after, usual)):
            yield part
            part = ""
    if part:
        yield part


def _ends(line: str, after: str, usual: int) -> bool:
    """Whether a line is the last of its paragraph. usual: characters of a usual line."""
    if re.search(r"[.!?:;][\"”’')\]]*$", line):
        return len(line) < FULL_LINE * usual
    return len(line) < HALF_LINE * usual and after[:1].isupper() and not line.endswith((",", "-"))


def _joined(part: str, line: str) -> str:
    """Two lines of a paragraph; a word that was parted at the end of a line is whole again."""
    if re.search(r"[a-z]-$", part) and line[:1].islower():
        return part[:-1] + line
    return f"{part} {line}" if part else line

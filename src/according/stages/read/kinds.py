"""Which format a file has: by its first bytes, and by its suffix where these leave it open."""

from __future__ import annotations

import re
import zlib
from pathlib import PurePath

from according.stages.read.decode import refuse_binary

SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page",
    ".json": "json", ".jsonl": "lines", ".ndjson": "lines",
    ".csv": "table", ".tsv": "table",
    ".rss": "feed", ".atom": "feed",
}  # fmt: skip
MARKS = ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"%PDF-", "pdf"), (b"PAR1", "parquet"), (b"WARC/", "warc"))
"""First bytes of formats that are not text, whatever the suffix says."""
GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"

PAGE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
XML = re.compile(r"(?:<\?xml[^>]*>\s*)(?:<!--.*?-->\s*)*<(?!!doctype\s+html|html)|<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
JSON = re.compile(r'\s*(?:\{\s*["}]|\[\s*[{\]])')
BEGINNING = 4096
"""Bytes by which a format is told."""


def kind_of(beginning: bytes, *, name: str) -> str:
    """The format of a file: one of SUFFIXES, of MARKS, "gzip", "zstd" or "binary". beginning: its first BEGINNING bytes."""
    for mark, kind in MARKS:
        if beginning.startswith(mark):
            return kind
    if beginning.startswith(GZIP):
        return "warc" if _unpacked(beginning).startswith(b"WARC/") else "gzip"
    if beginning.startswith(ZSTD):
        return "zstd"
    if refuse_binary(beginning, name) is not None:
        return "binary"
    return SUFFIXES.get(PurePath(name).suffix.lower()) or _sniffed(beginning)


def is_page(text: str) -> bool:
    """Whether a text is a web page."""
    return PAGE.match(text[:BEGINNING].lstrip()) is not None


def is_xml(text: str) -> bool:
    """Whether a text is XML and no web page."""
    return XML.match(text[:BEGINNING].lstrip()) is not None


def _sniffed(data: bytes) -> str:
    beginning = data.decode("utf-8-sig", "replace").lstrip()
    if PAGE.match(beginning):
        return "page"
    if XML.match(beginning):
        return "feed"
    return "json" if JSON.match(beginning) else "text"


def _unpacked(beginning: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(beginning, 64)
    except zlib.error:
        return b""

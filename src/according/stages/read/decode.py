"""Bytes to text: what is no text is told apart, what is text is decoded."""

from __future__ import annotations

import codecs
import logging
import re
from contextlib import suppress

from according.errors import DocumentError
from according.records.discard import Discard
from according.settings import ReadSettings

log = logging.getLogger(__name__)

# First bytes of files that are no text; text that begins so by chance does not occur.
MAGIC = (
    (b"\x1f\x8b", "gzip; unpack it first (gunzip)"),
    (b"BZh9", "bzip2; unpack it first (bunzip2)"),
    (b"\xfd7zXZ\x00", "xz; unpack it first (unxz)"),
    (b"\x28\xb5\x2f\xfd", "zstandard; unpack it first (unzstd)"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"),
    (b"Rar!", "a RAR archive; unpack it first"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "sound, video or a WebP image"),
    (b"ID3", "sound"),
    (b"OggS", "sound or video"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document; save it as text"),
    (b"{\\rtf", "an RTF document; save it as text"),
)
# The longer marks first: UTF-32's begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Lines of a letterhead down to one that only programs write: a bulletin that begins with "From: the press office" has none.
MAIL = re.compile(
    rb"(?:From [^\r\n]*\r?\n)?(?:[a-z][a-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?"
    rb"(?:(?:mime-version|message-id|return-path|delivered-to):|received: (?:from|by|\())",
    re.IGNORECASE,
)
MAILS = (".eml", ".mbox", ".mht", ".mhtml")
META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_-]{2,40})""", re.IGNORECASE)
SAMPLE = 65536
NOT_OF_TEXTS = frozenset({"idna", "punycode", "unicode-escape", "unicode_escape", "raw-unicode-escape", "raw_unicode_escape", "undefined"})
"""Python's own codecs, which a page may name but none is written in; some take minutes for a page."""
ABOVE_ASCII = bytes(range(0x80, 0x100))
# Quotation marks, dashes and other signs of Windows-1252: these do not count as letters of a foreign language.
SIGNS_OF_1252 = bytes(range(0x80, 0xC0))


def refuse_binary(data: bytes, name: str) -> Discard | None:
    """A Discard for bytes that are no text, with what they look like; None for text. The first bytes are enough."""
    if any(data.startswith(mark) for mark, _ in MARKS):
        return None
    what = next((what for magic, what in MAGIC if data.startswith(magic)), None)
    if what is None and b"\0" in data[:SAMPLE]:
        what = "a binary file (it holds zero bytes); UTF-16 text needs a byte order mark"
    if what is None and (name.lower().endswith(MAILS) or MAIL.match(data, 0, SAMPLE)):
        saved = name.lower().endswith((".mht", ".mhtml")) or b"Snapshot-Content-Location:" in data[:SAMPLE]
        what = "a web page saved as one file (MHTML); save it as HTML" if saved else "a mail; save its text"
    return None if what is None else Discard(document=name, stage="read", reason="binary", detail=f"looks like {what}")


def decode(data: bytes, name: str, *, settings: ReadSettings, page: bool = False, named: str | None = None) -> str:
    """The text, unchanged but for a byte order mark at its beginning, which is dropped.

    Encodings in this order: the byte order mark; UTF-8; the one that the server named; of a web page the one that its head names;
    Windows-1252 where few bytes are not ASCII; else what the bytes look like. Raises DocumentError if none fits. Latin-1 and ASCII are
    read as Windows-1252, as browsers do: most pages that name the one are written in the other.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error
    head = META_CHARSET.search(data[:4096]) if page else None
    told = [one for one in (named, head and head.group(1).decode("ascii")) if one and one.lower() not in ("utf-8", "utf8")]
    if not told:
        told = [_guess(data, broken, name, settings)]
        log.warning("%s: not UTF-8; read as %s, a guess", name, told[0])
    for encoding in told[:-1]:
        with suppress(DocumentError):  # the server does not know its own page: the page's head is asked next
            return _strict(data, encoding, name)
    return _strict(data, told[-1], name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        known = codecs.lookup(encoding).name
        if known in NOT_OF_TEXTS:
            raise LookupError(encoding)
        if known in ("ascii", "iso8859-1"):
            with suppress(UnicodeDecodeError):
                return data.decode("cp1252")
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"cannot be decoded: byte {error.start} is no {encoding}; convert it to UTF-8"
    except (LookupError, ValueError):
        problem = f"names the encoding {encoding[:40]!r}, which is none; convert it to UTF-8"
    raise DocumentError(name, stage="read", problem=problem)


def _guess(data: bytes, broken: UnicodeDecodeError, name: str, settings: ReadSettings) -> str:
    high = len(data) - len(data.translate(None, ABOVE_ASCII))
    letters = high - (len(data) - len(data.translate(None, SIGNS_OF_1252)))
    if letters <= settings.max_windows_1252_share * len(data):
        # Sequences that are good UTF-8 hardly come about by chance in another encoding: then the file is damaged UTF-8.
        if any(char > "\x7f" for char in data.decode("utf-8", "ignore")):
            problem = f"cannot be decoded: UTF-8 but for byte {broken.start}; repair it or convert it to UTF-8"
            raise DocumentError(name, stage="read", problem=problem)
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    if best is None:
        problem = "cannot be decoded: neither UTF-8 nor an encoding that can be guessed; convert it to UTF-8"
        raise DocumentError(name, stage="read", problem=problem)
    return best.encoding

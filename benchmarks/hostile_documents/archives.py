"""Zip and gzip bombs, archives that lie about lengths, names that climb, web archives with wrong heads, Word documents."""

from __future__ import annotations

import gzip
import io
import struct
import zipfile
from random import Random

from benchmarks.hostile_documents.markup import page
from benchmarks.hostile_documents.texts import nasty, report

MEMBERS = (
    "a.txt", "../../../../etc/cron.d/x", "/etc/passwd", "C:\\x.txt", "..\\..\\x.txt", "a/../../b.txt", "", "/", "a\nb.txt", "\u202etxt.exe", "x" * 3_000, "con.txt", ".hidden",
    "a.txt", "archive/data.warc", "word/document.xml", "xl/workbook.xml", "pages/pages.jsonl", "a.zip",
)  # fmt: skip
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(members: dict[str, bytes], *, level: int = 6) -> bytes:
    """A zip archive of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED, level)
    return out.getvalue()


def _zip(random: Random) -> tuple[str, bytes]:
    members = {name: random.choice((report(random), page(random), nasty(random))).encode("utf-8", "replace") for name in random.sample(MEMBERS, random.randint(0, 6))}
    data = zipped(members)
    if random.random() < 0.3:  # a link, as Unix writes it
        data = data.replace(b"\0\0\0\0\x80\x01", b"\0\0\0\0\xff\xa1")
    return ".zip", data


def _bomb(random: Random) -> tuple[str, bytes]:
    size = random.choice((3_000_000, 3_000_000, 3_000_000, 20_000_000))
    data = zipped({"a.txt": b"\n" * size if random.random() < 0.5 else (report(random).encode() * (size // 50))[:size]}, level=9)
    for depth in range(random.randrange(4)):
        data = zipped({f"{depth}.zip": data, "b.txt": report(random).encode()})
    return ".zip", data


def _many(random: Random) -> tuple[str, bytes]:
    return ".zip", zipped({f"{n}.txt": b"" for n in range(random.choice((50, 1_000)))})


def _lying_zip(random: Random) -> tuple[str, bytes]:
    data = bytearray(zipped({"a.txt": report(random).encode(), "b.html": page(random).encode("utf-8", "replace")}))
    for mark, offsets in ((b"PK\1\2", (10, 16, 20, 24, 28, 30, 34, 38, 42)), (b"PK\3\4", (8, 14, 18, 22, 26, 28)), (b"PK\5\6", (8, 10, 12, 16, 20))):
        at = data.find(mark)
        if at >= 0 and random.random() < 0.6:
            struct.pack_into("<H", data, at + random.choice(offsets), random.choice((0, 1, 0x7FFF, 0xFFFF, 99)))
    return ".zip", bytes(data)


def _gzip(random: Random) -> tuple[str, bytes]:
    data = random.choice((b"\0" * 5_000_000, report(random).encode(), b"WARC/1.0\r\n" + b"a" * 2_000_000, _warc_bytes(random)))
    return random.choice((".gz", ".txt", ".warc.gz")), gzip.compress(data, mtime=0)


def _record(random: Random) -> bytes:
    body = random.choice((page(random), report(random), nasty(random))).encode("utf-8", "replace")
    kind = random.choice(("text/html", "text/plain", "application/pdf", "text/html; charset=bogus", "text/html; charset=utf-7", "", "\u00e9", "x" * 2_000))
    packed = gzip.compress(b"a" * 3_000_000, mtime=0) if random.random() < 0.1 else body
    heads = [f"Content-Type: {kind}", f"Content-Length: {random.choice((len(packed), 0, -1, 10**9, 10**30, 'x', ''))}"]
    heads += random.sample(("Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: deflate", "X: " + "y" * 5_000, ": z"), random.randint(0, 2))
    http = f"HTTP/1.1 {random.choice((200, 200, 200, 404, 'x'))} OK\r\n{chr(13).join(heads)}\r\n\r\n".encode("utf-8", "replace") + packed
    length = random.choice((len(http), len(http), len(http), 0, 7, -5, 10**9, "x", len(http) + 50))
    url = random.choice(("http://a.example/x", "file:///etc/passwd", "http://[::1", nasty(random).replace("\r", "").replace("\n", ""), ""))
    kinds = ("response", "response", "response", "resource", "revisit", "request", "bogus")
    return f"WARC/{random.choice(('1.0', '1.1', '9', ''))}\r\nWARC-Type: {random.choice(kinds)}\r\nWARC-Target-URI: {url}\r\nContent-Length: {length}\r\n\r\n".encode("utf-8", "replace") + http + b"\r\n\r\n"


def _warc_bytes(random: Random) -> bytes:
    return b"".join(_record(random) for _ in range(random.randint(1, 5)))


def _warc(random: Random) -> tuple[str, bytes]:
    return ".warc", _warc_bytes(random)


def _wacz(random: Random) -> tuple[str, bytes]:
    pages = random.choice((b'{"url": "http://a.example/x"}', b"[" * 9_000, b'{"url": 7}\nnull\n7', b"\xff\xfe"))
    return ".wacz", zipped({"archive/data.warc": _warc_bytes(random), "archive/b.warc.gz": gzip.compress(_warc_bytes(random), mtime=0), "pages/pages.jsonl": pages})


def _docx(random: Random) -> tuple[str, bytes]:
    paragraphs = "".join(f"<w:p><w:r><w:t>{report(random, 2)}</w:t></w:r></w:p>" for _ in range(3))
    deep = "<w:p><w:r>" * random.choice((1, 200, 5_000))
    bodies = (
        paragraphs, deep + paragraphs, "<w:p>&#0;</w:p>", paragraphs * 20, "<w:p/>" * 5_000, "<w:t>" + "a" * 300_000 + "</w:t>",
        "<w:p>" + "<w:pPr><w:pStyle w:val='Title'/></w:pPr>" * 50 + "<w:del>x</w:del></w:p>",
    )  # fmt: skip
    doctype = random.choice(("", "", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'))
    xml = f"<?xml version='1.0'?>{doctype}<w:document xmlns:w='{W}'><w:body>{random.choice(bodies)}</w:body></w:document>"
    return ".docx", zipped({"word/document.xml": xml.encode(), "[Content_Types].xml": b"<x/>"})


KINDS = {
    "zip: names that climb": _zip,
    "zip: bombs": _bomb,
    "zip: many files": _many,
    "zip: lengths that lie": _lying_zip,
    "gzip": _gzip,
    "WARC: lengths that lie": _warc,
    "WACZ": _wacz,
    "Word": _docx,
}

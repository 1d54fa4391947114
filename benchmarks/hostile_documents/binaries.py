"""PDF and Parquet files, and what is neither text nor anything else that we read."""

from __future__ import annotations

import io
import zlib
from datetime import date
from functools import cache
from random import Random

from benchmarks.hostile_documents.texts import nasty, report

MAGIC = (b"\x7fELF", b"MZ\x90", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"PK\3\4", b"%PDF-1.7", b"PAR1", b"WARC/1.0", b"Rar!", b"\x1f\x8b\x08", b"{\\rtf1", b"SQLite format 3\0", b"BZh9", b"\0" * 8)


def _stream(random: Random) -> bytes:
    lines = report(random).replace("(", "").replace(")", "").replace("“", "").replace("”", "")
    text = f"BT /F1 12 Tf 72 700 Td ({lines}) Tj ET".encode("latin-1", "replace")
    return random.choice((text, text, b"BT " * 3_000, b"(" * 5_000, b"q " * 20_000, b"[" * 3_000 + b"] TJ", b"BT /F1 1e99 Tf (a) Tj ET", b"\0" * 3_000_000, b"BI ID " + b"x" * 900))


def _pdf(random: Random) -> tuple[str, bytes]:
    raw = _stream(random)
    packed = zlib.compress(raw, 9) if random.random() < 0.6 or len(raw) > 100_000 else raw
    filters = b"/Filter /FlateDecode" if packed is not raw else b""
    if random.random() < 0.15:
        filters, packed = b"/Filter [" + b"/FlateDecode " * 5 + b"]", packed
    kids = random.choice((b"[3 0 R]", b"[2 0 R]", b"[3 0 R 3 0 R 2 0 R]", b"[99 0 R]", b"null", b"[3 0 R]", b"[3 0 R]", b"[3 0 R]"))
    length = str(random.choice((len(packed), len(packed), 0, -1, 10**9, 10**20))).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids " + kids + b" /Count " + str(random.choice((1, 1, 1, 0, -1, 10**9))).encode() + b" >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
        b"<< /Length " + length + b" " + filters + b" >>\nstream\n" + packed + b"\nendstream",
        random.choice((b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", b"<< /Type /Font /ToUnicode 4 0 R /Encoding 5 0 R >>", b"5 0 R", b"[" * 2_000)),
    ]
    out = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += str(number).encode() + b" 0 obj\n" + content + b"\nendobj\n"
    start = len(out)
    if random.random() < 0.2:
        offsets = [random.choice((0, start, 10**9, offsets[0])) for _ in offsets]
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    previous = random.choice((b"", b"", b"", b"/Prev " + str(start).encode()))
    out += b"trailer\n<< /Size 6 /Root " + random.choice((b"1 0 R", b"1 0 R", b"1 0 R", b"9 0 R")) + previous + b" >>\nstartxref\n" + str(random.choice((start, start, start, 0, 10**9))).encode() + b"\n%%EOF"
    return ".pdf", bytes(out)


@cache
def _parquet_bytes(which: int) -> bytes:
    import pyarrow
    from pyarrow import parquet

    random, out = Random(which), io.BytesIO()
    columns = {
        "text": [report(random), None, nasty(random).encode("utf-8", "replace").decode(), ""],
        "date": [date(2016, 5, 23), None, date(1, 1, 1), date(9999, 12, 31)],
        "id": [1, 2**62, -1, None],
        "title": [["a"], [], None, ["b", "c"]],
    }
    del columns[("title", "date", "id", "url")[which % 4] if which % 4 < 3 else "title"]
    options = {"compression": ("none", "snappy", "zstd", "gzip")[which % 4], "use_dictionary": bool(which % 2)}
    parquet.write_table(pyarrow.table(columns), out, **options)
    return out.getvalue()


def _parquet(random: Random) -> tuple[str, bytes]:
    from benchmarks.hostile_documents.texts import damaged

    data = _parquet_bytes(random.randrange(8))
    return ".parquet", damaged(random, data) if random.random() < 0.7 else data


def _noise(random: Random) -> tuple[str, bytes]:
    return random.choice((".txt", ".html", ".json", ".csv", ".pdf", "", ".docx")), random.choice((*MAGIC, b"")) + random.randbytes(random.choice((0, 1, 50, 5_000)))


KINDS = {"PDF: broken": _pdf, "Parquet: broken": _parquet, "bytes": _noise}

"""Zip archives and Word documents, good ones and bad ones."""

from __future__ import annotations

import io
import itertools
import struct
import zipfile
from pathlib import Path

import pytest

from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import load_settings
from according.stages.read.reports import read_source
from according.stages.read.sources import Source

TEXT = "The army said on Monday that it had taken the town."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pack(*members: tuple[str, bytes | str], **options: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def told(outcomes: list[object]) -> list[str]:
    """Texts of documents, reasons of refusals, problems of errors."""
    return [getattr(o, "text", None) or getattr(o, "reason", None) or o.problem for o in outcomes]


def test_every_member_is_read_like_a_file(read) -> None:
    page = f"<html><head><title>Army takes town</title></head><body><article><p>{TEXT}</p><p>{TEXT} Again.</p></article></body></html>"
    data = pack(("b.txt", TEXT + "b"), ("news/a.html", page), ("reports.jsonl", f'{{"text": "{TEXT}1"}}\n{{"text": "{TEXT}2"}}\n'),
                ("t.csv", f"text\n{TEXT}3\n"), (".DS_Store", b"\0\1"), ("__MACOSX/b.txt", TEXT), ("empty.txt", ""))  # fmt: skip
    found = read("in.zip", data)
    assert told(found)[0] == TEXT + "b"
    assert told(found)[2:] == [TEXT + "1", TEXT + "2", TEXT + "3", "empty"]
    assert found[1].title == "Army takes town"
    assert [d.path.partition("in.zip")[2] for d in found if isinstance(d, Document)] == [
        "/b.txt", "/news/a.html", "/reports.jsonl:1", "/reports.jsonl:2", "/t.csv:2",
    ]  # fmt: skip


def test_the_suffix_does_not_count(read) -> None:
    assert told(read("in.txt", pack(("a.txt", TEXT)))) == [TEXT]


def test_one_bad_member_does_not_stop_the_rest(read) -> None:
    data = bytearray(pack(("a.txt", TEXT + "a" * 50), ("b.txt", TEXT + "b"), ("c.json", "{broken"), ("d.txt", TEXT + "d")))
    data[60] ^= 0xFF  # within the packed bytes of a.txt
    first, *rest = told(read("in.zip", bytes(data)))
    assert first.startswith("broken archive")
    assert rest[0] == TEXT + "b"
    assert rest[1].startswith("broken JSON")
    assert rest[2] == TEXT + "d"


def test_an_archive_that_is_cut_short(read) -> None:
    data = pack(("a.txt", TEXT))
    for end in (4, 20, len(data) // 2, len(data) - 1):
        (error,) = read("in.zip", data[:end])
        assert isinstance(error, DocumentError)
        assert "broken archive" in error.problem


def test_any_byte_may_be_wrong(read) -> None:
    """Whatever byte is changed: outcomes, never an exception."""
    data = pack(("a.txt", TEXT), ("b.docx", docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>")))
    for position in range(0, len(data), 3):
        changed = bytearray(data)
        changed[position] ^= 0x55
        assert all(isinstance(o, (Document, Discard, DocumentError)) for o in read("in.zip", bytes(changed)))


def test_an_encrypted_archive_says_so(read) -> None:
    data = bytearray(pack(("a.txt", TEXT)))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.index(mark) + at
        data[position : position + 2] = struct.pack("<H", 1)
    assert told(read("in.zip", bytes(data))) == ["is encrypted; unpack it with its password"]


def test_a_bomb_is_stopped_at_its_ratio(read) -> None:
    """100 MB of zeros in 100 kB; a member that says that it is small is measured all the same."""
    data = bytearray(pack(("bomb.txt", b"0" * 100_000_000), ("a.txt", TEXT)))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        position = data.index(mark) + at
        data[position : position + 4] = struct.pack("<I", 60)
    found = read("in.zip", bytes(data))
    assert "too_large" in told(found)[0] or "broken archive" in told(found)[0]
    assert told(found)[1:] == [TEXT]
    refusal, text = read("in.zip", pack(("bomb.txt", b"0" * 100_000_000), ("a.txt", TEXT)))
    assert (refusal.reason, text.text) == ("too_large", TEXT)
    assert "200-fold" in refusal.detail


def test_limits_of_size_number_and_depth(read) -> None:
    three = pack(*((f"{n}.txt", f"{TEXT}{n}") for n in range(3)))
    found = read("in.zip", three, changes={"read.max_archive_members": "2"})
    assert told(found) == [TEXT + "0", TEXT + "1", "too_large"]
    assert "more than 2 reports" in found[-1].detail
    assert "(1 files are not read)" in found[-1].detail
    assert told(read("in.zip", three, changes={"read.max_archive_mb": "0.00006"})) == [TEXT + "0", "too_large", "too_large"]
    nested = pack(("in.zip", pack(("in.zip", three), ("a.txt", TEXT))))
    assert told(read("in.zip", nested)) == ["too_large", TEXT]
    assert told(read("in.zip", nested, changes={"read.max_archive_depth": "3"})) == [TEXT + "0", TEXT + "1", TEXT + "2", TEXT]
    # What nested archives hold counts for the outermost.
    assert told(read("in.zip", nested, changes={"read.max_archive_depth": "3", "read.max_archive_members": "3"}))[-1] == "too_large"


def test_the_limit_of_time(tmp_path: Path) -> None:
    (tmp_path / "in.zip").write_bytes(pack(*((f"{n}.txt", f"{TEXT}{n}") for n in range(3))))
    ticks = itertools.count(0, 10)
    source = Source(name="in.zip", path=tmp_path / "in.zip")
    settings = load_settings({"read.max_archive_s": "25"})
    found = list(read_source(source, published=None, settings=settings, clock=lambda: float(next(ticks))))
    assert told(found) == [TEXT + "0", "too_large"]
    assert "more than 25 seconds" in found[-1].detail


def test_names_that_climb_are_names_only(read, tmp_path: Path) -> None:
    (found,) = read("in.zip", pack(("../../evil.txt", TEXT)))
    assert found.text == TEXT
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["in.zip"]


def test_a_member_without_a_name(read) -> None:
    data = bytearray(pack(("a", TEXT), ("b.txt", TEXT)))
    central = data.index(b"PK\x01\x02")
    data[central + 28] = 0
    del data[central + 46]
    data[-10] -= 1  # the size of the directory
    first, second = told(read("in.zip", bytes(data)))
    assert (first.startswith("broken archive"), second) == (True, TEXT)


def test_an_empty_archive(read) -> None:
    assert told(read("in.zip", pack())) == ["empty"]


def docx(body: str, **members: str) -> bytes:
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return pack(("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), *members.items())


def paragraph(words: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_a_word_document(read) -> None:
    changed = (
        "<w:p><w:r><w:t>Two </w:t></w:r><w:del><w:r><w:delText>three </w:delText></w:r></w:del><w:ins><w:r><w:t>four</w:t></w:r></w:ins>"
        "<w:r><w:tab/><w:t>men</w:t><w:br/><w:t>died.</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    table = f"<w:tbl><w:tr><w:tc>{paragraph('in a cell')}</w:tc></w:tr></w:tbl>"
    body = paragraph("Army takes town", "Title") + paragraph(TEXT) + "<w:p/>" + changed + table
    (found,) = read("report.docx", docx(body))
    assert found.text == f"Army takes town\n\n{TEXT}\n\nTwo four\tmen\ndied.\n\nin a cell"
    assert (found.title, found.published) == ("Army takes town", None)


def test_a_word_document_without_words(read) -> None:
    assert told(read("report.docx", docx("<w:p/>"))) == ["no_text"]


def test_a_word_document_with_entities(read) -> None:
    document = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname"><!ENTITY a "hahahaha">]>'
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{TEXT}&f;&a;</w:t></w:r></w:p></w:body></w:document>'
    )
    assert told(read("report.docx", pack(("word/document.xml", document)))) == [TEXT]


def test_a_word_document_and_a_feed_that_are_too_large(read) -> None:
    """Their trees would take many times their size of memory."""
    changes = {"read.max_document_mb": "0.0001"}
    assert told(read("report.docx", docx(paragraph("word " * 60)), changes=changes)) == ["too_large"]
    assert told(read("feed.rss", "<rss>" + "<item/>" * 60 + "</rss>", changes=changes)) == ["too_large"]


def test_other_office_documents_say_what_to_do(read) -> None:
    (refusal,) = read("sheet.xlsx", pack(("xl/workbook.xml", "<x/>")))
    assert refusal.detail == "looks like a spreadsheet; save it as CSV"


@pytest.mark.parametrize("body", ["<w:p><w:r><w:t>unclosed", "\0", ""])
def test_a_broken_word_document(read, body: str) -> None:
    (error,) = read("report.docx", pack(("word/document.xml", body)))
    assert "broken XML" in error.problem

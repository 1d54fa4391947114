"""PDF files, made here line by line."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter

from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.stages.read.pdf import flowing

LINES = [
    "The army said on Monday that it had taken the town after a night of shell-",
    "ing in which two farmers and a driver died.",
    "Rebels denied it.",
]


def pdf(*pages: list[str]) -> bytes:
    """A PDF of one font with these lines on its pages."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = f"BT /F1 11 Tf 50 750 Td {shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        font = "<< /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R /Resources {font} >>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + end.encode()


def test_lines_become_paragraphs(read) -> None:
    (found,) = read("report.pdf", pdf(LINES))
    assert found.text == (
        "The army said on Monday that it had taken the town after a night of shelling in which two farmers and a driver died.\n\nRebels denied it."
    )
    assert (found.published, found.published_from) == (None, "unknown")


def test_a_pdf_without_text(read) -> None:
    (refusal,) = read("scan.pdf", pdf([]))
    assert (refusal.reason, "scanned pages?" in refusal.detail) == ("no_text", True)


def test_an_encrypted_pdf(read) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(LINES))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    (error,) = read("report.pdf", out.getvalue())
    assert error.problem == "is encrypted; save it without its password"


def test_too_many_pages(read) -> None:
    (refusal,) = read("report.pdf", pdf(LINES, LINES, LINES), changes={"read.max_pdf_pages": "2"})
    assert refusal.detail.startswith("3 pages; split it")


def test_a_broken_pdf_is_an_error_and_no_crash(read) -> None:
    data = pdf(LINES)
    for end in range(6, len(data), 41):
        (found,) = read("report.pdf", data[:end])
        assert isinstance(found, (Document, Discard, DocumentError))
    (error,) = read("report.pdf", b"%PDF-1.7 nothing else")
    assert "broken PDF" in error.problem


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    body = [
        f"On day {word} the army said that it had moved on from one village of the valley to another one."
        for word in ("one", "two", "three")
    ]
    pages = [f"Valley Monitor, issue 12\n{line}\n\nPage {number} of 3" for number, line in enumerate(body, 1)]
    assert flowing(pages) == "\n\n".join(body)


def test_a_headline_is_a_paragraph_of_its_own() -> None:
    body = [
        "Rebels said on Monday that the army had shelled the town of Dar Salem",
        "for three hours, killing at least 18 civilians, among them the",
        "Doctors Amin and Salih of the hospital.",
    ]
    assert flowing(["\n".join(["Army denies shelling", *body, "The town", *body])]) == "\n\n".join(
        ["Army denies shelling", " ".join(body), "The town", " ".join(body)]
    )


@pytest.mark.parametrize("pages", [[], [""], ["\n\n"], ["1"]])
def test_nothing_gives_nothing(pages: list[str]) -> None:
    assert flowing(pages) == ""

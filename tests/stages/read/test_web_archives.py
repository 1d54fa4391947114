"""WARC and WACZ: the pages that were fetched."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from datetime import date

import pytest

TEXT = "The army said on Monday that it had taken the town."
PAGE = (
    '<html><head><title>{title}</title><meta property="article:published_time" content="2016-05-23T10:00:00Z"></head>'
    f"<body><nav>Home</nav><article><p>{TEXT}</p><p>Rebels denied that the town had fallen to the army.</p></article></body></html>"
)


Fetched = tuple[str, str, bytes, str]
"""Address, content type, content, status."""


def record(fetched: Fetched, *, packed: bool = True, headers: str = "") -> bytes:
    """A response record as the WARC standard (ISO 28500) has it."""
    url, kind, content, status = fetched
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}\r\n".encode() + content
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-03T12:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    whole = head.encode() + http + b"\r\n\r\n"
    return gzip.compress(whole) if packed else whole


def warc(*fetched: Fetched, packed: bool = True) -> bytes:
    return b"".join(record(one, packed=packed) for one in fetched)


def page(title: str) -> bytes:
    return PAGE.format(title=title).encode()


GOOD = ("https://morning.example/1", "text/html; charset=utf-8", page("Army takes town"), "200 OK")
OTHERS = (
    ("https://morning.example/a.png", "image/png", b"\x89PNG\0", "200 OK"),
    ("https://morning.example/gone", "text/html", page("Not found"), "404 Not Found"),
)


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_reports(read, packed: bool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    plain = ("https://evening.example/2", "text/plain", TEXT.encode(), "200 OK")
    first, second = read("crawl.warc.gz" if packed else "crawl.warc", warc(GOOD, *OTHERS, plain, packed=packed))
    assert first.text == f"Army takes town\n\n{TEXT}\n\nRebels denied that the town had fallen to the army."
    assert (first.url, first.source, first.published) == ("https://morning.example/1", "morning.example", date(2016, 5, 23))
    assert first.path.endswith("#https://morning.example/1")
    assert (second.text, second.published, second.source) == (TEXT, None, "evening.example")
    assert "2 records that are no pages" in caplog.text


PACKED = "Content-Encoding: gzip\r\n"


def test_what_the_server_packed_and_named(read) -> None:
    content = gzip.compress(page("Équateur calm").decode().encode("iso-8859-1"))
    (found,) = read("crawl.warc.gz", record(("https://x.example/", "text/html; charset=ISO-8859-1", content, "200 OK"), headers=PACKED))
    assert found.title == "Équateur calm"


def test_a_page_that_grows_without_end_is_refused(read) -> None:
    bomb = gzip.compress(b"<p>" + b"0" * 50_000_000)
    refusal, after = read("crawl.warc.gz", record(("https://x.example/", "text/html", bomb, "200 OK"), headers=PACKED) + warc(GOOD))
    assert refusal.reason == "too_large"
    assert after.title == "Army takes town"


def test_records_that_do_not_end_where_they_say(read, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    """warcio writes bytes of such a file to stderr; we say it in our words."""
    data = warc(GOOD, packed=False).replace(b"</body></html>\r\n\r\n", b"</body></html>\x1b[31mred\r\n\r\n") + warc(GOOD, packed=False)
    assert read("crawl.warc", data)[0].title == "Army takes town"
    assert capsys.readouterr().err == ""
    assert "records do not end where they say" in caplog.text


@pytest.mark.parametrize("charset", ["x\0y", "idna", "unicode_escape", "base64", "none"])
def test_an_encoding_that_is_none(read, charset: str) -> None:
    content = page("Équateur").decode().encode("iso-8859-1")
    (error,) = read("crawl.warc.gz", warc(("https://x.example/", f"text/html; charset={charset}", content, "200 OK")))
    assert "which is none" in error.problem


def test_what_a_crawler_says_of_itself_is_no_page(read) -> None:
    """As GNU wget writes it."""
    content = b"-q --page-requisites the army said on Monday\n"
    head = f"WARC-Type: resource\r\nWARC-Target-URI: <metadata://gnu.org/software/wget/warc/wget_arguments.txt>\r\nContent-Type: text/plain\r\nContent-Length: {len(content)}"
    own = f"WARC/1.0\r\n{head}\r\n\r\n".encode() + content + b"\r\n\r\n"
    (found,) = read("crawl.warc", own + warc(GOOD, packed=False))
    assert found.title == "Army takes town"


def test_an_address_that_is_none(read) -> None:
    (found,) = read("crawl.warc.gz", warc(("https://[::1/", "text/html", page("Army takes town"), "200 OK")))
    assert (found.title, found.source) == ("Army takes town", None)


def test_limits(read) -> None:
    data = warc(GOOD, ("https://morning.example/2", "text/html", page("Second page"), "200 OK"))
    first, refusal = read("crawl.warc.gz", data, changes={"read.max_archive_members": "1"})
    assert (first.title, refusal.reason) == ("Army takes town", "too_large")


def test_a_file_that_was_cut_short(read) -> None:
    """What stands before the cut is read, and the cut is told."""
    data = warc(GOOD, ("https://morning.example/2", "text/html", page("Second page"), "200 OK"))
    found = read("crawl.warc.gz", data[:-60])
    assert found[0].title == "Army takes town"
    assert [getattr(o, "problem", "") for o in found[1:]] == ["the web archive ends within this page; fetch it again"]
    for end in range(40, len(data), 97):
        assert len(read("crawl.warc.gz", data[:end])) <= 3
    found = read("crawl.warc", b"WARC/1.0\r\nnonsense")
    assert [(o.reason, o.detail) for o in found] == [("no_text", "a web archive without pages")]


def wacz(*pages: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/data.warc.gz", warc(GOOD, ("https://ads.example/frame", "text/html", page("Advert"), "200 OK")))
        if pages:
            lines = [json.dumps({"format": "json-pages-1.0"}), *(json.dumps({"url": url, "title": "x"}) for url in pages)]
            archive.writestr("pages/pages.jsonl", "\n".join(lines))
    return out.getvalue()


def test_of_a_wacz_only_the_pages_that_it_lists(read) -> None:
    (found,) = read("crawl.wacz", wacz("https://morning.example/1#top"))
    assert found.title == "Army takes town"
    assert [d.title for d in read("crawl.wacz", wacz())] == ["Army takes town", "Advert"]

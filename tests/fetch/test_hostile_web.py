"""Fetch and watch against a server that means harm: one bad item costs no other, and nothing that is not public is asked."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

import pytest

from according.cli.fetching import Feed, Outcome, Visitor, _look
from according.errors import DocumentError
from according.records.discard import Discard
from according.records.document import Document
from according.settings import load_settings

FEED = "http://news.example/feed"
WORDS = "The army said on Monday that it had taken the town; rebels denied it and said that fighting went on."
PAGE = f"<html><head><title>Army takes town</title></head><body><article><p>{WORDS}</p><p>{WORDS}</p></article></body></html>"


@pytest.fixture
def visitor(make: Any) -> Callable[..., Visitor]:
    def made(*, links: bool = True, **changes: str) -> Visitor:
        return Visitor(make(**changes), settings=load_settings({"fetch.delay_s": "0"}), links=links)

    return made


def feed(*links: str) -> str:
    items = "".join(f"<item><title>Report {n}, the army said on Monday</title><link>{link}</link></item>" for n, link in enumerate(links))
    return f'<rss version="2.0"><channel><title>Valley News</title>{items}</channel></rss>'


def texts(found: list[Outcome]) -> list[str]:
    return [outcome.text for outcome in found if isinstance(outcome, Document)]


def own_words(number: int) -> str:
    return f"Report {number}, the army said on Monday"


HOSTILE = {
    "to this machine": {"status": 302, "Location": "http://127.0.0.1/admin"},
    "to a cloud's metadata": {"status": 302, "Location": "http://169.254.169.254/latest/meta-data/"},
    "to the same as a number": {"status": 302, "Location": "http://2852039166/latest/meta-data/"},
    "to a name of a private network": {"status": 302, "Location": "//inner.example/"},
    "to another scheme": {"status": 302, "Location": "gopher://news.example/"},
    "round and round": {"status": 302, "Location": "/bad"},
    "a bomb": {"content": gzip.compress(b"<p>" + b"0" * 3_000_000), "Content_Encoding": "gzip"},
    "too large": {"content": b"<p>" + b"0" * 3_000_000},
    "broken": {"content": b"no gzip", "Content_Encoding": "gzip"},
    "a codec of Python's": {"content": b"<p>caf\xe9", "Content_Type": "text/html; charset=unicode_escape"},
    "no encoding": {"content": b"<p>caf\xe9", "Content_Type": "text/html; charset=x\x01y"},
    "a program": {"content": b"\x7fELF" + bytes(999), "Content_Type": "text/html"},
    "an empty page": {"content": b""},
    "unasked 304": {"status": 304},
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_bad_page_costs_no_other_item(visitor: Any, web: Any, what: str) -> None:
    web.hosts |= {
        "inner.example": ["10.0.0.7"], "127.0.0.1": ["127.0.0.1"], "169.254.169.254": ["169.254.169.254"], "2852039166": ["169.254.169.254"],
    }  # fmt: skip
    web.page("/feed", feed("http://news.example/bad", "http://news.example/good"))
    web.page("/bad", **HOSTILE[what])
    web.page("/good", PAGE, Content_Type="text/html")
    found = texts(list(visitor(max_mb="1").visit(FEED)))
    assert len(found) == 2
    assert (found[0], WORDS in found[1]) == (own_words(0), True)
    assert {ip for ip, _ in web.connected} == {"93.184.215.14"}, "nothing but the public address was spoken to"


def test_a_name_that_changes_its_mind_between_two_pages(visitor: Any, web: Any) -> None:
    """Public for the feed, of this machine when its link is followed: each request is checked by itself."""
    one = visitor()
    answers = iter([["93.184.215.14"]])
    one._fetcher._resolve = lambda host, port: next(answers, ["127.0.0.1"])
    web.page("/feed", feed("http://news.example/good"))
    web.page("/good", PAGE)
    assert texts(list(one.visit(FEED))) == [own_words(0)]
    assert [path for path, _ in web.seen] == ["/feed"]


def test_robots_are_asked_of_where_a_link_leads_too(visitor: Any, web: Any, capsys: pytest.CaptureFixture[str]) -> None:
    web.page("/feed", feed("http://news.example/out", "http://news.example/good"))
    web.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
    web.page("/out", status=302, Location="/private/1")
    web.page("/private/1", PAGE)
    web.page("/good", PAGE)
    found = texts(list(visitor().visit(FEED)))
    assert (found[0], WORDS in found[1]) == (own_words(0), True)
    assert "/private/1" not in [path for path, _ in web.seen]
    assert "leads to http://news.example/private/1, where its site asks programs to stay away" in capsys.readouterr().err


@pytest.mark.parametrize(
    "rules",
    [
        {"content": b"\xff\xfe\x00" * 1000}, {"content": b"Disallow: /\n" * 100_000}, {"content": b"User-agent: *\nAllow: /" + b"*" * 400_000},
        {"status": 404},
    ],
    ids=["no text", "a rule of nobody", "a long rule", "none"],
)  # fmt: skip
def test_rules_that_are_none_forbid_nothing(visitor: Any, web: Any, rules: dict[str, Any]) -> None:
    web.page("/feed", feed("http://news.example/good"))
    web.page("/robots.txt", **rules)
    web.page("/good", PAGE)
    assert WORDS in texts(list(visitor().visit(FEED)))[0]


@pytest.mark.parametrize(
    "rules",
    [{"status": 503}, {"status": 429}, {"status": 302, "Location": "http://10.0.0.1/robots.txt"}, {"content": b"#" * 3_000_000}],
    ids=["not now", "too often", "inside", "too large"],
)
def test_rules_that_cannot_be_had_forbid_all(visitor: Any, web: Any, rules: dict[str, Any]) -> None:
    web.hosts["10.0.0.1"] = ["10.0.0.1"]
    web.page("/feed", feed("http://news.example/good"))
    web.page("/robots.txt", **rules)
    web.page("/good", PAGE)
    assert texts(list(visitor(max_mb="1").visit(FEED))) == [own_words(0)]
    assert "/good" not in [path for path, _ in web.seen]


LATIN = (
    "<html><body><article><p>The army said that it had taken the caf\xe9 \x93Bab\x94 in M\xf6d\xf6n.</p>"
    + f"<p>{WORDS}</p></article></body></html>"
)


@pytest.mark.parametrize(
    ("charset", "head"),
    [
        ("iso-8859-1", ""), ("us-ascii", ""), ("utf-8", ""), ("cp1252", "<meta charset=utf-8>"), ("utf-32", "<meta charset=windows-1252>"),
        ("utf-8", "<meta charset=iso-8859-1>"),
    ],
)  # fmt: skip
def test_a_server_that_lies_about_the_letters(visitor: Any, web: Any, charset: str, head: str) -> None:
    """The page is in Windows-1252, whatever is said of it."""
    web.page("/1", (head + LATIN).encode("latin-1"), Content_Type=f"text/html; charset={charset}")
    (found,) = visitor().visit("http://news.example/1")
    assert isinstance(found, Document)
    assert "café “Bab” in Mödön" in found.text


def test_letters_that_are_none_are_told_in_a_line(visitor: Any, web: Any) -> None:
    web.page("/1", LATIN.encode("latin-1"), Content_Type="text/html; charset=utf-32")
    (error,) = visitor().visit("http://news.example/1")
    assert isinstance(error, DocumentError)
    assert error.problem == "cannot be decoded: byte 0 is no utf-32; convert it to UTF-8"


@pytest.mark.parametrize("charset", ["utf-16", "utf-7"])
def test_letters_that_fit_by_chance_are_no_report_of_ours(visitor: Any, web: Any, charset: str) -> None:
    web.page("/1", LATIN.encode("latin-1"), Content_Type=f"text/html; charset={charset}")
    (found,) = visitor().visit("http://news.example/1")
    assert isinstance(found, (Discard, DocumentError))


def test_a_watched_feed_is_sent_once(visitor: Any, web: Any) -> None:
    web.page("/feed", feed("http://news.example/1"), ETag='"v1"', Last_Modified="Mon, 23 May 2016 10:00:00 GMT")
    watched, one = Feed(url=FEED), visitor(links=False)
    assert len(list(_look(watched, one, every_s=600))) == 1
    assert list(_look(watched, one, every_s=600)) == []
    first, second = (headers for _, headers in web.seen)
    assert "If-None-Match" not in first
    assert (second["If-None-Match"], second["If-Modified-Since"]) == ('"v1"', "Mon, 23 May 2016 10:00:00 GMT")
    web.page("/feed", feed("http://news.example/1", "http://news.example/2"), ETag='"v2"')
    assert len(list(_look(watched, one, every_s=600))) == 2
    assert (watched.etag, watched.modified, watched.failures) == ('"v2"', None, 0)


def test_a_watched_feed_that_turns_hostile_is_left_alone_longer(visitor: Any, web: Any) -> None:
    watched, one = Feed(url=FEED), visitor(links=False, max_mb="1")
    web.page("/feed", gzip.compress(bytes(3_000_000)), Content_Encoding="gzip")
    for failures in (1, 2):
        (error,) = _look(watched, one, every_s=600)
        assert isinstance(error, DocumentError) and watched.failures == failures
    web.page("/feed", feed("http://news.example/1"))
    assert len(list(_look(watched, one, every_s=600))) == 1
    assert watched.failures == 0

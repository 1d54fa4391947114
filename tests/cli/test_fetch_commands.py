"""The commands fetch and watch, as far as they do not need the web."""

from __future__ import annotations

import itertools
import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from according.cli import main
from according.cli.fetching import Feed, Visitor, _look
from according.errors import DocumentError
from according.fetch import Fetched
from according.records.discard import Discard
from according.records.document import Document
from according.settings import load_settings

TEXT = "The army said on Monday that it had taken the town."
FEED = """<rss version="2.0"><channel><title>Valley News</title>
<item><title>Army takes town</title><link>https://news.example/1</link><pubDate>Mon, 23 May 2016 10:00:00 GMT</pubDate>
<description>The army said on Monday…</description></item>
<item><title>Closed to programs, the army said on Monday</title><link>https://news.example/private/2</link></item>
<item><title>Gone, the army said on Monday</title><link>https://news.example/3</link></item></channel></rss>"""
PAGE = f"<html><head><title>Army takes town</title></head><body><article><p>{TEXT}</p><p>Rebels denied it, they said.</p></article></body></html>"


class Shelf:
    """Stands in for the web: addresses and what they hold."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {
            "https://news.example/feed": FEED,
            "https://news.example/1": PAGE,
            "https://news.example/robots.txt": "User-agent: *\nDisallow: /private",
            "https://news.example/private/2": PAGE,
        }
        self.asked: list[tuple[str, str | None]] = []

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None, may: object = None) -> Fetched:
        self.asked.append((url, etag))
        if url not in self.pages:
            raise DocumentError(url, stage="fetch", problem="the server answers 404 Not Found")
        content = None if etag == "v1" else self.pages[url].encode()
        return Fetched(url=url, content=content, kind="text/html", charset="utf-8", etag="v1", modified=None)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


def visitor(shelf: Shelf, *, links: bool = False) -> Visitor:
    return Visitor(shelf, settings=load_settings({"fetch.delay_s": "0"}), links=links)  # type: ignore[arg-type]


def test_a_page_knows_where_it_is_from(shelf: Shelf) -> None:
    (found,) = visitor(shelf).visit("https://news.example/1")
    assert isinstance(found, Document)
    assert (found.title, found.url, found.source) == ("Army takes town", "https://news.example/1", "news.example")


def test_a_feed_s_items_are_reports(shelf: Shelf) -> None:
    found = list(visitor(shelf).visit("https://news.example/feed"))
    assert next(d.text for d in found if isinstance(d, Document)) == "Army takes town\n\nThe army said on Monday…"
    assert len(found) == 3
    assert [url for url, _ in shelf.asked] == ["https://news.example/feed"]


def test_links_lead_to_pages_that_robots_may_see(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    first, second, third = visitor(shelf, links=True).visit("https://news.example/feed")
    assert isinstance(first, Document) and isinstance(second, Document) and isinstance(third, Document)
    assert TEXT in first.text
    assert (first.source, first.published, first.url) == ("Valley News", date(2016, 5, 23), "https://news.example/1")
    assert (second.text, third.text) == ("Closed to programs, the army said on Monday", "Gone, the army said on Monday")
    assert "https://news.example/private/2" not in [url for url, _ in shelf.asked]
    err = capsys.readouterr().err
    assert "asks programs to stay away; the feed's own words are taken" in err
    assert "https://news.example/3: the server answers 404 Not Found; the feed's own words are taken" in err


@pytest.mark.parametrize(
    "link", ["http://[::1", "javascript:alert(1)", "file:///etc/passwd", "http://127.0.0.1/", "http://x:99999/", "//x"]
)
def test_a_bad_link_costs_no_other_item(shelf: Shelf, link: str) -> None:
    """Shelf refuses what it does not have, as the fetcher refuses what is not public."""
    shelf.pages["https://news.example/feed"] = FEED.replace("https://news.example/3", link)
    shelf.pages["https://news.example/1"] = PAGE.replace("<head>", f"<head><link rel='canonical' href='{link}'>")
    first, _, third = visitor(shelf, links=True).visit("https://news.example/feed")
    assert isinstance(first, Document) and TEXT in first.text
    assert isinstance(third, Document) and third.text == "Gone, the army said on Monday"
    (error,) = visitor(shelf).visit(link)
    assert isinstance(error, DocumentError)


def test_so_many_links_of_a_feed_are_followed_and_no_more(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    settings = load_settings({"fetch.delay_s": "0", "fetch.max_links": "1"})
    found = list(Visitor(shelf, settings=settings, links=True).visit("https://news.example/feed"))  # type: ignore[arg-type]
    assert len(found) == 3
    assert [url for url, _ in shelf.asked if "robots" not in url] == ["https://news.example/feed", "https://news.example/1"]
    assert "1 of its links are followed; of further items the feed's own words are taken" in capsys.readouterr().err


def test_a_page_without_a_report_leaves_the_feed_s_words(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    shelf.pages["https://news.example/1"] = "<html><body></body></html>"
    shelf.pages["https://news.example/3"] = (
        "<html><body><p>L'armée a bombardé le port de la ville, selon des habitants du quartier.</p></body></html>"
    )
    first, _, third = visitor(shelf, links=True).visit("https://news.example/feed")
    assert isinstance(first, Document) and first.text.startswith("Army takes town")
    assert "a web page without a text that could be told from its menus; the feed's own words are taken" in capsys.readouterr().err
    (alone,) = visitor(shelf).visit("https://news.example/3")
    assert isinstance(alone, Discard) and alone.kept is not None
    assert (alone.kept.url, alone.kept.source) == ("https://news.example/3", "news.example")
    # A page in another language is kept, with where it is from.
    assert isinstance(third, Discard) and third.kept is not None
    assert (third.kept.language, third.kept.url, third.kept.source) == ("fr", "https://news.example/3", "Valley News")


def test_a_watched_feed_is_asked_for_news_and_less_often_when_it_fails(shelf: Shelf) -> None:
    feed, one = Feed(url="https://news.example/feed"), visitor(shelf)
    assert len(list(_look(feed, one, every_s=600))) == 3
    assert list(_look(feed, one, every_s=600)) == []
    assert [etag for _, etag in shelf.asked] == [None, "v1"]
    del shelf.pages["https://news.example/feed"]
    waits = []
    for _ in range(7):
        before = feed.due
        assert isinstance(next(_look(feed, one, every_s=600)), DocumentError)
        waits.append(round((feed.due - before) / 600))
    # Twice as long each time, up to 32 times; `due` is counted from now.
    assert feed.failures == 7
    assert waits[:2] == [1, 2]


def test_this_machine_is_not_fetched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A real server waits here, and nobody comes."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        port = server.getsockname()[1]
        assert main(["fetch", f"http://127.0.0.1:{port}/", f"http://localhost:{port}/", "--ledger", str(tmp_path / "l.db")]) == 1
        with pytest.raises(TimeoutError):
            server.accept()
    err = capsys.readouterr().err
    assert "127.0.0.1, which is not a public address" in err
    assert "read 2 = coded 0 + skipped 0 + failed 2" in err


@pytest.mark.parametrize("arguments", [["fetch", "x", "--published", "2024-05-03"], ["watch", "x", "--every", "1"]], ids=" ".join)
def test_wrong_usage(arguments: list[str], tmp_path: Path) -> None:
    assert main([*arguments, "--ledger", str(tmp_path / "l.db")]) == 2


def test_watch_once_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", "http://127.0.0.1:8009/feed", "--once", "--ledger", str(tmp_path / "l.db")]) == 1
    assert "which is not a public address" in capsys.readouterr().err


def test_a_host_is_not_asked_twice_in_a_row(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    ticks: Iterator[int] = itertools.count()
    monkeypatch.setattr("according.cli.fetching.time.monotonic", lambda: float(next(ticks)) / 10)
    monkeypatch.setattr("according.cli.fetching.time.sleep", slept.append)
    polite = Visitor(shelf, settings=load_settings({"fetch.delay_s": "2"}), links=False)  # type: ignore[arg-type]
    polite.get("https://news.example/1")
    polite.get("https://news.example/1")
    assert len(slept) == 1
    assert 1.5 < slept[0] < 2

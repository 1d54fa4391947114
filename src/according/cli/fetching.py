"""The commands that read the web: fetch once, watch feeds."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from according.cli.adding import LEDGER, coder_of, now, store_all
from according.cli.coding import prepare, reading
from according.cli.terminal import say
from according.errors import DocumentError, UsageError
from according.records.discard import Discard
from according.records.document import Document
from according.store import Ledger

if TYPE_CHECKING:
    from according.cli import batch
    from according.fetch import Fetched, Fetcher
    from according.pipeline import Pipeline
    from according.settings import Settings

Outcome = Document | Discard | DocumentError
AGENT = "according"
LONGEST_WAIT = 32
"""A feed that fails is asked again after twice as long each time, up to so many times its usual interval."""


@dataclass(slots=True, kw_only=True)
class Feed:
    """A feed that is watched. due: when it is asked next, by the clock that does not go back."""

    url: str
    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0


class Visitor:
    """Fetches addresses politely and reads what they hold. links: of a feed's items their pages, which hold more than the feed."""

    def __init__(self, fetcher: Fetcher, *, settings: Settings, links: bool) -> None:
        from according.fetch import Robots

        self._fetcher, self._settings, self._links = fetcher, settings, links
        self._robots = Robots(get=lambda url: (self.get(url).content or b"").decode("utf-8", "replace"), agent=AGENT)
        self._last: dict[str, float] = {}

    def get(self, url: str, **conditions: Any) -> Fetched:
        """What an address holds, after a pause if its host was asked a moment ago. Raises DocumentError."""
        host = _host(url)
        wait = self._last.get(host, -math.inf) + self._settings.fetch.delay_s - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        try:
            return self._fetcher.get(url, **conditions)
        finally:
            self._last[host] = time.monotonic()

    def visit(self, url: str) -> Iterator[Outcome]:
        """The reports at an address that a person named; errors are among them."""
        try:
            fetched = self.get(url)
        except DocumentError as error:
            yield error
            return
        yield from self.read(fetched)

    def read(self, fetched: Fetched) -> Iterator[Outcome]:
        """The reports of what was fetched."""
        from according.stages.read.kinds import BEGINNING, kind_of

        followed, most = 0, self._settings.fetch.max_links
        is_feed = kind_of((fetched.content or b"")[:BEGINNING], name=fetched.url) == "feed"
        for outcome in self._outcomes(fetched):
            if not is_feed:
                yield _located(outcome, fetched.url)
            elif isinstance(outcome, Document) and self._links and outcome.url and followed < most:
                followed += 1
                if followed == most:
                    say(f"{fetched.url}: {most} of its links are followed; of further items the feed's own words are taken")
                yield from self._follow(outcome)
            else:
                yield outcome

    def _outcomes(self, fetched: Fetched) -> Iterator[Outcome]:
        from according.stages.read import read_bytes

        content, clock = fetched.content or b"", time.monotonic
        return read_bytes(content, name=fetched.url, kind=fetched.kind, charset=fetched.charset, settings=self._settings, clock=clock)

    def _follow(self, item: Document) -> Iterator[Outcome]:
        """The page of a feed's item; the item itself if its site asks programs to stay away, or the page gives no report."""
        found = list(self._page(item.url or "", item))
        yield from found or (item,)

    def _page(self, url: str, item: Document) -> Iterator[Document | Discard]:
        """The reports of an item's page, those in another language too; else says why there are none."""
        try:
            if not self._robots.allow(url):
                say(f"{url}: its site asks programs to stay away; the feed's own words are taken")
                return
            page = self.get(url, may=self._robots.allow)
        except DocumentError as error:
            say(f"{error.document}: {error.problem}; the feed's own words are taken")
            return
        for found in self._outcomes(page):
            if isinstance(found, Document):
                yield _completed(_from(found, page.url), item)
            elif isinstance(found, Discard) and found.kept is not None:
                yield replace(found, kept=_completed(_from(found.kept, page.url), item))
            else:
                say(f"{url}: {found.detail if isinstance(found, Discard) else found.problem}; the feed's own words are taken")


def _from(document: Document, url: str) -> Document:
    """A page knows where it was fetched; the address that it gives itself counts if it is of the same host."""
    own = document.url if document.url and _host(document.url) == _host(url) else url
    return replace(document, url=own, source=document.source or urlsplit(url).hostname)


def _host(url: str) -> str:
    """Host and port of an address, "" of one that is none."""
    try:
        return urlsplit(url).netloc
    except ValueError:
        return ""


def _located(outcome: Outcome, url: str) -> Outcome:
    if isinstance(outcome, Discard) and outcome.kept is not None:
        return replace(outcome, kept=_from(outcome.kept, url))
    return _from(outcome, url) if isinstance(outcome, Document) else outcome


def _completed(document: Document, item: Document) -> Document:
    """What its page does not say of a report, its feed may."""
    if document.published is None and item.published is not None:
        document = replace(document, published=item.published, published_from=item.published_from)
    return replace(document, source=item.source or document.source)


@click.command(no_args_is_help=True)
@click.argument("urls", nargs=-1, required=True, metavar="URL|FEED...")
@LEDGER
@click.option("--links", is_flag=True, help="Of a feed, fetch the pages that its items lead to (if their sites let programs).")
@reading
def fetch(urls: tuple[str, ...], file: Path, links: bool, **options: Any) -> int:
    """Fetches pages and feeds from the web, codes them and keeps them in a ledger.

    Only what is named is fetched, and only from public addresses; nothing is sent but the request. The items of a feed are
    reports; many hold only the first words, the whole is behind --links.
    """
    given, pipeline = _prepared(options)
    visitor = _visitor(given, links=links)
    outcomes = (outcome for url in urls for outcome in visitor.visit(url))
    return _round(file, replace(given, at_hand=outcomes), pipeline, options, command="fetch")


@click.command(no_args_is_help=True)
@click.argument("feeds", nargs=-1, required=True, metavar="FEED...")
@LEDGER
@click.option("--every", type=click.IntRange(min=5), default=30, show_default=True, metavar="MINUTES", help="Between two looks at a feed.")
@click.option("--links", is_flag=True, help="Fetch the pages that the items lead to (if their sites let programs).")
@click.option("--once", is_flag=True, help="One look at each feed, then end: for a timer of your own.")
@reading
def watch(feeds: tuple[str, ...], file: Path, every: int, links: bool, once: bool, **options: Any) -> int:
    """Looks at feeds again and again, and keeps what is new in a ledger. Control-C ends it.

    A server is asked whether its feed has changed and answers no more than that if it has not. One that fails is asked less and less often.
    """
    given, pipeline = _prepared(options)
    visitor, watched, status = _visitor(given, links=links), [Feed(url=url) for url in feeds], 0
    while True:
        due = [feed for feed in watched if feed.due <= time.monotonic()]
        outcomes = (outcome for feed in due for outcome in _look(feed, visitor, every_s=60.0 * every))
        status = _round(file, replace(given, at_hand=outcomes), pipeline, options, command="watch") if due else status
        if once:
            return status
        time.sleep(max(1.0, min(feed.due for feed in watched) - time.monotonic()))


def _look(feed: Feed, visitor: Visitor, *, every_s: float) -> Iterator[Outcome]:
    """What is new in a feed."""
    try:
        fetched = visitor.get(feed.url, etag=feed.etag, modified=feed.modified)
    except DocumentError as error:
        feed.failures += 1
        feed.due = time.monotonic() + every_s * min(2**feed.failures, LONGEST_WAIT)
        yield error
        return
    feed.failures, feed.due = 0, time.monotonic() + every_s
    if fetched.content is not None:
        yield from visitor.read(fetched)
        feed.etag, feed.modified = fetched.etag, fetched.modified


def _prepared(options: dict[str, Any]) -> tuple[batch.Input, Callable[[], Pipeline]]:
    if options["published"]:
        raise UsageError("--published: pages and feeds say themselves when they were published")
    return prepare((), options)


def _visitor(given: batch.Input, *, links: bool) -> Visitor:
    import according
    from according.fetch import Fetcher

    fetcher = Fetcher(settings=given.settings.fetch, agent=f"{AGENT}/{according.__version__}", clock=time.monotonic)
    return Visitor(fetcher, settings=given.settings, links=links)


def _round(file: Path, given: batch.Input, pipeline: Callable[[], Pipeline], options: dict[str, Any], *, command: str) -> int:
    with Ledger(file, write=True, wait_s=given.settings.ledger.wait_s) as ledger:
        return store_all(ledger, ledger.run(coder=coder_of(options), command=command, clock=now), given, pipeline)

"""Feeds: RSS 0.9 to 2.0 and Atom, as files. An item is a report; often it holds only its first words."""

from __future__ import annotations

import html
import logging
from collections.abc import Iterator

from according.errors import DocumentError
from according.records.discard import Discard
from according.settings import Settings
from according.stages.read.days import parse_day
from according.stages.read.document import Report, with_title
from according.stages.read.objects import Read
from according.stages.read.xml import Element, has_markup, html_words, local, parse_xml, words_of

log = logging.getLogger(__name__)

ROOTS = ("rss", "RDF", "feed")
TEXTS = ("encoded", "content", "description", "summary")
"""Elements that may hold an item's text; the longest is taken: a feed that has the whole report has a summary beside it."""
DAYS = ("pubDate", "published", "date", "issued", "updated")
ITEMS = ("item", "entry")


def read_feed(data: bytes, name: str, *, settings: Settings) -> Iterator[Read]:
    """The items of a feed, called FILE#ID by their id or address. Raises DocumentError for XML that is no feed."""
    try:
        yield from _items(data, name, settings)
    except UnicodeDecodeError as error:
        raise _no_characters(name) from error


def _items(data: bytes, name: str, settings: Settings) -> Iterator[Read]:
    root = _root(data, name)
    if local(root) not in ROOTS:
        problem = f"XML that is no feed and no web page (its root is {local(root)[:40]!r}); save the reports as text"
        raise DocumentError(name, stage="read", problem=problem)
    items = [element for element in root.iter() if local(element) in ITEMS]
    outlet = _first(root if local(root) == "feed" else next((e for e in root if local(e) == "channel"), root), ("title",))
    if not items:
        yield Discard(document=name, stage="read", reason="empty", detail="a feed without items")
    for number, item in enumerate(items, 1):
        try:
            yield _item(item, number, name=name, outlet=outlet)
        except UnicodeDecodeError:
            yield _no_characters(f"{name}:{number}")


def _no_characters(name: str) -> DocumentError:
    """libxml2 keeps halves of surrogate pairs when it takes what it can of a broken file; lxml cannot give them out."""
    return DocumentError(name, stage="read", problem="broken XML: bytes that are no characters; repair it")


def _root(data: bytes, name: str) -> Element:
    try:
        return parse_xml(data, name)
    except DocumentError as error:
        # Feeds with a stray "&" or "&nbsp;" are common, and their readers take them.
        root = parse_xml(data, name, recover=True)
        if not any(local(element) in ITEMS for element in root.iter()):
            raise error
        log.warning("%s: %s; what could be read is read", name, error.problem.removesuffix("; repair it"))
        return root


def _item(item: Element, number: int, *, name: str, outlet: str | None) -> Read:
    url, ident = _link(item), _first(item, ("guid", "id"))
    where = f"{name}#{' '.join((ident or url or '').split())}" if ident or url else f"{name}:{number}"
    title = _plain(_first(item, ("title",)))
    body = max((_plain(_inner(element)) for element in item if local(element) in TEXTS), key=len, default="")
    if not (body or title).strip():
        return Discard(document=where, stage="read", reason="empty", detail="there is no text in it")
    written = _first(item, DAYS)
    published = parse_day(written) if written else None
    if written and published is None:
        log.warning("%s: the date %r is not clear; write it as 2016-05-23", where, written[:40])
    return Report(
        name=where,
        text=with_title(title, body) if body else title,
        title=title,
        source=_plain(_source(item)) or _plain(outlet) or None,
        url=url,
        published=published,
        published_from="given" if published else "unknown",
    )


def _first(element: Element, names: tuple[str, ...]) -> str | None:
    """The words of the first child with one of these names, in the order of the names."""
    for name in names:
        for child in element:
            if local(child) == name and words_of(child).strip():
                return words_of(child).strip()
    return None


def _source(item: Element) -> str | None:
    """Whom an item of a collection of feeds is from: RSS's source has the name as its words, Atom's as its title."""
    for child in item:
        if local(child) == "source":
            return _first(child, ("title",)) or words_of(child).strip() or None
    return None


def _link(item: Element) -> str | None:
    links = [child for child in item if local(child) == "link"]
    best = next((link for link in links if link.get("rel", "alternate") == "alternate"), links[0] if links else None)
    if best is None:
        return None
    return (best.get("href") or words_of(best)).strip() or None


def _inner(element: Element) -> str:
    """What an element holds as HTML: Atom may have it as XML (type xhtml) instead of text."""
    if not len(element):
        return element.text or ""
    from lxml.etree import tostring  # type: ignore[import-untyped]

    return str(tostring(element, encoding="unicode", method="html", with_tail=False))


def _plain(written: str | None) -> str:
    if not written:
        return ""
    return html_words(written) if has_markup(written) else html.unescape(written).strip()

"""Web pages: the report without menus and adverts, its title, outlet, address and day. Parsed only, nothing is fetched."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from according.errors import DocumentError
from according.records.discard import Discard
from according.settings import Settings
from according.stages.read.days import parse_day
from according.stages.read.document import Report, with_title
from according.stages.read.markup import WITHOUT_TEXT, only_dates, only_what_is_seen

# lxml ships no types.
HtmlElement = Any

# The libraries below take today's date from the clock as the latest that a page may carry; a fixed one keeps the result the same.
DATE_OPTIONS = {"original_date": True, "extensive_search": False, "deferred_url_extractor": True, "max_date": "2100-01-01"}


@dataclass(frozen=True, slots=True)
class _Metadata:
    title: str | None
    source: str | None
    url: str | None
    published: date | None


def read_page(html: str, name: str, *, settings: Settings) -> Report | Discard:
    """The report of a web page: its title, an empty line and the text; what the page says of itself in the other fields.

    Discard no_text if there is none, too_large if the page holds far more than any report. Raises DocumentError if the page
    cannot be taken apart.
    """
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        tree = _parse(html)
        refusal = _refuse(tree, name, settings)
        if refusal is not None:
            return refusal
        metadata, text = _metadata(tree), _text(tree)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, ArithmeticError, OSError) as error:
        # What lxml, htmldate and trafilatura may raise on pages that are broken on purpose.
        problem = f"the page cannot be taken apart ({type(error).__name__}); save its text instead"
        raise DocumentError(name, stage="read", problem=problem) from error
    if not text.strip():
        return Discard(document=name, stage="read", reason="no_text", detail="a web page without a text that could be told from its menus")
    return Report(
        name=name,
        text=with_title(metadata.title, text),
        title=metadata.title,
        source=metadata.source,
        url=metadata.url,
        published=metadata.published,
        published_from="page" if metadata.published else "unknown",
    )


def _parse(html: str) -> HtmlElement:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    # Zero bytes end the text for libxml2. huge_tree stays off: it is what stops trees that are deep on purpose.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    data = html.replace("\0", " ").encode("utf-8", "replace")
    try:
        return document_fromstring(data, parser=parser)
    except ParserError:
        # No element at all: a page without text.
        return document_fromstring(b"<html></html>", parser=parser)


def _metadata(tree: HtmlElement) -> _Metadata:
    from htmldate import find_date
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(deepcopy(tree), None, dict(DATE_OPTIONS), True)
    options: dict[str, Any] = dict(DATE_OPTIONS)
    day = parse_day(find_date(only_dates(deepcopy(tree)), url=found.url, **options))
    return _Metadata(found.title, found.sitename or found.hostname, found.url, day)


def _refuse(tree: HtmlElement, name: str, settings: Settings) -> Discard | None:
    """Refuses a page that would take minutes."""
    elements = characters = 0
    for element in tree.iter():
        elements += 1
        characters += len(element.tail or "") + (0 if element.tag in WITHOUT_TEXT else len(element.text or ""))
    for key, found, limit in (
        ("max_page_characters", characters, settings.read.max_page_characters),
        ("max_page_elements", elements, settings.read.max_page_elements),
    ):
        if found > limit:
            what = key.removeprefix("max_page_")
            detail = f"a page with {found} {what}, over the limit of {limit}; save its text, or raise the limit: --set read.{key}=…"
            return Discard(document=name, stage="read", reason="too_large", detail=detail)
    return None


@lru_cache(maxsize=1)
def _config() -> Any:
    """Trafilatura's settings; below MIN_EXTRACTED_SIZE it falls back to a way that loses the paragraphs, too early for short news."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "60")
    return config


def _text(tree: HtmlElement) -> str:
    from trafilatura import bare_extraction

    only_what_is_seen(tree)
    found = bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False, config=_config())
    # Typed as a document or a dictionary; without as_dict it is a document. It has a paragraph a line.
    lines = str(getattr(found, "text", "") or "").splitlines()
    return "\n\n".join(line.strip() for line in lines if line.strip())

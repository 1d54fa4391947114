"""Page trees, cut down to what a step needs."""

from __future__ import annotations

import re
from typing import Any

# lxml ships no types.
HtmlElement = Any

WITHOUT_TEXT = ("script", "style", "svg", "noscript", "template", "iframe", "object")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
DATING = re.compile(r"date|time|publi|posted|byline|stamp", re.IGNORECASE)
NOT_PUBLICATION = re.compile(r"modif|updat|image|expir|copyright", re.IGNORECASE)
# "05/06/2016" is another day in Boston than in London, "13/06/2016" is not.
AMBIGUOUS = re.compile(r"\b(0?[1-9]|1[0-2])[/-](?!\1\b)(0?[1-9]|1[0-2])[/-](?:\d{4}|\d{2})\b")
NAMES = ("class", "id", "itemprop", "name", "property")
# An element that dates a page holds a day and perhaps an author; a longer one holds prose.
DATING_CHARACTERS = 80


def only_what_is_seen(tree: HtmlElement) -> None:
    """Drops from a tree what no reader sees, and makes paragraphs of preformatted text."""
    unseen = [element for element in tree.iter() if element.tag in WITHOUT_TEXT or _is_hidden(element)]
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()
    for element in list(tree.iter("pre")):
        _to_paragraphs(element)


def only_dates(tree: HtmlElement) -> HtmlElement:
    """The tree with nothing left that could be taken for the day of publication but what says that it is.

    Left are the head, JSON-LD, the page's address, and short elements named as dates. In prose and headlines a date is one that the
    report speaks of; the day of a change or of a picture is not the day of publication either.
    """
    for element in [element for element in tree.iter("meta", "img", "footer", "title") if element.tag != "meta" or _is_other_day(element)]:
        if element.getparent() is not None:
            element.drop_tree()
    kept: set[HtmlElement] = set()
    for element in tree.iter():
        if element not in kept and _dates(element):
            kept.update(element.iter())
    for element in tree.iter():
        if element.tag != "script" and (element not in kept or AMBIGUOUS.search(element.text or "")):
            element.text = None
        if element.getparent() not in kept or AMBIGUOUS.search(element.tail or ""):
            element.tail = None
    return tree


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(HIDDEN.search(element.get("style", "")))


def _named(element: HtmlElement) -> str:
    return " ".join(element.get(name, "") for name in NAMES)


def _is_other_day(element: HtmlElement) -> bool:
    return bool(NOT_PUBLICATION.search(_named(element)) or AMBIGUOUS.search(element.get("content", "")))


def _dates(element: HtmlElement) -> bool:
    named = element.tag in ("time", "abbr") or bool(DATING.search(_named(element)))
    return named and not _is_other_day(element) and len(element.text_content()) < DATING_CHARACTERS


def _to_paragraphs(element: HtmlElement) -> None:
    """Preformatted text is wrapped by hand: empty lines part its paragraphs, line ends do not."""
    blocks = [" ".join(block.split()) for block in re.split(r"\n[ \t]*\n", element.text_content())]
    for child in list(element):
        element.remove(child)
    element.tag, element.text = "div", None
    for block in blocks:
        if block:
            paragraph = element.makeelement("p")
            paragraph.text = block
            element.append(paragraph)

"""XML of others, and the words of a piece of HTML. Nothing is fetched, no entity is filled in, deep trees are refused."""

from __future__ import annotations

import re
from typing import Any

from according.errors import DocumentError
from according.stages.read.markup import only_what_is_seen

# lxml ships no types.
Element = Any
BLOCKS = frozenset(
    "address article aside blockquote br dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
    "pre section table td th tr ul".split()
)


def parse_xml(data: bytes, name: str, *, recover: bool = False) -> Element:
    """The root of an XML file. recover: take what can be read of a broken one. Raises DocumentError."""
    from lxml import etree  # type: ignore[import-untyped]

    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "remove_pis": True}
    parser = etree.XMLParser(recover=recover, remove_comments=True, **options)
    try:
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        problem = f"broken XML: {' '.join(str(error).split())[:120]}; repair it"
        raise DocumentError(name, stage="read", problem=problem) from error
    if root is None:
        raise DocumentError(name, stage="read", problem="XML with nothing in it; check the file")
    etree.strip_elements(root, etree.Entity, with_tail=False)
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace, "" for an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words_of(element: Element) -> str:
    """All text of an XML element, as it stands."""
    return "".join(element.itertext(with_tail=False)) if len(element) else element.text or ""


def html_words(fragment: str) -> str:
    """The words of a piece of HTML that is all report, such as an item of a feed; an empty line between blocks."""
    from lxml.etree import ParserError  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    data = fragment.replace("\0", " ").encode("utf-8", "replace")
    try:
        tree = document_fromstring(b"<html><body><div>" + data + b"</div></body></html>", parser=parser)
    except ParserError:
        return ""
    only_what_is_seen(tree)
    parts: list[str] = []
    _collect(tree, parts)
    blocks = (" ".join(block.split()) for block in "".join(parts).split("\0"))
    return "\n\n".join(block for block in blocks if block)


def _collect(tree: Element, parts: list[str]) -> None:
    """The words in order, a zero byte wherever a block begins or ends. Without recursion: trees of others may be deep."""
    stack: list[tuple[Element, bool]] = [(tree, True)]
    while stack:
        element, opening = stack.pop()
        block = element.tag in BLOCKS
        if opening:
            parts += ["\0" if block else "", element.text or ""]
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element))
        else:
            parts += ["\0" if block else "", element.tail or ""]


def has_markup(text: str) -> bool:
    """Whether a text is HTML rather than plain words."""
    return re.search(r"<(?:/?[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", text[:20000], re.IGNORECASE) is not None

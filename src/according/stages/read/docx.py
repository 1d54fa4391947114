"""Word documents (DOCX): the paragraphs of the body, as they read with all changes accepted."""

from __future__ import annotations

from according.errors import DocumentError
from according.records.discard import Discard
from according.stages.read.document import Report
from according.stages.read.objects import Read
from according.stages.read.xml import Element, local, parse_xml

DOCUMENT = "word/document.xml"
TITLES = ("title", "heading1")
BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
UNREAD = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPr", "rPr"})
"""Deleted words, field codes, the second copy of a drawing's words, formatting."""


def read_docx(data: bytes, name: str) -> Read:
    """The report of a document. data: the content of DOCUMENT. Its title is a first paragraph in the style Title or Heading 1.

    Its days are those of saving, not of publication, and are left alone.
    """
    try:
        root = parse_xml(data, name)
    except DocumentError as error:
        return error
    paragraphs = [(words, style) for words, style in map(_paragraph, _paragraphs(root)) if words]
    if not paragraphs:
        return Discard(document=name, stage="read", reason="no_text", detail="a document without words")
    words, style = paragraphs[0]
    title = words if style.lower() in TITLES and "\n" not in words else None
    return Report(name=name, text="\n\n".join(words for words, _ in paragraphs), title=title)


def _paragraphs(root: Element) -> list[Element]:
    """Paragraphs in order, those in tables too; one in a text box within another is part of that."""
    return [p for p in root.iter("{*}p") if not any(local(a) in UNREAD or local(a) == "p" for a in p.iterancestors())]


def _paragraph(paragraph: Element) -> tuple[str, str]:
    """(words, style)."""
    parts: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        name = local(element)
        if name == "t":
            parts.append(element.text or "")
        elif name in BREAKS:
            parts.append(BREAKS[name])
        if name not in UNREAD:
            stack.extend(reversed(element))
    style = next(paragraph.iter("{*}pStyle"), None)
    value = next((v for k, v in style.attrib.items() if k.endswith("val")), "") if style is not None else ""
    return "".join(parts).strip(), value

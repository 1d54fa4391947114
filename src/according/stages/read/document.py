"""The last step of reading, the same for every format: text and what is known about it to a Document, or a refusal."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date

from according.records.discard import Discard
from according.records.document import Document
from according.settings import Settings
from according.stages.read.language import foreign_language, language_name
from according.stages.read.relevance import other_field
from according.stages.read.twice import repaired

SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as its format gives it. published_from as in Document."""

    name: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: str = "unknown"


def make_document(report: Report, *, published: date | None, settings: Settings) -> Document | Discard:
    """A Document, or the Discard that says why it is none (empty, too_large, language, irrelevant).

    published: the day for a report that carries none.
    """
    text = SURROGATE.sub("\ufffd", report.text)
    refusal = _refuse(text, report.name, settings)
    if refusal is not None:
        return refusal
    text = repaired(text, report.name)
    given = report.published is None and published is not None
    document = Document(
        id=hashlib.sha256(text.encode("utf-8")).hexdigest()[:16],
        text=text,
        path=report.name,
        title=_clean(report.title and repaired(report.title)),
        source=_clean(report.source),
        url=_clean(report.url),
        published=published if given else report.published,
        published_from="given" if given else report.published_from,
    )
    language = foreign_language(text, settings=settings.read)
    if language is not None:
        return _foreign(document, report.name, language, settings)
    return (_irrelevant(text, report.name) if settings.read.skip_irrelevant else None) or document


def with_title(title: str | None, body: str) -> str:
    """The title, an empty line and the body; only the body if it begins with the title. Blank bodies stay blank."""
    title = _clean(title)
    if title is None or not body.strip() or " ".join(body[: 2 * len(title)].split()).casefold().startswith(title.casefold()):
        return body
    return f"{title}\n\n{body}"


def _refuse(text: str, name: str, settings: Settings) -> Discard | None:
    if not text.strip():
        return Discard(document=name, stage="read", reason="empty", detail="there is no text in it")
    if len(text) > settings.read.max_document_bytes:
        return too_large(name, settings=settings)
    return None


def _foreign(document: Document, name: str, language: str, settings: Settings) -> Discard:
    coded = ", ".join(map(language_name, settings.read.languages))
    detail = f"{language_name(language)} ({language}); coded is {coded} only"
    return Discard(document=name, stage="read", reason="language", detail=detail, kept=replace(document, language=language))


def _irrelevant(text: str, name: str) -> Discard | None:
    field = other_field(text)
    if field is None:
        return None
    detail = f"no codable event expected: {field.words} words of {field.name}, {field.power} of politics or war"
    return Discard(document=name, stage="read", reason="irrelevant", detail=detail)


def too_large(name: str, *, settings: Settings) -> Discard:
    """The refusal of a report over the limit."""
    limit = f"{settings.read.max_document_mb:g}"
    detail = f"over the limit of {limit} MB for one report; split it, or raise the limit: --set read.max_document_mb=…"
    return Discard(document=name, stage="read", reason="too_large", detail=detail)


def _clean(value: str | None) -> str | None:
    """A one-line value without surplus blanks, None if nothing is left."""
    return SURROGATE.sub("\ufffd", " ".join(value.split())) or None if value else None

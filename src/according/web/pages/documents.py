"""/documents: the reports of the ledger, and each with its words marked and its claims beside it."""

from __future__ import annotations

from dataclasses import dataclass

from according.errors import PageError
from according.store import Stored, own_view
from according.web import words
from according.web.context import DocumentPage, Origin
from according.web.context_lists import DocumentRow, DocumentsPage
from according.web.fields import card_of, marks_of
from according.web.lists import ROWS, page_of, pages_of
from according.web.offsets import segments
from according.web.page import Call, Entry, Page
from according.web.reviewing import reviewer_of


@dataclass(frozen=True, slots=True)
class DocumentsQuery:
    """q: words of the report. page: from 1."""

    q: str | None = None
    page: int = 1


def documents(call: Call, asked: DocumentsQuery) -> DocumentsPage:
    """The reports that hold these words, those published last first."""
    total, rows = call.ledger.browse.documents(text=asked.q, limit=ROWS, offset=(page_of(asked) - 1) * ROWS)
    names = ("id", "published", "published_from", "state", "reason", "origins", "claims")
    return DocumentsPage(
        rows=tuple(
            DocumentRow(
                **{name: row[name] for name in names},
                title=words.title_of(row["title"], row["opening"]),
                outlet=row["source"],
            )
            for row in rows
        ),
        pages=pages_of(total, asked=asked, path="/documents"),
        q=asked.q or "",
    )


@dataclass(frozen=True, slots=True)
class DocumentQuery:
    """blind: nothing of what others than the reviewer decided. reviewer: in whose name."""

    blind: bool = False
    reviewer: str | None = None


def document(call: Call, asked: DocumentQuery) -> DocumentPage:
    """One report. Raises PageError (404)."""
    name = call.path["id"]
    stored = call.ledger.browse.document(name)
    if stored is None:
        raise PageError(404, problem=f"the ledger has no report {name[:80]!r}")
    report, reviewer = stored.document, reviewer_of(call, given=asked.reviewer)
    claims: list[Stored] = call.ledger.browse.claims_of_document(name)
    if asked.blind:
        own = (own_view(known, reviewer=reviewer) for one in claims if (known := call.ledger.reviewed(one.claim.id)))
        claims = [known.stored for known in own if known is not None]
    last = call.ledger.last_decision(reviewer)
    return DocumentPage(
        id=report.id,
        title=words.title_of(report.title, report.text),
        outlet=report.source,
        url=report.url,
        path=report.path,
        published=report.published.isoformat() if report.published else None,
        published_from=report.published_from,
        language=report.language,
        state=stored.state,
        reason=stored.reason,
        version=call.ledger.browse.coded_by(name),
        characters=len(report.text),
        origins=tuple(
            Origin(outlet=row["source"], url=row["url"], path=row["path"], published=row["published"])
            for row in call.ledger.browse.origins(name)
        ),
        segments=segments(report.text, marks=(mark for one in claims for mark in marks_of(one.claim))),
        cards=tuple(map(card_of, claims)),
        reviewer=reviewer,
        last=last.id if last and last.action == "add" and last.value["document"] == name else None,
        blind=asked.blind,
    )


entry = Entry("/documents", "Reports")
routes = (
    Page(
        path="/documents",
        template="documents.html",
        view=documents,
        context=DocumentsPage,
        query=DocumentsQuery,
        summary="The reports of the ledger",
    ),
    Page(
        path="/documents/{id}",
        template="document.html",
        view=document,
        context=DocumentPage,
        query=DocumentQuery,
        summary="A report with its claims",
    ),
)

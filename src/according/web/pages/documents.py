"""/documents: the reports of the ledger."""

from __future__ import annotations

from dataclasses import dataclass

from according.web.context import DocumentRow, DocumentsPage
from according.web.page import Call, Entry, Page

ROWS = 50


@dataclass(frozen=True, slots=True)
class DocumentsQuery:
    """q: words of the report. page: from 1."""

    q: str | None = None
    page: int = 1


def documents(call: Call, asked: DocumentsQuery) -> DocumentsPage:
    """The reports that hold these words, those published last first."""
    page = max(1, asked.page)
    total, rows = call.ledger.browse.documents(text=asked.q, limit=ROWS, offset=(page - 1) * ROWS)
    return DocumentsPage(
        rows=tuple(
            DocumentRow(
                id=row["id"],
                title=row["title"] or row["path"] or row["url"],
                outlet=row["source"],
                published=row["published"],
                published_from=row["published_from"],
                state=row["state"],
                reason=row["reason"],
                origins=row["origins"],
                claims=row["claims"],
            )
            for row in rows
        ),
        total=total,
        page=page,
        pages=max(1, -(-total // ROWS)),
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
)

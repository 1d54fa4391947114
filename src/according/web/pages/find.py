"""/find: claims by the words of their sentence and by filters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from according.store.browse import HIT_END, HIT_START
from according.web import words
from according.web.context import Piece
from according.web.context_lists import FindPage, FoundClaim, Voice
from according.web.filters import Filters, Narrowed, chosen_of
from according.web.lists import ROWS, page_of, pages_of
from according.web.offsets import MOST_SENTENCE
from according.web.page import Call, Entry, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class FindQuery(Filters):
    """page: from 1."""

    page: int = 1


def find(call: Call, asked: FindQuery) -> FindPage:
    """The claims that are as asked, the latest first."""
    narrowed = Narrowed(call, asked=asked)
    catalogue = narrowed.catalogue
    found = catalogue.claim_order[narrowed.mask[catalogue.claim_order]]
    first = (page_of(asked) - 1) * ROWS
    ids = [catalogue.claim_ids[place] for place in found[first : first + ROWS]]
    chosen = chosen_of(asked, path="/find")
    voices = call.ledger.browse.stances(ids)
    return FindPage(
        rows=tuple(_row(row, voices.get(row["claim_id"], [])) for row in call.ledger.browse.sentences(ids, text=asked.q)),
        pages=pages_of(len(found), asked=asked, path="/find"),
        events=len(catalogue.events_of(narrowed.mask, order="latest")),
        q=asked.q or "",
        since=asked.since.isoformat() if asked.since else "",
        until=asked.until.isoformat() if asked.until else "",
        asked=bool(chosen),
        chosen=chosen,
        facets=narrowed.boxes(of="claims"),
    )


def _row(row: Mapping[str, Any], voices: list[tuple[str, str]]) -> FoundClaim:
    names = ("type", "mode", "status", "actors", "recipients", "place", "outlet", "published", "standing", "review")
    return FoundClaim(
        **{name: row[name] for name in names},
        id=row["claim_id"],
        voices=tuple(Voice(name=name or words.REPORT, stance=stance) for name, stance in voices),
        start=row["time_start"],
        end=row["time_end"],
        sentence=hits_of(row["evidence"]),
        document=row["document_id"],
        title=words.cut(row["title"]) or words.cut(row["outlet"]) or row["document_id"],
        event=row["event_id"],
    )


def hits_of(marked: str) -> tuple[Piece, ...]:
    """A sentence with the words that were found between HIT_START and HIT_END as pieces."""
    first = max(0, marked.find(HIT_START) - MOST_SENTENCE // 4) if len(marked) > MOST_SENTENCE else 0
    marked = marked[first : first + MOST_SENTENCE]
    parts = re.split(f"[{HIT_START}{HIT_END}]", marked)
    return tuple(Piece(text=words.visible(part), role="hit" if place % 2 else None) for place, part in enumerate(parts) if part)


entry = Entry("/find", "Find")
routes = (Page(path="/find", template="find.html", view=find, context=FindPage, query=FindQuery, summary="Claims by words and filters"),)

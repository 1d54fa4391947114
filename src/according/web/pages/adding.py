"""Adds a claim that the coder missed to a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from according.errors import PageError
from according.records.claim import Claim
from according.records.decision import Decision
from according.records.document import Document
from according.records.speaking import sentence_around
from according.review.adding import read_added, write_added
from according.review.values import read_value
from according.web.context_review import Done
from according.web.page import Action, Call
from according.web.pages.review import renew_events, report_path
from according.web.reviewing import reviewer_of


@dataclass(frozen=True, slots=True)
class AddBody:
    """fields: objects {"field", "value"} as of a correction; `evidence`, if left out, is the sentence of the trigger."""

    fields: tuple[dict, ...] = ()  # type: ignore[type-arg]
    note: str = ""
    reviewer: str | None = None
    blind: bool = False


def add(call: Call, body: AddBody) -> Done:
    """Adds a claim. Raises PageError (404) if there is no such report, UsageError for what is no claim, or is there already."""
    name = call.path["id"]
    stored = call.ledger.browse.document(name)
    if stored is None:
        raise PageError(404, problem=f"the ledger has no report {name[:80]!r}")
    claim = _claim(call, body, stored.document)
    made = not call.ledger.events_pending()
    decision = Decision(
        subject="claim", subject_id=claim.id, action="add", value=write_added(claim), note=body.note,
        reviewer=reviewer_of(call, given=body.reviewer),
    )  # fmt: skip
    numbers = call.ledger.decide(decision, at=call.desk.clock())
    renew_events(call, made)
    return Done(to=f"{report_path(name, body)}#c-{quote(claim.id, safe='')}", decisions=tuple(numbers), claim=claim.id)


def _claim(call: Call, body: AddBody, document: Document) -> Claim:
    if not all(isinstance(one.get("field"), str) for one in body.fields):
        raise PageError(400, problem='fields are objects with the keys "field" and "value"')
    values = {one["field"]: one.get("value") for one in body.fields}
    trigger = values.get("trigger")
    if values.get("evidence") is None and trigger is not None:
        values["evidence"] = _sentence(call, document, trigger)
    return read_added(values, document=document)


def _sentence(call: Call, document: Document, trigger: Any) -> dict[str, int]:
    """The sentence in which the trigger begins, as the coder cuts the report, or as punctuation tells it."""
    words = read_value("trigger", value=trigger, text=document.text)
    cut = call.desk.sentences(document) if call.desk.sentences else []
    around = sentence_around(document.text, start=words.start, end=words.end)
    found = next((one for one in cut if one.start <= words.start < one.end), around)
    return {"start": found.start, "end": found.end}


routes = (Action(path="/documents/{id}/add", view=add, body=AddBody, answer=Done, summary="Add a claim that the coder missed"),)

"""/code: a report that is pasted or dropped is coded and shown; a folder goes into the ledger."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from according.errors import PageError
from according.store import Stored
from according.web import words
from according.web.context import Added, AddedFile, CodedReport, CodePage, Reconciled
from according.web.fields import card_of, marks_of
from according.web.offsets import segments
from according.web.page import Action, Call, Entry, Moved, Nothing, Page
from according.web.workshop import Dropped, Outcome, Workshop

PASTED = "pasted.txt"
MOST_NAME = 300
MOST_FILES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBody:
    """text: a report as it is pasted, or content: a file's bytes in base64, with its name. published: for one that carries no day.

    keep: put it into the ledger.
    """

    text: str | None = None
    name: str | None = None
    content: str | None = None
    published: date | None = None
    keep: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesBody:
    """files: objects with `name` and `content`, the bytes in base64; at most 200. published: for those that carry no day.

    run: number of the run that is to go on, as the answer to the files before has it.
    """

    files: tuple[dict, ...]  # type: ignore[type-arg]  # as JSON has it
    published: date | None = None
    run: int | None = None


def paste(call: Call, asked: Nothing) -> CodePage:
    """The empty form."""
    return _page(call, ReportBody(), [])


def code(call: Call, body: ReportBody) -> CodePage | Moved:
    """The report, coded; if it is to be kept, its page in the ledger. Raises PageError."""
    dropped, workshop = _dropped(body), _workshop(call)
    if not body.keep:
        return _page(call, body, workshop.code(dropped, published=body.published))
    outcomes = list(workshop.add([dropped], published=body.published, run=None).outcomes)
    workshop.reconcile()
    kept = [one.document.id for one in outcomes if one.document is not None]
    if not kept:
        return _page(call, body, outcomes)
    return Moved(f"/documents/{kept[0]}" if len(kept) == 1 else "/documents")


def add(call: Call, body: FilesBody) -> Added:
    """Codes files and keeps their reports; /reconcile is to be called after the last. Raises PageError."""
    if len(body.files) > MOST_FILES:
        raise PageError(400, problem=f"files are {len(body.files)}; send at most {MOST_FILES} at a time")
    files = [_file(one) for one in body.files]
    kept = _workshop(call).add(files, published=body.published, run=body.run)
    outcomes = kept.outcomes
    coded = sum(one.document is not None for one in outcomes)
    return Added(
        read=len(outcomes),
        coded=coded,
        left=len(outcomes) - coded,
        files=tuple(
            AddedFile(name=one.name, document=one.document.id if one.document else None, claims=len(one.claims), problem=one.problem)
            for one in outcomes
        ),
        to="/documents",
        run=kept.run,
    )


def reconcile(call: Call, body: Nothing) -> Reconciled:
    """Makes the events anew, if claims came."""
    return Reconciled(events=_workshop(call).reconcile(), to="/events")


def _workshop(call: Call) -> Workshop:
    if call.desk.workshop is None:
        raise PageError(404, problem="this server codes nothing")
    return call.desk.workshop


def _dropped(body: ReportBody) -> Dropped:
    if body.content is not None:
        return _file({"name": body.name or PASTED, "content": body.content})
    if not (body.text or "").strip():
        raise PageError(400, problem="there is no text; paste a report, or drop a file")
    # A browser sends the line ends of a form as two characters.
    return Dropped(name=_name(body.name or PASTED), data=(body.text or "").replace("\r\n", "\n").encode())


def _file(found: Mapping[str, Any]) -> Dropped:
    name, content = found.get("name"), found.get("content")
    if not isinstance(name, str) or not isinstance(content, str) or set(found) != {"name", "content"}:
        raise PageError(400, problem="a file is an object with name and content, both texts")
    try:
        return Dropped(name=_name(name), data=base64.b64decode(content, validate=True))
    except (binascii.Error, ValueError):
        raise PageError(400, problem=f"{name[:80]!r}: its content is no base64") from None


def _name(name: str) -> str:
    """A label, never a path that is opened."""
    return name.encode("utf-8", "replace").decode()[:MOST_NAME] or PASTED


def _page(call: Call, body: ReportBody, outcomes: list[Outcome]) -> CodePage:
    return CodePage(
        text=body.text or "",
        published=body.published.isoformat() if body.published else "",
        ready=call.desk.workshop is not None,
        megabytes=call.desk.settings.read.max_document_mb,
        reports=tuple(_report(one) for one in outcomes if one.document is not None),
        problems=tuple(f"{words.one_line(one.name)}: {one.problem}" for one in outcomes if one.problem),
    )


def _report(coded: Outcome) -> CodedReport:
    report = coded.document
    if report is None:
        raise PageError(400, problem="there is no report")
    stored = [Stored(claim=claim, event=None, standing=None, came_at="", changed_at="") for claim in coded.claims]
    return CodedReport(
        title=words.title_of(report.title, report.text),
        outlet=report.source,
        published=report.published.isoformat() if report.published else None,
        published_from=report.published_from,
        segments=segments(report.text, marks=(mark for one in coded.claims for mark in marks_of(one))),
        cards=tuple(map(card_of, stored)),
    )


entry = Entry("/code", "Code a report")
routes = (
    Page(path="/code", template="code.html", view=paste, context=CodePage, summary="Paste or drop a report"),
    Action(
        path="/code",
        view=code,
        body=ReportBody,
        answer=CodePage,
        summary="Code a report",
        template="code.html",
        reports=True,
        writes=False,
    ),
    Action(path="/add", view=add, body=FilesBody, answer=Added, summary="Code files into the ledger", reports=True, writes=False),
    Action(path="/reconcile", view=reconcile, body=Nothing, answer=Reconciled, summary="Make the events anew", writes=False),
)

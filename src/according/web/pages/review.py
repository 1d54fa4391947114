"""/review: one claim after the other, accepted, corrected, rejected or skipped, each with one key."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from according.errors import ConflictError, PageError
from according.records.decision import Decision
from according.records.mention import STATUSES
from according.review.values import modes
from according.store import Filter, Queue, own_view
from according.web import words
from according.web.asked import write_query
from according.web.blind import version_now
from according.web.context_review import Choice, Done, ReviewPage
from according.web.page import Action, Call, Entry, Page
from according.web.reviewing import progress_of, review_claim, reviewer_of

MOST_LEFT = 200
ORDERS = {"confidence": "least sure first", "report": "report by report"}
QUEUES = {
    "open": "still to be judged", "outdated": "changed by the coder since", "skipped": "skipped", "reviewed": "accepted or corrected",
    "added": "added by people", "rejected": "rejected", "all": "all",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReviewQuery:
    """order: confidence | report. states: which claims; see `states` of the page. type, actor, place, source, q: as of /find, one each.

    document: of this report alone. blind: all that this reviewer has not judged, with nothing of what others decided.
    reviewer: in whose name.
    """

    order: str = "confidence"
    states: str = "open"
    type: str | None = None
    actor: str | None = None
    place: str | None = None
    source: str | None = None
    q: str | None = None
    document: str | None = None
    blind: bool = False
    reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class DecideBody:
    """action: accept | reject | skip | note. seen: version of the claim that was seen. query: of the page to go on to."""

    action: str
    seen: str
    note: str = ""
    query: str = ""
    reviewer: str | None = None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class CorrectBody:
    """corrections: objects {"field", "value"}. type, mode, status: the same from a form without scripts; mode "-" is none."""

    seen: str
    corrections: tuple[dict, ...] = ()  # type: ignore[type-arg]
    type: str | None = None
    mode: str | None = None
    status: str | None = None
    note: str = ""
    query: str = ""
    reviewer: str | None = None
    blind: bool = False


@dataclass(frozen=True, slots=True)
class UndoBody:
    """Takes back this reviewer's last decision, or `decision` of the claim `claim`."""

    decision: int | None = None
    query: str = ""
    reviewer: str | None = None
    blind: bool = False


def queue(call: Call, asked: ReviewQuery) -> ReviewPage:
    """The next claim of the queue."""
    wanted = _queue(asked, reviewer_of(call, given=asked.reviewer))
    found = call.ledger.queue(wanted)
    return _page(call, asked, found, claim=found[0] if found else None)


def one(call: Call, asked: ReviewQuery) -> ReviewPage:
    """A claim of one's choice. Raises PageError (404)."""
    return _page(call, asked, call.ledger.queue(_queue(asked, reviewer_of(call, given=asked.reviewer))), claim=call.path["id"])


def _queue(asked: ReviewQuery, reviewer: str) -> Queue:
    wanted = Filter(type=asked.type, actor=asked.actor, place=asked.place, source=asked.source, text=asked.q)
    not_by = reviewer if asked.blind else None
    states = "all" if asked.blind else asked.states  # how others left a claim would tell what they decided
    return Queue(
        order=asked.order, states=states, wanted=wanted, document=asked.document, not_by=not_by, coded_only=asked.blind or None,
        limit=MOST_LEFT,
    )  # fmt: skip


def _page(call: Call, asked: ReviewQuery, found: list[str], *, claim: str | None) -> ReviewPage:
    reviewer = reviewer_of(call, given=asked.reviewer)
    known = call.ledger.reviewed(claim) if claim is not None else None
    if known is not None and asked.blind:
        known = own_view(known, reviewer=reviewer)
    if claim is not None and known is None:
        raise PageError(404, problem=f"the ledger has no claim {claim[:80]!r}; it may have gone when its report was coded again")
    last = call.ledger.last_decision(reviewer)
    doubles = call.ledger.browse.doubles(claim) if claim is not None and not asked.blind else ()
    type_ = known.stored.claim.type if known else ""
    return ReviewPage(
        claim=review_claim(known, reviewer=reviewer, doubles=doubles) if known else None,
        reviewer=reviewer,
        last=last.id if last else None,
        order=asked.order,
        states=asked.states,
        query=write_query(asked),
        left=len(found),
        progress=progress_of(call.ledger, by=reviewer if asked.blind else None),
        orders=_choices(ORDERS),
        all_states=_choices(QUEUES),
        types=tuple(Choice(value=name, label=words.kind_of(name)) for name in modes()),
        modes=tuple(Choice(value=name, label=words.mode_of(name)) for name in modes().get(type_, {}) if name),
        statuses=tuple(Choice(value=name, label=words.STATUSES.get(name, name)) for name in STATUSES),
        narrowed=_narrowed(asked),
        blind=asked.blind,
    )


def _narrowed(asked: ReviewQuery) -> tuple[Choice, ...]:
    names = {"type": "type", "actor": "who", "place": "where", "source": "says so", "q": "words", "document": "report"}
    return tuple(Choice(value=str(getattr(asked, name)), label=label) for name, label in names.items() if getattr(asked, name))


def _choices(table: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(value=value, label=label) for value, label in table.items())


def decide(call: Call, body: DecideBody) -> Done:
    """Accepts, rejects or skips a claim, or notes something. Raises PageError (409) if the claim is another now."""
    if body.action not in ("accept", "reject", "skip", "note"):
        raise PageError(400, problem=f"action is {body.action[:40]!r}; expected accept, reject, skip or note")
    stays = body.action == "note"
    return _write(call, body, [_decision(call, body, action=body.action, note=body.note)], stays=stays)


def correct(call: Call, body: CorrectBody) -> Done:
    """Corrects fields of a claim, which is then judged as it stands. Raises PageError (409) if the claim is another now."""
    pairs = [(one.get("field"), one.get("value")) for one in body.corrections]
    pairs += [("type", body.type)] if body.type else []
    pairs += [("mode", None if body.mode == "-" else body.mode)] if body.mode else []
    pairs += [("status", body.status)] if body.status else []
    if not all(isinstance(field, str) for field, _ in pairs):
        raise PageError(400, problem='corrections are objects with the keys "field" and "value"')
    known = call.ledger.reviewed(call.path["id"])
    if known is not None and body.blind:
        known = own_view(known, reviewer=reviewer_of(call, given=body.reviewer))
    if known is not None:  # a form sends all of its fields
        same = {name: getattr(known.stored.claim, name) for name in ("type", "mode", "status")}
        pairs = [(field, value) for field, value in pairs if field not in same or same[field] != value]
    if not pairs:
        raise PageError(400, problem="nothing is corrected; to agree with the claim as it is, accept it")
    return _write(call, body, [_decision(call, body, action="correct", field=field, value=value, note=body.note) for field, value in pairs])


def undo(call: Call, body: UndoBody) -> Done:
    """Takes back the reviewer's last decision, or the one that is named, and shows its claim."""
    reviewer = reviewer_of(call, given=body.reviewer)
    target = call.ledger.last_decision(reviewer)
    if body.decision is not None:
        target = next(iter(call.ledger.decisions(reviewer=reviewer, subject="claim", id=body.decision)), None)
    if target is None:
        raise PageError(404, problem=f"{reviewer} decided nothing that could be taken back")
    decision = Decision(subject="claim", subject_id=target.subject_id, action="undo", undoes=target.id, reviewer=reviewer)
    made = not call.ledger.events_pending()
    numbers = call.ledger.decide(decision, at=call.desk.clock())
    renew_events(call, made)
    if target.action == "add":  # the claim is no more
        return Done(to=report_path(target.value["document"], body), decisions=tuple(numbers), claim=target.subject_id)
    here = f"/review/claims/{quote(target.subject_id, safe='')}"
    return Done(to=_to(here, body.query), decisions=tuple(numbers), claim=target.subject_id)


def _decision(call: Call, body: DecideBody | CorrectBody, **fields: Any) -> Decision:
    return Decision(subject="claim", subject_id=call.path["id"], reviewer=reviewer_of(call, given=body.reviewer), **fields)


def _write(call: Call, body: DecideBody | CorrectBody, decisions: Iterable[Decision], *, stays: bool = False) -> Done:
    name = call.path["id"]
    made = not call.ledger.events_pending()
    known = call.ledger.reviewed(name)
    if known is None:
        raise PageError(404, problem=f"the ledger has no claim {name[:80]!r}; it may have gone when its report was coded again")
    try:
        seen = version_now(known, reviewer=reviewer_of(call, given=body.reviewer), seen=body.seen) if body.blind else body.seen
        numbers = call.ledger.decide(*decisions, at=call.desk.clock(), seen=seen)
    except ConflictError as error:
        raise PageError(409, problem=str(error)) from error
    renew_events(call, made)
    here = f"/review/claims/{quote(name, safe='')}"
    return Done(to=_to(here if stays else "/review", body.query), decisions=tuple(numbers), claim=name)


def renew_events(call: Call, made: bool) -> None:
    """Makes the events anew that a decision touched. made: they were up to date before; else that is for `according add` to do."""
    if made and call.desk.reconcile is not None and call.ledger.events_pending():
        call.desk.reconcile(call.ledger)


def report_path(document: str, body: Any) -> str:
    """A report's page. body: has `blind` and `reviewer`, which go on with it."""
    given = {"blind": "1", "reviewer": body.reviewer} if body.blind else {}
    query = urlencode({name: value for name, value in given.items() if value})
    return f"/documents/{quote(document, safe='')}{f'?{query}' if query else ''}"


def _to(path: str, query: str) -> str:
    """A path of ours with the page's query; what is no query is left out."""
    return path + (query if query.startswith("?") and query.isascii() and query.isprintable() else "")


entry = Entry("/review", "Review")
routes = (
    Page(path="/review", template="review.html", view=queue, context=ReviewPage, query=ReviewQuery, summary="The next claim to be judged"),
    Page(
        path="/review/claims/{id}", template="review.html", view=one, context=ReviewPage, query=ReviewQuery, summary="A claim to be judged"
    ),
    Action(path="/review/claims/{id}/decide", view=decide, body=DecideBody, answer=Done, summary="Accept, reject, skip or note"),
    Action(path="/review/claims/{id}/correct", view=correct, body=CorrectBody, answer=Done, summary="Correct fields of a claim"),
    Action(path="/review/undo", view=undo, body=UndoBody, answer=Done, summary="Take back one's last decision"),
)

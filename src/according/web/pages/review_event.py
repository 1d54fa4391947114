"""/review/events/{id}: takes the claims of an event apart, or joins it with another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from according.errors import PageError
from according.records.decision import Decision
from according.store import Stored
from according.web import words
from according.web.context_review import Candidate, Done, EventClaim, ReviewEventPage
from according.web.filters import Filters, Narrowed
from according.web.page import Action, Call, Moved, Page
from according.web.reviewing import log_of, reviewer_of

MOST_CANDIDATES = 12
DAYS = 3
"""So many days apart another event may lie to be offered."""
PAGE = re.compile(r"^.*/events/|[?#].*$")
"""What the address of an event's page has around its id."""


@dataclass(frozen=True, slots=True)
class ReviewEventQuery:
    """q: words of the sentences of events that may be the same. reviewer: in whose name."""

    q: str = ""
    reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class SplitBody:
    """claim: ids of those to be taken out together."""

    claim: tuple[str, ...] = ()
    note: str = ""
    reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class JoinBody:
    """other: id of the event that is the same, or the address of its page."""

    other: str
    note: str = ""
    reviewer: str | None = None


def event(call: Call, asked: ReviewEventQuery) -> ReviewEventPage | Moved:
    """An event with its claims, and others that may be the same. Raises PageError (404)."""
    name, reviewer = call.path["id"], reviewer_of(call, given=asked.reviewer)
    rows = call.ledger.browse.events([name])
    if not rows:
        if (now := call.ledger.browse.event_now(name)) is not None:
            return Moved(f"/review/events/{quote(now, safe='')}")
        raise PageError(404, problem=f"the ledger has no event {name[:80]!r}; its claims may belong to another now")
    head, claims = rows[0], call.ledger.browse.claims_of_event(name)
    log = [one for one in call.ledger.decisions(subject="event") if set(one.about) & {stored.claim.id for stored in claims}]
    return ReviewEventPage(
        id=name,
        q=asked.q.strip(),
        told=words.kind_of(head["type"]) + (f" ({words.mode_of(head['mode'])})" if head["mode"] else ""),
        start=head["time_start"],
        end=head["time_end"],
        place=head["place"],
        standing=head["standing"],
        reviewer=reviewer,
        claims=tuple(map(_claim, claims)),
        candidates=tuple(map(_candidate, _others(call, name, asked.q.strip()))),
        log=log_of(log, reviewer=reviewer),
    )


def _others(call: Call, name: str, words: str) -> list[Mapping[str, Any]]:
    """Events that may be the same: those that hold the words, the latest first, or those near in time."""
    if not words:
        return call.ledger.browse.events_like(name, days=DAYS, most=MOST_CANDIDATES)
    narrowed = Narrowed(call, asked=Filters(q=words))
    places = narrowed.catalogue.events_of(narrowed.mask, order="latest")[: MOST_CANDIDATES + 1]
    found = [narrowed.catalogue.event_ids[place] for place in places]
    return call.ledger.browse.events_told([one for one in found if one != name][:MOST_CANDIDATES])


def _claim(stored: Stored) -> EventClaim:
    claim, report = stored.claim, stored.claim.document
    who, whom = (", ".join(words.one_line(party.name) for party in parties) for parties in (claim.actors, claim.recipients))
    return EventClaim(
        id=claim.id,
        told=f"{words.headline(claim)}: {who or words.UNKNOWN}{f' → {whom}' if whom else ''}",
        sentence=words.cut(claim.evidence.of(report.text), 400),
        outlet=report.source,
        published=report.published.isoformat() if report.published else None,
        state=stored.review,
    )


def _candidate(row: Mapping[str, Any]) -> Candidate:
    who = words.one_line(row["actors"]) or words.UNKNOWN
    known = {name: row[name] for name in ("id", "place", "reports")}
    told = f"{words.kind_of(row['type'])}: {who}"
    return Candidate(told=told, sentence=words.cut(row["evidence"], 300), start=row["time_start"], **known)


def split(call: Call, body: SplitBody) -> Done:
    """Takes claims out of an event, together. Raises PageError (400) unless some are taken and some stay."""
    there = {stored.claim.id for stored in call.ledger.browse.claims_of_event(call.path["id"])}
    out = sorted(set(body.claim))
    if not out or not set(out) < there:
        raise PageError(400, problem="choose claims of the event to be taken out, and leave at least one")
    return _write(call, body, "split", out, sorted(there - set(out)))


def join(call: Call, body: JoinBody) -> Done:
    """Says that another event is the same. Raises PageError (404) if there is none, (400) if it is this one."""
    other = PAGE.sub("", body.other.strip())
    names = call.path["id"], other
    ours, theirs = (sorted(stored.claim.id for stored in call.ledger.browse.claims_of_event(name)) for name in names)
    if not theirs:
        raise PageError(404, problem=f"the ledger has no event {other[:80]!r}")
    if other == call.path["id"]:
        raise PageError(400, problem="an event cannot be joined with itself")
    return _write(call, body, "join", ours, theirs)


def _write(call: Call, body: SplitBody | JoinBody, action: str, ours: list[str], theirs: list[str]) -> Done:
    if not ours:
        raise PageError(404, problem=f"the ledger has no event {call.path['id'][:80]!r}; its claims may belong to another now")
    decision = Decision(
        subject="event", subject_id=call.path["id"], action=action, value={"claims": ours, "others": theirs}, note=body.note,
        reviewer=reviewer_of(call, given=body.reviewer),
    )  # fmt: skip
    numbers = call.ledger.decide(decision, at=call.desk.clock())
    if call.desk.reconcile is not None:
        call.desk.reconcile(call.ledger)
    home = call.ledger.browse.event_of(ours[0]) or call.path["id"]
    return Done(to=f"/review/events/{quote(home, safe='')}", decisions=tuple(numbers), claim=ours[0])


routes = (
    Page(
        path="/review/events/{id}", template="review_event.html", view=event, context=ReviewEventPage, query=ReviewEventQuery,
        summary="An event, to be taken apart or joined",
    ),
    Action(path="/review/events/{id}/split", view=split, body=SplitBody, answer=Done, summary="Take claims out of an event"),
    Action(path="/review/events/{id}/join", view=join, body=JoinBody, answer=Done, summary="Say that another event is the same"),
)  # fmt: skip

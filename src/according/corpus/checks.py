"""What must hold between the claims of a passage, beyond what each field says for itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import groupby

from according.corpus.anchors import occurrences
from according.corpus.problems import Problems
from according.corpus.records import CorpusClaim, Passage
from according.ontology.closed_classes import WEEKDAYS
from according.ontology.event_types import TYPES

ONE_DAY = ("day", "part-of-day")
_NEEDS_PARTY = frozenset(TYPES) - {"ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "CONSULT"}


def check_claims(claims: Sequence[CorpusClaim], *, passages: Sequence[Passage], problems: Problems) -> None:
    """Notes what is wrong between claims: order, ids, links, doubles, voices that do not fit the status, days that are none."""
    by_id = {passage.id: passage for passage in passages}
    _check_order(claims, passages, problems)
    for name, found in groupby(claims, key=lambda claim: claim.passage):
        group = tuple(found)
        _check_ids(group, problems)
        _check_links(group, problems)
        _check_doubles(group, problems)
        for claim in group:
            _check_voices(claim, problems)
            _check_time(claim, by_id[name], problems)
            _check_trigger(claim, by_id[name], problems)


def _check_order(claims: Sequence[CorpusClaim], passages: Sequence[Passage], problems: Problems) -> None:
    order = {passage.id: n for n, passage in enumerate(passages)}
    last = -1
    for _, group in groupby(claims, key=lambda claim: claim.passage):
        first = next(group)
        if order[first.passage] < last:
            problems.error(first.line, f"claims of {first.passage} stand apart or too late; keep the order of passages.txt")
        last = max(last, order[first.passage])


def _check_ids(claims: Sequence[CorpusClaim], problems: Problems) -> None:
    """Numbers that grow; gaps are what settling differences leaves."""
    last, seen, place = 0, set(), (-1, -1)
    for claim in claims:
        if not claim.id.isascii() or not claim.id.isdigit() or claim.id.startswith("0"):
            problems.error(claim.line, f'id {claim.id!r} is no number; write "1", "2", …')
            continue
        if claim.id in seen:
            problems.error(claim.line, f"id {claim.id!r} stands twice in {claim.passage}; number its claims anew")
        elif int(claim.id) < last:
            problems.error(claim.line, f"id {claim.id!r} stands after {last}; number the claims in the order of the text")
        seen.add(claim.id)
        last = max(last, int(claim.id))
        here = (claim.trigger.start, claim.trigger.end)
        if here < place and claim.trigger.end:
            problems.warn(claim.line, f"{claim.trigger.text!r} stands before the trigger of the claim above; keep the order of the text")
        place = max(place, here)


def _check_links(claims: Sequence[CorpusClaim], problems: Problems) -> None:
    known = {claim.id: claim for claim in claims}
    graph: dict[str, set[str]] = {claim.id: set() for claim in claims}
    for claim in claims:
        for link in claim.links:
            if link.claim not in known:
                problems.error(claim.line, f"link to claim {link.claim!r}: {claim.passage} has claims {', '.join(known)}")
            elif link.claim == claim.id:
                problems.error(claim.line, f"link to claim {link.claim!r}: a claim cannot point to itself")
            else:
                graph[claim.id].add(link.claim)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring = error.args[1]
        problems.error(known[ring[0]].line, f"links of {claims[0].passage} run in a circle: {' → '.join(reversed(ring))}; take one out")


def _check_doubles(claims: Sequence[CorpusClaim], problems: Problems) -> None:
    seen: dict[tuple[int, int], str] = {}
    for claim in claims:
        for words in (claim.trigger, *claim.also):
            here = (words.start, words.end)
            if words.end and here in seen:
                problems.warn(claim.line, f"{words.text!r} names claim {seen[here]} of {claim.passage} too; one event, one claim")
            seen[here] = claim.id


def _check_voices(claim: CorpusClaim, problems: Problems) -> None:
    if not claim.sources:
        problems.error(claim.line, 'sources is empty; the report\'s own voice is {"name": "", "stance": "asserts"}')
    stances = {source.stance for source in claim.sources}
    if claim.status == "negated" and "asserts" in stances:
        names = ", ".join(source.name or "the report" for source in claim.sources if source.stance == "asserts")
        what = f"negated, yet {names} asserts it; a voice that says it did not happen denies, one that says it did makes it actual"
        problems.warn(claim.line, what)
    if stances == {"denies"} and claim.status != "negated":
        problems.warn(claim.line, f"{claim.status}, yet every voice denies it; then it is negated, or a voice that asserts it is missing")
    for name in _twice(source.name for source in claim.sources):
        problems.warn(claim.line, f"{name or 'the report'!r} is a source twice; of one voice the denial or doubt counts")
    voices = {source.name for source in claim.sources} | {name for source in claim.sources for name in source.via} | {""}
    for count in claim.counts:
        if count.source not in voices:
            problems.warn(claim.line, f"{count.source!r} gives a figure and is none of the sources {sorted(voices - {''})}; use one name")
    for name in _twice(party.name for party in claim.actors) + _twice(party.name for party in claim.recipients):
        problems.warn(claim.line, f"{name!r} is a party twice; leave one out")


def _twice(names: Iterable[str]) -> list[str]:
    found = list(names)
    return sorted({name for name in found if found.count(name) > 1})


def _check_time(claim: CorpusClaim, passage: Passage, problems: Problems) -> None:
    time = claim.time
    if time is None:
        return
    if time.granularity in ONE_DAY and time.start != time.end:
        problems.warn(claim.line, f"{time.granularity} from {time.start} to {time.end} is more than a day; call it range, week, month …")
    if passage.published is not None and claim.status == "actual" and time.start > passage.published:
        problems.warn(claim.line, f"actual on {time.start}, after the report of {passage.published}; look at the date or the status")
    words = time.words.text.casefold() if time.words else ""
    named = [day for day in WEEKDAYS if occurrences(day, words)]
    if len(named) != 1 or time.granularity not in ONE_DAY:
        return
    if passage.published is None and words.removeprefix("on ") == named[0]:
        problems.warn(claim.line, f"published is unknown, and {words!r} alone tells no day; leave time out")
    elif passage.published is not None and WEEKDAYS[time.start.weekday()] != named[0]:
        right = WEEKDAYS[time.start.weekday()].capitalize()
        problems.warn(claim.line, f"{time.start} is a {right}, the text says {time.words.text if time.words else ''!r}; correct the date")


def _check_trigger(claim: CorpusClaim, passage: Passage, problems: Problems) -> None:
    words = claim.trigger
    if len(words.text.split()) > 4:
        problems.warn(claim.line, f"{words.text!r} is long; the trigger is the word, or the two or three, that names the event")
    if claim.sure and claim.type in _NEEDS_PARTY and not (claim.actors or claim.recipients):
        problems.warn(claim.line, f"{claim.type} without any party; only violence and the like is coded so")

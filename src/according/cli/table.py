"""The table format: claims for a person to read, at 72 to 110 columns, the same in a pipe but for the colours."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from according.cli.terminal import one_line

if TYPE_CHECKING:
    from according.records.actor import Party
    from according.records.attribution import Source
    from according.records.claim import Claim
    from according.records.count import Count
    from according.records.document import Document

WIDTHS = (72, 110)
PIPE_WIDTH = 100
LABEL = 11
INDENT = "    "
EVIDENCE_CHARACTERS = 400

STATUSES = {
    "negated": "said not to have happened",
    "threatened": "not reported as done",
    "ordered": "not reported as done",
    "requested": "not reported as done",
    "planned": "not reported as done",
    "possible": "not reported as certain",
}
PUBLISHED_FROM = {"given": "given with the input", "page": "from the page", "text": "from the text"}
WHO = {"": "the report itself"}


class Table:
    """A head for each report, below it its claims, each field with the words that it rests on."""

    def __init__(self, *, colour: bool, width: int | None = None) -> None:
        columns = width or (shutil.get_terminal_size().columns - 1 if colour else PIPE_WIDTH)
        self._colour, self._width = colour, min(max(columns, WIDTHS[0]), WIDTHS[1])

    def begin(self) -> str:
        return ""

    def document(self, document: Document, claims: tuple[Claim, ...]) -> str:
        # A claim's document may know more: the day that the text itself gives.
        lines = [*self._head(claims[0].document if claims else document, len(claims))]
        for number, claim in enumerate(claims, 1):
            lines.extend(self._claim(claim, number))
        return "\n".join([*lines, "", ""])

    def _head(self, document: Document, count: int) -> Iterator[str]:
        title = one_line(document.title or document.path or document.id)
        yield self._style(textwrap.shorten(title, self._width, placeholder="…"), bold=True)
        about = [document.source, document.path if document.title else None, _published(document)]
        about.append(f"{count or 'no'} claim{'' if count == 1 else 's'}")
        yield from textwrap.wrap(one_line(" · ".join(part for part in about if part)), self._width)
        yield "─" * self._width

    def _claim(self, claim: Claim, number: int) -> Iterator[str]:
        kind = claim.type if claim.mode is None else f"{claim.type} / {claim.mode}"
        name = one_line(claim.id)
        trigger = one_line(f"{kind} {_words(claim.trigger.of(claim.document.text))}")
        head = f"{number:>2}. {textwrap.shorten(trigger, self._width - len(name) - 6, placeholder='…”')}"
        yield ""
        yield self._style(f"{head}{name:>{max(self._width - len(head), len(name) + 2)}}", bold=True)
        for label, value in _fields(claim):
            wrapped = textwrap.wrap(one_line(value), self._width - len(INDENT) - LABEL) or [""]
            if label == "STATUS":
                wrapped = [self._style(line, fg="yellow", bold=True) for line in wrapped]
            yield f"{INDENT}{label:<{LABEL}}{wrapped[0]}"
            yield from (" " * (len(INDENT) + LABEL) + line for line in wrapped[1:])

    def _style(self, text: str, *, bold: bool = False, fg: str | None = None) -> str:
        return click.style(text, bold=bold, fg=fg) if self._colour else text


def _published(document: Document) -> str:
    if document.published is None:
        return "day of publication unknown"
    return f"published {document.published.isoformat()} ({PUBLISHED_FROM.get(document.published_from, document.published_from)})"


def _fields(claim: Claim) -> Iterator[tuple[str, str]]:
    """Labels and values; a label in capitals stands out where the event is not told as done."""
    yield "who", f"{_parties(claim, claim.actors)}  →  {_parties(claim, claim.recipients)}"
    if claim.status in STATUSES:
        yield "STATUS", f"{claim.status.upper()}: {STATUSES[claim.status]}"
    else:
        yield "status", claim.status
    yield "when", _when(claim)
    yield "where", _where(claim)
    for count in claim.counts:
        yield "how many", _count(count)
    for source in claim.sources:
        yield "says so" if source.stance == "asserts" else "SAYS", _source(source)
    for link in claim.links:
        yield "link", f"{link.how.replace('_', ' ')} claim {link.claim}"
    if claim.contexts:
        yield "context", ", ".join(claim.contexts)
    evidence = " ".join(claim.evidence.of(claim.document.text).split())
    yield "rests on", _words(textwrap.shorten(evidence, EVIDENCE_CHARACTERS, placeholder="…"))


def _parties(claim: Claim, parties: tuple[Party, ...]) -> str:
    return ", ".join(_party(party, claim.teller(party)) for party in parties) or "?"


def _party(party: Party, teller: str) -> str:
    about = " ".join(part for part in (party.country, "/".join(party.sectors)) if part)
    words = "" if party.text in ("", party.name) else f" {_words(party.text)}"
    told = f", says {teller}" if teller else ""
    return f"{party.name or party.text}{f' [{about}]' if about else ''}{words}{told}"


def _when(claim: Claim) -> str:
    time = claim.time
    if time is None:
        return "unknown"
    day = time.start.isoformat() if time.start == time.end else f"{time.start.isoformat()} to {time.end.isoformat()}"
    return f"{day} ({time.granularity}) {_words(time.text) if time.text else ''} by {time.rule}"


def _where(claim: Claim) -> str:
    place = claim.place
    if place is None:
        return "unknown"
    name = ", ".join(part for part in (place.name, place.country) if part)
    reach = "" if place.radius_km is None else f", within {place.radius_km:g} km"
    words = "" if place.text in ("", place.name) else f" {_words(place.text)}"
    return f"{name} ({place.precision}{reach}){words}"


def _count(count: Count) -> str:
    number = f"{count.low} or more" if count.high is None else f"{count.low}" if count.high == count.low else f"{count.low} to {count.high}"
    of = f" of {count.of}" if count.of else ""
    return f"{number} {count.what}{of} {_words(count.text)}, says {WHO.get(count.source, count.source)}"


def _source(source: Source) -> str:
    words = [_words(words) for words in (source.text, source.cue) if words and words != source.name]
    via = f", by way of {', '.join(source.via)}" if source.via else ""
    stance = source.stance if source.stance == "asserts" else source.stance.upper()
    return f"{WHO.get(source.name, source.name)} {stance}{via}  {' … '.join(words)}"


def _words(text: str) -> str:
    return f"“{' '.join(text.split())}”"

"""Why each field of a claim is what it is, in plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from according.errors import UsageError
from according.records.claim import Claim
from according.records.count import Count
from according.records.document import Document
from according.records.parse import Parsed, Sentence


def explain(claims: tuple[Claim, ...], *, claim_id: str, document: Document, parsed: Parsed) -> str:
    """The claim's sentence with its syntax, and for each field its words and its rule.

    Raises UsageError if no claim of the report has this id.
    """
    claim = next((c for c in claims if c.id == claim_id), None)
    if claim is None:
        known = ", ".join(c.id for c in claims[:5]) or "none"
        raise UsageError(f"no claim {claim_id!r} in {document.path or document.id}; its claims begin with: {known}")
    sentence = parsed.sentence_at(claim.trigger.start)
    syntax = _syntax(sentence, claim) if sentence is not None else ()
    lines = [f"{claim.type}{f' ({claim.mode})' if claim.mode else ''}, {claim.status}", "", *syntax, "", *_fields(claim)]
    return "\n".join(lines)


def _syntax(sentence: Sentence, claim: Claim) -> Iterator[str]:
    """A word a line: word, lemma, part of speech, relation to its head; what the claim uses is marked."""
    width = max(len(t.form) for t in sentence.tokens)
    for token in sentence.tokens:
        head = sentence[token.head].form if token.head >= 0 else "-"
        cells = (f"{token.form:<{width}}", f"{token.lemma:<{width}}", f"{token.upos:<6}", f"{token.deprel:<14}", f"{head:<{width}}")
        yield "  ".join(["", *cells, _mark(token.start, claim)]).rstrip()


def _mark(start: int, claim: Claim) -> str:
    if claim.trigger.start <= start < claim.trigger.end:
        return "<- trigger"
    for name, found in (("actor", claim.actors), ("recipient", claim.recipients), ("source", claim.sources)):
        if any(one.start <= start < one.end for one in found):
            return f"<- {name}"
    return ""


def _fields(claim: Claim) -> Iterator[str]:
    rules = dict(claim.explanation)
    yield _row("event", f"{claim.type}: {claim.trigger.of(claim.document.text)!r}", rules.get("event", ""))
    yield _row("status", claim.status, rules.get("status", ""))
    for name, parties in (("actor", claim.actors), ("recipient", claim.recipients)):
        for party in parties:
            told = f", says {teller}" if (teller := claim.teller(party)) else ""
            yield _row(name, f"{party.name} [{party.country or '?'} {' '.join(party.sectors)}] from {party.text!r}{told}", party.rule)
    for source in claim.sources:
        via = f" via {', '.join(source.via)}" if source.via else ""
        cue = f" ({source.cue!r})" if source.cue else ""
        yield _row("source", f"{source.name or 'the report itself'} {source.stance}{via}{cue}", source.rule)
    yield _when(claim)
    yield _where(claim)
    for count in claim.counts:
        yield _row("count", f"{count.what} {_figure(count)} from {count.text!r}", f"given by {count.source or 'the report'}")
    yield _row("confidence", str(claim.confidence), "how likely a careful reader records this event with this type")


def _row(name: str, value: str, rule: str) -> str:
    return f"{name:<11} {value}: {rule}" if rule else f"{name:<11} {value}"


def _when(claim: Claim) -> str:
    if claim.time is None:
        return _row("time", "unknown", "")
    return _row("time", f"{claim.time.start} to {claim.time.end} from {claim.time.text!r}", claim.time.rule)


def _where(claim: Claim) -> str:
    if claim.place is None:
        return _row("place", "unknown", "")
    return _row("place", f"{claim.place.name} ({claim.place.precision}) from {claim.place.text!r}", claim.place.rule)


def _figure(count: Count) -> str:
    high = "" if count.high == count.low else f" to {count.high}" if count.high is not None else " or more"
    return f"{count.low}{high}{f' ({count.of})' if count.of else ''}"

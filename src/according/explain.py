"""Why each field of a claim is what it is, in plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from according.errors import UsageError
from according.records.claim import Claim
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
    sentence = next(s for s in parsed.sentences if s.start <= claim.trigger.start < s.end)
    lines = [f"{claim.type}{f' ({claim.mode})' if claim.mode else ''}, {claim.status}", "", *_syntax(sentence, claim), "", *_fields(claim)]
    return "\n".join(lines)


def _syntax(sentence: Sentence, claim: Claim) -> Iterator[str]:
    """A word a line: position, word, lemma, part of speech, relation to its head; what the claim uses is marked."""
    width = max(len(t.form) for t in sentence.tokens)
    for token in sentence.tokens:
        head = sentence[token.head].form if token.head >= 0 else "-"
        yield f"  {token.form:<{width}}  {token.lemma:<{width}}  {token.upos:<6} {token.deprel:<14} {head:<{width}}  {_mark(token.start, claim)}".rstrip()


def _mark(start: int, claim: Claim) -> str:
    if claim.trigger.start <= start < claim.trigger.end:
        return "<- trigger"
    for name, found in (("actor", claim.actors), ("recipient", claim.recipients), ("source", claim.sources)):
        if any(one.start <= start < one.end for one in found):
            return f"<- {name}"
    return ""


def _fields(claim: Claim) -> Iterator[str]:
    rules = dict(claim.explanation)
    text = claim.document.text
    yield f"event       {claim.type}: {text[claim.trigger.start:claim.trigger.end]!r}. {rules.get('event', '')}"
    yield f"status      {claim.status}: {rules.get('status', '')}"
    for name, parties in (("actor", claim.actors), ("recipient", claim.recipients)):
        for party in parties:
            yield f"{name:<11} {party.name} [{party.country or '?'} {' '.join(party.sectors)}] from {party.text!r}: {party.rule}"
    for source in claim.sources:
        via = f" via {', '.join(source.via)}" if source.via else ""
        yield f"source      {source.name or 'the report itself'} {source.stance}{via}{f' ({source.cue!r})' if source.cue else ''}: {source.rule}"
    yield f"time        {f'{claim.time.start} to {claim.time.end} from {claim.time.text!r}: {claim.time.rule}' if claim.time else 'unknown'}"
    yield f"place       {f'{claim.place.name} ({claim.place.precision}) from {claim.place.text!r}: {claim.place.rule}' if claim.place else 'unknown'}"
    for count in claim.counts:
        high = "" if count.high == count.low else f" to {count.high}" if count.high is not None else " or more"
        yield f"count       {count.what} {count.low}{high}{f' ({count.of})' if count.of else ''} from {count.text!r}, given by {count.source or 'the report'}"
    yield f"confidence  {claim.confidence} (a hand-set score, not yet calibrated)"

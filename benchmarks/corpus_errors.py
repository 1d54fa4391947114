"""Kinds of errors of coded claims against the claims of the corpus. One event may have several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from according.corpus.measures import Matched
from according.corpus.records import CorpusClaim
from according.ontology.codebook import Codebook
from according.pipeline import Analysis
from according.scoring import Comparison
from according.scoring.names import same_name

_POS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
GOOD_PARTIES = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """kind: in words, the same for all of its sort. detail: what was wanted and what came. type, status: the gold's, else the coded.

    claim: id of the gold claim within its passage, "" of an extra event.
    """

    kind: str
    detail: str
    passage: str
    type: str
    status: str
    claim: str = ""


def errors_of(matched: Matched, *, analysis: Analysis | None = None, codebook: Codebook | None = None) -> Iterator[Error]:
    """All errors of one passage. With analysis and codebook, why an event was missed is looked up."""
    paired = {g: (c, comparison) for g, c, comparison in matched.pairs}
    for g, claim in enumerate(matched.claims):
        if not matched.gold[g].required:
            continue
        if g not in paired:
            yield _error(_missed(claim, analysis, codebook), claim.trigger.text, claim)
            continue
        c, comparison = paired[g]
        for kind, detail in _wrong(claim, matched.coded[c], comparison):
            yield _error(kind, detail, claim)
    used = {c for _, c, _ in matched.pairs}
    for c, coded in enumerate(matched.coded):
        if c not in used:
            kind = "extra event, in a passage of hard negatives" if "hard-negative" in matched.passage.shows else "extra event"
            event = coded["event"]
            yield Error(
                kind=kind,
                detail=f"{event['type']} {_trigger(coded)!r}",
                passage=matched.passage.id,
                type=event["type"],
                status=coded["status"],
            )


def _error(kind: str, detail: str, claim: CorpusClaim) -> Error:
    return Error(kind=kind, detail=detail, passage=claim.passage, type=claim.type, status=claim.status, claim=claim.id)


def _trigger(coded: Mapping[str, Any]) -> str:
    return str((coded["event"].get("trigger") or {}).get("text", ""))


def _missed(claim: CorpusClaim, analysis: Analysis | None, codebook: Codebook | None) -> str:
    """How far the coder came with a word that names an event."""
    if analysis is None or codebook is None:
        return "missed event"
    start, end = claim.trigger.start, claim.trigger.end
    if any(a.mention.start < end and start < a.mention.end for a in analysis.accounts):
        return "missed event: found, then joined to another or dropped"
    tokens = [t for s in analysis.parsed.sentences for t in s.tokens if t.start < end and start < t.end]
    cues = [cue for t in tokens for cue in codebook.cues_of(_POS.get(t.upos, ""), lemma=t.lemma.lower())]
    if not cues:
        return "missed event: no cue for the word"
    same = any(cue.type == claim.type for cue in cues)
    return "missed event: cue of its type, conditions not met" if same else "missed event: only cues of other types"


def _wrong(claim: CorpusClaim, coded: Mapping[str, Any], found: Comparison) -> Iterator[tuple[str, str]]:
    if not found.type:
        yield "wrong type", f"{claim.type} → {coded['event']['type']} {claim.trigger.text!r}"
        return  # parties and voices of another event are another event's
    if not found.status:
        yield "wrong status", f"{claim.status} → {coded['status']}"
    yield from _parties("actor", [p.name for p in claim.actors], coded["actors"], found.actor)
    yield from _parties("recipient", [p.name for p in claim.recipients], coded["recipients"], found.recipient)
    if found.source < 1:
        yield from _voices(claim, coded["sources"])
    days = f"{claim.time.start}..{claim.time.end}" if claim.time else ""
    yield from _single("date", days, _days(coded.get("time")), found.date)
    yield from _single("place", claim.place.name if claim.place else "", _named(coded.get("place")), found.place)
    if found.counts is not None and found.counts < 1:
        wanted = ", ".join(f"{count.what} {count.low}" for count in claim.counts)
        yield from _single("count", wanted, ", ".join(f"{c['what']} {c['low']}" for c in coded.get("counts") or ()), 0.0)


def _parties(role: str, wanted: Sequence[str], found: Sequence[Mapping[str, Any]], score: float) -> Iterator[tuple[str, str]]:
    if score < GOOD_PARTIES:
        kind = "missing" if not found else "invented" if not wanted else "wrong"
        yield f"{kind} {role}", f"{', '.join(wanted) or 'none'} → {', '.join(str(p.get('name')) for p in found) or 'none'}"


def _single(field: str, wanted: str, found: str, score: float) -> Iterator[tuple[str, str]]:
    if score < GOOD_PARTIES:
        kind = "missing" if not found else "invented" if not wanted else "wrong"
        yield f"{kind} {field}", f"{wanted or 'none'} → {found or 'none'}"


def _days(time: Mapping[str, Any] | None) -> str:
    return f"{time.get('start')}..{time.get('end')} ({time.get('rule')})" if time else ""


def _named(place: Mapping[str, Any] | None) -> str:
    return f"{place.get('name')} ({place.get('rule')})" if place else ""


def _voices(claim: CorpusClaim, found: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """What is wrong with the voices: stance, one missing, one too many, the report's own in place of a named one, another name."""
    left = list(found)
    missing = []
    for source in claim.sources:
        words = source.words.text if source.words else ""
        same = next((f for f in left if _same_voice(source.name, words, f)), None)
        if same is None:
            missing.append(source)
            continue
        left.remove(same)
        # Of what did not happen, "says that it did not" is written either way (as in scoring).
        stances = {source.stance, str(same.get("stance"))}
        if len(stances) > 1 and not (claim.status == "negated" and stances == {"asserts", "denies"}):
            yield "wrong stance", f"{source.name or 'the report'} {source.stance} → {same.get('stance')}"
    came = ", ".join(str(f.get("name")) or "the report" for f in left) or "none"
    shown = f"{', '.join(s.name or 'the report' for s in missing) or 'none'} → {came}"
    if missing and left:
        own = any(not f.get("name") for f in left)
        taken = any(not s.name for s in missing)
        yield (
            (
                "report's own voice in place of a named source"
                if own
                else "named source in place of the report's own voice"
                if taken
                else "another source"
            ),
            shown,
        )
    elif missing:
        yield "missing source", shown
    elif left:
        yield "one source too many", shown


def _same_voice(name: str, words: str, found: Mapping[str, Any]) -> bool:
    if not name or not found.get("name"):
        return not name and not found.get("name")
    return any(same_name(a, other=b) for a in (name, words) for b in (found.get("name"), found.get("text")) if a and b)

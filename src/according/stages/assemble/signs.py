"""What speaks for a claim's event being one that a careful reader records, and against it, as named features.

Each has a weight in data/scoring/confidence.tsv, learned by training/confidence.py; confidence.py adds them up. T: the claim's type.

    type T, mode T M, status …      what is told; with the type and without
    cue, worded, noun …             what found it, and whether its word is a noun, known to the reader or new
    read …                          what the encoder takes the word for: any event, this type, the likeliest type, that it happened
    actors …, recipients …          how many, of which kind and sector, named in its own sentence or elsewhere
    parties …, voices …, figures …  which of its fields are filled
    content of …, under …, over …   the event whose content it is; which other event's word stands above or below its own in the tree
    here …, told …, again …         other events of its sentence, of its type before, of the same word or the same parties
    place in …                      where in the report it stands
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from according.records.account import Account
from according.records.actor import Party
from according.records.claim import Claim
from according.records.parse import Parsed, Sentence

_LIKELY = (0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
_ROUGHLY = (0.1, 0.3, 0.5, 0.7, 0.9)
_OWN = (0.05, 0.2, 0.5, 0.8)
_WORDS = (8, 15, 25, 40)
_FEW, _MANY, _FIRST = 3, 4, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim of a report with the account that tells most of it, and how many accounts it has."""

    claim: Claim
    main: Account
    accounts: int
    keys: frozenset[str] = field(default_factory=frozenset)

    @property
    def at(self) -> tuple[int, int]:
        """Sentence and word of its trigger."""
        return self.main.mention.at.sentence, self.main.mention.at.token


class Report:
    """All that a report tells, among which one claim is looked at. accounts: those that `content_of` counts in."""

    def __init__(self, told: Sequence[Told], *, accounts: Sequence[Account], parsed: Parsed) -> None:
        self.accounts, self.parsed = accounts, parsed
        self.told = sorted(told, key=lambda one: one.at)
        self._here: dict[int, list[Told]] = {}
        for one in self.told:
            self._here.setdefault(one.at[0], []).append(one)

    def signs(self, one: Told) -> list[str]:
        """The features of one claim, each once."""
        sentence = self.parsed.sentences[one.at[0]]
        found = [*_what(one), *_read(one, sentence), *_fields(one), *_party("actors", one.claim.actors, one, sentence)]
        found += [*_party("recipients", one.claim.recipients, one, sentence), *self._around(one, sentence), *self._before(one)]
        found += [f"place in report {min(one.at[0], _FIRST)}", f"place in kind {sentence.kind}", f"place in words {_step(len(sentence.tokens), _WORDS)}"]
        found += ["place in last"] if one.at[0] == len(self.parsed.sentences) - 1 else []
        found += ["place in question"] if sentence.tokens and sentence.tokens[-1].form == "?" else []
        return list(dict.fromkeys(found))

    def _around(self, one: Told, sentence: Sentence) -> Iterator[str]:
        """Other events of its sentence, and those whose words stand above or below its own."""
        kind, others = one.claim.type, [other for other in self._here[one.at[0]] if other is not one]
        yield f"here {min(len(others), _MANY)}"
        same = [other for other in others if other.claim.type == kind]
        if same:
            yield "here same type"
            yield from ("here same type before", f"here same type before {kind}") if same[0].at < one.at else ()
        at = {other.at[1]: other for other in others}
        above = next((k for k in sentence.ancestors(one.at[1]) if k in at), None)
        if above is not None:
            yield f"under {at[above].claim.type}"
            yield f"under {at[above].claim.type} {sentence.tokens[one.at[1]].relation}"
            yield f"under {'same' if at[above].claim.type == kind else 'another'} {sentence.tokens[one.at[1]].relation}"
        for k in at if at else ():
            if sentence.is_below(k, top=one.at[1]):
                yield f"over {at[k].claim.type}"
                yield f"over {'same' if at[k].claim.type == kind else 'another'} {sentence.tokens[k].relation}"
        content_of = one.main.mention.content_of
        if content_of is not None and content_of < len(self.accounts):
            mention = self.accounts[content_of].mention
            yield from (f"content of {mention.type}", f"content of {mention.type} {kind}", f"content of {mention.status}")

    def _before(self, one: Told) -> Iterator[str]:
        """What the report told of its type before."""
        kind, nominal = one.claim.type, one.main.nominal
        before = [other for other in self.told if other.claim.type == kind and other.at < one.at]
        if not before:
            return
        yield from ("told", f"told {kind}", f"told {'known' if one.main.definite else 'new'} {'noun' if nominal else 'verb'}")
        if any(other.main.lemma == one.main.lemma for other in before):
            yield from ("again word", f"again word {'known' if one.main.definite else 'new'} {'noun' if nominal else 'verb'}")
        shared = [other for other in before if other.keys & one.keys]
        if shared:
            yield from (f"again party {min(one.at[0] - shared[-1].at[0], _FEW)}", f"again party {kind}")


def _what(one: Told) -> Iterator[str]:
    mention, kind, status = one.main.mention, one.claim.type, one.claim.status
    yield from (f"type {kind}", f"mode {kind} {one.claim.mode}", f"status {status}", f"status {kind} {status}")
    yield "worded" if mention.worded else "cue" if mention.by_cue else "no cue"
    noun = f"{'noun' if one.main.nominal else 'verb'} {'known' if one.main.definite else 'new'}"
    yield from (noun, f"{noun} {kind}")
    yield from ("speech",) if mention.speech else ()
    yield from ("presupposed",) if mention.presupposed else ()
    yield from (f"has content {kind}",) if one.main.has_content else ()


def _read(one: Told, sentence: Sentence) -> Iterator[str]:
    """What the encoder takes its word for."""
    reading, kind = sentence.tokens[one.at[1]].reading, one.claim.type
    if reading is None:
        return
    top, own = reading.type, reading.types.get(kind, 0.0)
    yield f"read any {_step(reading.likely, _LIKELY)}"
    yield f"read top {top} for {kind} {_step(reading.types[top], _ROUGHLY)}"
    yield from (f"read own {_step(own, _LIKELY)}", f"read own {kind} {_step(own, _OWN)}")
    yield f"read happened {_step(reading.happened, _ROUGHLY)}"
    yield f"read status {max(reading.status, key=reading.status.__getitem__)}"


def _fields(one: Told) -> Iterator[str]:
    claim, kind = one.claim, one.claim.type
    filled = f"{'A' if claim.actors else '-'}{'R' if claim.recipients else '-'}"
    yield from (f"parties {filled} {kind}", f"parties {filled}{'F' if claim.counts else '-'} {'noun' if one.main.nominal else 'verb'}")
    yield f"accounts {min(one.accounts, _MANY)}"
    yield f"voices {min(len(claim.sources), _FEW)} {'named' if any(source.name for source in claim.sources) else 'report'}"
    for source in claim.sources:
        yield f"voices {source.stance}"
    yield f"time {'none' if claim.time is None else 'said' if one.main.time_said else 'inferred'}"
    yield f"place {'none' if claim.place is None else 'said' if one.main.place_said else 'inferred'}"
    for count in claim.counts:
        yield f"figures {count.what}"


def _party(role: str, parties: Sequence[Party], one: Told, sentence: Sentence) -> Iterator[str]:
    yield f"{role} {min(len(parties), _FEW)}"
    for party in parties[:2]:
        sector = party.sectors[0] if party.sectors else "none"
        yield f"{role} {'id' if party.id else 'name' if party.name[:1].isupper() else 'noun'}"
        yield from (f"{role} {sector}", f"{role} {sector} {one.claim.type}")
        yield f"{role} {'here' if sentence.start <= party.start < sentence.end else 'elsewhere'}"


def _step(value: float, steps: Sequence[float]) -> str:
    return next((f"<{step}" for step in steps if value < step), f">={steps[-1]}")

"""How an event stands: who asserts it, who denies it, and from which day on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from according.ontology.tables import DATA, read_lemmas
from according.records.actor import Party
from according.records.attribution import Source
from according.records.event import Change, Opposition
from according.records.stored import StoredClaim
from according.stages.reconcile.order import in_order
from according.stages.reconcile.parties import Who, one_state, same, who
from according.stages.reconcile.sides import Sides, party_keys
from according.stages.reconcile.traits import REAL

_CONCEDING = read_lemmas(DATA / "reconcile" / "conceding.tsv")


@dataclass(slots=True)
class _Voices:
    """What has been said so far. last: each speaker's last stance; party: the speaker; conceded: somebody owned up.

    denied_in: the report in which a speaker denied it last; what else he tells there takes nothing back ("denied it and blamed").
    """

    told: bool = False
    real: bool = False
    conceded: bool = False
    last: dict[str, str] = field(default_factory=dict)
    denied_in: dict[str, str] = field(default_factory=dict)
    party: dict[str, Who] = field(default_factory=dict)
    actors: list[Who] = field(default_factory=list)
    recipients: list[Who] = field(default_factory=list)


def changes_of(claims: Iterable[StoredClaim], *, sides: Sides) -> tuple[Change, ...]:
    """The standing after each claim that changed it, oldest first. The first is there always."""
    voices, found = _Voices(), list[Change]()
    for claim in in_order(claims):
        _hear(voices, claim)
        standing = _standing(voices, sides)
        if found and found[-1].standing == standing:
            continue
        change = Change(day=claim.published, standing=standing, claim=claim.id)
        if found and found[-1].day == change.day:
            found.pop()  # two reports of one day: what stands at its end
            if found and found[-1].standing == standing:
                continue
        found.append(change)
    return tuple(found)


def oppositions(claims: Iterable[StoredClaim], *, sides: Sides) -> tuple[Opposition, ...]:
    """The parties among the speakers, actors and recipients of an event that oppose each other, by name."""
    parties: dict[str, Who] = {}
    for claim in in_order(claims):
        for party in _heard_of(claim):
            parties.setdefault(party.key, party)
    known = sorted((party for party in parties.values() if party.named or party.state), key=lambda party: (party.name, party.key))
    found = (sides.opposed(one, other=other) for one, other in combinations(known, 2))
    return tuple(opposition for opposition in found if opposition)


def speaking_keys(claim: StoredClaim) -> set[int]:
    """The keys of all parties on whose relations the standing and the sides of a claim's event rest."""
    return {key for party in _heard_of(claim) for key in party_keys(party)}


def _heard_of(claim: StoredClaim) -> list[Who]:
    speakers = [_speaker(source) for source in claim.sources if source.name]
    return [*speakers, *map(who, (*claim.actors, *claim.recipients))]


def _hear(voices: _Voices, claim: StoredClaim) -> None:
    voices.real |= claim.status in REAL
    for parties, new in ((voices.actors, claim.actors), (voices.recipients, claim.recipients)):
        parties.extend(map(who, new))
    if claim.status not in REAL:
        return
    for source in claim.sources:
        if source.stance == "disclaims":
            continue
        if not source.name:
            voices.told |= source.stance == "asserts"
            voices.last[f" {claim.outlet or claim.document}"] = source.stance
            continue
        speaker = _speaker(source)
        if source.stance == "denies":
            voices.denied_in[speaker.key] = claim.document
        elif voices.denied_in.get(speaker.key) == claim.document:
            continue
        voices.last[speaker.key] = source.stance
        voices.party[speaker.key] = speaker
        if source.stance == "asserts" and source.cue.casefold() in _CONCEDING and _speaks_of_itself(speaker, claim):
            voices.conceded = True


def _standing(voices: _Voices, sides: Sides) -> str:
    if not voices.real:
        return "prospective"
    asserting = [key for key, stance in voices.last.items() if stance == "asserts"]
    if not asserting:
        return "denied" if voices.last else "narrated"
    if any(stance == "denies" for stance in voices.last.values()):
        return "contested"
    speakers = [voices.party[key] for key in asserting if key in voices.party]
    if voices.conceded or _across(speakers, voices) or any(sides.opposed(a, other=b) for a, b in combinations(speakers, 2)):
        return "corroborated"
    return "claimed" if speakers else "narrated"


def _across(speakers: Sequence[Who], voices: _Voices) -> bool:
    """Both who did it and whom it was done to assert it."""
    return any(_is_of(one, voices.actors) for one in speakers) and any(
        _is_of(one, voices.recipients) and not _is_of(one, voices.actors) for one in speakers
    )


def _is_of(speaker: Who, parties: Iterable[Who]) -> bool:
    return any(same(speaker, party) or one_state(speaker, party) for party in parties)


def _speaks_of_itself(speaker: Who, claim: StoredClaim) -> bool:
    return _is_of(speaker, map(who, (*claim.actors, *claim.recipients)))


def _speaker(source: Source) -> Who:
    """A voice as a party. Of a state it speaks where its name says so."""
    party = Party(
        text=source.text,
        start=source.start,
        end=source.end,
        name=source.name,
        id=source.id,
        country=source.country,
        sectors=("GOV",) if source.id and source.id.startswith(("state:", "army:")) else (),
        rule=source.rule,
    )
    return who(party)

"""What speaks for a party of the report as the recipient of an event that names none, and for nobody, as named features.

Each feature of a party counts by itself and once more with the kind of the event (KINDS). Distances are in sentences back.

    d N                         the party stands so many sentences before the event
    path R, inside, read N …    what the event's own sentence says of it: within.py
    was ROLE N, was ROLE in K   it acts, or is acted on, in an event so near, of such a kind; "was ROLE in the same": of the same type
    TYPE after ROLE TYPE        the same, by type: "REJECT after actors REQUEST"
    deed ROLE                   the same in an act that the event's object may name ("rejected the demand"): data/lexicons/deeds.tsv
    voice, voice own            it says so near by, or of this very event
    ROLE with own N, … in K     the same, and this event's actor is on the other side
    above ROLE, above ROLE T    it has this role in the threat, order or accusation whose content the event is
    id, name, noun; sector S    what it is
    same sector, one state      as the actor
    S to S                      the actor's main sector and the party's
    told N, most told           in how many events it has a part
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from according.ontology.deeds import load_deeds
from according.records.account import Account
from according.records.actor import STATE_SECTORS, Party
from according.stages.assemble.bound import KILLING, has_victims
from according.stages.assemble.cast import ROLES, Cast, Standing
from according.stages.assemble.within import within

KINDS = {
    name: kind
    for kind, names in {
        "verdict": ("ACCUSE", "REJECT", "SUPPORT"),
        "pressure": ("THREATEN", "REQUEST", "SANCTION"),
        "gift": ("AID", "AGREE", "CONCEDE"),
        "force": ("ASSAULT", "COERCE"),
        "talk": ("CONSULT", "COOPERATE"),
        "move": ("MOBILIZE", "RETREAT", "PROTEST"),
    }.items()
    for name in names
}
_SECTORS = frozenset({"CVL", "REB", "UAF", "JRN", "IGO", "NGO"})
_FAR = 4
_OTHER = {"actors": "recipients", "recipients": "actors"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """An event without recipient. main: its main account; group: the indices of all its accounts; own: who acts in it."""

    main: Account
    group: frozenset[int]
    own: tuple[Party, ...]
    above: tuple[int, ...]
    has_content: bool

    @property
    def kind(self) -> str:
        """One of the kinds of events."""
        return KINDS[self.main.mention.type]


def for_party(event: Open, standing: Standing, *, cast: Cast) -> list[str]:
    """The features of one party."""
    sentence, party = event.main.mention.at.sentence, standing.latest()
    names = [f"d {_distance(standing.nearest(sentence))}", *within(event.main.mention, standing, cast.parsed.sentences[sentence])]
    names += [name for part in _parts(event, standing, cast) for name in part]
    names += _above(event, party, cast)
    names += _what(event, party, cast)
    names += _voice(event, party, cast)
    kind = event.kind
    return [name for one in dict.fromkeys(names) for name in (one, f"{kind} {one}")]


def for_nobody(event: Open, *, cast: Cast, candidates: int) -> list[str]:
    """The features of "nobody"."""
    mention, token = event.main.mention, event.main.mention.at.token
    sentence = cast.parsed.sentences[mention.at.sentence]
    names = [
        "",
        f"mode {mention.type} {mention.mode or ''}",
        f"lemma {mention.type} {event.main.lemma}",
        f"status {mention.status}",
        f"status {mention.type} {mention.status}",
        f"parties {'0' if candidates < 3 else '3' if candidates < 6 else '6'}",
    ]
    told = (
        "noun" if event.main.nominal else "verb",
        "acted" if event.own else "no actor",
        "content" if event.has_content else "no content",
        "object" if sentence.dependents(token, "obj", "nsubj:pass") else "no object",
    )
    names += [name for one in told for name in (one, f"{one} {mention.type}")]
    return [f"nobody {name}".strip() for name in (*names, f"type {mention.type}")]


def _distance(back: int) -> str:
    return str(back) if back < _FAR else f"{_FAR}+"


def _parts(event: Open, standing: Standing, cast: Cast) -> Iterator[list[str]]:
    """What a party did and what was done to it in the events before."""
    mention, own = event.main.mention, {party.key for party in event.own}
    nouns = _nouns(event, cast) if standing.parts else frozenset()
    deeds = frozenset().union(*(load_deeds().get(noun, frozenset()) for noun in nouns))
    for part in standing.parts:
        if part.account in event.group:
            continue
        account = cast.accounts[part.account]
        back, kind = _distance(mention.at.sentence - account.mention.at.sentence), KINDS[account.mention.type]
        yield [f"was {part.role} {back}", f"was {part.role} in {kind}", f"{mention.type} after {part.role} {account.mention.type}"]
        if account.mention.type in deeds and (nouns.isdisjoint(KILLING) or has_victims(account)):
            yield [f"deed {part.role}"]
        if account.mention.type == mention.type:
            yield [f"was {part.role} in the same"]
        if own & {party.key for party in account.parties(_OTHER[part.role])}:
            yield [f"{part.role} with own {back}", f"{part.role} with own", f"{part.role} with own in {kind}"]


def _nouns(event: Open, cast: Cast) -> frozenset[str]:
    """The event's objects and the noun that its clause tells of, which may name acts."""
    sentence, at = cast.parsed.sentences[event.main.mention.at.sentence], event.main.mention.at.token
    nouns = sentence.dependents(at, "obj", "nsubj:pass", "obl", "nmod")
    nouns += [sentence[sentence[at].head]] if sentence.tokens[at].deprel == "acl:relcl" and sentence[at].head >= 0 else []
    return frozenset(noun.lemma.lower() for noun in nouns)


def _voice(event: Open, party: Party, cast: Cast) -> Iterator[str]:
    """Whether a party is a voice of this event, or of one in this sentence or the one before."""
    telling = [n for n in cast.near(event.main.mention.at.sentence, back=1) if party.name in {s.name for s in cast.accounts[n].sources}]
    if telling:
        yield "voice own" if event.group & set(telling) else "voice"


def _above(event: Open, party: Party, cast: Cast) -> Iterator[str]:
    for number in event.above:
        account = cast.accounts[number]
        for role in ROLES:
            if party.key in {other.key for other in account.parties(role)}:
                yield f"above {role}"
                yield f"above {role} {account.mention.type}"


def _what(event: Open, party: Party, cast: Cast) -> Iterator[str]:
    """What a party is, and how it stands to who acts."""
    yield "id" if party.id else "name" if party.name[:1].isupper() or party.text[:1].isupper() else "noun"
    first = _sector(party)
    for other in event.own[:1]:
        yield f"{_sector(other)} to {first}"
    if party.sectors:
        yield f"sector {'state' if first in STATE_SECTORS else first if first in _SECTORS else 'other'}"
        if any(_sector(other) == first for other in event.own):
            yield "same sector"
        if STATE_SECTORS & set(party.sectors) and _is_of_state(party.country, event.own):
            yield "one state"
    told = cast.told[party.key]
    yield f"told {told if told < 3 else '4' if told > 3 else '2'}"
    if told and told == cast.most_told(without=frozenset(party.key for party in event.own)):
        yield "most told"


def _sector(party: Party) -> str:
    """What a party is in the first place; the weights know elders and politicians without a name as people like others."""
    first = party.sectors[0] if party.sectors else "none"
    return "CVL" if first == "ELI" and party.name.islower() else first


def _is_of_state(country: str | None, own: Sequence[Party]) -> bool:
    return country is not None and any(other.country == country and STATE_SECTORS & set(other.sectors) for other in own)

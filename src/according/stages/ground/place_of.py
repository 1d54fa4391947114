"""Where an event happened: the place that its clause tells, else the scene that the report has set."""

from __future__ import annotations

from dataclasses import dataclass, replace

from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence
from according.records.where import Place, PlaceMention
from according.stages.ground.place_words import PlaceWords, place_words
from according.stages.ground.scene import carrier, cases, describes_party

# Where somebody accused, urged or praised is told only when the clause itself says so.
SPOKEN = frozenset(("ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"))
_TAKES_OBJECT = frozenset(("ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "AID", "PROTEST"))
_MOVES = frozenset(("MOBILIZE", "RETREAT", "CONSULT", "AID", "COERCE"))
_FINE = {"point": 0, "settlement": 1, "district": 1, "offset": 2, "area": 3, "province": 3, "country": 4}
_AT = frozenset(("in", "at", "inside", "within", "near", "outside", "around", "on", "across", "throughout", "off", "along", "over", "amid"))
_TO = frozenset(("to", "into", "toward", "towards", "from", "through", "onto", "out"))
_CLAUSE_EDGES = frozenset(("ccomp", "parataxis"))
_DEAREST = 4.0
_SENTENCES_BACK = 6


@dataclass(frozen=True, slots=True)
class _Found:
    """A place of the event's sentence. cost: how far from the event it stands in the tree, by relation."""

    cost: float
    mention: PlaceMention
    rule: str


def place_of(mention: EventMention, *, parsed: Parsed, places: tuple[PlaceMention, ...]) -> Place | None:
    """The place of an event, or None where the text does not tell.

    First by the tree of its sentence; then, for what is done and not said, the scene of the sentences before it in its paragraph.
    The rule of the place says which. places: of `find_places`.
    """
    words = place_words()
    sentence = parsed.sentences[mention.at.sentence]
    here = [_found(sentence, place, mention, words=words) for place in places if place.sentence == sentence.index]
    found = sorted((f for f in here if f is not None and f.cost <= _limit(mention)), key=lambda f: (f.cost, f.mention.first))
    if found:
        best = _finest(found)
        return replace(best.mention.place, rule=f"{best.rule}; {best.mention.place.rule}")
    if mention.type in SPOKEN:
        return None
    return _scene_before(mention, parsed=parsed, places=places, words=words)


def _limit(mention: EventMention) -> float:
    return 0.5 if mention.type in SPOKEN else _DEAREST


def _found(sentence: Sentence, place: PlaceMention, mention: EventMention, *, words: PlaceWords) -> _Found | None:
    """A place with its cost for an event, or None where it cannot be the event's."""
    at = carrier(sentence, place, words=words)
    trigger = mention.at.token
    if at == trigger:
        return _Found(0.0, place, "the event's own words")
    if describes_party(sentence, place, at, words=words) and sentence[at].head != trigger:
        return None
    parties = {ref.token for ref in (*mention.actors, *mention.recipients) if ref.sentence == sentence.index}
    entry = _entry_cost(sentence, place, at, mention)
    if entry is None:
        return None
    path = _path_cost(sentence, at, trigger, parties)
    if path is None:
        return None
    rule = "place in the event's clause" if entry + path < 1.5 else "place nearest to the event in its sentence"
    return _Found(entry + path, place, rule)


def _entry_cost(sentence: Sentence, place: PlaceMention, at: int, mention: EventMention) -> float | None:
    """What the place's own relation and preposition cost."""
    token, case = sentence[at], set(cases(sentence, place))
    country = place.place.precision == "country"
    if case & _AT:
        return 0.0
    if case & _TO:
        return 0.5 if mention.type in _MOVES else 1.5
    if "of" in case:
        return 0.5 if not country else 1.0
    if case & {"against", "for", "between", "upon"}:
        return 1.0 if not country else None
    if case:
        return None if "by" in case else 1.5
    return _bare_cost(token.deprel, country=country, own=token.head == mention.at.token, mention=mention)


def _bare_cost(deprel: str, *, country: bool, own: bool, mention: EventMention) -> float | None:
    """A place without a preposition: what is bombed or taken, "the Nairobi bombing", an apposition."""
    if country:
        return None
    if deprel in ("obj", "nsubj:pass"):
        return 0.2 if own and mention.type in _TAKES_OBJECT else 1.0
    if deprel in ("compound", "nmod:poss"):
        return 0.5 if own else 1.0
    if deprel == "nsubj":
        return None
    return 1.0


def _path_cost(sentence: Sentence, at: int, trigger: int, parties: set[int]) -> float | None:
    """Cost of the way through the tree from a place to the event; None where a party or a speaker's clause stands between."""
    up_place = [at, *sentence.ancestors(at)]
    up_event = [trigger, *sentence.ancestors(trigger)]
    meet = next((n for n in up_place if n in up_event), None)
    if meet is None:
        return None
    cost = 0.0
    for n in up_place[1 : up_place.index(meet)]:
        step = _down_cost(sentence, n, parties)
        if step is None:
            return None
        cost += step
    for n in up_event[: up_event.index(meet)]:
        cost += _up_cost(sentence, n)
    return cost


def _down_cost(sentence: Sentence, n: int, parties: set[int]) -> float | None:
    """From the event down to the place, through this word."""
    token = sentence[n]
    if n in parties and token.mention in ("person", "organization"):
        return None
    if token.relation in ("ccomp", "parataxis"):
        return 1.5
    if token.relation in ("advcl", "conj", "acl"):
        return 1.2
    return 0.6


def _up_cost(sentence: Sentence, n: int) -> float:
    """From the event up to the word that the place hangs on."""
    deprel = sentence[n].deprel
    relation = sentence[n].relation
    if relation in _CLAUSE_EDGES:
        return 3.0
    if relation in ("obj", "nsubj", "obl", "xcomp", "compound", "nmod", "amod"):
        return 0.5
    if deprel == "acl:relcl":
        return 1.5
    return 1.0


def _finest(found: list[_Found]) -> _Found:
    """The best, or one about as near that is more exact and in the same country ("in X in the province of Y")."""
    best = found[0]
    for other in found[1:]:
        finer = _FINE[other.mention.place.precision] < _FINE[best.mention.place.precision]
        if finer and other.cost <= best.cost + 1.0 and other.mention.place.country == best.mention.place.country:
            best = other
    return best


def _scene_before(mention: EventMention, *, parsed: Parsed, places: tuple[PlaceMention, ...], words: PlaceWords) -> Place | None:
    """The place last told of as a scene in the sentences before, of the same paragraph, or of the paragraph before it."""
    here = parsed.sentences[mention.at.sentence]
    for back in range(here.index - 1, max(-1, here.index - 1 - _SENTENCES_BACK), -1):
        sentence = parsed.sentences[back]
        if here.paragraph - sentence.paragraph > 1 or sentence.kind != "prose":
            return None
        scenes = [place for place in places if place.sentence == back and _is_scene(sentence, place, words=words)]
        if scenes:
            last = min(scenes, key=lambda p: (_FINE[p.place.precision], -p.first))
            return replace(last.place, rule=f"scene of an earlier sentence ({here.index - back} before); {last.place.rule}")
    return None


def _is_scene(sentence: Sentence, place: PlaceMention, *, words: PlaceWords) -> bool:
    at = carrier(sentence, place, words=words)
    if describes_party(sentence, place, at, words=words):
        return False
    return bool(set(cases(sentence, place)) & _AT) or (sentence[at].deprel in ("obj", "nsubj:pass") and place.place.precision != "country")

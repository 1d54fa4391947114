"""To which country a paragraph turns by its first words: "In neighbouring Burkina Faso, a rights group accused the army"."""

from __future__ import annotations

from typing import NamedTuple

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene

_TURNING = frozenset({"meanwhile", "elsewhere", "separately", "further", "and", "also", ",", "over"})
_NEXT_DOOR = frozenset({"neighbouring", "neighboring", "nearby"})
_MOST_BEFORE = 3
"""Words before the "in"."""
_REGION_WORDS = 3
_ARMED = frozenset({
    "airstrike", "army", "artillery", "bomb", "defence", "defense", "drone", "force", "jet", "military", "missile", "navy", "raid",
    "rocket", "shelling", "soldier", "strike", "tank", "troop", "troops", "warplane",
})  # fmt: skip
_GOES_ON = frozenset({"and", "or", "'s", "’s", "-", "/"})
"""Behind a country that is not alone, or only says whose something is ("in Mali's north")."""


class _Opening(NamedTuple):
    """The country to which a sentence's first words turn; whether they call it a neighbour, and whether they name a region of it."""

    country: str | None = None
    next_door: bool = False
    by_region: bool = False


def country_turned_to(scene: Scene, ref: Ref, *, next_door: bool = False, regions: bool = False) -> str | None:
    """The state that opens the paragraph as where it is told of. next_door: only as a neighbour of the country told of before it;
    regions: also by a region of it ("In Burkina Faso's Sahel region")."""
    sentences, at = scene.parsed.sentences, ref.sentence
    while at > 0 and sentences[at - 1].paragraph == sentences[at].paragraph and sentences[at - 1].kind != "dateline":
        at -= 1
    opening = _opening(scene, sentences[at])
    return opening.country if (opening.next_door or not next_door) and (regions or not opening.by_region) else None


def is_at_home(scene: Scene, ref: Ref, country: str, *, land: str) -> bool:
    """Whether all that was told of a state in the paragraphs before was told of it alone, so that its army is none that fights in the land
    turned to: "Niger's army killed nine near Diffa", not "Israel's army killed two in Gaza"; or nothing of any army."""
    sentences = scene.parsed.sentences
    before = [s for s in sentences[: ref.sentence] if s.paragraph != sentences[ref.sentence].paragraph and s.kind != "dateline"]
    if before and all(_ARMED.isdisjoint(sentence.vocabulary) for sentence in before):
        return True
    told: dict[int, set[str]] = {}
    for sentence in before:
        told.setdefault(sentence.paragraph, set()).update(_lands(scene, sentence, land))
    own = [lands for lands in told.values() if country in lands]
    return bool(own) and all(lands == {country} for lands in own)


def _lands(scene: Scene, sentence: Sentence, land: str) -> set[str]:
    """The states that a sentence names or whose places it names; the land turned to, too, by whatever of its parties."""
    found: set[str] = set()
    for token in sentence.tokens:
        if not token.form[:1].isupper():
            continue
        ref = Ref(sentence.index, token.index)
        hit, place = scene.names.hit(ref), scene.places.get(ref)
        named = hit.entry.country if hit is not None and (hit.entry.kind == "state" or hit.entry.country == land) else None
        found |= {country for country in (place, named) if country}
    return found


def _opening(scene: Scene, sentence: Sentence) -> _Opening:
    """What a sentence's first words turn to, found once."""
    key = country_turned_to
    if key not in sentence.memo:
        sentence.memo[key] = _find_opening(scene, sentence)
    found: _Opening = sentence.memo[key]
    return found


def _find_opening(scene: Scene, sentence: Sentence) -> _Opening:
    forms = [token.form.casefold() for token in sentence.tokens[: _MOST_BEFORE + 6]]
    at = 0
    while at < min(_MOST_BEFORE, len(forms)) and forms[at] in _TURNING:
        at += 1
    if at >= len(forms) or forms[at] != "in":
        return _Opening()
    at += 1
    beside = at < len(forms) and forms[at] in _NEXT_DOOR
    hit = scene.names.hit(Ref(sentence.index, at + beside))
    if hit is None or hit.use != "name" or hit.entry.kind != "state" or hit.first != at + beside:
        return _Opening()
    after = sentence.tokens[hit.last + 1].form.casefold() if hit.last + 1 < len(sentence) else ""
    region = (scene.places.get(Ref(sentence.index, at)) for at in range(hit.last + 2, hit.last + 2 + _REGION_WORDS))
    if after in GENITIVE_MARKS and hit.entry.country in region:
        return _Opening(hit.entry.country, next_door=beside, by_region=True)
    return _Opening() if after in _GOES_ON else _Opening(hit.entry.country, next_door=beside)

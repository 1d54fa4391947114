"""Roads told by their two ends: "the Quetta-Zhob highway", "the road from Kano to Katsina". They lie between two towns, in neither."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from according.records.parse import Sentence
from according.records.where import PlaceMention
from according.stages.ground.place_words import PlaceWords

BETWEEN = "between"
"""What the rule of a stretch between two places begins with."""
_JOINED = frozenset({"-", "–", "—", "/", "to"})
_LED = frozenset({"to", "and", "with"})
_LEADING = frozenset({"connect", "join", "lead", "link", "run"})
_KIND_WORDS, _WORDS_BEFORE = 3, 4


Road = tuple[PlaceMention, PlaceMention, int, int, int]


def roads_of(sentence: Sentence, here: list[PlaceMention], *, words: PlaceWords) -> Iterator[Road]:
    """Both ends of each road of a sentence, its first and last word and the one that stands for it in the tree.

    here: the places named in the sentence, in text order.
    """
    if words.roads.isdisjoint(sentence.vocabulary):
        return
    for one, other in pairwise(here):
        if other.first != one.last + 2:
            continue
        joint = sentence.tokens[one.last + 1].form.lower()
        road = _road_behind(sentence, other.last, words) if joint in _JOINED else None
        if road is not None:
            yield one, other, one.first, road, road
        elif joint in _LED and (road := _road_before(sentence, one.first, words)) is not None:
            yield one, other, road, other.last, road


def _road_behind(sentence: Sentence, last: int, words: PlaceWords) -> int | None:
    """The road of "Kaduna-Abuja railway line", "the Sana'a to Hodeidah main road"."""
    found = None
    for token in sentence.tokens[last + 1 : last + 1 + _KIND_WORDS]:
        if token.form.lower() in words.roads:
            found = token.index
        elif token.upos not in {"ADJ", "NOUN"} or found is not None:
            break
    return found


def _road_before(sentence: Sentence, first: int, words: PlaceWords) -> int | None:
    """The road of "the road from X to Y", "the highway that links X with Y"; "between" is told apart from them."""
    before = sentence.tokens[max(0, first - _WORDS_BEFORE) : first]
    if not before or not (before[-1].form.lower() == "from" or before[-1].lemma.lower() in _LEADING):
        return None
    return next((t.index for t in reversed(before) if t.form.lower() in words.roads), None)


def is_end(place: PlaceMention, others: tuple[PlaceMention, ...]) -> bool:
    """Whether a place only says which stretch of land another names."""
    return any(
        other is not place and other.place.rule.startswith(BETWEEN) and other.first <= place.first and place.last <= other.last
        for other in others
    )

"""To which country a paragraph turns by its first words: "In neighbouring Burkina Faso, a rights group accused the army"."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.scene import Scene

_TURNING = frozenset({"meanwhile", "elsewhere", "separately", "further", "and", "also", ",", "over"})
_NEXT_DOOR = frozenset({"neighbouring", "neighboring", "nearby"})
_MOST_BEFORE = 3
"""Words before the "in"."""
_GOES_ON = frozenset({"and", "or", "'s", "’s", "-", "/"})
"""Behind a country that is not alone, or only says whose something is ("in Mali's north")."""


def country_turned_to(scene: Scene, ref: Ref, *, next_door: bool = False) -> str | None:
    """The state that opens the paragraph as where it is told of. next_door: only as a neighbour of the country told of before it."""
    sentences, at = scene.parsed.sentences, ref.sentence
    while at > 0 and sentences[at - 1].paragraph == sentences[at].paragraph and sentences[at - 1].kind != "dateline":
        at -= 1
    country, beside = _opening(scene, sentences[at])
    return country if beside or not next_door else None


def _opening(scene: Scene, sentence: Sentence) -> tuple[str | None, bool]:
    """The country of a sentence's first words, and whether they call it a neighbour."""
    key = country_turned_to
    if key not in sentence.memo:
        sentence.memo[key] = _find_opening(scene, sentence)
    found: tuple[str | None, bool] = sentence.memo[key]
    return found


def _find_opening(scene: Scene, sentence: Sentence) -> tuple[str | None, bool]:
    forms = [token.form.casefold() for token in sentence.tokens[: _MOST_BEFORE + 6]]
    at = 0
    while at < min(_MOST_BEFORE, len(forms)) and forms[at] in _TURNING:
        at += 1
    if at >= len(forms) or forms[at] != "in":
        return None, False
    at += 1
    beside = at < len(forms) and forms[at] in _NEXT_DOOR
    hit = scene.names.hit(Ref(sentence.index, at + beside))
    if hit is None or hit.use != "name" or hit.entry.kind != "state" or hit.first != at + beside:
        return None, False
    after = sentence.tokens[hit.last + 1].form.casefold() if hit.last + 1 < len(sentence) else ""
    return (None, False) if after in _GOES_ON else (hit.entry.country, beside)

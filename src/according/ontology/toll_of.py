"""Which event a toll names for itself: the fire of "nine dead in artillery fire". Two stages ask it: of the figure and of its teller."""

from __future__ import annotations

from according.records.parse import Sentence

_IN = frozenset({"in", "from", "during"})
_BETWEEN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_REACH = 5


def named_behind(sentence: Sentence, *, at: int) -> int | None:
    """The last word of the noun phrase that "in", "from" or "during" joins right behind the word of a toll; None without one."""
    if at + 2 >= len(sentence) or sentence.tokens[at + 1].form.lower() not in _IN:
        return None
    end = at + 1
    while end + 1 < min(len(sentence), at + 2 + _REACH) and sentence.tokens[end + 1].upos in _BETWEEN:
        end += 1
    return end if end > at + 1 and sentence.tokens[end].upos in ("NOUN", "PROPN") else None

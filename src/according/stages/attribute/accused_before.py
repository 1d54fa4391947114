"""Which of two accusations somebody rejects: the one that was laid on him, though another was told since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence

if TYPE_CHECKING:
    from according.stages.attribute.told import Told

_STEM, _BACK = 5, 2
"""Letters that a name and its demonym share, and sentences back that the accusation stands."""


def laid_on_denier(told: Told, sentence: Sentence, at: int, found: Sequence[int]) -> list[int]:
    """The attack of "X blamed M23 and the Rwandan army for the attack. M23 accused X of laying mines. Rwanda rejected the accusation".

    found: what the last accusation speaks of; at: the rejecting.
    """
    mentions, parsed = told.mentions, told.parsed
    names = [t.form[:_STEM] for t in sentence.dependents(at, "nsubj") if t.upos == "PROPN" and len(t.form) >= _STEM]
    accused = [n for n in found if mentions[n].content_of is not None]
    if not names or not accused or any(_is_done_by(mentions[n], names[0], parsed) for n in found):
        return list(found)
    for back in range(1, _BACK + 1):
        before = [n for n in told.by_sentence.get(sentence.index - back, ()) if n not in found and mentions[n].content_of is not None]
        if own := [n for n in before if _is_done_by(mentions[n], names[0], parsed)]:
            return own
    return list(found)


def _is_done_by(mention: EventMention, name: str, parsed: Parsed) -> bool:
    sentences = ((parsed.sentences[ref.sentence], ref.token) for ref in mention.actors)
    return any(s[k].form.startswith(name) for s, token in sentences for k in s.subtree(token))

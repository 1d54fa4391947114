"""Titles of more than a name: the rank of "police officer X", the "soldiers" of "soldiers X, Y and Z"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.entries import RANKED_KINDS, Generic
from according.stages.resolve_actors.phrases import is_plural
from according.stages.resolve_actors.scene import Scene
from according.stages.resolve_actors.spans import NameSpan


def as_rank(pair: Generic | None, *, alone: Generic | None) -> Generic | None:
    """What the last two words of a title say somebody is: a "police officer" is a force where no name follows, and a person of it here.

    alone: what the last word says alone.
    """
    if pair is None or alone is None or pair.kind in RANKED_KINDS or alone.kind not in RANKED_KINDS:
        return pair or alone
    return replace(pair, kind=alone.kind)


def is_of_row(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is the title of several names, right before the first: "soldiers X and Y"."""
    token, behind = sentence.tokens[noun], sentence.dependents(noun, "appos")
    first = token.head if token.head > noun and token.relation in ("nmod", "compound") else -1
    if behind and behind[0].index == noun + 1:  # which parsers hang on the title
        first = noun + 1
    return first >= 0 and any(t.name.endswith("PER") for t in sentence.dependents(first, "conj"))


def shared_title(scene: Scene, sentence: Sentence, span: NameSpan, *, title_of: Callable[[Sentence, NameSpan], list[int]]) -> list[int]:
    """The words of a name's own title, else of the title in the plural before the first name of the row in which it stands.

    title_of: the words of a title right before a name.
    """
    if own := title_of(sentence, span):
        return own
    at = next((k for k in range(span.first, span.last + 1) if not span.first <= sentence.tokens[k].head <= span.last), span.first)
    while sentence.tokens[at].relation == "conj" and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    first = scene.names.span(Ref(sentence.index, at))
    if first is None or first == span or first.label != "PER":
        return []
    titles = title_of(sentence, first)
    return titles if titles and is_plural(sentence.tokens[titles[-1]]) else []

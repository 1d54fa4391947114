"""Whose government it is that a country's own opposition, unions or bishops turn to: "Turkish unions urged the government to"."""

from __future__ import annotations

from collections.abc import Callable

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.entries import Generic
from according.stages.resolve_actors.found import Names

_AT_HOME = frozenset({"OPP", "PTY", "LAB", "REL", "EDU", "LEG", "REB"})
_THEIRS = frozenset({"government", "cabinet", "parliament", "police", "army", "military", "authority", "regime", "junta", "president"})


def country_of_critics(sentence: Sentence, ref: Ref, *, names: Names, generic_at: Callable[[Ref], Generic | None]) -> str | None:
    """The country of those who turn to "the government" or accuse it, where they are told by it and live at home; None for others."""
    token = sentence[ref.token]
    if token.lemma.casefold() not in _THEIRS or token.relation not in ("obj", "iobj", "obl") or token.head < 0:
        return None
    if [t.form.casefold() for t in sentence.dependents(ref.token, "det", "amod", "compound", "nmod")] != ["the"]:
        return None
    for who in sentence.dependents(token.head, "nsubj"):
        generic = generic_at(Ref(ref.sentence, who.index))
        if generic is None or not _AT_HOME & set(generic.sectors[:1]):
            continue
        owners = (names.hit(Ref(ref.sentence, t.index)) for t in sentence.dependents(who.index, "amod", "compound", "nmod"))
        states = {hit.entry.country for hit in owners if hit is not None and hit.entry.kind == "state"}
        if len(states) == 1:
            return next(iter(states))
    return None

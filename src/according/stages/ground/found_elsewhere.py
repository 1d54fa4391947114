"""Bodies found at a place and on a day of their own, which no deed told before left there."""

from __future__ import annotations

from according.records.parse import Sentence

_FINDING = frozenset({"discover", "exhume", "find", "recover", "unearth"})


def is_found_elsewhere(sentence: Sentence, at: int, *, before: Sentence) -> bool:
    """Whether the dead of a sentence are found in a town that the deed's sentence does not name, and on a day of their own: "A mayor was
    shot in Atoyac on Monday. On Saturday police found the bodies of eight men in Acapulco".

    at: the word of the harm; before: the sentence of the deed.
    """
    if _FINDING.isdisjoint(sentence.vocabulary):
        return False
    verb = next((n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].lemma in _FINDING), -1)
    if verb < 0:
        return False
    beside = sentence.dependents(verb, "obl", "obl:unmarked", "obl:tmod")
    dated = any(t.mention == "time" for t in beside)
    named = [t for t in sentence.tokens if t.name == "B-LOC" and sentence.is_below(t.index, top=verb)]
    placed = [t for t in named if sentence.marked(t.index, "case")]
    return dated and bool(placed) and all(t.form.lower() not in before.vocabulary for t in placed)

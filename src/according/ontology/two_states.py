"""Two states in one sentence, each with a deed of its own: "Norway arrested two hackers, and Sweden closed its consulate in X"."""

from __future__ import annotations

from according.records.parse import Sentence


def in_clauses_of_two(sentence: Sentence, *, one: int, other: int) -> bool:
    """Whether two words stand in two clauses joined by "and", each of which tells what another state or town does."""
    mine, theirs = [one, *sentence.ancestors(one)], [other, *sentence.ancestors(other)]
    meet = next((k for k in mine if k in theirs), -1)
    if meet < 0 or sentence.tokens[meet].upos != "VERB":
        return False
    below = (path[path.index(meet) - 1] for path in (mine, theirs) if path[0] != meet)
    for joined in below:
        if sentence.tokens[joined].relation == "conj" and sentence.tokens[joined].upos == "VERB":
            first, second = _who_acts(sentence, meet), _who_acts(sentence, joined)
            return bool(first and second) and first != second
    return False


def _who_acts(sentence: Sentence, verb: int) -> str:
    """The name of a place that is the only subject of a verb; "" for other subjects."""
    subjects = sentence.dependents(verb, "nsubj")
    named = len(subjects) == 1 and subjects[0].deprel == "nsubj" and subjects[0].upos == "PROPN" and subjects[0].mention == "place"
    return subjects[0].form if named else ""

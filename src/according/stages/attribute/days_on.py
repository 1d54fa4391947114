"""What was days before, told by the writer behind somebody's words: "rejected it, his spokesman said, days after rebels killed 30"."""

from __future__ import annotations

from collections.abc import Container

from according.ontology.closed_classes import CALENDAR_UNITS
from according.records.parse import Sentence

_AFTER = frozenset({"after", "before"})


def is_days_on(sentence: Sentence, clause: int, *, said: Container[int]) -> bool:
    """Whether a clause says since what time has passed, behind the verb of saying that it hangs on, or on whose content it hangs.

    said: the reporting predicates of the sentence.
    """
    token = sentence.tokens[clause]
    if token.relation not in ("advcl", "ccomp") or _AFTER.isdisjoint(sentence.marked(clause, "mark")):
        return False
    above = sentence.tokens[token.head]
    first = min(sentence.subtree(clause))
    if above.index in said:
        behind = above.index < first and sentence.tokens[first - 1].form == "," or sentence.tokens[first].form == ","
    else:
        teller = above.head if above.relation in ("ccomp", "parataxis") else -1
        behind = above.index < teller < clause
    return behind and any(t.lemma in CALENDAR_UNITS for t in sentence.dependents(clause, "obl", "nmod", "advmod") if t.index < clause)

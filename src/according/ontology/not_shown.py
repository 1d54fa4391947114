"""What a court or an inquiry does not hold for shown: "was not satisfied that he had taken part in the attack", "no evidence that"."""

from __future__ import annotations

from according.ontology.content_words import PROVING
from according.records.parse import Sentence

_SURE = frozenset({"satisfied", "satisfy", "convince", "convinced", "persuade", "persuaded", "certain", "sure"})
_EVIDENCE = frozenset({"evidence", "proof", "indication"})
_NOT, _NO = frozenset({"not", "n't", "never"}), frozenset({"no", "insufficient", "little"})
_CLUES = _SURE | PROVING | _EVIDENCE
_CONTENT = frozenset({"ccomp", "acl", "csubj", "advcl"})


def is_not_shown(sentence: Sentence, *, clause: int) -> bool:
    """Whether the verb at `clause` tells what somebody does not hold for shown."""
    token = sentence.tokens[clause]
    if token.relation not in _CONTENT or token.head < 0 or _CLUES.isdisjoint(sentence.vocabulary):
        return False
    if "that" not in sentence.marked(clause, "mark"):
        return False
    above = sentence.tokens[token.head]
    if above.lemma == "doubt" and above.relation == "obl" and above.head >= 0:
        above = sentence.tokens[above.head]  # "not satisfied beyond reasonable doubt that", hung on the doubt
    if above.lemma in _EVIDENCE:
        return any(t.form.lower() in _NO for t in sentence.dependents(above.index, "det", "amod"))
    if above.lemma not in _SURE and above.lemma not in PROVING:
        return False
    return any(t.form.lower() in _NOT for t in sentence.dependents(above.index, "advmod"))

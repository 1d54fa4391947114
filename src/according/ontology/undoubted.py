"""What nobody doubts: "there is no doubt that troops burned it", "does not doubt that", "leaves little doubt that"."""

from __future__ import annotations

from according.records.parse import Sentence

_DOUBT = frozenset({"doubt", "question", "dispute"})
_NOT = frozenset({"no", "not", "n't", "n’t", "never", "little", "without", "beyond"})


def is_undoubted(sentence: Sentence, *, doubt: int) -> bool:
    """Whether a word of doubt is denied, and what it is of so much the surer; "no question of leaving" is none.

    "No question that" needs its "that", "does not doubt" none.
    """
    token = sentence.tokens[doubt]
    if token.lemma not in _DOUBT or sentence.vocabulary.isdisjoint(_NOT):
        return False
    that = any("that" in sentence.marked(t.index, "mark") for t in sentence.dependents(doubt, "acl", "ccomp", "csubj"))
    if token.lemma != "doubt" and (token.upos != "NOUN" or not that):
        return False
    words = [*sentence.dependents(doubt, "det", "amod", "advmod", "case")]
    if token.upos == "NOUN" and token.relation == "obj":
        words += sentence.dependents(token.head, "advmod")  # "does not leave any doubt that"
    return any(t.form.lower() in _NOT for t in words)


def doubt_denied_above(sentence: Sentence, *, index: int) -> bool:
    """Whether a word stands in what is said to be beyond doubt."""
    if sentence.vocabulary.isdisjoint(_DOUBT):
        return False
    return any(is_undoubted(sentence, doubt=k) for k in sentence.ancestors(index))

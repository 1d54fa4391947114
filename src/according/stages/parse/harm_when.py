"""Mends one fault of trees: the harm that a deed told in a clause of time did, hung on what went on when it happened.

"They were talking when the bomb went off, killing nine people": the bomb killed them, and no talk did. Nor do those kill who leave a church
in "a gunman opened fire as people left a church, killing two".
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.violence import is_violent
from according.records.parse import Sentence, Token

_WHEN = frozenset({"as", "when", "while"})
_HARMING = frozenset({"burn", "damage", "destroy", "hurt", "injure", "kill", "leave", "maim", "wound"})


def with_harm_when(sentence: Sentence) -> Sentence:
    """The sentence with such participles under the deed; the same object where there are none."""
    moved: dict[int, Token] = {}
    for harm in sentence.related("advcl"):
        if harm.xpos == "VBG" and harm.lemma in _HARMING and (deed := _deed(sentence, harm)) is not None:
            moved[harm.index] = replace(harm, head=deed.index)
    return sentence.with_tokens(moved)


def _deed(sentence: Sentence, harm: Token) -> Token | None:
    """The violence of the clause right before the participle's comma, where it hangs on the same verb, which tells of none; or that of the
    main clause, where it hangs on what somebody did then; else None."""
    before = harm.index - 1
    if before < 1 or sentence.tokens[before].form != "," or harm.head > harm.index:
        return None
    if is_violent(sentence, token=sentence.tokens[harm.head]):
        return None
    if sentence.dependents(harm.index, "nsubj", "mark", "aux"):
        return None
    then = sentence.tokens[harm.head]
    if then.relation == "advcl" and then.head < then.index and not _WHEN.isdisjoint(sentence.marked(then.index, "mark", "advmod")):
        return sentence.tokens[then.head] if is_violent(sentence, token=sentence.tokens[then.head]) else None
    clauses = [t for t in sentence.dependents(harm.head, "advcl") if harm.head < t.index < before and sentence.dependents(t.index, "nsubj")]
    last = clauses[-1] if clauses else None
    return last if last is not None and is_violent(sentence, token=last) and max(sentence.subtree(last.index)) == before - 1 else None

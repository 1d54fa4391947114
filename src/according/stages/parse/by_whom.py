"""Mends one fault of trees: to whom a deed was done, hung on those who did it.

"The arrest by police of two editors", "the killing by soldiers of a nurse": the nurse was killed. The soldiers "of the Tizi Front" are its.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_ONES = frozenset({"a", "an"})
_PARTS = frozenset("member supporter follower ally group band gang team crowd party family relative unit".split())
"""Those whose "of" says who they are: "an attack by a group of ten men"."""


def with_sufferers(sentence: Sentence) -> Sentence:
    """The sentence with such words under the deed; the same object where there are none."""
    moved: dict[int, Token] = {}
    for token in sentence.related("nmod"):
        doer = sentence[token.head]
        if doer.relation != "nmod" or doer.lemma in _PARTS or doer.head > doer.index or not _is_one(sentence, token):
            continue
        deed = sentence[doer.head].reading
        by_of = "by" in sentence.marked(doer.index, "case") and "of" in sentence.marked(token.index, "case")
        if by_of and deed is not None and deed.type in ("ASSAULT", "COERCE", "SANCTION"):
            moved[token.index] = replace(token, head=doer.head)
    return sentence.with_tokens(moved)


def _is_one(sentence: Sentence, token: Token) -> bool:
    """Whether a word is a person or a number of them of whom nothing was told before, who is no owner of soldiers."""
    known = sentence.dependents(token.index, "det")
    counted = bool(sentence.dependents(token.index, "nummod")) or any(t.form.lower() in _ONES for t in known)
    return token.mention == "person" and counted

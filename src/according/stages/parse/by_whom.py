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
        if token.mention != "person" or doer.relation != "nmod" or doer.lemma in _PARTS or doer.head > doer.index:
            continue
        if not _is_told_of_first(sentence, token):
            continue
        deed = sentence[doer.head].reading
        by_of = "by" in sentence.marked(doer.index, "case") and "of" in sentence.marked(token.index, "case")
        if by_of and deed is not None and deed.type in ("ASSAULT", "COERCE", "SANCTION"):
            moved[token.index] = replace(token, head=doer.head)
    return sentence.with_tokens(moved)


def _is_told_of_first(sentence: Sentence, token: Token) -> bool:
    """Whether a word is "a nurse" or "nine villagers", of whom nothing was told before and who own no soldiers."""
    articles = (t.form.lower() for t in sentence.dependents(token.index, "det"))
    return bool(sentence.dependents(token.index, "nummod")) or any(form in _ONES for form in articles)

"""Mends two faults of trees: to whom or to what a deed was done, hung on those who did it; and who did it, hung on the allegation of it.

"The arrest by police of two editors", "the killing by soldiers of a nurse", "an attack by fighters on a camp": the nurse was killed.
The soldiers "of the Tizi Front" are its. "Allegations of torture by police": the police are said to have tortured, and allege nothing.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.content_words import CHARGES
from according.records.parse import Sentence, Token

_ALLEGATIONS, _LIKELY = CHARGES | {"report"}, 0.6
_ONES = frozenset({"a", "an"})
_PARTS = frozenset("member supporter follower ally group band gang team crowd party family relative unit".split())
"""Those whose "of" says who they are: "an attack by a group of ten men"."""


def with_sufferers(sentence: Sentence) -> Sentence:
    """The sentence with such words under the deed; the same object where there are none."""
    moved: dict[int, Token] = {}
    for token in sentence.related("nmod"):
        doer = sentence.tokens[token.head]
        if doer.lemma in _ALLEGATIONS and (alleged := _alleged_of(sentence, token, doer)) is not None:
            moved[token.index] = replace(token, head=alleged)
            moved[doer.index] = replace(doer, reading=doer.reading and doer.reading.without(token.index))
            continue
        if doer.relation != "nmod" or doer.head > doer.index or not (_is_hit(sentence, token) or _is_sufferer(sentence, token, doer)):
            continue
        deed = sentence.tokens[doer.head].reading
        by = "by" in sentence.marked(doer.index, "case")
        if by and deed is not None and deed.type in ("ASSAULT", "COERCE", "SANCTION"):
            moved[token.index] = replace(token, head=doer.head)
    return sentence.with_tokens(moved)


def _alleged_of(sentence: Sentence, token: Token, noun: Token) -> int | None:
    """The torture of "allegations of torture by police", which the encoder has the police do; not that of "by Amnesty"."""
    if "by" not in sentence.marked(token.index, "case"):
        return None
    for deed in sentence.dependents(noun.index, "nmod"):
        told = deed.reading is not None and deed.reading.type in ("ASSAULT", "COERCE") and noun.index < deed.index < token.index
        roles = deed.reading.roles if told and deed.reading is not None else ()
        if any(role.word == token.index and role.name == "actor" and role.likely >= _LIKELY for role in roles):
            return deed.index
    return None


def _is_hit(sentence: Sentence, token: Token) -> bool:
    """The camp of "an attack by fighters on a camp"."""
    return token.mention != "time" and token.index > token.head and "on" in sentence.marked(token.index, "case")


def _is_sufferer(sentence: Sentence, token: Token, doer: Token) -> bool:
    """The nurse of "the killing by soldiers of a nurse"; not the men of "a group of ten men"."""
    person = token.mention == "person" and doer.lemma not in _PARTS and "of" in sentence.marked(token.index, "case")
    return person and _is_told_of_first(sentence, token)


def _is_told_of_first(sentence: Sentence, token: Token) -> bool:
    """Whether a word is "a nurse" or "nine villagers", of whom nothing was told before and who own no soldiers."""
    articles = (t.form.lower() for t in sentence.dependents(token.index, "det"))
    return bool(sentence.dependents(token.index, "nummod")) or any(form in _ONES for form in articles)

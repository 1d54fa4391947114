"""Mends one fault of trees: who is accused in a headline, taken for who accuses.

"Army accused of shelling market" leaves out "is"; "the rebels accused the army of shelling it" stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from according.ontology.tables import DATA, read_lemmas
from according.records.parse import Sentence, Token

_FOR_WHAT = frozenset({"of", "over", "for"})
_OBJECTS = ("obj", "iobj", "ccomp", "aux", "aux:pass")


@cache
def _accusing() -> frozenset[str]:
    return read_lemmas(DATA / "lexicons" / "accusing.tsv")


def with_accused(sentence: Sentence) -> Sentence:
    """The sentence with the subjects of such verbs as those to whom it is done; the same object where there are none."""
    if _accusing().isdisjoint(sentence.vocabulary):
        return sentence
    changed = {
        subject.index: replace(subject, deprel="nsubj:pass")
        for verb in sentence.tokens
        if _leaves_out_be(sentence, verb)
        for subject in sentence.dependents(verb.index, "nsubj")
        if subject.deprel == "nsubj"
    }
    return sentence.with_tokens(changed)


def _leaves_out_be(sentence: Sentence, verb: Token) -> bool:
    """Whether a past form of such a verb has no object and says of what: a passive."""
    if verb.lemma not in _accusing() or verb.xpos not in ("VBD", "VBN") or sentence.dependents(verb.index, *_OBJECTS):
        return False
    below = (t for child in sentence.dependents(verb.index) for t in sentence.dependents(child.index, "mark", "case"))
    return any(t.form.lower() in _FOR_WHAT for t in below)

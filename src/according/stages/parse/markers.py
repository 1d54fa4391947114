"""Mends two faults of trees: an object that the parser hung into the clause behind it, and an indirect object with a preposition.

"Accused the Front of violating the truce": what stands before a clause's own "of" and behind the verb above it is that verb's object.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_MARKS = frozenset({"of", "for", "from"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def with_objects(sentence: Sentence) -> Sentence:
    """The sentence with such objects under the verb before them; the same object where there are none."""
    moved: dict[int, Token] = {}
    for token in sentence.tokens:
        above = _verb_above(sentence, token)
        if above is not None:
            verb = sentence[token.head]
            moved[token.index] = replace(token, head=above, deprel="obj")
            moved[verb.index] = replace(verb, deprel="advcl")
    return sentence.with_tokens(moved)


def with_obliques(sentence: Sentence) -> Sentence:
    """ "Calls on the rebels to stop": whoever stands behind a preposition is no indirect object of the verb, whatever the parser read."""
    cased = [t for t in sentence.tokens if t.relation == "iobj" and sentence.dependents(t.index, "case")]
    return sentence.with_tokens({t.index: replace(t, deprel="obl") for t in cased})


def _verb_above(sentence: Sentence, token: Token) -> int | None:
    """The verb whose object a noun is, though the tree has it in a clause whose mark stands behind the noun."""
    if token.upos not in _NOMINAL or token.head < 0 or token.relation not in ("nsubj", "obj", "obl"):
        return None
    verb = sentence[token.head]
    if verb.head < 0 or verb.xpos != "VBG" or sentence.dependents(token.index, "case"):
        return None
    marks = [t for t in sentence.dependents(verb.index, "mark") if t.form.lower() in _MARKS]
    above = sentence[verb.head]
    between = marks and above.index < token.index < marks[0].index < verb.index
    return above.index if between and above.upos == "VERB" and not sentence.dependents(above.index, "obj") else None

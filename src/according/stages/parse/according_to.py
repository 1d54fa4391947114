"""Mends one fault of trees: who tells what a relative clause tells, hung on the verb of saying or accusing before it.

"Accused the Front of sending men into the area, from which 50,000 have fled, according to the UN": the UN tells how many have fled, and is
not needed for an accusation that the report itself has heard.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.parse.coordination import outer_verbs


def with_tellers_of_asides(sentence: Sentence) -> Sentence:
    """The sentence with such tellers under the clause right before them; the same object where there are none."""
    if "according" not in sentence.vocabulary:
        return sentence
    moved: dict[int, Token] = {}
    for teller in sentence.related("obl"):
        if "according to" in sentence.marked(teller.index, "case") and (clause := _aside(sentence, teller)) is not None:
            moved[teller.index] = replace(teller, head=clause)
    return sentence.with_tokens(moved)


def _aside(sentence: Sentence, teller: Token) -> int | None:
    """The relative clause that ends right before the comma of ", according to"; None where the verb above is no saying or accusing."""
    verb, comma = sentence.tokens[teller.head], min(sentence.subtree(teller.index)) - 1
    if sentence.tokens[comma].form != ",":  # the parser may hang the comma on the teller
        comma = next((t.index for t in sentence.dependents(teller.index, "punct") if t.form == "," and t.index < teller.index), -1)
    if comma < 1 or verb.lemma not in outer_verbs() or verb.index > comma or not sentence.dependents(verb.index, "nsubj"):
        return None
    clauses = (t for t in sentence.related("acl") if t.deprel == "acl:relcl" and verb.index < t.index < comma)
    return next((t.index for t in clauses if max(sentence.subtree(t.index)) == comma - 1), None)

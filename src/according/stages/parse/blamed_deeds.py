"""Mends one fault of trees: the clause without a "that" which tells who blames a deed on somebody, or calls it something.

"In an attack officials blamed on the Front" is an attack, which officials blame on it: they are no "attack officials", nor are they killed
in "miners were killed in an attack medics blamed on rebels"; and the clause is a relative one.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.blaming import blaming
from according.records.parse import Sentence, Token

_CALLING = frozenset({"call", "describe", "link"})


def with_blamed_deeds(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under the deed; the same object where there are none."""
    if sentence.vocabulary.isdisjoint(blaming()) and sentence.vocabulary.isdisjoint(_CALLING):
        return sentence
    changed: dict[int, Token] = {}
    for token in sentence.related("compound", "amod"):
        if (verb := _blamed_by(sentence, token)) is not None:
            changed |= _as_blamed(sentence, token, verb)
    for clause in (t for t in sentence.related("acl") if t.index not in changed):
        if clause.lemma in blaming() and clause.deprel == "acl" and sentence.dependents(clause.index, "nsubj"):
            changed[clause.index] = replace(clause, deprel="acl:relcl")
        changed |= _who_lays_it(sentence, clause)
    return sentence.with_tokens(changed)


def _blamed_by(sentence: Sentence, token: Token) -> Token | None:
    """The blaming of "an attack officials blamed on the Front", whose officials would be "an attack officials"; None elsewhere."""
    people = sentence.tokens[token.head]
    if people.xpos != "NNS" or people.index != token.index + 1 or people.head < 0:
        return None
    one = any(t.form.casefold() in ("a", "an") and t.index < token.index for t in sentence.dependents(people.index, "det"))
    deed = token.upos == "NOUN" or token.reading is not None and token.reading.type == "ASSAULT"
    verbs = [sentence.tokens[people.head]] if people.relation == "nsubj" else sentence.dependents(people.index, "acl", "acl:relcl")
    found = (v for v in verbs if v.lemma in {*blaming(), *_CALLING} and v.index == people.index + 1 and v.head >= 0)
    return next(found, None) if one and deed else None


def _as_blamed(sentence: Sentence, deed: Token, verb: Token) -> dict[int, Token]:
    """The deed where the verb or the people stood, with the article and preposition, and the verb as a clause about it."""
    people = sentence.tokens[deed.head]
    own = [t for t in sentence.dependents(deed.head) if t.index < deed.index and t.relation in ("det", "case", "mark", "amod")]
    below = {t.index: replace(t, head=deed.index, deprel="case" if t.relation == "mark" else t.deprel) for t in own}
    above = verb.head if people.relation == "nsubj" else people.head
    noun = replace(deed, upos="NOUN", xpos="NN", feats="Number=Sing", lemma=deed.form.casefold())
    noun = replace(noun, head=above, deprel="obl" if sentence.tokens[above].upos == "VERB" else "nmod")
    told = replace(verb, head=deed.index, deprel="acl:relcl", xpos="VBD")
    return below | {deed.index: noun, verb.index: told, people.index: replace(people, head=verb.index, deprel="nsubj")}


def _who_lays_it(sentence: Sentence, clause: Token) -> dict[int, Token]:
    """The medics of "miners were killed in an attack medics blamed on rebels", where the parser has them as a second subject of killed."""
    who = sentence.tokens[clause.head]
    deed = sentence.tokens[who.index - 1] if who.index else who
    second = who.relation == "nsubj" and 0 <= who.head < deed.index and deed.upos == "NOUN"
    if clause.lemma not in blaming() or clause.index != who.index + 1 or not second:
        return {}
    return {
        who.index: replace(who, head=clause.index, deprel="nsubj"),
        clause.index: replace(clause, head=deed.index, deprel="acl:relcl"),
    }

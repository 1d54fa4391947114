"""Whoever's limb is broken or face is cut is hurt: "broke the legs of three men", "four had their arms broken"."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.ground.sharing import antecedent
from according.stages.ground.word_sets import words_of


def hurt_in_limbs(sentence: Sentence, verb: Token) -> list[int]:
    """The head words of those whose limb a verb breaks; whoever breaks his own is the verb's subject."""
    if verb.lemma not in words_of("breaks") or sentence.vocabulary.isdisjoint(words_of("body_parts")):
        return []
    holding = sentence[verb.head] if verb.relation == "xcomp" and verb.head >= 0 and sentence[verb.head].lemma == "have" else None
    parts = [*sentence.dependents(verb.index, "obj", "nsubj:pass"), *(sentence.dependents(holding.index, "obj") if holding else ())]
    part = next((t for t in parts if t.form.lower() in words_of("body_parts")), None)
    if part is None:
        return []
    owners = [t for t in sentence.dependents(part.index, "nmod") if t.deprel == "nmod:poss" or "of" in sentence.marked(t.index, "case")]
    if any(t.upos in ("NOUN", "NUM") for t in owners):
        return [t.index for t in owners if t.upos in ("NOUN", "NUM")]
    had = any(t.lemma == "have" for t in sentence.dependents(verb.index, "aux"))
    over = (holding or verb) if holding or had else None
    subjects = sentence.dependents(over.index, "nsubj", "nsubj:pass") if over else []
    return [antecedent(sentence, t.index) for t in subjects if t.index < part.index][:1]

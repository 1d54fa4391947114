"""Mends three faults of trees: an object that the parser hung into the clause behind it, an indirect object with a preposition,
and an oblique without one behind a particle.

"Accused the Front of violating the truce": what stands before a clause's own "of" and behind the verb above it is that verb's object.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_MARKS = frozenset({"of", "for", "from"})
_NEAR = 5
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


def with_objects(sentence: Sentence) -> Sentence:
    """The sentence with such objects under the verb before them; the same object where there are none."""
    moved: dict[int, Token] = {}
    for token in sentence.tokens:
        above = _verb_above(sentence, token) if token.upos in _NOMINAL else None
        if above is not None:
            verb = sentence.tokens[token.head]
            moved[token.index] = replace(token, head=above, deprel="obj")
            moved[verb.index] = replace(verb, deprel="advcl")
    return sentence.with_tokens(moved)


def with_obliques(sentence: Sentence) -> Sentence:
    """ "Calls on the rebels to stop": whoever stands behind a preposition is no indirect object of the verb, whatever the parser read."""
    cased = [t for t in sentence.related("iobj") if sentence.dependents(t.index, "case")]
    moved = any(t.deprel == "compound:prt" for t in sentence.related("compound"))
    bare = [t for t in sentence.related("obl") if t.deprel == "obl" and _is_behind_particle(sentence, t)] if moved else []
    left = sentence.related("obl") if "away" in sentence.vocabulary else ()
    away = {t.index: replace(t, head=sentence.tokens[t.head].head) for t in left if _is_behind_away(sentence, t)}
    return sentence.with_tokens(
        {t.index: replace(t, deprel=deprel) for found, deprel in ((cased, "obl"), (bare, "obj")) for t in found} | away
    )


def _is_behind_away(sentence: Sentence, token: Token) -> bool:
    """The booths of "stayed away from the booths", which the parser hung on "away"."""
    adverb = sentence.tokens[token.head] if token.head >= 0 else token
    verb = sentence.tokens[adverb.head] if adverb.relation == "advmod" and adverb.head >= 0 else adverb
    behind = adverb.form.casefold() == "away" and adverb.index == verb.index + 1 and verb.upos == "VERB"
    return behind and any(t.form.casefold() == "from" and t.index == adverb.index + 1 for t in sentence.dependents(token.index, "case"))


def _is_behind_particle(sentence: Sentence, token: Token) -> bool:
    """ "Called in an air strike": what the particle's own preposition could have been is none, and the noun is the object."""
    particles = [t for t in sentence.dependents(token.head, "compound:prt") if t.index == token.head + 1]
    taken = sentence.dependents(token.index, "case") or sentence.dependents(token.head, "obj", "nsubj:pass")
    near = bool(particles) and 0 < token.index - particles[0].index <= _NEAR
    return token.upos in _NOMINAL and token.mention != "time" and not taken and near


def _verb_above(sentence: Sentence, token: Token) -> int | None:
    """The verb whose object a noun is, though the tree has it in a clause whose mark stands behind the noun."""
    if token.head < 0 or token.relation not in ("nsubj", "obj", "obl"):
        return None
    verb = sentence.tokens[token.head]
    if verb.head < 0 or verb.xpos != "VBG" or sentence.dependents(token.index, "case"):
        return None
    marks = [t for t in sentence.dependents(verb.index, "mark") if t.form.lower() in _MARKS]
    above = sentence.tokens[verb.head]
    between = marks and above.index < token.index < marks[0].index < verb.index
    return above.index if between and above.upos == "VERB" and not sentence.dependents(above.index, "obj") else None

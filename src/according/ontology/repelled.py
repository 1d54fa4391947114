"""Whom those who repel an attack kill: the attackers. Two stages ask it: of whom the attack befell and of its figures."""

from __future__ import annotations

from according.ontology.content_words import FIGHTERS
from according.records.parse import Sentence, Token

_REPELLING = frozenset({"repel", "repulse"})
_BACK = frozenset({"beat", "drive", "fend", "fight", "hold", "push", "throw", "ward"})
WITHSTANDING = _REPELLING | _BACK
"""Verbs of whoever beats an attack off, some of them with "back" or "off"."""
_ATTACKERS = FIGHTERS | {"assailant", "attacker"}
_ON = frozenset({"against", "at", "on"})
_PARTICLES = frozenset({"back", "off"})


def meant_by_the_repelled(sentence: Sentence, *, verb: int) -> set[int]:
    """The trawler of "repulsed an attack on a trawler", by its word: whoever beats the attack off does nothing to it."""
    if sentence.tokens[verb].lemma not in WITHSTANDING:
        return set()
    attacks = [t for t in sentence.dependents(verb, "obj", "nsubj:pass") if t.mention not in ("person", "organization")]
    below = (t for attack in attacks for t in sentence.dependents(attack.index, "nmod"))
    return {t.index for t in below if not _ON.isdisjoint(sentence.marked(t.index, "case"))}


def hit_by_who_repels(sentence: Sentence, *, attack: int) -> set[int]:
    """The insurgents of "beat back an assault on the airport, killing 30 insurgents", by their words.

    attack: the noun that is repelled, or the verb of a passive that names nobody who repels it.
    """
    if WITHSTANDING.isdisjoint(sentence.vocabulary):
        return set()
    token = _repelled(sentence, attack)
    attack = token.index
    if token.deprel not in ("obj", "nsubj:pass") or token.head < 0 or not _is_withstanding(sentence, token.head):
        return set()
    told = [t for t in sentence.dependents(token.head, "advcl", "conj") if t.index > attack]
    own = (deed for deed in told if not sentence.dependents(deed.index, "nsubj"))
    fell = {k for deed in told for k in _fallen(sentence, deed.index)}
    return fell | {t.index for deed in own for t in sentence.dependents(deed.index, "obj")}


def is_attackers_death(sentence: Sentence, *, attack: int, harm: int) -> bool:
    """Whether a harm befell fighters as an attack was beaten off: "the attack was repelled and forty militants were killed".

    attack: as of `hit_by_who_repels`.
    """
    fell = _fallen(sentence, harm)
    return bool(fell) and bool(fell & hit_by_who_repels(sentence, attack=attack))


def _fallen(sentence: Sentence, harm: int) -> set[int]:
    """The fighters to whom a harm was done: "forty militants were killed", "nine of the attackers"."""
    subjects = sentence.dependents(harm, "nsubj:pass")
    counted = [(t, other) for t in subjects for other in (t, *(sentence.dependents(t.index, "nmod") if t.upos == "NUM" else ()))]
    return {t.index for t, other in counted if other.lemma.lower() in _ATTACKERS}


def _repelled(sentence: Sentence, at: int) -> Token:
    """The attack of "the attack was repelled"; any other word itself."""
    passive = _is_withstanding(sentence, at) and not sentence.dependents(at, "obl:agent")
    return next(iter(sentence.dependents(at, "nsubj:pass") if passive else ()), sentence.tokens[at])


def _is_withstanding(sentence: Sentence, at: int) -> bool:
    verb = sentence.tokens[at]
    if verb.lemma in _REPELLING:
        return True
    beside = sentence.dependents(at, "compound:prt", "advmod") if verb.lemma in _BACK else ()
    return any(t.form.lower() in _PARTICLES for t in beside)

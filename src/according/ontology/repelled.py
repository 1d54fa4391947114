"""Whom those who repel an attack kill: the attackers. Two stages ask it: of whom the attack befell and of its figures."""

from __future__ import annotations

from according.records.parse import Sentence

_REPELLING = frozenset({"repel", "repulse"})
_BACK = frozenset({"beat", "drive", "fend", "fight", "hold", "push", "throw", "ward"})
WITHSTANDING = _REPELLING | _BACK
"""Verbs of whoever beats an attack off, some of them with "back" or "off"."""
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
    """The insurgents of "beat back an assault on the airport, killing 30 insurgents", by their words. attack: the noun that is repelled."""
    token = sentence.tokens[attack]
    if token.deprel not in ("obj", "nsubj:pass") or token.head < 0:
        return set()
    verb = sentence[token.head]
    particle = any(t.form.lower() in _PARTICLES for t in sentence.dependents(verb.index, "compound:prt", "advmod"))
    if verb.lemma not in _REPELLING and not (verb.lemma in _BACK and particle):
        return set()
    told = [t for t in sentence.dependents(verb.index, "advcl", "conj") if t.index > attack and not sentence.dependents(t.index, "nsubj")]
    return {t.index for deed in told for t in sentence.dependents(deed.index, "obj")}

"""Who says it too: "this was confirmed by the mayor", "the mayor gave the same account", "the band confirmed his death"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import MODALS
from according.records.parse import Sentence, Token
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Echo, Tellers, Told, voices
from according.stages.attribute.who_says import verb_speakers

_CONFIRMING = frozenset({"acknowledge", "confirm", "corroborate", "verify"})
_BACKING = frozenset({"back", "echo", "repeat", "support"})
_TELLING = frozenset({"give", "offer", "say", "tell"})
_DEATHS, _HIS = frozenset({"death", "killing", "loss", "martyrdom"}), frozenset({"her", "his", "their"})
_IT = frozenset({"it", "this", "that", "these"})
_ACCOUNTS = frozenset({"account", "allegation", "claim", "report", "story", "version"})
_ANY = _CONFIRMING | _BACKING | {"same"}


def borne_out(told: Told, *, tellers: Tellers) -> Iterator[Echo]:
    """A voice on what was told last, by whoever says that it was so, or was not. tellers: who tells what a word says."""
    for sentence in told.parsed.sentences:
        for token in () if _ANY.isdisjoint(sentence.vocabulary) else sentence.tokens:
            if token.upos != "VERB" or token.relation in ("xcomp", "acl") or not _bears_out(sentence, token):
                continue
            last = [n for n in told.before(sentence, token.index) if told.mentions[n].at.sentence >= sentence.index - 1]
            done = [n for n in last if told.mentions[n].status == "actual" and not told.mentions[n].speech]
            speakers = verb_speakers(sentence, token.index)
            for n in done:
                denied = {voice.stance for voice in tellers(told.mentions[n].at)} == {"denies"}
                stance = "denies" if denied else "asserts"
                yield from voices(sentence, speakers, ([n], True), stance=stance, cue=token.form, rule="says it too")


def _bears_out(sentence: Sentence, verb: Token) -> bool:
    """Whether all that a verb tells is that it was as others say."""
    passive = [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj:pass"]
    whats = passive or sentence.dependents(verb.index, "obj", "ccomp", "xcomp")
    unreal = verb.xpos == "VBG" or not MODALS.isdisjoint(t.lemma.lower() for t in sentence.dependents(verb.index, "aux"))
    if unreal or is_negated(sentence, verb.index) or len(whats) != 1 or is_negated(sentence, whats[0].index):
        return False
    what, lemma = whats[0], verb.lemma
    if what.lemma in _DEATHS and lemma in _CONFIRMING:
        return any(t.deprel == "nmod:poss" and t.form.lower() in _HIS for t in sentence.dependents(what.index, "nmod"))
    if lemma in _TELLING:
        of_else = [t for k in (verb.index, what.index) for t in sentence.dependents(k, "obl", "nmod") if t.deprel != "nmod:poss"]
        of_else = [t for t in of_else if not {"of", "about", "for"}.isdisjoint(sentence.marked(t.index, "case"))]
        return not passive and not of_else and _is_the_same(sentence, what)
    account = what.lemma.lower() in _ACCOUNTS and not sentence.dependents(what.index, "acl") and _is_anothers(sentence, what)
    return account and lemma in _CONFIRMING | _BACKING or what.form.lower() in _IT and lemma in _CONFIRMING


def _is_the_same(sentence: Sentence, what: Token) -> bool:
    """ "The same", "the same account"."""
    alike = [what, *sentence.dependents(what.index, "amod")] if what.lemma.lower() in _ACCOUNTS | {"same", "thing"} else []
    return any(t.lemma.lower() == "same" for t in alike)


def _is_anothers(sentence: Sentence, what: Token) -> bool:
    """ "The residents' account", "their version", "the reports": it was told; "a claim" is a new one."""
    if any("of" in sentence.marked(t.index, "case") for t in sentence.dependents(what.index, "nmod")):
        return False  # "confirmed the reports of an attack" finds the attack itself
    owned = any(t.deprel == "nmod:poss" for t in sentence.dependents(what.index, "nmod"))
    return owned or any(t.form.lower() in ("the", "this", "that", "these") for t in sentence.dependents(what.index, "det"))

"""Figures of people who are counted once and then meant again: "abducted eleven workers; they were freed after six days"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.killed_before import were_killed_before
from according.records.count import Count
from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.harms import Harm, harms_of
from according.stages.ground.rates import is_known
from according.stages.ground.victims import counted
from according.stages.ground.word_sets import words_of

_THEY = frozenset({"they", "them"})
_BODIES, _MORE = frozenset({"body", "corpse"}), frozenset({"more", "another", "further", "additional"})
_FINDING, _SINCE = frozenset({"find", "recover", "retrieve", "discover", "collect"}), 3
"""Verbs of bodies, and sentences back to where those were told to be dead."""
_WHOEVER = frozenset({"men", "people", "victims", "captives", "hostages", "detainees", "prisoners"})
"""Nouns that take up a group whatever it was called: "massacred five woodcutters … killing the men"."""


def counted_before(harm: Harm, *, sentence: Sentence, parsed: Parsed) -> list[Count]:
    """The figure of those whom a pronoun or "the women" means; none where more than one group was counted before.

    "They" goes back in its own sentence, else to the sentence before; a noun with "the" to the same noun there, "the men" to any.
    """
    token = sentence.tokens[harm.victim]
    definite = any(t.form.lower() in ("the", "these", "those") for t in sentence.dependents(token.index, "det"))
    known = token.upos == "NOUN" and token.xpos == "NNS" and definite
    if token.form.lower() not in _THEY and not known or any(t.upos == "NUM" for t in sentence.dependents(token.index)):
        return []
    for other in parsed.sentences[max(0, sentence.index - 1) : sentence.index + 1][::-1]:
        end = harm.victim if other is sentence else len(other)
        doers = _doers(sentence, harm) if other is sentence else _dead_by_then(other, sentence, token)
        found = [c for c in _groups(other, end, doers=doers) if not known or _is_meant(token.form.lower(), c)]
        if found:
            return [replace(found[0], what=harm.what)] if len(found) == 1 else []
    return []


def _dead_by_then(told: Sentence, sentence: Sentence, token: Token) -> list[int]:
    """The teachers of "gunmen killed four teachers. They were arrested on Monday", who are not those arrested."""
    people = (t for t in told.related("obj", "nsubj") if t.mention == "person")
    return [t.index for t in people if were_killed_before(sentence, pronoun=token, told=told, other=t)]


def _are_moved(sentence: Sentence, at: int) -> bool:
    """ "Evacuated 11 wounded civilians": some of those hurt, who were told before or not."""
    noun = sentence.tokens[at].head
    if sentence[at].relation != "amod" or noun < 0 or sentence[noun].deprel not in ("obj", "nsubj:pass") or sentence[noun].head < 0:
        return False
    return sentence.tokens[sentence.tokens[noun].head].lemma in words_of("moves_hurt")


def is_some_of_them(harm: Harm, count: Count, *, sentence: Sentence, parsed: Parsed) -> bool:
    """ "Seven soldiers were hurt … four only slightly", "… four had to be hospitalised": how badly some of those were who were counted.

    They have no noun of their own, or the same again, and no place or day; the larger figure stands up to two sentences before.
    """
    token = sentence.tokens[harm.at]
    if _are_found_too(sentence, harm.victim) or _are_moved(sentence, harm.at) or _are_found_dead(sentence, count, parsed):
        return True
    if token.upos == "NOUN" and harm.at == harm.victim and is_known(sentence, harm):  # "the two killings", told one by one
        before = [[c.low for c in counted(s, h)] for s in parsed.sentences[: sentence.index] for h in harms_of(s) if h.what == harm.what]
        return bool(before) and all(count.low not in figures for figures in before)
    how = {t.lemma for t in sentence.dependents(harm.at, "advmod", "amod")} & words_of("degrees")
    if harm.what != "injured" or not (how or token.form.lower() in words_of("hospitals")):
        return False
    if any(t.mention in ("place", "time", "event") for t in sentence.dependents(harm.at, "obl")):
        return False
    noun = (count.of or "").split()[-1:]
    for other in parsed.sentences[max(0, sentence.index - 2) : sentence.index + 1]:
        told = [h for h in harms_of(other) if h.what == harm.what and (other is not sentence or h.at < harm.at)]
        if any(c.low > count.low and noun in ([], (c.of or "").split()[-1:]) for h in told for c in counted(other, h)):
            return True
    return False


def _are_found_too(sentence: Sentence, victim: int) -> bool:
    """ "Three more bodies were found on Tuesday": a part of the dead whom the report counts as a whole, or will."""
    if sentence.tokens[victim].lemma.lower() not in _BODIES:
        return False
    beside = {t.index for t in sentence.dependents(victim)}
    return any(t.form.lower() in _MORE and (t.index in beside or t.head in beside) for t in sentence.tokens[max(0, victim - 3) : victim])


def _are_found_dead(sentence: Sentence, count: Count, parsed: Parsed) -> bool:
    """ "Killed 14 rebels … soldiers recovered the bodies of three": no more than were just told to be dead."""
    if _FINDING.isdisjoint(sentence.vocabulary) or _BODIES.isdisjoint(sentence.vocabulary):
        return False
    figure = next((t for t in sentence.tokens if t.start >= count.start), None)
    above = [sentence.tokens[k] for k in (figure.index, *sentence.ancestors(figure.index))] if figure is not None else []
    found = any(t.lemma in _FINDING for t in above) and any(t.lemma in _BODIES for t in above)
    before = parsed.sentences[max(0, sentence.index - _SINCE) : sentence.index] if found else ()
    return any(h.what == "killed" and c.low >= count.low for one in before for h in harms_of(one) for c in counted(one, h))


def _is_meant(noun: str, counted_group: Count) -> bool:
    """Whether a noun with "the" may mean a group: the same noun, or one for whoever they are."""
    return noun in _WHOEVER or bool(counted_group.of) and (counted_group.of or "").split()[-1].lower() == noun


def _doers(sentence: Sentence, harm: Harm) -> list[int]:
    """Whoever does a harm: the subject of its verb or of the verb that it is coordinated with."""
    verbs = [harm.at, *([sentence.tokens[harm.at].head] if sentence.tokens[harm.at].relation == "conj" else [])]
    doing = [t.index for verb in verbs for t in sentence.dependents(verb, "nsubj") if t.deprel == "nsubj"]
    return doing + [t.index for at in doing for t in sentence.dependents(at, "appos")]  # "the guerrillas, about 60 men, hacked"


def _groups(sentence: Sentence, end: int, *, doers: Sequence[int]) -> list[Count]:
    """The counted groups of people up to a word; who did something to others is no victim ("killed by some 30 men")."""
    found: list[Count] = []
    for token in sentence.tokens[:end]:
        people = token.mention == "person" and token.xpos == "NNS" and token.deprel != "obl:agent" and token.index not in doers
        if people and any(t.upos == "NUM" for t in sentence.dependents(token.index, "nummod")):
            found += counted(sentence, Harm(at=-1, what="killed", victim=token.index))
    return found

"""A bomb that goes off again in what is told: "a bomb exploded at a bank … the bomb had been hidden before it detonated"."""

from __future__ import annotations

from according.ontology.content_words import LAID_EXPLOSIVES
from according.records.account import Account
from according.records.parse import Parsed, Sentence, Token

_GOING_OFF = frozenset({"blow", "detonate", "explode", "go"})
_BLASTS = _GOING_OFF | LAID_EXPLOSIVES | {"blast", "explosion", "bombing"}
_KNOWN = frozenset({"the", "that", "this"})
_MORE = frozenset({"another", "bombs", "both", "devices", "explosives", "mines", "other", "second", "third", "two", "three"})
"""Words of whoever tells of more than one."""
_REACH = 12
"""Sentences back to the bomb."""


def may_go_off_again(new: Account, parsed: Parsed) -> bool:
    """Whether "the bomb" went off."""
    if new.mention.type != "ASSAULT" or new.nominal or new.lemma not in _GOING_OFF:
        return False
    sentence = parsed.sentences[new.mention.at.sentence]
    return _MORE.isdisjoint(sentence.vocabulary) and _bomb(sentence, new.mention.at.token) is not None


def goes_off_again(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether the one bomb of which was told goes off."""
    if old.mention.mode != "explosives" or old.lemma not in _BLASTS or not 0 < new.mention.at.sentence - old.mention.at.sentence <= _REACH:
        return False
    if old.time_said and new.time_said and old.time is not None and new.time is not None and old.time.start != new.time.start:
        return False
    bomb = _bomb(parsed.sentences[new.mention.at.sentence], new.mention.at.token)
    told = parsed.sentences[old.mention.at.sentence : new.mention.at.sentence]
    return bomb is not None and bomb.lemma.lower() in told[0].vocabulary and all(_MORE.isdisjoint(s.vocabulary) for s in told)


def _bomb(sentence: Sentence, verb: int) -> Token | None:
    """The bomb that is the subject of a verb, if it is known which."""
    for token in sentence.dependents(verb, "nsubj"):
        if token.lemma.lower() in LAID_EXPLOSIVES and any(t.form.lower() in _KNOWN for t in sentence.dependents(token.index, "det")):
            return token
    return None

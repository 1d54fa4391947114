"""Deeds of other times by their words: "the last such attack was in June", "the previous raid", "the attacks of the past twelve days"."""

from __future__ import annotations

from according.ontology.closed_classes import DURATION_PREPOSITIONS, TIME_UNITS
from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed, Sentence

_BEFORE, _LAST = frozenset({"preceding", "previous"}), frozenset({"last", "latest"})
_ALIKE = frozenset({"similar", "such", "kind", "sort", "type"})
_AHEAD = frozenset({"planned", "threatened", "ordered"})
_BEFORE_NOW, _MATERIAL = frozenset({"before", "previously", "twice"}), frozenset({"ASSAULT", "COERCE"})
_MANY = frozenset({"NNS", "NNPS"})


def is_of_other_times(old: Account, new: Account, parsed: Parsed) -> bool:
    """Whether a new mention is not of the deed that was told, but of one before it or of all that days or weeks have seen."""
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    if new.nominal and _is_one_before(sentence, at) or not new.nominal and _is_once_more(sentence, at, old, new):
        return True
    if new.nominal and old.mention.status in _AHEAD and new.mention.status == "actual" and _is_new(sentence, at):
        return True  # "will carry out attacks next week … suspended after an attack in which ten were killed"
    if old.mention.at.sentence == new.mention.at.sentence:
        return False  # "51 were killed in clashes in recent days": in those clashes
    nouns = (at,) if new.nominal else tuple(t.index for t in sentence.dependents(at, "nsubj") if t.mention == "event")
    before = parsed.sentences[old.mention.at.sentence][old.mention.at.token]
    return before.xpos not in _MANY and any(sentence.tokens[k].xpos in _MANY and _is_of_days(sentence, k) for k in nouns)


def _is_once_more(sentence: Sentence, at: int, old: Account, new: Account) -> bool:
    """ "Arrested him on Monday … had been arrested twice before": so often, by the same word, in the time before it."""
    if old.nominal or old.lemma != new.lemma or _BEFORE_NOW.isdisjoint(sentence.vocabulary):
        return False
    return new.mention.type in _MATERIAL and any(t.lemma.lower() in _BEFORE_NOW for t in sentence.dependents(at, "advmod"))


def _is_new(sentence: Sentence, at: int) -> bool:
    return any(t.form.lower() in ("a", "an") for t in sentence.dependents(at, "det"))


def _is_one_before(sentence: Sentence, at: int) -> bool:
    """ "The previous attack", "the last attack of this kind", "the last such attack"; "the last attack" may be the one that was told."""
    words = {t.lemma.lower() for t in sentence.dependents(at, "amod")}
    if not words.isdisjoint(_BEFORE):
        return True
    return not words.isdisjoint(_LAST) and not _ALIKE.isdisjoint(sentence.tokens[k].lemma.lower() for k in sentence.subtree(at))


def _is_of_days(sentence: Sentence, at: int) -> bool:
    """ "The attacks carried out in the town over the past 12 days", "the attacks have killed nine over the past 12 days"."""
    verb = sentence.tokens[at].head if sentence.tokens[at].relation == "nsubj" else -1
    beside = sentence.dependents(verb, "obl") if verb >= 0 else []
    words = (*(sentence.tokens[k] for k in sentence.subtree(at)), *sentence.tokens[at : max(at, verb)], *beside)
    spells = (t for t in words if t.lemma.lower() in TIME_UNITS and t.xpos in _MANY)
    return any(not DURATION_PREPOSITIONS.isdisjoint(sentence.marked(t.index, "case")) for t in spells)


def are_of_two_days(old: Account, new: Account) -> bool:
    """ "The June 24 murder of a deputy and on June 20, when a man was shot": of two days, and of two men."""
    if not (old.time and new.time and old.time_said and new.time_said and old.recipients and new.recipients):
        return False
    return (old.time.end < new.time.start or new.time.end < old.time.start) and keys_of(old.recipients).isdisjoint(keys_of(new.recipients))

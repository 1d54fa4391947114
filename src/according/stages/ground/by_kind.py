"""Whom an event's own kind befell, where its verb is no word of the table: an arrest holds whom it took, a release frees whom it let go."""

from __future__ import annotations

from according.records.count import Count
from according.records.mention import WANTED_OR_NOT_DONE, EventMention
from according.records.parse import Sentence
from according.stages.ground.harms import Harm, may_be_people
from according.stages.ground.not_done import is_not_done
from according.stages.ground.victims import counted
from according.stages.ground.word_sets import words_of

_STATES = frozenset({"jail", "imprison", "make"})
_KINDS = {
    ("COERCE", "arrest"): "captured",
    ("ASSAULT", "abduct"): "captured",
    ("COERCE", "deport"): "displaced",
    ("RETREAT", "release"): "released",
}


def counted_by_kind(mention: EventMention, *, sentence: Sentence) -> list[Count]:
    """ "Eleven marchers were brought to the lock-up", "62 fishermen returned from a camp": whoever the event befell.

    Who comes home or walks free does it himself: where nobody is let go by others, they are those who act. A bare figure ("64 were
    taken") is sooner another one for those told before (`tolls.py`).
    """
    what = _KINDS.get((mention.type, mention.mode or ""))
    if what is None or mention.status in WANTED_OR_NOT_DONE or _is_only_said(sentence, mention.at.token):
        return []
    whom = mention.recipients or (mention.actors if what == "released" and _is_bare(sentence, mention.at.token) else ())
    heads = [ref.token for ref in whom if ref.sentence == sentence.index and _are_people(sentence, ref.token, what)]
    return [count for head in heads[:1] for count in counted(sentence, Harm(at=mention.at.token, what=what, victim=head))]


def _is_only_said(sentence: Sentence, verb: int) -> bool:
    """ "Tried to abduct two nuns"; "the jailed men" were not taken then, nor were who was "made to work"."""
    return sentence.tokens[verb].lemma in _STATES or is_not_done(sentence, verb)


def _are_people(sentence: Sentence, head: int, what: str) -> bool:
    if what == "displaced" and sentence.tokens[head].lemma in words_of("held_people"):
        return False  # prisoners who are moved
    return (what == "released" or sentence.tokens[head].upos != "NUM") and may_be_people(sentence.tokens[head], what)


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has no object: who frees others is not freed."""
    return sentence.tokens[verb].upos in ("VERB", "ADJ", "ADV") and not sentence.dependents(verb, "obj")

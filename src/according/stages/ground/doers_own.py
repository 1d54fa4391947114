"""Whose harm a toll tells: the officers hurt behind "police shot dead a man" were not hurt by those shots."""

from __future__ import annotations

from according.records.count import Count
from according.records.mention import EventMention
from according.records.parse import Parsed
from according.stages.ground.word_sets import words_of

_POLICE = frozenset({"officer", "officers", "policeman", "policemen", "police"})
_OF_CROWDS = frozenset({"stone", "stones", "firework", "fireworks", "bottles", "rocks", "bricks"})
"""What crowds throw at them."""


def is_doers_own(count: Count, mention: EventMention, *, parsed: Parsed) -> bool:
    """Whether a figure counts people of the force that shot, killed or beat others. A raid or a clash may have cost both sides."""
    if _is_of_police(count, mention, parsed):
        return True
    sentence = parsed.sentences[mention.at.sentence]
    if count.of is None or sentence.tokens[mention.at.token].lemma not in words_of("harms_whom") or not mention.recipients:
        return False
    harmed = {word.lower().removesuffix("s") for word in count.of.split()} & words_of("forces")
    sides = (mention.actors, mention.recipients)
    doers, hit = ({parsed.sentences[ref.sentence][ref.token].lemma.lower() for ref in refs} & words_of("forces") for refs in sides)
    return bool(harmed and doers and not hit)


def counts_own_police(count: Count, mention: EventMention, *, parsed: Parsed) -> bool:
    """Whether a figure told beside what police did counts police: "used rubber bullets; three policemen were hurt"."""
    doing = [parsed.sentences[ref.sentence][ref.token].lemma.casefold() for ref in mention.actors]
    return (count.of or "").casefold() in _POLICE and bool(doing) and _POLICE.issuperset(doing)


def _is_of_police(count: Count, mention: EventMention, parsed: Parsed) -> bool:
    """Whether they would be the police's own who were hurt in what police did: "police beat men … nine officers were hurt by stones"."""
    doing = [parsed.sentences[ref.sentence][ref.token].lemma.casefold() for ref in mention.actors]
    told = parsed.sentence_at(count.start)
    own = (count.of or "").casefold() in _POLICE or told is not None and not _OF_CROWDS.isdisjoint(told.vocabulary)
    return own and bool(doing) and _POLICE.issuperset(doing)

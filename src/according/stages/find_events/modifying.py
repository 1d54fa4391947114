"""Participles before a noun that tell an event: "eleven detained members", "striking miners", "the visiting minister"."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.records.reading import Reading
from according.stages.find_events.match import Match
from according.stages.find_events.syntax import is_modifier

_DONE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of which a past participle before its noun tells what was done to it."""
_DOING = frozenset({"CONSULT", "PROTEST"})
"""Types of which a present participle before people tells what they do."""
_SURELY = 0.7


def is_told_before(sentence: Sentence, index: int, reading: Reading) -> bool:
    """Whether a participle before its noun tells an event, not "burning tyres", "a striking victory"."""
    token, kind = sentence.tokens[index], reading.type
    if not is_modifier(sentence, index):
        return False
    if token.xpos == "VBG":
        return kind in _DOING and reading.types[kind] >= _SURELY and sentence.tokens[token.head].mention == "person"
    return token.xpos == "VBN" and kind in _DONE and sentence.tokens[token.head].mention != "organization"


def whose_participle(sentence: Sentence, index: int) -> str:
    """What the noun behind a participle is to it: the miners strike, the members were detained."""
    return "subj" if sentence.tokens[index].xpos == "VBG" else "obj"


def is_of_doer(sentence: Sentence, found: Match, others: Mapping[int, Match]) -> bool:
    """The protesting of "protesting farmers blocked the road": what they do is the protest."""
    token = sentence.tokens[found.index]
    noun = sentence.tokens[token.head] if token.xpos == "VBG" and is_modifier(sentence, found.index) else token
    above = others.get(noun.head) if noun is not token and noun.relation == "nsubj" else None
    return above is not None and above.cue.type == found.cue.type

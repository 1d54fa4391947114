"""Who did what a deed answers or is for did not do the deed: "burned in reprisal for an attack by rebels", "burned to drive out rebels"."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, lemma_of, marks, prepositions

_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_ANSWERS = frozenset(
    {"reprisal", "retaliation", "revenge", "response", "retribution", "punishment", "vengeance", "answer", "return", "reaction"}
)
_AVENGING = frozenset({"avenge", "punish", "retaliate", "answer", "respond"})
_FOR = frozenset({"for", "to", "over"})
_IN = frozenset({"in", "as"})
_FREEING = frozenset({"RETREAT", "AID", "CONCEDE"})
_CLUES = _ANSWERS | _AVENGING | {"to", "after"}


@needs(any_of=_CLUES)
def whose_deed_is_answered(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "burned in reprisal for an attack by rebels", "to avenge a rebel attack", "to drive out rebels"; who freed him."""
    at = mention.at.token
    if mention.type not in _DEEDS or _CLUES.isdisjoint(sentence.vocabulary) or not is_passive(sentence, at):
        return set()
    below = sentence.dependents(at, "obl")
    answers = [t for t in below if lemma_of(t) in _ANSWERS and _IN & set(prepositions(sentence, t.index))]
    causes = [t for answer in answers for t in sentence.dependents(answer.index, "nmod")]
    causes += [t for t in below if answers and _FOR & set(prepositions(sentence, t.index))]
    found = _doers(sentence, (t for t in causes if _FOR & set(prepositions(sentence, t.index))))
    for clause in sentence.dependents(at, "advcl"):
        words = set(marks(sentence, clause.index))
        hit = sentence.dependents(clause.index, "obj", "obl") if "to" in words else []
        if lemma_of(clause) in _AVENGING:
            found |= _doers(sentence, hit)
        found |= {t.index for t in hit if t.relation == "obj"}
        if "after" in words and clause.reading is not None and clause.reading.type in _FREEING:
            found |= {t.index for t in sentence.dependents(clause.index, "nsubj")}
    return found


def _doers(sentence: Sentence, deeds: Iterable[Token]) -> set[int]:
    """Whose deeds some nouns are: "the killing of a soldier by rebels", "a rebel attack", "the rebels' attack"."""
    return {
        t.index
        for deed in deeds
        for t in sentence.dependents(deed.index, "nmod", "compound", "amod")
        if t.relation != "nmod" or t.deprel == "nmod:poss" or {"by", "of"} & set(prepositions(sentence, t.index))
    }

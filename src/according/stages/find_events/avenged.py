"""Who did what a deed answers or is for did not do the deed: "burned in reprisal for an attack by rebels", "burned to drive out rebels".

Nor did who answers do what he answers: "the army raided the village in response to an ambush"."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.answering import ANSWERS, AVENGING, answered_by
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, lemma_of, marks, prepositions

_DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_FOR = frozenset({"for", "to", "over"})
_IN = frozenset({"in", "as"})
_FREEING = frozenset({"RETREAT", "AID", "CONCEDE"})
_CLUES = ANSWERS | AVENGING | {"to", "after"}


@needs(any_of=_CLUES)
def whose_deed_is_answered(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "burned in reprisal for an attack by rebels", "to avenge a rebel attack", "to drive out rebels"; who freed him."""
    at = mention.at.token
    if mention.type not in _DEEDS or _CLUES.isdisjoint(sentence.vocabulary) or not is_passive(sentence, at):
        return set()
    below = sentence.dependents(at, "obl")
    answers = [t for t in below if lemma_of(t) in ANSWERS and _IN & set(prepositions(sentence, t.index))]
    causes = [t for answer in answers for t in sentence.dependents(answer.index, "nmod")]
    causes += [t for t in below if answers and _FOR & set(prepositions(sentence, t.index))]
    found = _doers(sentence, (t for t in causes if _FOR & set(prepositions(sentence, t.index))))
    for clause in sentence.dependents(at, "advcl"):
        words = set(marks(sentence, clause.index))
        hit = sentence.dependents(clause.index, "obj", "obl") if "to" in words else []
        if lemma_of(clause) in AVENGING:
            found |= _doers(sentence, hit)
        found |= {t.index for t in hit if t.relation == "obj"}
        if "after" in words and clause.reading is not None and clause.reading.type in _FREEING:
            found |= {t.index for t in sentence.dependents(clause.index, "nsubj")}
    return found


@needs(any_of=ANSWERS | AVENGING, kinds=_DEEDS)
def who_answers_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army of "the army raided the village in response to an ambush", "an army operation in response to it", not its own ambush."""
    at = mention.at.token
    top = answered_by(sentence, deed=at)
    if top < 0:
        return set()
    found = {t.index for t in sentence.dependents(top, "nmod:poss", "compound", "amod")} if sentence.tokens[top].upos == "NOUN" else set()
    while sentence[top].relation in ("obj", "xcomp", "conj", "advcl") and sentence[top].head >= 0 and not sentence.dependents(top, "nsubj"):
        top = sentence.tokens[top].head
    subjects = [t for t in sentence.dependents(top, "nsubj") if t.deprel == "nsubj"]
    return found | {k.index for t in subjects for k in (t, *sentence.dependents(t.index, "conj"))}


def _doers(sentence: Sentence, deeds: Iterable[Token]) -> set[int]:
    """Whose deeds some nouns are: "the killing of a soldier by rebels", "a rebel attack", "the rebels' attack"."""
    return {
        t.index
        for deed in deeds
        for t in sentence.dependents(deed.index, "nmod", "compound", "amod")
        if t.relation != "nmod" or t.deprel == "nmod:poss" or {"by", "of"} & set(prepositions(sentence, t.index))
    }

"""Who only was where it happened: whose car a bomb lay under, who came to a village "where 40 people had been shot"."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.syntax import is_passive, prepositions

_LAID = frozenset({
    "plant", "place", "leave", "hide", "conceal", "attach", "fix", "explode", "detonate", "go", "set", "burst", "find", "discover",
    "defuse",
})  # fmt: skip
_AT = frozenset({"under", "beneath", "underneath", "in", "inside", "outside", "near", "beside", "at", "on", "to", "behind", "by"})
_BOMBS = frozenset({"bomb", "device", "explosive", "explosives", "mine", "grenade", "charge", "dynamite", "blast", "explosion", "bombing"})


@needs(any_of=_BOMBS, kinds={"ASSAULT"})
def whose_spot_it_was(sentence: Sentence, mention: EventMention) -> set[int]:
    """The general of "a bomb was planted under the car of a general", the mayor of "exploded outside the mayor's house"."""
    if mention.type != "ASSAULT" or _BOMBS.isdisjoint(sentence.vocabulary):
        return set()
    at = mention.at.token
    verb = at if sentence.tokens[at].upos == "VERB" else sentence.tokens[at].head
    if verb < 0 or sentence.tokens[verb].lemma.lower() not in _LAID or not (is_passive(sentence, verb) or _is_of_bomb(sentence, verb)):
        return set()
    spots = [t for t in sentence.dependents(verb, "obl") if _AT & set(prepositions(sentence, t.index)) and t.deprel != "obl:agent"]
    return {
        t.index
        for spot in spots
        for t in sentence.dependents(spot.index, "nmod")
        if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index)
    }


def _is_of_bomb(sentence: Sentence, verb: int) -> bool:
    return any(t.lemma.lower() in _BOMBS for t in sentence.dependents(verb, "nsubj"))


@needs("where", "which", kinds={"ASSAULT", "COERCE"})
def who_came_there_later(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "rebels overran the village, where 40 people had been shot in March": what had been done there others did."""
    clause = sentence.tokens[mention.at.token]
    if mention.type not in ("ASSAULT", "COERCE") or clause.deprel != "acl:relcl" or sentence.vocabulary.isdisjoint(("where", "which")):
        return set()
    if not any(t.form.lower() in ("where", "which") for t in sentence.dependents(clause.index, "advmod", "obl")):
        return set()
    before = any(t.form.lower() == "had" for t in sentence.dependents(clause.index, "aux"))
    verb = sentence.tokens[clause.head].head
    there = before and verb >= 0 and bool(sentence.dependents(clause.index, "aux:pass"))
    return {t.index for t in sentence.dependents(verb, "nsubj")} if there else set()

"""Places that a sentence names on the way: no scene for what follows, and not where the deed beside them was done; and what has no one
place, a whole war."""

from __future__ import annotations

from according.ontology.closed_classes import PLACE_PREPOSITIONS
from according.records.actor import MISSIONS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.ground.only_named import is_only_named, is_tried_below
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.rates import is_in_war
from according.stages.ground.word_sets import words_of

_NATIONWIDE = frozenset({"countrywide", "country-wide", "nation-wide", "national", "nationwide"})
_BEHIND_BARS = frozenset({"custody", "detention", "exile", "hiding", "jail", "prison"})
_CEREMONIES = frozenset({"briefing", "burial", "ceremony", "conference", "funeral", "hearing", "mass", "memorial", "service", "trial"})
_HELD = frozenset({"hold", "take"})
_LETS = frozenset({"allow", "enable", "help", "let", "permit"})
_CONDITIONS, _ENDING = frozenset({"until", "unless", "till"}), frozenset({"cease", "end", "finish", "stop"})
_STOPPED = frozenset({"deter", "foil", "keep", "pre-empt", "preempt", "prevent", "stop", "thwart"})
_FACING = frozenset({"facing", "opposite"})
_REGIONS = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "interior", "countryside"})


def is_no_scene(sentence: Sentence, at: int, *, words: PlaceWords) -> bool:
    """Whether nothing of what a report goes on to tell needs to happen at a place: "held in connection with the blasts in X", "in custody
    in X", "a ceremony was held in X", "lets us put up his picture across X", "the embassy in X had no comment"."""
    above = list(sentence.ancestors(at))
    for n in above:
        token = sentence.tokens[n]
        if token.lemma in words.aside and "in" in sentence.marked(n, "case"):
            return True
        if token.lemma in _HELD and any(t.lemma in _CEREMONIES for t in sentence.dependents(n, "nsubj", "nsubj:pass")):
            return True
        if token.xpos == "VB" and token.relation == "xcomp" and sentence.tokens[token.head].lemma in _LETS:
            return True
    near = (sentence.tokens[at], sentence.tokens[above[0]]) if above else (sentence.tokens[at],)
    if any(t.lemma in _BEHIND_BARS or t.lemma.lower() in MISSIONS and t.deprel == "nsubj" for t in near):
        return True
    return is_tried_below(sentence, at)


def is_elsewhere(sentence: Sentence, name: int, at: int, trigger: int) -> bool:
    """Whether a place of the same sentence is told of something that stands apart from a deed.

    name: the place's own word; at: the one that stands for it in the tree; trigger: the deed's.
    """
    over = {at, *sentence.ancestors(at)}
    top = next((n for n in sentence.ancestors(trigger) if n in over), -1)
    if _is_opposite(sentence, name) or _is_through_mission(sentence, name) or _is_of_what_is_stopped(sentence, at, trigger):
        return True
    if top < 0 or trigger in over:
        return False
    if name < trigger and (is_only_named(sentence, trigger, top, "") or _is_judged_from(sentence, trigger, top)):
        return True
    if _is_of_first_of_two(sentence, at, trigger) or _is_of_condition(sentence, at, trigger):
        return True
    return at != top and (_is_of_deed_beside(sentence, at, trigger, top) or _is_in_region(sentence, trigger, top))


def _is_opposite(sentence: Sentence, at: int) -> bool:
    """The province of "a stronghold just opposite the Thai province of Y"."""
    near = (at, sentence.tokens[at].head) if sentence.tokens[at].relation == "nmod" else (at,)
    return not _FACING.isdisjoint(sentence.vocabulary) and any(not _FACING.isdisjoint(sentence.marked(n, "case")) for n in near)


def _is_through_mission(sentence: Sentence, at: int) -> bool:
    """Kenya of "has asked, through its embassy in Kenya, about a man who was abducted"."""
    at = sentence.tokens[at].head if sentence.tokens[at].relation == "conj" else at
    near = (at, sentence.tokens[at].head)
    return any(n >= 0 and sentence.tokens[n].lemma in MISSIONS and "through" in sentence.marked(n, "case") for n in near)


def _is_judged_from(sentence: Sentence, trigger: int, top: int) -> bool:
    """Leeds of "men at a club in Leeds denounced the killing of a doctor": where they were who spoke of it."""
    path = [trigger, *sentence.ancestors(trigger)]
    objects = (sentence.tokens[n] for n in path[: path.index(top)] if sentence.tokens[n].relation == "obj")
    return any(sentence.tokens[noun.head].lemma in words_of("judges") for noun in objects)


def _is_of_deed_beside(sentence: Sentence, at: int, trigger: int, top: int) -> bool:
    """Kuwait of "uses its occupation of Kuwait to end the Israeli occupation of the land": of another deed's noun, which is not above."""
    if sentence[trigger].upos != "NOUN" or sentence[at].relation not in ("nmod", "compound") or sentence[trigger].relation == "nsubj":
        return False  # "clashes have led to violence in X"
    noun = sentence.tokens[at].head
    if at > trigger and sentence.tokens[noun].relation != "conj":
        return False  # "the killing of a minister at a peace rally in X"
    return noun not in (trigger, top) and sentence.tokens[noun].mention == "event" and not sentence.is_below(trigger, top=noun)


def _is_of_first_of_two(sentence: Sentence, at: int, trigger: int) -> bool:
    """The town of "bombings in X and last month's blast at a clinic": the second has ground of its own."""
    first = sentence.tokens[trigger].head
    if sentence.tokens[trigger].relation != "conj" or sentence.tokens[trigger].upos != "NOUN" or sentence.tokens[at].head != first:
        return False
    own = (sentence.marked(t.index, "case") for t in sentence.dependents(trigger, "nmod"))
    return sentence.tokens[at].relation == "nmod" and any(not PLACE_PREPOSITIONS.isdisjoint(cases) for cases in own)


def _is_of_condition(sentence: Sentence, at: int, trigger: int) -> bool:
    """Gaza of "will not stop its attacks until, or before, the war in Gaza ends": what somebody waits for is not where he acts."""
    if _CONDITIONS.isdisjoint(sentence.vocabulary) and "before" not in sentence.vocabulary:
        return False
    over = (n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].relation == "advcl")
    clause = next((n for n in over if _is_waited_for(sentence, n)), -1)
    return clause > trigger and not sentence.is_below(trigger, top=clause)


def _is_waited_for(sentence: Sentence, clause: int) -> bool:
    marks = sentence.marked(clause, "mark")
    return not _CONDITIONS.isdisjoint(marks) or "before" in marks and sentence.tokens[clause].lemma in _ENDING


def _is_of_what_is_stopped(sentence: Sentence, at: int, trigger: int) -> bool:
    """The town of "was put under house arrest to stop him from marching on X", where he never came."""
    if _STOPPED.isdisjoint(sentence.vocabulary):
        return False
    over = (sentence.tokens[k] for k in sentence.ancestors(at) if sentence.tokens[k].lemma in _STOPPED)
    clause = next((t.index for t in over if t.relation == "advcl" and "to" in sentence.marked(t.index, "mark")), -1)
    return clause >= 0 and at > clause and not sentence.is_below(trigger, top=clause)


def _is_in_region(sentence: Sentence, trigger: int, top: int) -> bool:
    """Whether a deed has ground of its own that no table knows: "as supporters rallied in the north, police were sent to Lagos"."""
    clause = sentence.tokens[trigger].relation in ("advcl", "conj") and sentence.tokens[trigger].head == top
    return clause and any(t.lemma in _REGIONS and "in" in sentence.marked(t.index, "case") for t in sentence.dependents(trigger, "obl"))


def is_war_long(mention: EventMention, *, sentence: Sentence) -> bool:
    """Whether it is told of a whole war, which has no one scene: "the insurgency began in 2009", "thousands have died in the conflict"."""
    at = mention.at.token
    if mention.type == "PROTEST":  # "a nationwide strike" goes on in no one town
        return any(t.lemma.lower() in _NATIONWIDE for t in sentence.dependents(at, "amod"))
    return mention.type == "ASSAULT" and (sentence.tokens[at].lemma in words_of("wars") or is_in_war(sentence, at))

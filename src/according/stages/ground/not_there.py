"""Places that a sentence names in which nothing of the event happened: "met not in Oslo", "posted outside the Middle East"."""

from __future__ import annotations

from according.ontology.content_words import TAKING
from according.records.parse import Sentence
from according.records.where import PlaceMention
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.word_sets import words_of

_REARED = frozenset({
    "bear", "born", "build", "educate", "form", "found", "instruct", "make", "manufacture", "naturalize", "naturalise", "produce", "raise",
    "recruit", "school", "train",
})  # fmt: skip
"""What was done before, elsewhere, to those who act or suffer, or to what they use: "men trained in X", "a rifle made in X"."""
_BORN = frozenset({"bear", "born"})
_FREEING = frozenset({"exchange", "free", "pardon", "release", "return", "swap", "trade", "welcome"})
_OF_LANDS = frozenset({
    "bill", "budget", "caucus", "constitution", "economy", "election", "law", "legislation", "ordinance", "policy", "primary", "statute",
})  # fmt: skip
"""What a land has and not a place in it: Ohio of "spoke out against Ohio's law after the attacks"."""
_WIDE = frozenset({"country", "area"})
_RECKONED = frozenset({"after", "before", "following", "since", "until"})
_QAEDA = frozenset({"Qaeda", "Qaida", "Qa'ida"})


def is_not_there(sentence: Sentence, place: PlaceMention, *, at: int, case: frozenset[str], trigger: int, words: PlaceWords) -> bool:
    """Whether a place is ruled out by its own words or by those between it and the event. at: the word that stands for the place."""
    if "not" in sentence.vocabulary and _is_ruled_out(sentence, at):
        return True
    if "in" in case and _is_of_branch(sentence, at) or _is_only_when(sentence, trigger, at):
        return True
    if "outside" in sentence.vocabulary and place.place.precision in _WIDE and _is_outside(sentence, place.head):
        return True
    if "between" in case and place.place.precision == "country" and _is_between_nations(sentence, at, words):
        return True
    if sentence.tokens[place.head].deprel == "nmod:poss" and sentence.tokens[sentence.tokens[place.head].head].lemma in _OF_LANDS:
        return True
    if _is_of_earlier_deed(sentence, place.head, trigger):
        return True
    above = [*sentence.ancestors(at)]
    if trigger not in above and _is_of_freeing(sentence, trigger):
        return True
    between = above[: above.index(trigger)] if trigger in above else []
    return any(_is_birth(sentence, n) or is_time_of_war(sentence, n) or _is_what_for(sentence, n) for n in between)


def _is_only_when(sentence: Sentence, trigger: int, at: int) -> bool:
    """Whether a known deed only tells when something else was: Newark of "spotted weeks before the shooting, and found in Newark"."""
    token = sentence.tokens[trigger]
    if token.upos != "NOUN" or at < trigger or not sentence.is_known(trigger) or sentence.is_below(at, top=trigger):
        return False
    if _RECKONED.isdisjoint(sentence.marked(trigger, "case")):
        return False
    own, other = (next((k for k in sentence.ancestors(n) if sentence.tokens[k].upos == "VERB"), -1) for n in (trigger, at))
    return other >= 0 and sentence.tokens[other].relation == "conj" and sentence.tokens[other].head == own


def _is_of_branch(sentence: Sentence, at: int) -> bool:
    """Whether a place is part of a band's name: "al Qaeda in the Arabian Peninsula", "Islamic State in the Greater Sahara"."""
    begins = min(sentence.subtree(at))
    name = sentence.tokens[begins - 1].form if begins else ""
    branch = name == "State" and any(t.lemma.lower() == "the" for t in sentence.dependents(at, "det"))
    return branch or name in _QAEDA


def _is_ruled_out(sentence: Sentence, at: int) -> bool:
    """Oslo of "met not in Oslo but in Geneva"."""
    beside = sentence.dependents(at, "advmod")
    only = any(t.form.lower() in ("only", "just", "even") for t in beside)
    return not only and any(t.form.lower() == "not" and t.index < at for t in beside)


def _is_of_earlier_deed(sentence: Sentence, head: int, trigger: int) -> bool:
    """Paris of "guarded the station after the Paris attacks", which may be anywhere."""
    deed = sentence[sentence[head].head] if sentence[head].deprel == "compound" and sentence[head].head >= 0 else None
    if deed is None or deed.mention != "event" or deed.index == trigger or sentence.is_below(trigger, top=deed.index):
        return False
    return not {"after", "following", "since"}.isdisjoint(sentence.marked(deed.index, "case"))


def _is_outside(sentence: Sentence, head: int) -> bool:
    """The Middle East of "posted outside the Middle East"; not Chad of "outside the embassy in Chad", nor a hill of "outside the camp"."""
    first = sentence.tokens[head].head if sentence.tokens[head].relation == "conj" else head
    return "outside" in sentence.marked(first, "case")


def _is_between_nations(sentence: Sentence, at: int, words: PlaceWords) -> bool:
    """The United States of "to resolve snags between the United States and Russia"; not of "the border between X and Y"."""
    above = sentence.tokens[at].head
    return above < 0 or sentence.tokens[above].form.lower() not in words.edges


def _is_of_freeing(sentence: Sentence, trigger: int) -> bool:
    """ "At the airport they freed ten men held by Moscow": there they were freed, and not held."""
    kept = sentence.tokens[trigger]
    if kept.relation != "acl" or kept.xpos != "VBN" or kept.lemma not in TAKING:
        return False
    verb = next((n for n in sentence.ancestors(trigger) if sentence.tokens[n].upos == "VERB"), -1)
    return verb >= 0 and sentence.tokens[verb].lemma in _FREEING


def _is_birth(sentence: Sentence, clause: int) -> bool:
    """ "Killed a man born in New York", "by men trained there"; not "in a town that they made their base"."""
    token = sentence.tokens[clause]
    return token.relation == "acl" and token.lemma.lower() in _REARED and (token.xpos == "VBN" or token.lemma.lower() in _BORN)


def _is_what_for(sentence: Sentence, noun: int) -> bool:
    """The involvement of "bombed a bus in revenge for their involvement in Chad": that is why, and not where."""
    return sentence.tokens[noun].lemma in _PARTS and not {"for", "over"}.isdisjoint(sentence.marked(noun, "case"))


_PARTS = frozenset({"activity", "interference", "intervention", "invasion", "involvement", "meddling", "policy", "presence", "role"})


def is_time_of_war(sentence: Sentence, noun: int) -> bool:
    """The wars of "during the peak of the wars in Iraq, troops were sent across the globe": only when it was."""
    if sentence.tokens[noun].lemma not in words_of("wars") or sentence.tokens[noun].relation != "nmod":
        return False
    return any(not _SPELLS.isdisjoint(sentence.marked(n, "case")) for n in sentence.ancestors(noun))


_SPELLS = frozenset({"after", "at", "before", "during", "since"})

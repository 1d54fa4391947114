"""By what something is done, and not by whom: "were evacuated by helicopter", "was dissolved by decree"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import is_verb, lemma_of, prepositions

_COMING = frozenset({"arrive", "travel", "fly", "go", "come", "leave", "head", "depart", "return", "land", "meet", "gather", "visit"})
_HOW, _FAILING = frozenset({"with", "through"}), frozenset({"fail", "try", "attempt"})
_MEANS = frozenset({
    "air", "boat", "bus", "car", "courier", "decree", "email", "fax", "ferry", "force", "helicopter", "land", "letter", "lorry", "mail",
    "phone", "plane", "post", "radio", "rail", "road", "sea", "ship", "telephone", "train", "truck",
})  # fmt: skip


def is_means(sentence: Sentence, noun: int) -> bool:
    """Whether a noun after "by" stands bare and in the singular, as means do; "by a helicopter", "by boats of the navy" are doers."""
    token = sentence[noun]
    if token.lemma not in _MEANS or token.form.lower() != token.lemma:
        return False
    return not sentence.dependents(noun, "det", "nummod", "amod", "nmod", "nmod:poss", "compound", "acl", "acl:relcl")


def is_come_for(sentence: Sentence, index: int) -> bool:
    """Whether somebody comes somewhere for an event: "travelled to Doha for talks"; who "called for talks" need not take part."""
    head = sentence[index].head
    coming = head >= 0 and sentence[index].relation == "obl" and lemma_of(sentence[head]) in _COMING
    return coming and "for" in prepositions(sentence, index)


def is_way_it_is_done(sentence: Sentence, index: int) -> bool:
    """Whether an event is how another would be brought about, and as real: "plans to free him with air strikes", "vowed to answer with
    an embargo"; "with the raid" takes up one that was."""
    token = sentence[index]
    if token.relation != "obl" or token.head < 0 or not is_verb(sentence[token.head]) or sentence.is_known(index):
        return False
    above = sentence[token.head].head
    tried = above >= 0 and lemma_of(sentence[above]) in _FAILING  # "tried to free them with an assault": that there was
    return not tried and bool(found := prepositions(sentence, index)) and _HOW.issuperset(found)


def goes_with_its_verb(sentence: Sentence, index: int) -> bool:
    """Whether an event is as real as the verb that it hangs on: for what somebody comes, and how something is done."""
    return is_come_for(sentence, index) or is_way_it_is_done(sentence, index)

"""Mends clauses with "where" behind a place and a comma that hang on a word before it, and places and days at the head of what is said
that hang on the verb of saying behind it.

"A decision that sparked riots in Karachi, where police shot two": that tells of Karachi, and of no decision.
"In Lume, gunmen freed four farmers, officials said": it is in Lume that they were freed.
"Clashed with rebels on the border with Venezuela": Venezuela is where the border runs, and did not clash.
"The attack on Lume was blamed on rebels": what stands behind a deed and before its verb is the deed's.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_DAMAGE = frozenset({"damage", "destruction", "devastation"})
_BORDERS = frozenset({"border", "boundary", "frontier"})


def with_where_clauses(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under the place right before them; the same object where there are none."""
    if "where" not in sentence.vocabulary:
        return sentence
    moved = {t.index: replace(t, head=place) for t in sentence.related("acl") if (place := _place_before(sentence, t)) is not None}
    return sentence.with_tokens(moved)


def with_scenes_of_what_is_said(sentence: Sentence) -> Sentence:
    """The sentence with such places and days under what is said; the same object where there are none."""
    moved: dict[int, Token] = {}
    for clause in sentence.related("ccomp"):
        if clause.head < clause.index or not any(t.index > clause.index for t in sentence.dependents(clause.head, "nsubj")):
            continue
        begin = min(k for k in sentence.subtree(clause.index) if sentence.tokens[k].upos != "PUNCT")
        for scene in sentence.dependents(clause.head, "obl"):
            end = max(k for k in sentence.subtree(scene.index) if sentence.tokens[k].upos != "PUNCT")
            apart = all(t.form == "," for t in sentence.tokens[end + 1 : begin])  # "In Lume, “we left,” he said": he said it there
            if end < begin and apart and scene.mention in ("place", "time"):
                moved[scene.index] = replace(scene, head=clause.index)
    return sentence.with_tokens(moved)


def with_neighbours(sentence: Sentence) -> Sentence:
    """The sentence with the countries of "the border with X" under the border; the same object where there are none."""
    if "with" not in sentence.vocabulary or _BORDERS.isdisjoint(sentence.vocabulary):
        return sentence
    moved: dict[int, Token] = {}
    for border in sentence.tokens[:-1]:
        with_ = sentence.tokens[border.index + 1]
        if border.lemma.lower() in _BORDERS and border.upos == "NOUN" and with_.form.lower() == "with" and with_.head > with_.index:
            whose = sentence.tokens[with_.head]
            if whose.upos == "PROPN" and whose.relation == "obl" and not sentence.is_below(border.index, top=whose.index):
                moved[whose.index] = replace(whose, head=border.index, deprel="nmod")
    return sentence.with_tokens(moved)


def with_places_of_deeds(sentence: Sentence) -> Sentence:
    """The sentence with such places under the deed; the same object where there are none."""
    moved: dict[int, Token] = {}
    for deed in sentence.related("nsubj"):
        if deed.mention != "event" or deed.upos != "NOUN" or deed.head < deed.index:
            continue
        for place in sentence.dependents(deed.head, "obl"):
            if place.mention == "place" and deed.index < place.index < deed.head and min(sentence.subtree(place.index)) == deed.index + 1:
                moved[place.index] = replace(place, head=deed.index, deprel="nmod")
    return sentence.with_tokens(moved) if moved else sentence


def with_deeds_of_harm(sentence: Sentence) -> Sentence:
    """The sentence with the attacks of "nine were injured and there was damage in the attacks" under the harm; else the same object."""
    if "there" not in sentence.vocabulary or _DAMAGE.isdisjoint(sentence.vocabulary):
        return sentence
    moved: dict[int, Token] = {}
    for being in sentence.related("conj"):
        damage = any(t.lemma in _DAMAGE for t in sentence.dependents(being.index, "nsubj"))
        if being.lemma == "be" and damage and sentence.dependents(being.head, "nsubj:pass", "aux:pass"):
            deeds = (t for t in sentence.dependents(being.index, "obl") if t.mention == "event" and t.index > being.index)
            moved |= {t.index: replace(t, head=being.head) for t in deeds}
    return sentence.with_tokens(moved) if moved else sentence


def _place_before(sentence: Sentence, clause: Token) -> int | None:
    """The place by name right before the comma and "where"; None where the clause hangs on it, or on something around it."""
    if clause.deprel != "acl:relcl" or sentence.tokens[clause.head].mention == "place":
        return None  # "the village of Kobo, where": the village
    where = next((t for t in sentence.dependents(clause.index, "advmod") if t.form.lower() == "where" and t.index < clause.index), None)
    if where is None or where.index < 2 or sentence.tokens[where.index - 1].form != ",":
        return None
    place = sentence.tokens[where.index - 2]
    while place.relation in ("flat", "compound") and place.head >= 0 and sentence.tokens[place.head].upos == "PROPN":
        place = sentence.tokens[place.head]
    if place.upos != "PROPN" or place.mention != "place" or place.index == clause.head or sentence.is_below(place.index, top=clause.index):
        return None
    return place.index if sentence.is_below(place.index, top=clause.head) and place.index > clause.head else None

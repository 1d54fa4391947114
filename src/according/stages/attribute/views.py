"""In whose view something is told: "according to X", "by its own count", "in the ministry's version"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.parse import Sentence

_AGAINST = frozenset({"although", "as", "though", "whereas", "while"})
_CONTRARY = frozenset({"although", "but", "though", "whereas", "while", "yet"})
_OPENING = frozenset({"where", "which", "who", "whom", "whose"})
_MEASURES = frozenset({
    "ability", "age", "custom", "habit", "importance", "law", "merit", "need", "order", "plan", "practice", "precedent", "procedure",
    "protocol", "rank", "regulation", "rite", "ritual", "rule", "schedule", "season", "seniority", "size", "taste", "tradition", "usage",
})  # fmt: skip
"""What things are done or reckoned by: "according to custom", "to Islamic law"; "according to the plan", "to a rule of the bar" quote."""
_TIDINGS = frozenset({"account", "data", "datum", "estimate", "figure", "report", "version"})
_VAGUE = frozenset({
    "different", "early", "first", "initial", "latest", "other", "preliminary", "provisional", "recent", "several", "some",
    "the", "these", "unconfirmed", "various",
})  # fmt: skip
"""What tells of tidings no more than that there are some."""
OWN_VIEW = frozenset({"count", "tally", "reckoning", "account", "version", "telling", "estimate", "words"})


def according_to(sentence: Sentence, index: int) -> list[tuple[int, int]]:
    """(speaker, token of the cue) of "according to X", "as X said", "in the words of X" that hang on a predicate."""
    found: list[tuple[int, int]] = []
    said = "according" in sentence.vocabulary
    for token in sentence.dependents(index, "obl", "nmod", "advcl", "parataxis") if said else ():
        found.extend((token.index, t.index) for t in sentence.dependents(token.index, "case", "mark") if t.form.lower() == "according")
    for token in sentence.dependents(index, "advmod", "case", "advcl") if said else ():
        if token.form.lower() == "according":
            found.extend((t.index, token.index) for t in sentence.dependents(token.index, "obl", "nmod", "obj"))
    return [one for one in found if not is_measure(sentence, one[0])] + list(_by_ones_count(sentence, index))


def is_measure(sentence: Sentence, index: int) -> bool:
    """Whether "according to" stands before what something is measured by, which says nothing, or before tidings of nobody."""
    owned = sentence.dependents(index, "nmod") or any(t.form.lower() in ("a", "an", "the") for t in sentence.dependents(index, "det"))
    return sentence.tokens[index].lemma.lower() in _MEASURES and not owned or _is_nobodys(sentence, index)


def _is_nobodys(sentence: Sentence, index: int) -> bool:
    """The reports of "according to initial reports", whose they are nobody says; not "a report by the ministry", "police reports"."""
    if sentence.tokens[index].lemma.lower() not in _TIDINGS or sentence.dependents(index, "nmod", "compound", "acl", "appos", "conj"):
        return False
    return all(t.form.lower() in _VAGUE for t in sentence.dependents(index, "amod", "det", "nummod"))


def _by_ones_count(sentence: Sentence, index: int) -> Iterator[tuple[int, int]]:
    """ "By its count 27 were arrested", "in the ministry's version", "by the army's own account"."""
    if sentence.vocabulary.isdisjoint(OWN_VIEW):
        return
    for token in sentence.dependents(index, "obl", "nmod"):
        if token.lemma.lower() in OWN_VIEW and {"by", "in"} & set(sentence.marked(token.index, "case", "mark")):
            for owner in sentence.dependents(token.index, "nmod"):
                if owner.deprel == "nmod:poss" or "of" in sentence.marked(owner.index, "case", "mark"):
                    yield owner.index, token.index


def opens_other_view(sentence: Sentence, one: int, other: int) -> bool:
    """Whether "but according to X" stands between two words, or opens with the later: each half then has its own teller.

    "According to the rebels a woman was hurt, but according to the army there was no raid".
    """
    if "according" not in sentence.vocabulary:
        return False
    between = (t.index for t in sentence.tokens[min(one, other) + 1 : max(one, other) + 1] if t.form.lower() == "according")
    return any(sentence.tokens[at - 1].form.lower() in _CONTRARY for at in between)


def is_beyond_view(sentence: Sentence, index: int, *, at: int, speaker: int, cue: int) -> bool:
    """Whether a word stands in another clause than that of which "according to X" speaks, though it hangs on the same predicate, at.

    "Rebels took it, according to the mayor, while Chad shut its border"; "bombed a village where, according to the army, rebels hid".
    """
    if opens_other_view(sentence, index, cue):
        return True
    if index < cue:
        comma = cue - 1 if sentence.tokens[cue - 1].form == "," else cue
        opening = sentence.tokens[comma - 1] if comma > 0 else None
        return opening is not None and opening.form.lower() in _OPENING and index < opening.index and opening.head > speaker
    clause = next((k for k in (index, *sentence.ancestors(index)) if sentence.tokens[k].head == at), -1)
    subjects = sentence.dependents(clause, "nsubj") if clause >= 0 else []
    if cue < at or not subjects or min(sentence.subtree(clause)) < speaker:
        return False
    if sentence.tokens[clause].relation == "advcl":
        return bool(_AGAINST & set(sentence.marked(clause, "mark")))
    another = any(t.deprel == "nsubj" and t.upos == "PROPN" for t in subjects)  # "and around forty were driven away" is his word, too
    return another and sentence.tokens[clause].relation == "conj" and bool(sentence.dependents(clause, "cc"))

"""Negation that stands elsewhere than at its verb: "nobody was hurt", "not a single shot was fired", "has yet to send"."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.parse import Sentence, Token
from according.stages.find_events.syntax import is_verb, lemma_of, marks

_NOBODY = frozenset({"nobody", "nothing", "none"})


def is_not_only(sentence: Sentence, index: int) -> bool:
    """ "Not only repulsed the attack but arrested the attackers" denies neither."""
    after = sentence.tokens[index + 1 : index + 2]
    return any(lemma_of(t) in ("only", "just", "merely", "simply") for t in after) and lemma_of(sentence[index]) == "not"


def of_none(sentence: Sentence, index: int, *, words: Sequence[int]) -> bool:
    """ "Gave no order", "pleaded not guilty": the "no" or "not" stands at a word that is part of the cue; "nobody was hurt".

    words: those of the cue but the first.
    """
    if is_verb(sentence[index]) and any(_is_nothing(sentence, t) for t in sentence.dependents(index, "nsubj", "obj")):
        return True
    return any(lemma_of(t) in ("no", "not") for word in words for t in sentence.dependents(word, "det", "advmod"))


def _is_nothing(sentence: Sentence, token: Token) -> bool:
    """ "Nobody", "none of them", "no shot", "not a single shot", "neither the ministry nor the brigade"."""
    before = [t for t in sentence.dependents(token.index) if t.index < token.index]
    if lemma_of(token) in _NOBODY or any(t.relation == "det" and lemma_of(t) in ("no", "neither") for t in before):
        return True
    if any(t.relation == "cc" and lemma_of(t) == "neither" for t in before):
        return True
    counted = any(lemma_of(t) in ("a", "an", "one", "single") for t in before)
    return counted and any(lemma_of(t) == "not" and not is_not_only(sentence, t.index) for t in before)


def is_yet_to(sentence: Sentence, index: int) -> bool:
    """ "Has yet to send a battalion", "is yet to comment"."""
    yet = any(t.form.lower() == "yet" and t.index < index for t in sentence.dependents(index, "advmod"))
    return yet and "to" in marks(sentence, index) and bool(sentence.dependents(index, "aux", "cop"))


def stops_short(sentence: Sentence, at: int, head: int) -> bool:
    """ "Stopped short of suspending Guinea"."""
    if lemma_of(sentence[head]) not in ("stop", "fall") or "of" not in marks(sentence, at):
        return False
    return any(t.form.lower() == "short" for t in sentence.dependents(head))


def is_inverted(sentence: Sentence, index: int) -> bool:
    """A condition without a conjunction: "had they attacked, ...", "should they attempt to enter, ..."."""
    before = [t for t in sentence.dependents(index, "aux", "nsubj", "nsubj:pass") if t.index < index]
    if sentence[index].relation != "advcl" or len(before) < 2 or marks(sentence, index):
        return False
    return before[0].relation == "aux" and lemma_of(before[0]) in ("have", "should", "be")

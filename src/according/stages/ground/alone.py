"""Who was harmed or freed alone: one person known by kind ("the pharmacist was beheaded"), or by name."""

from __future__ import annotations

from according.records.count import Count
from according.records.mention import EventMention
from according.records.parse import Parsed, Sentence, Token
from according.stages.ground.figures import Figure
from according.stages.ground.harms import Harm, harms_of
from according.stages.ground.victims import count_of, counted, is_one_name, is_person, is_the_one

_ALONE = frozenset({"killed", "injured", "released"})
_HE = frozenset({"he", "him", "she", "her"})
_BEHIND = 2
"""Sentences behind a named victim in which others may be counted of whom he is one."""


def the_one(mention: EventMention, harm: Harm, *, sentence: Sentence, parsed: Parsed) -> list[Count]:
    """ "The pharmacist was beheaded", "killed Omar Sedik": one person, unless somebody was counted so before; who is freed, unless several.

    Who has a name may be one of those whom the sentences behind count, too: "Omar Sedik was killed. Twelve people died".
    """
    if mention.status != "actual" or harm.what not in _ALONE:
        return []
    kind = (harm.what, harm.what == "released")
    if any(kind in _counted_kinds(one) for one in parsed.sentences[: sentence.index]):
        return []
    if is_the_one(sentence, harm.victim):
        first = sentence.dependents(harm.victim, "det")[0].index
        return [_alone(sentence, harm, first)]
    beside = parsed.sentences[sentence.index : sentence.index + 1 + _BEHIND]
    if not _is_named_alone(sentence, harm) or any(kind in _counted_kinds(one) for one in beside):
        return []
    return [_alone(sentence, harm, harm.victim)]


def _alone(sentence: Sentence, harm: Harm, first: int) -> Count:
    return count_of(sentence, harm, harm.victim, Figure(low=1, high=1, first=first, last=harm.victim))


def _is_named_alone(sentence: Sentence, harm: Harm) -> bool:
    """Whether a phrase is one person's name, also behind a title ("the judge Omar Sedik"), or "he"; "the Sediks" are several.

    "The assassination of Omar Sedik" tells nobody's number: such a noun may only take up what everybody knows.
    """
    head, token = harm.victim, sentence.tokens[harm.victim]
    if sentence.dependents(head, "conj") or token.relation == "conj":
        return False
    titled = token.upos == "NOUN" and token.xpos == "NN" and is_person(token) and _is_called(sentence, head)
    if titled or sentence.tokens[harm.at].upos != "VERB":
        return titled
    if _is_he(token):  # "was killed when a shot hit her in the back" tells one twice
        return harm.what == "killed" or harm.what == "injured" and all(other.what != "killed" for other in harms_of(sentence))
    return is_one_name(token) and not _has_the(sentence, head)


def _is_called(sentence: Sentence, head: int) -> bool:
    return any(is_one_name(t) for t in sentence.dependents(head, "appos", "flat"))


def _is_he(token: Token) -> bool:
    return token.upos == "PRON" and token.relation != "nmod:poss" and token.form.lower() in _HE


def _has_the(sentence: Sentence, head: int) -> bool:
    """ "The Sedik of the north"; a title beside the name makes it one person again."""
    return any(t.form.lower() == "the" for t in sentence.dependents(head, "det")) and not sentence.dependents(head, "compound", "appos")


def _counted_kinds(sentence: Sentence) -> frozenset[tuple[str, bool]]:
    """What befell whom a sentence counts, and whether so many as several; worked out once, for every later mention asks."""
    found: frozenset[tuple[str, bool]] | None = sentence.memo.get(_counted_kinds)
    if found is None:
        counts = [count for harm in harms_of(sentence) for count in counted(sentence, harm)]
        some = {(count.what, False) for count in counts} | {(count.what, True) for count in counts if count.low > 1}
        found = sentence.memo[_counted_kinds] = frozenset(some)
    return found

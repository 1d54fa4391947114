"""Two deeds of one sentence that a semicolon parts: "rebels 9 April killed two; army next day killed four"."""

from __future__ import annotations

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Sentence

_DYING = frozenset({"die", "perish", "succumb"})
_SOMEBODY = frozenset({"person", "organization"})


def are_parted(sentence: Sentence, old: Account, new: Account) -> bool:
    """Whether a semicolon stands between two deeds that others did, or that were done on other days."""
    if ";" not in sentence.vocabulary:
        return False
    first, last = sorted((old.mention.at.token, new.mention.at.token))
    if all(t.form != ";" for t in sentence.tokens[first:last]):
        return False
    days = old.time is not None and new.time is not None and old.time_said and new.time_said
    others = old.time is not None and new.time is not None and days and (old.time.start > new.time.end or new.time.start > old.time.end)
    doers = bool(old.actors and new.actors) and not keys_of(old.actors) & keys_of(new.actors)
    return others or doers or not new.actors and _has_own_doer(sentence, first, last)


def _has_own_doer(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the later deed lies in a clause behind the semicolon in which somebody of its own acts: "…; army killed four in a raid"."""
    clause = next((n for n in (last, *sentence.ancestors(last)) if sentence.tokens[n].relation in ("conj", "parataxis")), -1)
    if clause < first or sentence[clause].upos != "VERB" or sentence[clause].lemma in _DYING or sentence.is_below(first, top=clause):
        return False
    return any(t.deprel == "nsubj" and t.upos != "PRON" and t.mention in _SOMEBODY for t in sentence.dependents(clause, "nsubj"))

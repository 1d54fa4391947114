"""Which event of a report a noun names that speaks of it again: "the attack", "the shelling", "the killings"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from according.records.account import Account
from according.records.when import Time
from according.stages.assemble.bound import ARRESTING, EFFECT, GENERIC, KILLING, STRIKING
from according.stages.assemble.contrary import is_denied, is_owned_up

ANAPHOR = 2.5  # "the attack" without parties of its own
NEAR = 3  # sentences within which "the attack" finds the attack
FAR = 15  # sentences within which it finds the one that the report is about
DETAIL = -0.8  # it is sooner what the report is about than what somebody told of that last, without a day or place of its own
_OF_VERBS = {
    "abolition": "abolish", "closure": "clos", "decision": "decid", "demolition": "demolish",
    "detention": "arrest", "dissolution": "dissolv", "expulsion": "expel", "explosion": "explod", "extension": "extend",
    "invasion": "invad",
    "seizure": "seiz", "suspension": "suspend",
}  # fmt: skip
"""Nouns that cuts of endings do not lead back to their verbs, with the stems of these."""
NAMED_SO = 1.1  # "the explosion" that was "the explosion" before, where nothing says what the report is about
OTHER_KIND = -1.0  # "the shelling" is no shooting


def as_named(new: Account, old: Sequence[Account], *, main: Account | None) -> float:
    """What a definite noun adds to the score of an event that was told before.

    old: the mentions of that event; main: the first one of what the report is about, by `main_event`.
    """
    if not names_again(new):
        return 0.0
    same = any(stem(a.lemma) == stem(new.lemma) for a in old) or (new.lemma in KILLING and any(is_deadly(a) for a in old))
    is_main = main is not None and main.mention.at.sentence == old[0].mention.at.sentence
    any_attack = new.lemma in GENERIC | EFFECT  # "nine injured" may be those of any attack
    if not any_attack and not same and _is_of_other_mode(new, old):
        return OTHER_KIND
    if main is None and _is_last_so_named(new, old):
        return NAMED_SO + 0.05 * (new.mention.at.sentence - old[-1].mention.at.sentence)
    if is_main and (same or any_attack):
        return _from_afar(new.mention.at.sentence - max(a.mention.at.sentence for a in old))
    return DETAIL * (main is not None and not same and not any(_has_scene(a) for a in old))


def _is_last_so_named(new: Account, old: Sequence[Account]) -> bool:
    """ "The explosion occurred at noon … closed because of the explosion": by the very noun and no more, beyond the next sentences."""
    last = old[-1]
    named = last.definite and last.lemma == new.lemma and new.lemma not in GENERIC and is_bare(last)
    named = named and last.mention.status == new.mention.status
    return named and NEAR < new.mention.at.sentence - last.mention.at.sentence <= FAR and not _has_scene(new)


def _from_afar(distance: int) -> float:
    """What "the attack" lacks to find the attack that the report is about as well as one that was told just before."""
    return (0.16 * distance if distance <= NEAR else ANAPHOR + 0.05 * distance) * (distance <= FAR)


def is_deadly(account: Account) -> bool:
    return any(count.what == "killed" for count in account.counts)


def _is_of_other_mode(new: Account, old: Sequence[Account]) -> bool:
    modes = {a.mention.mode for a in old if a.mention.mode}
    return new.mention.mode is not None and bool(modes) and new.mention.mode not in modes


def is_bare(account: Account) -> bool:
    """Whether the words say of themselves nobody who did it or suffered it; who denies it, owns up to it or is blamed does not count."""
    return not (account.actors or account.recipients) or is_denied(account) or is_owned_up(account) or _is_blamed(account)


def _is_blamed(account: Account) -> bool:
    """ "Blamed the Front for the attack", "the Front carried out the attack": whom somebody holds to have done what was told."""
    told = account.mention.content_of is not None or account.lemma in GENERIC
    return account.nominal and told and bool(account.actors) and not account.recipients


def names_again(account: Account) -> bool:
    """Whether a mention is a noun such as "the attack", without parties of its own."""
    return account.definite and not account.mention.speech and is_bare(account)


_LONG_AGO, _YEAR = 3, 364
"""Years from what a report looks back on to what it is about; days of a year that is told alone."""


def main_event(new: Account, near: Sequence[Sequence[int]], accounts: Sequence[Account]) -> Account | None:
    """The first event of its type in the report's body, if it has figures, or a day or a place (of a noun: and somebody hit).

    near: all events that a noun may name, as indices of `accounts`, in text order.
    None if another was told with a day or place of its own since.
    """
    body = [g for g in near if accounts[g[0]].mention.type == new.mention.type and any(accounts[k].kind == "prose" for k in g)]
    if not body or not any(accounts[k].counts or (_has_scene(accounts[k]) and _is_act(accounts[k])) for k in body[0]):
        return None
    latest = [accounts[k] for g in body[1:] for k in g if new.mention.at.sentence - accounts[k].mention.at.sentence <= NEAR]
    first = next((accounts[k].time for k in body[0] if accounts[k].time), None)
    if first and _is_looked_back_on(first, accounts[body[0][0]], [accounts[k] for g in body[1:] for k in g]):
        return None  # "the attack on the barracks in 1983": what a report looks back on first is not what it is about
    # "Which has fought the army since November" is what was before, not another attack since.
    anew = [a for a in latest if _has_scene(a) and not (first and a.time and a.time.start < first.start)]
    return None if anew else accounts[body[0][0]]


def _is_looked_back_on(first: Time, event: Account, others: Sequence[Account]) -> bool:
    """Whether an event lies long before another, or in a year that is told alone, and another of the same word was elsewhere."""
    if any(a.time and a.time.start.year - first.end.year >= _LONG_AGO for a in others):
        return True
    if (first.end - first.start).days < _YEAR or event.place is None:
        return False
    return any(a.place and a.place_said and a.lemma == event.lemma and a.place.name != event.place.name for a in others)


def _is_act(account: Account) -> bool:
    return bool(account.recipients) or not account.nominal


def _has_scene(account: Account) -> bool:
    """Whether the text says of this very mention when or where it was."""
    return (account.time is not None and account.time_said) or (account.place is not None and account.place_said)


@lru_cache(maxsize=50_000)
def stem(lemma: str) -> str:
    """bombing and bomb, shelling and shell, deployment and deploy are one word here, and so are words for the same act."""
    if lemma in _OF_VERBS:
        return _OF_VERBS[lemma]
    for words, word in ((KILLING, "kill"), (STRIKING, "strike"), (ARRESTING, "arrest")):
        if lemma in words:
            return word
    for ending in ("ing", "ment", "ation", "ion", "er", "al"):
        if lemma.endswith(ending) and len(lemma) - len(ending) >= 4:
            return lemma.removesuffix(ending).rstrip("e")
    return lemma.rstrip("e")

"""Which event of a report a noun names that speaks of it again: "the attack", "the shelling", "the killings"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed
from according.stages.assemble.bound import ARRESTING, EFFECT, GENERIC, KILLING, STRIKING
from according.stages.assemble.called_by_site import is_of_site
from according.stages.assemble.contrary import is_denied, is_owned_up
from according.stages.assemble.its_effect import is_its_effect
from according.stages.assemble.own_toll import gives_own_toll

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
_WAYS_TO_DIE = frozenset({
    "shoot", "hack", "burn", "stab", "slash", "strangle", "behead", "execute", "club", "bludgeon", "gun", "lynch", "beat", "torture",
})  # fmt: skip
OTHER_KIND = -1.0  # "the shelling" is no shooting


def as_named(new: Account, old: Sequence[Account], *, main: Account | None) -> float:
    """What a definite noun adds to the score of an event that was told before.

    old: the mentions of that event; main: the first one of what the report is about, by `main_event`.
    """
    if not names_again(new):
        return 0.0
    same = any(stem(a.lemma) == stem(new.lemma) for a in old) or (new.lemma in KILLING and any(_is_deadly(a) for a in old))
    is_main = main is not None and main.mention.at.sentence == old[0].mention.at.sentence
    any_attack = new.lemma in GENERIC | EFFECT  # "nine injured" may be those of any attack
    if not any_attack and not same and _is_of_other_mode(new, old):
        return OTHER_KIND
    if is_main and (same or any_attack):
        return _from_afar(new.mention.at.sentence - max(a.mention.at.sentence for a in old))
    return DETAIL * (main is not None and not same and not any(_has_scene(a) for a in old))


def _from_afar(distance: int) -> float:
    """What "the attack" lacks to find the attack that the report is about as well as one that was told just before."""
    return (0.16 * distance if distance <= NEAR else ANAPHOR + 0.05 * distance) * (distance <= FAR)


def _is_deadly(account: Account) -> bool:
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


def dies_once(new: Account, old: Account) -> bool:
    """ "Shot dead a village leader … condemned the killing of the leader": one man, called by his last word, who is killed but once.

    So are "they" of whom others tell how they were killed: "nine were killed in a raid. A cousin said they had been shot in their beds".
    """
    if not new.nominal and _tells_how_they_died(new, old):
        return True
    if not new.nominal or new.lemma not in KILLING or not _is_deadly(old) or len(new.recipients) != 1 or len(old.recipients) != 1:
        return False
    again, before = new.recipients[0], old.recipients[0]
    the_one = again.text.casefold().startswith("the ") and again.id is None and not again.name.casefold().endswith("s")
    return the_one and before.name.casefold().endswith(f" {again.name.casefold()}")


def _tells_how_they_died(new: Account, old: Account) -> bool:
    """Whether "they", of a sentence or two before, were shot, hacked or burned to death as the killing is told again."""
    near = new.mention.at.sentence - old.mention.at.sentence in (1, 2)
    if not near or not (new.lemma in _WAYS_TO_DIE or new.lemma in KILLING) or not _is_deadly(old) or new.counts and not _is_deadly(new):
        return False
    if new.time is not None and new.time_said or new.mention.status != "actual" or len(new.recipients) != 1:
        return False
    again = new.recipients[0]
    one_doer = not old.actors or not new.actors or bool(keys_of(old.actors) & keys_of(new.actors))
    return again.key in keys_of(old.recipients) and again.rule.startswith("pronoun") and one_doer


def kills_them_again(new: Account, old: Account) -> bool:
    """ "Shot dead nine men … those killed": whichever word told that they died."""
    return new.lemma in KILLING and _is_deadly(old) and old.mention.status == "actual"


def is_the_same(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether who was killed, where it was, whose own figure it is or what did it says that a deed is one that was told."""
    return dies_once(new, old) or is_of_site(new, old, parsed) or gives_own_toll(new, old) or is_its_effect(new, old, parsed)


def names_again(account: Account) -> bool:
    """Whether a mention is a noun such as "the attack", without parties of its own."""
    return account.definite and not account.mention.speech and is_bare(account)


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
    # "Which has fought the army since November" is what was before, not another attack since.
    anew = [a for a in latest if _has_scene(a) and not (first and a.time and a.time.start < first.start)]
    return None if anew else accounts[body[0][0]]


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

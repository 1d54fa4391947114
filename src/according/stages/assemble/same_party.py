"""Whether two accounts name one party."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.actor import ANYBODY, BY_NAME, Party, keys_of

THE = frozenset({"the ", "The "})


def overlap(old: tuple[Party, ...], new: tuple[Party, ...], *, again: bool = True) -> float:
    """1 if the two lists share a party (by registry id or name), else 0. again: also one that is said again in fewer words."""
    if not old or not new:
        return 0.0
    return 1.0 if any(_one_party(a, b) or again and _is_said_again(a, b) for a in old for b in new) else 0.0


def is_anybody(parties: tuple[Party, ...]) -> bool:
    """The nobody of "nobody was hurt", who is neither the same as others nor different."""
    return bool(parties) and all(party.rule.startswith(ANYBODY) for party in parties)


def _one_party(old: Party, new: Party) -> bool:
    """The same registry id, or the same name, singular or plural; not "the team" and "the Afghan team": two attacks on "people"."""
    return old.id == new.id if old.id or new.id else singular(old.name) == singular(new.name)


def _is_said_again(old: Party, new: Party) -> bool:
    """ "Rammed a supply boat … had rammed the boat", "freed a French engineer … his release": the second time only its noun."""
    last = singular(old.text.rpartition(" ")[2])
    if new.rule.startswith("pronoun"):
        return last == singular(new.name)
    return new.text[:4] in THE and last == singular(new.text[4:])


def singular(name: str) -> str:
    """The prisoner of "prisoners"."""
    return name.casefold().removesuffix("s")


def on_one_side(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Whether some are the same, or of one force by what they are ("police", "six officers", "a guerrilla"), if no two states are named;
    soldiers and police of one country are on one side."""
    forces = [(a, b) for a in ours for b in theirs if a.sectors[:1] == b.sectors[:1] in (("COP",), ("MIL",), ("REB",))]
    forces += [(a, b) for a in ours for b in theirs if {*a.sectors[:1], *b.sectors[:1]} == {"COP", "MIL"}]
    return overlap(ours, theirs) > 0 or any(None in (a.country, b.country) or a.country == b.country for a, b in forces)


def is_another(party: Party) -> bool:
    """The second of "a man shot another man", who is no other by his name."""
    return party.id is None and party.text.casefold().startswith("another ")


def naming_more(best: Account, others: Sequence[Account]) -> Account:
    """Who names all those whom it befell, and others: "charged with her murder … with the murder of his mother and his sister"."""
    own = keys_of(best.recipients)
    if best.mention.type != "ASSAULT" or not _are_persons(best.recipients):
        return best
    more = (a for a in others if own < keys_of(a.recipients) and a.mention.status == best.mention.status)
    return next((a for a in more if _are_persons(a.recipients)), best)


def _are_persons(parties: tuple[Party, ...]) -> bool:
    return all(party.id is None and party.rule.startswith(BY_NAME) for party in parties)

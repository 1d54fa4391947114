"""Whose strikes are listed: "the coalition conducted ten strikes. Near Tarsil, one strike destroyed a tank."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed, Ref

_STRIKES = frozenset({"strike", "airstrike", "sortie", "raid", "shelling", "bombardment"})


def by_the_one_striker(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """Accounts of a report with the actor of counted strikes that nobody is named for, where all strikes before have one actor.

    Only of strikes that a number counts ("two strikes") and that the sentence gives to nobody.
    """
    strikers: dict[str, dict[str, Party]] = {}
    found: list[Account] = []
    for account in accounts:
        nouns = [lemma for ref in (account.mention.at, *account.mention.actors) if (lemma := _lemma(ref, parsed)) in _STRIKES]
        known = [party for noun in nouns for party in strikers.get(noun, {}).values()]
        if account.mention.type == "ASSAULT" and not account.actors and len(known) == 1 and _is_counted(account, parsed):
            account = replace(account, actors=(replace(known[0], rule=f"whose strikes the report lists: {known[0].rule}"),))
        found.append(account)
        for noun in nouns:
            strikers.setdefault(noun, {}).update({party.id or party.name: party for party in account.actors})
    return tuple(found)


def _lemma(ref: Ref, parsed: Parsed) -> str:
    token = parsed.sentences[ref.sentence][ref.token]
    return token.lemma.lower() if token.upos == "NOUN" else ""


def _is_counted(account: Account, parsed: Parsed) -> bool:
    refs = (account.mention.at, *account.mention.actors)
    strikes = [ref for ref in refs if _lemma(ref, parsed) in _STRIKES]
    return any(parsed.sentences[ref.sentence].dependents(ref.token, "nummod") for ref in strikes)

"""Whom a threat, a sanction or a protest of nobody named answers: "the ministry accused Selan. Selan threatened to close its ports".

He who was accused, threatened, punished, asked, held or attacked in the sentence before and strikes back, protests or threatens does so
at whoever did that. What somebody threatens is directed at whom the threat is at.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from according.ontology.answering import ANSWERING, ANSWERS, AVENGING
from according.records.account import Account
from according.records.actor import STATE_SECTORS, Party, keys_of
from according.records.parse import Parsed
from according.stages.assemble.bound import MUTUAL
from according.stages.assemble.by_event import Events, filled

_BLOWS = frozenset({"ACCUSE", "THREATEN", "SANCTION", "REQUEST", "COERCE", "ASSAULT"})
_RETURNED = {
    "ACCUSE": frozenset({"actual"}), "THREATEN": frozenset({"actual"}),
    "SANCTION": frozenset({"actual", "threatened", "planned"}),
}  # fmt: skip
_WITHHELD = frozenset({"SANCTION", "PROTEST"})
_REACH, _FURTHER = 1, 2  # sentences from the blow to what answers it, and from an attack to what avenges it
_HITTING_BACK = (ANSWERING | ANSWERS | AVENGING) - {"answer", "return", "response", "reaction"}
"""Words that alone tell of an attack in return."""


def with_counterblows(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]], parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, where what answers a blow names nobody with whoever struck it. groups: the accounts of each event."""
    return filled(accounts, groups=groups, role="recipients", known=partial(_struck, parsed=parsed), rule="whom it answers")


def _struck(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> Sequence[Party]:
    return _of_threat(number, accounts, event) or _of_blow(number, accounts, event, parsed=parsed) or _of_attack(number, accounts, event)


def are_of_one_state(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether two sides are one, or of the authorities of one state: "sailors of India" and "New Delhi"."""
    if keys_of(some) & keys_of(others):
        return True
    ours, theirs = (
        {party.country for party in side if party.country and STATE_SECTORS & set(party.sectors)} for side in (some, others)
    )
    return bool(ours & theirs)


def _of_threat(number: int, accounts: Sequence[Account], event: Events) -> tuple[Party, ...]:
    """At whom the threat is that has this for its content."""
    mention = accounts[number].mention
    above = mention.content_of
    if above is None or above not in event or mention.type not in _WITHHELD or mention.status != "threatened":
        return ()
    threat = accounts[above].mention.type == "THREATEN"
    return tuple(party for k in event[above] for party in accounts[k].recipients) if threat else ()


def _of_attack(number: int, accounts: Sequence[Account], event: Events) -> tuple[Party, ...]:
    """Who attacked last, where somebody else hits back: "they burned the market. The guards retaliated a week later".

    Whom a revenge that is only threatened would hit is not as plain.
    """
    answer = accounts[number]
    if answer.mention.type != "ASSAULT" or answer.lemma not in _HITTING_BACK or not answer.actors or answer.mention.status != "actual":
        return ()
    for k in range(number - 1, -1, -1):
        one = accounts[k]
        if answer.mention.at.sentence - one.mention.at.sentence > _FURTHER:
            break
        if k in event and one.mention.type == "ASSAULT" and one.mention.status == "actual" and one.actors:
            return () if one.lemma in MUTUAL or are_of_one_state(one.actors, answer.actors) else one.actors
    return ()


def _of_blow(number: int, accounts: Sequence[Account], event: Events, *, parsed: Parsed) -> tuple[Party, ...]:
    """Who struck the last blow at whoever answers, in this sentence or the one before."""
    answer = accounts[number]
    if answer.mention.status not in _RETURNED.get(answer.mention.type, ()) or not answer.actors or answer.nominal:
        return ()
    if answer.mention.type == "ACCUSE" and answer.lemma != "protest":
        return ()  # who deplores or complains of something in the next sentence has something else in mind
    if parsed.sentences[answer.mention.at.sentence][answer.mention.at.token].deprel == "acl:relcl":
        return ()  # "captured pirates who threatened a freighter": they did before they were captured
    for k in range(number - 1, -1, -1):
        one = accounts[k]
        if answer.mention.at.sentence - one.mention.at.sentence > _REACH:
            break
        if k not in event or one.mention.type not in _BLOWS or one.mention.status != "actual" or not one.actors:
            continue
        if {source.key for source in answer.sources} & keys_of(one.actors):
            continue  # "the governor blamed the Front, which he said had threatened a vote": he does not tell how it answered him
        to = tuple(party for other in event[k] for party in accounts[other].recipients)
        if to and are_of_one_state(to, answer.actors) and not are_of_one_state(one.actors, answer.actors):
            return one.actors
    return ()

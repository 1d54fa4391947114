"""Which events without a party and a figure are told all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from according.ontology.content_words import FOILING
from according.records.account import Account
from according.records.claim import Claim
from according.stages.find_events import OF_NONE
from according.stages.ground import inference, is_inferred

_TOLD_ALONE = frozenset({"PROTEST", "ASSAULT"})
"""Types of which a report may tell one event alone, of nobody: "explosions rocked the city", "the strike entered its third day"."""
_DOUBT, _DOUBT_OF_BLASTS = 5 / 3, 7 / 3
"""How many times as much doubt as elsewhere violence of nobody may meet where no other is told; storms and ships do not explode."""
_FOILED = frozenset(f"embedded under {verb}" for verb in FOILING)


def told_alone(claims: Iterable[Claim]) -> frozenset[str]:
    """The types of which no claim of a report has a party or a figure."""
    return _TOLD_ALONE - {claim.type for claim in claims if is_somebody_s(claim)}


def known_nouns(accounts: Iterable[Account], *, alone: frozenset[str]) -> Mapping[int, bool]:
    """Where a noun tells an event -> whether it speaks of it as known: "the ban"; "the strike" is news where no other is told.

    alone: `told_alone`.
    """
    return {a.mention.start: a.definite and not (a.mention.type == "PROTEST" and "PROTEST" in alone) for a in accounts if a.nominal}


def is_somebody_s(claim: Claim) -> bool:
    """Whether a claim has a party or a figure."""
    return bool(claim.actors or claim.recipients or claim.counts)


def is_scene(claim: Claim, *, nouns: Mapping[int, bool], alone: frozenset[str], least: float) -> bool:
    """Whether what no party did is an event: as likely as that, of nobody, denied, with a when and a where, or violence with a teller.

    A curb ("was closed on Friday") or a crowd that is dispersed needs only a when, prohibitory orders only a where; a curfew, an internet
    that is cut, an inquiry, a protest told by noun as new, an attack that was foiled nothing. nouns, alone: `known_nouns`, `told_alone`.
    """
    known, where = nouns.get(claim.trigger.start), claim.place is not None and not is_inferred(claim.place)
    of_none = claim.type in ("ASSAULT", "COERCE") and ("status", OF_NONE) in claim.explanation
    told = claim.type == "ASSAULT" and any(source.name and (where or source.stance == "denies") for source in claim.sources)
    if of_none or told or claim.confidence >= least and claim.status != "negated" and not known:
        return True
    doubt = _DOUBT_OF_BLASTS if claim.mode == "explosives" else _DOUBT
    likely = claim.type in alone and not known and claim.status == "actual" and 1 - claim.confidence <= doubt * (1 - least)
    if claim.type == "ASSAULT" and (likely or _is_foiled(claim)):
        return True
    of_all = claim.mode in ("curfew", "martial-law") and not known or claim.mode == "censor" and known is None
    of_all = of_all or claim.type == "PROTEST" and known is False or claim.type == "ACCUSE"
    of_all = of_all or claim.status == "actual" and known is False and where and _is_order(claim)
    curbed = claim.type == "COERCE" or claim.mode == "crowd-control"
    when = claim.time is not None and inference(claim.time) == 0
    return of_all or when and (claim.type in ("ASSAULT", "PROTEST") and where or curbed and not known)


def _is_order(claim: Claim) -> bool:
    """Whether it is an order or a ban that is laid on a place: "prohibitory orders were clamped on the town"."""
    return claim.mode == "restrict" and any(field == "event" and rule.endswith((": order", ": ban")) for field, rule in claim.explanation)


def _is_foiled(claim: Claim) -> bool:
    return any(field == "status" and rule in _FOILED for field, rule in claim.explanation)

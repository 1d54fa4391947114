"""Which events without a party and a figure are told all the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from according.records.account import Account
from according.records.claim import Claim
from according.stages.find_events import OF_NONE
from according.stages.ground import inference, is_inferred


def known_nouns(accounts: Iterable[Account], *, claims: Iterable[Claim]) -> Mapping[int, bool]:
    """Where a noun tells an event -> whether it speaks of it as known: "the ban".

    "The strike entered its third day" is news where the report tells of no other protest.
    """
    lone = not any(claim.type == "PROTEST" and is_somebody_s(claim) for claim in claims)
    return {a.mention.start: a.definite and not (lone and a.mention.type == "PROTEST") for a in accounts if a.nominal}


def is_somebody_s(claim: Claim) -> bool:
    """Whether a claim has a party or a figure."""
    return bool(claim.actors or claim.recipients or claim.counts)


def is_scene(claim: Claim, *, nouns: Mapping[int, bool], least: float) -> bool:
    """Whether what no party did is an event: as likely as that, of nobody, denied, with a when and a where, or violence with a teller.

    A curb ("was closed on Friday") needs only a when; a curfew, an inquiry, a protest told by noun as new nothing. nouns: `known_nouns`.
    """
    known, where = nouns.get(claim.trigger.start), claim.place is not None and not is_inferred(claim.place)
    of_none = claim.type in ("ASSAULT", "COERCE") and ("status", OF_NONE) in claim.explanation
    told = claim.type == "ASSAULT" and any(source.name and (where or source.stance == "denies") for source in claim.sources)
    if of_none or told or claim.confidence >= least and claim.status != "negated" and not known:
        return True
    of_all = claim.mode in ("curfew", "martial-law") and not known or claim.type == "PROTEST" and known is False or claim.type == "ACCUSE"
    when = claim.time is not None and inference(claim.time) == 0
    return of_all or when and (claim.type in ("ASSAULT", "PROTEST") and where or claim.type == "COERCE" and not known)

"""How likely a claim's event is one that a careful reader would record, with this type: a logistic regression over what was found.

Weights: data/scoring/confidence.tsv, fitted by training/confidence.py on the train and dev parts of the corpus of claims.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from according.ontology.tables import DATA, read_weights
from according.records.account import Account
from according.records.claim import Claim
from according.settings import EventSettings

_FILE = DATA / "scoring" / "confidence.tsv"
LEAST, MOST = 0.01, 0.99
"""Nobody is surer than this."""
_OF_IDIOMS = frozenset({"ACCUSE", "MOBILIZE", "PROTEST", "THREATEN"})
"""Types that are told by many a turn of speech which the encoder has hardly seen: "came under fire from critics", "sat in dharna"."""


def features(claim: Claim, main: Account) -> dict[str, float]:
    """What the likelihood is told from, 0 to 1 each but for the log-odds that the encoder gives. main: the account that tells most."""
    mention = main.mention
    return {
        "constant": 1.0,
        "read_as_type": _log_odds(mention.likely),
        "read_as_trigger": _log_odds(mention.trigger_likely),
        "cue": float(mention.by_cue),
        "noun": float(main.nominal),
        "headline": float(main.kind != "prose"),
        "actor": float(bool(claim.actors)),
        "recipient": float(bool(claim.recipients or claim.type == "CONSULT" and len(claim.actors) > 1)),  # both sides of talks act
        "known_party": float(any(party.id for party in (*claim.actors, *claim.recipients))),
        "other_mentions": float(bool(claim.mentions)),
        "day": float(claim.time is not None),
        "place": float(claim.place is not None),
        "figures": float(bool(claim.counts)),
        "not_actual": float(claim.status != "actual"),
        "attributed": float(any(source.name for source in claim.sources)),
    }


def _log_odds(likely: float) -> float:
    bounded = min(max(likely, LEAST), MOST)
    return math.log(bounded / (1 - bounded))


def confidence(claim: Claim, main: Account, *, weights: Mapping[str, float]) -> float:
    """Between LEAST and MOST, two decimals."""
    total = sum([weights[name] * value for name, value in features(claim, main).items()], 0.0)
    return round(min(max(1 / (1 + math.exp(-total)), LEAST), MOST), 2)


def likely_ones(claims: Iterable[Claim], *, accounts: Iterable[Account], limits: EventSettings) -> tuple[Claim, ...]:
    """Without those of too little confidence for what tells them."""
    known: dict[tuple[int, str], list[Account]] = {}
    for account in accounts:
        known.setdefault((account.mention.start, account.mention.type), []).append(account)

    def is_kept(claim: Claim) -> bool:
        told = [a for at in (claim.trigger, *claim.mentions) for a in known.get((at.start, claim.type), ())]
        return claim.confidence >= _least(claim, told, limits) or _has_cause(claim, told)

    return tuple(claim for claim in claims if is_kept(claim))


def _least(claim: Claim, told: Sequence[Account], limits: EventSettings) -> float:
    """What confidence is asked for: more where the encoder takes its word for no event at all; of what more words tell only there.

    A bare verb may stand for much else; violence has few other uses, and whoever is counted had something done to him.
    """
    read = max((account.mention.trigger_likely for account in told), default=0.0)
    if any(account.mention.worded for account in told):
        sure = read >= limits.min_read_worded or claim.type in _OF_IDIOMS or claim.counts
        return 0.0 if sure else limits.min_confidence_worded
    bare = claim.type != "ASSAULT" and not claim.counts and all(account.mention.by_cue and not account.nominal for account in told)
    return limits.min_confidence_bare if bare and read < limits.min_read_bare else limits.min_confidence


def _has_cause(claim: Claim, told: Sequence[Account]) -> bool:
    """ "Four people were injured in the blast": the verb of the harm, whom it befell by number and the attack in one sentence."""
    counted = any(count.what in {"killed", "injured"} for count in claim.counts)
    verbs = {a.mention.at.sentence for a in told if not a.nominal}
    return claim.type == "ASSAULT" and counted and any(a.nominal and a.mention.at.sentence in verbs for a in told)


def load_weights() -> dict[str, float]:
    """Weight by feature, as shipped."""
    return read_weights(_FILE)

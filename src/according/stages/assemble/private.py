"""What players, artists and neighbours do to each other is no event: the guide's parties are states, forces, organisations, crowds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from according.records.actor import Party
from according.records.claim import Claim
from according.records.parse import Parsed, Sentence

_ATHLETE, _PRIVATE, _OF_POWER = "athlete", ("private", "athlete"), ("power", "war", "public")
_RULING = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "PAR", "OPP", "PTY", "LEG", "JUD", "IGO", "SEP", "PRM", "UNK"})
"""Sectors of those with whom even a museum deals as a body of the public."""
_OF_CLUBS = frozenset({"RETREAT", "SANCTION", "COERCE", "AGREE", "CONSULT", "REJECT"})
"""What clubs and states do with their players is told in words of these types ("released the goalkeeper", "recalled its bowler")."""


def public_ones(claims: Iterable[Claim], *, parsed: Parsed, fields: Mapping[str, frozenset[str]]) -> tuple[Claim, ...]:
    """Without claims whose every actor is private (fields.tsv), or every recipient an athlete, where nothing else has to do with power."""
    return tuple(claim for claim in claims if not _is_private(claim, parsed, fields))


def _is_private(claim: Claim, parsed: Parsed, fields: Mapping[str, frozenset[str]]) -> bool:
    among = [*claim.actors] and all(any(_head(party, parsed) in fields[name] for name in _PRIVATE) for party in claim.actors)
    by_private = among and not any(party.id or _RULING & {*party.sectors} for party in claim.recipients)
    athletes = [_head(party, parsed) in fields[_ATHLETE] for party in claim.recipients]
    of_clubs = claim.type in _OF_CLUBS and athletes and all(athletes)
    if not by_private and not of_clubs:
        return False
    sentence = _sentence_at(claim.trigger.start, parsed)
    return sentence is not None and not any(token.lemma.lower() in fields[name] for token in sentence.tokens for name in _OF_POWER)


def _head(party: Party, parsed: Parsed) -> str:
    """The lemma of the noun that the words of a party hang on; "" of whom the registry knows, or if there is none."""
    sentence = _sentence_at(party.start, parsed) if party.id is None else None
    if sentence is None:
        return ""
    inside = {t.index for t in sentence.tokens if t.start < party.end and party.start < t.end}
    return next((sentence[k].lemma.lower() for k in sorted(inside) if sentence[k].head not in inside), "")


def _sentence_at(at: int, parsed: Parsed) -> Sentence | None:
    return next((one for one in parsed.sentences if one.start <= at < one.end), None)

"""What players, artists and neighbours do to each other is no event: the guide's parties are states, forces, organisations, crowds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from according.ontology.event_types import ADDRESSED_TYPES
from according.records.actor import Party
from according.records.claim import Claim
from according.records.parse import Parsed
from according.stages.assemble.within import head_of, words_inside

_OF_POWER = ("power", "war", "public")
_RULING = frozenset({"GOV", "MIL", "COP", "SPY", "REB", "PAR", "OPP", "PTY", "LEG", "JUD", "IGO", "SEP", "PRM", "UNK"})
"""Sectors of those with whom even a museum deals as a body of the public."""
_OF_CLUBS = frozenset({"RETREAT", "SANCTION", "COERCE", "AGREE", "CONSULT", "REJECT"})
"""What clubs and states do with their players is told in words of these types ("released the goalkeeper", "recalled its bowler")."""
_BARGAINS = frozenset({"AGREE", "REJECT"})
_KIN = frozenset({
    "aunt", "brother", "cousin", "daughter", "father", "grandfather", "grandmother", "husband", "mother", "nephew", "niece", "sister",
    "son", "uncle", "wife",
})  # fmt: skip
_BY_LAW = frozenset({"arrest", "convict"})
_ARMED = frozenset({"COP", "JUD", "MIL", "PRM", "REB", "SPY"})
"""Sectors of those who are no club that plays against others, as "England" may be."""



def public_ones(claims: Iterable[Claim], *, parsed: Parsed, fields: Mapping[str, frozenset[str]]) -> tuple[Claim, ...]:
    """Without claims whose every actor is private (fields.tsv), or every recipient an athlete or an audience.

    They are kept where something else in the sentence has to do with power.
    """
    return tuple(claim for claim in claims if not _is_private(claim, parsed, fields))


def _is_private(claim: Claim, parsed: Parsed, fields: Mapping[str, frozenset[str]]) -> bool:
    actors, recipients = ([_noun(party, parsed) for party in parties] for parties in (claim.actors, claim.recipients))
    among = _all_of(actors, fields["private"] | fields["athlete"])
    by_private = among and not any(party.id or _RULING & {*party.sectors} for party in claim.recipients)
    of_clubs = claim.type in _OF_CLUBS and _all_of(recipients, fields["athlete"]) and not _is_of_state(claim)
    to_public = claim.type in ADDRESSED_TYPES and _all_of(recipients, fields["audience"])  # shops and schools "urged motorists to"
    if not by_private and not of_clubs and not to_public and not _is_of_household(claim, actors, recipients):
        return False
    sentence = parsed.sentence_at(claim.trigger.start)
    return sentence is not None and not any(token.lemma.lower() in fields[name] for token in sentence.tokens for name in _OF_POWER)


def _is_of_household(claim: Claim, actors: Sequence[str], recipients: Sequence[str]) -> bool:
    """ "Their mother was offered a room by a charity and turned it down": what one of a family takes or leaves, of nobody who rules."""
    if claim.type not in _BARGAINS or any(party.id or _RULING & {*party.sectors} for party in (*claim.actors, *claim.recipients)):
        return False
    return _all_of(actors, _KIN) or _all_of(recipients, _KIN)


def _is_of_state(claim: Claim) -> bool:
    """ "Iran jailed the footballer", "the guerrillas freed the cyclist": no club does so."""
    return claim.mode in _BY_LAW or any(party.id and _ARMED & {*party.sectors} for party in claim.actors)


def _all_of(nouns: Sequence[str], lemmas: frozenset[str]) -> bool:
    return bool(nouns) and lemmas.issuperset(nouns)


def _noun(party: Party, parsed: Parsed) -> str:
    """The lemma of the noun that the words of a party hang on; "" of whom the registry knows, or if there is none."""
    sentence = parsed.sentence_at(party.start) if party.id is None else None
    at = head_of(sentence, words_inside(sentence, party.start, party.end)) if sentence is not None else None
    return sentence.tokens[at].lemma.lower() if sentence is not None and at is not None else ""

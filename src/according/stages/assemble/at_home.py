"""The country of parties whose own words tell none: the only one that the events of the report name, or that in which the event is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.own_state import WITHOUT_ARMY
from according.records.actor import ANYWHERE, GOVERNING, Party
from according.records.claim import Claim

_OF_MANY = frozenset({"IGO", "NGO"})
_SETTLED = frozenset({"CVL", "COP", "LAB", "EDU", "MED", "AGR", "REF", "OPP", "PTY", "JUD", "LEG", "REL"})
"""Who is mostly at home where something is done to them, or where they do it."""

_PRIVATE, _NATION = frozenset({"CVL", "JRN", "REL", "NGO", "MED", "BUS", "REF"}), "modifier"
"""Whom reports call by nation where they are abroad, and the rule that finds it."""
_ABROAD_BY_WORD = "abroad"

_BANDS = frozenset({"REB", "UAF", "CRM"})
_FROM_ELSEWHERE = frozenset({"ASSAULT", "THREATEN", "MOBILIZE"})
"""What those may do in a country who come from another."""

_ORGANS = frozenset({"MIL", "COP", "SPY"})
_IN_CUSTODY = frozenset({"beat", "torture", "sexual"})
"""Modes of what an army may do to its own soldiers."""
_SMALL = frozenset({"the", "of", "and"})
_GOVERNING = frozenset({"GOV", "LEG"})
_HOME_MADE = frozenset({"GOV", "LEG", "OPP", "PTY"})
_TALKING = frozenset({"CONSULT", "AGREE"})
_AGAINST = frozenset({"ASSAULT", "THREATEN", "COERCE", "ACCUSE"})
"""What is done to or by those who strike a state from elsewhere."""

_OF_REPORT, _BY_PLACE, _HIRED = "country-of-report", "place-in-sentence", "mercenar"
_EXPELLING = frozenset({"expel", "deport"})
"""Modes of what states do with those of others."""
_DEALINGS = frozenset({"AGREE", "CONSULT", "COOPERATE", "REJECT", "SANCTION"})
"""What states do with each other: who lays sanctions on one or leaves a treaty with it is hardly its own."""
_ABROAD = frozenset({"AID", "SUPPORT", "COOPERATE", "MOBILIZE"})
"""What is done for or about people who may live anywhere ("sent tents to refugees", "condolences to the families")."""


def at_home(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, their parties with the country that is left to them; those of many countries, and known ones, as they are."""
    policed = {p.country for claim in claims for p in (*claim.actors, *claim.recipients) if {"MIL", "COP", "JUD"} & set(p.sectors[:1])}
    claims = [_of_its_fellows(claim) for claim in claims]
    claims = [_not_of_victim(_not_of_attacker(_not_of_expeller(_not_of_helper(claim))), policed) for claim in claims]
    if all(party.country or not _may_be(party) for claim in claims for party in (*claim.actors, *claim.recipients)):
        return tuple(claims)
    named = {c for claim in claims for c in _countries(claim)}
    settled = any(_is_settled(claim) for claim in claims)
    only = next(iter(named)) if len(named) == 1 and settled else None
    opposed = _opposed(claims, only)
    return tuple(_placed(claim, only, opposed) for claim in claims)


def _of_its_fellows(claim: Claim) -> Claim:
    """ "The IDF, the Shin Bet and the Border Police arrested 13 men": an organ that acts with others of one state alone is that state's."""
    organs = [p for p in claim.actors if _ORGANS & set(p.sectors[:1])]
    states = {p.country for p in organs if p.id is not None}
    if not claim.recipients or len(organs) < 2 or len(organs) < len(claim.actors) or len(states) != 1 or None in states:
        return claim
    own = next(iter(states))
    ours = tuple(replace(p, country=own) if _may_be(p) and (p.country is None or _is_guessed(p)) else p for p in claim.actors)
    return replace(claim, actors=ours) if ours != claim.actors else claim


def _not_of_helper(claim: Claim) -> Claim:
    """ "Accused Somalia of sheltering militants": whose bands a state helps by the word of others need not be its own."""
    helping = {party.country for party in claim.actors if party.is_state} if claim.type == "AID" else set()
    if not helping or not any(source.name for source in claim.sources):
        return claim
    guessed = [p for p in claim.recipients if p.country in helping and p.id is None and set(p.sectors) <= _BANDS and _is_guessed(p)]
    return replace(claim, recipients=_of_nowhere(claim.recipients, guessed)) if guessed else claim


def _is_guessed(party: Party) -> bool:
    return party.rule.endswith((_OF_REPORT, _BY_PLACE))


def _not_of_expeller(claim: Claim) -> Claim:
    """ "Georgia expelled two diplomats from Russia": nobody expels his own, whatever country the report names most."""
    states = {party.country for party in claim.actors if party.is_state} if claim.mode in _EXPELLING else set()
    guessed = [p for p in claim.recipients if p.country in states and p.id is None and p.rule.endswith((_OF_REPORT, _BY_PLACE))]
    return replace(claim, recipients=_of_nowhere(claim.recipients, guessed)) if guessed else claim


def _not_of_attacker(claim: Claim) -> Claim:
    """ "Somalia said Kenyan planes had bombed a market": a state that tells of another's attack does not tell of the other's market.

    Only where nothing but the countries that the report names most made it the attacker's.
    """
    striking = {party.country for party in claim.actors if _is_of_state(party)} if claim.type == "ASSAULT" else set()
    armed = [p for p in claim.recipients if p.country in striking and p.id is None and p.sectors[:1] == ("MIL",) and _is_guessed(p)]
    if armed and claim.mode not in _IN_CUSTODY:  # "Iraqi troops destroyed a tank in Mosul": hardly their own
        others = (replace(p, country=None, rule=f"{p.rule}, {ANYWHERE}") if p in armed else p for p in claim.recipients)
        claim = replace(claim, recipients=tuple(others))
    telling = {source.country for source in claim.sources if source.stance == "asserts" and source.country}
    if not striking or not telling - striking or claim.place is not None and claim.place.country in striking:
        return claim
    guessed = [p for p in claim.recipients if p.country in striking and p.id is None and p.rule.endswith(_OF_REPORT)]
    return replace(claim, recipients=_of_nowhere(claim.recipients, guessed)) if guessed else claim


def _not_of_victim(claim: Claim, policed: set[str | None]) -> Claim:
    """ "Rebels abducted two French nurses. Paris condemned it": a band is not of the nation of those whom it takes.

    policed: the countries whose forces or courts act in the report, at home as a rule.
    """
    private = {p.country for p in claim.recipients if _is_from_anywhere(p)} - policed if claim.type == "ASSAULT" else set()
    if not private or claim.place is not None and claim.place.country in private:
        return claim
    guessed = [p for p in claim.actors if p.country in private and set(p.sectors) <= _BANDS and p.rule.endswith(_OF_REPORT)]
    return replace(claim, actors=_of_nowhere(claim.actors, guessed)) if guessed else claim


def _of_nowhere(parties: Sequence[Party], guessed: Sequence[Party]) -> tuple[Party, ...]:
    """The parties, without the country of those of whom it was only guessed."""
    return tuple(replace(party, country=None) if party in guessed else party for party in parties)


def _is_of_state(party: Party) -> bool:
    return party.id is not None and bool(GOVERNING & set(party.sectors))


def _countries(claim: Claim) -> set[str]:
    sent = claim.type == "MOBILIZE" and not any(party.country for party in claim.actors)  # "over the decision to send troops to Iraq"
    there = claim.place.country if claim.place and not sent and not _are_peace_talks(claim) else None
    told = {party.country for party in (*claim.actors, *(() if sent else claim.recipients)) if not _is_hired(party)} | {there}
    return {country for country in told if country}


def _are_peace_talks(claim: Claim) -> bool:
    """Whether a band confers or agrees there, mostly abroad: "the government and the rebels met in Doha"."""
    return claim.type in _TALKING and any("REB" in party.sectors for party in (*claim.actors, *claim.recipients))


def _is_settled(claim: Claim) -> bool:
    """Whether more than a private person whom it befalls is of a country: "a Dutch nun was shot by gunmen" tells of no Dutch gunmen."""
    there = claim.place is not None and claim.place.country is not None and not _are_peace_talks(claim)
    beside = (*claim.actors, *(p for p in claim.recipients if not _is_from_anywhere(p)))
    return there or any(p.country for p in beside if not _is_hired(p))


def _is_hired(party: Party) -> bool:
    """ "Russian mercenaries" fight abroad: their nation is nobody else's in the report."""
    return _HIRED in party.text.casefold()


def _is_from_anywhere(party: Party) -> bool:
    by_nation = party.id is None and (_NATION in party.rule or party.rule.startswith("people"))
    return by_nation and set(party.sectors) <= _PRIVATE or party.rule.endswith(_ABROAD_BY_WORD)


def _opposed(claims: Sequence[Claim], only: str | None) -> frozenset[str]:
    """Organs of states whom the report shows with a party of the country, which may then not be theirs; bands with a name that strike."""
    found = set[str]()
    for claim in claims:
        if claim.type in _FROM_ELSEWHERE:
            found.update(party.key for party in claim.actors if party.country is None and party.name[:1].isupper())
        parties = (*claim.actors, *claim.recipients)
        if claim.type in _DEALINGS and any(party.country == only and party.is_state for party in claim.recipients):
            found.update(party.key for party in claim.actors if party.country is None and party.name[:1].isupper())
            # "Harker urged the UN to renew sanctions on Iran": nor is who asks for it.
            found.update(source.key for source in claim.sources if claim.type == "SANCTION" and source.country is None and source.name)
        if claim.mode in _EXPELLING and any(party.is_state for party in claim.actors):
            found.update(party.key for party in claim.recipients if party.country is None)
        if claim.type == "ASSAULT" and any(party.country == only and _is_struck_abroad(party) for party in claim.recipients):
            found.update(party.key for party in claim.actors if party.country is None)
            found.update(party.key for one in claims for party in _forces(one))  # nor need the army be that of the state that is hit
        by_state = claim.type == "ASSAULT" and any(_is_abroad(party) for party in claim.actors)
        if (claim.type in _ABROAD or by_state) and (claim.place is None or claim.place.country != only):
            found.update(party.key for party in claim.recipients if party.country is None)
        if any(party.country == only for party in parties):
            against = any(party.country == only and _is_bare_state(party) for party in parties)
            found.update(p.key for p in parties if p.country is None and (_may_be_abroad(p) or against and "MIL" in p.sectors[:1]))
    if found and any(p.key in found and _GOVERNING & set(p.sectors) for claim in claims for p in (*claim.actors, *claim.recipients)):
        found.update(p.key for claim in claims for p in (*claim.actors, *claim.recipients) if _is_office(p))  # all of the same other state
    return frozenset(found)


def _is_office(party: Party) -> bool:
    return party.country is None and bool({*_GOVERNING, "MIL"} & set(party.sectors[:1]))


def _forces(claim: Claim) -> list[Party]:
    """Organs of states and forces that no word gives a country."""
    return [p for p in (*claim.actors, *claim.recipients) if p.country is None and {"GOV", "MIL", "SPY"} & set(p.sectors)]


def _is_struck_abroad(party: Party) -> bool:
    """Whether who strikes need not be of the same country: "abducted two French nurses", "fired rockets towards Israel"."""
    return _is_from_anywhere(party) or party.is_state and party.text == party.name


def _is_bare_state(party: Party) -> bool:
    """Whether a state is told by its own name or capital, and not as "the Kenyan government"."""
    return party.is_state and not any(word.islower() and word not in _SMALL for word in party.text.split())


def _is_abroad(party: Party) -> bool:
    """Whether a state or its mercenaries act: "Iran shelled three towns", "Wagner mercenaries executed 20 men"."""
    return party.is_state or _is_hired(party)


def _may_be_abroad(party: Party) -> bool:
    """Whether a party may be another state's: an office or a name, not the soldiers of whom a report on one country tells."""
    return bool({*_GOVERNING, "SPY"} & set(party.sectors or ("GOV",))) or "MIL" in party.sectors and party.name[:1].isupper()


def _may_be(party: Party) -> bool:
    allied = "oalition " in party.text and not _HOME_MADE & set(party.sectors)  # "a coalition convoy" is of many states
    return party.id is None and not _OF_MANY & set(party.sectors) and ANYWHERE not in party.rule and not allied


def _placed(claim: Claim, only: str | None, opposed: frozenset[str]) -> Claim:
    actors = tuple(_at_home(party, claim, only, opposed) for party in claim.actors)
    recipients = tuple(_at_home(party, claim, only, opposed) for party in claim.recipients)
    if (actors, recipients) == (claim.actors, claim.recipients):
        return claim
    why = dict(claim.explanation)
    why |= {name: "; ".join(p.rule for p in parties) for name, parties in (("actors", actors), ("recipients", recipients)) if parties}
    return replace(claim, actors=actors, recipients=recipients, explanation=tuple(why.items()))


def _at_home(party: Party, claim: Claim, only: str | None, opposed: frozenset[str]) -> Party:
    if party.country or not _may_be(party):
        return party
    if party.sectors[:1] == ("MIL",) and only in WITHOUT_ARMY:
        return party
    if only is not None and party.key not in opposed:
        return replace(party, country=only, rule=f"{party.rule}, only country of the events")
    here = claim.place.country if claim.place is not None else None
    foe = only is not None and party.key in opposed and claim.type in _AGAINST
    if here and not foe and not party.name[:1].isupper() and party.sectors and set(party.sectors) <= _SETTLED:
        return replace(party, country=here, rule=f"{party.rule}, where the event is")
    return party

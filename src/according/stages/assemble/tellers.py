"""Who did what a force tells without a word on by whom: "two men were arrested, police said"; "nine rebels were killed, the army said"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from according.ontology.closed_classes import NEGATORS, WH_WORDS
from according.ontology.event_types import DECREED_MODES
from according.ontology.passives import is_passive_of_nobody
from according.records.account import Account
from according.records.actor import ARMED_GROUPS, ARMED_OR_SPIES, Party, keys_of
from according.records.attribution import Source
from according.records.parse import Parsed, Ref, Token

_FORCES = frozenset({"COP", "MIL", "SPY"})
_BODIES = ("police", "army", "military", "forces", "navy", "marines", "guard", "command", "service", "general staff")
"""How the names of bodies end; an officer or a guard may tell of what others did."""
_FIGHTERS = _FORCES | frozenset({"REB", "PRM", "UAF"})
_OWNING_UP = frozenset({"claimed", "claims", "claim", "admitted", "admits", "admit"})
"""Those of fighters without a state who say so of any deed, whomever it befell."""
_BOASTS = frozenset({"claim", "announced", "announces", "claimed", "claims", "hailed", "hails", "proclaimed", "celebrated", "trumpeted"})
"""Cues of voices that tell of a deed by its noun as their own."""
_DECREEING = frozenset({"announced", "announces", "decreed", "decrees"})
_BY_FORCE = frozenset({"ASSAULT", "COERCE"})
_BY_ANYBODY = frozenset({"drag", "grab", "snatch", "stop", "pull"})
"""What attackers do to people as well: "was grabbed from behind, according to police"."""
_STATELESS = ARMED_GROUPS | {"UNK"}
_ORDERING = frozenset({"tell", "order", "instruct", "command", "direct"})
"""What those do who lead; somebody's men may be asked by others."""
_TAKINGS = frozenset({"capture", "recapture", "seizure", "takeover", "liberation", "conquest"})
_TOLD = frozenset({"actual", "negated"})
_RULERS = frozenset({"GOV", "MIL", "COP", "LEG", "REB", "PRM"})
_OWN = "possessive"
"""How the rule of people begins that are told of as somebody's own ("its fighters")."""
_GRANTED = frozenset({"AID", "CONCEDE", "RETREAT"})
_PROMISED = frozenset({"planned", "possible"})
_TO_COME = frozenset({"will", "would", "shall"})


def by_who_tells_it(
    accounts: Sequence[Account],
    *,
    named: Callable[[int], Sequence[Party]],
    parsed: Parsed,
    body: Callable[[Party], Party] = lambda party: party,
) -> tuple[Account, ...]:
    """Arrests, deaths of those whom a force fights, and moves that nobody is named for: by the one force that tells of them.

    What a state threatens with, by the mouth of one man, is the state's. named: the parties that the nouns of a sentence name. body:
    whom a party speaks for ("their spokesman said that a jet had been shot down").
    """
    done = {account.mention.at for account in accounts if account.actors}
    work = {n for n, a in enumerate(accounts) if _is_force_work(a) and not _is_in_deed(a, done, parsed)}
    own = {n for n in work if not _is_unknown_to(accounts[n], parsed)} | {n for n, a in enumerate(accounts) if _is_move(a, named, parsed)}
    threats = (_by_the_state(account, accounts, parsed) for account in accounts)
    return tuple(_told(account, named, body) if n in own else account for n, account in enumerate(threats))


def _by_the_state(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    """ "India's minister told parliament that any attack would be answered": by India, for which he speaks."""
    mention = account.mention
    if account.actors or mention.content_of is None or mention.status != "threatened" or mention.type not in _BY_FORCE:
        return account
    above, sentence = accounts[mention.content_of], parsed.sentences[mention.at.sentence]
    states = above.mention.type == "THREATEN" and bool(above.actors) and all(party.is_state for party in above.actors)
    if not states or not is_passive_of_nobody(sentence, verb=mention.at.token) or keys_of(above.actors) & keys_of(account.recipients):
        return account
    return replace(account, actors=tuple(replace(p, rule=f"the state that threatens it: {p.rule}") for p in above.actors))


def _is_move(account: Account, named: Callable[[int], Sequence[Party]], parsed: Parsed) -> bool:
    """ "A convoy had left", "reinforcements were on the way": a move of nobody, in whose clause no party is named."""
    mention, sentence = account.mention, parsed.sentences[account.mention.at.sentence]
    if mention.type != "MOBILIZE" or mention.status not in ("actual", "planned") or account.actors or account.recipients:
        return False
    clause = {sentence.tokens[k].start for k in sentence.subtree(mention.at.token)}
    known = (party.start for party in named(sentence.index) if party.sectors)  # "reinforcements" are nobody's
    return sentence.tokens[mention.at.token].relation == "ccomp" and clause.isdisjoint(known)


def by_who_grants_it(
    accounts: Sequence[Account],
    *,
    named: Callable[[int], Sequence[Party]],
    parsed: Parsed,
    body: Callable[[Party], Party] = lambda party: party,
) -> tuple[Account, ...]:
    """What is granted or lifted, by nobody who is named, in the words of one who rules or fights: "they would be pardoned, he said".

    named: the parties that the nouns of a sentence name. body: whom a party speaks for, whose aid it is ("will be fed, the minister said").
    Whom others hold a state does not free that only mediates.
    """
    between = {party.country for a in accounts if a.mention.mode == "third-party" for party in a.actors if party.country}
    granted = (_granted(account, named, body) if _is_grant(account, parsed) else account for account in accounts)
    return tuple(
        account if account.mention.type == "RETREAT" and between & {p.country for p in new.actors if not account.actors} else new
        for account, new in zip(accounts, granted, strict=True)
    )


def by_who_orders_it(accounts: Sequence[Account], *, named: Callable[[int], Sequence[Party]]) -> tuple[Account, ...]:
    """Orders to somebody's own people that nobody is named for: "the Front said its fighters had been told to spare the town".

    named: the parties that the nouns of a sentence name.
    """
    told = (a.mention.type == "REQUEST" and not a.actors and a.mention.status == "actual" and a.lemma in _ORDERING for a in accounts)
    return tuple(_ordered(account, named) if own else account for account, own in zip(accounts, told, strict=True))


def _ordered(account: Account, named: Callable[[int], Sequence[Party]]) -> Account:
    whose = (party for party in account.recipients if party.rule.startswith(_OWN))  # "said it had been ordered": by others
    told = {party.key for party in whose}
    start = min((party.start for party in account.recipients), default=-1)
    bodies = (party for party in _voices(account, named) if "CVL" not in party.sectors)
    voices = [party for party in bodies if told == {party.key} and party.start != start]  # nor "ordered me", he said
    return replace(account, actors=(replace(voices[0], rule=f"orders its own: {voices[0].rule}"),)) if len(voices) == 1 else account


def _is_grant(account: Account, parsed: Parsed) -> bool:
    """Whether an account is of a passive that will come ("will be lifted", not "may be lifted") or of a curb that was lifted."""
    mention, sentence = account.mention, parsed.sentences[account.mention.at.sentence]
    if account.actors or account.nominal or mention.type not in _GRANTED or not sentence.dependents(mention.at.token, "aux:pass"):
        return False
    to_come = any(t.lemma.lower() in _TO_COME for t in sentence.dependents(mention.at.token, "aux"))
    return mention.status in _PROMISED and to_come or mention.status == "actual" and mention.mode == "access"


def _granted(account: Account, named: Callable[[int], Sequence[Party]], body: Callable[[Party], Party]) -> Account:
    voices = _voices(account, named)
    if len(account.sources) != 1 or not voices or not _RULERS & set(voices[0].sectors[:1]):
        return account
    if voices[0].key in keys_of(account.recipients):
        return account
    who = body(voices[0]) if account.mention.type == "AID" else voices[0]
    return replace(account, actors=(replace(who, rule=f"says that it is granted: {voices[0].rule}"),))


def _is_in_deed(account: Account, done: Collection[Ref], parsed: Parsed) -> bool:
    """ "Killed in an encounter with soldiers, police said": the soldiers are named for the deed in which it happened."""
    at = account.mention.at
    return any(Ref(at.sentence, t.index) in done for t in parsed.sentences[at.sentence].dependents(at.token, "obl"))


def by_who_announces_it(accounts: Sequence[Account], *, named: Callable[[int], Sequence[Party]], parsed: Parsed) -> tuple[Account, ...]:
    """Deeds that nobody is named for, told by a noun: by the fighters who announce or claim them; bans and expulsions in the passive by
    the one part of a government that announces them."""
    claimed = (_boasted(a, named, _deed(a, parsed)) if _is_announced(a, parsed) else a for a in accounts)
    return tuple(_decreed(account, named) if _is_decree(account, parsed) else account for account in claimed)


def _is_decree(account: Account, parsed: Parsed) -> bool:
    """Whether it is what only those in power do, in words that name nobody: "two ships have been barred"."""
    mention = account.mention
    powers = mention.type == "SANCTION" or mention.type == "COERCE" and mention.mode in DECREED_MODES
    if account.actors or not powers or mention.status != "actual" or len(account.sources) != 1:
        return False
    return is_passive_of_nobody(parsed.sentences[mention.at.sentence], verb=mention.at.token)


def _decreed(account: Account, named: Callable[[int], Sequence[Party]]) -> Account:
    """By who announces it; not what befell a government's own people abroad ("our envoy has been expelled, the ministry announced")."""
    voices = _voices(account, named) if account.sources[0].cue.casefold() in _DECREEING else []
    if not voices or voices[0].sectors[:1] != ("GOV",):
        return account
    own = account.mention.type == "SANCTION" and any(p.country == voices[0].country is not None for p in account.recipients)
    return account if own else replace(account, actors=(replace(voices[0], rule=f"announces it: {voices[0].rule}"),))


def _is_force_work(account: Account) -> bool:
    """Whether police and soldiers do such things, and nobody is said to have done this one."""
    mention = account.mention
    if account.actors or mention.status not in _TOLD:
        return False
    anybody = account.lemma in _BY_ANYBODY or account.lemma == "take" and not mention.by_cue  # "were taken and interrogated"
    arrest = mention.type == "COERCE" and mention.mode == "arrest" and not anybody
    return arrest or _is_at_forces(account) and mention.type in _BY_FORCE


def _is_unknown_to(account: Account, parsed: Parsed) -> bool:
    """Whether it is told by who does not know where, how or by whom it was done: "he did not know where the man was being held"."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    asked = any(t.form.lower() in WH_WORDS for t in sentence.dependents(at, "advmod", "obl", "obj"))
    above = sentence.tokens[at].head if asked and sentence.tokens[at].relation == "ccomp" else -1
    return above >= 0 and any(t.form.lower() in NEGATORS for t in sentence.dependents(above, "advmod"))


def _told(account: Account, named: Callable[[int], Sequence[Party]], body: Callable[[Party], Party]) -> Account:
    voices = [party if is_body(party) else body(party) for party in _voices(account, named) if not _is_guessed(party, body)]
    forces = {party.key: party for party in voices if _FORCES & set(party.sectors[:1]) and is_body(party)}
    fought = _is_at_forces(account)
    known = forces or {party.key: party for party in voices if fought and ARMED_GROUPS & set(party.sectors[:1])}
    if len(known) != 1 or any(party.key in known for party in account.recipients):
        return account
    force, arrests = next(iter(known.values())), bool(forces) and account.mention.mode == "arrest"
    if not arrests and not all(_are_foes(force, party) for party in account.recipients):
        return account
    return replace(account, actors=(replace(force, rule=f"the force that tells of it: {force.rule}"),))


def _is_guessed(party: Party, body: Callable[[Party], Party]) -> bool:
    """Whether an officer is only taken for one of the report's country: a sergeant of a town's police is nobody of the state's forces."""
    return "country-of-report" in party.rule and not is_body(party) and (body(party).id or "").startswith("state:")


def _is_at_forces(account: Account) -> bool:
    """Whether it is done to forces or bands alone."""
    return bool(account.recipients) and all(ARMED_OR_SPIES & set(party.sectors[:1]) for party in account.recipients)


def _are_foes(force: Party, hit: Party) -> bool:
    """Whether a force fights another: a band, or the forces of another state; a band fights any but its like."""
    bands = [bool(ARMED_GROUPS & set(party.sectors[:1])) for party in (force, hit)]
    if bands == [False, False]:
        return force.country is not None and hit.country is not None and force.country != hit.country
    return bands != [True, True] or force.id is not None and hit.id is not None


def _is_announced(account: Account, parsed: Parsed) -> bool:
    """Whether somebody announces what nobody is said to have done: "the capture of the town", not "deaths in an ambush"."""
    deed = account.nominal and account.mention.type in ("ASSAULT", "COERCE") and account.mention.status == "actual"
    return deed and not account.actors and _deed(account, parsed).relation in ("obj", "ccomp")


def _deed(account: Account, parsed: Parsed) -> Token:
    return parsed.sentences[account.mention.at.sentence][account.mention.at.token]


def _boasted(account: Account, named: Callable[[int], Sequence[Party]], deed: Token) -> Account:
    """By those who announce it: "the militia claimed the capture of 30 soldiers"; not what befell their own or civilians."""
    cues = [(source.cue.casefold(), _party(source, account, named)) for source in account.sources]
    owning = [party for cue, party in cues if party is not None and cue in _OWNING_UP and _is_stateless(party)]
    cued = [party for cue, party in cues if party is not None and cue in _BOASTS]
    taking = deed.lemma.lower() in _TAKINGS
    who = owning or [party for party in cued if (_FIGHTERS | ({"GOV"} if taking else set())) & set(party.sectors[:1])]
    own = {(party.sectors[:1], party.country) for party in who}
    theirs = [(party.sectors[:1], party.country) for party in account.recipients]
    civilians = not taking and not owning and any(one[0] in (("CVL",), ("ELI",)) for one in theirs)
    if len(who) != 1 or civilians or own & set(theirs):
        return account
    return replace(account, actors=(replace(who[0], rule=f"announces it: {who[0].rule}"),))


def _is_stateless(party: Party) -> bool:
    """Whether a party is an armed group: "the Brigades" of no state are one too."""
    named = party.sectors[:1] == ("MIL",) and party.country is None and party.id is None and party.name[:1].isupper()
    return named or bool(_STATELESS & set(party.sectors[:1]))


def is_body(party: Party) -> bool:
    """Whether a party is a force as such, not one of its men."""
    return party.id is not None or party.name.casefold().endswith(_BODIES) and party.name.casefold() != "guard"


def _voices(account: Account, named: Callable[[int], Sequence[Party]]) -> list[Party]:
    """The parties of the voices that speak in the account's own sentence."""
    return [party for source in account.sources if (party := _party(source, account, named)) is not None]


def _party(source: Source, account: Account, named: Callable[[int], Sequence[Party]]) -> Party | None:
    """The party of a voice; None for the report's own and for those who speak in another sentence."""
    return next((p for p in named(account.mention.at.sentence) if source.name and p.start == source.start and p.name == source.name), None)

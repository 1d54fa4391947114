"""What the parties make of an event, and it of them: gunmen who hold a trader arrest nobody, students who close a bridge protest."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from according.ontology.closed_classes import POSSESSIVES
from according.records.account import Account
from according.records.actor import ARMED_OR_SPIES, STATE_SECTORS, Party
from according.records.parse import Parsed, Ref

_TAKING = frozenset({"hold", "seize", "take", "grab", "snatch", "drag", "lead", "carry", "whisk", "catch", "capture", "keep"})
_OUTLAWS = frozenset({"REB", "UAF", "CRM"})
_COMPANIES = frozenset({"company", "companies"})
_BLOCKING = frozenset({
    "block", "close", "shut", "barricade", "seal", "occupy", "blockade", "cut", "obstruct", "prevent", "turn", "surround", "encircle",
    "ring", "halt", "stop",
})  # fmt: skip
_HALTING, _ANYBODY = frozenset({"halt", "stop"}), frozenset({"CVL", "CRM"})
_ONE = frozenset({"boy", "child", "driver", "girl", "man", "person", "suspect", "suspects", "teenager", "woman"})
"""Names of parties that are one person each (a "suspect" is named in the plural)."""
_BARRIERS = frozenset({"barricade", "barrier", "roadblock"})
_DISPOSING = frozenset({"call", "cancel", "drop", "hold", "organise", "organize", "plan", "postpone", "resume", "stage", "suspend"})
"""What those whose march it is do with it ("the Youth Congress called off its march"), whatever else they rule."""
_MARCHING = frozenset({"march", "advance", "converge", "mass"})
_FIGHTERS, _UNKNOWN = frozenset({"MIL", "REB", "PRM"}), frozenset({"UNK"})
_BANDS = frozenset({
    "army", "brigade", "brigades", "faction", "fighters", "forces", "front", "guerrillas", "insurgents", "legion", "militia", "rebels",
})  # fmt: skip
_AHEAD = frozenset({"threatened", "possible", "planned"})
"""What is said of a march that has not begun: an attack that is threatened or feared."""
_POLICE, _SCUFFLING = frozenset({"COP"}), frozenset({None, "riot"})
_ANYWHERE = -1  # in its sentence
_RULERS = STATE_SECTORS | {"PRM"}
_IN_SERVICE = frozenset({"COP", "MIL"})
_AGGRIEVED = frozenset({
    "protest", "protests", "protesting", "strike", "striking", "demand", "demanding", "pay", "salary", "salaries", "wages", "unpaid",
    "mutiny", "mutinous", "mutineers", "off-duty", "retired", "former", "sympathy", "solidarity", "bonus", "bonuses",
})  # fmt: skip
_COUNTING, _FLYING = frozenset({"ADJ", "DET", "NUM", "PRON"}), frozenset({"drone", "missile", "projectile", "rocket"})
_BURNING = frozenset({"burn", "torch", "loot", "ransack", "sack", "attack"})
_STORMING = frozenset({"storm", "vandalise", "vandalize"})
_MOBILISING = frozenset({"mobilise", "mobilize", "mobilisation", "mobilization"})
_EXERCISES = frozenset({"game", "exercise", "drill", "manoeuvre", "maneuver", "wargame"})
_TOGETHER = frozenset({"allied", "annual", "bilateral", "combined", "common", "joint", "multinational", "partner", "trilateral"})
_WITH_OTHERS = frozenset({"alongside", "between", "involving", "of", "with"})
_PEOPLE = frozenset({"CVL", "LAB", "OPP", "EDU", "AGR", "SOC", "REF", "ELI"})
"""Who blocks a road, storms an office or mobilises without any office or arms protests."""


def by_their_parties(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with the type and mode that who acts and who suffers ask for, and protests without those who acted around them."""
    others = [a for a in accounts if a.mention.type != "PROTEST"]
    doing = {(Ref(a.mention.at.sentence, at), party.key) for a in others for at in (_ANYWHERE, a.mention.at.token) for party in a.actors}
    kinds = ((account, _cordoned(_alone(_shot_down(_retyped(account), parsed), parsed), parsed)) for account in accounts)
    told = ((account, _without_rulers(_marching(kind, parsed), doing, parsed)) for account, kind in kinds)
    return tuple(_as_read(before, after, parsed) for before, after in told)


def _as_read(before: Account, after: Account, parsed: Parsed) -> Account:
    """An account of another type, as likely as the encoder takes its word for that type, where that is likelier."""
    if after.mention.type == before.mention.type:
        return after
    at = after.mention.at
    reading = parsed.sentences[at.sentence][at.token].reading
    likely = max(after.mention.likely, reading.types[after.mention.type] if reading is not None else 0.0)
    return replace(after, mention=replace(after.mention, likely=likely))


def _without_rulers(account: Account, doing: Set[tuple[Ref, str]], parsed: Parsed) -> Account:
    """ "Police detained two men after a protest", "the minister banned protests": neither protested."""
    at = account.mention.at
    token = parsed.sentences[at.sentence][at.token]
    if account.mention.type != "PROTEST" or token.upos != "NOUN" or token.relation not in ("obl", "nmod", "obj") or not account.actors:
        return account
    where = Ref(at.sentence, token.head if token.relation == "obj" else _ANYWHERE)
    sentence = parsed.sentences[at.sentence]
    whose = {t.form.casefold() for t in sentence.dependents(at.token, "nmod:poss")}
    if token.relation == "obj" and whose & POSSESSIVES and sentence.tokens[token.head].lemma in _DISPOSING:
        return account
    others = (party for party in account.actors if party.text.casefold() not in POSSESSIVES)
    ruling = all(_are(party, _RULERS) and (where, party.key) in doing for party in account.actors) and any(others)
    return replace(account, actors=()) if ruling else account


def _retyped(account: Account) -> Account:
    mention = account.mention
    if mention.type == "COERCE" and mention.mode == "arrest" and account.lemma in _TAKING and _is_abduction(account):
        return replace(account, mention=replace(mention, type="ASSAULT", mode="abduct"))
    if mention.type == "COERCE" and account.lemma in _BLOCKING and _is_of_people(account) and not _is_at_persons(account):
        return replace(account, mention=replace(mention, type="PROTEST", mode="obstruct"))
    stormed = mention.type == "ASSAULT" and not account.nominal and account.lemma in _STORMING
    if stormed and _is_of_people(account) and not _is_alone(account):
        return replace(account, mention=replace(mention, type="PROTEST", mode="riot"))
    if mention.type == "MOBILIZE" and account.lemma in _EXERCISES and account.nominal and len(_countries(account)) > 1:
        return replace(account, mention=replace(mention, type="COOPERATE", mode=None))  # "Oman and Iran held war games"
    if mention.type == "MOBILIZE" and account.lemma in _MOBILISING and _is_of_people(account):
        return replace(account, mention=replace(mention, type="PROTEST", mode="demo"))
    if mention.type == "PROTEST" and mention.mode in _SCUFFLING and not account.nominal and account.recipients and _all_police(account):
        return replace(account, mention=replace(mention, type="ASSAULT", mode="crowd-control"))  # "the guards hit back with pepper spray"
    fought = account.lemma in _BURNING and any(_is_of_fighters(party) for party in account.actors)
    if mention.type == "PROTEST" and mention.mode == "riot" and fought:
        return replace(account, mention=replace(mention, type="ASSAULT", mode="destroy"))  # "soldiers and mobs burned their villages"
    if mention.type == "ASSAULT" and mention.mode == "abduct" and account.lemma in _TAKING and _all_police(account):
        return replace(account, mention=replace(mention, type="COERCE", mode="arrest"))  # "officers dragged some marchers away"
    return account


def _shot_down(account: Account, parsed: Parsed) -> Account:
    """ "Fired forty rockets at the town. Most were intercepted": no people are, nor ships."""
    mention, at = account.mention, account.mention.at
    if mention.type != "COERCE" or account.lemma != "intercept" or account.recipients:
        return account
    sentence = parsed.sentences[at.sentence]
    what = sentence.dependents(at.token, "nsubj:pass", "obj")
    counted = what and all(t.upos in _COUNTING for t in what)
    near = (one.vocabulary for one in parsed.sentences[max(0, at.sentence - 1) : at.sentence + 1])
    flying = counted and any(not _FLYING.isdisjoint(words) for words in near)
    return replace(account, mention=replace(mention, type="ASSAULT", mode="heavy-weapons")) if flying else account


def _alone(account: Account, parsed: Parsed) -> Account:
    """ "Russia is conducting naval exercises": of one state alone they are a show of force, unless the words tell of others."""
    mention = account.mention
    exercises = mention.type == "COOPERATE" and account.nominal and account.lemma in _EXERCISES
    if not exercises or len(account.actors) != 1 or account.recipients or not account.actors[0].country:
        return account
    sentence, at = parsed.sentences[mention.at.sentence], mention.at.token
    before = {t.form.lower() for t in sentence.dependents(at, "amod", "compound")}
    beside = (*sentence.dependents(at, "nmod"), *(sentence.dependents(sentence[at].head, "obl") if sentence[at].relation == "obj" else ()))
    others = any(_WITH_OTHERS & {*sentence.marked(t.index, "case")} for t in beside)
    if before & _TOGETHER or others or "in" in sentence.marked(at, "case"):  # "took part in exercises"
        return account
    return replace(account, mention=replace(mention, type="MOBILIZE", mode="troops"))


def _cordoned(account: Account, parsed: Parsed) -> Account:
    """ "Police officers blocked the streets around the plant" protests nothing, unless they are on strike."""
    mention = account.mention
    obstructing = mention.type == "PROTEST" and mention.mode == "obstruct" and bool(account.actors)
    if obstructing and account.lemma in _BARRIERS and all(_are(p, _OUTLAWS | _FIGHTERS) for p in account.actors):
        return replace(account, mention=replace(mention, type="COERCE", mode="restrict"))  # "gunmen set up roadblocks"
    blocking = obstructing and account.lemma in _BLOCKING
    blocking = blocking and (not account.nominal or account.lemma == "barricade")  # "police placed barricades"
    if not blocking or not all(_are(party, _IN_SERVICE) for party in account.actors):
        return account
    if not _AGGRIEVED.isdisjoint(parsed.sentences[mention.at.sentence].vocabulary):
        return account
    return replace(account, mention=replace(mention, type="COERCE", mode="restrict"))


def _marching(account: Account, parsed: Parsed) -> Account:
    """Fighters who march do not protest, and those who threaten to march on a town threaten to attack it."""
    mention = account.mention
    marching = mention.type in {"PROTEST", "MOBILIZE", "ASSAULT"} and account.lemma in _MARCHING
    if not marching or not account.actors or not all(_is_of_fighters(party) for party in account.actors):
        return account
    sentence = parsed.sentences[mention.at.sentence]
    goals = (t for t in sentence.dependents(mention.at.token, "obl", "nmod") if t.mention != "time")
    begun = sentence.tokens[mention.at.token].xpos == "VBG"  # "rumours that they were advancing on it"
    if mention.status in _AHEAD and not begun and any("on" in sentence.marked(t.index, "case") for t in goals):
        status = "threatened" if mention.status == "planned" else mention.status
        return replace(account, mention=replace(mention, type="ASSAULT", mode=None, status=status))  # "vowed to march on the capital"
    if mention.type == "PROTEST" and not account.nominal:
        return replace(account, mention=replace(mention, type="MOBILIZE", mode="troops"))  # "the rebels marched to the river"
    return account


def _is_of_fighters(party: Party) -> bool:
    """Whether a party bears arms, by its sectors or, where these are unknown, by its last word or its first ("the front")."""
    sectors = set(party.sectors) - _UNKNOWN
    words = party.name.casefold().split()
    return bool(sectors & _FIGHTERS) or not sectors and len(words) == 1 and words[0] in _BANDS


def of_troops(account: Account) -> Account:
    """ "Two companies have been deployed": what is deployed, sent or called up are companies of soldiers, no firms."""
    if account.mention.type != "MOBILIZE":
        return account
    return replace(account, actors=_as_troops(account.actors), recipients=_as_troops(account.recipients))


def _as_troops(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(replace(p, sectors=("MIL",)) if p.sectors == ("BUS",) and p.name.casefold() in _COMPANIES else p for p in parties)


def _is_abduction(account: Account) -> bool:
    """Whether outlaws took somebody; fighters and police whom rebels take are prisoners (annotation guide)."""
    return (
        bool(account.actors and account.recipients)
        and all(_are(party, _OUTLAWS) for party in account.actors)
        and not any(set(party.sectors) & ARMED_OR_SPIES for party in account.recipients)
    )


def _is_of_people(account: Account) -> bool:
    return bool(account.actors) and all(_are(party, _PEOPLE) for party in account.actors)


def _is_alone(account: Account) -> bool:
    """Whether one nameless person did it: "a man vandalised nine cars" is no crowd."""
    return len(account.actors) == 1 and account.actors[0].name.casefold() in _ONE


def _is_at_persons(account: Account) -> bool:
    """ "Shop assistants stopped Jan Olsen at the door", "the driver stopped": that bars no way."""
    somebody = bool(account.recipients) and all(_are(p, _ANYBODY) for p in account.recipients)
    return account.lemma in _HALTING and (somebody or _is_alone(account))


def _countries(account: Account) -> set[str]:
    return {party.country for party in account.actors if party.country}


def _all_police(account: Account) -> bool:
    return bool(account.actors) and all(_are(party, _POLICE) for party in account.actors)


def _are(party: Party, sectors: frozenset[str]) -> bool:
    return bool(party.sectors) and set(party.sectors) <= sectors

"""Who fought whom, where only the dead of both sides are told: "three soldiers and five militants were killed in clashes"; or who
makes a truce: "Chad and Niger agreed to a ceasefire after two days of fighting"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.afterwards import AFTER
from according.records.account import Account
from according.records.actor import ARMED_GROUPS, GOVERNING, Party
from according.records.parse import Parsed
from according.stages.assemble.bound import EFFECT, MUTUAL, TRUCES

_FIGHTING = frozenset({"clash", "fighting", "battle", "combat", "crossfire"})
_UNTIL_THEN, _SPANS = frozenset({"after", "following"}), frozenset({"day", "hour", "month", "round", "spell", "week", "year"})
_TRUCE_MAKING = frozenset({"AGREE", "CONCEDE", "RETREAT"})
_SIDES = 3
"""Those who fight each other, at most."""
_BETWEEN = frozenset({"among", "between"})
_DURING = frozenset({"in", "during"})


def by_both_sides(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """Accounts of those who were harmed in a clash by nobody who is named: those of two sides fought each other and are nobody's target."""
    told = (_fought(one) if _is_of_clash(one, parsed) and _are_two_sides(one.recipients) else one for one in accounts)
    return tuple(_with_who_goes_on(one, accounts, parsed) if one.nominal and one.lemma in MUTUAL else one for one in told)


def _with_who_goes_on(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    """The soldiers of "soldiers recovered two rifles after a clash with rebels": who goes on with it after the fight fought there."""
    mention = account.mention
    foes = all(ARMED_GROUPS & set(party.sectors[:1]) for party in account.actors)
    if mention.type != "ASSAULT" or mention.status != "actual" or account.recipients or not foes:
        return account
    sentence, at = parsed.sentences[mention.at.sentence], mention.at.token
    between = any(not _BETWEEN.isdisjoint(sentence.marked(t.index, "case")) for t in sentence.dependents(at, "nmod"))
    if between or sentence.tokens[at].relation != "obl" or AFTER.isdisjoint(sentence.marked(at, "case")):
        return account
    verbs = {sentence[at].head, sentence[sentence[at].head].head if sentence[sentence[at].head].relation == "conj" else -1}
    beside = [a for a in accounts if a.mention.at.sentence == mention.at.sentence and a.mention.at.token in verbs and a.actors]
    forces = {p.key: p for a in beside for p in a.actors if GOVERNING & set(p.sectors[:1])}
    others = {p.key: p for a in beside for p in a.recipients if ARMED_GROUPS & set(p.sectors[:1])}
    sides = account.actors or tuple(others.values())
    if not forces or not sides:
        return account
    rule = "who goes on after the fight"
    joined = tuple(replace(p, rule=f"{rule}: {p.rule}") for p in (*forces.values(), *(() if account.actors else sides)))
    return replace(account, actors=(*joined, *account.actors))


def against_who_fights_back(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The fighters of "troops storm the town … clashes between the troops and fighters": they stormed nothing."""
    changed = list(accounts)
    for group in groups:
        told = [accounts[k] for k in group]
        if told[0].mention.type != "ASSAULT" or told[0].lemma in MUTUAL or not told[0].actors:
            continue
        doers = {party.key for party in told[0].actors}
        for k in group[1:]:
            sides = accounts[k].actors
            foes = tuple(party for party in sides if party.key not in doers)
            if accounts[k].lemma in MUTUAL and not accounts[k].recipients and foes and len(foes) < len(sides):
                changed[k] = replace(accounts[k], actors=tuple(party for party in sides if party.key in doers), recipients=foes)
    return tuple(changed)


def by_who_makes_truce(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """Accounts of fighting after which those who fought, or one of them, make a truce."""
    return tuple(_of_truce(one, accounts, parsed) if one.mention.type == "ASSAULT" and one.lemma in MUTUAL else one for one in accounts)


def _of_truce(account: Account, accounts: Sequence[Account], parsed: Parsed) -> Account:
    at = account.mention.at
    sentence = parsed.sentences[at.sentence]
    noun = sentence.tokens[at.token]
    if noun.relation == "nmod" and sentence.tokens[noun.head].lemma in _SPANS and "of" in sentence.marked(at.token, "case"):
        noun = sentence.tokens[noun.head]  # "after two days of fighting"
    ended = noun.relation in ("obl", "nmod") and not _UNTIL_THEN.isdisjoint(sentence.marked(noun.index, "case"))
    if not ended or TRUCES.isdisjoint(sentence.vocabulary):
        return account
    above = {noun.head, sentence.tokens[noun.head].head}
    made = [a for a in accounts if a.mention.at.sentence == at.sentence and a.mention.at.token in above and a.mention.type in _TRUCE_MAKING]
    known = {party.key for party in account.actors}
    makers = [party for party in (made[0].actors if made else ()) if party.key not in known]
    both = (*account.actors, *(replace(party, rule=f"who made the truce: {party.rule}") for party in makers))
    return replace(account, actors=both, recipients=()) if makers and 1 < len(both) <= _SIDES else account


def _fought(account: Account) -> Account:
    actors = tuple(replace(party, rule=f"who died in the clash: {party.rule}") for party in account.recipients)
    return replace(account, actors=actors, recipients=())


def _is_of_clash(account: Account, parsed: Parsed) -> bool:
    """Whether an account tells who was harmed "in clashes", "during an exchange of fire"; not in clashes with others, who are told."""
    if account.mention.type != "ASSAULT" or account.lemma not in EFFECT or account.actors:
        return False
    sentence = parsed.sentences[account.mention.at.sentence]
    for noun in sentence.dependents(account.mention.at.token, "obl"):
        cases = {t.form.lower() for t in sentence.dependents(noun.index, "case")}
        others = {t.form.lower() for inner in sentence.dependents(noun.index, "nmod") for t in sentence.dependents(inner.index, "case")}
        if noun.lemma.lower() in MUTUAL and cases & _DURING and not others & {"with", "between", "against"}:
            return True
    return False


def _are_two_sides(parties: Sequence[Party]) -> bool:
    """Whether parties are a state's forces and armed people, or the forces of two states."""
    kinds = {kind for party in parties for kind in (GOVERNING, ARMED_GROUPS) if kind & set(party.sectors[:1])}
    countries = {party.country for party in parties if GOVERNING & set(party.sectors[:1]) and party.country}
    fighters = all((GOVERNING | ARMED_GROUPS) & set(party.sectors[:1]) for party in parties)
    return fighters and len(parties) > 1 and (len(kinds) > 1 or len(countries) > 1)


def is_in_fighting(account: Account, *, parsed: Parsed) -> bool:
    """ "Killed in the clashes": who was executed did not die so."""
    sentence = parsed.sentences[account.mention.at.sentence]
    where = sentence.dependents(account.mention.at.token, "obl")
    return any(t.lemma in _FIGHTING and "in" in sentence.marked(t.index, "case") for t in where)

"""Whom a speech act is addressed to that only names somebody's earlier act ("welcomed the pardon", "an offer that they rejected")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.ontology.called_by import site_of
from according.ontology.content_words import ACCORDS
from according.ontology.deeds import load_deeds
from according.ontology.event_types import TYPES
from according.ontology.protests import PROTESTS_ALONE
from according.records.account import Account
from according.records.actor import GOVERNING, Party, keys_of
from according.records.parse import Parsed, Sentence
from according.stages.assemble.bound import KILLING, has_victims
from according.stages.assemble.claims import best_parties
from according.stages.assemble.naming import stem
from according.stages.assemble.not_blamed import WORRIED

_ACTS = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_REACH, _FAR, _BESIDE = 3, 8, 1  # sentences back that the act may have been told; by the same word; of "it"
_BLAMED = 2
"""Sentences back that an attack or an accord told by another word may stand for which somebody is blamed: further back it is seldom his."""
_IT = frozenset({"PRP", "DT"})
"""Tags of words for what was told just before ("called it a coup"), which relative ones are not."""
_DEFENDING = frozenset({"defend", "justify", "excuse", "explain"})
"""What is mostly done by who did it himself."""
_IT_WORDS = ("it", "this", "that")
_OBJECTS = ("obj", "nsubj:pass")
_AT = frozenset({"for", "with", "at", "against", "over", "to"})
"""Prepositions of what a verdict is on: "support for the measures", "protested against the expulsion"."""
_THERE = frozenset({"against", "at", "in", "near", "on"})
_RELATIVE = frozenset({"that", "which"})
_PROMISING = frozenset({"offer", "pledge", "promise", "vow", "undertake", "volunteer", "propose"})
"""What one side offers or promises is no "accord"."""
_DONE = frozenset({"act", "action", "deed", "measure"})
"""What is done, and not only said."""
_VILE = frozenset({
    "abominable", "atrocious", "barbaric", "barbarous", "bloody", "brutal", "cowardly", "criminal", "despicable", "heinous", "horrific",
    "inhuman", "murderous", "odious", "savage", "terrorist", "vile", "wicked",
})  # fmt: skip
"""What an "act" that is an attack is called."""
_DECISIONS = frozenset({"decision", "announcement"})
_PLEADING = frozenset({"urge", "ask", "appeal", "beg", "plead", "implore", "advise"})
"""What nobody decides by: "bishops had urged him to shelve it. The president welcomed the decision"."""
_RULE = "whose act it speaks of"


_DEEDS = load_deeds()


def with_addressees(accounts: Sequence[Account], *, parsed: Parsed, groups: Sequence[Sequence[int]] = ()) -> tuple[Account, ...]:
    """The accounts, where a verdict on an earlier act has no recipient with those as recipients whose act it was.

    groups: the accounts of each event, once they are known: on which event a verdict is then need not be guessed.
    """
    doers = _doers_by_verdict(accounts, groups)
    found = (_addressed(number, accounts, parsed) for number in range(len(accounts)))
    return tuple(new if new is old or _is_on(new, doers.get(n)) else old for n, (old, new) in enumerate(zip(accounts, found, strict=True)))


def of_whole_events(accounts: Sequence[Account], *, groups: Sequence[Sequence[int]]) -> tuple[Account, ...]:
    """The accounts, where a verdict has an event as its content, with those as recipients who did it by all that the report tells of it.

    groups: the accounts of each event.
    """
    found = list(accounts)
    for group in groups:
        told = [accounts[k] for k in group]
        doers = best_parties("actors", told)
        for number in dict.fromkeys(a.mention.content_of for a in told if a.mention.content_of is not None and a.definite):
            verdict = accounts[number] if number < len(accounts) else None
            if verdict is None or verdict.mention.type not in _ACTS or not _is_open(verdict) or _asks_who(verdict):
                continue
            if len(told) > 1 and verdict.recipients and not _is_on(verdict, _doers(told)):
                verdict = replace(verdict, recipients=())  # whoever did another such deed since then is not meant
            found[number] = _directed_at(doers, verdict, lemma=told[0].lemma)
    return tuple(found)


def _doers_by_verdict(accounts: Sequence[Account], groups: Sequence[Sequence[int]]) -> dict[int, set[str]]:
    """Verdict -> keys of those who did what it is on, of events of which more is told than the verdict's own words."""
    found: dict[int, set[str]] = {}
    for group in groups:
        told = [accounts[k] for k in group]
        above = {a.mention.content_of for a in told if a.definite and a.mention.content_of is not None} if len(told) > 1 else set()
        found |= {number: _doers(told) for number in above}
    return found


def _doers(told: Sequence[Account]) -> set[str]:
    return {party.key for account in told for party in account.actors}


def _is_on(verdict: Account, doers: set[str] | None) -> bool:
    """Whether a verdict is on one of those who did it; no doers: nobody knows them."""
    return not doers or not doers.isdisjoint(keys_of(verdict.recipients))


def _asks_who(account: Account) -> bool:
    """Whether it is an investigation, which is yet to find who did it."""
    return account.mention.mode == "investigate"


def _is_open(account: Account) -> bool:
    return all(party.rule.startswith(_RULE) for party in account.recipients)


def _addressed(number: int, accounts: Sequence[Account], parsed: Parsed) -> Account:
    account = accounts[number]
    if account.mention.type not in _ACTS or account.recipients:
        return account
    for noun, site in _named(account, parsed):
        for earlier in _acts(noun, site, number, accounts, parsed):
            found = _directed_at(earlier.actors, account, lemma=earlier.lemma)
            if found is not account:
                return found
    return account


def _directed_at(doers: Sequence[Party], verdict: Account, *, lemma: str) -> Account:
    """A verdict with those as recipients who did what it is on; as it is, where they are nobody or its own side.

    Who did it by somebody else's word alone is not condemned by whoever condemns the deed.
    """
    own = {party.key for party in verdict.actors}
    named = (party for party in doers if party.source in {"", party.name, *(who.name for who in verdict.actors)})
    whose = tuple(party for party in named if party.key not in own and not _is_of_one_state(party, verdict))
    if not whose:
        return verdict
    return replace(verdict, recipients=tuple(replace(party, rule=f"{_RULE}: {lemma}") for party in whose))


def _acts(noun: str, site: str, number: int, accounts: Sequence[Account], parsed: Parsed) -> list[Account]:
    """The acts told before that a noun may name: those told by the same word first, then what is told as done, the nearest first.

    site: the market of "the market attack", or "": then those alone that were told to be there, if any.
    """
    at = accounts[number].mention.at.sentence
    told = [(k, a) for k, a in enumerate(accounts[:number]) if a.mention.type in _DEEDS.get(noun, TYPES)]
    told = [(k, a) for k, a in told if noun not in KILLING or has_victims(a)]
    told = [] if _is_protest_itself(noun, number, accounts, parsed) else told
    if len(_DEEDS.get(noun, ())) == len(TYPES):
        told = [(k, a) for k, a in told if not _only_describes(a, parsed)]
    if noun in _IT_WORDS and told:
        last = told[-1][1].mention.at.sentence
        judged = {stem(parsed.sentences[last][k].lemma) for _, a in told if a.mention.at.sentence == last for k in _judged(a, parsed)}
        told = [(k, a) for k, a in told if stem(a.lemma) in judged] if judged else told
    reach = _FAR if noun in ACCORDS else _REACH if noun in _DEEDS else _BESIDE
    told = [(k, a) for k, a in told if not (noun in ACCORDS and a.lemma in _PROMISING or noun in _DONE and a.mention.speech)]
    told = [(k, a) for k, a in told if not (noun in _DECISIONS and a.lemma in _PLEADING)]
    there = [(k, a) for k, a in told if site and site in parsed.sentences[a.mention.at.sentence].vocabulary]
    if accounts[number].mention.type == "ACCUSE":
        far = {k for k, a in told if at - a.mention.at.sentence > _BLAMED and stem(a.lemma) != stem(noun)}
        told = [(k, a) for k, a in told if k not in far or noun not in ACCORDS and a.mention.type != "ASSAULT"]
    near = [(k, a) for k, a in there or told if at - a.mention.at.sentence <= (_FAR if there or stem(a.lemma) == stem(noun) else reach)]
    same = stem(noun)
    ranked = sorted(near, key=lambda one: (_is_one_sided(one[1], noun), stem(one[1].lemma) != same, _is_hearsay(one[1], noun), -one[0]))
    named = [a for _, a in ranked if noun in KILLING and stem(a.lemma) == same]
    return named or [a for _, a in ranked]  # "the killings" are those that were told, whoever else did whatever to others


def _is_protest_itself(noun: str, number: int, accounts: Sequence[Account], parsed: Parsed) -> bool:
    """Whether "the strike" that a party supports is told there as a protest, by whomsoever: no operation that was told before."""
    if noun != "strike":
        return False
    at = accounts[number].mention.at
    objects = {t.index for t in parsed.sentences[at.sentence].dependents(at.token, *_OBJECTS) if t.lemma.lower() == noun}
    here = (a.mention for a in accounts if a.mention.at.sentence == at.sentence and a.mention.at.token in objects)
    return any(mention.type == "PROTEST" for mention in here)


def _judged(account: Account, parsed: Parsed) -> set[int]:
    """The strike of "the Left backed the strike; the traders called it a crime": "it" is what the other verdict is on, too."""
    if account.mention.type not in ("SUPPORT", "REJECT") or account.lemma in _DEFENDING:
        return set()
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    objects = sentence.dependents(at, *_OBJECTS)
    return {t.index for t in objects if t.mention == "event" or t.form.lower() in _IT_WORDS or t.lemma.lower() in PROTESTS_ALONE}


def _only_describes(account: Account, parsed: Parsed) -> bool:
    """Whether a clause only says who somebody is by what he did: no "step" is that of "hit a factory that supplied Russia"."""
    return parsed.sentences[account.mention.at.sentence][account.mention.at.token].deprel == "acl:relcl"


def _is_one_sided(account: Account, noun: str) -> bool:
    """Whether an act has one side only, which an "accord" has seldom."""
    return noun in ACCORDS and len(account.actors) < 2


def _is_hearsay(account: Account, noun: str) -> bool:
    """Whether an act did not happen, or is only what somebody else's act is about, which no "decision" or "step" is."""
    told_of = account.mention.content_of is not None and len(_DEEDS.get(noun, TYPES)) == len(TYPES)
    return told_of or account.mention.status != "actual"


def _is_of_one_state(party: Party, account: Account) -> bool:
    """Whether a party and who passes the verdict are of one state: a minister does not condemn his government's acts."""
    states = {p.country for p in account.actors if p.country and GOVERNING & set(p.sectors)}
    return party.country in states and bool(GOVERNING & set(party.sectors))


def _named(account: Account, parsed: Parsed) -> Iterator[tuple[str, str]]:
    """Nouns by which a verdict names the act that it is on, where the reader knows of it ("the pardon"), each with its site or ""."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    on = [t for t in sentence.dependents(at, "obl", "nmod") if _AT & set(sentence.marked(t.index, "case"))]
    for token in (*(() if account.nominal else sentence.dependents(at, *_OBJECTS)), *on):
        it = account.mention.type == "ACCUSE" and token.xpos in _IT and token.form.lower() in _IT_WORDS
        it = it and account.lemma not in WORRIED  # "it was concerned by attacks on its citizens"
        if _is_untold(sentence, token.index, parsed):
            continue
        if it or sentence.is_known(token.index) and token.lemma.lower() in _DEEDS:
            vile = token.lemma.lower() in _DONE and any(t.lemma.lower() in _VILE for t in sentence.dependents(token.index, "amod"))
            yield "attack" if vile else token.lemma.lower(), site_of(sentence, noun=token.index)
    yield from ((noun, "") for noun in _above(sentence, at))


def _is_untold(sentence: Sentence, noun: int, parsed: Parsed) -> bool:
    """Whether a noun says by name where or on whom it was, and nothing before tells of that: "condemned the attacks on New York"."""
    beside = (t for t in sentence.dependents(noun, "nmod") if t.upos == "PROPN" and _THERE & set(sentence.marked(t.index, "case")))
    names = [t.form.lower() for t in beside]
    told = parsed.sentences[: sentence.index] if names else ()
    return bool(names) and all(name not in one.vocabulary for one in told for name in names)


def _above(sentence: Sentence, at: int) -> Iterator[str]:
    """The noun of "an offer that they rejected", which the clause before it tells of."""
    token = sentence.tokens[at]
    objects = sentence.dependents(at, *_OBJECTS)
    if token.deprel == "acl:relcl" and any(t.lemma.lower() in _RELATIVE for t in objects) and sentence[token.head].lemma.lower() in _DEEDS:
        yield sentence.tokens[token.head].lemma.lower()

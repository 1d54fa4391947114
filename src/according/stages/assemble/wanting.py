"""Mentions that name nobody, whose parties the report tells beside them.

Without a party most of them would be dropped as events of nobody; who has one is left as he is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.content_words import ACCORDS
from according.records.account import Account
from according.records.actor import OUTSIDERS, Party, keys_of
from according.records.parse import Parsed, Sentence
from according.records.relations import STATED_CLAUSES
from according.stages.assemble.bound import TRUCES
from according.stages.assemble.naming import stem

_Parties = tuple[Party, ...]
_PACTS = frozenset({"AGREE", "CONSULT", "CONCEDE", "RETREAT", "REJECT", "THREATEN", "ASSAULT"})
_TOGETHER = frozenset({"AGREE", "CONSULT", "CONCEDE", "RETREAT"})
_QUARRELS = frozenset({"ACCUSE", "COERCE", "SANCTION"})
_TALKS = frozenset({"talk", "talks", "negotiation", "negotiations", "dialogue"})
_ACCORDS = TRUCES | ACCORDS
_LIFTED = frozenset({"RETREAT", "CONCEDE"})
_IMPOSED = frozenset({"COERCE", "SANCTION", "PROTEST"})
_GIVEN = frozenset({"AID"})
_OWED = frozenset({"apology", "reparation", "restitution", "amends"})
"""What is asked for oneself: "the imam demands an apology"."""
_GRANTED = frozenset({"AID", "RETREAT", "CONCEDE", "SUPPORT"})
_ANSWERS = frozenset({"REJECT", "RETREAT", "CONCEDE", "AGREE"})
_THEY = frozenset({"they", "most", "some", "both", "all", "many", "neither", "none"})
_ONE = frozenset({"he", "she", "it"})
"""Who is no side of a war, though fired on: "the truce held. Rebels fired on a convoy of the Food Programme"."""
_NEAR = 1  # sentences back that what was asked lies
_WITHIN = 12  # sentences around in which a truce finds the two sides
_NOT_BETWEEN = frozenset({"guarantee", "underwrite", "discuss", "telephone", "phone", "brief", "visit"})
"""What those who are no side of a truce do about it: "France, which guarantees the truce", "he discussed the fighting with Paris"."""


def with_lent(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, in text order; those of nobody with the parties that what stands beside them lends them."""
    told = list(accounts)
    for n, account in enumerate(told):
        for lend in (_of_who_was_asked,) if account.actors or account.recipients else _LENDERS:
            actors, recipients = lend(n, told, parsed)
            if actors or recipients:
                told[n] = replace(account, actors=_lent(actors), recipients=_lent(recipients))
                break
    return tuple(told)


def for_who_asks(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, with those who ask for aid as its recipients where nobody else is named: "asked the state to pay reparations"."""
    told = list(accounts)
    for n, account in enumerate(accounts):
        above = account.mention.content_of
        wanted = account.mention.type == "AID" and account.mention.status == "requested" and not account.recipients
        if above is not None and _is_threat_of_nobody(account) and accounts[above].mention.type == "THREATEN":
            told[n] = replace(account, recipients=accounts[above].recipients)
        if wanted and above is not None and accounts[above].mention.type == "REQUEST":
            own = keys_of(account.actors)
            asking = tuple(replace(p, rule=f"who asks for it: {p.rule}") for p in accounts[above].actors if p.key not in own)
            told[n] = replace(account, recipients=asking)
    return tuple(told)


def _is_threat_of_nobody(account: Account) -> bool:
    """ "Warned the traders that stalls would be torn down": nobody is named on either side; it would befall those who are warned."""
    return account.mention.status == "threatened" and not account.actors and not account.recipients


def _lent(parties: _Parties) -> _Parties:
    return tuple(replace(party, rule=f"lent: {party.rule}") for party in parties)


def _of_truce(n: int, told: Sequence[Account], parsed: Parsed) -> tuple[_Parties, _Parties]:
    """ "The truce is holding", "talks are to resume": those whose truce it is, who agreed on it or fight or accuse each other nearest."""
    account = told[n]
    sentence, at = _place(account, parsed)
    noun = at if _is_of_talks(account, sentence) or _is_pact(account, sentence) else _truce(account, sentence)
    if noun is None:
        return (), ()
    inside = set(sentence.subtree(noun))
    own = [a for a in told if a.mention.at.sentence == sentence.index and a.mention.at.token in inside and a is not account]
    whose = next((a.actors for a in own if a.mention.at.token == noun and a.actors), ())
    near = [a for a in (*own, *reversed(told[:n]), *told[n + 1 :]) if abs(a.mention.at.sentence - sentence.index) <= _WITHIN]
    if not whose and any(t.upos == "PRON" for t in sentence.dependents(noun, "nmod:poss")):
        return (), ()  # "its own ceasefire", whosever that is
    near = [a for a in near if a.mention.mode != "third-party" and a.lemma not in _NOT_BETWEEN]
    if account.mention.type == "AGREE":
        return next((a.actors for a in near if a.mention.type in _TOGETHER and len(a.actors) > 1), ()), ()
    pairs = (_sides(a) for kinds in (_PACTS, _QUARRELS) for a in near if a.mention.type in kinds)
    return whose or next((sides for sides in pairs if len(sides) > 1), ()), ()


def _truce(account: Account, sentence: Sentence) -> int | None:
    """The noun of a truce that is kept or is to come into force: the event's own word, or the subject of its verb."""
    mention, at = account.mention, account.mention.at.token
    subjects = [t.index for t in sentence.dependents(at, "nsubj", "nsubj:pass")]
    subjects += [ref.token for ref in mention.actors if ref.sentence == sentence.index]  # "appears to hold"
    noun = next((k for k in (at, *subjects) if sentence.tokens[k].lemma.lower() in TRUCES), None)
    if mention.type != "RETREAT" or noun is None:
        return None
    kept = mention.status in ("actual", "negated") or mention.status == "planned" and sentence.is_known(noun)
    return noun if kept else None


def _is_pact(account: Account, sentence: Sentence) -> bool:
    """Whether a noun tells of a pact as news: "the accord signed on Monday", "under a deal worked out", not "praised the deal"."""
    at = account.mention.at.token
    if _is_any(sentence, at):
        return False
    pact = account.mention.type == "AGREE" and account.nominal and account.lemma in _ACCORDS
    return pact and (not sentence.is_known(at) or bool(sentence.dependents(at, "acl")))


def _is_of_talks(account: Account, sentence: Sentence) -> bool:
    """Whether a main clause tells of talks ("talks are to resume", "a round of talks was held"), not one that only takes them up."""
    mention, at = account.mention, account.mention.at.token
    if mention.type != "CONSULT" or mention.status == "negated" or account.lemma not in _TALKS:
        return False
    noun = sentence.tokens[sentence.tokens[at].head] if sentence.tokens[at].relation == "nmod" else sentence.tokens[at]
    return noun.relation == "nsubj" and sentence.tokens[noun.head].relation in STATED_CLAUSES


def _sides(account: Account) -> _Parties:
    """The two sides of a pact or a fight: who does it together, or who does it to whom, both named."""
    if len(account.actors) > 1:
        return account.actors
    both = (party for party in (*account.actors, *account.recipients) if OUTSIDERS.isdisjoint(party.sectors[:1]))
    named = tuple(party for party in both if party.name[:1].isupper())
    return named if account.actors and account.recipients and account.mention.status == "actual" else ()


def _of_what_is_lifted(n: int, told: Sequence[Account], parsed: Parsed) -> tuple[_Parties, _Parties]:
    """ "The embargo was eased": whoever imposed it, on whom he did."""
    account = told[n]
    sentence, at = _place(account, parsed)
    if account.mention.type not in _LIFTED or account.nominal:
        return (), ()
    things = {stem(sentence.tokens[t.index].lemma.lower()) for t in sentence.dependents(at, "obj", "nsubj:pass")}
    imposed = [a for a in told if a.mention.type in _IMPOSED and a.actors and a.mention.status == "actual" and _names(a, things, parsed)]
    return (imposed[-1].actors, imposed[-1].recipients) if imposed else ((), ())


def _names(account: Account, things: set[str], parsed: Parsed) -> bool:
    """Whether an account is of the thing itself ("a ban") or was done to it ("the road, cut by fighters")."""
    sentence, at = _place(account, parsed)
    done_to = [t.lemma.lower() for t in sentence.dependents(at, "obj", "nsubj:pass")]
    if sentence.tokens[at].relation == "acl":
        done_to.append(sentence.tokens[sentence.tokens[at].head].lemma.lower())
    return not {stem(lemma) for lemma in (account.lemma, *done_to)}.isdisjoint(things)


def _of_who_was_asked(n: int, told: Sequence[Account], parsed: Parsed) -> tuple[_Parties, _Parties]:
    """ "… asked the young men to clear the road. They refused": who was asked just before, and who asked; nobody refuses himself."""
    account = told[n]
    sentence = parsed.sentences[account.mention.at.sentence]
    subjects = [sentence.tokens[ref.token].form.lower() for ref in account.mention.actors if ref.sentence == sentence.index]
    refused = account.mention.type == "REJECT"
    if refused and account.actors and _is_said_by_a_name(sentence, account.mention.at.token):
        return (), ()
    pronouns = _THEY | _ONE if refused else _THEY
    if account.recipients or account.mention.type not in _ANSWERS or pronouns.isdisjoint(subjects):
        return (), ()
    asked = [a for a in told[:n] if a.mention.type == "REQUEST" and a.recipients and sentence.index - a.mention.at.sentence <= _NEAR]
    if not asked or account.actors and not (refused and keys_of(account.actors) & keys_of(asked[-1].actors)):
        return (), ()
    put = parsed.sentences[asked[-1].mention.at.sentence]
    if not _ONE.isdisjoint(subjects) and any(_are_many(party, put) for party in asked[-1].recipients):
        return (), ()  # "the minister urged the doctors to return. She ruled out talks"
    return asked[-1].recipients, asked[-1].actors if refused else ()


def _are_many(party: Party, sentence: Sentence) -> bool:
    """Whether the last word of a party as it is named is a plural ("the doctors")."""
    last = next((t for t in reversed(sentence.tokens) if party.start <= t.start and t.end <= party.end), None)
    return last is not None and last.has("Number=Plur") and last.upos == "NOUN"


def _is_said_by_a_name(sentence: Sentence, at: int) -> bool:
    """ "Ouma said he would not negotiate": whom the pronoun means stands before it."""
    saying = next((sentence.tokens[k].head for k in (at, *sentence.ancestors(at)) if sentence.tokens[k].relation == "ccomp"), -1)
    return saying >= 0 and any(t.upos in ("NOUN", "PROPN") and t.index < at for t in sentence.dependents(saying, "nsubj"))


def _of_request(n: int, told: Sequence[Account], parsed: Parsed) -> tuple[_Parties, _Parties]:
    """ "Asked the state for compensation": who is asked would give it, and who asks would be given it."""
    account = told[n]
    above = account.mention.content_of
    asked = account.mention.status in ("requested", "ordered") and account.mention.type in _GRANTED and account.nominal
    if not asked or above is None or above == n or told[above].mention.type != "REQUEST":
        return (), ()
    to_asker = account.mention.type in _GIVEN or account.lemma in _OWED
    return told[above].recipients, told[above].actors if to_asker else ()


def _of_dispersed(n: int, told: Sequence[Account], parsed: Parsed) -> tuple[_Parties, _Parties]:
    """ "The sit-in was dispersed": those whose sit-in it is."""
    if told[n].mention.mode != "crowd-control" or told[n].nominal:
        return (), ()
    sentence, at = _place(told[n], parsed)
    broken_up = {t.index for t in sentence.dependents(at, "obj", "nsubj:pass")}
    here = (a for a in told if a.mention.at.sentence == sentence.index and a.mention.at.token in broken_up and a.mention.type == "PROTEST")
    return (), next((a.actors for a in here), ())


def _place(account: Account, parsed: Parsed) -> tuple[Sentence, int]:
    return parsed.sentences[account.mention.at.sentence], account.mention.at.token


def _is_any(sentence: Sentence, at: int) -> bool:
    return any(t.form.lower() in ("any", "no", "such") for t in sentence.dependents(at, "det", "amod"))


def _of_pact_denied(n: int, told: Sequence[Account], parsed: Parsed) -> tuple[_Parties, _Parties]:
    """ "Elders had agreed to disarm, the UN said … the mayor denied that any agreement had been reached": those who were told to agree."""
    account = told[n]
    sentence, at = _place(account, parsed)
    if account.mention.type != "AGREE" or not account.nominal or account.lemma not in _ACCORDS or not _is_any(sentence, at):
        return (), ()
    near = (a for a in reversed(told[:n]) if sentence.index - a.mention.at.sentence <= _NEAR and a.mention.type == "AGREE")
    agreed = next((a for a in near if a.actors), None)
    return (agreed.actors, agreed.recipients) if agreed is not None else ((), ())


_LENDERS = (_of_pact_denied, _of_truce, _of_what_is_lifted, _of_who_was_asked, _of_request, _of_dispersed)

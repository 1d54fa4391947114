"""Of whom something was demanded, told by who refuses it: "the EU demanded the journalist's release, and Minsk refused".

Whoever refuses was asked, and would have had to do it; a demand that names somebody else stays as it is. Who was asked and will not
do it ("refused to step down", "would not disarm") denies it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import Party
from according.records.attribution import REFUSES, voice_of
from according.records.parse import Parsed

_ASKED = frozenset({"requested", "ordered"})
_REFUSING = frozenset({"refuse", "decline"})
_DEMANDS, _OFFERS = frozenset({"REQUEST"}), frozenset({"AGREE", "REQUEST"})
_PUT = {
    "demand": _DEMANDS, "request": _DEMANDS, "call": _DEMANDS, "appeal": _DEMANDS, "ultimatum": frozenset({"REQUEST", "THREATEN"}),
    "offer": _OFFERS, "proposal": _OFFERS, "plan": _OFFERS, "idea": _OFFERS,
}  # fmt: skip
_REACH = 3  # sentences from the demand to its refusal
_WISHING = frozenset({"ask", "want", "seek", "wish"})
"""Who only asks for a thing has mostly asked others than whoever refuses it a sentence later."""
_RULE = "who refused what was asked"


def asked_of_the_refuser(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts, with the refuser where a demand names nobody or what it demands has nobody, or the demanding, as its doer."""
    found = list(accounts)
    for number, account in enumerate(accounts):
        above = account.mention.content_of
        if above is None or account.mention.status not in _ASKED or accounts[above].mention.type != "REQUEST":
            continue
        refuser, refused_at = _refuser(account, accounts)
        demand = found[above]
        own = {party.key for party in demand.actors}
        if refuser is None or refuser.key in own | {party.key for party in account.recipients}:
            continue
        asked = (replace(refuser, rule=f"{_RULE}: {refuser.rule}"),)
        later = refused_at != account.mention.at.sentence and (demand.lemma in _WISHING or demand.mention.status != "actual")
        if not demand.recipients and not later:
            found[above] = replace(demand, recipients=asked)
        for_leave = account.mention.type == "PROTEST" and account.actors  # "rejected the union's request to march"
        if {party.key for party in account.actors} <= own and not for_leave:
            found[number] = replace(account, actors=asked)
    return tuple(found)


def denied_by_the_asked(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with who was asked to do a thing and will not as a voice that denies it."""
    found = list(accounts)
    for refusal in accounts:
        if not _is_refusal(refusal, parsed):
            continue
        who = refusal.actors[0]
        before = [n for n in range(len(found)) if _is_asked_of(found[n], who, refusal, accounts)]
        for number in before[-1:]:
            spoken_for = {source.key for source in refusal.sources if source.name}  # "we will not," said their leader
            denying = {source.key for source in found[number].sources if source.stance == "denies"}
            if not spoken_for & denying and all(source.key != who.key for source in found[number].sources):
                cue = parsed.sentences[refusal.mention.at.sentence][refusal.mention.at.token].form
                said = voice_of(who, stance="denies", cue=cue, rule=REFUSES)
                found[number] = replace(found[number], sources=(*found[number].sources, said))
    return tuple(found)


def of_who_demanded(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, with whoever demanded or offered it just before as those to whom "the demand was rejected" is said."""
    found = list(accounts)
    for number, account in enumerate(accounts):
        types = _turned_down(account, parsed)
        told = [a for a in accounts[:number] if a.actors and a.mention.type in types] if types else []
        before = [a for a in told if account.mention.at.sentence - a.mention.at.sentence <= _REACH]
        last = before[-1] if before else None
        if last is not None and len(last.actors) == 1 and last.actors[0].key not in {party.key for party in account.actors}:
            party = last.actors[0]
            found[number] = replace(account, recipients=(replace(party, rule=f"whose demand was turned down: {party.rule}"),))
    return tuple(found)


def _turned_down(account: Account, parsed: Parsed) -> frozenset[str]:
    """The types of what "the demand", "the offer" that is turned down may be; none where it says whose it is."""
    mention = account.mention
    if mention.type != "REJECT" or mention.status != "actual" or account.recipients or account.nominal:
        return frozenset()
    sentence = parsed.sentences[mention.at.sentence]
    nouns = [t for t in sentence.dependents(mention.at.token, "nsubj:pass", "obj") if t.upos == "NOUN" and sentence.is_known(t.index)]
    bare = [t for t in nouns if not sentence.dependents(t.index, "nmod", "nmod:poss", "acl", "amod", "compound")]
    return next((_PUT[t.lemma.lower()] for t in bare if t.lemma.lower() in _PUT), frozenset())


def _is_refusal(account: Account, parsed: Parsed) -> bool:
    """Whether one party will not do something that is named: "refused to step down", "would not disarm"."""
    mention = account.mention
    if mention.type != "REJECT" or mention.status != "actual" or len(account.actors) != 1:
        return False
    sentence = parsed.sentences[mention.at.sentence]
    will_not = mention.status_rule.startswith("refusal")
    return will_not or account.lemma in _REFUSING and bool(sentence.dependents(mention.at.token, "xcomp"))


def _is_asked_of(account: Account, who: Party, refusal: Account, accounts: Sequence[Account]) -> bool:
    """Whether somebody else demanded it of him before he refused."""
    above, at = account.mention.content_of, account.mention.at
    if above is None or account.mention.status not in _ASKED or accounts[above].mention.type not in ("REQUEST", "THREATEN"):
        return False
    near = at < refusal.mention.at and refusal.mention.at.sentence - at.sentence <= _REACH
    asking = {party.key for party in accounts[above].actors}
    return near and who.key not in asking and [party.key for party in account.actors] == [who.key]


def _refuser(account: Account, accounts: Sequence[Account]) -> tuple[Party | None, int]:
    """Who in the sentences behind says no to it, as the account of his refusal has him, and the sentence of that."""
    names = {source.key for source in account.sources if source.rule == REFUSES}
    at = account.mention.at.sentence
    for other in accounts if names else ():
        if other.mention.type == "REJECT" and at <= other.mention.at.sentence <= at + _REACH:
            for party in other.actors:
                if party.key in names:
                    return party, other.mention.at.sentence
    return None, -1

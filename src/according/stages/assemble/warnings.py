"""Warnings of what others may do: no threat, and what they speak of is only possible.

"The UN warned that the rebels were preparing to attack Goma" threatens nobody; "the rebels warned that they would attack" does, and so does
"the UN warned the rebels not to attack Goma". What would be done by nobody told ("that more towns could be shelled") watchers do not do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import ARMED, ARMED_GROUPS, Party
from according.records.parse import Parsed, Sentence, Token

_WARNING = frozenset({"warn", "caution", "alert"})
_OBSERVERS = frozenset({"IGO", "NGO", "JRN", "MED", "REF", "EDU"})
"""Who watches and does not fight."""
_PLOTS = frozenset({"plot", "plan", "conspiracy", "attempt", "danger", "risk", "possibility", "scheme"})
_DANGERS = frozenset({
    "threat", "danger", "risk", "possibility", "likelihood", "famine", "hunger", "starvation", "shortage", "epidemic", "outbreak",
    "disaster", "catastrophe", "flood", "plot",
})  # fmt: skip
"""What one warns of that one does not threaten with."""
_PREPARING = frozenset({"hatch", "plan", "plot", "prepare"})
_OPEN = frozenset({"possible", "imminent", "planned", "impending", "likely", "potential"})
_FEARING = frozenset({"could", "can", "may", "might"})
""" "Will be shot down" threatens, whoever says it."""
_DAILY = frozenset({"bathe", "camp", "climb", "consume", "drink", "drive", "eat", "hike", "panic", "swim", "touch", "travel", "wade"})
"""What people are warned against for their own good."""
_PLAIN, _THINGS = frozenset({"have", "be", "do"}), frozenset({"object", "substance", "plant", "animal"})
_COURSE = frozenset({
    "conflict", "crisis", "epidemic", "famine", "fighting", "figure", "hunger", "number", "outbreak", "situation", "toll", "total",
    "unrest", "violence", "war",
})  # fmt: skip
"""What goes on by itself: nobody threatens with it."""
_PEOPLE = frozenset({"CVL"})
_FOES = ARMED_GROUPS | {"OPP"}
"""Whose deeds are not those of a state that warns of them."""


def warned_against(accounts: Sequence[Account], *, parsed: Parsed) -> frozenset[int]:
    """Which accounts tell what somebody is warned not to do: "warned Iran not to attack", "against attacking", "against any attack"."""
    return frozenset(n for n, account in enumerate(accounts) if _is_warned_against(account, accounts, parsed))


def _is_warned_against(account: Account, accounts: Sequence[Account], parsed: Parsed) -> bool:
    above, at, sentence = account.mention.content_of, account.mention.at.token, parsed.sentences[account.mention.at.sentence]
    noun = sentence.tokens[at].relation == "obl" and "against" in sentence.marked(at, "case")
    if above is None or accounts[above].lemma not in _WARNING or not (noun or sentence.tokens[at].relation in ("xcomp", "advcl")):
        return False
    return sentence.tokens[at].head == accounts[above].mention.at.token and not sentence.dependents(at, "nsubj", "csubj")


def warnings_of_others(accounts: Sequence[Account], *, against: frozenset[int], parsed: Parsed) -> frozenset[int]:
    """Which accounts are such warnings. An account's `mention.content_of` counts in accounts. against: what others are warned not to do."""
    contents: dict[int, list[Account]] = {}
    for n, account in enumerate(accounts):
        above = account.mention.content_of
        if above is not None and n not in against and (account.actors or _is_of_others(account, accounts[above], parsed)):
            contents.setdefault(above, []).append(without_watchers(account, warning=accounts[above], parsed=parsed))
    warned = [(n, account) for n, account in enumerate(accounts) if account.lemma in _WARNING and account.mention.type == "THREATEN"]
    advice = {n for n, account in warned if _is_advice(account, parsed) or _is_of_fact(account, parsed) or _is_forecast(account, parsed)}
    return frozenset(n for n, told in contents.items() if _is_warning(accounts[n], told)) | advice


def _is_advice(account: Account, parsed: Parsed) -> bool:
    """Whether people are warned for their own good: "warned motorists against travelling by night", "warned residents not to drink it".

    Whoever fights may mean it otherwise.
    """
    if account.mention.type != "THREATEN" or any(ARMED & set(party.sectors) for party in account.actors):
        return False
    if any(party.id is not None or set(party.sectors) - _PEOPLE for party in account.recipients):
        return False
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    clauses = [t for t in sentence.dependents(at, "xcomp", "advcl", "ccomp") if t.lemma.lower() in _DAILY]
    return any("against" in sentence.marked(t.index, "mark", "case") or _is_not_to(sentence, t) for t in clauses)


def _is_of_fact(account: Account, parsed: Parsed) -> bool:
    """Whether people are told of what is so: "warned villagers that shells lay in the fields", "that the river had burst its banks".

    Of those who fight only where it is of a thing: "warned residents that they were surrounded" may be a threat.
    """
    if not account.actors or not _are_civilians(account) or account.mention.status != "actual":
        return False
    sentence = parsed.sentences[account.mention.at.sentence]
    clauses = [t for t in sentence.dependents(account.mention.at.token, "ccomp") if "if" not in sentence.marked(t.index, "mark")]
    fighting = any(ARMED & set(party.sectors) for party in account.actors)
    return bool(clauses) and all(_is_told_as_fact(sentence, clause, fighting) for clause in clauses)


def _is_forecast(account: Account, parsed: Parsed) -> bool:
    """Whether it is how things may go on: "warned that the toll could rise", "the war might spread"; not "its patience may end"."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    of = [t for t in sentence.dependents(at, "obl") if "of" in sentence.marked(t.index, "case")]
    if any(t.lemma.lower() in _DANGERS for t in of) or of and sentence.dependents(at, "aux:pass"):
        return True  # "warned of threats against the consulate", "had been warned of the bombing"; not "warned of grave consequences"
    clauses = sentence.dependents(at, "ccomp")
    return not account.recipients and bool(clauses) and all(_may_come(sentence, clause) for clause in clauses)


def _may_come(sentence: Sentence, clause: Token) -> bool:
    open_yet = any(t.lemma.lower() in _FEARING for t in sentence.dependents(clause.index, "aux"))
    subjects = sentence.dependents(clause.index, "nsubj", "nsubj:pass") if open_yet else []
    things = [t for t in subjects if t.lemma.lower() in _COURSE]
    return bool(things) and len(things) == len(subjects) and not any(sentence.dependents(t.index, "nmod:poss") for t in things)


def _are_civilians(account: Account) -> bool:
    return bool(account.recipients) and all(party.id is None and not set(party.sectors) - _PEOPLE for party in account.recipients)


def _is_told_as_fact(sentence: Sentence, clause: Token, of_things: bool) -> bool:
    helping = {t.lemma.lower() for t in sentence.dependents(clause.index, "aux")}
    subjects = sentence.dependents(clause.index, "nsubj", "nsubj:pass")
    if not helping <= _PLAIN or clause.xpos == "VB" or not subjects or any(t.upos == "PRON" for t in subjects):
        return False
    owned = any(sentence.dependents(t.index, "nmod:poss") for t in subjects)  # "that its patience was at an end"
    return not owned and not (of_things and any(t.mention not in _THINGS for t in subjects))


def _is_not_to(sentence: Sentence, token: Token) -> bool:
    denied = any(t.form.lower() in ("not", "never") for t in sentence.dependents(token.index, "advmod"))
    return denied and "to" in sentence.marked(token.index)


def without_watchers(account: Account, *, warning: Account, parsed: Parsed) -> Account:
    """What a watcher warned of, without the watcher as the one who does what nobody is said to do."""
    own = {party.key for party in warning.actors}
    if not _is_of_others(account, warning, parsed):
        return account
    return replace(account, actors=tuple(party for party in account.actors if party.key not in own))


def _is_of_others(account: Account, warning: Account, parsed: Parsed) -> bool:
    return _is_suffered(account, warning, parsed) or _is_of_plot(account, warning, parsed) or _is_prepared(account, warning, parsed)


def _is_of_plot(account: Account, warning: Account, parsed: Parsed) -> bool:
    """Whether it is what somebody who fights nobody tells of: "warned him of a plot to kill him", "of a possible attack"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    token = sentence.tokens[account.mention.at.token]
    if not warning.actors or any(_FOES & set(party.sectors) for party in warning.actors) or token.head < 0:
        return False
    open_still = any(t.lemma.lower() in _OPEN for t in sentence.dependents(token.index, "amod"))
    itself = token.lemma.lower() in _DANGERS
    noun = token if open_still or itself else sentence.tokens[token.head]
    named = open_still or itself or noun.lemma.lower() in _PLOTS and not sentence.dependents(noun.index, "nmod:poss")
    told = noun.relation in ("obl", "ccomp") and bool({"of", "about"} & set(sentence.marked(noun.index, "case")))
    return named and told and noun.head == warning.mention.at.token


def _is_prepared(account: Account, warning: Account, parsed: Parsed) -> bool:
    """Whether it is what nobody told of prepares: "warned the president that a coup was being prepared"."""
    sentence = parsed.sentences[account.mention.at.sentence]
    token = sentence.tokens[account.mention.at.token]
    first = sentence.tokens[token.head] if token.relation == "conj" else token
    if first.deprel != "nsubj:pass" or not warning.actors or any(_FOES & set(party.sectors) for party in warning.actors):
        return False
    verb = sentence.tokens[first.head]
    told = verb.lemma.lower() in _PREPARING and verb.relation == "ccomp" and verb.head == warning.mention.at.token
    return told and not any(t.deprel == "obl:agent" for t in sentence.dependents(verb.index, "obl"))


def _is_suffered(account: Account, warning: Account, parsed: Parsed) -> bool:
    """Whether it is told in the passive, by nobody, and of what somebody warns who only watches."""
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    watching = bool(warning.actors) and all(_OBSERVERS & set(party.sectors) and "MIL" not in party.sectors for party in warning.actors)
    agents = any(t.deprel == "obl:agent" for t in sentence.dependents(at, "obl"))
    feared = sentence.dependents(at, "aux:pass") and any(t.lemma.lower() in _FEARING for t in sentence.dependents(at, "aux"))
    return watching and bool(feared) and not agents and account.mention.type in ("ASSAULT", "COERCE")


def warned_of(account: Account) -> Account:
    """The account of what somebody only warned of."""
    if account.mention.status != "threatened":
        return account
    return replace(account, mention=replace(account.mention, status="possible", status_rule="warned of: another's deed"))


def _is_warning(account: Account, contents: Sequence[Account]) -> bool:
    return (
        account.lemma in _WARNING
        and account.mention.type == "THREATEN"
        and bool(account.actors)
        and all(_is_other(party, account.actors) for content in contents for party in content.actors)
    )


def _is_other(doer: Party, warners: Sequence[Party]) -> bool:
    """Whether a deed is none of those who warn of it: by what they are, or by their countries."""
    return all(
        doer.key != warner.key
        and (
            bool(_OBSERVERS & set(warner.sectors))
            or bool(_FOES & set(doer.sectors) - set(warner.sectors))
            or (doer.country is not None and warner.country is not None and doer.country != warner.country)
        )
        for warner in warners
    )

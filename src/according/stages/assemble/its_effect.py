"""What is said of "the strikes" is said of the strikes that were told: "jets struck camps. The group said the strikes had killed eight"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import DEFINITE, Parsed, Sentence, Token
from according.stages.assemble.bound import EFFECT, GENERIC, HITTING, KILLING

_HARM = EFFECT | HITTING | KILLING
_AERIAL = frozenset({"airstrike", "raid", "strike", "bombardment", "bombing"})
_BY_AIR = frozenset({"aerial", "drone"})
_BLASTS, _BY_BOMB = frozenset({"blast", "explosion", "bombing"}), frozenset({"explosives", "suicide-attack"})
_FURTHER = frozenset({"other", "second", "earlier", "previous", "later", "new"})
_DEEDS = frozenset({
    "ambush", "assault", "attack", "bombardment", "bombing", "raid", "shelling", "shooting", "strike", "airstrike", "explosion", "blast",
})  # fmt: skip
_WORDS = {"bombing": "bomb", "shelling": "shell", "shooting": "shoot", "bombardment": "bombard", "airstrike": "strike"}
_NEAR = 2
_HURTING = frozenset({"die", "hurt", "injure", "perish", "wound"})


def said_of_it(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; what "the strikes" did is not the doing of who says so, where it was told whose strikes these were."""
    told = list(accounts)
    for n, new in enumerate(told):
        old = _told_by_it(new, told[:n], parsed)
        if old is None or not old.actors or not new.actors or keys_of(old.actors) & keys_of(new.actors):
            continue
        if {party.name for party in new.actors} <= {source.name for source in new.sources}:
            told[n] = replace(new, actors=())
    return tuple(told)


def is_its_effect(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether a harm is what the known deed did that is its verb's subject."""
    deed = _deed(new, parsed) if _may_be(new, old) else None
    return deed is not None and _names(deed, old)


def has_deed(new: Account, parsed: Parsed) -> bool:
    """Whether a mention names a known deed as its doer."""
    return _deed(new, parsed) is not None


def _told_by_it(new: Account, told: Sequence[Account], parsed: Parsed) -> Account | None:
    deed = _deed(new, parsed)
    if deed is None:
        return None
    return next((old for old in reversed(told) if _may_be(new, old) and _names(deed, old)), None)


def _deed(new: Account, parsed: Parsed) -> Token | None:
    """The strikes of "the strikes had killed eight", of either word; None where they are of others or new, or are told to be to come."""
    if new.mention.type != "ASSAULT" or new.mention.status != "actual" or not (new.definite if new.nominal else new.lemma in _HARM):
        return None
    sentence = parsed.sentences[new.mention.at.sentence]
    token = sentence.tokens[new.mention.at.token]
    told = [token] if new.nominal else sentence.dependents(token.index, "nsubj", "obl")
    within = not new.actors and bool(new.counts)
    told = [t for t in told if t.deprel == "nsubj" or within and _is_it_in_which(sentence, t)]
    deed = next((t for t in told if t.lemma in _DEEDS and sentence.tokens[t.head].lemma in _HARM), None)
    if deed is None or any(t.deprel not in ("det", "compound", "case") or t.lemma in _FURTHER for t in sentence.dependents(deed.index)):
        return None
    return deed if any(t.form.lower() in DEFINITE for t in sentence.dependents(deed.index, "det")) else None


def _is_it_in_which(sentence: Sentence, deed: Token) -> bool:
    """ "Four were hurt in the blast"; not "two others were also killed in it", besides those of whom it was told."""
    if deed.deprel != "obl" or "in" not in sentence.marked(deed.index, "case"):
        return False
    return not any(t.lemma in ("also", "separately") for t in sentence.dependents(deed.head, "advmod"))


def _may_be(new: Account, old: Account) -> bool:
    """Whether an attack was told near enough before, and of no other time."""
    near = 0 < new.mention.at.sentence - old.mention.at.sentence <= _NEAR
    if old.mention.type != "ASSAULT" or old.mention.status != "actual" or not near:
        return False
    return not (new.time is not None and new.time_said and old.time is not None and old.time != new.time)


def _names(deed: Token, old: Account) -> bool:
    """Whether the word is that of the attack, or one for what came from the air."""
    return (
        _WORDS.get(deed.lemma, deed.lemma) == old.lemma
        or deed.lemma == old.lemma
        or (deed.lemma in _AERIAL and old.mention.mode in _BY_AIR)
        or (deed.lemma in _BLASTS and old.mention.mode in _BY_BOMB)
        or (deed.deprel == "obl" and deed.lemma in GENERIC and not _is_scuffle(old))
    )


def _is_scuffle(old: Account) -> bool:
    """Whether it is tear gas, or only tells who was hurt: "the raid" in which others died is neither."""
    return old.mention.mode == "crowd-control" or old.lemma in _HURTING

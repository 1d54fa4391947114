"""Whom one attack hurt besides: "Gunmen killed two soldiers near Bor. Six others were wounded" is one attack, not two."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.account import Account
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.bound import EFFECT, KILLING, MUTUAL, PIECES
from according.stages.assemble.outcomes import WHEN

_MORE = frozenset({"another", "further", "more", "other", "additional"})
_FALLING = (PIECES - {"round", "bullet", "pellet", "shell"}) | {"debris", "wreckage"}
_FROM_ABOVE, _NEAR = frozenset({"aerial", "drone", "heavy-weapons", "explosives"}), 2
_HARMED = frozenset({"killed", "injured"})


def may_be_effect(account: Account) -> bool:
    """Whether it may be what an attack did: "were killed", by nobody who is named."""
    return account.lemma in EFFECT and not account.nominal and not account.actors


def are_the_rest(new: Account, old: Account, parsed: Parsed) -> bool:
    """Whether a sentence counts others whom the attack of the sentence before hurt, in the passive, and tells nothing else of them."""
    behind = new.mention.at.sentence - old.mention.at.sentence == 1
    if not behind or not may_be_effect(new) or {old.mention.status, new.mention.status} != {"actual"}:
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    if not sentence.dependents(at, "aux:pass") or sentence[at].head >= 0 and sentence[at].relation not in ("ccomp", "parataxis"):
        return False
    apart = new.place is not None and new.place_said or new.time is not None and new.time_said
    if apart or any(t.mention == "event" for t in sentence.dependents(at, "obl")) or sentence.dependents(at, "obl:agent", "advcl"):
        return False
    counted = old.mention.type == "ASSAULT" and any(count.what in _HARMED for count in old.counts)
    return counted and any(_are_others(sentence, t) for t in sentence.dependents(at, "nsubj:pass"))


def may_be_pieces(account: Account) -> bool:
    """Whether it may be what came down of missiles told before: "Shrapnel fell on a shop and wounded five"."""
    told = account.mention.type == "ASSAULT" and account.mention.status == "actual"
    return told and account.nominal and not account.actors and account.lemma.lower() in _FALLING


def are_its_pieces(new: Account, old: Account) -> bool:
    """Whether such pieces are those of an attack from above told just before."""
    near = 0 <= new.mention.at.sentence - old.mention.at.sentence <= _NEAR
    return near and old.mention.type == "ASSAULT" and old.mention.status == "actual" and old.mention.mode in _FROM_ABOVE


def _are_others(sentence: Sentence, people: Token) -> bool:
    """ "Six others", "another six soldiers", "six more", "six" alone."""
    beside = {t.form.lower() for t in sentence.dependents(people.index, "det", "amod", "advmod", "nummod")}
    return people.upos == "NUM" or people.lemma.lower() in _MORE or not beside.isdisjoint(_MORE)


def is_of_a_fight(new: Account, group: Sequence[Account], parsed: Parsed) -> bool:
    """ "Clans clashed and gunmen fired on a patrol. Two were killed as the clans battled": those of the clash, not of the shots."""
    sentence = parsed.sentences[new.mention.at.sentence]
    clauses = (t for t in sentence.dependents(new.mention.at.token, "advcl") if WHEN & {*sentence.marked(t.index, "mark", "advmod")})
    fought = any(t.lemma in MUTUAL and any(s.upos != "PRON" for s in sentence.dependents(t.index, "nsubj")) for t in clauses)
    return fought and not any(account.lemma in MUTUAL for account in group)


def are_others_dead(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "The gunman was shot dead. The two officers who were killed were …": known to have died, and not of what befell him."""
    alone = not old.nominal and not old.actors and len(old.recipients) == 1 and (old.lemma in KILLING or old.lemma == "shoot")
    if not alone or new.nominal or new.mention.at.sentence == old.mention.at.sentence:
        return False
    sentence, verb = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    if sentence.tokens[verb].deprel != "acl:relcl" or not sentence.is_known(sentence.tokens[verb].head):
        return False
    before = parsed.sentences[old.mention.at.sentence]
    one = any(t.has("Number=Sing") for t in before.dependents(old.mention.at.token, "nsubj:pass"))
    return one and sentence.tokens[sentence.tokens[verb].head].has("Number=Plur")

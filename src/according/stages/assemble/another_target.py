"""A denial that another place was struck: "bombed a tunnel … denied that it had bombed a hospital"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from according.records.account import Account
from according.records.parse import Parsed, Sentence, Token
from according.stages.assemble.bound import HITTING, SITES
from according.stages.assemble.contrary import is_contrary, is_denied

_STRUCK, _AT = ("obj", "nsubj:pass", "obl", "nmod", "nmod:poss"), frozenset({"on", "at", "against", "of"})
_ON = _AT - {"of", "at"}
_FIRING = frozenset({"employ", "fire", "use"})
_NEW = frozenset({"a", "an", "any"})


def denies_another(new: Account, old: Sequence[Account], parsed: Parsed) -> bool:
    """Whether what is denied is a strike on a school, a market or the like, told for the first time, where all before are told to have
    struck something else; or the use of live rounds, where rubber bullets were used."""
    if any(_is_of_other_rounds(account, new, parsed) for account in old):
        return True
    if not (is_denied(new) or is_contrary(new)) or any(is_denied(account) for account in old):
        return False
    sentence = parsed.sentences[new.mention.at.sentence]
    sites = {t.lemma.casefold() for t in _targets(sentence, new.mention.at.token) if t.lemma.casefold() in SITES and _is_new(sentence, t)}
    if not sites:
        return False
    told = [parsed.sentences[account.mention.at.sentence] for account in old]
    others = [t for account, s in zip(old, told, strict=True) for t in _targets(s, account.mention.at.token)]
    return bool(others) and all(sites.isdisjoint(s.vocabulary) for s in told)


def _is_of_other_rounds(old: Account, new: Account, parsed: Parsed) -> bool:
    """Whether one of two tells of live rounds that somebody denies, the other of other arms that were used."""
    if old.lemma not in _FIRING or new.lemma not in _FIRING or is_denied(old) == is_denied(new):
        return False
    arms = [_arms(parsed.sentences[a.mention.at.sentence], a.mention.at.token) for a in (old, new)]
    return all(arms) and ("live" in arms[0]) != ("live" in arms[1])


def _arms(sentence: Sentence, at: int) -> set[str]:
    return {sentence.tokens[k].lemma for t in sentence.dependents(at, "obj") for k in sentence.subtree(t.index)}


def _targets(sentence: Sentence, at: int) -> Iterator[Token]:
    """What was struck by the words of a strike: "fired on a camp", "carried out raids on a camp", "the strike had hit a camp"."""
    token, verb = sentence.tokens[at], sentence.tokens[at].head
    if verb >= 0 and token.deprel in ("obj", "nsubj:pass"):
        yield from (t for t in sentence.dependents(verb, "obl") if not _ON.isdisjoint(sentence.marked(t.index, "case")))
    if verb >= 0 and token.deprel == "nsubj" and sentence.tokens[verb].lemma in HITTING:
        yield from sentence.dependents(verb, "obj")
    for below in sentence.dependents(at, *_STRUCK):
        if below.deprel in ("obj", "nsubj:pass", "nmod:poss") or not _AT.isdisjoint(sentence.marked(below.index, "case")):
            yield below
            yield from sentence.dependents(below.index, "conj")


def _is_new(sentence: Sentence, token: Token) -> bool:
    """ "A school", "schools", and not "the school"."""
    marks = {t.form.casefold() for t in sentence.dependents(token.index, "det", "nmod:poss")}
    return marks <= _NEW

"""Two words of one sentence for one deed, by whom they share: "flew to Tallinn for consultations with her host", "beaten and spat upon"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed, Sentence
from according.stages.assemble.apart import told_apart
from according.stages.assemble.bound import KILLING
from according.stages.assemble.burning import burns_besides

_BESIDE = frozenset({"conj", "acl", "acl:relcl"})
_ABOVE = frozenset({"obl", "acl", "acl:relcl"})
_MEANS = frozenset({"detonate", "fire", "hurl", "launch", "lob", "throw", "use"})
_HURTING = frozenset({"injure", "wound"})
_VISIT, _LED_AWAY = "visit", "abduct"
"""Who is led away and then killed has two things done to him."""


def with_shared_objects(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts, of "shot and killed a guard" both of the guard: a first verb that nobody is named for is of no one told before."""
    found = list(accounts)
    for n, (old, new) in enumerate(pairwise(accounts)):
        alike = old.mention.type == new.mention.type and old.mention.at.sentence == new.mention.at.sentence
        if not alike or bool(old.recipients) == bool(new.recipients):
            continue
        if _share_an_object(old, new, parsed.sentences[new.mention.at.sentence]):
            hit = old.recipients or new.recipients
            found[n], found[n + 1] = replace(old, recipients=hit), replace(new, recipients=hit)
    return tuple(found)


def in_one_breath(old: Account, new: Account, parsed: Parsed) -> bool:
    """Whether a sentence tells one deed of one reality by two words: talks, an accord that is signed, blows at one and the same man."""
    if old.mention.at.sentence != new.mention.at.sentence or old.mention.status != new.mention.status:
        return False
    one = _ONE.get(old.mention.type)
    return one is not None and one(old, new, parsed.sentences[old.mention.at.sentence]) and not told_apart(old, new, parsed)


def _are_one_meeting(old: Account, new: Account, _: Sentence) -> bool:
    """Whether somebody has a part in both: who went and conferred; not who received them and left, nor one round of talks and another."""
    ours, theirs = (keys_of((*a.actors, *a.recipients)) for a in (old, new))
    left = new.mention.mode == _VISIT and old.mention.mode != _VISIT
    return bool(ours & theirs) and not left and not (old.nominal and new.nominal and old.lemma == new.lemma)


def _are_one_accord(old: Account, new: Account, sentence: Sentence) -> bool:
    """ "The accord signed at Lome", "shook hands on an accord": the paper and what is done with it, by the same."""
    if old.nominal == new.nominal or keys_of(old.actors) != keys_of(new.actors):
        return False
    return _hangs_on(old, new, sentence) in _ABOVE


def _are_one_attack(old: Account, new: Account, sentence: Sentence) -> bool:
    """ "Ploughed through a market and killed nine", "were beaten and spat upon": of the same people, and by nobody else.

    Not what somebody has yet to choose, "to be shot or hanged"; nor did who killed men and burned their homes do one thing.
    """
    if burns_besides(old, new) or _are_a_choice(old, new, sentence):
        return False
    if _is_how(new, old, sentence) or _share_an_object(old, new, sentence):
        return True
    hit = keys_of(old.recipients)
    if not hit and old.definite and _is_told_in_it(old, new, sentence):
        return keys_of(old.actors) == keys_of(new.actors)  # "the attack, which the mayor said killed nine, was the work of rebels"
    if not hit or hit != keys_of(new.recipients) or (old.mention.mode == _LED_AWAY) != (new.mention.mode == _LED_AWAY):
        return False
    doers = {frozenset(keys_of(a.actors)) for a in (old, new) if a.actors}
    return len(doers) < 2 and (_hangs_on(old, new, sentence) in _BESIDE or _is_told_in_it(old, new, sentence))


def _is_how(new: Account, old: Account, sentence: Sentence) -> bool:
    """ "Attacked a ship, firing machine guns", "stormed the post, using mortars": by what means, and on nobody else."""
    told = sentence.tokens[new.mention.at.token]
    means = told.xpos == "VBG" and told.deprel == "advcl" and told.head == old.mention.at.token and new.lemma in _MEANS
    alone = means and not new.nominal and not old.nominal and not (new.recipients or sentence.dependents(told.index, "nsubj", "mark"))
    return alone and old.lemma not in _MEANS and bool(old.recipients) and keys_of(old.actors) == keys_of(new.actors)


def _share_an_object(old: Account, new: Account, sentence: Sentence) -> bool:
    """ "Came in, shot and killed a guard": what both verbs do is done to whom the second names."""
    first, second = old.mention.at.token, new.mention.at.token
    joined = second == first + 2 and sentence.tokens[first + 1].form.lower() == "and" and new.lemma in KILLING | _HURTING
    if not joined or old.nominal or new.nominal or keys_of(old.actors) != keys_of(new.actors):
        return False
    hit = [*sentence.dependents(first, "obj"), *sentence.dependents(second, "obj")]
    return bool(hit) and all(t.index > second for t in hit) and not sentence.dependents(first, "nsubj:pass", "obl:agent")


def _hangs_on(old: Account, new: Account, sentence: Sentence) -> str:
    """By what relation the one's word hangs on the other's; "" if it does not."""
    one, other = sentence.tokens[old.mention.at.token], sentence.tokens[new.mention.at.token]
    if other.head == one.index:
        return other.deprel
    if one.head == other.head and one.deprel == other.deprel == "amod":
        return "conj"  # "the dismembered and decapitated body"
    return one.deprel if one.head == other.index else ""


def _are_a_choice(old: Account, new: Account, sentence: Sentence) -> bool:
    """ "To be shot or hanged": of two verbs with "or" between them only one need be done."""
    joined = {old.mention.at.token, new.mention.at.token} if _hangs_on(old, new, sentence) == "conj" else set()
    return any(t.form.lower() == "or" for at in joined for t in sentence.dependents(at, "cc"))


def _is_told_in_it(old: Account, new: Account, sentence: Sentence) -> bool:
    """ "The shelling, in which it says six were killed": told by somebody within a clause about the attack."""
    told = sentence.tokens[new.mention.at.token]
    clause = sentence.tokens[told.head] if told.deprel == "ccomp" else told
    return old.nominal and clause.deprel == "acl:relcl" and clause.head == old.mention.at.token


_ONE = {"CONSULT": _are_one_meeting, "AGREE": _are_one_accord, "ASSAULT": _are_one_attack}

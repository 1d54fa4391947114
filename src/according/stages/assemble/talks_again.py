"""Talks and accords that are named again beside what was done at them: "the leaders met … before the meeting they shook hands".

Who shook hands there is no other party of other talks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from according.ontology.closed_classes import SETTING_PREPOSITIONS
from according.records.account import Account
from according.records.parse import DEFINITE, Parsed
from according.stages.assemble.bound import APART

_NAMED_AGAIN = frozenset({"CONSULT", "AGREE"})
_OF_OTHERS = frozenset({"amod", "nmod", "nmod:poss", "nummod", "compound", "acl", "acl:relcl"})
_REACH = 3
"""Sentences back to the talks."""


def without_bystanders(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """The accounts; of talks or an accord that a noun names again nobody is told, where only its clause's doers would be its parties."""
    told = list(accounts)
    for n, new in enumerate(told):
        if may_be_named_again(new, parsed) and any(is_named_again(replace(new, actors=(), recipients=()), old, parsed) for old in told[:n]):
            told[n] = replace(new, actors=(), recipients=())
    return tuple(told)


def may_be_named_again(account: Account, parsed: Parsed) -> bool:
    """Whether a noun is "the talks" and nothing more, in "during the talks", "under the accord"."""
    if account.mention.type not in _NAMED_AGAIN or not account.nominal or not account.definite:
        return False
    sentence, at = parsed.sentences[account.mention.at.sentence], account.mention.at.token
    if sentence[at].deprel != "obl" or SETTING_PREPOSITIONS.isdisjoint(sentence.marked(at, "case")) or sentence.dependents(at, *_OF_OTHERS):
        return False
    before = {t.form.lower() for t in sentence.dependents(at, "det")}
    return not before.isdisjoint(DEFINITE) and before.isdisjoint(APART)


def is_named_again(new: Account, old: Account, _: Parsed) -> bool:
    """Whether these are the talks of a sentence before, of parties that were told there."""
    if old.mention.type != new.mention.type or old.mention.status != new.mention.status or new.actors:
        return False
    return bool(old.actors) and 0 < new.mention.at.sentence - old.mention.at.sentence <= _REACH

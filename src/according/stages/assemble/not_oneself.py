"""Nobody is killed by himself alone: "rebels ambushed soldiers, and six of the attackers died" was not done by the rebels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from according.records.account import Account
from according.records.actor import keys_of
from according.records.parse import Parsed
from according.stages.assemble.bound import MUTUAL

_BEFALLING = frozenset({
    "die", "perish", "fall", "kill", "wound", "injure", "hurt", "shoot", "slay", "capture", "arrest", "detain", "hit", "bury",
})  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_ANOTHER = frozenset({"other", "another", "themselves", "himself", "herself", "itself"})


def by_others_than_the_harmed(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """Harm that befalls its subject, without the doers where these are the same party."""
    held = {a.mention.at.sentence: keys_of(a.recipients) for a in accounts if a.mention.mode == "arrest" and a.recipients}
    return tuple(replace(a, actors=()) if _is_by_the_harmed(a, parsed) or _is_by_the_held(a, held) else a for a in accounts)


def _is_by_the_held(account: Account, held: Mapping[int, Set[str]]) -> bool:
    """ "A man was held, and others took part in making the arrest": the man made none. held: by sentence who was arrested."""
    mention = account.mention
    if mention.mode != "arrest" or not account.nominal or account.recipients or not account.actors:
        return False
    return keys_of(account.actors) <= held.get(mention.at.sentence, set())


def _is_by_the_harmed(account: Account, parsed: Parsed) -> bool:
    mention, sentence = account.mention, parsed.sentences[account.mention.at.sentence]
    if mention.type not in ("ASSAULT", "COERCE") or account.nominal or account.lemma not in _BEFALLING or account.lemma in MUTUAL:
        return False
    hit = keys_of(account.recipients)
    if not hit or hit != keys_of(account.actors) or not _ANOTHER.isdisjoint(sentence.vocabulary):
        return False
    own = {t.index for t in sentence.dependents(mention.at.token) if t.deprel in _SUBJECTS}
    passive = bool(sentence.dependents(mention.at.token, "nsubj:pass")) or account.lemma in ("die", "perish", "fall")
    agent = any(t.deprel == "obl:agent" for t in sentence.dependents(mention.at.token, "obl"))
    return passive and not agent and any(ref.sentence == sentence.index and ref.token in own for ref in mention.recipients)

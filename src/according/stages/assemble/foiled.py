"""What was foiled did not take place: it is no attack that did."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Parsed

_FOILING = frozenset({"abort", "avert", "disrupt", "foil", "frustrate", "prevent", "thwart"})
_TRYING = frozenset({"attempt", "bid", "plan", "plot", "scheme"})


def was_foiled(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Rebels shelled a village. … A unit foiled an infiltration attempt by rebels": another deed; not "foiled the attack"."""
    if old.mention.status == new.mention.status or new.definite or new.mention.status != "negated":
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    if _FOILING.isdisjoint(sentence.vocabulary) or old.mention.at.sentence == new.mention.at.sentence:
        return False
    above = (sentence[k] for k in (at, *sentence.ancestors(at)))
    return any(t.lemma in _FOILING or t.lemma in _TRYING and sentence[t.head].lemma in _FOILING for t in above)

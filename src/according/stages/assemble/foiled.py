"""What was foiled did not take place, and what somebody will not do has not yet: it is no deed that was done."""

from __future__ import annotations

from according.records.account import Account
from according.records.parse import Parsed

_FOILING = frozenset({"abort", "avert", "disrupt", "foil", "frustrate", "prevent", "thwart"})
_AHEAD = frozenset({"will", "would"})
_TRYING = frozenset({"attempt", "bid", "plan", "plot", "scheme"})


def was_foiled(old: Account, new: Account, parsed: Parsed) -> bool:
    """ "Rebels shelled a village. … A unit foiled an infiltration attempt by rebels": another deed; not "foiled the attack"."""
    if old.mention.status == new.mention.status or new.definite or new.mention.status != "negated":
        return False
    sentence, at = parsed.sentences[new.mention.at.sentence], new.mention.at.token
    helping = {t.lemma for t in sentence.dependents(at, "aux")}
    if old.mention.status == "actual" and "have" not in helping and not _AHEAD.isdisjoint(helping):
        return True  # "sent troops in 2007. … He said he would not send troops"
    if _FOILING.isdisjoint(sentence.vocabulary) or old.mention.at.sentence == new.mention.at.sentence:
        return False
    above = (sentence.tokens[k] for k in (at, *sentence.ancestors(at)))
    return any(t.lemma in _FOILING or t.lemma in _TRYING and sentence.tokens[t.head].lemma in _FOILING for t in above)

"""What somebody says no to without denying it: a request, a charge, an offer, a strike, an arrest that is challenged in court."""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.attribute.refusals import OFFERING

_DISAPPROVING = frozenset({"reject", "disown", "dismiss", "repudiate", "disavow", "challenge", "contest"})
"""What somebody makes of a protest that others hold, or in court of what was done to him ("contested his expulsion")."""
_SUFFERED = frozenset({"PROTEST", "COERCE", "SANCTION"})


def is_turned_down(mention: EventMention, sentence: Sentence) -> bool:
    """ "Rejected the request", "denied the charges", "turned down the offer", "disowned the strike": that they were made nobody denies."""
    token = sentence[mention.at.token]
    made = mention.type in ("REQUEST", "ACCUSE") or mention.type == "AGREE" and token.lemma in OFFERING
    made = made or mention.type in _SUFFERED and token.head >= 0 and sentence[token.head].lemma in _DISAPPROVING
    return made and token.upos == "NOUN" and token.deprel in ("obj", "nsubj:pass")

"""What somebody says no to without denying it: a request, a charge, an offer, a strike, an arrest that is challenged in court."""

from __future__ import annotations

from according.ontology.content_words import OFFERS
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.attribute.told import Told

_DISAPPROVING = frozenset({"reject", "disown", "dismiss", "repudiate", "disavow", "challenge", "contest"})
"""What somebody makes of a protest that others hold, or in court of what was done to him ("contested his expulsion")."""
_BELITTLING = frozenset({
    "blackmail", "charade", "circus", "extortion", "failure", "fiasco", "flop", "gimmick", "joke", "nuisance", "ploy", "show", "sideshow",
    "stunt", "tantrum", "theatre", "theatrics",
})  # fmt: skip
_CHARGING, _DENYING = frozenset({"accuse", "blame"}), frozenset({"deny", "refute", "reject", "dispute"})
_TURNING_DOWN = frozenset({"reject", "dismiss"})
_SUFFERED = frozenset({"PROTEST", "COERCE", "SANCTION"})


def is_turned_down(mention: EventMention, sentence: Sentence) -> bool:
    """ "Rejected the request", "denied the charges", "turned down the offer", "disowned the strike": that they were made nobody denies."""
    token = sentence.tokens[mention.at.token]
    made = mention.type in ("REQUEST", "ACCUSE") or mention.type == "AGREE" and token.lemma in OFFERS
    made = made or mention.type in _SUFFERED and token.head >= 0 and sentence.tokens[token.head].lemma in _DISAPPROVING
    return made and token.upos == "NOUN" and token.deprel in ("obj", "nsubj:pass")


def is_no_denial(told: Told, sentence: Sentence, at: int) -> bool:
    """ "Proposed a truce. The army rejected it", "dismissed it as a failure": that there was an offer, or a strike, is not denied."""
    if _is_of_other_charge(told, sentence, at):
        return True
    if sentence.tokens[at].lemma.lower() not in _TURNING_DOWN:
        return False
    beside = sentence.dependents(at, "obl", "xcomp", "obj")
    belittled = any(t.lemma in _BELITTLING and "as" in sentence.marked(t.index, "case", "mark") for t in beside)
    return belittled or told.is_offer_last(sentence, at)


def _is_of_other_charge(told: Told, sentence: Sentence, at: int) -> bool:
    """ "They signed a truce. The army accuses them of breaking it; the Front denies this": no truce, where the breach is no event to us."""
    charges = [t for t in sentence.tokens[:at] if t.lemma in _CHARGING and t.upos == "VERB" and not sentence.is_below(at, top=t.index)]
    charges = charges or [t for t in sentence.tokens[:at] if t.lemma in _CHARGING and sentence.tokens[at].head == t.index]
    if sentence.tokens[at].lemma not in _DENYING or not charges:
        return False
    of_what = sentence.dependents(charges[-1].index, "advcl", "obl", "ccomp", "xcomp")
    return bool(of_what) and not any(told.at_or_under(sentence, t.index) for t in of_what)

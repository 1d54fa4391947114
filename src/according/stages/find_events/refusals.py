"""Who says that he will not yield refuses: "we will not leave the houses", "they would not accept the apology"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Sentence
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import is_passive, lemma_of

_YIELDING = frozenset({"AGREE", "CONCEDE", "RETREAT"})
_WILL = frozenset({"will", "would", "wo", "'ll", "shall"})
_APART = frozenset({"acl", "advcl"})  # "any gang that will not lay down its guns" has refused nothing yet


def as_refusal(mention: EventMention, sentence: Sentence) -> EventMention:
    """The mention as a refusal, where somebody named will not do what would be a concession; else as it is."""
    at = mention.at.token
    denied = mention.status == "negated" and mention.type in _YIELDING and mention.actors and not mention.recipients
    if not denied or sentence[at].relation in _APART or is_passive(sentence, at):
        return mention
    will = any(lemma_of(t) in _WILL for t in sentence.dependents(at, "aux"))
    if not (will and is_not(sentence, at)):
        return mention
    return replace(mention, type="REJECT", mode="yield", status="actual", speech=True, status_rule=f"refusal: {mention.status_rule}")

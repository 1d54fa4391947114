"""Of what somebody is not accused, or acquitted: "nobody blamed the rebels for the attack", "acquitted of the murder"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from according.ontology.acquitted import clearing
from according.ontology.wronged import blamed_wrongly, wronged
from according.records.mention import NOT_ACCUSED, EventMention
from according.records.parse import Sentence
from according.stages.find_events.syntax import is_verb


def of_no_charge(index: int, mentions: Mapping[int, EventMention], sentence: Sentence) -> EventMention:
    """The mention without those who are not accused of it. What only the charge would tell ("of attacking it") is then open."""
    mention = _of_others(mentions[index], sentence)
    charge = mentions.get(mention.content_of) if mention.content_of is not None else None
    if charge is None or charge.type != "ACCUSE" or charge.status != "negated":
        return mention
    others = tuple(ref for ref in mention.actors if ref not in charge.recipients)
    if len(others) == len(mention.actors) and mention.actors:
        return mention
    status = "possible" if is_verb(sentence.tokens[index]) and mention.status == "actual" else mention.status
    return replace(mention, actors=others, status=status, status_rule=NOT_ACCUSED)


def _of_others(mention: EventMention, sentence: Sentence) -> EventMention:
    """What others must have done: the murder of "acquitted the general of the murder of a judge"."""
    at = mention.at.token
    if mention.status != "actual" or not mention.actors:
        return mention
    verb = max(clearing(sentence, at=at), wronged(sentence, at=at), blamed_wrongly(sentence, at=at))
    if verb < 0:
        return mention
    held = sentence.dependents(verb, "obj", "nsubj:pass", "nmod")
    held += [sentence[sentence[verb].head]] if sentence[verb].relation == "acl" else []  # "men wrongly jailed for the murder"
    cleared = {k for t in held for k in sentence.subtree(t.index)} - {at, *sentence.subtree(at)}
    others = tuple(ref for ref in mention.actors if ref.sentence != sentence.index or ref.token not in cleared)
    return replace(mention, actors=others)

"""Whom and what acts of speech are directed at by their content: threats, promises, demands and accusations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.stages.find_events.reality import Judge
from according.stages.find_events.syntax import is_advised_against

_BEFALLING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION", "RETREAT"})
"""What is promised to others than whom it befalls: "promised that the officer would be jailed", "to let the captives go"."""
_THREATENED = {
    ("ASSAULT", None): "violence", ("MOBILIZE", None): "violence", ("COERCE", None): "restrict", ("COERCE", "arrest"): "arrest",
    ("PROTEST", "riot"): "violence", ("COERCE", "deport"): "expel", ("SANCTION", None): "relations", ("SANCTION", "expel"): "expel",
}  # fmt: skip


def not_at_its_doer(index: int, sentence: Sentence, mentions: Mapping[int, EventMention]) -> EventMention:
    """A threat is not directed at who would carry it out: "warned that his troops would attack the town"."""
    mention = mentions[index]
    if mention.type != "THREATEN":
        return mention
    contents = [m for n, m in mentions.items() if m.content_of == index and m.status == "threatened" and sentence[n].relation == "ccomp"]
    if not {ref for content in contents for ref in content.actors} & set(mention.recipients):
        return mention
    return replace(mention, recipients=tuple(ref for content in contents for ref in content.recipients))


def of_what_it_threatens(index: int, mentions: Mapping[int, EventMention]) -> EventMention:
    """A threat with the mode of what is threatened: "threatened to close its border" restricts, whoever lives beyond it."""
    mention = mentions[index]
    contents = (m for m in mentions.values() if m.content_of == index and m.status == "threatened")
    content = next(contents, None) if mention.type == "THREATEN" and mention.mode != "territory" else None
    if content is None or content.mode == "cyber":
        return mention
    mode = _THREATENED.get((content.type, content.mode), _THREATENED.get((content.type, None)))
    if mode is None and mention.mode == "violence":
        return replace(mention, mode=None)  # "threatened to strike", to shut plants: with no violence
    return replace(mention, mode=mode) if mode else mention


def content_recipients(index: int, judge: Judge, mentions: Mapping[int, EventMention]) -> tuple[Ref, ...]:
    """Whom a threat is against: those whom the threatened event would hit. Whom a condemnation or demand is: those who do it."""
    cue = judge.matches[index].cue
    accused = cue.type in ("ACCUSE", "REQUEST")
    for other, mention in mentions.items():
        found = mention.actors if accused or is_advised_against(judge.sentence, other) else mention.recipients
        if cue.mode == "investigate" and mention.type == "ACCUSE" and mention.content_of == index:
            found = mention.recipients or content_recipients(other, judge, mentions)  # into whom somebody alleges to have done it
        befalls = cue.type == "AGREE" and mention.type in _BEFALLING and mention.status != "negated"
        if other != index and mention.content_of == index and found and not befalls:
            return found
    return ()


def doers_within(
    mention: EventMention, mentions: Sequence[EventMention], sentence: Sentence, *, objects: Sequence[int]
) -> list[list[int]]:
    """Who does what is condemned or demanded: the actors of an event within its objects.

    "Called for a march, which the governor has banned" asks nothing of him; of a place a clause says who is there ("the evacuation of the
    camp, where hundreds block the road").
    """
    within = {i for at in objects for i in sentence.subtree(at)}
    inside = [other for other in mentions if other.at.token in within and other is not mention and other.actors]
    if mention.mode == "investigate":  # an inquiry into what somebody alleges is not into him
        inside = [other for other in inside if other.type != "ACCUSE"]
    if mention.type == "REQUEST" and inside:
        clauses = [sentence.subtree(k) for k in within if sentence.tokens[k].deprel == "acl:relcl"]
        aside = {i for clause in clauses if mention.at.token not in clause and not _is_of_place(sentence, clause) for i in clause}
        inside = [other for other in inside if other.at.token not in aside]
    return [[ref.token for ref in other.actors] for other in inside]


def _is_of_place(sentence: Sentence, clause: Sequence[int]) -> bool:
    return any(sentence.tokens[i].form.lower() == "where" for i in clause)

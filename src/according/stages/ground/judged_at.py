"""Places told beside a deed that are not where it was done: "in Washington, the president condemned the kidnapping",
"Ecuador, which recalled its envoy from Bogota, said rebels had been bombed"."""

from __future__ import annotations

from according.ontology.event_types import SPEECH_ACTS
from according.records.mention import EventMention
from according.records.parse import Sentence

_JUDGING = frozenset({
    "applaud", "blast", "condemn", "criticise", "criticize", "decry", "denounce", "deplore", "hail", "lament", "praise", "regret", "slam",
    "welcome",
})  # fmt: skip
_SPEAKING = frozenset({
    "accuse", "add", "allege", "announce", "blame", "charge", "claim", "declare", "demand", "deny", "insist", "promise", "say", "tell",
    "threaten", "urge", "vow", "warn",
})  # fmt: skip
_SPEAKING_AT = frozenset({
    "address", "briefing", "conference", "debate", "hearing", "interview", "lecture", "meeting", "rally", "sermon", "session", "speech",
    "summit",
})  # fmt: skip
_SAID = SPEECH_ACTS - {"CONCEDE"}


def is_where_judged(sentence: Sentence, at: int, mention: EventMention) -> bool:
    """Whether a place stands at the verb by which somebody judges an event that is its object, or is that of a speech on it."""
    above, event = sentence.tokens[at].head, sentence.tokens[mention.at.token]
    if _is_where_spoken(sentence, at, event.index):
        return True
    if mention.type in _SAID or above < 0 or above == event.index or sentence.tokens[above].lemma not in _JUDGING or at > above:
        return False
    return event.relation == "obj" and event.head == above or any(
        sentence.tokens[k].relation == "obj" and sentence.tokens[k].head == above for k in sentence.ancestors(event.index)
    )


def _is_where_spoken(sentence: Sentence, at: int, event: int) -> bool:
    """Whether a place is that of a speech, of whose content the event is: "at a news conference in Geneva, accused the army of burning"."""
    occasion = sentence.tokens[at].head
    if occasion < 0 or sentence.tokens[occasion].lemma not in _SPEAKING_AT or sentence.tokens[occasion].relation not in ("obl", "advcl"):
        return False
    verb = sentence.tokens[occasion].head
    speaks = verb >= 0 and sentence.tokens[verb].lemma in _SPEAKING | _JUDGING
    return speaks and sentence.is_below(event, top=verb) and not sentence.is_below(event, top=occasion) and event != occasion


def is_told_of_somebody(sentence: Sentence, at: int, trigger: int) -> bool:
    """Whether a place lies in a clause that only tells more of a subject, and the event outside it, or the event in one with "whose"."""
    if sentence.vocabulary.isdisjoint(_WHO):
        return False
    mine, its = {at, *sentence.ancestors(at)}, {trigger, *sentence.ancestors(trigger)}
    aside = any(_tells_more(sentence, k) for k in mine - its)
    others = (k for k in its - mine if _tells_more(sentence, k) and sentence[k].head not in mine)  # not "Agadez, which rebels seized"
    return aside or any(_is_of_whose(sentence, k) or _is_dated(sentence, k) for k in others)


_WHO = frozenset({"who", "which", "whose"})


def _tells_more(sentence: Sentence, clause: int) -> bool:
    """Whether a word heads a relative clause behind a comma that describes the subject of a verb."""
    token = sentence.tokens[clause]
    if token.deprel != "acl:relcl" or sentence.tokens[token.head].relation != "nsubj":
        return False
    first = min(sentence.subtree(clause))
    comma = sentence.tokens[first].form == "," or first > 0 and sentence.tokens[first - 1].form == ","
    return comma and any(t.form.lower() in _WHO for t in sentence.tokens[first : first + 2])


def is_of_whose(sentence: Sentence, event: int) -> bool:
    """Whether an event is told of somebody's own by "whose", and so of no day or place of the report's news."""
    if "whose" not in sentence.vocabulary:
        return False
    return any(_tells_more(sentence, k) and _is_of_whose(sentence, k) for k in (event, *sentence.ancestors(event)))


def _is_dated(sentence: Sentence, clause: int) -> bool:
    """Whether a clause has a time of its own: "NATO, which bombed Serbia in 1999, has sent soldiers to Kosovo"."""
    return any(t.mention == "time" for t in sentence.dependents(clause, "obl", "obl:unmarked"))


def _is_of_whose(sentence: Sentence, clause: int) -> bool:
    return any(sentence.tokens[k].form.lower() == "whose" for k in sentence.subtree(clause) if k < clause)

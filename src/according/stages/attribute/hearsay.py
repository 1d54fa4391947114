"""Who only hears what others say: "a court heard that", "the jury was told", "the minister commented on reports that"."""

from __future__ import annotations

from collections.abc import Container

from according.ontology.closed_classes import WH_WORDS
from according.ontology.content_words import FINDING_OUT
from according.records.parse import Sentence
from according.stages.attribute.speech import is_negated

_QUOTING = frozenset({"quote", "cite", "report", "record", "hear", "film"})
_CLAIMS = frozenset({"accusation", "allegation", "claim", "report", "rumour", "rumor"})
_SITTING = frozenset({
    "commission", "committee", "council", "court", "hearing", "inquest", "inquiry", "judge", "juror", "jury", "magistrate", "panel",
    "parliament", "senate", "tribunal",
})  # fmt: skip
_TESTIMONY = frozenset({"account", "allegation", "argument", "claim", "complaint", "evidence", "report", "story", "testimony"})
DECLINING = frozenset({"decline", "refuse"})
_SPEAKING = frozenset({"react", "speak", "talk"})
_TAKING_UP = frozenset({"comment", "condemn", "consider", "deplore", "discuss", "examine", "lament", "raise", "regret", "study", "weigh"})


def hears(sentence: Sentence, at: int) -> bool:
    """ "The minister was told that", "the court heard that": who is told says nothing; "was quoted as saying" does."""
    token = sentence.tokens[at]
    if token.head < 0:
        return False
    verb = sentence.tokens[token.head]
    if token.deprel == "nsubj:pass":
        return verb.lemma.lower() not in _QUOTING
    if token.deprel != "nsubj" or verb.lemma != "hear":
        return False
    contents = sentence.dependents(verb.index, "ccomp", "parataxis")
    told = any("that" in sentence.marked(t.index, "mark") or t.index < at for t in contents)  # "…, the Old Bailey heard"
    told = told or any(t.lemma.lower() in _TESTIMONY for t in sentence.dependents(verb.index, "obj"))
    return told or token.lemma.lower() in _SITTING  # "residents heard soldiers firing" are witnesses


def topic_above(sentence: Sentence, at: int) -> int:
    """The reports that a word is the content of, told of as a matter ("commented on reports that", "was alarmed at reports of"); -1: none.

    Not what somebody has, makes or denies ("received reports that").
    """
    if _CLAIMS.isdisjoint(sentence.vocabulary):
        return -1
    below = at
    for above in sentence.ancestors(at):
        if sentence.tokens[above].lemma in _CLAIMS and sentence.tokens[below].relation in ("acl", "nmod"):
            matter = sentence.tokens[above].relation in ("obl", "nmod")
            return above if matter or sentence[above].relation == "obj" and sentence[sentence[above].head].lemma in _TAKING_UP else -1
        below = above
    return -1


def has_false_claim(sentence: Sentence, at: int, falsity: Container[str]) -> bool:
    """Whether a word is the content of what the report calls a false claim, which whoever made it does not deny."""
    if _CLAIMS.isdisjoint(sentence.vocabulary):
        return False
    claims = (k for k in sentence.ancestors(at) if sentence.tokens[k].lemma in _CLAIMS)
    return any(t.lemma in falsity for k in claims for t in sentence.dependents(k, "amod"))


def only_takes_up(sentence: Sentence, speaker: int, topic: int, stance: str) -> bool:
    """Whether somebody speaks on what others report: the subject of a verb above it, not whose report it is.

    Who denies it must do so by another verb than of speaking on it ("was dismissive of reports that").
    """
    neutral = sentence.tokens[sentence.tokens[topic].head].lemma in _TAKING_UP | _SPEAKING
    if sentence.is_below(speaker, top=topic) or stance != "asserts" and not (neutral and stance == "denies"):
        return False
    verb = sentence.tokens[speaker].head
    return sentence.tokens[speaker].relation == "nsubj" and (verb == sentence.tokens[topic].head or sentence.is_below(topic, top=verb))


def says_nothing(sentence: Sentence, verb: int) -> bool:
    """ "Said nothing after officers surrounded him", "has not claimed it", "declined to say why he was held", "if judges find that"."""
    if _is_yet_to_find(sentence, verb):
        return True
    if sentence.tokens[verb].lemma in DECLINING:
        return any(says_nothing(sentence, t.index) for t in sentence.dependents(verb, "xcomp"))
    if is_declined(sentence, verb):
        return any(t.form.lower() in WH_WORDS for t in sentence.tokens[verb + 1 : verb + 2])
    if sentence.tokens[verb].lemma == "claim" and sentence.tokens[verb].upos == "VERB" and is_negated(sentence, verb):
        return True
    return sentence.tokens[verb].lemma == "say" and any(t.form.lower() in ("nothing", "little") for t in sentence.dependents(verb, "obj"))


def _is_yet_to_find(sentence: Sentence, verb: int) -> bool:
    """Whether it is a condition that they find it: "if the inquiry finds that soldiers shot them", "should it show that"."""
    token = sentence.tokens[verb]
    if token.relation != "advcl" or token.lemma.lower() not in FINDING_OUT:
        return False
    ahead = any(t.form.lower() == "should" for t in sentence.dependents(verb, "aux"))
    return ahead or not {"if", "unless"}.isdisjoint(sentence.marked(verb, "mark"))


def is_declined(sentence: Sentence, verb: int) -> bool:
    """Whether somebody will not say it, or not deny it: "refused to disavow the endorsement"."""
    return sentence.tokens[verb].relation == "xcomp" and sentence.tokens[sentence.tokens[verb].head].lemma in DECLINING

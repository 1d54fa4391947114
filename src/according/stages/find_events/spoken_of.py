"""Who only speaks of an event, or is only spoken of there: "the senator invoked the attacks", "its role was an issue in the talks"."""

from __future__ import annotations

from according.ontology.content_words import LAUNCHING
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.negation import is_not
from according.stages.find_events.shared_subjects import subjects_above
from according.stages.find_events.syntax import conjuncts, lemma_of

_INVOKING = frozenset({
    "cite", "commemorate", "condemn", "decry", "denounce", "deplore", "discuss", "exploit", "invoke", "lament", "mention", "mourn",
    "politicise", "politicize", "protest", "recall", "reference", "remember",
})  # fmt: skip
_BODIES = frozenset({"body", "corpse", "head", "remains", "torso"})
_AT_ISSUE = frozenset({"block", "hurdle", "issue", "obstacle", "point", "subject", "theme", "topic"})


@needs(any_of=_INVOKING, kinds={"ASSAULT"})
def who_invokes_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The senator of "the senator invoked the attacks", "had politicised the shooting": he only speaks of it; so do "men protesting it"."""
    token = sentence.tokens[mention.at.token]
    token = sentence.tokens[token.head] if token.relation == "appos" else token  # "the Sept. 11, 2001, attacks"
    if token.deprel not in ("obj", "nsubj:pass") or sentence.tokens[token.head].lemma not in _INVOKING:
        return set()
    verb = sentence.tokens[token.head]
    return {verb.head} if verb.deprel == "acl" and verb.xpos == "VBG" else subjects_above(sentence, verb.index)


@needs(any_of=_AT_ISSUE, kinds={"CONSULT"})
def who_is_at_issue(sentence: Sentence, mention: EventMention) -> set[int]:
    """The rebels of "the role of the rebels has been a sticking point in the negotiations": they need not be there."""
    token = sentence.tokens[mention.at.token]
    issue = sentence.tokens[token.head] if token.relation == "nmod" and token.head >= 0 else token
    if lemma_of(issue) not in _AT_ISSUE or issue is token:
        return set()
    return {k for t in sentence.dependents(issue.index, "nsubj") for k in sentence.subtree(t.index)}


@needs("claim", kinds={"ASSAULT"})
def who_does_not_claim_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The army and the rebels of "neither the army nor the rebels have claimed the attack"."""
    verb = next((sentence.tokens[k] for k in sentence.ancestors(mention.at.token) if lemma_of(sentence.tokens[k]) == "claim"), None)
    if verb is None or verb.upos != "VERB":
        return set()
    subjects = sentence.dependents(verb.index, "nsubj")
    neither = any(lemma_of(t) == "neither" for s in subjects for t in sentence.dependents(s.index, "cc", "det"))
    return {k for s in subjects for k in conjuncts(sentence, s.index)} if neither or is_not(sentence, verb.index) else set()


@needs(any_of=_BODIES, kinds={"ASSAULT"})
def who_finds_the_body(sentence: Sentence, mention: EventMention) -> set[int]:
    """The police of "police found the mutilated and beheaded body of a woman"."""
    token = sentence.tokens[mention.at.token]
    while token.relation == "conj" and token.head >= 0:
        token = sentence.tokens[token.head]
    noun = sentence.tokens[token.head] if token.deprel == "amod" and token.head >= 0 else token
    return subjects_above(sentence, noun.head) if noun.lemma in _BODIES and noun.head >= 0 else set()


@needs(any_of=LAUNCHING, kinds={"ASSAULT", "MOBILIZE"})
def who_brings_it_down(sentence: Sentence, mention: EventMention) -> set[int]:
    """The frigate of "a frigate shot down two drones launched from the coast": it has not launched them."""
    token = sentence.tokens[mention.at.token]
    if token.deprel != "acl" or token.xpos != "VBN" or token.lemma not in LAUNCHING or sentence.tokens[token.head].deprel != "obj":
        return set()
    return subjects_above(sentence, sentence.tokens[token.head].head)


SPOKEN_OF = (who_invokes_it, who_is_at_issue, who_does_not_claim_it)

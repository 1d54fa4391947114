"""Verbs that carry an event noun ("carried out an attack"), and verbs that only name, judge or tell it."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Sentence
from according.stages.find_events.announced import is_told_of
from according.stages.find_events.put_to import is_made_condition
from according.stages.find_events.syntax import is_noun, is_passive, is_verb, lemma_of, phrasal, prepositions

QUANTITIES = frozenset({
    "barrage", "dozen", "flurry", "handful", "host", "hundred", "lot", "number", "pair", "round", "score", "series", "slew", "spate",
    "spree", "string", "succession", "thousand", "wave",
})  # fmt: skip
"""Nouns that count the events behind their "of"."""
PORTIONS = QUANTITIES | {"act", "campaign", "day", "form", "kind", "part", "type", "week"}
"""Nouns that are as real as what stands behind their "of"."""


def is_name_for_it(sentence: Sentence, verb: int) -> bool:
    """Whether a verb gives the event its name ("after what the governor called a drone raid"): he called no raid."""
    token = sentence.tokens[verb]
    return token.lemma == "call" and token.deprel == "acl:relcl" and token.head >= 0 and sentence.tokens[token.head].lemma == "what"


def is_judged(sentence: Sentence, verb: int) -> bool:
    """Whether a verb says what its object is: who "called the strike illegal", "declared the truce dead" carries none out."""
    return any(t.upos in ("ADJ", "NOUN") and not sentence.dependents(t.index, "mark") for t in sentence.dependents(verb, "xcomp"))


def carrier(sentence: Sentence, noun: int, light_verbs: Mapping[str, str]) -> tuple[int, str]:
    """The verb that carries an event noun and what its subject is to the event: subj, target, or event itself; (-1, "") if none."""
    token, head = sentence.tokens[noun], sentence.tokens[noun].head
    if token.relation == "nmod" and head >= 0 and "of" in prepositions(sentence, noun) and lemma_of(sentence.tokens[head]) in QUANTITIES:
        return carrier(sentence, head, light_verbs)  # "carried out dozens of attacks"
    if head < 0 or is_name_for_it(sentence, head) or any(lemma_of(t) == "no" for t in sentence.dependents(head, "det")):
        return -1, ""  # who "bears no responsibility for the attack" carried none out
    name = phrasal(sentence, head)
    if token.deprel == "nsubj" and not is_passive(sentence, head):
        return (head, "event") if light_verbs.get(name) == "event" else (-1, "")
    if token.deprel in ("obj", "nsubj:pass", "acl:relcl", "nsubj"):
        only_said = is_judged(sentence, head) or is_made_condition(sentence, head) or is_told_of(sentence, noun, head)
        role = "" if only_said else light_verbs.get(name, "")
        return (head, role) if role in ("subj", "target", "outside") else (-1, "")
    if token.relation in ("obl", "nmod"):
        parts = [lemma_of(sentence[head])] if is_noun(sentence[head]) else [lemma_of(t) for t in sentence.dependents(head, "obj")]
        verb = sentence.tokens[head].head if is_noun(sentence.tokens[head]) else head
        lead = phrasal(sentence, verb).split() if verb >= 0 else []  # "gave in to" is not "gave to"
        for preposition in prepositions(sentence, noun) if verb >= 0 else ():
            for words in ([*lead, *parts, preposition], [*lead, preposition]):
                if " ".join(words) in light_verbs and is_verb(sentence.tokens[verb]) and (len(words) == 3 or verb == head):
                    return verb, light_verbs[" ".join(words)]
    return -1, ""

"""Who gives a figure of casualties says that the event happened, too."""

from __future__ import annotations

from collections.abc import Iterator

from according.stages.attribute.speech import is_negated, verb_speakers
from according.stages.attribute.told import Echo, Told, voices

_RELATIONS = ("obj", "obl", "ccomp")


def tolls(told: Told) -> Iterator[Echo]:
    """ "The hospital put the number of dead at nine": the hospital asserts the attack that was told last."""
    words = told.lexicon.echoes
    for sentence in told.parsed.sentences:
        for token in sentence.tokens:
            if token.upos != "VERB" or token.lemma.lower() not in words["reckoning"] or is_negated(sentence, token.index):
                continue
            if not any(t.lemma.lower() in words["toll"] for t in sentence.dependents(token.index, *_RELATIONS)):
                continue
            targets = [n for n in told.before(sentence, token.index) if told.mentions[n].type == "ASSAULT"]
            speakers = verb_speakers(sentence, token.index)
            yield from voices(sentence, speakers, (targets, True), stance="asserts", cue=token.form, rule="gives a figure of it")

"""Who decides on what is to come: "the mayor decided to shut the post", "the union called a strike for Friday"."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.attribution import Voice
from according.records.parse import Ref
from according.stages.attribute.running_on import running_on
from according.stages.attribute.speech import is_first_person, is_negated, is_nobody
from according.stages.attribute.told import Echo, Told
from according.stages.attribute.who_says import verb_speakers

_STEPS = 2  # "intends to carry the protest to Beni"
_WITHIN = ("xcomp", "obj")


def decisions(told: Told) -> Iterator[Echo]:
    """The voice on what is planned of who decided on it, and on what goes on with somebody's words; for what nobody else tells."""
    yield from running_on(told)
    for number, mention in enumerate(told.mentions):
        if mention.status != "planned" or mention.content_of is not None:
            continue
        sentence, at = told.parsed.sentences[mention.at.sentence], mention.at.token
        for _ in range(_STEPS):
            if sentence.tokens[at].relation not in _WITHIN:
                break
            at = sentence.tokens[at].head
            verb = sentence.tokens[at]
            if verb.upos == "VERB" and verb.lemma.lower() in told.lexicon.echoes["decision"] and not is_negated(sentence, at):
                for speaker in verb_speakers(sentence, at):
                    if not is_first_person(sentence.tokens[speaker]) and not is_nobody(sentence, speaker):
                        voice = Voice(speaker=Ref(sentence.index, speaker), stance="asserts", cue=verb.form, rule="has decided on it")
                        yield Echo(mention=number, voice=voice)
                break

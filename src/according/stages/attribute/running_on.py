"""Whose word it is where indirect speech runs on without a verb of saying: "The soldiers came at dawn, the villagers said. They burned
the houses"; "The army said it had killed nine men. It had also seized arms"."""

from __future__ import annotations

from collections.abc import Iterator

from according.ontology.closed_classes import THIRD_PERSON
from according.records.attribution import Voice
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.closing import closing_speech
from according.stages.attribute.speech import is_first_person, is_nobody
from according.stages.attribute.told import Echo, Told

RUNS_ON = "indirect speech that runs on"
_LOOKING_ON = frozenset({
    "bystander", "doctor", "elder", "eyewitness", "farmer", "herder", "inhabitant", "local", "medic", "neighbor", "neighbour", "nurse",
    "onlooker", "parent", "relative", "resident", "survivor", "villager", "witness", "victim", "passenger", "driver", "trader",
})  # fmt: skip


def running_on(told: Told) -> Iterator[Echo]:
    """The voice of the sentence before on what a sentence tells that goes on with it."""
    speaker: Voice | None = None
    for sentence in told.parsed.sentences:
        if told.speech[sentence.index] or sentence.kind != "prose":
            speaker = _whole(told, sentence) if sentence.kind == "prose" else None
            continue
        before = told.parsed.sentences[sentence.index - 1] if sentence.index else None
        if speaker is None or before is None or before.paragraph != sentence.paragraph or not _goes_on(told, sentence, speaker):
            speaker = None
            continue
        for number in told.by_sentence.get(sentence.index, ()):
            if not told.mentions[number].speech:
                yield Echo(mention=number, voice=speaker)


def _whole(told: Told, sentence: Sentence) -> Voice | None:
    """The one voice of a whole sentence."""
    said = told.speech[sentence.index]
    closing = closing_speech(sentence, said=said)
    report = said.get(sentence.root) if closing is None else said.get(closing.at)
    if report is None or report.stance != "asserts" or report.negated or report.attitude or report.nominal:
        return None
    heads = (closing.head,) if closing is not None else report.speakers
    if len(heads) != 1 or is_first_person(sentence.tokens[heads[0]]) or is_nobody(sentence, heads[0]):
        return None
    if closing is None and not sentence.dependents(report.at, "ccomp"):
        return None
    return Voice(speaker=Ref(sentence.index, heads[0]), stance="asserts", cue=report.cue, rule=RUNS_ON)


def _goes_on(told: Told, sentence: Sentence, voice: Voice) -> bool:
    """Whether a sentence tells what went before what was said, or, behind those who looked on, what "they" did next."""
    root = sentence.tokens[sentence.root] if sentence.root >= 0 else None
    if root is None or root.upos != "VERB":
        return False
    subjects = sentence.dependents(root.index, "nsubj", "nsubj:pass")
    if not subjects:
        return False
    told_before = told.parsed.sentences[sentence.index - 1]
    if root.xpos == "VBN" and any(t.form.lower() == "had" for t in sentence.dependents(root.index, "aux")):
        again = sentence.is_known(subjects[0].index) and subjects[0].lemma.lower() in told_before.vocabulary
        return _is_they(subjects[0]) or again
    if voice.speaker is None:
        return False
    teller = told.parsed.sentences[voice.speaker.sentence][voice.speaker.token]
    return root.xpos == "VBD" and teller.lemma.lower() in _LOOKING_ON and _is_they(subjects[0])


def _is_they(token: Token) -> bool:
    return token.form.lower() in THIRD_PERSON



"""Whose word a statement is: "the statement said", "a joint communiqué said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from according.records.attribution import Voice
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.quotations import SpeechTable
from according.stages.attribute.speech import OWN_VIEW, according_to
from according.stages.attribute.told import Told

_BACK = 4  # sentences to who made the statement
_FAR = 12  # sentences to who was named in full
_FULLY = ("nmod", "compound", "amod", "appos", "flat")
_JOINT = frozenset({"joint", "common"})
_OWNED = ("nmod:poss", "nmod", "compound", "amod")


def owners(told: Told, voices: Sequence[Sequence[Voice]]) -> list[list[Voice]]:
    """The voices of every mention, with those who made a statement, or agreed on it, in its place."""
    return [
        [replace(voice, speaker=ref) for voice in found for ref in _speakers(told, mention, voice)]
        for mention, found in zip(told.mentions, voices, strict=True)
    ]


def _speakers(told: Told, mention: EventMention, voice: Voice) -> Sequence[Ref | None]:
    if voice.speaker is None:
        return [None]
    sentence = told.parsed.sentences[voice.speaker.sentence]
    token = sentence[voice.speaker.token]
    if token.upos == "PRON" and token.relation == "nsubj":
        return _goes_on(told, sentence, token) or [voice.speaker]
    if token.deprel == "nmod:poss" and token.form.lower() in ("its", "their") and sentence[token.head].lemma.lower() in OWN_VIEW:
        return next(_last_speakers(told, sentence), None) or [voice.speaker]
    words = {t.lemma.lower() for t in sentence.dependents(token.index, "amod", "det", "nummod")}
    if token.lemma.lower() in told.lexicon.echoes["paper"]:
        if words & _JOINT:
            return _sides(told, mention) or [voice.speaker]
        if "the" in words and not sentence.dependents(token.index, *_OWNED):
            return next(_makers(told, sentence), None) or [voice.speaker]
    if "the" in words and token.upos == "NOUN" and len(sentence.children[token.index]) == 1:
        return next(_named_before(told, voice.speaker), None) or [voice.speaker]
    return [voice.speaker]


def _goes_on(told: Told, sentence: Sentence, token: Token) -> Sequence[Ref]:
    """ "It added", where nobody else speaks in its sentence: the organisation that spoke in the sentence before, the outermost speaker."""
    here = [k for said in told.speech.get(sentence.index, {}).values() for k in said.speakers]
    if token.form.lower() != "it" or any(sentence[k].upos != "PRON" for k in here):
        return []
    before = list(_last_speakers(told, sentence))
    last = min(before, key=lambda refs: _depth(told, refs[0]), default=[])
    return [ref for ref in last if _is_organisation(told.parsed.sentences[ref.sentence][ref.token])]


def _depth(told: Told, ref: Ref) -> int:
    return sum(1 for _ in told.parsed.sentences[ref.sentence].ancestors(ref.token))


def _is_organisation(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN") and (token.mention == "organization" or token.name.endswith("ORG"))


def _named_before(told: Told, at: Ref) -> Iterator[Sequence[Ref]]:
    """ "The spokesman said", after "the army's spokesman said": the one who spoke last under that noun, said more fully."""
    lemma = told.parsed.sentences[at.sentence][at.token].lemma.lower()
    for number in range(at.sentence, max(-1, at.sentence - 1 - _FAR), -1):
        one = told.parsed.sentences[number]
        heads = {k for said in told.speech.get(number, {}).values() for k in said.speakers}
        for k in sorted(heads, reverse=True):
            if Ref(number, k) < at and one[k].lemma.lower() == lemma and one.dependents(k, *_FULLY):
                yield [Ref(number, k)]


def _sides(told: Told, mention: EventMention) -> Sequence[Ref]:
    """Both doers of what a joint statement tells, or of the agreement that it is part of."""
    above = () if mention.content_of is None else told.mentions[mention.content_of].actors
    return next((actors for actors in (above, mention.actors) if len(actors) > 1), ())


def _makers(told: Told, sentence: Sentence) -> Iterator[Sequence[Ref]]:
    """Who said something "in a statement" or issued one, in the sentences before; else the last who spoke."""
    before = [told.parsed.sentences[k] for k in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1)]
    for one in before:
        for token in one.tokens:
            if token.lemma.lower() in told.lexicon.echoes["paper"] and token.relation in ("obl", "obj", "nmod"):
                yield from _of(told.speech, one, head=token.head)
    yield from _last_speakers(told, sentence)


def _last_speakers(told: Told, sentence: Sentence) -> Iterator[Sequence[Ref]]:
    """Who spoke in the sentence before; "by its count" is of him."""
    for one in told.parsed.sentences[max(0, sentence.index - 1) : sentence.index]:
        for said in reversed(list(told.speech.get(one.index, {}).values())):
            yield from _of(told.speech, one, head=said.at)
        for token in one.tokens:
            yield from ([Ref(one.index, speaker)] for speaker, _ in according_to(one, token.index))


def _of(speech: SpeechTable, sentence: Sentence, *, head: int) -> Iterator[Sequence[Ref]]:
    said = speech.get(sentence.index, {}).get(head)
    if said is not None and said.speakers and said.stance == "asserts":
        yield [Ref(sentence.index, at) for at in said.speakers]

"""Whose word a statement is: "the statement said", "a joint communiqué said"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from according.records.attribution import Voice
from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.records.quick import replace
from according.stages.attribute.makers import makers_of
from according.stages.attribute.speakers import in_full, last_speakers, speakers_at
from according.stages.attribute.told import Echo, Told

_BACK = 4  # sentences to who made the statement
_JOINT = frozenset({"joint", "common"})
_OWNED = ("nmod:poss", "nmod", "compound", "amod")


def author_of(parsed: Parsed) -> Ref | None:
    """The subject of the first sentence of prose, where it is one who may write himself: not the rebels of "rebels burned it. I fled"."""
    for sentence in parsed.sentences:
        subjects = sentence.dependents(sentence.root, "nsubj") if sentence.kind == "prose" and len(sentence) else []
        if subjects:
            return Ref(sentence.index, subjects[0].index) if subjects[0].xpos in ("NNP", "NN", "PRP") else None
    return None


def owners(told: Told, voices: Sequence[Sequence[Voice]]) -> list[list[Voice]]:
    """The voices of every mention, with those who made a statement, or agreed on it, in its place."""
    return [
        [replace(voice, speaker=ref) for voice in found for ref in _speakers(told, mention, voice)]
        for mention, found in zip(told.mentions, voices, strict=True)
    ]


def by_makers(told: Told, found: Iterable[Echo]) -> Iterator[Echo]:
    """Echoes as the word of who put out the paper that speaks: "the army issued a statement denying this" is the army's denial."""
    for echo in found:
        made = makers_of(told, echo.voice.speaker) if echo.voice.speaker is not None else ()
        yield from (replace(echo, voice=replace(echo.voice, speaker=ref)) for ref in made or (echo.voice.speaker,))


def _speakers(told: Told, mention: EventMention, voice: Voice) -> Sequence[Ref | None]:
    if voice.speaker is None:
        return [None]
    sentence = told.parsed.sentences[voice.speaker.sentence]
    token = sentence.tokens[voice.speaker.token]
    if made := makers_of(told, voice.speaker):
        return made
    words = {t.lemma.lower() for t in sentence.dependents(token.index, "amod", "det", "nummod")}
    if token.lemma.lower() in told.lexicon.echoes["paper"]:
        if words & _JOINT:
            return _sides(told, mention) or [voice.speaker]
        if "the" in words and not sentence.dependents(token.index, *_OWNED):
            return next(_makers(told, sentence), None) or [voice.speaker]
    return in_full(told, voice.speaker)


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
                yield from speakers_at(told.speech, one, head=token.head)
    yield from last_speakers(told, sentence)

"""Who says "I deny that": whoever is quoted there, who so denies it, or the report itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from according.records.attribution import Voice
from according.records.parse import Ref, Sentence, Token
from according.stages.attribute.speech import is_first_person
from according.stages.attribute.told import Echo, Tellers


def by_who_speaks(chain: list[Voice], *, sentence: Sentence) -> list[Voice]:
    """The voices on an event, innermost first, with each "I deny" as the denial of whoever is quoted with it: “We deny that we shelled
    it,” the colonel said. He asserts nothing there."""
    at = next((n for n, voice in enumerate(chain) if voice.stance == "denies" and _is_own_denial(voice, sentence)), None)
    if at is None:
        return chain
    denial, behind = chain[at], [voice for voice in chain[at + 1 :] if not _is_own_denial(voice, sentence)]
    who = behind[0].speaker if behind else None
    return [*chain[:at], replace(denial, speaker=who), *behind[1:]]


def _is_own_denial(voice: Voice, sentence: Sentence) -> bool:
    here = voice.stance == "denies" and voice.speaker is not None and voice.speaker.sentence == sentence.index
    return here and voice.speaker is not None and is_first_person(sentence.tokens[voice.speaker.token])


def by_who_is_quoted(found: Iterable[Echo], verb: Token, *, at: Sentence, tellers: Tellers) -> Iterator[Echo]:
    """Denials in the first person as those of whoever is quoted there: the army's claims, “We deny them,” the colonel said."""
    for echo in found:
        who = tellers(Ref(at.index, verb.index)) if echo.voice.speaker is None else []
        yield replace(echo, voice=replace(echo.voice, speaker=who[0].speaker)) if who else echo

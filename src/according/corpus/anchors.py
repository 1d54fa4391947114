"""Finds the words of an annotation in a passage (corpus/FORMAT.md: own sentence, those before it, those after it)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from according.corpus.records import Passage, Words
from according.errors import AccordingError

_COUNTED = re.compile(r"(?P<words>.*\S)@(?P<number>[1-9]\d*)", re.DOTALL)


class NotFound(AccordingError):
    """The words do not stand where they should; the message says what is there instead."""


def find_here(words: str, passage: Passage, *, sentence: int) -> Words:
    """Words of one sentence, counted from 1. Raises NotFound."""
    return _find(words, passage, (sentence,), f"sentence {sentence}")


def find_near(words: str, passage: Passage, *, sentence: int) -> Words:
    """Words of a sentence, or of the nearest before it, or of the nearest after it. Raises NotFound."""
    before, after = range(sentence, 0, -1), range(sentence + 1, len(passage.sentences) + 1)
    return _find(words, passage, (*before, *after), "the passage")


def occurrences(words: str, text: str) -> list[int]:
    """Where words stand in a text as whole words, from left to right, none within another; [] for no words."""
    found, length = [], len(words)
    # By hand: a pattern for each of a hundred thousand quotes takes half of the time in which a corpus is read.
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + length
        whole = not (at and _is_word(words[0]) and _is_word(text[at - 1])) and not (_is_word(words[-1]) and _is_word(text[end : end + 1]))
        if whole:
            found.append(at)
        at = text.find(words, end if whole else at + 1)
    return found


def _is_word(character: str) -> bool:
    """As a pattern's \\w; "" is none."""
    return character.isalnum() or character == "_"


def bare(words: str) -> tuple[str, int | None]:
    """Words without their number: "troops@2" is ("troops", 2), "troops" is ("troops", None)."""
    match = _COUNTED.fullmatch(words)
    return (match["words"], int(match["number"])) if match else (words, None)


def _find(written: str, passage: Passage, order: Iterable[int], where: str) -> Words:
    words, number = bare(written)
    order = tuple(order)
    for n in order:
        found = occurrences(words, passage.sentence(n))
        if len(found) >= (number or 1):
            start = passage.sentences[n - 1].start + found[(number or 1) - 1]
            return Words(start=start, end=start + len(words), text=words)
    raise NotFound(_why(words, number, passage, order, where))


def _why(words: str, number: int | None, passage: Passage, order: tuple[int, ...], where: str) -> str:
    texts = {n: passage.sentence(n) for n in order}
    times = {n: len(occurrences(words, text)) for n, text in texts.items()}
    if number and any(times.values()):
        return f"{words!r} stands only {max(times.values())} times in a sentence of {where}, not {number}; count again"
    for text in texts.values():
        at = text.casefold().find(words.casefold())
        if at >= 0 and words not in text:
            return f"{words!r} is not in {where}; there is {text[at : at + len(words)]!r}"
    if any(words in text for text in texts.values()):
        return f"{words!r} stands in {where} only inside a longer word; copy whole words"
    elsewhere = [n for n in range(1, len(passage.sentences) + 1) if n not in texts and occurrences(words, passage.sentence(n))]
    if elsewhere:
        return f"{words!r} is not in {where} but in sentence {elsewhere[0]}; correct s or the words"
    return f"{words!r} is not in {where}; copy the words from the text, in one piece"

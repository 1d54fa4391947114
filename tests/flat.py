"""Sentences without syntax, cut by a rule of thumb: enough for what reads words only."""

from __future__ import annotations

import re
from datetime import date

from according.records.document import Document
from according.records.parse import Parsed, Sentence, Token

_WORD = re.compile(r"[A-Z][a-z]{2,3}\.(?= \d| and)|[ap]\.m\.|['’]s\b|\w+(?:[-/:,.]\w+)*|\S")
_BREAK = re.compile(r"(?<=[a-z0-9]\.) (?=[A-Z])(?<!Jan\. )(?<!a\.m\. )")


def flat(text: str, *, kind: str = "prose") -> Parsed:
    """Sentences whose tokens have no tree; paragraphs at line breaks."""
    sentences: list[Sentence] = []
    start = 0
    for paragraph, line in enumerate(text.split("\n")):
        for part in _BREAK.split(line):
            tokens = [_token(number, match.group(), start + match.start()) for number, match in enumerate(_WORD.finditer(part))]
            sentences.append(Sentence(len(sentences), start, start + len(part), tuple(tokens), paragraph, kind))
            start += len(part) + 1
    return Parsed(sentences=tuple(sentences))


def _token(index: int, form: str, start: int) -> Token:
    return Token(index, form, start, start + len(form), form.lower(), "X", "_", "_", -1, "dep", "O", "O")


def report(text: str, published: str = "") -> Document:
    return Document(id="0", text=text, published=date.fromisoformat(published) if published else None)

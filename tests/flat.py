"""Sentences for tests of what reads words only (`flat`) or tags and syntax (`tagged`)."""

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


_UPOS = {"VB": "VERB", "NN": "NOUN", "JJ": "ADJ", "RB": "ADV", "CD": "NUM", "IN": "ADP", "DT": "DET", "MD": "AUX", "PR": "PRON"}


def tagged(*sentences: str, paragraphs: tuple[int, ...] = ()) -> tuple[Parsed, str]:
    """Parsed sentences and their text from rows of "form/lemma/XPOS/head/relation", heads counted from 1; "@event" behind it for a mention.

    paragraphs: the paragraph of each sentence; all in one if left out.
    """
    found: list[Sentence] = []
    at = 0
    for number, rows in enumerate(sentences):
        tokens, start = [], at
        for index, row in enumerate(rows.split()):
            form, lemma, xpos, head, relation = row.rsplit("/", 4)
            relation, _, mention = relation.partition("@")
            upos = "PROPN" if xpos.startswith("NNP") else "AUX" if relation.startswith(("aux", "cop")) else _UPOS.get(xpos[:2], "PUNCT")
            tokens.append(Token(index, form, at, at + len(form), lemma, upos, xpos, "_", int(head) - 1, relation, "O", mention or "O"))
            at += len(form) + 1
        found.append(Sentence(number, start, at - 1, tuple(tokens), paragraphs[number] if paragraphs else 0, "prose"))
    return Parsed(sentences=tuple(found)), " ".join(t.form for s in found for t in s.tokens)

"""Parsed sentences as CoNLL-U (https://universaldependencies.org/format.html)."""

from __future__ import annotations

from collections.abc import Iterable

from according.records.document import Document
from according.records.parse import Sentence, Token


def to_conllu(document: Document, sentences: Iterable[Sentence]) -> str:
    """The document's sentences; MISC holds SpaceAfter, the code points of each word, its name tag and its mention's type."""
    blocks: list[str] = []
    paragraph = -1
    for sentence in sentences:
        lines = _comments(document, sentence, new_document=not blocks, new_paragraph=sentence.paragraph != paragraph)
        paragraph = sentence.paragraph
        for token, after in zip(sentence.tokens, [*sentence.tokens[1:], None], strict=True):
            lines.append(_row(token, glued=after is not None and after.start == token.end))
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks) + "\n" if blocks else ""


def _comments(document: Document, sentence: Sentence, *, new_document: bool, new_paragraph: bool) -> list[str]:
    lines = [f"# newdoc id = {document.id}"] if new_document else []
    if new_paragraph:
        lines.append("# newpar")
    lines.append(f"# sent_id = {document.id}-{sentence.index + 1}")
    if sentence.kind != "prose":
        lines.append(f"# kind = {sentence.kind}")
    lines.append(f"# text = {' '.join(document.text[sentence.start : sentence.end].split())}")
    return lines


def _row(token: Token, *, glued: bool) -> str:
    misc = ["SpaceAfter=No"] if glued else []
    misc.append(f"Offset={token.start}:{token.end}")
    if token.name != "O":
        misc.append(f"Name={token.name}")
    if token.mention != "O":
        misc.append(f"Mention={token.mention}")
    cells = (token.form, token.lemma, token.upos, token.xpos, token.feats, str(token.head + 1), token.deprel)
    return "\t".join([str(token.index + 1), *map(_cell, cells), "_", "|".join(misc)])


def _cell(value: str) -> str:
    # A form may hold any code point but tabs and line ends; no white space is inside a word of ours, so this is a guard only.
    return "_" if not value else value.replace("\t", " ").replace("\n", " ").replace("\r", " ")

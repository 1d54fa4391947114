"""CoNLL-U: the analysis under the claims, for other tools of the field.

Source: https://universaldependencies.org/format.html; mentions as CorefUD 1.0 brackets them (https://ufal.mff.cuni.cz/corefud).
"""

from __future__ import annotations

from collections.abc import Iterator

from according.records.document import Document
from according.records.mention_span import mention_spans
from according.records.parse import Parsed, Sentence, Token

_SPACES = "\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
"""What would end a cell or, for readers that split at every line end of Unicode, a line."""


def to_conllu(document: Document, *, parsed: Parsed) -> str:
    """A document in CoNLL-U, "" if it has no words.

    The last column holds Span=start:end (code points of the document's text), SpaceAfter=No, Name (B-PER and the like),
    Mention (type, at the head of a mention) and Entity (where mentions begin and end, with their type and the number of their head).
    """
    lines: list[str] = []
    mentions, paragraph = 0, -1
    for sentence in parsed.sentences:
        if not sentence.tokens:
            continue
        lines.extend(_opening(document) if not lines else [""])
        if sentence.paragraph != paragraph:
            lines.append("# newpar")
        paragraph = sentence.paragraph
        glued = list(_glued(sentence, document.text))
        lines.extend(_comments(document, sentence, glued))
        entities = _entities(sentence, first=mentions + 1)
        mentions += len(mention_spans(sentence))
        lines.extend(_row(*row) for row in zip(sentence.tokens, glued, entities, strict=True))
    return "\n".join([*lines, "", ""]) if lines else ""


def _opening(document: Document) -> list[str]:
    path = [f"# path = {_cell(document.path)}"] if document.path else []
    return [f"# newdoc id = {document.id}", "# global.Entity = eid-etype-head", *path]


def _comments(document: Document, sentence: Sentence, glued: list[bool]) -> list[str]:
    text = "".join(_cell(token.form) + " " * (not close) for token, close in zip(sentence.tokens, glued, strict=True))
    return [f"# sent_id = {document.id}-{sentence.index + 1}", f"# text = {text.rstrip(' ')}", f"# kind = {sentence.kind}"]


def _glued(sentence: Sentence, text: str) -> Iterator[bool]:
    """Whether each word is followed by the next one, or the last by more text, without a space."""
    for token, after in zip(sentence.tokens, sentence.tokens[1:]):
        yield after.start == token.end
    end = sentence.tokens[-1].end
    yield end < len(text) and not text[end].isspace()


def _entities(sentence: Sentence, *, first: int) -> list[str]:
    """What stands in Entity at each word; numbers of mentions run through the document."""
    closing = [""] * len(sentence)
    opening = [""] * len(sentence)
    for number, span in enumerate(mention_spans(sentence), first):
        begins = f"(e{number}-{span.kind}-{span.head - span.start + 1}"
        if span.end - span.start == 1:
            opening[span.start] += begins + ")"
        else:
            opening[span.start] += begins
            closing[span.end - 1] = f"e{number})" + closing[span.end - 1]
    return [begun + ended if begun.endswith(")") else ended + begun for begun, ended in zip(opening, closing, strict=True)]


def _row(token: Token, glued: bool, entities: str) -> str:
    misc = [f"Entity={entities}"] if entities else []
    if token.mention != "O":
        misc.append(f"Mention={token.mention}")
    if token.name != "O":
        misc.append(f"Name={token.name}")
    if glued:
        misc.append("SpaceAfter=No")
    misc.append(f"Span={token.start}:{token.end}")
    cells = (token.form, token.lemma, token.upos, token.xpos, token.feats, str(token.head + 1), token.deprel)
    return "\t".join([str(token.index + 1), *map(_cell, cells), "_", "|".join(misc)])


def _cell(value: str) -> str:
    return "".join(" " if character in _SPACES else character for character in value) or "_"

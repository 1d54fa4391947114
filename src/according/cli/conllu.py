"""CoNLL-U: the analysis under the claims, for other tools of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from according.cli.terminal import one_line

if TYPE_CHECKING:
    from according.records.document import Document
    from according.records.parse import Parsed, Sentence, Token


def to_conllu(document: Document, parsed: Parsed) -> str:
    """A document in CoNLL-U. Its last column holds the offsets (Span=start:end, code points), names and mentions.

    Source: https://universaldependencies.org/format.html
    """
    if not parsed.sentences:
        return ""
    lines = [f"# newdoc id = {document.id}"]
    if document.path:
        lines.append(f"# path = {one_line(document.path)}")
    for sentence in parsed.sentences:
        lines.extend(_sentence(sentence, document))
    return "\n".join(lines) + "\n"


def _sentence(sentence: Sentence, document: Document) -> list[str]:
    tokens = sentence.tokens
    after = [tokens[index + 1].start if index + 1 < len(tokens) else None for index in range(len(tokens))]
    return [
        f"# sent_id = {document.id}-{sentence.index + 1}",
        f"# text = {one_line(document.text[sentence.start : sentence.end])}",
        f"# kind = {sentence.kind}",
        *(_token(token, next_start) for token, next_start in zip(tokens, after, strict=True)),
        "",
    ]


def _token(token: Token, next_start: int | None) -> str:
    extra = [f"Span={token.start}:{token.end}"]
    if next_start == token.end:
        extra.append("SpaceAfter=No")
    if token.name != "O":
        extra.append(f"Name={token.name}")
    if token.mention != "O":
        extra.append(f"Mention={token.mention}")
    cells = (
        str(token.index + 1), token.form, token.lemma, token.upos, token.xpos, token.feats,
        str(token.head + 1), token.deprel, "_", "|".join(sorted(extra)),
    )  # fmt: skip
    return "\t".join(one_line(cell) or "_" for cell in cells)

"""A parsed report as a spaCy `Doc`, for those whose tools take one. The only module that imports spaCy, when it is called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from according.errors import UsageError
from according.records.document import Document
from according.records.mention_span import mention_spans
from according.records.parse import Parsed, Token

if TYPE_CHECKING:
    from spacy.tokens import Doc


_Place = tuple[int, int]


@dataclass(slots=True)
class _Row:
    """A token of the Doc. place: (sentence, word) in ours, None for white space that stands between our words."""

    form: str
    space: bool = False
    place: _Place | None = None
    token: Token | None = None


def to_doc(document: Document, *, parsed: Parsed) -> Doc:
    """The document with words, spaces, tags, features, lemmas, trees, sentences, names and mentions, over a blank English vocabulary.

    `doc.text` is the document's text and `doc[i].idx` our offset of the word; white space beyond one blank is a token, as spaCy has it.
    Raises UsageError if spaCy is not installed.
    """
    try:
        from spacy.lang.en import English
        from spacy.tokens import Doc, Span
    except ImportError as error:
        raise UsageError(f"to_spacy needs spaCy ({error}); install it: pip install 'according[spacy]'") from error
    rows = list(_rows(document.text, parsed))
    at: dict[_Place, int] = {row.place: number for number, row in enumerate(rows) if row.place is not None}
    heads = [_head(number, row, rows, at) for number, row in enumerate(rows)]
    doc = Doc(English().vocab, words=[row.form for row in rows], spaces=[row.space for row in rows], heads=heads, **_columns(rows))
    doc.spans["mentions"] = [
        Span(doc, at[n, span.start], at[n, span.end - 1] + 1, label=span.kind)
        for n, sentence in enumerate(parsed.sentences)
        for span in mention_spans(sentence)
    ]
    return doc


def _rows(text: str, parsed: Parsed) -> Iterator[_Row]:
    """The tokens whose forms and spaces make the text again."""
    last, end = _Row(""), 0
    for number, sentence in enumerate(parsed.sentences):
        for token in sentence.tokens:
            gap = _after(last, text[end : token.start])
            yield from [last] * bool(last.form)
            yield from [_Row(gap)] * bool(gap)
            last, end = _Row(token.form, place=(number, token.index), token=token), token.end
    gap = _after(last, text[end:])
    yield from [last] * bool(last.form)
    yield from [_Row(gap)] * bool(gap)


def _after(row: _Row, gap: str) -> str:
    """What stands between two words less the one blank that the word before takes as its own."""
    if row.form and gap.startswith(" "):
        row.space = True
        return gap[1:]
    return gap


def _head(number: int, row: _Row, rows: list[_Row], at: dict[_Place, int]) -> int:
    """Place of a token's head, its own place for a root; white space hangs on the word before it, or at the start on the next."""
    if row.place is None or row.token is None:
        return number - 1 if number else min(1, len(rows) - 1)
    return number if row.token.head < 0 else at[row.place[0], row.token.head]


def _columns(rows: list[_Row]) -> dict[str, list[str]]:
    """Annotation as `Doc` takes it. spaCy calls the relation of a root ROOT."""
    tokens = [row.token for row in rows]
    blank = ["SPACE" if row.form.isspace() else "X" for row in rows]
    return {
        "tags": [token.xpos if token else "_SP" for token in tokens],
        "pos": [token.upos if token else kind for token, kind in zip(tokens, blank, strict=True)],
        "morphs": [token.feats if token and token.feats != "_" else "" for token in tokens],
        "lemmas": [token.lemma if token else row.form for token, row in zip(tokens, rows, strict=True)],
        "deps": ["dep" if token is None else "ROOT" if token.head < 0 else token.deprel for token in tokens],
        "ents": _names(tokens),
    }


def _names(tokens: list[Token | None]) -> list[str]:
    """Tags of names; white space within a name is inside it."""
    tags = [token.name if token else "O" for token in tokens]
    for at in range(1, len(tags) - 1):
        if tokens[at] is None and tags[at + 1].startswith("I-"):
            tags[at] = tags[at + 1]
    return tags

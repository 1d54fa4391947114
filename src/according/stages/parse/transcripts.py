"""The turns of a transcript: "MR. TOLLAND: We condemn …", "QUESTION: Will you …?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from according.records.parse import Ref, Sentence, Token, Turn

_LABEL = 8  # words in which a speaker's name and title have room
_UNNAMED = frozenset({
    "q", "a", "question", "answer", "journalist", "interviewer", "reporter", "moderator", "correspondent", "host", "presenter",
})  # fmt: skip
_OF_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT", "ADP", "DET", "NUM", "X"})
_SMALL = frozenset({"PUNCT", "ADP", "DET", "NUM"})
_SPEAKS_ITSELF = frozenset({"i", "we", "me", "us", "my", "our"})
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """What opens a turn. at: its colon; head: who speaks, None without a name; start: where his words begin."""

    sentence: Sentence
    at: int
    head: int | None
    start: int


def turns(sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """The turns of a transcript in text order; none where a report is none."""
    labels = list(_labels(sentences))
    if not _is_transcript(labels, sentences):
        return ()
    ends = [label.sentence.start for label in labels[1:]] + [sentences[-1].end]
    found = (_turn(label, end) for label, end in zip(labels, ends, strict=True))
    return tuple(turn for turn in found if turn.end > turn.start)


def _turn(label: _Label, end: int) -> Turn:
    number = label.sentence.index
    return Turn(start=label.start, end=end, speaker=None if label.head is None else Ref(number, label.head), colon=Ref(number, label.at))


def _labels(sentences: Sequence[Sentence]) -> Iterator[_Label]:
    paragraph = -1
    for sentence in sentences:
        first, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        label = _label(sentence, sentences) if first else None
        if label is not None:
            yield label


def _label(sentence: Sentence, sentences: Sequence[Sentence]) -> _Label | None:
    """The name and colon that a paragraph opens with."""
    colon = next((t.index for t in sentence.tokens[:_LABEL] if _ends_label(sentence, t)), 0)
    before = sentence.tokens[:colon]
    if not before or any(t.upos not in _OF_NAMES for t in before):
        return None
    start = sentence[colon + 1].start if colon + 1 < len(sentence) else _next_start(sentence, sentences)
    unnamed = before[0].form.casefold() in _UNNAMED and len(before) <= _FEWEST
    head = None if unnamed else _name_of(before)
    if start is None or not unnamed and head is None:
        return None
    return _Label(sentence=sentence, at=colon, head=head, start=start)


def _ends_label(sentence: Sentence, token: Token) -> bool:
    """Whether a mark closes a label: a colon, or the full stop of "Q."."""
    return token.form == ":" or token.form == "." and token.index == 1 and sentence[0].form in ("Q", "A")


def _next_start(sentence: Sentence, sentences: Sequence[Sentence]) -> int | None:
    """Where the words begin whose label is a sentence of its own."""
    after = sentences[sentence.index + 1] if sentence.index + 1 < len(sentences) else None
    return after.start if after is not None and after.paragraph - sentence.paragraph <= 1 else None


def _name_of(before: Sequence[Token]) -> int | None:
    """The head of a person's name, or of words in capitals that stand for one; None for a place, a title of a list, a date."""
    written = all(t.form[:1].isupper() or t.upos in _SMALL for t in before)
    if not written or any(t.name.endswith("LOC") or t.mention in ("place", "time") for t in before):
        return None
    heads = [t.index for t in before if not 0 <= t.head < len(before)]
    capitals = any(t.form.isupper() and t.form.isalpha() for t in before)
    person = any(t.name.endswith("PER") or t.mention == "person" for t in before)
    return heads[0] if heads and (person or capitals) else None


def _is_transcript(labels: Sequence[_Label], sentences: Sequence[Sentence]) -> bool:
    """Whether several speak in turn, one of them more than once or in answer to questions, and of themselves.

    Without it, a name and a colon head a line of a list.
    """
    names = [_name(label) for label in labels if label.head is not None]
    again = len(set(names)) < len(names) or any(label.head is None for label in labels)
    if not names or len(labels) < _FEWEST or not again:
        return False
    said = sentences[labels[0].sentence.index :]
    return any(t.form.lower() in _SPEAKS_ITSELF for sentence in said for t in sentence.tokens)


def _name(label: _Label) -> str:
    return " ".join(t.form for t in label.sentence.tokens[: label.at])

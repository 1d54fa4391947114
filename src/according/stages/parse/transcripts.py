"""The turns of a transcript: "MR. TOLLAND: We condemn …", "QUESTION: Will you …?", "[VILLALOBOS] We …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from according.ontology.closed_classes import FIRST_PERSON
from according.records.parse import Ref, Sentence, Token, Turn

_LABEL = 8  # words in which a speaker's name and title have room
_UNNAMED = frozenset({
    "q", "a", "question", "answer", "journalist", "interviewer", "reporter", "moderator", "correspondent", "host", "presenter",
})  # fmt: skip
_REPORTED, _REPORTERS = "report", frozenset({"correspondent", "reporter"})
_RECORDED, _ENDS_RECORDING = frozenset({"begin", "recording"}), frozenset({"end", "recording"})
_OF_NAMES = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT", "ADP", "DET", "NUM", "X"})
_SMALL = frozenset({"PUNCT", "ADP", "DET", "NUM"})
_FEWEST = 2
_LONE, _OPENING = 12, 4
"""Words in which a speaker who heads one paragraph has room, and his first "I" or "we" behind the colon."""
_OF_HIMSELF, _SPEAKING = frozenset({"i", "we", "our", "my"}), ("person", "organization")
_IN_BRACKETS = 6  # words
_OF_ONE = frozenset({"speech", "interview", "conference", "address"})
"""What a listening service's heading calls words of one man: "[SPEECH] [ANA RUIZ]"."""
_NOT_SAID = frozenset({
    "applause", "begin", "break", "continued", "end", "excerpt", "excerpts", "indistinct", "interview", "laughter", "music", "omitted",
    "passage", "read", "recording", "report", "speech", "summary", "text", "video", "word", "words",
})  # fmt: skip
"""What those who write a broadcast down put between brackets, besides who speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Label:
    """What opens a turn. at: its colon or bracket; head: who speaks, None without a name; start: where his words begin."""

    sentence: Sentence
    first: int
    at: int
    head: int | None
    start: int


def turns(sentences: Sequence[Sentence]) -> tuple[Turn, ...]:
    """The turns of a transcript in text order; none where a report is none."""
    labels = list(_labels(sentences))
    if not _is_transcript(labels, sentences):
        return tuple(_lone_turns(sentences))
    ends = [label.sentence.start for label in labels[1:]] + [sentences[-1].end]
    stops = [sentence.start for sentence in sentences if sentence.vocabulary >= _ENDS_RECORDING and sentence.tokens[0].form == "["]
    found = (_turn(label, min([end, *(stop for stop in stops if stop > label.start)])) for label, end in zip(labels, ends, strict=True))
    return tuple(turn for turn in found if turn.end > turn.start)


def _lone_turns(sentences: Sequence[Sentence]) -> Iterator[Turn]:
    """ "General Ruiz: We have taken the airport": a paragraph that its speaker heads and in which he speaks of himself."""
    paragraph = -1
    for sentence in sentences:
        first, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        colon = next((t.index for t in sentence.tokens[1:_LONE] if t.form == ":"), 0) if first and sentence.kind != "dateline" else 0
        before, behind = sentence.tokens[:colon], sentence.tokens[colon + 1 :]
        if not behind or any(t.upos not in _OF_NAMES for t in before) or not any(t.form.lower() in _OF_HIMSELF for t in behind[:_OPENING]):
            continue
        heads = [t for t in before if not 0 <= t.head < colon and (t.mention in _SPEAKING or t.name.endswith("PER"))]
        if len(heads) == 1:
            own = [s.end for s in sentences[sentence.index :] if s.paragraph == paragraph]
            yield Turn(start=behind[0].start, end=own[-1], speaker=Ref(sentence.index, heads[0].index), colon=Ref(sentence.index, colon))


def _turn(label: _Label, end: int) -> Turn:
    number = label.sentence.index
    return Turn(start=label.start, end=end, speaker=None if label.head is None else Ref(number, label.head), colon=Ref(number, label.at))


def _labels(sentences: Sequence[Sentence]) -> Iterator[_Label]:
    paragraph = -1
    for sentence in sentences:
        first, paragraph = sentence.paragraph != paragraph, sentence.paragraph
        reporter = _REPORTED in sentence.vocabulary and not sentence.vocabulary >= _RECORDED  # "[REPORT] [ANA RUIZ] [TEXT]"
        bracket = sentence.tokens[0].form == "[" and not reporter
        label = _in_brackets(sentence, sentences) if bracket else _label(sentence, sentences) if first else None
        if label is not None and not (bracket and _is_of_reporter(label, sentences)):
            yield label


def _is_of_reporter(label: _Label, sentences: Sequence[Sentence]) -> bool:
    """Whether the sentence before says that it is the station's own man who speaks: "our reporter Ana Ruiz has this report"."""
    before = sentences[label.sentence.index - 1].vocabulary if label.sentence.index else frozenset()
    named = label.head is not None and label.sentence.tokens[label.head].form.lower() in before
    return named and not _REPORTERS.isdisjoint(before)


def _label(sentence: Sentence, sentences: Sequence[Sentence]) -> _Label | None:
    """The name and colon that a paragraph opens with."""
    colon = next((t.index for t in sentence.tokens[:_LABEL] if _ends_label(sentence, t)), 0)
    before = sentence.tokens[:colon]
    if not before or any(t.upos not in _OF_NAMES for t in before):
        return None
    start = sentence.tokens[colon + 1].start if colon + 1 < len(sentence) else _next_start(sentence, sentences)
    unnamed = before[0].form.casefold() in _UNNAMED and len(before) <= _FEWEST
    head = None if unnamed else _name_of(before)
    if start is None or not unnamed and head is None:
        return None
    return _Label(sentence=sentence, first=0, at=colon, head=head, start=start)


def _in_brackets(sentence: Sentence, sentences: Sequence[Sentence]) -> _Label | None:
    """The name in the last of the brackets that a sentence opens with: "[Text] [VILLALOBOS] We are …"."""
    at, found = 0, None
    while at < len(sentence) and sentence.tokens[at].form == "[":
        end = next((t.index for t in sentence.tokens[at:] if t.form == "]"), len(sentence))
        inside = sentence.tokens[at + 1 : end]
        start = sentence.tokens[end + 1].start if end + 1 < len(sentence) else _next_start(sentence, sentences)
        if 0 < len(inside) <= _IN_BRACKETS and start is not None and not _NOT_SAID & {t.form.casefold() for t in inside}:
            unnamed = inside[-1].form.casefold() in _UNNAMED
            head = None if unnamed else _capital_name(inside)
            found = _Label(sentence=sentence, first=at + 1, at=end, head=head, start=start) if unnamed or head is not None else None
        at = end + 1
    return found


def _capital_name(inside: Sequence[Token]) -> int | None:
    return inside[-1].index if all(t.form[:1].isupper() and t.form.isalpha() for t in inside) else None


def _ends_label(sentence: Sentence, token: Token) -> bool:
    """Whether a mark closes a label: a colon, or the full stop of "Q."."""
    return token.form == ":" or token.form == "." and token.index == 1 and sentence.tokens[0].form in ("Q", "A")


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
    if not names or (len(labels) < _FEWEST or not again) and not _heads_one(labels):
        return False
    said = sentences[labels[0].sentence.index :]
    return _are_recorded(labels) or any(t.form.lower() in FIRST_PERSON for sentence in said for t in sentence.tokens)


def _heads_one(labels: Sequence[_Label]) -> bool:
    """Whether the report's heading says that the only name in it speaks, or a recording of him is set into it."""
    heading = labels[0].sentence
    if _are_recorded(labels):
        return True
    return len(labels) == 1 and heading.kind == "dateline" and any(t.form.casefold() in _OF_ONE for t in heading.tokens)


def _are_recorded(labels: Sequence[_Label]) -> bool:
    return all(label.sentence.vocabulary >= _RECORDED for label in labels)


def _name(label: _Label) -> str:
    return " ".join(t.form for t in label.sentence.tokens[label.first : label.at])

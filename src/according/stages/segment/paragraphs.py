"""Text to paragraphs: blank lines part them, and so do line ends, unless the text is wrapped to a width."""

from __future__ import annotations

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_PICTURES = "\u203c\u2049\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff"
_JOINERS = "\u200d\u20e3\ufe0e\ufe0f"
PICTURE = rf"[{_PICTURES}](?:[{_PICTURES}{_JOINERS}]|\s(?=[{_PICTURES}]))*"
"""Arrows, shapes and little pictures, which channels and feeds set before what they tell."""
_STAR = r"\*(?=[A-Z][^*]*$)"
"""Of some agencies' lists: "*Army says …"."""
_HOUR = r"\d{1,2}[:.]?\d\d(?:\s?(?:[ap]m|hrs|[A-Z]{3,4}))?\s*[|:–—-]+\s"
"""The hour that heads an entry of a log: "14:05 – …", "0230 hrs: …"."""
_ITEM = re.compile(rf"{_HOUR}|(?:[•·▪●*‣◦–—.-]|#{{1,6}}|\(?\d{{1,2}}[.)])\s+\S|{PICTURE}\s*\w|{_STAR}", re.MULTILINE)
# A long dash stays: some outlets open direct speech with it.
_BULLET = re.compile(rf"(?:[•·▪●*‣◦.-]|#{{1,6}}|--)\s+(?=\S)|{PICTURE}\s*(?=[^\W_]|[#@(\"'“‘«])|{_STAR}", re.MULTILINE)
_FINAL = frozenset(".!?:;…")
_SHORT = re.compile(r"(?:^|\s)(?:(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St)\.)$", re.IGNORECASE)
"""What a line of a wrapped text ends with that need end no sentence: "the U.S.", "Gen."."""
_CLOSERS = "\"'”’»)]"
_WIDEST = 100
"""Code points of the longest line of a text that may be wrapped; agencies wrap at 60 to 80."""
_NARROWEST = 45
CELLS = 2
"""Marks between cells that make a line the row of a table in plain text."""
_SLACK = 2
_LEAST = 3
"""Line ends without a stop that tell a list from a wrapped text."""
_FULL = 0.6
"""Share of the width that a line which stops inside a sentence has at least."""


def paragraphs_of(text: str) -> list[tuple[int, int]]:
    """Half-open ranges of the paragraphs, without the white space around them and the bullet before them."""
    lines = _lines(text)
    width = None if _is_list(text, lines) else _width(lines)
    found: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(lines):
        if found and at and _runs_on(text, lines[at - 1], (start, end), width):
            found[-1] = (found[-1][0], end)
        else:
            bullet = _BULLET.match(text, start, end)
            found.append((bullet.end() if bullet else start, end))
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """Lines that hold anything, stripped."""
    found = []
    for match in _LINE.finditer(text):
        line = match.group()
        body = line.strip()
        if body:
            start = match.start() + len(line) - len(line.lstrip())
            found.append((start, start + len(body)))
    return found


def _is_list(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether each of several lines without a stop is followed by one with a capital, as headlines stand under each other: a wrapped text
    of as many lines breaks before small words too. A text in capitals tells nothing.
    """
    open_ended = [after for before, after in pairwise(lines) if text[before[0] : before[1]].rstrip(_CLOSERS)[-1:] not in _FINAL]
    begun = [text[start] for start, _ in open_ended if text[start].isalpha()]
    capitals = sum(letter.isupper() for letter in begun) == len(begun)
    return len(begun) >= _LEAST and capitals and not all(text[start:end].isupper() for start, end in lines)


def _width(lines: list[tuple[int, int]]) -> int | None:
    """Width to which the text was wrapped, None if it was not."""
    lengths = [end - start for start, end in lines]
    widest = max(lengths, default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return None
    near = sum(length > widest * 0.8 for length in lengths)
    return widest if near >= 3 and near * 3 >= len(lines) else None


def _runs_on(text: str, before: tuple[int, int], after: tuple[int, int], width: int | None) -> bool:
    """Whether a line goes on in the next one."""
    gap = text[before[1] : after[0]]
    if gap.count("\n") > 1 or ("\n" not in gap and gap.count("\r") > 1) or _ITEM.match(text, after[0], after[1]):
        return False
    if text.count(" | ", *after) >= CELLS:
        return False  # the row of a table
    last = text[before[0] : before[1]].rstrip(_CLOSERS)[-1:]
    if last not in _FINAL and text[after[0]].islower():
        return True
    if width is None:
        return False
    length = before[1] - before[0]
    # Editors wrap inserted words again: a line that stops inside a sentence need not be full.
    inside = last not in _FINAL or _SHORT.search(text, before[0], before[1]) is not None
    full = width * _FULL if inside else width - _SLACK - 1 - _word_length(text, after)
    return length > full


def _word_length(text: str, line: tuple[int, int]) -> int:
    stop = line[0]
    while stop < line[1] and not text[stop].isspace():
        stop += 1
    return stop - line[0]

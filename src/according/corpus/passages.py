"""Reads passages.txt."""

from __future__ import annotations

import re
from datetime import date

from according.corpus.codes import Codes
from according.corpus.problems import Problems
from according.corpus.records import Passage
from according.records.span import Span

KEYS = ("published", "place", "manner", "shows")
REAL_KEYS = (*KEYS, "document")
"""`document` names the document outside the repository, in the working files of part 2."""
ID = re.compile(r"[a-z]{2}-\d{3,4}")
FEWEST, MOST = 3, 8
"""Sentences of a passage."""

_HEADER = re.compile(r"(?P<key>[a-z]+): *(?P<value>.*)")
ODD = re.compile("[\x00-\x1f\x7f-\x9f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\ufeff]")

Lines = list[tuple[int, str]]


def read_passages(text: str, *, codes: Codes, problems: Problems) -> tuple[Passage, ...]:
    """The passages of a file; what is wrong goes into problems.

    text: the whole file. A passage that has errors is still given, as far as it can be read.
    """
    blocks: list[Lines] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("## "):
            blocks.append([(number, line)])
        elif blocks:
            blocks[-1].append((number, line))
        elif line.strip():
            problems.error(number, f"{line[:40]!r} stands before the first passage; a passage begins with '## ' and its id")
    found = [_passage(block, codes, problems) for block in blocks]
    _check_ids(found, problems)
    return tuple(found)


def _passage(block: Lines, codes: Codes, problems: Problems) -> Passage:
    number, first = block[0]
    id_ = first.removeprefix("## ")
    if not ID.fullmatch(id_):
        problems.error(number, f"id {id_!r}: write two letters, a hyphen and a number, such as ab-001")
    header, body = _split(block[1:])
    values = _header(header, number, problems)
    text, sentences = _text(body, problems)
    if not FEWEST <= len(sentences) <= MOST:
        problems.warn(number, f"{id_} has {len(sentences)} sentences; a passage has {FEWEST} to {MOST}, a headline counted")
    return Passage(
        id=id_,
        line=number,
        published=_published(values, problems),
        place=values.get("place", (0, ""))[1],
        manner=values.get("manner", (0, ""))[1],
        shows=_shows(values, codes, problems),
        text=text,
        sentences=sentences,
        document=values.get("document", (0, ""))[1],
    )


def _split(lines: Lines) -> tuple[Lines, Lines]:
    """The header, down to the first empty line, and the rest."""
    end = next((n for n, (_, line) in enumerate(lines) if not line.strip()), len(lines))
    return lines[:end], lines[end:]


def _header(lines: Lines, number: int, problems: Problems) -> dict[str, tuple[int, str]]:
    values: dict[str, tuple[int, str]] = {}
    for n, line in lines:
        match = _HEADER.fullmatch(line)
        if match is None or match["key"] not in REAL_KEYS:
            what = f"{line[:50]!r} is no line of the header; known keys are {', '.join(KEYS)}, and an empty line stands before the text"
            problems.error(n, what)
        elif match["key"] in values:
            problems.error(n, f"{match['key']} stands twice in the header; leave one out")
        else:
            values[match["key"]] = (n, match["value"].strip())
    for key in KEYS:
        if key not in values:
            problems.error(number, f"the header lacks {key}; write '{key}: …' below the id")
        elif not values[key][1]:
            problems.error(values[key][0], f"{key} is empty; write its value")
    return values


def _published(values: dict[str, tuple[int, str]], problems: Problems) -> date | None:
    line, value = values.get("published", (0, ""))
    if value in ("", "unknown"):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        problems.error(line, f"published {value!r} is no day; write it as 2024-05-03, or 'unknown'")
        return None


def _shows(values: dict[str, tuple[int, str]], codes: Codes, problems: Problems) -> tuple[str, ...]:
    line, value = values.get("shows", (0, ""))
    names = tuple(name.strip() for name in re.split("[,·]", value) if name.strip())
    for name in names:
        if (what := codes.complaint("shows", name)) is not None:
            problems.error(line, what)
    return names


def _text(lines: Lines, problems: Problems) -> tuple[str, tuple[Span, ...]]:
    """Sentences joined by a space, paragraphs by an empty line, with the range of each sentence."""
    text, sentences, gap = "", [], ""
    for number, line in lines:
        if not line.strip():
            gap = "\n\n" if text else ""
            continue
        _check_line(number, line, problems)
        text += gap
        sentences.append(Span(start=len(text), end=len(text) + len(line.strip())))
        text += line.strip()
        gap = " "
    return text, tuple(sentences)


def _check_line(number: int, line: str, problems: Problems) -> None:
    if line != line.strip() or "  " in line:
        problems.error(number, "spaces at an end of the line or two in a row; leave one between words, none at the ends")
    if (odd := ODD.search(line)) is not None:
        problems.error(number, f"character U+{ord(odd[0]):04X} in the text; write a plain space or nothing")
    if line.startswith("#"):
        problems.error(number, f"{line[:20]!r}: a passage begins with exactly '## '")


def _check_ids(passages: list[Passage], problems: Problems) -> None:
    seen: dict[str, int] = {}
    last = 0
    for passage in passages:
        if passage.id in seen:
            problems.error(passage.line, f"id {passage.id!r} stands already in line {seen[passage.id]}; ids are unique")
        seen.setdefault(passage.id, passage.line)
        if ID.fullmatch(passage.id):
            number = int(passage.id.partition("-")[2])
            if number < last:
                problems.error(passage.line, f"id {passage.id!r} stands after number {last}; order passages by their number")
            last = max(last, number)
    if letters := sorted({passage.id[:2] for passage in passages if ID.fullmatch(passage.id)})[1:]:
        problems.error(0, f"ids begin with several letters, also with {', '.join(letters)}; one author has two letters of their own")

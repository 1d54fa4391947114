"""GUM's coreference beside our own analysis of its sentences.

`# global.Entity` of the files names the parts of a bracket: GRP-etype-infstat-salience-centering-minspan-link-identity. GRP is the
entity; brackets with the same GRP in one document speak of one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Parsed, Quote, Ref
from according.records.segment import Segment, Word
from according.stages.parse import parse
from according.stages.segment.quotes import marks_of, quotes_of
from training.ud import blocks, read_conllu

_BRACKET = re.compile(r"\((?P<one>[^()]+)\)|\((?P<open>[^()]+)|(?P<close>[^()]+)\)")
ACTORS = ("person", "organization")
_NOMINAL = ("NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ", "SYM", "X")


@dataclass(slots=True)
class Report:
    """A document: our analysis and the corpus' entities.

    gold: head word of each mention of a person, an organisation or a named place -> entity; heads by the corpus' syntax.
    every: the same of mentions of all types.
    """

    id: str
    genre: str
    document: Document
    parsed: Parsed
    gold: dict[Ref, str]
    every: dict[Ref, str]


def read(path: Path, *, encoder: Encoder) -> Iterator[Report]:
    """Documents of a CoNLL-U file, words and sentences as the corpus has them, syntax and names by the encoder."""
    if not path.is_file():
        raise SystemExit(f"{path}: no such file; --corpora takes the folder that holds ud-gum")
    rows: list[tuple] = []
    for sentence, (comments, raw) in zip(read_conllu(path), blocks(path), strict=True):
        if sentence.new_document and rows:
            yield _report(rows, encoder)
            rows = []
        rows.append((sentence, comments, [row for row in raw if row[0].isdigit()]))
    yield _report(rows, encoder)


def _report(rows: list[tuple], encoder: Encoder) -> Report:
    name = rows[0][1].get("newdoc id", rows[0][0].id.rpartition("-")[0])
    text, segments, paragraph = _segments(rows)
    quotes = [q for number in range(paragraph + 1) for q in _quotes([s for s in segments if s.paragraph == number])]
    parsed = Parsed(sentences=parse(segments, encoder=encoder), quotes=tuple(sorted(quotes, key=lambda q: (q.start, -q.end))))
    gold, every = gold_of(rows)
    return Report(id=name, genre=name.split("_")[1], document=Document(id=name, text=text), parsed=parsed, gold=gold, every=every)


def _segments(rows: list[tuple]) -> tuple[str, list[Segment], int]:
    """Text, segments and number of the last paragraph."""
    text, segments, paragraph = "", [], 0
    for number, (sentence, comments, _) in enumerate(rows):
        if number:
            opens = any(key.split()[0] == "newpar" for key in comments)
            paragraph += opens
            text += "\n\n" if opens else " "
        words = []
        for form, space in zip(sentence.forms, sentence.space_after, strict=True):
            words.append(Word(form=form, start=len(text), end=len(text) + len(form)))
            text += form + (" " if space else "")
        text = text.rstrip(" ")
        segments.append(Segment(index=number, start=words[0].start, end=words[-1].end, words=tuple(words), paragraph=paragraph))
    return text, segments, paragraph


def _quotes(segments: list[Segment]) -> list[Quote]:
    words = [word for segment in segments for word in segment.words]
    ranges, at = [], 0
    for segment in segments:
        ranges.append((at, at + len(segment.words)))
        at += len(segment.words)
    return quotes_of(words, marks_of(words), sentences=ranges)


def gold_of(rows: list[tuple]) -> tuple[dict[Ref, str], dict[Ref, str]]:
    """(entities of persons, organisations and named places, all entities) by the head words of their mentions.

    A word that heads several mentions stands for the widest. A place counts where some mention of it is a name.
    """
    spans = [(number, sentence, span) for number, (sentence, _, words) in enumerate(rows) for span in _spans(words)]
    kinds: dict[str, Counter[str]] = {}
    heads: dict[Ref, tuple[int, str]] = {}
    named: set[str] = set()
    for number, sentence, (start, end, group, kind) in spans:
        kinds.setdefault(group, Counter())[kind] += 1
        inside = [w for w in range(start, end) if not start <= sentence.heads[w] - 1 < end]
        if not inside or sentence.upos[inside[0]] not in _NOMINAL:
            continue
        at = Ref(number, inside[0])
        if sentence.upos[inside[0]] == "PROPN":
            named.add(group)
        if at not in heads or heads[at][0] < end - start:
            heads[at] = end - start, group
    kind_of = {group: max(sorted(counted), key=lambda k: counted[k]) for group, counted in kinds.items()}
    kept = {g for g, kind in kind_of.items() if kind in ACTORS or kind == "place" and g in named}
    every = {at: group for at, (_, group) in sorted(heads.items())}
    return {at: group for at, group in every.items() if group in kept}, every


def _spans(words: list[list[str]]) -> Iterator[tuple[int, int, str, str]]:
    """(start, end, entity, type) of the mentions of a sentence, as [start, end) in words."""
    open_at: dict[str, list[tuple[int, str]]] = {}
    for position, row in enumerate(words):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in _BRACKET.finditer(value):
            parts = (match["one"] or match["open"] or match["close"]).split("-")
            if match["one"]:
                yield position, position + 1, parts[0], parts[1]
            elif match["open"]:
                open_at.setdefault(parts[0], []).append((position, parts[1]))
            elif open_at.get(parts[0]):
                start, kind = open_at[parts[0]].pop()
                yield start, position + 1, parts[0], kind

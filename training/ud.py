"""Reads CoNLL-U with GUM's entities and IOB2 names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FEATURES = ("Mood", "Number", "Person", "Tense", "VerbForm", "Voice")
"""The morphological features that status and agreement need; the head predicts them as one label."""

_ENTITY = re.compile(r"\((?P<one>[^()]+)\)|\((?P<open>[^()]+)|(?P<close>[^()]+)\)")


@dataclass(slots=True)
class Sentence:
    """One sentence of a treebank; lists run over its syntactic words. Heads count from 1, 0 is the root."""

    id: str
    text: str
    forms: list[str]
    lemmas: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    heads: list[int]
    deprels: list[str]
    space_after: list[bool]
    mentions: list[tuple[int, int, str]] | None = None  # [start, end) in words, entity type
    names: list[str] | None = None  # IOB2
    new_document: bool = False
    misc: list[str] = field(default_factory=list)


def blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """(comments, rows) of every sentence of a tab-separated file."""
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf8").split("\n"):
        if line.startswith("#") and not rows:
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line.strip():
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = {}, []
    if rows:
        yield comments, rows


def features(value: str) -> str:
    """The part of a FEATS column that we predict."""
    pairs = dict(pair.split("=", 1) for pair in value.split("|") if "=" in pair)
    return "|".join(f"{name}={pairs[name]}" for name in FEATURES if name in pairs) or "_"


def read_conllu(path: Path, *, entities: bool = False) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file; with `entities`, GUM's `Entity=` brackets as mentions."""
    for comments, rows in blocks(path):
        spaces = _space_after(rows)
        words = [row for row in rows if row[0].isdigit()]
        sentence = Sentence(
            id=comments.get("sent_id", ""),
            text=comments.get("text", ""),
            forms=[row[1] for row in words],
            lemmas=[row[2] for row in words],
            upos=[row[3] for row in words],
            xpos=[row[4] for row in words],
            feats=[features(row[5]) for row in words],
            heads=[int(row[6]) for row in words],
            deprels=[row[7] for row in words],
            space_after=spaces,
            new_document="newdoc id" in comments or "newdoc" in comments,
            misc=[row[9] for row in words],
        )
        if entities:
            sentence.mentions = _mentions(words)
        yield sentence


def _space_after(rows: list[list[str]]) -> list[bool]:
    """Whether a space follows each word; inside a multi-word token none does."""
    spaces: dict[int, bool] = {}
    for row in rows:
        has_space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            start, end = map(int, row[0].split("-"))
            spaces |= dict.fromkeys(range(start, end), False)
            spaces[end] = has_space
        elif row[0].isdigit():
            spaces.setdefault(int(row[0]), has_space)
    return [spaces[index] for index in sorted(spaces)]


def _mentions(words: list[list[str]]) -> list[tuple[int, int, str]]:
    found, open_at = [], {}
    for position, row in enumerate(words):
        value = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in _ENTITY.finditer(value):
            if match["one"]:
                found.append((position, position + 1, match["one"].split("-")[1]))
            elif match["open"]:
                parts = match["open"].split("-")
                open_at.setdefault(parts[0], []).append((position, parts[1]))
            elif open_at.get(match["close"]):
                start, kind = open_at[match["close"]].pop()
                found.append((start, position + 1, kind))
    return found


def read_names(path: Path) -> dict[str, tuple[list[str], list[str]]]:
    """sent_id -> (forms, IOB2 tags) of a UNER file; OTH and stray tags become O."""
    table = {}
    for comments, rows in blocks(path):
        tags, previous = [], "O"
        for row in rows:
            tag = row[2] if row[2][2:] in ("PER", "LOC", "ORG") else "O"
            if tag[0] == "I" and previous[2:] != tag[2:]:
                tag = "B" + tag[1:]
            tags.append(tag)
            previous = tag
        table[comments.get("sent_id", "")] = ([row[1] for row in rows], tags)
    return table


def project_names(sentence: Sentence, forms: list[str], tags: list[str]) -> list[str] | None:
    """Tags of another tokenisation of the same characters, or None if the characters differ."""
    if "".join(forms) != "".join(sentence.forms):
        return None
    by_character = [tag for form, tag in zip(forms, tags, strict=True) for tag in _spread(form, tag)]
    result, offset = [], 0
    for form in sentence.forms:
        result.append(by_character[offset])
        offset += len(form)
    return result


def _spread(form: str, tag: str) -> list[str]:
    return [tag] + ["I" + tag[1:] if tag[0] == "B" else tag] * (len(form) - 1)

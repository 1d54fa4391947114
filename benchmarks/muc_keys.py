"""Reads MUC-3/4: messages and their templates (task documents: template-doc-part1, sections 4 and 7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS = {"dev": ("dev", "dev-muc3-*", "key-dev-*"), "tst1": ("tst1", "tst1-muc*", "key-tst1*"), "tst2": ("tst2", "tst2-muc*", "key-tst2*")}

_MESSAGE = re.compile(r"^((?:DEV|TST\d)-MUC[34]-\d{4})\b.*$", re.MULTILINE)
_SLOT = re.compile(r"^(\d+)\.\s+([A-Z: ]+?)(?:\s{2,}|\s*$)(.*)$")
_STRINGS = re.compile(r'"((?:[^"\\]|\\.)*)"')
_NUMBER = re.compile(r"^~?-?(\d+)(?:-\d*)?$")
_EFFECTS = {"DEATH": "killed", "INJURY": "injured", "REGAINED FREEDOM": "released"}
_HARMS = frozenset({"killed", "injured"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One filler. values: its alternatives before the colon, as written; strings: the words that it points to; optional: "?"."""

    values: tuple[str, ...]
    strings: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One incident of a message. slots: fillers by the slot's number."""

    slots: dict[int, tuple[Entry, ...]]
    optional: bool

    def values(self, slot: int) -> tuple[str, ...]:
        """All alternatives of a slot's fillers."""
        return tuple(value for entry in self.slots.get(slot, ()) for value in entry.values)

    def strings(self, *slots: int) -> tuple[str, ...]:
        """All words that fill some slots."""
        return tuple(words for slot in slots for entry in self.slots.get(slot, ()) for words in entry.strings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure over 1 of the key.

    whats: as in records.count, several where the key does not say which; numbers: any of them is right; optional: it costs nothing either
    way.
    """

    whats: frozenset[str]
    numbers: frozenset[int]
    optional: bool


def texts(folder: Path, *, part: str) -> dict[str, str]:
    """Messages by id. Raises SystemExit if there are none."""
    where, pattern, _ = PARTS[part]
    found: dict[str, str] = {}
    for path in sorted((folder / where).glob(pattern)):
        pieces = _MESSAGE.split(path.read_text(encoding="latin-1"))
        found.update((name, text.strip("\n")) for name, text in zip(pieces[1::2], pieces[2::2]))
    if not found:
        raise SystemExit(f"{folder / where}: no {pattern} here; --corpora takes the folder that holds muc4")
    return found


def keys(folder: Path, *, part: str) -> dict[str, tuple[Template, ...]]:
    """Templates by message id; a message without an incident has none. Raises SystemExit if there are no keys."""
    where, _, pattern = PARTS[part]
    found: dict[str, list[Template]] = {}
    for path in sorted((folder / where).glob(pattern)):
        for name, template in templates(path.read_text(encoding="latin-1")):
            found.setdefault(name, []).extend([template] if template else [])
    if not found:
        raise SystemExit(f"{folder / where}: no {pattern} here; --corpora takes the folder that holds muc4")
    return {name: tuple(all_of_it) for name, all_of_it in found.items()}


def templates(text: str) -> Iterator[tuple[str, Template | None]]:
    """(message id, template) in the order of a file of keys; None where the message has no incident."""
    slots: dict[int, list[str]] = {}
    last = 0
    for line in [*text.split("\n"), "0.  MESSAGE: ID"]:
        if line.startswith(";"):
            continue
        slot = _SLOT.match(line)
        if slot and int(slot[1]) == 0:
            if slots:
                yield _template(slots)
            slots = {}
        if slot:
            last = int(slot[1])
            slots[last] = [slot[3].strip()]
        elif line.strip() and last:
            slots.setdefault(last, []).append(line.strip())


def _template(slots: dict[int, list[str]]) -> tuple[str, Template | None]:
    name = slots[0][0].split(" ")[0]
    number = slots.get(1, ["*"])[0]
    if number.startswith("*"):
        return name, None
    filled = {slot: tuple(_entry(row) for row in _rows(lines)) for slot, lines in slots.items() if slot > 1}
    return name, Template(slots=filled, optional="OPTIONAL" in number)


def _rows(lines: list[str]) -> Iterator[str]:
    """One string a filler: a line that begins with a slash, or follows one that ends so, goes on."""
    row = ""
    for line in lines:
        if line in ("-", "*", ""):
            continue
        if row and (line.startswith("/") or row.endswith("/")):
            row += " " + line
            continue
        if row:
            yield row
        row = line
    if row:
        yield row


def _entry(row: str) -> Entry:
    optional = row.startswith("?")
    row = row.lstrip("? ")
    before, colon, _ = row.partition(': "')
    values = before if colon else "" if row.startswith('"') else row
    return Entry(
        values=tuple(v.strip(" ?()") for v in values.split("/") if v.strip()), strings=tuple(_STRINGS.findall(row)), optional=optional
    )


def figures(template: Template) -> list[Figure]:
    """Explicit figures over 1 of a template: targets with their number and what became of them.

    Where some of the same words died and others were hurt ("9: PEOPLE", "36: PEOPLE", "DEATH: PEOPLE", "INJURY: PEOPLE") the key does not
    say how many of each: either is right.
    """
    found = []
    for number in template.slots.get(21, ()):
        numbers = frozenset(int(m[1]) for value in number.values if (m := _NUMBER.match(value)) and int(m[1]) > 1)
        if not numbers:
            continue
        open_ = template.optional or number.optional or "PLURAL" in number.values or "1" in number.values
        found += [Figure(whats=whats, numbers=numbers, optional=open_ or may) for whats, may in _befell(template, number)]
    return found + _totals(template)


def _befell(template: Template, number: Entry) -> list[tuple[frozenset[str], bool]]:
    """What became of those whom a number counts, and whether an annotator may leave it out."""
    effects = [e for e in template.slots.get(23, ()) if set(e.strings) & set(number.strings)]
    rows = [(frozenset({_EFFECTS[v]}), e.optional or len(e.values) > 1) for e in effects for v in e.values if v in _EFFECTS]
    harms = [row for row in rows if row[0] <= _HARMS]
    if len(frozenset[str]().union(*(whats for whats, _ in harms))) > 1:
        rows = [row for row in rows if row not in harms] + [(_HARMS, all(may for _, may in harms))]
    return [*rows, (frozenset({"captured"}), False)] if "KIDNAPPING" in template.values(4) else rows


def _totals(template: Template) -> list[Figure]:
    """A total that the key gives apart (slot 24) is right for whatever befell them."""
    numbers = frozenset(int(m[1]) for value in template.values(24) if (m := _NUMBER.match(value)) and int(m[1]) > 1)
    whats = {"captured"} if "KIDNAPPING" in template.values(4) else set()
    whats |= {_EFFECTS[v] for v in template.values(23) if v in _EFFECTS}
    return [Figure(whats=frozenset({what}), numbers=numbers, optional=True) for what in sorted(whats)] if numbers else []

"""Front matter: what a plain text says of itself between two lines of "---" before it begins, as archives and site generators write it."""

from __future__ import annotations

import re

LONGEST = 4000
"""Characters of a block; what is longer is text."""

_BLOCK = re.compile(r"\A---[ \t]*\r?\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}):(?:[ \t]+(?P<value>\S.*))?\Z")
_OTHER = re.compile(r"\s*(?:#.*)?\Z|[ \t]*- |[ \t]+\S")
"""An empty line, a remark, an item of a list, a line that goes on."""


def split_front(text: str) -> tuple[dict[str, str], str]:
    """(key -> value of the entries with a value on their line, the text after the block); ({}, text) if it begins with no such block.

    Every line must be an entry or belong to one: a text that only begins with a rule of hyphens is text.
    """
    match = _BLOCK.match(text[: LONGEST + 10])
    if match is None:
        return {}, text
    values: dict[str, str] = {}
    for line in match["lines"].splitlines():
        entry = _ENTRY.match(line.rstrip())
        if entry is not None:
            values |= {entry["key"]: _unquoted(entry["value"])} if entry["value"] else {}
        elif _OTHER.match(line) is None:
            return {}, text
    return (values, text[match.end() :].lstrip("\r\n")) if values else ({}, text)


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value

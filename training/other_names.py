"""Names from conflicts in place of the corpora's own, so that "Maïga" or "Bakhmut" is read as readily as "Smith" or "Houston".

The names come from the package's own tables of leaders, groups and places (facts; src/according/data/README.md says whose).
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import according
from training.prepare import Example

DATA = Path(according.__file__).parent / "data"
_FILES = {
    "PER": ("actors/leaders.tsv", "actors/reign.tsv"),
    "ORG": ("actors/groups.tsv", "actors/ucdp.tsv"),
    "LOC": ("places/provinces.tsv", "places/extra.tsv"),
}
_LONGEST = 4


def pools() -> dict[tuple[str, int], list[list[str]]]:
    """(PER | ORG | LOC, number of words) -> names as lists of words."""
    found: dict[tuple[str, int], set[str]] = {}
    for kind, files in _FILES.items():
        for file in files:
            for name in _names(DATA / file):
                parts = name.split()
                if len(name) > 2 and all(part.isalpha() and part[0].isupper() for part in parts):
                    found.setdefault((kind, len(parts)), set()).add(name)
    whole = [name.split() for (kind, size), known in found.items() if kind == "PER" and size > 1 for name in known]
    found.setdefault(("PER", 1), set()).update(part for parts in whole for part in parts if len(part) > 3)
    return {key: [name.split() for name in sorted(names)] for key, names in found.items() if key[1] <= _LONGEST}


def _names(path: Path) -> list[str]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf8").splitlines() if not line.startswith("#")]
    columns = rows[0]
    cells = [row[columns.index("name")] for row in rows[1:]]
    aliases = [alias for row in rows[1:] for alias in row[columns.index("aliases")].replace("|", ";").split(";")]
    return [name for name in (*cells, *aliases) if name]


def swap(example: Example, chance: random.Random, *, share: float, names: dict[tuple[str, int], list[list[str]]]) -> Example:
    """The sentence with about `share` of its names of proper nouns replaced by others of as many words."""
    words, scripts = list(example.words), list(example.tags["lemma"])
    tags, upos = example.tags["names"], example.tags["upos"]
    for start, tag in enumerate(tags):
        if tag is None or tag[0] != "B":
            continue
        end = start + 1
        while end < len(tags) and tags[end] == "I" + tag[1:]:
            end += 1
        pool = names.get((tag[2:], end - start))
        proper = all(upos[n] == "PROPN" and words[n][0].isupper() for n in range(start, end))
        if pool and proper and chance.random() < share:
            words[start:end] = chance.choice(pool)
            scripts[start:end] = [None] * (end - start)
    return replace(example, words=words, tags=example.tags | {"lemma": scripts})

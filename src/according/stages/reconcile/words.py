"""Words as they are compared: stems, and how much each says.

A word that stands in every other report of war says little, one that is rare says much. The table of common words is made once,
from our own corpus (tools/build_common_words.py), and not from the ledger: what two claims have in common must not depend on a third.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from math import log

from according.errors import DataFileError
from according.ontology.tables import DATA, read_table

RARE = 0.01
"""Share of reports; words at or below it have the whole weight 1."""
WHOLE = 10_000
"""Weights are whole numbers of such parts."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "er", "ies", "ied", "ed", "es", "s", "e", "y")
_LEAST = 3
"""Letters that are left of a word at least."""


def _irregular() -> dict[str, str]:
    rows = read_table(DATA / "reconcile" / "irregular.tsv", columns=("word", "stem"))
    return {row["word"]: row["stem"] for row in rows}


def _weights() -> dict[str, int]:
    found = {}
    for row in read_table(DATA / "reconcile" / "common.tsv", columns=("stem", "per_mille")):
        share = int(row["per_mille"]) / 1000 if row["per_mille"].isdigit() else 0.0
        if not RARE < share <= 1:
            raise DataFileError(
                "common.tsv", where=row["stem"], problem=f"{row['per_mille']!r} is no share above {1000 * RARE:g} per mille"
            )
        found[row["stem"]] = round(WHOLE * log(share) / log(RARE))
    return found


def _empty() -> dict[str, int]:
    """Words of addresses, which say where a report stands and not what it tells."""
    return {stem(row["word"]): 0 for row in read_table(DATA / "reconcile" / "addresses.tsv", columns=("word", "example"))}


_IRREGULAR = _irregular()


def folded(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return plain.replace("’", "'")


def words_of(text: str) -> list[str]:
    """Folded words, possessives without their ending."""
    return [word.removesuffix("'s") for word in _WORD.findall(folded(text))]


def hash_of(key: str) -> int:
    """64 bits, signed, the same on every machine."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """What inflections and simple derivations of a folded word share: attack, attacked, attackers."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    doubled = len(word) > _LEAST and word[-1] == word[-2] and word[-1] not in "lsz"
    return word[:-1] if doubled else word


_WEIGHTS = _weights() | _empty()
_SQUARES, _WHOLE_SQUARED = {one: weight**2 for one, weight in _WEIGHTS.items()}, WHOLE**2


def weight(stemmed: str) -> float:
    """How much a stem says, 0 to 1."""
    return _WEIGHTS.get(stemmed, WHOLE) / WHOLE


def stems_of(words: list[str]) -> frozenset[str]:
    """The stems of some words, as words_of gives them, that say anything."""
    return frozenset([found for found in map(stem, words) if _WEIGHTS.get(found, WHOLE)])


def telling(stems: Iterable[str], *, least: float) -> list[str]:
    """Those of some stems that say at least so much (0 to 1)."""
    return [one for one in stems if _WEIGHTS.get(one, WHOLE) >= least * WHOLE]


def squares(stems: Iterable[str]) -> int:
    """The sum of the squared weights of some stems, in parts of WHOLE: whole numbers, so that it does not depend on their order."""
    return sum([_SQUARES.get(one, _WHOLE_SQUARED) for one in stems])

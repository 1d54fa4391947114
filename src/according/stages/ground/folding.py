"""Makes spellings of one place name comparable: `fold` takes away marks and hyphens, `skeleton` keeps the consonants.

News writes Arabic, Russian or Amharic names in many ways ("Deir ez-Zor", "Dayr az Zawr"), gazetteers in another.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"})
_DROPPED = re.compile(r"[’‘ʻʼ'`´ʾʿ′ʹ.]")
_SPACED = re.compile(r"[^\w]+|_")
_ARTICLES = frozenset("al el ad an ar as ash at az adh ath ed er es ez ech ul".split())
_ABBREVIATIONS = {"st": "saint", "mt": "mount", "ft": "fort"}
_PAIRS = tuple(pair.split("=") for pair in "kh=k gh=g dh=d th=t sch=x sh=x ch=x ph=f ck=k dj=j zh=z".split())
_SINGLE = str.maketrans({"q": "k", "c": "k", "v": "b", "p": "b", "w": None, "y": None, "h": None} | dict.fromkeys("aeiou"))
_ALIKE = 0.8
_UKRAINIAN = ("ivka", "ske", "ivtsi", "nyky")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=4_096)  # more would fill up with the names of a gazetteer that is read
def fold(name: str) -> str:
    """A name in lower case without diacritics, apostrophes and points; hyphens become spaces: "Ma'rib" -> "marib"."""
    if name.isascii():
        plain = name.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", name)
        plain = "".join(c for c in decomposed if not unicodedata.combining(c)).lower().translate(_LETTERS)
    words = _SPACED.sub(" ", _DROPPED.sub("", plain)).split()
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)


def without_articles(folded: str) -> str:
    """A folded name without Arabic articles ("al", "ez", …): "dayr az zawr" -> "dayr zawr"; itself when nothing else is left."""
    words = folded.split()
    kept = [word for word in words if word not in _ARTICLES]
    return " ".join(kept) if kept and len(kept) < len(words) else folded


def with_ezafe(folded: str) -> str:
    """A folded name with the Persian link between its words as the gazetteer writes it: "mazar i sharif" -> "mazar e sharif"."""
    return folded.replace(" i ", " e ")


def skeleton(folded: str) -> str:
    """The consonants of a folded name, near sounds made one: "dayr zawr" -> "drzr"."""
    text = without_articles(folded).replace(" ", "")
    for pair, one in _PAIRS:
        text = text.replace(pair, one)
    return _DOUBLED.sub(r"\1", text.translate(_SINGLE))


def alikeness(one: str, other: str) -> float:
    """How alike two folded names are, 0 to 1: one minus the edit distance over the length of the longer, articles left out."""
    first, second = (without_articles(name).replace(" ", "") for name in (one, other))
    longest = max(len(first), len(second))
    return 1.0 - _distance(first, second) / longest if longest else 0.0


def are_one_name(said: str, listed: str) -> bool:
    """Whether two names are spellings of one: "Sebha" and "Sabha", not "White House" and "Casablanca"."""
    return alikeness(fold(said), fold(listed)) >= _ALIKE


def is_other_name(said: str, listed: str, *, country: str) -> bool:
    """Whether two East Slavic names end otherwise than two spellings of one do: "Novomykhailivka" is no "Novomikhaylovskiy", nor, being
    spelt as in Ukrainian, any town of Russia."""
    one, other = fold(said), fold(listed)
    ours, theirs = _gender(one), _gender(other)
    return bool(ours and theirs) and ours != theirs or country == "RUS" and one.endswith(_UKRAINIAN)


def _gender(folded: str) -> str:
    if folded.endswith(("ia", "ya", "ja", "ye", "ie", "je")):
        return ""  # "Zaporizhzhia" is "Zaporozhye"
    last = folded[-1:]
    return "feminine" if last == "a" else "neuter" if last in ("e", "o") else "masculine"


def _distance(first: str, second: str) -> int:
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        before, row[0] = row[0], i
        left = i
        for j, b in enumerate(second, 1):
            above = row[j]
            least = before if a == b else before + 1
            if above < least:
                least = above + 1
            if left < least:
                least = left + 1
            before, row[j], left = above, least, least
    return row[-1]

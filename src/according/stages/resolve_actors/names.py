"""Names as they are compared: folded words without letter case, accents and dots."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

from according.records.parse import Sentence, Token

_WORDS = re.compile(r"\w+")
_ACRONYM, _PREFIXES = range(2, 6), frozenset({"ANTI", "PRO", "NON", "EX", "LED"})
_COMMON = frozenset({"NOUN", "VERB", "AUX", "PRON", "DET", "ADP", "SCONJ", "CCONJ"})
_FORCES = frozenset({"army", "guard", "navy", "police"})
_JOINERS = frozenset("-‐‑–'’`/")
SHORT_MINISTRIES = frozenset({"mea", "mfa", "mod", "mofa", "moi"})
"""Letters by which reports of every country call its own ministry."""


@lru_cache(maxsize=32768)  # the same few names and words come again and again
def units(text: str) -> tuple[str, ...]:
    """Folded words of a name: "U.S.-led" -> ("us", "led"), "Da’esh" -> ("da", "esh"), "Síochána" -> ("siochana",)."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return tuple(_WORDS.findall(text.replace(".", "").casefold()))


def fold(text: str) -> str:
    """A name's folded words in one string, to compare names by."""
    return " ".join(units(text))


def slug(name: str) -> str:
    """A name as part of an id: "Islamic State" -> "islamic-state"."""
    return "-".join(units(name))


def joins(form: str) -> bool:
    """Whether a token is a hyphen, slash or apostrophe inside a name, so that the name goes on after it."""
    return len(form) == 1 and form in _JOINERS


def is_half(form: str, surface: str, *, known: Container[str]) -> bool:
    """Whether an acronym is half of another name that is written with a hyphen: the SEP of "SEP-NBT", where nobody is called "NBT"."""
    others = [part for part in form.split("-") if part != surface]
    if surface == form or not form.isupper():
        return False
    return any(len(o) in _ACRONYM and o not in _PREFIXES and o.casefold() not in known for o in others)


def is_acronym(text: str) -> bool:
    """Whether a name is written in capitals throughout, as acronyms are ("U.S.", "PKK", "M-19")."""
    return len(text) <= 8 and text.isupper() and " " not in text


def is_word_in_capitals(sentence: Sentence, at: int) -> bool:
    """Whether a word is a common one of a text that is all in capitals: "A PATROL CAR" is no Central African Republic, "IS" no state."""
    token = sentence.tokens[at]
    return token.upos in _COMMON and token.lemma.islower() and is_loud(sentence)


def is_loud(sentence: Sentence) -> bool:
    """Whether all words of a sentence are in capitals, so that a capital tells nothing."""
    known: bool | None = sentence.memo.get(is_loud)
    if known is None:
        known = sentence.memo[is_loud] = not any(t.form[1:].islower() for t in sentence.tokens if t.form.isalpha())
    return known


def is_cut_short(sentence: Sentence, last: int) -> bool:
    """Whether the last word of a body's name in a text of capitals is left out: the police of "THE NATIONAL | POLICE"."""
    noun = sentence.tokens[last + 1] if last + 1 < len(sentence) and is_loud(sentence) else None
    if noun is None or noun.name != "O":
        return False
    beside = noun.relation == "compound" and noun.head == sentence.tokens[last].head and noun.lemma.lower() in _FORCES
    return beside or sentence.tokens[last].head == noun.index and noun.mention == "organization"


def is_against(token: Token) -> bool:
    """Whether people are called by whom they oppose: "the anti-Sandinistas"; "anti-Houthi fighters" are told of as their own."""
    return token.form.casefold().startswith(("anti-", "anti‑")) and token.relation not in ("amod", "compound")


def is_one_of_many(sentence: Sentence, at: int) -> bool:
    """ "A SCALE MODEL" in a text of capitals is no movement of that acronym, of which there is but one."""
    return any(t.form.casefold() in ("a", "an") for t in sentence.dependents(at, "det"))


def has_capital(token: Token) -> bool:
    """Whether a word is written as a name; "The family" at the head of a sentence is not "The Family"."""
    return token.form != "The" and any(c.isupper() for c in token.form)


def ministries(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Runs of one word each that are such letters, where the encoder sees no name: "The MoD said two soldiers were killed"."""
    short = (t for t in sentence.tokens if t.name == "O" and t.form[:1].isupper() and t.form[-1:].isupper())
    return [(t.index, t.index, "ORG") for t in short if t.form.casefold() in SHORT_MINISTRIES]


def ends_wing(sentence: Sentence, at: int) -> bool:
    """Whether a bracket belongs to a party's name: the last sign of "CPI(M)"."""
    return sentence[at].form == ")" and at > 2 and sentence[at - 2].form == "(" and sentence[at - 3].end == sentence[at - 2].start

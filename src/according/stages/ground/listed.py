"""Names that share one word for their kind: "Dougherty, Lowndes and Cook counties", "the provinces of Batangas, Rizal and Bulacan"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.ground.place_words import PlaceWords

_LONGEST = 20
"""Words that such a list may have."""
_AND = frozenset({"and", "or"})
_LINKS = frozenset({",", "and", "or", "-", "–"})


def listed_kind(sentence: Sentence, first: int, last: int, words: PlaceWords) -> str | None:
    """The kind that a list gives to a name in it (tokens first to last), by the plural behind its last name or before its first one."""
    after = sentence.tokens[last + 1].form.lower() if last + 1 < len(sentence) else ""
    if after in _LINKS and (kind := _behind(sentence, last + 1, words)) is not None:
        return kind
    if first and sentence.tokens[first - 1].form.lower() in _AND and (kind := _plural(after, words)) is not None:
        return kind
    if first and (sentence.tokens[first - 1].form.lower() in _LINKS or sentence.tokens[first - 1].form.lower() == "of"):
        return _before(sentence, first - 1, words)
    return None


def _behind(sentence: Sentence, at: int, words: PlaceWords) -> str | None:
    """ "…, Lowndes and Cook counties": nothing but names, commas and one "and" up to the word."""
    joined = False
    for token in sentence.tokens[at : at + _LONGEST]:
        lower = token.form.lower()
        if joined and (kind := _plural(lower, words)) is not None:
            return kind
        joined = joined or lower in _AND
        if not (token.form[0].isupper() or lower in _LINKS):
            return None
    return None


def _before(sentence: Sentence, at: int, words: PlaceWords) -> str | None:
    """ "the provinces of Batangas, …": nothing but names and commas back to "of"."""
    for step in range(at, max(0, at - _LONGEST), -1):
        token = sentence.tokens[step]
        if token.form.lower() == "of":
            return _plural(sentence.tokens[step - 1].form.lower(), words)
        if not (token.form[0].isupper() or token.form.lower() in _LINKS):
            return None
    return None


def _plural(word: str, words: PlaceWords) -> str | None:
    """Kind of place that a plural says: "counties" -> county; None for any other word."""
    if not word.endswith("s"):
        return None
    return words.types.get(word[:-3] + "y" if word.endswith("ies") else word[:-1])

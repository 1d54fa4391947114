"""Runs of words that one name of a place could hold: where they may start, how far they go, and where a name must not be cut."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.ground.place_words import PlaceWords

_LONGEST = 6
POSSESSIVE = frozenset({"'s", "’s"})
"""Within some names: "Cox's Bazar", "St. John's"."""

LOOSE_ENDS = POSSESSIVE | {"-"}
"""No name of a place ends in these."""


def run_end(sentence: Sentence, at: int, words: PlaceWords) -> int:
    """End of the run of words from here, where a name may start, that one name could hold."""
    end = at + 1
    behind = min(len(sentence.tokens), at + _LONGEST)
    while end < behind:
        form = sentence.tokens[end].form
        lower = form.lower()
        # The "e-Pul" of "Sar-e-Pul" may be one token.
        joins = lower in words.joiners or lower.partition("-")[0] in words.joiners or _is_tight(sentence, end - 1)
        if not (form[0].isupper() or joins or lower in words.types or lower in words.in_names or lower in POSSESSIVE):
            break
        end += 1
    return end


def type_before(sentence: Sentence, first: int, words: PlaceWords) -> str | None:
    """The kind that "the province of X" says; the capital of a province is called otherwise than the province."""
    of = first >= 2 and sentence.tokens[first - 1].form.lower() == "of"
    word = sentence.tokens[first - 2].form.lower() if of else ""
    return words.types.get(word) if word != "capital" else None


def is_no_start(form: str, words: PlaceWords) -> bool:
    """Whether no name of a place starts with a word, whatever stands beside it."""
    lower = form.lower()
    return not form[0].isupper() and lower not in words.directions and lower not in words.joiners


def may_start(sentence: Sentence, at: int, words: PlaceWords) -> bool:
    """Whether a name of a place may start with this word."""
    tokens = sentence.tokens
    form = tokens[at].form
    if form.lower() in words.directions and at + 1 - point_before(sentence, at + 1, words)[0] > 1:
        return False  # the East of "South East London" opens no name
    if form[0].isupper():
        return True
    lower = form.lower()
    if lower in words.directions:
        return at + 1 < len(tokens) and tokens[at + 1].form[0].isupper()
    return lower in words.joiners and at + 2 < len(tokens) and tokens[at + 1].form in "-–" and tokens[at + 2].form[0].isupper()


def point_before(sentence: Sentence, first: int, words: PlaceWords) -> tuple[int, float | None]:
    """Where the point of the compass before a word begins and its degrees: "northern Mali", "North West Cameroon", "south-east London"."""
    for begin in range(max(0, first - 3), first):
        run = sentence.tokens[begin:first]
        point = "".join(token.form.lower() for token in run)
        if point in words.directions and all(token.upos in ("ADJ", "NOUN", "PROPN", "PUNCT") for token in run):
            return begin, words.directions[point]
    return first, None


def is_cut(sentence: Sentence, last: int, words: PlaceWords) -> bool:
    """Whether a hyphen and a joining word go on with the name: the Pul of "Pul-i-Khumri" is no place, nor the Barrow of
    "Barrow-in-Furness"."""
    if not _is_tight(sentence, last + 1):
        return False
    after = sentence.tokens[last + 2].form
    inner = after.islower() and _is_tight(sentence, last + 3) and sentence.tokens[last + 4].form[:1].isupper()
    return inner or after.partition("-")[0] in words.joiners


def _is_tight(sentence: Sentence, at: int) -> bool:
    """Whether a token is a hyphen with no space before or behind it."""
    if at < 1 or at + 1 >= len(sentence) or sentence.tokens[at].form != "-":
        return False
    return sentence.tokens[at - 1].end == sentence.tokens[at].start and sentence.tokens[at].end == sentence.tokens[at + 1].start

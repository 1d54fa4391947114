"""Where the sentences of a paragraph end."""

from __future__ import annotations

from collections.abc import Sequence

from according.records.quick import dataclass
from according.records.segment import Word
from according.stages.segment.quotes import Marks
from according.stages.segment.tables import vocabulary

_STOPS = frozenset(".?!。！？؟۔।")
_OPENERS = frozenset("([{")
_CLOSERS = frozenset(")]}")
_BRACKET_REACH = 40
"""Words over which a bracket is believed to hold its sentences together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A stop: `at` its word, `after` the first word behind it and its closing marks; which of those closed between."""

    at: int
    after: int
    quoted: bool
    bracketed: bool


def verdicts_of(words: Sequence[Word], marks: Marks, *, inside: Sequence[bool]) -> dict[int, bool]:
    """What the rules say of each place behind a stop: index behind the last word that belongs to it -> whether a sentence ends there.

    inside: whether each word stands in brackets, as `bracketed` says.
    """
    found: dict[int, bool] = {}
    for at, word in enumerate(words):
        last = word.form[-1]
        if last not in _STOPS and last != "…":
            continue
        place = _behind_closers(words, marks, at)
        if place.after < len(words):
            ends = not inside[place.after - 1] and _ends(words, marks, place)
            found[place.after] = found.get(place.after, False) or ends
    return found


def bracketed(words: Sequence[Word]) -> list[bool]:
    """Whether each word stands inside brackets that close soon."""
    inside = [False] * len(words)
    opened: list[int] = []
    for at, word in enumerate(words):
        if word.form in _OPENERS:
            opened.append(at)
        elif word.form in _CLOSERS and opened:
            start = opened.pop()
            if at - start <= _BRACKET_REACH:
                inside[start:at] = [True] * (at - start)
    return inside


def _behind_closers(words: Sequence[Word], marks: Marks, at: int) -> _Place:
    after, quoted, bracketed = at + 1, False, False
    while after < len(words):
        form = words[after].form
        if marks.roles.get(after) == "close":
            quoted = True
        elif form in _CLOSERS:
            bracketed = True
        elif not _more_stops(words, after):
            if not _is_note(words, after):
                break
            after += 2
        after += 1
    return _Place(at=at, after=after, quoted=quoted, bracketed=bracketed)


def _more_stops(words: Sequence[Word], at: int) -> bool:
    """Whether the word is one more stop of the same sentence: "himself. . . .", "for us. … But"."""
    form = words[at].form
    if form in _STOPS and (form == "." or words[at].start == words[at - 1].end):
        return True
    return form in ("…", "...") and at + 1 < len(words) and words[at + 1].start > words[at].end


def _is_note(words: Sequence[Word], at: int) -> bool:
    """Whether the number of a note stands here: "in 1805. [6]"."""
    forms = [w.form for w in words[at : at + 3]]
    return len(forms) == 3 and forms[0] == "[" and forms[2] == "]" and forms[1].isdigit() and len(forms[1]) <= 3


def _ends(words: Sequence[Word], marks: Marks, place: _Place) -> bool:
    form = words[place.at].form
    first = place.after
    while first < len(words) and not words[first].form[0].isalnum():
        first += 1
    if first == len(words):
        return False
    gap = words[place.after].start > words[place.after - 1].end
    if form[-1] == "." and len(form) > 1 and form.strip("."):
        return gap and _abbreviation_ends(words, place.at, first)
    if form[-1] == "…" or (len(form) > 1 and not form.strip(".")):
        return gap and words[first].form[0].isupper()
    if not gap and not _forgotten_space(words, place, first):
        return False
    if _numbering(words, place.at):
        return False
    if words[first].form[0].islower():
        return _small_letter_opens(words, place, first)
    return not place.quoted or not _attributed(words, first, short=form == ".")


def _abbreviation_ends(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a sentence ends with the abbreviation's own full stop."""
    known = vocabulary()
    form, following = words[at].form[:-1], words[first].form
    kind = known.abbreviations.get(form) or known.abbreviations.get(form.capitalize())
    if kind in ("title", "number", "weak") or not following[0].isupper():
        return False
    opener = following.lower() in known.openers
    if len(form) == 1:
        return opener and following != "I"
    if form.lower() in ("a.m", "p.m", "etc", "p.m.", "a.m."):
        return len(following) > 1 and not following.isupper() and following.lower() not in known.days | known.months
    return opener


def _forgotten_space(words: Sequence[Word], place: _Place, first: int) -> bool:
    """Whether "killed.The" is two sentences; "A.The" and "Node.js" are none."""
    before, behind = words[place.at - 1].form if place.at else "", words[first].form
    if place.quoted or first > place.after:
        return behind[0].isupper() and place.quoted
    return len(before) > 1 and before[1:].islower() and len(behind) > 1 and behind[0].isupper() and behind[1:].islower()


def _numbering(words: Sequence[Word], at: int) -> bool:
    """Whether the stop belongs to the number of a list's item at the head of the paragraph ("1. Introduction")."""
    return at == 1 and words[1].form == "." and (words[0].form.isdigit() or len(words[0].form) == 1)


def _small_letter_opens(words: Sequence[Word], place: _Place, first: int) -> bool:
    """Whether a sentence begins with a small letter: with the particle of a name, or in careless writing."""
    known = vocabulary()
    form = words[first].form.lower()
    if form in known.name_particles:
        capital = next((w.form for w in words[first + 1 : first + 3] if w.form[0].isalpha()), "")
        return capital[:1].isupper()
    before = words[place.at - 1].form if place.at else ""
    if place.quoted or place.bracketed:
        return False
    if words[place.at].form != ".":
        # "Yahoo! is" goes on; "do you know? it is" does not.
        return before.islower() or before in _CLOSERS or len(words[place.at].form) > 1
    return len(before) > 3 and before.islower() and before.isalpha() if before not in _CLOSERS else True


def _attributed(words: Sequence[Word], first: int, *, short: bool) -> bool:
    """Whether a reporting verb follows within the next few words: "Why?" Smith asked.

    short: only if nothing follows the verb, because behind a full stop a longer sentence stands by itself.
    """
    known = vocabulary()
    for at, word in enumerate(words[first : first + 6], first):
        if word.form.lower() in known.reporting:
            return not short or at + 1 == len(words) or words[at + 1].form == "."
        if not word.form[0].isalnum():
            return False
    return False

"""Text to words, in the manner of UD English (EWT, GUM): clitics, hyphens, figures and signs stand by themselves.

Every visible code point belongs to exactly one word, but the sign of a hashtag; white space and invisible signs to none.
All repetitions in the pattern are bounded or run over one class, so that hostile text costs linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from according.records.segment import Word
from according.stages.segment.tables import Vocabulary, vocabulary

# Marks that continue a word: combining marks of Latin, Hebrew, Arabic, Indic and Thai, joiners, soft hyphen, variation selectors.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0900-\u0903\u093a-\u094f"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_INVISIBLE = "\x00-\x20\x7f-\xa0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
_PIECE = rf"[^\W_](?:[^\W_]|[{_MARKS}])*"
_POSTED = (" on ", " to ", " via ")
"""What stands before the platform X."""
_DOMAINS = "com|org|net|gov|edu|info|int|mil|co\\.uk|gov\\.uk"
_FILES = "pdf|doc|docx|xls|xlsx|txt|html?|jpe?g|png|gif|zip|csv|mp3|mp4"
_QUOTE_LIKE = "'’‘ʼʻ`´"
_APOSTROPHES = str.maketrans(dict.fromkeys(_QUOTE_LIKE, "'"))
_TAGGED = re.compile(r"[A-Z]?[^\W_A-Z]{2,}(?=[A-Z_]|\b)|[^\W_]+")
_PLAIN = re.compile(r"[ \n]*([A-Za-z]+(?=[ ,;)\n])|[,.](?=[ \n]))")
"""What stands so is cut in no other way by `_pattern`, whose many branches then need no look: three words of four."""


@cache
def _pattern() -> re.Pattern[str]:
    words = vocabulary()
    prefixes, elisions, clitics = "|".join(words.whole_prefixes), "|".join(words.elisions), "|".join(words.clitics)
    return re.compile(
        "|".join(
            (
                r"(?P<address>(?:https?|ftp)://[^\s<>\"“”«»]{1,2000}|www\.[^\s<>\"“”«»]{3,2000}"
                r"|[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
                rf"|[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,4}}\.(?:{_DOMAINS})(?![\w-])(?:/[^\s<>\"“”«»]{{0,500}})?"
                rf"|(?<![\w.])\w[\w-]{{0,63}}\.(?:{_FILES})(?!\w)|(?<![\w.])[a-z]{{2,20}}(?:\.[a-z-]{{2,20}}){{2,8}}(?!\w))",
                r"(?P<hashtag>(?<!\w)#[^\W\d_]\w{0,100})",
                r"(?P<whole>[@#]\w{1,100}|\[(?:\.\.\.|…)\]|[A-Z]{1,5}&[A-Z]{1,5}(?![^\W_])|(?<!\w)[A-Z]{1,2}\$(?=\s?\d)|(?<!\S)[:;=]-?[)(DP](?!\w)"
                rf"|(?<![^\W_])['’](?:\d\ds?|(?i:{elisions}))(?![^\W_{_QUOTE_LIKE}])|(?<=[^\s(\[“‘\"])['’](?i:{clitics})(?![^\W_]))",
                r"(?P<dotted>(?<![^\W_])(?:[^\W\d_]\.){2,12}|(?<![^\W_])[A-Z](?:\.[A-Z]){1,6}(?![\w.])|(?<![^\W_])(?:Ph|M|B|D)\.(?:D|Sc|Phil|Ed)\.)",
                r"(?P<number>(?<!\w)\d{4}-\d\d-\d\d(?!\w)|(?<!\w)(?:\d-)?(?:\d{3}-)?\d{3}-\d{4}(?!\w)|(?<!\w)\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?!\w)"
                r"|\d{1,40}(?:[.,:/]\d{1,40}){0,8}(?:['’]s(?![^\W_]))?)(?P<letters>[^\W\d_]{1,40})?",
                rf"(?P<word>(?:(?i:{prefixes})-(?=[^\W\d_]))?{_PIECE}(?:[_{_QUOTE_LIKE}]{_PIECE})*)",
                r"(?P<run>\.{2,}|\${2,}|…+\.?|[!?]{2,}|-{2,}|``|''|’’|‘‘|‘’|<<|>>|\*{2,}|={2,}|_{2,}|~{2,}|\#{2,}|\+{2,})",
                rf"(?P<sign>[^\s{_INVISIBLE}](?:[{_MARKS}\U0001f3fb-\U0001f3ff]|(?<=\u200d)[^\w\s])*)",
            )
        )
    )


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of text[start:end], in order."""
    return [Word(form=text[begin:stop], start=begin, end=stop) for begin, stop in _cut(text, start, end, vocabulary())]


def _cut(text: str, start: int, end: int, known: Vocabulary) -> Iterator[tuple[int, int]]:
    search, plain, joined, at = _pattern().search, _PLAIN.match, known.joined, start
    while at < end:
        match = plain(text, at, end)
        if match is not None:
            begin, at = match.span(1)
            if text[begin:at].lower() in joined:
                yield from _clitics(text, begin, at, known)
            else:
                yield begin, at
            continue
        match = search(text, at, end)
        if match is None:
            return
        begin, stop = match.span()
        kind = match.lastgroup
        if kind == "word":
            stop = _with_full_stop(text, begin, stop, end, known)
            yield from _clitics(text, begin, stop, known)
        elif kind == "letters":
            middle = match.start("letters")
            if text[middle:stop].lower() in known.units:
                yield begin, middle
                begin = middle
            yield begin, stop
        elif kind == "number":
            yield from _figure(text, begin, stop)
        elif kind == "hashtag":
            yield from _tagged(text, begin + 1, stop)
        else:
            stop = _trimmed(text, begin, stop) if kind == "address" else stop
            yield begin, stop
        at = stop


def _figure(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    # "1930's" is a decade and one word; "2019's" a year with a possessive.
    if text[stop - 1] == "s" and text[stop - 3] != "0":
        yield begin, stop - 2
        begin = stop - 2
    yield begin, stop


def _tagged(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """The words that a hashtag runs together: a name without its spaces ("#PortKarsa", "#Karsa_Nord")."""
    for part in _TAGGED.finditer(text, begin, stop):
        yield part.span()


def _trimmed(text: str, begin: int, stop: int) -> int:
    """End of an address without the sentence's own signs behind it."""
    while stop > begin + 1 and (text[stop - 1] in ".,;:!?'’]}>" or (text[stop - 1] == ")" and "(" not in text[begin:stop])):
        stop -= 1
    return stop


def _with_full_stop(text: str, begin: int, stop: int, end: int, known: Vocabulary) -> int:
    """End of the word, its full stop included where it is an abbreviation's."""
    if stop >= end or text[stop] != "." or text[stop + 1 : stop + 2] == ".":
        return stop
    form = text[begin:stop]
    kind = known.abbreviations.get(form) or (known.abbreviations.get(form.capitalize()) if form.isupper() and len(form) > 1 else None)
    after = _after(text, stop + 1, end)
    if form == "X" and text[:begin].endswith(_POSTED):
        return stop  # "condemned it on X. President Ortega said": the platform, and no initial
    if len(form) == 1 and form.isupper():
        opener = _leading_word(text, after, end).lower() in known.openers
        return stop + 1 if after < end and (text[after].isupper() or text[after] == ",") and not opener else stop
    if kind is None:
        return stop
    following = text[after] if after < end else ""
    if kind == "number":
        return stop + 1 if following.isdigit() else stop
    if kind == "weak":
        return stop + 1 if following and (following.isdigit() or following == "," or following.islower()) else stop
    return stop + 1


def _after(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _leading_word(text: str, at: int, end: int) -> str:
    stop = at
    while stop < min(end, at + 20) and text[stop].isalpha():
        stop += 1
    return text[at:stop]


def _clitics(text: str, begin: int, stop: int, known: Vocabulary) -> Iterator[tuple[int, int]]:
    """The word, parted from n't, 's and their like, and the words that are two without showing it."""
    form = text[begin:stop].lower()
    if form in known.joined:
        middle = begin + known.joined[form]
        yield from ((begin, middle), (middle, stop))
        return
    cuts = [stop]
    form = form.translate(_APOSTROPHES)
    while "'" in form and form not in known.apostrophe_whole:
        size = _clitic(form, known)
        if not size:
            break
        cuts.append(cuts[-1] - size)
        form = form[:-size]
    cuts.append(begin)
    cuts.reverse()
    yield from pairwise(cuts)


def _clitic(form: str, known: Vocabulary) -> int:
    if form.endswith("n't") and len(form) > 3:
        return 3
    _, _, ending = form.rpartition("'")
    return len(ending) + 1 if ending in known.clitics and len(form) > len(ending) + 1 else 0

"""What stands before the report proper: headline, dateline, caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from according.records.segment import Word
from according.stages.segment.tables import Vocabulary, vocabulary

# U+FFFD stands where a dash was lost to a wrong encoding before the file reached us.
_DATE_WORDS = 18  # twelve behind a place of six
_DASHES = frozenset({"-", "--", "---", "–", "—", "_", "―", "\ufffd"})
_FINAL = frozenset(".!?…:;,")
_CLOSERS = frozenset("\"'”’»)]*") | {"''"}
_HEADLINE_WORDS = 32
_CAPTION_WORDS = 90
_DATELINE_WORDS = 18
_LABEL_WORDS, _LABEL_LETTERS = 60, 3
"""Words of a label at most, and letters of its longest word at least."""
_OPENING_WORDS, _OPENING_SIGNS = 5, frozenset({":", "|", "-", "–", "—", "/", "//", "||"})
_BYLINE_WORDS = 14
_SLUG_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Kind of a paragraph, and how many of its first words are a dateline (0 = none)."""

    name: str
    dateline: int = 0


def kinds_of(paragraphs: Sequence[Sequence[Word]]) -> list[Kind]:
    """The kind of each paragraph of one document."""
    known, found, heading, datelines = vocabulary(), [], True, 0
    for at, words in enumerate(paragraphs):
        last = at + 1 == len(paragraphs)
        kind = _kind(words, known, heading=heading and not last, first_prose=not datelines and at < 12)
        if heading and kind.name == "headline" and not last and is_caption(paragraphs[at + 1], known) and _is_slug(words):
            kind = Kind(name="caption")
        if kind.name == "prose":
            heading = False
            datelines += 1
        found.append(kind)
    return found


def _kind(words: Sequence[Word], known: Vocabulary, *, heading: bool, first_prose: bool) -> Kind:
    if not words:
        return Kind(name="prose")
    if is_caption(words, known):
        return Kind(name="caption")
    if _is_date_line(words, known) or (heading and _is_byline(words)):
        return Kind(name="dateline")
    size = dateline_length(words, first_prose=first_prose)
    if size == len(words):
        return Kind(name="dateline")
    if not size and heading and _is_headline(words):
        return Kind(name="headline")
    return Kind(name="prose", dateline=size)


def _is_headline(words: Sequence[Word]) -> bool:
    end = len(words)
    while end and words[end - 1].form in _CLOSERS:
        end -= 1
    return end > 0 and len(words) <= _HEADLINE_WORDS and words[end - 1].form[-1] not in _FINAL


def _is_slug(words: Sequence[Word]) -> bool:
    return any(sum(c.isdigit() for c in w.form) >= _SLUG_DIGITS for w in words)


def is_caption(words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether the words are few and say that they describe a picture."""
    if not words or len(words) > _CAPTION_WORDS:
        return False
    behind = [f" {b.form}" if b.start > a.end else b.form for a, b in pairwise(words)]
    line = "".join([words[0].form, *behind]).lower()
    return bool([cue for cue in known.captions if cue in line])


def _is_byline(words: Sequence[Word]) -> bool:
    """Who wrote it and from where: "By our correspondent in Beirut"."""
    return words[0].form in ("By", "BY") and 1 < len(words) <= _BYLINE_WORDS and words[-1].form[-1] not in _FINAL


def _without_place(words: Sequence[Word]) -> Sequence[Word]:
    """A line without the place before its first comma: "Niamey, 6 May 2024"."""
    comma = next((at for at, w in enumerate(words[:6]) if w.form == ","), 0)
    return words[comma + 1 :] if all(w.form[0].isupper() or w.form == "-" for w in words[:comma]) else words


def _is_date_line(words: Sequence[Word], known: Vocabulary) -> bool:
    """A line of nothing but a date: "Friday, August 21, 2015", perhaps with a place before it."""
    if len(words) > _DATE_WORDS:
        return False
    dates = known.months | known.days
    if words[0].form.lower().strip(".") not in dates:
        words = _without_place(words)
    letters = [w.form.lower() for w in words if w.form[0].isalpha()]
    return (
        len(words) <= 12
        and any(f.strip(".") in dates for f in letters)
        and any(w.form[0].isdigit() for w in words)
        and all(f.strip(".") in dates or f in known.beside_dates for f in letters)
    )


def dateline_length(words: Sequence[Word], *, first_prose: bool) -> int:
    """Number of words of the dateline that a paragraph begins with, its dash or colon included; 0 without one.

    first_prose: nothing before it was prose, so that places not in capitals count too ("Beirut - …", "Bengazi : …").
    """
    known = vocabulary()
    end = _separator(words, known)
    if not end:
        return 0
    head = [w.form for w in words[: end - 1]]
    agency = "(" in head
    if agency and head[0] == "(":
        return end if _is_bracketed(head, known) else 0
    place = head[: head.index("(")] if agency else head
    if not place or place[0] == "," or place[0].lower() in known.labels:
        return 0
    town = place[: place.index(",")] if "," in place else place
    names = [f for f in town if f[0].isalpha()]
    capitals = len(town[0]) > 2 and all(f.isupper() for f in names)
    if agency or (capitals and len(names) <= (4 if first_prose else 2)):
        return end
    spaced = words[end - 1].start > words[end - 2].end
    goes_on = end < len(words) and words[end].form[:1].islower()  # "Keith Amis -- the only survivor -- was charged"
    return end if first_prose and spaced and 0 < len(names) <= 4 and not goes_on else 0


def _is_bracketed(head: Sequence[str], known: Vocabulary) -> bool:
    """Whether all is one place in brackets, a date behind it: "(Nairobi, April 29, 2024) –"; not "(Reuters) -"."""
    inside = head[1:-1]
    if head[-1] != ")" or ")" in inside or "," not in inside or not inside[0][0].isupper():
        return False
    return any(f.lower().strip(".") in known.months for f in inside) and any(f[0].isdigit() for f in inside)


def labels_length(words: Sequence[Word]) -> int:
    """Number of words of the labels in square brackets and capitals that a paragraph begins with: "[TEXT]", "[REPORT] [ANA RUIZ]".

    Those who write broadcasts down set them there; a parser would make the subject of them.
    """
    behind = at = 0
    while at < len(words) and words[at].form == "[":
        close = next((k for k in range(at + 1, min(len(words), at + _LABEL_WORDS)) if words[k].form == "]"), 0)
        letters = [w.form for w in words[at + 1 : close] if w.form[0].isalpha()]
        if not letters or not all(form.isupper() for form in letters) or max(map(len, letters)) < _LABEL_LETTERS:
            break
        behind = at = close + 1
    follows = next((w.form for w in words[behind:] if w.form[0].isalnum()), "")
    return behind if follows[:1].isupper() or follows[:1].isdigit() else 0


def heading_length(words: Sequence[Word]) -> int:
    """Number of words of the newsroom's own label that a paragraph begins with: "BREAKING NEWS |", "2nd LEAD:", "#BREAKING Rebels …"."""
    known = vocabulary().openings
    end = next((n for n, w in enumerate(words[:_OPENING_WORDS]) if w.form in _OPENING_SIGNS), 0)
    label = " ".join(w.form.lower() for w in words[:end] if w.form[0].isalpha())
    if end and label in known and words[0].form[0] != "[":
        return end + 1
    bare = len(words) > 2 and words[0].form.isupper() and words[0].form.lower() in known
    return 1 if bare and words[1].form.istitle() and words[1].start > words[0].end else 0


def _separator(words: Sequence[Word], known: Vocabulary) -> int:
    """Index behind the sign that ends a dateline, 0 if what stands before it cannot be one."""
    depth = 0
    for at, word in enumerate(words[:_DATELINE_WORDS]):
        form = word.form
        if form in ("(", ")"):
            depth += 1 if form == "(" else -1
        elif at and not depth and (form in _DASHES or form == ":") and _stands_apart(words, at):
            return at + 1 if words[0].form != "(" or at > 3 else 0
        elif not depth and not _may_stand_in_dateline(form, known):
            return 0
    return 0


def _stands_apart(words: Sequence[Word], at: int) -> bool:
    """Whether the sign is no hyphen inside a name: white space or the text's end behind it, or a long dash."""
    form = words[at].form
    open_behind = at + 1 == len(words) or words[at + 1].start > words[at].end
    open_before = words[at - 1].end < words[at].start or words[at - 1].form == ")" or form in ("--", "—", "_", ":", "\ufffd")
    return (open_behind or form in ("--", "—", "–", "_", "\ufffd")) and open_before


def _may_stand_in_dateline(form: str, known: Vocabulary) -> bool:
    if form in (",", "/", ".", "'", "’", "-"):
        return True
    return form[0].isupper() or form[0].isdigit() or form.lower() in known.place_particles or form.lower() in ("'s", "’s")

"""Words in the manner of UD English; a bar parts the words expected."""

from __future__ import annotations

import pytest

from according.stages.segment.words import words_of

CASES = [
    "They|do|n't|know|.",
    "It|ca|n’t|be|.",
    "They|can|not|leave|,|could|n't|'ve|known",
    "Libya|'s|army|and|the|workers|'|union",
    "U.S.|-|led|raids|in|the|U.K.|.",
    "al|-|Mesmari|of|Al|-|Qaida",
    "anti-Haftar|fighters|,|non-combatants|and|a|co-founder",
    "an|8|-|month|-|old|truce",
    "100|km|south|,|at|5|pm|,|3.5|bn|euros|,|the|20th|of|the|1970s",
    "$|100|,|US$|20,000|,|10|%|,|£|1.2|bn",
    "9/11|,|6:30|a.m.|,|1,200|troops|,|2019-06-28|,|888-847-6592",
    "2003|-|2004|and|15|-|20",
    "``|We|won|,|''|he|said|.",
    "“|No|,|”|she|said|:|‘|never|’|.",
    "«|Non|»|–|he|left|—|again|...|",
    "ISTANBUL|,|Turkey|(|AP|)|_",
    "see|https://example.org/a(b)?c=d|,|www.example.com|.",
    "write|to|press.office@un.example.org|.",
    "@ministry|ceasefire",
    "Mr.|Adams|,|Lt.|Gen.|Coe|,|Brig.|and|Inc.|staff",
    "on|Feb.|20|,|Aug.|7|,|No.|5|but|No|.",
    "George|W.|Bush|and|J.K.|Rowling",
    "Sana'a|,|Shi'ite|,|Da’esh|,|O'Brien|and|Qa‘ida",
    "AT&T|,|R&D|and|both|/|or",
    "2019|'s|vote|,|the|1930's",
    "What|?!|Stop|!!!",
    "the|'80s|and|'em",
    "F|-|16|,|AK47s|,|MiG|-|29",
    "report.pdf|and|a|plan|.",
    "10|°|C",
    "[...]|he|said|[|sic|]",
]


def spoken(case: str) -> list[str]:
    return [form for form in case.split("|") if form]


@pytest.mark.parametrize("case", CASES)
def test_words_written_with_their_usual_spaces(case: str) -> None:
    """The text is joined so that only true neighbours touch; see `joined`."""
    forms = spoken(case)
    assert [w.form for w in words_of(joined(forms), 0, len(joined(forms)))] == forms


_TIGHT_BEFORE = {
    "n't",
    "n’t",
    "'s",
    "'ve",
    "'",
    ".",
    ",",
    ":",
    "?",
    "?!",
    "!!!",
    "%",
    ")",
    "]",
    "''",
    "”",
    "’",
    "»",
    "pm",
    "km",
    "bn",
    "°",
    "...",
}
_TIGHT_AFTER = {"$", "US$", "£", "(", "[", "``", "“", "‘", "«"}
_TIGHT_BOTH = {"-", "/", "_", "°"}


def joined(forms: list[str]) -> str:
    text = ""
    for before, form in zip(["", *forms], forms, strict=False):
        tight = form in _TIGHT_BEFORE | _TIGHT_BOTH or before in _TIGHT_AFTER | _TIGHT_BOTH or not before
        text += form if tight or (before, form) == ("can", "not") else " " + form
    return text


def test_offsets_count_from_the_text() -> None:
    text = "xx He can't. yy"
    assert [(w.start, w.end) for w in words_of(text, 3, 12)] == [(3, 5), (6, 8), (8, 11), (11, 12)]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("", []),
        (" \t\u200b\ufeff\u202e\x00 ", []),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("\u0301a", ["\u0301", "a"]),
        ("شَمْس", ["شَمْس"]),
        ("👍🏽!", ["👍🏽", "!"]),
        ("a\u200bb", ["a", "b"]),
        ("'" * 3, ["''", "'"]),
        ("Mr.", ["Mr."]),
        ("...", ["..."]),
    ],
)
def test_odd_text(text: str, forms: list[str]) -> None:
    assert [w.form for w in words_of(text, 0, len(text))] == forms

"""What must hold for every text, however nasty."""

from __future__ import annotations

import re
import time
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from according.records.document import Document
from according.stages.segment import segment
from according.stages.segment import words as words_module
from according.stages.segment.words import words_of

NASTY = st.sampled_from(list("aZ9é .,!?'\"’“”‘`-_—:;()[]$%\n\r\t\u0301\u200b\u200d\u202e\ufe0f\u00ad\x00\x85\u2028שع中👍🏽\ud800ẞ½²"))
PIECES = st.sampled_from(
    [
        "Mr. ",
        "U.S. ",
        "can't ",
        "\n\n",
        "(AP) _ ",
        "http://a.b/",
        "``",
        "''",
        "...",
        "al-",
        "No. 5 ",
        "he said ",
        "$5 ",
        "a@b.c ",
        "cannot ",
        "Attack ",
        "said, ",
        "gonna) ",
        ". ",
        "? ",
    ]
)
TEXTS = st.lists(st.one_of(NASTY, PIECES, st.characters()), max_size=80).map("".join)


@given(TEXTS)
@example(",(AP) _ ")  # a dateline that begins with its comma
@settings(max_examples=300, deadline=None)
def test_offsets_give_the_words_back_in_order(text: str) -> None:
    segments, quotes = segment(Document(id="d", text=text))
    words = [word for s in segments for word in s.words]
    assert all(text[w.start : w.end] == w.form and w.form and not any(c.isspace() for c in w.form) for w in words)
    assert all(a.end <= b.start for a, b in zip(words, words[1:], strict=False))
    assert all((s.start, s.end) == (s.words[0].start, s.words[-1].end) for s in segments)
    assert all(0 <= q.start < q.end <= len(text) for q in quotes)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    covered = {at for w in words_of(text, 0, len(text)) for at in range(w.start, w.end)}
    assert [c for at, c in enumerate(text) if c.isalnum() and at not in covered] == []


@given(TEXTS)
@example("He cannot (we) , they ; (e) .\nSo , no . A . B")
@settings(max_examples=500, deadline=None)
def test_plain_words_are_cut_as_the_whole_pattern_cuts_them(text: str) -> None:
    quick = words_of(text, 0, len(text))
    with patch.object(words_module, "_PLAIN", re.compile("(?!)")):
        assert words_of(text, 0, len(text)) == quick


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_segments(text: str) -> None:
    document = Document(id="d", text=text)
    assert segment(document) == segment(document)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a'",
        "a.",
        "a-",
        ".",
        "'",
        '"',
        "“",
        "(",
        "$",
        "http://",
        "a@",
        "1",
        "1-",
        "_",
        "\u0301",
        "A&",
        "Mr.",
        "No. ",
        " ",
        "\n",
        "‘a ",
        "a’ ",
        "'a ",
        "Army Fell ",
        "- a ",
        "1. A ",
        "(A ",
        "A, ",
        "@ ",
    ],
)
def test_long_runs_take_linear_time(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    start = time.process_time()
    segment(Document(id="d", text=text))
    # 60 KB take some 0.2 s; anything quadratic takes minutes.
    assert time.process_time() - start < 8

"""Offsets, and marks of many claims as segments of one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from according.web.offsets import Mark, from_utf16, pieces, segments, to_utf16

TEXT = "😀 Rebels hit 𝒟ar Salem. The army denied it.\n\nResidents fled."


@given(st.text(), st.data())
def test_code_points_and_units_there_and_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    units = to_utf16(text, offset)
    assert units == len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
    assert from_utf16(text, units) == offset


def test_a_unit_within_a_pair_is_before_it() -> None:
    assert from_utf16("😀a", 1) == 0


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(IndexError, match=f"{offset} is no offset of a text of 3 characters"):
        to_utf16("abc", offset)
    with pytest.raises(IndexError, match="is no offset"):
        from_utf16("abc", offset)


MARKS = st.builds(
    lambda start, length, role, claim: Mark(start, start + length, role, claim),
    st.integers(-3, 25), st.integers(0, 12), st.sampled_from(["what", "who", "says"]), st.sampled_from(["c1", "c2"]),
)  # fmt: skip


@given(st.text(max_size=30), st.lists(MARKS, max_size=6))
def test_segments_are_the_text_and_know_their_marks(text: str, marks: list[Mark]) -> None:
    """Against the plain definition: a character has the roles and claims of the marks that cover it."""
    found = segments(text, marks=marks)
    assert "".join(segment.text for segment in found) == text
    for segment in found:
        for place in range(segment.start, segment.end):
            here = [mark for mark in marks if mark.start <= place < mark.end]
            assert segment.roles == tuple(sorted({mark.role for mark in here}))
            assert segment.claims == tuple(sorted({mark.claim for mark in here}))


def test_what_turns_the_direction_of_writing_stands_alone_and_is_named() -> None:
    found = segments("ab\u202ecd", marks=[Mark(1, 4, "who", "c")])
    assert [(one.text, one.hidden, one.roles) for one in found] == [
        ("a", None, ()), ("b", None, ("who",)), ("\u202e", "U+202E", ("who",)), ("c", None, ("who",)), ("d", None, ()),
    ]  # fmt: skip


def test_a_text_of_nothing_but_hidden_characters_makes_few_segments() -> None:
    assert len(segments("\u202e" * 100_000, marks=[])) < 5_000


def test_a_trigger_is_an_anchor_where_it_begins() -> None:
    found = segments("they shelled it", marks=[Mark(5, 12, "what", "c", anchor=True), Mark(8, 15, "who", "c")])
    assert [(one.text, one.anchors) for one in found] == [("they ", ()), ("she", ("c",)), ("lled", ()), (" it", ())]


def test_pieces_show_one_role_and_make_the_hidden_visible() -> None:
    found = pieces(
        "xx he\u202es shelled it", marks=[Mark(3, 7, "who", "c"), Mark(8, 15, "what", "c"), Mark(3, 15, "says", "c")], start=3, end=18
    )
    assert [(one.text, one.role) for one in found] == [
        ("he", "says"), ("\u27e8U+202E\u27e9", "says"), ("s", "says"), (" ", "says"), ("shelled", "what"), (" it", None),
    ]  # fmt: skip


def test_of_a_sentence_of_millions_the_part_about_its_mark_is_shown() -> None:
    text = "x " * 1_000_000 + "shelled" + " y" * 1_000_000
    found = pieces(text, marks=[Mark(2_000_000, 2_000_007, "what", "c")], start=0, end=len(text))
    assert sum(len(one.text) for one in found) == 3000
    assert [one.text for one in found if one.role] == ["shelled"]

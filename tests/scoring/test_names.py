"""Which names the scorer takes for one."""

from __future__ import annotations

import pytest

from according.scoring.names import folded, same_name, same_party


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Turkey", "turkey"),
        ("the U.S.", "United States"),
        ("ISIS", "Daesh"),
        ("Prime Minister Amara Cissé", "Amara Cisse"),
        ("Northern Wa Council", "Northern Wa Council's"),
        ("ICRC", "International Committee of the Red Cross"),
        ("Cissé", "Amara Cissé"),
        ("coast guard", "Libyan coast guard unit"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    assert same_name(one, other=other)
    assert same_name(other, other=one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("North Korea", "Korea"),
        ("government forces", "anti government forces"),
        ("Sudan", "South Sudan"),
        ("army", "one two three four army"),
        ("", "Turkey"),
        (None, "Turkey"),
        ("...", "Turkey"),
        ("IC", "International Court of Justice"),
    ],
)
def test_two_names(one: str | None, other: str) -> None:
    assert not same_name(one, other=other)
    assert not same_name(other, other=one)


def test_a_name_of_titles_only_keeps_them() -> None:
    assert folded("the General") == ("the", "general")


def test_the_words_of_a_whole_sentence_are_no_party() -> None:
    sentence = "the ministry said that on Friday the army of the country had left " + "the town " * 3
    assert same_party({"name": "army", "text": "army"}, coded={"name": None, "text": "the army"})
    assert not same_party({"name": "army", "text": "army"}, coded={"name": None, "text": sentence})

"""Names that the review page suggests from the registry of actors and the gazetteer."""

from __future__ import annotations

import pytest

from according.cli.suggesting import Suggester


@pytest.fixture(scope="module")
def suggester() -> Suggester:
    return Suggester()


def test_parties_by_the_beginning_of_a_name_or_alias(suggester: Suggester) -> None:
    found = suggester("party", "  islamic STATE", 5)
    assert len(found) == 5
    assert found[0]["name"] == "Islamic State" and found[0]["sectors"] == ["REB"]
    assert "Islamic State" in [one["name"] for one in suggester("party", "Daesh", 12)]
    assert len({one["name"] for one in found}) == 5


def test_words_within_a_name_come_after_its_beginning(suggester: Suggester) -> None:
    names = [one["name"] for one in suggester("party", "security council", 12)]
    assert "United Nations Security Council" in names
    assert suggester("party", "xyzzyx", 5) == []


def test_places_of_a_name_with_where_they_are(suggester: Suggester) -> None:
    (first, *_) = suggester("place", "Goma", 5)
    assert (first["name"], first["country"], first["precision"]) == ("Goma", "COD", "settlement")
    assert -2 < first["lat"] < -1 and 29 < first["lon"] < 30
    assert suggester("place", "Xyzzyx", 5) == []

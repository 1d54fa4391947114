"""Reports of sport and trade that speak of war in figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.stages.find_events.fields import is_figurative, load_fields
from trees import parsed

FIELDS = load_fields()


def nouns(*words: str) -> bool:
    return is_figurative(parsed(" ".join(f"{word}/_/NOUN/0/root" for word in words)), fields=FIELDS)


def test_a_match_is_no_battle() -> None:
    assert nouns("coach", "striker", "penalty", "attack")


def test_two_words_of_a_field_are_not_enough() -> None:
    assert not nouns("coach", "striker", "attack")


def test_soldiers_at_a_match_are_soldiers() -> None:
    assert not nouns("coach", "striker", "penalty", "soldier", "police")


def test_the_users_words_add_to_ours(tmp_path: Path) -> None:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "fields.tsv").write_text("field\tlemmas\ncookery\toven, dough, pastry\n", encoding="utf8")
    found = load_fields([tmp_path])
    assert found["cookery"] == {"oven", "dough", "pastry"} and found["sport"] == FIELDS["sport"]


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "fields.tsv").write_text("words\noven\n", encoding="utf8")
    with pytest.raises(DataFileError, match="fields.tsv"):
        load_fields([tmp_path])

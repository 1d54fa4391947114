"""Places that stand side by side; the cases are the data file's examples."""

from __future__ import annotations

import tomllib

import pytest

from according.encoder.containers import apart
from according.encoder.manifest import WEIGHTS

EXAMPLES = tomllib.loads((WEIGHTS.parents[1] / "data/names/belonging.toml").read_text(encoding="utf8"))["examples"]


def tagged(words: list[str], kind: str) -> list[str]:
    return [f"B-{kind}", *[f"I-{kind}"] * (len(words) - 1)]


@pytest.mark.parametrize(("name", "places"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_container_behind_a_place_is_a_name_of_its_own(name: str, places: list[str]) -> None:
    expected = [tag for place in places for tag in tagged(place.split(), "LOC")]
    assert apart(name.split(), tagged(name.split(), "LOC")) == expected


def test_other_names_and_words_stay() -> None:
    words = ["Bank", "of", "Texas", "in", "Dallas", "Texas"]
    names = ["B-ORG", "I-ORG", "I-ORG", "O", "B-LOC", "I-LOC"]
    assert apart(words, names) == ["B-ORG", "I-ORG", "I-ORG", "O", "B-LOC", "B-LOC"]
    assert apart(["Carolina", "Texas"], ["B-PER", "I-PER"]) == ["B-PER", "I-PER"]
    assert apart([], []) == []

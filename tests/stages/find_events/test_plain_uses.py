"""The table of uses that tell no event: that a wrong row is refused by name. What the uses do: tests/test_plain_uses.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.ontology.codebook import load_plain

GOOD = '[[uses]]\npos = "verb"\nlemmas = ["shelter"]\nwith = { "subj" = ["@people"] }\nexample = "They shelter."\n'


def test_a_use_is_a_cue_without_a_type(tmp_path: Path) -> None:
    path = tmp_path / "plain.toml"
    path.write_text(GOOD, encoding="utf8")
    (use,) = load_plain(path, {"people": frozenset({"family", "villager"})})
    assert (use.type, use.pos, use.lemmas) == ("", "verb", ("shelter",))
    assert use.with_ == {"subj": frozenset({"family", "villager"})}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('pos = "verb"', 'pos = "verbal"', "uses 1, pos"),
        ('lemmas = ["shelter"]', "lemmas = []", "uses 1, lemmas"),
        ('example = "They shelter."', 'note = "They shelter."', "unknown key 'note'"),
        ('example = "They shelter."', "", "uses 1, example"),
        ("@people", "@persons", "'@persons'|'persons'"),
        ("[[uses]]", "[[cues]]", "unknown key 'cues'"),
    ],
)
def test_wrong_uses_are_refused(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "plain.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf8")
    with pytest.raises(DataFileError, match=said):
        load_plain(path, {"people": frozenset({"family"})})

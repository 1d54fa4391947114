"""Names of places to which something befalls that only befalls people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.stages.parse.people import with_people
from trees import sentence

KILLED = "Drones/drone/NOUN/2/nsubj killed/kill/VERB/0/root Qari/_/PROPN/2/obj Daud/_/PROPN/3/flat near/_/ADP/6/case Khost/_/PROPN/2/obl"
PASSIVE = "Khost/_/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass killed/kill/VERB/0/root"


def named(rows: str, **names: str) -> Sentence:
    """The sentence with names of places: a form and its label."""
    found = sentence(rows)
    tokens = tuple(replace(t, name=names.get(t.form, "O"), mention="place" if names.get(t.form) == "B-LOC" else "O") for t in found.tokens)
    return replace(found, tokens=tokens)


def test_who_is_killed_is_somebody() -> None:
    found = with_people(named(KILLED, Qari="B-LOC", Daud="I-LOC", Khost="B-LOC"))
    assert [(t.name, t.mention) for t in found.tokens[2:]] == [("B-PER", "person"), ("I-PER", "O"), ("O", "O"), ("B-LOC", "place")]
    assert with_people(named(PASSIVE, Khost="B-LOC"))[0].name == "B-PER"


BESIDE = "The/_/DET/2/det governor/governor/NOUN/5/nsubj Omar/_/PROPN/2/appos Bekele/_/PROPN/3/flat resigned/resign/VERB/0/root"


def test_who_stands_beside_a_noun_for_a_person_is_somebody() -> None:
    found = named(BESIDE, Omar="B-LOC", Bekele="I-LOC")
    of_a_person = found.with_tokens({1: replace(found[1], mention="person")})
    assert [t.name for t in with_people(of_a_person).tokens[2:4]] == ["B-PER", "I-PER"]
    assert with_people(found) is found


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (KILLED.replace("killed/kill", "shelled/shell"), {"Qari": "B-LOC", "Daud": "I-LOC"}),
        (KILLED, {"Qari": "B-ORG", "Daud": "I-ORG"}),
        (KILLED.replace("Qari/_/PROPN/2/obj", "Qari/_/PROPN/2/obl"), {"Qari": "B-LOC"}),
        ("An/a/DET/2/det aide/aide/NOUN/4/nsubj:pass was/be/AUX/4/aux:pass jailed/jail/VERB/0/root Khost/_/PROPN/4/nsubj:pass", {"Khost": "B-LOC"}),
    ],
)  # fmt: skip
def test_other_names_stay(rows: str, names: dict[str, str]) -> None:
    found = named(rows, **names)
    assert with_people(found) is found

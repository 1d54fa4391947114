"""Of which group "one of them" is."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from according.records.parse import Parsed, Ref
from according.stages.resolve_actors.members import group_of
from flat import tagged

GUNMEN = "Gunmen/gunman/NNS/2/nsubj fled/flee/VBD/0/root"
FROM_GUARDS = GUNMEN + " from/from/IN/4/case guards/guard/NNS/2/obl"
BOTH = "A/a/DT/2/det convoy/convoy/NN/3/nsubj carried/carry/VBD/0/root guards/guard/NNS/3/obj to/to/IN/6/case miners/miner/NNS/3/obl"
SHOT = "Soldiers/soldier/NNS/2/nsubj shot/shoot/VBD/0/root one/one/CD/2/obj of/of/IN/5/case them/they/PRP/3/nmod"
DIED = "Later/later/RB/4/advmod one/one/CD/4/nsubj of/of/IN/2/case died/die/VBD/0/root"


@pytest.mark.parametrize(
    ("rows", "at", "form"),
    [
        ((GUNMEN, SHOT), 2, "Gunmen"),
        ((FROM_GUARDS, SHOT), 2, "Gunmen"),  # the subject first
        ((BOTH, SHOT), 2, None),  # two groups fit
        ((SHOT,), 2, None),  # not those who shoot
        ((GUNMEN, DIED), 1, None),  # a subject itself
    ],
)
def test_groups(rows: tuple[str, ...], at: int, form: str | None) -> None:
    found, _ = tagged(*rows)
    sentences = (
        replace(s, tokens=tuple(replace(t, mention="person" if t.xpos == "NNS" else "O") for t in s.tokens)) for s in found.sentences
    )
    parsed = Parsed(sentences=tuple(sentences))
    scene: Any = SimpleNamespace(
        parsed=parsed, sentence=lambda ref: parsed.sentences[ref.sentence], token=lambda ref: parsed.sentences[ref.sentence][ref.token]
    )
    group = group_of(scene, Ref(len(rows) - 1, at))
    assert (parsed.sentences[group.sentence][group.token].form if group else None) == form

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.parse import Sentence
from according.records.reading import Reading
from according.stages.parse.by_whom import with_sufferers
from trees import sentence

ARREST = "The/_/DET/2/det {}/_/NOUN/0/root by/_/ADP/4/case {}/_/NOUN/2/nmod of/_/ADP/7/case {}"
EDITOR = "an/_/DET/7/det editor/_/NOUN/4/nmod"


def told(deed: str, doer: str, rest: str) -> Sentence:
    """A sentence in which the encoder reads "arrest" as one, and knows a person when it sees one."""
    found = sentence(ARREST.format(deed, doer, rest))
    reading = Reading(types={"COERCE": 0.9}, mode=None, status={}, voice={}, happened=0.9, roles=())
    tokens = (
        replace(t, reading=reading if t.form == "arrest" else None, mention="person" if t.form in ("editor", "editors", "men") else "O")
        for t in found.tokens
    )
    return replace(found, tokens=tuple(tokens))


@pytest.mark.parametrize(
    ("deed", "doer", "rest", "head"),
    [
        ("arrest", "police", EDITOR, 1),
        ("arrest", "police", "two/_/NUM/7/nummod editors/_/NOUN/4/nmod", 1),
        ("arrest", "group", "ten/_/NUM/7/nummod men/_/NOUN/4/nmod", 3),  # these make it
        ("arrest", "men", "the/_/DET/7/det Front/_/PROPN/4/nmod", 3),  # whose they are
        ("report", "police", EDITOR, 3),  # no deed
    ],
)
def test_whom_police_arrest_is_no_part_of_the_police(deed: str, doer: str, rest: str, head: int) -> None:
    assert with_sufferers(told(deed, doer, rest)).tokens[6].head == head

"""Figures of people who are meant again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref
from according.stages.ground import counts_of
from flat import tagged

WORKERS = "Rebels/rebel/NNS/2/nsubj abducted/abduct/VBD/0/root eleven/eleven/CD/4/nummod workers/worker/NNS/2/obj"
THREE = WORKERS + " and/and/CC/7/cc three/three/CD/7/nummod guards/guard/NNS/4/conj"
THEY = "They/they/PRP/3/nsubj:pass were/be/VBD/3/aux:pass freed/free/VBN/0/root"
THE_WORKERS = "The/the/DT/2/det workers/worker/NNS/4/nsubj:pass were/be/VBD/4/aux:pass freed/free/VBN/0/root"
THE_WOMEN = "The/the/DT/2/det women/woman/NNS/4/nsubj:pass were/be/VBD/4/aux:pass freed/free/VBN/0/root"
THE_MEN = THE_WOMEN.replace("women/woman", "men/man")
BETWEEN = "Nothing/nothing/NN/2/nsubj happened/happen/VBD/0/root"


def people(*rows: str) -> Parsed:
    found, _ = tagged(*rows)
    sentences = (
        replace(s, tokens=tuple(replace(t, mention="person" if t.xpos == "NNS" else "O") for t in s.tokens)) for s in found.sentences
    )
    return Parsed(sentences=tuple(sentences))


@pytest.mark.parametrize(
    ("rows", "low"),
    [
        ((WORKERS, THEY), [11]),
        ((WORKERS, THE_WORKERS), [11]),
        ((WORKERS, THE_WOMEN), []),  # others
        ((WORKERS, THE_MEN), [11]),  # whatever they were called
        ((THREE, THE_MEN), []),
        ((THREE, THEY), []),  # one of two groups, or both
        ((WORKERS, BETWEEN, THEY), []),  # too far back
        ((THEY,), []),
    ],
)
def test_those_counted_before(rows: tuple[str, ...], low: list[int]) -> None:
    found = people(*rows)
    token = next(t for t in found.sentences[-1].tokens if t.form == "freed")
    at = Ref(len(rows) - 1, token.index)
    mention = EventMention(
        at=at, start=token.start, end=token.end, type="RETREAT", mode=None, actors=(), recipients=(), status="actual", rule="", status_rule=""
    )  # fmt: skip
    counts = counts_of(mention, parsed=found)
    assert [c.low for c in counts] == low
    assert all(c.what == "released" for c in counts)

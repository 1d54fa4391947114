"""Whom what is done to a thing befalls, and titles whose holder is named later."""

from __future__ import annotations

import pytest

from according.records.actor import ANYBODY
from according.records.parse import Ref
from according.stages.resolve_actors import Registry
from stages.resolve_actors.test_parties import party, registry, resolver

__all__ = ["registry"]


@pytest.mark.parametrize(
    ("ref", "text", "name", "sectors"),
    [
        ((0, 3), "nine villages", "residents", ("CVL",)),
        ((0, 8), "the customs shed", "customs shed", ("CVL",)),
        ((1, 3), "a patrol", "patrol", ("UNK",)),
        ((2, 2), "anyone who ran", "people", ("CVL",)),
    ],
)
def test_what_is_struck(ref: tuple[int, int], text: str, name: str, sectors: tuple[str, ...], registry: Registry) -> None:
    found = resolver("struck", registry)[0].struck(Ref(*ref), things=True)
    assert found is not None
    assert (found.text, found.name, found.sectors) == (text, name, sectors)


@pytest.mark.parametrize("ref", [(1, 6), (3, 2), (0, 1)], ids=["a bridge", "anyone at all", "a verb"])
def test_what_befalls_nobody(ref: tuple[int, int], registry: Registry) -> None:
    assert resolver("struck", registry)[0].struck(Ref(*ref), things=True) is None


def test_without_things_only_whoever_counts(registry: Registry) -> None:
    found = resolver("struck", registry)[0]
    assert found.struck(Ref(0, 3), things=False) is None
    assert found.struck(Ref(2, 2), things=False) is not None


def test_anyone_at_all_is_somebody_only_where_asked_for(registry: Registry) -> None:
    found = resolver("struck", registry)[0]
    assert found.struck(Ref(3, 2), things=False) is None
    anyone = found.struck(Ref(3, 2), things=False, alone=True)
    assert anyone is not None and anyone.rule.startswith(ANYBODY)


def test_the_governor_is_the_one_who_is_named_later(registry: Registry) -> None:
    found = party("title-later", (0, 1), registry)
    assert found is not None and found.name == "Ada Brandt"


def test_of_two_governors_named_later_neither_is_meant(registry: Registry) -> None:
    found = party("titles-later", (0, 1), registry)
    assert found is not None and found.name == "governor"

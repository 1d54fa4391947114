"""Common nouns with a name of their own beside them, and nouns that are read as no party."""

from __future__ import annotations

import pytest

from according.records.parse import Ref
from according.stages.resolve_actors import Registry
from stages.resolve_actors.test_parties import party, registry, resolver

__all__ = ["registry"]


@pytest.mark.parametrize(
    ("ref", "text", "name"),
    [
        ((0, 3), "a warship", "Tern"),
        ((1, 3), "the bakery", "Tamura"),
        ((3, 3), "a village", "residents"),  # a place's name is no party's
        ((4, 3), "two warships", "warships"),  # one name is not that of both
        ((5, 3), "a patrol", "patrol"),  # other words stand between
    ],
)
def test_a_thing_is_called_by_its_own_name(ref: tuple[int, int], text: str, name: str, registry: Registry) -> None:
    found = resolver("called", registry)[0].struck(Ref(*ref), things=True)
    assert found is not None
    assert (found.text, found.name, found.rule.startswith("called so")) == (text, name, name[0].isupper())


def test_a_person_is_called_by_his_own_name_whatever_the_noun(registry: Registry) -> None:
    found = party("called", (2, 1), registry)
    assert found is not None and found.name == "Ilir Brandt"


def test_a_noun_that_is_read_as_a_place_or_as_abstract_is_no_party(registry: Registry) -> None:
    assert party("read-as", (0, 4), registry) is None
    assert party("read-as", (1, 4), registry) is not None
    assert party("read-as", (2, 2), registry) is None

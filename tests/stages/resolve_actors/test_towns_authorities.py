"""Authorities of a town are not the state; those in its capital are."""

from __future__ import annotations

import pytest

from according.records.document import Document
from according.records.parse import Ref
from according.stages.resolve_actors import Registry, Resolver
from trees import parsed, text_of

REGISTRY = Registry.load()


@pytest.mark.parametrize(("place", "name"), [("Gharyan", "Gharyan authorities"), ("Tripoli", "Libya"), ("Libya", "Libya")])
def test_authorities_in_a_place(place: str, name: str) -> None:
    found = parsed(
        f"Authorities/authority/NOUN/4/nsubj in/_/ADP/3/case {place}/_/PROPN/1/nmod denied/deny/VERB/0/root it/_/PRON/4/obj",
        "Libya/_/PROPN/2/nsubj and/_/CCONJ/3/cc Libya/_/PROPN/1/conj closed/close/VERB/0/root Libya/_/PROPN/4/obj",
    )
    party = Resolver(found, document=Document(id="0" * 16, text=text_of(found)), registry=REGISTRY).party(Ref(0, 0))
    assert party is not None
    assert party.name == name

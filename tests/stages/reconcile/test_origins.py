"""Copies of one wire story are one origin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile import Origins, reconcile
from according.stages.reconcile.memory import InMemory

STORY = """Gunmen opened fire on traders at a ferry landing near Minova before dawn on Thursday. The governor's office said 14 were killed.
A spokesman for the Lake Front denied any part in it and blamed deserters from the army. The hospital in Minova took in 22 wounded people.
Boats have stopped crossing the bay, and the market in Kalehe stayed shut. Aid workers asked both sides to open the road to Bukavu."""
OTHER = """Traders who survived the shooting at the landing told of men in mixed uniforms who asked for money first. A nurse counted twelve bodies.
The chief of the bay's fishermen wants a guard post. Nobody has said who the attackers were, and the army's brigade is silent."""


def sentences(text: str) -> list[str]:
    return [part for part in text.replace("\n", " ").split(". ") if part]


@pytest.mark.parametrize(
    "copy",
    [
        ". ".join(sentences(STORY)[:3]),
        ". ".join(reversed(sentences(STORY))),
        "Landing attacked\n\nMINOVA (Bay Press) - " + STORY,
        STORY.upper(),
    ],
    ids=["cut", "reordered", "re-headlined", "capitals"],
)
def test_a_copy_is_of_the_same_origin(copy: str, knobs: ReconcileSettings) -> None:
    origins = Origins(copied_share=knobs.copied_share)
    for name, text in (("b", copy), ("a", STORY), ("c", OTHER)):
        origins.add(name, text=text)
    assert (origins.of("a"), origins.of("b"), origins.of("c")) == ("a", "a", "c")


def test_who_copies_a_copy_is_of_its_origin_until_the_link_is_gone(knobs: ReconcileSettings) -> None:
    parts = sentences(STORY)
    memory = InMemory()
    origins = Origins(memory, copied_share=knobs.copied_share)
    assert origins.add("1", text=". ".join(parts[:3])) == {"1"}
    assert origins.add("2", text=". ".join(parts[3:])) == {"2"}
    assert origins.add("3", text=STORY) == {"1", "2", "3"}
    memory.remove_report("3")
    origins.changed()
    assert (origins.of("1"), origins.of("2")) == ("1", "2")
    memory.remove_report("nobody")
    assert origins.component("nobody") == {"nobody"}


@pytest.mark.parametrize("text", ["", "Flash.", "Minova attacked again"])
def test_what_is_too_short_copies_nobody(text: str, knobs: ReconcileSettings) -> None:
    origins = Origins(copied_share=knobs.copied_share)
    origins.add("a", text=text)
    assert origins.add("b", text=text) == {"b"}


def test_reports_and_origins_are_counted(claim: Callable[..., StoredClaim], knobs: ReconcileSettings) -> None:
    claims = [claim() for _ in range(3)]
    texts = dict(zip((c.document for c in claims), (STORY, "Bay Press. " + STORY, OTHER), strict=True))
    (event,) = reconcile(claims, settings=knobs, texts=texts)
    assert (event.reports, event.origins) == (3, 2)

"""The "we" of a statement that names nobody as its author: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("Two nurses have been held since May. We request the release of the two nurses.", "REQUEST", (["we"], [])),
        ("Shells fell on the clinic at noon. We have asked the army for a pause of two hours.", "REQUEST", (["we"], ["army"])),
        # Who speaks is known.
        ("Communiqué of the Sela Front. We call on the army to release the two nurses.", "REQUEST", (["Sela Front"], ["army"])),
        ("We, the teachers of Mirna, call on the army to release the two nurses.", "REQUEST", (["teachers"], ["army"])),
    ],
)
def test_who_asks(pipeline: Pipeline, text: str, kind: str, who: tuple[list[str], list[str]]) -> None:
    found = [parties(claim) for claim in claims_of(pipeline, text, kind)]
    assert [(actors, [name.removeprefix("the ") for name in recipients]) for actors, recipients in found] == [who]


@pytest.mark.parametrize(
    "text",
    [
        'A note found on the bridge said: "We call on the army to release the two nurses."',  # a quotation has a speaker, if an unknown one
        "The army released us on Monday.",
        "It was reported that our houses had been shelled.",
    ],
)
def test_who_is_nobody_to_us(pipeline: Pipeline, text: str) -> None:
    for kind in ("REQUEST", "RETREAT", "ASSAULT"):
        assert all("we" not in parties(claim)[0] + parties(claim)[1] for claim in claims_of(pipeline, text, kind))

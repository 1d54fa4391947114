"""How far a reporting clause between commas reaches, and what becomes of "no such attack"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def voices(pipeline: Pipeline, text: str, trigger: str) -> list[tuple[str, str]]:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = next(claim for claim in claims if text[claim.trigger.start : claim.trigger.end] == trigger)
    return [(source.name, source.stance) for source in found.sources]


REPORT = [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        ("The rebels shelled the port and, residents said, looted the market.", "shelled", REPORT),
        ("The rebels shelled the port and, residents said, looted the market.", "looted", [("residents", "asserts")]),
        ("The rebels shelled the port, residents said, and looted the market.", "shelled", [("residents", "asserts")]),
        ("The ranch had been raided by the army in May, but the bodies, an officer explained, were not seen.", "raided", REPORT),
        ("Kenya has agreed to withdraw its troops, but not, its minister said, to pay for the bridge.", "agreed", REPORT),
        ('"We did not shoot," a lieutenant told a colleague, who had been beaten by the crowd.', "beaten", REPORT),
        ("The bishop urged that the files be opened, a demand to which neither party replied.", "urged", REPORT),
        ("The assembly asked its envoy to start talks, a phrase each side reads differently.", "asked", REPORT),
        ("The militia boasted of killing two pilots.", "killing", [("militia", "asserts")]),
    ],
)
def test_whose_word_it_is(pipeline: Pipeline, text: str, trigger: str, wanted: list[tuple[str, str]]) -> None:
    assert voices(pipeline, text, trigger) == wanted


def test_no_such_attack_is_the_one_told_before(pipeline: Pipeline) -> None:
    text = "Gunmen killed nine people at the market on Monday, residents said. The army said no such attack had taken place."
    (claim,) = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert claim.status == "actual" and [(s.name, s.stance) for s in claim.sources] == [("residents", "asserts"), ("army", "denies")]


def test_what_somebody_denies_that_he_agreed_to_is_negated(pipeline: Pipeline) -> None:
    claims = pipeline.code(Document(id="0123456789abcdef", text="The minister denied that his government had agreed to withdraw its troops."))
    assert [(claim.type, claim.status) for claim in claims] == [("AGREE", "negated"), ("RETREAT", "negated")]

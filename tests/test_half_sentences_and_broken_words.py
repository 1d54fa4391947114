"""Denials in half a sentence, words that are not kept and motions that are lost: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, the_claim, voices_on

pytestmark = pytest.mark.weights

SHELLED = "Rebels say the army shelled the market."


@pytest.mark.parametrize(
    ("text", "status", "voices"),
    [
        (f"{SHELLED} The army says it did not.", "actual", {"rebels": "asserts", "army": "denies"}),
        (f"{SHELLED} The army says it didn't.", "actual", {"rebels": "asserts", "army": "denies"}),
        (f"{SHELLED} A spokesman for the army said it had not.", "actual", {"rebels": "asserts", "army": "denies"}),
        ("Rebels say the army shelled the market, but the army says this is not the case.", "actual",
         {"rebels": "asserts", "army": "denies"}),
        (f"{SHELLED} The army did not.", "actual", {"rebels": "asserts"}),
        (f"{SHELLED} The army says it does not know.", "actual", {"rebels": "asserts"}),
        ("Did the army burn the village? The army says it did not.", "possible", {"": "asserts", "army": "denies"}),
    ],
)
def test_denials_in_half_a_sentence(pipeline: Pipeline, text: str, status: str, voices: dict[str, str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert claim.status == status
    assert dict(pair for told in voices_on(pipeline, text) for pair in told) == voices


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("The junta has not broken its promise to release the prisoners.", "RETREAT", "planned"),
        ("The junta broke its promise to release the prisoners.", "RETREAT", "negated"),
        ("The junta went back on its word to free the prisoners.", "RETREAT", "negated"),
        ("The rebels backed out of a deal to free the hostages.", "RETREAT", "negated"),
        ("The rebels signed a deal to free the hostages.", "RETREAT", "planned"),
        ("The president reversed his decision to send troops to Mali.", "MOBILIZE", "negated"),
        ("The president announced his decision to send troops to Mali.", "MOBILIZE", "planned"),
        ("Hungary voted against a motion to expel the envoy.", "SANCTION", "negated"),
        ("Hungary voted for a motion to expel the envoy.", "SANCTION", "planned"),
        ("Parliament voted down a bill to send troops to Mali.", "MOBILIZE", "negated"),
        ("Hungary blocked a move to expel the envoy.", "SANCTION", "negated"),
        ("Hungary may block a move to expel the envoy.", "SANCTION", "planned"),
    ],
)
def test_words_not_kept_and_motions_lost(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert claims_of(pipeline, text, type_)[-1].status == status


def test_what_was_not_to_be_done_has_no_toll(pipeline: Pipeline) -> None:
    told = claims_of(pipeline, "Guards ignored orders not to shoot and killed nine.", "ASSAULT")
    tolls = {claim.status: [count.low for count in claim.counts] for claim in told}
    assert tolls == {"negated": [], "actual": [9]}


def test_nobody_frees_a_court(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The court ordered the general to free them.", "RETREAT")
    assert [party.name for party in claim.recipients] != ["court"]

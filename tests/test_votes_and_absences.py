"""What a vote turns down, what is to come "when" others act, who stays away from talks: sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Thirty senators voted against a motion to expel the ambassador.", "SANCTION", "negated"),
        ("The council voted down a proposal to send troops to Haiti.", "MOBILIZE", "negated"),
        ("The assembly defeated a motion to impeach the president.", "SANCTION", "negated"),
        ("A bill to ban the party was thrown out by the Knesset.", "COERCE", "negated"),
        ("Thirty senators voted for a motion to expel the ambassador.", "SANCTION", "planned"),
        ("The council did not vote down a proposal to send troops to Haiti.", "MOBILIZE", "planned"),
        ("Israel will withdraw when Hamas releases the hostages.", "RETREAT", "planned requested"),
        ("The Front will leave Doro when the Council hands over its mortars.", "RETREAT", "planned requested"),
        ("The rebels withdrew when the army released their men.", "RETREAT", "actual actual"),
    ],
)
def test_status(pipeline: Pipeline, text: str, type_: str, status: str) -> None:
    assert " ".join(claim.status for claim in claims_of(pipeline, text, type_)) == status


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("China snubbed the talks on Ukraine in Geneva on Sunday.", "China"),
        ("Serbia shunned the talks in Sofia.", "Serbia"),
        ("Hamas was absent from the talks in Cairo.", "Hamas"),
        ("Eritrea stayed out of the negotiations in Nairobi.", "Eritrea"),
        ("Pakistan skipped the conference in Kabul.", "Pakistan"),
    ],
)
def test_who_stays_away_does_not_confer(pipeline: Pipeline, text: str, who: str) -> None:
    assert [claim.actors for claim in claims_of(pipeline, text, "CONSULT") if claim.actors] == []
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "REJECT")] == [[who]]


def test_who_does_not_stay_away_confers(pipeline: Pipeline) -> None:
    assert [parties(claim)[0] for claim in claims_of(pipeline, "Hamas attended the talks in Cairo.", "CONSULT")] == [["Hamas"]]

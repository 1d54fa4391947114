"""What is announced and for when, what somebody wants in return, and what a "no" beside a verb does not deny."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def statuses(pipeline: Pipeline, text: str, kind: str) -> list[str]:
    return [claim.status for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The general said his men would retake the town within a week.", "ASSAULT", "threatened"),
        ("Our fighters shall strike the port again, the front announced.", "ASSAULT", "threatened"),
        ("The army would go on bombing the hills, the general said.", "ASSAULT", "threatened"),
        ("The minister said the police would arrest the organisers.", "COERCE", "planned"),
        ("Residents fear that the army will shell the market.", "ASSAULT", "possible"),
        ("The two presidents are expected to meet in Kampala on Friday.", "CONSULT", "planned"),
        ("The gunmen are expected to attack again, villagers said.", "ASSAULT", "possible"),
        ("The minister is expected to resign.", "RETREAT", "possible"),
        ("Turkey proposed a summit of the three presidents.", "CONSULT", "requested"),
        ("The bishop proposed that the militia hand over its rifles.", "RETREAT", "requested"),
        ("Canada proposed to send 200 engineers.", "AID", "planned"),
        ("A nationwide strike is set for 18 May, the union said.", "PROTEST", "planned"),
        ("A meeting of the two ministers has been arranged for tomorrow.", "CONSULT", "planned"),
        ("A meeting of the two ministers has been arranged by a priest.", "CONSULT", "actual"),
        ("A march by the dockers planned for Friday was dropped.", "PROTEST", "negated"),
        ("A march by the dockers planned for Friday was praised.", "PROTEST", "planned"),
        ("The governor announced a curfew in the port.", "COERCE", "actual"),
        ("The governor announced a curfew from Monday.", "COERCE", "planned"),
        ("The front will not accept the finding.", "REJECT", "actual"),
        ("The government does not negotiate with kidnappers.", "REJECT", "actual"),
        ("The general has not refused the offer.", "REJECT", "negated"),
        ("Ministers hinted at sanctions on the bank.", "SANCTION", "threatened"),
        ("The families are holding out for the release of their sons.", "RETREAT", "requested"),
        ("The talks are conditional on the release of their leader.", "RETREAT", "requested"),
    ],
)
def test_what_is_announced(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert statuses(pipeline, text, kind) == [status]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The rebels said they would free the nurses if the army withdrew from the valley.", ["possible", "requested"]),
        ("The rebels said they would free the nurses provided that the army withdrew from the valley.", ["possible", "requested"]),
        ("The rebels will free the nurses only when the army withdraws from the valley.", ["possible", "requested"]),
        ("The rebels would have freed the nurses if the army had withdrawn from the valley.", ["negated", "possible"]),
    ],
)
def test_what_somebody_wants_in_return(pipeline: Pipeline, text: str, wanted: list[str]) -> None:
    assert statuses(pipeline, text, "RETREAT") == wanted


def test_a_threat_on_a_condition_asks_for_nothing(pipeline: Pipeline) -> None:
    text = "The rebels will shell the port if the army withdraws from the valley, their leader said."
    assert statuses(pipeline, text, "ASSAULT") == ["threatened"] and statuses(pipeline, text, "RETREAT") == ["possible"]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The gunmen gave no reason and shot the driver.", "ASSAULT", "actual"),
        ("The police found no weapons and arrested the owner.", "COERCE", "actual"),
        ("The soldiers did not shoot the prisoners but arrested them.", "COERCE", "actual"),
        ("The soldiers arrested nobody and fired no shots at the crowd.", "ASSAULT", "negated"),
        ("Nobody shot the driver or burned the lorry.", "ASSAULT", "negated"),
    ],
)
def test_what_a_no_does_not_deny(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert set(statuses(pipeline, text, kind)) == {status}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Gunmen attempted to storm the barracks but were stopped at the gate.", "ASSAULT", "negated"),
        ("Gunmen attempted to storm the barracks and were praised by their leader.", "ASSAULT", "actual"),
        ("The crowd came close to lynching the driver.", "ASSAULT", "negated"),
        ("Soldiers came close to being lynched by a mob.", "ASSAULT", "negated"),
        ("The imam was nearly stoned by a mob.", "ASSAULT", "negated"),
        ("The attack killed nearly 40 people.", "ASSAULT", "actual"),
        ("The army gave nobody shelter.", "AID", "negated"),
        ("London has apologised for nothing.", "CONCEDE", "negated"),
        ("No soldier is under arrest.", "COERCE", "negated"),
        ("The settlers have until Monday to leave the valley.", "RETREAT", "requested"),
        ("The militia had three days to hand over its guns.", "RETREAT", "requested"),
        ("The accord obliges the army to withdraw from the port.", "RETREAT", "planned"),
        ("The insurgents gave notice that they would attack the port.", "ASSAULT", "threatened"),
    ],
)
def test_what_did_not_come_about_or_must_be_done(pipeline: Pipeline, text: str, kind: str, status: str) -> None:
    assert statuses(pipeline, text, kind) == [status]

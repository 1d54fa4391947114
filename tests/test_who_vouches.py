"""Whose word it is that is looked into, confirmed, called untrue or laid to somebody: over sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import relayed, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "asserts", "disclaims"),
    [
        ("Allegations by residents that troops burned homes are being looked into by the army.", "residents", "army"),
        ("The UN mission is looking into reports by medics that a drone had killed eight people.", "medics", "United Nations"),
        ("Police are investigating an allegation by a student leader that officers beat him.", "student leader", "police"),
        ("Claims by the rebels that they had shot down a drone are being examined by the air force.", "rebels", "air force"),
        ("Reports from local leaders that soldiers killed 12 herders were being verified by the UN.", "local leaders", ""),
        ("The prosecutor opened an inquiry into the opposition's claims that police had tortured detainees.", "opposition", ""),
    ],
)
def test_who_alleges_it_vouches_for_it_and_who_looks_into_it_does_not(pipeline: Pipeline, text: str, asserts: str, disclaims: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert claim.status == "actual"
    assert relayed(claim) == {(asserts, "asserts", ()), *([(disclaims, "disclaims", ())] if disclaims else [])}


def test_what_nobody_named_alleges_stays_possible(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The army is looking into allegations that its soldiers burned the village.", "ASSAULT")
    assert (claim.status, relayed(claim)) == ("possible", {("army", "disclaims", ())})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The claim by rebels that they shot down a drone was confirmed by the army.", {"rebels", "army"}),
        ("The army confirmed the rebels' claim that they had shot down a drone.", {"rebels", "army"}),
        ("The ministry confirmed reports that gunmen had killed a driver.", {"ministry"}),
    ],
)
def test_who_confirms_what_others_say_says_so_himself(pipeline: Pipeline, text: str, names: set[str]) -> None:
    assert relayed(the_claim(pipeline, text, "ASSAULT")) == {(name, "asserts", ()) for name in names}


@pytest.mark.parametrize(
    ("text", "kind", "who", "stance"),
    [
        ("Iran said there was no truth to reports that it had supplied drones to Sudan.", "AID", "Iran", "denies"),
        ("There is no truth in the claim that soldiers burned the village, the governor said.", "ASSAULT", "governor", "denies"),
        ("The minister said there was some truth in reports that police had beaten the students.", "ASSAULT", "minister", "asserts"),
    ],
)
def test_what_there_is_no_truth_in_is_denied(pipeline: Pipeline, text: str, kind: str, who: str, stance: str) -> None:
    claim = the_claim(pipeline, text, kind)
    assert relayed(claim) == {(who, stance, ())}
    assert claim.status == ("negated" if stance == "denies" else "actual")


@pytest.mark.parametrize(
    ("text", "actor", "by"),
    [
        ("The mayor laid the blame for the ambush on the Wagner group.", "Wagner Group", "mayor"),
        ("The governor put the blame for the attack on the village on the rebels.", "rebels", "governor"),
        ("The union laid the blame on the police for the raid on its offices.", "police", "union"),
    ],
)
def test_on_whom_the_blame_for_a_deed_is_laid_did_it(pipeline: Pipeline, text: str, actor: str, by: str) -> None:
    blame = the_claim(pipeline, text, "ACCUSE")
    assert [party.name for party in blame.recipients] == [actor]
    (deed,) = (claim for claim in pipeline.code(Document(id="d", text=text)) if claim.type != "ACCUSE")
    assert [party.name for party in deed.actors] == [actor]
    assert relayed(deed) == {(by, "asserts", ())}


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("The French president praised the decision to withdraw troops from Niger.", "RETREAT", []),
        ("The union welcomed the plan to free the miners.", "RETREAT", []),
        ("The cabinet took the decision to withdraw troops from Niger.", "RETREAT", ["cabinet"]),
        ("The minister welcomed the rebels' decision to release the hostages.", "RETREAT", ["rebels"]),
    ],
)
def test_who_praises_a_decision_has_not_made_it(pipeline: Pipeline, text: str, kind: str, actors: list[str]) -> None:
    assert [party.name for party in the_claim(pipeline, text, kind).actors] == actors


@pytest.mark.parametrize(
    ("text", "who", "status"),
    [
        ("The rebels will not enter into talks before the army withdraws from Kidal.", "rebels", "requested"),
        ("The group will not hold talks with Bamako unless its fighters are freed.", "group", "requested"),
        ("The union said it would not begin talks with the ministry until its members were released.", "union", "requested"),
    ],
)
def test_who_will_not_talk_before_something_is_done_refuses_and_asks_for_it(pipeline: Pipeline, text: str, who: str, status: str) -> None:
    refusal, wanted = the_claim(pipeline, text, "REJECT"), the_claim(pipeline, text, "RETREAT")
    assert (refusal.status, [party.name for party in refusal.actors]) == ("actual", [who])
    assert (wanted.status, relayed(wanted)) == (status, {(who, "asserts", ())})


def test_who_did_not_meet_has_refused_nothing(pipeline: Pipeline) -> None:
    claims = list(pipeline.code(Document(id="d", text="The two sides did not hold talks on Monday.")))
    assert [(claim.type, claim.status) for claim in claims] == [("CONSULT", "negated")]
    assert the_claim(pipeline, "The party would not reject the plan.", "REJECT").status == "negated"


@pytest.mark.parametrize(
    ("text", "status", "who"),
    [
        ("Contrary to reports that its troops had entered Mali, Niger said they had stayed in Ayorou.", "negated", ("Niger", "denies", ())),
        ("The camp was calm, contrary to rumours that rebels had attacked it.", "negated", ("", "denies", ())),
        ("Contrary to reports that rebels had seized the bridge, the town was calm, the governor said.", "negated", ("governor", "denies", ())),
        ("Despite reports that rebels had attacked the camp, the market was open.", "actual", ("", "asserts", ())),
        ("Contrary to expectations, the rebels attacked the camp.", "actual", ("", "asserts", ())),
    ],
)
def test_contrary_to_reports_it_was_not(pipeline: Pipeline, text: str, status: str, who: tuple[str, str, tuple[str, ...]]) -> None:
    (claim,) = pipeline.code(Document(id="d", text=text))
    assert (claim.status, relayed(claim)) == (status, {who})

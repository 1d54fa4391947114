"""Strikes, sit-ins, fasts and blockades as newspapers of many countries tell them, and the same words in other senses."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document
from coded import claims_of

pytestmark = pytest.mark.weights


def coded(pipeline: Pipeline, text: str) -> tuple[Claim, ...]:
    return pipeline.code(Document(id="0123456789abcdef", text=text))


@pytest.mark.parametrize(
    ("text", "mode", "actor"),
    [
        ("Lawyers abstained from work to protest the killing of an advocate.", "strike", "Lawyers"),
        ("Junior doctors continued their cease-work for the fifth day.", "strike", "Junior doctors"),
        ("Learning was paralysed as teachers kept off classrooms.", "strike", "teachers"),
        ("Railway employees worked to rule for the second week.", "strike", "Railway employees"),
        ("Matatu operators withdrew their vehicles from the Thika route on Monday.", "strike", "Matatu operators"),
        ("A farmer leader has been on a fast unto death since November.", "hunger", "A farmer leader"),
        ("Activists formed a human chain to oppose the dam.", "demo", "Activists"),
        ("Climate activists glued themselves to the runway.", "demo", "Climate activists"),
        ("Wine growers emptied vats of Spanish wine on the motorway.", "demo", "Wine growers"),
        ("Retired bank staff sat in dharna before the regional office.", "demo", "Retired bank staff"),
        ("Jute mill workers laid siege to the mill office.", "obstruct", "Jute mill workers"),
        ("Ration dealers have stopped lifting stocks.", "strike", "Ration dealers"),
        ("Truck owners kept their vehicles off the road in response to the call.", "strike", "Truck owners"),
        ("Residents dug trenches across the road.", "obstruct", "Residents"),
        ("Hooded students took over the rectorate.", "obstruct", "Hooded students"),
        ("Leftist parties observed a half-day hartal on Thursday.", "strike", "Leftist parties"),
        ("Sacked mill hands marched to the ministry.", "demo", "Sacked mill hands"),
        ("Peasants kept the bridge at Betanzos closed.", "obstruct", "Peasants"),
        ("The villagers stayed away from the booths.", "boycott", "The villagers"),
        ("Angry commuters damaged four buses near the depot.", "riot", "Angry commuters"),
    ],
)
def test_what_is_a_protest(pipeline: Pipeline, text: str, mode: str, actor: str) -> None:
    claims = claims_of(pipeline, text, "PROTEST")
    assert [(claim.mode, claim.status, [party.text for party in claim.actors]) for claim in claims] == [(mode, "actual", [actor])]


@pytest.mark.parametrize(
    "text",
    [
        "A bowling strike won her the title.",
        "Prospectors made a gold strike in the north.",
        "The firm gave a demonstration of its new tractor to dealers.",
        "The bride's family marched to the music of a brass band.",
        "Workers gathered at the canteen for lunch.",
        "Doctors abstained from alcohol during the course.",
        "The mother kept the fast until sunset.",
    ],
)
def test_what_is_none(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "PROTEST")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Copper miners voted to strike.", "planned"),
        ("The students' body has called a 12-hour bandh on Friday.", "planned"),
        ("The students' body called a 12-hour bandh on Friday.", "planned"),
        ("Unions called for a day of action.", "requested"),
        ("Junior doctors have announced five more days of strikes.", "planned"),
        ("Most members backed a strike in a ballot.", "planned"),
        ("The front said a bandh would be called if the government did not open talks.", "threatened"),
        ("The staff have issued a strike notice to the governor.", "threatened"),
    ],
)
def test_what_is_still_to_come(pipeline: Pipeline, text: str, status: str) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, "PROTEST")] == [status]


def test_what_a_crowd_demands_is_its_protest(pipeline: Pipeline) -> None:
    text = "Textile workers staged a sit-in at the factory gate demanding their arrears."
    assert [claim.type for claim in coded(pipeline, text)] == ["PROTEST"]


def test_a_strike_in_a_report_of_work_is_one_of_workers(pipeline: Pipeline) -> None:
    text = "Metalworkers downed tools after wage talks with employers. The union leader, Irvin Molefe, warned of a secondary strike."
    assert [claim.status for claim in claims_of(pipeline, text, "PROTEST")] == ["actual", "threatened"]
    assert not claims_of(pipeline, text, "ASSAULT")


def test_who_rejects_a_strike_does_not_deny_it(pipeline: Pipeline) -> None:
    text = "Shopkeepers held a strike on Monday. The minister said people had rejected the strike."
    stances = [(source.name, source.stance) for claim in claims_of(pipeline, text, "PROTEST") for source in claim.sources]
    assert ("people", "denies") not in stances


def test_no_work_is_no_denial(pipeline: Pipeline) -> None:
    text = 'Lecturers began their strike on Friday. "No pay, no work," said their chairman Constantine Wekesa.'
    assert not [source for claim in claims_of(pipeline, text, "PROTEST") for source in claim.sources if source.stance == "denies"]


def test_who_refuses_is_who_was_urged(pipeline: Pipeline) -> None:
    text = "Railway officials urged the protesters to vacate the tracks, but they refused."
    claims = claims_of(pipeline, text, "REJECT")
    assert [([a.text for a in c.actors], [r.text for r in c.recipients]) for c in claims] == [(["the protesters"], ["Railway officials"])]


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Police lobbed teargas shells at the crowd.", "Police", "the crowd"),
        ("Police responded to the stones with tear gas.", "Police", None),
        ("Carabineros cleared the road with water cannon.", "Carabineros", None),
        ("Industrial police charged truncheons at the strikers.", "Industrial police", "the strikers"),
    ],
)
def test_what_police_do_to_a_crowd(pipeline: Pipeline, text: str, actor: str, recipient: str | None) -> None:
    claims = claims_of(pipeline, text, "ASSAULT")
    assert [(claim.mode, [party.text for party in claim.actors]) for claim in claims] == [("crowd-control", [actor])]
    assert recipient is None or [party.text for claim in claims for party in claim.recipients] == [recipient]


def test_who_turns_cars_back_is_no_police(pipeline: Pipeline) -> None:
    text = "Motorists who came out were turned back by youths who mounted roadblocks."
    assert {claim.type for claim in coded(pipeline, text)} == {"PROTEST"}


def test_who_goes_in_and_frees_them_goes_not_free(pipeline: Pipeline) -> None:
    text = "Workers detained two managers inside the factory; police went in and freed them."
    claims = claims_of(pipeline, text, "RETREAT")
    assert [[party.text for party in claim.actors] for claim in claims] == [["police"]]


@pytest.mark.parametrize(
    "text",
    ["Three of the prisoners were taken to hospital on Monday.", "The airline accused the union of holding passengers to ransom."],
)
def test_what_is_no_arrest(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "COERCE")


@pytest.mark.parametrize(
    "text",
    [
        "Thousands gathered in the square on Thursday to break their fast together.",
        "The imam led a procession to the old mosque.",
        "A requiem mass for the late bishop will be held tonight.",
        "The guests marched on to the hall.",
        "Captain Joe Hale led a protest after the referee gave a penalty. The striker of the visitors went on the rampage in the first half of the match.",
        "Shares staged a strong rally after the bank held rates. Miners, whose profit fell, joined the march of the index. Traders sold the dollar.",
    ],
)
def test_feasts_matches_and_shares_are_no_protests(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "PROTEST")


@pytest.mark.parametrize(
    ("text", "kind", "mode", "actor"),
    [
        ("Guards hit back at the students with pepper spray.", "ASSAULT", "crowd-control", "Guards"),
        ("Officers dragged some protesters away by their arms.", "COERCE", "arrest", "Officers"),
        ("The carabineers charged the mob.", "ASSAULT", "crowd-control", "The carabineers"),
        ("Opposition senators walked out of plenary on Tuesday.", "PROTEST", "boycott", "Opposition senators"),
        ("The miners had refused food for three days.", "PROTEST", "hunger", "The miners"),
        ("Miners returned to work on Monday.", "RETREAT", None, "Miners"),
        ("Police stopped a march organised by the Students' Federation.", "PROTEST", "demo", "the Students' Federation"),
    ],
)
def test_who_does_what_in_a_dispute(pipeline: Pipeline, text: str, kind: str, mode: str | None, actor: str) -> None:
    claims = claims_of(pipeline, text, kind)
    assert [(claim.mode, [party.text for party in claim.actors]) for claim in claims] == [(mode, [actor])]


def test_a_rally_that_is_not_allowed_is_banned(pipeline: Pipeline) -> None:
    assert [claim.mode for claim in claims_of(pipeline, "The home secretary did not allow the rally.", "COERCE")] == ["restrict"]
    assert not claims_of(pipeline, "The home secretary allowed the rally.", "COERCE")

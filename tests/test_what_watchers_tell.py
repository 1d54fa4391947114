"""Reports of rights groups, experts and courts: who did what they document, when, and whose country a report is about; coded whole."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _actors(claims: list[Claim]) -> list[list[str]]:
    return [[party.name for party in claim.actors] for claim in claims]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Kerma Observatory also documented abuses by the rebels. It said they had raped nine women.", [["rebels"], ["rebels"]]),
        ("Tolma Watch recorded killings by militiamen in May. It said they had burned a school.", [["militiamen"], ["militiamen"]]),
        ("The Tolma Front seized a bridge. Police said the rebels had burned a school.", [["Tolma Front"], ["Tolma Front"]]),
    ],
)
def test_who_documents_a_deed_has_not_done_it(text: str, actors: list[list[str]], pipeline: Pipeline) -> None:
    assert _actors(in_may(pipeline, text, "ASSAULT")) == actors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UN experts visited Tarsil on Monday. The experts said soldiers had shot two men.", "United Nations"),
        ("The World Food Programme suspended deliveries. The agency said gunmen had killed a driver.", "World Food Programme"),
        ("A UN panel of experts met on Monday. The panel said soldiers had shot two men.", "United Nations"),
        ("Legal experts met on Monday. The experts said soldiers had shot two men.", "experts"),
        ("The army met the press. The agency said gunmen had killed a driver.", "agency"),
    ],
)
def test_a_body_of_many_states_told_again_by_a_noun(text: str, name: str, pipeline: Pipeline) -> None:
    assert [source.name for source in in_may(pipeline, text, "ASSAULT")[-1].sources] == [name]


def test_what_a_report_documents_its_makers_say(pipeline: Pipeline) -> None:
    text = (
        "Troops crossed the border in January, a UN panel said in a report on Friday. "
        "The report, which was sent to governments, says soldiers looted a clinic."
    )
    assert [source.name for source in in_may(pipeline, text, "COERCE")[-1].sources] == ["United Nations"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Dara Kuma pleaded not guilty on Thursday. Prosecutors say his men attacked a mosque and killed ten people.", None),
        ("A court on Thursday acquitted Dara Kuma of theft. The judges said that soldiers shot the prisoners.", None),
        ("Gunmen stormed a mosque on Thursday. Police say they killed ten people.", date(2024, 5, 2)),
    ],
)
def test_the_day_of_a_trial_is_none_of_the_deeds(text: str, start: date | None, pipeline: Pipeline) -> None:
    last = in_may(pipeline, text, "ASSAULT")[-1]
    assert (last.time.start if last.time is not None else None) == start


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("GENEVA, May 2 (AFP) - Talks on Karovia broke up on Thursday. The government rejected the offer of mediators.", None),
        ("THE HAGUE, May 2 (AFP) - Prosecutors charged Dara Kuma. The judges rejected the request of the lawyers.", None),
        ("GENEVA, May 2 (AFP) - The Swiss parliament met on Thursday. The government rejected the offer of unions.", "CHE"),
        ("LIMA, May 2 (AFP) - Talks with teachers broke up. The government rejected the offer of unions.", "PER"),
    ],
)
def test_a_seat_of_courts_and_talks_is_no_country_of_the_report(text: str, country: str | None, pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, text, "REJECT")
    assert claim.actors[0].country == country


def test_sponsors_of_talks_are_no_country_of_the_report(pipeline: Pipeline) -> None:
    text = (
        "GENEVA, May 2 (AFP) - Washington and Moscow, which sponsor the talks, urged calm. "
        "Moscow spoke of progress. The government rejected the offer of the rebels."
    )
    assert in_may(pipeline, text, "REJECT")[0].actors[0].country is None


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Colombia's government and the Dry River Front agreed on a truce, mediators from Norway said. "
            "Each side has accused the other of breaking it.",
            ["Colombia", "Dry River Front"],
        ),
        (
            "Armenia and Azerbaijan are holding talks. Kazakhstan, which hosts them, proposed a meeting. "
            "The European Union and Washington welcomed the talks. Russia accused both of delays.",
            ["Armenia", "Azerbaijan"],
        ),
    ],
)
def test_who_mediates_or_welcomes_talks_is_no_side(text: str, sides: list[str], pipeline: Pipeline) -> None:
    claim = in_may(pipeline, text, "ACCUSE")[-1]
    named = {party.name for party in (*claim.actors, *claim.recipients)}
    assert set(sides) <= named and not named & {"Norway", "Kazakhstan", "United States"}


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Soldiers beat young men they accused of spying.", "soldiers", "young men"),
        ("Villagers hid two men the army accused of spying.", "army", "men"),
        ("The militia held two men accused of spying.", None, "men"),
    ],
)
def test_who_accuses_in_a_clause_without_a_pronoun(text: str, actor: str | None, recipient: str, pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert ([p.name for p in claim.actors], [p.name for p in claim.recipients]) == ([actor] if actor else [], [recipient])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Tolma Observatory said that the army had arrested 25 people. It demanded that they be freed.", "Tolma Observatory"),
        ("The ministry said the rebels had taken the town. It urged residents to leave.", "ministry"),
    ],
)
def test_who_told_something_goes_on_to_demand(text: str, name: str, pipeline: Pipeline) -> None:
    assert in_may(pipeline, text, "REQUEST")[0].actors[0].name == name


def test_prosecutors_have_not_done_what_they_charge_others_with(pipeline: Pipeline) -> None:
    text = "A court sentenced three men on Thursday. Prosecutors said they had sent money to the attackers."
    assert all("prosecutors" not in names for names in _actors(in_may(pipeline, text, "AID")))


def test_one_of_them_has_the_name_beside_it(pipeline: Pipeline) -> None:
    text = "Eleven people died in custody. One of them, a tea seller named Rafiq Mia, was arrested in April."
    assert in_may(pipeline, text, "COERCE")[0].recipients[0].name == "Rafiq Mia"


@pytest.mark.parametrize(("text", "name"), [("The three", "men"), ("The four", "people")])
def test_people_counted_again_by_their_number_alone(text: str, name: str, pipeline: Pipeline) -> None:
    whole = f"A court sentenced three men for an attack on a bus. {text} denied that they had shot the driver."
    denying = [source.name for claim in in_may(pipeline, whole) for source in claim.sources if source.stance == "denies"]
    assert denying and set(denying) == {name}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Soldiers arrested 61 men between January and March.", (date(2024, 1, 1), date(2024, 3, 31))),
        ("Soldiers arrested 61 men from December to February.", (date(2023, 12, 1), date(2024, 2, 29))),
        ("Soldiers arrested 61 men in January.", (date(2024, 1, 1), date(2024, 1, 31))),
    ],
)
def test_months_from_and_to(text: str, days: tuple[date, date], pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, text, "COERCE")
    assert claim.time is not None and (claim.time.start, claim.time.end) == days


def test_who_allows_traffic_through_a_foreign_town_is_at_home_elsewhere(pipeline: Pipeline) -> None:
    text = "PORT SUDAN, May 2 (AFP) - The government said last week it would allow deliveries through Adre for three months."
    assert {party.country for claim in in_may(pipeline, text) for party in claim.actors} == {"SDN"}


def test_who_is_told_to_have_spoken_refuses(pipeline: Pipeline) -> None:
    text = "The ministry dismissed the findings and said the mission had never come. It has refused to let the mission in."
    assert in_may(pipeline, text, "REJECT")[-1].actors[0].name == "ministry"


def test_a_court_is_none_of_those_to_be_arrested(pipeline: Pipeline) -> None:
    text = "Two men are at large. The International Criminal Court has asked Mali and Algeria to arrest them."
    assert "International Criminal Court" not in {party.name for party in in_may(pipeline, text, "COERCE")[-1].recipients}


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Two men were beaten and threatened with death, the committee said.", "THREATEN", []),
        ("Two men were beaten and threatened to sue, the committee said.", "THREATEN", ["men"]),
    ],
)
def test_who_is_beaten_and_threatened_threatens_nobody(text: str, kind: str, actors: list[str], pipeline: Pipeline) -> None:
    assert [party.name for party in in_may(pipeline, text, kind)[0].actors] == actors


@pytest.mark.parametrize(
    ("denier", "deed"),
    [("Police", "tortured"), ("The guards", "burned")],
)
def test_whose_deed_is_denied_with_the_allegations(denier: str, deed: str, pipeline: Pipeline) -> None:
    text = f"Tolma Watch said police had tortured three men. It said that guards had burned ten huts. {denier} denied the allegations."
    denied = [c.trigger.of(text) for c in in_may(pipeline, text, "ASSAULT") if any(s.stance == "denies" for s in c.sources)]
    assert denied == [deed]

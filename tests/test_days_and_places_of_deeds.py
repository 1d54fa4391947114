"""Each deed its own day, place and toll: whence arms came, what months have seen beside one day, who was met where."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import claims_of, in_may

pytestmark = pytest.mark.weights


def _days(claim: Claim) -> tuple[str, str] | None:
    return (str(claim.time.start), str(claim.time.end)) if claim.time else None


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("A rocket fired from Lebanon hit the Israeli town of Metula on Thursday, wounding two farmers.", "ASSAULT", "Metula"),
        ("A missile launched from Yemen struck a cargo ship in the Gulf of Aden on Tuesday.", "ASSAULT", "Gulf of Aden"),
        ("Rockets were fired from Lebanon on Monday.", "ASSAULT", "Lebanon"),
        ("The rebels withdrew from Rutshuru on Tuesday under a deal reached in Nairobi.", "RETREAT", "Rutshuru"),
        ("The rebels withdrew on Tuesday under a deal reached in Nairobi.", "RETREAT", None),
        ("All of the hostages were freed on Sunday after talks in Niamey.", "RETREAT", None),
        ("The two sides signed a deal in Nairobi on Tuesday.", "AGREE", "Nairobi"),
        ("The militia launched an attack on Bor from Malakal.", "ASSAULT", "Bor"),
        ("Gunmen abducted a priest from Gusau on Monday.", "ASSAULT", "Gusau"),
        ("Tanks crossed the border from Sudan into Chad on April 30.", "MOBILIZE", "Chad"),
        ("Russia moved warships from Sevastopol to Novorossiysk.", "MOBILIZE", "Novorossiysk"),
        ("Turkish troops entered Iraq from Sirnak on Monday.", "MOBILIZE", "Iraq"),
        ("Rebels withdrew from Goma to Kibati on Monday.", "RETREAT", "Goma"),
        ("The minister met Israeli leaders in Jerusalem on Wednesday.", "CONSULT", "Jerusalem"),
        ("In northern Nigeria's Zamfara state, bandits abducted 12 farmers.", "ASSAULT", "Zamfara"),
        ("Rebels killed nine villagers in eastern Congo's Ituri province.", "ASSAULT", "Ituri"),
        ("Ethiopian troops shelled Humera from across the Tekeze river.", "ASSAULT", "Humera"),
        ("The navy evacuated 400 civilians from Port Sudan to Jeddah.", "AID", "Port Sudan"),
        ("The minister met relatives of those killed in Bucha.", "CONSULT", None),
        ("Protesters blocked the road between Tegucigalpa and Danli on Thursday.", "PROTEST", "between Tegucigalpa and Danli"),
    ],
)
def test_place(pipeline: Pipeline, text: str, kind: str, place: str | None) -> None:
    assert [claim.place.name if claim.place else None for claim in claims_of(pipeline, text, kind)] == [place]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Three miners were killed and 20 others abducted by gunmen in Duki on Tuesday.", ["2024-04-30", "2024-04-30"]),
        ("Two men were arrested and three killed when police raided a house in Lyon on Monday.", ["2024-04-29"]),
        ("Two men were arrested in Lyon and police killed three on Monday.", ["2024-04-29"]),
    ],
)
def test_two_halves_of_one_passive_share_its_day(pipeline: Pipeline, text: str, days: list[str]) -> None:
    assert [str(claim.time.start) if claim.time else None for claim in in_may(pipeline, text, "ASSAULT")] == days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army has been fighting rebels in Amhara since August. On Sunday a drone killed 26 civilians in Finote Selam.",
            [(("2023-08-01", "2024-05-03"), "Amhara", []), (("2024-04-28", "2024-04-28"), "Finote Selam", [26])],
        ),
        ("The army has shelled Kutum since March. The shelling killed nine people on Monday.", [(("2024-03-01", "2024-05-03"), "Kutum", [9])]),
        (
            "The army bombed a hospital in El Fasher on Tuesday. The hospital had been hit in March as well, when six patients died.",
            [(("2024-04-30", "2024-04-30"), "El Fasher", [])],
        ),
        (
            "The army bombed a hospital in El Fasher on Tuesday. The ministry said six patients had died.",
            [(("2024-04-30", "2024-04-30"), "El Fasher", [6])],
        ),
    ],
)
def test_one_day_is_not_what_months_have_seen(pipeline: Pipeline, text: str, told: list[tuple[tuple[str, str], str, list[int]]]) -> None:
    coded = in_may(pipeline, text, "ASSAULT")
    assert [(_days(c), c.place.name if c.place else "", [n.low for n in c.counts]) for c in coded] == told


def test_who_claims_responsibility_did_not_do_so_for_what_a_relative_clause_tells_of_him(pipeline: Pipeline) -> None:
    text = "The group, which killed 148 people in Garissa in 2015, claimed responsibility for Thursday's attack on a bus near Mandera."
    coded = {text[c.trigger.start : c.trigger.end]: c for c in in_may(pipeline, text, "ASSAULT")}
    assert [party.name for party in coded["attack"].actors] == ["group"]
    assert [source.name for source in coded["killed"].sources] == [""]


def test_a_strike_that_will_last_is_of_no_days_before(pipeline: Pipeline) -> None:
    (claim,) = in_may(pipeline, "The general strike will last three days, the union said.", "PROTEST")
    assert claim.time is None


@pytest.mark.parametrize(
    ("text", "kind", "asked", "of"),
    [
        ("Opposition leaders called for a general strike on May 10.", "PROTEST", None, "2024-05-10"),
        ("The union has called for a strike on Monday.", "PROTEST", None, "2024-05-06"),
        ("The court ordered the release of four journalists on May 20.", "RETREAT", None, "2024-05-20"),
        ("The court on Monday ordered the release on May 20 of four journalists.", "RETREAT", "2024-04-29", "2024-05-20"),
        ("The court ordered his arrest on April 20.", "COERCE", "2024-04-20", None),
        ("The union called for a strike on April 22.", "PROTEST", "2024-04-22", "2024-04-22"),
    ],
)
def test_the_day_of_what_was_asked_for(pipeline: Pipeline, text: str, kind: str, asked: str | None, of: str | None) -> None:
    coded = {one: in_may(pipeline, text, one) for one in ("REQUEST", kind)}
    assert [[_days(c) for c in claims] for claims in coded.values()] == [[(day, day) if day else None] for day in (asked, of)]


def test_a_truce_declared_for_days_to_come(pipeline: Pipeline) -> None:
    (truce,) = in_may(pipeline, "The army declared a truce from May 5 to May 9.", "RETREAT")
    assert (truce.status, _days(truce)) == ("planned", ("2024-05-05", "2024-05-09"))


def test_where_one_visits_is_not_where_he_met_another_before(pipeline: Pipeline) -> None:
    text = "The general met Vladimir Putin in Sochi in September and will visit Beijing on May 16."
    assert [c.place.name if c.place else None for c in in_may(pipeline, text, "CONSULT")] == ["Sochi", "Beijing"]


def test_what_was_shot_down_fell_not_where_it_had_been_launched(pipeline: Pipeline) -> None:
    text = "Ukraine's air force said it shot down 13 of 17 drones that Russia launched overnight from Kursk and Primorsko-Akhtarsk."
    places = {text[c.trigger.start : c.trigger.end]: c.place for c in in_may(pipeline, text, "ASSAULT")}
    assert places["shot down"] is None
    launched = places["launched"]
    assert launched is not None and launched.country == "RUS"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Troops killed 200 rebels in Sool and lost 11 men.", "troops"),
        ("Gunmen killed nine soldiers in Mali and lost three fighters, the army said.", "gunmen"),
    ],
)
def test_who_loses_men_is_who_killed_others(pipeline: Pipeline, text: str, lost: str) -> None:
    (claim,) = [c for c in in_may(pipeline, text, "ASSAULT") if text[c.trigger.start :].startswith("lost")]
    assert [party.name for party in claim.recipients] == [lost]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Syrian jets bombed a market in Idlib on Tuesday. Later that day, a car bomb killed five people in Azaz.", [[], [5]]),
        ("Syrian jets bombed a market in Idlib on Tuesday. The bombs killed five people.", [[5]]),
    ],
)
def test_a_car_bomb_fell_from_no_jet(pipeline: Pipeline, text: str, killed: list[list[int]]) -> None:
    assert [[n.low for n in c.counts] for c in in_may(pipeline, text, "ASSAULT")] == killed


def test_a_killing_of_years_ago_is_not_of_the_day_told_last(pipeline: Pipeline) -> None:
    text = "Police caught a smuggler in Zacapa on Wednesday. He is accused of having ordered the killing of three officials in 2018."
    (killing,) = in_may(pipeline, text, "ASSAULT")
    assert _days(killing) == ("2018-01-01", "2018-12-31")


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Protesters stormed the parliament in Tbilisi late on Thursday.", "PROTEST", "Tbilisi"),
        ("Protesters stormed the parliament in Tbilisi late on Thursday and clashed with riot police.", "ASSAULT", "Tbilisi"),
        ("Students protested the killings in Bamenda on Monday.", "PROTEST", None),
        ("Soldiers arrested students in Kumba and beat a teacher.", "ASSAULT", "Kumba"),
        ("The police shot a student in Kumba and the army detained a teacher.", "COERCE", None),
        ("Police arrested a trafficker in Lagos and shot his driver in Benin City.", "ASSAULT", "Benin City"),
    ],
)
def test_place_of_what_is_stormed_and_of_a_second_act(pipeline: Pipeline, text: str, kind: str, place: str | None) -> None:
    assert [claim.place.name if claim.place else None for claim in claims_of(pipeline, text, kind)] == [place]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Gunmen attacked a market near Gwoza on Monday. They killed four traders.", ("2024-04-29", "2024-04-29")),
        ("A clash broke out in Gwoza on Monday. Soldiers killed six men.", ("2024-04-29", "2024-04-29")),
        ("The minister met his generals on Monday to assess the bombing of a depot. Six men were killed in the bombing.", None),
        ("More details of the attack emerged on Monday. The rebels killed six men.", None),
        ("The general arrived in Gwoza on Monday. The rebels killed six men.", None),
    ],
)
def test_only_the_day_of_a_deed_is_that_of_the_next(pipeline: Pipeline, text: str, days: tuple[str, str] | None) -> None:
    (killed,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == "killed")
    assert _days(killed) == days


@pytest.mark.parametrize(
    ("text", "trigger", "days", "place"),
    [
        ("A bomb killed four soldiers. The incident took place near Gwoza on Monday.", "killed", ("2024-04-29", "2024-04-29"), "Gwoza"),
        ("Gunmen attacked a bus. It happened at about 7 a.m. on Tuesday in Gwoza.", "attacked", ("2024-04-30", "2024-04-30"), "Gwoza"),
        ("The army said rebels had burned a school. This happened in Bor.", "burned", None, "Bor"),
        ("A man was arrested after a woman was stabbed. The incident happened in Leeds on Tuesday.", "arrested", None, None),
        ("A man was arrested after a woman was stabbed. It happened in Leeds.", "stabbed", None, "Leeds"),
        ("Soldiers killed two students. The incident did not happen in Jos, the army said.", "killed", None, None),
        ("Gunmen killed a judge. A similar incident took place in Jos last week.", "killed", None, None),
    ],
)
def test_the_next_sentence_may_say_where_and_when(
    pipeline: Pipeline, text: str, trigger: str, days: tuple[str, str] | None, place: str | None
) -> None:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    assert (_days(claim), claim.place.name if claim.place else None) == (days, place)

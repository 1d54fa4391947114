"""Districts before their provinces, towns of a second name, places of what days are counted from, and the dead of an outbreak."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def _told(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    (claim,) = (claim for claim in in_may(pipeline, text) if claim.trigger.of(text) == trigger)
    return claim


def _where(claim: Claim) -> tuple[str, str | None] | None:
    return (claim.place.name, claim.place.country) if claim.place else None


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Troops detained a facilitator in Sabari district, Khost province, on Monday.", "detained", ("Şabarī", "AFG")),
        ("Soldiers arrested a man in the Sabari district of Khost province.", "arrested", ("Şabarī", "AFG")),
        ("Troops killed two men in Zharay district, Kandahar province, on Monday.", "killed", ("Zharay district", "AFG")),
        ("Troops killed two men in Kandahar province on Monday.", "killed", ("Kandahar", "AFG")),
        ("Troops killed two men in Kandahar on Monday.", "killed", ("Kandahār", "AFG")),
        ("Police detained a clerk in Khost on Monday.", "detained", ("Khōst", "AFG")),
        ("Jets bombed a school in Sagaing Region's Depayin Township on Tuesday.", "bombed", ("Depayin Township", "MMR")),
        ("Gunmen killed six people in Borno and Yobe states.", "killed", ("Borno", "NGA")),
        ("Gunmen killed six people in Herat and Farah provinces.", "killed", ("Herat", "AFG")),
        ("Floods and rebels drove out hundreds; soldiers shot a man in Bauchi and Gombe states.", "shot", ("Bauchi", "NGA")),
    ],
)
def test_a_district_before_its_province(pipeline: Pipeline, text: str, trigger: str, place: tuple[str, str | None]) -> None:
    assert _where(_told(pipeline, text, trigger)) == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Kosovo police said gunmen killed a policeman in Banjska.", "killed", ("Banjska", None)),
        ("Ukraine said its troops hit a depot in Bilgorod.", "hit", ("Belgorod", "RUS")),
        ("Bulgarian police shot a man in Bansko.", "shot", ("Bansko", "BGR")),
        ("Gunmen shot a man in Kieff, Ukraine's capital.", "shot", ("Kyiv", "UKR")),
    ],
)
def test_a_small_town_of_a_second_name_in_a_land_that_is_not_told_of(
    pipeline: Pipeline, text: str, trigger: str, place: tuple[str, str | None]
) -> None:
    assert _where(_told(pipeline, text, trigger)) == place


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("The two sides exchanged 60 prisoners on Tuesday, two weeks after they had signed a truce in Geneva.", "exchanged", None),
        ("The two sides exchanged 60 prisoners on Tuesday, two weeks after they had signed a truce in Geneva.", "signed", "Geneva"),
        ("Gunmen killed a judge on Tuesday, a week after police had shot a boy in Quetta.", "killed", None),
        ("Gunmen killed a judge in Karachi on Tuesday, a week after police had shot a boy in Quetta.", "killed", "Karachi"),
        ("Rebels withdrew on Tuesday, two days after taking Bukavu.", "withdrew", "Bukavu"),
        ("Gunmen killed a judge on Tuesday in Quetta, a week after police had shot a boy.", "killed", "Quetta"),
        ("Gunmen killed a judge on Tuesday after police had left Quetta.", "killed", "Quetta"),
    ],
)
def test_the_place_of_what_days_are_counted_from(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    found = _told(pipeline, text, trigger).place
    assert (found.name if found else None) == place


@pytest.mark.parametrize(
    ("rest", "killed"),
    [
        ("A cholera outbreak has killed 37 people in Zambia since the start of the year.", [2]),
        ("The flu killed 37 people there in March.", [2]),
        ("A cyclone killed 37 people in the district.", [2]),
        ("A quake has killed 37 people.", [2]),
        ("The attack killed 37 people, doctors said later.", [2, 37]),
    ],
)
def test_the_dead_of_an_outbreak_are_of_no_attack(pipeline: Pipeline, rest: str, killed: list[int]) -> None:
    text = f"A crowd killed two health workers in Goma on Monday. {rest}"
    first = min(in_may(pipeline, text), key=lambda claim: claim.trigger.start)
    assert [count.low for count in first.counts] == killed


TAKEN = "Rebels captured Myawaddy on April 11. Troops returned to the town "


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        (f"{TAKEN}less than two weeks later.", "returned", ("2024-04-11", "2024-04-25")),
        (f"{TAKEN}two weeks later.", "returned", ("2024-04-22", "2024-04-28")),
        (f"{TAKEN}three days later.", "returned", ("2024-04-14", "2024-04-14")),
        ("Troops returned to the town less than two weeks later.", "returned", None),
        ("Gangs attacked two prisons over the first weekend of March.", "attacked", ("2024-03-02", "2024-03-03")),
        ("Gangs attacked two prisons on the last weekend in March 2023.", "attacked", ("2023-03-25", "2023-03-26")),
        ("Gangs attacked two prisons in the first week of March.", "attacked", ("2024-03-01", "2024-03-07")),
        ("Gangs attacked two prisons in March.", "attacked", ("2024-03-01", "2024-03-31")),
        ("Soldiers killed 800 men in 1995. In the decade after, the court convicted 16 people.", "convicted", ("1995-01-01", "2005-12-31")),
        ("Soldiers killed 800 men in 1995. In the year after, the court convicted 16 people.", "convicted", ("1996-01-01", "1996-12-31")),
    ],
)
def test_days_counted_on_from_another(pipeline: Pipeline, text: str, trigger: str, days: tuple[str, str] | None) -> None:
    time = _told(pipeline, text, trigger).time
    assert ((str(time.start), str(time.end)) if time else None) == days

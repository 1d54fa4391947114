"""What the report tells behind "medics said" in its own voice, and what was looked into by whoever did it."""

import pytest

from tests.coded import in_may


def voices(claim):
    return [(source.name, source.stance, source.via) for source in claim.sources]


def test_whoever_said_the_rest_does_not_pass_on_what_the_report_tells_behind_it(pipeline):
    report = "Clashes left 16 people dead, the governor's office said on Sunday, as lawmakers demanded the dismissal of the police commissioner."
    [dismissal] = in_may(pipeline, report, "SANCTION")
    assert voices(dismissal) == [("lawmakers", "asserts", ())]


@pytest.mark.parametrize(
    "report",
    [
        "The army said it had struck a rebel command post in a school and that it was checking reports of civilian casualties.",
        "The army said it had shelled a rebel command post and was looking into the incident.",
    ],
)
def test_who_looks_into_his_own_strike_tells_of_it(pipeline, report):
    struck = next(claim for claim in in_may(pipeline, report, "ASSAULT"))
    assert struck.status == "actual"
    assert [(name, stance) for name, stance, _ in voices(struck)] == [("army", "asserts")]


def test_who_looks_into_what_others_tell_vouches_for_nothing(pipeline):
    report = "Residents said shells had hit a school, and the army said it was checking reports of civilian casualties."
    hit = next(claim for claim in in_may(pipeline, report, "ASSAULT"))
    assert [(name, stance) for name, stance, _ in voices(hit)] == [("residents", "asserts"), ("army", "disclaims")]


@pytest.mark.parametrize(
    ("report", "asked"),
    [
        ("Tarsia warned the vessel several times and demanded that it leave immediately.", []),
        ("The rebels met the army and demanded that it withdraw from the town.", ["army"]),
        ("The rebels surrounded the post and demanded that they be fed.", ["rebels"]),
    ],
)
def test_nobody_demands_of_himself_that_he_leave(pipeline, report, asked):
    wanted = [claim for claim in in_may(pipeline, report) if claim.status == "requested"]
    assert [party.name for claim in wanted for party in (*claim.actors, *claim.recipients)] == asked


@pytest.mark.parametrize(
    ("report", "days"),
    [
        ("The town has been under curfew since May 12, when rebels burned the market.", ("2023-05-12", "2023-05-12")),
        ("Until May 12, when rebels burned the market, the town was quiet.", ("2023-05-12", "2023-05-12")),
        ("The road has been shut since March 2015, when rebels burned the market.", ("2015-03-01", "2015-03-31")),
        ("Rebels have burned farms since April 12.", ("2024-04-12", "2024-05-03")),
        ("The truce held until April 12, when a man who had burned down a mill in 2010 was freed.", ("2010-01-01", "2010-12-31")),
    ],
)
def test_what_was_done_when_something_else_began(pipeline, report, days):
    burned = next(claim for claim in in_may(pipeline, report, "ASSAULT"))
    assert burned.time is not None and (str(burned.time.start), str(burned.time.end)) == days


def test_a_day_earlier_is_not_counted_from_what_began_long_ago(pipeline):
    report = (
        "Strikes killed 22 people on Wednesday. Violence has surged since October 7, 2020, when gunmen attacked a farm. The army said it had "
        "killed a commander a day earlier."
    )
    *_, killed = in_may(pipeline, report, "ASSAULT")
    assert killed.time is not None and str(killed.time.start) == "2024-04-30"


@pytest.mark.parametrize(
    "report",
    [
        "Risku Bello, the chairman of the herders' union, said four of his members had been killed near Jos in Nigeria.",
        "Nigeria's herders' union denied it. Its chairman, Risku Bello, said four of his members had been killed.",
        "Ana Kem, who heads the teachers' union, said four of her members had been killed.",
    ],
)
def test_members_are_neither_who_speaks_for_them_nor_a_state(pipeline, report):
    *_, killed = in_may(pipeline, report, "ASSAULT")
    assert [party.name for party in killed.recipients] == ["members"]

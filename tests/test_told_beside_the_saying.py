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

"""Who died of what was only tried, and whose word a refusal is."""

import pytest

from tests.coded import in_may


def figures(claims):
    return [(count.what, count.low) for claim in claims for count in claim.counts]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen tried to kill the mayor on Tuesday, police said.",
        "Rebels attempted to assassinate two ministers.",
        "Police foiled an attempt to kill three judges.",
        "The attempted murder of two envoys shook the port, police said.",
        "Rebels tried to abduct two nuns on Friday.",
        "The bomb would have killed 500 people, police said.",
    ],
)
def test_nobody_dies_of_what_was_tried(pipeline, sentence):
    claims = in_may(pipeline, sentence, "ASSAULT")
    assert claims
    assert figures(claims) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Militants tried to storm the base, killing nine soldiers.", ("killed", 9)),
        ("Gunmen who tried to rob a bank killed two guards.", ("killed", 2)),
        ("Militants tried to kill the governor in an attack that left nine people dead.", ("killed", 9)),
        ("Troops trying to free the hostages killed four of them.", ("killed", 4)),
    ],
)
def test_those_who_died_meanwhile_did(pipeline, sentence, told):
    assert told in figures(in_may(pipeline, sentence, "ASSAULT"))


@pytest.mark.parametrize(
    ("sentence", "voices"),
    [
        (
            "The general ordered his men to burn the village but they refused.",
            [("general", "asserts"), ("men of general", "denies")],
        ),
        (
            "The president ordered troops to fire on the crowd, but the soldiers refused.",
            [("president", "asserts"), ("soldiers", "denies")],
        ),
    ],
)
def test_who_orders_does_not_refuse_it(pipeline, sentence, voices):
    (ordered,) = in_may(pipeline, sentence, "ASSAULT")
    assert ordered.status == "ordered"
    assert [(source.name, source.stance) for source in ordered.sources] == voices


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("Cuba released 53 prisoners under a deal with the United States.", ["Cuba", "United States"]),
        ("Under an accord with the Front, the government will release 300 prisoners.", ["government", "Front"]),
        ("Prisoners were freed under a deal with the United States.", ["United States"]),
    ],
)
def test_who_acts_under_a_deal_with_others_has_made_it(pipeline, sentence, sides):
    (deal,) = in_may(pipeline, sentence, "AGREE")
    assert [party.name for party in deal.actors] == sides


@pytest.mark.parametrize("sentence", ["The commission cleared the army of wrongdoing.", "The panel cleared the soldiers of murder."])
def test_who_clears_an_army_of_a_charge_does_not_drive_it_out(pipeline, sentence):
    assert in_may(pipeline, sentence, "ASSAULT") == []


def test_whose_servers_hackers_attack(pipeline):
    (hacked,) = in_may(pipeline, "Hackers linked to Iran attacked Albanian government servers.", "COERCE")
    assert "government" in hacked.recipients[0].name

"""Whose regime somebody turns to, lines that end in an abbreviation, and who keeps silent."""

import pytest

from according.stages.segment.paragraphs import paragraphs_of
from tests.coded import in_may, parties

_REPORT = """   THE HONDURAN AUTHORITIES REACTED BY REJECTING U.S.
MILITARY AID.  THE ARMY SAID THAT IT DOES NOT NEED ANY WEAPONS
THAT COME WITH CONDITIONS, AND THAT IT WILL LOOK FOR ARMS IN
OTHER COUNTRIES.  TWO MEN WERE ARRESTED BY SOLDIERS UNDER GEN.
ORTEGA IN THE CAPITAL.
"""


def test_a_line_that_ends_in_an_abbreviation_goes_on(pipeline):
    assert len(paragraphs_of(_REPORT)) == 1
    claims = in_may(pipeline, _REPORT, "AID")
    assert [(claim.status, parties(claim)) for claim in claims] == [("negated", (["United States"], ["Honduras"]))]


def test_a_short_line_that_ends_in_an_abbreviation_ends_a_paragraph():
    text = _REPORT.replace("AUTHORITIES REACTED BY REJECTING U.S.", "ARMY IN THE U.S.")
    assert len(paragraphs_of(text)) > 1


def test_a_regime_is_not_that_of_the_leader_who_turns_to_it(pipeline):
    text = (
        "GUATEMALA CITY, 6 MAR -- NOW, AS WHEN ANOTHER TEAM WAS INSTALLED IN THE WHITE HOUSE, RELATIONS BETWEEN GUATEMALA AND THE "
        "UNITED STATES ARE TENSE. IN MARCH 1977, U.S. PRESIDENT JIMMY CARTER DEMANDED THAT THE REGIME HEADED BY GENERAL KJELL LAUGERUD "
        "CHANGE A POLICY THAT, ACCORDING TO THE WHITE HOUSE, WAS REPRESSIVE."
    )
    claims = in_may(pipeline, text, "REQUEST")
    assert [[p.country for p in claim.recipients] for claim in claims] == [["GTM"]]


def test_a_regime_is_that_of_the_writer_s_own_country(pipeline):
    text = "Iranian writer Shirin Omidi urged the regime to free the prisoners. Iranian courts jailed nine men."
    assert [[p.country for p in claim.recipients] for claim in in_may(pipeline, text, "REQUEST")] == [["IRN"]]


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The White House was silent on Monday.", 0),
        ("The ministry was silent about the raid.", 0),
        ("The guns were silent on Monday.", 1),
        ("The guns fell silent on Monday.", 1),
    ],
)
def test_who_says_nothing_keeps_no_truce(pipeline, sentence, number):
    assert len(in_may(pipeline, sentence, "RETREAT")) == number

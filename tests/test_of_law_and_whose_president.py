"""Deeds that a law only speaks of are none; the president of "Senegal, whose president" is Senegal's."""

import pytest

from tests.coded import in_may


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Tarsia said a 1951 mutual defence treaty covers armed attacks on Mandan vessels.", []),
        ("The pact prohibits attacks on civilians, the minister said.", []),
        ("The agreement applies to attacks on ships in the strait.", []),
        ("The law bans attacks on journalists, but police beat two of them on Monday.", ["beat"]),
        ("The resolution condemned the attack on the market in Lume.", ["attack"]),
    ],
)
def test_a_law_tells_of_no_deed(pipeline, report, told):
    assert [claim.trigger.of(report) for claim in in_may(pipeline, report, "ASSAULT")] == told


@pytest.mark.parametrize(
    ("report", "country"),
    [
        ("An attack near Bamako angered Senegal, whose president, Moussa Kane, condemned the rebels.", "SEN"),
        ("An attack near Bamako angered the union, whose leader, Moussa Kane, condemned the rebels.", "MLI"),
    ],
)
def test_whose_president_he_is(pipeline, report, country):
    condemned = next(claim for claim in in_may(pipeline, report, "ACCUSE") if claim.trigger.of(report) == "condemned")
    assert [(party.name, party.country) for party in condemned.actors] == [("Moussa Kane", country)]

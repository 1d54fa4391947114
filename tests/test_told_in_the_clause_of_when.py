"""Who shot them is told in the clause of "when": one attack, whatever else the attackers fired on."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    "text",
    [
        "Two farmers were shot and wounded on Monday when armed men opened fire on a convoy of tea trucks, the regional police said.",
        "Nine traders were killed as armed men attacked a bus.",
    ],
)
def test_what_befell_them_when_the_gunmen_fired_is_one_attack(pipeline, text):
    (attack,) = in_may(pipeline, text, "ASSAULT")
    assert parties(attack)[0] == ["armed men"]


def test_another_deed_in_the_clause_of_when_stays_its_own(pipeline):
    attacks = in_may(pipeline, "Soldiers shot two farmers on Monday as armed men burned a mill, police said.", "ASSAULT")
    assert [parties(attack)[0] for attack in attacks] == [["soldiers"], ["armed men"]]

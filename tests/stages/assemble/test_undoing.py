"""Of whom it is demanded that what was told be undone."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Rebels in Goma took 20 policemen hostage. The minister demanded that they be freed.", ["rebels"]),
        ("Gunmen kidnapped nine nuns in Imo on Monday. The bishop called for their release.", ["gunmen"]),
        ("Turkey jailed two reporters on Monday. Their union demanded their release.", ["Turkey"]),
        ("Israel closed the crossing on Sunday. The UN demanded that it be reopened.", ["Israel"]),
        ("The junta dissolved the party in May. The party demanded that the decision be reversed.", ["junta"]),
        ("The militia seized a UN lorry on Friday. The mission demanded its return.", ["militia"]),
        ("Police shot three protesters on Monday. The union called for an inquiry.", []),
        ("Gunmen kidnapped nine nuns in Imo on Monday. The bishop called for the release of Abdul Karim.", []),
        ("Gunmen shot nine nuns in Imo on Monday. The bishop called for their release.", []),
        ("Nine nuns were kidnapped in Imo on Monday. The bishop called for their release.", []),
    ],
)
def test_of_whom_it_is_demanded(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    assert parties(in_may(pipeline, text, "REQUEST")[-1])[1] == whom

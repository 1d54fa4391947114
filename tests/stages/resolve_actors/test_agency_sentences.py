"""Who does what to whom in sentences as agencies write them: sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def told(pipeline: Pipeline, text: str, trigger: str) -> str | None:
    """ "TYPE status: actors > recipients" of the claim that a word names, countries behind their names; None if there is none."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    if not found:
        return None
    sides = (", ".join(f"{p.name}" + (f" {p.country}" if p.country else "") for p in side) for side in (found[0].actors, found[0].recipients))
    return f"{found[0].type} {found[0].status}: " + " > ".join(sides)


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # "the country" is whom it is done to, for who does it would be "it"
        (
            "Oman suspended aid to Qatar after the country conducted a missile test.",
            "test",
            "MOBILIZE actual: Qatar QAT > ",
        ),
        ("Oman suspended aid to Qatar over the country's missile tests.", "tests", "MOBILIZE actual: Qatar QAT > "),
        (
            "Chile established diplomatic ties with Gabon after the country broke off relations with Taiwan.",
            "broke off",
            "SANCTION actual: Gabon GAB > Taiwan TWN",
        ),
        (
            "Kenya will bomb Gabon unless the country frees its sailors.",
            "frees",
            "RETREAT requested: Gabon GAB > sailors KEN",
        ),
        (
            "Kenya said it was ready for war. The country has bombed a convoy in Gabon.",
            "bombed",
            "ASSAULT actual: Kenya KEN > convoy",
        ),
        # a state described, and a state named behind "ally"
        (
            "Officers seized power in Mali on Monday. France condemned the coup and suspended aid to the West African country.",
            "suspended aid",
            "SANCTION actual: France FRA > Mali MLI",
        ),
        (
            "Officers seized power in Mali on Monday. Qatar's emir said the Gulf state would not recognise them.",
            "recognise",
            "SUPPORT negated: Qatar QAT > officers MLI",
        ),
        ("Norway imposed sanctions on its NATO ally Turkey.", "sanctions", "SANCTION actual: Norway NOR > Turkey TUR"),
        (
            "Kazakhstan is sending flour to its poor neighbour Kyrgyzstan that saw a coup last month.",
            "sending",
            "AID actual: Kazakhstan KAZ > Kyrgyzstan KGZ",
        ),
        ("Norway imposed sanctions on an ally of Turkey.", "sanctions", "SANCTION actual: Norway NOR > ally"),
    ],
)
def test_which_country(pipeline: Pipeline, text: str, trigger: str, right: str) -> None:
    assert told(pipeline, text, trigger) == right

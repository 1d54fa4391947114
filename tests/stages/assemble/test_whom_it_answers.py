"""At whom refusals, threats and protests are that name nobody: sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def whom(pipeline: Pipeline, text: str, trigger: str) -> list[str] | None:
    """Names of the recipients of the claim that a word names; None if there is no such claim."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    return [party.name for party in found[0].recipients] if found else None


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # who complains that his offer was turned down
        ("Nurses began a strike. The board had rejected a compromise, the nurses' union said.", "rejected", ["union"]),
        ("The firm had turned down a pay offer, the miners' union said on Monday.", "turned", ["union"]),
        ("The board had rejected a compromise, the newspaper Dagens Krant said.", "rejected", []),
        ("The board had rejected the compromise, its chairman said.", "rejected", []),
        # whom a reply answers
        ("Peru's minister backed the islanders' claim. “Nonsense,” replied Bolivia, which rejected the text.", "rejected", ["Peru"]),
        ("Kenya accused Uganda of theft. “We will not talk,” answered Uganda, which rejected the note.", "rejected", ["Kenya"]),
    ],
)
def test_whom_a_refusal_answers(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert whom(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("A coalition of militias declared that polling stations will be treated like any other target.", "declared", ["polling stations"]),
        ("Iran warned that it would detain a vessel of the same flag.", "warned", []),
        ("The militia threatened to burn any vehicle found on the road.", "threatened", []),
        ("The union threatened to march on Friday.", "threatened", []),
    ],
)
def test_whom_a_threat_is_against(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert whom(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        (
            "A court of the Front sentenced four engineers to death. Relatives of the condemned demonstrated at the gate.",
            "demonstrated",
            ["Front"],
        ),
        ("Soldiers arrested nine teachers in Orlo. Wives of the nine marched through the town.", "marched", ["soldiers"]),
        ("Soldiers arrested nine teachers in Orlo. Lawyers of the detained men complained.", "complained", ["soldiers"]),
        ("Soldiers arrested nine teachers in Orlo. Wives of miners marched through the town.", "marched", []),
        ("Soldiers arrested nine teachers. Rebels abducted a nurse. Families of the missing marched.", "marched", []),
        # whose opponents they are
        ("A strike called by the governor's opponents for Thursday was postponed.", "strike", ["governor"]),
        ("Critics of the mayor marched through the town.", "marched", ["mayor"]),
        ("Friends of the mayor marched through the town.", "marched", []),
        ("Opponents of the war rallied in Oslo.", "rallied", []),
        # gas at those who march
        ("Students marched to the port. The minister spoke on the radio. Riot police used batons and water cannon.", "used", ["students"]),
        ("Students marched to the port in May. Nobody came. All was calm. Then it rained. Police fired tear gas.", "fired", []),
    ],
)
def test_against_whom_they_march_and_gas_is_fired(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert whom(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("The state bank ended all dealings with Tarn Holdings and urged other banks to follow suit.", "follow", ["Tarn Holdings"]),
        ("The state bank ended all dealings with Tarn Holdings and urged other banks to follow the talks.", "follow", None),
        # measures are what is done, not what is said of it
        (
            "Guards arrested nine men. “They are boys,” protested a mother. Bahrain expressed support for the measures.",
            "support",
            ["guards"],
        ),
        # what an accord, a ruling or a drill names
        ("Chad and Mali signed an accord. Rain fell. Roads flooded. Shops closed. Niger welcomed the accord.", "welcomed", ["Chad", "Mali"]),
        ("The commission barred the Delta Party from the vote. The party's leader condemned the ruling.", "condemned", ["commission"]),
        # nobody can tell whose it was
        (
            "The army and the rebels met in May. Villagers complained of a checkpoint; neither side could say whose it was.",
            "complained",
            [],
        ),
        # who broke the truce
        ("Rebels accepted the pause and accuse the army of breaking it within minutes.", "breaking", ["rebels"]),
        ("A monitor accused the army of breaking the truce.", "breaking", []),
    ],
)
def test_whose_act_it_is(pipeline: Pipeline, text: str, trigger: str, names: list[str] | None) -> None:
    assert whom(pipeline, text, trigger) == names

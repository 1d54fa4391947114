"""Who acts, where a paper, an "it" or somebody unnamed does: over sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights

COMMUNIQUE = "Communiqué No. 9 of the Vale Liberation Front (VLF)\n\n{}"


def actors(pipeline: Pipeline, text: str, trigger: str) -> list[str] | None:
    """Names of the actors of the claim that a word names; None if there is no such claim."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    return [party.name for party in found[0].actors] if found else None


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # a man who presents himself as somebody; one who is presented by others is not
        (
            "A man who described himself as a spokesman of the Vale Liberation Front threatened to burn the mills.",
            "threatened",
            ["Vale Liberation Front"],
        ),
        ("A man described by officers as a spokesman of the Vale Liberation Front threatened to burn the mills.", "threatened", ["man"]),
        # papers
        ("Leaflets signed by the Vale Liberation Front ordered farmers to leave the valley.", "ordered", ["Vale Liberation Front"]),
        (
            "A message in the name of the Vale Liberation Front urged soldiers to desert.",
            "urged",
            ["Vale Liberation Front"],
        ),
        ("Leaflets found in the valley ordered farmers to leave.", "ordered", []),
        (
            "The Kenyan government pardoned 40 fighters on Monday. The same decree orders the fighters to surrender their rifles.",
            "orders",
            ["Kenya"],
        ),
        # "we" of a paper is its maker, of a spokesman whom he speaks for
        (COMMUNIQUE.format("The truce ends on Friday. We call on the army to free our men."), "call", ["Vale Liberation Front"]),
        (
            "“We will burn the mills,” said Tomas Orrin, spokesman of the Vale Liberation Front.",
            "burn",
            ["Vale Liberation Front"],
        ),
        # "it" that orders is the body of the clause before
        ("The press council suspended the daily Lantern. It also ordered printers to return its paper.", "ordered", ["press council"]),
        ("The coast guard has closed the bay, and it has promised to protect the ferries.", "promised", ["coast guard"]),
        # whose guns they are; their fire is nobody
        ("Howitzers of the Third Army shelled the village of Orrin.", "shelled", ["Third Army"]),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, trigger: str, names: list[str] | None) -> None:
    assert actors(pipeline, text, trigger) == names


def recipients(pipeline: Pipeline, text: str, trigger: str) -> list[str]:
    """Names of the recipients of the claim that a word names."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    return [party.name for claim in claims if trigger in claim.trigger.of(text) for party in claim.recipients]


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Gunmen abducted a pharmacist called Abdul Numan.", "abducted", ["Abdul Numan"]),
        ("Gunmen abducted a man presented by police as Abdul Numan.", "abducted", ["man"]),
        ("Gunmen abducted a pharmacist employed by Abdul Numan.", "abducted", ["pharmacist"]),
        ("Peru recalled its defence attaché from Santiago on Monday.", "recalled", ["Chile"]),
        # "that nation" is no union of nations that was named before
        ("Mali spoke in the United Nations on Monday. Chad fears a raid. Rebels attacked that nation on Sunday.", "attacked", ["Chad"]),
        ("The United Nations urged Chad to open its border. The nation refused, and rebels attacked it.", "refused", ["United Nations"]),
        # from where an order comes is not whom it is given to
        ("The strike was ordered by the general from Damascus on Monday.", "ordered", []),
        ("The general accused forces backing the Vale Liberation Front of killing prisoners.", "accused", ["Vale Liberation Front"]),
        ("Six rebels were killed in the raid and nine were captured by the army, a spokesman said.", "captured", ["rebels"]),
        ("Six rebels were killed in the raid and nine others were captured by the army, a spokesman said.", "captured", ["people"]),
    ],
)
def test_whom_it_befalls(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert recipients(pipeline, text, trigger) == names


def test_a_price_is_nobody(pipeline: Pipeline) -> None:
    text = "The Kenyan government will pay P300,000 in damages on Friday."
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    assert [party.text for claim in claims for party in claim.recipients] == []


def test_who_claims_the_raid_did_it(pipeline: Pipeline) -> None:
    text = (
        "A raid on a police post near Nairobi killed four officers on Monday. "
        "Claiming the raid, the spokesman of the Vale Liberation Front, Tomas Orrin, said that more would follow."
    )
    assert actors(pipeline, text, "raid") == ["Vale Liberation Front"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lawmaker Solange Denema accused the governor of arming one of the camps and demanded his resignation.", ["governor"]),
        ("Lawmaker Pavo Lendl praised the governor and announced his resignation.", ["Pavo Lendl"]),
    ],
)
def test_nobody_demands_his_own_resignation(pipeline: Pipeline, text: str, names: list[str]) -> None:
    assert actors(pipeline, text, "resignation") == names


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # whose name alone stands over a statement, or who begins to act in it, is "we"
        (
            "High Command of the Salt Hills Guard\n\nTwo lorries burned. We urge all drivers to stay off the road.",
            "urge",
            ["High Command of the Salt Hills Guard"],
        ),
        ("Chamber of Boatmen, Kochi\n\nKOCHI - We ask the minister to lift the ban on night sailing.", "ask", ["Chamber of Boatmen"]),
        (
            "General Organs of the Vale Self-Defence\n\nA tower fell. We urge the parties to talk.",
            "urge",
            ["General Organs of the Vale Self-Defence"],
        ),
        (
            "The Lake Rights Centre suspended its work in Zinder today. We urge the governor to free our colleague.",
            "urge",
            ["Lake Rights Centre"],
        ),
        # a reporter's "we" is nobody's
        ("From our correspondent\n\nWe saw soldiers burn the huts. We asked the colonel for an explanation.", "asked", []),
        ("Army Base in Flames\n\nGunmen attacked a base on Monday. We asked the commander for an explanation.", "asked", []),
    ],
)
def test_who_is_we_in_a_statement(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert actors(pipeline, text, trigger) == names


def test_a_heading_with_owners_is_a_name(pipeline: Pipeline) -> None:
    text = "Bakers' and Millers' Assembly, Harwa\n\nHARWA - We condemn the beating of a baker by a policeman."
    assert actors(pipeline, text, "condemn") == ["Bakers' and Millers' Assembly"]


def test_a_headline_of_a_thing_is_nobody(pipeline: Pipeline) -> None:
    text = "Fishermen's Boat Sinks in Storm\n\nHARWA - We asked the harbour master for an explanation."
    assert actors(pipeline, text, "asked") == []


def test_an_announced_statement_is_its_readers(pipeline: Pipeline) -> None:
    text = "Following is the text of a statement issued by the Amber Coast Front:\n\nWe urge the sailors to desert."
    assert actors(pipeline, text, "urge") == ["Amber Coast Front"]

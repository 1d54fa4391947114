"""Who does it and whose word it is, where "each", "the ministers", "it", "the army" or "its men" stand: read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

pytestmark = pytest.mark.weights


def claim_of(pipeline: Pipeline, text: str, trigger: str) -> Claim:
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    return next(claim for claim in claims if trigger in claim.trigger.of(text))


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Armenia and Azerbaijan accused each other of shelling villages.", "shelling", ["Armenia", "Azerbaijan"]),
        (
            "Chad and the Tibesti Front signed a truce. An earlier one collapsed after each side accused the other of abducting envoys.",
            "abducting",
            ["Chad", "Tibesti Front"],
        ),
        (  # Nairobi only says where he spoke
            "A truce between the Tibesti Front and the Karsan Committee broke down. An African Union envoy told reporters in Nairobi that "
            "both sides had agreed to hand over prisoners.",
            "agreed",
            ["Tibesti Front", "Karsan Committee"],
        ),
        (  # a capital that acts is a side
            "Nairobi and the Karsan Committee signed a truce. Both sides released prisoners.",
            "released",
            ["Kenya", "Karsan Committee"],
        ),
        (
            "The foreign ministers of Jordan, Iraq and Lebanon met in Amman. The ministers condemned the attack.",
            "condemned",
            ["Jordan", "Iraq", "Lebanon"],
        ),
        (
            "The foreign ministers of Jordan, Iraq and Lebanon met in Amman. The three states agreed to share data.",
            "share",
            ["Jordan", "Iraq", "Lebanon"],
        ),
        (
            "The Sarda Front, which has held nine engineers since the government of Merland closed the border, said it would release them.",
            "release",
            ["Sarda Front"],
        ),
        ("An agency reported that the United States has told Georgia that it will suspend military aid.", "suspend", ["United States"]),
        ("Authorities accused the Sarda Front of killing nine farmers. The rebels blamed the army.", "blamed", ["Sarda Front"]),
        ("General Ivo Ban spoke on Monday. The general said his troops had shelled Orlo.", "shelled", ["troops"]),
        ("The colonel said his troops had shot three looters.", "shot", ["troops"]),
        ("The militia said its troops had shot three looters.", "shot", ["militia"]),
        ("A police patrol came under fire from militants near the border.", "fire", ["militants"]),
        # the reason why somebody is punished is his own deed, not that of who says so or punishes him
        ("The prosecutor said the officer was charged because he had killed a guard.", "killed", ["officer"]),
        ("The prosecutor said the officer was charged while he visited a minister.", "visited", ["prosecutor"]),
        ("The president dismissed the minister because he had criticised the army.", "criticised", ["minister"]),
        ("The president met the minister because he had criticised the army.", "criticised", ["president"]),
        # a state's own name is no adjective
        ("Ethiopia and Tigrayan rebels agreed to a truce.", "agreed", ["Ethiopia", "Tigrayan rebels"]),
        ("Saudi Arabia and Houthi rebels agreed to swap prisoners.", "agreed", ["Saudi Arabia", "Houthis"]),
        ("U.S. and Iraqi militiamen clashed in Najaf.", "clashed", ["militiamen"]),
        ("Chad and Niger fishermen clashed on the lake.", "clashed", ["fishermen"]),
        # a province that ordains something acts
        ("Kano State has imposed a curfew.", "curfew", ["Kano State"]),
        ("Kano State has witnessed a raid on a bank.", "raid", []),
        # a number that is counted is not yet those who are
        ("Tens of thousands of gunmen surrendered to the army.", "surrendered", ["gunmen"]),
        ("Tens of thousands surrendered to the army.", "surrendered", ["people"]),
        # whose demand it is, whoever answers it
        ("Taxi drivers went on strike, and the ministry gave in to their demand.", "demand", ["Taxi drivers"]),
        ("Police arrested a man, and a court rejected his appeal.", "appeal", ["man"]),
        ("The ministry gave a warning to the drivers.", "warning", ["ministry"]),
        # who orders his own people; others may have ordered somebody else's
        ("The Sarda Front said its fighters had been ordered to spare the town.", "ordered", ["Sarda Front"]),
        ("The Sarda Front said it had been ordered to leave the town.", "ordered", []),
        ("The Sarda Front said farmers had been ordered to leave the town.", "ordered", []),
        # a guard who tells of it holds nobody; the guard's own force does
        ("A guard said that two men were arrested.", "arrested", []),
        ("The coast guard said that two men were arrested.", "arrested", ["coast guard"]),
        ("The minister of foreign affairs of Turkey accused the rebels of theft.", "accused", ["Turkey"]),
        ("Drivers said the shots had come from a post of the National Guard.", "shots", ["National Guard"]),
        ("The army announced the capture of Wad Madani.", "capture", ["army"]),
        ("The rebels claimed the capture of 30 soldiers.", "capture", ["rebels"]),
        ("The army announced the killing of six soldiers in a raid.", "raid", []),
        ("The ministry announced the abduction of two engineers.", "abduction", []),
        ("The deployment of Kenyan police to Haiti began.", "deployment", ["Kenyan police"]),
        ("The president ordered the deployment of 2,000 troops to Orlo.", "deployment", ["troops"]),
        ("The opposition demanded the withdrawal of Russian troops from Transnistria.", "withdrawal", ["Russian Armed Forces"]),
        ("A militia loyal to former president Ali Saleh attacked the airport.", "attacked", ["militia"]),
        ("A patrol of peacekeepers came under fire from the Karsan Front near Orlo.", "fire", ["Karsan Front"]),
        (
            "Gunmen stormed a post near Orlo, killing four soldiers. The Karsan Front said its men had carried out the attack.",
            "stormed",
            ["Karsan Front"],
        ),
        (
            "Gunmen killed five policemen near Orlo. In a message a group calling itself Katiba al-Nur said it had carried out the raid.",
            "killed",
            ["Katiba al-Nur"],
        ),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert [party.name for party in claim_of(pipeline, text, trigger).actors] == names


@pytest.mark.parametrize(
    ("text", "trigger", "voices"),
    [
        # a nationality of refugees is no side; the Union is one where it stands beside a state
        ("Chad and the European Union signed a pact on aid for Sudanese refugees, both sides said.", "signed", ["Chad", "European Union"]),
        ("Israeli troops arrested nine men in Jenin. The army said its soldiers had come under fire.", "fire", ["Israel Defense Forces"]),
        (
            "The chairman of the Redeployment Committee said on Sunday that the Movement denied shelling the post at Orlo.",
            "shelling",
            ["Movement"],
        ),
        ("If the levy stayed, warned the Norwegian delegate, Oslo would suspend its programme there from March.", "suspend", ["Norway"]),
        ("Gunmen stormed a post near Orlo. The Karsan Front claims to have carried out the attack.", "stormed", ["", "Karsan Front"]),
    ],
)
def test_whose_word(pipeline: Pipeline, text: str, trigger: str, voices: list[str]) -> None:
    assert [source.name for source in claim_of(pipeline, text, trigger).sources] == voices


def test_an_investigation_is_on_nobody_yet(pipeline: Pipeline) -> None:
    text = "The Karsan Front carried out an attack on a convoy at Orlo on Monday. The board published its investigation into the attack."
    assert claim_of(pipeline, text, "investigation").recipients == ()


@pytest.mark.parametrize(
    ("text", "trigger", "actors", "recipients"),
    [
        (
            "Boko Haram released 15 schoolgirls in Jangebe after negotiations with the state government.",
            "negotiations",
            ["Boko Haram", "state government"],
            [],
        ),
        ("Talks with the Taliban resumed on Monday.", "Talks", ["Taliban"], []),
        ("Ethiopia said its government would defend itself against Eritrea.", "defend", ["Ethiopia"], ["Eritrea"]),
    ],
)
def test_who_meets_whom_and_against_whom(pipeline: Pipeline, text: str, trigger: str, actors: list[str], recipients: list[str]) -> None:
    claim = claim_of(pipeline, text, trigger)
    assert [party.name for party in claim.actors] == actors
    assert [party.name for party in claim.recipients] == recipients


def test_who_comes_under_fire_does_nothing(pipeline: Pipeline) -> None:
    document = Document(id="0123456789abcdef", text="A police patrol came under fire from militants near the border.")
    assert [claim.trigger.of(document.text) for claim in pipeline.code(document)] == ["fire"]

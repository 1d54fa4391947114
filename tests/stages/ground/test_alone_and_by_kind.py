"""One person alone, whoever an event's own kind befell, limbs, and figures that say again: whole sentences of ours, each with one that reads otherwise."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def figures(pipeline: Pipeline, text: str) -> list[tuple[str, int, str]]:
    """What befell how many, by which event's word."""
    claims = pipeline.code(Document(id="d", text=text))
    found = {(count.start, count.what, count.low, claim.trigger.of(text)) for claim in claims for count in claim.counts}
    return [(what, low, trigger) for _, what, low, trigger in sorted(found)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # one who has a name, or is "he"
        ("Rebels killed Ibrahim Tarsil, a former mayor, at his house on Monday.", [("killed", 1, "killed")]),
        ("Gunmen shot dead the judge Omar Sedik on Monday.", [("killed", 1, "shot dead")]),
        ("He was shot dead on Monday by gunmen of the Vale Front.", [("killed", 1, "shot dead")]),
        ("Omar Sedik was wounded in the attack.", [("injured", 1, "wounded")]),
        ("Omar Sedik was killed in the raid. Twelve people were killed, the mayor said.", [("killed", 12, "killed")]),
        ("Rebels tried to kill Omar Sedik on Monday.", []),
        ("Police arrested Omar Sedik on Monday.", []),
        # with others
        ("Police shot dead Omar Sedik and two other men on Monday.", [("killed", 3, "shot dead")]),
        ("The bombing of Harwa killed Omar Sedik, his wife and their two children.", [("killed", 4, "killed")]),
        ("Gunmen killed Omar Sedik and burned nine houses.", [("killed", 1, "killed")]),
        ("Police arrested Omar Sedik and nine others on Monday.", [("captured", 9, "arrested")]),
        # one who is known and was let go
        ("Rebels freed the pilot on Monday.", [("released", 1, "freed")]),
        ("The Vale Front let the trader go on Tuesday.", [("released", 1, "let the trader go")]),
        ("The court freed the village on Monday.", []),
        # whose he is
        ("Gendarmes stopped a lorry and detained its driver.", [("captured", 1, "detained")]),
        ("Gendarmes stopped a convoy and detained its crew.", []),
        # one more
        ("Four fighters were captured and a fifth shot dead.", [("captured", 4, "captured"), ("killed", 1, "shot dead")]),
        ("A fifth of the marchers were wounded when police fired on them.", []),
    ],
)
def test_one_alone(pipeline: Pipeline, text: str, wanted: list[tuple[str, int, str]]) -> None:
    assert figures(pipeline, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Eleven demonstrators were taken to the central lock-up; the union demands their release.", [("captured", 11, "taken")]),
        ("Two bakers who had spread the rumour were questioned until midnight.", [("captured", 2, "questioned")]),
        ("The Vale Front said it had freed 22 policemen taken in the fighting.", [("captured", 22, "taken"), ("released", 22, "freed")]),
        ("Sixty-two fishermen returned on Monday from nineteen days in a prison camp on the coast.", [("released", 62, "returned")]),
        ("Eleven lorries were searched by police on Monday.", []),
        ("Twelve herders laid down their arms and gave themselves up on Monday.", [("captured", 12, "gave themselves up")]),
    ],
)
def test_whom_the_kind_of_an_event_befell(pipeline: Pipeline, text: str, wanted: list[tuple[str, int, str]]) -> None:
    assert figures(pipeline, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Soldiers broke the legs of three men.", [("injured", 3, "broke")]),
        ("Soldiers broke the windows of three houses.", []),
        ("Soldiers beat the crew of a boat. Four of the men had their arms broken, the ministry said.", [("injured", 4, "broken")]),
        ("Police fired a water cannon at the ferry, cutting a deckhand's face.", [("injured", 1, "fired")]),
        ("Police fired tear gas at the marchers. By the union's count 27 were arrested and 14 needed stitches.",
         [("captured", 27, "arrested"), ("injured", 14, "fired")]),
        ("Gunmen fired at the mayor's car. Two guards escaped with grazes.", [("injured", 2, "fired")]),
        ("Gunmen fired at the mayor's car. Two guards escaped without injuries.", []),
    ],
)  # fmt: skip
def test_limbs(pipeline: Pipeline, text: str, wanted: list[tuple[str, int, str]]) -> None:
    assert figures(pipeline, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # who died is not of what he is called for
        (
            "Marines freed a trader held by the Vale Front after a firefight at Harwa. Two of the kidnappers died, the general said.",
            [("captured", 1, "held"), ("released", 1, "freed"), ("killed", 2, "firefight")],
        ),
        ("Five raiders were killed by guards at the mill.", [("killed", 5, "killed")]),
        # "left, …, nine men dead"
        (
            "Three days of fighting had left, according to the police, nine millers dead; the militia admits to twelve.",
            [("killed", 9, "fighting"), ("killed", 12, "fighting")],
        ),
        # another figure, with a noun
        (
            "Troops arrested eighteen bakers in Harwa on Monday, the union said. The army spoke of fourteen suspects.",
            [("captured", 18, "arrested"), ("captured", 14, "arrested")],
        ),
        (
            "Colonel Sedik said that four fighters had been taken alive and a fifth shot dead. A captain gave a different figure: three prisoners.",
            [("captured", 4, "taken alive"), ("killed", 1, "shot dead"), ("captured", 3, "taken alive")],
        ),
        ("Gunmen killed twelve bakers in Harwa. The governor spoke of 30 suspects.", [("killed", 12, "killed")]),
        # the same people twice in a sentence: another figure is of the event told first
        (
            "Sixty-two fishermen returned on Monday from a camp where they had been held since May. The consul spoke of 58.",
            [("captured", 62, "held"), ("released", 62, "returned"), ("released", 58, "returned")],
        ),
        # the number of those of whom it is told
        ("The number of fishermen arrested last week on the lake remains eleven.", [("captured", 11, "arrested")]),
        ("The number of boats seized last week on the lake remains eleven.", []),
        # one more figure of the deaths on which two voices differ, not of the pursuit
        (
            "Fifteen people were hacked to death at Harwa by the Vale Front, the mayor said. The army gives eight, and adds that two of the "
            "attackers were killed in the pursuit. At the mortuary our correspondent counted twelve coffins.",
            [("killed", 15, "hacked to death"), ("killed", 8, "hacked to death"), ("killed", 2, "killed"), ("killed", 12, "hacked to death")],
        ),
        # a figure that was put right
        (
            "A bomb ripped through the market in Harwa. Earlier reports spoke of eleven deaths. The doctor has since revised the toll to eight.",
            [("killed", 8, "ripped through")],
        ),
        (
            "A bomb ripped through the market in Harwa. Earlier reports spoke of eleven deaths. The doctor has revised the number of wounded to 8.",
            [("killed", 11, "ripped through"), ("injured", 8, "ripped through")],
        ),
        # what a day tells is told in its own sentence, too
        (
            "On the first day of the blockade last week, arsonists torched three buses in Harwa and a helper suffered burns.",
            [("injured", 1, "torched")],
        ),
        ("Arsonists torched three buses in Harwa on Monday. Last month a helper suffered burns.", []),
        # "a day after they met" is no rate
        (
            "Flour came on Wednesday, a day after the Tarsil and Mandri tribes swapped 14 hostages and agreed to extend their truce.",
            [("released", 14, "swapped")],
        ),
        ("Posts on a channel spoke of two firemen killed when a drone came down on their engine.", [("killed", 2, "killed")]),
        # who speaks last, of bare figures; what came down
        (
            "Crowds blocked the road in Harwa, and by dawn two marchers had been shot dead, the mayor said. The guards said that their men "
            "had fired only after a grenade was thrown at a patrol. Three had died, the union said.",
            [("killed", 2, "shot dead"), ("killed", 3, "shot dead")],
        ),
        (
            "The cabinet banned martial arts after brawls between rival clubs that left four youths dead in Harwa since the start of the month.",
            [("killed", 4, "brawls")],
        ),
        # how they are, and no deed of theirs
        (
            "Police beat the crew of a boat with iron bars. Four of the men had broken limbs, the ministry said.",
            [("injured", 4, "beat")],
        ),
        # names, and whose count is whose
        (
            "Jets bombed Harwa on Monday, killing nine people, the ministry said. The rebels published the names of 14 victims.",
            [("killed", 9, "bombed"), ("killed", 14, "bombed")],
        ),
        (
            "A mine blew apart a boat near Harwa on Wednesday: the clinic received three bodies, and the guild has a list of five names.",
            [("killed", 3, "blew apart"), ("killed", 5, "blew apart")],
        ),
        (
            "Jets bombed Harwa on Monday, killing nine people. The council has a list of five names for the post.",
            [("killed", 9, "killing")],
        ),
        (
            "Pirates have murdered sixteen of their members this year by their own count, nine by that of the harbour master.",
            [("killed", 16, "murdered"), ("killed", 9, "murdered")],
        ),
        # what drove them out
        ("Gunmen raided Harwa on Monday. The raid drove some 900 people into the yard of a school.", [("displaced", 900, "raided")]),
        ("Gunmen raided Harwa on Monday. The driver drove 40 people into the yard of a school.", []),
        # of one person in one breath
        ("A woman was killed when a bullet struck her in the back.", [("killed", 1, "killed")]),
        # a road accident, and none
        ("Gunmen attacked a convoy on Monday. A guard died when a lorry ran into one of the cars.", []),
        ("Gunmen attacked a convoy on Monday. A guard died when his lorry ran over a mine.", [("killed", 1, "attacked")]),
        # what a truce is made to hang on
        ("The Front will extend the truce until December if Kelmar frees eleven men.", [("released", 11, "frees")]),
        (
            "Kelmar fired two missiles at Harwa on Tuesday, the coalition said. Shrapnel came down on a shop and wounded five people, it said.",
            [("injured", 5, "fired")],
        ),
    ],
)
def test_of_which_event(pipeline: Pipeline, text: str, wanted: list[tuple[str, int, str]]) -> None:
    assert figures(pipeline, text) == wanted

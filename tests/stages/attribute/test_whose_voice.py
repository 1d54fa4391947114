"""Whose word an event is, where clauses, quotations and datelines stand between: over reports of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights

OWN = ""
AGENCY = "BAMAKO, June 19 (Niger Bend Press Agency) - "


def voices(pipeline: Pipeline, text: str, trigger: str) -> list[str] | None:
    """Names of the voices on the claim that a word names, "" for the report's own; None if there is no such claim."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    return [source.name for source in found[0].sources] if found else None


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        # the agency of a dateline is no side and no gang
        (AGENCY + "France pledged 12 helicopters to Mali, both sides said after talks.", "pledged", ["France", "Mali"]),
        (
            AGENCY + "The Red Dune Movement signed a truce with Mali, both sides said after talks.",
            "signed",
            ["Red Dune Movement", "Mali"],
        ),
        # who says something is none of those whom he tells of; in a sentence before it he may be
        (
            "Pavo Lendl left the town last week. “On Friday they beheaded the baker,” he said, “and nobody told us why.”",
            "beheaded",
            ["Pavo Lendl"],
        ),
        # what became of a request is not the word of who made it; what it asks for is
        ("His lawyer requested his release on bail, which the court refused on Wednesday.", "refused", [OWN]),
        ("Libya asked France to extradite the banker, a request that Paris turned down last month.", "turned down", [OWN]),
        ("Libya asked France to arrest the banker, who fled Tripoli last month.", "arrest", ["Libya"]),
        # an attribution inside a relative clause goes no further than the clause
        (
            "The interior minister expressed regret for the death of the student Ilan Bor, who, his family says, was shot by a gendarme.",
            "expressed regret",
            [OWN],
        ),
        (
            "The interior minister expressed regret for the death of the student Ilan Bor, who, his family says, was shot by a gendarme.",
            "shot",
            ["family"],
        ),
        ("Kenya pardoned 312 rebels, of whom, according to prosecutors, 190 had confessed to murders.", "pardoned", [OWN]),
        ("Kenya pardoned 312 rebels, and, according to prosecutors, police arrested 190 others.", "arrested", ["prosecutors"]),
        # participles that only describe somebody close no sentence
        ("The clan promised to hand over, within two days, the two men suspected of the killing.", "promised", [OWN]),
        ("The clan promised to hand over the two men within two days, the mayor of the town said on Monday.", "promised", ["mayor"]),
        # who is cited comes before who accuses with his words
        (
            "The daily Lantern, citing a prison official, blamed the Red Hand gang for the abduction of the priest.",
            "abduction",
            ["prison official"],
        ),
        ("The daily Lantern blamed the Red Hand gang for the abduction of the priest.", "abduction", ["Lantern"]),
        # who speaks for two is both; those who live there are not
        ("Kenya and Uganda freed 40 fishermen, the two countries' foreign ministers said.", "freed", ["Kenya", "Uganda"]),
        ("Kenya and Uganda freed 40 fishermen, officials in both capitals said.", "freed", ["Kenya", "Uganda"]),
        ("Kenya and Uganda freed 40 fishermen, residents of both towns said.", "freed", ["residents"]),
        (
            "Kenya and Uganda held talks. The two defence ministers said soldiers had shot nine smugglers.",
            "shot",
            ["Kenya", "Uganda"],
        ),
        (
            "Kenya and Uganda held talks. The two wounded sergeants said soldiers had shot nine smugglers.",
            "shot",
            ["wounded sergeants"],
        ),
        # a government's ministry, paper and spokesman are its state's; police and rebels speak for themselves
        ("The foreign ministry in Niamey said soldiers had killed nine smugglers.", "killed", ["Niger"]),
        ("Foreign ministers in Niamey said soldiers had killed nine smugglers.", "killed", ["Foreign ministers"]),
        ("Police in Kenya shot nine smugglers, according to an interior ministry note.", "shot", ["Kenya"]),
        ("A government spokesman in Kenya said soldiers had shot nine smugglers.", "shot", ["Kenya"]),
        ("A rebel spokesman in Kenya said soldiers had shot nine smugglers.", "shot", ["rebel spokesman"]),
        # the bracket says whose acronym it is, in whatever language
        ("The Popular Army of the South (EPX) freed nine men. The EPX denied it had shot a farmer.", "shot", ["Popular Army of the South"]),
        ("The Popular Army of the South freed nine men. The EPX denied it had shot a farmer.", "shot", ["EPX"]),
        # the speaker of a headline may stand at its end
        ("Nine smugglers killed in raid - army", "killed", ["army"]),
        ("Blast kills seven in Kabul: police", "kills", ["police"]),
        ("Blast kills seven in Kabul - nine hurt", "Blast", [OWN]),
        ("Army shot nine smugglers - and a child", "shot", [OWN]),
        # who grants what was told, or owns up to it, tells it too; who does not, does not
        ("Gunmen shot nine farmers in Owo on Monday. The army confirmed it.", "shot", [OWN, "army"]),
        ("Gunmen shot nine farmers in Owo on Monday. The Green Vale Front admitted doing it.", "shot", [OWN, "Green Vale Front"]),
        ("Gunmen shot nine farmers in Owo on Monday. The Green Vale Front admitted planning it badly.", "shot", [OWN]),
        ("Gunmen shot nine farmers in Owo on Monday. The army would not admit it.", "shot", [OWN]),
        # the name that somebody gives as his own is his, and no president's
        ("A villager who gave his name only as Musa said soldiers had shot nine men.", "shot", ["Musa"]),
        ("A villager who gave his rifle to Musa said soldiers had shot nine men.", "shot", ["villager"]),
        ("A villager who identified himself only as Ali said soldiers had shot nine men.", "shot", ["Ali"]),
        # whoever tells what others were told, by what the words around a name say of her
        (
            "Nadia Karam, a nurse who hid a deserter in her cellar, said he had told her that soldiers shot the boys.",
            "shot",
            ["deserter"],
        ),
        (
            "Pavo Lendl, a nurse who hid a deserter in his cellar, said he had told them that soldiers shot the boys.",
            "shot",
            ["Pavo Lendl"],
        ),
        # "the general" is whoever was called "Gen." before
        (
            "Marines freed a trader, Brig. Gen. Pavo Lendl said. Two of the kidnappers were killed, the general added.",
            "killed",
            ["Pavo Lendl"],
        ),
        ("Marines freed a trader, Lt. Col. Pavo Lendl said. Two of the kidnappers were killed, the general added.", "killed", ["general"]),
        # "he" is none of several
        ("The nine were shot by gangs, he said.", "shot", ["man"]),
        # what somebody will answer is no word on the warning that it is part of
        ("If the rebels attack, Israel will respond with force, the minister warned.", "warned", [OWN]),
        ("If the rebels attack, Israel will respond with force, the minister warned.", "attack", ["minister"]),
        # two participles behind who says so
        (
            "A car was driven into a post on Thursday, the minister said, giving the number of dead as six, including the driver.",
            "driven",
            ["minister"],
        ),
        # "a future in which they have no part" denies nothing that was told
        ("Rebels burned the school. The minister spoke of a future in which they had no part.", "burned", [OWN]),
        ("Rebels burned the school. The Red Dune Movement said it had no part.", "burned", [OWN, "Red Dune Movement"]),
    ],
)
def test_whose_voice(pipeline: Pipeline, text: str, trigger: str, names: list[str]) -> None:
    assert voices(pipeline, text, trigger) == names


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The ministry described as propaganda accounts that soldiers had burned the village.", ["denies"]),
        ("The ministry described as credible reports that soldiers had burned the village.", ["asserts"]),
        ("The mayor called credible the reports that soldiers had burned the village.", ["asserts"]),
        ("The mayor described as untrue reports that soldiers had burned the village.", ["denies"]),
        ("Colonel Ade dismissed as lies reports that soldiers had burned the village.", ["denies"]),
    ],
)
def test_what_somebody_calls_false_he_denies(pipeline: Pipeline, text: str, stances: list[str]) -> None:
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.trigger.of(text) == "burned"]
    assert [source.stance for source in found[0].sources] == stances


@pytest.mark.parametrize(
    ("text", "trigger", "stance"),
    [
        ("A spokesman for Operation Inherent Resolve said the allegation that its aircraft struck a school was not credible.", "struck", "denies"),
        ("The governor said it was untrue that soldiers had fired on the crowd.", "fired", "denies"),
        ("The governor said it was not true that soldiers had fired on the crowd.", "fired", "denies"),
        ("The governor said it was true that soldiers had fired on the crowd.", "fired", "asserts"),
        ("The ministry said the report that guards beat prisoners was accurate.", "beat", "asserts"),
    ],
)  # fmt: skip
def test_what_is_said_not_to_be_true_is_denied(pipeline: Pipeline, text: str, trigger: str, stance: str) -> None:
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.trigger.of(text) == trigger]
    assert [source.stance for source in found[0].sources] == [stance]


@pytest.mark.parametrize(
    ("text", "trigger", "voices"),
    [
        ("The ministry denied a report by the Red Dune Movement that its troops had shot nine men.", "shot", ["asserts", "denies"]),
        ("The ministry denied a newspaper report that its troops had shot nine men.", "shot", ["asserts", "denies"]),
        ("The ministry denied reports in the local press that its troops had shot nine men.", "shot", ["asserts", "denies"]),
        ("The ministry denied claims made by a lawmaker that its troops had shot nine men.", "shot", ["asserts", "denies"]),
        ("The embassy denied a newspaper report that it had threatened fishermen with arrest.", "threatened", ["asserts", "denies"]),
        # of a report that nobody made, nobody asserts what it says
        ("The ministry denied reports that its troops had shot nine men.", "shot", ["denies"]),
        ("The ministry denied a report last week that its troops had shot nine men.", "shot", ["denies"]),
    ],
)
def test_who_reports_what_is_denied_asserts_it(pipeline: Pipeline, text: str, trigger: str, voices: list[str]) -> None:
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.trigger.of(text) == trigger]
    assert [source.stance for source in found[0].sources] == voices
    assert found[0].status == ("actual" if "asserts" in voices else "negated")
    assert not any(source.via for source in found[0].sources)  # who denies it is no relay


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("The Taliban have been accused by the UN of torturing prisoners, which they deny.", "accused", [(OWN, "asserts")]),
        (
            "The Taliban have been accused by the UN of torturing prisoners, which they deny.",
            "torturing",
            [("United Nations", "asserts"), ("Taliban", "denies")],
        ),
        ("The Taliban have been accused by the UN of torturing prisoners in May.", "torturing", [("United Nations", "asserts")]),
    ],
)
def test_whoever_denies_a_charge_denies_not_that_it_was_made(
    pipeline: Pipeline, text: str, trigger: str, told: list[tuple[str, str]]
) -> None:
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.trigger.of(text) == trigger]
    assert [(source.name, source.stance) for source in found[0].sources] == told
    assert found[0].status == "actual"


@pytest.mark.parametrize(
    ("text", "trigger", "stances"),
    [
        # what somebody condemns or is sentenced for he who condemns or sentences tells; no word of it denies
        (
            "The ministers of Jordan and Iraq condemn in the strongest terms the drone that struck a customs post on the frontier, and they commend the restraint of the army.",
            "struck",
            {"asserts"},
        ),
        ("The ministers of Jordan and Iraq deny that the drone struck a customs post on the frontier.", "struck", {"denies"}),
        ("Two diplomats said they had heard that five officers might have been detained, but could not confirm it.", "detained", {"disclaims"}),
        ("Two diplomats said they had heard that five officers might have been detained, and confirmed it.", "detained", {"asserts"}),
    ],
)  # fmt: skip
def test_no_word_of_denial_no_denial(pipeline: Pipeline, text: str, trigger: str, stances: set[str]) -> None:
    found = [claim for claim in pipeline.code(Document(id="0123456789abcdef", text=text)) if claim.trigger.of(text) == trigger]
    assert {source.stance for source in found[0].sources} == stances


def test_a_deed_called_unlawful_is_not_denied(pipeline: Pipeline) -> None:
    (claim,) = pipeline.code(Document(id="0123456789abcdef", text="The court ruled that the arrest of the priest was unlawful."))
    assert (claim.status, [source.stance for source in claim.sources]) == ("actual", ["asserts"])

"""Whom a deed hit and who did it, by losses, boasts, dealings and what is moved: sentences of our own, read with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def sides(pipeline: Pipeline, text: str, trigger: str) -> tuple[list[str], list[str]] | None:
    """Names of actors and recipients of the claim that a word names; None if there is no such claim."""
    claims = pipeline.code(Document(id="0123456789abcdef", text=text))
    found = [claim for claim in claims if trigger in claim.trigger.of(text)]
    return ([p.name for p in found[0].actors], [p.name for p in found[0].recipients]) if found else None


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # who lost men in a raid was raided, but not in his own
        ("Police blamed a cell that lost two members in a raid in May.", "raid", ([], ["cell"])),
        ("Gunmen who lost two comrades in an attack by soldiers fled.", "attack", (["soldiers"], ["gunmen"])),
        ("A cell that lost two members in a raid on a bank has fled.", "raid", ([], ["bank"])),
        # who boasts of it did it
        ("The band boasted that two soldiers had been taken prisoner.", "taken prisoner", (["band"], ["soldiers"])),
        ("The band said that two soldiers had been taken prisoner.", "taken prisoner", ([], ["soldiers"])),
        # whose lorry it was
        ("An army lorry was driven into a crowd of students.", "driven", (["army"], ["crowd"])),
        ("A stolen lorry was driven into a crowd of students.", "driven", ([], ["crowd"])),
        # who mans the barricade
        ("Buses were turned back at a checkpoint manned by rebels.", "turned", (["rebels"], ["buses"])),
        # whose march is called off
        ("The Youth Congress cancelled its next march.", "march", (["Youth Congress"], [])),
        # who is let in where somebody asks for it
        ("Lima asked for consular access to nine sailors.", "access", ([], ["Peru"])),
        ("Lima asked for the release of nine sailors.", "release", ([], ["sailors"])),
        # who agrees with whom he met
        ("Thai envoys met the Patani Front in Oslo and agreed on a pause in attacks.", "agreed", (["Thailand", "Patani Front"], [])),
        ("The union met the minister and agreed to end the strike.", "agreed", (["union"], [])),
        # who freed captives in a raid raided
        ("The army freed 40 captives in a raid on an island.", "raid", (["army"], ["captives"])),
        ("Nine captives were freed in a raid on an island.", "raid", ([], ["captives"])),
        # who wins somebody's freedom has not held him
        ("Mediators won the freedom of two engineers.", "freedom", ([], ["engineers"])),
        # nobody did it
        ("Nobody has shot at the soldiers since May.", "shot", ([], ["soldiers"])),
        # an inquiry is into the accused
        ("The Front accused the army of laying mines and demanded an international inquiry.", "inquiry", ([], ["army"])),
        # what it is threatened with
        ("Peru threatened Chilean fishermen with arrest.", "arrest", (["Peru"], ["Chilean fishermen"])),
    ],
)
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, trigger: str, right: tuple[list[str], list[str]]) -> None:
    assert sides(pipeline, text, trigger) == right


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        # those who are moved are not whom it is directed at
        ("Japan moved two companies of infantry to the island.", "moved", []),
        ("The army deployed paratroopers against the strikers.", "deployed", ["strikers"]),
        ("Commanders answered by sending home two companies of rangers.", "sending", []),
        # whose levies and orders are refused
        ("The militia taxes the market. Women who refused to pay its levies were robbed.", "refused", ["militia"]),
        ("The men refused to pay their debts.", "refused", []),
        # with whom somebody deals no longer
        ("Kenya stopped selling tea to Somalia in May.", "stopped", ["Somalia"]),
        ("Kenya stopped planting tea in May.", "stopped", []),
        # who gets to hear it
        ("Vietnam summoned a Chinese diplomat to receive its formal protest over the ramming.", "protest", ["China"]),
        # a session is nobody
        ("Delegates of the Council walked out of the plenary on Tuesday.", "walked out", []),
        ("The Front walked out of talks with the government.", "walked out", ["government"]),
        # whom a gun was trained on and not fired at
        ("Two skiffs closed on a bulk carrier and broke off without opening fire.", "opening", ["bulk carrier"]),
        ("Police left the square without opening fire.", "opening", []),
        # a high commissioner is in a state
        ("Ankara called home its high commissioner from Pretoria.", "called", ["South Africa"]),
        ("Ankara called home its high commissioner from a conference.", "called", []),
        # whom one shuts out is not told to do it
        ("The mayor ordered the closure of the island to visitors.", "ordered", []),
        # of whom a mother speaks she does not complain
        ("Soldiers arrested nine men. “Our sons learned of the band from the radio, like everybody else,” complained the mother of one of the nine.",
         "complained", ["soldiers"]),
        # whose gift is praised
        ("The mayor praised the road that Kuwait had built.", "praised", ["Kuwait"]),
        # a clinic is what is given
        ("Norway built two clinics for the refugees.", "built", ["refugees"]),
    ],
)
def test_whom_it_is_directed_at(pipeline: Pipeline, text: str, trigger: str, whom: list[str] | None) -> None:
    found = sides(pipeline, text, trigger)
    assert (found[1] if found is not None else None) == whom


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        ("The tanker Damas Star, which had waited for weeks, was seized by pirates.", "seized", ["Damas Star"]),
        ("The tanker, which had waited for weeks, was seized by pirates.", "seized", ["tanker"]),
        # a captive who is not harmed has been taken all the same
        ("Two nurses who were kidnapped are free. “They were not harmed,” said a priest.", "harmed", ["nurses"]),
    ],
)
def test_whom_it_befell(pipeline: Pipeline, text: str, trigger: str, right: list[str]) -> None:
    found = sides(pipeline, text, trigger)
    assert found is not None
    assert found[1] == right


@pytest.mark.parametrize(
    ("text", "trigger", "names"),
    [
        ("Thai and Cambodian engineers are clearing mines together.", "clearing", ["Thai engineers", "Cambodian engineers"]),
        ("Young and old engineers are clearing mines together.", "clearing", None),
        ("Christian and Muslim villagers clashed near Orlo.", "clashed", ["Christian villagers", "Muslim villagers"]),
        ("Young and old villagers fought soldiers near Orlo.", "fought", ["villagers", "soldiers"]),
        ("The Okwe and Tari clans fought over a well.", "fought", ["Okwe clan", "Tari clan"]),
        ("The Okwe and Tari clans fought over a well. Neither side has fired since Thursday.", "fired", ["Okwe clan", "Tari clan"]),
        ("The Okwe and Tari clans fought over a well. Both clans met on Monday.", "met", ["Okwe clan", "Tari clan"]),
        ("The two clans fought over a well.", "fought", ["clans"]),
        ("The tribes of Okwe and Tari concluded a truce on Monday. The tribes will meet in May.", "meet", ["Okwe tribe", "Tari tribe"]),
        ("A truce between herders and farmers has held. The two sides run night patrols together.", "patrols", ["herders", "farmers"]),
        ("Talks between herders and farmers were held. The two sides of the road were patrolled by police.", "patrolled", ["police"]),
        ("Iran and Oman agreed that their coastguards will exercise together.", "exercise", ["Iran", "Oman"]),
        ("Iran and Oman agreed that Kenya will exercise with Chad.", "exercise", ["Kenya"]),
    ],
)
def test_two_in_one_plural(pipeline: Pipeline, text: str, trigger: str, names: list[str] | None) -> None:
    found = sides(pipeline, text, trigger)
    assert found is None or names is None or found[0] == names
    assert names is None or found is not None


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("The attack killed five soldiers, and two more were captured.", "captured", ["soldiers"]),
        ("A court jailed three teachers, and two more were freed.", "freed", ["teachers"]),
        ("The mine killed 12 miners. The army wants more.", "wants", None),
    ],
)
def test_two_more(pipeline: Pipeline, text: str, trigger: str, whom: list[str] | None) -> None:
    found = sides(pipeline, text, trigger)
    assert (found[1] if found is not None else None) == whom

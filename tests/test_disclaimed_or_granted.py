"""What somebody does not know, and what he grants all the same; words that look like denials and are none."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights

REPORT = ("", "asserts")


def voices(claim: Claim) -> list[tuple[str, str]]:
    return [(source.name, source.stance) for source in claim.sources]


@pytest.mark.parametrize(
    ("report", "kind", "who"),
    [
        # What is not known is a part of it, which grants the whole.
        ("A gunman shot two men, police said. The victims' conditions were not known, said Lieutenant Olu Ban.", "ASSAULT",
         [("police", "asserts")]),
        ("The boy was screaming. His friends have not explained exactly what caused the officers to shoot.", "ASSAULT", [REPORT]),
        ("Two traders were shot by men who have not been identified.", "ASSAULT", [REPORT]),
        ("The victims, who were not identified, were shot by soldiers, the mayor said.", "ASSAULT", [("mayor", "asserts")]),
        ("The clerk said that the families had requested privacy and that the hospital was not releasing any information about them.",
         "REQUEST", [("clerk", "asserts")]),
        # Who does not know it, or who did it, says so.
        ("Rebels killed nine traders, the mayor said. The army had no information about it.", "ASSAULT",
         [("mayor", "asserts"), ("army", "disclaims")]),
        ("Two traders were shot in Kayes, the mayor said. Police could not identify the attackers.", "ASSAULT",
         [("mayor", "asserts"), ("police", "disclaims")]),
        # Words that look like "lie" and "fabricated".
        ("Prosecutors said the man killed the deputy. Jurors found true the charge of murder while lying in wait.", "ASSAULT",
         [("prosecutors", "asserts")]),
        ("Rebels burned the school, the mayor said. The governor said it was a lie.", "ASSAULT",
         [("mayor", "asserts"), ("governor", "denies")]),
        ('The sermons led to attacks against nurses. "They are the ones who call these doctors murderers," Olu Ban said.', "ASSAULT",
         [REPORT]),
        # What is refused, or not helped, is not said not to be.
        ("The party regrets the decision of the Front to reject the agreements signed by the presidents in Lome.", "AGREE", [REPORT]),
        ("Gunmen shot a nurse. The mayor asked Ban to act “if he is not responsible for what happened.”", "ASSAULT", [REPORT]),
    ],
)  # fmt: skip
def test_who_knows_and_who_denies(pipeline: Pipeline, report: str, kind: str, who: list[tuple[str, str]]) -> None:
    assert voices(in_may(pipeline, report, kind)[0]) == who


def test_who_does_not_help_such_a_return_does_not_deny_it(pipeline: Pipeline) -> None:
    report = "The militants want to return home. Until now Chad has not facilitated such a return."
    assert voices(in_may(pipeline, report, "RETREAT")[0]) == [REPORT]
    told = "The Front said Chad had made an offer of talks. Chad said it had not made such an offer."
    assert ("Chad", "denies") in [voice for claim in in_may(pipeline, told, "AGREE") for voice in voices(claim)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The minister rejected the possibility of breaking relations with Togo.", "negated"),
        ("The minister spoke of the possibility of breaking relations with Togo.", "possible"),
    ],
)
def test_a_possibility_that_is_rejected(pipeline: Pipeline, sentence: str, status: str) -> None:
    assert in_may(pipeline, sentence, "SANCTION")[0].status == status


def test_who_is_not_charged_is_not_charged(pipeline: Pipeline) -> None:
    report = "Police declined to identify the suspect due to the sensitivity of the case and the fact that he was not charged with a crime."
    (claim,) = in_may(pipeline, report, "ACCUSE")
    assert (claim.status, voices(claim)) == ("negated", [("", "denies")])


@pytest.mark.parametrize(
    ("report", "kind", "who"),
    [
        ('Dako blasted Ban\'s call for a strike on Wednesday, calling it "absurd."', "REQUEST", [REPORT]),
        ("The Front said the army had shelled the port. The general called it absurd.", "ASSAULT",
         [("Front", "asserts"), ("general", "denies")]),
        ("Police opened fire on the boy. However, witnesses to the shooting say that the army's account is wrong.", "ASSAULT", [REPORT]),
        ("Police shot the boy, the mayor said. Witnesses say that the account is false.", "ASSAULT",
         [("mayor", "asserts"), ("witnesses", "denies")]),
        ("Ban looked into allegations of theft, as well as the shooting of two boys in Kayes.", "ASSAULT", [REPORT]),
    ],
)  # fmt: skip
def test_what_is_called_absurd_or_looked_into(pipeline: Pipeline, report: str, kind: str, who: list[tuple[str, str]]) -> None:
    assert voices(in_may(pipeline, report, kind)[0]) == who

"""Who acts, and whether anybody does, in sentences as long articles of newspapers have them: of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import told, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "right"),
    [
        # of two of one surname, "Mr." and "Ms." tell who is meant
        ("The parents, Omar and Salma Haddad, spoke. Mr. Haddad blamed the army.", "blamed", "ACCUSE actual: Omar Haddad > army"),
        ("The parents, Omar and Salma Haddad, spoke. Ms. Haddad denounced the army.", "denounced", "ACCUSE actual: Salma Haddad > army"),
        ("Merkel and Paul Berger spoke. Mr. Berger accused the army of lying.", "accused", "ACCUSE actual: Paul Berger > army"),
        # a first name tells who is "she"
        ("Marco Vidal wept. Ines Roca said she would attack the rebels.", "attack", "ASSAULT threatened: Ines Roca > rebels"),
        # whom a party puts up is not the party
        ("The Labour Party candidate shot a guard.", "shot", "ASSAULT actual: Labour Party candidate GBR > guard GBR"),
        ("A Labour Party official accused the army of lying.", "accused", "ACCUSE actual: Labour Party GBR > army GBR"),
        # people govern nobody
        ("Attackers shot at people who had been disarmed by their own government.", "disarmed", "COERCE actual: government > people"),
        # by whom it is to be done they do not say who call for it
        ("The senator called for banning Muslims.", "banning", "COERCE requested:  > Muslims"),
        ("The mayor urged closing the border to refugees.", "closing", "COERCE requested:  > refugees"),
        ("The general promised to ban the party.", "ban", "COERCE planned: general > party"),
        # who is murdered stands before "massacre", or who murders
        ("The Islamist massacre in Kano shocked the mayor.", "massacre", "ASSAULT actual: Islamists NGA > "),
        # what goes before "addition" is done
        ("In addition to releasing nine prisoners, the rebels left.", "releasing", "RETREAT actual: rebels > prisoners"),
        ("The rebels have a plan to release nine prisoners.", "release", "RETREAT planned: rebels > prisoners"),
        # planned with care, and done
        ("Officials said that the blast was a planned attack by the rebels.", "attack", "ASSAULT actual: rebels > "),
        ("It was a carefully planned attack by the rebels on the base.", "attack", "ASSAULT actual: rebels > base"),
        ("The newly planned attack by the rebels worries the mayor.", "attack", "ASSAULT planned: rebels > "),
        # a danger, a title, a name, a question of reporters: nothing was done
        ("The minister spoke of the threat from the rebels.", "threat", None),
        ("The minister spoke of the threat from the rebels to bomb the port.", "threat", "THREATEN actual: rebels > port"),
        ("The editor received threats from the rebels.", "threats", "THREATEN actual: rebels > editor"),
        ("He told ''Meet the Press'' on Sunday that the army had fled.", "Meet", None),
        ("He praised the film “Kill the Messenger” on Sunday.", "Kill", None),
        ("The head of Special Operations spoke on Sunday.", "Operations", None),
        ("Reporters questioned the minister about the raid.", "questioned", None),
        ("Police questioned the minister about the raid.", "questioned", "ACCUSE actual: police > minister"),
    ],
)
def test_who_acts(pipeline: Pipeline, text: str, trigger: str, right: str | None) -> None:
    assert told(pipeline, text, trigger) == right


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("A bomb killed two in Kano. Boko Haram, which police say was behind the bombing, left.", {("", "asserts"), ("police", "asserts")}),
        ("Gunmen attacked the theatre. Much is not known about the attack's impact on the vote.", {("", "asserts")}),
        ("Gunmen attacked the theatre. The mayor could not confirm the attack.", {("", "asserts"), ("mayor", "disclaims")}),
    ],
)
def test_whose_word_it_is(pipeline: Pipeline, text: str, voices: set[tuple[str, str]]) -> None:
    assert {voice for found in voices_on(pipeline, text) for voice in found} == voices

"""Days and places in sentences as long articles of newspapers have them: of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from tests.coded import in_may, parties

pytestmark = pytest.mark.weights

_OLD = (
    "Rebels freed a spy in 1986. In 2010 the army freed ten men. In 2011 it freed nine, and in May 2014 six. "
    "In December 2014 it freed three. On Sunday and on Monday it freed two. "
)
_FIRST = "Fifteen hijackers took part in the Sept. 11, 2001, attacks. "


@pytest.mark.parametrize(
    ("text", "word", "days"),
    [
        # a day without a year in news that is mostly of the past
        (_OLD + "Robert Lev vanished in 2007. Nobody knows why. Police arrested a trader in October.", "arrested", None),
        ("Robert Lev vanished in 2007. Nobody knows why. Police arrested a trader in October.", "arrested", ("2023-10-01", "2023-10-31")),
        # a day that was named with its year
        (_FIRST + "Police say that the Sept. 11 attacks killed thousands.", "attacks", ("2001-09-11", "2001-09-11")),
        (_FIRST + "Rebels shelled Kano on Sept. 11.", "shelled", ("2023-09-11", "2023-09-11")),
        # "the same weekend" as what is told behind it, or before it
        ("Rebels shelled Kano on Saturday. The army left on the same weekend that they freed a spy.", "left", None),
        # "that November"
        ("The king fell in 1968, and rebels shelled Kano that November.", "shelled", ("1968-11-01", "1968-11-30")),
        # the year of something else
        ("The army will release 28 men from a 2002 list of prisoners.", "release", None),
        ("The senator criticised him for his votes against the law in the 1990s.", "criticised", None),
        ("For the first time since Angola in the 1980s, rebels have shelled soldiers.", "shelled", None),
        # whose kin it is
        ("On Sunday the mayor met with families of miners killed by rebels.", "killed", None),
        ("On Sunday the mayor met with families of miners killed by rebels.", "met", ("2024-04-28", "2024-04-28")),
        ("On Sunday rebels attacked a convoy, and a miner shot by them died.", "shot", ("2024-04-28", "2024-04-28")),
        # "today" in a quotation is the day of speaking
        ("On Tuesday Omar Haddad spoke. He said: “Rebels shelled the camp today and fled.”", "shelled", ("2024-04-30", "2024-04-30")),
        ("Omar Haddad said: “Rebels shelled the camp today and fled.”", "shelled", ("2024-05-03", "2024-05-03")),
    ],
)
def test_when(pipeline: Pipeline, text: str, word: str, days: tuple[str, str] | None) -> None:
    claim = next(claim for claim in in_may(pipeline, text) if word in claim.trigger.of(text))
    assert (claim.time and (str(claim.time.start), str(claim.time.end))) == days


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Police killed the gunman, a man born in Lagos.", "killed", None),
        ("Police killed the gunman in Lagos.", "killed", "Lagos"),
        ("A meeting on Monday between Mr. Roca and Mr. Vidal failed to resolve snags between Chad and Niger.", "meeting", None),
        ("During the peak of the wars in Iraq and Angola, troops were deployed on ships.", "deployed", None),
        ("Half of the troops are now posted outside the Middle East.", "posted", None),
        ("A bomb killed ten men outside the embassy in Chad.", "killed", "Chad"),
        ("Half of the troops are now posted in the Middle East.", "posted", "Middle East"),
        ("Troops shelled Kano on Sunday. Special forces were deployed across the globe.", "deployed", None),
        ("Troops shelled Kano on Sunday. Special forces were deployed on Monday.", "deployed", "Kano"),
        ("At the airport of Vienna they freed ten men held by Chad.", "held", None),
        ("They freed ten men held by Chad in Vienna.", "held", "Vienna"),
        ("In 2010 they freed ten men in Vienna. In December 2014 they traded three spies. Chad also released Alan Roca.", "released", None),
        ("Rebels shot down a pilot over Kano in 1960. In recent decades civilians were beaten by the police.", "beaten", None),
    ],
)
def test_where(pipeline: Pipeline, text: str, word: str, place: str | None) -> None:
    claim = next(claim for claim in in_may(pipeline, text) if word in claim.trigger.of(text))
    assert (claim.place and claim.place.name) == place


def test_what_one_state_does_at_home_is_not_in_the_land_of_the_report(pipeline: Pipeline) -> None:
    text = (
        "Police arrested nine men in Chicago and in Boston, in the United States. Soldiers shot a man in Denver.\n\n"
        "The embassy handed out a paper.\n\nIt says that Saudi authorities have blocked websites."
    )
    claim = next(claim for claim in in_may(pipeline, text) if "blocked" in claim.trigger.of(text))
    assert (parties(claim)[0], claim.place) == (["Saudi Arabia"], None)


def test_people_of_a_state_may_be_where_the_report_is(pipeline: Pipeline) -> None:
    text = "The rebels attacked a mine in Chad and burned lorries. The army came late.\n\nThey also killed a Mexican citizen and two Spaniards."
    claim = next(claim for claim in in_may(pipeline, text) if "killed" in claim.trigger.of(text))
    assert claim.place and claim.place.name == "Chad"


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("If the Saudis took part in the attacks on Kano, they must say so.", set()),
        ("The Saudis took part in the attacks on Kano.", {"Saudi Arabia"}),
    ],
)
def test_who_may_have_taken_part_is_no_doer(pipeline: Pipeline, text: str, doers: set[str]) -> None:
    assert {name for claim in in_may(pipeline, text, "ASSAULT") for name in parties(claim)[0]} == doers


@pytest.mark.parametrize(("text", "fights"), [("He praised the help of Chad in fighting rebels.", 0), ("Chad was fighting rebels.", 1)])
def test_what_somebody_is_good_at_is_no_fight(pipeline: Pipeline, text: str, fights: int) -> None:
    assert len(in_may(pipeline, text, "ASSAULT")) == fights


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Police guarded the station after the Paris attacks.", "guarded", None),
        ("Police guarded the station in Paris after the attacks.", "guarded", "Paris"),
        ("The king spoke after the Kano attacks that killed nine people.", "attacks", "Kano"),
        ("He spoke out against Ohio's law after the attacks that killed nine people.", "attacks", None),
    ],
)
def test_what_only_names_another_deed_is_no_scene(pipeline: Pipeline, text: str, word: str, place: str | None) -> None:
    claim = next(claim for claim in in_may(pipeline, text) if word in claim.trigger.of(text))
    assert (claim.place and claim.place.name) == place

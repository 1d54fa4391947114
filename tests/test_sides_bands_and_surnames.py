"""Who are no guerrillas and no sides; persons of two surnames, whom a report calls by the first; whose agent a passive is."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.stages.resolve_actors.two_surnames import TwoSurnames
from coded import in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A source of the Social Union, a member of Socialist International, spoke. The guerrillas attacked the port.", ["guerrillas"]),
        ("Ana Mena of the Lake Party told the press that polls were open. The guerrillas attacked the port.", ["guerrillas"]),
        ("Authorities accused the Sarda Front of killing nine farmers. The rebels attacked the port.", ["Sarda Front"]),
        ("The Sarda Front killed nine farmers. The rebels attacked the port.", ["Sarda Front"]),
    ],
)
def test_a_body_told_of_in_peace_is_no_band_of_rebels(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert parties(in_may(pipeline, text, "ASSAULT")[-1])[0] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The islands blocked their first attempt in Bern, Switzerland. The Madrid talks failed. Both delegations agreed to a truce.", 0),
        ("The Salvadoran commission attended a meeting with the FMLN in Mexico. Both parties agreed to a truce.", ["El Salvador", "FMLN"]),
        ("Russia and Ukraine met in Turkey. Both sides agreed to a truce.", ["Russia", "Ukraine"]),
        ("Floods killed nine in Sudan and in Chad. Both countries agreed to share water.", ["Sudan", "Chad"]),
    ],
)
def test_where_they_meet_is_no_side(pipeline: Pipeline, text: str, whom: list[str] | int) -> None:
    found = parties(in_may(pipeline, text, "AGREE")[-1])[0]
    assert found == whom if whom else not {"Spain", "Switzerland"} & set(found)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Carlos Pizarro Leon was a rebel. Margot de Pizarro spoke at the grave. Gunmen killed Pizarro.", "Carlos Pizarro Leon"),
        ("Carlos Ochoa Perez lived in Lume. Gunmen killed Ochoa.", "Carlos Ochoa Perez"),
        ("Jose Ochoa Gacha met Victor Ochoa Diaz. Gunmen killed Ochoa.", "Ochoa"),  # which of the two?
        ("Carlos Ochoa Perez met Ana Ochoa. Gunmen killed Ochoa.", "Ana Ochoa"),
        ("Carlos Ochoa Perez met Ochoa Bello. Gunmen killed Ochoa.", "Ochoa Bello"),
        ("Nicaraguan President Daniel Ortega Saavedra spoke. Gunmen killed Ortega.", "Daniel Ortega"),
    ],
)
def test_whose_first_surname_it_is(pipeline: Pipeline, text: str, whom: str) -> None:
    assert parties(in_may(pipeline, text, "ASSAULT")[-1])[1] == [whom]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ruiz was arrested in Bogota and is charged by a court in Detroit with theft.", []),
        ("Ruiz was shot and killed by police.", ["police"]),
        ("Ruiz was kidnapped and later was murdered by rebels.", ["rebels"]),
    ],
)
def test_a_passive_of_another_tense_shares_no_agent(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert parties(in_may(pipeline, text)[0])[0] == who


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Police said that the Mexican was killed along with his son.", "Mexican"),
        ("The American was killed on Monday.", "American"),
        ("The Mexican government was attacked by rebels.", "Mexico"),
        ("Rebels attacked the French on Monday.", "France"),
    ],
)
def test_one_man_of_a_nation_is_not_its_state(pipeline: Pipeline, text: str, whom: str) -> None:
    assert whom in parties(in_may(pipeline, text, "ASSAULT")[0])[1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A bus was burned today by men protesting the dynamite attack against the headquarters of the union.", []),
        ("Students protesting the bomb attack by soldiers burned a bus.", ["soldiers"]),
        ("Students carrying out the bomb attack burned a bus.", ["students"]),
    ],
)
def test_who_protests_an_attack_has_not_made_it(pipeline: Pipeline, text: str, who: list[str]) -> None:
    attacks = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) == "attack"]
    assert [parties(c)[0] for c in attacks] == [who]


@pytest.mark.parametrize(
    ("text", "who", "by"),
    [
        ("Ruiz was charged by a court with killing Major Ban.", ["Ruiz"], "court"),
        ("A court charged Ruiz with killing Major Ban.", ["Ruiz"], "court"),
        ("Ruiz was charged by prosecutor Ana Bello with being involved in the assassination of Major Ban.", ["Ruiz"], None),
        ("Ruiz was charged with being involved in the assassination of Major Ban.", ["Ruiz"], None),
        ("Ruiz was shot by police with two friends.", ["police"], ""),
    ],
)
def test_what_somebody_is_charged_with_is_his_deed_and_the_court_s_word(pipeline: Pipeline, text: str, who: list[str], by: str | None) -> None:
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == who
    assert by is None or {source.name for source in claim.sources} == {by}


@pytest.mark.parametrize(
    ("written", "known"),
    [("Carlos Ochoa Perez", True), ("Carlos Ochoa y Perez", True), ("Carlos Ochoa vanquished", False), ("Carlos Ochoa - Perez", False)],
)
def test_a_name_of_two_surnames_is_made_of_names(written: str, known: bool) -> None:
    names, words = TwoSurnames(), tuple(written.casefold().split())
    names.learn(words, written=written)
    assert names.meant(("ochoa",), ending={}, beginning={}) == (words if known else None)

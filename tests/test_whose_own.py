"""Whose house is burned, whose guards are killed, whose government is asked, who is angered; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("Rebels beheaded two teachers and looted their school.", "looted", ["rebels"], ["teachers"]),
        ("Gunmen kidnapped the mayor and killed his guards.", "killed", ["gunmen"], ["guards of mayor"]),
        ("Soldiers shot the farmer and looted his house.", "looted", ["soldiers"], ["farmer"]),
        ("Rebels killed two soldiers and freed their prisoners.", "freed", ["rebels"], ["prisoners"]),
        ("Gunmen attacked the post; its drivers were beaten and its guards disarmed.", "disarmed", [], ["guards"]),
        ("The mayor was beaten and his son abducted.", "abducted", [], ["son"]),
        ("Police stopped the march and soldiers disarmed the guards.", "disarmed", ["soldiers"], ["guards"]),
        ("Killed in the attack were two nurses, a driver and a judge.", "Killed", [], ["nurses", "driver", "judge"]),
        ("The expulsion of two diplomats by Norway angered Tehran.", "angered", ["Iran"], ["Norway"]),
        ("Two Indian soldiers and three infiltrators died in a gunbattle in Kupwara.", "died", ["Indian Army", "infiltrators"], []),
    ],
)
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word]) == (who, whom)


@pytest.mark.parametrize(
    ("text", "kind", "whom"),
    [
        ("Turkish unions urged the government to resign.", "REQUEST", ["Turkey"]),
        ("Syrian rebels accused the government of shelling Homs.", "ACCUSE", ["Syria"]),
        ("French bishops asked the government to free the priest.", "REQUEST", ["France"]),
        ("French diplomats asked the government to free the priest.", "REQUEST", ["government"]),
        ("Turkish unions urged the new government to resign.", "REQUEST", ["government"]),
    ],
)
def test_whose_government_its_own_critics_turn_to(pipeline: Pipeline, text: str, kind: str, whom: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, kind)
    assert parties(claim)[1] == whom


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("Three men were arrested on Monday. A fourth was shot.", "shot", [], ["men"]),
        ("Two nurses were abducted by rebels; a third was killed.", "killed", ["rebels"], ["nurses"]),
        ("The judge arrested two men; the third judge was killed.", "killed", [], ["judge"]),
        ("Chinese coast guard ships rammed a Philippine boat.", "rammed", ["China"], ["Philippines"]),
        ("The Pope urged Maduro to free the bishops detained by his guards.", "detained", ["Maduro"], ["bishops"]),
        ("A court convicted eleven men for the rape of a woman; they had been freed by the governor.", "freed", ["governor"], ["men"]),
        ("Rebels and youths torched the town hall.", "torched", ["rebels", "youths"], ["town hall"]),
        ("The union of dock workers accused Maersk of sacking 300 of its members in Durban.", "accused", ["union"], ["Maersk"]),
    ],
)
def test_whom_a_short_word_means(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word]) == (who, whom)


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Kenya closed the port while Hezbollah said Kenyan jets had killed two of its fighters.", "killed", "Hezbollah"),
        ("Israel struck a depot as Hamas said Israeli tanks had shelled its posts.", "shelled", "Hamas"),
        ("Israel said Hezbollah had killed two of its soldiers.", "killed", "Israel"),
    ],
)
def test_of_whose_men_a_clause_beside_it_tells(pipeline: Pipeline, text: str, word: str, whom: str) -> None:
    assert parties(by_trigger(pipeline, text)[word])[1] == [whom]


def test_strikers_are_not_the_firm_that_they_work_for(pipeline: Pipeline) -> None:
    assert parties(by_trigger(pipeline, "Amazon workers went on strike on Monday.")["went on strike"])[0] == ["Amazon workers"]

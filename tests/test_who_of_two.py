"""Who did it to whom where two are told: the former and the latter, one and the other, passive relative clauses; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("Uganda accused Rwanda of arming rebels. The latter rejected the charge.", "rejected", ["Rwanda"], ["Uganda"]),
        ("Police arrested a priest and a nurse on Monday. The latter was beaten.", "beaten", ["police"], ["nurse"]),
        ("The governor met the rebel commander. The former promised to free 30 prisoners.", "promised", ["governor"], []),
        ("The governor met the rebel commander. A former soldier attacked the governor.", "attacked", ["former soldier"], ["governor"]),
        ("The Greek foreign minister met his Turkish counterpart. The two agreed to share intelligence.", "agreed", ["Greece", "Turkey"], []),
        ("Police arrested two men on Monday. The two attacked a guard.", "attacked", ["men"], ["guard"]),
        ("Rebels abducted two priests. One was freed; the other was killed.", "killed", ["rebels"], ["priests"]),
        ("The army freed one of two priests, but the other was killed by guards.", "killed", ["guards"], ["priests"]),
        ("A priest was abducted by rebels, who were then attacked by villagers.", "attacked", ["villagers"], ["rebels"]),
        ("The villagers were attacked by soldiers, three of whom were killed.", "killed", [], ["soldiers"]),
        ("Police fired on miners, many of whom were later jailed.", "jailed", ["police"], ["miners"]),
        ("The minister was criticised over the shelling of a village by soldiers.", "criticised", [], ["minister"]),
        ("The minister was criticised by the opposition over the shelling of a village.", "criticised", ["opposition"], ["minister"]),
        ("Nine students were arrested on Monday. They were beaten by guards, their lawyers said.", "beaten", ["guards"], ["students"]),
        ("Rebels abducted two nurses on Tuesday. The union demanded their release.", "release", ["rebels"], ["nurses"]),
        ("Two nurses were killed in the crossfire between soldiers and rebels.", "killed", ["soldiers", "rebels"], ["nurses"]),
        ("Three soldiers were killed in clashes between the army and rebels.", "killed", ["army", "rebels"], []),
        ("Rebels captured a pilot and later executed him.", "executed", ["rebels"], ["pilot"]),
    ],
)
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word]) == (who, whom)


def test_what_each_of_two_says(pipeline: Pipeline) -> None:
    text = "Ethiopia and Eritrea exchanged fire on Tuesday. The former said a patrol had been attacked; the latter denied it."
    assert voices_on(pipeline, text)[-1] == [("Ethiopia", "asserts"), ("Eritrea", "denies")]
    text = "Armenia and Azerbaijan each accused the other of opening fire on a patrol."
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == ["Armenia", "Azerbaijan"]


@pytest.mark.parametrize("after", ["Paris denied it.", "Paris said it was looking into the report."])
def test_who_denies_is_not_who_spoke_without_a_name(pipeline: Pipeline, after: str) -> None:
    text = f"The spokesman for the rebels said French jets had bombed a wedding. {after}"
    (voices,) = voices_on(pipeline, text)
    assert ("rebels", "asserts") in voices
    assert the_claim(pipeline, text, "ASSAULT").status == "actual"


@pytest.mark.parametrize(
    ("text", "type_", "countries"),
    [
        ("A Dutch nun was shot dead by gunmen on Monday.", "ASSAULT", [None, "NLD"]),
        ("Two French journalists were abducted by rebels. Paris condemned the abduction.", "ASSAULT", [None, "FRA"]),
        ("Gunmen killed two Nigerian soldiers on Monday.", "ASSAULT", ["NGA", "NGA"]),
        ("A Dutch nun was shot dead by gunmen in northern Kenya on Monday.", "ASSAULT", ["KEN", "NLD"]),
        ("Somalia said Kenyan planes had bombed a market. Nairobi denied it.", "ASSAULT", ["KEN", None]),
        ("Wagner mercenaries executed 20 men in the Malian village of Tounga.", "ASSAULT", ["RUS", None]),
        ("The foreign minister met his Turkish counterpart in Geneva on Monday.", "CONSULT", [None, "TUR"]),
        ("A delegation led by the Egyptian intelligence chief held talks with Hamas in Gaza City.", "CONSULT", ["EGY", "PSE"]),
        ("The kidnapping of two nuns in Cameroon was condemned by the pope.", "ACCUSE", [None]),
        ("The Cambodian labour leader was arrested.", "COERCE", ["KHM"]),
    ],
)
def test_of_which_country(pipeline: Pipeline, text: str, type_: str, countries: list[str | None]) -> None:
    claim = claims_of(pipeline, text, type_)[0]
    assert [party.country for party in (*claim.actors, *claim.recipients)] == countries


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Kenyan union leader was beaten by police.", "Kenyan union leader"),
        ("A Kenyan student leader was beaten by police.", "Kenyan student leader"),
        ("The Kenyan leader was shot at by police.", None),
    ],
)
def test_who_leads_a_union_is_not_the_state(pipeline: Pipeline, text: str, name: str | None) -> None:
    whom = parties(the_claim(pipeline, text, "ASSAULT"))[1]
    assert (whom == [name]) if name else (whom[0] != "Kenyan leader")


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("Two dissidents were poisoned on the orders of Minsk.", "ASSAULT", None),
        ("Two dissidents were poisoned in Minsk.", "ASSAULT", "Minsk"),
        ("Greece handed over a Turkish officer to Ankara.", "COOPERATE", None),
        ("Bahrain jailed the sister of an opposition leader exiled in London.", "COERCE", None),
        ("A writer exiled in London was stabbed on Monday.", "ASSAULT", "London"),
    ],
)
def test_where_orders_come_from_nothing_happened(pipeline: Pipeline, text: str, type_: str, place: str | None) -> None:
    found = the_claim(pipeline, text, type_).place
    assert (found.name if found else None) == place


def test_whom_others_killed_is_no_toll_of_what_is_burned(pipeline: Pipeline) -> None:
    found = by_trigger(pipeline, "Rebels killed two teachers while militiamen burned a clinic.")
    assert (len(found["killed"].counts), found["burned"].counts) == (1, ())


@pytest.mark.parametrize(
    ("text", "type_", "who", "whom"),
    [
        ("Gunmen shot dead the governor's deputy.", "ASSAULT", ["gunmen"], ["deputy"]),
        ("Gunmen killed the minister's aide.", "ASSAULT", ["gunmen"], ["aide"]),
        ("The army arrested the president's spokesman.", "COERCE", ["army"], ["spokesman"]),
        ("The president's office was attacked by gunmen.", "ASSAULT", ["gunmen"], ["president"]),
        ("Police beat students demanding the release of their leader.", "REQUEST", ["students"], ["police"]),
        ("Gunmen beat villagers demanding money.", "REQUEST", ["gunmen"], ["villagers"]),
        ("Police beat students who were protesting against the arrest of their leader.", "COERCE", [], ["leader of students"]),
        ("A judge had the former ruler arrested for the torture of nuns by his secret police.", "ASSAULT", ["former ruler"], ["nuns"]),
        ("A court convicted the colonel for the killing of two nuns by his soldiers.", "ASSAULT", ["colonel"], ["nuns"]),
        ("Russian mercenaries and government troops burned a village.", "ASSAULT", ["Russian mercenaries", "government troops"], ["residents"]),
    ],
)
def test_whose_men_they_are(pipeline: Pipeline, text: str, type_: str, who: list[str], whom: list[str]) -> None:
    assert parties(the_claim(pipeline, text, type_)) == (who, whom)


def test_whose_spokesman_tells_of_it(pipeline: Pipeline) -> None:
    assert voices_on(pipeline, "The minister's spokesman said gunmen had killed two guards.") == [[("minister", "asserts")]]

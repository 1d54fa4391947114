"""What fact-checks, editorials, reports of witnesses, courts and live pages say in their own ways: sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from according.pipeline import Pipeline
from coded import in_may, parties, told, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("report", "voices"),
    [
        ("A video claims to show rebels shelling a school in Lume. This is false.", [("video", "asserts"), ("", "denies")]),
        ("A clip purports to show soldiers shooting a priest.", [("clip", "asserts")]),
        ("A post says that soldiers burned the mill at Orlo. That is a lie.", [("post", "asserts"), ("", "denies")]),
        ("The rebels said that they had shot down a jet. “That is untrue,” the ministry said.", [("rebels", "asserts"), ("ministry", "denies")]),
        ("The claim that the army had shelled the mosque is misleading.", [("", "denies")]),
        ("Residents said the army had shelled the market. This is a disaster.", [("residents", "asserts")]),
        ("The army shelled the market of Orlo. This is wrong.", [("", "asserts")]),
        ("The video shows soldiers shooting a priest.", [("", "asserts")]),
        ("Varn's claim that the raid on Orlo killed nine people is a lie.", [("Varn", "asserts"), ("", "denies")]),
        ("Pakistani paper reports militants' attack on nurses in Miranshah", [("Pakistani paper", "asserts")]),
    ],
)
def test_what_a_fact_check_calls_false(pipeline: Pipeline, report: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, report) == [voices]


def test_who_calls_a_reason_a_lie_denies_no_deed(pipeline: Pipeline) -> None:
    report = "Varn's claim that the raid on Orlo was an answer to the bombing of the mill is a lie."
    assert voices_on(pipeline, report) == [[("Varn", "asserts")], [("Varn", "asserts")]]


@pytest.mark.parametrize(
    ("report", "statuses"),
    [
        ("The likeliest outcome is that soldiers storm the hall and that Sela shells the port again.", ["possible", "possible"]),
        ("The danger is that rebels attack the town.", ["possible"]),
        ("The worst case is that the militia burns the camp.", ["possible"]),
        ("The risk is that gunmen kidnap a nurse.", ["possible"]),
        ("A possible explanation is that soldiers shot him.", ["possible"]),
        ("The result was that soldiers burned the village.", ["actual"]),
        ("The truth is that soldiers burned the village.", ["actual"]),
        ("The prosecution failed to prove that he had shot the clerk.", ["possible"]),
        ("Prosecutors were unable to show that he had beaten the clerk.", ["possible"]),
        ("The tribunal failed to stop the men who had shot the clerk.", ["actual"]),
        ("The officers failed to say that they had shot the clerk.", ["actual"]),
    ],
)
def test_what_is_only_held_likely_or_was_not_proved(pipeline: Pipeline, report: str, statuses: list[str]) -> None:
    assert [claim.status for claim in in_may(pipeline, report, "ASSAULT")] == statuses


@pytest.mark.parametrize(
    ("report", "trigger", "wanted"),
    [
        ("The tribunal condemned two clerks to death.", "condemned", "SANCTION actual: tribunal > clerks"),
        ("Two clerks were condemned to nine years by the court.", "condemned", "SANCTION actual: court > clerks"),
        ("The court condemned the attack on the clerks.", "condemned", "ACCUSE actual: court > "),
        ("The ministry strongly refutes the allegation that rebels were shot.", "refutes", None),
        ("Varn disputes the claim that rebels were shot.", "disputes", None),
        ("The ministry blamed the rebels for the shooting.", "blamed", "ACCUSE actual: ministry > rebels"),
        ("The clerk was convicted of aiding and abetting the killings.", "aiding", None),
        ("The Front warned nurses against taking part in a polio campaign.", "campaign", None),
        ("The generals would take it as a licence.", "take", None),
        ("Four attackers neutralised in Orlo.", "neutralised", "ASSAULT actual:  > attackers"),
        ("Six militants eliminated overnight.", "eliminated", "ASSAULT actual:  > militants"),
        ("Soldiers neutralised four attackers in Orlo.", "neutralised", "ASSAULT actual: soldiers > attackers"),
    ],
)
def test_words_of_courts_and_bulletins(pipeline: Pipeline, report: str, trigger: str, wanted: str | None) -> None:
    assert told(pipeline, report, trigger) == wanted


@pytest.mark.parametrize(
    ("report", "actors", "recipients"),
    [
        ("A farmer told Rights Without Borders: “They beat us with rifle butts.”", [], ["farmer"]),
        ("“They beat my brother,” a teacher told Dawn Watch. “They beat us all.”", [], ["brother"]),
        ("A farmer told Dawn Watch: “The soldiers said, ‘You hid them.’ They beat us for an hour.”", ["soldiers"], ["farmer"]),
        ("The mayor told the rebels to leave the town. They beat his son.", ["rebels"], ["son"]),
        ("The rebels told the mayor: “We beat your son.”", ["rebels"], ["son"]),
    ],
)
def test_who_is_told_it_did_not_do_it(pipeline: Pipeline, report: str, actors: list[str], recipients: list[str]) -> None:
    beaten = [claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "beat"]
    assert parties(beaten[0]) == (actors, recipients)


@pytest.mark.parametrize(
    ("report", "country"),
    [
        ("DJIBOUTI, May 2 – Talks between the government of South Arraba and the Council ended on Thursday. The army shelled Bor Ajak.", None),
        ("MEXICO CITY, May 2 – Negotiators for the Salvadoran government and the rebels met for talks. The army shelled a post.", "SLV"),
        ("DJIBOUTI, May 2 – Talks between the government and the opposition ended. The army shelled a post.", "DJI"),
        ("DJIBOUTI, May 2 – The government of South Arraba protested on Thursday. The army shelled a post.", "DJI"),
        ("(Nairobi, May 2, 2024) – Soldiers shelled a post in Mopane, Dawn Watch said.", None),
        ("NAIROBI, May 2 – Soldiers shelled a post in Mopane, police said.", "KEN"),
    ],
)
def test_whose_soldiers_they_are_where_others_meet(pipeline: Pipeline, report: str, country: str | None) -> None:
    shelled = next(claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "shelled")
    assert [party.country for party in shelled.actors] == [country]


@pytest.mark.parametrize(
    ("report", "years"),
    [
        ("0640: Police beat two nurses.\n1015: Police beat a priest. Police arrested a clerk.", {2024}),
        ("0640: Police beat two nurses.\n1918: Police beat a priest in Orlo in May. Police arrested a clerk.", {2024}),
        ("1918: Police beat two nurses.\n1922: Police beat a priest.", {1918, 1922}),
    ],
)
def test_hours_in_four_digits_are_no_years(pipeline: Pipeline, report: str, years: set[int]) -> None:
    days = {claim.time.start for claim in in_may(pipeline, report) if claim.time is not None}
    assert {day.year for day in days if isinstance(day, date)} in (years, set() if years == {2024} else years)

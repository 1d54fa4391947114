"""Who says it by his place in the sentence; what only says where he speaks; what the report names before others take it up."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.claim import Claim
from coded import in_may

pytestmark = pytest.mark.weights


def voices(claim: Claim) -> list[tuple[str, str]]:
    return [(source.name, source.stance) for source in claim.sources]


def told(pipeline: Pipeline, report: str, word: str) -> Claim:
    (claim,) = (claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == word)
    return claim


@pytest.mark.parametrize(
    ("report", "word", "who"),
    [
        ("The guards beat the boy and then left him at the gate, current and former officers said.", "beat", "officers"),
        (
            "The envoy accused the junta of a massacre and said it could hurt the talks with the rebels, which have been blocked for "
            "months, people familiar with the session said.",
            "accused",
            "people",
        ),
        ("Two guards beat the boy, the lawsuit alleged, adding that soldiers later arrested him.", "arrested", "lawsuit"),
        ("The rebels shelled the port, a nurse said, adding that soldiers burned the school.", "burned", "nurse"),
        ('The note links to the Daily Post report, which notes, "Most people at the port gave money to the rebels."', "gave", "Daily Post"),
    ],
)
def test_who_says_it_is_told_by_his_place(pipeline: Pipeline, report: str, word: str, who: str) -> None:
    assert voices(told(pipeline, report, word)) == [(who, "asserts")]


@pytest.mark.parametrize(
    ("report", "word"),
    [
        ("The search by the bureau of alcohol, tobacco and firearms continues.", "search"),
        ("Following a noisy protest in Kayes last week, Mayor Ban boasted to reporters of his plans, the best in the state.", "protest"),
        ('Regarding the raid on the port, the ministry said in a statement: "Nobody was told of the matter."', "raid"),
    ],
)
def test_where_or_of_what_somebody_speaks_is_the_reports(pipeline: Pipeline, report: str, word: str) -> None:
    assert voices(told(pipeline, report, word)) == [("", "asserts")]


@pytest.mark.parametrize(
    ("report", "word"),
    [
        ("Following a protest in Kayes, soldiers beat two boys, the mayor said.", "beat"),
        ("In a raid on Monday, rebels burned the school, the mayor said.", "burned"),
    ],
)
def test_what_stands_before_the_clause_is_still_his(pipeline: Pipeline, report: str, word: str) -> None:
    assert voices(told(pipeline, report, word)) == [("mayor", "asserts")]


def test_who_is_told_of_behind_a_relative_clause_says_nothing(pipeline: Pipeline) -> None:
    report = "Convicted in Malta: Ivo Ban, who pleaded guilty to the market bombings, and Olu Dako, a cult leader convicted of fraud."
    assert voices(told(pipeline, report, "bombings")) == [("Ivo Ban", "asserts")]
    both = "Ivo Ban and Olu Dako, who admitted the bombing of the market, were jailed."
    assert voices(told(pipeline, both, "bombing")) == [("Ivo Ban", "asserts"), ("Olu Dako", "asserts")]


def test_an_attack_that_the_report_names_first_is_its_own_word_too(pipeline: Pipeline) -> None:
    report = (
        "After the deadly attacks in Mopti last week, Olu Ban asked for calm. "
        '"The tragic attacks in Mopti prove that the army must be tough," Ban said.'
    )
    assert voices(told(pipeline, report, "attacks")) == [("", "asserts"), ("Olu Ban", "asserts")]
    others = "Rebels killed nine traders in Mopti, police said. The attack was the third this year."
    assert voices(told(pipeline, others, "killed")) == [("police", "asserts")]


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("Under no circumstances did the police beat the men.", "beat", "negated"),
        ("In no case were prisoners tortured.", "tortured", "negated"),
        ("By no means did the army shell the town.", "shell", "negated"),
        ("In no time the army shelled the town.", "shelled", "actual"),
        ("In any case the army shelled the town.", "shelled", "actual"),
        ("The Front has not refused to free the men.", "free", "possible"),
    ],
)
def test_denied_as_a_whole_or_left_open(pipeline: Pipeline, sentence: str, word: str, status: str) -> None:
    assert told(pipeline, sentence, word).status == status


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The army has not ruled out that rebels killed the priests.", "army"),
        ("Police have not ruled out a bombing.", "police"),
    ],
)
def test_who_does_not_rule_it_out_leaves_it_open(pipeline: Pipeline, sentence: str, who: str) -> None:
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert (claim.status, voices(claim)) == ("possible", [(who, "asserts")])


@pytest.mark.parametrize(
    ("sentence", "doers"),
    [
        ("If the rebels took part in the raid on the port, they must be punished.", []),
        ("If the rebels were involved in the raid on the port, they must be punished.", []),
        ("The rebels took part in the raid on the port.", ["rebels"]),
    ],
)
def test_who_only_may_have_taken_part_did_not(pipeline: Pipeline, sentence: str, doers: list[str]) -> None:
    found = in_may(pipeline, sentence, "ASSAULT")
    assert [party.name for claim in found for party in claim.actors] == doers


@pytest.mark.parametrize(
    "sentence",
    [
        "The army refused to say why it had shelled the town.",
        "The ministry declined to say how the nurse was arrested.",
    ],
)
def test_who_will_not_say_why_does_not_say_that(pipeline: Pipeline, sentence: str) -> None:
    (claim,) = (claim for claim in in_may(pipeline, sentence) if claim.type in ("ASSAULT", "COERCE"))
    assert voices(claim) == [("", "asserts")]


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("There might have been two people killed, he said.", "killed", "possible"),
        ("There may be soldiers held in the camp.", "held", "possible"),
        ("If there are soldiers deployed there, the traders will leave.", "deployed", "possible"),
        ("There were two people killed in the raid.", "killed", "actual"),
        ("There are soldiers deployed in Kayes.", "deployed", "actual"),
    ],
)
def test_what_there_may_have_been(pipeline: Pipeline, sentence: str, word: str, status: str) -> None:
    assert told(pipeline, sentence, word).status == status


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The envoy deplored reports that rebels had killed nine men.", ("", "asserts")),
        ("The envoy condemned reports of a massacre by rebels in Kayes.", ("", "asserts")),
        ("Traders were outraged by reports of a massacre by soldiers.", ("", "asserts")),
        ("The envoy denied reports that rebels had killed nine men.", ("envoy", "denies")),
        ("The envoy accused rebels of a massacre in Kayes.", ("envoy", "asserts")),
    ],
)
def test_who_deplores_reports_neither_tells_nor_denies_them(pipeline: Pipeline, sentence: str, who: tuple[str, str]) -> None:
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert voices(claim) == [who]


@pytest.mark.parametrize(
    ("sentence", "word", "status"),
    [
        ("The mayor hopes that the boys will be freed and that the killers will be arrested.", "arrested", "possible"),
        ("The mayor said that the boys were freed and that the killers will be arrested.", "arrested", "planned"),
        ("The mayor denied that soldiers had shot a boy and that they had burned the school.", "burned", "negated"),
    ],
)
def test_two_clauses_of_one_verb(pipeline: Pipeline, sentence: str, word: str, status: str) -> None:
    assert told(pipeline, sentence, word).status == status

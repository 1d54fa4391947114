"""What somebody answers when he is asked about reports, and who it is that speaks without a name."""

import pytest

from tests.coded import in_may


def voices(claim):
    return sorted((source.name, source.stance) for source in claim.sources)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ('Asked about reports that his men had executed prisoners, General Ivo Ban said, "It is a lie spread by the junta."', "denies"),
        ('Questioned about claims that his police had killed the clerk, General Ivo Ban said, "That never happened."', "denies"),
        ("Asked about reports that his men had executed prisoners, General Ivo Ban said that he would look into them.", ""),
    ],
)
def test_an_answer_is_no_telling_of_what_was_asked_about(pipeline, sentence, told):
    assert [voices(claim) for claim in in_may(pipeline, sentence, "ASSAULT")] == [[("Ivo Ban", told)] if told else [("", "asserts")]]


@pytest.mark.parametrize(
    ("report", "speaker"),
    [
        ("A nurse said soldiers had beaten her. General Ivo Ban said the army was not there.", "nurse"),
        ("A teacher said police had beaten him. Governor Ivo Ban said calm was back.", "teacher"),
        ("A senior officer said troops had beaten a clerk. General Ivo Ban said an inquiry would last two days.", "Ivo Ban"),
    ],
)
def test_only_an_officer_or_official_is_named_by_a_title_in_the_sentence_after(pipeline, report, speaker):
    beaten = in_may(pipeline, report, "ASSAULT")
    assert [source.name for claim in beaten[:1] for source in claim.sources if source.stance == "asserts"] == [speaker]


@pytest.mark.parametrize(
    "report",
    [
        "A court in Dakar sentenced a police officer for the torture of a trader. The officer denied the charges.",
        "A court sentenced a former governor to 12 years in prison for the torture of a clerk. The defendant denied the charge.",
    ],
)
def test_who_denies_the_charge_denies_the_deed_that_he_is_sentenced_for(pipeline, report):
    deeds = in_may(pipeline, report, "ASSAULT")
    assert [[stance for _, stance in voices(claim)] for claim in deeds] == [["asserts", "denies"]]


def test_calm_that_is_restored_grants_nothing(pipeline):
    assert in_may(pipeline, '"Calm has been restored," Governor Ahmat Sow said.', "RETREAT") == []


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The governor vowed never to negotiate with bandits.", ["REJECT"]),
        ("The rebels swore that they would never leave the town.", ["REJECT"]),
        ("The Front promised not to attack civilians.", ["AGREE", "ASSAULT"]),
        ("The premier vowed to keep talking to the rebels.", ["AGREE", "CONSULT"]),
        ("The premier vowed not to rest until the killers were jailed.", ["THREATEN"]),
    ],
)
def test_who_vows_never_to_do_it_refuses(pipeline, sentence, kinds):
    assert [claim.type for claim in in_may(pipeline, sentence)][: len(kinds)] == kinds

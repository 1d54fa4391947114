"""Who says so: inquiries, courts that hear, papers that are put out, reports that are taken up: sentences of our own, with the weights
that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, relayed, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("An inquiry found that the navy had shelled the clinic in Mocha.", [("inquiry", "asserts")]),
        ("The navy shelled the clinic in Mocha, an inquiry has found.", [("inquiry", "asserts")]),
        ("A police probe concluded that two guards had beaten a vendor in Kumasi.", [("police", "asserts")]),
        ("A Human Rights Watch investigation found that gunships had bombed a bazaar in Marib.", [("Human Rights Watch", "asserts")]),
        ("An investigation by the ombudsman found that guards had beaten a vendor in Kumasi.", [("ombudsman", "asserts")]),
        ("A murder investigation found that a soldier had stabbed the vendor in Kumasi.", [("murder investigation", "asserts")]),
        ("Photographs show that the navy shelled the clinic in Mocha.", [("", "asserts")]),
        ("A study found that mortars had killed 90 villagers in Marib.", [("", "asserts")]),
        ("The report did not find that the navy had shelled the clinic in Mocha.", [("report", "disclaims")]),
        ("The study stopped short of finding that guards had killed the vendor in Kumasi.", [("study", "disclaims")]),
        ("There is no proof that guards killed the vendor in Kumasi, the mayor said.", [("mayor", "disclaims")]),
    ],
)
def test_inquiries(pipeline: Pipeline, text: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text) == [voices]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The tribunal heard that Bako had stabbed two constables in Hull.", [("", "asserts")]),
        ("Bako stabbed two constables in Hull, a jury heard on Tuesday.", [("", "asserts")]),
        ("The council heard from the observer that raiders had burned the hamlet of Ikotos.", [("observer", "asserts")]),
        ("Residents heard gunmen firing on the chapel in Ikotos.", [("residents", "asserts")]),
        ("The tribunal ruled that Bako had stabbed two constables in Hull.", [("tribunal", "asserts")]),
        ("The premier commented on reports that guards had beaten a vendor in Kumasi.", [("", "asserts")]),
        ("The consulate was responding to allegations that guards had beaten a vendor in Kumasi.", [("", "asserts")]),
        ("The premier discussed rumours that guards had beaten a vendor in Kumasi.", [("", "asserts")]),
        ("The premier said guards had beaten a vendor in Kumasi.", [("premier", "asserts")]),
    ],
)
def test_who_only_hears(pipeline: Pipeline, text: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text) == [voices]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The militia released a public message saying its men had bombed a ferry near Sirte.", [("militia", "asserts")]),
        ("The militia issued an official statement saying it had bombed a ferry near Sirte.", [("militia", "asserts")]),
        ("The bishop sent an open letter saying that soldiers had shot a deacon in Goma.", [("bishop", "asserts")]),
        ("The paper published a statement by the bishop saying that soldiers had shot a deacon in Goma.", [("bishop", "asserts")]),
        ("The weekly withdrew a story saying that soldiers had shot a deacon in Goma.", [("weekly", "denies")]),
        ("The weekly corrected an article which said that soldiers had shot a deacon in Goma.", [("weekly", "denies")]),
    ],
)
def test_who_puts_a_paper_out_or_takes_it_back(pipeline: Pipeline, text: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text) == [voices]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The weekly spread false reports of a raid on the port of Sirte.", [("weekly", "asserts"), ("", "denies")]),
        ("A false rumour that soldiers had shot a deacon spread in Goma.", [("", "denies")]),
        ("The mayor said that false rumours that soldiers had shot a deacon had sparked the looting in Goma.", [("mayor", "denies")]),
        ("Police denied false claims that a deacon had been shot in Goma.", [("police", "denies")]),
        ("The clerk signed under a false name after soldiers had shot a deacon in Goma.", [("", "asserts")]),
    ],
)
def test_false_claims(pipeline: Pipeline, text: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text)[0] == voices


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "According to the daily Al-Sabah, citing port officials, gunmen shot a pilot in Sirte on Sunday.",
            {("port officials", "asserts", ("Al-Sabah",))},
        ),
        ("State radio, quoting an army statement, said gunmen had shot a pilot in Sirte.", {("army", "asserts", ("State radio",))}),
        ("Reuters reported that, according to two nurses, gunmen had shot a pilot.", {("nurses", "asserts", ("Reuters",))}),
        ("State radio, citing fog, said gunmen had shot a pilot in Sirte.", {("State radio", "asserts", ())}),
    ],
)
def test_whom_they_cite(pipeline: Pipeline, text: str, voices: set[tuple[str, str, tuple[str, ...]]]) -> None:
    assert relayed(the_claim(pipeline, text, "ASSAULT")) == voices


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It could not be proved that Bako had stabbed the constable.", "possible"),
        ("It was never established that guards had killed the abbot in Lhasa.", "possible"),
        ("It has been established that guards killed the abbot in Lhasa.", "actual"),
    ],
)
def test_what_is_not_settled(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "ASSAULT").status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Should the guerrillas refuse to disarm, the army will attack their base at Ikotos, the colonel said.", "possible"),
        ("If the guerrillas fail to disarm, the army will attack their base at Ikotos, the colonel said.", "possible"),
        ("The guerrillas failed to disarm, the colonel said.", "negated"),
    ],
)
def test_whether_they_will_is_open(pipeline: Pipeline, text: str, status: str) -> None:
    assert {claim.status for claim in claims_of(pipeline, text, "RETREAT")} == {status}


@pytest.mark.parametrize(
    ("text", "status", "voices"),
    [
        ("The Column denied responsibility for the raid on the ferry near Sirte, in which six sailors were killed.", "actual",
         [("", "asserts"), ("Column", "denies")]),
        ("The Column denied any involvement in the bombing which wounded six sailors in Sirte.", "actual",
         [("", "asserts"), ("Column", "denies")]),
        ("The Column denied shelling the ferry near Sirte.", "negated", [("Column", "denies")]),
    ],
)  # fmt: skip
def test_a_share_in_what_the_report_tells(pipeline: Pipeline, text: str, status: str, voices: list[tuple[str, str]]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, [(s.name, s.stance) for s in claim.sources]) == (status, voices)


@pytest.mark.parametrize(
    "text",
    [
        "“The raiders entered the hamlet at dusk.\n\n“They burned every barn,” the herder, Deng Akol, said.",
        "Deng Akol, a herder, was there. “The raiders entered the hamlet at dusk.\n\n“They burned every barn,” he said.",
        "“The raiders entered the hamlet at dusk.\n\n“They shot my cow.\n\n“They burned every barn,” the herder, Deng Akol, said.",
    ],
)
def test_paragraphs_of_one_quotation(pipeline: Pipeline, text: str) -> None:
    claims = [*claims_of(pipeline, text, "MOBILIZE"), *claims_of(pipeline, text, "ASSAULT")]
    assert {source.name for claim in claims for source in claim.sources} == {"Deng Akol"}


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Six herders of one clan were killed in a raid near Wau. A widow said that they had been shot in their huts.", {"", "widow"}),
        ("Six miners were killed at Kolwezi, the mayor said. Relatives said they were shot by guards.", {"mayor", "relatives"}),
        ("A singer was killed in Culiacan. His uncle said he had been beaten to death by police.", {"", "uncle"}),
    ],
)
def test_how_they_died(pipeline: Pipeline, text: str, voices: set[str]) -> None:
    claims = claims_of(pipeline, text, "ASSAULT")
    assert {source.name for source in claims[0].sources} == voices
    assert claims[0].counts


def test_whoever_survived_may_have_been_shot(pipeline: Pipeline) -> None:
    text = "Six herders were killed in a raid near Wau. Survivors said they were shot in the legs by police."
    assert "relatives" not in {name for claim in claims_of(pipeline, text, "ASSAULT") for name in parties(claim)[1]}
    text = "Six herders were killed near Wau. The opposition said they had been tortured to death."
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, "ASSAULT")] == [["herders"]]


def test_two_spokesmen_of_one_body(pipeline: Pipeline) -> None:
    text = "The army spokesman Colonel Bekele said raiders had attacked Woldia, while another army spokesman, Major Alemu, said no attack had happened."
    assert voices_on(pipeline, text) == [[("Bekele", "asserts"), ("Alemu", "denies")]]


@pytest.mark.parametrize(
    ("text", "status", "voices"),
    [
        ('Asked if guards had beaten the vendor, the premier replied: "No."', "negated", [("premier", "denies")]),
        ("Asked whether guards had beaten the vendor, the premier said yes.", "actual", [("premier", "asserts")]),
        ("Asked whether guards had beaten the vendor, the premier said they had not.", "negated", [("premier", "denies")]),
        ('"Did guards beat the vendor?" a journalist asked.', "possible", [("journalist", "asserts")]),
        ('"Why did guards beat the vendor?" a journalist asked.', "actual", [("journalist", "asserts")]),
    ],
)
def test_questions_and_answers(pipeline: Pipeline, text: str, status: str, voices: list[tuple[str, str]]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, [(s.name, s.stance) for s in claim.sources]) == (status, voices)


def test_whose_accusation_is_mocked(pipeline: Pipeline) -> None:
    text = "The union's allegation that guards had beaten a vendor was mocked by the premier."
    assert {tuple(parties(claim)[0]) for claim in claims_of(pipeline, text, "ACCUSE")} == {("union",), ("premier",)}


def test_the_other_side(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The army and the guerrillas said that the other side had shelled the bazaar in Khartoum.", "ASSAULT")
    assert parties(claim)[0] == ["Sudanese Armed Forces", "guerrillas"]
    claim = the_claim(pipeline, "The army said the other side had shelled the bazaar in Khartoum.", "ASSAULT")
    assert "Sudanese Armed Forces" not in parties(claim)[0]


def test_a_deputy_speaks_for_himself(pipeline: Pipeline) -> None:
    text = "Colonel Sani Udo denied that troops had shot at the pilgrims in Kano, as his deputy had claimed."
    assert set(voices_on(pipeline, text)[0]) == {("Sani Udo", "denies"), ("deputy", "asserts")}


def test_who_knows_nothing_of_it(pipeline: Pipeline) -> None:
    text = "The abbey said a monk had been abducted. Police said they knew nothing about it."
    assert voices_on(pipeline, text) == [[("abbey", "asserts"), ("police", "disclaims")]]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The weekly apologised on Monday for a report that said soldiers had shot a deacon in Goma.", [("weekly", "denies")]),
        ("The driver confessed to the killing of a deacon in Goma but later recanted.", [("driver", "denies")]),
        ("The driver confessed to the killing of a deacon in Goma but later fled.", [("driver", "asserts")]),
        ("The nurse withdrew her testimony that soldiers had shot a deacon in Goma.", [("nurse", "denies")]),
        ("The bombing in Goma killed six people, not nine as reported earlier.", [("", "asserts")]),
    ],
)
def test_what_is_taken_back(pipeline: Pipeline, text: str, voices: list[tuple[str, str]]) -> None:
    assert voices_on(pipeline, text) == [voices]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Officials said the raiders had burned the mill in Goma. The raiders said the army had.", {"raiders", "army"}),
        ("One senator said Chad had bombed the mill, but another senator said Sudan had.", {"Chad", "Sudan"}),
        ("Officials said the raiders had burned the mill in Goma. The mayor said the army might have.", {"raiders"}),
        ("Officials said the raiders had burned the mill in Goma. The mayor said they had.", {"raiders"}),
    ],
)
def test_doers_in_half_sentences(pipeline: Pipeline, text: str, doers: set[str]) -> None:
    assert {name for claim in claims_of(pipeline, text, "ASSAULT") for name in parties(claim)[0]} == doers


def test_an_order_that_others_tell_of_is_denied(pipeline: Pipeline) -> None:
    text = "The weekly Etapa reported that guards had been ordered to shoot looters. The premier's office denied it."
    assert voices_on(pipeline, text, "REQUEST") == [[("Etapa", "asserts"), ("premier", "denies")]]
    assert ("premier", "denies") in voices_on(pipeline, text)[0]


def test_whose_account_it_is(pipeline: Pipeline) -> None:
    assert voices_on(pipeline, "According to the bishop's account, guards shot a pilgrim.") == [[("bishop", "asserts")]]


def test_the_noun_is_of_its_verb_s_type(pipeline: Pipeline) -> None:
    text = "The deputy mayor said that police had raided her flat. Police said no raid had been carried out."
    assert voices_on(pipeline, text, "COERCE") == [[("deputy mayor", "asserts"), ("police", "denies")]]
    assert not claims_of(pipeline, text, "ASSAULT")

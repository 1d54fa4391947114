"""Losses that are denied, accounts that nobody could check, papers called forgeries, plans dropped: reports of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, the_claim, voices_on

pytestmark = pytest.mark.weights

KILLED = "The army said it had killed nine rebels near the bridge."
ARMY, NONE = ("army", "asserts"), ("", "disclaims")


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("The rebels denied any losses.", [[ARMY, ("rebels", "denies")]]),
        ("The rebels denied having lost any men.", [[ARMY, ("rebels", "denies")]]),
        ("The rebels said they had suffered no casualties.", [[ARMY, ("rebels", "denies")]]),
        ("The army denied having lost any men.", [[ARMY], [("army", "denies")]]),  # another matter: its own
        ("It said that it had lost no men.", [[ARMY]]),
        ("The rebels denied having lost any vehicles.", [[ARMY]]),
        ("The rebels denied having lost their way.", [[ARMY]]),
        ("The army denied that any villager was among the dead.", [[ARMY]]),
    ],
)
def test_who_denies_a_loss_denies_what_cost_it(pipeline: Pipeline, after: str, found: list[list[tuple[str, str]]]) -> None:
    assert voices_on(pipeline, f"{KILLED} {after}") == found


@pytest.mark.parametrize(
    ("after", "denied"),
    [
        ("The army denied having lost any vehicles.", True),
        ("The army denied having lost any boats.", False),
        ("The army denied having lost a tank.", True),
    ],
)
def test_things_that_are_lost_are_of_the_kind_that_was_destroyed(pipeline: Pipeline, after: str, *, denied: bool) -> None:
    text = f"The rebels said their men had destroyed two trucks. {after}"
    assert voices_on(pipeline, text) == [[("rebels", "asserts"), *([("army", "denies")] if denied else [])]]


TAKEN = "The Front said its men had captured the town of Dorre."


@pytest.mark.parametrize(
    ("after", "denied"),
    [
        ("The army insisted that the town had not fallen.", True),
        ("The army said that reports of its fall were premature.", True),
        ("The army said that Kelm had not fallen.", False),
        ("The army said that the price of flour had not fallen.", False),
    ],
)
def test_a_town_that_has_not_fallen_was_not_taken(pipeline: Pipeline, after: str, *, denied: bool) -> None:
    assert voices_on(pipeline, f"{TAKEN} {after}") == [[("Front", "asserts"), *([("army", "denies")] if denied else [])]]


TWO = "The ministry said gunmen had killed four hostages. Survivors say that soldiers mowed down the crowd."


@pytest.mark.parametrize("why", ["", ", as the town is sealed", ", because the roads have been cut"])
def test_why_nobody_could_check_it_is_not_what_could_not_be_checked(pipeline: Pipeline, why: str) -> None:
    assert voices_on(pipeline, f"{TWO} Neither version could be confirmed{why}.") == [
        [("ministry", "asserts"), NONE],
        [("survivors", "asserts"), NONE],
    ]


def test_what_somebody_goes_on_to_do_he_does_not_doubt(pipeline: Pipeline) -> None:
    text = "The opposition said police had beaten voters. The commission found no evidence of beatings, though it would look into the complaints."
    assert voices_on(pipeline, text) == [[("opposition", "asserts"), ("commission", "disclaims")]]
    (inquiry,) = [claim for claim in claims_of(pipeline, text, "ACCUSE") if claim.mode == "investigate"]
    assert {source.stance for source in inquiry.sources} == {"asserts"}


def test_something_that_others_do_not_confirm(pipeline: Pipeline) -> None:
    text = "The group said its fighters had taken four officers prisoner, something the police did not confirm."
    assert voices_on(pipeline, text, "COERCE") == [[("group", "asserts"), ("police", "disclaims")]]


def test_who_looked_into_it_before_he_denied_it_denies_it(pipeline: Pipeline) -> None:
    text = "Residents said the army had shelled the mill. The army said it was looking into the report. It later denied shelling the mill."
    assert voices_on(pipeline, text) == [[("residents", "asserts"), ("army", "denies")]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kelm said Tarsian missiles had hit a hospital, killing a nurse and wounding six patients. Tarsia denied targeting hospitals.", 1),
        ("Police fired live rounds at protesters, witnesses said. The police chief denied that officers had used live ammunition.", 1),
        ("Police fired live rounds at protesters, witnesses said. The police chief denied that officers had used tear gas.", 2),
        ("The bandits claimed that they had burned the police station. The police said no station had been attacked.", 1),
        ("The bandits claimed that they had burned the mill. The police said no station had been attacked.", 2),
    ],
)
def test_a_denial_in_other_words_is_of_the_deed_that_was_told(pipeline: Pipeline, text: str, found: int) -> None:
    assert len(claims_of(pipeline, text, "ASSAULT")) == found


@pytest.mark.parametrize(
    ("after", "denied"),
    [
        ("The service described the memo as a forgery.", True),
        ("The service said the memo was fake.", True),
        ("The service described the memo as genuine.", False),
        ("The service described the letter as a forgery.", False),
        ("The service described the vote as a farce.", False),
    ],
)
def test_a_paper_that_is_called_a_forgery(pipeline: Pipeline, after: str, *, denied: bool) -> None:
    text = f"A leaked memo shows that the general ordered soldiers to burn the ballots. {after}"
    (claim,) = claims_of(pipeline, text, "REQUEST")
    assert ("denies" in {source.stance for source in claim.sources}) is denied


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Residents spoke of soldiers looting goats.", [[("residents", "asserts")]]),
        ("Residents spoke to the governor. Soldiers were looting goats.", [[("", "asserts")]]),
    ],
)
def test_who_speaks_of_others_doing_it_tells_of_it(pipeline: Pipeline, text: str, voices: list[list[tuple[str, str]]]) -> None:
    assert voices_on(pipeline, text, "COERCE") == voices


def test_who_directed_the_attack_has_not_told_of_it(pipeline: Pipeline) -> None:
    text = "The Front fired a missile at a tanker on Tuesday. A senior official said foreign officers had directed the attack."
    assert voices_on(pipeline, text) == [[("", "asserts")], [("senior official", "asserts")]]


@pytest.mark.parametrize(
    ("text", "who", "whom"),
    [
        ("Norway, which the minister accused of having sent spies, said nothing.", "minister", "Norway"),
        ("The general, whom the rebels accused of having burned the mill, was at home.", "rebels", "general"),
    ],
)
def test_who_accuses_in_a_relative_clause_is_not_accused(pipeline: Pipeline, text: str, who: str, whom: str) -> None:
    claim = the_claim(pipeline, text, "ACCUSE")
    assert ([p.name for p in claim.actors], [p.name for p in claim.recipients]) == ([who], [whom])


def test_a_group_with_its_name_behind_it_is_called_by_the_name(pipeline: Pipeline) -> None:
    assert voices_on(pipeline, "Rights group Foro Norte says police have beaten 30 students.") == [[("Foro Norte", "asserts")]]


@pytest.mark.parametrize(
    "before",
    [
        "The gang's leader sent the message over WhatsApp. A photograph shared on Facebook is old.",
        "The mission gave its report to Andean News.",
        "The army left Dorre on Friday, the Dorre Herald reported.",
    ],
)
def test_no_outlet_is_the_rebels(pipeline: Pipeline, before: str) -> None:
    claim = the_claim(pipeline, f"{before} The gang then burned a chapel in Kelm.", "ASSAULT")
    assert [p.name for p in claim.actors] == ["gang"]


@pytest.mark.parametrize(
    ("text", "kind", "statuses"),
    [
        ("The opposition had planned to blockade parliament on Thursday but abandoned the plan.", "PROTEST", ["negated"]),
        ("The unions planned to blockade parliament but did not abandon their plan to vote.", "PROTEST", ["planned"]),
        ("The rebels planned to storm the town but gave up the idea.", "ASSAULT", ["negated"]),
        ("The teachers planned to march on Sunday, but the rally was called off.", "PROTEST", ["negated"]),
        ("The teachers planned to march on Sunday, but the curfew was lifted.", "PROTEST", ["planned"]),
        ("The president ordered the army to leave the gorge, but the order was never carried out.", "REQUEST", ["actual"]),
        ("The minister had threatened to bomb the camps. He has not made good on the threat.", "THREATEN", ["actual"]),
        ("The envoy asked the army to refrain from an attack on the port.", "REQUEST", ["actual"]),
    ],
)
def test_what_is_dropped_or_not_carried_out(pipeline: Pipeline, text: str, kind: str, statuses: list[str]) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, kind)] == statuses


def test_an_attack_that_somebody_is_to_refrain_from_is_not_actual(pipeline: Pipeline) -> None:
    found = claims_of(pipeline, "The envoy asked the army to refrain from an attack on the port.", "ASSAULT")
    assert all(claim.status != "actual" for claim in found)


def test_who_says_no_invitation_came_refuses_nothing(pipeline: Pipeline) -> None:
    assert not claims_of(pipeline, "The president offered to meet the organisers. They said no invitation had reached them.", "REJECT")


DONE = "Soldiers killed nine farmers on Sunday, villagers said."


@pytest.mark.parametrize(
    ("after", "denied"),
    [
        ("The army denied that its men took part in the raid.", True),
        ("The army denied that foreigners were involved in the killings.", False),
        ("The army denied that Tarsian troops had taken part in the operation.", False),
        ("The army said that no farmer had been hurt.", True),
        ("The army said that no soldier had been hurt.", False),
        ("The army said that this had never happened.", True),
        ("The army said that the rains had never happened so early.", False),
    ],
)
def test_who_denies_the_deed_and_who_a_part_of_others_in_it(pipeline: Pipeline, after: str, *, denied: bool) -> None:
    found = voices_on(pipeline, f"{DONE} {after}")
    assert found[0] == [("villagers", "asserts"), *([("army", "denies")] if denied else [])]


def test_who_has_said_nothing_of_the_kind_has_threatened_nobody(pipeline: Pipeline) -> None:
    text = "The general threatened to bomb the port, the mayor said. The general replied that he had said nothing of the kind."
    assert voices_on(pipeline, text, "THREATEN")[0] == [("mayor", "asserts"), ("general", "denies")]


@pytest.mark.parametrize(
    ("text", "kind", "voices"),
    [
        ("The government has admitted to 25 arrests.", "COERCE", [[("government", "asserts")]]),
        ("Kelm charged Tarsia with arming the rebels; Tarsia denied having supplied so much as a screw.", "AID", None),
    ],
)
def test_who_admits_and_who_charges_asserts(pipeline: Pipeline, text: str, kind: str, voices: list[list[tuple[str, str]]] | None) -> None:
    found = voices_on(pipeline, text, kind)
    assert found == voices if voices else found[0][0] == ("Kelm", "asserts")


def test_who_treated_the_wounded_does_not_doubt_that_he_did(pipeline: Pipeline) -> None:
    text = "The army shelled the camp, residents said. The clinic, which treated 30 wounded, did not say who had fired."
    assert voices_on(pipeline, text, "AID") == [[("", "asserts")]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kelm promised to send 1,000 policemen but never did.", "negated"),
        ("Kelm promised to send 1,000 policemen but did not leave the valley.", "planned"),
        ("Kelm promised to send 1,000 policemen, and the council did.", "planned"),
    ],
)
def test_what_was_promised_and_never_done(pipeline: Pipeline, text: str, status: str) -> None:
    claim = claims_of(pipeline, text, "MOBILIZE")[0]
    assert (claim.status, status != "negated" or [(s.name, s.stance) for s in claim.sources] == [("", "denies")]) == (status, True)


def test_who_takes_a_claim_back_does_not_assert_it(pipeline: Pipeline) -> None:
    text = "The federation has withdrawn its claim that soldiers beat two cutters. It said in May that soldiers had beaten them with sticks."
    assert {stance for found in voices_on(pipeline, text) for name, stance in found if name == "federation"} == {"denies"}


def test_what_a_denial_only_reminds_of_is_not_denied(pipeline: Pipeline) -> None:
    text = "The commander rejected reports that the force intends to give up its post, where a guard of twelve was overrun by a mob in May."
    assert voices_on(pipeline, text) == [[("", "asserts")]]


def test_a_paper_that_says_it_according_to_the_report(pipeline: Pipeline) -> None:
    text = "According to a leaked cable, the president told his ministers to ban the rally. A spokeswoman dismissed the cable as a forgery."
    assert "denies" in {stance for found in voices_on(pipeline, text, "REQUEST") for _, stance in found}


def test_a_charge_that_they_reject_is_rejected_by_whom_it_accuses(pipeline: Pipeline) -> None:
    text = "The League for Prisoners accused the rebels of executing captives, an accusation they have repeatedly rejected."
    assert voices_on(pipeline, text) == [[("League for Prisoners", "asserts"), ("rebels", "denies")]]


def test_who_says_that_nobody_moved_and_saw_no_evidence_denies_it(pipeline: Pipeline) -> None:
    text = "The diplomats said that no troops had moved. “We have seen no evidence of any incursion,” the diplomats said."
    assert {stance for found in voices_on(pipeline, text, "MOBILIZE") for _, stance in found} == {"denies"}


def test_neither_side_s_account_could_be_checked(pipeline: Pipeline) -> None:
    text = "The doctors said a drone had bombed the clinic. The militia said it had shot down the drone. Neither side's account could be checked."
    assert voices_on(pipeline, text) == [[("doctors", "asserts"), NONE], [("militia", "asserts"), NONE]]


def test_who_calls_the_charge_ridiculous_tells_nothing_of_what_the_accused_did(pipeline: Pipeline) -> None:
    text = "Kelm accused Tarsia of having trained the gunmen who attacked a bar last month, a charge Tarsia's government called ridiculous."
    assert ("Tarsia", "asserts") not in {voice for found in voices_on(pipeline, text) for voice in found}


def test_who_calls_threats_that_another_received_an_invention(pipeline: Pipeline) -> None:
    text = "The minister said that he had received death threats; the union dismissed this as an invention."
    assert voices_on(pipeline, text, "THREATEN") == [[("minister", "asserts"), ("union", "denies")]]


def test_what_only_says_who_knows_nothing_is_not_what_he_knows_nothing_of(pipeline: Pipeline) -> None:
    text = "The rebels claimed to have shot down a helicopter. Nigeria, whose troops patrol the lake, said it had no information about the incident."
    assert voices_on(pipeline, text) == [[("rebels", "asserts"), ("Nigeria", "disclaims")]]

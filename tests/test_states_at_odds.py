"""News of states at odds: whose neighbour, bloc, junta or envoy it is, who only relays or denies, and what is not settled by that."""

import pytest

from tests.coded import in_may


def voices(claim):
    return sorted((source.name, source.stance) for source in claim.sources)


def doers(claim):
    return [party.name for party in claim.actors]


def done_to(claim):
    return [party.name for party in claim.recipients]


def of_lemma(claims, text, word):
    return [claim for claim in claims if claim.trigger.of(text).startswith(word)]


@pytest.mark.parametrize(
    ("report", "accused"),
    [
        ("Sudan expelled the Eritrean consul on Tuesday, accusing its neighbour of training rebels.", ["Eritrea"]),
        ("Chad closed its border with Libya. It accused its northern neighbour of sheltering deserters.", ["Libya"]),
        ("Chad met envoys of Libya and Niger on Monday. It accused its neighbour of sheltering deserters.", ["neighbour"]),
    ],
)
def test_a_neighbour_is_the_other_state(pipeline, report, accused):
    (claim,) = in_may(pipeline, report, "ACCUSE")
    assert done_to(claim) == accused
    assert claim.recipients[0].country not in ("SDN", "TCD")


def test_alliance_jets_are_those_of_the_alliance_that_the_report_names(pipeline):
    report = "NATO said its campaign would go on. Alliance jets struck an oil depot in Novi Sad."
    assert all(doers(claim) == ["NATO"] for claim in in_may(pipeline, report, "ASSAULT"))
    alone = "Alliance jets struck an oil depot in Novi Sad."
    assert all("NATO" not in doers(claim) for claim in in_may(pipeline, alone, "ASSAULT"))


def test_the_minsk_group_is_not_of_minsk(pipeline):
    report = "The co-chairs of the OSCE Minsk Group urged Armenia and Azerbaijan to stop firing."
    (claim,) = in_may(pipeline, report, "REQUEST")
    assert doers(claim) == ["OSCE Minsk Group"]


def test_the_sides_are_those_told_of_together(pipeline):
    report = (
        "Armenian forces shelled posts in Azerbaijan, Baku said. Yerevan said Azerbaijan had fired first. Turkey said it stood by Baku.\n"
        "The sides exchanged the bodies of dead soldiers."
    )
    released = in_may(pipeline, report, "RETREAT")
    assert sorted(doers(released[0])) == ["Armenia", "Azerbaijan"]


def test_the_parties_of_a_parliament_are_not_at_war(pipeline):
    report = "Kenya and Uganda signed a road deal. The ruling parties agreed on a budget on Monday."
    assert all({"Kenya", "Uganda"} != {*doers(claim)} for claim in in_may(pipeline, report, "AGREE")[1:])


def test_both_sides_are_those_told_of_most(pipeline):
    report = (
        "Georgia arrested four Russian officers. Moscow put its bases in Georgia on alert. Russia accused Tbilisi of banditry.\n"
        "The president thanked the United States for its help. NATO called on both sides to stay calm."
    )
    (urged,) = in_may(pipeline, report, "REQUEST")
    assert sorted(done_to(urged)) == ["Georgia", "Russia"]


def test_a_junta_is_of_the_state_of_the_coup_and_not_of_the_dateline(pipeline):
    report = (
        "ADDIS ABABA, May 2 (Reuters) - Regional chiefs drew up plans to intervene in Niger after last week's coup.\n"
        "The junta recalled its ambassador from Paris. Niger depends on aid. Nigeria cut power lines to Niger."
    )
    (recalled,) = [claim for claim in in_may(pipeline, report, "SANCTION") if claim.mode == "withdraw"]
    assert doers(recalled) == ["Niger"]


def test_authorities_are_still_those_of_a_dateline(pipeline):
    report = "ADDIS ABABA, May 2 (Reuters) - The government expelled two aid workers on Monday. Three ministers backed the order."
    (expelled,) = in_may(pipeline, report, "SANCTION")
    assert doers(expelled) == ["Ethiopia"]


def test_an_unnamed_source_is_not_who_speaks_next(pipeline):
    report = (
        "South Korea on Monday convened its security council, Yonhap news agency reported, citing an unnamed government source.\n\n"
        "Defence Minister Kim Kwan-jin told lawmakers that troops had been put on alert."
    )
    met = in_may(pipeline, report, "CONSULT")
    assert met and all(source.name != "Kim Kwan-jin" for claim in met for source in claim.sources)


@pytest.mark.parametrize("verb", ["summoned the U.S. ambassador to lodge a protest", "summoned the U.S. envoy to protest against the sale"])
def test_who_summons_an_envoy_protests(pipeline, verb):
    report = f'China voiced "serious concern" over Washington\'s plan to sell helicopters to Taiwan and {verb}, the Foreign Ministry said.'
    assert all(doers(claim) == ["China"] for claim in in_may(pipeline, report, "ACCUSE"))


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Niger accused France of planning to free the president with air strikes.", "planned"),
        ("France plans to free him with air strikes.", "planned"),
        ("France freed him with air strikes.", "actual"),
        ("The army tried to free the hostages with an assault on the school.", "actual"),
    ],
)
def test_the_way_it_is_done_is_as_real_as_what_is_done(pipeline, sentence, status):
    strikes = [claim for claim in in_may(pipeline, sentence, "ASSAULT") if claim.trigger.of(sentence) in ("strikes", "assault")]
    assert [claim.status for claim in strikes] == [status]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Pakistan said New Delhi had produced no evidence that Pakistanis were behind the attack on its parliament.", "Pakistanis"),
        ("The minister said Iran was not behind the attack on the embassy.", "Iran"),
        ("The governor said the Front was not involved in the killing of two nuns.", "Front"),
        ("Washington doubts that Iran was behind the attack on the refinery.", "Iran"),
    ],
)
def test_what_somebody_was_not_behind_was_done_by_others(pipeline, sentence, who):
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert claim.status == "actual"
    assert who not in doers(claim)


def test_what_somebody_was_behind_was_his_doing(pipeline):
    (claim,) = in_may(pipeline, "Police said the Front was behind the bombing of the bridge.", "ASSAULT")
    assert doers(claim) == ["Front"]


def test_who_is_quoted_owns_what_he_speaks_of_and_not_the_agency(pipeline):
    sentence = "An Indian army spokesman in Jammu, quoted by the Press Trust of India, denied that its guns had fired first."
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert "Press Trust of India" not in doers(claim)
    own = "Yonhap was quoted by Interfax as saying that its reporters had been arrested."
    (arrest,) = in_may(pipeline, own, "COERCE")
    assert [party.name for party in arrest.recipients] == ["reporters"]


def test_blame_for_other_steps_is_no_blame_for_the_deed(pipeline):
    report = "Iran demanded an end to the offensive in Afrin, while Russia blamed provocative steps by the United States."
    assert all("United States" not in doers(claim) for claim in in_may(pipeline, report, "ASSAULT"))
    told = "Six nuns were shot in Bria. The mayor blamed the Lions Front."
    assert [doers(claim) for claim in in_may(pipeline, told, "ASSAULT")] == [["Lions Front"]]


def test_both_groups_are_no_armies(pipeline):
    report = (
        "Pakistani troops shelled Poonch, the Indian army said. It arrested the leader of one of two groups that India blames for the raid.\n"
        "Both groups have denied involvement."
    )
    denying = {source.name for claim in in_may(pipeline, report, "ASSAULT") for source in claim.sources if source.stance == "denies"}
    assert not {"Indian Army", "Pakistan Armed Forces"} & denying


def test_who_ingests_poison_has_attacked_nobody(pipeline):
    report = "The Kremlin critic died on Tuesday after ingesting polonium."
    assert all("critic" not in " ".join(doers(claim)) for claim in in_may(pipeline, report, "ASSAULT"))


def test_an_envoy_to_talks_is_not_in_talks(pipeline):
    report = "China's envoy to the six-party talks, Wu Dawei, visited Pyongyang in November."
    assert [claim.mode for claim in in_may(pipeline, report, "CONSULT")] == ["visit"]
    held = "China's envoy went to Pyongyang for talks with North Korea."
    assert in_may(pipeline, held, "CONSULT")


def test_who_accuses_indian_troops_is_not_of_india(pipeline):
    report = (
        "ISLAMABAD, May 2 (AFP) - India moved troops to the border. India cut the mission's staff. India stopped buses. Pakistan protested.\n"
        '"This is hysteria," military spokesman Rashid Qureshi told reporters, accusing Indian troops of killing two villagers.'
    )
    accused = [claim for claim in in_may(pipeline, report, "ACCUSE") if claim.trigger.of(report) == "accusing"]
    assert [claim.actors[0].country for claim in accused] == ["PAK"]


def test_who_died_when_others_fired_died_of_that(pipeline):
    report = (
        "Pakistan accused Indian troops of killing two villagers near Chakothi. An Indian spokesman said three soldiers had died when "
        "Pakistani troops opened up with mortars in the Poonch sector."
    )
    counts = {claim.trigger.of(report): [count.low for count in claim.counts] for claim in in_may(pipeline, report, "ASSAULT")}
    assert counts == {"killing": [2], "opened up": [3]}


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Germany and France proposed sanctions, while China and Russia said they would oppose any new measures.", ["China", "Russia"]),
        ("Mali and Niger said they had refused the offer.", ["Mali", "Niger"]),
    ],
)
def test_they_are_both_of_those_who_say_so(pipeline, sentence, who):
    assert [doers(claim) for claim in in_may(pipeline, sentence, "REJECT")] == [who]


def test_who_denies_it_and_says_it_fears_something_fears_it(pipeline):
    report = (
        "The Ossetian side blamed the shooting on Georgia. Russia denies sending weapons and says it fears that Georgia plans to retake "
        "the town by force."
    )
    feared = [claim for claim in in_may(pipeline, report, "ASSAULT") if claim.trigger.of(report) == "retake"]
    assert [voices(claim) for claim in feared] == [[("Russia", "asserts")]]


def test_one_of_those_detained_is_freed_and_nobody_they_worked_for(pipeline):
    report = "Georgian police detained ten locals who they said had worked for the Russians. One of them was later freed."
    (freed,) = in_may(pipeline, report, "RETREAT")
    assert done_to(freed) == ["locals"]


@pytest.mark.parametrize(
    "denial",
    [
        "Khartoum, which says Chad shelters rebels, rejected the accusation.",
        "Khartoum, which last week admitted that its army had entered Chad, dismissed the claim as propaganda.",
    ],
)
def test_who_denies_does_not_deny_what_is_told_of_him(pipeline, denial):
    report = f"Chad accused Sudan of bombing a village on Monday. {denial}"
    denied = [claim.trigger.of(report) for claim in in_may(pipeline, report) if ("Sudan", "denies") in voices(claim)]
    assert denied == ["bombing"]


def test_who_takes_back_his_own_report_denies_it(pipeline):
    report = "The army, which had reported that gunmen took six hostages, withdrew that statement a day later."
    (taken,) = in_may(pipeline, report, "ASSAULT")
    assert ("army", "denies") in voices(taken)


def test_a_medium_that_is_told_something_has_no_pilots(pipeline):
    report = "The rebel leader told the BBC that his forces had shot down a Zimbabwean bomber and captured its two pilots near Kabalo."
    pilots = [party for claim in in_may(pipeline, report) for party in claim.recipients if party.name == "pilots"]
    assert pilots and all(party.country != "GBR" for party in pilots)


def test_with_whose_help_power_is_seized_suffers_nothing(pipeline):
    report = "DRC leader Laurent Kabila, whom rebels fight, seized power with the help of Rwanda in 1997."
    assert all("Rwanda" not in done_to(claim) for claim in in_may(pipeline, report) if claim.type in ("ASSAULT", "COERCE"))


def test_the_demand_that_somebody_drops_is_his_own(pipeline):
    report = "Iran said it would let inspectors visit a site, but only if the agency dropped its demand to question two scientists."
    demands = [claim for claim in in_may(pipeline, report, "REQUEST") if claim.trigger.of(report) == "demand"]
    assert all(doers(claim) == ["agency"] for claim in demands)


def test_an_envoy_does_not_accuse_his_own_state(pipeline):
    report = "Iran denies any such work. Its envoy to the atomic agency, Ali Soltanieh, accused it of passing secrets to Israel."
    (accused,) = in_may(pipeline, report, "ACCUSE")
    assert done_to(accused) != ["Iran"]


@pytest.mark.parametrize(
    "denial",
    ["a claim the Front rejected, saying it had burned a gunboat", "a claim rejected by the Front, which said it had burned a gunboat"],
)
def test_what_who_rejects_a_claim_goes_on_to_say_is_his_word(pipeline, denial):
    report = f"Sri Lanka's navy said it had killed twenty rebels, {denial}."
    told = {claim.trigger.of(report): claim for claim in in_may(pipeline, report, "ASSAULT")}
    assert ("Front", "denies") in voices(told["killed"])
    assert voices(told["burned"]) == [("Front", "asserts")]
    assert told["burned"].status == "actual"


def test_either_account_is_none_of_what_is_told_of_somebody_by_whose(pipeline):
    report = (
        "The navy said it had sunk three boats, and the Tigers said they had sunk a gunboat. India, whose prime minister was assassinated "
        "in 1991, urged calm. Monitors said they could not verify either account."
    )
    told = {claim.trigger.of(report): voices(claim) for claim in in_may(pipeline, report, "ASSAULT")}
    assert all(stance != "disclaims" for _, stance in told["assassinated"])

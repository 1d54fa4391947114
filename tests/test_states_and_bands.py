"""News of states, blocs and bands: whose Serbs, where a thing is told, who goes on to say what, and what a verdict or denial is on."""

import pytest

from tests.coded import in_may


def voices(claim):
    return sorted((source.name, source.stance) for source in claim.sources)


def doers(claim):
    return [party.name for party in claim.actors]


def done_to(claim):
    return [party.name for party in claim.recipients]


def told(pipeline, report, kind=None):
    return {claim.trigger.of(report): claim for claim in in_may(pipeline, report, kind)}


def test_the_serbs_are_those_of_whom_the_report_tells(pipeline):
    report = "Bosnian Serb forces overran Srebrenica. Serb gunners shelled Sarajevo. The Serbs rejected the plan."
    assert all(doers(claim) == ["Bosnian Serbs"] for claim in in_may(pipeline, report) if claim.actors)
    alone = "Serb forces shelled Sarajevo."
    assert [doers(claim) for claim in in_may(pipeline, alone, "ASSAULT")] == [["Serbia"]]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Albanian guerrillas in Macedonia freed two hostages.", "MKD"),
        ("Albanian guerrillas freed two hostages.", "ALB"),
        ("Turkish soldiers in Cyprus shot two shepherds.", "TUR"),
    ],
)
def test_bands_of_a_people_are_of_where_they_are(pipeline, sentence, country):
    (claim,) = in_may(pipeline, sentence)
    assert claim.actors[0].country == country


def test_who_judges_a_deed_elsewhere_does_not_place_it(pipeline):
    report = "Gunmen abducted a nun in Gaza on Monday. In Washington, the president condemned the abduction."
    assert all(claim.place is None or claim.place.name != "Washington" for claim in in_may(pipeline, report, "ASSAULT"))


def test_where_somebody_is_due_is_no_scene(pipeline):
    report = "The minister is due in Phnom Penh on Monday. At least five people have been killed since Friday."
    assert all(claim.place is None or claim.place.name != "Phnom Penh" for claim in in_may(pipeline, report, "ASSAULT"))


def test_a_place_told_of_the_teller_is_not_that_of_what_he_tells(pipeline):
    report = "Ecuador, which withdrew its ambassador from Bogota, said the rebels had been bombed as they slept."
    assert all(claim.place is None or claim.place.name != "Bogotá" for claim in in_may(pipeline, report, "ASSAULT"))
    whose = "Northern fighters, whose leader was killed by two bombers on April 9, said they had seized a post near Kunduz."
    assert told(pipeline, whose, "ASSAULT")["killed"].place is None


def test_police_of_a_where_clause_are_of_the_place_before_it(pipeline):
    report = (
        "KABUL, May 2 (Reuters) - Pakistan promised to open its airspace, a decision that sparked protests in Karachi, where police shot "
        "dead two demonstrators. Afghanistan said no. Afghanistan closed a road."
    )
    shot = told(pipeline, report, "ASSAULT")["shot dead"]
    assert shot.actors[0].country == "PAK"
    assert shot.place.name == "Karachi"


def test_what_somebody_holds_besides_is_no_seizure(pipeline):
    report = "The soldier, who also holds U.S. citizenship, was kidnapped by Hamas."
    assert in_may(pipeline, report, "COERCE") == []


@pytest.mark.parametrize("who", ["army spokesman Sok Chea, who", "an army spokesman, who"])
def test_whom_a_charge_is_denied_by_says_what_follows(pipeline, who):
    report = f"The mayor told reporters that police had beaten two nuns, a charge denied by {who} said rebels had shot them."
    claims = told(pipeline, report, "ASSAULT")
    assert any(stance == "denies" for _, stance in voices(claims["beaten"]))
    assert all(name != "charge" for claim in claims.values() for name, _ in voices(claim))


def test_a_row_of_three_is_all_in_what_is_said(pipeline):
    report = "The envoy told Al Jazeera that the coup leaders had freed nobody, let no lawyer in and threatened to kill the president."
    threatened = told(pipeline, report, "THREATEN")["threatened"]
    assert doers(threatened) == ["coup leaders"]
    two = "The army said its men had fired and accused the rebels of looting."
    assert doers(told(pipeline, two, "ACCUSE")["accused"]) == ["army"]


def test_whom_somebody_shot_down_had_ignored_the_warnings(pipeline):
    report = "Turkey shot down a Russian bomber near the border, saying it had ignored repeated warnings."
    assert all("Turkey" not in doers(claim) for claim in in_may(pipeline, report, "REJECT"))
    thrown = "Police arrested three students, saying they had thrown stones at a bank."
    assert all(doers(claim) == ["students"] for claim in in_may(pipeline, thrown) if claim.trigger.of(thrown) == "thrown")


def test_any_agreement_that_is_denied_is_the_one_told_before(pipeline):
    report = (
        "U.S. and French generals met in London. Elders in Zepa had agreed to surrender, the U.N. said. Bosnian Vice President Ejup Ganic "
        "denied that any agreement had been reached."
    )
    agreed = told(pipeline, report, "AGREE")["agreed"]
    assert doers(agreed) == ["elders"]
    assert ("Ejup Ganic", "denies") in voices(agreed)


def test_what_an_attack_is_the_worst_since_has_no_day_of_it(pipeline):
    report = "Gunmen killed 17 soldiers near Tera on April 15. It was the deadliest attack since the army took over."
    assert all(claim.time is None for claim in in_may(pipeline, report) if claim.trigger.of(report) == "took")


def test_the_bloc_has_a_council_of_its_own(pipeline):
    report = "The African Union suspended Niger. The bloc's Peace and Security Council said it backed the mediators."
    assert all(source.name != "United Nations Security Council" for claim in in_may(pipeline, report) for source in claim.sources)


def test_fighters_who_say_so_did_it(pipeline):
    report = "Police shot dead two men in Karachi. Northern Alliance fighters said they had seized three districts near Kunduz."
    seized = [claim for claim in in_may(pipeline, report) if claim.trigger.of(report) == "seized"]
    assert all(doers(claim) == ["Northern Alliance"] for claim in seized)


def test_a_verdict_on_attacks_elsewhere_is_not_on_those_told_here(pipeline):
    report = "Police shot dead two men in Karachi. Iran condemned the attacks on New York and Washington."
    rules = [party.rule for claim in in_may(pipeline, report, "ACCUSE") for party in claim.recipients]
    assert not any(rule.startswith("whose act it speaks of") for rule in rules)
    here = "Rebels attacked a post near Kunduz. Iran condemned the attack."
    assert [done_to(claim) for claim in in_may(pipeline, here, "ACCUSE")] == [["rebels"]]


def test_who_denies_a_part_in_what_gunmen_did_has_not_done_it(pipeline):
    report = (
        "At least eight people were killed when gunmen stormed an office, a party official said. The gendarmerie denied that its men had "
        "taken part in the attack."
    )
    assert [doers(claim) for claim in in_may(pipeline, report, "ASSAULT")] == [["gunmen"]]
    accused = "The party accused the police of storming an office. The police denied that its men had taken part in the attack."
    assert [doers(claim) for claim in in_may(pipeline, accused, "ASSAULT")] == [["police"]]


def test_a_release_that_is_held_back_is_none(pipeline):
    report = "Hamas freed two hostages but held back the release of four others."
    assert told(pipeline, report, "RETREAT")["release"].status == "negated"


def test_who_mediates_frees_nobody(pipeline):
    report = (
        "Hamas accused Israel of breaching a truce brokered by Qatar. Qatar's foreign ministry said 39 Palestinians would be freed in "
        "exchange for 13 Israelis."
    )
    assert doers(told(pipeline, report, "RETREAT")["freed"]) == []
    own = "The governor said 39 prisoners would be freed on Monday."
    assert doers(told(pipeline, own, "RETREAT")["freed"]) == ["governor"]


def test_what_a_place_is_called_is_not_done_there(pipeline):
    report = "In the occupied West Bank, Israeli forces killed a doctor and a farmer near Jenin, the Palestinian Health Ministry said."
    assert in_may(pipeline, report, "COERCE") == []


def test_the_neighbour_of_a_state_may_be_told_by_its_rulers(pipeline):
    report = "Iran, which nearly went to war with the Taliban in 1998, warned against any strike on its neighbour."
    (warned,) = in_may(pipeline, report, "THREATEN")
    assert done_to(warned) == ["Afghanistan"]


@pytest.mark.parametrize(
    ("sentence", "accused"),
    [
        ("Mali's junta broke off relations with Kyiv a week later, accusing it of supporting terrorism.", ["Ukraine"]),
        ("Chad closed its border with Libya, accusing it of sheltering rebels.", ["Libya"]),
        ("Israel bombed a port in Yemen, accusing the Houthis of using it to import arms.", ["Houthis"]),
    ],
)
def test_who_is_punished_is_who_is_accused(pipeline, sentence, accused):
    report = f"The group said its chief had died in an ambush by al Qaeda fighters. {sentence}"
    assert done_to(told(pipeline, report, "ACCUSE")["accusing"]) == accused


def test_a_bombing_of_another_year_is_not_where_soldiers_are_sent(pipeline):
    report = "NATO, which bombed Serbia for 78 days in 1999, has sent 600 British soldiers to Kosovo."
    bombed = told(pipeline, report, "ASSAULT")["bombed"]
    assert bombed.place is None or bombed.place.name != "Kosovo"


def test_who_is_arrested_for_something_else_does_not_protest(pipeline):
    report = "Families of the missing staged a protest in Tokyo. Seoul arrested two people on Thursday on charges of spying for Pyongyang."
    assert "families" not in done_to(told(pipeline, report, "COERCE")["arrested"])
    there = "Families of the missing staged a protest in Tokyo. Police arrested two people."
    assert done_to(told(pipeline, there, "COERCE")["arrested"]) == ["families"]

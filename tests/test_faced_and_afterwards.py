"""What lies ahead of somebody, what came after a deed, what somebody did to himself or is said to be."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("The activists are facing deportation.", "COERCE", "possible"),
        ("The editor faces expulsion from Kenya.", "SANCTION", "possible"),
        ("Villagers faced eviction from their land.", "COERCE", "possible"),
        ("Vessels calling at the ports risk being impounded.", "COERCE", "possible"),
        ("The men do not face deportation.", "COERCE", "negated"),
        ("Iran has faced sanctions since 1979.", "SANCTION", "actual"),
        ("The town faced heavy shelling on Monday.", "ASSAULT", "actual"),
        ("Crowds faced arrests and beatings at the border.", "ASSAULT", "actual"),
    ],
)
def test_whoever_faces_a_punishment_has_not_met_with_it(pipeline, sentence, type_, status):
    claims = in_may(pipeline, sentence, type_)
    assert [claim.status for claim in claims] == [status]


def test_what_traitors_would_face_stays_a_threat(pipeline):
    found = in_may(pipeline, "The minister vowed that traitors would face execution.", "ASSAULT")
    assert [(claim.status, parties(claim)) for claim in found] == [("threatened", (["minister"], ["traitors"]))]


@pytest.mark.parametrize(
    ("sentence", "deeds"),
    [
        (
            "The attacker was killed by police after the bombing that left 30 people dead.",
            [("killed", ["police"], ["attacker"], [1]), ("bombing", [], ["people"], [30])],
        ),
        (
            "Two suspects died in a clash with soldiers following the ambush that killed nine villagers.",
            [("died", ["soldiers"], ["suspects"], [2]), ("ambush", [], ["villagers"], [9])],
        ),
        (
            "The bomber's brother was killed in a raid a day after the bombing, which killed 12.",
            [("killed", [], ["brother"], [1]), ("bombing", [], ["people"], [12])],
        ),
    ],
)
def test_what_came_after_a_deed_is_no_part_of_it(pipeline, sentence, deeds):
    claims = in_may(pipeline, sentence, "ASSAULT")
    told = [(c.trigger.of(sentence), *parties(c), [n.low for n in c.counts]) for c in claims]
    assert told == deeds


@pytest.mark.parametrize(
    ("sentence", "killed"),
    [
        ("Twelve people died after a bomb exploded in a market in Baghdad.", 12),
        ("Three soldiers were killed in a clash with rebels after an ambush on their convoy.", 3),
    ],
)
def test_what_they_died_of_is_one_deed(pipeline, sentence, killed):
    claims = in_may(pipeline, sentence, "ASSAULT")
    assert [[n.low for n in claim.counts] for claim in claims] == [[killed]]


@pytest.mark.parametrize("sentence", ["The minister shot himself on Monday.", "The gunman killed himself in his cell."])
def test_what_somebody_does_to_himself_is_no_assault(pipeline, sentence):
    assert in_may(pipeline, sentence, "ASSAULT") == []


def test_whoever_kills_others_with_himself_attacks(pipeline):
    claims = in_may(pipeline, "The bomber killed himself and nine others at a checkpoint in Mosul.", "ASSAULT")
    assert [[n.low for n in claim.counts] for claim in claims] == [[9]]


@pytest.mark.parametrize(
    ("report", "actors"),
    [
        ("Karim is a lawyer and activist who accused the army of torture.", ["Karim"]),
        ("Karim Sabri came home. A former general and a wealthy farmer, he accused the army of torture.", ["Karim Sabri"]),
        ("The general, he said, accused the rebels of torture.", ["general"]),
    ],
)
def test_what_somebody_is_does_not_act_beside_him(pipeline, report, actors):
    claims = in_may(pipeline, report, "ACCUSE")
    assert [parties(claim)[0] for claim in claims] == [actors]


@pytest.mark.parametrize(
    "sentence",
    [
        "A bomb exploded and killed six soldiers.",
        "A grenade was thrown into a bar and wounded three.",
        "A car bomb went off outside a bank and wounded three guards.",
        "The mine that was planted on the road and killed two children was home-made.",
    ],
)
def test_what_went_off_did_the_harm(pipeline, sentence):
    assert len(in_may(pipeline, sentence, "ASSAULT")) == 1


def test_whoever_is_asked_about_bombs_has_not_laid_them(pipeline):
    claims = in_may(pipeline, "What does the army think about the bombs that were detonated and killed six soldiers?", "ASSAULT")
    assert claims and not any(claim.actors for claim in claims)


def test_a_charge_by_nobody_does_not_displace_whom_the_report_tells_of(pipeline):
    report = "Slepian was killed on Monday by a sniper hiding in his backyard. On Wednesday, James Kopp was charged with the slaying."
    (killing,) = in_may(pipeline, report, "ASSAULT")
    assert parties(killing) == (["sniper"], ["Slepian"])
    (by_police,) = in_may(pipeline, report.replace("James Kopp was charged", "police charged James Kopp"), "ASSAULT")
    assert [(party.name, party.source) for party in by_police.actors] == [("James Kopp", "police")]


@pytest.mark.parametrize(
    "sentence", ["The administration released air traffic tapes on Monday.", "The ministry released the results of the poll."]
)
def test_what_is_published_is_not_set_free(pipeline, sentence):
    assert in_may(pipeline, sentence, "RETREAT") == []


def test_his_government_is_of_the_man_beside_it(pipeline):
    (claim,) = in_may(pipeline, "According to the labour leader, no union supports Alfredo Cristiani and his government.", "SUPPORT")
    assert parties(claim)[1] == ["Alfredo Cristiani", "El Salvador"]


def test_an_audience_is_nobody_that_she_may_be(pipeline):
    report = "An audience listened to nurse Emily Lyons, who lost an eye. She spoke of doctors who had been killed."
    (claim,) = in_may(pipeline, report, "ASSAULT")
    assert [source.name for source in claim.sources] == ["Emily Lyons"]


@pytest.mark.parametrize(
    ("report", "type_"),
    [
        ("Two men came to Lagos. Lawyers challenged the decision to deport them.", "COERCE"),
        ("Two men came to Lagos. The union appealed against the decision to deport them.", "COERCE"),
        ("The party questioned the decision to arrest the mayor.", "COERCE"),
        ("The opposition rejected the ruling to release the captives.", "RETREAT"),
    ],
)
def test_whoever_reacts_to_a_decision_has_not_taken_it(pipeline, report, type_):
    (claim,) = in_may(pipeline, report, type_)
    assert (claim.status, parties(claim)[0], [source.name for source in claim.sources]) == ("planned", [], [""])


def test_whoever_announces_a_decision_has_taken_it(pipeline):
    (claim,) = in_may(pipeline, "The minister announced the decision to arrest the mayor.", "COERCE")
    assert (claim.status, parties(claim)) == ("planned", (["minister"], ["mayor"]))


@pytest.mark.parametrize(
    ("headline", "type_", "who"),
    [
        ("Minister criticised over handling of floods", "ACCUSE", ([], ["minister"])),
        ("Rebels attacked over truce", "ASSAULT", ([], ["rebels"])),
        ("Bishop condemned by rebels as traitor", "ACCUSE", (["rebels"], ["Bishop"])),
        ("Minister criticises rebels over truce", "ACCUSE", (["Minister"], ["rebels"])),
    ],
)
def test_a_headline_leaves_out_the_was(pipeline, headline, type_, who):
    (claim,) = in_may(pipeline, f"{headline}\n\nThe report came out on Monday.", type_)
    assert parties(claim) == who


@pytest.mark.parametrize(
    ("report", "type_"),
    [
        ("Amnesty International called the decision to execute the men an outrage.", "ASSAULT"),
        ("The mayor, who backed the plan to evict the squatters, was ill.", "COERCE"),
        ("Thousands marched against plans to hand over the island to Saudi Arabia.", "RETREAT"),
    ],
)
def test_nor_has_whoever_stands_for_or_against_it(pipeline, report, type_):
    (claim,) = in_may(pipeline, report, type_)
    assert (claim.status, parties(claim)[0]) == ("planned", [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry did not comment on claims that its planes had bombed the camp.",
        "The spokesman would not comment on reports that the army had shelled a school.",
    ],
)
def test_whoever_will_not_comment_neither_denies_nor_tells(pipeline, sentence):
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert [source.stance for source in claim.sources] == ["disclaims"]


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("Far from surrendering, the rebels seized two more towns.", "RETREAT", "negated"),
        ("Not one of the soldiers has been charged.", "ACCUSE", "negated"),
        ("One of the soldiers, not two, has been charged.", "ACCUSE", "actual"),
        ("Norway said it would no longer export arms to Saudi Arabia.", "COOPERATE", "negated"),
    ],
)
def test_not_one_and_far_from(pipeline, sentence, type_, status):
    assert [claim.status for claim in in_may(pipeline, sentence, type_)] == [status]


def test_whoever_abstains_imposes_nothing(pipeline):
    report = "The Security Council voted 13-0, with Russia and China abstaining, to extend an arms embargo on South Sudan."
    assert {name for claim in in_may(pipeline, report) for name in parties(claim)[0]} <= {"United Nations Security Council"}


def test_the_leaders_of_a_people_are_not_of_the_state_beside_them(pipeline):
    (meeting,) = in_may(pipeline, "The Ethiopian government and Tigrayan leaders met in Nairobi.", "CONSULT")
    assert parties(meeting)[0] == ["Ethiopia", "Tigrayan leaders"]


def test_a_coast_guard_ship_is_the_coast_guards(pipeline):
    (claim,) = in_may(pipeline, "A coast guard vessel fired on smugglers.", "ASSAULT")
    assert parties(claim) == (["coast guard"], ["smugglers"])


def test_one_man_is_killed_but_once(pipeline):
    report = "Gunmen shot dead an indigenous leader in Toribio. The union condemned the killing of the leader."
    assert len(in_may(pipeline, report, "ASSAULT")) == 1
    assert len(in_may(pipeline, report.replace("the leader", "two leaders"), "ASSAULT")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "A ban on demonstrations was lifted after talks between students and the police.",
        "Restrictions on protests by farmers were eased.",
        "The governor announced a ban on strikes by teachers.",
    ],
)
def test_what_is_banned_is_not_held(pipeline, sentence):
    assert in_may(pipeline, sentence, "PROTEST") == []


def test_a_moratorium_on_executions_executes_nobody(pipeline):
    assert in_may(pipeline, "A moratorium on executions was lifted by Pakistan.", "ASSAULT") == []


def test_who_is_alleged_to_torture_alleges_nothing(pipeline):
    (torture,) = in_may(pipeline, "Allegations of torture by police surfaced in Manila.", "ASSAULT")
    assert (parties(torture)[0], [source.name for source in torture.sources]) == (["police"], [""])
    (alleged,) = in_may(pipeline, "Allegations of torture by Amnesty International angered the army.", "ACCUSE")
    assert parties(alleged)[0] == ["Amnesty International"]


def test_who_ignores_an_offer_does_not_make_it(pipeline):
    (offer,) = in_may(pipeline, "An offer of talks by the rebels was ignored by the junta.", "AGREE")
    assert parties(offer)[0] == ["rebels"]


def test_what_somebody_is_accused_of_plotting_was_not_done(pipeline):
    report = "Marquez, 24, is accused of plotting two other assaults, in 2011 and 2012, with Sayed Farook that were not carried out."
    assert [claim.status for claim in in_may(pipeline, report, "ASSAULT")] == ["planned"]


def test_who_collides_on_purpose_attacks(pipeline):
    report = "China's coast guard said the Philippine vessel had deliberately collided with its ship."
    assert [[source.name for source in claim.sources] for claim in in_may(pipeline, report, "ASSAULT")] == [["China"]]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Loyalists beat back an assault on the airport, killing 30 insurgents.",
            {"assault": (["airport"], []), "killing": (["insurgents"], [30])},
        ),
        (
            "The army repelled an attack on its base at Doro, killing 30 insurgents.",
            {"attack": (["army"], []), "killing": (["insurgents"], [30])},
        ),
    ],
)
def test_who_repels_an_attack_kills_the_attackers(pipeline, sentence, told):
    claims = in_may(pipeline, sentence, "ASSAULT")
    assert {c.trigger.of(sentence): (parties(c)[1], [n.low for n in c.counts]) for c in claims} == told


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Smugglers opened fire on a patrol and fled across the border into Niger.", None),
        ("The attackers shot two guards before fleeing to Chad.", None),
        ("Gunmen killed nine herders near Ayorou and escaped into Mali.", "Ayorou"),
        ("The attackers shot two guards in Chad before fleeing.", "Chad"),
    ],
)
def test_where_somebody_fled_to_saw_nothing_of_it(pipeline, sentence, place):
    (claim,) = in_may(pipeline, sentence, "ASSAULT")
    assert (claim.place.name if claim.place else None) == place
    assert place == "Chad" or "TCD" not in {party.country for party in claim.recipients}

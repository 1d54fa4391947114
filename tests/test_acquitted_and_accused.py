"""What a court clears somebody of, what each of two says of the other, who lost men: sentences of our own, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import claims_of, parties, the_claim, voices_on

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "type_", "status", "voice"),
    [
        ("A tribunal in Manila on Monday acquitted eleven marines of drowning a treasurer.", "ASSAULT", "negated", ("tribunal", "denies")),
        ("Two officers were acquitted of torturing prisoners at the camp.", "ASSAULT", "negated", ("", "denies")),
        ("The two guards were acquitted of murder by a jury in Lyon.", "ASSAULT", "negated", ("jury", "denies")),
        ("An inquiry has exonerated the police of shooting the boy.", "ASSAULT", "negated", ("inquiry", "denies")),
        ("A judge cleared the minister of charges of torturing detainees.", "ASSAULT", "negated", ("judge", "denies")),
        ("A military tribunal cleared the captain of ordering the reprisals.", "REQUEST", "negated", ("military tribunal", "denies")),
        ("The captain pleaded not guilty to ordering the killing of the villagers.", "REQUEST", "negated", ("captain", "denies")),
        ("Soldiers cleared the village of rebels.", "ASSAULT", "actual", ("", "asserts")),
        ("The court convicted the general of torturing two journalists.", "ASSAULT", "actual", ("court", "asserts")),
        ("He asked the judges to acquit him of ordering the raid on the monastery.", "ASSAULT", "actual", ("", "asserts")),
    ],
)
def test_of_what_a_court_clears_somebody(pipeline: Pipeline, text: str, type_: str, status: str, voice: tuple[str, str]) -> None:
    assert the_claim(pipeline, text, type_).status == status
    assert voices_on(pipeline, text, type_) == [[voice]]


@pytest.mark.parametrize(
    "text",
    [
        "The court acquitted the general of the murder of two journalists.",
        "The two guards were acquitted of the murder of a student by a jury in Lyon.",
    ],
)
def test_who_is_cleared_of_a_known_deed_did_not_do_it(pipeline: Pipeline, text: str) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, claim.actors) == ("actual", ())


BOTH = ["Armenia", "Azerbaijan"]
FIRE = "Armenia and Azerbaijan traded fire on Thursday."


@pytest.mark.parametrize(
    ("after", "type_", "who", "tellers"),
    [
        ("Each accused the other of shelling a village.", "ACCUSE", BOTH, [""]),
        ("Each accused the other of shelling a village.", "ASSAULT", BOTH, BOTH),
        ("Both accused the other of shelling a village.", "ASSAULT", BOTH, BOTH),
        ("Each said the other had shelled a village.", "ASSAULT", BOTH, BOTH),
        ("Both said a village had been shelled.", "ASSAULT", [], BOTH),
        ("Azerbaijan said the other had shelled a village.", "ASSAULT", [], ["Azerbaijan"]),
    ],
)
def test_what_each_says_of_the_other(pipeline: Pipeline, after: str, type_: str, who: list[str], tellers: list[str]) -> None:
    claim = claims_of(pipeline, f"{FIRE} {after}", type_)[-1]
    assert (parties(claim)[0], sorted(source.name for source in claim.sources)) == (who, tellers)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The rebels lost 40 fighters in the battle for Dorsa.", ["rebels"]),
        ("Russia lost 260 soldiers on Monday.", ["Russia"]),
        ("The enemy lost 260 soldiers and nine tanks on Monday, the General Staff said.", ["enemy"]),
        ("The Mountain Front has lost 260 fighters since May, residents said.", ["Mountain Front"]),
    ],
)
def test_who_lost_men_was_hit(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (parties(claim), claim.counts[0].what) == (([], whom), "killed")


@pytest.mark.parametrize("text", ["The rebels lost control of two villages.", "The country lost 12 soldiers in the earthquake."])
def test_what_is_lost_without_a_fight(pipeline: Pipeline, text: str) -> None:
    assert not claims_of(pipeline, text, "ASSAULT")


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The government denied the Front's allegation that its fighters had been tortured.", ["Front"]),
        ("The government dismissed the Front's complaint that its fighters had been tortured.", ["Front"]),
        ("The ministry rejected the villagers' complaints that their cattle had been shot by soldiers.", ["villagers"]),
    ],
)
def test_whose_they_are_in_what_another_claims(pipeline: Pipeline, text: str, whom: list[str]) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (claim.status, parties(claim)[1]) == ("actual", whom)
    assert sorted(source.stance for source in claim.sources) == ["asserts", "denies"]


@pytest.mark.parametrize(
    ("text", "who", "status", "voice"),
    [
        ("The army did not accuse Iran of the attack on the tanker.", [], "actual", ("", "asserts")),
        ("Officials declined to blame the rebels for the killing of the nurse.", [], "actual", ("", "asserts")),
        ("Officials stopped short of accusing Iran of attacking the tanker.", [], "possible", ("officials", "disclaims")),
        ("Officials accused Iran of attacking the tanker.", ["Iran"], "actual", ("officials", "asserts")),
        ("Nobody would have died if the police had not fired on the crowd.", ["police"], "actual", ("", "asserts")),
        ("Had the guards not opened fire, nobody would have died, the bishop said.", ["guards"], "actual", ("bishop", "asserts")),
        ("If the guards have not opened fire by noon, the men will go home.", ["guards"], "possible", ("", "asserts")),
        ("If the army had fired on the crowd, hundreds would have died.", ["army"], "possible", ("", "asserts")),
    ],
)
def test_what_nobody_is_accused_of_and_what_was_done_all_the_same(
    pipeline: Pipeline, text: str, who: list[str], status: str, voice: tuple[str, str]
) -> None:
    claim = the_claim(pipeline, text, "ASSAULT")
    assert (parties(claim)[0], claim.status) == (who, status)
    assert voices_on(pipeline, text) == [[voice]]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The mediator said the sides were close to a deal.", "possible"),
        ("Kenya and Somalia are near an agreement on the border.", "possible"),
        ("Kenya and Somalia reached an agreement near the border.", "actual"),
    ],
)
def test_a_deal_that_is_near_is_none_yet(pipeline: Pipeline, text: str, status: str) -> None:
    assert the_claim(pipeline, text, "AGREE").status == status


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("A bid to impose sanctions on the junta was vetoed by Russia.", "SANCTION", []),
        ("A motion to send troops to Mali was rejected by parliament.", "MOBILIZE", ["troops"]),
        ("The rebels' demand was rejected by parliament.", "REQUEST", ["rebels"]),
        ("A bid to impose sanctions on the junta was backed by Russia.", "SUPPORT", ["Russia"]),
    ],
)
def test_who_votes_it_down_had_no_part_in_it(pipeline: Pipeline, text: str, type_: str, who: list[str]) -> None:
    assert parties(the_claim(pipeline, text, type_))[0] == who


def test_what_has_not_been_done_is_said_once(pipeline: Pipeline) -> None:
    text = "The rebels were supposed to hand over their heavy weapons by June but have not done so."
    assert the_claim(pipeline, text, "RETREAT").status == "negated"


@pytest.mark.parametrize(
    ("text", "type_", "country"),
    [
        ("A planned visit by the foreign minister to Ankara was called off after the shelling.", "CONSULT", None),
        ("The prime minister travelled to Baku for talks on Friday.", "CONSULT", None),
        ("The foreign minister of the junta arrived in Baku on Monday.", "CONSULT", None),
        ("The prime minister met the opposition in Baku on Friday.", "CONSULT", "AZE"),
    ],
)
def test_who_goes_to_a_country_is_not_of_it(pipeline: Pipeline, text: str, type_: str, country: str | None) -> None:
    assert claims_of(pipeline, text, type_)[0].actors[0].country == country


def test_a_day_of_what_was_tried(pipeline: Pipeline) -> None:
    text = "Police tried to clear the road on Tuesday, April 30, 2024; one farmer was killed."
    time = the_claim(pipeline, text, "ASSAULT").time
    assert time is not None and time.start.isoformat() == "2024-04-30"


def test_who_fires_at_a_country_is_not_of_it(pipeline: Pipeline) -> None:
    text = "The army arrested three men suspected of firing rockets towards Israel last month."
    assert the_claim(pipeline, text, "COERCE").recipients[0].country is None


def test_nobody_denies_a_hand_in_what_another_did_in_its_own_name(pipeline: Pipeline) -> None:
    text = "A bomb killed two guards in Tyre on Monday. Israel struck a depot near Tyre on Tuesday. Hezbollah said it had no hand in the attack."
    told = {claim.trigger.of(text): [(s.name, s.stance) for s in claim.sources] for claim in claims_of(pipeline, text, "ASSAULT")}
    assert told["struck"] == [("", "asserts")]


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("Kosovo banned Serbian plates, drawing a warning from Belgrade.", "THREATEN", ["Serbia"]),
        ("The raid drew condemnation from Ankara.", "ACCUSE", ["Turkey"]),
        ("The arrests prompted an outcry from Western governments.", "ACCUSE", ["Western governments"]),
        ("Lorries drove on the road from Ankara and met a convoy from Baku.", "CONSULT", []),
    ],
)
def test_from_which_capital_a_word_comes(pipeline: Pipeline, text: str, type_: str, who: list[str]) -> None:
    assert [name for claim in claims_of(pipeline, text, type_) for name in parties(claim)[0]] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Taliban freed 12 soldiers in exchange for the release of five commanders.", []),
        ("Hamas released four hostages in return for the freeing of 30 prisoners by Israel.", ["Israel"]),
    ],
)
def test_who_releases_in_return(pipeline: Pipeline, text: str, who: list[str]) -> None:
    assert parties(claims_of(pipeline, text, "RETREAT")[1])[0] == who


def test_whose_minister_is_not_he(pipeline: Pipeline) -> None:
    text = "The president accepted the resignation of his defence minister."
    claim = the_claim(pipeline, text, "RETREAT")
    assert (parties(claim)[0], claim.status) == (["defence minister"], "actual")
    assert parties(the_claim(pipeline, "The king dismissed his prime minister on Friday.", "SANCTION")) == (["king"], ["prime minister"])
    assert parties(the_claim(pipeline, "Kenya's president said his foreign minister would visit Rome.", "CONSULT"))[0] == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Turkish jets hit PKK targets in northern Iraq, the defence ministry said.", "defence ministry"),
        ("ANKARA, May 3 - Turkish jets hit PKK targets in northern Iraq, the defence ministry said.", "Turkey"),
        ("Israeli jets bombed a depot near Damascus, the Syrian defence ministry said.", "Syria"),
        ("Rebels bombed a depot near Damascus, the defence ministry said.", "Syria"),
    ],
)
def test_whose_ministry_tells_of_foreign_jets(pipeline: Pipeline, text: str, voice: str) -> None:
    assert voices_on(pipeline, text) == [[(voice, "asserts")]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The opposition accused the president of failing to stop the massacre. His office denied the charge.", []),
        ("The opposition accused the army of carrying out the massacre. The army denied the charge.", [["opposition", "army"]]),
    ],
)
def test_who_denies_another_charge_does_not_deny_the_massacre(pipeline: Pipeline, text: str, told: list[list[str]]) -> None:
    assert [[source.name for source in claim.sources] for claim in claims_of(pipeline, text, "ASSAULT")] == told


def test_to_whom_police_link_a_bombing(pipeline: Pipeline) -> None:
    text = "Police linked the bombing to the Red Front."
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == ["Red Front"]
    assert voices_on(pipeline, text) == [[("police", "asserts")]]


def test_whose_president_is_charged(pipeline: Pipeline) -> None:
    text = "The union said it had called off a strike after Nigeria's government agreed to withdraw charges against its president."
    named = {name for kind in ("ACCUSE", "CONCEDE") for claim in claims_of(pipeline, text, kind) for name in parties(claim)[1]}
    assert named == {"union", "Nigeria"} or named == {"union"}


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the Delta Avengers, a militant group which blew up a pipeline in March, said it was sorry.",
        "The Delta Avengers, a militant group which blew up a pipeline in March, said they were sorry.",
    ],
)
def test_a_group_behind_its_name_is_the_one_named(pipeline: Pipeline, text: str) -> None:
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == ["Delta Avengers"]


def test_a_surname_that_is_a_towns_is_no_place(pipeline: Pipeline) -> None:
    text = "LAGOS, May 3 - The union called off its strike. Tunde Bello had been held for nine days."
    (claim,) = claims_of(pipeline, text, "COERCE")
    assert claim.place is not None and claim.place.name == "Lagos"  # where the report was filed, and not Bello
    assert [party.name for party in claim.recipients] == ["Tunde Bello"]


def test_jailed_leaders_were_jailed_at_another_time(pipeline: Pipeline) -> None:
    text = "MANILA, May 3, 2024 - Guerrillas ambushed a truck on Thursday. Talks collapsed in November when the government refused to free 13 jailed leaders."
    assert all((claim.time, claim.place) == (None, None) for claim in claims_of(pipeline, text, "COERCE"))


@pytest.mark.parametrize(
    "text", ["A rocket from Gaza hit Ashkelon, wounding three people.", "Drones from Iraq struck a base in Jordan."]
)
def test_whence_arms_come_does_not_say_whose_they_are(pipeline: Pipeline, text: str) -> None:
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == []


def test_a_commission_on_a_states_forces_is_not_that_states(pipeline: Pipeline) -> None:
    text = "After a year-long inquiry, the commission concluded that Syrian forces had dropped chlorine on Saraqib."
    assert voices_on(pipeline, text) == [[("commission", "asserts")]]


@pytest.mark.parametrize("teller", ["Ukraine", "The government"])
def test_what_is_burned_is_not_who_told_of_it(pipeline: Pipeline, teller: str) -> None:
    text = f"{teller} said rebels had burned the village. The rebels said the army had burned it."
    assert not {"Ukraine", "government"} & {name for claim in claims_of(pipeline, text, "ASSAULT") for name in parties(claim)[1]}


def test_who_took_no_part_in_a_raid_did_not_make_it(pipeline: Pipeline) -> None:
    assert parties(the_claim(pipeline, "The Front said it had not taken part in the raid that killed nine.", "ASSAULT"))[0] == []


def test_whom_a_court_rules_not_guilty(pipeline: Pipeline) -> None:
    claim = the_claim(pipeline, "The court ruled that the guards were not guilty of killing the inmate.", "ASSAULT")
    assert (claim.status, [(source.name, source.stance) for source in claim.sources]) == ("negated", [("court", "denies")])


def test_who_passes_an_acquittal_on_does_not_deny(pipeline: Pipeline) -> None:
    text = "The court acquitted two officers of torturing prisoners in Tarma on 3 May 2024, Radio Sol said."
    (source,) = the_claim(pipeline, text, "ASSAULT").sources
    assert (source.name, source.stance, source.via) == ("court", "denies", ("Radio Sol",))


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("A judge in Madrid indicted a Chilean general for torture.", "Chilean general"),
        ("Prosecutors in Berlin charged a Syrian colonel with murder.", "Syrian colonel"),
        ("Prosecutors in Berlin charged the Syrian government with murder.", "Syria"),
    ],
)
def test_a_man_of_a_state_who_is_tried_is_not_the_state(pipeline: Pipeline, text: str, accused: str) -> None:
    assert parties(the_claim(pipeline, text, "ACCUSE"))[1] == [accused]
    assert parties(the_claim(pipeline, text, "ASSAULT"))[0] == [accused]


def test_expelled_diplomats_are_their_state(pipeline: Pipeline) -> None:
    assert parties(the_claim(pipeline, "Norway expelled two Russian diplomats.", "SANCTION"))[1] == ["Russia"]

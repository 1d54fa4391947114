"""Faults found in reading real reports: what was escaped, whose deed a foiled attack led to, pairs of names, road deaths, leave."""

import pytest

from tests.coded import in_may, parties


@pytest.mark.parametrize(
    ("sentence", "type_", "status"),
    [
        ("The rebel leader escaped arrest by fleeing to Ghana.", "COERCE", "negated"),
        ("The bank escaped sanctions from the United States.", "SANCTION", "negated"),
        ("The general narrowly escaped being killed in Kabul.", "ASSAULT", "negated"),
        ("The commander eluded capture by French troops in Mali.", "ASSAULT", "negated"),
        ("The convoy escaped an attack by rebels in Mali.", "ASSAULT", "actual"),
        ("Two miners escaped after their abduction in Niger.", "ASSAULT", "actual"),
    ],
)
def test_whoever_escapes_an_arrest_is_not_arrested(pipeline, sentence, type_, status):
    assert [claim.status for claim in in_may(pipeline, sentence, type_)] == [status]


@pytest.mark.parametrize("sentence", ["The militant is evading arrest in Mosul.", "The smugglers dodged arrest for years in Niger."])
def test_an_arrest_evaded_is_not_told_as_one(pipeline, sentence):
    assert [claim for claim in in_may(pipeline, sentence, "COERCE") if claim.status == "actual"] == []


@pytest.mark.parametrize(
    ("sentence", "actors"),
    [
        ("An attack by pirates on a tanker was foiled by a French frigate, capturing nine men and seizing their weapons.", ["France"] * 2),
        ("The raid by rebels was repelled by Kenyan troops, arresting nine gunmen.", ["Kenya Defence Forces"]),
        ("Rebels attacked a tanker, capturing nine men and seizing their weapons.", ["rebels"]),
    ],
)
def test_who_foils_an_attack_does_what_follows(pipeline, sentence, actors):
    claims = in_may(pipeline, sentence, "COERCE")
    assert [parties(claim)[0] for claim in claims] == [[name] for name in actors]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Modi and Sharif are neighbours. The Modi-Sharif meeting was held on Monday.", [["Narendra Modi", "Shehbaz Sharif"]]),
        ("The Putin-Xi talks in Moscow ended on Friday.", [["Vladimir Putin", "Xi Jinping"]]),
    ],
)
def test_two_people_with_a_hyphen_between_meet(pipeline, text, told):
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "CONSULT")] == told


def test_a_surname_after_such_a_pair_is_one_person(pipeline):
    text = "Residents discuss the Duval-Morin fight. Lucie Morin came on Friday. Morin criticised Paul Duval."
    assert [parties(claim) for claim in in_may(pipeline, text, "ACCUSE")] == [(["Lucie Morin"], ["Paul Duval"])]


@pytest.mark.parametrize("text", ["The Al-Rahabi meeting was held in Sanaa.", "The Ocasio-Cortez meeting was held in Denver."])
def test_one_name_with_a_hyphen_that_begins_as_one_stays_one(pipeline, text):
    names = [name for claim in in_may(pipeline, text, "CONSULT") for name in parties(claim)[0]]
    assert "Al" not in names and "Al-" not in names


@pytest.mark.parametrize(
    "sentence",
    [
        "A cyclist was killed by a drunk driver in Turin on Monday.",
        "A pedestrian was killed when she was struck by a car in Ghent, police said.",
        "The families of those killed by hit-and-run drivers met in Lyon.",
    ],
)
def test_nobody_attacks_in_a_road_accident(pipeline, sentence):
    assert in_may(pipeline, sentence, "ASSAULT") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A woman was killed by a car bomb in Kabul.",
        "A man was shot dead by a taxi driver in Lima.",
        "Six protesters were killed when they were hit by a truck in Lagos.",
    ],
)
def test_what_was_meant_on_a_road_is_an_attack(pipeline, sentence):
    assert len(in_may(pipeline, sentence, "ASSAULT")) == 1


@pytest.mark.parametrize("sentence", ["The two policemen were put on administrative leave.", "The officers were placed on leave by the department."])
def test_whoever_is_put_on_leave_is_not_held(pipeline, sentence):
    assert in_may(pipeline, sentence, "COERCE") == []


def test_whoever_is_placed_under_arrest_is(pipeline):
    assert len(in_may(pipeline, "The soldiers were placed under arrest.", "COERCE")) == 1


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "The families of the two wounded men asked for privacy, and the hospital would not release details about their conditions.",
            [("", "asserts")],
        ),
        (
            "Police said the crowd stormed a station in Ghent, where youths who were not part of any group threw bottles.",
            [("police", "asserts"), ("police", "asserts")],
        ),
        ("Rebels attacked a base on Monday. The army gave no details of the attack.", [("", "asserts")]),
        ("Rebels attacked a base on Monday. The army said it had no details of the attack.", [("", "asserts"), ("army", "disclaims")]),
    ],
)
def test_who_gives_no_details_denies_nothing(pipeline, text, voices):
    found = [(s.name, s.stance) for claim in in_may(pipeline, text) for s in claim.sources]
    assert found == voices


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Don Guardian spoke on Monday. Guardian criticised the governor.", (["Don Guardian"], ["governor"])),
        ("General Marc Fatah visited Goma. Fatah criticised the mayor.", (["Marc Fatah"], ["mayor"])),
        ("Mayor Don Miller spoke on Monday. The Guardian criticised the governor.", (["The Guardian"], ["governor"])),
        ("Minister Eva Hamas met leaders of Hamas. Hamas criticised the mayor.", (["Hamas"], ["mayor"])),
    ],
)
def test_a_surname_that_is_a_body_s_name_is_a_person_s(pipeline, text, names):
    assert [parties(claim) for claim in in_may(pipeline, text, "ACCUSE")] == [names]


@pytest.mark.parametrize(
    "sentence",
    [
        "The prime minister launched an attack on Labour leader Tom Reed in parliament.",
        "Polls show the attacks on Senator Ruiz by her rivals have not hurt her campaign.",
        "Mr Conti launched a fresh attack on Mr Bruni during the televised debate.",
    ],
)
def test_who_attacks_a_rival_in_a_debate_criticises_him(pipeline, sentence):
    assert [(claim.type, claim.mode) for claim in in_may(pipeline, sentence)] == [("ACCUSE", "disapprove")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gunmen launched an attack on opposition leader Tom Reed before the election in Nairobi.",
        "Ruling party members attacked an opposition candidate before the election in Harare.",
        "Goro Sato's attack on the premier during a campaign speech in Nara shocked Japan.",
        "The deputy was arrested over an attack on a candidate.",
        "The president said in a televised speech that Rwanda's attack on Goma was a crime.",
    ],
)
def test_an_attack_by_others_before_an_election_is_one(pipeline, sentence):
    assert len(in_may(pipeline, sentence, "ASSAULT")) == 1


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Barricades were placed on the streets by the police in Cairo.", "COERCE"),
        ("Protesters erected barricades in Dakar.", "PROTEST"),
        ("Striking police officers put up barricades in Rio to demand higher pay.", "PROTEST"),
    ],
)
def test_police_barricades_are_no_protest(pipeline, sentence, type_):
    assert [claim.type for claim in in_may(pipeline, sentence)] == [type_]


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors"),
    [
        ("Kenyan troops repulsed the rebels as they were about to storm the town.", "storm", ["rebels"]),
        ("Police arrested the suspects when they attacked a shop in Lyon.", "attacked", ["suspects"]),
        ("Soldiers arrested two men when they searched a farm near Goma.", "searched", ["soldiers"]),
        ("CNN is reporting that the Kenyan navy claims they have captured nine pirates.", "captured", ["Kenya"]),
        ("Reuters reports that the army says it has killed nine rebels.", "killed", ["army"]),
    ],
)
def test_who_is_meant_by_they(pipeline, sentence, trigger, actors):
    assert [parties(claim)[0] for claim in in_may(pipeline, sentence) if claim.trigger.of(sentence) == trigger] == [actors]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ukraine has our full support.", ([], ["Ukraine"])),
        ("The villagers have our deep sympathy.", ([], ["villagers"])),
        ("The president pledged his support for Ukraine.", (["president"], ["Ukraine"])),
    ],
)
def test_whoever_has_our_support_gives_none(pipeline, sentence, told):
    assert [parties(claim) for claim in in_may(pipeline, sentence, "SUPPORT")] == [told]


def test_whoever_says_nothing_is_no_voice(pipeline):
    (claim,) = in_may(pipeline, "The minister said nothing after the army bombed the market.", "ASSAULT")
    assert [(s.name, s.stance) for s in claim.sources] == [("", "asserts")]
    (claim,) = in_may(pipeline, "The minister said nothing was true and that the army bombed the market.", "ASSAULT")
    assert [(s.name, s.stance) for s in claim.sources] == [("minister", "asserts")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Drake reached the quarterfinal by beating Bradley on Thursday night.", 0),
        ("Mali reached the semi-finals after crushing Togo in Bamako.", 0),
        ("Police beat fans after the semifinal in Cairo.", 1),
        ("Hooligans attacked police at halftime in Rome.", 1),
    ],
)
def test_who_beats_another_in_a_semifinal_harms_nobody(pipeline, sentence, told):
    assert len([claim for claim in in_may(pipeline, sentence) if claim.type == "ASSAULT"]) == told

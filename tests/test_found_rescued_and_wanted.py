"""What inquiries find, who only helps the wounded, where somebody is wanted, whose paper it is, and what a deed led to."""

import pytest

from tests.coded import in_may


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("The commission found reasonable grounds to believe that soldiers executed nine men at the mill.", "commission"),
        ("Investigators found sufficient evidence to believe that the army shelled the clinic.", "investigators"),
        ("The panel said there were reasonable grounds to believe that rebels had burned the village.", "panel"),
    ],
)
def test_what_an_inquiry_finds_is_told_as_done(pipeline, sentence, voice):
    claims = [c for c in in_may(pipeline, sentence) if c.type == "ASSAULT"]
    assert [(c.status, [s.name for s in c.sources]) for c in claims] == [("actual", [voice])]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mission found no reasonable grounds to believe that rebels had killed the men.",
        "The panel had reason to believe that rebels had burned the village.",
    ],
)
def test_what_is_only_believed_stays_possible(pipeline, sentence):
    assert {c.status for c in in_may(pipeline, sentence) if c.type == "ASSAULT"} == {"possible"}


@pytest.mark.parametrize(
    ("sentence", "helper"),
    [
        ("A clerk was stabbed and taken to hospital by neighbours.", "neighbours"),
        ("The driver was wounded and rescued by soldiers.", "soldiers"),
        ("A third staff member was wounded and evacuated by helicopter to Juba.", "helicopter"),
    ],
)
def test_who_helps_the_wounded_has_not_harmed_them(pipeline, sentence, helper):
    claims = [c for c in in_may(pipeline, sentence) if c.type == "ASSAULT"]
    assert claims
    assert not [party for c in claims for party in c.actors if party.name == helper]


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("Two boys were shot and killed by police in Nairobi.", "police"),
        ("Three traders were beaten and arrested by soldiers.", "soldiers"),
        ("A priest was wounded and captured by gunmen.", "gunmen"),
    ],
)
def test_who_did_both_is_the_doer_of_both(pipeline, sentence, doer):
    claims = in_may(pipeline, sentence)
    assert claims
    assert all([party.name for party in c.actors] == [doer] for c in claims)


def test_where_somebody_is_wanted_is_not_where_he_was_caught(pipeline):
    text = (
        "Marines captured a smuggler wanted in the United States for the murder of an informant in a raid on "
        "Thursday."
    )
    claims = in_may(pipeline, text)
    assert claims
    assert not [c for c in claims if c.place is not None]
    claims = in_may(pipeline, "Police in Nairobi arrested a preacher wanted in Rwanda for the murder of two monks.")
    assert {c.place.name for c in claims if c.place is not None} == {"Nairobi"}


@pytest.mark.parametrize(
    ("sentence", "voice"),
    [
        ("According to a communique issued by the Fifth Brigade, rebels killed two soldiers in Arauca.", "Fifth Brigade"),
        ("Gunmen burned nine polling stations, according to a report released by the Electoral Tribunal.", "Electoral Tribunal"),
        ("Gunmen burned nine polling stations, according to a report seen by Reuters.", "report"),
        ("A missionary was abducted on Tuesday, according to her church.", "church"),
        ("The doctor was abducted on Tuesday, according to his hospital.", "hospital"),
        ("The teacher was abducted on Tuesday, her family said.", "family"),
    ],
)
def test_whose_word_it_is(pipeline, sentence, voice):
    claims = in_may(pipeline, sentence)
    assert claims
    assert {s.name for c in claims for s in c.sources} == {voice}


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve rebels clashed with an army patrol, as a result of which four rebels were killed and a soldier was wounded.",
        "Men hurled dynamite at the Soviet Embassy, breaking windows and slightly injuring a guard.",
        "A bomb exploded outside the offices of the electric company. The explosion is attributed to urban commandos.",
    ],
)
def test_what_it_led_to_is_no_second_event(pipeline, sentence):
    assert len(in_may(pipeline, sentence)) == 1


def test_two_deeds_stay_two(pipeline):
    assert len(in_may(pipeline, "Men hurled dynamite at a bank in Lima and stabbed a guard at a cinema in Cuzco.")) == 2
    assert len(in_may(pipeline, "A bomb exploded in Lima on Monday. An explosion in Cuzco on Tuesday killed two guards.")) == 2


def test_a_claim_of_no_event_denies_none(pipeline):
    text = "Families were turned away at the gate. The army said the school was a depot; teachers rejected that claim."
    assert not [s for c in in_may(pipeline, text) for s in c.sources if s.stance == "denies"]
    text = "The army said rebels had shelled the school; the rebels rejected that claim."
    assert [s.name for c in in_may(pipeline, text) for s in c.sources if s.stance == "denies"] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Men of the Presidential Guard opened fire on a crowd in Conakry, Guinea.", "GIN"),
        ("The presidential guard attacked a barracks in Moroni, the Comoros said.", "COM"),
    ],
)
def test_every_president_has_a_guard(pipeline, text, country):
    assert {party.country for c in in_may(pipeline, text) for party in c.actors} == {country}


def test_a_court_at_the_hague_tells_of_another_land(pipeline):
    text = (
        "The Hague, 12 April 2024 - The court today sentenced a militia commander to 22 years in prison for murder in "
        "the Mukjar area of Darfur. "
        "Survivors told the court that government aircraft had bombed their village."
    )
    claims = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) == "bombed"]
    assert claims
    assert "NLD" not in {party.country for c in claims for party in (*c.actors, *c.recipients)}
    assert "The Hague" not in {c.place.name for c in claims if c.place is not None}


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        (
            "Ligue Sahel, a rights group, said that 41 people were killed in February. Agents abducted Jean Ndayizeye, a "
            "member of the opposition "
            "CNL. The government accused the group of spreading lies.",
            "recipient",
            "Ligue Sahel",
        ),
        ("Amnesty International said the Lake Brigade killed nine men. The group has abducted 40 girls.", "actor", "Lake Brigade"),
        ("Fighters of the Lake Brigade attacked a post in Diffa. The group has abducted 40 girls.", "actor", "Lake Brigade"),
    ],
)
def test_which_group_it_is(pipeline, text, kind, who):
    last = in_may(pipeline, text)[-1]
    assert [party.name for party in (last.actors if kind == "actor" else last.recipients)] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Mutual Support Group, GAM, held the security forces of Guatemala responsible for the murder.", "Mutual Support Group"),
        ("The Army of National Liberation, ELN, dynamited a pipeline in Colombia.", "ELN"),
        ("GAM fighters attacked a post in Aceh, Indonesia.", "Free Aceh Movement"),
    ],
)
def test_letters_that_another_body_bears_elsewhere(pipeline, text, who):
    assert who in {party.name for c in in_may(pipeline, text) for party in c.actors}


def test_a_camp_is_not_a_town_that_is_written_alike(pipeline):
    text = "KHARTOUM, Sudan - A driver was killed by a shell in Al Salam camp. Police in Port Sudan arrested nine men."
    assert {c.place.country for c in in_may(pipeline, text) if c.place is not None} == {"SDN"}


def test_authorities_in_a_town_of_two_words(pipeline):
    text = "KHARTOUM, Sudan - The authorities in Port Sudan have refused to issue permits."
    assert [party.name for c in in_may(pipeline, text, "REJECT") for party in c.actors] == ["Port Sudan authorities"]


def test_what_a_court_is_not_satisfied_of_others_did(pipeline):
    text = "The tribunal was not convinced that the general had ordered the massacre of 40 villagers in Sake."
    claims = in_may(pipeline, text, "ASSAULT")
    assert [(c.status, c.actors) for c in claims] == [("actual", ())]
    assert not in_may(pipeline, "Investigators found no evidence that the officer had taken part in the killings.", "ASSAULT")


def test_what_evidence_shows_was_done(pipeline):
    text = "The panel found evidence that soldiers had taken part in the killings of villagers in Sake."
    assert [[p.name for p in c.actors] for c in in_may(pipeline, text, "ASSAULT")] == [["soldiers"]]


def test_a_convict_denies_what_he_was_convicted_of(pipeline):
    text = (
        "The court sentenced Yusuf Abakar to 22 years in prison for murder. Survivors told the court that jets had bombed their village. "
        "Abakar, who surrendered in 2020, denied all the charges."
    )
    denied = [c.trigger.of(text) for c in in_may(pipeline, text) for s in c.sources if s.stance == "denies"]
    assert denied == ["murder"]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Prosecutors are investigating the disappearance of six workers who were forced into vans by men in uniforms on Monday.", 1),
        ("Deputies condemned the disappearance of 34 peasants who were taken from the village by uniformed men last month.", 1),
        ("Burundi blamed Rwanda for an attack in Vugizo that killed 20 people.", 1),
        ("The Committee condemned the killing of reporter Ismail Farah, who was shot by two men outside his home in Galkayo.", 1),
        ("The union denounced the death of a clerk who was beaten to death by police in Lagos.", 1),
        ("A raid in Kaya that wounded nine traders was followed by a bombing that destroyed a bridge.", 2),
        ("A car bomb exploded outside the prison, where inmates have held 12 guards hostage since Wednesday.", 2),
    ],
)
def test_how_many_deeds(pipeline, text, events):
    assert len(in_may(pipeline, text, "ASSAULT")) == events


def test_where_a_blamed_attack_was_is_not_where_the_answer_is(pipeline):
    text = "Burundi closed its border in January after blaming Kigali for a rebel attack in Vugizo that killed 20 people."
    places = {c.type: c.place.name for c in in_may(pipeline, text) if c.place is not None}
    assert places == {"ASSAULT": "Vugizo"}


def test_who_denies_a_link_denies_no_deed(pipeline):
    text = "Al-Shabab killed nine reporters in May. Police raided a station. The minister denied that the raid was linked to its news."
    assert not [s for c in in_may(pipeline, text) for s in c.sources if s.stance == "denies"]


def test_the_wounded_who_are_flown_out_are_no_new_toll(pipeline):
    text = (
        "Three shells struck a site near Sake, killing five children and wounding 21 others. MONUSCO evacuated 11 "
        "wounded civilians by helicopter."
    )
    counts = {(k.what, k.low) for c in in_may(pipeline, text, "ASSAULT") for k in c.counts}
    assert counts == {("killed", 5), ("injured", 21)}


def test_a_firing_squad_is_a_means(pipeline):
    text = (
        "A court convicted two rebels of murdering a cameraman and sentenced them to death; they were executed by "
        "firing squad last year."
    )
    (claim,) = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) == "executed"]
    assert not [p for p in (*claim.actors, *claim.recipients) if "squad" in p.name]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The government imposed a nationwide curfew from 1800 to 0600.", None),
        ("The army imposed a curfew between 2100 and 0500 hours in Lima.", None),
        ("The army imposed a curfew in Lima in 1968.", 1968),
    ],
)
def test_hours_are_no_years(pipeline, text, year):
    (claim,) = in_may(pipeline, text, "COERCE")
    assert (claim.time.start.year if claim.time else None) == year


def test_who_holds_hostages_abducts(pipeline):
    (claim,) = in_may(pipeline, "Inmates have held 12 guards hostage in the Litoral prison since Wednesday.")
    assert (claim.type, claim.mode) == ("ASSAULT", "abduct")


def test_a_denial_of_responsibility_is_of_what_was_laid_on_them(pipeline):
    text = (
        "Clashes between the army and M23 rebels resumed on 24 April around Sake. On 25 April three shells struck a site, killing five "
        "children, according to the health division, which attributed the fire to M23. The rebels denied responsibility."
    )
    denied = [c.trigger.of(text) for c in in_may(pipeline, text) for s in c.sources if s.stance == "denies"]
    assert denied == ["struck"]


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        (
            "Gunmen raided three villages on Saturday, killing 17 people. Amnesty International urged President "
            "Bola Tinubu to end the killings.",
            ["gunmen"],
        ),
        ("Soldiers shot nine marchers in Lome. Amnesty International urged the army to stop the killings.", ["soldiers"]),
    ],
)
def test_who_is_urged_to_end_the_killings(pipeline, text, doers):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [p.name for p in claim.actors] == doers


def test_who_is_urged_to_stop_his_own_attacks(pipeline):
    (claim,) = in_may(pipeline, "Britain called on Israel to halt its attacks.", "ASSAULT")
    assert [p.name for p in claim.actors] == ["Israel"]


def test_what_is_left_is_not_accused(pipeline):
    text = (
        "Venezuela suspended the activities of the UN human rights office and ordered its staff to leave the country, "
        "accusing it of supporting plotters."
    )
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert "Venezuela" not in {p.name for p in claim.recipients}
    assert not [c for c in in_may(pipeline, text, "SUPPORT") if "Venezuela" in {p.name for p in c.actors}]


def test_whose_troops_an_envoy_speaks_of(pipeline):
    text = (
        "Foreign Minister Carlos Contreras of Honduras delivered a note to the Nicaraguan charge d'affaires, who said "
        "that his country's troops "
        "had not crossed the border."
    )
    (claim,) = in_may(pipeline, text, "MOBILIZE")
    assert {p.country for p in claim.actors} == {"NIC"}


def test_whose_ministry_counts_the_dead(pipeline):
    text = (
        "JERUSALEM - Israeli bombardment has continued across the Gaza Strip. Five Palestinians were killed when a "
        "house in Rafah was hit, the "
        "Ministry of Health reported. Israeli forces said they had struck a command centre."
    )
    assert ("Palestine", "asserts") in {(s.name, s.stance) for c in in_may(pipeline, text, "ASSAULT") for s in c.sources}


def test_an_attack_of_last_year_is_not_the_one_of_last_week(pipeline):
    text = (
        "JERUSALEM, 26 April 2024 - On 25 April, five Palestinians were killed when a house in Rafah was hit, medics "
        "said. UNRWA said that 180 of "
        "its staff have been killed since 7 October. Israel has accused 12 clerks of taking part in the 7 October attacks."
    )
    (dead,) = [c for c in in_may(pipeline, text, "ASSAULT") if any(k.low == 5 for k in c.counts)]
    assert not dead.actors
    assert dead.time is not None
    assert dead.time.start.year == 2024


def test_what_stands_behind_a_semicolon_is_not_where_the_first_thing_was(pipeline):
    text = (
        "In November, four pirates died in an exchange of fire with Danish commandos; a suspect was later charged in "
        "Copenhagen with murder."
    )
    places = {c.trigger.of(text): c.place.name for c in in_may(pipeline, text) if c.place is not None}
    assert "died" not in places
    assert places["charged"] == "Copenhagen"


def test_who_tells_what_they_face_does_not_do_it(pipeline):
    text = "The exiles were detained on Monday. They could face imprisonment and torture, Human Rights Watch said."
    actors = {p.name for c in in_may(pipeline, text) if c.status == "possible" for p in c.actors}
    assert "Human Rights Watch" not in actors


def test_the_group_that_spoke_before_speaks_on(pipeline):
    text = (
        "Police beat nine men, Human Rights Watch said. They were recognised as refugees by UNHCR. Soldiers shot a "
        "nurse, the group said."
    )
    (claim,) = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) == "shot"]
    assert [s.name for s in claim.sources] == ["Human Rights Watch"]


def test_whose_names_are_not_known_were_taken(pipeline):
    text = "Pirates kidnapped nine sailors. The names of the abducted men were not immediately known."
    assert {c.status for c in in_may(pipeline, text, "ASSAULT")} == {"actual"}


def test_who_serves_a_sentence_is_only_said_to_be_who_he_is(pipeline):
    text = "The editor is serving a seven-year sentence for insulting the king."
    assert [claim.type for claim in in_may(pipeline, text) if claim.type == "SANCTION"] == []


def test_a_district_that_is_called_like_a_state(pipeline):
    text = (
        "LIMA, Peru - Gunmen murdered Maria Elena Moyano, deputy mayor of Villa El Salvador. Police in Villa El "
        "Salvador arrested nine men."
    )
    assert {p.country for c in in_may(pipeline, text) for p in (*c.actors, *c.recipients)} == {"PER"}


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("In Chiapas, a candidate escaped an ambush in which six people died, the prosecutor said.", 1),
        ("The Front was accused of bombing a church in Kaya, in which four people were killed and 50 wounded.", 1),
        ("Soldiers shelled the town, in which nine people had been shot in May.", 2),
    ],
)
def test_what_was_done_in_which(pipeline, text, events):
    assert len(in_may(pipeline, text, "ASSAULT")) == events


def test_who_came_there_has_not_done_what_was_done_in_which(pipeline):
    text = "Soldiers shelled the town, in which nine people had been shot in May."
    assert [[p.name for p in c.actors] for c in in_may(pipeline, text, "ASSAULT")] == [["soldiers"], []]


def test_who_says_so_is_not_dead(pipeline):
    text = "The bodies of three surfers were found in a well, prosecutors said Saturday, and three people were charged with killing them."
    (claim,) = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) == "killing"]
    assert "prosecutors" not in {p.name for p in claim.recipients}


def test_a_candidate_for_a_council_is_not_the_council(pipeline):
    text = "MEXICO - Gunmen killed a candidate for the town council in Oaxaca."
    assert [[p.name for p in c.recipients] for c in in_may(pipeline, text, "ASSAULT")] == [["candidate"]]


def test_what_a_court_rules_was_done_it_does_not_deny(pipeline):
    text = "The Court on Human Rights ruled on Monday that Tanzania had violated the right to life of three herders who were shot dead in 2022."
    assert not [s for c in in_may(pipeline, text) for s in c.sources if s.stance == "denies"]
    text = "The court ruled that the officers had not killed the man."
    assert {s.stance for c in in_may(pipeline, text) for s in c.sources} == {"denies"}


def test_the_dead_of_one_deed_are_not_those_of_the_next(pipeline):
    text = "MANAGUA - Armed bands murdered five peasants and kidnaped 12 others during an attack on a cooperative, the ministry said."
    counts = {c.trigger.of(text): {(k.what, k.low) for k in c.counts} for c in in_may(pipeline, text, "ASSAULT")}
    assert counts == {"murdered": {("killed", 5)}, "kidnaped": {("captured", 12)}}


def test_those_killed_since_a_war_began_did_not_die_at_its_beginning(pipeline):
    text = "Since the fighting began in April 2023, at least 28 aid workers have been killed."
    assert len([k for c in in_may(pipeline, text, "ASSAULT") for k in c.counts]) == 1


def test_who_complains_of_deaths_is_not_dead(pipeline):
    text = "The union has filed a complaint over the deaths of nine reporters, saying that they were deliberately killed by the army."
    assert "union" not in {p.name for c in in_may(pipeline, text, "ASSAULT") for p in c.recipients}


def test_whose_note_it_is(pipeline):
    text = (
        "MANAGUA - The Defense Ministry said rebels attacked a cooperative. The mercenaries burned eight houses. The note stated that troops are "
        "pursuing the attackers."
    )
    assert "mercenaries" not in {s.name for c in in_may(pipeline, text) for s in c.sources}


def test_where_they_came_from_is_not_where_they_burned_it(pipeline):
    (claim,) = in_may(pipeline, "The mercenaries, who came from Honduras, burned eight houses and a warehouse.", "ASSAULT")
    assert claim.place is None

"""What long articles of newspapers tell of candidates, of backed measures, of places that say who somebody is, and of deeds long past."""

import pytest

from tests.coded import in_may, parties

pytestmark = pytest.mark.weights

_CAMPAIGN = "The Liberal nominee, Anna Ruiz, met voters on Monday. The candidate spoke of the next debate. Her rival left the debate. "


@pytest.mark.parametrize(
    "text",
    [
        "The candidate will seek to move past days of turmoil over her attacks on a federal judge.",
        "Her rival began a more frontal attack on Ruiz.",
        "A late tweet attacked Ruiz.",
        "Pedro Costa could counterattack Ruiz on Friday.",
    ],
)
def test_attacks_in_a_campaign_are_words(pipeline, text):
    assert in_may(pipeline, _CAMPAIGN + text, "ASSAULT") == []


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked Ruiz on Friday.",
        "Rebels attacked Kano.",
        "The candidate was attacked in Lima on Friday.",
        "The candidate condemned the army's attack on Kano.",
        "A mob attacked Ruiz with stones.",
    ],
)
def test_attacks_of_force_in_a_campaign_stay_so(pipeline, text):
    assert len(in_may(pipeline, _CAMPAIGN + text, "ASSAULT")) == 1


def test_who_attacks_somebody_outside_a_campaign_may_have_struck_him(pipeline):
    assert len(in_may(pipeline, "The minister, Anna Ruiz, met villagers on Monday. Pedro Costa attacked Ruiz.", "ASSAULT")) == 1


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (
            "President Barack Obama and President Vladimir Putin met in Geneva, after days of negotiations between the two countries.",
            {"United States", "Russia"},
        ),
        ("President Emmanuel Macron met his Chinese counterpart, Xi Jinping, in Paris. The two countries signed an accord.", {"France", "China"}),
        (
            "The United States calls for a truce in Syria. Emmanuel Macron and Vladimir Putin spoke by phone. The two countries signed an accord.",
            {"France", "Russia"},
        ),
        ("France and Mali signed a pact. Emmanuel Macron and Anna Ruiz, a singer, sang. The two countries signed an accord.", {"France", "Mali"}),
    ],
)
def test_two_countries_are_those_of_the_two_who_met(pipeline, text, two):
    assert {party.name for party in in_may(pipeline, text)[-1].actors} == two


def test_both_political_parties_are_no_belligerents(pipeline):
    text = "The government fights the Islamic State and al-Qaeda. Candidates of both {}parties urged the army to march."
    (claim,) = in_may(pipeline, text.format("political "), "REQUEST")
    assert [party.name for party in claim.actors] == ["candidates"]


def test_who_apologises_after_other_words_has_not_struck(pipeline):
    text = "Hillary Clinton paused, stunned by the word that she had politicised the 2001 attacks. Then she apologised."
    assert all(claim.actors == () for claim in in_may(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Chad was the first country to recognise the government.", "SUPPORT", "actual"),
        ("Portugal is the only state to reject the pact.", "REJECT", "actual"),
        ("Chad hopes to be the first country to recognise the government.", "SUPPORT", "planned"),
        ("The first American to carry out a suicide bombing in Syria left a letter.", "ASSAULT", "actual"),
        ("The mayor supports a ban on protests by miners.", "COERCE", "requested"),
        ("Leaders are supporting an indefinite ban on Syrian refugees.", "COERCE", "requested"),
        ("Chad backs sanctions on Mali.", "SANCTION", "requested"),
        ("Chad supports the sanctions imposed on Mali.", "SANCTION", "actual"),
        ("The president did not mention proposals to ban Muslims from entering the country.", "COERCE", "possible"),
        ("The minister did not mention the killing of nine farmers in Kano.", "ASSAULT", "actual"),
        ("The president has deepened his resistance to providing the rebels with weapons.", "AID", "negated"),
        ("The minister spoke of the option of providing aid to the rebels.", "AID", "possible"),
        ('"I am trying to save lives and prevent an attack in Lima," Costa said.', "ASSAULT", "possible"),
        ("Police prevented an attack on a church in Kano.", "ASSAULT", "negated"),
    ],
)
def test_what_is_backed_unmentioned_or_was_done_first(pipeline, text, kind, status):
    assert [claim.status for claim in in_may(pipeline, text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad backs sanctions on Mali.", "SUPPORT"),
        ("Leaders are supporting an indefinite ban on Syrian refugees.", "SUPPORT"),
        ("The fighter blew himself up in Kano in an operation for al-Shabaab.", "ASSAULT"),
    ],
)
def test_whom_it_hits_is_not_backed_and_for_whom_it_is_is_not_hit(pipeline, text, kind):
    (claim,) = in_may(pipeline, text, kind)
    assert claim.recipients == ()


def test_one_of_a_nation_is_not_its_state(pipeline):
    (claim,) = in_may(pipeline, "The first American to bomb a market in Syria was a student.", "ASSAULT")
    assert [(party.name, party.is_state) for party in claim.actors] == [("American", False)]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "When guests made the point that soldiers kill people in raids, Bill Maher said it was wrong to compare them with the rebels.",
            {("guests", "asserts"), ("Bill Maher", "asserts")},
        ),
        ("The mayor said it was absurd to say that the army had killed nine farmers.", {("mayor", "denies")}),
        ('"They have never been in a village where your uncle gets killed. They live in a dream. I wish it were," he said.', {("man", "asserts")}),
    ],
)
def test_who_judges_denies_nothing_and_who_is_quoted_is_not_quoting(pipeline, text, voices):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert {(source.name, source.stance) for source in claim.sources} == voices


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Critics noted the attacks on diplomatic and CIA compounds in Benghazi that killed four clerks.", ([], ["clerks"])),
        ("Four clerks were killed in the 2012 attack of the French embassy in Kano.", ([], ["clerks"])),
        ("Two clerks were killed in the attack of the rebels on Kano.", (["rebels"], ["clerks"])),
        ("The rebels claimed attacks on army posts in Kano.", (["rebels"], ["Nigerian Armed Forces"])),
        ("The senator invoked the 2001 attacks, which killed nine nurses, to defend himself.", ([], ["nurses"])),
    ],
)
def test_whose_thing_is_hit_did_not_hit_it(pipeline, text, who):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim) == who


def test_whose_speech_it_is_denounces(pipeline):
    text = "The minister will follow Anna Ruiz's Tuesday speech denouncing the army with a speech of his own."
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert parties(claim) == (["Anna Ruiz"], ["army"])


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("In the wake of the Lisbon terror attacks, the United States has stepped up airstrikes.", "ASSAULT", None),
        ("The United States has made airstrikes in Mosul since the Lisbon attacks.", "ASSAULT", "Mosul"),
        ("Senator Bernard Ruiz (Vt.) recalled the Sept. 11, 2001, terrorist attacks.", "ASSAULT", None),
        ("Costa has advised Arizona Sen. John McCain. The administration is increasing troops on the ground in the region.", "MOBILIZE", None),
        ("The meeting between Barack Obama and Vladimir Putin failed to settle snags between Chad and Mali.", "CONSULT", None),
        ("Rebels attacked a bus on the road between Chad and Mali.", "ASSAULT", None),
        ("Two days before Omar Diallo shot nine people, he knelt on the carpet of the Fort Pierce mosque.", "ASSAULT", None),
        ("The president arrived in Lima, four days after a gunman shot nine people.", "ASSAULT", "Lima"),
        ("Roof bought the weapon in Charleston. The Kampala bomber killed three people.", "ASSAULT", "Kampala"),
    ],
)
def test_places_that_say_who_somebody_is_or_of_what_it_is(pipeline, text, kind, place):
    assert [claim.place and claim.place.name for claim in in_may(pipeline, text, kind)] == [place]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ('Demonstrators chanted "free the prisoners".', "RETREAT", "requested"),
        ('"Free the prisoners," the crowd shouted.', "RETREAT", "requested"),
        ("Demonstrators chanted that the army had freed the prisoners.", "RETREAT", "actual"),
        ("The army met its goal of freeing all hostages.", "RETREAT", "actual"),
        ("The army hopes to meet its goal of freeing all hostages.", "RETREAT", "possible"),
    ],
)
def test_what_is_chanted_or_was_the_goal(pipeline, text, kind, status):
    assert [claim.status for claim in in_may(pipeline, text, kind)] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ('The crowd shouted "stop bombing Gaza".', "ASSAULT", ([], ["Gaza"])),
        ('As they went down Broad Street, they chanted "stop killing black people" and "no justice, no peace."', "ASSAULT", ([], ["black people"])),
        ("Demonstrators chanted as police beat nine clerks.", "ASSAULT", (["police"], ["clerks"])),
        ("The army's Monday raid was the deadliest since the bombing of nurses in 2001.", "ASSAULT", ([], ["nurses"])),
        ("Rebels, who seized Mopti in 2012, freed nine men in Gao on Sunday.", "ASSAULT", (["rebels"], [])),
        ("A former Republican committee staffer sued the panel.", "ACCUSE", (["former Republican committee staffer"], ["panel"])),
    ],
)
def test_who_chants_compares_or_is_no_more_has_not_done_it(pipeline, text, kind, who):
    assert parties(in_may(pipeline, text, kind)[-1]) == who


def test_who_is_targeted_for_attacks_makes_none(pipeline):
    text = "We need to consult closely with our NATO allies, who may be targeted for additional attacks."
    assert [claim.actors for claim in in_may(pipeline, text, "ASSAULT") if claim.actors] == []


def test_part_of_the_blame_is_not_for_the_deed(pipeline):
    text = 'A clerk was shaken by the talk she has heard since the shooting. "Too much hate," she said, blaming some of it on Pedro Costa.'
    assert all(claim.actors == () for claim in in_may(pipeline, text, "ASSAULT"))
    text = "Six clerks died in the shooting. The mayor blamed it on the Front."
    assert [claim.actors[0].name for claim in in_may(pipeline, text, "ASSAULT")] == ["Front"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The court will review transcripts of talks before releasing them to the public.", 0),
        ("The army released a video of the hostages.", 0),
        ("The rebels released nine hostages.", 1),
    ],
)
def test_papers_that_are_released_are_no_captives(pipeline, text, count):
    assert len(in_may(pipeline, text, "RETREAT")) == count


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("The war, for the first time since Afghanistan in the 1980s, has seen fighters in a confrontation with the Russian military.", [None]),
        ("Rebels killed nine men in Gao in 2012 for the first time since the siege of Timbuktu.", [2012]),
        ("Police have arrested nine people in Gao since the coup on Monday.", [2024]),
    ],
)
def test_what_it_is_compared_with_is_of_another_day(pipeline, text, years):
    found = [claim for claim in in_may(pipeline, text) if claim.type in ("ASSAULT", "COERCE")]
    assert [claim.time.start.year if claim.time else None for claim in found if claim.trigger.of(text) != "siege"] == years


def test_what_is_cited_was_elsewhere(pipeline):
    text = "The minister left the summit in Geneva early, citing the bombing."
    assert all(claim.place is None for claim in in_may(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "Officials said on Monday he was ill. With Front fighters playing a role in it, they said, the president has refused to arm the rebels.",
            "officials",
        ),
        ("Front fighters hold the road. They said the president had refused to arm the rebels.", "Front fighters"),
    ],
)
def test_they_said_is_not_of_whom_they_tell(pipeline, text, voice):
    (claim,) = in_may(pipeline, text, "REJECT")
    assert [source.name for source in claim.sources] == [voice]


def test_who_also_says_something_spoke_before(pipeline):
    text = "Marco Khalif criticised the senator for supporting the law that was signed by her husband. He also accused the party of theft."
    assert "husband" not in {party.name for claim in in_may(pipeline, text, "ACCUSE") for party in claim.actors}


def test_the_dead_of_a_deed_are_not_those_of_what_its_doer_did_before(pipeline):
    text = "Rebels, who seized Mopti in 2012, killed nine men in Gao on Sunday."
    counts = {claim.trigger.of(text): [count.low for count in claim.counts] for claim in in_may(pipeline, text, "ASSAULT")}
    assert counts == {"seized": [], "killed": [9]}
    (claim,) = in_may(pipeline, "Gunmen who attacked a village killed nine men.", "ASSAULT")[:1]
    assert [count.low for count in claim.counts] == [9]


@pytest.mark.parametrize(
    ("text", "kind", "stances"),
    [
        (
            'Huma Abedin emailed the minister in December 2011. Anna Ruiz proclaimed at a press conference: "I did not email any secrets."',
            "CONSULT",
            {"asserts"},
        ),
        ("Rebels killed nine farmers in Gao. The army said they had not killed civilians.", "ASSAULT", {"asserts", "denies"}),
    ],
)
def test_who_did_not_do_it_to_another_thing_denies_nothing(pipeline, text, kind, stances):
    assert {source.stance for claim in in_may(pipeline, text, kind) for source in claim.sources} == stances


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An American, Omar Diallo, bombed a market in Kano.", "Omar Diallo"),
        ("A Belgian bombed a market in Kano.", "Belgian"),
    ],
)
def test_one_of_a_nation_by_name(pipeline, text, name):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert [party.name for party in claim.actors] == [name]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Speaking in Geneva, the president called the shooting of nine nurses a crime.", None),
        ("Speaking in Geneva, the minister said rebels had shelled Kano.", "Kano"),
    ],
)
def test_where_somebody_speaks_it_was_not(pipeline, text, place):
    assert [claim.place and claim.place.name for claim in in_may(pipeline, text, "ASSAULT")] == [place]


def test_what_a_report_looks_back_on_first_is_not_what_it_is_about(pipeline):
    text = (
        "The attack on a barracks in Lebanon in 1983 and that on a tower in Riyadh in 1996 were looked into. "
        "In 2012 gunmen attacked two posts in Benghazi. Who asks about the attacks that left the envoy and three other men dead?"
    )
    assert [[count.low for count in claim.counts] for claim in in_may(pipeline, text, "ASSAULT")] == [[], [4]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Republicans warn that the deal with Iran was a mistake by the Obama administration. Iran tests missiles. "
            "The president vowed to bomb the port.",
            "president",
        ),
        ("Iran tests missiles. Iran has threatened Israel. The president vowed to bomb the port.", "Ebrahim Raisi"),
    ],
)
def test_the_president_beside_another_administration(pipeline, text, name):
    assert in_may(pipeline, text, "THREATEN")[-1].actors[0].name == name


def test_a_pact_of_two_is_with_nobody_else(pipeline):
    text = "Clinton is at odds with the lobby on President Obama's nuclear pact with Iran, which the lobby tried to stop."
    assert [claim.recipients for claim in in_may(pipeline, text, "AGREE")] == [()]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The marchers spoke of young men like Clarence Howard, 22, who was fatally shot in June by a sheriff.", ["Clarence Howard"]),
        ("They spoke of teachers such as Ana Ruiz and Jan Maes, who were killed in May.", ["Ana Ruiz", "Jan Maes"]),
        ("They spoke of men like Omar Diallo, who were killed in June.", ["men"]),
    ],
)
def test_of_men_like_one_who_was_shot_one_was(pipeline, text, whom):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert parties(claim)[1] == whom


def test_what_is_to_come_is_not_what_it_comes_after(pipeline):
    text = "The two will meet at the first debate since the Ohio shootings, which will be Tuesday in Las Vegas."
    assert all(claim.place is None or claim.place.name != "Las Vegas" for claim in in_may(pipeline, text, "ASSAULT"))
    (claim,) = in_may(pipeline, text, "CONSULT")
    assert claim.place.name == "Las Vegas"


def test_nobody_bombs_himself_and_another(pipeline):
    text = 'Ted Cruz and Anna Ruiz have used harsh words about bombing, with Cruz promising to "carpet bomb them into oblivion".'
    assert [claim.recipients for claim in in_may(pipeline, text, "ASSAULT")] == [()]


def test_titles_with_a_full_stop_tell_of_nothing(pipeline):
    text = (
        "The candidates disagree about troops. None has given a figure.\n\nTroop presence.\n\n"
        "The administration is sending troops to the region, the minister said on Monday.\n\n"
        "More bombing.\n\nThe candidates have used harsh words about it."
    )
    assert [claim.trigger.of(text) for claim in in_may(pipeline, text) if claim.type in ("MOBILIZE", "ASSAULT")] == ["sending"]


def test_along_the_lines_of_what_was_elsewhere(pipeline):
    text = "Nobody is pushing for a troop presence along the lines of the 2003 invasion of Iraq."
    (claim,) = in_may(pipeline, text, "MOBILIZE")
    assert (claim.time, claim.place) == (None, None)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("The bureau lost the wife of the killer after the shooting in Lima.", []),
        ("Nine clerks died in the shooting in Lima. The team lost its captain in June.", [9]),
        ("The village lost nine men in the raid.", [9]),
    ],
)
def test_who_is_lost_alone_has_not_died_by_that(pipeline, text, lows):
    assert [count.low for claim in in_may(pipeline, text, "ASSAULT") for count in claim.counts] == lows


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The mixing of the various rebel groups with more extremist groups has been a sticking point in the negotiations.", []),
        ("Chad's role was a stumbling block in the talks.", []),
        ("Chad took part in the talks.", ["Chad"]),
    ],
)
def test_who_is_at_issue_in_talks_need_not_be_there(pipeline, text, actors):
    assert [party.name for claim in in_may(pipeline, text, "CONSULT") for party in claim.actors] == actors


def test_who_opposes_does_not_support(pipeline):
    assert in_may(pipeline, "Trump and Cruz, who has openly opposed ground troops, have taken a more aggressive stance.", "SUPPORT") == []


def test_who_will_not_do_it_does_not_deny_what_others_did(pipeline):
    text = "His predecessor sent 20,000 troops to Iraq in 2007. The president said he would not send troops again."
    found = {source.stance for claim in in_may(pipeline, text, "MOBILIZE") if claim.status == "actual" for source in claim.sources}
    assert found == {"asserts"}


def test_who_came_killed_whom_nobody_guarded(pipeline):
    text = "The report faults the department for not sending more guards to Benghazi before militants overran the compound, killing the envoy."
    assert "negated" not in {claim.status for claim in in_may(pipeline, text, "ASSAULT")}


def test_a_truck_is_no_bomb_and_a_deal_no_building(pipeline):
    text = "A truck drove into a crowd celebrating in Nice on Thursday, killing at least 84 people."
    assert [claim.mode for claim in in_may(pipeline, text, "ASSAULT")] == [None]
    assert in_may(pipeline, "Opponents of the deal have vowed to tear it up.", "ASSAULT") == []
    assert in_may(pipeline, "Hollande said France would step up its strikes in Iraq.", "RETREAT") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Demonstrators took to the streets of Paris on Tuesday.", []),
        ("Thousands marched through the streets of Moscow against the government.", ["government"]),
        ("The crowd rallied at Temple University before noon.", []),
        ("Students rallied against Temple University.", ["Temple University"]),
    ],
)
def test_where_a_crowd_meets_it_is_against_nobody(pipeline, text, whom):
    (claim,) = in_may(pipeline, text, "PROTEST")
    assert parties(claim)[1] == whom


def test_a_coalition_is_not_the_one_that_bombs(pipeline):
    text = "The president called for a coalition with Russia to destroy the Islamic State. The coalition bombed Raqqa."
    assert [parties(claim)[0] for claim in in_may(pipeline, text, "ASSAULT")] == [["coalition"], ["US-led coalition"]]


def test_who_telephones_asks_for_nothing(pipeline):
    assert in_may(pipeline, "The gunman pledged allegiance to the Front in a call to the police.", "REQUEST") == []
    (claim,) = in_may(pipeline, "The candidates traded barbs over who would defeat the Islamic State.", "ACCUSE")
    assert claim.recipients == ()


def test_a_sit_down_with_somebody_is_no_strike(pipeline):
    text = "The committee has held 75 interviews since its creation in May 2014, including recent sit-downs with Rice and Rhodes."
    assert in_may(pipeline, text, "PROTEST") == []
    assert len(in_may(pipeline, "Workers held a sit-down at the plant on Monday.", "PROTEST")) == 1

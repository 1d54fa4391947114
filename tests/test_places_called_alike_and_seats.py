"""Where it was by a province's capital, a street or square named after another land, a town before its province, a name over two lines."""

import pytest

from tests.coded import in_may


def places(claims):
    return [(claim.place.name, claim.place.country, claim.place.precision) if claim.place else None for claim in claims]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Rebels attacked posts across Helmand province. Soldiers later shot nine men in the provincial capital.", "Helmand", "AFG"),
        ("Rebels attacked troops in Kunduz province on Monday. Explosions were heard in the provincial capital.", "Kunduz", "AFG"),
        ("Rebels shelled Idlib province. A drone hit the regional capital on Friday.", "Idlib", "SYR"),
    ],
)
def test_a_provincial_capital_is_in_the_province_told_before(pipeline, text, name, country):
    assert {(place[0], place[1]) for place in places(in_may(pipeline, text, "ASSAULT"))} == {(name, country)}


def test_a_town_with_the_name_of_its_province_is_its_capital(pipeline):
    text = "Rebels attacked troops in Kunduz province on Monday. Explosions were heard in the provincial capital."
    assert places(in_may(pipeline, text, "ASSAULT"))[1] == ("Kunduz", "AFG", "settlement")


def test_the_capital_itself_is_the_country_s(pipeline):
    text = "Kenyan police clashed with students in Kisumu. In the capital, officers shot two men."
    assert ("Nairobi", "KEN", "settlement") in places(in_may(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize("site", ["Bolivar Square", "Bolivar Avenue", "BOLIVAR SQUARE"])
def test_a_square_is_not_in_the_province_whose_name_it_bears(pipeline, site):
    claims = in_may(pipeline, f"BOGOTA, May 1 - An assassin was killed right in {site} by a grenade.", "ASSAULT")
    assert [place[0] for place in places(claims)] == [site]
    assert [claim.place.lat is None or claim.place.lat < 6 for claim in claims] == [True]


def test_a_known_square_stays(pipeline):
    assert places(in_may(pipeline, "Protesters gathered in Tiananmen Square.", "PROTEST")) == [("Tiananmen Square", "CHN", "settlement")]


@pytest.mark.parametrize(
    "text",
    [
        "Guerrillas attacked troops in Tejutla, Chalatenango Department.",
        "Guerrillas attacked troops in Tejutla, Chalatenango, El Salvador.",
        "Troops shelled San Ramon, Usulutan province.",
    ],
)
def test_a_town_before_its_province_lies_in_it_whatever_namesakes_are_known(pipeline, text):
    assert [place[1] for place in places(in_may(pipeline, text, "ASSAULT"))] == ["SLV"]


def test_a_town_in_a_list_with_a_province_stays_its_own(pipeline):
    text = "Colombian rebels attacked posts in Soacha, Guaviare and Mitu on Monday."
    assert places(in_may(pipeline, text, "ASSAULT"))[0][:2] == ("Soacha", "COL")


def test_a_name_over_two_lines_is_one(pipeline):
    text = (
        "The Salvadoran army has strengthened its posts in Chalatenango and around San\n"
        "Vicente Department, where guerrillas attacked a patrol of the fifth brigade and\n"
        "killed two of its men. The army said the roads of El Salvador were open again on\n"
        "Tuesday and that nobody else had been hurt anywhere in the whole of the country.\n"
    )
    assert ("San Vicente", "SLV", "province") in places(in_may(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The president met Mr. Macron on Friday.", ["president", "Emmanuel Macron"]),
        ("The prime minister hopes to meet Mr. Modi on Friday.", ["prime minister", "Narendra Modi"]),
        ("Mr. Macron held talks with the president on Monday.", ["Emmanuel Macron", "president"]),
        ("President Macron visited Mali on Monday. The president met soldiers there.", ["Emmanuel Macron", "soldiers"]),
    ],
)
def test_nobody_meets_himself(pipeline, text, who):
    assert [party.name for party in in_may(pipeline, text, "CONSULT")[-1].actors] == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The group has launched harsh attacks on the government in its communiques.", "ACCUSE"),
        ("In the speech he launched an attack on the police.", "ACCUSE"),
        ("The newspaper unleashed a withering attack on the junta.", "ACCUSE"),
        ("The rebels launched harsh attacks on Kano with mortars.", "ASSAULT"),
        ("In a statement, the army said it had launched an attack on the camp.", "ASSAULT"),
        ("The unit launched an attack on a letter carrier in Kano.", "ASSAULT"),
        ("Police carried out a raid on their home in Kolkata on Thursday.", "COERCE"),
        ("Two men were killed in a police raid on a favela in Rio on Monday.", "ASSAULT"),
        ("Rebels carried out a raid on a village in Borno.", "ASSAULT"),
    ],
)
def test_attacks_of_words_and_searches_are_no_violence(pipeline, text, kind):
    assert [claim.type for claim in in_may(pipeline, text) if claim.type in ("ASSAULT", "ACCUSE", "COERCE")] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese government is against terrorist attacks on civilians.",
        "The ministry said the Cuban government is against such kind of terrorist attacks.",
        "Nepal is opposed to bombings of civilians, its ambassador said.",
    ],
)
def test_who_is_against_attacks_tells_of_none(pipeline, text):
    assert in_may(pipeline, text, "ASSAULT") == []


@pytest.mark.parametrize(
    "text", ["Norway is against the bombing of Tripoli by NATO.", "The bishop is against the killing of nine prisoners on Monday."]
)
def test_who_is_against_the_attack_tells_of_it(pipeline, text):
    assert [claim.status for claim in in_may(pipeline, text, "ASSAULT")] == ["actual"]


@pytest.mark.parametrize(
    "text",
    [
        "The Cuban government on Friday condemned the two bomb explosions near the U.S. embassies in Kenya and Tanzania.",
        "Norway condemned the killings outside the Turkish consulate in Oslo.",
    ],
)
def test_beside_whom_it_was_is_not_condemned(pipeline, text):
    (claim,) = in_may(pipeline, text, "ACCUSE")
    assert claim.recipients == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Ethnic Albanians marched in Istanbul. "Stop the bloodshed in Kosovo," the protesters chanted.', "Istanbul"),
        ('The crowd gathered in Lima. "No more war in Syria," they chanted.', "Lima"),
        ('In Kano, the crowd chanted "Down with the mayor".', "Kano"),
    ],
)
def test_a_protest_is_not_where_its_slogans_are_about(pipeline, text, name):
    assert {place[0] for place in places(in_may(pipeline, text, "PROTEST"))} == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There was no word in Paris of any talks. Malian soldiers said they had killed nine rebels.", None),
        ("Fighting went on in Kano. There was no comment in Abuja. Soldiers killed nine rebels.", "Kano"),
        ("There was fierce fighting in Kano. Troops killed nine rebels.", "Kano"),
    ],
)
def test_where_nobody_comments_is_no_scene(pipeline, text, name):
    place = in_may(pipeline, text, "ASSAULT")[-1].place
    assert (place.name if place else None) == name


@pytest.mark.parametrize(
    "text",
    [
        "Two men were questioned last week in connection with the killing of a doctor.",
        "The two had been sought last week for questioning in connection with the killing of a doctor.",
    ],
)
def test_a_deed_is_not_on_the_day_of_its_inquiry(pipeline, text):
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert claim.time is None


def test_a_deed_keeps_its_own_day(pipeline):
    text = "The men were sought last week in connection with the killing of a doctor on April 3."
    (claim,) = in_may(pipeline, text, "ASSAULT")
    assert str(claim.time.start) == "2024-04-03"

"""Who, whose country and which deed, in reports of several sentences, with the weights that ship; the sentences are our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, in_may, parties, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ('Soldiers dispersed a march in Lome on Friday. Nine students were arrested. "They beat us," said Koffi Mensah, a student.', "beat", ["soldiers"]),
        ('Police raided the village. Dozens of residents fled. "They shot at my brother," said Amina Yusuf.', "shot at", ["police"]),
        ('Rebels seized the town on Monday. Residents fled. "They burned our houses," said a farmer, Musa Ali.', "burned", ["rebels"]),
        ('Police clashed with miners. Three miners were hurt. "They threw stones at our officers," said police spokesman Jan Botha.', "threw", ["miners"]),
    ],
)  # fmt: skip
def test_who_suffered_did_not_do_it(pipeline: Pipeline, text: str, trigger: str, who: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[0] == who


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        ("Captain Thabo Nkuna said a 16-year-old boy had died but denied that he had been shot by police.", "shot", ["boy"]),
        ("Minister Jan Kruger said a teacher was missing and denied that she had been arrested by soldiers.", "arrested", ["teacher"]),
        ("Mayor Juan Perez told reporters that a student had fallen. He denied that he had been pushed by police.", "pushed", ["student"]),
        ("The minister, Ivo Ban, said he had been attacked by gunmen. He said a guard was killed.", "attacked", ["Ivo Ban", "guard"]),
    ],
)
def test_he_is_of_whom_somebody_tells(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == whom


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        (
            "Sudan and South Sudan signed an accord after talks mediated by former South African president Thabo Mbeki. "
            "The two sides agreed to meet again.", "agreed", ["Sudan", "South Sudan"], [],
        ),
        (
            "Pakistan and India exchanged fire. Iran is to send an envoy to both countries. It urged both countries to hold talks.", "urged",
            ["Iran"], ["Pakistan", "India"],
        ),
        ("The Alliance Front and the Front signed a truce. The two sides agreed to meet.", "agreed", ["sides"], []),
    ],
)  # fmt: skip
def test_the_two_with_names_within_names(pipeline: Pipeline, text: str, trigger: str, who: list[str], whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger) == (who, whom)


SHELLED = "The envoy condemns the shelling of a camp near Kutum, which killed at least 19 civilians. "


def test_deeds_of_others_are_not_the_one_told(pipeline: Pipeline) -> None:
    text = SHELLED + "She is deeply concerned by reports of summary executions by the Rapid Support Forces."
    found = by_trigger(pipeline, text)
    assert parties(found["killed"])[0] == []
    assert parties(found["condemns"])[1] == []
    assert parties(found["executions"])[0] == ["Rapid Support Forces"]


def test_the_deed_that_was_told_is_told_again(pipeline: Pipeline) -> None:
    text = "Twelve farmers were killed in a raid on Monday. The mayor condemned the killings by the rebels."
    assert parties_of(pipeline, text, "killed")[0] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The envoy deplores the looting of a food warehouse by armed men on 29 April.", {"deplores": None, "looting": "2024-04-29"}),
        ("The United States condemns the attacks today in Jabla.", {"condemns": "2024-05-03", "attacks": "2024-05-03"}),
        ("Norway condemns the arrest of three journalists in Minsk on 28 April.", {"condemns": None, "arrest": "2024-04-28"}),
        ("The ministry denounced the shelling of a school on 27 April.", {"denounced": "2024-04-27"}),
        # what somebody is accused of or admits lies behind, though he is accused now
        ("The mayor accuses the rebels of shelling the town on Tuesday.", {"accuses": None, "shelling": "2024-04-30"}),
        ("The army admits killing two shepherds on Tuesday.", {"killing": "2024-04-30"}),
        ("The general meets the rebels on Tuesday.", {"meets": "2024-05-07"}),
    ],
)
def test_what_is_judged_now_has_the_day(pipeline: Pipeline, text: str, days: dict[str, str | None]) -> None:
    found = {claim.trigger.of(text): str(claim.time.start) if claim.time else None for claim in in_may(pipeline, text)}
    assert {trigger: found[trigger] for trigger in days} == days


@pytest.mark.parametrize(
    ("text", "type_", "denied"),
    [
        (
            "The union burned a replica of the company logo. A legislator accused the company of exploiting migrant workers. "
            "A company spokeswoman rejected the accusation.", "PROTEST", [],
        ),
        ("Soldiers shot two students. The opposition accused the minister of corruption. The minister denied the charge.", "ASSAULT", []),
        ("Soldiers shot two students. The opposition accused the army of killing them. The army denied the charge.", "ASSAULT", ["killing"]),
        (
            "Armed raiders attacked Kapelo village on Saturday. Police lobbed tear gas to disperse a crowd on Sunday. "
            "Leaders from Pokot denied that their youth were responsible.", "ASSAULT", ["attacked"],
        ),
        ("A bomb wounded six people. Police beat shopkeepers who protested. The Baloch Front denied any involvement.", "ASSAULT", ["wounded"]),
        ("A bomb wounded six people. Police beat shopkeepers who protested. The Baloch Front denied any involvement.", "PROTEST", []),
        ("Soldiers beat villagers on Monday. The army said its men were not responsible.", "ASSAULT", ["beat"]),
    ],
)  # fmt: skip
def test_denials_find_their_deed(pipeline: Pipeline, text: str, type_: str, denied: list[str]) -> None:
    found = [c.trigger.of(text) for c in in_may(pipeline, text, type_) if any(source.stance == "denies" for source in c.sources)]
    assert found == denied


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "OSLO, May 2 (Reuters) - Belarus expelled the Norwegian ambassador on Thursday. Belarus said he had meddled. Foreign Minister Espen Dahl "
            "summoned the Belarusian charge d'affaires.", "Espen Dahl", "NOR",
        ),
        (
            "TOKYO - Japan on Thursday lifted trade sanctions imposed on Myanmar. Japan's prime minister told visiting Foreign Minister U Than Swe that "
            "Tokyo would send observers. Than Swe also met with the speaker of the lower house.", "U Than Swe", None,
        ),
        ("Peru accused Chile of theft. Peru sent two ships. Defence Minister Luis Arce ordered the navy to wait.", "Luis Arce", "PER"),
    ],
)  # fmt: skip
def test_ministers_from_elsewhere(pipeline: Pipeline, text: str, name: str, country: str | None) -> None:
    found = {party.country for claim in in_may(pipeline, text) for party in claim.actors if party.name == name}
    assert found == {country}


def test_people_told_again_are_of_the_country_told_first(pipeline: Pipeline) -> None:
    text = (
        "About 2,000 workers at a factory in Shenzhen downed tools. The workers blocked a road. Labour groups in Hong Kong demonstrated outside "
        "the company's Hong Kong office. A Hong Kong legislator accused the company of fraud. The Hong Kong government urged calm."
    )
    assert [claim.actors[0].country for claim in in_may(pipeline, text, "PROTEST")] == ["CHN", "CHN", "HKG"]


@pytest.mark.parametrize(
    ("text", "trigger", "place", "country"),
    [
        ("A car bomb exploded outside the offices of the newspaper La Jornada in Bogota, injuring 11 people.", "exploded", "Bogotá", "COL"),
        ("Peruvian soldiers killed 13 peasants in the Andean village of Huallcas on Wednesday.", "killed", "Huallcas", "PER"),
        ("SAN SALVADOR, 2 MAY 90 -- FMLN TERRORISTS DYNAMITED SIX PYLONS IN SAN MIGUEL DEPARTMENT LAST NIGHT.", "DYNAMITED", "San Miguel", "SLV"),
        ("San Salvador, 2 May 90 - FMLN rebels dynamited six pylons in San Miguel Department last night.", "dynamited", "San Miguel", "SLV"),
    ],
)  # fmt: skip
def test_where_it_was(pipeline: Pipeline, text: str, trigger: str, place: str, country: str) -> None:
    found = by_trigger(pipeline, text)[trigger].place
    assert found is not None
    assert (found.name, found.country or country) == (place, country)


@pytest.mark.parametrize("capitals", [False, True])
def test_the_mayor_of_a_town_that_bears_a_common_name(pipeline: Pipeline, capitals: bool) -> None:
    text = "San Salvador, 2 May 90 (EFE) - The mayor of San Isidro, Jose Mejia, was murdered on Tuesday. The Salvadoran army blamed the FMLN."
    (claim,) = in_may(pipeline, text.upper() if capitals else text, "ASSAULT")
    assert [party.country for party in claim.recipients] == ["SLV"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The United States sent a note. A lawyer urged the National People's Congress to release prisoners.", "National People's Congress", "CHN"),
        ("The United States sent a note. Ghana's Trades Union Congress condemned it.", "Trades Union Congress", "GHA"),
        ("The United States sent a note. Congress condemned the raid.", "US Congress", "USA"),
        ("The Independent Police Directorate arrested two officers in Soweto, South Africa.", "Independent Police Directorate", "ZAF"),
        ("Police in Santiago in Chile raided the Vicariate of Solidarity.", "Vicariate of Solidarity", "CHL"),
        ("The Independent Electoral Commission suspended two officials.", "Independent Electoral Commission", None),
    ],
)  # fmt: skip
def test_bodies_with_a_known_name_inside_theirs(pipeline: Pipeline, text: str, name: str, country: str | None) -> None:
    found = {party.country for claim in in_may(pipeline, text) for party in (*claim.actors, *claim.recipients) if party.name == name}
    assert found == {country}


LISTED = """Key developments, 26 April - 2 May

• Militants attacked an army checkpoint near Maiduguri, killing five soldiers.
• Elders pledged loyalty to the militants after the group executed 12 tribesmen.
• Police arrested 25 men in Kano. Nine others were shot dead.
"""


def test_items_of_a_list_have_places_of_their_own(pipeline: Pipeline) -> None:
    places = {trigger: claim.place.name if claim.place else None for trigger, claim in by_trigger(pipeline, LISTED).items()}
    assert (places["attacked"], places["executed"], places["shot dead"]) == ("Maiduguri", None, "Kano")
    run_on = LISTED.replace("• ", "").replace("Elders", "On Friday elders")
    places = {trigger: claim.place.name if claim.place else None for trigger, claim in by_trigger(pipeline, run_on).items()}
    assert places["executed"] == "Maiduguri"


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Gunmen suspected to be bandits on Monday night invaded Dan Kurmi village, killing three persons.", "invaded", "2024-04-29"),
        ("Troops believed to be from a special unit on Tuesday burned nine houses in the village.", "burned", "2024-04-30"),
        ("Men thought to have fled the prison on Monday robbed a bank on Tuesday.", "robbed", "2024-04-30"),
    ],
)
def test_the_day_behind_what_somebody_is_held_to_be(pipeline: Pipeline, text: str, trigger: str, day: str) -> None:
    found = {claim.trigger.of(text): str(claim.time.start) for claim in in_may(pipeline, text) if claim.time}
    assert found[trigger] == day


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        ("A two-day stay-away called by the Zimbabwe Workers' Front brought Bulawayo to a standstill.", "PROTEST", ["Zimbabwe Workers' Front"]),
        ("Unions called a three-day stay-away over fuel prices.", "PROTEST", ["unions"]),
        ("Unions called a three-day stay-away over fuel prices.", "REQUEST", []),
        ("The army said all those killed in the raid were armed rebels.", "ASSAULT", []),
    ],
)
def test_who_stays_away_and_who_was_killed(pipeline: Pipeline, text: str, type_: str, who: list[str]) -> None:
    assert [name for claim in in_may(pipeline, text, type_) for name in parties(claim)[0]] == who


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (
            "Belarus expelled the Norwegian ambassador on Thursday. Sweden recalled its ambassador from Minsk. "
            "The European Union called the expulsion unjustified.", "called", ["Belarus"],
        ),
        ("Mali seized a French mine on Monday. Niger closed its border. France condemned the seizure.", "condemned", ["Mali"]),
        ("Mali seized a French mine on Monday. Niger closed its border. France condemned the closure.", "condemned", ["Niger"]),
        (
            "Police detained two editors on Monday. The ministry sealed a printing house. A press group condemned the detentions.", "condemned",
            ["police"],
        ),
        (
            "Chad and Libya signed an accord on Monday. Egypt offered to send monitors. The African Union hailed the accord.", "hailed",
            ["Chad", "Libya"],
        ),
        (
            "Chad and Libya signed an accord on Monday. Egypt offered to send monitors. The African Union hailed the offer.", "hailed",
            ["Egypt"],
        ),
    ],
)  # fmt: skip
def test_whose_act_is_judged(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[1] == whom


def test_killings_of_unknown_hands_accuse_nobody(pipeline: Pipeline) -> None:
    told = "Nine people were killed. Some commuters were beaten by drivers. "
    assert parties_of(pipeline, told + "The minister condemned the killings.", "condemned")[1] == []
    assert parties_of(pipeline, told + "The minister condemned the beatings.", "condemned")[1] == ["drivers"]

"""Who did what beside whom, as web news tells of pirates, riots and bombs: from text to claims, with the weights that ship."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, in_may, parties, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        # What others did while something killed people did not kill them, and has not their dead.
        ("A car bomb killed nine people while soldiers clashed with rebels outside the town.", "killed", ([], ["people"])),
        ("A grenade attack on a shop killed four people as police fought running battles with rioters.", "attack", ([], ["people"])),
        ("Two farmers were killed as gunmen opened fire in Lima.", "killed", (["gunmen"], ["farmers"])),
        # Whose march it was does not tell who killed.
        ("Two women were killed during demonstrations by thousands of students who marched through Lima.", "killed", ([], ["women"])),
        ("Two men were shot during a protest by police.", "shot", (["police"], ["men"])),
        # Nobody accuses himself.
        ("The crowd attacked the banker accusing him of theft.", "accusing", (["crowd"], ["banker"])),
        ("The crowd cheered the banker accusing a clerk of theft.", "accusing", (["banker"], ["clerk"])),
        # Who beats an attack off attacks nobody whom it was on.
        ("A coast guard cutter repulsed an attack on a trawler on Friday.", "repulsed", (["coast guard cutter"], [])),
        # Who captured them was not threatened.
        ("The Indian navy captured 12 pirates who threatened a cargo ship.", "threatened", (["pirates"], [])),
        # Streets are nobody's, and a bottle is not whose name it has.
        ("Crowds flooded the streets of Lima on Friday.", "flooded the streets", (["crowds"], [])),
        ("Shopkeepers marched against the mayor of Lima.", "marched", (["shopkeepers"], ["mayor"])),
        # Who says how many they were did not march.
        ("Police put the march, to mark the anniversary, at roughly 3,000 people.", "march", ([], [])),
    ],
)
def test_who_and_whom(pipeline: Pipeline, text: str, trigger: str, expected: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == expected


def test_the_dead_are_those_of_the_bomb(pipeline: Pipeline) -> None:
    text = "A grenade attack on a shop killed four people on Friday as police fought running battles with rioters in Lima."
    counted = {trigger: [count.low for count in claim.counts] for trigger, claim in by_trigger(pipeline, text).items()}
    assert counted == {"attack": [4], "fought": []}


def test_what_sources_tell_is_of_others(pipeline: Pipeline) -> None:
    text = "The pirates fled. Instead, navy sources said, they tied up the crew and sank the skiff."
    assert parties_of(pipeline, text, "sank")[0] == ["pirates"]


def test_a_ship_that_is_called_like_a_town(pipeline: Pipeline) -> None:
    text = "INS Kolar sailed to the scene on Friday. The pirates are being held on board the Kolar."
    assert [claim.place for claim in claims_of(pipeline, text, "COERCE")] == [None]
    text = "INS Kolar sailed to the scene on Friday. Nine pirates were arrested in Kolar."
    assert [claim.place and claim.place.name for claim in claims_of(pipeline, text, "COERCE")] == ["Kolār"]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Rioters in Athens broke windows and tossed in Molotov cocktails, police said.", "ASSAULT", "Athens"),
        ("Police fired tear gas at marchers in Arequipa on Friday. The march came amid a nationwide strike.", "ASSAULT", "Arequipa"),
    ],
)
def test_places(pipeline: Pipeline, text: str, kind: str, place: str | None) -> None:
    assert {claim.place and claim.place.name for claim in claims_of(pipeline, text, kind)} == {place}


def test_a_nationwide_strike_is_in_no_one_town(pipeline: Pipeline) -> None:
    text = "Police fired tear gas at marchers in Arequipa on Friday. The march came amid a nationwide strike that grounded flights."
    assert by_trigger(pipeline, text)["strike"].place is None
    text = "Police fired tear gas at marchers in Arequipa on Friday. The march came amid a strike that grounded flights."
    assert [claim.place and claim.place.name for claim in in_may(pipeline, text, "PROTEST")] == ["Arequipa", "Arequipa"]


def test_whom_something_outrages(pipeline: Pipeline) -> None:
    for text in ("Those who lost their homes are outraged that they have to pay.", "Residents were outraged by the shooting."):
        (claim,) = claims_of(pipeline, text, "ACCUSE")
        assert len(claim.actors) == 1 and not claim.recipients, parties(claim)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The chancellor called the Spanish rescue critical for all of Europe.", "ACCUSE"),
        ("The commandos had sighted pirates carrying rocket launchers.", "ASSAULT"),
        ("The officers scanned the device.", "COERCE"),
        ("Once a man has a gun, the threat to the officers is imminent.", "THREATEN"),
        ("The ancient sites were closed and no tickets were sold.", "COERCE"),
        ("In a professionally executed boarding action, the crew went on board.", "ASSAULT"),
        ("A man fired four days earlier from his job as a clerk walked into the office, a sergeant said.", "ASSAULT"),
        ("The suspect had been let go from the firm on Thursday, police said.", "RETREAT"),
    ],
)
def test_no_event(pipeline: Pipeline, text: str, kind: str) -> None:
    assert claims_of(pipeline, text, kind) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The chancellor called the shooting a crime.", "ACCUSE"),
        ("The government closed two newspapers.", "COERCE"),
        ("The rebels' threat to the officers is real.", "THREATEN"),
        ("Soldiers executed nine prisoners in the yard.", "ASSAULT"),
        ("A man fired from a rooftop at police in Lima.", "ASSAULT"),
        ("The suspect was let go from prison on Thursday, police said.", "RETREAT"),
        ("The gang let go nine hostages on Thursday.", "RETREAT"),
    ],
)
def test_still_an_event(pipeline: Pipeline, text: str, kind: str) -> None:
    assert len(claims_of(pipeline, text, kind)) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The prisoners will be handed over to the authorities ashore.", "COOPERATE"),
        ("The rebels handed the hostages over to the Red Cross.", "RETREAT"),
    ],
)
def test_handed_over_to_whom(pipeline: Pipeline, text: str, kind: str) -> None:
    assert [claim.type for claim in in_may(pipeline, text)] == [kind]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("He questioned the wisdom of launching attacks against pirates.", ["possible"]),
        ("The man laughed after hearing a ruling that he be put to death.", ["requested"]),
        ("The man laughed after hearing that he had been put to death.", ["actual"]),
        ("He arranged to have witnesses killed so that they would not testify.", ["planned"]),
    ],
)
def test_what_is_not_yet_done(pipeline: Pipeline, text: str, statuses: list[str]) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, "ASSAULT")] == statuses


def test_who_is_dealt_with_avoids_nothing(pipeline: Pipeline) -> None:
    text = "The gunmen needed to be targeted accurately to avoid killing innocent civilians."
    assert parties_of(pipeline, text, "killing") == ([], ["innocent civilians"])
    text = "The troops needed to aim accurately to avoid killing innocent civilians."
    assert parties_of(pipeline, text, "killing") == (["troops"], ["innocent civilians"])


def test_whose_message_it_is(pipeline: Pipeline) -> None:
    text = "The ministry said MV Kolar sent a message that it was under attack from two boats."
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, "ASSAULT")] == [["MV Kolar"]]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Two girls told how Sal hid and shot the deputy as Ortiz spoke with their mother.", ["girls"]),
        ("Sal shot the deputy, as Quarles said on Friday.", ["Quarles"]),
    ],
)
def test_who_only_talks_tells_nothing(pipeline: Pipeline, text: str, voices: list[str]) -> None:
    assert [[source.name for source in claim.sources] for claim in claims_of(pipeline, text, "ASSAULT")] == [voices]


def test_who_asks_in_addition(pipeline: Pipeline) -> None:
    text = "In addition to asking the judge to reduce the sentence, the lawyers made a motion."
    assert parties_of(pipeline, text, "asking") == (["lawyers"], ["judge"])
    assert [source.name for source in by_trigger(pipeline, text)["reduce"].sources] == ["lawyers"]


def test_who_prosecutes_along_with_others(pipeline: Pipeline) -> None:
    assert claims_of(pipeline, "The lawyer prosecuted the case along with fellow lawyer Phil Stirling.", "ACCUSE") == []


@pytest.mark.parametrize(
    ("text", "trigger", "year"),
    [
        ("Omar Sal was convicted of the 2005 murder of Deputy Jerry Ortiz.", "murder", 2005),
        ("Omar Sal was convicted of the 2005 murder of Deputy Jerry Ortiz.", "convicted", None),
        ("Omar Sal was convicted in 2006 of the murder of Deputy Jerry Ortiz.", "convicted", 2006),
        ("Omar Sal was convicted in 2006 of the murder of Deputy Jerry Ortiz.", "murder", None),
    ],
)
def test_years_of_crimes_and_of_verdicts(pipeline: Pipeline, text: str, trigger: str, year: int | None) -> None:
    time = by_trigger(pipeline, text)[trigger].time
    assert (time and time.start.year) == year


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("After shooting a guard, Sergeant Whiteside said Omar Sal walked into an office.", "shooting", ["Omar Sal"]),
        ("After shelling the town, the army said rebels had fled.", "shelling", ["army"]),
        ("After shooting a guard, Omar Sal walked into an office.", "shooting", ["Omar Sal"]),
        ("Clerk charged with murder after company chief gunned down at party", "gunned down", []),
        ("Three held after gunmen shot at police in Lima", "shot at", ["gunmen"]),
    ],
)
def test_who_did_what_somebody_tells(pipeline: Pipeline, text: str, trigger: str, actors: list[str]) -> None:
    assert parties_of(pipeline, text, trigger)[0] == actors


def test_he_is_the_client(pipeline: Pipeline) -> None:
    text = "Lynch did not deny his client was at the corner with a gun - or that he fired the weapon."
    assert parties_of(pipeline, text, "fired")[0] == ["client"]
    text = "Lynch said his brother was at the corner with a gun and that he fired the weapon."
    assert parties_of(pipeline, text, "fired")[0] != ["client"]


def test_whose_death_it_was_did_not_riot(pipeline: Pipeline) -> None:
    text = "A schoolboy whose death triggered riots across the country was killed by a ricochet, a report said on Friday."
    assert parties_of(pipeline, text, "riots") == ([], [])


def test_another_demonstration_is_of_no_day_told_before(pipeline: Pipeline) -> None:
    before = "A boy was killed by an officer during a demonstration in Athens in 1985. "
    again = before + "In Athens, where 10,000 gathered for a demonstration, police fired tear gas."
    assert by_trigger(pipeline, again)["gathered"].time is None
    assert "demonstration" not in [claim.trigger.of(again) for claim in claims_of(pipeline, again, "PROTEST")[1:]]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        # Who works for a firm is not the firm.
        ("A Kraft Foods plant worker shot two of her colleagues on Friday.", "ASSAULT", ["Kraft Foods plant worker"]),
        ("Amazon employees protested against the firm on Friday.", "PROTEST", ["Amazon employees"]),
        ("A UN worker blocked the road on Friday.", "PROTEST", ["United Nations"]),
    ],
)
def test_who_works_for_whom(pipeline: Pipeline, text: str, kind: str, actors: list[str]) -> None:
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, kind)] == [actors]


def test_who_calls_whom_a_hero(pipeline: Pipeline) -> None:
    text = "Police called the mechanic a hero and called the gunman a coward."
    assert [parties(claim) for claim in claims_of(pipeline, text, "ACCUSE")] == [(["police"], ["gunmen"])]


def test_who_denies_an_accusation_makes_none(pipeline: Pipeline) -> None:
    text = "The charge amounted to an accusation - long denied by Mr. Sal - that he headed the family."
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "ACCUSE")] in ([], [[]])


def test_a_car_is_no_town(pipeline: Pipeline) -> None:
    text = "He mowed into the woman with his gray 2013 Toyota Camry on Friday."
    assert [claim.place for claim in claims_of(pipeline, text, "ASSAULT")] == [None]


@pytest.mark.parametrize(
    ("text", "bombings"),
    [
        ("A car bomb killed nine people in Harlow on Monday. The bomb went off near a school, police said.", 1),
        ("A bomb exploded in Harlow on Monday. On Tuesday, a bomb exploded in Ashford. The bomb detonated near a school.", 2),
    ],
)
def test_the_bomb_goes_off_once(pipeline: Pipeline, text: str, bombings: int) -> None:
    assert len(in_may(pipeline, text, "ASSAULT")) == bombings


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Memorial for Omar Sal, who was fatally wounded by police Saturday, turned ugly.", ["Omar Sal"]),
        ("The funeral of a boy, who was shot by police, drew hundreds.", ["boy"]),
    ],
)
def test_who_is_somebody(pipeline: Pipeline, text: str, hurt: list[str]) -> None:
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, "ASSAULT")] == [hurt]


def test_who_was_shot_is_not_in_the_clash_over_him(pipeline: Pipeline) -> None:
    text = (
        "Riot breaks out in Harlow after vigil for teenager shot by cops\n\n"
        "A vigil for Omar Sal turned ugly as nearly 100 mourners clashed with cops, tossing bottles.\n\n"
        "Anger over the death of a teenager shot by police fueled a riot in Harlow on Monday."
    )
    assert sorted(parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT")) == [["mourners", "police"], ["police"]]


def test_tear_gas_that_is_fired_back(pipeline: Pipeline) -> None:
    for text in ("The protesters hurled stones, and the guards fired back with tear gas.", "Riot police fired teargas at youths."):
        assert {claim.mode for claim in claims_of(pipeline, text, "ASSAULT")} == {"crowd-control"}


@pytest.mark.parametrize(
    ("text", "kind", "statuses"),
    [
        ("The defendant is charged in case No. VA0897 filed this morning.", "ACCUSE", ["actual"]),
        ("The defendant is charged in case No. 897 filed this morning.", "ACCUSE", ["actual"]),
        ("Kimani started backing up, she said.", "SUPPORT", []),
        ("The union backed the strike up.", "SUPPORT", ["actual"]),
        ("Stores had boarded up their windows.", "PROTEST", []),
    ],
)
def test_small_words(pipeline: Pipeline, text: str, kind: str, statuses: list[str]) -> None:
    assert [claim.status for claim in claims_of(pipeline, text, kind)] == statuses


def test_whom_the_judge_orders_held(pipeline: Pipeline) -> None:
    text = "Omar Sal came in. Asked by the judge if he could be sentenced to life, he said yes. The judge ordered him held."
    assert parties_of(pipeline, text, "held")[1] == ["Omar Sal"]
    assert parties_of(pipeline, text, "sentenced")[1] == ["Omar Sal"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Protests against a police killing went on.", (["police"], [])),
        ("Protests against the killing of two policemen went on.", ([], ["police"])),
    ],
)
def test_a_police_killing(pipeline: Pipeline, text: str, expected: tuple[list[str], list[str]]) -> None:
    assert [parties(claim) for claim in claims_of(pipeline, text, "ASSAULT")] == [expected]


def test_a_number_that_is_a_name(pipeline: Pipeline) -> None:
    text = "Gunmen killed a 911 supervisor on Friday."
    assert [count.low for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts] == [1]
    text = "Gunmen killed a 12-man patrol."
    assert [count.low for claim in claims_of(pipeline, text, "ASSAULT") for count in claim.counts] == [12]


def test_a_shop_that_bears_a_name(pipeline: Pipeline) -> None:
    text = "He hit a woman in the parking lot of the Harlow Sam's Club on Wednesday night, police said."
    assert "SYR" not in [claim.place.country for claim in claims_of(pipeline, text, "ASSAULT") if claim.place]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The driver then gunned the car and took off.", "ASSAULT"),
        ("The policemen noticed one break away from the group upon noticing the police.", "COERCE"),
    ],
)
def test_who_parts_hits_nobody(pipeline: Pipeline, text: str, kind: str) -> None:
    assert claims_of(pipeline, text, kind) == []


def test_who_has_arrests_behind_him(pipeline: Pipeline) -> None:
    text = "Police sources said Omar Gray has four prior arrests."
    assert [parties(claim)[0] for claim in claims_of(pipeline, text, "COERCE")] == [[]]


def test_who_helps_with_an_inquiry(pipeline: Pipeline) -> None:
    text = "Police investigated the threat with the assistance of the FBI."
    assert [parties(claim)[1] for claim in claims_of(pipeline, text, "ACCUSE")] == [[]]

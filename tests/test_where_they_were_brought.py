"""Where people are brought, tried or based tells nothing of where the deed was done, nor of whose they are."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Rebels released four prisoners on Friday and they were flown to Washington.", "released", None),
        ("The rebels freed the two pilots, who were flown to Paris on Sunday.", "freed", None),
        ("The prisoners were released and taken by bus to Sanaa, the Red Cross said.", "released", None),
        ("Gunmen kidnapped three nurses in Chad and took them across the border to Cameroon.", "kidnapped", "Chad"),
        ("Rebels kidnapped a soldier and took him across the border into Venezuela.", "kidnapped", None),
        ("A helicopter evacuated the wounded to Gao after militants ambushed a convoy.", "ambushed", None),
        ("Gunmen seized the priest and drove him to Maiduguri, police said.", "seized", None),
        ("A court in The Hague convicted the general Milan Tarić of genocide on Thursday.", "genocide", None),
        ("A court in The Hague convicted the general Milan Tarić on Thursday.", "convicted", "The Hague"),
        ("A court in Koblenz sentenced a colonel for torturing prisoners in Damascus.", "torturing", "Damascus"),
        ("A court in Belgrade convicted three policemen of murdering nine villagers.", "murdering", None),
        ("The opposition rejected talks with Damascus on Monday.", "talks", None),
        ("Police clashed with marchers in Cizre, in Sirnak province, near the Syrian border.", "clashed", "Cizre"),
        ("Shelling hit the village of Kalynivka in Kherson region on Monday.", "hit", "Kalynivka"),
        ("Police fired tear gas in Harare's Mbare township.", "fired", "Mbare township"),
        # Forces go where something is to be done.
        ("Soldiers were flown to Goma and killed nine rebels.", "killed", "Goma"),
        ("Gunmen took the town of Goma on Friday.", "took", "Goma"),
        ("Police in Nairobi arrested a man on Monday.", "arrested", "Nairobi"),
        ("Police arrested nine men in Kano for burning tyres in the streets of Kano.", "burning", "Kano"),
    ],
)
def test_where_it_was_done(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    found = by_trigger(pipeline, text)[trigger].place
    assert (found.name if found else None) == place


def test_who_is_taken_across_a_border_is_kidnapped_once(pipeline: Pipeline) -> None:
    assert len(in_may(pipeline, "Gunmen kidnapped three nurses in Chad and took them across the border to Cameroon.", "ASSAULT")) == 1


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The rebels freed the two pilots, who were flown to Paris on Sunday.", "rebels", None),
        ("Colombian rebels kidnapped a soldier and took him across the border into Venezuela.", "soldier", "COL"),
        ("The Doha-based rebel commander ordered an attack on Bangui.", "commander", "CAF"),
        ("The Istanbul-based opposition leader accused the army of torturing prisoners.", "leader", None),
        ("Kyiv-based activists accused the police of beating marchers.", "activists", "UKR"),
        ("The Tobruk-based government accused the militia of an attack.", "government", "LBY"),
    ],
)
def test_whose_they_are(pipeline: Pipeline, text: str, words: str, country: str | None) -> None:
    parties = [p for c in in_may(pipeline, text) for p in (*c.actors, *c.recipients)]
    assert {party.country for party in parties if words in party.text} == {country}

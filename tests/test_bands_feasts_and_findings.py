"""Which band a noun means, what nobody has found yet, and deeds far from each other. Sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("If it turns out that Israel bombed the hospital, France will impose sanctions, the minister said.", "bombed", "possible"),
        ("Should the inquiry find that soldiers killed the villagers, the men will be tried, the general said.", "killed", "possible"),
        ("“If it was Israel that bombed the clinic, there will be consequences,” the envoy said.", "bombed", "possible"),
        ("It turned out that rebels had killed the aid workers.", "killed", "actual"),
        ("It was Israel that bombed the clinic, the envoy said.", "bombed", "actual"),
        ("The man is thought to have planned the raid and to have shot two elders.", "shot", "possible"),
        ("The man, who is thought to be ill, shot two elders.", "shot", "actual"),
        ("The mayor pleaded not guilty to charges that he incited the killing of six traders.", "killing", "negated"),
    ],
)
def test_what_nobody_has_found_yet(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    assert by_trigger(pipeline, text)[trigger].status == status


@pytest.mark.parametrize(
    ("text", "trigger", "voices"),
    [
        ("Should the inquiry find that soldiers killed the villagers, the men will be tried, the general said.", "killed",
         {"general": "asserts"}),
        ("The inquiry found that soldiers killed the villagers, the general said.", "killed", {"inquiry": "asserts"}),
        ("The army said it had retaken the town of Bara after a week of clashes, a claim the militia denied.", "retaken",
         {"army": "asserts", "militia": "denies"}),
        ("The army said it had retaken the town of Bara after a week of clashes, a claim the militia denied.", "clashes",
         {"army": "asserts"}),
        ("Iran, which denies arming the Houthis, closed the strait, a newspaper said, quoting a diplomat.", "arming", {"Iran": "denies"}),
    ],
)  # fmt: skip
def test_whose_word_it_is(pipeline: Pipeline, text: str, trigger: str, voices: dict[str, str]) -> None:
    assert {source.name: source.stance for source in by_trigger(pipeline, text)[trigger].sources} == voices


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Houthis vowed to retaliate. The movement fired a missile at an airport on Monday.", ["Houthis"]),
        ("Hezbollah vowed to retaliate. The Lebanese group fired a missile at an airport on Monday.", ["Hezbollah"]),
        ("Hamas vowed to retaliate. The Palestinian movement fired a missile at an airport on Monday.", ["Hamas"]),
        ("Hamas and Fatah vowed to retaliate. The Palestinian group fired a missile at an airport on Monday.", ["Palestinian group"]),
        ("Hamas vowed to retaliate. The Lebanese group fired a missile at an airport on Monday.", ["Lebanese group"]),
        ("Hamas vowed to retaliate. A Palestinian group fired a missile at an airport on Monday.", ["Palestinian group"]),
        ("The Houthis vowed to retaliate. The movement's television said it had fired a missile at an airport.", ["Houthis"]),
        ("Hamas-run Al-Aqsa television said it had fired a missile at an airport.", ["Hamas"]),
    ],
)
def test_which_band_it_is(pipeline: Pipeline, text: str, actors: list[str]) -> None:
    assert parties_of(pipeline, text, "fired")[0] == actors


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("It was not Israel that bombed the clinic, the envoy said.", "bombed", ([], ["clinic"])),
        ("It was Israel that bombed the clinic, the envoy said.", "bombed", (["Israel"], ["clinic"])),
        ("On Sunday, soldiers shot dead two men in Kogelo after the men attacked them with knives.", "attacked", (["men"], ["soldiers"])),
        ("On Sunday, rebels fled after soldiers attacked them.", "attacked", (["soldiers"], ["rebels"])),
    ],
)
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == sides


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("An air strike killed 12 people at a wedding party in Yemen's Hajjah province, medics said.", ["Hajjah"]),
        ("Gunmen shot dead six guests at a party in Acapulco on Sunday.", ["Acapulco de Juárez"]),
        ("Soldiers killed several insurgents in Nad-e Ali district, Helmand province, after the insurgents fired on them with rockets.\n\n"
         "In Khost province, a coalition soldier died following an attack in eastern Afghanistan today.",
         ["Ḩukūmat-e Nād ‘Alī", "Ḩukūmat-e Nād ‘Alī", "Khost"]),
        ("Russia said its air defences had destroyed 21 drones over the Belgorod region. Belgorod governor Vyacheslav Gladkov said a man was "
         "killed when a drone hit a car in the village of Murom.", ["Belgorod", "Murom"]),
    ],
)  # fmt: skip
def test_where_each_deed_was(pipeline: Pipeline, text: str, places: list[str]) -> None:
    assert [claim.place.name if claim.place else None for claim in claims_of(pipeline, text, "ASSAULT")] == places


def test_who_denies_a_strike_denies_no_interception(pipeline: Pipeline) -> None:
    text = (
        "Saudi Arabia said the missile was intercepted over Jizan. Iran accused Washington of complicity in the killings. The United States "
        "said it had not taken part in the strike."
    )
    parried = by_trigger(pipeline, text)["intercepted"]
    assert [source.stance for source in parried.sources] == ["asserts"]

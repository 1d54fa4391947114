"""Authorities without a country of their own that turn to another state, or act against it, are none of that state's."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document

pytestmark = pytest.mark.weights


def countries(pipeline: Pipeline, text: str, words: str) -> set[str | None]:
    """The countries of the parties whose words in the text hold these."""
    parties = [p for c in pipeline.code(Document(id="0123456789abcdef", text=text)) for p in (*c.actors, *c.recipients)]
    return {party.country for party in parties if words in party.text}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Senate debated a bill that would lift sanctions on Iran. Senators accused the council of appeasing Tehran.", "Senators", None),
        ("Congress voted to cut off aid to Saudi Arabia. Lawmakers accused Riyadh of killing the editor.", "Congress", None),
        ("Lawmakers called for new sanctions on China. They accused Beijing of genocide.", "awmakers", None),
        ("Parliament approved a motion condemning Israel. Lawmakers called on the prime minister to recall the envoy.", "awmakers", None),
        ("The defence ministry said two of its soldiers had been killed by Azerbaijani fire.", "soldiers", None),
        ("The government recalled its ambassador to Turkey. Ankara called the decision hostile.", "The government", None),
        ("The Taliban killed six soldiers near the Afghan border. The government accused Kabul of sheltering them.", "The government", None),
        ("The government deported 50 Haitians to Port-au-Prince on Friday.", "The government", None),
        ("The Foreign Ministry summoned the Swedish ambassador on Monday, Iraq's state news agency reported.", "Foreign Ministry", "IRQ"),
        ("Kenya expelled two Rwandan envoys. The foreign ministry in Kigali called the move regrettable.", "foreign ministry", "RWA"),
        ("Kenya's president accused Somalia of sheltering militants.", "militants", None),
        (
            "India's army said it had killed two men; Pakistan's foreign ministry denied it. The ministry of external affairs summoned "
            "Pakistan's envoy.",
            "The ministry",
            None,
        ),
        ("Venezuelan exiles in Bogota protested against the government on Saturday.", "government", "VEN"),
        ("Nigerian students in Kyiv said border guards had beaten them.", "border guards", None),
        ("Nigerian students in Lagos said police had beaten them.", "police", "NGA"),
        ("French-speaking separatists attacked a police station in Quebec.", "separatists", "CAN"),
        ("The army will hold exercises with Turkey from 6 to 10 May.", "army", None),
        ("The government closed the border with Chad on Monday.", "government", None),
        ("Mali's government accused Algeria of harbouring rebels. The foreign ministry recalled its envoy to Algeria.", "foreign", "MLI"),
        ("Mali and Niger accused Algeria of harbouring rebels. The ministry recalled its envoy to Algeria.", "The ministry", None),
        ("Two Russian deserters were shot dead in Spain. Police suspected Moscow's agents.", "Police", None),
        ("The Congolese army accused the M23 of killing nine men. The army in Brazzaville closed the border.", "The army", "COG"),
        ("Cameroon's separatists, led from the United States, burned six schools.", "schools", "CMR"),
        # The one state named is theirs where nothing shows them against it.
        ("The government of Kenya banned marches. Parliament approved the ban. Police in Nairobi arrested nine.", "Parliament", "KEN"),
        ("Turkish unions urged the government to free the singer. Police in Ankara arrested nine marchers.", "Police", "TUR"),
        ("The army shot nine men in Kenya. The president of Kenya condemned the shooting.", "army", "KEN"),
        ("The government in Nairobi accused Somalia of sheltering militants.", "government", "KEN"),
    ],
)
def test_none_of_the_state_that_they_turn_to(pipeline: Pipeline, text: str, words: str, country: str | None) -> None:
    assert countries(pipeline, text, words) == {country}


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A court in The Hague convicted the Bosnian general Milan Tarić of genocide on Thursday.", "court", None),
        ("Judges in The Hague accused the general of ordering attacks on villages in Croatia.", "Judges", None),
        ("The European Court of Human Rights condemned Russia for the killing of a lawyer.", "Court", None),
        ("A Dutch court in The Hague sentenced a trader for torturing prisoners in Gojjam.", "court", "NLD"),
        ("A court in Belgrade convicted three policemen of murder. They had been arrested in The Hague.", "court", "SRB"),
        ("In Geneva, Syrian negotiators accused rebels of shelling Aleppo.", "rebels", None),
        ("A court in Paris convicted a Rwandan doctor of genocide.", "court", "FRA"),
    ],
)
def test_courts_of_many_states(pipeline: Pipeline, text: str, words: str, country: str | None) -> None:
    assert countries(pipeline, text, words) == {country}


def test_of_two_states_of_which_one_accuses_the_other(pipeline: Pipeline) -> None:
    """What a ministry without a name tells then is neither's word, and those killed are of where it was."""
    text = "Officials in Kinshasa accused Rwanda of shelling Goma. The Interior Ministry said 14 people were killed. Kigali denied involvement."
    (claim,) = [c for c in pipeline.code(Document(id="d", text=text)) if c.trigger.of(text) == "killed"]
    assert claim.status == "actual"
    assert [(source.name, source.stance) for source in claim.sources] == [("Interior Ministry", "asserts"), ("Rwanda", "denies")]
    assert [party.country for party in claim.recipients] == ["COD"]

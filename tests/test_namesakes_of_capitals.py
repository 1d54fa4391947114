"""Towns that bear a capital's name, short for a longer name, or are cut at a hyphen: of which country the parties there are."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("TRIPOLI, Lebanon - Soldiers arrested six men in Tripoli on Sunday, the army said.", "LBN"),
        ("TRIPOLI, Lebanon, May 2 - Soldiers in Tripoli arrested a corporal. The army denied beating him.", "LBN"),
        ("TRIPOLI (Reuters) - Soldiers arrested six men in Tripoli on Sunday, the army said.", "LBY"),
        ("SAN JOSE, California - Police arrested six men in San Jose on Sunday.", "USA"),
        ("SAN JOSE (AP) - Police arrested six men in San Jose, Costa Rica, on Sunday.", "CRI"),
        ("LA PAZ, Mexico - Soldiers arrested six men in La Paz on Sunday.", "MEX"),
        ("SANTIAGO DE CUBA, Cuba (AP) - Police detained four activists on Sunday. Soldiers blocked a road near Santiago.", "CUB"),
        ("SANTIAGO (AP) - Police detained four activists in Santiago on Sunday.", "CHL"),
    ],
)
def test_country_of_those_in_a_town_that_bears_a_capitals_name(pipeline: Pipeline, text: str, country: str) -> None:
    parties = [party for claim in in_may(pipeline, text) for party in (*claim.actors, *claim.recipients)]
    assert parties
    assert {party.country for party in parties} == {country}


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Bombs fell on Mazar-i-Sharif on Friday.", "Mazār-e Sharīf", "AFG"),
        ("Bombs fell on Mazar-i Sharif on Friday.", "Mazār-e Sharīf", "AFG"),
        ("Bombs fell on Pul-i-Khumri on Friday.", "Pul-e Khumrī", "AFG"),
        ("Bombs fell on Sar-e-Pul on Friday.", "Sar-e Pul", "AFG"),
        ("Bombs fell on Mazar-e Sharif on Friday.", "Mazār-e Sharīf", "AFG"),
        ("Two men were shot dead in Barrow-in-Furness on Friday.", "Barrow in Furness", "GBR"),
        ("Two men were shot dead in Guji on Friday, Ethiopian police said.", "Guji", "ETH"),
        ("Police were sent to Scotland and England. Two men were shot dead in Wales on Friday.", "Wales", "GBR"),
        ("Police flew from Seychelles to Mauritius. Two men were shot dead in Victoria on Friday.", "Victoria", "SYC"),
        ("Australia closed its ports. Two men were shot dead in Victoria on Friday.", "Victoria", "AUS"),
        ("Influenza was confirmed in Guangxi in southern China. Samples went to Atlanta. Two men were shot dead in Geneva on Friday.", "Geneva", "CHE"),
        ("GENEVA, New York - Two men were shot dead in Geneva on Friday.", "Geneva", "USA"),
        ("Police detained four activists in San Pedro Sula on Thursday. Two men were shot dead in San Pedro on Friday.", "San Pedro Sula", "HND"),
        ("Police fled San Pedro Sula, Honduras. Two men were shot dead in San Pedro, Paraguay, on Friday.", "San Pedro de Ycuamandyyú", "PRY"),
        ("Police fled Santiago de Cuba. Chile expelled a diplomat. Two men were shot dead in Santiago on Friday.", "Santiago", "CHL"),
    ],
)
def test_place(pipeline: Pipeline, text: str, place: str, country: str) -> None:
    found = in_may(pipeline, text, "ASSAULT")[-1].place
    assert found is not None
    assert (found.name, found.country) == (place, country)

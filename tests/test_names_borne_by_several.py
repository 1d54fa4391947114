"""Names of one state's bodies that others' bodies bear too."""

import pytest

from tests.coded import in_may


@pytest.mark.parametrize(
    ("sentence", "not_of"),
    [
        ("Somalia's National Security Agency detained nine men in Mogadishu.", "USA"),
        ("The National Security Agency in Ndjamena arrested two editors.", "USA"),
        ("The State Department in Juba expelled an envoy.", "USA"),
        ("The House of Representatives in Tobruk rejected the deal.", "USA"),
        ("The Revolutionary Guards in Conakry seized the airport.", "IRN"),
        ("The People's Liberation Army attacked a village in Nepal.", "CHN"),
        ("The Muslim Brotherhood in Jordan condemned the arrests.", "EGY"),
    ],
)
def test_a_name_that_others_bear_is_theirs_beside_their_country(pipeline, sentence, not_of):
    claims = in_may(pipeline, sentence)
    assert claims
    assert not_of not in {party.country for claim in claims for party in claim.actors}


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("The State Department condemned the arrests in Juba.", "USA"),
        ("Iran's Revolutionary Guards in Syria attacked a village.", "IRN"),
        ("The Revolutionary Guards seized a tanker, Iran said.", "IRN"),
        ("The House of Representatives in Washington rejected the deal.", "USA"),
        ("China said the People's Liberation Army attacked a village in Nepal.", "CHN"),
        ("Fatah in Lebanon attacked a checkpoint.", "PSE"),
    ],
)
def test_it_stays_that_of_its_own_state(pipeline, sentence, country):
    assert country in {party.country for claim in in_may(pipeline, sentence) for party in claim.actors}

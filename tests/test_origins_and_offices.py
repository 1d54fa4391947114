"""Where shots and police come from, whose office and troops are told of again, who sends delegations; sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties, the_claim

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("Fire from Syria hit a village in Lebanon, killing a woman.", "hit", [], ["woman"]),
        ("Shelling from Syria killed two people in the Turkish town of Akcakale.", "Shelling", [], ["people"]),
        ("Syrian shelling killed two people in the Turkish town of Akcakale.", "shelling", ["Syria"], ["people"]),
        ("An attack from Syria killed two people in the Turkish town of Akcakale.", "attack", ["Syria"], ["people"]),
        ("Gunmen abducted a BBC journalist in Gaza on Monday.", "abducted", ["gunmen"], ["BBC journalist"]),
        ("The BBC accused gunmen of beating its staff.", "accused", ["BBC"], ["gunmen"]),
        ("Police raided the union. Its leader, a pharmacist called Karim Sabri, was arrested.", "arrested", ["police"], ["Karim Sabri"]),
        ("The movement's chairman, a lawyer named Ali Daud, was killed by gunmen.", "killed", ["gunmen"], ["Ali Daud"]),
        ("The French ambassador was attacked in Bamako. The ambassador condemned the attack.", "condemned", ["France"], []),
        ("The United Nations envoy met rebels in Sanaa. The envoy's office welcomed the truce.", "welcomed", ["United Nations"], []),
        ("The French ambassador met the German ambassador. The ambassador condemned the raid.", "condemned", ["ambassador"], []),
        ("NATO troops arrested a Serb in Kosovo. Belgrade protested. The troops beat two men.", "beat", ["NATO"], ["men"]),
        ("Delegations of the government and the M23 rebels held talks in Luanda.", "talks", ["government", "M23"], []),
        ("Members of the army and the police fired on protesters.", "fired", ["army", "police"], ["protesters"]),
        ("The offices of the union and the newspaper were raided by police.", "raided", ["police"], ["union", "newspaper"]),
        ("Relatives of the president and the minister were arrested.", "arrested", [], ["relatives"]),
        ("Parliament passed a law outlawing the party.", "outlawing", ["Parliament"], ["party"]),
        ("Lawmakers approved a resolution urging the president to resign.", "urging", ["lawmakers"], ["president"]),
        ("Protesters denounced a law outlawing the party.", "denounced", ["protesters"], []),
    ],
)
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, word: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[word]) == (who, whom)


@pytest.mark.parametrize(
    ("text", "word", "who", "whom"),
    [
        ("Police from Kenya and Uganda arrested nine smugglers.", "arrested", ["KEN", "UGA"], [None]),
        ("French and Belgian police detained two brothers.", "detained", ["FRA", "BEL"], [None]),
        ("Soldiers from Chad and Niger killed twenty militants.", "killed", ["TCD", "NER"], [None]),
        ("Police in Kenya arrested nine smugglers.", "arrested", ["KEN"], ["KEN"]),
        ("Georgia expelled two diplomats from Russia.", "expelled", ["GEO"], [None]),
        ("Mali deported 40 migrants from Bamako on Monday.", "deported", ["MLI"], [None]),
        ("A cargo ship was hit by a missile launched from Yemen.", "hit", [], [None]),
        ("A cargo ship was hit by a missile in Yemen.", "hit", [], [None]),
        ("The government and the rebels met in Doha on Monday.", "met", [None, None], []),
        ("The government and the unions met in Lagos on Monday.", "met", ["NGA", "NGA"], []),
        ("Sudan's government and the rebels met in Doha on Monday.", "met", ["SDN", "SDN"], []),
    ],
)
def test_of_which_country_they_are(pipeline: Pipeline, text: str, word: str, who: list[str | None], whom: list[str | None]) -> None:
    claim = by_trigger(pipeline, text)[word]
    assert ([party.country for party in claim.actors], [party.country for party in claim.recipients]) == (who, whom)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Islamic Community of Serbia condemned the attack.", "Islamic Community of Serbia", "SRB"),
        ("The National Salvation Front condemned the raid in Cairo.", "National Salvation Front", "EGY"),
        ("In South Sudan the National Salvation Front condemned the raid.", "National Salvation Front (South Sudan)", "SSD"),
    ],
)
def test_general_names_mean_a_group_only_where_its_country_is_named(pipeline: Pipeline, text: str, name: str, country: str) -> None:
    (actor,) = the_claim(pipeline, text, "ACCUSE").actors
    assert (actor.name, actor.country) == (name, country)


def test_who_signs_a_bill_restricts(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The junta promulgated a decree banning political parties.", "COERCE")
    assert parties(claim) == (["junta"], ["political parties"])

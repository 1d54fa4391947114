"""Who is meant by what stands beside a name, and who is ruled out: "Omar Tilly, the captain who", "Moon Jae-in", "recovered from the men"."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from coded import claims_of, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("The raid was led by Omar Tilly, a former captain who killed three policemen in Dorun.", "ASSAULT", ["Omar Tilly"]),
        ("The rebels met Karin Holm, the envoy who had condemned the killings.", "ACCUSE", ["Karin Holm"]),
        ("The rebels met the envoy who had condemned the killings.", "ACCUSE", ["envoy"]),
        ("The rebels met Karin Holm, an aide to the envoy who had condemned the killings.", "ACCUSE", ["envoy"]),
    ],
)
def test_who_stands_beside_a_name_is_its_bearer(pipeline: Pipeline, text: str, kind: str, who: list[str]) -> None:
    assert who in [parties(claim)[0] for claim in claims_of(pipeline, text, kind)]


@pytest.mark.parametrize("name", ["Moon Jae-in", "Lee Sang-in", "Kim Yong-on"])
def test_a_name_may_end_in_what_looks_like_a_preposition(pipeline: Pipeline, name: str) -> None:
    (claim,) = claims_of(pipeline, f"South Korean envoy {name} met the rebels in Oslo on Monday.", "CONSULT")
    assert name in parties(claim)[0]


def test_envoys_sent_home_are_no_toll_of_what_they_are_sent_home_for(pipeline: Pipeline) -> None:
    text = "Latvia accused Belarus of poisoning an officer, Ivan Ban. Latvia has expelled 13 diplomats, and Chile has expelled 23 of its envoys."
    assert [claim.counts for claim in claims_of(pipeline, text, "ASSAULT")] == [()]
    (claim,) = claims_of(pipeline, "The militia attacked Dorun and expelled 300 residents.", "COERCE")
    assert [(count.what, count.low) for count in claim.counts] == [("displaced", 300)]


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("The adviser was arrested in May and found guilty of fraud.", [], ["adviser"]),
        ("The court heard the adviser and found him guilty of fraud.", ["court"], ["adviser"]),
    ],
)
def test_who_is_found_guilty_has_not_judged(pipeline: Pipeline, text: str, doers: list[str], hit: list[str]) -> None:
    assert [parties(claim) for claim in claims_of(pipeline, text, "SANCTION")] == [(doers, hit)]


def test_from_whom_arms_are_recovered_has_not_taken_them(pipeline: Pipeline) -> None:
    text = "Few of the rifles were handed in to the police, the commissioner said, and most of them were recovered from the criminals."
    assert all("criminals" not in parties(claim)[0] for claim in claims_of(pipeline, text, "COERCE"))


def test_who_pleads_guilty_does_not_sentence_his_fellow(pipeline: Pipeline) -> None:
    text = "In 2001 the brothers pleaded guilty to the murders, with Peter Holm being sentenced to 30 years."
    assert all(parties(claim)[0] == [] for claim in claims_of(pipeline, text, "SANCTION"))
    (claim,) = claims_of(pipeline, "The captain confessed to the killing of a nurse.", "ASSAULT")
    assert parties(claim)[0] == ["captain"]


@pytest.mark.parametrize(("agent", "doers"), [("a nerve agent", []), ("federal agents", ["federal agents"])])
def test_a_substance_does_nothing(pipeline: Pipeline, agent: str, doers: list[str]) -> None:
    (claim,) = claims_of(pipeline, f"The colonel was poisoned in Orlo by {agent}.", "ASSAULT")
    assert parties(claim)[0] == doers


def test_a_share_of_nobody_told_is_no_party(pipeline: Pipeline) -> None:
    polled = "Asked about it, 21 percent declared support for the Green Party and nine per cent rejected it."
    assert all(parties(claim)[0] == [] for kind in ("SUPPORT", "REJECT") for claim in claims_of(pipeline, polled, kind))
    (claim,) = claims_of(pipeline, "Some 40 percent of the miners joined the strike.", "PROTEST")
    assert parties(claim)[0] == ["miners"]


@pytest.mark.parametrize(("said", "status"), [("said no", "actual"), ("did not say no", "negated")])
def test_who_says_no_has_refused(pipeline: Pipeline, said: str, status: str) -> None:
    (claim,) = claims_of(pipeline, f"The junta {said} to the rebels' proposal on Monday.", "REJECT")
    assert claim.status == status


def test_whose_the_embassy_is_says_nothing_of_where_it_stands(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "The blast killed nine people outside the embassy of France in Bamako on Friday.", "ASSAULT")
    assert claim.place is not None and claim.place.name == "Bamako"


def test_a_girlfriend_is_no_he(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "A former girlfriend of Omar Tilly said he confessed to the murders.", "ASSAULT")
    assert parties(claim)[0] == ["Omar Tilly"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Officers searched a plane in London. "We urge Britain to return the plane," the Russian statement said.', ["Russia"]),
        ('Officers arrested nine men in Dorun. "We urge the government to free them," reads the statement of the Front.', ["Front"]),
        ('The officers searched a plane in London. "We urge Oslo to return the plane," they said.', ["officers"]),
    ],
)
def test_we_of_a_statement_are_those_whose_it_is(pipeline: Pipeline, text: str, who: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "REQUEST")
    assert parties(claim)[0] == who


@pytest.mark.parametrize(
    ("who", "names"), [("Cuban-Americans", ["Americans"]), ("Japanese-Americans", ["Americans"]), ("U.S.-Iraqi forces", ["United States", "Iraq"])]
)
def test_people_with_a_hyphen_are_one_people(pipeline: Pipeline, who: str, names: list[str]) -> None:
    (claim,) = pipeline.code(Document(id="d", text=f"Hundreds of {who} blocked a road in Dayton on Monday."))
    assert parties(claim)[0] == names


def test_a_retired_general_is_no_band(pipeline: Pipeline) -> None:
    text = "MINISTER of Defence, General Musa Dan (rtd) has said the army killed nine rebels in Dorun. According to him, the rebels attacked first."
    killed, attacked = claims_of(pipeline, text, "ASSAULT")
    assert [source.name for source in killed.sources] == ["Musa Dan"]
    assert parties(attacked)[0] == ["rebels"]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Germany imposed sanctions on Russia over its invasion of Ukraine.", ["Russia"]),
        ("The bloc will not lift the sanctions imposed on Iraq after its invasion of Kuwait.", ["Iraq"]),
        ("France froze its ties with Mali after its attack on a French camp.", ["Mali"]),
        ("France apologised to Mali for its attack on a camp.", ["France"]),
    ],
)
def test_what_somebody_is_punished_for_is_his_deed(pipeline: Pipeline, text: str, whose: list[str]) -> None:
    (claim,) = claims_of(pipeline, text, "ASSAULT")
    assert parties(claim)[0] == whose


def test_the_second_of_two_countries_is_a_place_as_the_first_is(pipeline: Pipeline) -> None:
    text = "Ghana condemned two bomb attacks in Mali and Niger on Friday, calling them a crime. Talks between Moscow and Kyiv went on."
    assert all(parties(claim)[1] == [] for kind in ("ACCUSE", "ASSAULT") for claim in claims_of(pipeline, text, kind))
    (talks,) = claims_of(pipeline, text, "CONSULT")
    assert parties(talks)[0] == ["Russia", "Ukraine"]


def test_a_leader_of_a_team_is_no_head_of_state(pipeline: Pipeline) -> None:
    (claim,) = claims_of(pipeline, "A French leader of a weapons team was arrested in Mali on 3 May 2024.", "COERCE")
    assert parties(claim)[1] != ["Emmanuel Macron"]


@pytest.mark.parametrize("of", ["from", "of"])
def test_troops_of_two_states_are_both(pipeline: Pipeline, of: str) -> None:
    (claim,) = claims_of(pipeline, f"Troops {of} Chad and Ghana attacked rebels near the lake.", "ASSAULT")
    assert sorted(party.country or "" for party in claim.actors) == ["GHA", "TCD"]

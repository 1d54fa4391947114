"""Who tells of a death is not the dead, who mourns has not killed; police who charge accuse nobody; and where none of it was."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, in_may, parties

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "trigger", "whom"),
    [
        (
            "KAMPALA - Sam Okot was seized on Monday. Police spokeswoman Ruth Nabirye said officers had not held Okot and were looking into his "
            "disappearance. Police spokesman Ivan Tumwine said detectives were investigating his abduction.",
            "abduction", ["Sam Okot"],
        ),
        (
            "LUSAKA - Peter Zulu was found dead on Monday. Inspector Moses Phiri said officers were investigating his death. Lawyer Daniel Banda "
            "said his killing was meant to scare the press.",
            "killing", ["Peter Zulu"],
        ),
        ("LIMA - President Carlos Ríos said his killing had been planned by two generals.", "killing", ["Carlos Ríos"]),
    ],
)  # fmt: skip
def test_who_tells_of_it_is_not_dead(pipeline: Pipeline, text: str, trigger: str, whom: list[str]) -> None:
    found = by_trigger(pipeline, text)
    assert trigger not in found or found[trigger].status == "planned" or parties(found[trigger])[1] == whom


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("QUITO - Relatives gathered outside the jail. “They burned my brother alive,” said Rosa Lema, a nurse.", "burned", []),
        (
            "LAGOS - Soldiers opened fire on a market. Residents marched to the barracks to protest. “They shot my son in the back,” said "
            "Grace Obi, a trader.",
            "shot", ["soldiers"],
        ),
        ("LAGOS - Villagers attacked a camp of herders on Monday. “They killed my son,” said a herder.", "killed", ["villagers"]),
    ],
)  # fmt: skip
def test_who_mourns_has_not_killed(pipeline: Pipeline, text: str, trigger: str, who: list[str]) -> None:
    assert [name.casefold() for name in parties(by_trigger(pipeline, text)[trigger])[0]] == who


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("PARIS - Soldiers killed nine farmers on Monday. France urged the army not to carry out any more killings.", [("", "asserts")]),
        (
            "PARIS - Soldiers killed nine farmers on Monday, a union said. The army denied that farmers had been killed.",
            [("union", "asserts"), ("French Armed Forces", "denies")],
        ),
    ],
)
def test_who_asks_them_to_stop_denies_nothing(pipeline: Pipeline, text: str, sources: list[tuple[str, str]]) -> None:
    told = by_trigger(pipeline, text)["killed"]
    assert [(source.name, source.stance) for source in told.sources] == sources


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        (
            "CONAKRY - ECOWAS said it would send a mission to Conakry. The junta will not talk to leaders whom it blames for an attack on a bridge.",
            "attack", "Guinea",
        ),
        ("The army freed two nuns, the Red Cross said. It added that rebels had killed a driver.", "killed", "Red Cross"),
    ],
)  # fmt: skip
def test_whose_view_it_is(pipeline: Pipeline, text: str, trigger: str, source: str) -> None:
    (voice,) = by_trigger(pipeline, text)[trigger].sources
    assert source in voice.name


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("LIMA - Two students were sitting on the ground when the police charged.", "ASSAULT"),
        ("LIMA - Mounted police charged as marchers neared the palace on Monday.", "ASSAULT"),
        ("LIMA - Police arrested and charged four men on Monday.", "ACCUSE"),
        ("LIMA - Nine men were held and charged on Monday.", "ACCUSE"),
        ("LIMA - Police have charged two men with murder.", "ACCUSE"),
        ("LIMA - The officer charged in the killing of a student will be tried.", "ACCUSE"),
    ],
)
def test_police_who_charge(pipeline: Pipeline, text: str, kind: str) -> None:
    assert by_trigger(pipeline, text)["charged"].type == kind


@pytest.mark.parametrize(
    ("answer", "counts"),
    [
        ("The ministry said one man had died when he fell from a lorry.", [("union", 3)]),
        ("The ministry said one man had died of a heart attack.", [("union", 3)]),
        ("The ministry said one man had died.", [("union", 3), ("Guinea", 1)]),
    ],
)
def test_who_fell_is_no_toll(pipeline: Pipeline, answer: str, counts: list[tuple[str, int]]) -> None:
    text = f"CONAKRY - Soldiers fired on demonstrators on Tuesday, killing three, a union said. {answer}"
    (fired,) = [claim for claim in in_may(pipeline, text, "ASSAULT") if claim.trigger.of(text) == "fired"]
    assert [(count.source, count.low) for count in fired.counts] == counts


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        ("LIMA - Police shot two miners in Puno on Monday.", "ASSAULT", [("Puno", "PER")]),
        ("HAVANA - Police stopped a poet from boarding a flight to Madrid on Monday.", "COERCE", [None]),
        ("HAVANA - Police arrested a poet on a bus to Santiago de Cuba on Monday.", "COERCE", [("Santiago de Cuba", "CUB")]),
        (
            "TEGUCIGALPA - Police held nine men in San Pedro Sula. A lawyer was shot dead outside his office in the Medina district.",
            "ASSAULT", [("Medina", "HND")],
        ),
        ("Two men were shot in Medina County, Texas, on Monday.", "ASSAULT", [("Medina County", "USA")]),
        ("LIMA - Police shot two miners in Puno on Monday. Soldiers have arrested 900 people since the coup.", "COERCE", [None]),
        ("LIMA - Police shot two miners in Puno on Monday. Soldiers have arrested nine people since Tuesday.", "COERCE", [("Puno", "PER")]),
    ],
)  # fmt: skip
def test_where_it_was(pipeline: Pipeline, text: str, kind: str, places: list[tuple[str, str | None] | None]) -> None:
    found = claims_of(pipeline, text, kind)
    assert [(claim.place.name, claim.place.country) if claim.place else None for claim in found] == places


@pytest.mark.parametrize(
    ("who", "actor"),
    [
        ("Brigadier-General Omar Tahir, who speaks for the forces of the Upland Movement,", "Upland Movement"),
        ("Brigadier-General Omar Tahir, the deputy defence minister,", "Yemen"),
    ],
)
def test_for_whom_a_general_speaks(pipeline: Pipeline, who: str, actor: str) -> None:
    text = f"ADEN - A boat with explosives struck a tanker near Hodeidah, a union said. {who} said our men had carried out the attack."
    assert parties(by_trigger(pipeline, text)["struck"])[0] == [actor]


def test_a_dateline_of_four_letters_is_a_place_and_an_acronym_is_none(pipeline: Pipeline) -> None:
    (shot,) = claims_of(pipeline, "OSLO - Police shot two men on Monday.", "ASSAULT")
    assert [party.country for party in shot.actors] == ["NOR"]
    (shot,) = claims_of(pipeline, "SWAT police shot two men on Monday.", "ASSAULT")
    assert shot.place is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ATHENS - Police used tear gas during a strike called by trade unions to protest against pension cuts.", ["ASSAULT", "PROTEST"]),
        ("ATHENS - Police banned the march, which was called to protest against pension cuts.", ["COERCE"]),
        ("BOGOTA - A court jailed two men for killing nine farmers and presenting them as rebels killed in combat.", ["ASSAULT", "SANCTION"]),
        ("BOGOTA - The council presented a woman whose son was killed in combat.", ["ASSAULT"]),
    ],
)
def test_what_it_was_called_for_or_made_out_to_be(pipeline: Pipeline, text: str, kinds: list[str]) -> None:
    assert sorted(claim.type for claim in in_may(pipeline, text)) == kinds


@pytest.mark.parametrize(
    ("text", "trigger", "stances"),
    [
        (
            "GULU - A magistrate freed nine students who had been arrested for singing. Prosecutors withdrew the charges for lack of proof.",
            "arrested", ["asserts"],
        ),
        ("GULU - The army said rebels had killed nine nuns. It later withdrew the claim.", "killed", ["denies"]),
        ("GULU - Prosecutors accused a priest of burning a school on Monday. They later withdrew the charge.", "burning", ["denies"]),
    ],
)  # fmt: skip
def test_which_charge_is_withdrawn(pipeline: Pipeline, text: str, trigger: str, stances: list[str]) -> None:
    assert [source.stance for source in by_trigger(pipeline, text)[trigger].sources] == stances


@pytest.mark.parametrize(
    ("text", "trigger", "who", "whom"),
    [
        ("GULU - A magistrate freed nine students who had been arrested for singing.", "arrested", [], ["students"]),
        (
            "KAMPALA - Ugandan military police stormed the offices of an opposition party in Kampala and detained its spokesman.",
            "detained", ["Ugandan military police"], ["opposition party"],
        ),
        ("BOGOTA - The gunmen shot a lawyer who had defended striking banana workers.", "striking", ["striking banana workers"], []),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(pipeline: Pipeline, text: str, trigger: str, who: list[str], whom: list[str]) -> None:
    assert parties(by_trigger(pipeline, text)[trigger]) == (who, whom)


def test_a_daughter_speaks_for_herself(pipeline: Pipeline) -> None:
    text = "MANILA - A reporter was murdered in May. The reporter's daughter wept. “They killed him twice,” she said."
    assert [source.name for source in by_trigger(pipeline, text)["murdered"].sources] == ["", "daughter"]


def test_where_a_flight_goes_is_no_scene(pipeline: Pipeline) -> None:
    text = "CONAKRY - A poet was kept from boarding a flight to Dakar. Border police confiscated his passport, a lawyer said."
    assert by_trigger(pipeline, text)["confiscated"].place is None

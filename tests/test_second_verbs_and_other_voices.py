"""Figures behind a second verb, deeds of one attack, whose word is borne out, and who did not claim it. Sentences of our own."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import by_trigger, claims_of, parties, parties_of

pytestmark = pytest.mark.weights


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Soldiers shot dead three men and wounded at least 20 in Jos on Monday, medics said.", [{("killed", 3), ("injured", 20)}]),
        ("Gunmen killed at least four traders and wounded more than 40 in Mopti, a rights group said.", [{("killed", 4), ("injured", 40)}]),
        ("Gunmen shot dead a trader in Jos and wounded a policeman in Kano.", None),
        ("Late on Monday rebels raided a camp in Aden, where they killed nine villagers, medics said.", [{("killed", 9)}]),
        ("The attack, which medics said killed nine traders, was carried out by rebels.", [{("killed", 9)}]),
        ("A convoy was attacked by rebels on Monday, the UN said, adding that two drivers were wounded.", [{("injured", 2)}]),
        ("Gunmen killed 21 people and kidnapped dozens more in attacks on three villages, residents said. A police spokesman confirmed the "
         "attacks but put the death toll at 12.", [{("killed", 21), ("killed", 12)}, {("captured", 24)}]),
    ],
)  # fmt: skip
def test_figures_of_one_attack(pipeline: Pipeline, text: str, figures: list[set[tuple[str, int]]] | None) -> None:
    found = claims_of(pipeline, text, "ASSAULT")
    if figures is None:
        assert len(found) == 2
    else:
        assert [{(count.what, count.low) for count in claim.counts} for claim in found] == figures


@pytest.mark.parametrize(
    ("text", "trigger", "voices"),
    [
        ("Turkey said it had killed Pedro Ruiz, a commander of the PKK, in a strike. The group confirmed his death.", "killed",
         {"Turkey": "asserts", "Kurdistan Workers' Party": "asserts"}),
        ("Hamas fighters killed nine students on Monday, Amnesty International said. The group denied the killings.", "killed",
         {"Amnesty International": "asserts", "Hamas": "denies"}),
        ("M23 fighters killed nine students on Monday, a local rights group said. The group denied the killings.", "killed",
         {"local rights group": "asserts", "M23": "denies"}),
        ("A car was hit by two missiles. The United States, which does not normally acknowledge such strikes, said nothing.", "hit",
         {"": "asserts"}),
        ("Gunmen killed three students. The opposition said it would petition the court to investigate the killings.", "killed",
         {"": "asserts"}),
        ("The killing of nine traders was condemned by France, which blamed Hezbollah.", "killing", {"France": "asserts"}),
    ],
)  # fmt: skip
def test_whose_word_stands_beside_it(pipeline: Pipeline, text: str, trigger: str, voices: dict[str, str]) -> None:
    found = by_trigger(pipeline, text)[trigger]
    told = {source.name: source.stance for source in found.sources}
    assert {name: told.get(name) for name in voices} == voices
    assert set(told.values()) == set(voices.values())


@pytest.mark.parametrize(
    ("text", "trigger", "sides"),
    [
        ("Rebels raided Jos on Monday, killing nine traders. The military said they had killed three of the attackers.", "killed",
         (["military"], ["rebels"])),
        ("The killing of nine traders was condemned by France, which blamed Hezbollah.", "killing", (["Hezbollah"], ["traders"])),
        ("Six people were shot in Taiz on Monday. The cleric blamed parliament.", "shot", ([], ["people"])),
        ("Neither the army nor M23 claimed responsibility for the raid, which killed nine traders in Goma.", "killed", ([], ["traders"])),
        ("Although the army said they had killed only fighters, medics counted nine villagers among the dead.", "killed",
         (["army"], ["fighters"])),
        ("Russia and China have blocked U.S.-led efforts to impose new sanctions on Pyongyang.", "sanctions", ([], ["North Korea"])),
        ("The president ended a truce with the faction in March after it attacked a village.", "attacked", (["faction"], ["residents"])),
        ("The rebels accused the government of failing to keep its promise to free nine men.", "promise", (["government"], ["rebels"])),
        ("Bandits killed 21 miners in Bunia on Sunday, an attack residents called a massacre.", "killed", (["bandits"], ["miners"])),
        ("12 policemen died after jihadists opened fire in Maiduguri on Saturday, officials said.", "opened", (["jihadists"], ["police"])),
    ],
)  # fmt: skip
def test_who_is_meant(pipeline: Pipeline, text: str, trigger: str, sides: tuple[list[str], list[str]]) -> None:
    assert parties_of(pipeline, text, trigger) == sides


def test_nobody_called_it_so_who_did_it(pipeline: Pipeline) -> None:
    text = "Bandits killed at least 21 miners in Bunia on Sunday, an attack residents called a massacre."
    assert all("residents" not in parties(claim)[0] for claim in claims_of(pipeline, text, "ASSAULT"))


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("A suspected Israeli drone strike killed a commander in southern Lebanon on Tuesday, residents said.", "killed", "actual"),
        ("Officials said they were looking into a suspected drone strike.", "strike", "possible"),
        ("Russia and China have blocked U.S.-led efforts to impose new sanctions on Pyongyang.", "sanctions", "negated"),
        ("The council launched efforts to impose a curfew.", "curfew", "planned"),
    ],
)
def test_what_was_done(pipeline: Pipeline, text: str, trigger: str, status: str) -> None:
    assert by_trigger(pipeline, text)[trigger].status == status


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Al Qaeda in the Arabian Peninsula vowed to avenge its fighters.", "avenge", None),
        ("Al Qaeda fighters in Yemen killed nine soldiers on Monday.", "killed", "Yemen"),
        ("Hezbollah said it would not stop its attacks before the war in Gaza ended.", "attacks", None),
        ("Monday's attack on Aden was blamed on Hezbollah by officials.", "attack", "Aden"),
        ("Police in Cali used tear gas to break up a march by teachers on Monday.", "march", "Cali"),
        ("Russia said its forces had captured the village of Novomykhailivka. Ukraine denied it.", "captured", "Novomykhailivka"),
    ],
)
def test_where_it_was(pipeline: Pipeline, text: str, trigger: str, place: str | None) -> None:
    found = by_trigger(pipeline, text)[trigger].place
    assert (found.name if found else None) == place
    assert found is None or "Novo" not in found.name or found.country is None


def test_a_name_with_a_trade_is_a_person(pipeline: Pipeline) -> None:
    text = "Nahid Islam, a coordinator of the protests, said the students would march. He accused the army of attacking marchers."
    assert parties_of(pipeline, text, "accused") == (["Nahid Islam"], ["army"])


def test_he_is_no_woman(pipeline: Pipeline) -> None:
    text = (
        "Lawmakers called for a vote of no confidence in Interior Minister Juan Jose Santivanez, accusing him of failing to stop killings. The "
        "minister said he would not resign.\n\nAt least 459 people have been killed in Peru since January, police data show. Traders plan to "
        "march on Congress on Friday.\n\nPresident Dina Boluarte said she was considering the death penalty for murderers. The church urged her "
        "to drop the idea."
    )
    assert parties_of(pipeline, text, "urged")[1] == ["Dina Boluarte"]


def test_who_breaks_a_truce_need_not_kidnap(pipeline: Pipeline) -> None:
    text = (
        "The president said the announcement amounted to breaking the ceasefire. The ELN's commander denied that the rebels had broken it. The "
        "defence minister said that the ELN had kidnapped at least 20 people this year."
    )
    assert [source.stance for source in by_trigger(pipeline, text)["kidnapped"].sources] == ["asserts"]

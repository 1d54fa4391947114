"""One ministry under several names is one voice of an event; ministries of two states, or of two who run one state, stay two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from according.ontology.tables import DATA, read_table
from according.records.attribution import Source
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile import reconcile
from according.stages.reconcile.offices import names_of_voices, office_of
from according.stages.reconcile.parties import same, who
from stored_claims import figure, party, voice

Make = Callable[..., StoredClaim]


def ministry(name: str, words: str, *, known: str | None = None, country: str | None = None, stance: str = "asserts") -> Source:
    return replace(voice(name, stance), text=words, id=known, country=country)


PLAIN = ministry("Palestine", "the health ministry", known="state:palestine", country="PSE")
GAZA = ministry("Palestine", "Gaza's health ministry", known="state:palestine", country="PSE")
HAMAS = ministry("Hamas", "Gaza's Hamas-run health ministry", known="group:hamas", country="PSE")
RUN = ministry("Hamas", "Hamas-run health ministry", known="group:hamas", country="PSE")
NAMED = ministry("Health Ministry", "the Health Ministry")
OF = ministry("ministry of health", "the ministry of health")
PALESTINIAN = ministry("Palestinian Health Ministry", "The Palestinian Health Ministry", country="PSE")
RAMALLAH = ministry(
    "Palestinian Authority", "the Palestinian Authority's health ministry", known="organisation:palestinian-authority", country="PSE"
)
YEMEN = ministry("Yemen", "Yemen's health ministry", known="state:yemen", country="YEM")
HOUTHI = ministry("Houthis", "the Houthi-run health ministry", known="group:houthis", country="YEM")
YEMENI_PLAIN = ministry("Yemen", "the health ministry", known="state:yemen", country="YEM")
SUDAN = ministry("Sudan", "Sudan's defence ministry", known="state:sudan", country="SDN")
CHAD = ministry("Chad", "Chad's defence ministry", known="state:chad", country="TCD")
INTERIOR = ministry("Palestine", "the interior ministry", known="state:palestine", country="PSE")
PERSON = ministry("Ashraf al-Qudra", "Ashraf al-Qudra of the health ministry", country="PSE")


def told(claim: Make, *sources: Source, evidence: str = "", day: int = 15) -> list[StoredClaim]:
    return [
        claim(sources=(source,), evidence=evidence or f"{source.text} said that 15 people were killed.", published=date(2024, 3, day + n))
        for n, source in enumerate(sources)
    ]


def voices(claims: list[StoredClaim]) -> set[str]:
    names = names_of_voices(claims)
    return {names.get((claim.id, source.name), source.name) for claim in claims for source in claim.sources}


@pytest.mark.parametrize(
    ("sources", "name"),
    [
        ((PLAIN, HAMAS), "Hamas"),
        ((GAZA, RUN), "Hamas"),
        ((GAZA, RUN, NAMED, OF, PLAIN), "Health Ministry"),
        ((NAMED, GAZA), "Health Ministry"),
        ((PALESTINIAN, PLAIN), "Palestinian Health Ministry"),
        (
            (HOUTHI, replace(HOUTHI, name="Health Ministry in Sanaa", text="the Health Ministry in Sanaa", id=None)),
            "Health Ministry in Sanaa",
        ),
    ],
    ids=range(6),
)
def test_one_ministry_under_several_names(claim: Make, sources: tuple[Source, ...], name: str) -> None:
    claims = told(claim, *sources)
    assert voices(claims) == {name}
    for order in list(permutations(claims))[:24]:
        assert names_of_voices(order) == names_of_voices(claims)


def test_what_stands_behind_its_words_says_where_it_sits(claim: Make) -> None:
    claims = told(claim, PALESTINIAN, evidence="The Palestinian Health Ministry in Gaza said that 12 people were killed.") + told(
        claim, HAMAS
    )
    assert voices(claims) == {"Palestinian Health Ministry"}
    elsewhere = told(claim, PALESTINIAN, evidence="The Palestinian Health Ministry in Ramallah said that 12 people were killed.") + told(
        claim, HAMAS
    )
    assert voices(elsewhere) == {"Palestinian Health Ministry", "Hamas"}


@pytest.mark.parametrize(
    "sources",
    [
        (SUDAN, CHAD),
        (YEMEN, HOUTHI),
        (RAMALLAH, HAMAS),
        (PALESTINIAN, HAMAS),
        (HAMAS, INTERIOR),
        (HAMAS, PERSON),
        (HAMAS, voice("health workers")),
    ],
    ids=lambda sources: " ".join(source.text for source in sources),
)
def test_what_may_be_two_stays_two(claim: Make, sources: tuple[Source, ...]) -> None:
    assert voices(told(claim, *sources)) == {source.name for source in sources}


def test_a_plain_one_beside_two_that_it_may_be_is_neither(claim: Make) -> None:
    assert voices(told(claim, YEMEN, HOUTHI, replace(YEMENI_PLAIN, name="health ministry", id=None))) == {
        "Yemen",
        "Houthis",
        "health ministry",
    }
    unknown = replace(ministry("defence ministry", "the defence ministry"))
    assert voices(told(claim, SUDAN, CHAD, unknown)) == {"Sudan", "Chad", "defence ministry"}


def test_a_figure_that_it_takes_back_under_another_name(claim: Make, knobs: ReconcileSettings) -> None:
    first, second, third = told(claim, PLAIN, HAMAS, PALESTINIAN)
    first = replace(first, counts=(figure("killed", 15, "Palestine"),))
    second = replace(
        second, counts=(figure("killed", 12, "Hamas"),), evidence="Gaza's Hamas-run health ministry revised the death toll to 12."
    )
    third = replace(
        third, counts=(figure("killed", 12, "Palestinian Health Ministry"),), evidence="The Palestinian Health Ministry in Gaza said 12."
    )
    (event,) = reconcile([third, first, second], settings=knobs)
    (row,) = event.counts
    assert (row.source, row.low, row.best, row.high) == ("Palestinian Health Ministry", 12, 12, 12)
    assert [(old.low, old.told) for old in row.revised] == [(15, ((first.id, "Palestine"),))], "by the name that it has in the claim"


def test_one_voice_does_not_contradict_itself(claim: Make, knobs: ReconcileSettings) -> None:
    said, denied = told(claim, PLAIN, replace(HAMAS, stance="denies"))
    (event,) = reconcile([said, denied], settings=knobs)
    assert [change.standing for change in event.changes] == ["claimed", "denied"], "its last word counts"
    said, denied = told(claim, YEMEN, replace(HOUTHI, stance="denies"))
    (event,) = reconcile([said, denied], settings=knobs)
    assert event.standing == "contested"


def test_as_parties() -> None:
    def of(words: str, country: str | None) -> object:
        return who(replace(party(words, ("GOV",), country=country), text=words))

    assert same(of("Health Ministry", "PSE"), of("the ministry of health", "PSE"))
    assert same(of("Gaza's health ministry", "PSE"), of("Hamas-run health ministry", "PSE"))
    assert not same(of("defence ministry", "SDN"), of("ministry of defence", "TCD"))
    assert not same(of("the defence ministry", None), of("ministry of defence", None)), "whose, nobody says"
    assert not same(of("health ministry", "PSE"), of("interior ministry", "PSE"))


@pytest.mark.parametrize(
    "words", ["the health minister", "defence and interior ministries", "the ministry of silly walks", "a minister of health", ""]
)
def test_what_is_no_ministry_that_is_known(words: str) -> None:
    assert office_of(words, country="GBR") is None


def test_tables_hold_what_their_examples_say() -> None:
    for row in read_table(DATA / "reconcile" / "offices.tsv", columns=("office", "words", "example")):
        found = office_of(row["example"], country="SDN")
        assert found and found.kind == row["office"], row["example"]
    for row in read_table(DATA / "reconcile" / "seats.tsv", columns=("holder", "words", "country", "example")):
        found = office_of(row["example"], country=row["country"])
        assert found and found.holder == row["holder"], row["example"]

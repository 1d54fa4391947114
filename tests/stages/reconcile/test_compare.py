"""What two claims share counts for them, what differs against them, what one does not say not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from according.ontology.codebook import load_codebook
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings, load_settings
from according.stages.reconcile.compare import MODES, Comparer, alike
from according.stages.reconcile.traits import traits_of
from stored_claims import day, figure, party, town

Make = Callable[..., StoredClaim]


@pytest.fixture
def score(knobs: ReconcileSettings) -> Callable[[StoredClaim, StoredClaim], int | None]:
    comparer = Comparer(knobs)
    return lambda one, other: comparer.score(traits_of(one, knobs=knobs), traits_of(other, knobs=knobs))


Score = Callable[[StoredClaim, StoredClaim], int | None]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("time", day("2024-03-14"), day("2024-03-17")),
        ("place", town("Minova"), town("Bunyakiri")),
        ("type", "ASSAULT", "CONSULT"),
        ("counts", (figure("killed", 2),), (figure("killed", 300),)),
    ],
    ids=["days", "places", "types", "figures"],
)
def test_what_cannot_be_one(claim: Make, score: Score, field: str, one: object, other: object) -> None:
    assert score(claim(), claim()) is not None
    assert score(claim(**{field: one}), claim(**{field: other})) is None


def test_two_reports_of_one_attack_are_linked(claim: Make, score: Score, knobs: ReconcileSettings) -> None:
    one = claim(evidence="Gunmen opened fire on traders at a ferry landing near Minova, killing 14.", counts=(figure("killed", 14),))
    other = claim(evidence="At least 14 traders died when armed men fired on a landing at Minova.", counts=(figure("killed", 14),))
    assert (score(one, other) or 0) >= 100 * knobs.link


@pytest.mark.parametrize("field", ["time", "place", "actors", "counts"])
def test_what_one_does_not_say_is_neither_for_nor_against(claim: Make, knobs: ReconcileSettings, field: str) -> None:
    values = {"time": day("2024-03-14"), "place": town("Minova"), "actors": (party("FARDC"),), "counts": (figure("killed", 9),)}
    nothing: object = () if field in ("actors", "counts") else None
    full, bare = claim(**{field: values[field]}), claim(**{field: nothing})
    comparer = Comparer(knobs)
    points = {
        name: sum(p.points for p in comparer.points(traits_of(full, knobs=knobs), traits_of(other, knobs=knobs)))
        for name, other in (("bare", bare), ("full", claim(**{field: values[field]})))
    }
    without = sum(p.points for p in comparer.points(traits_of(bare, knobs=knobs), traits_of(claim(**{field: nothing}), knobs=knobs)))
    assert points["bare"] == without < points["full"]


def test_neighbouring_towns_are_held_apart_more_than_one_town(claim: Make, score: Score, knobs: ReconcileSettings) -> None:
    same, near = score(claim(), claim()), score(claim(), claim(place=town("Sake")))
    assert same is not None and near is not None and same - near >= 100 * knobs.other_place


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"time": day("2024-03-14")}, {"time": day("2024-03-24")}),
        ({"place": town("Minova")}, {"place": town("Bunyakiri")}),
        ({"counts": (figure("killed", 2),)}, {"counts": (figure("killed", 300),)}),
    ],
    ids=["days", "places", "figures"],
)
def test_without_a_sure_day_of_publication_what_differs_is_no_link_but_no_proof(
    claim: Make, knobs: ReconcileSettings, one: dict[str, object], other: dict[str, object]
) -> None:
    comparer = Comparer(knobs)
    here, again, there = (traits_of(claim(published=None, **fields), knobs=knobs) for fields in (one, one, other))
    found, too = (traits_of(claim(published_from="text", **fields), knobs=knobs) for fields in (one, other))
    assert comparer.score(found, too) is not None
    assert list(comparer.links(here, [again, there])) == [again.id]
    points = [comparer.score(here, traits) for traits in (again, there)]
    assert points[0] is not None and points[1] is not None and points[0] - points[1] >= 100 * knobs.impossible
    assert any(point.what.endswith("of two events") for point in comparer.points(here, there))


def test_other_weekdays_are_against_it_where_no_day_is_known(claim: Make, score: Score, knobs: ReconcileSettings) -> None:
    def told(weekday: str, **fields: object) -> StoredClaim:
        return claim(evidence=f"Gunmen attacked Minova on {weekday}.", lead="Minova attacked", published=None, **fields)

    monday, tuesday = told("Monday", time=None), told("Tuesday", time=None)
    same, other = score(monday, told("Monday", time=None)), score(monday, tuesday)
    assert same is not None and other is not None and same - other == 100 * knobs.other_weekday
    assert score(told("Monday"), told("Tuesday")) == score(told("Monday"), told("Monday")), "both days are known"


def test_an_unknown_day_ends_at_the_report(claim: Make, score: Score) -> None:
    """What a report of 10 March tells as done is not the attack of 14 March."""
    assert score(claim(time=None, published=date(2024, 3, 10)), claim()) is None
    assert score(claim(time=None, published=date(2024, 3, 16)), claim()) is not None


def test_a_threat_after_the_deed_is_another(claim: Make, score: Score) -> None:
    assert score(claim(status="threatened", time=None, published=date(2024, 3, 20)), claim()) is None
    assert score(claim(status="threatened", time=None, published=date(2024, 3, 12)), claim()) is not None


def test_other_speakers_make_other_statements(claim: Make, score: Score, knobs: ReconcileSettings) -> None:
    def blames(name: str) -> StoredClaim:
        return claim(type="ACCUSE", trigger="condemned", evidence=f"{name} condemned the attack.", actors=(party(name),), place=None)

    assert (score(blames("African Union"), blames("Ministry of Defence")) or 0) < 100 * knobs.link
    assert (score(blames("African Union"), blames("African Union")) or 0) >= 100 * knobs.link


def test_what_one_report_tells_as_two_is_held_apart(claim: Make, score: Score, knobs: ReconcileSettings) -> None:
    """A report is wholly like itself, which is no reason to join what it tells."""
    sentence = {"evidence": "Gunmen attacked Minova, and gunmen attacked its landing.", "lead": "Minova attacked on Thursday"}
    two, one = (score(claim(document=name, **sentence), claim(document="d1", **sentence)) for name in ("d2", "d1"))
    assert two is not None and one is not None and two - one == round(100 * knobs.one_report)


def test_reports_that_begin_alike_are_of_one_story(claim: Make, score: Score) -> None:
    alike, other = ("Kalehe landing burned at night", "Snow closes the pass of Salang")
    points = [score(claim(lead=alike), claim(lead=lead)) or 0 for lead in (alike, other)]
    assert points[0] > points[1]
    assert score(claim(), claim()) == points[0], "where the beginning is not known, the sentence stands for it"


def test_one_word_says_more_in_reports_that_are_alike(claim: Make, score: Score) -> None:
    alike, other = "Kalehe landing burned at night", "Snow closes the pass of Salang"

    def gain(lead: str) -> int:
        with_it, without = (score(claim(lead=alike), claim(lead=lead, trigger=word)) for word in ("attacked", "stormed"))
        return (with_it or 0) - (without or 0)

    assert gain(alike) > gain(other) > 0


def test_words_of_an_address_are_no_likeness(claim: Make) -> None:
    one, other = (claim(lead=f"http://www.example.org/{name}.html {name}") for name in ("Kalehe", "Salang"))
    assert not traits_of(one, knobs=load_settings().reconcile).lead & {"http", "www", "html"}
    assert alike(*(traits_of(each, knobs=load_settings().reconcile) for each in (one, other))) < 0.7


def test_points_say_why(claim: Make, knobs: ReconcileSettings) -> None:
    one, other = (traits_of(claim(counts=(figure("killed", 14),)), knobs=knobs) for _ in range(2))
    points = Comparer(knobs).points(one, other)
    assert {"same day", "same place: Minova", "14 killed"} <= {point.what for point in points}
    assert sum(point.points for point in points) == Comparer(knobs).score(one, other)


def test_what_is_said_again_every_month_is_not_one_event(claim: Make, score: Score) -> None:
    said = {
        "type": "ACCUSE",
        "time": None,
        "place": None,
        "actors": (party("African Union"),),
        "evidence": "The African Union condemned it.",
    }
    one, next_week, next_month = (claim(**said, published=date(2024, month, day_)) for month, day_ in ((3, 15), (3, 20), (4, 15)))
    assert (score(one, next_week) or 0) > 0
    assert score(one, next_month) is None
    assert score(claim(**said | {"time": day("2024-03-15")}, published=date(2024, 3, 15)), next_month) is not None, (
        "told of that day, later"
    )


@pytest.mark.parametrize("published_from", ["text", "unknown"])
def test_told_far_apart_is_no_proof_where_the_day_of_publication_was_only_found(
    claim: Make, knobs: ReconcileSettings, published_from: str
) -> None:
    def told(day: int, known: str) -> StoredClaim:
        return claim(time=None, published=date(2024, 3, day), published_from=known)

    comparer = Comparer(knobs)
    early, soon, late, sure = (
        traits_of(told(*one), knobs=knobs) for one in ((1, published_from), (2, published_from), (28, published_from), (28, "given"))
    )
    near, far = comparer.score(early, soon), comparer.score(early, late)
    assert near is not None and far is not None and near - far == round(100 * knobs.told_apart)
    assert set(comparer.links(early, [soon, late, sure])) == {soon.id}
    assert comparer.score(traits_of(told(1, "given"), knobs=knobs), sure) is None


@pytest.mark.parametrize(
    ("one", "other", "knob"),
    [
        ("Anna Weber", "Paul Stern", "other_person"),
        ("Anna Weber", "Lake Front", "other_recipient"),
        ("Minova Mother", "Anna Weber", "other_recipient"),
        ("Anna Weber", "Weber", "same_recipient"),
    ],
)
def test_two_persons_by_name_are_two_more_surely_than_two_other_names(
    claim: Make, score: Score, knobs: ReconcileSettings, one: str, other: str, knob: str
) -> None:
    def befell(name: str) -> StoredClaim:
        return claim(actors=(), recipients=(party(name, sectors=() if name == "Lake Front" else ("CVL",)),))

    found, without = score(befell(one), befell(other)), score(claim(actors=()), claim(actors=()))
    assert found is not None and without is not None
    assert found - without == round(100 * getattr(knobs, knob)) * (1 if knob.startswith("same") else -1)


def test_means_and_end_do_not_speak_against_each_other(claim: Make, score: Score, knobs: ReconcileSettings) -> None:
    def points(one: str, other: str) -> int:
        return score(claim(mode=one), claim(mode=other)) or 0

    none = points("targeted", None)  # type: ignore[arg-type]
    assert points("targeted", "firearms") == points("explosives", "destroy") == none
    assert points("firearms", "explosives") == none - round(100 * knobs.other_mode)


def test_modes_that_go_together_are_modes_of_their_types() -> None:
    codebook = load_codebook()
    for kind, both in MODES:
        assert len(both) == 2 and both <= codebook.types[kind].modes.keys(), (kind, both)

"""How an event stands, and from which day on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from according.records.event import Change, Event
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile import Reconciler, reconcile
from according.stages.reconcile.sides import Sides
from according.stages.reconcile.standing import changes_of
from stored_claims import day, figure, party, voice

Make = Callable[..., StoredClaim]
FRONT, ARMY = party("Lake Front", ("REB",)), party("FARDC", ("MIL",), country="COD")


def standings(event: Event) -> list[tuple[int | None, str]]:
    return [(change.day.day if change.day else None, change.standing) for change in event.changes]


def one_event(claims: list[StoredClaim], knobs: ReconcileSettings, **more: object) -> Event:
    (event,) = [event for event in reconcile(claims, settings=knobs, **more) if event.type == "ASSAULT"]  # type: ignore[arg-type]
    return event


def test_narrated_then_claimed_then_contested(claim: Make, knobs: ReconcileSettings) -> None:
    told = claim()
    blamed = claim(actors=(FRONT,), sources=(voice("FARDC"),), published=date(2024, 3, 16))
    denied = claim(actors=(FRONT,), sources=(voice("Lake Front", "denies", "denied"),), status="negated", published=date(2024, 3, 18))
    event = one_event([denied, told, blamed], knobs)
    assert standings(event) == [(15, "narrated"), (16, "claimed"), (18, "contested")]
    assert event.standing == "contested"
    assert event.changes[-1] == Change(day=date(2024, 3, 18), standing="contested", claim=denied.id)


def test_who_takes_a_denial_back_leaves_no_denial(claim: Make, knobs: ReconcileSettings) -> None:
    denied = claim(actors=(FRONT,), sources=(voice("Lake Front", "denies"),), status="negated")
    owned = claim(actors=(FRONT,), sources=(voice("Lake Front", cue="admitted"),), published=date(2024, 3, 17))
    assert standings(one_event([denied, owned], knobs)) == [(15, "denied"), (17, "corroborated")]


def test_who_denies_it_and_tells_something_else_still_denies_it(claim: Make, knobs: ReconcileSettings) -> None:
    told = claim(sources=(voice("FARDC"), voice("Lake Front", "denies")), document="a" * 16)
    else_told = claim(sources=(voice("Lake Front"),), document="a" * 16)
    later = claim(sources=(voice("Lake Front"),), published=date(2024, 3, 17))
    assert changes_of([told, else_told], sides=Sides())[-1].standing == "contested"
    assert changes_of([told, later], sides=Sides())[-1].standing != "contested"


def test_asserted_by_both_who_did_it_and_who_suffered_it(claim: Make, knobs: ReconcileSettings) -> None:
    both = [claim(actors=(FRONT,), recipients=(ARMY,), sources=(voice(name),)) for name in ("Lake Front", "FARDC")]
    assert one_event(both, knobs).standing == "corroborated"
    assert one_event(both[:1], knobs).standing == "claimed"


def test_asserted_by_two_who_oppose_each_other_elsewhere_in_the_ledger(claim: Make, knobs: ReconcileSettings) -> None:
    both = [claim(sources=(voice(name),)) for name in ("Lake Front", "Sake Shield")]
    assert one_event(both, knobs).standing == "claimed"
    accusing = claim(
        type="ACCUSE", actors=(party("Sake Shield"),), recipients=(FRONT,), trigger="accused", place=None, time=day("2024-01-01")
    )
    event = one_event([*both, accusing], knobs)
    assert event.standing == "corroborated"
    assert [(side.one, side.other, side.known_from, side.why) for side in event.sides] == [
        ("Lake Front", "Sake Shield", "claims", "accuses")
    ]


def test_a_quarrel_learned_later_changes_the_standing_of_an_old_event(claim: Make, knobs: ReconcileSettings) -> None:
    found = Reconciler(settings=knobs)
    found.add([claim(sources=(voice("Lake Front"),)), claim(sources=(voice("Sake Shield"),))])
    ((before,), _) = found.changes()
    found.add([claim(type="ACCUSE", actors=(party("Sake Shield"),), recipients=(FRONT,), trigger="accused", place=None)])
    after = {event.id: event for event in found.changes()[0]}[before.id]
    assert (before.standing, after.standing) == ("claimed", "corroborated")


def test_the_user_says_who_is_on_which_side(claim: Make, knobs: ReconcileSettings) -> None:
    both = [claim(sources=(voice(name),)) for name in ("Lake Front", "Sake Shield")]
    event = one_event(both, knobs, sides={"Lake Front": "rebels", "Sake Shield": "government"})
    assert (event.standing, event.sides[0].known_from) == ("corroborated", "user")


def test_prospective_until_it_is_reported_as_done(claim: Make, knobs: ReconcileSettings) -> None:
    planned = claim(status="planned", published=date(2024, 3, 12), sources=(voice("FARDC"),), actors=(ARMY,))
    done = claim(actors=(ARMY,))
    assert standings(one_event([planned, done], knobs)) == [(12, "prospective"), (15, "narrated")]


def test_figures_stand_by_source_and_are_not_averaged(claim: Make, knobs: ReconcileSettings) -> None:
    first = claim(counts=(figure("killed", 14, "governor"), figure("killed", 31, "clinic")))
    later = claim(counts=(figure("killed", 17, "governor"),), published=date(2024, 3, 17))
    counts = {count.source: (count.low, count.best, count.high) for count in one_event([later, first], knobs).counts}
    assert counts == {"governor": (14, 17, 17), "clinic": (31, 31, 31)}

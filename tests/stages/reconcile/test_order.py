"""The answer depends on the claims, not on the order in which they came."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from according.records.stored import StoredClaim
from according.settings import load_settings
from according.stages.reconcile import Reconciler, reconcile
from stored_claims import day, figure, party, town, voice

KNOBS = load_settings().reconcile
FIRST = date(2024, 3, 10)
SENTENCES = (
    "Gunmen attacked the ferry landing near Minova, killing 14 traders.",
    "Fourteen traders died when rebels attacked the landing at Minova.",
    "Rebels of the Lake Front shelled an army post outside Sake.",
    "The army denied that its post was shelled.",
)
NAMES = ("Lake Front", "FARDC", "gunmen", "traders", "Front of the Lake Provinces")


@st.composite
def claims(draw: st.DrawFn) -> list[StoredClaim]:
    found = []
    for number in range(draw(st.integers(2, 9))):
        told = draw(st.integers(0, 5))
        happened = draw(st.none() | st.integers(0, 4))
        name = draw(st.none() | st.sampled_from(("Minova", "Sake", "Goma", "Kibumba")))
        killed = draw(st.none() | st.sampled_from((1, 14, 15)))
        found.append(
            StoredClaim(
                id=f"c{number}",
                document=f"d{draw(st.integers(0, 6))}",
                outlet=None,
                published=draw(st.none() | st.just(FIRST + timedelta(days=told))),
                type=draw(st.sampled_from(("ASSAULT", "ASSAULT", "COERCE"))),
                mode=None,
                status=draw(st.sampled_from(("actual", "actual", "negated", "threatened"))),
                trigger="attacked",
                evidence=draw(st.sampled_from(SENTENCES)),
                actors=tuple(party(n) for n in draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))),
                recipients=tuple(party(n) for n in draw(st.lists(st.sampled_from(NAMES), max_size=1))),
                sources=(voice(draw(st.sampled_from(("", "Lake Front", "FARDC"))), draw(st.sampled_from(("asserts", "denies")))),),
                time=None if happened is None else day((FIRST + timedelta(days=happened)).isoformat()),
                place=town(name) if name else None,
                counts=() if killed is None else (figure("killed", killed),),
                lead=draw(st.sampled_from(("", *SENTENCES))),
            )
        )
    return found


@settings(max_examples=25, deadline=None)
@given(given_claims=claims(), data=st.data())
def test_one_by_one_or_all_at_once_in_any_order(given_claims: list[StoredClaim], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(given_claims))
    at_once = reconcile(given_claims, settings=KNOBS)
    one_by_one, seen = Reconciler(settings=KNOBS), {}
    for claim in shuffled:
        one_by_one.add([claim])
        changed, gone = one_by_one.changes()
        for name in gone:
            del seen[name]
        seen.update({event.id: event for event in changed})
    assert one_by_one.events() == at_once
    assert [seen[name] for name in sorted(seen)] == at_once, "what the changes add up to"


@settings(max_examples=25, deadline=None)
@given(given_claims=claims(), data=st.data())
def test_what_is_taken_away_leaves_nothing_behind(given_claims: list[StoredClaim], data: st.DataObject) -> None:
    gone = set(data.draw(st.lists(st.sampled_from([claim.id for claim in given_claims]), unique=True)))
    found = Reconciler(settings=KNOBS)
    found.add(given_claims)
    found.events()
    found.remove(gone)
    assert found.events() == reconcile([claim for claim in given_claims if claim.id not in gone], settings=KNOBS)


@settings(max_examples=25, deadline=None)
@given(given_claims=claims())
def test_every_claim_is_in_one_event_and_no_event_holds_what_cannot_be_one(given_claims: list[StoredClaim]) -> None:
    events = reconcile(given_claims, settings=KNOBS)
    assert sorted(name for event in events for name in event.claims) == sorted(claim.id for claim in given_claims)
    day = {claim.id: claim.time.start for claim in given_claims if claim.time and claim.published}
    for event in events:
        days = sorted(day[name] for name in event.claims if name in day)
        assert not days or (days[-1] - days[0]).days <= KNOBS.day_slack, "of reports that say when they were published"
        assert event.standing == event.changes[-1].standing
        assert {joined.claim for joined in event.joined} == set(event.claims) - {event.id.removeprefix("E-")}

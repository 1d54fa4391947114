"""Claims as the ledger keeps them, events as they are written."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from according.errors import UsageError
from according.records.event import STANDINGS
from according.records.stored import StoredClaim
from according.settings import ReconcileSettings
from according.stages.reconcile import Reconciler, Ties, reconcile

RECORD = json.loads(
    """{"id": "a", "document": {"id": "d", "source": "Bay Press", "published": "2024-03-15"},
    "event": {"type": "ASSAULT", "mode": null, "trigger": {"text": "attacked", "start": 7, "end": 15}}, "status": "actual",
    "actors": [{"text": "Gunmen", "start": 0, "end": 6, "name": "gunmen", "id": null, "country": null, "sectors": ["UAF"]}], "recipients": [],
    "sources": [{"name": "", "id": null, "country": null, "stance": "asserts", "cue": "", "text": "", "start": 0, "end": 0, "via": []}],
    "time": {"start": "2024-03-14", "end": "2024-03-14", "granularity": "day", "text": "Thursday", "rule": "weekday-before-publication"},
    "place": null, "counts": [{"what": "killed", "low": 3, "high": null, "of": null, "source": "", "text": "three", "start": 1, "end": 2}],
    "evidence": {"text": "Gunmen attacked a bus on Thursday.", "start": 0, "end": 34}, "links": [{"claim": "b", "how": "part_of"}]}"""
)


def test_a_mode_is_of_the_event_s_type(claim: Callable[..., StoredClaim], knobs: ReconcileSettings) -> None:
    """A rescue that one report tells as a release: a mode of the one is none of the other."""
    given = (("c1", "AID", None), ("c2", "AID", None), ("c3", "RETREAT", "release"))
    claims = [claim(id=name, type=kind, mode=mode, actors=(), trigger="freed") for name, kind, mode in given]
    (event,) = reconcile(claims, settings=knobs, ties=Ties(together=(("c1", "c2"), ("c2", "c3"))))
    assert (event.type, event.mode, len(event.claims)) == ("AID", None, 3)


def test_a_claim_is_read_from_its_json() -> None:
    claim = StoredClaim.from_dict(RECORD)
    assert (claim.document, claim.outlet, claim.published and claim.published.day, claim.trigger) == ("d", "Bay Press", 15, "attacked")
    assert claim.actors[0].sectors == ("UAF",) and claim.time and claim.time.end.day == 14 and claim.links[0].how == "part_of"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"event": None}, "'a'"),
        ({"status": ...}, "status"),
        ({"time": {"start": "soon", "end": "soon"}}, "soon"),
        ({"sources": [{"nom": 1}]}, "via"),
    ],
)
def test_what_is_no_claim_is_refused_by_name(change: dict[str, object], named: str) -> None:
    record = {key: value for key, value in {**RECORD, **change}.items() if value is not ...}
    with pytest.raises(UsageError, match=named):
        StoredClaim.from_dict(record)


def test_an_event_is_written_with_every_key(claim: Callable[..., StoredClaim], knobs: ReconcileSettings) -> None:
    (event,) = reconcile([claim(), claim()], settings=knobs)
    written = json.loads(json.dumps(event.to_dict()))
    assert set(written) == set(type(event).__dataclass_fields__)
    assert written["time"]["start"] == "2024-03-14" and written["standing"] in STANDINGS
    assert "same day" in written["joined"][0]["because"]


def test_an_id_once_given_leads_to_the_event_that_holds_its_claim(claim: Callable[..., StoredClaim], knobs: ReconcileSettings) -> None:
    first, second = claim(), claim()
    found = Reconciler(settings=knobs)
    found.add([second])
    ((old,), _) = found.changes()
    found.add([first])
    changed, gone = found.changes()
    assert ([event.id for event in changed], gone) == ([f"E-{first.id}"], [old.id])
    assert found.event_of(old.id.removeprefix("E-")) == changed[0]
    assert found.event_of("nobody") is None


def test_one_claim_twice_is_refused(claim: Callable[..., StoredClaim], knobs: ReconcileSettings) -> None:
    one = claim()
    with pytest.raises(UsageError, match=one.id):
        reconcile([one, one], settings=knobs)

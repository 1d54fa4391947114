"""Claims by their keys: what is held is what the ledger has, whether keys were asked for before claims came or after."""

from __future__ import annotations

import pytest

from according.store import Ledger, keyed
from according.store.keyed import Keyed

FAR = 1 << 62


@pytest.mark.parametrize("held", [1, 1000])
def test_claims_under_keys(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, held: int) -> None:
    monkeypatch.setattr(keyed, "HELD", held)
    known = Keyed(ledger._connection)
    known.put(1, {7, -FAR})
    assert known.under({7, 8}) == {1}
    known.put(2, {7, 8})
    known.put(3, {9})
    for one in (known, Keyed(ledger._connection)):
        assert one.under({7}) == one.under({7, 8}) == {1, 2}
        assert one.under({-FAR}) == {1} and one.under({8}) == {2}
        assert one.under({FAR}) == one.under(set()) == set()
        assert one.under({7, 8, 9, -FAR}) == {1, 2, 3}


def test_the_keys_of_parties_are_others(ledger: Ledger) -> None:
    ledger._connection.execute("INSERT INTO claim_keys VALUES (7, 1, 5)")
    assert Keyed(ledger._connection).under({7}) == set()


def test_of_too_many_all_are_let_go(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyed, "HELD", 2)
    known = Keyed(ledger._connection)
    for key in range(20):
        known.put(key, {key})
        assert known.under({key}) == {key}
        assert len(known._held) <= 2

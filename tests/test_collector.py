"""What is loaded is left out of the collector's rounds, and what comes after it is not."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from according.collector import spare_what_is_loaded


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    threshold = gc.get_threshold()
    gc.set_threshold(700, 10, 10)  # commands that other tests ran in this process have set their own
    yield
    gc.set_threshold(*threshold)
    gc.unfreeze()


class _Loop:
    def __init__(self) -> None:
        self.itself = self


def test_loaded_objects_are_spared_and_later_garbage_is_not() -> None:
    table = {"key": ["value"]}
    spare_what_is_loaded()
    assert not any(one is table for one in gc.get_objects())
    loop = _Loop()
    gone = ref(loop)
    del loop
    gc.collect()
    assert gone() is None


def test_rounds_come_less_often() -> None:
    before = gc.get_threshold()[0]
    spare_what_is_loaded()
    assert gc.get_threshold()[0] > before

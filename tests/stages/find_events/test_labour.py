"""Which reports are of work and pay."""

from __future__ import annotations

from according.stages.find_events.fields import is_figurative, is_of_labour, load_fields
from trees import parsed

FIELDS = load_fields()


def of_labour(*words: str) -> bool:
    return is_of_labour(parsed(" ".join(f"{word}/_/NOUN/0/root" for word in words)), fields=FIELDS)


def test_a_report_of_unions_and_wages_is_of_labour() -> None:
    assert of_labour("union", "wage", "picket", "strike")


def test_one_word_is_not_enough() -> None:
    assert not of_labour("union", "strike")


def test_drones_that_kill_workers_are_of_war() -> None:
    assert not of_labour("union", "wage", "employee", "drone", "missile", "strike")


def test_labour_is_no_field_that_speaks_of_war_in_figures() -> None:
    words = " ".join(f"{word}/_/NOUN/0/root" for word in ("union", "wage", "picket", "worker"))
    assert not is_figurative(parsed(words), fields=FIELDS)

"""The limit of time of a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

import pytest

from according.errors import DocumentError
from according.guarded import telling, unwatched, watch_of
from according.pipeline import Pipeline
from according.records.document import Document

TEXT = "The army shelled the town of Dar Salem on Monday, killing two people, the health ministry said. Rebels denied it.\n"


def test_a_watch_raises_when_its_time_is_over() -> None:
    clock = iter([100.0, 101.0, 102.5, 102.6, 300.0])
    watch = watch_of("a.txt", limit_s=2.5, clock=lambda: next(clock))
    watch()
    watch()  # to the moment is not over
    for _ in range(2):
        with pytest.raises(DocumentError) as error:
            watch()
        assert str(error.value) == "a.txt: code: took more than 2.5 s; split it, or code it alone with a larger --set archive.report_s"


def test_without_a_limit_there_is_no_watch() -> None:
    clock: Iterator[int] = count(0, 10**9)
    assert watch_of("a.txt", limit_s=0, clock=lambda: next(clock)) is unwatched


def test_long_work_says_so_and_ever_less_often() -> None:
    clock, told = iter([0.0, 3.0, 5.0, 5.5, 8.0, 11.0, 11.5, 22.5]), []
    watch = telling(unwatched, tell=told.append, after_s=5, clock=lambda: next(clock))
    for _ in range(7):
        watch()
    assert told == [5.5, 11.5]  # not at 11.0, which is no more than twice as long; nor at 22.5, before 23


def test_what_tells_of_long_work_still_ends_it() -> None:
    limit = watch_of("a.txt", limit_s=1, clock=iter([0.0, 9.0]).__next__)
    told: list[float] = []
    with pytest.raises(DocumentError):
        telling(limit, tell=told.append, after_s=5, clock=iter([0.0, 9.0]).__next__)()
    assert told == []


def document(sentences: int) -> Document:
    return Document(id="a", text=TEXT * sentences, published=date(2024, 5, 7))


@pytest.mark.weights
def test_the_watch_is_looked_at_all_along(pipeline: Pipeline) -> None:
    """Once for every sentence at least; it changes nothing, and wherever it ends the work, the next report is coded as before."""
    calls = 0

    def counted() -> None:
        nonlocal calls
        calls += 1

    one = document(3)
    before = pipeline.code(one)
    assert pipeline.analyse(one, watch=counted).claims == before
    assert calls >= 2 * 6 + len(before)
    for most in range(0, calls, 3):
        clock = count()
        with pytest.raises(DocumentError, match=f"took more than {most}.5 s"):
            pipeline.analyse(one, watch=watch_of("a", limit_s=most + 0.5, clock=lambda clock=clock: next(clock)))
    assert pipeline.code(one) == before

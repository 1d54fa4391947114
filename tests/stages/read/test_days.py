"""Dates as files write them."""

from __future__ import annotations

from datetime import date

import pytest

from according.stages.read.days import parse_day


@pytest.mark.parametrize(
    "written",
    [
        "2016-05-23", " 2016-05-23T23:59:00Z", "2016-05-23 10:00", "2016-05-23T23:30:00-05:00", "20160523", "20160523101500",
        "2016/05/23", "2016.05.23", "23 May 2016", "May 23, 2016", "23-May-2016", "Monday, 23 May 2016", "Monday, May 23, 2016",
        "Mon, 23 May 2016 10:00:00 +0200", "Mon, 23 May 2016 23:00:00 -0800", 1464000000, "1464000000", 1464000000000, 1464000000.5,
    ],
)  # fmt: skip
def test_clear_dates(written: object) -> None:
    assert parse_day(written) == date(2016, 5, 23)


@pytest.mark.parametrize(
    "written",
    [
        "05/06/2016", "2016", "2016-05", "2016-13-01", "2016-02-30", "yesterday", "", "Monday", 5, 2016, 20160523, True, None, [], {},
        float("nan"), float("inf"), "20160523999", "1" * 400, "2016-05-23-24",
    ],
)  # fmt: skip
def test_what_is_not_clear_is_no_date(written: object) -> None:
    assert parse_day(written) is None

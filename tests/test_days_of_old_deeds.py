"""The year of what was long ago: told once for its month, and behind the deed that somebody condemns today."""

from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from coded import in_may

pytestmark = pytest.mark.weights


def _starts(pipeline: Pipeline, text: str) -> list[tuple[str, str]]:
    return [(c.type, str(c.time.start) if c.time else "") for c in in_may(pipeline, text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("In November 1973 soldiers shot at students. Police arrested 40 students on Nov. 17.", ["1973-11-01", "1973-11-17"]),
        ("In March 1983 soldiers shot at students. On March 9 they banned all parties.", ["1983-03-01", "1983-03-09"]),
        ("On 12 April 2010 rebels attacked Doro. In late April the army shelled them.", ["2010-04-12", "2010-04-20"]),
        (
            "Two men were found shot on July 1, 1999. Their friends were asked. Nothing was gone from the house. The door was shut. It was "
            "on July 7 that police arrested two brothers.",
            ["1999-07-01", "1999-07-07"],
        ),
        # Another year: a month or a day that comes round, a later month, what is to come.
        ("In March 2019 gunmen killed four nuns. In March the last suspect was arrested.", ["2019-03-01", "2024-03-01"]),
        (
            "On April 28, 1996 a gunman killed 35 people in Hobart. On April 28 thousands demonstrated in Hobart.",
            ["1996-04-28", "2024-04-28"],
        ),
        ("In April 2012 soldiers shot at students. On May 2 police arrested 40 students.", ["2012-04-01", "2024-05-02"]),
        ("Rebels attacked Doro in April. The army shelled them on April 12.", ["2024-04-01", "2024-04-12"]),
    ],
)
def test_the_year_of_a_month(pipeline: Pipeline, text: str, days: list[str]) -> None:
    assert [day for _, day in _starts(pipeline, text)] == days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The bishop condemned the killing of priests in 1998.", [("ACCUSE", ""), ("ASSAULT", "1998-01-01")]),
        ("The union criticised the arrest of 40 miners in 2019.", [("ACCUSE", ""), ("COERCE", "2019-01-01")]),
        ("In 1998 the bishop condemned the killing of priests.", [("ACCUSE", "1998-01-01"), ("ASSAULT", "")]),
        ("Norway recognised the rebel government in 1998.", [("SUPPORT", "1998-01-01")]),
    ],
)
def test_a_year_behind_what_is_condemned(pipeline: Pipeline, text: str, told: list[tuple[str, str]]) -> None:
    assert _starts(pipeline, text) == told


def test_the_day_of_a_month_counts_nobody(pipeline: Pipeline) -> None:
    [claim] = in_may(pipeline, "The massacre of villagers of April 28, 1996 shocked the country.", "ASSAULT")
    assert claim.counts == ()


@pytest.mark.parametrize(
    ("years", "end"),
    [("2014 and 2015", "2015-12-31"), ("2014", "2014-12-31"), ("2014 and 2017", "2014-12-31")],
)
def test_two_years_in_a_row(pipeline: Pipeline, years: str, end: str) -> None:
    [claim] = in_may(pipeline, f"Rebels shelled the town in {years}.", "ASSAULT")
    assert claim.time is not None
    assert (str(claim.time.start), str(claim.time.end)) == ("2014-01-01", end)


@pytest.mark.parametrize(
    ("clause", "convicted"),
    [("convicted after last year's strike", None), ("convicted after the strike", "2024-05-01")],
)
def test_the_news_does_not_date_what_followed_on_another_year(pipeline: Pipeline, clause: str, convicted: str | None) -> None:
    report = f"Railway workers went on strike on Wednesday. The president promised to pardon railwaymen who were {clause}."
    (claim,) = [c for c in in_may(pipeline, report, "SANCTION") if c.status == "actual"]
    assert (str(claim.time.start) if claim.time else None) == convicted


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The minister flew to Kisumu after the bombings that hit two markets. She visited the wounded. The opposition says that the "
            "April 20 bombings could have been prevented.",
            "2024-04-20",
        ),
        ("The envoy condemned the attack on four monks in Bago. Tuesday's attack was the second in a month.", "2024-04-30"),
        # no day, or that of another deed
        ("The minister flew to Kisumu after the bombings that hit two markets. She will stay until May 20.", ""),
        ("The minister flew to Kisumu after a bombing that hit a market. An April 20 shooting had been at a school.", ""),
    ],
)
def test_a_lead_has_the_day_by_which_its_event_is_named_below(pipeline: Pipeline, text: str, day: str) -> None:
    first = next(c for c in in_may(pipeline, text) if c.type == "ASSAULT")
    assert (str(first.time.start) if first.time else "") == day

"""Calendar edges of times, for any day of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from according.errors import DataFileError
from according.records.when import GRANULARITIES, Time
from according.stages.ground import days, find_times
from according.stages.ground.time_grammar import expressions
from according.stages.ground.time_words import vocabulary
from according.stages.ground.when import MEANINGS
from flat import flat, report

any_day = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def only(text: str, published: date | None) -> Time | None:
    document = report(text, published.isoformat() if published else "")
    (mention,) = find_times(flat(text), document=document)
    return mention.time


@settings(deadline=None)
@given(any_day, st.integers(0, 6))
def test_a_past_weekday_lies_in_the_week_up_to_publication(published: date, weekday: int) -> None:
    time = only(f"They left on {names[weekday]}.", published)
    assert time is not None
    assert time.start == time.end
    assert time.start.weekday() == weekday
    assert timedelta(0) <= published - time.start <= timedelta(6)


@settings(deadline=None)
@given(any_day, st.integers(0, 6))
def test_a_coming_weekday_lies_in_the_week_from_publication(published: date, weekday: int) -> None:
    time = only(f"They will leave on {names[weekday]}.", published)
    assert time is not None
    assert time.start.weekday() == weekday
    assert timedelta(0) <= time.start - published <= timedelta(6)


@settings(deadline=None)
@given(any_day)
def test_a_full_date_is_itself(day: date) -> None:
    for text in (
        f"on {day.day} {months[day.month - 1]} {day.year} they left",
        f"on {months[day.month - 1]} {day.day}, {day.year}, they left",
    ):
        time = only(text, date(2019, 4, 12))
        assert time is not None
        assert (time.start, time.end) == (day, day)


@settings(deadline=None)
@given(any_day, st.integers(1, 400))
def test_days_ago_are_counted(published: date, count: int) -> None:
    time = only(f"They left {count} days ago.", published)
    assert time is not None
    assert published - time.start == timedelta(count)


@settings(deadline=None)
@given(any_day, st.integers(0, 11))
def test_a_past_month_has_begun_by_publication(published: date, month: int) -> None:
    time = only(f"The town was taken in {months[month]}.", published)
    assert time is not None
    assert time.start.day == 1
    assert time.start <= published
    assert (time.end + timedelta(1)).day == 1


@settings(deadline=None)
@given(any_day)
def test_last_month_and_next_month_touch_this_one(published: date) -> None:
    last, this, following = (only(f"They left {word} month.", published) for word in ("last", "this", "next"))
    assert last is not None
    assert this is not None
    assert following is not None
    assert last.end + timedelta(1) == this.start <= published <= this.end == following.start - timedelta(1)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aA0129 -/.,:'’mMaryondJuneweksgth()", max_size=60), st.none() | any_day)
def test_any_text_is_read_without_error(text: str, published: date | None) -> None:
    document = report(text, published.isoformat() if published else "")
    for mention in find_times(flat(text), document=document):
        if mention.time:
            assert mention.time.start <= mention.time.end
            assert mention.time.granularity in GRANULARITIES
            assert text[mention.time.start_offset : mention.time.end_offset] == mention.time.text


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize(
    "text",
    ["yesterday", "tomorrow", "last year", "next year", "99999999 years ago", "in the past 9999 decades", "next week", "last weekend"],
)
def test_the_ends_of_the_calendar(text: str, published: date) -> None:
    for mention in find_times(flat(text), document=report(text, published.isoformat())):
        assert mention.time is None or mention.time.start <= mention.time.end


def test_easter_and_nth_weekdays() -> None:
    assert [days.easter(year) for year in (2016, 2019, 2024)] == [date(2016, 3, 27), date(2019, 4, 21), date(2024, 3, 31)]
    assert days.nth_weekday(2023, 11, 3, 4) == date(2023, 11, 23)


def test_every_meaning_of_the_patterns_exists() -> None:
    from according.ontology.tables import read_table
    from according.stages.ground.time_words import FOLDER

    rows = read_table(FOLDER / "patterns.tsv", columns=("pattern", "kind", "meaning", "rule"))
    assert {row["meaning"] for row in rows} - set(MEANINGS) == {"none", "clock"}
    assert {row["kind"] for row in rows} == {"date", "time", "duration", "set"}


def test_every_feast_has_a_rule_that_works() -> None:
    from according.stages.ground.absolute import _feast_day

    unknown = [name for name, rule in vocabulary().holidays.items() if rule != "unknown" and _feast_day(rule, 2024) is None]
    assert unknown == []


def test_a_pattern_with_an_unknown_slot_is_refused() -> None:
    from according.stages.ground.time_grammar import Pattern, _lay, _Node

    with pytest.raises(DataFileError, match="no slot <moon>"):
        _lay(_Node(), "the <moon>", Pattern(kind="date", meaning="none", rule="x", order=0))


def test_a_sentence_without_words() -> None:
    assert expressions(flat("").sentences[0]) == []


def test_numbers_without_end_are_cut() -> None:
    text = "He left one " + "million " * 300 + "years ago."
    assert all(mention.time is None for mention in find_times(flat(text), document=report(text, "2019-04-12")))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("They fought from May 3 to June 2.", ("May 3 = 2019-05-03..2019-05-03", "June 2 = 2019-06-02..2019-06-02")),
        ("They fought on March 3 and 5, 2014.", ("March 3 = 2014-03-03..2014-03-03", "5, 2014 = 2014-03-05..2014-03-05")),
        ("They fought from 1967 to 1970.", ("1967 = 1967-01-01..1967-12-31", "1970 = 1970-01-01..1970-12-31")),
        ("They fought on May 3.", ()),
    ],
)
def test_a_range_tells_its_two_ends(text: str, ends: tuple[str, ...]) -> None:
    (mention,) = find_times(flat(text), document=report(text, "2019-06-29"))
    assert tuple(f"{e.time.text} = {e.time.start}..{e.time.end}" for e in mention.ends if e.time) == ends
    assert mention.time is not None


def test_a_history_counts_no_stretch_from_its_own_publication() -> None:
    text = (
        "It began in 1914. It went on in 1915, in 1916, in 1917 and in 1918. Over the next two weeks they fled. On 14 August 1918 they met."
    )
    found = {m.time.text: m.time for m in find_times(flat(text), document=report(text, "2009-12-19")) if m.time}
    assert "the next two weeks" not in found
    assert found["14 August 1918"].start.year == 1918

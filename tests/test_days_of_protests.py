"""Days of what is called for, what began long ago, and what a year before "when" tells. The report is of 3 May 2024, a Friday."""

from datetime import date

import pytest

from tests.coded import in_may


def _by_word(pipeline, text):
    return {claim.trigger.of(text): claim for claim in in_may(pipeline, text)}


def _day(claim):
    return claim.time.start if claim.time is not None else None


@pytest.mark.parametrize(
    ("text", "trigger", "status", "day"),
    [
        ("The Sangha called a dawn-to-dusk hartal in Rajshahi on Sunday.", "hartal", "planned", date(2024, 5, 5)),
        ("The union called for a shutdown on Monday.", "shutdown", "requested", date(2024, 5, 6)),
        ("The movement condemned the killings and called for a march on Saturday.", "march", "requested", date(2024, 5, 4)),
        ("The front called a bandh on Thursday.", "bandh", "planned", date(2024, 5, 2)),
    ],
)
def test_what_is_called_for_lies_ahead_unless_the_day_is_fresh(pipeline, text, trigger, status, day):
    claim = _by_word(pipeline, text)[trigger]
    assert (claim.status, _day(claim)) == (status, day)


def test_who_condemns_and_calls_for_it_does_not_do_so_then(pipeline):
    claims = _by_word(pipeline, "The movement condemned the killings and called for a march on Saturday.")
    assert _day(claims["condemned"]) is None


def test_a_day_in_court_dates_nothing(pipeline):
    text = (
        "Police fired tear gas on Wednesday. She said 23 people had been arrested and would appear in court on Friday. "
        "He said officers opened fire on people who were singing."
    )
    (fired,) = [c for c in in_may(pipeline, text, "ASSAULT") if c.trigger.of(text) != "fired"]
    assert _day(fired) == date(2024, 5, 1)


def test_since_when_they_strike_dates_nothing(pipeline):
    text = (
        "He accused the doctors of blocking an ambulance, which the union denied. The strike began on March 14 after talks failed. "
        "Two shops were looted in Kisumu by traders."
    )
    claims = _by_word(pipeline, text)
    assert _day(claims["blocking"]) is None
    assert _day(claims["looted"]) is None


def test_what_began_this_week_does(pipeline):
    text = "Clashes began on Wednesday in Kisumu. Police killed nine students."
    assert _day(_by_word(pipeline, text)["killed"]) == date(2024, 5, 1)


def test_news_does_not_date_the_past(pipeline):
    text = (
        "Gendarmes shot at marchers on Wednesday. In 2002, police shot dead two picketers at the same bridge. "
        "Two officers were sentenced to life for the killings."
    )
    assert date(2024, 5, 1) not in {_day(c) for c in in_may(pipeline, text, "ASSAULT")[1:]}


def test_the_year_before_when(pipeline):
    text = "A man was jailed on Thursday for taking part in a rally in 2019, when tens of thousands of people surrounded the building."
    claims = _by_word(pipeline, text)
    assert _day(claims["surrounded"]) == date(2019, 1, 1)
    assert _day(claims["jailed"]) == date(2024, 5, 2)


def test_a_strike_called_off_after_a_week_was_held(pipeline):
    assert _by_word(pipeline, "Workers called off their week-long strike.")["strike"].status == "actual"
    assert _by_word(pipeline, "Workers called off a strike planned for Monday.")["strike"].status == "negated"


def test_what_protests_recall_does_not_date_them(pipeline):
    text = "The protests recall those of October 2020, when soldiers opened fire at the toll gate."
    claims = _by_word(pipeline, text)
    assert _day(claims["opened"]) == date(2020, 10, 1)
    assert "protests" not in claims or _day(claims["protests"]) is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Traders lit fires in Kisumu on Thursday. Police killed 39 people in protests last June, a monitor said.", "killed"),
        (
            "Residents burned a bus in Kisumu on Thursday. A court sentenced nine people to jail for storming the palace on 8 January 2023.",
            "storming",
        ),
        ("Shops were set ablaze in Kisumu on Thursday. Troops have killed more than 200 people since May 3, 2023.", "killed"),
    ],
)
def test_what_was_done_years_ago_was_not_done_here(pipeline, text, trigger):
    claim = _by_word(pipeline, text)[trigger]
    assert claim.place is None or claim.place.name != "Kisumu"


def test_what_was_done_on_the_day_was(pipeline):
    text = "Traders lit fires in Kisumu on Thursday. Police killed nine people."
    assert _by_word(pipeline, text)["killed"].place.name == "Kisumu"

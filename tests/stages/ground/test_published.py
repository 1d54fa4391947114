"""The day of publication from the text."""

from __future__ import annotations

from datetime import date

import pytest

from according.stages.ground import published_of
from flat import flat, report


def found(text: str) -> tuple[date, str] | None:
    return published_of(report(text), parsed=flat(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Two die in raid\nFriday, August 21, 2015\nTwo men died in a raid.", (date(2015, 8, 21), "date-line")),
        ("Two die in raid\n(Published: 3 March 2024)\nTwo men died.", (date(2024, 3, 3), "date-line")),
        ("Two die in raid\nUpdated: March 3, 2024, 10:15 GMT\nTwo men died.", (date(2024, 3, 3), "date-line")),
        ("2024-03-03\nTwo men died in a raid.", (date(2024, 3, 3), "date-line")),
        ("LONDON, 3 March 2024 - Two men died in a raid.", (date(2024, 3, 3), "dateline")),
        ("Two die in raid\nKHARTOUM, March 3, 2024 (Agency) - Two men died.", (date(2024, 3, 3), "dateline")),
        ("ORLO, 3 JAN 90 (TIRSO RADIO) --\nTWO MEN DIED YESTERDAY.", (date(1990, 1, 3), "dateline")),
        ("ORLO, 3 Jan 24 (TNA) - Two men died.", (date(2024, 1, 3), "dateline")),
        (
            "This picture taken on May 3, 2019 shows a tank.\nThe army seized the town on Wednesday.\nOn Saturday it was attacked.",
            (date(2019, 5, 4), "caption-and-weekdays"),
        ),
        ("Photo taken on May 3, 2019.\nThe army left on Friday.", (date(2019, 5, 3), "caption-and-weekdays")),
        ("AA 190505 TOWN\nPhoto taken on May 3, 2019 of a tank.\nThe army left on Friday.", (date(2019, 5, 5), "caption-and-weekdays")),
        ("The army seized the town on 3 May 2019.\nThe mayor said on Saturday that it was quiet.", (date(2019, 5, 4), "lead-and-weekdays")),
    ],
)
def test_the_text_tells(text: str, wanted: tuple[date, str]) -> None:
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The army left on Friday.",
        "The army left yesterday.",
        "Under the agreement of December 25, 2011 it must leave.",
        "Photo taken on May 3, 2019 of a tank.",
        "The results will be published on 29 November 2016.",
        "190505",
        "ORLO, 3 January - 90 men died in a raid.",
        "The army left on March 3.",
    ],
)
def test_the_text_does_not_tell(text: str) -> None:
    assert found(text) is None

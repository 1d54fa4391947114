"""What a time expression is reckoned from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from according.stages.ground.days import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """published: the day of publication or None. reference: the last day or range that the text named.

    years: years of the text's full dates, newest full date last_full. direction: past | present | future | set | unknown.
    historic: most of the text's dates lie years before publication.
    year_above: the year in the heading of a chronology that the words stand under.
    """

    published: date | None
    reference: Days | None
    years: tuple[int, ...]
    last_full: date | None
    direction: str
    historic: bool = False
    year_above: int | None = None

    @property
    def near(self) -> date | None:
        """The day of publication where dates without a year lie around it; None in a history, which has its own years."""
        return None if self.historic else self.published

    @property
    def ahead(self) -> bool:
        return self.direction in ("future", "present")

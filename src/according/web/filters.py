"""What a list is narrowed to. The whole of it stands in the address, so that it can be kept and sent."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import numpy as np

from according.web import words
from according.web.asked import write_query
from according.web.catalogue import KINDS, Catalogue, Mask
from according.web.context_lists import Chosen, FacetBox, FacetValue
from according.web.page import Call

SHOWN = 8
"""Values of a facet that are seen at once; MOST that are there to be unfolded."""
MOST = 60
MOST_VALUE = 240
"""Characters of a value that an address can still hold with others."""
LABELS = {
    "type": "What",
    "standing": "Standing",
    "source": "Who says so",
    "stance": "How they say it",
    "actor": "Who",
    "recipient": "To whom",
    "country": "Country",
    "outlet": "Outlet",
    "status": "Reported as",
    "review": "Review",
}
UNSEEN = {"q": "Words", "since": "From", "until": "To"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Values of one kind are alternatives, kinds narrow each other. q: words of the sentence; since, until: days, included.

    A claim without a day is not between two days. source "the report" is the reports' own voice; country, outlet "?" is not known.
    """

    q: str | None = None
    since: date | None = None
    until: date | None = None
    type: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    review: tuple[str, ...] = ()


class Narrowed:
    """The claims of a ledger that are as asked, and what else could be asked."""

    def __init__(self, call: Call, *, asked: Filters) -> None:
        self.catalogue: Catalogue = call.desk.shelf.catalogue(call.ledger)
        self._asked = asked
        size = self.catalogue.size
        common = _days(self.catalogue, asked)
        if asked.q:
            common &= np.isin(self.catalogue.numbers, np.array(call.ledger.columns.with_words(asked.q), dtype=np.int64))
        wanted = {kind: getattr(asked, kind) for kind in KINDS}
        self._common = common
        self._masks = {kind: self.catalogue.facets[kind].mask(values, size=size) for kind, values in wanted.items() if values}
        self.mask = self._but(None)

    def _but(self, kind: str | None) -> Mask:
        """The claims that are as asked, were nothing asked of one kind."""
        found = self._common.copy()
        for name, mask in self._masks.items():
            if name != kind:
                found &= mask
        return found

    def boxes(self, *, of: str = "events") -> tuple[FacetBox, ...]:
        """The facets with how many events, or claims, each value would leave, given what is asked of the other kinds."""
        return tuple(self._box(kind, of) for kind in LABELS)

    def _box(self, kind: str, of: str) -> FacetBox:
        counts = self.catalogue.count(kind, self._but(kind) if kind in self._masks else self.mask, of=of)
        chosen = tuple(getattr(self._asked, kind))
        names = [*chosen, *(value for value in counts if value not in chosen and len(value) <= MOST_VALUE)][: MOST + len(chosen)]
        return FacetBox(
            kind=kind,
            label=LABELS[kind],
            values=tuple(
                FacetValue(value=name, label=words.label(kind, name), count=counts.get(name, 0), chosen=name in chosen) for name in names
            ),
            shown=max(SHOWN, len(chosen)),
            more=max(0, len(counts) - len(names)),
        )


def chosen_of(asked: Filters, *, path: str) -> tuple[Chosen, ...]:
    """What is asked, one by one, each with the address that no longer asks it."""
    found = []
    for field in fields(Filters):
        value = getattr(asked, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if one is not None:
                rest = tuple(other for other in value if other != one) if isinstance(value, tuple) else None
                left = replace(asked, **{field.name: rest, **FIRST_PAGE})
                label = LABELS.get(field.name) or UNSEEN[field.name]
                found.append(Chosen(label=label, value=words.label(field.name, str(one)), without=path + write_query(left)))
    return tuple(found)


FIRST_PAGE: dict[str, Any] = {"page": 1}


def _days(catalogue: Catalogue, asked: Filters) -> Mask:
    found = np.ones(catalogue.size, dtype=bool)
    if asked.since is not None:
        found &= (catalogue.last >= _number(asked.since)) & (catalogue.first > 0)
    if asked.until is not None:
        found &= (catalogue.first <= _number(asked.until)) & (catalogue.first > 0)
    return found


def _number(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day

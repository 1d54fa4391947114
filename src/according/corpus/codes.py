"""The codes that the corpus may use: ours where the contract has them, the format's own else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from according.ontology.codebook import load_codebook
from according.ontology.contexts import load_contexts
from according.ontology.tables import COUNTRY_COLUMNS, DATA, read_table
from according.records.actor import SECTORS
from according.records.attribution import STANCES
from according.records.count import COUNTED
from according.records.mention import STATUSES
from according.records.where import PRECISIONS

SHOWS = (
    "long", "nested-attribution", "relay", "scare-quotes", "passive", "nominal", "headline", "background", "conditional", "counterfactual",
    "failed-to", "stopped-short", "holds", "accusation-within-denial", "withdrawn", "corrected", "toll-by-source", "hard-negative",
    "rival-accounts", "order-carried-out", "threat", "demand", "plan", "rumour", "claim-of-responsibility", "pronouns", "metonym",
    "several-places", "no-date",
)  # fmt: skip
"""What a passage is there to show (corpus/FORMAT.md)."""

GRANULARITIES = ("day", "part-of-day", "range", "week", "month", "season", "year")
LINKS = ("content_of", "part_of", "carries_out", "corrects")


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Allowed values by the field that holds them. modes: those of each type."""

    of: Mapping[str, tuple[str, ...]]
    modes: Mapping[str, tuple[str, ...]]

    def complaint(self, field: str, value: str) -> str | None:
        """What is wrong with a value of a field, None if nothing is."""
        return complaint(value, self.of[field], what=field)


def complaint(value: str, known: tuple[str, ...], *, what: str) -> str | None:
    """What is wrong with a value, None if nothing is."""
    if value in known:
        return None
    near = get_close_matches(value, known, 1, 0.7) or get_close_matches(value.casefold(), known, 1, 0.7)
    listed = ", ".join(known) if len(known) <= 40 else f"one of {len(known)} codes such as {', '.join(known[:3])}"
    hint = f"did you mean {near[0]!r}?" if near else f"write {listed}" if len(known) > 40 else f"known are {listed}"
    return f"{what} {value!r} is not in the codebook; {hint}"


@cache
def load_codes() -> Codes:
    """The codes that ship. Raises DataFileError if one of our tables is wrong."""
    codebook = load_codebook()
    countries = tuple(row["alpha3"] for row in read_table(DATA / "places" / "countries.tsv", columns=COUNTRY_COLUMNS))
    return Codes(
        of={
            "type": tuple(codebook.types),
            "context": load_contexts().order,
            "status": STATUSES,
            "stance": STANCES,
            "granularity": GRANULARITIES,
            "precision": PRECISIONS,
            "sector": SECTORS,
            "country": countries,
            "what": COUNTED,
            "how": LINKS,
            "shows": SHOWS,
        },
        modes={name: tuple(event_type.modes) for name, event_type in codebook.types.items()},
    )

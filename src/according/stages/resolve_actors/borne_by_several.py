"""Names of one state's bodies that others' bodies bear too: "Somalia's National Security Agency" is not the United States'."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from according.ontology.closed_classes import GENITIVE_MARKS
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.hits import Hit

_BODIES = frozenset({"institution", "force", "army", "organisation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Countries:
    """The countries of a report. at: words that name a state, its people or a place -> alpha-3; told: those of the states that it names."""

    at: Mapping[Ref, str]
    told: Collection[str]


def is_another_states(sentence: Sentence, hit: Hit, *, countries: Countries, shared: Collection[str]) -> bool:
    """Whether words that name a state's body are here that of another, by whose it is, where it is or what states the report names.

    shared: names that bodies of several states bear, in lower case.
    """
    country = hit.entry.country
    if country is None or hit.entry.kind not in _BODIES or hit.first == hit.last:
        return False  # an acronym
    whose = _before(sentence, hit, countries)
    if whose is not None:
        return whose != country
    where = _behind(sentence, hit, countries)
    if where is not None and hit.entry.kind == "institution":
        return where != country
    name = " ".join(t.form for t in sentence.tokens[hit.first : hit.last + 1]).casefold().replace(" '", "'").replace(" ’", "'")
    return name in shared and country not in countries.told and bool(countries.told or where)


def _before(sentence: Sentence, hit: Hit, countries: Countries) -> str | None:
    """The country of "Somalia's", "the Nigerian" before a name."""
    at = hit.first - 1
    if at > 0 and sentence.tokens[at].form in GENITIVE_MARKS:
        at -= 1
    return countries.at.get(Ref(sentence.index, at)) if at >= 0 else None


def _behind(sentence: Sentence, hit: Hit, countries: Countries) -> str | None:
    """The country of "in Ndjamena", "of Chad" right behind a name."""
    at = hit.last + 1
    if at + 1 >= len(sentence) or sentence.tokens[at].form.casefold() not in ("in", "of"):
        return None
    return countries.at.get(Ref(sentence.index, at + 1))

"""Suggestions of names for the review page, from the registry of actors and the gazetteer; each is read when it is first asked for."""

from __future__ import annotations

import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from according.stages.ground.gazetteer import Gazetteer
    from according.stages.resolve_actors.registry import Registry

Suggestion = dict[str, Any]
"""name, and what is known of it, under the names of the fields of a party or a place."""


class Suggester:
    """Answers from several threads; reading the tables takes a second, once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __call__(self, kind: str, text: str, most: int) -> list[Suggestion]:
        """At most so many names that a text may be the beginning, or a word, of. kind: "party" or "place"."""
        with self._lock:
            found = self._parties(text) if kind == "party" else self._places(text)
            return [one for one, _ in zip(found, range(most))]

    @cached_property
    def _registry(self) -> Registry:
        from according.stages.resolve_actors.registry import Registry

        return Registry.load()

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        from according.stages.ground.gazetteer import Gazetteer

        return Gazetteer.load()

    @cached_property
    def _names(self) -> list[tuple[str, str, Any]]:
        """Folded names and aliases with their parties, the shortest first."""
        found = {(" ".join(alias.units), alias.entry.name): alias.entry for aliases in self._registry.aliases.values() for alias in aliases}
        found |= {(folded, entry.name): entry for folded, entry in self._registry.named.items()}
        return sorted(((alias, name, entry) for (alias, name), entry in found.items()), key=lambda row: (len(row[0]), row[0], row[1]))

    def _parties(self, text: str) -> Iterator[Suggestion]:
        wanted, seen = " ".join(text.casefold().split()), set[str]()
        for beginning in (True, False):
            for alias, name, entry in self._names:
                hit = alias.startswith(wanted) if beginning else f" {wanted}" in alias
                if hit and name not in seen:
                    seen.add(name)
                    yield {"name": name, "id": entry.id, "country": entry.country, "sectors": list(entry.sectors)}

    def _places(self, text: str) -> Iterator[Suggestion]:
        from according.stages.ground.tables import PRECISION

        for entry in self._gazetteer.lookup(text):
            yield {
                "name": entry.name, "country": entry.country, "admin1": entry.admin1, "lat": entry.lat, "lon": entry.lon,
                "radius_km": entry.radius_km, "precision": PRECISION.get(entry.kind, "settlement"), "geonames_id": entry.geonames_id,
            }  # fmt: skip

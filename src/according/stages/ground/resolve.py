"""Chooses the place that a name means, from the evidence of the whole report taken together."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10

from according.stages.ground.folding import fold
from according.stages.ground.frame import Frame, countries_of
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.geometry import distance_km
from according.stages.ground.names import Name
from according.stages.ground.tables import PRECISION, Entry

# Weights read off GeoWebNews and the development reports; docs/stages/where.md has what each is worth.
_FRAME, _HINT, _OTHER_HINT, _WITHIN, _NEAR = 1.6, 1.2, -0.5, 3.0, 0.6
_BASE = {"country": 1.3, "province": 0.7, "region": 0.95, "sea": 0.9, "river": 0.7, "town": 0.0}
_SITE = 0.8
_NEAR_KM = 200.0
_LIKELY_COUNTRY = 0.12
_ALIKE = 0.62


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a name, or None, and why."""

    entry: Entry | None
    rule: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a choice rests on besides the name. settled: places that are sure already."""

    gazetteer: Gazetteer
    frame: Frame
    settled: tuple[Entry, ...] = ()


def choose(name: Name, *, ground: Ground, container: Entry | None = None) -> Choice:
    """The place of a name: the best of its namesakes by country frame, container, type word, size and nearness to settled places."""
    countries = frozenset(ground.frame.likely(0.02)) | (frozenset((container.country,)) if container and container.country else frozenset())
    found = ground.gazetteer.lookup(name.text, countries=countries)
    if not found:
        return by_sound(name, ground=ground, container=container)
    within = countries_of(name.within, gazetteer=ground.gazetteer)
    scored = [(_score(entry, name, ground, container, within), -n, entry) for n, entry in enumerate(found)]
    best = max(scored)[2]
    if not _likely(best, name, ground, container, within):
        closer = by_sound(name, ground=ground, container=container)
        if closer.entry is not None:
            return closer
    if name.hint and PRECISION[name.hint] == "point" and not _fits(best, name.hint) and ground.frame.share(best.country) < _LIKELY_COUNTRY:
        return Choice(None, f"no {name.hint} of that name known")
    if len(found) == 1:
        return Choice(best, "only place of that name")
    if container is not None and _inside(best, container):
        return Choice(best, f"of {len(found)} of that name the one in {container.name}")
    share = ground.frame.share(best.country)
    return Choice(best, f"of {len(found)} of that name the likeliest: country {share:.2f} of the report")


def by_sound(name: Name, *, ground: Ground, container: Entry | None = None) -> Choice:
    """A place of the report's countries that is spelt otherwise but has the same consonants, if one is alike enough."""
    countries = [container.country] if container and container.country else ground.frame.likely(_LIKELY_COUNTRY)
    best: tuple[float, Entry] | None = None
    for country in countries:
        for entry, alike in ground.gazetteer.sounding(name.text, country=country)[:3]:
            score = alike + 0.3 * ground.frame.share(country) + 0.02 * log10(entry.population + 10)
            if alike >= _ALIKE and (best is None or score > best[0]):
                best = score, entry
    return Choice(best[1], "spelt otherwise in the gazetteer") if best else Choice(None, "name unknown to the gazetteer")


def sure(choice: Choice, *, ground: Ground) -> bool:
    """Whether other names may be placed by their nearness to this one."""
    entry = choice.entry
    if entry is None or entry.kind in ("country", "sea") or entry.radius_km > _NEAR_KM:
        return False
    return ground.frame.share(entry.country) >= _LIKELY_COUNTRY


def _score(entry: Entry, name: Name, ground: Ground, container: Entry | None, within: frozenset[str]) -> float:
    people: float = log10(max(entry.population, 100)) / 7
    score: float = max(_BASE.get(entry.kind, _SITE), people) + _FRAME * ground.frame.share(entry.country) ** 0.5
    if name.hint:
        score += _HINT if _fits(entry, name.hint) else _OTHER_HINT
    if container is not None and _inside(entry, container):
        score += _WITHIN
    if entry.country in within and entry.kind != "country":
        score += _WITHIN
    if any(distance_km(entry.lat, entry.lon, other.lat, other.lon) < _NEAR_KM for other in ground.settled):
        score += _NEAR
    if fold(entry.name) != fold(name.text):
        score -= 0.1
    return score


def _likely(entry: Entry, name: Name, ground: Ground, container: Entry | None, within: frozenset[str]) -> bool:
    """Whether anything but the name speaks for a place; a small town far from all that the report is about is no good answer."""
    if entry.kind != "town" or entry.population >= 300_000 or not ground.frame.shares:
        return True
    inside = (container is not None and _inside(entry, container)) or entry.country in within
    return inside or ground.frame.share(entry.country) > 0.02


def _fits(entry: Entry, hint: str) -> bool:
    if hint == entry.kind or PRECISION[hint] == PRECISION[entry.kind]:
        return True
    return {hint, entry.kind} <= {"province", "region", "district", "country"} and entry.kind != "country"


def _inside(entry: Entry, container: Entry) -> bool:
    if entry is container or entry.country != container.country:
        return False
    if container.kind == "country":
        return entry.kind != "country"
    if entry.admin1 and container.admin1:
        return entry.admin1 == container.admin1
    return distance_km(entry.lat, entry.lon, container.lat, container.lon) <= container.radius_km * 1.5

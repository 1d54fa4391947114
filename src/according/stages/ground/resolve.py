"""Chooses the place that a name means, from the evidence of the whole report taken together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log10

from according.records.where import SOMEWHERE
from according.stages.ground.company import Company
from according.stages.ground.folding import are_one_name, fold, is_other_name, skeleton
from according.stages.ground.frame import Frame, countries_of
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.geometry import distance_km
from according.stages.ground.names import Name
from according.stages.ground.place_words import is_street, place_words, without_type
from according.stages.ground.shared_names import (
    all_elsewhere,
    borne_by_another,
    district_within,
    is_another_land_s,
    is_any_of,
    is_capital,
    is_no_camp,
    is_rivalled,
    province_meant,
)
from according.stages.ground.strays import LARGE, SMALL, UNTOLD, is_stray
from according.stages.ground.tables import PRECISION, Entry

# Weights read off GeoWebNews and the development reports; docs/stages/where.md has what each is worth.
_FRAME, _HINT, _OTHER_HINT, _WITHIN, _NEAR = 1.6, 1.2, -0.5, 3.0, 0.8
_PEOPLE, _CAPITAL, _OTHER_NAME, _LISTED = 0.4, 0.5, -0.4, 0.8
_OF_COUNTY, _OF_ITS_COUNTY = 0.2, 2.5
_OF_A_LAND = -1.0  # against a small town that is called like a province of another country
_COMPANY, _NEITHER = 1.2, 0.5
_BASE = {"country": 2.6, "province": 1.3, "county": 0.3, "region": 0.95, "sea": 2.4, "river": 0.7, "town": 0.0}
_GREAT_CAPITAL, _MILLIONS = 0.8, 1_000_000  # "the assault on Paris" in a report on the United States is on none of Texas
# "in Idlib" means the town more often than the province that is named after it.
_NAMED_AFTER_ITS_TOWN = 0.6
_SITE, _REACH = 0.8, 1.75  # a province is no circle
_NEAR_KM = 200.0
_LIKELY_COUNTRY = 0.12
_EAST_SLAVIC = frozenset({"BLR", "RUS", "UKR"})
_ALIKE, _ALIKE_SHORT = 0.75, 0.8
_SHORT = 4
_WITHIN_LANDS = ("province", "county", "district")
_GREAT = 500_000
_NAMED_AFTER_KM = 10.0
_MANY_LANDS = 3.4  # "the Middle East" is no hamlet of that name, whatever country a report is about


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a name, or None, and why."""

    entry: Entry | None
    rule: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a choice rests on besides the name. settled: places that are sure already; company: the other names, once all are known."""

    gazetteer: Gazetteer
    frame: Frame
    settled: tuple[Entry, ...] = ()
    company: Company | None = None


def choose(name: Name, *, ground: Ground, container: Entry | None = None) -> Choice:
    """The place of a name: the best of its namesakes by country frame, container, type word, size and nearness to settled places."""
    found = namesakes(name, ground=ground, container=container)
    if container is not None and container.kind == "town":  # "the Mayo district of Khartoum" is no county of Ireland
        found = tuple(entry for entry in found if entry.country == container.country)
    elsewhere = container is not None and all_elsewhere(found, container, frame=ground.frame, name=name.text, large=LARGE)
    if not found or elsewhere or (container is not None and _is_only_sounding(found, name, container)):
        return _of_unknown(name, ground, container)
    within = countries_of(name.within, gazetteer=ground.gazetteer)
    scored = [(_score(entry, name, ground, container, within), -n, entry) for n, entry in enumerate(found)]
    best = province_meant(max(scored)[2], found, ground.settled, frame=ground.frame, name=name.text, inside=inside)
    if container is None and is_any_of(found, best, frame=ground.frame, town=SMALL):
        return Choice(None, f"any of {len(found)} of that name")
    likely = _likely(best, name, ground, container, within)
    if not likely and (closer := by_sound(name, ground=ground, container=container)).entry is not None:
        return closer
    if within and _is_anothers(best, within, ground):
        return Choice(None, f"no {name.text} of the country named before it known")
    unlikely = ground.frame.share(best.country) < _LIKELY_COUNTRY and name.hint and PRECISION[name.hint] == "point"
    if unlikely and not _fits(best, str(name.hint)) or is_no_camp(best, name, ground.frame.main):
        return Choice(None, f"no {name.hint} of that name known")
    untold = ground.frame.main not in (None, best.country) and not ground.frame.share_without(best.country, name=name.text)
    untold = untold or best.kind == "town" and ground.frame.share(best.country) < _LIKELY_COUNTRY and name.hint == "district"
    if name.hint in ("district", "county") and untold:
        return Choice(None, f"no {name.hint} of that name known where the report is")
    if name.hint == "river" and best.kind == "town":
        return Choice(None, "no river of that name known")
    held = _likely(best, name, ground, container, within)
    if not held and is_stray(best, name, gazetteer=ground.gazetteer, frame=ground.frame, settled=ground.settled, bearers=found):
        return Choice(None, f"far from all else: the only {name.text} known lies in {best.country}")
    if len(found) == 1:
        return Choice(best, "only place of that name")
    if container is not None and inside(best, container):
        return Choice(best, f"of {len(found)} of that name the one in {container.name}")
    return Choice(best, f"of {len(found)} of that name the likeliest: country {ground.frame.share(best.country):.2f} of the report")


def key_of(name: Name) -> tuple[str, str | None]:
    """What makes two mentions one name: the folded words and the kind that they are said to be."""
    return fold(name.text), name.hint


def namesakes(name: Name, *, ground: Ground, container: Entry | None = None) -> tuple[Entry, ...]:
    """Places of a name, with or without its type word ("Osun State"); a short one in capitals is no town ("EU", "SA")."""
    countries = frozenset(ground.frame.likely(0.02)) | (frozenset((container.country,)) if container and container.country else frozenset())
    found = ground.gazetteer.lookup(name.text, countries=countries)
    kin = ground.gazetteer.of_kind(name.text, hint=name.hint)
    found = tuple(dict.fromkeys((*found, *kin, *_seats(found, name, ground))))
    if name.hint and " " in name.text:
        bare = ground.gazetteer.lookup(without_type(name.text), countries=countries)
        # Districts of that name ("Santa Fe", Panama) do not stand before the province itself.
        found = (*found, *(e for e in bare if e.kind == name.hint == "province")) if found else bare
    if name.text.isupper() and len(name.text) <= _SHORT:
        found = tuple(entry for entry in found if entry.kind != "town" or not entry.population or entry.population >= LARGE)
    return found


def _is_only_sounding(found: tuple[Entry, ...], name: Name, container: Entry) -> bool:
    """Whether all lie elsewhere and are called otherwise: "Boni, Mopti region" is not Bonn."""
    elsewhere = container.kind in ("country", "province") and all(entry.country != container.country for entry in found)
    return elsewhere and all(not are_one_name(name.text, entry.name) for entry in found)


def _seats(found: tuple[Entry, ...], name: Name, ground: Ground) -> list[Entry]:
    """The towns after which provinces are named, where our tables have another spelling of the province only."""
    named = [e for e in found if e.kind == "province" and fold(e.name) != fold(name.text)]
    return [e for province in named for e in ground.gazetteer.lookup(province.name) if e.kind == "town" and inside(e, province)]


def _of_unknown(name: Name, ground: Ground, container: Entry | None) -> Choice:
    """A name that nothing has: one that sounds like it, or the place after which it is named ("Aleppo Central Prison")."""
    choice = by_sound(name, ground=ground, container=container)
    if choice.entry is None and container is not None:
        if district := district_within(name.text, container, gazetteer=ground.gazetteer, inside=inside):
            return Choice(district, f"the district of that name in {container.name}")
        return Choice(replace(container, name=name.text, geonames_id=None), f"{SOMEWHERE} {container.name}")
    words = name.text.split()
    if choice.entry is not None or len(words) == 1 or is_street(name.text):
        return choice
    parts = [" ".join(words[a:b]) for a in range(len(words)) for b in range(len(words), a, -1) if b - a < len(words)]
    for part in sorted(parts, key=len, reverse=True):
        if part.lower() in place_words().not_names or part.lower() in place_words().directions or not part[0].isupper():
            continue
        known = [e for e in ground.gazetteer.lookup(part) if e.population >= LARGE or e.kind in ("province", "country")]
        known = [e for e in known if fold(e.name) == fold(part) and ground.frame.share(e.country) >= _LIKELY_COUNTRY]
        if known:
            best = max(known, key=lambda e: (ground.frame.share(e.country), e.population))
            wider = replace(best, radius_km=max(best.radius_km, _NAMED_AFTER_KM), geonames_id=None, name=name.text)
            return Choice(wider, f"named after {best.name}")
    return choice


def by_sound(name: Name, *, ground: Ground, container: Entry | None = None) -> Choice:
    """A place of the report's countries that is spelt otherwise but has the same consonants, if one is alike enough."""
    if name.text.lower() in place_words().types or any(len(word) == 1 for word in name.text.split()):
        return Choice(None, "name unknown to the gazetteer")  # "the Valley", whichever it is; "T Nagar" is no Itanagar
    told = [c for c in ground.frame.likely(_LIKELY_COUNTRY) if ground.frame.share_without(c, name=name.text) > UNTOLD]
    countries = [container.country] if container and container.country else told
    best: tuple[float, Entry] | None = None
    least = _ALIKE if len(skeleton(fold(name.text))) > 2 else _ALIKE_SHORT
    for country in countries:
        for entry, alike in ground.gazetteer.sounding(name.text, country=country)[:3]:
            if container is not None and container.kind in _WITHIN_LANDS and not inside(entry, container):
                continue  # "the village of Kalynivka in Kherson region" is no Kalynivskyi elsewhere
            if country in _EAST_SLAVIC and is_other_name(name.text, entry.name, country=country):
                continue
            score = alike + 0.3 * ground.frame.share(country) + 0.02 * log10(entry.population + 10)
            if alike >= least and (best is None or score > best[0]):
                best = score, entry
    return Choice(best[1], "spelt otherwise in the gazetteer") if best else Choice(None, "name unknown to the gazetteer")


def sure(choice: Choice, *, name: str, ground: Ground) -> bool:
    """Whether other names may be placed by their nearness to this one. name: what is called so, folded or not."""
    entry = choice.entry
    if entry is None or entry.kind in ("country", "sea") or entry.radius_km > _NEAR_KM:
        return False
    if not (choice.rule.startswith("only") or " the one in " in choice.rule or entry.population >= LARGE):
        return False
    return ground.frame.share(entry.country) >= _LIKELY_COUNTRY and _told_share(entry, name, ground) > UNTOLD


def _score(entry: Entry, name: Name, ground: Ground, container: Entry | None, within: frozenset[str]) -> float:
    if entry.country is None and entry.kind == "region":
        return _MANY_LANDS + (_HINT if name.hint == "region" else 0.0)
    people: float = max(0.0, _PEOPLE * log10(max(entry.population, 1) / 1000))
    people *= _OF_COUNTY if entry.kind == "county" else 1.0
    base = _NAMED_AFTER_ITS_TOWN if entry.kind == "province" and _has_seat(entry, name, ground) else _BASE.get(entry.kind, _SITE)
    score: float = max(base, people) + _FRAME * ground.frame.share(entry.country) ** 0.5 + _LISTED * ground.gazetteer.is_listed(entry)
    if name.hint:
        score += _HINT if _fits(entry, name.hint) else _OTHER_HINT
    if container is not None and inside(entry, container):
        score += _WITHIN
    if entry.country in within and entry.kind != "country":
        score += _WITHIN
    if ground.settled and entry.kind != "country":
        nearest = min(distance_km(entry.lat, entry.lon, other.lat, other.lon) for other in ground.settled)
        score += _NEAR * max(0.0, 1.0 - nearest / (2 * _NEAR_KM))
    if ground.company is not None:
        # What lies near each other speaks neither for nor against a country.
        score += _COMPANY * (_NEITHER if entry.kind == "country" else ground.company.support(entry, key=key_of(name)))
        seat = entry.kind == "town" and name.hint not in _WITHIN_LANDS  # "Sabari district, Khost province" is not the town of Khost
        score += _OF_ITS_COUNTY if seat and ground.company.is_in_county(entry, key=key_of(name)) else 0.0
    if entry.kind == "town" and entry.population < SMALL and _is_another_land_s(entry, name, ground):
        score += _OF_A_LAND
    otherwise = entry.kind in ("town", "province") and not are_one_name(name.text, entry.name)
    if entry.kind == "town" and not otherwise and is_capital(entry, gazetteer=ground.gazetteer):
        score += _CAPITAL
        if entry.population >= _MILLIONS and not is_rivalled(entry, name.text, gazetteer=ground.gazetteer, large=LARGE):
            score += _GREAT_CAPITAL
    if otherwise:
        score += _OTHER_NAME - borne_by_another(entry, name.text, gazetteer=ground.gazetteer, frame=ground.frame) * people
    return score


def _is_another_land_s(town: Entry, name: Name, ground: Ground) -> bool:
    return is_another_land_s(town, name.text, gazetteer=ground.gazetteer, frame=ground.frame, inside=inside)


def _has_seat(province: Entry, name: Name, ground: Ground) -> bool:
    """Whether a town of that name lies in the province of that name, or is a great city of the country ("New York")."""
    found = (*ground.gazetteer.lookup(name.text), *ground.gazetteer.lookup(province.name))
    towns = (e for e in found if e.kind == "town" and e.country == province.country)
    return any(inside(town, province) or town.population >= _GREAT for town in towns)


def _likely(entry: Entry, name: Name, ground: Ground, container: Entry | None, within: frozenset[str]) -> bool:
    """Whether anything but the name speaks for a place; a small town far from all that the report is about is no good answer."""
    if entry.kind != "town" or entry.population >= 300_000 or not ground.frame.shares:
        return True
    held = (container is not None and inside(entry, container)) or entry.country in within
    return held or _told_share(entry, name.text, ground) > UNTOLD


def _told_share(entry: Entry, name: str, ground: Ground) -> float:
    """Share of the report that speaks of a place's country: a city vouches for it by its own name, a smaller town does not; nor does
    that country's ambassador vouch for one, who is abroad."""
    small = entry.population < LARGE
    if small and entry.country in ground.frame.abroad:
        return 0.0
    return ground.frame.share_without(entry.country, name=name) if small else ground.frame.share(entry.country)


def _is_anothers(town: Entry, within: frozenset[str], ground: Ground) -> bool:
    """The Salisbury that is Harare, for "the English city of Salisbury": in another country than is named, of which nothing is told."""
    return town.kind == "town" and town.country not in within and ground.frame.share(town.country) <= UNTOLD


def _fits(entry: Entry, hint: str) -> bool:
    if hint == entry.kind or PRECISION[hint] == PRECISION[entry.kind]:
        return True
    return {hint, entry.kind} <= {"province", "county", "region", "district", "country"} and entry.kind != "country"


def inside(entry: Entry, container: Entry) -> bool:
    """Whether a place lies in a country, province or district."""
    if entry is container or entry.country != container.country:
        return False
    if container.kind == "country":
        return entry.kind != "country"
    if entry.admin1 and container.admin1:
        return entry.admin1 == container.admin1
    return distance_km(entry.lat, entry.lon, container.lat, container.lon) <= container.radius_km * _REACH

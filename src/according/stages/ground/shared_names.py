"""Names that a country shares with a province of another, or a great city with a place that the gazetteer lacks, by what else is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from according.stages.ground.folding import alikeness, fold
from according.stages.ground.frame import Frame
from according.stages.ground.gazetteer import Gazetteer
from according.stages.ground.names import Name
from according.stages.ground.tables import Entry

_UNTOLD = 0.02
_SAME_NAME, _OTHER_NAME = 0.9, 0.34  # no spelling of the same name is so far from it
_OTHER_PEOPLE = 0.4
"""How much less the size of a town says of a name that another town bears."""
_GREAT_TOWN = 1_000_000
"""A town of so many is meant by its name, whatever follows it: "the Nairobi suburb of Karen"."""
Inside = Callable[[Entry, Entry], bool]


def province_meant(best: Entry, found: Sequence[Entry], settled: Sequence[Entry], *, frame: Frame, name: str, inside: Inside) -> Entry:
    """The province called like a country in which a place lies that is sure ("Georgia" beside Atlanta), where nothing else tells of that
    country; else the country. Of a province and a town of its country that is called so too the province is meant ("Bahia", not the
    Salvador that bore this name)."""
    own = (e for e in found if e.kind == "province" and e.country == best.country and fold(e.name) == fold(name))
    another = best.kind == "town" and alikeness(fold(best.name), fold(name)) <= _OTHER_NAME
    if another and (land := next(own, None)) is not None:
        return land
    if best.kind != "country" or not settled or frame.share_without(best.country, name=name) > _UNTOLD:
        return best
    if any(other.country == best.country for other in settled):
        return best
    for entry in found:
        if entry.kind == "province" and entry.country != best.country and any(inside(other, entry) for other in settled):
            return entry
    return best


def all_elsewhere(found: Sequence[Entry], container: Entry, *, frame: Frame, name: str, large: int) -> bool:
    """Whether all that bear a name lie in other countries than it is said to lie in: "Moura, Mali" is none of Portugal.

    Before a province that holds only where nothing else tells of their countries ("Palma, Cabo Delgado"; "Tejutla, Chalatenango" is
    none of Guatemala): what follows a town and a comma may be the next of a list.
    """
    if any(entry.country == container.country for entry in found):
        return False
    if container.kind == "country" and all(entry.kind == "town" and entry.population < large for entry in found):
        return True
    if container.kind != "province" or any(entry.kind != "town" or entry.population >= _GREAT_TOWN for entry in found):
        return False
    return all(frame.share_without(entry.country, name=name) <= _UNTOLD for entry in found)


def short_for(name: str, entry: Entry, others: Iterable[tuple[str, Entry]], *, frame: Frame) -> Entry | None:
    """The town whose longer name the report has too and begins so ("Santiago" beside "Santiago de Cuba"), where nothing else tells of
    the country of the entry that the short name alone would be. others: folded names with what they mean."""
    short = fold(name)
    if entry.kind != "town" or frame.share_without(entry.country, name=name) > _UNTOLD:
        return None
    return next((town for other, town in others if town.kind == "town" and other.startswith(f"{short} ")), None)


def district_within(name: str, container: Entry, *, gazetteer: Gazetteer, inside: Inside) -> Entry | None:
    """The district of that very name in the province or country that follows it ("Kech, Balochistan"), where no town has the name."""
    if container.kind not in ("country", "province"):
        return None
    found = [e for e in gazetteer.of_kind(name, hint="district") if inside(e, container) and fold(e.name).startswith(fold(name))]
    return max(found, key=lambda entry: entry.population) if found else None


def is_another_land_s(town: Entry, name: str, *, gazetteer: Gazetteer, frame: Frame, inside: Inside) -> bool:
    """Whether a name is first that of a province in which the town does not lie: "England" is seldom the one in Arkansas, nor "Wales"
    that of Yorkshire; Victoria is, where the report tells of the Seychelles, whose capital it is."""
    if not gazetteer.in_tables(name) or is_capital(town, gazetteer=gazetteer) and frame.share(town.country) > _UNTOLD:
        return False
    return any(entry.kind == "province" and not inside(town, entry) for entry in gazetteer.lookup(name))


def is_capital(town: Entry, *, gazetteer: Gazetteer) -> bool:
    """Whether a town is called as the capital of its country is."""
    return bool(town.country) and fold(town.name) == fold(gazetteer.capital_name(town.country))


def is_rivalled(capital: Entry, name: str, *, gazetteer: Gazetteer, large: int) -> bool:
    """Whether another large town is called so: Lebanon's Tripoli, beside Libya's; Paris has namesakes, and none that anybody means by
    its name alone."""
    return any(e.kind == "town" and e.population >= large and e.country != capital.country for e in gazetteer.lookup(name))


def is_no_camp(entry: Entry, name: Name, main: str | None) -> bool:
    """Whether a camp is only written like a second name of another country's town: "Al Salam camp" in Sudan is not Oman's Saham."""
    if name.hint != "camp" or entry.kind != "town" or main in (None, entry.country):
        return False
    return alikeness(fold(entry.name), fold(name.text)) < _SAME_NAME


def is_any_of(found: Sequence[Entry], best: Entry, *, frame: Frame, town: int) -> bool:
    """Whether places below that size share the name in several countries, and nothing that the report names speaks for one of them."""
    small = best.kind == "town" and best.population < town
    return small and not frame.shares and len({entry.country for entry in found}) > 1


def borne_by_another(town: Entry, name: str, *, gazetteer: Gazetteer, frame: Frame) -> float:
    """How much less the size of a town says of a name that it has had or has besides, where another place bears it itself:
    a town of the country ("Franklin" for Columbus), or a house or square of our tables ("White House" for Casablanca); any town where
    nothing else is told of its country (Berea is no Aleppo)."""
    folded = fold(name)
    found = gazetteer.lookup(name, countries=frozenset((town.country or "",)))
    own = [e for e in found if e.kind == "town" and fold(e.name) == folded]
    untold = frame.share_without(town.country, name=name) == 0
    if any(not e.population for e in own) or untold and any(e.kind == "town" and fold(e.name) == folded for e in gazetteer.lookup(name)):
        return 1.0
    return _OTHER_PEOPLE if any(e.country == town.country for e in own) else 0.0

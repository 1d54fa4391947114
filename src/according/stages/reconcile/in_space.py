"""Two claims in space: whether their places are one, one lies in the other, or they are two."""

from __future__ import annotations

from according.settings import ReconcileSettings
from according.stages.reconcile.points import Part, Worth
from according.stages.reconcile.spots import EARTH_KM, coarser, finer, km_apart, may_be_of_one_country, worth_of, worth_of_name
from according.stages.reconcile.traits import Spot


def places_apart(here: Spot | None, there: Spot | None, *, knobs: ReconcileSettings) -> bool:
    """Whether the places alone make two events of them, asked before all else: False where `in_space` has to look closer."""
    if here is None or there is None or here.at is None or there.at is None or here.inferred or there.inferred:
        return False
    if here.stems == there.stems:
        return False
    reach = max(here.km + there.km + knobs.far_km, max(here.km, there.km, 0.0) + knobs.near_km)
    # Through the globe it is never further than over it; a kilometre more, so that no rounding matters.
    if EARTH_KM * abs(here.at[0] - there.at[0]) > reach + 1:
        return True
    return km_apart(here.at, there.at) > reach


def in_space(one: Spot | None, other: Spot | None, *, worth: Worth) -> Part:
    """What the places say; None if they are two."""
    if one is None or other is None:
        return []
    sure = not (one.inferred or other.inferred)
    if one.stems and one.stems == other.stems and may_be_of_one_country(one, other):
        return [worth.point("same place: {}", worth_of_name(one, other), one.name, half=not sure)]
    if one.at is None or other.at is None:
        return _by_name(one, other, sure, worth)
    km = km_apart(one.at, other.at)
    if one.fine and other.fine:
        return _both_fine(one, other, km, sure, worth)
    if km <= max(one.km, other.km) + worth.knobs.near_km and may_be_of_one_country(one, other):
        return [worth.point("{} lies in {}", worth_of(one, other), finer(one, other).name, coarser(one, other).name, half=not sure)]
    return _elsewhere(one, other, km, sure, worth)


def _by_name(one: Spot, other: Spot, sure: bool, worth: Worth) -> Part:
    """Places of which the gazetteer does not know one."""
    if not may_be_of_one_country(one, other):
        return None if sure else [worth.point("{} and {}", "other_place", one.country, other.country, sign=-1)]
    if one.stems & other.stems:
        return [worth.point("{} and {}", "same_place", one.name, other.name, half=True)]
    if one.country == other.country and "country" in (one.precision, other.precision):
        return [worth.point("both in {}", "within_country", one.country)] if one.country else []
    return [worth.point("{} and {}", "other_place", one.name, other.name, sign=-1, half=True)]


def _both_fine(one: Spot, other: Spot, km: float, sure: bool, worth: Worth) -> Part:
    if km <= worth.knobs.near_km:
        return [worth.point("{:.0f} km apart", "same_place", km, half=not sure)]
    if "offset" in (one.precision, other.precision) and km <= one.km + other.km:
        return [worth.point("{:.0f} km apart", "within_district", km, half=not sure)]
    if "district" in (one.precision, other.precision) and km <= max(one.km, other.km):
        return [worth.point("{} lies in {}", "within_district", finer(one, other).name, coarser(one, other).name, half=not sure)]
    return _elsewhere(one, other, km, sure, worth)


def _elsewhere(one: Spot, other: Spot, km: float, sure: bool, worth: Worth) -> Part:
    if sure and km > one.km + other.km + worth.knobs.far_km:
        return None
    return [worth.point("{} and {}, {:.0f} km apart", "other_place", one.name, other.name, km, sign=-1, half=not sure)]

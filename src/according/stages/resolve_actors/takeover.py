"""Whether a described party is called by its owner: "Turkish ships" are Turkey, "Turkish nationals" are not."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from according.records.actor import ARMED_GROUPS, ORGANS, Party
from according.records.parse import Ref
from according.records.quick import dataclass
from according.stages.resolve_actors.below_states import LOCAL_OFFICES
from according.stages.resolve_actors.entries import Entry, Generic
from according.stages.resolve_actors.owners import Owner
from according.stages.resolve_actors.person import Person
from according.stages.resolve_actors.phrases import core
from according.stages.resolve_actors.registry import Registry
from according.stages.resolve_actors.scene import Scene

_TAKES_S = ("l", "t", "a", "i", "r")
OWNED = frozenset({"force", "unit", "equipment", "member", "thing", "institution", "spokesman", "office", "person", "organisation", "team"})
_OWN_WORK = frozenset({"REL", "JUD", "MED", "EDU", "JRN"})
"""Whose rabbi or lawyer somebody is does not make him theirs."""
_EMPLOYERS = frozenset({"organisation", "organization", "charity", "ngo", "foundation", "institute", "institution"})
"""Bodies that people work for and are not; an association of teachers is the teachers."""
_HOUSES = frozenset({
    "academy", "church", "clinic", "college", "company", "convent", "diocese", "employer", "firm", "hospital", "mission", "monastery",
    "mosque", "order", "parish", "school", "seminary", "temple", "university",
})  # fmt: skip
"""The same of those that speak for somebody who belongs to them: "according to her church"; "looted their school" is done to them."""
_SEEKING = frozenset({"aspirant", "candidate", "contender", "hopeful", "nominee"})
_PRIVATE = frozenset({"association", "charity", "foundation", "ngo", "watchdog", "federation", "society", "network", "league", "club"})
_GOVERNED = frozenset({"CVL", "UAF", "REF", "EDU", "JRN", "MED", "REL", "BUS", "LAB", "UNK"})
_NO_ORGANS = frozenset({"mayor", "group", "firm", "giant", "conglomerate"})
_ARMY = frozenset({"army", "military"})
_UNITS = frozenset({"battalion", "brigade", "company", "contingent", "platoon", "regiment", "squad", "squadron", "unit"})
_OWN_COUNTRY = frozenset({"country", "nation", "homeland"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """Whom words mean: the fields of a Party without its words."""

    name: str
    id: str | None
    country: str | None
    sectors: tuple[str, ...]
    rule: str = ""


def meaning_of(party: Entry | Person | Party, *, rule: str = "", sectors: tuple[str, ...] | None = None) -> Meaning:
    """A registered party, person or party of other words as a meaning."""
    return Meaning(
        name=party.name, id=party.id or None, country=party.country, sectors=party.sectors if sectors is None else sectors, rule=rule
    )


def of_body(meaning: Meaning, body: Entry | None) -> Meaning:
    """Somebody of a body by a noun of no table: a union of states itself ("the OSCE forum"), else with the body's sectors."""
    if body is None:
        return meaning
    forum = body.sectors[:1] == ("IGO",) and body.id and meaning.name.casefold() in _FORUMS
    return meaning_of(body, rule="modifier: its forum") if forum else replace(meaning, sectors=body.sectors)


_FORUMS = frozenset({"forum", "grouping", "platform"})
_ONE = frozenset({"person", "office"})
"""Kinds of nouns for one man or woman."""
_OF_GUARDS = ARMED_GROUPS | {"COP", "SPY"}
"""Sectors of those who are called by whom they serve ("his own guards")."""


def taken_over(owner: Owner, *, generic: Generic, word: str, registry: Registry, speaks: bool = False) -> Meaning | None:
    """The owner, where a party is called by it; None where it is called by its own noun.

    generic: what the noun is; word: its lemma; speaks: whether the party says something.
    """
    if word in registry.words["followers"] and _has_followers(owner):
        generic = replace(generic, kind="member", sectors=())  # "the Brigade's men", "his men"
    fights = bool(ARMED_GROUPS & set(generic.sectors))
    if generic.kind == "relation" or owner.against or word in _SEEKING and _is_sought(owner):
        return None  # "two candidates for the town council", "the GOP candidate", "the French candidate"
    if word in _OWN_COUNTRY and owner.how == "possessive" and (state := registry.state(owner.country)) is not None:
        return meaning_of(state)  # "the visit of the envoy to her country"
    if word == "government" and owner.how == "possessive" and _are_governed(owner):
        return meaning_of(state) if (state := registry.state(owner.country)) is not None else None  # "disarmed by their own government"
    if owner.entry is not None and owner.entry.sectors[:1] == generic.sectors[:1] == ("JRN",):
        return meaning_of(owner.entry)  # "Itar-Tass news agency"
    if generic.kind == "group" and not fights and generic.sectors[:1] not in (("LAB",), ("UNK",), ("OPP",), ("PTY",)):
        return None
    if owner.entry is not None and generic.sectors == ("LAB",) and owner.entry.sectors[:1] in ((), ("BUS",)):
        return None  # who works for a firm is not the firm, whom he strikes against or shoots at
    if owner.entry is not None:
        return meaning_of(owner.entry)
    if owner.person is not None and word == "member" and not owner.person.leads:
        return None  # "four of his members were killed", says the chairman of a union: neither he nor a state
    if owner.person is not None and _is_private(owner, generic, word):
        return None  # "the Clinton foundation" is neither she nor her state
    if owner.person is not None:
        return _led_by(owner.person, generic, registry)
    if owner.how == "possessive" and generic.kind in _ONE and not _OF_GUARDS & set(generic.sectors) and _is_one_person(owner, registry):
        return None  # "the general's deputy", "his adviser": another man
    if generic.kind == "force" and generic.sectors and _is_some_unit(owner):
        return None  # "three soldiers from the same unit" are soldiers
    bodies = _EMPLOYERS | _HOUSES if speaks else _EMPLOYERS
    for_them = bool(_OWN_WORK & set(generic.sectors)) if generic.kind == "person" else word in bodies and _are_people(owner, registry)
    if owner.party is not None and generic.kind in OWNED and not for_them:
        # but "their lawyer", or the organisation of three aid workers, is not they
        above = generic.kind == "force" or generic.kind == "office" and owner.how == "possessive"
        ruler = (owner.party.id or "").startswith("person:") and owner.party.sectors[:1] == ("GOV",) and owner.how == "possessive"
        state = registry.state(owner.party.country) if ruler and {"COP", "MIL", "SPY"} & set(generic.sectors) else None
        if state is not None:
            return meaning_of(state)  # "the Tunisian president's guards"
        return _commanded(owner.party, generic, registry) if above else meaning_of(owner.party)
    return _of_state(owner, generic, word, registry)


def _is_sought(owner: Owner) -> bool:
    """Whether an owner is a body, a party or a state, for which whoever runs for an office does not stand yet."""
    return owner.how == "of" or owner.entry is not None or owner.state is not None


def _are_governed(owner: Owner) -> bool:
    """Whether the owners are people of no state, body or band, who govern nobody."""
    party = owner.party
    return party is not None and party.id is None and (not party.sectors or party.sectors[0] in _GOVERNED)


def band_name(name: str, sectors: Collection[str]) -> str:
    """The rebels of "a rebel camp", "rebel-held": fighters told of by a word for one of them are many. sectors: theirs."""
    return f"{name}s" if ARMED_GROUPS & set(sectors) and name.endswith(_TAKES_S) else name


def _is_private(owner: Owner, generic: Generic, word: str) -> bool:
    """Whether a body of a state's people is no organ of it: "Turkey's bar association", "Sudan's doctors committee"."""
    whose = owner.generic is not None and owner.generic.kind in ("person", "group", "organisation")  # "civil society organisations"
    return generic.kind == "organisation" and (whose or word in _PRIVATE or "NGO" in generic.sectors)


def _is_one_person(owner: Owner, registry: Registry) -> bool:
    """Whether an owner is one man without a name ("the general"), and none of many."""
    words = owner.party.name.casefold().split() if owner.party is not None and not owner.party.id else []
    head = registry.generic.get(words[-1]) if words else None
    return head is not None and head.kind in _ONE and not words[-1].endswith("s")


def _is_some_unit(owner: Owner) -> bool:
    """Whether an owner is a unit of which no more is told than that it is one."""
    return owner.party is not None and not owner.party.id and owner.party.name in _UNITS


def _are_people(owner: Owner, registry: Registry) -> bool:
    """Whether an owner is described as people ("three aid workers"), and no body."""
    words = owner.party.name.casefold().split() if owner.party is not None and not owner.party.id else []
    head = registry.generic.get(words[-1]) or registry.generic.get(words[-1].removesuffix("s")) if words else None
    return head is not None and head.kind in ("person", "group", "member")


def _has_followers(owner: Owner) -> bool:
    """Whether men who are somebody's are their force: a body's, or those of somebody armed or in power."""
    if owner.how not in ("possessive", "of"):
        return False
    if owner.person is not None:
        return bool(owner.person.leads or (ARMED_GROUPS | {"MIL", "GOV", "COP"}) & set(owner.person.sectors))
    party = owner.entry or owner.party
    return party is not None and bool(party.sectors[:1] not in (("CVL",), ("JRN",)))


def _of_state(owner: Owner, generic: Generic, word: str, registry: Registry) -> Meaning | None:
    """The state of "Turkish forces", its armed forces for soldiers; none of "Syrian rebels" and "Serbian police"."""
    sectors = set(generic.sectors)
    staff = generic.sectors == ("LAB",) and owner.generic is not None and owner.generic.kind in ("institution", "force")
    if owner.state is None or not (staff or generic.kind in OWNED or generic.kind == "state") or sectors & (ARMED_GROUPS | ORGANS):
        return None
    if generic.kind == "person" and sectors & _OWN_WORK or _is_private(owner, generic, word) or word in _NO_ORGANS:
        return None  # "a Belgian nun", "Serb mayors", "the French group"
    if generic.kind == "organisation" and not generic.sectors and not generic.name and word not in registry.generic:
        return None  # "Canadian clinics", which no table knows
    if generic.kind == "team" and owner.how not in {"possessive", "of"}:
        return None  # "the Afghan team" may play chess
    if owner.generic is not None and (ARMED_GROUPS | ORGANS | {"OPP", "CVL", "REF"}) & set(owner.generic.sectors):
        return None
    thing = generic.kind in ("thing", "unit", "equipment") and owner.generic_word.casefold() in _ARMY  # "a Malian army post"
    armed = generic.name in ("soldiers", "troops") or word in _ARMY or thing
    return meaning_of(registry.army(owner.state) if armed else owner.state, sectors=owner.state.sectors)


def _led_by(person: Person, generic: Generic, registry: Registry) -> Meaning | None:
    """What belongs to a person: their force, their state, else themselves."""
    sectors = set(generic.sectors)
    if generic.kind not in OWNED and not ARMED_GROUPS & sectors or sectors & _OWN_WORK:
        return None
    whole = whole_of(person, registry=registry)
    men = generic.kind == "force" or "COP" in generic.sectors
    others = generic.kind == "office" or person.sectors[:1] in (("MIL",), ("COP",)) and men
    return None if whole is None and others else whole or meaning_of(person)  # the general's troops, his minister are not he


def _commanded(party: Party, generic: Generic, registry: Registry) -> Meaning | None:
    """The force or minister of a party; of an officer or official without a name, his state's, else none: his troops are not he."""
    words = party.name.casefold().split()
    head = registry.generic.get(words[-1]) if words and not party.id else None
    if head is None or head.kind not in ("office", "person") or not {"MIL", "GOV"} & set(party.sectors):
        return meaning_of(party)
    if words[-1] in LOCAL_OFFICES:
        return None if generic.kind in ("force", "office") else meaning_of(party)
    army = registry.armies.get(party.country or "") if "MIL" in generic.sectors else registry.state(party.country)
    return meaning_of(army) if army is not None else None


def whole_of(person: Person, *, registry: Registry) -> Meaning | None:
    """Whom a leader stands for: the party that they lead, the state of an official; None for others."""
    led = registry.find(person.leads) if person.leads else None
    if led is not None:
        return meaning_of(led)
    state = registry.state(person.country)
    in_office = not person.below and person.sectors[:1] != ("ELI",) and bool(set(person.sectors) & {"GOV", "MIL"})
    return meaning_of(state) if state is not None and in_office else None


def sectors_of(owner: Owner, *, generic: Generic, who: Meaning) -> tuple[str, ...]:
    """The owner's sectors if it is an armed group or an organisation, else those of the nouns."""
    if who.sectors and who.sectors[0] not in ("GOV", "MIL"):
        armed = who.sectors == ("IGO",) and "MIL" in generic.sectors  # peacekeepers
        return (*who.sectors, "MIL") if armed else who.sectors
    if (
        owner.generic is not None
        and owner.generic.sectors
        and (generic.kind in ("thing", "person", "member", "office") or not generic.sectors)
    ):
        return owner.generic.sectors
    if who.sectors and generic.sectors[:1] in (("REB",), ("UAF",)):
        return ("MIL",)  # fighters of a government
    if generic.sectors[:1] == ("IGO",):
        return ("MIL",)  # a state's peacekeepers
    if owner.entry is not None and owner.entry.kind == "organisation" and not who.sectors and generic.sectors == ("GOV",):
        return ()  # officials of an association
    return generic.sectors or who.sectors


def unit_of_person(scene: Scene, ref: Ref, generic: Generic, owner: Owner) -> Meaning | None:
    """The "Sa'ar Brigade", named for whoever he was; None for other nouns."""
    if generic.kind != "unit" or owner.person is None or owner.how != "modifier" or not scene.token(ref).form[:1].isupper():
        return None
    name = scene.text(scene.sentence(ref), *core(scene.sentence(ref), ref.token))
    name = name.removeprefix("the ").removeprefix("The ").removeprefix("THE ")
    return Meaning(name=name, id=None, country=owner.country, sectors=generic.sectors, rule="named for a person")

"""Ministries that reports call by several names: "Health Ministry", "Gaza's health ministry", "Hamas-run health ministry"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from according.ontology.tables import DATA, read_table
from according.records.attribution import Source
from according.records.stored import StoredClaim
from according.stages.reconcile.order import in_order
from according.stages.reconcile.words import folded

_HEAD = re.compile(r"\bministr(?:y|ies)\b")
_SEAT = re.compile(r",?\s+(?:in|of|for)\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?")
"""Where it sits, behind the words that call it: "the health ministry" "in Gaza"."""
_OF_MINISTRIES = frozenset({"Ministry", "The", "Public", "Affairs", "National", "Of", "And"})
_SPEAK_FOR = ("state:", "group:", "organisation:")
"""Ids of parties that a ministry may be of: other voices are persons."""
Names = Mapping[tuple[str, str], str]
"""(claim, source's name) -> the one name of that voice in its event, where it has several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A ministry. kind: what it is for; holder: who runs it, if that is not beyond doubt its state; country: alpha-3 or None.

    plain: nothing says whose it is: "the health ministry".
    """

    kind: str
    holder: str | None
    country: str | None
    plain: bool

    def is_of(self, other: Office) -> bool:
        """Whether two are one for all that is said of them; two of which nothing says whose they are may be anybody's."""
        if self.kind != other.kind or (self.country and other.country and self.country != other.country):
            return False
        if self.plain is other.plain and self.holder is None and other.holder is None:
            return self.country is not None and self.country == other.country
        return self.holder == other.holder or self.plain or other.plain


_Table = list[tuple[re.Pattern[str], dict[str, str]]]


def _table(name: str, *columns: str) -> _Table:
    rows = read_table(DATA / "reconcile" / name, columns=(*columns, "example"))
    return [(re.compile(rf"\b(?:{'|'.join(re.escape(word.strip()) for word in row['words'].split(','))})\b"), row) for row in rows]


_OFFICES, _SEATS = _table("offices.tsv", "office", "words"), _table("seats.tsv", "holder", "words", "country")


def office_of(words: str, *, country: str | None) -> Office | None:
    """The ministry that words call; None if they call none, several, or one that is not known. country: of the party, if it is known."""
    return _office(words, country) if "inistr" in words else None


@lru_cache(maxsize=10_000)
def _office(words: str, country: str | None) -> Office | None:
    plain = folded(words)
    kinds = {row["office"] for pattern, row in _OFFICES if pattern.search(plain)} if _HEAD.search(plain) else set()
    seats = {row["holder"]: row["country"] for pattern, row in _SEATS if country in (None, row["country"]) and pattern.search(plain)}
    if len(kinds) != 1 or len(seats) > 1:
        return None
    (kind,), (holder, home) = kinds, next(iter(seats.items()), (None, None))
    return Office(kind=kind, holder=holder, country=country or home, plain=holder is None and not _says_whose(words, kind))


def _says_whose(words: str, kind: str) -> bool:
    """Capitals beyond those of the office itself: "Yemen's Health Ministry"."""
    own = next(pattern for pattern, row in _OFFICES if row["office"] == kind)
    return any(word[:1].isupper() and word not in _OF_MINISTRIES for word in re.findall(r"[\w’'-]+", words) if not own.search(word.lower()))


def office_of_voice(source: Source, *, evidence: str) -> Office | None:
    """The ministry that speaks, None if it is somebody else. What stands behind its words in the sentence says where it sits."""
    words = source.text or source.name
    if "inistr" not in f"{words} {source.name}" or not ("inistr" in source.name or (source.id or "").startswith(_SPEAK_FOR)):
        return None
    at = evidence.find(words)
    seat = _SEAT.match(evidence, at + len(words)) if at >= 0 else None
    whose = source.name if (source.id or "").startswith("group:") or "inistr" in source.name else ""
    called = words if "inistr" in words else source.name
    return office_of(" ".join((called + (seat[0] if seat else ""), whose if whose != called else "")).strip(), country=source.country)


def names_of_voices(claims: Iterable[StoredClaim]) -> Names:
    """The one name of each ministry that the claims of one event call by several."""
    told: defaultdict[Office, list[tuple[str, str]]] = defaultdict(list)
    for claim in claims:
        for source in claim.sources:
            office = office_of_voice(source, evidence=claim.evidence)
            if office is not None:
                told[office].append((claim.id, source.name))
    found: dict[tuple[str, str], str] = {}
    for group in _groups(sorted(told, key=repr)):
        voices = [voice for office in group for voice in told[office]]
        name = _name(Counter(name for _, name in voices))
        found |= {voice: name for voice in voices if voice[1] != name}
    return found


def under_one_name(claims: Iterable[StoredClaim], *, names: Names) -> list[StoredClaim]:
    """The claims with each voice under its one name: that of the first claim that has it."""
    given = list(claims)
    own = {source.name: source for claim in reversed(in_order(given)) for source in claim.sources}

    def renamed(claim: StoredClaim, source: Source) -> Source:
        one = own[names.get((claim.id, source.name), source.name)]
        return replace(source, name=one.name, id=one.id, country=one.country)

    touched = {claim for claim, _ in names}
    return [replace(c, sources=tuple(renamed(c, source) for source in c.sources)) if c.id in touched else c for c in given]


def _groups(offices: list[Office]) -> list[list[Office]]:
    """Offices that are one. A plain one goes with whatever it may be of, if that is one alone."""
    groups: list[list[Office]] = []
    for office in sorted(offices, key=lambda one: one.plain):
        fitting = [group for group in groups if all(office.is_of(other) for other in group if not other.plain or group[0].plain)]
        if len(fitting) == 1:
            fitting[0].append(office)
        else:
            groups.append([office])
    return groups


def _name(names: Counter[str]) -> str:
    """That of the ministry itself before that of its state, the commonest, the first by name."""
    return min(names, key=lambda name: ("inistr" not in name, -names[name], name))

"""The fields of a claim that a reviewer can correct, as JSON and back.

Values have the keys of the contract. Words are given by `start` and `end`, code points of the report's text, half-open; those of a time by
`text_start` and `text_end`. What a reviewer gives has the rule `reviewer`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from according.errors import UsageError
from according.ontology.codebook import load_codebook
from according.ontology.contexts import load_contexts
from according.ontology.tables import DATA, read_some
from according.records.actor import SECTORS, Party
from according.records.attribution import STANCES, Source
from according.records.claim import Claim
from according.records.count import COUNT_FIELDS, COUNTED, Count
from according.records.mention import STATUSES
from according.records.span import Span
from according.records.when import GRANULARITIES, Time
from according.records.where import PLACE_FIELDS, PRECISIONS, Place
from according.review.reading import Reader, listed, one_of, span, texts, wrong

RULE = "reviewer"
PARTY = ("text", "start", "end", "name", "id", "country", "sectors", "rule", "source")
SOURCE = ("name", "id", "country", "stance", "cue", "text", "start", "end", "via", "rule")
TIME = ("start", "end", "granularity", "text", "text_start", "text_end", "rule")


@cache
def modes() -> Mapping[str, Mapping[str, str]]:
    """Type -> mode -> its CAMEO code; under "" that of the type."""
    types = load_codebook().types
    return {name: {"": one.cameo} | {mode: known.cameo for mode, known in one.modes.items()} for name, one in types.items()}


@cache
def countries() -> Mapping[str, str]:
    """ISO 3166 alpha-3 code -> name."""
    return {row["alpha3"]: row["name"] for row in read_some(DATA / "places" / "countries.tsv", columns=("alpha3", "name"))}


def _party(value: Any, path: str, text: str) -> Party:
    read = Reader(value, path=path, text=text, keys=PARTY)
    return Party(
        **read.words(required=True),
        name=read.name("name", required=True),
        id=read.known("id"),
        country=read.known_code("country", among=countries()),
        sectors=read.names("sectors", among=SECTORS),
        rule=read.name("rule") or RULE,
        source=read.name("source"),
    )


def _source(value: Any, path: str, text: str) -> Source:
    read = Reader(value, path=path, text=text, keys=SOURCE)
    name = read.name("name")
    return Source(
        **read.words(required=False),
        name=name,
        id=read.known("id") if name else None,
        country=read.known_code("country", among=countries()) if name else None,
        stance=read.code("stance", among=STANCES),
        cue=read.name("cue"),
        via=read.names("via"),
        rule=read.name("rule") or RULE,
    )


def _time(value: Any, path: str, text: str) -> Time | None:
    if value is None:
        return None
    read = Reader(value, path=path, text=text, keys=TIME)
    start, end = read.day("start"), read.day("end")
    if end < start:
        raise wrong(f"{path}.end", end, f"is before the start {start}")
    words = read.words(required=False, start="text_start", end="text_end")
    return Time(
        start=start,
        end=end,
        granularity=read.code("granularity", among=GRANULARITIES),
        text=words["text"],
        start_offset=words["start"],
        end_offset=words["end"],
        rule=read.name("rule") or RULE,
    )


def _place(value: Any, path: str, text: str) -> Place | None:
    if value is None:
        return None
    read = Reader(value, path=path, text=text, keys=PLACE_FIELDS)
    lat, lon = read.number("lat", low=-90, high=90), read.number("lon", low=-180, high=180)
    if (lat is None) != (lon is None):
        raise wrong(path, (lat, lon), "latitude and longitude stand together or not at all")
    return Place(
        **read.words(required=False),
        name=read.name("name", required=True),
        country=read.known_code("country", among=countries()),
        admin1=read.known("admin1"),
        lat=lat,
        lon=lon,
        radius_km=read.number("radius_km", low=0, high=20_000),
        precision=read.code("precision", among=PRECISIONS),
        geonames_id=read.whole("geonames_id"),
        rule=read.name("rule") or RULE,
    )


def _count(value: Any, path: str, text: str) -> Count:
    read = Reader(value, path=path, text=text, keys=COUNT_FIELDS)
    low, high = read.whole("low", required=True) or 0, read.whole("high")
    if high is not None and high < low:
        raise wrong(f"{path}.high", high, f"is less than low {low}")
    return Count(
        **read.words(required=True), what=read.code("what", among=COUNTED), low=low, high=high, of=read.known("of"),
        source=read.name("source"),
    )  # fmt: skip


def _span(value: Any, path: str, text: str) -> Span:
    Reader(value, path=path, text=text, keys=("start", "end", "text"))
    start, end = span(value.get("start"), value.get("end"), path=path, text=text)
    return Span(start=start, end=end)


def _sources(value: Any, path: str, text: str) -> tuple[Source, ...]:
    found = tuple(_source(one, at, text) for at, one in listed(value, path=path))
    if not found:
        raise wrong(path, value, 'is empty; somebody says so: the report\'s own voice is {"name": "", "stance": "asserts"}')
    return found


def _parties(value: Any, path: str, text: str) -> tuple[Party, ...]:
    return tuple(_party(one, at, text) for at, one in listed(value, path=path))


_READ: Mapping[str, Callable[[Any, str, str], Any]] = {
    "type": lambda value, path, text: one_of(value, path=path, among=modes()),
    "mode": lambda value, path, text: None if value in (None, "") else one_of(value, path=path, among=_all_modes()),
    "contexts": lambda value, path, text: texts(value, path=path, among=load_contexts().order),
    "status": lambda value, path, text: one_of(value, path=path, among=STATUSES),
    "trigger": _span,
    "actors": _parties,
    "recipients": _parties,
    "sources": _sources,
    "time": _time,
    "place": _place,
    "counts": lambda value, path, text: tuple(_count(one, at, text) for at, one in listed(value, path=path)),
    "evidence": _span,
    "mentions": lambda value, path, text: tuple(_span(one, at, text) for at, one in listed(value, path=path)),
}
FIELDS = tuple(_READ)
"""Fields of a claim that can be corrected."""


def _all_modes() -> tuple[str, ...]:
    return tuple(dict.fromkeys(mode for of_type in modes().values() for mode in of_type if mode))


def read_value(field: str, *, value: Any, text: str) -> Any:
    """A value as `Claim` has it. text: of the report. Raises UsageError that says which part of it is wrong, and how."""
    if field not in _READ:
        raise UsageError(f"{field!r} is no field that can be corrected; there are {', '.join(FIELDS)}")
    return _READ[field](value, field, text)


def write_value(claim: Claim, *, field: str) -> Any:
    """A field of a claim as JSON, from which read_value gives it back."""
    value = getattr(claim, field)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, Time):
        found = {name: getattr(value, name) for name in ("granularity", "text", "rule")}
        days = {"start": value.start.isoformat(), "end": value.end.isoformat()}
        return found | days | {"text_start": value.start_offset, "text_end": value.end_offset}
    keys = {Party: PARTY, Source: SOURCE, Place: PLACE_FIELDS, Count: COUNT_FIELDS, Span: ("start", "end")}.get(type(value))
    if keys is None:
        return value
    found = {key: getattr(value, key) for key in keys}
    return {key: list(one) if isinstance(one, tuple) else one for key, one in found.items()}


def correct(claim: Claim, *, corrections: Mapping[str, Any], note: str = "corrected by a reviewer") -> Claim:
    """The claim with other values in some fields; a mode that the type does not have goes, CAMEO's code follows.

    corrections: JSON values by field. note: what the explanation says of them. Raises UsageError.
    """
    if not corrections:
        return claim
    values = {name: read_value(name, value=value, text=claim.document.text) for name, value in corrections.items()}
    type_, mode = values.get("type", claim.type), values.get("mode", claim.mode)
    if {"type", "mode"} & values.keys():
        codes = modes().get(type_, {})
        mode = mode if mode in codes else None
        values |= {"mode": mode, "cameo": codes.get(mode or "")}
    told = dict(claim.explanation) | dict.fromkeys(corrections, note)
    return replace(claim, **values, explanation=tuple(told.items()))


def restored(claim: Claim, *, coded: Mapping[str, Any]) -> Claim:
    """The claim as the coder gave it. coded: what `coded_values` kept."""
    if not coded:
        return claim
    values = {name: _rebuilt(name, coded[name]) for name in FIELDS if name in coded}
    return replace(claim, **values, cameo=coded["cameo"], explanation=tuple((field, why) for field, why in coded["explanation"]))


def coded_values(claim: Claim, *, fields: Iterable[str]) -> dict[str, Any]:
    """What must be kept of the coder's claim before these fields are corrected, as JSON; {} if there are none."""
    kept = {name: write_value(claim, field=name) for name in fields}
    if "type" in kept:
        kept["mode"] = claim.mode
    return kept and kept | {"cameo": claim.cameo, "explanation": [list(pair) for pair in claim.explanation]}


def _rebuilt(field: str, value: Any) -> Any:
    """A value of the coder's, taken as it is."""
    kinds = {"actors": Party, "recipients": Party, "sources": Source, "counts": Count, "mentions": Span}
    if field in kinds:
        return tuple(_made(kinds[field], one) for one in value)
    if field == "time" and value is not None:
        words: dict[str, Any] = {key: value[key] for key in ("granularity", "text", "rule")}
        words |= {"start": date.fromisoformat(value["start"]), "end": date.fromisoformat(value["end"])}
        return Time(**words, start_offset=value["text_start"], end_offset=value["text_end"])
    if field == "contexts":
        return tuple(value)
    kind = {"place": Place, "trigger": Span, "evidence": Span}.get(field)
    return value if kind is None or value is None else _made(kind, value)


def _made(kind: Any, value: Mapping[str, Any]) -> Any:
    return kind(**{key: tuple(one) if isinstance(one, list) else one for key, one in value.items()})

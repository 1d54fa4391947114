"""Places told by two others: "the road between Damascus and Homs", "the border between Syria and Turkey", "the Thai border"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from according.records.document import Document
from according.records.parse import Parsed, Sentence
from according.records.where import Place, PlaceMention
from according.stages.ground.geometry import distance_km
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.resolve import Ground
from according.stages.ground.roads import BETWEEN, roads_of

_LONGEST_STRETCH_KM, _LONGEST_ROAD_KM = 500.0, 900.0
_TOWNS = ("settlement", "district", "point")
_ARTICLES = frozenset(("the", "both"))
_HYPHENS = frozenset(("-", "–", "—", "/"))
_LEAST_KM = 10.0
_LIKELY = 0.2


@dataclass(frozen=True, slots=True)
class _Span:
    """Tokens first to last of a sentence (last included) and the one that stands for them in the tree."""

    sentence: Sentence
    first: int
    last: int
    head: int


def relation_mentions(
    parsed: Parsed, named: list[PlaceMention], *, ground: Ground, words: PlaceWords, document: Document
) -> list[PlaceMention]:
    """Mentions of what lies between two named towns, and of borders; those of the names themselves stay beside them."""
    by_sentence: dict[int, list[PlaceMention]] = {}
    for mention in named:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    found: list[PlaceMention] = []
    for sentence in parsed.sentences:
        here = by_sentence.get(sentence.index, [])
        for one, other, first, last, head in roads_of(sentence, here, words=words):
            span = _Span(sentence, first, last, head)
            found += _stretch(span, one.place, other.place, document, longest=_LONGEST_ROAD_KM)
        if "between" not in sentence.vocabulary and words.borders.isdisjoint(sentence.vocabulary):
            continue
        for at, token in enumerate(sentence.tokens):
            form = token.form.lower()
            if form in words.borders:
                found += _border(sentence, at, here, ground, document)
            elif form == "between":
                found += _between(sentence, at, here, words, document)
    return found


def _between(sentence: Sentence, at: int, here: list[PlaceMention], words: PlaceWords, document: Document) -> list[PlaceMention]:
    """The middle of two towns, behind a word for a road or a stretch of land; "talks between Moscow and Kyiv" are no place."""
    before = {sentence.tokens[n].form.lower() for n in range(max(0, at - 2), at)}
    one = next((m for m in here if m.first == at + 1), None)
    other = next((m for m in here if one is not None and m.first == one.last + 2 and sentence[one.last + 1].form.lower() == "and"), None)
    if one is None or other is None or before.isdisjoint(words.stretches):
        return []
    return _stretch(_Span(sentence, at, other.last, one.head), one.place, other.place, document)


def _stretch(span: _Span, a: Place, b: Place, document: Document, longest: float = _LONGEST_STRETCH_KM) -> list[PlaceMention]:
    """The middle of two towns with half their distance as radius."""
    if not _town(a) or not _town(b) or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return []
    apart = distance_km(a.lat, a.lon, b.lat, b.lon)
    if apart > longest:
        return []
    point = (round((a.lat + b.lat) / 2, 3), round((a.lon + b.lon) / 2, 3))
    country = a.country if a.country == b.country else None
    radius = round(apart / 2 + _LEAST_KM, 1)
    return [_mention(span, document, point=point, radius=radius, country=country, rule=f"{BETWEEN} {a.name} and {b.name}")]


def _town(place: Place) -> bool:
    return place.precision in _TOWNS and place.lat is not None


def _border(sentence: Sentence, at: int, here: list[PlaceMention], ground: Ground, document: Document) -> list[PlaceMention]:
    """The border of two countries: both named, or one of them and the report's own."""
    country_at = _countries(sentence, here, ground)
    first, last, pair = _behind(sentence, at, country_at)
    if len(pair) < 2:
        first, more = _before(sentence, at, country_at)
        pair = tuple(dict.fromkeys((*pair, *more)))
    if len(pair) == 1:
        pair = (*pair, *(_whose(sentence, at, country_at) or _neighbour(pair[0], ground)))
    border = ground.gazetteer.border(pair[0], other=pair[1]) if len(pair) == 2 else None
    if border is None or (first == at and last == at):
        return []
    names = " and ".join(sorted(ground.gazetteer.countries[code].entry.name for code in pair))
    own = next((code for code in pair if code == ground.frame.main), None)
    span = _Span(sentence, first, last, at)
    return [_mention(span, document, point=(border.lat, border.lon), radius=border.radius_km, country=own, rule=f"border of {names}")]


def _whose(sentence: Sentence, at: int, country_at: CountryAt) -> tuple[str, ...]:
    """Poland's, of "Poland moved two brigades to its border with Belarus"."""
    if not any(t.form.lower() in ("its", "their") for t in sentence.dependents(at, "nmod:poss")):
        return ()
    for above in sentence.ancestors(at):
        for subject in sentence.dependents(above, "nsubj"):
            country = country_at(subject.index)
            return (country,) if country is not None else ()
    return ()


def _neighbour(country: str, ground: Ground) -> tuple[str, ...]:
    """The likeliest country of the report that has a border with this one."""
    likely = (code for code in ground.frame.likely(_LIKELY) if code != country)
    return next(((code,) for code in likely if ground.gazetteer.border(country, other=code) is not None), ())


CountryAt = Callable[[int], str | None]


def _countries(sentence: Sentence, here: list[PlaceMention], ground: Ground) -> CountryAt:
    """What gives the country that a token names, by its name or its people."""
    named = {n: m.place.country for m in here if m.place.precision == "country" for n in range(m.first, m.last + 1)}

    def country_at(at: int) -> str | None:
        if not 0 <= at < len(sentence.tokens):
            return None
        form = sentence.tokens[at].form
        of_people = ground.gazetteer.demonyms.get(form.lower(), ()) if form[:1].isupper() else ()
        return named.get(at) or (of_people[0] if of_people else None)

    return country_at


def _behind(sentence: Sentence, at: int, country_at: CountryAt) -> tuple[int, int, tuple[str, ...]]:
    """First and last token and the countries of "border with X", "border between X and Y"."""
    after = at + 1
    if after >= len(sentence.tokens) or sentence.tokens[after].form.lower() not in ("with", "between"):
        return at, at, ()
    found: list[str] = []
    last, n = at, after + 1
    while n < len(sentence.tokens) and len(found) < 2:
        country = country_at(n)
        if country is not None:
            found = list(dict.fromkeys((*found, country)))
            last = n
        elif sentence.tokens[n].form.lower() not in {*_ARTICLES, "and"} or (found and sentence.tokens[after].form.lower() == "with"):
            break
        n += 1
    return at, last, tuple(found)


def _before(sentence: Sentence, at: int, country_at: CountryAt) -> tuple[int, tuple[str, ...]]:
    """First token and the countries of "Thai-Cambodian border", "Syria's border", "Turkish border"."""
    found: list[str] = []
    first, n = at, at - 1
    while n >= 0 and at - n <= 6 and len(found) < 2:
        country = country_at(n)
        if country is not None:
            found, first = [country, *(code for code in found if code != country)], n
        elif sentence.tokens[n].form not in _HYPHENS and (found or sentence.tokens[n].form not in ("'s", "’s")):
            break
        n -= 1
    return first, tuple(found)


def _mention(span: _Span, document: Document, *, point: tuple[float, float], radius: float, country: str | None, rule: str) -> PlaceMention:
    start, end = span.sentence.tokens[span.first].start, span.sentence.tokens[span.last].end
    text = document.text[start:end]
    place = Place(
        name=text, text=text, start=start, end=end, country=country, admin1=None, lat=point[0], lon=point[1], radius_km=radius,
        precision="area", geonames_id=None, rule=rule,
    )  # fmt: skip
    return PlaceMention(sentence=span.sentence.index, first=span.first, last=span.last, head=span.head, place=place)

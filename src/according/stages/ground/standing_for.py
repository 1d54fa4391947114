"""Words that stand for a place: "the town", "the capital", "the country", "Turkish territory", "the border with X", "here", "there"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from according.records.document import Document
from according.records.parse import Parsed, Sentence, Token
from according.records.where import Place, PlaceMention
from according.stages.ground.frame import countries_of
from according.stages.ground.place_words import PlaceWords
from according.stages.ground.placing import filled
from according.stages.ground.resolve import Ground
from according.stages.ground.scene import is_somebody
from according.stages.ground.tables import PRECISION, Entry

_ARTICLES = frozenset(("the", "this", "that", "its", "their"))
_TOLD = 0.12
"""Share of a report from which a country is one that it tells of."""
_MOST_SENTENCES_BACK = 12
_THERE_BACK = 1
_NAMED_BEFORE = "the one named before:"
_TEXTS = frozenset("declaration accord agreement treaty pact protocol convention charter process deal formula".split())
_UNDERGOING = frozenset({"change", "see", "witness", "suffer", "experience", "have", "host", "lose", "need", "begin", "start", "continue"})
_OF_PROVINCES = frozenset({
    "cantonal", "county", "departmental", "district", "governorate", "oblast", "prefectural", "provincial", "regional", "state",
})  # fmt: skip
"""Whose capital is not the country's: "killed two in the provincial capital"."""
_SEAT = 50_000
"""A smaller town that bears the name of a province need not be its seat ("Sinaloa")."""
_BEFORE_OR_AFTER = frozenset({"after", "before", "since"})
_ROADS, _ENDS = frozenset({"highway", "motorway", "railway", "road", "route"}), frozenset({"between", "from", "to"})
_WATERS = frozenset({"Bay", "Gulf", "Lake", "Ocean", "River", "Sea", "Strait"})
# Nobody calls a place of a million people a town.
_SMALLER = frozenset(("town", "village", "camp"))
_LARGEST_TOWN_KM, _SMALLEST_CITY_KM = 6.5, 3.0


def standing_mentions(
    parsed: Parsed, named: list[PlaceMention], *, ground: Ground, words: PlaceWords, document: Document
) -> list[PlaceMention]:
    """Mentions of places without their names, each resolved to a place named before, or to the report's country and its capital."""
    taken = {(m.sentence, n) for m in named for n in (*range(m.first, m.last + 1), m.head)}
    before: list[PlaceMention] = []
    by_sentence: dict[int, list[PlaceMention]] = {}
    for mention in named:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    found: list[PlaceMention] = []
    headed = [sentence.kind == "dateline" for sentence in parsed.sentences]
    for sentence in parsed.sentences:
        here, told_here = sorted(by_sentence.get(sentence.index, ()), key=lambda m: m.first), len(before)
        for at, token in enumerate(sentence.tokens):
            while here and here[0].first <= at:
                mention = here.pop(0)
                if not _is_no_ground(sentence, mention, words=words):
                    before.append(mention)
            if token.upos == "ADV" and (where := _pointed_at(sentence, at, before, parsed=parsed)) is not None:
                found.append(where)
            if token.upos != "NOUN" or (sentence.index, at) in taken:
                continue
            # No agency sits in a village: "their village" is not where the report was written.
            told = [m for m in before if not headed[m.sentence]] if token.form.lower() in _SMALLER else before
            standing = _read(sentence, at, told, ground=ground, words=words, document=document)
            if standing is not None:
                found.append(standing)
        if not _BEFORE_OR_AFTER.isdisjoint(sentence.vocabulary):  # what went before is behind the news for those who read on
            before[told_here:] = sorted(before[told_here:], key=lambda m: not _is_behind(sentence, m.head))
    return found


def _is_no_ground(sentence: Sentence, mention: PlaceMention, *, words: PlaceWords) -> bool:
    """Whether a place is not where "the city" is: that of "the Jeddah declaration", a capital that does what states do."""
    token = sentence.tokens[mention.head]
    if token.head < 0:
        return False
    above = sentence.tokens[token.head]
    if _is_left_for(sentence, token) or _is_of_teller(sentence, token) or _is_end_of_road(sentence, token):
        return True
    if token.relation in ("compound", "amod"):  # nor is that of "Arizona Senator John McCain"
        return above.lemma.lower() in _TEXTS or above.deprel == "nmod:desc" or above.mention == "person"
    if token.deprel == "obl:agent" or is_somebody(sentence, mention.head, words=words):
        return True
    acts = token.deprel == "nsubj" and above.upos == "VERB" and above.lemma not in _UNDERGOING
    return acts and bool(sentence.dependents(above.index, "obj", "iobj", "ccomp", "xcomp"))


def _is_left_for(sentence: Sentence, token: Token) -> bool:
    """Idlib of "the rebels left the town for Idlib"."""
    verb = sentence.tokens[token.head]
    gone = token.relation == "obl" and verb.lemma == "leave" and "for" in sentence.marked(token.index, "case")
    return gone and bool(sentence.dependents(verb.index, "obj"))


def _is_end_of_road(sentence: Sentence, token: Token) -> bool:
    """Kabul and Kandahar of "cut the highway between Kabul and Kandahar"."""
    first = sentence.tokens[token.head] if token.relation == "conj" else token
    return first.relation == "nmod" and sentence[first.head].lemma in _ROADS and bool(_ENDS & {*sentence.marked(first.index, "case")})


def _is_of_teller(sentence: Sentence, token: Token) -> bool:
    """Najaf of "according to cemetery workers in Najaf"."""
    if "according" not in sentence.vocabulary:
        return False
    return any("according to" in sentence.marked(k, "case") for k in sentence.ancestors(token.index))


def _is_behind(sentence: Sentence, at: int) -> bool:
    """Whether a word stands in a clause that only tells before or after what something was."""
    above = (at, *sentence.ancestors(at))
    return any(sentence.tokens[k].relation == "advcl" and not _BEFORE_OR_AFTER.isdisjoint(sentence.marked(k, "mark")) for k in above)


def _read(
    sentence: Sentence, at: int, before: list[PlaceMention], *, ground: Ground, words: PlaceWords, document: Document
) -> PlaceMention | None:
    token = sentence.tokens[at]
    lower = token.form.lower()
    previous = sentence.tokens[at - 1] if at else None
    if previous is None or token.upos != "NOUN":
        return None
    if lower in words.lands and (countries := ground.gazetteer.demonyms.get(previous.form.lower())) and previous.form[0].isupper():
        entry = ground.gazetteer.countries[countries[0]].entry
        return _mention(sentence, at - 1, at, entry, "land of a people", document)
    if lower == "capital" and previous.form.lower() in _OF_PROVINCES:
        return None if _named_after(sentence, at) else _seat(sentence, at, before, ground=ground, document=document)
    while previous.upos == "ADJ" and previous.xpos != "JJS" and previous.form.islower() and at - previous.index <= 2 and previous.index > 0:
        previous = sentence.tokens[previous.index - 1]
    if previous.form.lower() not in _ARTICLES or _named_after(sentence, at):
        return None
    if lower == "country" and previous.form.lower() in ("the", "this"):
        country = _opening_country(sentence, before) or _country_meant(sentence, at, ground)
    else:
        country = None
    if country:
        return _mention(sentence, at - 1, at, ground.gazetteer.countries[country].entry, "the report's country", document)
    if lower == "capital" and previous.form.lower() == "the" and (country := _country_meant(sentence, at, ground)):
        capital = ground.gazetteer.capital(country)
        return _mention(sentence, at - 1, at, capital, "capital of the report's country", document) if capital else None
    kinds = words.anaphors.get(lower)
    return _anaphor(sentence, at, before, kinds, document) if kinds else None


def _opening_country(sentence: Sentence, before: list[PlaceMention]) -> str | None:
    """South Africa of "In Cape Town, South Africa, police said that he was to be deported for being in the country illegally"."""
    if sentence.tokens[0].form.lower() != "in":
        return None
    return next((m.place.country for m in before if m.sentence == sentence.index and m.first == 1), None)


def _country_meant(sentence: Sentence, at: int, ground: Ground) -> str | None:
    """The country that the report is about; beside "American troops in the country" another that it tells of."""
    main, above = ground.frame.main, sentence.tokens[at].head
    beside = sentence.dependents(above, "amod", "compound") if above >= 0 and sentence.tokens[at].relation in ("nmod", "obl") else []
    theirs = ground.frame.abroad | {country for t in beside for country in countries_of(t.form.lower(), gazetteer=ground.gazetteer)}
    return next((c for c in ground.frame.likely(_TOLD) if c not in theirs), None) if main in theirs else main


def _seat(sentence: Sentence, at: int, before: list[PlaceMention], *, ground: Ground, document: Document) -> PlaceMention | None:
    """The town of the province named last that bears its name, else somewhere in the province; None where none was named."""
    province = next((m.place for m in _latest(before, sentence.index) if m.place.precision == "province"), None)
    if province is None:
        return None
    start, end = sentence.tokens[at - 1].start, sentence.tokens[at].end
    meant = ("town", province.country, province.name)
    bearers = (e for e in ground.gazetteer.lookup(province.name) if (e.kind, e.country, e.name) == meant)
    town = max((e for e in bearers if e.population >= _SEAT), key=lambda e: e.population, default=None)
    if town is not None:
        return _mention(sentence, at - 1, at, town, f"capital of {province.name}", document)
    place = replace(province, text=document.text[start:end], start=start, end=end, rule=f"somewhere in {province.name}, its capital")
    return PlaceMention(sentence=sentence.index, first=at - 1, last=at, head=at, place=place)


def _named_after(sentence: Sentence, at: int) -> bool:
    """A name follows, so that the word only says what kind of place it is ("the town of X", "the capital, X"), or makes a compound."""
    follows = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if follows is None:
        return False
    if follows.form.lower() == "of" or (follows.upos == "PROPN" and follows.form[0].isupper()):
        return True
    after = sentence.tokens[at + 2] if at + 2 < len(sentence.tokens) else None
    if follows.form == "," and after is not None and after.upos == "PROPN" and after.relation in ("appos", "conj", "flat"):
        return True
    return sentence.tokens[at].relation == "compound"


def _pointed_at(sentence: Sentence, at: int, before: list[PlaceMention], *, parsed: Parsed) -> PlaceMention | None:
    """ "Killed in an ambush here", where the report was filed; "had ambushed a patrol there", at the place named last."""
    token, lower = sentence.tokens[at], sentence.tokens[at].form.lower()
    if token.relation != "advmod" or lower not in ("here", "there") or any(q.start <= token.start < q.end for q in parsed.quotes):
        return None
    if lower == "here":
        meant = next((m for m in before if parsed.sentences[m.sentence].kind == "dateline"), None)
    else:
        near = (m for m in reversed(before) if sentence.index - m.sentence <= _THERE_BACK)
        meant = next((m for m in near if parsed.sentences[m.sentence][m.head].deprel != "nsubj"), None)  # no state that acts
    if meant is None:
        return None
    place = replace(meant.place, text=token.form, start=token.start, end=token.end, rule=f"{_NAMED_BEFORE} {meant.place.name}")
    return PlaceMention(sentence=sentence.index, first=at, last=at, head=at, place=place)


def _anaphor(sentence: Sentence, at: int, before: list[PlaceMention], kinds: tuple[str, ...], document: Document) -> PlaceMention | None:
    precisions, noun = {PRECISION[kind] for kind in kinds}, sentence.tokens[at].form.lower()
    city = next((m for m in _latest(before, sentence.index) if _is_called_city(m, document)), None) if noun == "city" else None
    largest = _LARGEST_TOWN_KM if noun in _SMALLER else inf
    for mention in _latest(before, sentence.index):
        if noun == "region" and (_is_water(mention) or mention.place.precision == "province" and _is_behind_town(mention, document)):
            continue  # "at the Red Sea port", "in Kennebunkport, Maine"
        if city is not None and (mention.place.radius_km or inf) < _SMALLEST_CITY_KM and mention.place.precision == "settlement":
            mention = city  # "the city of X … the village of Y … the city"
        first = mention.place.start  # "the town of X", which no table holds
        called = mention.place.lat is None and document.text[max(0, first - len(noun) - 4) : first].lower() == f"{noun} of "
        if called or mention.place.precision in precisions and (mention.place.radius_km or inf) < largest:
            start, end = sentence.tokens[at - 1].start, sentence.tokens[at].end
            rule = f"{_NAMED_BEFORE} {mention.place.name}"
            place = replace(mention.place, text=document.text[start:end], start=start, end=end, rule=rule)
            return PlaceMention(sentence=sentence.index, first=at - 1, last=at, head=at, place=place)
    return None


def _is_called_city(mention: PlaceMention, document: Document) -> bool:
    return document.text[: mention.place.start].endswith("city of ") and mention.place.precision == "settlement"


def _is_water(mention: PlaceMention) -> bool:
    return mention.place.name.rpartition(" ")[2] in _WATERS


def _is_behind_town(mention: PlaceMention, document: Document) -> bool:
    """Whether a province only says where the town before it lies."""
    return document.text[: mention.place.start].rstrip().endswith(",")


def _latest(before: list[PlaceMention], sentence: int) -> Iterator[PlaceMention]:
    for mention in reversed(before):
        if sentence - mention.sentence > _MOST_SENTENCES_BACK:
            return
        yield mention


def _mention(sentence: Sentence, first: int, last: int, entry: Entry, rule: str, document: Document) -> PlaceMention:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    empty = Place(
        name="", text=document.text[start:end], start=start, end=end, country=None, admin1=None, lat=None, lon=None, radius_km=None,
        precision="area", geonames_id=None, rule=rule,
    )  # fmt: skip
    return PlaceMention(sentence=sentence.index, first=first, last=last, head=last, place=filled(empty, entry, rule=rule))

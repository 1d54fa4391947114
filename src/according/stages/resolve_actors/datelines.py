"""The country that a report, or an item of a digest, is headed by: that of its dateline, or of its heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from according.records.parse import Parsed, Ref, Sentence
from according.stages.resolve_actors.countries import is_ruling
from according.stages.resolve_actors.found import Names
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.registry import Registry

_DATELINE_SENTENCES = 4
"""Reports name the authorities of the place that they are written in without their country ("the prime minister", "police")."""

_SEATS = (("GENEVA",), ("HAGUE",), ("BRUSSELS",), ("STRASBOURG",), ("VIENNA",), ("LUXEMBOURG",), ("NEW", "YORK"))
"""Towns in which courts and bodies of many states sit, so that a report written there is mostly about another country."""
_BUREAUS = (
    ("ADDIS", "ABABA"), ("NAIROBI",), ("DAKAR",), ("ABIDJAN",), ("JOHANNESBURG",), ("BEIRUT",), ("AMMAN",), ("DUBAI",), ("DOHA",),
    ("MANAMA",), ("NICOSIA",), ("BANGKOK",), ("SINGAPORE",), ("HONG", "KONG"),
)  # fmt: skip
"""Towns from which agencies report on the countries around; such a report names another again and again, and this one never."""
TALKS = frozenset({"mediator", "negotiation", "negotiations", "negotiator", "round", "summit", "talk", "talks"})
_RULERS, _IN = frozenset({"army", "government", "junta", "regime"}), frozenset({"in", "at"})
_LEAST = 2  # words of places of one other country
_OFTEN = 3  # namings of another country


def where_written(
    parsed: Parsed, *, names: Names, places: Mapping[Ref, str], registry: Registry, counted: Counter[str]
) -> str | None:
    """The country of the place that a report was written in; None where that tells nothing of the authorities that it names.

    counted: how often it names countries; loses the one that only hosts talks of others.
    """
    country = dateline_country(parsed, names=names, places=places)
    if country is not None and is_host_only(parsed, names=names, places=places, country=country, registry=registry):
        del counted[country]
        return None
    return None if is_seat_only(parsed, names=names, places=places, country=country) else country


def dateline_country(parsed: Parsed, *, names: Names, places: Mapping[Ref, str]) -> str | None:
    """The country of the place that a report was written in ("WELLINGTON, New Zealand (AP) _", "ISTANBUL:"), or of the item of a digest."""
    if parsed.item is not None:
        return next((hit.entry.country for hit in names.hits_in(parsed.item) if hit.entry.kind == "state"), None)
    for sentence in parsed.sentences[: _DATELINE_SENTENCES + 1]:
        if sentence.kind == "dateline" and sentence.tokens[0].form == "(":
            return None  # "(Nairobi, May 2, 2024) –": where those sit who tell of another country
        for hit in names.hits_in(sentence.index):
            if hit.entry.kind == "state" and hit.use in ("capital", "name") and _is_dateline(sentence, hit.first, hit.last):
                return hit.entry.country
        for token in sentence.tokens:
            country = places.get(Ref(sentence.index, token.index))
            if country is not None and _is_dateline(sentence, token.index, token.index):
                return country
    return None


def agencies(parsed: Parsed) -> frozenset[str]:
    """Words in the round brackets of the first dateline: the agency or station that tells the report, no party of it."""
    opening = next((s for s in parsed.sentences[: _DATELINE_SENTENCES + 1] if s.kind == "dateline"), None)
    inside, found = False, set()
    for form in [t.form for t in opening.tokens] if opening is not None else []:
        inside = form == "(" or inside and form != ")"
        if inside and form[0].isalpha():
            found.add(form)
    return frozenset(found)


def is_seat_only(parsed: Parsed, *, names: Names, places: Mapping[Ref, str], country: str | None) -> bool:
    """Whether a report is only written where bodies of many states sit ("GENEVA", "THE HAGUE") and tells nothing of that country."""
    if country is None:
        return False
    opening = next((s for s in parsed.sentences[: _DATELINE_SENTENCES + 1] if s.kind == "dateline"), None)
    forms = {t.form.upper() for t in opening.tokens} if opening is not None else set()
    if opening is not None and any(set(words) <= forms for words in _BUREAUS):
        return _is_about_another(opening, names=names, places=places, country=country)
    seat = [words for words in _SEATS if set(words) <= forms]
    if not seat or opening is None:
        return False
    for hit in names.hits:
        at_seat = hit.sentence == opening.index or hit.use == "capital"
        if hit.entry.country == country and not at_seat:
            return False
    of_seat = {form for words in seat for form in words}
    told = (parsed.sentences[at.sentence][at.token] for at, where in places.items() if where == country and at.sentence != opening.index)
    return all(token.form.upper() in of_seat for token in told)


def is_host_only(
    parsed: Parsed, *, names: Names, places: Mapping[Ref, str], country: str, registry: Registry
) -> bool:
    """Whether a report is on talks of another state's government or of one that no table knows, held where it was written."""
    opening = next((s for s in parsed.sentences[: _DATELINE_SENTENCES + 1] if s.kind == "dateline"), None)
    if opening is None:
        return False
    told = [s for s in parsed.sentences if s.index != opening.index][:_DATELINE_SENTENCES]
    if all(TALKS.isdisjoint(s.vocabulary) for s in told):
        return False
    hits = [hit for hit in names.hits if hit.sentence != opening.index]
    if any(hit.entry.country == country and not _is_where(parsed.sentences[hit.sentence], hit) for hit in hits):
        return False
    if any(where == country for at, where in places.items() if at.sentence != opening.index and names.hit(at) is None):
        return False
    elsewhere = Counter(where for at, where in places.items() if at.sentence != opening.index and where != country)
    if any(n >= _LEAST for n in elsewhere.values()):
        return True
    others = any(hit.entry.country not in (None, country) and is_ruling(parsed.sentences[hit.sentence], hit, registry) for hit in hits)
    return others or any(_rules_unknown_land(s, names) for s in told if "of" in s.vocabulary)


def _is_where(sentence: Sentence, hit: Hit) -> bool:
    """Whether a country is only where something is: "talks in Djibouti"."""
    before = sentence.tokens[hit.first - 1].form.lower() if hit.first else ""
    return hit.entry.kind == "state" and hit.use != "adjective" and before in _IN


def _rules_unknown_land(sentence: Sentence, names: Names) -> bool:
    """ "The government of South Arraba"."""
    for noun in sentence.tokens:
        if noun.lemma in _RULERS:
            of = [t for t in sentence.dependents(noun.index, "nmod") if t.upos == "PROPN" and "of" in sentence.marked(t.index, "case")]
            if any(names.hit(Ref(sentence.index, t.index)) is None and t.name.endswith("LOC") for t in of):
                return True
    return False


def _is_about_another(opening: Sentence, *, names: Names, places: Mapping[Ref, str], country: str) -> bool:
    """Whether nothing but the line of the place tells of its country, and the report names another again and again."""
    hits = [hit for hit in names.hits if hit.sentence != opening.index and hit.entry.country]
    here = any(hit.entry.country == country for hit in hits)
    here = here or any(where == country for at, where in places.items() if at.sentence != opening.index)
    others = Counter(hit.entry.country for hit in hits if hit.entry.kind == "state")
    return not here and any(n >= _OFTEN for n in others.values())


def _is_dateline(sentence: Sentence, first: int, last: int) -> bool:
    """A segment marked so, or a place that opens a sentence in capitals or before a dash, bracket or colon."""
    if sentence.kind == "dateline":
        return True
    opening = first <= 3 and all(t.upos in ("PROPN", "PUNCT", "NOUN") for t in sentence.tokens[:first])
    after = sentence.tokens[last + 1 : last + 9]
    return opening and any(t.form in ("-", "–", "—", "_", "--", ":") for t in after) and sentence.tokens[0].form.isupper()

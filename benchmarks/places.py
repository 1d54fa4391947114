"""How well places are found and chosen, on GeoWebNews and on LGL (local news of the United States, hard).

    python -m benchmarks.places --corpora FOLDER [--corpus lgl] [--errors 40] [--articles 200]

FOLDER holds `geowebnews` and `lgl`. Figures are of all articles, of the even ones (0, 2, …), which rules may be developed on, and of
the odd ones; errors are those of even articles. Gold: toponyms with coordinates, without adjectives and demonyms. Found: a place of
ours overlaps one (one to one; ours without a capital, "the town", are left out). Chosen: of the gold names, each resolved in its
document's company, the share within 161 km; names of countries are right by identity, since gazetteers put the middles of large
countries far apart. "below country": gold names that are no country's. Beside it the rule "the largest town of that name".
"""

from __future__ import annotations

import argparse
import hashlib
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Parsed, Sentence
from according.records.where import Place
from according.stages.ground import Gazetteer, find_places
from according.stages.ground.folding import fold
from according.stages.ground.gazetteer import PLACES
from according.stages.ground.geometry import distance_km
from according.stages.ground.names import Name, name_at
from according.stages.ground.place_words import place_words
from according.stages.ground.tables import read_countries
from according.stages.ground.where import places_of_names
from according.stages.parse import parse
from according.stages.segment import segment

NEAR_KM = 161.0
_OTHER_TYPES = frozenset(("Demonym", "Language", "Non_Toponym", "Homonym", "Literal_Expression", "Non_Lit_Expression"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    name: str
    start: int
    end: int
    lat: float | None
    lon: float | None


def articles(path: Path) -> list[tuple[str, str, list[Gold]]]:
    """(name, text, toponyms) of each article."""
    found = []
    for article in ElementTree.parse(path).getroot().iter("article"):
        text = article.findtext("text") or ""
        gold = []
        for node in article.iter("toponym"):
            kind, modifier = node.findtext("type") or "", node.findtext("modifierType") or ""
            if kind in _OTHER_TYPES or modifier == "Adjective":
                continue
            lat, lon = node.findtext("latitude"), node.findtext("longitude")
            start, end = int(node.findtext("start") or 0), int(node.findtext("end") or 0)
            point = (float(lat), float(lon)) if lat and lon else (None, None)
            gold.append(Gold(name=text[start:end], start=start, end=end, lat=point[0], lon=point[1]))
        found.append((article.get("file") or "", text, sorted(gold, key=lambda g: g.start)))
    return found


def lgl_articles(path: Path) -> list[tuple[str, str, list[Gold]]]:
    """The same of LGL; its gold has no types, so peoples are known by our table of demonyms."""
    peoples = {name.lower() for country in read_countries(PLACES / "countries.tsv") for name in country.demonyms}
    found = []
    for article in ElementTree.parse(path).getroot().iter("article"):
        text, gold = article.findtext("text") or "", []
        for node in article.iter("toponym"):
            start, end = int(node.findtext("start") or 0), int(node.findtext("end") or 0)
            lat, lon = node.findtext("gaztag/lat"), node.findtext("gaztag/lon")
            if lat and lon and text[start:end].lower() not in peoples:
                gold.append(Gold(name=text[start:end], start=start, end=end, lat=float(lat), lon=float(lon)))
        found.append((article.get("docid") or "", text, sorted(gold, key=lambda g: g.start)))
    return found


def analysed(text: str, encoder: Encoder) -> tuple[Document, Parsed]:
    document = Document(id=hashlib.sha256(text.encode()).hexdigest()[:16], text=text)
    segments, quotes = segment(document)
    return document, Parsed(sentences=parse(segments, encoder=encoder), quotes=quotes)


def gold_names(parsed: Parsed, gold: list[Gold], gazetteer: Gazetteer) -> list[list[Name]]:
    """The gold toponyms as names, one list a sentence."""
    found: list[list[Name]] = [[] for _ in parsed.sentences]
    for toponym in gold:
        for sentence in parsed.sentences:
            inside = [t.index for t in sentence.tokens if t.start < toponym.end and t.end > toponym.start]
            if inside:
                known = gazetteer.knows(toponym.name) or gazetteer.is_code(toponym.name)
                found[sentence.index].append(_name(sentence, inside, toponym.name, known))
                break
    return found


def _name(sentence: Sentence, inside: list[int], form: str, known: bool) -> Name:
    return name_at(sentence, inside[0], inside[-1], form=form, words=place_words(), known=known)


def right(place: Place | None, gold: Gold, gazetteer: Gazetteer) -> bool:
    country = gazetteer.country_names.get(fold(gold.name))
    if place is None or place.lat is None or place.lon is None or gold.lat is None or gold.lon is None:
        return False
    if country is not None and place.country == country and place.precision == "country":
        return True
    return distance_km(place.lat, place.lon, gold.lat, gold.lon) <= NEAR_KM


def largest(name: str, gazetteer: Gazetteer) -> Place | None:
    found = gazetteer.lookup(name)
    country = next((e for e in found if e.kind == "country"), None)
    entry = country or max(found, key=lambda e: e.population, default=None)
    if entry is None:
        return None
    return Place(
        name=entry.name, text=name, start=0, end=0, country=entry.country, admin1=None, lat=entry.lat, lon=entry.lon, radius_km=None,
        precision="country" if country else "settlement", geonames_id=None, rule="",
    )  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpora", type=Path, required=True)
    arguments.add_argument("--corpus", choices=("geowebnews", "lgl"), default="geowebnews")
    arguments.add_argument("--errors", type=int, default=0)
    arguments.add_argument("--articles", type=int, default=1000)
    options = arguments.parse_args()
    gazetteer, encoder, errors = Gazetteer.load(), Encoder.load(), []
    halves: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    lgl, geowebnews = options.corpora / "lgl" / "lgl.xml", options.corpora / "geowebnews" / "GWN.xml"
    given = lgl_articles(lgl) if options.corpus == "lgl" else articles(geowebnews)
    for number, (file, text, gold) in enumerate(given[: options.articles]):
        document, parsed = analysed(text, encoder)
        count, wrong = halves[number % 2], errors if number % 2 == 0 else []
        recognise(document, parsed, gold, gazetteer, count, wrong)
        resolve(file, document, parsed, [g for g in gold if g.lat is not None], gazetteer, count, wrong)
    for title, count in (("all articles", halves[0] + halves[1]), ("even articles", halves[0]), ("odd articles", halves[1])):
        print(title)
        report(count)
    for line in errors[:: max(1, len(errors) // options.errors)] if options.errors else []:
        print(line)


def recognise(document: Document, parsed: Parsed, gold: list[Gold], gazetteer: Gazetteer, count: Counter[str], errors: list[str]) -> None:
    """Spans: of the gold names with coordinates how many are found; of ours how many are a toponym of the corpus."""
    ours = [m.place for m in find_places(parsed, document=document, gazetteer=gazetteer)]
    ours = [place for place in ours if re.search(r"[A-Z]", place.text)]
    taken: set[int] = set()
    for toponym in gold:
        hit = next((n for n, p in enumerate(ours) if n not in taken and p.start < toponym.end and p.end > toponym.start), None)
        if toponym.lat is not None:
            count["gold"] += 1
            count["found"] += hit is not None
            if hit is None:
                errors.append(f"missed   {toponym.name!r}: …{document.text[max(0, toponym.start - 40) : toponym.end + 30]!r}")
            elif right(ours[hit], toponym, gazetteer):
                count["found and right"] += 1
        if hit is not None:
            taken.add(hit)
    count["ours"] += len(ours)
    count["ours in gold"] += len(taken)
    for n, place in enumerate(ours):
        if n not in taken:
            errors.append(f"spurious {place.text!r}: …{document.text[max(0, place.start - 40) : place.end + 30]!r}")


def resolve(
    file: str, document: Document, parsed: Parsed, gold: list[Gold], gazetteer: Gazetteer, count: Counter[str], errors: list[str]
) -> None:
    """Places of the gold names."""
    names = gold_names(parsed, gold, gazetteer)
    found = places_of_names(names, parsed=parsed, document=document, gazetteer=gazetteer)
    by_end = {m.place.end: m.place for m in found}
    for toponym in gold:
        place = by_end.get(toponym.end) or next((p for p in by_end.values() if p.start < toponym.end and p.end > toponym.start), None)
        below = fold(toponym.name) not in gazetteer.country_names
        hit, base = right(place, toponym, gazetteer), right(largest(toponym.name, gazetteer), toponym, gazetteer)
        for group in ("all", "below")[: 1 + below]:
            count[group] += 1
            count[f"{group} right"] += hit
            count[f"{group} largest"] += base
        if not hit:
            told = f"{place.name} {place.country} {place.lat},{place.lon} ({place.rule})" if place else "nothing"
            errors.append(f"wrong    {file} {toponym.name!r} at {toponym.lat},{toponym.lon}: {told}")


def report(count: Counter[str]) -> None:
    precision, recall = count["ours in gold"] / count["ours"], count["found"] / count["gold"]
    f1 = 2 * precision * recall / (precision + recall)
    print(f"  found:  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({count['gold']} gold names)")
    print(f"          found and within {NEAR_KM:.0f} km: {count['found and right'] / count['gold']:.3f} of the gold names")
    count["countries"], count["countries right"] = count["all"] - count["below"], count["all right"] - count["below right"]
    count["countries largest"] = count["all largest"] - count["below largest"]
    for group, title in (("all", "chosen"), ("below", "  below country"), ("countries", "  countries")):
        share, base = count[f"{group} right"] / max(1, count[group]), count[f"{group} largest"] / max(1, count[group])
        print(f"  {title}: {share:.3f} of {count[group]} within {NEAR_KM:.0f} km; largest of that name {base:.3f}")


if __name__ == "__main__":
    main()

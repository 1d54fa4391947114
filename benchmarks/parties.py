"""Countries and sectors of parties against PLOVER's gold records.

    python -m benchmarks.parties --corpora FOLDER [--records odd|even|all] [--misses]

Records are numbered from 0 in the order of the file. Rules are written from odd ones only; of even ones this prints figures,
never texts, so --misses refuses them.
Counted are the parties of sources and targets that have a valid code: a country's, or a sector's (IGO and NGO stand in the
place of a country). `words`: the gold words are given and the party of their head word is asked for. `claims`: the whole
pipeline; right if a party of some claim shares a word with the gold's and has its code, on either side, for two sides of
one deed are both its actors here and source and target there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from according.pipeline import Pipeline, countries_of
from according.records.actor import SECTORS, Party
from according.records.document import Document
from according.records.parse import Ref, Sentence
from according.stages.ground import find_places
from according.stages.resolve_actors import Resolver
from according.stages.resolve_actors.names import units
from benchmarks.plover_records import chosen, options_of

_IN_PLACE_OF_COUNTRY = ("IGO", "NGO")
_PLAIN = frozenset({"the", "of", "a", "an", "and", "in", "for"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A gold party. country, sector: None where the record has no valid code."""

    words: str
    country: str | None
    sector: str | None


@dataclass(slots=True)
class Tally:
    """right and of: by measure."""

    right: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)

    def count(self, measure: str, right: bool) -> bool:
        self.of[measure] = self.of.get(measure, 0) + 1
        self.right[measure] = self.right.get(measure, 0) + right
        return right


def gold_of(record: dict[str, Any], countries: Iterable[str]) -> Iterator[Gold]:
    """The parties of a record that have a valid code."""
    known, seen = set(countries), set()
    for raw in (*record["source"], *record["target"]):
        code, sector = raw.get("code"), raw.get("sector")
        sector = sector if sector in SECTORS else code if code in _IN_PLACE_OF_COUNTRY else None
        party = Gold(words=raw["actorText"].strip(), country=code if code in known else None, sector=sector)
        if (party.country or party.sector) and party not in seen:
            seen.add(party)
            yield party


def _heads(sentences: Iterable[Sentence], start: int, end: int) -> list[Ref]:
    """Words of a stretch of text whose own heads lie outside it, nouns first; before adjectives ("Egyptian" youths) their noun."""
    for sentence in sentences:
        inside = {t.index for t in sentence.tokens if start <= t.start and t.end <= end and t.upos not in ("PUNCT", "ADP", "DET")}
        heads = [index for index in sorted(inside) if sentence[index].head not in inside]
        nouns = [index for index in heads if sentence[index].relation not in ("amod", "compound")]
        above = [sentence[index].head for index in heads if index not in nouns]
        if heads:
            return [Ref(sentence.index, index) for index in (*nouns, *above, *reversed(heads)) if index >= 0]
    return []


def _right(gold: Gold, parties: list[Party]) -> dict[str, bool]:
    found = {}
    if gold.country:
        found["country"] = any(p.country == gold.country for p in parties)
    if gold.sector:
        found["sector"] = any(gold.sector in p.sectors for p in parties)
    return found


def measure(record: dict[str, Any], document: Document, *, pipeline: Pipeline, tally: Tally) -> list[str]:
    """Counts one record; its misses, one line each."""
    analysis = pipeline.analyse(document)
    places = countries_of(find_places(analysis.parsed, document=analysis.document, gazetteer=pipeline.gazetteer))
    resolver = Resolver(analysis.parsed, document=analysis.document, registry=pipeline.registry, places=places)
    coded = [party for claim in analysis.claims for party in (*claim.actors, *claim.recipients)]
    misses = []
    for gold in gold_of(record, pipeline.registry.states):
        at = re.search(r"\s+".join(map(re.escape, gold.words.split())), document.text)
        heads = _heads(analysis.parsed.sentences, at.start(), at.end()) if at else []
        party = next((found for head in heads if (found := resolver.party(head)) is not None), None)
        words = set(units(gold.words)) - _PLAIN
        shared = [p for p in coded if words & set(units(f"{p.text} {p.name}"))]
        for how, parties in (("words", [party] if party else []), ("claims", shared)):
            for name, right in _right(gold, parties).items():
                if not tally.count(f"{how}.{name}", right):
                    misses.append(f"{record['id']} {how}.{name}: {gold} as {[(p.name, p.country, p.sectors, p.rule) for p in parties]}")
    return misses


def main() -> None:
    options = options_of(__doc__)
    pipeline, tally = Pipeline.load(), Tally()
    for record, document in chosen(options, settings=pipeline.settings):
        misses = measure(record, document, pipeline=pipeline, tally=tally)
        for line in misses if options.misses else ():
            print(line)
    for name in sorted(tally.of):
        print(f"{name:16} {tally.right[name] / tally.of[name]:.3f}  ({tally.right[name]} of {tally.of[name]})")


if __name__ == "__main__":
    main()

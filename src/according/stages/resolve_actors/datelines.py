"""The country that a report, or an item of a digest, is headed by: that of its dateline, or of its heading."""

from __future__ import annotations

from collections.abc import Mapping

from according.records.parse import Parsed, Ref, Sentence
from according.stages.resolve_actors.found import Names

_DATELINE_SENTENCES = 4
"""Reports name the authorities of the place that they are written in without their country ("the prime minister", "police")."""


def dateline_country(parsed: Parsed, *, names: Names, places: Mapping[Ref, str]) -> str | None:
    """The country of the place that a report was written in ("WELLINGTON, New Zealand (AP) _", "ISTANBUL:"), or of the item of a digest."""
    if parsed.item is not None:
        return next((hit.entry.country for hit in names.hits_in(parsed.item) if hit.entry.kind == "state"), None)
    for sentence in parsed.sentences[: _DATELINE_SENTENCES + 1]:
        for hit in names.hits_in(sentence.index):
            if hit.entry.kind == "state" and hit.use in ("capital", "name") and _is_dateline(sentence, hit.first, hit.last):
                return hit.entry.country
        for token in sentence.tokens:
            country = places.get(Ref(sentence.index, token.index))
            if country is not None and _is_dateline(sentence, token.index, token.index):
                return country
    return None


def _is_dateline(sentence: Sentence, first: int, last: int) -> bool:
    """A segment marked so, or a place that opens a sentence in capitals or before a dash, bracket or colon."""
    if sentence.kind == "dateline":
        return True
    opening = first <= 3 and all(t.upos in ("PROPN", "PUNCT", "NOUN") for t in sentence.tokens[:first])
    after = sentence.tokens[last + 1 : last + 9]
    return opening and any(t.form in ("-", "–", "—", "_", "--", ":") for t in after) and sentence[0].form.isupper()

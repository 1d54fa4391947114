"""Persons whose surname is that of a state, a capital or a body: "Valeska Paris … Paris said", "Mayor Don Guardian … Guardian said"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from according.records.parse import Parsed
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.names import is_loud
from according.stages.resolve_actors.spans import NameSpan, last_word

_KINDS = frozenset({"state", "organisation", "group"})
_OFTEN = 3
"""So many bare surnames are the person's, though the report has the state's adjective ("on French television") as well."""


def surnames(parsed: Parsed, spans: Iterable[NameSpan], hits: Iterable[Hit]) -> Iterator[Hit]:
    """Hits that mean somebody whose full name stands before them.

    Not where the report names that state in another way too ("Jordanian", "in Jordan"), or calls it what only a state can be.
    """
    told: dict[str, int] = {}
    for span in spans:
        if span.label == "PER" and span.first < span.last:
            told.setdefault(last_word(span), span.sentence)
    if not told:
        return
    alone: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.entry.kind in _KINDS:
            alone.setdefault(hit.entry.id, []).append(hit)
    for same in alone.values():
        bare = [hit for hit in same if _may_be_surname(parsed, hit, told)]
        others = [hit for hit in same if hit not in bare]
        if not others or len(bare) >= _OFTEN and all(hit.use in ("adjective", "people") for hit in others):
            yield from bare


def _may_be_surname(parsed: Parsed, hit: Hit, told: dict[str, int]) -> bool:
    sentence = parsed.sentences[hit.sentence]
    token = sentence.tokens[hit.first]
    alone = hit.first == hit.last and hit.use not in ("adjective", "people") and token.upos == "PROPN"
    alone = alone and (not token.form.isupper() or is_loud(sentence))  # "JUAN MIR … MIR WORKS", not "Juan Mir … the MIR"
    placed = any(t.deprel != "case" or t.index < hit.first for t in sentence.dependents(hit.first, "case", "det"))
    return alone and not placed and told.get(token.form.casefold(), hit.sentence + 1) <= hit.sentence

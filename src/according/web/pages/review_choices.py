"""What an editor of claims offers: the codes that fields may have, and names that are known."""

from __future__ import annotations

import json
from dataclasses import dataclass

from according.errors import PageError
from according.ontology.contexts import load_contexts
from according.records.actor import SECTORS
from according.records.attribution import STANCES
from according.records.count import COUNTED
from according.records.mention import STATUSES
from according.records.when import GRANULARITIES
from according.records.where import PRECISIONS
from according.review.values import countries, modes
from according.web import words
from according.web.context_review import Choices, Suggested
from according.web.page import Call, Data, Nothing
from according.web.reviewing import reviewer_of

MOST_SUGGESTED = 12


@dataclass(frozen=True, slots=True)
class SuggestQuery:
    """kind: party | place. q: what was written so far. blind: without what others than the reviewer corrected or added."""

    kind: str = "party"
    q: str = ""
    blind: bool = False
    reviewer: str | None = None


def choices(call: Call, asked: Nothing) -> Choices:
    """The codes that fields of a claim may have."""
    codes = {
        "type": {name: words.kind_of(name) for name in modes()},
        "status": {name: words.STATUSES.get(name, name) for name in STATUSES},
        "stance": {name: words.STANCES.get(name, name) for name in STANCES},
        "precision": {name: words.PRECISIONS.get(name, name) for name in PRECISIONS},
        "sector": {name: words.SECTORS.get(name, name) for name in SECTORS},
        "granularity": {name: name for name in GRANULARITIES},
        "what": {name: name for name in COUNTED},
        "context": {name: name.replace("-", " ") for name in load_contexts().order},
        "country": dict(countries()),
    }
    return Choices(modes={name: [mode for mode in of_type if mode] for name, of_type in modes().items()}, codes=codes)


def suggest(call: Call, asked: SuggestQuery) -> Suggested:
    """Names that begin so: those of the ledger first, then the registry's or the gazetteer's."""
    if asked.kind not in ("party", "place"):
        raise PageError(400, problem=f"kind is {asked.kind[:40]!r}; expected party or place")
    text = " ".join(asked.q.split())[:100]
    if len(text) < 2:
        return Suggested(rows=())
    alone = reviewer_of(call, given=asked.reviewer) if asked.blind else None
    found = [row | {"from": "ledger"} for row in call.ledger.names_like(asked.kind, text=text, most=MOST_SUGGESTED, alone=alone)]
    known = {json.dumps([row["name"], row["country"], row.get("admin1")]) for row in found}
    for row in call.desk.suggest(asked.kind, text, MOST_SUGGESTED) if call.desk.suggest else []:
        if json.dumps([row["name"], row["country"], row.get("admin1")]) not in known:
            found.append(row | {"from": "registry" if asked.kind == "party" else "gazetteer"})
    return Suggested(rows=tuple(found[:MOST_SUGGESTED]))


routes = (
    Data(path="/review/choices", view=choices, context=Choices, summary="The codes that fields of a claim may have"),
    Data(path="/review/suggest", view=suggest, context=Suggested, query=SuggestQuery, summary="Names that begin so"),
)

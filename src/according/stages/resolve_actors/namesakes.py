"""Towns, streets and bodies of towns that are called like a capital or a state: "TRIPOLI, Lebanon", "Dublin Road", "Lebanon Police"."""

from __future__ import annotations

from collections.abc import Mapping

from according.ontology.closed_classes import STREETS
from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.hits import Hit

_ACTS = frozenset({"nsubj", "obj", "iobj"})
_OF_TOWNS = frozenset({"Fire", "Police"})
_ABROAD = frozenset({("benin", "city"), ("benin", "kingdom"), ("niger", "state")})
"""What is called by a state's name and lies in the state beside it."""


def is_namesake(sentence: Sentence, hit: Hit, places: Mapping[Ref, str]) -> bool:
    """Whether a town of another country bears the capital's name: "TRIPOLI, Lebanon", Berlin of El Salvador; not the La Paz that is
    angered, which is Bolivia whatever else the report tells of."""
    if hit.use == "capital" and sentence.tokens[hit.last + 1 : hit.last + 2] and sentence.tokens[hit.last + 1].form.lower() in STREETS:
        return True
    if hit.use == "name" and _is_beside(sentence, hit):
        return True
    named = hit.use == "capital" or hit.use == "name" and hit.entry.kind == "state" and _is_towns(sentence, hit)
    head = hit.head(sentence) if named else -1
    if head >= 0 and hit.use == "capital" and _is_towns(sentence, hit) and places.get(Ref(hit.sentence, head)) != hit.entry.country:
        return True
    if head < 0 or sentence.tokens[head].relation in _ACTS and not sentence.dependents(head, "case"):
        return False
    words = (Ref(hit.sentence, index) for index in range(hit.first, hit.last + 1))
    return any(places.get(ref, hit.entry.country) != hit.entry.country for ref in words)


def _is_towns(sentence: Sentence, hit: Hit) -> bool:
    """ "Lebanon Police", "the Athens Police Department": bodies that towns have, where those of a state are "Lebanese"."""
    behind = [t.form for t in sentence.tokens[hit.last + 1 : hit.last + 3]]
    return behind[1:] == ["Department"] and behind[0] in _OF_TOWNS or behind[:1] == ["Police"] and hit.use == "name"


def _is_beside(sentence: Sentence, hit: Hit) -> bool:
    """ "Benin City", "Niger State": in Nigeria."""
    behind = sentence.tokens[hit.last + 1 : hit.last + 2]
    return bool(behind) and behind[0].form[:1].isupper() and (sentence.tokens[hit.last].form.lower(), behind[0].form.lower()) in _ABROAD

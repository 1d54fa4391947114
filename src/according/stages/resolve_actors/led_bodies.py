"""Who leads a union, a front or a party rules no state: "Front president Ali Khan", "the president of the union, Ali Khan"."""

from __future__ import annotations

from according.records.parse import Ref, Sentence, Token
from according.stages.resolve_actors.scene import Scene

Evidence = tuple[str | None, tuple[str, ...], str | None]
"""Country, sectors and office that a title tells."""

_TITLES = frozenset({"president", "vice-president", "chairman", "chairwoman", "secretary"})
"""What those who lead states, cabinets and such bodies are called alike."""
_BODIES = frozenset({
    "academy", "alliance", "association", "brotherhood", "chamber", "church", "club", "college", "confederation", "congregation",
    "co-operative", "cooperative", "federation", "forum", "foundation", "front", "guild", "institute", "league", "morcha", "movement",
    "network", "parishad", "party", "sabha", "samiti", "sangh", "sangha", "society", "syndicate", "union", "university", "wing",
})  # fmt: skip
_OFFICES = frozenset({"secretary", "chairman", "chairwoman"})
_RANKS = frozenset({"branch", "district", "general", "local", "organising", "organizing", "provincial", "regional"})
"""What unions and parties have secretaries of, and states hardly."""
_OF = frozenset({"of", "the"})
_SHORT = 2
"""Letters of most acronyms of states."""


def of_body(scene: Scene, sentence: Sentence, indices: list[int], found: Evidence) -> Evidence:
    """What a title tells, without office and rule where it is that of a body which is no state's."""
    country, sectors, _ = found
    if sectors[:1] != ("GOV",):
        return found
    at = next((n for n, index in enumerate(indices) if sentence.tokens[index].lemma.casefold() in _TITLES), -1)
    office = sentence.tokens[indices[at]].lemma.casefold() in _OFFICES if at >= 0 else False
    general = office and at > 0 and sentence.tokens[indices[at - 1]].form.casefold() in _RANKS
    body = _body(sentence, indices, at - general) if at >= 0 else -1
    if body < 0:
        return (country, ("CVL",), None) if general else found
    hit = scene.names.hit(Ref(sentence.index, body))
    if hit is not None and hit.entry.kind in ("state", "region", "people"):
        return found  # "Soviet Union president"
    own = hit.entry.sectors if hit is not None else ()
    generic = scene.generic(sentence.tokens[body]) if not own else None
    own = own or (generic.sectors if generic is not None else ())
    return country, own if own and own[0] != "GOV" else ("CVL",), None


def _body(sentence: Sentence, indices: list[int], at: int) -> int:
    """The last word of the body before a title, or the first noun of one behind its "of"; -1 for none."""
    if at and (sentence.tokens[indices[at - 1]].lemma.casefold() in _BODIES or _is_acronym(sentence.tokens[indices[at - 1]])):
        return indices[at - 1]
    of = next((n for n in range(at, min(at + 3, len(indices))) if sentence.tokens[indices[n]].form.lower() == "of"), len(indices))
    behind = indices[of:]
    if not behind or sentence.tokens[behind[0]].form.lower() != "of":
        return -1
    name = [index for index in behind if sentence.tokens[index].form.lower() not in _OF]
    return next((index for index in name if sentence.tokens[index].lemma.casefold() in _BODIES), -1)


def _is_acronym(token: Token) -> bool:
    """Whether it is a body's acronym: the ASUU of "ASUU president Chukwu Okafor"; the US is a state, which its name tells."""
    return token.form.isupper() and token.form.isalpha() and len(token.form) > _SHORT and token.upos in ("NOUN", "PROPN")

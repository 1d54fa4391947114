"""Who did it, where only the place says so: "stopped at a rebel checkpoint", "in the custody of the police"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Ref, Sentence
from according.stages.find_events.syntax import is_passive, lemma_of, prepositions

_POSTS = frozenset({"checkpoint", "check-point", "checkpost", "roadblock", "road-block", "barricade", "barrier", "picket", "post", "gate"})
_KEEPING = frozenset({"custody", "captivity", "detention"})


def by_whose_post(mention: EventMention, sentence: Sentence) -> EventMention:
    """A curb or taking of nobody's as done by whose post it is done at, or in whose custody somebody is."""
    if mention.actors or mention.type != "COERCE":
        return mention
    at = mention.at.token
    found = _keepers(sentence, at) if lemma_of(sentence[at]) in _KEEPING else _posts(sentence, at)
    return replace(mention, actors=tuple(Ref(sentence.index, k) for k in found)) if found else mention


def _keepers(sentence: Sentence, at: int) -> list[int]:
    """The police of "in the custody of the police"; not the minister of "killed in custody of the minister"."""
    known = "in" in prepositions(sentence, at) and bool(sentence.dependents(at, "det"))
    return [t.index for t in sentence.dependents(at, "nmod") if known and "of" in prepositions(sentence, t.index)]


def _posts(sentence: Sentence, at: int) -> list[int]:
    """The checkpoint of "were turned back at an army checkpoint", "remain blocked at a barrier manned by youths"."""
    done_to = is_passive(sentence, at) or sentence[at].relation == "xcomp"
    beside = sentence.dependents(at, "obl") if done_to else []
    return [t.index for t in beside if lemma_of(t) in _POSTS and "at" in prepositions(sentence, t.index)]

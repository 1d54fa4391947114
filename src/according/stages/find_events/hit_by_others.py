"""Words that the encoder may take for whom a deed befell, and that another deed of the sentence befell."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.closed_classes import TEMPORAL_CONJUNCTIONS
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence

_THEN = TEMPORAL_CONJUNCTIONS | {"because"}


def not_of_another(sentence: Sentence, at: int, words: Iterable[int]) -> list[int]:
    """Without the monks of "the shelling by the army and the killing of monks by rebels", who were not shelled, nor the farmers of
    "jets struck the camps after gunmen killed 28 farmers", nor whom another hits by the next verb."""
    joined = [t for t in sentence.dependents(at, "conj") if t.reading is not None]
    beside = [t.index for t in joined if t.upos == "NOUN" or all(sentence.dependents(t.index, role) for role in ("nsubj", "obj"))]
    beside += [t.index for t in sentence.dependents(at, "advcl") if _is_deed_of_others(sentence, t.index)]
    return [k for k in words if not any(sentence.is_below(k, top=c) for c in beside)]


def _is_deed_of_others(sentence: Sentence, clause: int) -> bool:
    """Whether a clause tells when or why, and what others did to somebody: "after gunmen killed 28 farmers"."""
    told = sentence[clause].reading is not None and not _THEN.isdisjoint(sentence.marked(clause, "mark", "advmod"))
    subjects = sentence.dependents(clause, "nsubj") if told else []
    return any(t.upos not in ("PRON", "DET") for t in subjects) and bool(sentence.dependents(clause, "obj"))


def without_supporters(sentence: Sentence, mention: EventMention, recipients: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Without the state whose support somebody affirms: "reaffirmed Kenya's support for Mali"."""
    if mention.type != "SUPPORT":
        return recipients
    owned = [t.index for t in sentence.dependents(mention.at.token, "obj") if t.lemma == "support"]
    whose = {t.index for at in owned for t in sentence.dependents(at, "nmod:poss")}
    return tuple(ref for ref in recipients if ref.sentence != sentence.index or ref.token not in whose)

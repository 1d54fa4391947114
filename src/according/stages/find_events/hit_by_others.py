"""Words that the encoder may take for whom a deed befell, and that another deed of the sentence befell."""

from __future__ import annotations

from collections.abc import Iterable

from according.ontology.acquitted import CRIMES
from according.ontology.answering import ANSWERS, is_of_answered
from according.ontology.closed_classes import TEMPORAL_CONJUNCTIONS
from according.records.mention import EventMention
from according.records.parse import Ref, Sentence

_THEN = TEMPORAL_CONJUNCTIONS | {"because"}
_TRIALS = frozenset({"trial", "punishment", "prosecution"})


def not_of_another(sentence: Sentence, at: int, words: Iterable[int]) -> list[int]:
    """Without the monks of "the shelling by the army and the killing of monks by rebels", who were not shelled, nor the farmers of
    "jets struck the camps after gunmen killed 28 farmers", nor whom another hits by the next verb; of "killed 12 in the worst attack since
    a bombing killed 38" the bombing killed the 38."""
    joined = [t for t in sentence.dependents(at, "conj") if t.reading is not None]
    beside = [t.index for t in joined if t.upos == "NOUN" or all(sentence.dependents(t.index, role) for role in ("nsubj", "obj"))]
    verb = sentence.tokens[at].head if sentence.tokens[at].deprel == "nsubj" else -1  # "was the worst since an attack killed 170"
    over = (at, verb) if verb >= 0 and sentence.dependents(verb, "cop") else (at,)
    beside += [t.index for k in over for t in sentence.dependents(k, "advcl") if _is_deed_of_others(sentence, t.index)]
    words = [k for k in words if not any(sentence.is_below(k, top=c) for c in beside)]
    if not ANSWERS.isdisjoint(sentence.vocabulary):
        words = [k for k in words if not is_of_answered(sentence, word=k, at=at)]
    if sentence.tokens[at].lemma in _TRIALS:
        words = [k for k in words if not _is_victim(sentence, k)]
    own = next((k for k in (at, verb) if k >= 0 and _has_its_own(sentence, k)), -1)
    return [k for k in words if own < 0 or sentence.is_below(k, top=own)]


def _is_victim(sentence: Sentence, word: int) -> bool:
    """Whether a word is whom a crime befell: the priests of "the trial for the murder of the priests", who are not tried."""
    token = sentence.tokens[word]
    of = token.deprel == "nmod:poss" or "of" in sentence.marked(word, "case")
    return of and token.head >= 0 and sentence.tokens[token.head].lemma in CRIMES


def _has_its_own(sentence: Sentence, clause: int) -> bool:
    """Whether a clause of time says whom it befell there."""
    if sentence.tokens[clause].relation != "advcl" or _THEN.isdisjoint(sentence.marked(clause, "mark", "advmod")):
        return False
    return any(t.mention == "person" and t.upos != "PRON" for t in sentence.dependents(clause, "obj"))


def _is_deed_of_others(sentence: Sentence, clause: int) -> bool:
    """Whether a clause tells when or why, and what others did to somebody: "after gunmen killed 28 farmers"."""
    subjects = [] if _THEN.isdisjoint(sentence.marked(clause, "mark", "advmod")) else sentence.dependents(clause, "nsubj")
    told = sentence.tokens[clause].reading is not None or any(t.reading is not None for t in subjects)  # "since an attack killed 170"
    return told and any(t.upos not in ("PRON", "DET") for t in subjects) and bool(sentence.dependents(clause, "obj"))


def without_supporters(sentence: Sentence, mention: EventMention, recipients: tuple[Ref, ...]) -> tuple[Ref, ...]:
    """Without the state whose support somebody affirms: "reaffirmed Kenya's support for Mali"."""
    if mention.type != "SUPPORT":
        return recipients
    owned = [t.index for t in sentence.dependents(mention.at.token, "obj") if t.lemma == "support"]
    whose = {t.index for at in owned for t in sentence.dependents(at, "nmod:poss")}
    return tuple(ref for ref in recipients if ref.sentence != sentence.index or ref.token not in whose)

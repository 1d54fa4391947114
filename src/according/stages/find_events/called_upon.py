"""Headlines that call on a state ("Iran: Release Detained Activists"): an imperative, which parsers take for a noun or an infinitive."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence

_VERB = 2
"""The word behind the name and its colon."""
_PLAIN = frozenset({"NN", "VB", "VBP"})
_CLAIMING = frozenset({"claim", "report", "probe", "say"})
"""What headlines tell in so few words without calling on anybody: "Iran: Report Details Arrests"."""


def with_imperative(sentence: Sentence) -> Sentence:
    """The sentence with the imperative of such a headline; the same object for all others."""
    if len(sentence) <= _VERB + 1 or sentence.tokens[1].form != ":" or not sentence.tokens[0].name.endswith("LOC"):
        return sentence
    verb = sentence.tokens[_VERB]
    called = verb.xpos in _PLAIN and verb.form[:1].isupper() and verb.relation in ("parataxis", "root")
    objects = [t for t in sentence.dependents(_VERB, "obj") if t.index > _VERB]
    if not called or not objects or sentence.dependents(_VERB, "nsubj", "nsubj:pass", "aux", "det", "mark") or verb.lemma in _CLAIMING:
        return sentence
    if sentence.tokens[-1].form in {".", "?"}:
        return sentence
    return sentence.with_tokens({_VERB: replace(verb, upos="VERB", xpos="VB", feats="Mood=Imp|VerbForm=Fin", lemma=verb.lemma.lower())})

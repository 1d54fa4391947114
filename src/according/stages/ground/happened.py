"""Sentences that only say where and when what was told right before happened: "The incident took place near Gwoza on Monday"."""

from __future__ import annotations

from dataclasses import replace

from according.records.mention import EventMention
from according.records.parse import Parsed, Ref, Sentence
from according.stages.ground.word_sets import words_of

_MET_BY_IT = frozenset({"ASSAULT", "PROTEST"})
"""Whom the police arrest for it is another matter: "was arrested after a woman was stabbed. It happened in Leeds"."""
_ASIDE = frozenset({"acl:relcl", "amod"})


def where_it_happened(mention: EventMention, *, parsed: Parsed) -> EventMention | None:
    """The mention as the next sentence takes it up, where that only tells where and when it was; else None."""
    here = parsed.sentences[mention.at.sentence]
    if mention.type not in _MET_BY_IT or mention.status != "actual" or here.index + 1 >= len(parsed.sentences):
        return None
    if any(here[n].deprel in _ASIDE for n in (mention.at.token, *here.ancestors(mention.at.token))):
        return None
    after = parsed.sentences[here.index + 1]
    verb = _happens(after)
    return None if verb is None else replace(mention, at=Ref(after.index, verb), actors=(), recipients=())


def _happens(sentence: Sentence) -> int | None:
    """The verb of a sentence that says of "it" or "the incident" that it took place."""
    root = sentence.tokens[sentence.root] if sentence.root >= 0 else None
    if root is None or root.lemma not in words_of("took_place") or root.xpos not in ("VBD", "VBN"):
        return None
    if root.lemma == "take" and not any(t.lemma == "place" for t in sentence.dependents(root.index, "obj", "compound", "obl")):
        return None
    if any(t.lemma != "have" for t in sentence.dependents(root.index, "aux")) or "not" in sentence.vocabulary:
        return None
    known = any(
        t.form.lower() in ("it", "this", "that") or t.lemma in words_of("incidents") and sentence.is_known(t.index)
        for t in sentence.dependents(root.index, "nsubj")
    )
    return root.index if known else None

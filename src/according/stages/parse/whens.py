"""Mends one fault of trees: a clause of time that the parser hung on the verb of saying behind it.

"Sixteen were killed when fighters from the Front attacked two villages, officials said": the attacking tells when they were killed.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_WHEN = frozenset({"when", "as", "while", "after", "before", "since"})


def with_when_clauses(sentence: Sentence) -> Sentence:
    """The sentence with such clauses under the verb before them; the same object where there are none."""
    clauses = sentence.related("ccomp")
    changed = {t.index: replace(t, head=above, deprel="advcl") for t in clauses if (above := _told_before(sentence, t)) is not None}
    return sentence.with_tokens(changed)


def _told_before(sentence: Sentence, clause: Token) -> int | None:
    """The verb that a clause of time belongs to: the one before it that is said by the same verb behind both; None where there is none."""
    if clause.deprel != "ccomp" or clause.upos != "VERB" or clause.head < clause.index:
        return None
    marks = sentence.dependents(clause.index, "advmod", "mark")
    if not any(t.form.lower() in _WHEN and t.index < clause.index for t in marks) or not sentence.dependents(clause.index, "nsubj"):
        return None
    said = [t for t in sentence.dependents(clause.head, "ccomp") if t.index < clause.index and t.upos == "VERB"]
    return said[-1].index if said else None

"""Mends one fault of trees: the subject of what is said, hung on the verb of saying behind it, which has a subject of its own.

"Tamba ordered his army to shell the port, his spokesman said": Tamba ordered it, the spokesman said so.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token


def with_subjects(sentence: Sentence) -> Sentence:
    """The sentence with such subjects under the verb of which they are; the same object where there are none."""
    moved: dict[int, Token] = {}
    for clause in sentence.related("ccomp"):
        if clause.head > clause.index and clause.upos == "VERB" and not sentence.dependents(clause.index, "nsubj"):
            subjects = [t for t in sentence.dependents(clause.head, "nsubj") if t.deprel == "nsubj"]
            before = [t for t in subjects if t.index < clause.index]
            if len(before) == 1 < len(subjects):
                moved[before[0].index] = replace(before[0], head=clause.index)
    return sentence.with_tokens(moved)

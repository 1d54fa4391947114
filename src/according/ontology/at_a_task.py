"""Who was at something when another struck: "two were killed by a roadside bomb during a raid", "was on an operation when he was killed".

The raid did not kill them. Three stages ask it: of whom the raid befell, of its figures, and whether the two are one event.
"""

from __future__ import annotations

from according.ontology.content_words import LAID_EXPLOSIVES
from according.records.parse import Sentence

_TASKS = frozenset({"campaign", "manhunt", "mission", "offensive", "operation", "patrol", "raid", "search", "sweep"})


def struck_at_it(sentence: Sentence, *, task: int) -> set[int]:
    """The words for harm that befell those who were at a task; empty where the task may have done it."""
    token = sentence.tokens[task]
    if token.lemma not in _TASKS:
        return set()
    found = {t.index for t in sentence.dependents(task, "acl") if "when" in sentence.marked(t.index, "advmod", "mark")}
    if token.head < 0 or "during" not in sentence.marked(task, "case"):
        return found
    if any(t.lemma.lower() in LAID_EXPLOSIVES for t in sentence.dependents(token.head, "nsubj", "obl")):
        above = sentence.tokens[token.head]
        found |= {above.index, above.head} if above.relation == "advcl" else {above.index}
    return found


def whom_it_struck(sentence: Sentence, *, task: int) -> set[int]:
    """Who suffered that harm, by their words."""
    return {t.index for harm in struck_at_it(sentence, task=task) for t in sentence.dependents(harm, "nsubj:pass", "nsubj", "obj")}

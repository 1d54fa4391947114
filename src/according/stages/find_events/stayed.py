"""Executions and expulsions that are halted before they are done: "his execution was halted", "a court stayed their deportation"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.stages.find_events.syntax import lemma_of, marks

AT_ONCE = frozenset({"deportation", "execution", "extradition", "hanging"})
"""What is done to somebody in one stroke: whoever halts it comes before it."""
_STAYING = frozenset({"block", "halt", "pause", "stay", "stop", "suspend"})
_ALL = frozenset({"NNS"})


def is_stayed(sentence: Sentence, index: int) -> bool:
    """Whether the one execution is halted; "suspended executions in 2010" and "to halt the execution" are of no one that was to be."""
    token = sentence.tokens[index]
    if token.lemma not in AT_ONCE or token.xpos in _ALL or token.deprel not in ("obj", "nsubj:pass"):
        return False
    verb = sentence.tokens[token.head]
    return lemma_of(verb) in _STAYING and verb.xpos in ("VBD", "VBN", "VBZ") and "to" not in marks(sentence, verb.index)

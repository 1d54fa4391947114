"""Mends one fault of trees: those whom somebody counts as killed, read as if he had killed them.

"The monitor counted 33 people shot or beaten to death": the people were shot, by whomever.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_COUNTING = frozenset({"confirm", "count", "document", "identify", "list", "log", "record", "register", "report", "tally", "verify"})
_LOOSE = frozenset({"ccomp", "xcomp", "advcl"})


def with_counted_people(sentence: Sentence) -> Sentence:
    """The sentence with such participles at the people; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens[1:]:
        if token.xpos not in ("VBN", "VBD") or token.relation not in _LOOSE or token.head < 0:
            continue
        before = sentence.tokens[token.index - 1]
        counted = before.deprel == "obj" and before.head == token.head and before.mention == "person"
        own = sentence.dependents(token.index, "aux", "aux:pass", "nsubj", "nsubj:pass", "mark", "obj")
        if counted and not own and sentence.tokens[token.head].lemma in _COUNTING:
            changed[token.index] = replace(token, head=before.index, deprel="acl", xpos="VBN")
    return sentence.with_tokens(changed)

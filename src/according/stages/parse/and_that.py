"""Mends one fault of trees: a second thing said, hung beside the verb that the saying hangs on.

"Called a station to say it had no part in the raid and that a senator had ordered it": he said both.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.parse.coordination import outer_verbs


def with_second_sayings(sentence: Sentence) -> Sentence:
    """The sentence with such clauses beside what was said first; the same object where there are none."""
    seconds = [t for t in sentence.related("conj") if "that" in sentence.marked(t.index, "mark")]
    return sentence.with_tokens({t.index: replace(t, head=at) for t in seconds if (at := _first_said(sentence, t)) is not None})


def _first_said(sentence: Sentence, token: Token) -> int | None:
    """What was said first, before "and that"; None where the parser put the clause beside it, or beside another "that"."""
    head = sentence.tokens[token.head]
    joined = any(t.form.lower() in ("and", "but") for t in sentence.dependents(token.index, "cc"))
    if not joined or head.relation in ("ccomp", "csubj") or "that" in sentence.marked(head.index, "mark"):
        return None
    between = (t for t in reversed(sentence.tokens[head.index + 1 : token.index]) if t.deprel == "ccomp")
    return next((t.index for t in between if sentence[t.head].lemma in outer_verbs() and sentence.is_below(t.index, top=head.index)), None)

"""Mends one fault of trees: what a speaker goes on to say, which the parser hung on what he said first.

"Protesters wounded three policemen, the ministry said, adding that nineteen had been held": the ministry adds it, not the protesters.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.parse.coordination import outer_verbs


def with_sayings(sentence: Sentence) -> Sentence:
    """The sentence with such participles under the verb of saying before them; the same object where there are none."""
    changed = {t.index: replace(t, head=above) for t in sentence.tokens if (above := _said_on(sentence, t)) is not None}
    return sentence.with_tokens(changed)


def _said_on(sentence: Sentence, token: Token) -> int | None:
    """The verb of saying behind the clause that a participle of saying hangs on, and before it; None where the parser is right."""
    if token.xpos != "VBG" or token.deprel != "advcl" or token.lemma not in outer_verbs():
        return None
    if sentence.dependents(token.index, "mark", "nsubj"):
        return None
    clause = sentence[token.head]
    above = sentence[clause.head] if clause.head >= 0 and clause.relation in ("ccomp", "parataxis") else None
    if above is None or above.lemma not in outer_verbs() or not clause.index < above.index < token.index:
        return None
    return above.index

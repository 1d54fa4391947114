"""Mends one fault of trees: what a deed brought about, hung on the verb of saying that tells of the deed.

"Accused the Front of burning the clinic, killing six", "said that rebels had shelled the town, wounding a child": whoever accuses or says
has killed and wounded nobody. "Accused the Front of theft, calling it a gang" stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from according.ontology.tables import DATA, read_lemmas
from according.records.parse import Sentence, Token
from according.stages.parse.coordination import outer_verbs

_HOLDING = frozenset({"arrest", "detain", "charge", "convict", "jail", "sentence", "hang", "execute", "try", "seek", "want", "fine"})
"""Verbs that tell for which deed somebody is dealt with: "arrested two men for firing at a post, wounding a guard"."""
_OF = frozenset({"of", "for"})


@cache
def _outcomes() -> frozenset[str]:
    return read_lemmas(DATA / "lexicons" / "outcome_verbs.tsv")


def with_deeds(sentence: Sentence) -> Sentence:
    """The sentence with such participles at the deed; the same object where there are none."""
    changed = {t.index: replace(t, head=deed.index) for t in sentence.related("advcl") if (deed := _deed(sentence, t)) is not None}
    return sentence.with_tokens(changed)


def _deed(sentence: Sentence, token: Token) -> Token | None:
    """The verb of the deed that a participle belongs to, None where the parser is right."""
    bare = token.form.lower().endswith("ing") and token.relation == "advcl" and token.head >= 0
    if not bare or token.lemma not in _outcomes():
        return None
    saying = sentence.tokens[token.head]
    if saying.index > token.index or saying.lemma not in _HOLDING | outer_verbs() or sentence.dependents(token.index, "nsubj", "mark"):
        return None
    before = [t for t in sentence.dependents(saying.index, "ccomp", "advcl") if saying.index < t.index < token.index]
    return next((t for t in reversed(before) if _is_told(sentence, t)), None)


def _is_told(sentence: Sentence, clause: Token) -> bool:
    """Whether a clause is what is said, "of burning", and not when or why somebody says it."""
    return clause.relation == "ccomp" or any(t.lemma.lower() in _OF for t in sentence.dependents(clause.index, "mark", "case"))

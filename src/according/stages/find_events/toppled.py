"""Governments that are brought down by votes: "the minister threatened to bring down the government"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_GOVERNMENTS = frozenset({"cabinet", "coalition", "government"})
_POLITICIANS = frozenset({
    "ally", "deputy", "lawmaker", "leader", "legislator", "mp", "minister", "opposition", "parliament", "partner", "party", "politician",
})  # fmt: skip


def topples_in_parliament(sentence: Sentence, token: Token) -> bool:
    """Whether a politician, or one man by name, brings a government down: no attack by that; rebels and soldiers may use force."""
    down = token.lemma == "bring" and any(t.form.lower() == "down" for t in sentence.dependents(token.index, "compound:prt", "advmod"))
    if not down or all(t.lemma not in _GOVERNMENTS for t in sentence.dependents(token.index, "obj")):
        return False
    at = token.index
    while sentence.tokens[at].relation in ("xcomp", "conj") and not sentence.dependents(at, "nsubj"):
        at = sentence.tokens[at].head
    subjects = sentence.dependents(at, "nsubj")
    return any(t.lemma in _POLITICIANS or t.upos == "PROPN" and t.mention == "person" for t in subjects)

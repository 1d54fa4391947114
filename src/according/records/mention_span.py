"""Which words a mention covers, read off the tree: the parser says which word heads a mention of which type."""

from __future__ import annotations

from dataclasses import dataclass

from according.records.parse import Sentence, Token

_CLAUSAL = frozenset("punct conj cc cop nsubj csubj aux mark expl advmod obl advcl parataxis discourse vocative dislocated".split())
_BESIDE = frozenset("appos list orphan reparandum".split())
_OUTSIDE = _CLAUSAL | _BESIDE
"""Relations of a nominal head whose words are no part of its mention. Chosen on the training part of UD English GUM: an apposition is a
mention of its own there, and so is each conjunct; relative clauses and possessive marks belong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionSpan:
    """A mention. start, end: half-open range of words of its sentence; head: its head word; kind: one of the types of `Token.mention`."""

    start: int
    end: int
    head: int
    kind: str


def mention_spans(sentence: Sentence) -> tuple[MentionSpan, ...]:
    """All mentions of a sentence, those within others too, in text order and the wider of two first."""
    found = [_span(sentence, token) for token in sentence.tokens if token.mention != "O"]
    return tuple(sorted(found, key=lambda span: (span.start, -span.end, span.head)))


def _span(sentence: Sentence, head: Token) -> MentionSpan:
    words = [head.index]
    for child in sentence.children[head.index]:
        if _belongs(sentence[child], head):
            words.extend(sentence.subtree(child))
    return MentionSpan(start=min(words), end=max(words) + 1, head=head.index, kind=head.mention)


def _belongs(token: Token, head: Token) -> bool:
    """Whether a dependent's words are part of the mention. An event told by a verb is its clause."""
    if head.upos == "VERB":
        return token.relation not in ("punct", "conj", "cc", "mark")
    if token.relation == "case":
        return token.index > head.index
    return token.relation not in _OUTSIDE

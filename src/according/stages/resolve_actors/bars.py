"""Rules of whom a pronoun cannot mean, each with what the pronoun must be for it: asked once a pronoun, so that few are left to be asked of
each pair (docs/decisions/0073-rules-that-are-not-asked.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from according.records.parse import Sentence
from according.stages.resolve_actors.mentions import Mention, Mentions

HERE, ANYWHERE = 0, 1_000_000
SINGLE = frozenset({"he", "she"})
_ANY = frozenset[str]()


class Bar(NamedTuple):
    """rule: whether a mention cannot go back to another. All else is what it takes for granted of the mention; left out, it may be any.

    forms: he, she, it, they; roles: its relation, with or without subtype; heads: lemmas of the word that it hangs on; under: relations
    of that word; words: one of them is in its sentence; when: what only a look at the sentence tells. back: the other stands at most so
    many sentences before it.
    """

    rule: Callable[[Mention, Mention, Mentions], bool]
    forms: frozenset[str] = _ANY
    roles: frozenset[str] = _ANY
    heads: frozenset[str] = _ANY
    under: frozenset[str] = _ANY
    words: frozenset[str] = _ANY
    when: Callable[[Sentence, int], object] | None = None
    back: int = ANYWHERE


def bars_of(mention: Mention, sentence: Sentence, bars: Iterable[Bar]) -> list[Bar]:
    """The rules that may tell anything of a mention, each once."""
    token, head = mention.token, sentence.tokens[mention.token.head]
    lemma, vocabulary = head.lemma.casefold(), sentence.vocabulary
    found: dict[Callable[[Mention, Mention, Mentions], bool], Bar] = {}
    for bar in bars:
        if bar.forms and mention.form not in bar.forms or bar.roles and token.deprel not in bar.roles and token.relation not in bar.roles:
            continue
        if bar.heads and lemma not in bar.heads or bar.under and head.relation not in bar.under:
            continue
        if bar.words and bar.words.isdisjoint(vocabulary) or bar.when is not None and not bar.when(sentence, token.index):
            continue
        found[bar.rule] = bar
    return list(found.values())

"""Whom an attack did not befall though its sentence tells of them: whom attackers defend, with whom they attack, the dead of before."""

from __future__ import annotations

from collections.abc import Iterator

from according.records.parse import Sentence, Token
from according.stages.assemble.bound import KILLING, MUTUAL
from according.stages.assemble.cast import Cast
from according.stages.assemble.clues import Open

_DEFENDING = frozenset({"defend", "protect", "rescue"})
_AFTER = frozenset({"after", "following", "since"})


def spared(event: Open, cast: Cast) -> frozenset[int]:
    """Where those begin: the villagers of "vowing to defend the villagers, they opened fire", the soldiers of "joint operations with
    soldiers", the peasants of "took part in operations after the murder of nine peasants"."""
    mention = event.main.mention
    if mention.type != "ASSAULT":
        return frozenset()
    sentence, at = cast.parsed.sentences[mention.at.sentence], mention.at.token
    found = list(_defended(sentence)) if not _DEFENDING.isdisjoint(sentence.vocabulary) else []
    if event.main.nominal and event.main.lemma not in MUTUAL and "with" in sentence.vocabulary:
        found += [t for t in sentence.dependents(at, "nmod") if "with" in sentence.marked(t.index, "case")]
    if not KILLING.isdisjoint(sentence.vocabulary) and not _AFTER.isdisjoint(sentence.vocabulary):
        found += _killed_before(sentence, at)
    return frozenset(token.start for token in found)


def _defended(sentence: Sentence) -> Iterator[Token]:
    for verb in sentence.tokens:
        if verb.upos == "VERB" and verb.lemma in _DEFENDING:
            for token in sentence.dependents(verb.index, "obj"):
                yield from (token, *sentence.dependents(token.index, "conj"))


def _killed_before(sentence: Sentence, at: int) -> Iterator[Token]:
    """Who was killed in what a word like "after" tells of, outside the event's own words."""
    for noun in sentence.tokens:
        if noun.upos == "NOUN" and noun.lemma in KILLING and noun.index != at and not sentence.is_below(at, top=noun.index):
            if not _AFTER.isdisjoint(sentence.marked(noun.index, "case")):
                yield from (t for t in sentence.dependents(noun.index, "nmod") if "of" in sentence.marked(t.index, "case"))

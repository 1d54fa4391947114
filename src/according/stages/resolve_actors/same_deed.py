"""Who goes on with a deed is who was told to do it: "the Front is to leave and the junta to free 20 men. It has freed nine so far"."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.resolve_actors.bars import Bar
from according.stages.resolve_actors.mentions import Mention, Mentions
from according.stages.resolve_actors.pairs import fits

_ALIKE = (
    frozenset({"free", "liberate", "pardon", "release"}),
    frozenset({"depart", "leave", "quit", "withdraw"}),
    frozenset({"deliver", "give", "hand", "surrender"}),
    frozenset({"deploy", "dispatch", "send"}),
)
"""Verbs of one deed."""
_OF = {word: words for words in _ALIKE for word in words}


def did_another(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the sentence before tells of the pronoun's deed as somebody's, who fits, and of the other as doing something else."""
    deed = _OF[mentions.sentence(mention)[mention.token.head].lemma]
    if other.ref.sentence != mention.ref.sentence - 1 or deed.isdisjoint(mentions.words_before(mention)):
        return False
    before = mentions.sentence(other)
    if other.token.relation != "nsubj" or before[other.token.head].lemma in deed:
        return False
    doers = {t.index for verb in before.tokens if verb.lemma in deed for t in _subjects(before, verb)}
    one = next((m for m in mentions.in_sentence(before.index) if m.ref.token in doers), None)
    return len(doers) == 1 and one is not None and one.key != other.key and fits(mention, one, gender=one.gender) == "yes"


def _subjects(sentence: Sentence, verb: Token) -> list[Token]:
    return [t for t in sentence.dependents(verb.index, "nsubj") if t.deprel == "nsubj"] if verb.upos == "VERB" else []


BARS = (Bar(did_another, forms=frozenset({"it", "they"}), roles=frozenset({"nsubj"}), heads=frozenset(_OF), back=1),)

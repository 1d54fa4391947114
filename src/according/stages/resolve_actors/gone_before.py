"""Whom "they" and "it" cannot mean by what was told just before: those who had left, and the force whose crimes "it said" tells of."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.resolve_actors.bars import HERE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_LEAVING = frozenset({"depart", "escape", "flee", "leave", "retreat", "withdraw"})
_AFTER = frozenset({"after", "once", "when"})
_MANY = frozenset({"NNS", "NNPS"})
_CRIMES = frozenset({"execute", "kill", "massacre", "murder", "rape", "torture"})
_UNARMED = frozenset({"child", "civilian", "journalist", "people", "person", "protester", "student", "villager", "woman"})
_SAYING = frozenset({"add", "allege", "charge", "report", "say", "state"})
_BACK = 2


def have_left(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the others are those of "after the fighters withdrew, soldiers searched houses … they killed my brother"."""
    noun = other.token.lemma
    for k in range(other.ref.sentence, mention.ref.sentence):
        found = (m for m in mentions.in_sentence(k) if m.token.lemma == noun and not m.is_pronoun)
        if any(_leaves(m.token, mentions.sentence(m)) for m in found):
            return True
    return False


def _leaves(token: Token, sentence: Sentence) -> bool:
    """Whether somebody left before others did what the sentence mainly tells."""
    verb = sentence.tokens[token.head]
    if token.deprel != "nsubj" or verb.relation != "advcl" or verb.lemma not in _LEAVING:
        return False
    if _AFTER.isdisjoint(sentence.marked(verb.index, "mark")):
        return False
    others = sentence.dependents(verb.head, "nsubj")
    return any(t.xpos in _MANY and t.lemma != token.lemma for t in others)


def accuses_itself(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the other is the military of "the military has killed 4,900 civilians, it said": others say so of it."""
    sentence = mentions.sentence(mention)
    deed = sentence.tokens[other.token.head]
    if other.token.deprel != "nsubj" or deed.lemma not in _CRIMES or other.token.index > mention.token.index:
        return False
    return any(t.lemma in _UNARMED for t in sentence.dependents(deed.index, "obj"))


BARS = (
    Bar(have_left, forms=frozenset({"they"}), roles=frozenset({"nsubj"}), back=_BACK),
    Bar(accuses_itself, forms=frozenset({"it"}), roles=frozenset({"nsubj"}), heads=_SAYING, words=_CRIMES, back=HERE),
)

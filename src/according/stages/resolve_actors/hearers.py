"""Who is told something in so many words is none of those it speaks of: the paper of "a farmer told the paper: “They beat us”"."""

from __future__ import annotations

from according.ontology.closed_classes import THIRD_PERSON
from according.records.parse import Sentence, Token
from according.stages.resolve_actors.bars import HERE, Bar
from according.stages.resolve_actors.mentions import Mention, Mentions

_TELLING = frozenset({"tell", "inform", "assure", "remind", "text"})
_TAKING_DOWN = frozenset({
    "commission", "committee", "correspondent", "court", "inquiry", "investigator", "journalist", "mission", "monitor", "observer", "panel",
    "reporter", "researcher", "tribunal",
})  # fmt: skip
"""Who hears witnesses."""
_HEARD = ("obj", "iobj")
_CONTENT = ("ccomp", "xcomp", "parataxis")
_BACK = 3
"""Sentences of a quotation behind the one that says who is told."""


def is_told_in_quotes(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """Whether the pronoun is quoted and the other is who is told that; not who is told more ("told them to go. “They must,” he")."""
    if mention.quote < 0 or other.ref > mention.ref and other.ref.sentence != mention.ref.sentence:
        return False
    return is_heard_in_quotes(other, mentions)


def is_heard_in_quotes(other: Mention, mentions: Mentions) -> bool:
    """Whether somebody is told something that is quoted, and nothing else."""
    if other.quote >= 0:
        return False
    sentence = mentions.sentence(other)
    heard = _heard(sentence, other.token)
    if heard.relation not in _HEARD or heard.head < 0 or sentence.tokens[heard.head].lemma not in _TELLING:
        return False
    contents = sentence.dependents(heard.head, *_CONTENT)
    return all(mentions.is_quoted(token) for token in contents)


def _heard(sentence: Sentence, token: Token) -> Token:
    """The head of a name, or of the list in which others hear it, too."""
    while token.relation in ("flat", "compound", "conj", "nmod") and token.head >= 0:
        token = sentence.tokens[token.head]
    return token


def is_told_by_a_witness(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """The mission of "the man's wife told the Mission that a shell had hit their yard": who only takes down what befell others."""
    sentence, heard = mentions.sentence(mention), _heard(mentions.sentence(other), other.token)
    if other.ref > mention.ref or heard.relation not in _HEARD or heard.lemma.casefold() not in _TAKING_DOWN:
        return False
    return sentence.tokens[heard.head].lemma in _TELLING and sentence.is_below(mention.ref.token, top=heard.head)


def is_called_in_quotes(mention: Mention, other: Mention, mentions: Mentions) -> bool:
    """The same of "the rebels" in what is said."""
    return mention.token.lemma.casefold() != other.token.lemma.casefold() and is_told_in_quotes(mention, other, mentions)


BARS = (
    Bar(is_told_in_quotes, forms=THIRD_PERSON, back=_BACK),
    Bar(is_told_by_a_witness, forms=THIRD_PERSON, words=_TELLING, back=HERE),
    Bar(is_called_in_quotes, forms=frozenset({"noun"}), back=_BACK),
)

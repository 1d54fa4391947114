"""Who told those who learned of it: "the mayor learned from a courier that", "word came from the garrison that"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_LEARNING = frozenset({"ascertain", "discover", "gather", "hear", "learn"})
_TIDINGS = frozenset({"account", "message", "news", "report", "rumor", "rumour", "story", "tidings", "word"})
_COMING = frozenset({"arrive", "come", "emerge", "filter", "go", "reach", "spread"})
_SOMEBODY = frozenset({"person", "organization"})


def learned_from(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The courier of "the mayor learned from a courier that …"; () where nobody is named who told it."""
    return _from_whom(sentence, verb) if sentence.tokens[verb].lemma in _LEARNING else ()


def without_tidings(sentence: Sentence, speakers: list[int]) -> list[int]:
    """Speakers, with whom word came from in the place of the word that came: "news came from the hospital that", "word spread that"."""
    found: list[int] = []
    for at in speakers:
        token = sentence.tokens[at]
        came = token.lemma.lower() in _TIDINGS and token.relation == "nsubj" and sentence.tokens[token.head].lemma in _COMING
        found.extend(_from_whom(sentence, token.head) if came else (at,))
    return found


def _from_whom(sentence: Sentence, verb: int) -> tuple[int, ...]:
    beside = [t for t in sentence.dependents(verb, "obl") if "from" in sentence.marked(t.index, "case")]
    return tuple(t.index for t in beside if _is_somebody(t))[:1]


def _is_somebody(token: Token) -> bool:
    told = token.mention in _SOMEBODY or token.name.endswith(("PER", "ORG")) or token.lemma in ("hospital", "radio", "embassy", "garrison")
    return told and token.upos in ("NOUN", "PROPN") and token.lemma not in ("nobody", "none")

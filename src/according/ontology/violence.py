"""Whether a verb tells of violence, as the encoder reads it or by what goes off."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_LIKELY = 0.5
"""From which likelihood on: "left" is an attack with .05."""
_GOING_OFF = frozenset({"detonate", "explode"})
"""Bombs that do so may be no attack to the encoder, for which it takes somebody."""


def is_violent(sentence: Sentence, *, token: Token) -> bool:
    """Whether the encoder takes a word for an ASSAULT more likely than not, or something explodes or goes off."""
    read = token.reading is not None and token.reading.type == "ASSAULT" and token.reading.likely >= _LIKELY
    off = token.lemma == "go" and any(t.form.lower() == "off" for t in sentence.dependents(token.index, "compound:prt"))
    return read or token.lemma in _GOING_OFF or off


def violent_cause(sentence: Sentence, *, harm: int) -> Token | None:
    """The hitting of "six were killed when a shell hit a market", with a subject of its own; None where no such clause says of what."""
    clauses = sentence.dependents(harm, "advcl") if "when" in sentence.vocabulary else []
    when = (t for t in clauses if "when" in sentence.marked(t.index, "mark", "advmod") and sentence.dependents(t.index, "nsubj"))
    return next((t for t in when if is_violent(sentence, token=t)), None)

"""Reports of work and pay, in which a strike is one of workers: there the encoder's doubt between it and an attack is none."""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.find_events.syntax import lemma_of, prepositions

_STOPPAGES = {"strike": frozenset({"ASSAULT"}), "shutdown": frozenset({"COERCE", "RETREAT", "SANCTION"}), "walkout": frozenset({"REJECT"})}
"""What a stoppage may be mistaken for, by its word."""

_NETWORKS = frozenset({"internet", "network", "communication", "communications", "telephone", "power", "reactor", "plant", "air"})


def as_stoppages(sentence: Sentence) -> Sentence:
    """The sentence of such a report with its strikes read as what workers do."""
    return sentence.with_tokens({t.index: _stopped(t) for t in sentence.tokens if t.reading is not None and _is_stoppage(sentence, t)})


def _is_stoppage(sentence: Sentence, token: Token) -> bool:
    """Not "strikes on the ports", nor "an internet shutdown"."""
    if token.upos != "NOUN" or lemma_of(token) not in _STOPPAGES:
        return False
    beside = sentence.dependents(token.index, "nmod", "obl")
    network = any(lemma_of(t) in _NETWORKS for t in sentence.dependents(token.index, "compound", "nmod"))
    return not network and not any(t.mention in ("place", "object") and "on" in prepositions(sentence, t.index) for t in beside)


def _stopped(token: Token) -> Token:
    if token.reading is None:
        return token
    mistaken = _STOPPAGES[lemma_of(token)]
    types = {name: 0.0 if name in mistaken else likely for name, likely in token.reading.types.items()}
    types["PROTEST"] = min(1.0, types["PROTEST"] + sum(token.reading.types[name] for name in mistaken))
    mode = token.reading.mode if token.reading.type == "PROTEST" else "strike"
    return replace(token, reading=replace(token.reading, types=types, mode=mode))

"""Years without a day or month, which background bears: "a 2018 bombing killed nine in Kirkuk", "who was arrested in Pristina in 2020"."""

from __future__ import annotations

from according.records.parse import Sentence, Token

_BESIDE = ("compound", "nummod", "nmod", "amod", "nmod:unmarked")
_LENGTH = 4
_CENTURIES = ("19", "20")


def bare_year(sentence: Sentence, at: int) -> str:
    """The year alone in which the clause of a word says that it happened; "" for none."""
    verb = _verb_of(sentence, at)
    beside = sentence.dependents(verb, "obl", "obl:unmarked", "nsubj", "nsubj:pass") if verb >= 0 else []
    return next((year for token in beside if (year := _year_of(sentence, token))), "")


def is_background(sentence: Sentence, at: int) -> bool:
    """Whether a word stands in what is told on the way of another year: in a relative clause, or of "a 2018 bombing"."""
    verb = _verb_of(sentence, at)
    if verb < 0:
        return False
    if any(_year_of(sentence, token) for token in sentence.dependents(verb, "nsubj", "nsubj:pass")):
        return True
    return sentence[verb].deprel == "acl:relcl" and bool(bare_year(sentence, verb))


def _verb_of(sentence: Sentence, at: int) -> int:
    """The verb of the clause of a word; -1 for none."""
    return next((n for n in (at, *sentence.ancestors(at)) if sentence[n].upos == "VERB"), -1)


def _year_of(sentence: Sentence, token: Token) -> str:
    """The year of "in 2020", or of "a 2018 bombing"; not of "on 2 May 2020"."""
    if _is_year(token):
        return token.form if not any(t.upos in ("PROPN", "NUM", "NOUN") for t in sentence.dependents(token.index)) else ""
    if not token.relation.startswith("nsubj"):
        return ""
    before = (t for t in sentence.dependents(token.index, *_BESIDE) if t.index < token.index)
    return next((t.form for t in before if _is_year(t)), "")


def _is_year(token: Token) -> bool:
    return token.upos == "NUM" and len(token.form) == _LENGTH and token.form.isdigit() and token.form.startswith(_CENTURIES)

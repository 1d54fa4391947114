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


def is_ever_since(sentence: Sentence, at: int) -> bool:
    """Whether a verb tells of all that was done since something long ago: "soldiers have killed 2,300 people since the coup"."""
    if "since" not in sentence.vocabulary:
        return False
    verb = _verb_of(sentence, at)
    if verb < 0 or not any(t.lemma == "have" and t.xpos in _PRESENT for t in sentence.dependents(verb, "aux")):
        return False
    return any("since" in sentence.marked(t.index, "case") and _is_long_ago(t) for t in sentence.dependents(verb, "obl", "obl:unmarked"))


_PRESENT = frozenset({"VBP", "VBZ"})
_LONG_AGO = frozenset({
    "beginning", "ceasefire", "coup", "crackdown", "election", "independence", "inauguration", "invasion", "outbreak", "putsch",
    "referendum", "revolution", "start", "takeover", "truce", "uprising", "war",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
})  # fmt: skip


def _is_long_ago(token: Token) -> bool:
    return token.lemma.lower() in _LONG_AGO or _is_year(token)


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
        beside = (t for t in sentence.dependents(token.index) if t.upos in ("PROPN", "NUM", "NOUN"))
        return token.form if all(t.relation == "conj" and _is_year(t) for t in beside) else ""  # "between 2015 and 2018"
    if not token.relation.startswith("nsubj"):
        return ""
    before = (t for t in sentence.dependents(token.index, *_BESIDE) if t.index < token.index)
    return next((t.form for t in before if _is_year(t)), "")


def _is_year(token: Token) -> bool:
    return token.upos == "NUM" and len(token.form) == _LENGTH and token.form.isdigit() and token.form.startswith(_CENTURIES)

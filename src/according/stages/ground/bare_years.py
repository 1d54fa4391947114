"""Years without a day or month, which background bears: "a 2018 bombing killed nine in Kirkuk", "who was arrested in Pristina in 2020"."""

from __future__ import annotations

from according.ontology.closed_classes import MONTHS
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
    beside = sentence.dependents(verb, "obl", "obl:unmarked")
    beside += [t for word in beside for t in sentence.dependents(word.index, "nmod")]  # "have died in clashes since May 3, 2023"
    return any("since" in sentence.marked(t.index, "case") and _is_long_ago(t) for t in beside)


def is_no_scene_s(sentence: Sentence, at: int) -> bool:
    """Whether a word tells of what was done over a long time, years ago or all over the world, of which no scene told before is."""
    return is_ever_since(sentence, at) or is_long_past(sentence, at) or is_worldwide(sentence, at) or _is_of_this_year(sentence, at)


def _is_of_this_year(sentence: Sentence, at: int) -> bool:
    """Whether it is all of a kind that was done in a year that goes on: "had carried out more than 400 air strikes this year"."""
    if "year" not in sentence.vocabulary or sentence.tokens[at].upos != "NOUN" or not sentence.dependents(at, "nummod", "amod"):
        return False
    verb = _verb_of(sentence, at)
    perfect = verb >= 0 and any(t.lemma == "have" for t in sentence.dependents(verb, "aux"))
    beside = sentence.dependents(verb, "obl", "obl:unmarked") if perfect else []
    return any(t.lemma == "year" and any(d.form.lower() == "this" for d in sentence.dependents(t.index, "det")) for t in beside)


def is_worldwide(sentence: Sentence, at: int) -> bool:
    """Whether the clause of a word says that it is so all over the world: "forces were deployed on missions across the globe"."""
    if _WORLD.isdisjoint(sentence.vocabulary):
        return False
    found = (t.index for t in sentence.tokens if t.lemma.lower() in _WORLD and (t.upos == "ADV" or _all_over(sentence, t.index)))
    return any(_verb_of(sentence, k) == _verb_of(sentence, at) and not _is_besides(sentence, k, at) for k in found)


def _is_besides(sentence: Sentence, word: int, at: int) -> bool:
    """The overseas of "attacks on the island and even on interests overseas": the island is told, too."""
    return any(sentence.tokens[n].relation == "conj" and not sentence.is_below(at, top=n) for n in (word, *sentence.ancestors(word)))


def _all_over(sentence: Sentence, noun: int) -> bool:
    return not {"across", "around", "over", "throughout"}.isdisjoint(sentence.marked(noun, "case"))


_WORLD = frozenset({"globe", "world", "worldwide", "overseas"})


def is_long_past(sentence: Sentence, at: int) -> bool:
    """Whether a clause around a word, or one that it stands in, is told of years ago, or of years: "last June", "a year ago", "in January
    last year", "in the past five years"."""
    if _AGO.isdisjoint(sentence.vocabulary):
        return False
    verbs = {n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].upos == "VERB"}
    for token in sentence.tokens[:-1]:
        after = sentence.tokens[token.index + 1]
        last = token.form.lower() == "last" and (after.form.lower() in MONTHS or after.form.lower() == "year")
        ago = after.form.lower() in ("ago", "earlier") and token.lemma.lower() in ("year", "decade")
        spell = token.form.lower() in _SPELLS and sentence[token.head].lemma.lower() in ("year", "decade") and token.head > token.index
        if (last or ago or spell) and _verb_of(sentence, token.index) in verbs:
            return True
    return False


def tells_year(sentence: Sentence) -> bool:
    """Whether a sentence goes on to what was done in another month or year: "In December 2014, it traded three spies"."""
    if sentence.root < 0 or not dated_year(sentence, sentence.root):
        return False
    return not any(t.upos == "NUM" and t.form.isdigit() and len(t.form) < 3 for t in sentence.tokens)


def dated_year(sentence: Sentence, at: int) -> str:
    """The year of a full date in the clause of a word, or of one that it stands in: "for storming the palace on January 8, 2023"."""
    if "years" not in sentence.memo:
        sentence.memo["years"] = [t for t in sentence.tokens if t.upos == "NUM" and _is_year(t)]
    years = sentence.memo["years"]
    verbs = {n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].upos == "VERB"} if years else set()
    return next((t.form for t in years if _verb_of(sentence, t.index) in verbs), "")


def bare_month(sentence: Sentence, at: int) -> str:
    """The month of "bombed a camp in March", in the clause of a word; none of "on 3 March", nor of "since March"."""
    if MONTHS.isdisjoint(sentence.vocabulary):
        return ""
    months = [t for t in sentence.tokens if t.form.lower() in MONTHS and t.form[:1].isupper()]
    verbs = {n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].upos == "VERB"} if months else set()
    for token in months:
        alone = "in" in sentence.marked(token.index, "case") and not any(t.upos == "NUM" for t in sentence.dependents(token.index))
        if alone and _verb_of(sentence, token.index) in verbs:
            return token.form
    return ""


_SPELLS = frozenset({"last", "past", "recent"})
_AGO = frozenset({"ago", "earlier"}) | _SPELLS


def is_dated_name(sentence: Sentence, at: int) -> bool:
    """Whether a noun is called by its own day: "the Oct. 23 shooting of a doctor", which the reader is taken to know."""
    token = sentence.tokens[at]
    if token.upos != "NOUN" or not any(t.form.lower() == "the" for t in sentence.dependents(at, "det")):
        return False
    return any(t.mention == "time" and t.index < at for t in sentence.dependents(at, *_BESIDE))


_PRESENT = frozenset({"VBP", "VBZ"})
_LONG_AGO = frozenset({
    "beginning", "ceasefire", "coup", "crackdown", "election", "independence", "inauguration", "invasion", "outbreak", "putsch",
    "referendum", "revolution", "start", "takeover", "truce", "uprising", "war",
}) | MONTHS  # fmt: skip


def _is_long_ago(token: Token) -> bool:
    return token.lemma.lower() in _LONG_AGO or _is_year(token)


def is_background(sentence: Sentence, at: int) -> bool:
    """Whether a word stands in what is told on the way of another year: in a relative clause, or of "a 2018 bombing"."""
    verb = _verb_of(sentence, at)
    if verb < 0:
        return False
    if any(_year_of(sentence, token) for token in sentence.dependents(verb, "nsubj", "nsubj:pass")):
        return True
    if any(sentence.tokens[n].upos == "NOUN" and _is_of_year(sentence, n) for n in (at, *sentence.ancestors(at)) if n != verb):
        return True  # "street riots at the 1968 convention in Chicago"
    return sentence.tokens[verb].relation == "acl" and bool(bare_year(sentence, verb))


def _is_of_year(sentence: Sentence, noun: int) -> bool:
    return any(_is_year(t) and t.index < noun for t in sentence.dependents(noun, *_BESIDE))


def _verb_of(sentence: Sentence, at: int) -> int:
    """The verb of the clause of a word; -1 for none."""
    return next((n for n in (at, *sentence.ancestors(at)) if sentence.tokens[n].upos == "VERB"), -1)


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

"""Deeds that a clause names only to say what is done about them: its day is not theirs."""

from __future__ import annotations

from collections.abc import Sequence

from according.ontology.closed_classes import WEEKDAY_NAMES
from according.records.parse import Sentence, Token
from according.stages.ground.clause_time import TELLING
from according.stages.ground.word_sets import words_of

CHARGES = frozenset({
    "accuse", "acquit", "arrest", "blame", "charge", "convict", "detain", "hold", "imprison", "indict", "jail", "sentence", "serve",
    "suspect", "try", "want",
})  # fmt: skip
_TRIALS = CHARGES - {"arrest", "detain", "hold", "serve"}
"""Where a deed is dealt with long after; an arrest "in a raid" is of the raid's day."""
_IN_COURT = _TRIALS - {"accuse", "blame"}
_ABOUT = frozenset({"by", "for", "in", "of", "over", "with"})
_MATTERS = frozenset({
    "arrest", "case", "charge", "complaint", "conviction", "evidence", "indictment", "inquiry", "investigation", "probe", "sentence",
    "subpoena", "suspect", "trial", "verdict", "warrant",
})  # fmt: skip
"""What the law has of a deed: "a warrant in the shooting", "a suspect in the raid"."""
_LEFT_BEHIND = frozenset({"family", "memory", "orphan", "relative", "survivor", "victim", "widow", "witness"})
"""Those of a deed whom others deal with later: "flew in to help victims of the attack"."""
_LETS_GO = frozenset({"bury", "exchange", "free", "honor", "honour", "mourn", "ransom", "release", "swap"})
_FOUND_OUT = CHARGES | frozenset({"bury", "deport", "extradite", "free", "identify", "name", "recognise", "recognize", "release"})
"""What is done with somebody of whom one only tells by his deed who he is."""
_STIRRING = frozenset({"fuel", "ignite", "inflame", "prompt", "provoke", "spark", "stir", "trigger"})
_OUTRAGED = frozenset({
    "agitation", "anger", "angry", "boycott", "demonstrate", "demonstration", "enraged", "furious", "fury", "incensed", "indignation",
    "march", "outcry", "outrage", "outraged", "protest", "rally", "resentment", "riot", "shutdown", "strike", "unrest", "uproar", "vigil",
})  # fmt: skip
"""Who is moved by a deed that lies before: its day is not theirs."""
_OVER = frozenset({"about", "against", "at", "over"})
_GATHERING = frozenset({"assemble", "demonstrate", "gather", "kneel", "march", "meet", "mourn", "pray", "protest", "rally", "visit"})
_PAST = frozenset({"VBD", "VBN"})
_NOW = frozenset({"MD", "VBP", "VBZ"})


def is_only_named(sentence: Sentence, at: int, top: int, rule: str) -> bool:
    """Whether a word above a deed, with a day of its own, only deals with the deed or knows of it. rule: how the day would reach it."""
    path = [at, *sentence.ancestors(at)]
    if top not in path or top == at:
        return False
    below = path[: path.index(top)]
    if any(_is_charge(sentence, k) for k in below[1:]):
        return True
    return _is_tried(sentence, below, top) or _is_told_of(sentence, below, top) or rule == TELLING and _is_known(sentence, below)


def _is_charge(sentence: Sentence, at: int) -> bool:
    """Whether a noun is what somebody is taken or judged for: "on a charge of murder", "in connection with", "on suspicion of"."""
    return sentence.tokens[at].lemma in words_of("charges") and not {"in", "on", "for", "with"}.isdisjoint(sentence.marked(at, "case"))


def _is_tried(sentence: Sentence, below: Sequence[int], top: int) -> bool:
    """ "A man jailed for bombing a train was freed on Monday", "was charged on Monday with murder", "issued a warrant in the shooting"."""
    charges = (sentence.tokens[k] for k in below if sentence.tokens[k].relation == "acl" and sentence.tokens[k].lemma in CHARGES)
    if any(sentence.tokens[clause.head].relation in ("nsubj", "obj") for clause in charges):
        return True
    last = sentence.tokens[below[-1]]
    law = sentence.tokens[top].lemma in _TRIALS or any(t.lemma in _MATTERS for t in sentence.dependents(top, "obj"))
    if law and last.relation in ("obl", "advcl", "ccomp", "xcomp", "conj"):
        return not _ABOUT.isdisjoint(sentence.marked(last.index, "case", "mark"))
    return any(sentence.tokens[k].relation == "nmod" and sentence.tokens[sentence.tokens[k].head].lemma in _MATTERS for k in below[:-1])


def is_day_of_other(sentence: Sentence, first: int, last: int, at: int) -> bool:
    """Whether a time is that of the charge on a deed, or of the deed that is dealt with. first, last: its words; at: the other's."""
    head = next((k for k in range(first, last + 1) if not first <= sentence.tokens[k].head <= last), last)
    return _is_day_of_charge(sentence, head, at) or _is_day_of_deed(sentence, first, last, at)


def _is_day_of_charge(sentence: Sentence, day: int, at: int) -> bool:
    """Whether a day without a preposition behind what somebody is charged with is the charge's: "charged with murder Thursday"."""
    crime = sentence.tokens[at]
    if sentence.tokens[day].head != at or sentence.tokens[day].deprel != "nmod:unmarked" or day < at or crime.relation != "obl":
        return False
    return sentence.tokens[crime.head].lemma in _IN_COURT and not _ABOUT.isdisjoint(sentence.marked(at, "case"))


def _is_day_of_deed(sentence: Sentence, first: int, last: int, at: int) -> bool:
    """Whether a time within what is dealt with is that of the deed: "charged with murder in the death Sunday of a man", "sought in
    connection with a raid in X earlier this month"."""
    behind = sentence.tokens[last + 1].form.lower() if last + 1 < len(sentence) else ""
    if behind == "of" and first and sentence.tokens[first - 1].mention == "event":
        return first - 1 != at and sentence.is_below(first - 1, top=at)
    if "connection" not in sentence.vocabulary or not WEEKDAY_NAMES.isdisjoint(t.form for t in sentence.tokens[first : last + 1]):
        return False  # "arrested in connection with a raid on Friday": who knows
    deed = next((k for k in sentence.ancestors(first) if sentence.tokens[k].mention == "event"), -1)
    return deed > at and sentence.tokens[sentence.tokens[deed].head].lemma == "connection" and sentence.is_below(deed, top=at)


def is_of_its_cause(sentence: Sentence, word: int, verb: int) -> bool:
    """Whether a time's word is of what caused something, and not of that: "the killing on March 18 sparked two weeks of protests"."""
    causes = sentence.dependents(verb, "nsubj") if sentence.tokens[verb].lemma in words_of("causing") else []
    return any(t.mention == "event" and sentence.is_below(word, top=t.index) for t in causes)


def is_long_accused(sentence: Sentence, at: int) -> bool:
    """Whether a deed is what somebody stands accused of, since whenever: "he is accused of masterminding the attack, and is on a list"."""
    if "accuse" not in sentence.vocabulary and "wanted" not in sentence.vocabulary:
        return False
    for n in sentence.ancestors(at):
        token = sentence.tokens[n]
        if token.lemma in ("accuse", "want") and token.xpos == "VBN":
            return any(t.form.lower() in ("is", "are") for t in sentence.dependents(n, "aux:pass"))
    return False


def is_tried_below(sentence: Sentence, at: int) -> bool:
    """Whether a word stands within what somebody is tried or wanted for: the town of "a suspect in the shootings in X", "charged with the
    murder of a nurse in X"; not of "was charged in X"."""
    if _IN_COURT.isdisjoint(sentence.vocabulary):
        return False
    path = [at, *sentence.ancestors(at)]
    for below, above in zip(path[1:], path[2:], strict=False):
        if sentence.tokens[above].lemma in _IN_COURT and sentence.tokens[below].relation in ("obl", "nmod", "advcl", "xcomp", "ccomp"):
            return not _ABOUT.isdisjoint(sentence.marked(below, "case", "mark"))
    return False


def _is_told_of(sentence: Sentence, below: Sequence[int], top: int) -> bool:
    """ "Help victims of the attack", "the man who threw a grenade was identified on Monday", "met on Monday to end talks that were broken
    off by a blast": what a noun says of itself is over before what is done with it."""
    for k in below:
        token = sentence.tokens[k]
        if token.relation == "nmod" and token.head != top and sentence.tokens[token.head].lemma in _LEFT_BEHIND:
            return True
        if token.deprel == "acl" and token.xpos == "VBN" and token.head >= 0 and sentence[sentence[token.head].head].lemma in _LETS_GO:
            return sentence.tokens[token.head].relation in ("obj", "nsubj")  # "withdraw from the land and free men captured in the war"
        if token.deprel == "acl:relcl" and _is_past(sentence, token) and _is_dealt_with(sentence, sentence.tokens[token.head], top):
            return True
    return False


def _is_past(sentence: Sentence, verb: Token) -> bool:
    return verb.xpos in _PAST and not any(t.xpos in _NOW for t in sentence.dependents(verb.index, "aux"))


def _is_dealt_with(sentence: Sentence, noun: Token, top: int) -> bool:
    """Whether a noun is who is found out by the verb at `top`, or what an infinitive below it says will be done with."""
    if noun.head == top:
        return noun.relation == "nsubj" and sentence.tokens[top].lemma in _FOUND_OUT
    above = sentence.tokens[noun.head] if noun.head >= 0 else noun
    return above.xpos == "VB" and above.relation in ("advcl", "xcomp") and "to" in sentence.marked(above.index, "mark")


def _is_known(sentence: Sentence, below: Sequence[int]) -> bool:
    """ "Said on Sunday that the raid is no answer", "that the attack will not go unpunished": of what all know, in the present."""
    for k in below:
        token = sentence.tokens[k]
        if token.relation == "nsubj" and token.upos == "NOUN" and token.head in below:
            verb = sentence.tokens[token.head]
            tenses = [verb.xpos, *(t.xpos for t in sentence.dependents(verb.index, "aux", "cop"))]
            return not _NOW.isdisjoint(tenses) and not any(t.lemma == "have" for t in sentence.dependents(verb.index, "aux"))
    return False


def is_cause(sentence: Sentence, at: int, top: int) -> bool:
    """Whether the deed at `at` is only what those at `top` are stirred up by: "rallied on Monday against the arrest of their leader",
    "riots sparked by the shooting", "gathered on Saturday at the site where he was shot"."""
    below = (at, *sentence.ancestors(at))
    for k in below[: below.index(top)] if top in below else ():
        token = sentence.tokens[k]
        above = sentence.tokens[token.head]
        lemma = above.lemma.casefold()
        if token.relation in ("obl", "nmod") and (lemma in _OUTRAGED or _is_behind_outrage(sentence, k)):
            if not _OVER.isdisjoint(sentence.marked(k, "case")):
                return True
        if lemma in _STIRRING and (token.deprel == "obl:agent" or token.relation == "obl" and "by" in sentence.marked(k, "case")):
            return True
        gathers = token.deprel == "acl:relcl" and sentence.tokens[top].lemma.casefold() in _GATHERING
        if gathers and token.xpos in _PAST and _says_where(sentence, k):
            return True
    return False


def _is_behind_outrage(sentence: Sentence, noun: int) -> bool:
    """The arrest of "went on strike in protest | at the arrest", hung on the verb."""
    first = next((t.index for t in sentence.dependents(noun, "case")), 0)
    return first > 0 and sentence.tokens[first - 1].lemma.casefold() in _OUTRAGED


def _says_where(sentence: Sentence, clause: int) -> bool:
    """Whether a relative clause tells with "where", and without a comma, which place is meant."""
    where = next((t.index for t in sentence.dependents(clause, "advmod") if t.form.lower() == "where"), 0)
    return where > 0 and sentence.tokens[where - 1].form != ","

"""Figures that are no number of one event: so many a day, on average, or of a whole war."""

from __future__ import annotations

from according.ontology.closed_classes import DEFINITE_PLURALS, DURATION_PREPOSITIONS, MONTHS
from according.records.parse import Sentence, Token
from according.stages.ground.harms import Harm
from according.stages.ground.word_sets import words_of

_PER = frozenset({"a", "an", "each", "every", "per"})
_FROM_THEN = frozenset({"after", "before", "since"})
_ALONE = frozenset({"alone", "entire", "whole"})
_UP = frozenset({"obj", "amod", "obl", "nmod", "xcomp"})
_BODIES = frozenset({"body", "bodies", "corpse", "corpses", "remains"})


def is_rate(sentence: Sentence, harm: Harm) -> bool:
    """Whether a figure is one of a span of time again and again: "12 deaths each day", "4,000 people a year", "an average of 12".

    "Ten hostages for every day" is none of an event either.
    """
    if any(_is_for_each(sentence, at) for at in {harm.at, harm.victim}):
        return True
    if any(sentence[at].lemma in words_of("averages") for at in (sentence[harm.victim].head, sentence[harm.at].head) if at >= 0):
        return True
    return any(_is_span(sentence, token) for at in {harm.at, harm.victim} for token in sentence.dependents(at, "obl", "nmod"))


def _is_for_each(sentence: Sentence, at: int) -> bool:
    """ "Will kill ten judges for each fighter who is hanged", however the parser hangs what follows."""
    behind = [t.form.lower() for t in sentence.tokens[at + 1 : at + 3]]
    if len(behind) == 2 and behind[0] == "for" and behind[1] in ("each", "every"):
        return True
    for token in sentence.dependents(at, "obl", "nmod"):
        words = {t.form.lower() for t in sentence.dependents(token.index, "case", "det") if t.index < token.index}
        if "for" in words and words & {"each", "every"}:
            return True
    return False


def _is_span(sentence: Sentence, token: Token) -> bool:
    """ "A day", "each day", "per month"; not "in a day", "a day later", "a day after they met"."""
    after = sentence.tokens[token.index + 1].form.lower() if token.index + 1 < len(sentence) else ""
    if token.lemma not in words_of("spans") or after in _FROM_THEN or any(t.index > token.index for t in sentence.dependents(token.index)):
        return False
    cases = {t.form.lower() for t in sentence.dependents(token.index, "case")}
    before = {t.form.lower() for t in sentence.dependents(token.index, "det")} | cases
    return cases <= {"per"} and bool(before & _PER)


def is_known(sentence: Sentence, harm: Harm) -> bool:
    """Whether the words only mean those of whom the report told before: "the two wounded nuns", "the two murders"."""
    the = any(t.form.lower() in DEFINITE_PLURALS for t in sentence.dependents(harm.victim, "det"))
    again = sentence.tokens[harm.at].relation == "amod" or (harm.at == harm.victim and not sentence.dependents(harm.at, "acl", "nmod"))
    return the and again and bool(sentence.dependents(harm.victim, "nummod"))


def is_of_month_before(sentence: Sentence, at: int) -> bool:
    """ "It had been hit in April, too, when six died": what had been done in another month has other dead.

    at: the word of the harm.
    """
    if sentence.vocabulary.isdisjoint(MONTHS):
        return False
    for n in (at, *sentence.ancestors(at)):
        if any(t.lemma == "have" and t.xpos == "VBD" for t in sentence.dependents(n, "aux")):
            return any(t.lemma.lower() in MONTHS for t in sentence.dependents(n, "obl"))
    return False


def is_of_a_war(sentence: Sentence, at: int) -> bool:
    """ "The war has killed 40,000", "the conflict, which has claimed many lives", "died in a road accident": of no event told before.

    at: the word of the harm.
    """
    if _is_of_years(sentence, at):
        return True
    if sentence.tokens[at].lemma == "die" and _dies_of_himself(sentence, at):
        return True
    above = [sentence[sentence[at].head]] if sentence[at].relation in {"advcl", "conj"} else []  # "a plane crashed, killing three"
    crashed = any(t.lemma in words_of("accidents") or _is_run_into(sentence, t) for t in (*sentence.dependents(at, "advcl"), *above))
    return crashed or _is_caused_by(sentence, at, words_of("wars") | words_of("accidents"))


def _is_run_into(sentence: Sentence, clause: Token) -> bool:
    """ "Died when a lorry ran into the car", "drove off the road": no word of an attack stands there."""
    if clause.lemma not in _RUNNING or clause.reading is not None and clause.reading.types["ASSAULT"] >= _LIKELY:
        return False
    into = {case for t in sentence.dependents(clause.index, "obl") for case in sentence.marked(t.index, "case")}
    vehicle = any(t.lemma in words_of("craft") for t in sentence.dependents(clause.index, "nsubj"))
    mines = any(t.lemma in _LAID for t in sentence.dependents(clause.index, "obl"))
    return vehicle and not mines and not into.isdisjoint(_OFF)


_LIKELY = 0.5
_RUNNING, _OFF = frozenset({"run", "drive", "veer", "skid", "slam", "plough", "plow", "slide", "roll"}), frozenset({"into", "off", "onto"})
_LAID = frozenset({"bomb", "crowd", "device", "explosive", "landmine", "mine", "marcher", "pedestrian", "protester"})


def _dies_of_himself(sentence: Sentence, at: int) -> bool:
    """ "Said one person had died when he fell from a truck", "of a heart attack", "of natural causes": by nobody's hand."""
    if any(t.lemma in _FALLING for t in sentence.dependents(at, "advcl")):
        return True
    causes = [t for t in sentence.dependents(at, "obl", "nmod") if not _OF_CAUSES.isdisjoint(sentence.marked(t.index, "case"))]
    return any(t.lemma in _CAUSES or _is_bodily(sentence, t) for t in causes)


_FALLING = frozenset({"drown", "fall", "jump", "leap", "slip", "stumble", "trip"})
_OF_CAUSES = frozenset({"after", "by", "from", "in", "of"})
_CAUSES = frozenset({"asthma", "cancer", "dehydration", "fall", "heatstroke", "overdose", "pneumonia", "stroke", "suicide"})
_BODILY = {"attack": frozenset({"asthma", "heart"}), "cause": frozenset({"natural"}), "failure": frozenset({"heart", "organ", "kidney"})}


def _is_bodily(sentence: Sentence, cause: Token) -> bool:
    return any(t.lemma in _BODILY.get(cause.lemma, ()) for t in sentence.dependents(cause.index, "compound", "amod"))


def is_given_back(sentence: Sentence, at: int) -> bool:
    """ "Russia handed over 1,000 bodies", "Kyiv received the bodies of 900 soldiers": those of a whole war; a hospital gets a blast's."""
    verb = next((k for k in sentence.ancestors(at) if sentence.tokens[k].upos == "VERB"), -1)
    if sentence.tokens[at].form.lower() not in _BODIES or verb < 0 or sentence.tokens[at].relation not in ("obj", "nsubj", "nmod"):
        return False
    if sentence.tokens[verb].lemma in words_of("returns"):
        return True
    above = sentence.tokens[verb].head if sentence.tokens[verb].relation == "ccomp" else -1
    subjects = [t for k in (verb, above) if k >= 0 for t in sentence.dependents(k, "nsubj")]
    return sentence.tokens[verb].lemma in words_of("gets") and any(t.name.endswith("LOC") for t in subjects)


def is_in_war(sentence: Sentence, at: int) -> bool:
    """Whether it is a harm of a whole war, as `is_of_a_war`, no accident's."""
    return _is_caused_by(sentence, at, words_of("wars"))


def _is_caused_by(sentence: Sentence, at: int, words: frozenset[str]) -> bool:
    verb = sentence.tokens[at].head if sentence.tokens[at].upos == "NOUN" and sentence.tokens[at].relation in _UP else at
    causes = [*sentence.dependents(at, "nsubj", "obl", "nmod"), *(sentence.dependents(verb, "nsubj") if verb >= 0 else ())]
    return any(t.lemma in words or _antecedent(sentence, t).lemma in words or _is_outbreak(sentence, t) for t in causes)


def _is_outbreak(sentence: Sentence, cause: Token) -> bool:
    """ "A cholera outbreak has killed 37", not one of fighting."""
    named = sentence.dependents(cause.index, "compound", "nmod") if cause.lemma == "outbreak" else ()
    return any(t.lemma.lower() in words_of("accidents") for t in named)


def _is_of_years(sentence: Sentence, at: int) -> bool:
    """ "More than 600 have died so far this year", "in the past three years", "over the last decade", "since 1980", "in April alone".

    A day or week is as long as an attack may be; what "last year's attack" did is told with it.
    """
    verbs = {at, sentence[at].head} if sentence[at].upos != "VERB" and sentence[at].relation in {*_UP, "nsubj"} else {at}
    spans = [t for verb in verbs if verb >= 0 for t in sentence.dependents(verb, "obl", "nmod")]
    return any(_is_long(sentence, span) for span in spans)


def _is_long(sentence: Sentence, span: Token) -> bool:
    if span.mention == "time" and any(t.lemma in _ALONE for t in sentence.dependents(span.index, "advmod", "amod")):
        return True  # "in April alone": of all that happened then
    cases = {t.form.lower() for t in sentence.dependents(span.index, "case")}
    if "since" in cases:
        return span.form.isdigit() or span.lemma in words_of("wars")
    before = {t.form.lower() for t in sentence.dependents(span.index, "det", "amod")}
    several = bool(sentence.dependents(span.index, "nummod"))
    if span.lemma not in ("year", "decade", "month", "century"):
        return False
    if span.lemma == "year" and several and not cases.isdisjoint(DURATION_PREPOSITIONS):
        return True  # "in ten years of war"
    if span.lemma == "month" and any(t.mention == "time" for t in sentence.dependents(span.index, "nmod")):
        return True  # "during the month of January"
    during = several or span.lemma in ("decade", "century") or not cases.isdisjoint(DURATION_PREPOSITIONS)
    recent = during and bool(before & {"past", "last", "recent"})
    return recent or ("this" in before and "so far" in _just_before(sentence, span))


def _just_before(sentence: Sentence, span: Token) -> str:
    return " ".join(t.form.lower() for t in sentence.tokens[max(0, span.index - 4) : span.index])


def _antecedent(sentence: Sentence, token: Token) -> Token:
    """The noun that "which" or "that" stands for; the word itself where it is none."""
    clause = sentence.tokens[token.head] if token.lemma in ("which", "that") and token.head >= 0 else token
    return sentence.tokens[clause.head] if clause.relation == "acl" else token

"""Who does not know what others tell, or has not confirmed it: "was unaware of the attack", "could not confirm it"."""

from __future__ import annotations

from according.ontology.closed_classes import WH_WORDS
from according.records.parse import Sentence, Token
from according.records.relations import CLAUSES_OF_VERBS
from according.stages.attribute.asking import first_words
from according.stages.attribute.inquiries import position
from according.stages.attribute.speech import is_negated
from according.stages.attribute.told import Told

_CHECKING = frozenset({"confirm", "verify", "corroborate", "substantiate", "authenticate", "check"})


def is_unaware(sentence: Sentence, index: int, told: Told) -> bool:
    """ "Was unaware of the matter", "could not say by whom", "declined to say whether", "has yet to find out who"."""
    token, lemma = sentence.tokens[index], sentence.tokens[index].lemma.lower()
    if lemma in told.lexicon.echoes["finding"]:
        after = list(sentence.tokens[index + 1 : index + 3])
        after += [t for clause in sentence.dependents(index, "ccomp") if clause.index < index for t in first_words(sentence, clause.index)]
        if token.relation == "conj" and "or" in sentence.marked(index, "cc"):
            token = sentence.tokens[token.head]  # "declined to elaborate or say whether"
        declined = token.relation == "xcomp" and sentence.tokens[token.head].lemma.lower() in told.lexicon.echoes["refusal"]
        silent = declined or is_negated(sentence, position(sentence, index)) or _is_yet_to(sentence, token)
        return silent and any(t.form.lower() in ({"whether"} if lemma == "comment" else {*WH_WORDS, "whether", "if"}) for t in after)
    return lemma in told.lexicon.echoes["unaware"] and not is_negated(sentence, index)


def _is_yet_to(sentence: Sentence, token: Token) -> bool:
    """Whether somebody has yet to do what a verb says."""
    late = token.relation == "xcomp" and sentence.tokens[token.head].lemma in {"have", "be"}
    return late and any(t.form.lower() == "yet" for t in sentence.dependents(token.head, "advmod"))


def _is_unchecked(sentence: Sentence, index: int) -> bool:
    """ "The figure could not be checked"; "did not check the car" is no doubt."""
    return sentence.tokens[index].lemma.lower() == "check" and bool(sentence.dependents(index, "nsubj:pass"))


def is_doubted(sentence: Sentence, index: int, told: Told) -> bool:
    token, noun = sentence.tokens[index], position(sentence, index)
    if token.lemma.lower() not in told.lexicon.echoes["doubt"] and not _is_unchecked(sentence, index):
        return False
    if noun != index:
        return is_negated(sentence, noun)
    subjects = list(sentence.dependents(index, "nsubj:pass"))
    subjects += [t for s in subjects for t in sentence.dependents(s.index, "nmod:poss")]  # "neither side's account"
    if any(t.lemma.lower() == "neither" for s in subjects for t in sentence.dependents(s.index, "det")):
        return True
    about = sentence.dependents(index, "obj", "obl")
    if token.lemma.lower() in _CHECKING and any(is_negated(sentence, t.index) for t in sentence.dependents(index, "nsubj")):
        return True  # "no other source could confirm it"
    if is_negated(sentence, index) or any(t.lemma.lower() == "nothing" or is_negated(sentence, t.index) for t in about):
        return True
    if _is_yet_to(sentence, token):
        return True
    refused = token.head >= 0 and sentence.tokens[token.head].lemma.lower() in told.lexicon.echoes["refusal"]
    return refused and token.relation in CLAUSES_OF_VERBS

"""Whose doing a noun is by what its clause says of it: "the attack was the work of soldiers", "the rally drew 5,000 people"."""

from __future__ import annotations

from itertools import pairwise

from according.ontology.content_words import IMPLICATED
from according.ontology.not_shown import is_not_shown
from according.records.mention import EventMention
from according.records.parse import Sentence, Token
from according.records.worded import needs
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import is_noun, is_passive, is_verb, lemma_of, own_subject, prepositions

_WORK = frozenset({"work", "handiwork", "doing"})
_HINDERING = frozenset({"delay", "derail", "frustrate", "hamper", "hinder", "impede", "obstruct", "sabotage", "stall", "thwart"})
_SAYING = frozenset({"REJECT", "REQUEST", "ACCUSE", "AGREE", "CONSULT"})
_DRAWING = frozenset({"draw", "attract"})
_SHARE = frozenset({"involvement", "participation", "complicity", "role", "part", "hand"})
_SOUGHT = frozenset({"want", "wanted", "seek"})
_CHARGED = frozenset({"accuse", "suspect", "convict"})
_OVER = frozenset({"in", "over", "for", "of"})


def is_work(sentence: Sentence, index: int) -> bool:
    """Whether a noun is said to be somebody's work, or not to be."""
    return sentence.tokens[index].head >= 0 and sentence.tokens[index].deprel == "nsubj" and sentence[sentence[index].head].lemma in _WORK


def whose_work(sentence: Sentence, work: int) -> int | None:
    """The soldiers of "was the work of soldiers"; None where it was not."""
    if not sentence.dependents(work, "cop") or is_not(sentence, work):
        return None
    whose = (t for t in sentence.dependents(work, "nmod") if t.deprel == "nmod:poss" or "of" in prepositions(sentence, t.index))
    return next((t.index for t in whose), None)


def whose_work_it_is_not(sentence: Sentence, index: int) -> set[int]:
    """The soldiers of "the attack was not the work of soldiers"; who obstructs an inquiry, or is accused of it."""
    above = sentence.tokens[sentence.tokens[index].head] if sentence.tokens[index].head >= 0 else sentence.tokens[index]
    if sentence.tokens[index].relation == "obj" and above.lemma in _HINDERING and above.upos == "VERB":
        over = (above.index, above.head) if above.relation in ("advcl", "xcomp", "acl") else (above.index,)
        return {t.index for verb in over for t in sentence.dependents(verb, "nsubj", "nsubj:pass", "obj") if t.index != index}
    if sentence.tokens[index].deprel == "conj" and is_passive(sentence, index):
        clauses = (above, *sentence.dependents(above.index, "advcl"))
        return {at for clause in clauses if clause.relation == "advcl" for at in _who_says(sentence, clause)}
    denied = is_work(sentence, index) and is_not(sentence, sentence.tokens[index].head)
    return {t.index for t in sentence.dependents(sentence.tokens[index].head, "nmod")} if denied else set()


def _who_says(sentence: Sentence, verb: Token) -> set[int]:
    """The strikers of "charged when the strikers refused to leave, and six were hurt": who refuses or asks has not hurt anybody."""
    said = verb.reading is not None and verb.reading.type in _SAYING
    return {t.index for t in sentence.dependents(verb.index, "nsubj")} if said else set()


def whom_it_draws(sentence: Sentence, index: int) -> int | None:
    """The miners of "the rally drew 5,000 miners", who take part in it; of "drew criticism" nobody."""
    head = sentence.tokens[index].head
    drawing = head >= 0 and sentence.tokens[index].deprel == "nsubj" and sentence.tokens[head].lemma in _DRAWING
    if not drawing or is_passive(sentence, head) or is_not(sentence, head):
        return None
    return next((t.index for t in sentence.dependents(head, "obj") if t.mention == "person" and t.upos != "PRON"), None)


def is_sought_for(sentence: Sentence, index: int) -> bool:
    """Whether somebody is "wanted for", "sought for" a deed: it was done, whoever wants him."""
    head = sentence.tokens[index].head
    if head < 0 or lemma_of(sentence.tokens[head]) not in _SOUGHT or "for" not in prepositions(sentence, index):
        return False
    return is_passive(sentence, head) or sentence[head].relation == "acl" or _is_loose(sentence, head) or sentence[head].upos == "ADJ"


def who_is_implicated(sentence: Sentence, index: int) -> int | None:
    """The man of "he was involved in the killing", "is wanted for the attack", "accused of involvement in it"; None where he was not."""
    at = index
    while sentence.tokens[at].relation == "conj" and is_noun(sentence.tokens[sentence.tokens[at].head]):
        at = sentence.tokens[at].head  # "wanted for murder and the kidnapping of three clerks"
    words, head = prepositions(sentence, at), sentence.tokens[at].head
    if head >= 0 and lemma_of(sentence.tokens[head]) in _SHARE and is_noun(sentence.tokens[head]) and {"in", "of"} & set(words):
        at, words, head = head, prepositions(sentence, head), sentence.tokens[head].head
        told = head >= 0 and lemma_of(sentence.tokens[head]) in _CHARGED and bool({"of", "for"} & set(words))
    else:
        told = head >= 0 and "in" in words and lemma_of(sentence.tokens[head]) in IMPLICATED or is_sought_for(sentence, at)
    if not told or is_not(sentence, head) or sentence.tokens[at].relation not in ("obl", "nmod"):
        return None
    return _who_is_said(sentence, head)


def _who_is_said(sentence: Sentence, head: int) -> int | None:
    """Of whom a passive or adjective tells: its subject, that of the verb that it goes on from, or the noun that it stands behind."""
    if _is_loose(sentence, head):
        return head - 1
    passive = is_verb(sentence.tokens[head]) and (is_passive(sentence, head) or sentence.tokens[head].xpos == "VBN")
    if not passive and sentence.tokens[head].upos != "ADJ":
        return None
    while sentence.tokens[head].relation == "conj" and own_subject(sentence, head) is None:
        head = sentence.tokens[head].head
    charge = sentence.tokens[sentence.tokens[head].head] if sentence.tokens[head].relation == "advcl" else None
    if charge is not None and lemma_of(charge) == "charge" and "with" in sentence.marked(head, "mark"):
        accused = sentence.dependents(charge.index, "nsubj:pass") or sentence.dependents(charge.index, "obj")
        return accused[0].index if accused else None  # "was charged by a court with being involved in the killing"
    if sentence.tokens[head].relation in ("acl", "amod") and own_subject(sentence, head) is None:
        return sentence.tokens[head].head
    found = sentence.dependents(head, "nsubj:pass", "nsubj")
    return found[0].index if found else None


def _is_loose(sentence: Sentence, head: int) -> bool:
    """The participle of "arrested a gunman wanted for the murder", which parsers hang on the arrest."""
    bare = sentence.tokens[head].relation == "advcl" and not sentence.dependents(head, "nsubj", "mark", "aux", "aux:pass")
    return bare and head > 0 and sentence.tokens[head].form.lower().endswith("ed") and is_noun(sentence.tokens[head - 1])


@needs(kinds={"ASSAULT"})
def who_is_not_shown(sentence: Sentence, mention: EventMention) -> set[int]:
    """The general of "was not satisfied that the general had taken part in the attack"; who made it, it does not say."""
    at, head = mention.at.token, sentence.tokens[mention.at.token].head
    if mention.type != "ASSAULT" or not is_noun(sentence.tokens[at]) or head < 0 or not is_not_shown(sentence, clause=head):
        return set()
    return {k for t in sentence.dependents(head, "nsubj", "nsubj:pass") for k in (t.index, *sentence.subtree(t.index))}


@needs("suspect", kinds={"ASSAULT"})
def who_hunts_its_suspect(sentence: Sentence, mention: EventMention) -> set[int]:
    """The troops of "troops who came to arrest a suspect in an ambush that killed a man", which was not theirs."""
    above = [mention.at.token, *sentence.ancestors(mention.at.token)]
    for deed, k in pairwise(above):
        hunted = sentence.tokens[k].lemma == "suspect" or any(t.lemma == "suspect" for t in sentence.dependents(k, "obj"))
        if hunted and sentence.tokens[deed].relation in ("nmod", "obl") and _OVER & {*prepositions(sentence, deed)}:
            verbs = [n for n in above[above.index(k) :] if is_verb(sentence.tokens[n])]
            whose = {sentence.tokens[n].head for n in verbs if sentence.tokens[n].deprel == "acl:relcl"}
            return whose | {t.index for n in verbs for t in sentence.dependents(n, "nsubj")}
    return set()

"""Who is said not to be behind a deed, which was done all the same: "was not behind the attack", "no proof that Chad was behind it",
"no evidence linking the killing to the sect", "it is unclear whether the sect is connected with it".

So is who "denied planting the bomb that killed two"."""

from __future__ import annotations

from according.ontology.closed_classes import NOBODY
from according.ontology.content_words import IMPLICATED
from according.records.mention import EventMention
from according.records.parse import Sentence
from according.records.worded import needs
from according.stages.find_events.negation import is_not
from according.stages.find_events.syntax import conjuncts, lemma_of, marks, own_subject, prepositions, used_in

_PROOF = frozenset({"evidence", "proof", "indication", "sign", "shred", "suggestion", "confirmation"})
_NONE = frozenset({"no", "any", "neither", "little", "scant", "without"})
_LINKING = frozenset({"connect", "connected", "link", "linked", "relate", "related", "tie", "tied", "trace", "traced"})
_LINKS = frozenset({"connection", "link", "tie"})
_TO = frozenset({"to", "with", "in", "between"})
_LINKED = _LINKING | _LINKS
_DENYING = frozenset({"deny", "dispute", "refute"})
_DOUBTING = frozenset({"doubt", "question", "dispute"})


def is_not_behind(sentence: Sentence, index: int) -> bool:
    """Whether the words deny or doubt that somebody was behind an event that they speak of as known, or leave it open: "if the rebels
    were behind the attack", "if they took part in it"."""
    index = _noun_of(sentence, index)
    said = _said_of(sentence, index)
    return said >= 0 and sentence.is_known(index) and _is_denied(sentence, said)


def denied_of(sentence: Sentence, mention: EventMention) -> set[int]:
    """Those of whom it is denied or doubted."""
    deed = _noun_of(sentence, mention.at.token)
    said = _said_of(sentence, deed)
    if said < 0 or not _is_denied(sentence, said):
        return set()
    if lemma_of(sentence.tokens[said]) in _LINKED:
        return _linked(sentence, said, deed)
    subject = own_subject(sentence, said)
    return set() if subject is None else {subject}


@needs(any_of=_DENYING)
def who_denies_using_it(sentence: Sentence, mention: EventMention) -> set[int]:
    """The men of "two men denied planting the bomb that killed a colonel": the bomb killed him, and whose it was is not known."""
    verb = used_in(sentence, mention.at.token)
    while verb >= 0 and sentence.tokens[verb].relation in ("ccomp", "xcomp", "conj"):
        verb = sentence.tokens[verb].head
        if lemma_of(sentence.tokens[verb]) in _DENYING:
            return set() if is_not(sentence, verb) else {t.index for t in sentence.dependents(verb, "nsubj")}
    return set()


def _noun_of(sentence: Sentence, index: int) -> int:
    """The blasts of "the bomb blasts"."""
    token = sentence.tokens[index]
    return token.head if token.relation == "compound" and token.head > index else index


def _said_of(sentence: Sentence, index: int) -> int:
    """The word that is said of somebody: the attack of "was behind the attack", the adjective of "was responsible for it", the link of
    "no link between him and the attack"; or -1."""
    head = sentence.tokens[index].head
    if "behind" in sentence.vocabulary and "behind" in prepositions(sentence, index):
        return index if sentence.dependents(index, "cop") else -1
    in_it = head >= 0 and "in" in prepositions(sentence, index)
    if in_it and (sentence.tokens[head].lemma in IMPLICATED or _takes_part(sentence, head) and "if" in marks(sentence, head)):
        return head
    borne = head >= 0 and sentence.tokens[head].lemma == "responsible" and "for" in prepositions(sentence, index)
    if borne and sentence.dependents(head, "cop"):
        return head
    return -1 if head < 0 or _LINKED.isdisjoint(sentence.vocabulary) else _link(sentence, index)


def _takes_part(sentence: Sentence, verb: int) -> bool:
    if sentence.tokens[verb].lemma == "participate":
        return True
    return sentence.tokens[verb].lemma == "take" and any(t.lemma == "part" for t in sentence.dependents(verb, "obj"))


def _link(sentence: Sentence, index: int) -> int:
    """The word that links a deed with somebody: "linked the killing to the sect", "the sect's links with the killing"; or -1."""
    at = sentence.tokens[index].head if sentence.tokens[index].relation == "conj" else index  # "between the sect and the killing"
    if at != index and sentence.tokens[at].lemma in _LINKS:
        return at
    if sentence.tokens[at].head < 0:
        return -1
    above = sentence.tokens[sentence.tokens[at].head]
    beside = not _TO.isdisjoint(prepositions(sentence, at))
    if above.lemma in _LINKS and above.upos == "NOUN":
        return above.index if beside else -1
    if beside and above.deprel == "obj" and sentence.tokens[above.head].lemma in _LINKING:
        return above.head  # "connecting the sect with the killing", which parsers hang on the sect
    return above.index if above.lemma in _LINKING and (beside or sentence.tokens[at].relation in ("obj", "nsubj")) else -1


def _linked(sentence: Sentence, said: int, deed: int) -> set[int]:
    """With whom a deed is linked: all that hangs on the link beside it."""
    found = sentence.dependents(said, "obj", "nsubj:pass", "obl", "nmod", "nmod:poss", "nsubj")
    whole = {k for t in found for k in conjuncts(sentence, t.index)}
    under = {k for t in found if t.deprel == "obj" for m in sentence.dependents(t.index, "nmod") for k in (m.index,)}
    return (whole | under) - {deed}


def _is_denied(sentence: Sentence, said: int) -> bool:
    token = sentence.tokens[said]
    linking = lemma_of(token) in _LINKED
    if is_not(sentence, said) or "if" in marks(sentence, said) or linking and _is_of_nothing(sentence, said):
        return True
    if token.head < 0 or token.relation not in ("acl", "ccomp", "csubj"):
        return False
    above = sentence.tokens[token.head]
    if "whether" in marks(sentence, said):
        return True
    if lemma_of(above) in _DOUBTING and token.relation == "ccomp":
        return not is_not(sentence, above.index)
    if linking and lemma_of(above) in NOBODY:
        return True
    if lemma_of(above) not in _PROOF:
        return False
    none = any(t.form.lower() in _NONE for t in sentence.dependents(above.index))
    verb = sentence.tokens[above.head] if above.head >= 0 else above
    return none or is_not(sentence, verb.index) or lemma_of(verb) == "lack"


def _is_of_nothing(sentence: Sentence, said: int) -> bool:
    """Whether nothing links them, or there is no link: "nothing ties", "no proof links", "no link", "did not find a link"."""
    token = sentence.tokens[said]
    if token.upos == "NOUN":
        verb = token.head if token.relation in ("obj", "nsubj") else said
        return any(t.form.lower() == "no" for t in sentence.dependents(said, "det")) or verb >= 0 and is_not(sentence, verb)
    subjects = sentence.dependents(said, "nsubj")
    return any(t.form.lower() in NOBODY or any(k.form.lower() == "no" for k in sentence.dependents(t.index, "det")) for t in subjects)

"""Whose a thing is by the words around it: "the regime's attacks", "a rebel offer", "abuses committed by the police"."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.find_events.syntax import is_noun, lemma_of, prepositions

_MADE = frozenset({
    "commit", "perpetrate", "make", "issue", "table", "propose", "launch", "conduct", "inflict", "impose", "take", "adopt", "draft",
    "announce", "order", "sign",
})  # fmt: skip
"""What whoever does to a thing shows that it is his: "abuses committed by", not "a text read out by"."""
_GIVEN = frozenset({"build", "donate", "give", "offer", "present", "provide", "put", "send", "ship", "submit"})
_OWNERS = frozenset({"of", "by", "from", "against"})
_SPOKEN = frozenset({
    "offer", "proposal", "demand", "request", "call", "plea", "appeal", "claim", "order", "invitation", "statement", "threat", "warning",
    "ultimatum", "overture",
})  # fmt: skip
"""What somebody has said; a party's word before it tells who: "a rebel offer", but not "a prisoner exchange"."""
_GRANTED = frozenset({"access", "admission", "entry", "landing", "passage", "permission"})
"""What somebody is refused, whom parsers hang before it: "refused the police entry"."""


def _is_party(token: Token) -> bool:
    return token.mention in ("person", "organization") or token.lemma == "opposition"


def owners_of(sentence: Sentence, index: int, events: frozenset[int], depth: int) -> list[int]:
    """Whose a thing is: possessors, names before it, what stands with "of" or "by"; of the nearest noun that has any.

    "The arrest of the owner" is done to the owner, so that an event is only of whom "by" names, and of nobody whose the owner is. Nor is a
    thing against those on whose behalf somebody speaks.
    """
    token = sentence.tokens[index]
    if not is_noun(token) or token.lemma == "behalf":
        return []
    found = [t.index for t in sentence.dependents(index, "nmod:poss")]
    before = [t for t in sentence.dependents(index, "amod", "compound") if t.index > 0]
    found += [t.index for t in before if t.form[:1].isupper() or token.lemma in _SPOKEN | _GRANTED and _is_party(t)]
    led = (t.index for t in before if t.lemma == "lead")  # "the French-led operation"
    found += [t.index for at in led for t in sentence.dependents(at, "compound", "obl", "nsubj") if t.form[:1].isupper()]
    inner = sentence.dependents(index, "nmod")
    words = _OWNERS - {"of"} if index in events else _OWNERS
    of = [t for t in inner if t.deprel != "nmod:poss" and words & set(prepositions(sentence, t.index))]
    for token in of:  # "reports of abuses by the police" are about the police
        deeper = owners_of(sentence, token.index, events, depth - 1) if token.mention == "event" and depth > 1 else []
        found += deeper or [token.index]
    made = [t.index for t in sentence.dependents(index, "acl") if t.xpos == "VBN" and t.lemma in _MADE]  # "abuses committed by the police"
    found += [t.index for clause in made for t in sentence.dependents(clause, "obl") if "by" in prepositions(sentence, t.index)]
    told = [t.index for t in sentence.dependents(index, "acl") if t.deprel == "acl:relcl" and t.lemma in _MADE | _GIVEN]
    found += [t.index for clause in told for t in sentence.dependents(clause, "nsubj") if t.upos in ("NOUN", "PROPN")]
    if found or depth == 1 or index in events:
        return found
    return next((owners for t in inner if (owners := owners_of(sentence, t.index, events, depth - 1))), [])


def whose_hands(sentence: Sentence, index: int) -> int | None:
    """The police of "the death of a man at the hands of the police"."""
    if lemma_of(sentence.tokens[index]) != "hand" or "at" not in prepositions(sentence, index):
        return None
    return next((t.index for t in sentence.dependents(index, "nmod") if "of" in prepositions(sentence, t.index)), None)


def named_before(sentence: Sentence, index: int) -> list[int]:
    """Lev of "the Lev endorsement by the governor": who is named before a deed whose doer stands behind it."""
    before = [t for t in sentence.dependents(index, "compound") if t.upos == "PROPN" and t.mention in ("person", "organization")]
    return [t.index for t in before]

"""What others did while something killed people: "a bomb killed four as police fought rioters". Three stages ask it: of doers, of figures
and of which words tell one event."""

from __future__ import annotations

from according.records.parse import Sentence

_MARKS = frozenset({"as", "while"})
_PEOPLE = frozenset({"person", "organization"})


def goes_on_beside(sentence: Sentence, *, verb: int) -> bool:
    """Whether a clause with people of its own stands beside a deed that a thing did: the fighting of "a bomb killed four as police fought
    rioters"; not the shooting of "four were killed as police opened fire"."""
    token = sentence.tokens[verb]
    if token.relation != "advcl" or token.head < 0 or _MARKS.isdisjoint(sentence.marked(verb, "mark")):
        return False
    if not sentence.dependents(token.head, "obj"):
        return False
    doers = [t for t in sentence.dependents(token.head, "nsubj") if t.deprel == "nsubj"]
    own = any(t.deprel == "nsubj" and t.upos != "PRON" for t in sentence.dependents(verb, "nsubj"))
    return own and any(t.mention not in _PEOPLE and t.upos == "NOUN" for t in doers)

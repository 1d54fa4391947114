"""Of whom grammar says for sure what he has or has not done.

Whom a passive relative clause is about: "attacked by rebels, who were then stoned by villagers", "by soldiers, three of whom were shot".

It befell the noun before the clause, and not whomever the clause above is about. And who did what another is criticised or dismissed for:
"criticised over the shelling of a village by soldiers", who did not criticise him.
"""

from __future__ import annotations

from according.records.mention import EventMention
from according.records.parse import Sentence

_ABOUT = frozenset({"over", "for", "about", "after", "following"})
_DEEDS = frozenset({"ASSAULT", "COERCE"})
_WHO = frozenset({"who", "whom"})


def whom_the_clause_is_of(sentence: Sentence, mention: EventMention) -> int | None:
    """The noun that a passive clause with "who" or "some of whom" as its subject describes; None for other events."""
    token = sentence[mention.at.token]
    if token.deprel != "acl:relcl" or token.head < 0 or sentence[token.head].upos not in ("NOUN", "PROPN"):
        return None
    for subject in sentence.dependents(token.index, "nsubj:pass"):
        words = [subject, *(t for t in sentence.dependents(subject.index, "nmod") if "of" in sentence.marked(t.index, "case"))]
        if any(t.form.lower() in _WHO for t in words):
            return token.head
    return None


def who_did_what_it_is_about(sentence: Sentence, mention: EventMention) -> set[int]:
    """The soldiers of "was criticised over the shelling of a village by soldiers"."""
    if mention.type in _DEEDS or sentence[mention.at.token].upos != "VERB":
        return set()
    found = set[int]()
    for deed in sentence.dependents(mention.at.token, "obl"):
        reading = deed.reading
        if reading is not None and reading.type in _DEEDS and _ABOUT & set(sentence.marked(deed.index, "case")):
            found.update(t.index for t in sentence.dependents(deed.index, "nmod") if "by" in sentence.marked(t.index, "case"))
    return found

"""What the word lists say of a predicate that takes an event as its complement ("plans to", "ruled out", "called off")."""

from __future__ import annotations

from according.ontology.grounds import is_finding
from according.ontology.undoubted import is_undoubted
from according.records.parse import Sentence
from according.stages.find_events.lexicons import Lexicons
from according.stages.find_events.match import part_of_speech
from according.stages.find_events.syntax import governor, is_noun, lemma_of, marks, particle, prepositions

EXCLUDING = frozenset({"rule", "exclude"})
"""Verbs by which who does not exclude a thing holds it possible."""

_ISSUING = frozenset(
    "issue make give sign send hear voice renew repeat reissue obtain seek offer post set".split()
)

_OF_THE_LAW = frozenset(
    "arrest capture prosecution conviction punishment sanction sanctions expulsion deportation extradition execution indictment "
    "impeachment censure conscription".split()
)
"""What did not happen to whoever escaped it; whoever escaped an attack was attacked."""


def embedding(sentence: Sentence, head: int, *, kind: str, lexicons: Lexicons) -> str | None:
    """Status of an event in the complement of a predicate, or None. kind: what the event is to it (see embedding.tsv)."""
    if (pos := part_of_speech(sentence, head)) is None:
        return None
    lemma, after = lemma_of(sentence.tokens[head]), particle(sentence, head)
    if lemma == "believe" and is_finding(sentence, verb=head) or kind == "clause" and is_undoubted(sentence, doubt=head):
        return "fact"
    near = (t for t in sentence.dependents(head, "advmod", "xcomp") if t.relation == "xcomp" or t.index == head + 1)
    after = after or next((t.form.lower() for t in near), "")
    if lemma == "close" and sentence.tokens[head].relation == "xcomp" and lemma_of(sentence.tokens[sentence.tokens[head].head]) == "come":
        pos, lemma, after = "verb", "come", "close"  # "came close to outlawing it", where parsers hang the clause on "close"
    if lemma in EXCLUDING and any(t.form.lower() == "out" for t in sentence.tokens[head + 1 : head + 2]):
        after = "out"  # parsers take it for a conjunction of the clause behind it
    if lemma in ("escape", "flee") and kind == "nominal" and any(lemma_of(t) in _OF_THE_LAW for t in sentence.dependents(head, "obj")):
        return "negated"
    # "Called off" is no call; other particles leave the verb what it is.
    found = lexicons.embeddings.get((pos, f"{lemma} {after}", kind))
    if lemma == "able" and any(t.has("Tense=Past") for t in sentence.dependents(head, "cop")):
        return "actual"  # "were able to free them" tells that they did
    return found if found is not None or after == "off" else lexicons.embeddings.get((pos, lemma, kind))


def governor_or_order(sentence: Sentence, at: int, *, lexicons: Lexicons) -> int:
    """The head of an event, or the order in "orders were given to the navy to fire", whose infinitive parsers hang on the navy."""
    head = governor(sentence, at)
    parted = sentence.tokens[at].relation == "parataxis" and head < at and bool(sentence.dependents(at, "nsubj"))
    if parted and lexicons.embeddings.get(("verb", lemma_of(sentence.tokens[head]), "clause")) == "negated":
        return -1  # "navy thwarts hijacking, nine pirates arrested"
    if parted and any(t.form == ";" for t in sentence.dependents(at, "punct")):
        return -1  # "ordered the guard out; the council voted to let it stay"
    ahead = sentence.dependents(at, "aux")
    if parted and any(t.form == ";" for t in sentence.tokens[head:at]) and not any(t.lemma in ("will", "would") for t in ahead):
        return -1  # "charged the mayor with theft; his aide was arrested"
    if head >= 0 and sentence.tokens[at].relation == "obl" and (paper := _issued_for(sentence, at, head, lexicons)) >= 0:
        return paper
    beside = head >= 0 and is_noun(sentence.tokens[head]) and sentence.tokens[head].relation in ("obl", "iobj", "nmod")
    if not beside or "to" not in marks(sentence, at):
        return head
    for noun in sentence.dependents(sentence.tokens[head].head, "obj", "nsubj:pass"):
        entry = lexicons.embeddings.get(("noun", lemma_of(noun), "clause"))
        if entry is not None and noun.index != head and is_noun(noun):
            return noun.index
    return head


def _issued_for(sentence: Sentence, at: int, head: int, lexicons: Lexicons) -> int:
    """The warrant of "a warrant was issued for the arrest of the mayor", where parsers hang the arrest on the verb; -1 elsewhere."""
    if lemma_of(sentence.tokens[head]) not in _ISSUING or not is_noun(sentence.tokens[at]) or "for" not in prepositions(sentence, at):
        return -1
    nouns = (t.index for t in sentence.dependents(head, "obj", "nsubj:pass") if is_noun(t) and t.index != at)
    return next((noun for noun in nouns if lexicons.embeddings.get(("noun", lemma_of(sentence.tokens[noun]), "nominal")) is not None), -1)

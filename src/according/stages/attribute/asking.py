"""What somebody asks himself, or does not know: indirect questions below verbs of knowing ("could not say who did it")."""

from __future__ import annotations

from collections.abc import Sequence, Set

from according.ontology.closed_classes import WH_PRONOUNS, WH_WORDS
from according.records.parse import Sentence, Token
from according.stages.attribute.told import PRONOUNS, Told

_ASIDE = frozenset({"as", "because", "since", "though", "although", "while", "when", "after", "before", "once", "until", "but"})
"""Words that open a clause beside what somebody does not know, not what he does not know."""
_COMING = frozenset({"come", "originate", "fire", "launch", "emanate"})
_FIRE = frozenset({"fire", "gunfire", "shot", "shooting", "shell", "shelling", "rocket", "missile", "mortar", "projectile", "round"})
_PARTS = frozenset({
    "age", "cause", "circumstance", "condition", "extent", "fate", "identity", "motive", "name", "nationality", "number", "origin",
    "reason", "whereabouts",
})  # fmt: skip
"""What somebody does not know of a deed that he does not doubt."""
_NAMES = frozenset({"identity", "name", "nationality"})
_ASKED = frozenset({"ccomp", "obj"})


def asks_who_did(sentence: Sentence, below: Sequence[int], verb: int, told: Told) -> bool:
    """ "Did not know who shot him", not "did not know where he was held": that he is held the speaker knows."""
    events = [told.mentions[n].at.token for n in below]
    whence = any(_is_whence(sentence, at, t) for at in events for t in first_words(sentence, at))
    return whence or any(asks_for_part(sentence, at, verb, words=WH_PRONOUNS) for at in events)


def asks_for_part(sentence: Sentence, event: int, verb: int, *, words: Set[str] = WH_WORDS) -> bool:
    """Whether an event stands in an indirect question for one of its parts, or under the noun for one: "the names of those killed"."""
    at = event
    while at >= 0 and at != verb:
        if sentence[at].lemma in (_PARTS if words is WH_WORDS else _NAMES) and at != event and sentence[at].relation in ("nsubj", "obj"):
            return True
        above = sentence[sentence[at].head]  # "did not explain what caused them to shoot", where parsers hang the clause on "what"
        if sentence.tokens[at].deprel == "acl:relcl" and above.form.lower() in words and above.upos == "PRON" and above.relation in _ASKED:
            return True
        if sentence.tokens[at].relation in ("ccomp", "advcl", "acl") and any(t.form.lower() in words for t in first_words(sentence, at)):
            return True
        at = sentence.tokens[at].head
    return False


def is_of_part(word: Token) -> bool:
    """Whether what is not known is only the condition, cause or number of it: "the victims' conditions were not known"."""
    return word.lemma in _PARTS - _NAMES


def asks_who(sentence: Sentence, verb: int) -> bool:
    """ "Could not say who was behind it", "could not say whether it was true"."""
    clauses = sentence.dependents(verb, "ccomp", "advcl", "xcomp", "acl", "obl")
    return any(
        t.form.lower() in WH_PRONOUNS
        or _is_whence(sentence, clause.index, t)
        or (t.form.lower() == "whether" and is_of_told(sentence, clause.index))
        for clause in clauses
        for t in first_words(sentence, clause.index)
    )


def _is_whence(sentence: Sentence, clause: int, word: Token) -> bool:
    """ "Could not determine where the fire had come from": who fired it."""
    if word.form.lower() != "where" or sentence.tokens[clause].lemma not in _COMING:
        return False
    return any(t.lemma.lower() in _FIRE for t in sentence.dependents(clause, "nsubj", "nsubj:pass"))


def known_nouns(sentence: Sentence, verb: int) -> list[int]:
    """The fire of "could not say who was behind the fire", not of "where the fire had come from"."""
    clauses = sentence.dependents(verb, "ccomp")
    if any(_is_whence(sentence, clause.index, t) for clause in clauses for t in first_words(sentence, clause.index)):
        return []
    return [k for k in sentence.subtree(verb) if k > verb and sentence.tokens[k].upos == "NOUN" and sentence.is_known(k)]


def is_of_told(sentence: Sentence, clause: int) -> bool:
    """Whether a clause is about "it" or "this"."""
    return any(t.lemma.lower() in PRONOUNS for t in sentence.dependents(clause, "nsubj"))


def first_words(sentence: Sentence, index: int) -> list[Token]:
    """The two words that open a clause."""
    return [sentence.tokens[k] for k in sentence.subtree(index)[:2]]


def is_aside_of(sentence: Sentence, word: int, verb: int) -> bool:
    """Whether a word stands beside what a verb is of, not in it: "could not be verified, as the town is sealed"."""
    path = [word, *sentence.ancestors(word)]
    if verb not in path[1:]:
        return False
    clause = sentence.tokens[path[path.index(verb) - 1]]
    if clause.deprel == "nsubj":
        return True  # "the hospital, which treated nine, did not say who fired"
    if clause.relation == "advcl":
        return bool(_ASIDE & set(sentence.marked(clause.index, "mark")))
    if clause.relation != "conj" or clause.upos != "VERB":
        return False
    return bool(sentence.dependents(clause.index, "nsubj")) or clause.has("VerbForm=Fin")


def asked_about(sentence: Sentence, verb: int, told: Told) -> tuple[list[int], bool]:
    """ "Asked whether troops had fired, he said he had no idea", "asked about this, he said that he had no information"."""
    for at in (verb, *sentence.ancestors(verb)):
        for clause in sentence.dependents(at, "advcl"):
            if clause.lemma.lower() == "ask":
                inside = told.under(sentence, clause.index)
                return (inside, False) if inside else (told.before(sentence, clause.index), True)
    return [], False

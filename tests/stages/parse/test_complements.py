from __future__ import annotations

import pytest

from according.pipeline import Pipeline
from according.records.document import Document
from according.records.parse import Sentence, Token
from according.stages.parse.complements import with_complements


def tree(*rows: tuple[str, str, str, int, str]) -> Sentence:
    """A sentence of (form, lemma, UPOS, head, deprel)."""
    tokens = [
        Token(k, form, 0, 0, lemma, upos, "", "", head, deprel, "O", "O", None) for k, (form, lemma, upos, head, deprel) in enumerate(rows)
    ]
    return Sentence(0, 0, 0, tuple(tokens), 0, "prose")


def relation_of(sentence: Sentence, form: str) -> tuple[str, str]:
    return next((t.deprel, t.upos) for t in with_complements(sentence).tokens if t.form == form)


ALERT = [
    ("Troops", "troops", "NOUN", 1, "nsubj"),
    ("remained", "remain", "VERB", -1, "root"),
    ("on", "on", "ADP", 3, "case"),
    ("alert", "alert", "NOUN", 1, "xcomp"),
]
RELEASE = [
    ("They", "they", "PRON", 1, "nsubj"),
    ("demanded", "demand", "VERB", -1, "root"),
    ("their", "their", "PRON", 3, "nmod:poss"),
    ("release", "release", "VERB", 1, "xcomp"),
]
HERO = [
    ("She", "she", "PRON", 1, "nsubj"),
    ("became", "become", "VERB", -1, "root"),
    ("a", "a", "DET", 3, "det"),
    ("hero", "hero", "NOUN", 1, "xcomp"),
]
TRAITOR = [
    ("He", "he", "PRON", 2, "nsubj:pass"),
    ("was", "be", "AUX", 2, "aux:pass"),
    ("declared", "declare", "VERB", -1, "root"),
    ("a", "a", "DET", 4, "det"),
    ("traitor", "traitor", "NOUN", 2, "xcomp"),
]
LEAVE = [
    ("They", "they", "PRON", 1, "nsubj"),
    ("want", "want", "VERB", -1, "root"),
    ("to", "to", "PART", 3, "mark"),
    ("leave", "leave", "VERB", 1, "xcomp"),
]
ALLOWED = [
    ("He", "he", "PRON", 1, "nsubj"), ("directed", "direct", "VERB", -1, "root"), ("that", "that", "SCONJ", 5, "mark"),
    ("herders", "herder", "NOUN", 5, "nsubj:pass"), ("be", "be", "AUX", 5, "aux:pass"), ("allowed", "allow", "VERB", 1, "xcomp"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "form", "wanted"),
    [
        (ALERT, "alert", ("obl", "NOUN")),
        (RELEASE, "release", ("obj", "NOUN")),
        (ALLOWED, "allowed", ("ccomp", "VERB")),
        (HERO, "hero", ("xcomp", "NOUN")),
        (TRAITOR, "traitor", ("xcomp", "NOUN")),
        (LEAVE, "leave", ("xcomp", "VERB")),
    ],
)
def test_what_is_no_open_complement(rows: list[tuple[str, str, str, int, str]], form: str, wanted: tuple[str, str]) -> None:
    assert relation_of(tree(*rows), form) == wanted


def test_a_sentence_without_such_words_is_the_same_object() -> None:
    sentence = tree(*HERO)
    assert with_complements(sentence) is sentence


@pytest.mark.parametrize("new", ["a blast near the court killed a guard", "another bombing outside the bank killed 40 people"])
def test_who_did_one_deed_did_not_do_another_that_is_told_of_nobody(pipeline: Pipeline, new: str) -> None:
    found = pipeline.code(Document(id="0123456789abcdef", text=f"Police arrested two men in the town, and {new}."))
    assert [[party.name for party in claim.actors] for claim in found] == [["police"], []]


def test_a_deed_called_unlawful_is_not_denied(pipeline: Pipeline) -> None:
    (claim,) = pipeline.code(Document(id="0123456789abcdef", text="The court ruled that the arrest of the priest was unlawful."))
    assert (claim.status, [source.stance for source in claim.sources]) == ("actual", ["asserts"])

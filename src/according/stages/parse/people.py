"""Mends faults of names: that of somebody or of a band, which the encoder took for a place, an adjective or a body.

"The strike killed Qari Daud": a town is not killed. Of a hundred such sentences of ours with names of Asia, Africa and the Arab world the
encoder reads 24 as places. "The governor, Omar Bekele": so is who stands beside a noun for a person, not whom such a noun stands beside
("Japan, the biggest donor"). "The Slepian shooting": of Slepian, as the Palestinian one is of no Mr. Palestinian.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from according.ontology.tables import DATA, read_lemmas
from according.records.parse import Sentence, Token


@cache
def _done_to_people() -> frozenset[str]:
    return read_lemmas(DATA / "lexicons" / "done_to_people.tsv")


def with_people(sentence: Sentence) -> Sentence:
    """The sentence with such names as names of persons; the same object where there are none."""
    changed: dict[int, Token] = {}
    for token in sentence.tokens:
        if token.upos in ("ADJ", "PROPN") and token.xpos == "NNP" and token.mention == "person" and token.deprel == "amod":
            changed[token.index] = replace(token, upos="PROPN", deprel="compound")
        if token.name == "B-LOC" and token.upos == "PROPN":
            changed |= _as_no_place(sentence, token)
        if token.name == "B-ORG" and token.upos == "PROPN":
            changed |= _as_somebody(sentence, _name(sentence, token.index, part="I-ORG"))
    return sentence.with_tokens(changed)


def _as_no_place(sentence: Sentence, token: Token) -> dict[int, Token]:
    """The words of a name that begins here as those of a band or of a person; none where it may well be a place."""
    band = _is_band(sentence, token)
    if not band and not _is_somebody(sentence, token):
        return {}
    label, mention = ("ORG", "organization") if band else ("PER", "person")
    name = {k: replace(sentence[k], name=f"{sentence[k].name[:2]}{label}") for k in _name(sentence, token.index)}
    return name | {token.index: replace(name[token.index], mention=mention)}


def _is_somebody(sentence: Sentence, token: Token) -> bool:
    """Whether the head word of a name is what something befalls that only befalls people, or says who a person is."""
    if token.deprel == "appos" and sentence.tokens[token.head].upos == "NOUN":
        noun = sentence.tokens[token.head]  # "the guarantors, Brazil, Chile and Peru" are many
        return noun.mention == "person" and not noun.has("Number=Plur") and not sentence.dependents(token.index, "case")
    if token.deprel == "nsubj" and token.index + 1 < len(sentence) and sentence.tokens[token.index + 1].name == "I-LOC":
        return any(_is_trade(sentence, t) for t in sentence.dependents(token.index, "appos"))
    if token.deprel not in ("obj", "nsubj:pass") or sentence.tokens[token.head].lemma not in _done_to_people():
        return False
    # "ATLANTA (AP) An aide was indicted": beside another subject a name is a dateline.
    return token.deprel == "obj" or len(sentence.dependents(token.head, "nsubj")) == 1


def _is_band(sentence: Sentence, token: Token) -> bool:
    """Whether a name says which band some armed men are: "attacked a wing held by their rivals Los Lobos"."""
    noun = sentence.tokens[token.head] if token.deprel == "appos" and token.head >= 0 else token
    alone = not sentence.dependents(token.index, "case", "conj") and all(t.form != "," for t in sentence.tokens[noun.index : token.index])
    return noun.lemma in _ARMED and noun.has("Number=Plur") and alone


_ARMED = frozenset({"gangster", "guerrilla", "insurgent", "jihadist", "militant", "mobster", "rebel", "rival", "trafficker"})
_OF_STATES = frozenset({
    "ally", "backer", "donor", "enemy", "foe", "guarantor", "host", "leader", "mediator", "member", "neighbor", "neighbour", "opponent",
    "partner", "party", "player", "power", "producer", "rival", "signatory", "sponsor", "supplier", "supporter", "target",
})  # fmt: skip
"""What a state may be as well as somebody."""


_LONGEST = 3
"""Words in somebody's name."""
_CALLINGS = frozenset({
    "activist", "aide", "analyst", "bishop", "commander", "coordinator", "cousin", "diplomat", "doctor", "driver", "farmer", "father",
    "fisherman", "imam", "journalist", "lawmaker", "lawyer", "mother", "nurse", "officer", "official", "organiser", "organizer", "priest",
    "professor", "protester", "refugee", "reporter", "researcher", "resident", "senator", "shopkeeper", "spokesman", "spokeswoman",
    "student", "survivor", "teacher", "trader", "villager", "volunteer", "witness", "worker",
})  # fmt: skip
"""What only a person is; a shipbuilder may be a firm."""


def _is_trade(sentence: Sentence, noun: Token) -> bool:
    """The resident of "said Sani Bakura, a resident": what one person is, and no state or town."""
    one = any(t.lemma.lower() == "a" for t in sentence.dependents(noun.index, "det"))
    return one and noun.upos == "NOUN" and noun.mention == "person" and noun.lemma not in _OF_STATES


def _as_somebody(sentence: Sentence, name: range) -> dict[int, Token]:
    """The words of "Nahid Islam, a coordinator of the protests" as the name of a person, which parsers take for one of a body."""
    outer = next((k for k in name if sentence.tokens[k].head not in name), -1)
    if not 1 < len(name) <= _LONGEST or outer < 0 or any(sentence.dependents(k, "det") for k in name):
        return {}
    beside = [t for k in name for t in sentence.dependents(k) if t.index not in name]
    if not any(t.deprel == "appos" and t.lemma in _CALLINGS and _is_trade(sentence, t) for t in beside):
        return {}
    first, head = name[0], sentence.tokens[outer]
    words = {k: replace(sentence.tokens[k], name="I-PER", mention="O", head=first, deprel="flat") for k in name}
    words[first] = replace(sentence.tokens[first], name="B-PER", mention="person", head=head.head, deprel=head.deprel)
    return words | {t.index: replace(t, head=first) for t in beside}


def _name(sentence: Sentence, first: int, *, part: str = "I-LOC") -> range:
    """The words of the name that begins here."""
    last = first
    while last + 1 < len(sentence) and sentence.tokens[last + 1].name == part:
        last += 1
    return range(first, last + 1)

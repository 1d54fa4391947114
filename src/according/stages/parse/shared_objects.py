"""Mends one fault of trees: the object of a second verb that the parser put beside the object of the first.

"Killed 12 people and wounded dozens": a noun right behind a verb that has no object is what that verb is done to; and no participle is the
adjective of a bare "dozens".
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import BARE_NUMBERS, Sentence, Token


def with_own_objects(sentence: Sentence) -> Sentence:
    """The sentence with such nouns at the verb before them; the same object where there are none."""
    changed: dict[int, Token] = {}
    for noun in sentence.tokens:
        verb = _verb_before(sentence, noun)
        if verb is not None:
            changed[verb.index] = replace(verb, head=sentence[noun.head].head, deprel="conj", upos="VERB")
            changed[noun.index] = replace(noun, head=verb.index, deprel="obj")
    return sentence.with_tokens(changed)


def _verb_before(sentence: Sentence, noun: Token) -> Token | None:
    """The second verb whose object a noun is, None where the parser is right."""
    if noun.relation != "conj" or noun.head < 0 or sentence[noun.head].relation != "obj" or sentence.dependents(noun.index, "case"):
        return None
    if noun.index and noun.form.lower() in BARE_NUMBERS and _is_done(sentence, sentence[noun.index - 1], noun):
        return sentence[noun.index - 1]
    before = min(sentence.subtree(noun.index)) - 1
    if before <= noun.head or sentence.dependents(noun.index, "cc"):
        return None
    verb = sentence[before]
    second = verb.upos == "VERB" and verb.relation == "conj" and verb.head == sentence[noun.head].head
    return verb if second and not sentence.dependents(verb.index, "obj", "nsubj:pass", "aux:pass") else None


def _is_done(sentence: Sentence, word: Token, noun: Token) -> bool:
    """The "wounded" of "wounded dozens" under a verb, though the tagger calls it an adjective."""
    done = word.has("VerbForm=Part") or word.form.endswith("ed")
    return word.head == noun.index and word.relation == "amod" and done and sentence[sentence[noun.head].head].upos == "VERB"

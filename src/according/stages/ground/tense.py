"""Whether the words around a time look back or forward."""

from __future__ import annotations

from according.records.parse import Sentence, Token
from according.stages.ground.time_words import vocabulary
from according.stages.ground.word_sets import words_of

_OF_NOUNS = frozenset({"nmod", "compound", "amod"})


def direction_of(sentence: Sentence, at: int) -> str:
    """past | future | unknown for the clause around a token.

    Follows the tree where there is one; in a flat list of words it looks at the words before the token, then at those after it.
    """
    if sentence.kind in ("headline", "caption"):
        # Headlines tell what has happened in the present tense, and what will in the infinitive.
        return "future" if any(t.form.lower() in words_of("will") or t.form.lower() == "to" for t in sentence.tokens[: at + 1]) else "past"
    if _has_tree(sentence):
        return _by_tree(sentence, at)
    return _by_words(sentence, at)


def _has_tree(sentence: Sentence) -> bool:
    return any(token.relation in ("nsubj", "obl", "obj", "nmod", "aux") for token in sentence.tokens)


def _by_tree(sentence: Sentence, at: int) -> str:
    """The first clause upwards that shows its tense decides."""
    loose = False
    for index in (at, *sentence.ancestors(at)):
        found = _clause(sentence, sentence[index])
        if found:
            return "unknown" if loose and found == "past" else found
        # The date of a noun ("the Jan. 14 deadline") has no tense of its own.
        loose = loose or (sentence[index].relation in _OF_NOUNS and sentence[sentence[index].head].upos == "NOUN")
    return "unknown"


def _clause(sentence: Sentence, head: Token) -> str:
    auxiliaries = sentence.dependents(head.index, "aux", "cop")
    forms = [token.form.lower() for token in auxiliaries]
    if any(form in words_of("will") for form in forms):
        return "future"
    if head.xpos in ("VBN", "JJ") and head.lemma in vocabulary().forward and not any(form in ("was", "were", "had") for form in forms):
        return "future"
    if head.lemma in vocabulary().scheduling:
        return "future"
    if any(form in words_of("would") for form in forms):
        return "past" if "have" in forms else "future"
    if head.xpos == "VB" or (head.upos == "VERB" and head.has("VerbForm=Inf")):
        return _infinitive(sentence, head)
    if head.xpos == "VBD" or any(token.xpos in ("VBD", "VBZ", "VBP") and token.lemma == "have" for token in auxiliaries):
        return "past"
    if any(token.xpos == "VBD" for token in auxiliaries):
        return "past"
    if head.xpos in ("VBZ", "VBP") or any(token.xpos in ("VBZ", "VBP") for token in auxiliaries):
        return "present"
    return ""


def _infinitive(sentence: Sentence, head: Token) -> str:
    """ "set to meet", "plans to meet" lie ahead; "managed to take", "helped take" do not."""
    above = sentence[head.head] if head.head >= 0 else None
    if above is None or above.lemma in vocabulary().forward:
        return "future"
    return ""


def _by_words(sentence: Sentence, at: int) -> str:
    before = [token.form.lower() for token in sentence.tokens[max(0, at - 12) : at]]
    after = [token.form.lower() for token in sentence.tokens[at + 1 : at + 9]]
    breaks = [n for n, form in enumerate(before) if form in (",", ";", ":", ".")]
    if any(form in words_of("will") for form in before[breaks[-1] if breaks else 0 :]):
        return "future"
    for form in reversed(before):
        if form in words_of("will") or form in vocabulary().forward:
            return "future"
        if form.endswith("ed") or form in ("was", "were", "had", "said", "has", "have"):
            return "past"
    return "future" if any(form in words_of("will") for form in after) else "past"

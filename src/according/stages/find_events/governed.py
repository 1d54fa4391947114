"""Trees in which a word hangs one step too low or as a second object are made those of the treebanks.

"Wants the rebels to leave" has the rebels for its object, not as the subject of the infinitive; "wants the rebels gone", "wants her brother
released" have a clause for it, whose subject they are; "made the release a condition" says of its object what it is made;
"to demands" has a noun.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.stages.find_events.syntax import is_noun, is_verb, lemma_of

_MAKING = frozenset({"make", "declare", "call", "name", "label", "brand", "dub", "deem", "consider", "proclaim"})

_WANTING = frozenset({"want", "like", "need", "prefer"})


def as_governed(sentence: Sentence) -> Sentence:
    """The sentence with such words where its other trees have them."""
    moved = {t.index: replace(t, head=sentence[t.head].head, deprel="obj") for t in sentence.related("nsubj") if _is_raised(sentence, t)}
    made = {t.index: replace(t, deprel="xcomp") for t in sentence.related("obj") if _is_what_it_is_made(sentence, t)}
    nouns = {t.index: replace(t, upos="NOUN", xpos="NNS") for t in sentence.related("obl") if _is_noun_after_all(sentence, t)}
    names = {t.index: replace(t, deprel="nsubj") for t in sentence.related("aux") if t.upos == "PROPN"}  # "Will called for talks"
    return sentence.with_tokens(moved | made | nouns | names | _wanted_done(sentence))


def _is_noun_after_all(sentence: Sentence, token: Token) -> bool:
    """The demands of "conceded at last to demands from the union", taken for a verb: no finite one stands behind a preposition."""
    noun = token.upos == "VERB" and token.xpos in ("VBZ", "NN", "NNS") and not sentence.dependents(token.index, "nsubj", "obj")
    return noun and bool(sentence.dependents(token.index, "case"))


def _wanted_done(sentence: Sentence) -> dict[int, Token]:
    """The men of "wants its men withdrawn", "wants two dams reopened": the subject of a clause that tells what is to be done to them."""
    found = dict[int, Token]()
    for clause in sentence.related("xcomp"):
        verb = sentence.tokens[clause.head]
        if clause.xpos != "VBN" or lemma_of(verb) not in _WANTING or sentence.dependents(clause.index, "mark", "aux", "aux:pass"):
            continue
        own = [t for t in sentence.dependents(clause.index, "nsubj", "nsubj:pass") if verb.index < t.index < clause.index]
        lent = [t for t in sentence.dependents(verb.index, "obj") if verb.index < t.index < clause.index]
        if own or lent:
            found[clause.index] = replace(clause, deprel="ccomp")
            found |= {t.index: replace(t, head=clause.index, deprel="nsubj:pass") for t in own or lent[-1:]}
    return found


def _is_raised(sentence: Sentence, token: Token) -> bool:
    """The rebels of "wants the rebels to leave": between a verb without an object and the "to" of its infinitive."""
    if token.relation != "nsubj" or token.head < 0 or sentence.tokens[token.head].deprel != "xcomp":
        return False
    verb, clause = sentence.tokens[sentence.tokens[token.head].head], sentence.tokens[token.head]
    to = [t.index for t in sentence.dependents(clause.index, "mark") if t.form.lower() == "to"]
    between = bool(to) and verb.index < token.index < to[0] < clause.index
    return between and is_verb(verb) and not sentence.dependents(verb.index, "obj") and "for" not in sentence.marked(clause.index, "mark")


def _is_what_it_is_made(sentence: Sentence, token: Token) -> bool:
    """The condition of "made the release a condition": the second object of a verb of making."""
    if token.deprel != "obj" or not is_noun(token) or lemma_of(sentence.tokens[token.head]) not in _MAKING:
        return False
    return any(t.index < token.index for t in sentence.dependents(token.head, "obj"))

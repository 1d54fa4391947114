"""Small questions to a dependency tree that several modules of this stage ask."""

from __future__ import annotations

from according.records.parse import Sentence, Token

RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "SYM", "DET"})


def lemma_of(token: Token) -> str:
    """The lemma, lower-cased, so that headlines find their cues."""
    return token.lemma.lower()


def is_passive(sentence: Sentence, index: int) -> bool:
    """Whether a verb stands in the passive (finite or participial)."""
    token = sentence[index]
    if sentence.dependents(index, "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent"):
        return True
    if token.relation == "conj" and token.xpos == "VBN" and not sentence.dependents(index, "aux", "nsubj"):
        return token.head >= 0 and sentence[token.head].upos == "VERB" and is_passive(sentence, token.head)
    if token.relation == "xcomp" and token.xpos == "VBN" and not sentence.dependents(index, "aux", "obj"):
        return True  # "were reported killed"
    if token.deprel in ("acl", "amod") and token.has("VerbForm=Part") and not token.has("Tense=Pres"):
        return True
    return token.deprel == "advcl" and token.has("Tense=Past|VerbForm=Part") and not sentence.dependents(index, "obj", "aux")


def conjuncts(sentence: Sentence, index: int) -> list[int]:
    """A word and those coordinated with it, in text order; a conjunct that is a clause of its own is left out."""
    found = [index]
    for token in sentence.dependents(index, "conj"):
        if token.upos in NOMINAL or sentence[index].upos == token.upos:
            found.append(token.index)
    return found


def prepositions(sentence: Sentence, index: int) -> list[str]:
    """Prepositions of a nominal: "according to" as one word pair; [""] if it has none."""
    found = []
    for case in sentence.dependents(index, "case"):
        rest = [t.form.lower() for t in sentence.dependents(case.index, "fixed")]
        found.append(" ".join([case.form.lower(), *rest]))
    return found or [""]


def marks(sentence: Sentence, index: int) -> list[str]:
    """Subordinating words of a clause, lower-cased, with fixed parts."""
    found = []
    for mark in sentence.dependents(index, "mark", "case"):
        rest = [t.form.lower() for t in sentence.dependents(mark.index, "fixed")]
        found.append(" ".join([mark.form.lower(), *rest]))
    return found


def particle(sentence: Sentence, index: int) -> str:
    """The particle of a phrasal verb, or "". """
    return next((t.form.lower() for t in sentence.dependents(index, "compound:prt")), "")


def own_subject(sentence: Sentence, index: int) -> int | None:
    """The surface subject that stands at the verb itself."""
    found = sentence.dependents(index, "nsubj", "csubj")
    return next((t.index for t in found if t.deprel != "nsubj:outer"), None)


def is_verb(token: Token) -> bool:
    """Whether a token is a verb, or a participle that the tagger calls an adjective."""
    return token.upos in ("VERB", "AUX") or (token.upos == "ADJ" and token.has("VerbForm=Part"))


def is_noun(token: Token) -> bool:
    return token.upos in ("NOUN", "PROPN")


_GOVERNED = {
    "of": frozenset({"accuse", "suspect", "convict", "acquit", "warn", "speak", "dream", "boast", "clear"}),
    "for": frozenset({"blame", "condemn", "criticise", "criticize", "denounce", "thank", "praise", "charge", "arrest"}),
}
# A clause with "of" or "for" belongs to one of these verbs even where the parser hung it on a nearer word
# ("accused militias backing the government of executing prisoners").


def governor(sentence: Sentence, index: int) -> int:
    """The head of a clause, corrected where its preposition names a verb further up; -1 for the root."""
    token = sentence[index]
    if token.relation not in ("advcl", "acl", "obl", "nmod") or token.head < 0:
        return token.head
    for mark in marks(sentence, index):
        verbs = _GOVERNED.get(mark)
        if verbs and lemma_of(sentence[token.head]) not in verbs and is_verb(token):
            return next((k for k in sentence.ancestors(index) if lemma_of(sentence[k]) in verbs), token.head)
    return token.head

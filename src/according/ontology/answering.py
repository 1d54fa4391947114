"""Deeds that answer others, and which deed is answered: "raided two villages in response to an ambush".

What a verb of hitting back tells is no attack out of the blue, and the dead told after it are those of what was answered.
"""

from __future__ import annotations

from according.records.parse import Sentence

ANSWERING = frozenset({"return", "respond", "retaliate", "reply", "answer"})
"""Lemmas, as in "returned fire", "retaliated with rockets"."""
ANSWERS = frozenset(
    {"reprisal", "retaliation", "revenge", "response", "retribution", "punishment", "vengeance", "answer", "return", "reaction"}
)
"""Nouns for a deed that answers another, as in "in reprisal for"."""
AVENGING = frozenset({"avenge", "punish", "retaliate", "answer", "respond"})
_FOR, _IN = frozenset({"for", "to", "over"}), frozenset({"in", "as"})


def answered_by(sentence: Sentence, *, deed: int) -> int:
    """What answers a deed: the raid of "raided two villages in response to | an ambush", "raided them to avenge | an ambush"; else -1."""
    token = sentence.tokens[deed]
    if token.head < 0 or token.relation not in ("nmod", "obl", "obj"):
        return -1
    above, cases = sentence.tokens[token.head], set(sentence.marked(deed, "case"))
    if above.lemma in AVENGING and above.upos == "VERB" and (token.relation == "obj" or cases & _FOR):
        return above.head if above.relation in ("advcl", "xcomp") and "to" in sentence.marked(above.index, "mark") else above.index
    if not cases & _FOR or token.relation == "obj":
        return -1
    if above.lemma in ANSWERS and above.relation in ("obl", "nmod") and _IN & set(sentence.marked(above.index, "case")):
        return above.head
    beside = (t for t in sentence.dependents(above.index, "obl") if t.lemma in ANSWERS and t.index < deed)  # hung on the verb both
    return above.index if any(_IN & set(sentence.marked(t.index, "case")) for t in beside) else -1


def is_of_answered(sentence: Sentence, *, word: int, at: int) -> bool:
    """Whether a word tells of a deed that is answered, and another, at `at`, is not: the mayor of "an operation in response to the killing
    of a mayor"."""
    deeds = (k for k in (word, *sentence.ancestors(word)) if answered_by(sentence, deed=k) >= 0)
    return any(at != deed and not sentence.is_below(at, top=deed) for deed in deeds)


def is_in_answer(sentence: Sentence, *, at: int) -> bool:
    """Whether a deed is told as the answer to another: "in response, jets attacked the launcher", "retaliated by shelling the town"."""
    token = sentence.tokens[at]
    beside = sentence.dependents(at, "obl", "advcl", "advmod")
    if any(t.lemma in ANSWERING | ANSWERS or t.form.lower() == "then" for t in beside):
        return True
    return token.relation in ("xcomp", "advcl") and sentence.tokens[token.head].lemma in ANSWERING

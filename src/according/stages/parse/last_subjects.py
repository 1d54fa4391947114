"""Mends a fault of trees: the last verb of a row, hung on its first verb, though another between them has a subject of its own.

"The army said they came from Mali, but the rebels denied it and accused the army": it is the rebels who accuse.
"The council condemned the abduction of a priest whom rebels have held since May and have threatened to shoot": the rebels threaten.
"A girl was killed when a bullet went through a door and hit her": the bullet hit her.
"The general said so, and his aide left and his guards stayed": each has its own subject, nothing is moved.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token

_SAYING = frozenset({"say", "add", "insist", "claim", "state"})


def with_last_subjects(sentence: Sentence) -> Sentence:
    """The sentence with such verbs beside the verb before them; the same object where there are none."""
    rows = [t for t in sentence.related("conj") if t.upos == "VERB" and sentence.tokens[t.head].upos == "VERB"]
    if not rows:
        return sentence
    ways = (_beside_relative, _beside_content, _beside_moment)
    found = {t.index: replace(t, head=above) for t in rows for way in ways if (above := way(sentence, t)) is not None}
    if len(rows) > 1:
        found |= {t.index: replace(t, head=above) for t in rows if (above := _between(sentence, t, rows)) is not None}
    return sentence.with_tokens(found) if found else sentence


def _beside_relative(sentence: Sentence, token: Token) -> int | None:
    """The verb of a relative clause with the same "have", "has" or "had" as a verb behind it, which the verb that it hangs on lacks."""
    mine = _having(sentence, token.index)
    if not mine or token.head > token.index or _having(sentence, token.head) or sentence.dependents(token.index, "nsubj", "expl", "mark"):
        return None
    between = (t.index for t in reversed(sentence.tokens[token.head + 1 : token.index]) if t.deprel == "acl:relcl" and t.upos == "VERB")
    return next((k for k in between if _having(sentence, k) == mine and sentence.dependents(k, "nsubj", "nsubj:pass")), None)


def _beside_content(sentence: Sentence, token: Token) -> int | None:
    """What somebody said before "and had given no order", which he said, too: "said he was under arrest and had given no order"."""
    above = sentence.tokens[token.head]
    if above.lemma not in _SAYING or _having(sentence, token.index) != {"had"} or _having(sentence, above.index):
        return None
    if token.head > token.index or sentence.dependents(token.index, "nsubj", "expl", "mark"):
        return None
    said = (t for t in sentence.dependents(above.index, "ccomp") if above.index < t.index < token.index)
    return next((t.index for t in said if sentence.dependents(t.index, "nsubj", "nsubj:pass")), None)


def _beside_moment(sentence: Sentence, token: Token) -> int | None:
    """The going of "a girl was killed when a bullet went through a door and | hit her": it is not the girl who hits her."""
    above = sentence.tokens[token.head]
    own = sentence.dependents(token.index, "nsubj", "aux:pass")
    if token.head > token.index or own or not sentence.dependents(above.index, "aux:pass"):
        return None
    if not any(t.xpos == "PRP" and not t.is_reflexive for t in sentence.dependents(token.index, "obj")):
        return None
    whens = (t for t in sentence.dependents(above.index, "advcl") if above.index < t.index < token.index and t.upos == "VERB")
    return next((t.index for t in whens if sentence.dependents(t.index, "nsubj") and t.xpos == "VBD"), None)


def _having(sentence: Sentence, verb: int) -> set[str]:
    return {t.form.lower() for t in sentence.dependents(verb, "aux") if t.lemma == "have"}


def _between(sentence: Sentence, token: Token, rows: list[Token]) -> int | None:
    """The last verb of the same row before a verb without a subject that has one."""
    if token.head > token.index or sentence.dependents(token.index, "nsubj", "expl", "mark", "aux:pass"):
        return None
    before = (t.index for t in reversed(rows) if t.head == token.head < t.index < token.index)
    return next((at for at in before if sentence.dependents(at, "nsubj")), None)

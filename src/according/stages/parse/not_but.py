"""Mends three faults of trees: the "not" of one of two contrasted words, hung on the verb, the other one, hung beside the verb, and the
first of two subjects, taken for a sentence of its own.

"The mayor was not killed by rebels but by soldiers": he was killed, and of the two only the rebels did not do it.
"Not only the army but also the police fired": both did.
"""

from __future__ import annotations

from dataclasses import replace

from according.records.parse import Sentence, Token
from according.records.reading import Reading

_ONLY = frozenset({"only", "just", "merely", "simply", "even"})
_NOMINAL = ("NOUN", "PROPN")


def with_contrasts(sentence: Sentence) -> Sentence:
    """The sentence with both words in a row and the "not" at the first; the same object where it has none."""
    if "not" not in sentence.vocabulary or "but" not in sentence.vocabulary:
        return sentence
    moved = _both_subjects(sentence)
    for denial in (t for t in sentence.related("advmod") if t.form.lower() in ("not", "n't") and t.head > t.index):
        verb = sentence.tokens[denial.head]
        other = _behind_but(sentence, verb) if verb.upos == "VERB" else None
        first = _contrasted(sentence, verb, other) if other is not None else None
        if other is not None and first is not None:
            moved[denial.index] = replace(denial, head=first.index)
            moved[other.index] = replace(other, head=first.index, deprel="conj")
            if verb.reading is not None:
                moved[verb.index] = replace(verb, reading=_affirmed(verb.reading, without=first.index))
    return sentence.with_tokens(moved)


def _both_subjects(sentence: Sentence) -> dict[int, Token]:
    """The army of "not only the army but also the police fired" as the first of the two that fired."""
    first = sentence.tokens[sentence.root] if sentence.root > 1 else None
    if first is None or first.upos not in _NOMINAL or [t.form.lower() in _ONLY for t in sentence.tokens[:2]] != [False, True]:
        return {}
    beside = sentence.dependents(first.index, "conj")
    verb = next((t for t in beside if t.upos == "VERB"), None)
    own = sentence.dependents(verb.index, "nsubj", "nsubj:pass") if verb is not None else []
    second = next(iter(own or [t for t in beside if t.upos in _NOMINAL]), None)
    if verb is None or second is None or not first.index < second.index < verb.index:
        return {}
    passive = bool(sentence.dependents(verb.index, "aux:pass"))
    but = [t for at in (first, second, verb) for t in sentence.dependents(at.index, "cc") if t.form.lower() == "but"]
    return {
        verb.index: replace(verb, head=-1, deprel="root", reading=_of_both(verb.reading, first.index, second.index)),
        first.index: replace(first, head=verb.index, deprel="nsubj:pass" if passive else "nsubj"),
        second.index: replace(second, head=first.index, deprel="conj"),
        **{t.index: replace(t, head=second.index) for t in but},
    }


def _of_both(reading: Reading | None, first: int, second: int) -> Reading | None:
    """The reading with the first word for whatever the second one is."""
    if reading is None:
        return None
    kept = [role for role in reading.roles if role.word != first]
    roles = sorted([*(replace(role, word=first) for role in kept if role.word == second), *kept], key=lambda role: role.word)
    return replace(reading, roles=tuple(roles))


def _affirmed(reading: Reading, *, without: int) -> Reading:
    """The reading of what is told as done after all, but not by or to one word; the encoder goes by the "not"."""
    status, voice = {**reading.status}, {**reading.voice}
    denied, denies = status.pop("negated", 0.0), voice.pop("denies", 0.0)
    status["actual"] = status.get("actual", 0.0) + denied
    voice["asserts"] = voice.get("asserts", 0.0) + denies
    roles = tuple(role for role in reading.roles if role.word != without)
    return replace(reading, status=status, voice=voice, happened=max(reading.happened, denied), roles=roles)


def _behind_but(sentence: Sentence, verb: Token) -> Token | None:
    """The soldiers of "but by soldiers", beside a verb or what belongs to it."""
    heads = (verb, *sentence.dependents(verb.index, "obl", "obj"))
    for token in (t for head in heads for t in sentence.dependents(head.index, "conj")):
        but = any(t.form.lower() == "but" for t in sentence.dependents(token.index, "cc"))
        if but and token.upos in _NOMINAL and not sentence.dependents(token.index, "nsubj", "cop", "aux"):
            return token
    return None


def _contrasted(sentence: Sentence, verb: Token, other: Token) -> Token | None:
    """What the verb has before "but" with the same preposition, or none; None where "only" says that both are meant."""
    case = sentence.marked(other.index, "case")
    if _is_only(sentence, other):
        return None
    before = [t for t in sentence.dependents(verb.index, "obl", "obj") if verb.index < t.index < other.index]
    alike = [t for t in before if t.upos in _NOMINAL and [*sentence.marked(t.index, "case")] == [*case]]
    return alike[-1] if alike and not _is_only(sentence, alike[-1]) else None


def _is_only(sentence: Sentence, token: Token) -> bool:
    return any(t.form.lower() in _ONLY for t in sentence.dependents(token.index, "advmod"))

"""One man of a country by its adjective: "a Libyan", "the Afghan-American who", "Omar Roca, an American who"."""

from __future__ import annotations

from according.records.parse import Ref, Sentence
from according.stages.resolve_actors.hits import Hit
from according.stages.resolve_actors.people import People
from according.stages.resolve_actors.phrases import is_one_of_nation
from according.stages.resolve_actors.scene import Scene

_ONE = frozenset({"a", "an", "another", "first", "second", "last", "only"})
_BESIDE = ("compound", "amod", "flat")


def is_somebody(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """Whether an adjective of a country stands for its people, and not for the state: "a Libyan", "Libyan unrest"."""
    token = sentence.tokens[hit.last]
    counted = any(t.upos == "NUM" or t.form.casefold() in _ONE for t in sentence.dependents(token.index, "det", "nummod", "amod"))
    one = counted or is_one_of_nation(sentence, token) or _is_of_two_lands(sentence, hit.first) or _is_told_by_who(sentence, token.index)
    alone = one and token.relation not in _BESIDE
    return hit.first == hit.last and (alone or scene.is_word("unrest", sentence.tokens[token.head]))


def name_before(sentence: Sentence, ref: Ref, *, people: People) -> Ref | None:
    """The name of "Omar Roca, an American who killed two men"."""
    token = sentence.tokens[ref.token]
    name = Ref(ref.sentence, token.head)
    return name if token.deprel == "appos" and token.head >= 0 and people.at(name) is not None else None


def _is_of_two_lands(sentence: Sentence, at: int) -> bool:
    """The American of "the Afghan-American"."""
    before = sentence.tokens[max(at - 2, 0) : at]
    return len(before) == 2 and before[1].form == "-" and before[0].form[:1].isupper() and before[0].upos in ("ADJ", "PROPN")


def _is_told_by_who(sentence: Sentence, at: int) -> bool:
    """The American of "the American who killed two"."""
    clauses = sentence.dependents(at, "acl:relcl")
    return any(t.form.lower() == "who" for clause in clauses for t in sentence.dependents(clause.index, "nsubj", "nsubj:pass"))

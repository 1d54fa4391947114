"""Rules that are asked only of sentences with the words they need (docs/decisions/0073-rules-that-are-not-asked.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from typing import Any, Generic, TypeVar

from according.records.parse import Sentence

Rule = TypeVar("Rule", bound=Callable[..., Any])
_NEEDED: dict[Any, tuple[frozenset[str], frozenset[str]]] = {}


def needs(*words: str, any_of: Set[str] = frozenset(), kinds: Set[str] = frozenset()) -> Callable[[Rule], Rule]:
    """Says of a rule that it tells nothing of a sentence with none of some words, nor of events of other types than `kinds` (any, if
    none is named). The words are lower-cased forms or lemmas, as in `Sentence.vocabulary`."""

    def marked(rule: Rule) -> Rule:
        _NEEDED[rule] = frozenset(words) | any_of, frozenset(kinds)
        return rule

    return marked


class Worded(Generic[Rule]):
    """Rules in their order. `of` gives those that may tell anything of a sentence: found once, for all words and events of it."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        needed = [_NEEDED.get(rule, (frozenset[str](), frozenset[str]())) for rule in self.rules]
        self._kinds = [kinds for _, kinds in needed]
        self._always = [at for at, (words, _) in enumerate(needed) if not words]
        self._by_word: dict[str, list[int]] = {}
        for at, (words, _) in enumerate(needed):
            for word in words:
                self._by_word.setdefault(word, []).append(at)
        self._words = frozenset(self._by_word)

    def of(self, sentence: Sentence, *, kind: str = "") -> list[Rule]:
        """kind: the type of the event that is asked about."""
        key = self, kind
        known: list[Rule] | None = sentence.memo.get(key)
        if known is None:
            by_word, found = self._by_word, set(self._always)
            for word in self._words & sentence.vocabulary:
                found.update(by_word[word])
            rules, kinds = self.rules, self._kinds
            known = sentence.memo[key] = [rules[at] for at in sorted(found) if not kinds[at] or not kind or kind in kinds[at]]
        return known

"""What the encoder calls the names of a report: places, or persons and organisations."""

from __future__ import annotations

from collections import Counter

from according.records.parse import Parsed, Token
from according.stages.ground.folding import fold


class Votes:
    """How often the encoder calls each word of a report a place, and how often a person or an organisation."""

    def __init__(self, parsed: Parsed) -> None:
        self._places: Counter[str] = Counter()
        self._others: Counter[str] = Counter()
        for sentence in parsed.sentences:
            for token in sentence.tokens:
                if token.name != "O":
                    (self._places if token.name.endswith("LOC") else self._others)[fold(token.form)] += 1

    def place(self, tokens: tuple[Token, ...]) -> bool:
        """Whether the words of a name are called a place at least as often as anything else."""
        counted = [fold(t.form) for t in tokens if t.form[0].isalpha() and t.form[0].isupper()]
        return bool(counted) and all(self._places[w] > 0 and self._places[w] >= self._others[w] for w in counted)


def surnames(parsed: Parsed) -> frozenset[str]:
    """Last words of the names of persons who are named by several words somewhere in the report."""
    ends = (
        token.form
        for sentence in parsed.sentences
        for token in sentence.tokens
        if token.name == "I-PER" and (token.index + 1 == len(sentence.tokens) or sentence[token.index + 1].name != "I-PER")
    )
    return frozenset(ends)

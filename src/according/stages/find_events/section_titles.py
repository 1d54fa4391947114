"""Titles over the parts of a report: "Withdrawal of forces", "Attacks on health care" say what follows, and tell of no event."""

from __future__ import annotations

from according.records.parse import Parsed, Sentence

_LONGEST = 6
"""Words of a title."""
_SHORTEST = 3
"""Words of a title with a full stop: "Troop presence."."""
_LEAST = 2
"""Titles that make a report one of parts: a lone line without a verb may be the headline of the next item."""
_BARE = frozenset({"NOUN", "ADJ", "ADP", "CCONJ"})
_ENDS = frozenset({".", "?", "!"})


def section_titles(parsed: Parsed) -> frozenset[int]:
    """The sentences that are such titles; none in a report without parts."""
    found = [at for at in range(1, len(parsed.sentences) - 1) if _is_title(parsed, at)]
    return frozenset(found) if len(found) >= _LEAST else frozenset()


def _is_title(parsed: Parsed, at: int) -> bool:
    """Whether a few bare nouns stand alone between two paragraphs, the one below a full sentence."""
    before, sentence, after = parsed.sentences[at - 1 : at + 2]
    if not 0 < len(sentence) <= _LONGEST or sentence.paragraph in (before.paragraph, after.paragraph):
        return False
    words = sentence.tokens[:-1] if sentence.tokens[-1].form == "." and len(sentence) <= _SHORTEST else sentence.tokens
    bare = all(t.upos in _BARE or not t.index and t.name == "O" and t.upos == "PROPN" for t in words)  # "Troop" has a capital
    return bool(words) and bare and _is_full(after)


def _is_full(sentence: Sentence) -> bool:
    return len(sentence) > 2 and sentence.tokens[-1].form in _ENDS

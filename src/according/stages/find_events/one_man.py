"""Two offices of one man before his name: "by front-runner and former secretary of state Jane Roca"."""

from __future__ import annotations

from according.records.parse import Sentence
from according.records.relations import APPOSED


def is_of_next(sentence: Sentence, first: int, second: int) -> bool:
    """Whether a bare title without article or name tells of whoever the next title names: "businessman and reality star Omar Roca".

    "President Roca and Prime Minister Haddad" are two, and so may "the president and Prime Minister Haddad" be.
    """
    title, other = sentence.tokens[first], sentence.tokens[second]
    if title.xpos != "NN" or title.mention != "person" or sentence.dependents(first, "det", "nmod:poss", "nummod", "flat", "appos"):
        return False
    if sentence.dependents(second, "det", "nmod:poss", "nummod") or sentence.tokens[second - 1].form == ",":
        return False
    phrase = [other, *sentence.dependents(second, *APPOSED)]
    return any(t.name.endswith("PER") for t in phrase) and any(t.upos == "NOUN" for t in phrase)

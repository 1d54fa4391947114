"""Where sentences end, by what the rules say and a small learned model over what can be seen of the place.

Source: docs/decisions/0009-learned-boundaries.md; trained by training/segmenter.py.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from according.errors import DataFileError
from according.ontology.tables import DATA, read_table
from according.records.segment import Word
from according.stages.segment.places import AROUND, LETTERS, Paragraph, far_features, features_near, is_candidate, near
from according.stages.segment.quotes import Marks
from according.stages.segment.sentences import bracketed, verdicts_of

MARGINS = {True: -120, False: 100, None: 40}
"""What the score must exceed where the rules see an end, see a stop that is none, see no stop at all.

Cross-validated on EWT and GUM train, 0 throughout would find 0.2 F1 more in e-mails; in news, whose writing those corpora hold little
of, the rules deserve the benefit of the doubt.
"""

CERTAIN = (150, -250)
"""Scores of the near features at which the far ones need no look: they would change 8 of 40,000 such places of the training corpora."""


@cache
def weights() -> Mapping[str, int]:
    """The weights that ship, in hundredths of log-odds."""
    return load(DATA / "segment" / "boundaries.tsv")


def load(path: Path) -> dict[str, int]:
    """feature -> weight. Raises DataFileError if a weight is no whole number."""
    found = {}
    for row in read_table(path, columns=("feature", "weight")):
        try:
            found[row["feature"]] = int(row["weight"])
        except ValueError as error:
            raise DataFileError(path.name, where=row["feature"], problem=f"weight {row['weight']!r} is no whole number") from error
    return found


def paragraph_of(words: Sequence[Word], marks: Marks, *, small: frozenset[str]) -> Paragraph:
    """A paragraph with what the rules say of it. small: the document's words in small letters."""
    inside = bracketed(words)
    return Paragraph(words=words, verdicts=verdicts_of(words, marks, inside=inside), inside=inside, small=small)


def ends_of(paragraph: Paragraph) -> list[int]:
    """Index behind the last word of each sentence of a paragraph, ascending, the last one the number of its words."""
    words, found, bare = paragraph.words, [], True
    verdicts, shapes = paragraph.verdicts, paragraph.shapes[AROUND:]
    for k in range(1, len(words)):
        bare = bare and len(words[k - 1].form) == 1 and not words[k - 1].form.isalnum()
        if shapes[k] == "x" and shapes[k - 1] in LETTERS and k not in verdicts and "a" <= words[k].form[0] <= "z":
            continue  # a small word behind a word: most places are no more than that
        if not bare and _ends(paragraph, k):
            found.append(k)
            bare = True
    return [*found, len(words)] if words else found


@lru_cache(maxsize=50_000)
def _near_score(rule: str, shapes: tuple[str, ...], capitals: int) -> int:
    """What shapes close by weigh: many places of many reports have the same."""
    known = weights()
    return sum(known.get(name, 0) for name in features_near(rule, shapes, capitals))


def _ends(paragraph: Paragraph, k: int) -> bool:
    """Whether a sentence ends before word k."""
    verdict = paragraph.verdicts.get(k)
    if not is_candidate(paragraph, k):
        return bool(verdict)
    known, score = weights(), _near_score(*near(paragraph, k))
    if verdict and score > CERTAIN[0]:
        return True
    if not verdict and score < CERTAIN[1]:
        return False
    return score + sum(known.get(name, 0) for name in far_features(paragraph, k)) > MARGINS[verdict]

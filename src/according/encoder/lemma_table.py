"""Lemmas of the words that the encoder was trained on: what a lemma script may not spoil.

The table (`lemmas.tsv` of the weights folder: form, part of speech, lemma) is counted from the training corpora by
training/export.py. A word in it keeps its lemma; of another, an edit script's result should be a lemma in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from according.encoder.lemmas import apply_lemma_script

_TRIED = 8
_WITHIN = 9.0
"""Log-odds below the best script within which another is believed."""
_SHORTEST = 3

_SPELLING = (
    ("VERB", "ed", "i", "y"),
    ("VERB", "es", "ie", "y"),
    ("NOUN", "es", "ie", "y"),
    ("NOUN", "men", "me", "man"),
    ("VERB", "ed", "cte", "ct"),
    *(("VERB", form, 2 * end, end) for form in ("ed", "ing") for end in "bdgmnpt"),
    *((tag, "es", f"{end}e", end) for tag in ("VERB", "NOUN") for end in ("ss", "sh", "ch", "x", "zz")),
    *(
        ("VERB", form, end, f"{end}e")
        for form in ("ed", "ing")
        for end in ("v", "c", "u", "ls", "ns", "rs", "ps", "dg", "rg", "bl", "gl", "tl", "dl", "iz")
    ),
)
"""What no English word ends with: (UPOS, ending of the form, ending of the lemma, what the ending should be)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LemmaTable:
    """lemmas: (form in small letters, UPOS) -> lemma. known: UPOS -> its lemmas. Open classes only."""

    lemmas: dict[tuple[str, str], str]
    known: dict[str, frozenset[str]]

    @classmethod
    def read(cls, content: bytes) -> LemmaTable:
        """The table of a file of tab-separated rows. Raises ValueError if a row has not three cells."""
        rows = [line.split("\t") for line in content.decode("utf8").splitlines()]
        if any(len(row) != 3 for row in rows):
            raise ValueError("a row of the lemma table has not three cells")
        known: dict[str, set[str]] = {}
        for _, upos, lemma in rows:
            known.setdefault(upos, set()).add(lemma)
        lemmas = {(form, upos): lemma for form, upos, lemma in rows}
        return cls(lemmas=lemmas, known={upos: frozenset(found) for upos, found in known.items()})

    def corrected(
        self, lemmas: Sequence[str], *, words: Sequence[str], upos: Sequence[str], scores: np.ndarray, scripts: Sequence[str]
    ) -> list[str]:
        """`lemmas` with known words' own ones, and with "abilitie" made "ability" where a likely script does.

        scores: (words, scripts) float32, log-odds of the scripts.
        """
        chosen = list(lemmas)
        for at, (lemma, word, tag) in enumerate(zip(lemmas, words, upos, strict=True)):
            known = self.known.get(tag)
            if known is None:
                continue
            small = word.lower()
            own = self.lemmas.get((small, tag))
            if own is not None:
                chosen[at] = own
            elif tag == "NOUN":
                chosen[at] = _singular(small)
            elif tag == "VERB" and lemma.lower() == small:
                chosen[at] = _of_third_person(small, known)
            elif lemma not in known and lemma.lower() != small:
                chosen[at] = _likely(scores[at], scripts, word, known) or _spelt(lemma, small, tag)
        return chosen


def _of_third_person(form: str, known: frozenset[str]) -> str:
    """The verb of "denies", which no script changed; the form, where it is no known verb's."""
    stems = (f"{form[:-3]}y" if form.endswith("ies") else "", form.removesuffix("s"), form.removesuffix("es"))
    return next((stem for stem in stems if stem != form and stem in known), form)


def _singular(form: str) -> str:
    """The singular of a noun that no table knows: a script may take "protesters" for a verb's form, spelling does not."""
    for ending, single in (("ies", "y"), ("men", "man"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz")):
        if form.endswith(ending) and len(form) > len(ending) + 1:
            return form.removesuffix(ending) + single
    return form[:-1] if len(form) > _SHORTEST and form.endswith("s") and not form.endswith(("ss", "us", "is")) else form


def _likely(row: np.ndarray, scripts: Sequence[str], word: str, known: frozenset[str]) -> str | None:
    least = row.max() - _WITHIN
    for k in np.argsort(-row, kind="stable")[:_TRIED].tolist():
        if row[k] < least:
            return None
        lemma = apply_lemma_script(scripts[k], word)
        if lemma in known and len(lemma) >= _SHORTEST and lemma != word.lower():
            return lemma
    return None


def _spelt(lemma: str, form: str, tag: str) -> str:
    """The lemma of a word that no table knows, spelt as English words are: "repuls" of "repulsed" is "repulse"."""
    for upos, after, wrong, right in _SPELLING:
        if tag == upos and form.endswith(after) and lemma.endswith(wrong) and len(lemma) > len(wrong) + 1:
            return lemma[: -len(wrong)] + right
    return lemma

"""Lemmas of the words that the encoder was trained on: what a lemma script may not spoil.

The table (`lemmas.tsv` of the weights folder: form, part of speech, lemma) is counted from the training corpora by
training/export.py. A word in it keeps its lemma; of another, an edit script's result should be a lemma in it,
or one of the words that reports on conflict use and treebanks hardly know (data/lexicons/inflected.tsv).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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

_INFLECTED = (
    ("ies", 3, "y"), ("ied", 3, "y"), ("ying", 4, "ie"),
    *((f"{last}es", 2, "") for last in ("s", "sh", "ch", "x", "z", "o")), ("s", 1, ""),
    ("ed", 2, ""), ("ed", 1, ""), ("cked", 3, ""),
    ("ing", 3, ""), ("ing", 3, "e"), ("cking", 4, ""),
)  # fmt: skip
"""Endings of verbs: (ending, how many letters to cut, what to put)."""
_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]$")
"""Verbs of one syllable whose last letter is doubled before an ending."""
_DOUBLED = re.compile(r"(.+([bdgklmnprstvz]))\2(?:ed|ing)$")
_PLURALS = (
    ("ies", "y"), ("men", "man"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("zzes", "zz"), ("oes", "o"),
)  # fmt: skip


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

    def knowing(self, lemmas: Mapping[str, frozenset[str]]) -> LemmaTable:
        """This table with further lemmas (UPOS -> lemmas), to which regular forms are traced."""
        return replace(self, known=self.known | {upos: self.known.get(upos, frozenset()) | more for upos, more in lemmas.items()})

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
                chosen[at] = _singular(small, known)
            elif tag == "VERB" and (stems := [stem for stem in stems_of(small) if stem in known]):
                chosen[at] = lemma if lemma in stems else stems[0]
            elif lemma not in known and lemma.lower() != small:
                chosen[at] = small if small in known else _likely(scores[at], scripts, word, known) or _spelt(lemma, small, tag)
                if any(c.isdigit() for c in chosen[at]) and not any(c.isdigit() for c in small):
                    chosen[at] = small  # a script made for numbers
        return chosen


def stems_of(form: str) -> Iterator[str]:
    """The verbs of which a word may be a regular form: "barred" is of "bar" or "barre", not of "bare"; "bared" not of "bar"."""
    for ending, cut, put in _INFLECTED:
        if form.endswith(ending) and len(form) > len(ending) + 1:
            stem = form[: len(form) - cut] + put
            if put or form[-1] == "s" or not _DOUBLES.match(stem):
                yield stem
    if doubled := _DOUBLED.match(form):
        yield doubled[1]


def _singular(form: str, known: frozenset[str]) -> str:
    """The singular of a noun that no table knows: a script may take "protesters" for a verb's form, spelling does not."""
    if form.endswith("es") and form[:-1] in known:
        return form[:-1]
    for ending, single in _PLURALS:
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

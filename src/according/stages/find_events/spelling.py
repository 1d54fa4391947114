"""Lemmas of verbs that the codebook knows and the encoder spelt wrong ("razed" as "raz", "freed" as "fre").

The encoder derives the lemma of a word that it has not been trained on; whether a derived form is a word, the codebook can tell
for the verbs that matter here.
"""

from __future__ import annotations

from dataclasses import replace

from according.ontology.codebook import Codebook
from according.records.parse import Sentence, Token

_VOWELS = frozenset("aeiouy")
_LETTERS = 4  # of the shortest form that is looked at


def respelt(sentence: Sentence, *, codebook: Codebook) -> Sentence:
    """The sentence with the lemmas of such verbs put right."""
    return sentence.with_tokens({t.index: replace(t, lemma=lemma) for t in sentence.tokens if (lemma := _better(t, codebook)) is not None})


def _better(token: Token, codebook: Codebook) -> str | None:
    form = token.form.lower()
    if token.upos not in ("VERB", "ADJ") or len(form) < _LETTERS or not form.endswith(("ed", "ing")):
        return None
    possible = _stems(form)
    now = token.lemma.lower()
    if (token.upos == "ADJ" and now == form) or (now in possible and codebook.cues_of("verb", lemma=now)):
        return None
    return next((stem for stem in possible if stem != now and codebook.cues_of("verb", lemma=stem)), None)


def _stems(form: str) -> list[str]:
    """What "-ed" or "-ing" may have been put to, by the rules of English spelling."""
    stem = form[:-2] if form.endswith("ed") else form[:-3]
    found = [f"{stem}e"]
    if stem.endswith("i") and form.endswith("ed"):
        found.append(f"{stem[:-1]}y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    if not _would_double(stem):
        found.append(stem)
    return found


def _would_double(stem: str) -> bool:
    """Whether a stem's last letter would be doubled ("scrap": "scrapped"), so that "scraped" is not of it."""
    vowels = [letter in _VOWELS for letter in stem]
    return len(stem) > 2 and vowels[-3:] == [False, True, False] and sum(vowels) == 1 and stem[-1] not in "wx"

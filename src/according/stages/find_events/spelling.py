"""Lemmas of words that the codebook knows and the encoder spelt wrong ("razed": "raz", all in "-ised": "-is") or took apart ("cease-fire").

The encoder derives the lemma of a word that it has not been trained on, and gives each part of a hyphenated one its own; whether
a form is a word, the codebook can tell for those that matter here.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from according.ontology.codebook import Codebook
from according.records.parse import Sentence, Token
from according.records.relations import NOUN_RELATIONS

_VOWELS = frozenset("aeiouy")
_ADVERBS = frozenset({"ADV", "ADP"})
_INFLECTED = frozenset({"VERB", "ADJ", "PART"})
_LETTERS = 4  # of the shortest form that is looked at


def respelt(sentence: Sentence, *, codebook: Codebook) -> Sentence:
    """The sentence with the lemmas of such words put right; that of a hyphenated one stands at its last part."""
    hyphened = "-" in sentence.vocabulary
    found = (t for t in sentence.tokens if hyphened or t.upos in _INFLECTED)
    better = ((t, _better(t, codebook) or (_joined(sentence, t, codebook) if hyphened else None)) for t in found)
    return sentence.with_tokens({t.index: _respelt(t, lemma) for t, lemma in better if lemma is not None})


def _respelt(token: Token, lemma: str) -> Token:
    """The away of "a two-day stay-away" is the end of a noun; a particle in "-ed" ("snubbed") is a verb unknown to the encoder."""
    upos = "NOUN" if token.upos in _ADVERBS else "VERB" if token.upos == "PART" else token.upos
    return replace(token, lemma=lemma, upos=upos)


def _joined(sentence: Sentence, token: Token, codebook: Codebook) -> str | None:
    """What a word makes with the one before its hyphen ("cease-fire", "air-strikes", "lathi-charged"), if the codebook has it."""
    if token.index < 2 or sentence.tokens[token.index - 1].form != "-":
        return None
    if token.upos not in ("NOUN", "PROPN", "VERB") and not (token.upos in _ADVERBS and token.relation in NOUN_RELATIONS):
        return None
    first = sentence.tokens[token.index - 2]
    if first.head != token.index or first.end + 1 != token.start:
        return None
    parts = first.form.lower(), token.lemma.lower()
    known = partial(codebook.cues_of, "verb") if token.upos == "VERB" else codebook.knows_noun
    return next((word for word in ("-".join(parts), "".join(parts)) if known(lemma=word)), None)


def _better(token: Token, codebook: Codebook) -> str | None:
    form = token.form.lower()
    if token.upos not in _INFLECTED or len(form) < _LETTERS or not form.endswith(("ed", "ing")):
        return None
    possible = _stems(form)
    now = token.lemma.lower()
    if now.endswith("is") and form in (f"{now}ed", f"{now}ing"):  # "organised" as "organis": no verb ends so
        return f"{now}e"
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

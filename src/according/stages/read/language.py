"""Which language a text is in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from according.ontology.tables import DATA, read_table
from according.settings import ReadSettings

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+")


def foreign_language(text: str, *, settings: ReadSettings) -> str | None:
    """The code (ISO 639) of the language that a text is in if it is none that we code, else None.

    None too when it is not clear, as in a few words or names alone: better nothing found than a report refused.
    """
    sample = text.lstrip()[: settings.language_sample_characters]
    if sum(map(str.isalpha, sample)) < settings.min_letters_for_language:
        return None
    if "en" in settings.languages and _is_english(sample, settings):
        return None
    code, probability = _identifier().classify(sample)
    if code in settings.languages or code in settings.kindred_languages or probability < settings.min_language_probability:
        return None
    return str(code)


def _is_english(sample: str, settings: ReadSettings) -> bool:
    words = _WORD.findall(sample.lower())
    return sum(word in settings.english_words for word in words) >= max(1, settings.min_share_of_english_words * len(words))


def language_name(code: str) -> str:
    """The English name of a language, or its code if we have no name."""
    return _names().get(code, code)


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    rows = read_table(DATA / "languages" / "names.tsv", columns=("code", "name"))
    return {row["code"]: row["name"] for row in rows}


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

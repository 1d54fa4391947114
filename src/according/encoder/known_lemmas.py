"""Lemmas that are words: of the best edit scripts the first that makes a word that our lexicons know."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from according.encoder.lemmas import apply_lemma_script

_TRIED = 8
_WITHIN = 9.0  # log-odds below the best script
_OPEN = frozenset({"VERB", "NOUN", "ADJ", "AUX"})


def prefer_known(
    lemmas: Sequence[str], *, scores: np.ndarray, scripts: Sequence[str], words: Sequence[str], upos: Sequence[str], known: frozenset[str]
) -> list[str]:
    """`lemmas` with those replaced that are no known word while another likely script makes one ("threatene" to "threaten").

    scores: (words, scripts) float32, log-odds. known: lower-case lemmas.
    """
    chosen = list(lemmas)
    for at, lemma in enumerate(lemmas):
        if upos[at] not in _OPEN or lemma.lower() in known:
            continue
        row = scores[at]
        for k in np.argsort(-row, kind="stable")[:_TRIED].tolist():
            if row[k] < row.max() - _WITHIN:
                break
            other = apply_lemma_script(scripts[k], words[at])
            if other in known:
                chosen[at] = other
                break
    return chosen

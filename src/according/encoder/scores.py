"""What one run of the encoder gives: score arrays over the words of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

TAGGERS = ("upos", "xpos", "feats", "lemma", "names", "mentions")
"""Heads that label each word by itself, in the order of the file's outputs."""

OUTPUTS = ("arc", "deprel", *TAGGERS)


@dataclass(frozen=True, slots=True)
class Scores:
    """Log-odds, float32; the higher the likelier. Label order is that of `Labels`, the order of arrays that of OUTPUTS.

    arc: (words, words + 1), column 0 the root, column j + 1 the word j as head.
    deprel: (words, words + 1, relations), for every pair of word and head.
    upos, xpos, feats, lemma, names, mentions: (words, labels).
    """

    arc: np.ndarray
    deprel: np.ndarray
    upos: np.ndarray
    xpos: np.ndarray
    feats: np.ndarray
    lemma: np.ndarray
    names: np.ndarray
    mentions: np.ndarray

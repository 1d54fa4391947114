"""What one run of the encoder gives: score arrays over the words of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

TAGGERS = ("upos", "xpos", "feats", "lemma", "names", "mentions")
"""Heads that label each word by itself, in the order of the file's outputs."""

READERS = ("event", "mode", "status", "voice", "happened")
"""Heads that take a word for the trigger of an event."""

OUTPUTS = ("arc", "deprel", *TAGGERS, *READERS, "role")


@dataclass(frozen=True, slots=True)
class Scores:
    """Log-odds, float32; the higher the likelier. Label order is that of `Labels`, the order of arrays that of OUTPUTS.

    arc: (words, words + 1), column 0 the root, column j + 1 the word j as head.
    deprel: (words, words + 1, relations), for every pair of word and head.
    upos, xpos, feats, lemma, names, mentions, event, mode, status, voice, happened: (words, labels).
    role: (words, words, roles), what the second is to the first as a trigger.
    """

    arc: np.ndarray
    deprel: np.ndarray
    upos: np.ndarray
    xpos: np.ndarray
    feats: np.ndarray
    lemma: np.ndarray
    names: np.ndarray
    mentions: np.ndarray
    event: np.ndarray
    mode: np.ndarray
    status: np.ndarray
    voice: np.ndarray
    happened: np.ndarray
    role: np.ndarray

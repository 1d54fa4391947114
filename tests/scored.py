"""Score arrays by hand and their labels, so that decoding is tested without weights."""

from __future__ import annotations

import numpy as np

from according.encoder.decode import Labels
from according.encoder.scores import READERS, TAGGERS, Scores

NAMES = ("B-LOC", "B-PER", "I-LOC", "I-PER", "O")
LABELS = Labels(
    deprel=("nsubj", "root"), upos=("NOUN", "VERB"), xpos=("NN", "VB"), feats=("_",), lemma=("k0+", "l3+"), names=NAMES, mentions=("O",),
    event=("AID", "ASSAULT", "O"), mode=("none",), status=("actual", "negated"), voice=("asserts", "report"), happened=("no", "yes"),
    role=("none", "actor"),
)  # fmt: skip


def scores_of(count: int) -> Scores:
    draw = np.random.default_rng(count)

    def rows(labels: tuple[str, ...]) -> np.ndarray:
        return draw.normal(size=(count, len(labels))).astype(np.float32)

    taggers = {name: rows(getattr(LABELS, name)) for name in (*TAGGERS, *READERS)}
    arc, deprel, role = (
        draw.normal(size=size).astype(np.float32) for size in ((count, count + 1), (count, count + 1, 2), (count, count, 2))
    )
    return Scores(arc=arc, deprel=deprel, role=role, **taggers)

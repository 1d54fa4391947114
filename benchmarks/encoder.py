"""How well the shipped weights parse, on EWT and GUM dev.

    python -m benchmarks.encoder --corpora FOLDER [--sample 300] [--weights FOLDER]

On gold words: CoNLL 2018's UAS and LAS, UPOS, XPOS, features, lemmas, names (UNER on EWT) and mentions (GUM), as
training/evaluate.py measures them. From raw text: LAS and UPOS as F1 over the words that our own segmentation finds.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np

from according.encoder import Encoder
from according.encoder.scores import TAGGERS
from according.records.document import Document
from according.stages.parse import parse
from according.stages.segment import segment
from benchmarks.segment import Raw, f1, index_of, load, visible
from training import prepare
from training.evaluate import encoder_predictor, evaluate

_NEVER = np.float32(-1e9)


def arrays_of(encoder: Encoder, words: list[str]) -> dict[str, np.ndarray]:
    """Scores of any number of words; words of different windows are never one another's heads."""
    windows = encoder.windows(words)
    if len(windows) == 1:
        return encoder_predictor(encoder)(words)
    parts = [(a, b, encoder.run(words[a:b])) for a, b in windows]
    count, relations = len(words), len(encoder.labels.deprel)
    found = {name: np.concatenate([getattr(s, name) for _, _, s in parts]) for name in TAGGERS}
    found["arc"] = np.full((count, count + 1), _NEVER, np.float32)
    found["deprel"] = np.zeros((count, count + 1, relations), np.float32)
    for a, b, scores in parts:
        for name in ("arc", "deprel"):
            found[name][a:b, 0] = getattr(scores, name)[:, 0]
            found[name][a:b, a + 1 : b + 1] = getattr(scores, name)[:, 1:]
    return found


def on_gold_words(encoder: Encoder, corpora: Path, *, sample: int | None = None) -> dict[str, dict[str, float]]:
    """{"ewt": measures, "gum": measures}; sample: so many sentences of each, evenly spaced."""
    labels = {name: list(getattr(encoder.labels, name)) for name in ("deprel", *TAGGERS)}
    result = {}
    for name, sentences in prepare.load(corpora, "dev").items():
        chosen = sentences[:: max(1, len(sentences) // sample)][:sample] if sample else sentences
        result[name] = evaluate(chosen, lambda words: arrays_of(encoder, words), labels, table=encoder.lemmas)
    return result


def from_raw_text(encoder: Encoder, documents: list[Raw]) -> dict[str, float]:
    """LAS and UPOS in percent, F1 over words."""
    n: Counter[str] = Counter()
    for raw in documents:
        gold, found = _gold_rows(raw), _found_rows(raw, encoder)
        n["gold"] += len(gold)
        n["found"] += len(found)
        for span, (head, relation, upos) in found.items():
            if span in gold:
                n["upos"] += gold[span][2] == upos
                n["las"] += gold[span][:2] == (head, relation)
    return {name: f1(n["gold"], n["found"], n[name]) for name in ("las", "upos")}


Row = tuple[tuple[int, int] | None, str, str]
"""The head's range (None = root), the relation without subtype, the part of speech."""


def _gold_rows(raw: Raw) -> dict[tuple[int, int], Row]:
    rows, at = {}, 0
    for sentence in raw.sentences:
        spans = []
        for form in sentence.forms:
            spans.append((at, at + len(visible(form))))
            at = spans[-1][1]
        for span, head, relation, upos in zip(spans, sentence.heads, sentence.deprels, sentence.upos, strict=True):
            rows[span] = (spans[head - 1] if head else None, relation.split(":")[0], upos)
    return rows


def _found_rows(raw: Raw, encoder: Encoder) -> dict[tuple[int, int], Row]:
    index, rows = index_of(raw.text), {}
    for sentence in parse(segment(Document(id="", text=raw.text))[0], encoder=encoder):
        spans = [(index[t.start], index[t.end]) for t in sentence.tokens]
        for token, span in zip(sentence.tokens, spans, strict=True):
            rows[span] = (spans[token.head] if token.head >= 0 else None, token.relation, token.upos)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--sample", type=int, help="sentences of each corpus; all without it")
    parser.add_argument("--weights", type=Path, help="another weights folder than the one that ships")
    options = parser.parse_args()
    encoder = Encoder.load(options.weights)
    print(json.dumps({"gold words": on_gold_words(encoder, options.corpora, sample=options.sample)}))
    if options.sample is None:
        print(json.dumps({"raw text": {name: from_raw_text(encoder, load(options.corpora, name)) for name in ("ewt", "gum")}}))


if __name__ == "__main__":
    main()

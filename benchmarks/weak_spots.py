"""Where the parser is bad: labelled attachment by genre, length of sentence and relation, on EWT and GUM dev.

    python -m benchmarks.weak_spots --corpora FOLDER [--weights FOLDER]

Gold words, CoNLL 2018's LAS in percent; `share` is a relation's part of all wrong words. One JSON line.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from according.encoder import Encoder, decode
from according.encoder.decode import join
from training import prepare
from training.ud import Sentence

LENGTHS = (10, 20, 30, 40)
"""Upper ends of the classes of sentence length in words, the last one open."""

Hit = tuple[str, str, bool]
"""Kind of class (genre, length, relation), class, whether head and relation are right."""


def hits(sentence: Sentence, corpus: str, encoder: Encoder) -> Iterator[Hit]:
    """Three of each word, one for each kind of class."""
    parts = []
    for start, end in encoder.windows(sentence.forms):
        words = sentence.forms[start:end]
        parts.append(decode(encoder.run(words), words=words, labels=encoder.labels))
    found = join(parts)
    rows = zip(sentence.heads, sentence.deprels, found.heads, found.deprels, strict=True)
    for gold_head, gold, head, relation in rows:
        plain = gold.partition(":")[0]
        right = head + 1 == gold_head and relation.partition(":")[0] == plain
        yield "genre", f"{corpus} {genre_of(sentence.id)}", right
        yield "length", f"{corpus} {length_class(len(sentence.forms))}", right
        yield "relation", f"{corpus} {plain}", right


def genre_of(sentence_id: str) -> str:
    """The genre that a sentence's id in EWT or GUM begins with."""
    return sentence_id.removeprefix("GUM_").replace("_", "-").partition("-")[0]


def length_class(words: int) -> str:
    for end in LENGTHS:
        if words <= end:
            return f"up to {end}"
    return f"over {LENGTHS[-1]}"


def table(encoder: Encoder, corpora: Path) -> dict[str, dict[str, dict[str, float]]]:
    """Kind -> class -> {"words", "las"} and, for relations, "share" of the wrong words of the corpus, most wrong ones first."""
    words: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for corpus, sentences in prepare.load(corpora, "dev").items():
        for sentence in sentences:
            for kind, name, hit in hits(sentence, corpus, encoder):
                words[kind, name] += 1
                right[kind, name] += hit
    wrong = words - right
    total = Counter[str]()
    for (kind, name), count in wrong.items():
        total[name.partition(" ")[0]] += count * (kind == "relation")
    result: dict[str, dict[str, dict[str, float]]] = {}
    for (kind, name), count in sorted(words.items(), key=lambda pair: -wrong[pair[0]]):
        row = {"words": count, "las": round(100 * right[kind, name] / count, 1)}
        if kind == "relation":
            row["share"] = round(100 * wrong[kind, name] / total[name.partition(" ")[0]], 1)
        result.setdefault(kind, {})[name] = row
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--weights", type=Path, help="another weights folder than the one that ships")
    options = parser.parse_args()
    print(json.dumps({"weak spots": table(Encoder.load(options.weights), options.corpora)}))


if __name__ == "__main__":
    main()

"""Counts in how many reports of our corpus a word stands: src/according/data/reconcile/common.tsv.

    python tools/build_common_words.py

Only the authors of the training part are counted. Run again when the stems of stages/reconcile/words.py change.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "src" / "according" / "data" / "reconcile" / "common.tsv"
HEAD = """\
# In how many of a thousand reports a word stands (its stem), counted by tools/build_common_words.py over the training part of our corpus.
stem\tper_mille
"""


def passages() -> list[str]:
    """The texts of the training part, without the lines that tell of them."""
    splits = tomllib.loads((ROOT / "corpus" / "splits.toml").read_text(encoding="utf8"))
    found = []
    for folder, known in sorted(splits["sets"].items()):
        file = ROOT / "corpus" / folder / "passages.txt"
        if known["split"] == "train" and file.is_file():
            found += [part.partition("\n\n")[2] for part in file.read_text(encoding="utf8").split("\n## ")]
    return found


def main() -> None:
    if not TABLE.is_file():
        TABLE.write_text(HEAD, encoding="utf8", newline="\n")
    from according.stages.reconcile.words import RARE, stem, words_of

    texts = passages()
    counted = Counter(one for text in texts for one in {stem(word) for word in words_of(text)})
    shares = {one: round(1000 * number / len(texts)) for one, number in counted.items()}
    rows = [f"{one}\t{share}\n" for one, share in sorted(shares.items()) if share > 1000 * RARE]
    TABLE.write_text(HEAD + "".join(rows), encoding="utf8", newline="\n")


if __name__ == "__main__":
    main()

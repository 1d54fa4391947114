"""Did it happen? Our reading of status against people's judgements, on the dev part of UDS factuality over EWT.

    python -m benchmarks.factuality --corpora FOLDER [--misses 40]

FOLDER holds `uds-factuality` and `ud-ewt`. A predicate happened if the mean answer is above 0.5, and did not below -0.5; the rest
is left out. Ours happened if its status is `actual`. Balanced accuracy: the mean of the shares right of either sort. Sentences
are parsed from their text; a predicate whose word our tokens cut otherwise counts as wrong. One JSON line.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from according.ontology.codebook import load_codebook
from according.parsing import Parser
from according.records.document import Document
from according.stages.find_events import EventFinder, load_lexicons

SURE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A sentence with its predicates. words: (start, end) code points by word of the treebank; happened: by word, from 0."""

    id: str
    text: str
    words: tuple[tuple[int, int], ...]
    happened: dict[int, bool]


def answers(path: Path) -> dict[str, dict[int, bool]]:
    """Sentence ("ewt-dev-7") -> word from 0 -> whether it happened; unsure ones left out."""
    with zipfile.ZipFile(path) as archive:
        data = json.loads(archive.read("factuality.json"))["data"]
    found: dict[str, dict[int, bool]] = {}
    for sentence, predicates in data.items():
        for name, layers in predicates.items():
            value = layers["factuality"]["factual"]["value"]
            if sentence.startswith("ewt-dev-") and abs(value) > SURE:
                found.setdefault(sentence, {})[int(name.rpartition("-")[2]) - 1] = value > 0
    return found


def sentences(path: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(sent_id, text, words) of a CoNLL-U file."""
    name = text = ""
    words: list[str] = []
    for line in path.read_text(encoding="utf8").splitlines(keepends=True):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("# sent_id = "):
            name = line.rstrip("\n").partition(" = ")[2]
        elif line.startswith("# text = "):
            text = line.rstrip("\n").partition(" = ")[2]
        elif len(cells) > 1 and cells[0].isdigit():
            words.append(cells[1])
        elif not line.strip() and words:
            yield name, text, tuple(words)
            words = []


def judged(corpora: Path) -> Iterator[Judged]:
    """The sentences of EWT dev that have judged predicates. UDS counts words of an earlier EWT: those that moved are left out."""
    folder = corpora / "uds-factuality"
    known = answers(folder / "factuality.zip")
    names = {ids["sentence_id"]: key for key, ids in json.loads((folder / "ud_ids.json").read_text(encoding="utf8")).items()}
    for name, text, words in sentences(corpora / "ud-ewt" / "dev.conllu"):
        if names.get(name, "") in known:
            yield Judged(id=name, text=text, words=tuple(_places(text, words)), happened=known[names[name]])


def _places(text: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    for word in words:
        found = text.find(word, at)
        at = found + len(word) if found >= 0 else at
        yield (found, at) if found >= 0 else (at, at)


def readings(one: Judged, *, parser: Parser, finder: EventFinder) -> Iterator[tuple[int, bool | None, str]]:
    """(word, whether we say that it happened or None, why) of every judged predicate."""
    parsed = finder.repaired(parser.parse(Document(id=one.id, text=one.text)))
    for word in one.happened:
        start, end = one.words[word] if word < len(one.words) else (-1, -1)
        spot = next(((s, t.index) for s in parsed.sentences for t in s.tokens if (t.start, t.end) == (start, end)), None)
        if spot is None:
            yield word, None, "cut otherwise"
        else:
            reality = finder.reality(spot[0], index=spot[1])
            yield word, reality.status == "actual", f"{reality.status} ({reality.rule})"


def report(counts: Counter[tuple[bool, bool]]) -> dict[str, float]:
    """Shares right, in percent. counts: (happened, right) -> predicates."""
    shares = {}
    for happened, name in ((True, "happened"), (False, "did_not")):
        of = counts[happened, True] + counts[happened, False]
        shares[name] = 100 * counts[happened, True] / of if of else 0.0
    balanced = (shares["happened"] + shares["did_not"]) / 2
    figures = {name: round(share, 1) for name, share in (*shares.items(), ("balanced_accuracy", balanced))}
    return {"predicates": counts.total(), **figures}


def shown(sentence: str, word: str, why: str, *, happened: bool) -> str:
    """One miss for reading."""
    return f"{'happened' if happened else 'did not':<9} {word!r}: {why}\n    {sentence}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--misses", type=int, default=0, help="print so many errors")
    options = parser.parse_args()
    if not (options.corpora / "uds-factuality" / "factuality.zip").is_file():
        raise SystemExit(f"{options.corpora}: no uds-factuality/factuality.zip here; --corpora takes the folder of the corpora")
    analyser, finder = Parser.load(), EventFinder(codebook=load_codebook(), lexicons=load_lexicons())
    counts: Counter[tuple[bool, bool]] = Counter()
    misses: list[str] = []
    for one in judged(options.corpora):
        for word, ours, why in readings(one, parser=analyser, finder=finder):
            wanted = one.happened[word]
            counts[wanted, ours == wanted] += 1
            if ours != wanted:
                start, end = one.words[word] if word < len(one.words) else (0, 0)
                misses.append(shown(one.text, one.text[start:end], why, happened=wanted))
    print("\n".join(misses[: options.misses]))
    print(json.dumps({"corpus": "uds factuality dev", **report(counts)}))


if __name__ == "__main__":
    main()

"""Marked single sentences, quick to write, as a folder of the corpus (corpus/FORMAT.md).

    python tools/corpus_sentences.py AUTHOR LETTERS FILE... [--corpus corpus]

A FILE has a sentence a line and below it a line for each event that it tells, of six fields; `-` is none:

    The rebels put the depot to the torch, residents said.
    - put@1 | ASSAULT destroy | actual | rebels | - | residents:said

that is trigger | type and mode | status | actors | recipients | sources. `?` before a trigger: unsure; `+ word` on a line below a claim: another
mention of it in the sentence. Several parties or sources stand with `;` between. A source is words:cue:stance (stance left out: asserts), `=asserts` or `=denies`
the report's own voice, which is also what `-` means. `#` begins a remark. Sentences that stand together have nothing to do with each other.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from according.corpus.anchors import bare, occurrences
from according.corpus.folder import WRITTEN

TOGETHER = 8
"""Sentences of a passage."""

_FIELDS = 6
_SHOWS = {"threatened": "threat", "requested": "demand", "planned": "plan", "possible": "conditional"}

Row = dict[str, Any]


@dataclass(slots=True)
class Marked:
    """A sentence and its claims, in the keys of corpus/FORMAT.md."""

    text: str
    claims: list[Row] = field(default_factory=list)


def read(text: str, name: str) -> list[Marked]:
    """The sentences of a file. Raises SystemExit with name and line at the first that cannot be read."""
    found: list[Marked] = []
    for number, line in enumerate((line.strip() for line in text.split("\n")), 1):
        if not line or line.startswith("#"):
            continue
        if not line.startswith(("- ", "+ ")):
            found.append(Marked(line))
        elif not found or (line.startswith("+") and not found[-1].claims):
            raise SystemExit(f"{name}:{number}: {line[:40]!r} stands below no {'claim' if line.startswith('+') else 'sentence'}")
        elif line.startswith("+"):
            found[-1].claims[-1].setdefault("also", []).append(line[2:].strip())
        else:
            found[-1].claims.append(_claim(line[2:], f"{name}:{number}"))
    return found


def _claim(line: str, where: str) -> Row:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) != _FIELDS:
        raise SystemExit(f"{where}: {len(parts)} fields, wanted are {_FIELDS}: trigger | type and mode | status | actors | recipients | sources")
    trigger, kind, status, actors, recipients, sources = parts
    type_, _, mode = kind.partition(" ")
    claim: Row = {"trigger": trigger.removeprefix("?").strip(), "type": type_} | ({"mode": mode.strip()} if mode else {}) | {"status": status}
    for key, named in (("actors", _listed(actors)), ("recipients", _listed(recipients))):
        if named:
            claim[key] = [{"text": words, "name": bare(words)[0]} for words in named]
    own = {"name": "", "stance": "denies" if status == "negated" else "asserts"}
    claim["sources"] = [_source(words) for words in _listed(sources)] or [own]
    return claim | ({"sure": False} if trigger.startswith("?") else {})


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip() not in ("", "-")]


def _source(words: str) -> Row:
    if words.startswith("="):
        return {"name": "", "stance": words[1:]}
    text, cue, stance, *_ = *words.split(":"), "", ""
    return {"name": bare(text)[0], "stance": stance.strip() or "asserts", "text": text} | ({"cue": cue.strip()} if cue.strip() else {})


def rows_of(sentences: list[Marked], passage: str) -> list[Row]:
    """Claims of a passage in the order of the text."""
    found: list[Row] = []
    for number, one in enumerate(sentences, 1):
        for claim in sorted(one.claims, key=lambda claim: _place(one.text, claim["trigger"])):
            row = {"passage": passage, "id": str(len(found) + 1), "s": number, **claim}
            if "also" in row:
                row["also"] = [{"s": number, "trigger": words} for words in row["also"]]
            if "sure" in row:
                row["sure"] = row.pop("sure")  # last, as FORMAT.md has it
            found.append(row)
    return found


def _place(text: str, words: str) -> int:
    """Where the words stand, "troops@2" the second time; of words that do not `according corpus check` says so."""
    word, number = bare(words)
    found = occurrences(word, text)
    return found[min(number or 1, len(found)) - 1] if found else -1


def block(sentences: list[Marked], passage: str) -> str:
    """A passage as it stands in passages.txt, each sentence a paragraph of its own."""
    shown = {_SHOWS[claim["status"]] for one in sentences for claim in one.claims if claim["status"] in _SHOWS}
    shown |= {"hard-negative"} if any(not one.claims for one in sentences) else set()
    header = f"## {passage}\npublished: unknown\nplace: various\nmanner: single sentences\nshows: {', '.join(sorted({*shown, 'no-date'}))}\n"
    return header + "".join(f"\n{one.text}\n" for one in sentences)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("author")
    parser.add_argument("letters", help="the two letters that the author's passages begin with")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--corpus", type=Path, default=Path("corpus"))
    options = parser.parse_args()
    known: dict[str, Marked] = {}
    for path in options.files:
        for one in read(path.read_text(encoding="utf8"), path.name):
            if one.text in known:
                print(f"{path.name}: left out, stands twice: {one.text[:60]}", file=sys.stderr)
            known.setdefault(one.text, one)
    folder = options.corpus / WRITTEN / options.author
    folder.mkdir(parents=True, exist_ok=True)
    groups = [list(known.values())[at : at + TOGETHER] for at in range(0, len(known), TOGETHER)]
    passages = [(f"{options.letters}-{number:03}", group) for number, group in enumerate(groups, 1)]
    (folder / "passages.txt").write_text("\n".join(block(group, name) for name, group in passages), encoding="utf8")
    rows = [row for name, group in passages for row in rows_of(group, name)]
    (folder / "first.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")
    print(f"{folder}: {len(passages)} passages, {len(known)} sentences, {len(rows)} claims")


if __name__ == "__main__":
    main()

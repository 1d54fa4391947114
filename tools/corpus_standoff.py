"""Real text for annotators, and their work back as stand-off annotation (corpus/FORMAT.md, part 2).

    python tools/corpus_standoff.py list    SOURCE --texts SHARED/corpora
    python tools/corpus_standoff.py extract SOURCE DOCUMENT... --letters wk --texts SHARED/corpora --work FOLDER
    python tools/corpus_standoff.py freeze  SOURCE --texts SHARED/corpora --work FOLDER [--corpus corpus]

SOURCE is wikiwars, ud-ewt or ud-gum (train parts). `extract` cuts documents into passages of 3 to 8 sentences and adds them to
FOLDER/written/SOURCE/passages.txt, outside the repository; passages that are not wanted are deleted there, no word of the others is
changed. Claims stand beside it in the form of corpus/FORMAT.md, and `according corpus check FOLDER` reads them. `freeze` writes
corpus/real/SOURCE: offsets, labels and checksums, no words.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from according.corpus import read_corpus
from according.corpus.folder import WRITTEN
from according.corpus.freeze import freeze
from according.corpus.texts import SOURCES, RealDocument, documents
from according.errors import AccordingError
from according.records.document import Document
from according.records.span import Span
from according.stages.segment import segment

FEWEST, AIM, MOST = 3, 6, 8
MANNERS = {"wikiwars": "encyclopedia, history of a war", "ud-ewt": "weblog or newsgroup", "ud-gum": "news"}


def sentences_of(document: RealDocument) -> list[Span]:
    """The treebank's sentences, ours where there are none."""
    if document.sentences:
        return list(document.sentences)
    segments, _ = segment(Document(id="0", text=document.text), max_words=500)
    return [Span(start=one.start, end=one.end) for one in segments]


def passages_of(document: RealDocument) -> list[list[Span]]:
    """Sentences in groups of FEWEST to MOST, ended at a paragraph where one ends in time."""
    groups: list[list[Span]] = [[]]
    sentences = sentences_of(document)
    for span, after in zip(sentences, [*sentences[1:], None]):
        groups[-1].append(span)
        ends = after is None or "\n\n" in document.text[span.end : after.start]
        if len(groups[-1]) >= (AIM if ends else MOST) or (ends and len(groups[-1]) >= FEWEST and after is not None):
            groups.append([])
    if groups[-1] and len(groups[-1]) < FEWEST and len(groups) > 1 and len(groups[-2]) + len(groups[-1]) <= MOST:
        groups[-2:] = [groups[-2] + groups[-1]]
    return [group for group in groups if group]


def block(id_: str, group: list[Span], document: RealDocument, source: str) -> str:
    """One passage as it stands in passages.txt."""
    lines = [f"## {id_}", f"published: {document.published}", "place: various", f"manner: {MANNERS[source]}", "shows: background"]
    lines += [f"document: {document.name}", ""]
    for span, before in zip(group, [None, *group[:-1]]):
        if before is not None and "\n\n" in document.text[before.end : span.start]:
            lines.append("")
        lines.append(" ".join(span.of(document.text).split()))
    return "\n".join([*lines, "", ""])


def extract(options: argparse.Namespace) -> None:
    """Adds the passages of some documents to the working file."""
    path = options.work / WRITTEN / options.source / "passages.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf8") if path.is_file() else ""
    number = max((int(n) for n in re.findall(r"^## [a-z]{2}-(\d+)$", text, re.MULTILINE)), default=0)
    known = documents(options.texts, source=options.source)
    for name in options.documents:
        if name not in known:
            raise SystemExit(f"{name}: no document of {options.source}; see: python tools/corpus_standoff.py list {options.source}")
        for group in passages_of(known[name]):
            number += 1
            text += block(f"{options.letters}-{number:03}", group, known[name], options.source)
    path.write_text(text, encoding="utf8", newline="\n")
    print(f"{path}: passages up to {options.letters}-{number:03}")


def run_freeze(options: argparse.Namespace) -> int:
    """Writes the stand-off form if the working folder has no errors."""
    reading = read_corpus(options.work, only=f"{WRITTEN}/{options.source}")
    for problem in reading.errors:
        print(problem, file=sys.stderr)
    if reading.errors:
        print("nothing was written; put the errors right first", file=sys.stderr)
        return 1
    out = options.corpus / "real" / options.source
    for path in freeze(reading.corpus.sets[0], source=options.source, texts=options.texts, out=out):
        print(path)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("list", "extract", "freeze"):
        one = commands.add_parser(name)
        one.add_argument("source", choices=SOURCES)
        if name == "extract":
            one.add_argument("documents", nargs="+")
            one.add_argument("--letters", required=True, help="the two letters of the ids")
        if name != "list":
            one.add_argument("--work", type=Path, required=True, help="working folder, outside the repository")
        if name == "freeze":
            one.add_argument("--corpus", type=Path, default=Path("corpus"))
        one.add_argument("--texts", type=Path, required=True, help="folder of the corpora")
    options = parser.parse_args()
    try:
        if options.command == "freeze":
            return run_freeze(options)
        if options.command == "extract":
            extract(options)
        else:
            for document in documents(options.texts, source=options.source).values():
                print(f"{document.name}\t{document.published}\t{len(document.text.split())} words")
    except AccordingError as error:
        raise SystemExit(str(error)) from error
    return 0


if __name__ == "__main__":
    sys.exit(main())

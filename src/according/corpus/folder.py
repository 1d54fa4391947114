"""Reads a whole corpus: every folder of written/ and real/, every reading in it, with all that is wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from according.corpus.checks import check_claims
from according.corpus.claims import Anchors, ClaimReader, WordAnchors
from according.corpus.codes import Codes, load_codes
from according.corpus.passages import read_passages
from according.corpus.problems import Problem, Problems
from according.corpus.records import READINGS, AuthorSet, Corpus, CorpusClaim, Passage
from according.corpus.splits import FILE, read_splits
from according.corpus.standoff import OffsetAnchors, read_real_passages
from according.errors import DataFileError, UsageError
from according.ontology.tables import read_text

WRITTEN, REAL = "written", "real"
CLAIM_FILES = tuple(f"{reading}.jsonl" for reading in READINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A corpus as it was read, and what is wrong with it. files: how many were read."""

    corpus: Corpus
    problems: tuple[Problem, ...]
    files: int

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What must be put right."""
        return tuple(problem for problem in self.problems if not problem.warning)


def read_corpus(folder: Path, *, only: str | None = None, texts: Path | None = None) -> Reading:
    """All of a corpus, or what `only` names of it.

    only: "AUTHOR", "AUTHOR/first.jsonl" or "AUTHOR/first", the AUTHOR with or without "written/" before it.
    texts: folder of the corpora that real text stands in; without it the claims over real text have offsets and no words.
    Raises UsageError if the folder is no corpus or `only` names nothing in it.
    """
    names = [f"{part}/{path.name}" for part in (WRITTEN, REAL) for path in _folders(folder / part)]
    if not names and not (folder / FILE).is_file():
        raise UsageError(f"{folder}: no corpus; it holds {WRITTEN}/AUTHOR/passages.txt or {REAL}/SOURCE/passages.jsonl")
    wanted, file = _chosen(names, only)
    problems, files = Problems(str(folder / FILE)), 0
    splits = read_splits(folder, problems=problems)
    found = [] if only else [*problems.found, *_unnamed(names, splits.split, str(folder / FILE))]
    sets = []
    for name in wanted:
        one, wrong, count = _read_set(folder, name, file, texts)
        sets.append(replace(one, split=splits.split.get(name, ""), region=splits.region.get(name, "")))
        found.extend(wrong)
        files += count
    found.extend(_shared_ids(sets, folder))
    return Reading(corpus=Corpus(sets=tuple(sets)), problems=tuple(found), files=files)


def _folders(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")) if folder.is_dir() else []


def _chosen(names: list[str], only: str | None) -> tuple[list[str], str]:
    """Names of the folders to read, and the file of claims, "" for all."""
    if only is None:
        return names, ""
    wanted = only.strip("/").removesuffix(".jsonl")
    for name in names:
        for shown in (name, name.partition("/")[2]):
            if wanted == shown:
                return [name], ""
            if wanted in (f"{shown}/{reading}" for reading in READINGS):
                return [name], f"{wanted.rpartition('/')[2]}.jsonl"
    raise UsageError(f"--only {only}: no such folder; there are {', '.join(names) or 'none'}; a file of one is AUTHOR/first.jsonl")


def _unnamed(names: list[str], split: Iterable[str], file: str) -> list[Problem]:
    missing = [name for name in names if name not in set(split)]
    what = f'{", ".join(missing)}: in no split; add a table [sets."…"] for each'
    return [Problem(file=file, line=0, what=what, warning=True)] if missing else []


def _read_set(folder: Path, name: str, only: str, texts: Path | None) -> tuple[AuthorSet, list[Problem], int]:
    home, codes = folder / name, load_codes()
    real = name.startswith(f"{REAL}/")
    notes = Problems(str(home / ("passages.jsonl" if real else "passages.txt")))
    passages: tuple[Passage, ...] = ()
    anchors: Anchors = OffsetAnchors() if real else WordAnchors()
    text = _text(Path(notes.file), notes)
    if text is not None and real:
        passages = read_real_passages(text, source=home.name, texts=texts, codes=codes, problems=notes)
    elif text is not None:
        passages = read_passages(text, codes=codes, problems=notes)
    found, files, readings = notes.found, int(text is not None), {}
    for file in CLAIM_FILES:
        if (home / file).is_file() and only in ("", file):
            problems = Problems(str(home / file))
            readings[file.removesuffix(".jsonl")] = _read_claims(home / file, passages, anchors, codes, problems)
            found.extend(problems.found)
            files += 1
    if only and only.removesuffix(".jsonl") not in readings:
        raise UsageError(f"{home / only}: no such file")
    for path in sorted(home.iterdir()):
        if path.name not in (*CLAIM_FILES, Path(notes.file).name) and not path.name.startswith("."):
            what = f"unknown file; known are {Path(notes.file).name}, {', '.join(CLAIM_FILES)}"
            found.append(Problem(file=str(path), line=0, what=what, warning=True))
    one = AuthorSet(name=name, passages=passages, readings=readings)
    return one, [*found, *_unread(one, home)], files


def _unread(one: AuthorSet, home: Path) -> list[Problem]:
    """Passages without claims in a reading, of which the author has some: a reading that was not done to the end looks like that."""
    first = {claim.passage for claim in one.readings.get("first", ())}
    found = []
    for reading in one.readings:
        empty = sorted(first - {claim.passage for claim in one.claims(reading)})
        if empty:
            what = f"no claims in {', '.join(empty)}, of which first.jsonl has some; was it read to the end?"
            found.append(Problem(file=str(home / f"{reading}.jsonl"), line=0, what=what, warning=True))
    return found


def _read_claims(path: Path, passages: tuple[Passage, ...], anchors: Anchors, codes: Codes, problems: Problems) -> tuple[CorpusClaim, ...]:
    text = _text(path, problems)
    if text is None:
        return ()
    reader = ClaimReader(codes=codes, passages={p.id: p for p in passages}, anchors=anchors, problems=problems)
    claims = reader.read(text)
    check_claims(claims, passages=passages, problems=problems)
    problems.found.sort(key=lambda problem: problem.line)
    return claims


def _text(path: Path, problems: Problems) -> str | None:
    try:
        return read_text(path)
    except DataFileError as error:
        problems.error(0, f"{error.problem} ({error.where})")
        return None


def _shared_ids(sets: list[AuthorSet], folder: Path) -> list[Problem]:
    """Passages of two folders must not share an id."""
    seen: dict[str, str] = {}
    found = []
    for one in sets:
        for passage in one.passages:
            if seen.setdefault(passage.id, one.name) != one.name:
                what = f"id {passage.id!r} stands in {seen[passage.id]} too; take other letters"
                found.append(Problem(file=str(folder / one.name / "passages.txt"), line=passage.line, what=what))
    return found

"""Counts of a corpus, and which of its aims are not met yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from statistics import mean, median
from typing import Any

from according.corpus.codes import GRANULARITIES, SHOWS, load_codes
from according.corpus.duplicates import near_duplicates, words_of
from according.corpus.records import AuthorSet, Corpus, CorpusClaim, Passage
from according.corpus.splits import NOT_WHOLE
from according.records.attribution import STANCES
from according.records.mention import STATUSES
from according.records.where import PRECISIONS

LABEL_AIM = 60
AIMS = {"written": {"passages": 450, "sentences": 2000}, "real": {"sentences": 1200}}
"""How many there are to be, by part; every type, status and stance LABEL_AIM times in all (issue 4)."""


def stats(corpus: Corpus, *, duplicates: int = 10) -> dict[str, Any]:
    """Counts over the best reading of every folder: gold where there is one, else the author's own.

    duplicates: pairs of passages to name.
    """
    passages = [passage for one in corpus.sets for passage in one.passages]
    claims = [claim for one in corpus.sets for claim in one.claims()]
    found: dict[str, Any] = _sizes(passages, claims)
    whole = [claim for one in corpus.sets if one.split not in NOT_WHOLE for claim in one.claims()]
    found["labels"] = _labels(claims, passages) | _where_and_when(whole)
    found["by_set"] = {one.name: _of_set(one) for one in corpus.sets}
    for key in ("split", "region"):
        names = sorted({getattr(one, key) for one in corpus.sets})
        found[f"by_{key}"] = {name or "none": _of_sets([s for s in corpus.sets if getattr(s, key) == name]) for name in names}
    found["parts"] = {part: _of_sets([s for s in corpus.sets if s.name.startswith(f"{part}/")]) for part in AIMS}
    found["lengths"] = _lengths(passages)
    found["near_duplicates"] = [asdict(pair) for pair in near_duplicates(passages, most=duplicates)]
    found["not_met"] = list(_not_met(found))
    return found


def _sizes(passages: Sequence[Passage], claims: Sequence[CorpusClaim]) -> dict[str, Any]:
    with_claims = {claim.passage for claim in claims}
    return {
        "passages": len(passages),
        "sentences": sum(len(passage.sentences) for passage in passages),
        "words": sum(len(words_of(passage.text)) for passage in passages),
        "claims": len(claims),
        "unsure": sum(not claim.sure for claim in claims),
        "passages_without_claims": sum(passage.id not in with_claims for passage in passages),
    }


def _of_set(one: AuthorSet) -> dict[str, Any]:
    return _of_sets([one]) | {"split": one.split, "region": one.region, "readings": {name: len(c) for name, c in one.readings.items()}}


def _of_sets(sets: Sequence[AuthorSet]) -> dict[str, Any]:
    return _sizes([p for s in sets for p in s.passages], [c for s in sets for c in s.claims()])


def _labels(claims: Sequence[CorpusClaim], passages: Sequence[Passage]) -> dict[str, dict[str, int]]:
    return {
        "type": _counted((c.type for c in claims), load_codes().of["type"]),
        "mode": _counted((f"{c.type} {c.mode}" for c in claims if c.mode), ()),
        "status": _counted((c.status for c in claims), STATUSES),
        "stance": _counted((s.stance for c in claims for s in c.sources), STANCES),
        "source": _counted((kind for c in claims for kind in _kinds(c)), ("own voice only", "named", "relayed", "several voices")),
        "links": _counted((link.how for c in claims for link in c.links), ()),
        "contexts": _counted((name for c in claims for name in c.contexts), ()),
        "shows": _counted((name for p in passages for name in p.shows), SHOWS),
    }


def _where_and_when(claims: Sequence[CorpusClaim]) -> dict[str, dict[str, int]]:
    """What partly annotated folders do not say."""
    return {
        "time": _counted((c.time.granularity if c.time else "none" for c in claims), (*GRANULARITIES, "none")),
        "place": _counted((c.place.precision if c.place else "none" for c in claims), (*PRECISIONS, "none")),
        "counts": _counted((f.what for c in claims for f in c.counts), ()),
    }


def _kinds(claim: CorpusClaim) -> Iterable[str]:
    """What kinds of voices a claim has."""
    named = [source for source in claim.sources if source.name]
    yield "named" if named else "own voice only"
    if any(source.via for source in claim.sources):
        yield "relayed"
    if len(claim.sources) > 1:
        yield "several voices"


def _counted(values: Iterable[str], known: Sequence[str]) -> dict[str, int]:
    """Counts, the known labels first with their zeros, the others by number."""
    counts = Counter(values)
    rest = sorted((name for name in counts if name not in known), key=lambda name: (-counts[name], name))
    return {name: counts[name] for name in (*known, *rest)}


def _lengths(passages: Sequence[Passage]) -> dict[str, Any]:
    texts = [passage.sentence(n) for passage in passages if passage.text for n in range(1, len(passage.sentences) + 1)]
    words = sorted(len(words_of(text)) for text in texts)
    if not words:
        return {}
    bins = Counter(min(n // 5 * 5, 60) for n in words)
    return {
        "sentences_in_a_passage": dict(sorted(Counter(len(passage.sentences) for passage in passages).items())),
        "words_in_a_sentence": {
            "mean": round(mean(words), 1),
            "median": median(words),
            "p90": words[int(len(words) * 0.9)],
            "most": words[-1],
        },
        "words_in_a_sentence_from": dict(sorted(bins.items())),
    }


def _not_met(found: dict[str, Any]) -> Iterable[str]:
    for part, aims in AIMS.items():
        for what, aim in aims.items():
            if (number := found["parts"][part][what]) < aim:
                yield f"{part}: {number} {what} of {aim}"
    for kind in ("type", "status", "stance"):
        for name, number in found["labels"][kind].items():
            if number < LABEL_AIM:
                yield f"{kind} {name}: {number} of {LABEL_AIM}"

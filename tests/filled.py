"""Reports made of a text with slots and words to fill them, and the claims that any filling must give."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from according.pipeline import Pipeline
from according.records.claim import Claim
from according.records.document import Document

_FILE = Path(__file__).with_name("filled_reports.toml")
_PUBLISHED = date(2024, 5, 2)
_SENTENCE_START = re.compile(r"(^|[.] |\n)([a-z])")


@dataclass(frozen=True)
class Filled:
    """A text in which each slot has its word. claims: as `told` gives them, with slots for words."""

    text: str
    words: Mapping[str, str]
    claims: tuple[str, ...]


def filled_reports(fillings: int) -> Iterator[tuple[str, tuple[Filled, ...]]]:
    """Each text with slots and so many fillings of it; the same ones every time. Slots of one list never have the same word."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    for one in table["report"]:
        draw = random.Random(one["text"])
        yield one["text"], tuple(_filled(one, table["words"], draw) for _ in range(fillings))


def _filled(one: Mapping[str, Any], lists: Mapping[str, list[str]], draw: random.Random) -> Filled:
    words = dict[str, str]()
    for slot in sorted(set(re.findall(r"\{(\w+)\}", one["text"]))):
        words[slot] = draw.choice([word for word in lists[slot.rstrip("23")] if word not in words.values()])
    text = _SENTENCE_START.sub(lambda m: m[1] + m[2].upper(), one["text"].format(**words))
    return Filled(text, words, tuple(one["claims"]))


def told(pipeline: Pipeline, report: Filled) -> tuple[str, ...]:
    """The claims of a report, each as "TYPE status: actors > recipients; voices; in PLACE; on DAY; figures", with slots for words."""
    document = Document(id="0123456789abcdef", text=report.text, published=_PUBLISHED, published_from="given")
    return tuple(_told(claim, report) for claim in pipeline.code(document))


def _told(claim: Claim, report: Filled) -> str:
    sides = (", ".join(party.name for party in side) or "-" for side in (claim.actors, claim.recipients))
    voices = ", ".join(f"{source.name or 'report'} {source.stance}" for source in claim.sources)
    days = {claim.time.start.strftime("%A"), claim.time.end.strftime("%A")} if claim.time else {"-"}
    figures = ", ".join(f"{count.what} {count.low}" for count in claim.counts)
    parts = [f"{claim.type} {claim.status}: {' > '.join(sides)}", voices, f"in {claim.place.text if claim.place else '-'}"]
    said = "; ".join([*parts, f"on {'–'.join(sorted(days))}", figures or "-"])
    for slot, word in sorted(report.words.items(), key=lambda item: -len(item[1])):
        said = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", f"{{{slot}}}", said, flags=re.IGNORECASE)
    return said

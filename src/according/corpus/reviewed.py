"""Writes reviewed reports as an author of a corpus, in the form of corpus/FORMAT.md, to be checked, counted and trained on."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from according.corpus.codes import GRANULARITIES, load_codes
from according.corpus.passages import ID
from according.corpus.placing import Sheet
from according.corpus.splits import FILE, SPLITS
from according.errors import UsageError
from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place

MOST_KM = 5000
_GRANULARITY = {"time": "part-of-day", "decade": "range"}
_SHOWN_BY_STATUS = {"threatened": "threat", "requested": "demand", "planned": "plan"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedReport:
    """A report whose claims were all judged. sentences: code points of its text, in order. claims: those that were kept."""

    claims: Sequence[Claim]
    sentences: Sequence[Span]


@dataclass(slots=True, kw_only=True)
class Written:
    """What was written. left_out: parts of claims, or claims, that the format cannot hold, by reason."""

    passages: int = 0
    claims: int = 0
    left_out: Counter[str] = field(default_factory=Counter)


def write_reviewed(reports: Iterable[ReviewedReport], *, out: Path, author: str, split: str, region: str) -> Written:
    """Writes OUT/written/AUTHOR with passages.txt and gold.jsonl, and OUT/splits.toml. A report is one passage.

    author: letters of a folder's name; the first two begin the passages' ids. Raises UsageError if the folder is there already.
    """
    if split not in SPLITS or len(author) < 2 or not (author.isascii() and author.isalpha() and author.islower()):
        raise UsageError(f"author {author!r}, split {split!r}: an author is small letters a to z, a split one of {', '.join(SPLITS)}")
    home = out / "written" / author
    if home.exists() or (out / FILE).exists():
        raise UsageError(f"{out}: there is a corpus already; name a new folder")
    found, passages, lines = Written(), list[str](), list[str]()
    for number, report in enumerate((one for one in reports if one.claims), 1):
        name = f"{author[:2]}-{number:03}"
        if not ID.fullmatch(name):
            raise UsageError(f"{out}: more than 9999 reports are too many for one author; filter them")
        sheet = Sheet.of(report.claims[0].document.text, sentences=report.sentences)
        claims = _claims(name, report, sheet, found)
        passages.append(_passage(name, report, sheet))
        lines += [json.dumps(claim, ensure_ascii=False) for claim in claims]
        found.claims += len(claims)
        found.passages += 1
    home.mkdir(parents=True)
    (home / "passages.txt").write_text("\n".join(passages), encoding="utf8", newline="\n")
    (home / "gold.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf8", newline="\n")
    splits = f'[sets."written/{author}"]\nsplit = {json.dumps(split)}\nregion = {json.dumps(region)}\n'
    (out / FILE).write_text(splits, encoding="utf8", newline="\n")
    return found


def _passage(name: str, report: ReviewedReport, sheet: Sheet) -> str:
    document = report.claims[0].document
    places = (claim.place.name for claim in report.claims if claim.place)
    header = {
        "published": document.published.isoformat() if document.published else "unknown",
        "place": " ".join(next(places, "unknown").split()) or "unknown",
        "manner": "reviewed report",
        "shows": ", ".join(_shows(report)),
    }
    head = "".join(f"{key}: {value}\n" for key, value in header.items())
    body = "".join(("\n" if first else "") + sentence + "\n" for sentence, first in zip(sheet.sentences, sheet.begins_paragraph))
    return f"## {name}\n{head}{body}"


def _shows(report: ReviewedReport) -> list[str]:
    """What the claims themselves tell; the rest of the list is for people to say."""
    claims, found = report.claims, []
    found += ["long"] * (len(report.sentences) > 8)
    found += sorted({_SHOWN_BY_STATUS[claim.status] for claim in claims if claim.status in _SHOWN_BY_STATUS})
    found += ["relay"] * any(source.via for claim in claims for source in claim.sources)
    found += ["rival-accounts"] * any(len({source.stance for source in claim.sources}) > 1 for claim in claims)
    found += ["toll-by-source"] * any(len({count.source for count in claim.counts}) > 1 for claim in claims)
    found += ["several-places"] * (len({claim.place.name for claim in claims if claim.place}) > 1)
    found += ["no-date"] * any(claim.time is None for claim in claims)
    return found or ["background"]


def _claims(passage: str, report: ReviewedReport, sheet: Sheet, found: Written) -> list[dict[str, Any]]:
    """The claims as the format has them, in the order of the text."""
    written: dict[str, dict[str, Any]] = {}
    for claim in sorted(report.claims, key=lambda one: (one.trigger.start, one.trigger.end, one.id)):
        trigger = sheet.words(claim.trigger.start, claim.trigger.end)
        sources = [row for source in claim.sources if (row := _source(source, sheet, found)) is not None]
        if trigger is None or not sources:
            found.left_out["claims without a trigger in one sentence" if trigger is None else "claims whose voices have no words"] += 1
            continue
        written[claim.id] = {
            "passage": passage, "id": str(len(written) + 1), "s": trigger[0], "trigger": trigger[1], **_codes(claim),
            "status": claim.status, "sources": sources,
            "actors": _parties(claim.actors, sheet, found), "recipients": _parties(claim.recipients, sheet, found),
            "time": claim.time and _time(claim.time, sheet), "place": claim.place and _place(claim.place, sheet),
            "counts": _counts(claim, sheet, found), "also": _also(claim, sheet), "links": [],
        }  # fmt: skip
    _link(report.claims, written)
    return list(written.values())


def _codes(claim: Claim) -> dict[str, Any]:
    """A user's own modes and contexts are none of the corpus's."""
    codes = load_codes()
    mode = claim.mode if claim.mode in codes.modes.get(claim.type, ()) else None
    return {"type": claim.type, "mode": mode, "contexts": [one for one in claim.contexts if one in codes.of["context"]]}


def _country(code: str | None) -> str | None:
    return code if code in load_codes().of["country"] else None


def _parties(parties: Iterable[Party], sheet: Sheet, found: Written) -> list[dict[str, Any]]:
    rows, names = [], set[str]()
    for party in parties:
        words = sheet.words(party.start, party.end)
        if words is None or party.name in names:
            found.left_out["parties without words in one sentence"] += words is None
            continue
        names.add(party.name)
        sectors = [one for one in party.sectors if one in load_codes().of["sector"]]
        rows.append({"text": words[1], "name": _line(party.name), "country": _country(party.country), "sectors": sectors})
    return rows


def _source(source: Source, sheet: Sheet, found: Written) -> dict[str, Any] | None:
    if not source.name:
        return {"name": "", "stance": source.stance, "via": [_line(name) for name in dict.fromkeys(source.via)]}
    words = sheet.words(source.start, source.end)
    if words is None:
        found.left_out["voices without words in one sentence"] += 1
        return None
    via = [_line(name) for name in dict.fromkeys(source.via)]
    row = {"name": _line(source.name), "stance": source.stance, "text": words[1], "via": via}
    return row | ({"cue": source.cue} if sheet.has(source.cue) else {})


def _time(time: Time, sheet: Sheet) -> dict[str, Any]:
    words = sheet.words(time.start_offset, time.end_offset)
    granularity = time.granularity if time.granularity in GRANULARITIES else _GRANULARITY.get(time.granularity, "range")
    days = {"start": time.start.isoformat(), "end": time.end.isoformat()}
    return days | {"granularity": granularity, "text": words[1] if words else ""}


def _place(place: Place, sheet: Sheet) -> dict[str, Any]:
    words = sheet.words(place.start, place.end)
    km = None if place.radius_km is None or place.radius_km > MOST_KM else place.radius_km
    return {
        "text": words[1] if words else "", "name": _line(place.name), "country": _country(place.country),
        "admin1": _line(place.admin1 or "") or None, "lat": place.lat, "lon": place.lon, "km": km, "precision": place.precision,
    }  # fmt: skip


def _counts(claim: Claim, sheet: Sheet, found: Written) -> list[dict[str, Any]]:
    rows = []
    for count in claim.counts:
        words = sheet.words(count.start, count.end)
        if words is None:
            found.left_out["figures without words in one sentence"] += 1
            continue
        row = {"what": count.what, "low": count.low, "high": count.high, "of": _line(count.of or "") or None}
        rows.append(row | {"source": _line(count.source), "text": words[1]})
    return rows


def _also(claim: Claim, sheet: Sheet) -> list[dict[str, Any]]:
    placed = (sheet.words(span.start, span.end) for span in claim.mentions)
    return [{"s": words[0], "trigger": words[1]} for words in placed if words is not None]


def _link(claims: Iterable[Claim], written: dict[str, dict[str, Any]]) -> None:
    """Links between claims that are written; one that would close a circle is left out."""
    to: dict[str, set[str]] = {name: set() for name in written}
    for claim in sorted(claims, key=lambda one: one.id):
        for link in claim.links:
            if claim.id in written and link.claim in written and claim.id not in _reached(link.claim, to):
                to[claim.id].add(link.claim)
                written[claim.id]["links"].append({"claim": written[link.claim]["id"], "how": link.how})


def _reached(start: str, to: dict[str, set[str]]) -> set[str]:
    found, todo = {start}, [start]
    while todo:
        new = to[todo.pop()] - found
        found |= new
        todo.extend(new)
    return found


def _line(text: str) -> str:
    return " ".join(text.split())

"""How well times are found and worked out, on TimeBank with AQUAINT and on WikiWars.

    python -m benchmarks.times --corpora FOLDER [--held-out] [--errors 40]

FOLDER holds `timebank` and `wikiwars`. Every fourth document of TimeBank with AQUAINT, by sorted name, is held out: the rules
were written without looking at them, and only --held-out scores them. Spans count as found when they overlap (one to one);
a value counts as right when it means the same days. The two ends of a range are scored one by one, as the corpora annotate them.
Differences of convention that are no mistakes: "this week" may begin on the Sunday before its Monday; "early May" is its first
days here and the month with a modifier in TimeML; "the past week" is the days before publication here and a duration in TimeML.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from according.encoder import Encoder
from according.records.document import Document
from according.records.parse import Parsed
from according.records.when import Time, TimeMention
from according.stages.ground import find_times
from according.stages.ground.days import Days, month_of, months_of, week_of, year_of, years_of
from according.stages.parse import parse
from according.stages.segment import segment

_TAG = re.compile(r"<(/?)([A-Za-z0-9]+)([^>]*)>|([^<]+)")
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A TIMEX3 of the corpus."""

    start: int
    end: int
    kind: str
    value: str


@dataclass(slots=True)
class Tally:
    gold: int = 0
    found: int = 0
    spans: int = 0
    values: int = 0
    errors: list[str] = field(default_factory=list)

    def report(self) -> dict[str, float]:
        def f1(hits: int) -> float:
            return round(200 * hits / (self.gold + self.found), 1) if self.gold + self.found else 0.0

        return {"gold": self.gold, "found": self.found, "span_f1": f1(self.spans), "value_f1": f1(self.values)}


def load(path: Path) -> tuple[Document, list[Gold]]:
    """A TimeML file as a report with its gold times."""
    raw = path.read_text(encoding="utf8")
    created = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", raw, re.DOTALL)
    body = raw[raw.index("<TEXT>") + 6 : raw.index("</TEXT>")]
    parts: list[str] = []
    gold: list[Gold] = []
    open_at, open_tag, length = 0, "", 0
    for closing, tag, attributes, words in _TAG.findall(body):
        if words:
            parts.append(html.unescape(words))
            length += len(parts[-1])
        elif tag == "TIMEX3" and not closing:
            open_at, open_tag = length, attributes
        elif tag == "TIMEX3":
            gold.append(Gold(start=open_at, end=length, kind=_attribute(open_tag, "type"), value=_attribute(open_tag, "value")))
    published = date.fromisoformat(created[1]) if created else None
    return Document(id=path.stem, text="".join(parts), published=published), gold


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found[1] if found else ""


def days_of(value: str) -> Days | None:
    """The days of a TIMEX3 value, None for durations and vague references."""
    value = re.sub(r"(-XX)+$", "", value)
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = date(*map(int, found.groups()))
        return Days(day, day, "day")
    if found := re.match(r"(\d{4})-W(\d\d)", value):
        return week_of(date.fromisocalendar(int(found[1]), int(found[2]), 1))
    if found := re.match(r"(\d{4})-Q(\d)", value):
        return months_of(int(found[1]), 3 * int(found[2]) - 2, 3, "range")
    if found := re.match(r"(\d{4})-(SP|SU|FA|WI)", value):
        return months_of(int(found[1]), _SEASONS[found[2]], 3, "season")
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_of(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})", value):
        return year_of(int(found[1]))
    if found := re.fullmatch(r"(\d{3})X?", value):
        return years_of(int(found[1]) * 10, 10, "decade")
    return None


def same_value(time: Time | None, gold: Gold) -> bool:
    """Whether ours means the days of the gold value."""
    days = days_of(gold.value)
    if time is None:
        return days is None
    if days is None:
        return time.rule.startswith(("stretch", "recent"))
    if (time.start, time.end) == (days.start, days.end):
        return True
    if time.granularity == days.granularity == "week":
        return abs((time.start - days.start).days) <= 1
    if "part-of" in time.rule or time.granularity in ("range", "season"):
        return days.granularity in ("month", "year", "decade", "season") and days.start <= time.start and time.end <= days.end
    return False


def score(document: Document, gold: list[Gold], *, encoder: Encoder, tally: Tally) -> None:
    """Adds one report to the tally."""
    segments, quotes = segment(document)
    parsed = Parsed(sentences=parse(segments, encoder=encoder), quotes=quotes)
    left = list(_with_offsets(parsed, find_times(parsed, document=document)))
    tally.gold += len(gold)
    tally.found += len(left)
    for wanted in gold:
        words = document.text[wanted.start : wanted.end]
        match = next((one for one in left if one[0] < wanted.end and wanted.start < one[1]), None)
        if match is None:
            tally.errors.append(f"missed  {document.id} {words!r} {wanted.value}")
            continue
        left.remove(match)
        tally.spans += 1
        start, end, mention = match
        if same_value(mention.time, wanted):
            tally.values += 1
        else:
            ours = f"{mention.time.start}..{mention.time.end} ({mention.time.rule})" if mention.time else "none"
            around = document.text[max(0, start - 60) : end + 30].replace("\n", " ")
            tally.errors.append(f"value   {document.id} {document.published} {words!r} {wanted.value} got {ours} | {around}")
    for start, end, _ in left:
        around = document.text[max(0, start - 40) : end + 20].replace("\n", " ")
        tally.errors.append(f"extra   {document.id} {document.text[start:end]!r} | {around}")


def _with_offsets(parsed: Parsed, times: tuple[TimeMention, ...]) -> Iterator[tuple[int, int, TimeMention]]:
    """The two ends of a range one by one, as the corpora have them."""
    for one in times:
        sentence = parsed.sentences[one.sentence]
        for mention in one.ends or (one,):
            yield sentence[mention.first].start, sentence[mention.last].end, mention


def corpora(folder: Path, held_out: bool) -> Iterator[tuple[str, list[Path]]]:
    """The parts that are scored. Raises SystemExit if the folder does not hold them."""
    timebank = sorted((p for name in ("TimeBank", "AQUAINT") for p in (folder / "timebank" / name).glob("*.tml")), key=lambda p: p.name)
    wikiwars = sorted((folder / "wikiwars" / "whole-tml" / "tml").glob("*.tml"))
    if not timebank or not wikiwars:
        raise SystemExit(f"{folder}: no TimeML files; --corpora takes the folder that holds timebank and wikiwars")
    yield "timebank", [p for n, p in enumerate(timebank) if (n % 4 == 3) == held_out]
    yield "wikiwars", [p for n, p in enumerate(wikiwars) if (n % 4 == 3) == held_out]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--errors", type=int, default=0)
    arguments = parser.parse_args()
    encoder = Encoder.load()
    for name, paths in corpora(arguments.corpora, arguments.held_out):
        tally = Tally()
        for path in paths:
            document, gold = load(path)
            score(document, gold, encoder=encoder, tally=tally)
        for line in tally.errors[: arguments.errors]:
            print(line)
        print(json.dumps({"corpus": name, "held_out": arguments.held_out, "documents": len(paths), **tally.report()}))


if __name__ == "__main__":
    main()

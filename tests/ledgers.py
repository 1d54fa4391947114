"""Reports with claims, built by hand, for tests of the ledger. As a program: stores reports and says of each when it is stored."""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from according.records.actor import Party
from according.records.attribution import Source
from according.records.claim import Claim, Link
from according.records.count import Count
from according.records.document import Document
from according.records.span import Span
from according.records.when import Time
from according.records.where import Place
from according.store import Coder, Ledger, Run

TEXT = "{title}\n\nRebels said that the army had shelled Dar Salem on Sunday, killing at least {killed} civilians. The army denied it.\n"
CODER = Coder(version="1.0", weights="aa" * 32, tables="bb" * 32)
DAY = date(2016, 5, 24)


def clock() -> datetime:
    return datetime(2024, 5, 3, 12, 0, 0, tzinfo=UTC)


def later() -> datetime:
    return datetime(2024, 6, 1, 8, 30, 0, tzinfo=UTC)


def document(title: str = "Army denies shelling", *, killed: int = 18, **fields: Any) -> Document:
    text = fields.pop("text", TEXT.format(title=title, killed=killed))
    known = {"path": "in/shelling.txt", "title": title, "source": "The Example", "published": DAY, "published_from": "given"}
    return Document(id=hashlib.sha256(text.encode()).hexdigest()[:16], text=text, **(known | fields))


def claims(report: Document, *, status: str = "actual") -> tuple[Claim, ...]:
    """A claim with every field filled and a poor one."""

    def where(words: str) -> dict[str, Any]:
        start = report.text.index(words)
        return {"text": words, "start": start, "end": start + len(words)}

    def span(words: str) -> Span:
        return Span(start=where(words)["start"], end=where(words)["end"])

    first = f"{report.id[:8]}-00000001"
    sunday, evidence = where("on Sunday"), report.text.split("\n\n")[1].partition(" The army denied")[0]
    rich = Claim(
        id=first,
        document=report,
        type="ASSAULT",
        mode="heavy-weapons",
        contexts=("military", "war"),
        cameo="194",
        trigger=span("shelled"),
        status=status,
        actors=(Party(**where("the army"), name="Army of Marabad", id="xmb:army", country="XMB", sectors=("MIL", "GOV"), rule="phrase"),),
        recipients=(Party(**where("civilians"), name="civilians", id=None, country=None, sectors=("CVL",), rule="phrase"),),
        sources=(
            Source(**where("Rebels"), name="Rebels", id=None, country=None, stance="asserts", cue="said", rule="speech"),
            Source(
                **where("The army"), name="Army of Marabad", id="xmb:army", country="XMB", stance="denies", cue="denied", via=("State TV",)
            ),
        ),
        time=Time(
            start=date(2016, 5, 22),
            end=date(2016, 5, 22),
            granularity="day",
            text="on Sunday",
            start_offset=sunday["start"],
            end_offset=sunday["end"],
            rule="weekday",
        ),
        place=Place(
            **where("Dar Salem"),
            name="Dar Salem",
            country="XMB",
            admin1=None,
            lat=1.5,
            lon=-2.25,
            radius_km=5.0,
            precision="settlement",
            geonames_id=7,
            rule="only-one",
        ),
        counts=(Count(**where("at least"), what="killed", low=18, high=None, of="civilians", source=""),),
        evidence=span(evidence),
        mentions=(span("killing"),),
        links=(Link(claim=f"{report.id[:8]}-00000002", how="content_of"),),
        confidence=0.75,
        explanation=(("type", "cue shell.v"), ("status", "told")),
    )
    poor = Claim(
        id=f"{report.id[:8]}-00000002",
        document=report,
        type="REJECT",
        mode=None,
        contexts=(),
        cameo=None,
        trigger=span("denied"),
        status="actual",
        actors=(),
        recipients=(),
        sources=(Source(name="", id=None, country=None, stance="asserts", cue="", text="", start=0, end=0),),
        time=None,
        place=None,
        counts=(),
        evidence=span("The army denied it."),
        mentions=(),
        links=(),
        confidence=0.5,
        explanation=(),
    )
    return (rich, poor)


def run_of(ledger: Ledger, *, coder: Coder = CODER, at: Any = clock, number: int | None = None) -> Run:
    return ledger.run(coder=coder, command="add", clock=at, number=number)


def put(ledger: Ledger, *reports: Document, **options: Any) -> Run:
    """Adds reports with their two claims, as `according add` does."""
    run = run_of(ledger, **options)
    for report in reports:
        wanted = run.wanted(report)
        if isinstance(wanted, Document):
            run.store(report, coded=wanted, claims=claims(wanted))
        else:
            run.refuse(wanted)
    run.end()
    return run


def main() -> None:
    """FILE FIRST LAST: stores these reports and prints the id of each when it is stored."""
    with Ledger(Path(sys.argv[1]), write=True) as ledger:
        run = run_of(ledger)
        for number in range(int(sys.argv[2]), int(sys.argv[3])):
            report = document(f"Report {number}", url=f"https://example.org/{number}")
            run.store(report, coded=report, claims=claims(report))
            sys.stdout.write(f"{report.id}\n")
            sys.stdout.flush()
        run.end()


if __name__ == "__main__":
    main()

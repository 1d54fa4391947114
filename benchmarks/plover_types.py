"""Types of events against PLOVER's gold records: one sentence or two each, with one event marked.

    python -m benchmarks.plover_types --corpora FOLDER [--records odd|even|all] [--misses]

Records are numbered from 0 in the order of the file. Rules are written from odd ones only; of even ones this prints figures,
never texts, so --misses refuses them.
at: a claim whose trigger, or one of whose mentions, touches the marked words has the type (of several claims one must).
any: some claim of the record has it. claims: how many claims a record has, for whoever codes more is right more often by chance.
Records of which the markup gives no words of the event count as wrong for `at` unless some claim has the type and is the only one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from according.pipeline import Pipeline
from according.records.claim import Claim
from benchmarks.plover_records import chosen, options_of

_MARK = re.compile(r"\(([A-Z/]+): ([^()]*)\)")


@dataclass(slots=True)
class Tally:
    """Records, and of them right ones by measure and gold type."""

    records: int = 0
    claims: int = 0
    of: Counter[str] = field(default_factory=Counter)
    at: Counter[str] = field(default_factory=Counter)
    any: Counter[str] = field(default_factory=Counter)


def marked(record: dict[str, Any], text: str) -> list[tuple[int, int]]:
    """Where the words of the event stand in a text; [] if the markup and the text go apart."""
    found, at = [], 0
    for mark in _MARK.finditer(record["markup"] or ""):
        words = r"\s+".join(map(re.escape, mark[2].split()))
        place = re.compile(words).search(text, at) if words else None
        if place is None:
            continue
        at = place.end()
        if "EVT" in mark[1]:
            found.append(place.span())
    return found


def touches(claim: Claim, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a word of the claim's event lies in one of the spans."""
    return any(own.start < end and start < own.end for own in (claim.trigger, *claim.mentions) for start, end in spans)


def count(record: dict[str, Any], claims: Sequence[Claim], *, text: str, tally: Tally) -> str:
    """Counts a record; what is wrong with it, "" if it is right at its words."""
    wanted, spans = record["event"], marked(record, text)
    here = [c for c in claims if touches(c, spans)] if spans else list(claims) if len(claims) == 1 else []
    right = any(c.type == wanted for c in here)
    tally.records, tally.claims = tally.records + 1, tally.claims + len(claims)
    tally.of[wanted] += 1
    tally.at[wanted] += right
    tally.any[wanted] += any(c.type == wanted for c in claims)
    if right:
        return ""
    came = ", ".join(f"{c.type} {c.trigger.of(text)!r}" for c in claims) or "nothing"
    return f"{record['id']} {wanted} {[text[a:b] for a, b in spans]} -> {came}\n    {text}"


def render(tally: Tally) -> list[str]:
    """The figures as a table."""
    n = max(tally.records, 1)
    lines = [f"records {tally.records}, claims {tally.claims / n:.2f} each"]
    lines += [f"type at the marked words {tally.at.total() / n:.3f}   type of any claim {tally.any.total() / n:.3f}"]
    return lines + [f"  {kind:<10}{of:>4}{tally.at[kind] / of:>7.2f}{tally.any[kind] / of:>7.2f}" for kind, of in sorted(tally.of.items())]


def main() -> None:
    options = options_of(__doc__)
    pipeline, tally = Pipeline.load(), Tally()
    for record, document in chosen(options, settings=pipeline.settings):
        miss = count(record, pipeline.code(document), text=document.text, tally=tally)
        if miss and options.misses:
            print(miss)
    print("\n".join(render(tally)))


if __name__ == "__main__":
    main()

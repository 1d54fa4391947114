"""Hypothesis strategies: texts, numbers and claims that break what is careless. Shared by tests of exports and of the ledger."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from according.export.entry import Entry
from according.records.claim import Claim
from according.records.document import Document
from ledgers import claims, document

PIECES = (
    "=1+1", "+1", "-2", "@SUM(A1)", "＝1", "\t=1", "\r", "\n", "\r\n", "a\tb", 'say "hi"', '"', "a,b;c|d", "'", "''", "\\", "\\N", "None", "NA", "nan", "null", "", " ", "  x  ",
    "\x00", "a\x00b", "\x1b[31m", "\u202egnp", "\u200b", "\ufeff", "\u2028", "\x85", "\ud800", "\udcff", "\U0001f469\u200d\U0001f467", "e\u0301", "\uffff", "0123", "1e5", "2016-05-23",
    "<script>alert(1)</script>", "&amp;", "http://x.example/?a=b&c", "javascript:alert(1)", "ﷺ", "100%", "%s", "{}", "${x}", "#REF!", "TRUE", "1,000",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(PIECES),
    st.text(st.characters(exclude_categories=()), max_size=12),
    st.lists(st.sampled_from(PIECES), max_size=3).map("".join),
)
"""Lone halves of surrogate pairs are among them: a file's name may hold some."""
STORED_TEXTS = TEXTS.map(lambda text: text.encode("utf-8", "replace").decode())
"""As a report's own words are: reading leaves no halves of pairs."""
LATITUDES = st.one_of(st.sampled_from((-90.0, 90.0, 0.0, -0.0, -1e-9, -33.123456789)), st.floats(-90, 90))
LONGITUDES = st.one_of(st.sampled_from((-180.0, 180.0, -0.0, -1e-9, -70.000000001)), st.floats(-180, 180))
FIGURES = st.one_of(st.sampled_from((0, 1, 10_000_000_000)), st.integers(0, 10_000_000_000))


@st.composite
def nasty_claims(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Claim:
    """The rich claim of tests/ledgers.py with nasty words in every field that holds a report's or a gazetteer's words."""
    report: Document = document(title=f"Report {draw(st.integers(0, 9))}", path=draw(TEXTS), source=draw(texts), url=draw(texts))
    rich = claims(replace(report, title=draw(texts)))[0]
    low = draw(FIGURES)
    where: dict[str, Any] = {
        "name": draw(texts),
        "admin1": draw(texts),
        "lat": draw(LATITUDES),
        "lon": draw(LONGITUDES),
        "radius_km": draw(st.floats(0, 25_000)),
    }
    assert rich.place is not None
    return replace(
        rich,
        actors=tuple(replace(party, name=draw(texts), text=draw(texts)) for party in rich.actors),
        recipients=tuple(replace(party, name=draw(texts)) for party in rich.recipients),
        sources=tuple(replace(source, name=draw(texts), cue=draw(texts), via=(draw(texts),)) for source in rich.sources),
        place=replace(rich.place, **where),
        counts=tuple(
            replace(count, low=low, high=draw(st.one_of(st.none(), st.integers(low, 10_000_000_000))), of=draw(texts))
            for count in rich.counts
        ),
        explanation=(("type", draw(texts)),),
    )


@st.composite
def nasty_entries(draw: st.DrawFn) -> Entry:
    """A nasty claim as exports take it."""
    moment = "2024-05-03T12:00:00Z"
    return replace(Entry.of(draw(nasty_claims()), came_at=moment, changed_at=moment), evidence=draw(TEXTS), trigger=draw(TEXTS))

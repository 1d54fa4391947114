"""/claims/{id}: one claim with why each field is what it is, and a line to cite it by."""

from __future__ import annotations

from according.errors import PageError
from according.store import Stored
from according.web import words
from according.web.context import ClaimPage
from according.web.fields import card_of, marks_of
from according.web.offsets import pieces
from according.web.page import Call, Nothing, Page

MOST_QUOTED = 1500
AROUND = 240
"""Characters of the text before and after the sentence; what is cut ends at a word."""


def claim(call: Call, asked: Nothing) -> ClaimPage:
    """One claim. Raises PageError (404)."""
    name = call.path["id"]
    stored = call.ledger.browse.claim(name)
    if stored is None:
        raise PageError(404, problem=f"the ledger has no claim {name[:80]!r}; it may have gone when its report was coded again")
    report, evidence = stored.claim.document, stored.claim.evidence
    return ClaimPage(
        card=card_of(stored),
        before=words.visible(_before(report.text, evidence.start)),
        sentence=pieces(report.text, marks=marks_of(stored.claim), start=evidence.start, end=evidence.end),
        after=words.visible(_after(report.text, evidence.end)),
        document=report.id,
        title=words.title_of(report.title, report.text),
        outlet=report.source,
        url=report.url,
        published=report.published.isoformat() if report.published else None,
        published_from=report.published_from,
        links=tuple((link.how.replace("_", " "), link.claim) for link in stored.claim.links),
        citation=citation_of(stored, version=call.ledger.browse.coded_by(report.id)),
        came_at=stored.came_at,
        changed_at=stored.changed_at,
    )


def _before(text: str, start: int) -> str:
    """What stands before a place, from a whole word on."""
    if start <= AROUND:
        return text[:start]
    cut = text[start - AROUND : start]
    return "… " + (cut if " " not in cut else cut.partition(" ")[2])


def _after(text: str, end: int) -> str:
    """What stands after a place, up to a whole word."""
    if end + AROUND >= len(text):
        return text[end:]
    cut = text[end : end + AROUND]
    return (cut if " " not in cut else cut.rpartition(" ")[0]) + " …"


def citation_of(stored: Stored, *, version: str) -> str:
    """Who says what, the exact words, where they stand, and what coded them."""
    claim, report = stored.claim, stored.claim.document
    voices = "; ".join(f"{words.short(s.name) or words.REPORT} {words.STANCES.get(s.stance, s.stance)}" for s in claim.sources)
    quoted = words.cut(claim.evidence.of(report.text), most=MOST_QUOTED)
    day = f"published {report.published.isoformat()}" if report.published else "day of publication not known"
    where = (words.short(report.source), f"“{words.title_of(report.title, report.text)}”", day, words.safe_link(report.url))
    return (
        f"{words.headline(claim)}, reported {words.STATUSES.get(claim.status, claim.status)} ({voices}): “{quoted}” "
        f"{', '.join(filter(None, where))}. Report {report.id}, characters {claim.evidence.start} to {claim.evidence.end}; "
        f"claim {claim.id}, coded by According {version}."
    )


routes = (Page(path="/claims/{id}", template="claim.html", view=claim, context=ClaimPage, summary="One claim, and why it is what it is"),)

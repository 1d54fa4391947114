"""What `according code` prints."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from according.cli.flat import COLUMNS, Flat
from according.cli.formats import make_format
from according.cli.table import Table
from according.records.claim import Claim
from according.records.document import Document
from according.records.span import Span

ESCAPE = "\x1b]0;owned\x07\x9b31m\u202e"


def bare(claim: Claim) -> Claim:
    """The claim with everything unknown that may be."""
    empty = {"actors": (), "recipients": (), "counts": (), "links": (), "contexts": ()}
    return replace(claim, mode=None, cameo=None, time=None, place=None, **empty)


def hostile(document: Document, claim: Claim) -> tuple[Document, Claim]:
    """The same with control sequences in every text."""
    bad = replace(document, text=f"Army{ESCAPE} attacked", title=f"=1+1{ESCAPE}", path=f"in/{ESCAPE}.txt", source=ESCAPE)
    parties = tuple(replace(party, name=ESCAPE, text=ESCAPE) for party in claim.actors)
    sources = tuple(replace(source, name=ESCAPE, cue=ESCAPE) for source in claim.sources)
    whole = Span(start=0, end=len(bad.text))
    return bad, replace(claim, document=bad, trigger=whole, evidence=whole, actors=parties, sources=sources)


def controls(text: str) -> list[str]:
    return [char for char in text if (char < " " and char not in "\n\r") or "\x7f" <= char <= "\x9f" or char == "\u202e"]


TABLE = """\
Army denies shelling
The Example · in/shelling.txt · published 2016-05-24 (given with the input) · 1
claim
────────────────────────────────────────────────────────────────────────────────

 1. ASSAULT / heavy-weapons “shelled”                           feedc0ffee123456
    who        Army of Marabad [XMB MIL/GOV] “the army” → civilians [CVL]
    status     actual
    when       2016-05-22 (day) “on Sunday” by weekday
    where      Dar Salem, XMB (settlement, within 5 km)
    how many   18 or more killed of civilians “at least 18”, says the report
               itself
    says so    Rebels asserts “said”
    SAYS       Army of Marabad DENIES, by way of State TV “The army” … “denied”
    link       content of claim 0badcafe00000000
    context    military
    rests on   “Rebels said that the army had shelled Dar Salem on Sunday,
               killing at least 18 civilians.”

"""


def test_table(document: Document, claim: Claim) -> None:
    assert Table(colour=False, width=80).document(document, (claim,)) == TABLE


def test_table_of_a_claim_that_knows_little(document: Document, claim: Claim) -> None:
    lines = Table(colour=False, width=80).document(document, (replace(bare(claim), status="threatened"),)).splitlines()
    assert lines[6:10] == [
        "    who        ? → ?",
        "    STATUS     THREATENED: not reported as done",
        "    when       unknown",
        "    where      unknown",
    ]


def test_table_of_a_report_without_claims(document: Document) -> None:
    lines = Table(colour=False, width=80).document(replace(document, title=None, source=None, published=None, published_from="unknown"), ())
    assert lines.splitlines()[:2] == ["in/shelling.txt", "day of publication unknown · no claims"]


def test_table_has_no_colours_in_a_pipe_and_keeps_to_its_width(document: Document, claim: Claim) -> None:
    printed = Table(colour=False, width=80).document(*hostile(document, claim)[:1], (hostile(document, claim)[1],))
    assert controls(printed) == []
    assert max(map(len, printed.splitlines())) <= 80
    assert "\\x1b]0;owned\\x07\\x9b31m\\u202e" in printed


def test_json_lines(document: Document, claim: Claim) -> None:
    printed = make_format("jsonl").document(document, (claim, bare(claim)))
    assert [json.loads(line) for line in printed.splitlines()] == [claim.to_dict(), bare(claim).to_dict()]
    assert list(json.loads(printed.splitlines()[0]))[:4] == ["schema", "id", "document", "event"]


def test_json_lines_keep_letters_and_escape_controls(document: Document, claim: Claim) -> None:
    bad, claimed = hostile(replace(document, text="é"), claim)
    claimed = replace(claimed, actors=(replace(claim.actors[0], name="Général\u2028"),))
    printed = make_format("jsonl").document(bad, (claimed,))
    assert "Général\\u2028" in printed
    assert controls(printed) == []
    assert json.loads(printed) == claimed.to_dict()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_comes_back_as_it_went(document: Document, claim: Claim) -> None:
    form = Flat()
    (row, poor) = rows(form.begin() + form.document(document, (claim, bare(claim))))
    assert tuple(row) == COLUMNS
    assert (row["claim_id"], row["type"], row["mode"], row["trigger"], row["status"]) == (
        "feedc0ffee123456", "ASSAULT", "heavy-weapons", "shelled", "actual",
    )  # fmt: skip
    assert (row["actors"], row["actor_countries"], row["actor_sectors"]) == ("Army of Marabad", "XMB", "MIL/GOV")
    assert (row["sources"], row["stances"], row["via"]) == ("Rebels; Army of Marabad", "asserts; denies", "-; State TV")
    assert (row["lat"], row["lon"], row["radius_km"], row["confidence"]) == ("1.5", "-2.25", "5.0", "0.75")
    assert row["counts"] == "killed 18+ civilians (the report)"
    assert row["evidence"] == claim.evidence.of(document.text)
    assert (poor["mode"], poor["time_start"], poor["place"], poor["actors"]) == ("", "", "", "")


def test_csv_is_raw_unless_asked(document: Document, claim: Claim) -> None:
    document, claim = replace(document, title='=HYPERLINK("x"), "y"'), claim
    claim = replace(claim, document=document)
    assert rows(Flat().begin() + Flat().document(document, (claim,)))[0]["title"] == '=HYPERLINK("x"), "y"'


def test_csv_safe_for_spreadsheets_marks_text_and_no_numbers(document: Document, claim: Claim) -> None:
    form = Flat(spreadsheet_safe=True)
    titles = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain"]
    printed = [form.document(document, (replace(claim, document=replace(document, title=title)),)) for title in titles]
    found = rows(form.begin() + "".join(printed))
    assert [row["title"] for row in found] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "plain"]
    assert {row["lon"] for row in found} == {"-2.25"}


def test_csv_on_a_terminal_shows_controls(document: Document, claim: Claim) -> None:
    bad, claimed = hostile(document, claim)
    assert controls(Flat(terminal=True).document(bad, (claimed,))) == []
    assert controls(Flat().document(bad, (claimed,))) != []


def test_csv_lines_end_as_the_standard_has_it(document: Document, claim: Claim) -> None:
    assert Flat().begin().endswith("\r\n")
    assert Flat().document(document, ()) == ""

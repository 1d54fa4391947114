"""The page in Chromium, as a person uses it: by mouse, by keyboard, without scripts, on a narrow screen."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from according.records.document import Document
from according.store import Ledger
from according.web.workshop import Dropped, Kept, Outcome
from ledgers import claims, clock, run_of
from serving import Served, Tab, desk_of, make_ledger, new_tab


@pytest.fixture(scope="module")
def paths(seen_ledger: Path) -> dict[str, str]:
    """An address of each kind of page."""
    with Ledger(seen_ledger) as ledger:
        stored = next(iter(ledger.claims(type="ASSAULT")))
    return {
        "events": "/events",
        "event": f"/events/{stored.event}",
        "documents": "/documents",
        "document": f"/documents/{stored.claim.document.id}",
        "claim": f"/claims/{stored.claim.id}",
        "find": "/find?q=shelled",
        "code": "/code",
        "error": "/events/E-none",
        "id": stored.claim.id,
    }


PAGES = ("events", "event", "documents", "document", "claim", "find", "code")


def test_every_page_opens_without_a_complaint_and_is_accessible(chromium: Any, served: Served, paths: dict[str, str]) -> None:
    """axe-core in both colour schemes and on a narrow screen, where nothing is wider than the screen."""
    for options in ({"color_scheme": "light"}, {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}):
        tab = new_tab(chromium, served, **options)
        for name in PAGES:
            page = tab.open(paths[name])
            assert page.locator("h1").count() == 1, name
            assert tab.accessibility() == [], (name, options)
            assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), (name, options)
        assert tab.outside == [] and tab.problems == []
        tab.page.context.close()


def test_a_filter_applies_when_it_is_ticked_and_the_address_keeps_it(tab: Tab) -> None:
    page = tab.open("/events")
    page.get_by_label("Assault", exact=False).first.check()
    page.wait_for_url("**/events?type=ASSAULT")
    assert page.locator("input[name=type]:focus").get_attribute("value") == "ASSAULT"
    assert page.locator(".total strong").inner_text() == "1"
    assert page.locator("tbody tr").count() == 1
    page.locator(".chosen a").first.click()
    page.wait_for_url("**/events")
    page.locator("#q").fill("denied")
    page.keyboard.press("Enter")
    page.wait_for_url("**/events?q=denied")
    page.go_back()
    page.wait_for_url("**/events")


def test_words_and_claims_light_each_other_up(tab: Tab, paths: dict[str, str]) -> None:
    page = tab.open(paths["document"])
    card = page.locator(f"#c-{paths['id']}")
    card.hover()
    lit = {segment.inner_text(): segment.get_attribute("data-lit") for segment in page.locator(".seg.lit").all()}
    assert lit["shelled"] == "what"
    assert lit["Dar Salem"] == "where"
    assert lit["on Sunday"] == "when"
    assert lit["The army"] == "says"
    page.mouse.move(2, 2)
    page.get_by_text("shelled", exact=True).first.hover()
    page.locator(f"#c-{paths['id']}.lit").wait_for()
    assert card.locator(".why").first.is_visible()
    page.locator(f"#t-{paths['id']}").focus()
    page.keyboard.press("Enter")
    page.locator(f"#c-{paths['id']}.lit").wait_for()
    assert page.url.endswith(f"#c-{paths['id']}")


def test_the_link_from_an_event_leads_to_the_place_in_the_report(tab: Tab, paths: dict[str, str]) -> None:
    page = tab.open(paths["event"])
    page.locator(".voices-table a[href*='#t-']").first.click()
    page.wait_for_url("**/documents/*#t-*")
    assert page.locator(".ref:target").count() == 1
    assert page.locator(".seg.lit").count() > 3


def test_the_keyboard_reaches_everything_in_order(tab: Tab) -> None:
    page = tab.open("/events")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "main"
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("() => document.activeElement.name || document.activeElement.textContent.trim()"))
    assert seen.index("q") < seen.index("since") < seen.index("type")
    assert any(text.startswith("Assault") for text in seen)


def test_without_scripts_everything_is_there(chromium: Any, served: Served, paths: dict[str, str]) -> None:
    tab = new_tab(chromium, served, java_script_enabled=False)
    page = tab.open("/events")
    page.locator("input[name=type][value=ASSAULT]").check()
    page.locator("button.apply").click()
    assert "type=ASSAULT" in page.url
    page = tab.open(paths["document"])
    page.locator(f"#t-{paths['id']}").click()
    assert page.locator(".card:target .why").first.is_visible()
    page = tab.open(paths["claim"])
    assert page.locator("#citation").inner_text().startswith("Assault (heavy weapons)")
    assert page.locator("button[data-copy]").is_hidden()  # what needs scripts is not offered
    tab.page.context.close()


def test_copy_as_citation(chromium: Any, served: Served, paths: dict[str, str]) -> None:
    tab = new_tab(chromium, served, permissions=["clipboard-read", "clipboard-write"])
    page = tab.open(paths["claim"])
    page.get_by_role("button", name="Copy as citation").click()
    page.get_by_text("Copied.").wait_for()
    assert page.evaluate("() => navigator.clipboard.readText()") == page.locator("#citation").inner_text()
    tab.page.context.close()


class PaperCoder:
    """A workshop that codes every text as the same two claims; "bad" in a name cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def code(self, dropped: Dropped, *, published: date | None) -> list[Outcome]:
        if "bad" in dropped.name:
            return [Outcome(name=dropped.name, problem="not a report: <b>bold</b>")]
        document = self._document(dropped)
        return [Outcome(name=dropped.name, document=document, claims=claims(document))]

    def add(self, dropped: Any, *, published: date | None, run: int | None) -> Kept:
        outcomes = [one for each in dropped for one in self.code(each, published=published)]
        with Ledger(self.path, write=True) as ledger:
            here = run_of(ledger, number=run)
            for one in outcomes:
                if one.document:
                    here.store(one.document, coded=one.document, claims=one.claims)
            here.end()
        return Kept(outcomes=tuple(outcomes), run=here.number)

    def reconcile(self) -> int:
        from according.cli.reconciling import bring_up_to_date
        from according.settings import load_settings

        with Ledger(self.path, write=True) as ledger:
            return bring_up_to_date(ledger, knobs=load_settings().reconcile, at=clock())

    def _document(self, dropped: Dropped) -> Document:
        from ledgers import document

        return document(dropped.name, text=dropped.data.decode(), path=dropped.name)


@pytest.fixture
def coding(tmp_path: Path) -> Iterator[Served]:
    file = make_ledger(tmp_path / "ledger.db")
    with Served(desk_of(file, workshop=PaperCoder(file))) as found:
        yield found


REPORT = "A report\n\nRebels said that the army had shelled Dar Salem on Sunday, killing at least {n} civilians. The army denied it.\n"


def test_a_pasted_report_is_coded_and_can_be_kept(chromium: Any, coding: Served) -> None:
    tab = new_tab(chromium, coding)
    page = tab.open("/code")
    page.locator("#pasted").fill(REPORT.format(n=99))
    page.get_by_role("button", name="Code it", exact=True).click()
    page.locator(".card").first.wait_for()
    assert page.locator(".card").count() == 2
    assert page.locator("#text").text_content() == REPORT.format(n=99)
    with Ledger(coding.desk.path) as ledger:
        assert ledger.counts()["documents"] == 3
    page.locator("#pasted").fill(REPORT.format(n=99))
    page.get_by_role("button", name="add it to the ledger").click()
    page.wait_for_url("**/documents/*")
    with Ledger(coding.desk.path) as ledger:
        assert ledger.counts()["documents"] == 4
    assert tab.problems == []
    tab.page.context.close()


def test_a_folder_goes_into_the_ledger_and_every_file_is_told(chromium: Any, coding: Served, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deep").mkdir(parents=True)
    for n in range(20):
        (folder / "deep" / f"{n}.txt").write_text(REPORT.format(n=100 + n), encoding="utf8")
    (folder / "bad <i>.txt").write_text("x", encoding="utf8")
    (folder / ".hidden.txt").write_text("no report", encoding="utf8")
    tab = new_tab(chromium, coding)
    page = tab.open("/code")
    page.set_input_files("input[webkitdirectory]", str(folder))
    page.get_by_text("events in the ledger").wait_for(timeout=15_000)
    told = page.locator("[data-outcomes] li").all_inner_texts()
    assert len(told) == 21
    assert sum("2 claims" in line for line in told) == 20
    assert "in/bad <i>.txt: not a report: <b>bold</b>" in told
    assert page.locator("progress").evaluate("e => e.value === e.max")
    assert page.get_by_role("button", name="Stop").is_hidden()
    assert page.get_by_role("link", name="Look at the events").get_attribute("href") == "/events"
    with Ledger(coding.desk.path) as ledger:
        assert (ledger.counts()["documents"], ledger.counts()["runs"]) == (23, 2)
    assert tab.problems == []
    tab.page.context.close()
    shutil.rmtree(folder)


def drop(page: Any, *paths: Path) -> None:
    """Drops files and folders of the disk on the page, as the system does: what a script could hand in has no folders."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": data})


def test_a_real_folder_is_dropped_and_is_one_run(chromium: Any, coding: Served, tmp_path: Path) -> None:
    folder = tmp_path / "dropped"
    (folder / "deep" / "deeper").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("no report", encoding="utf8")
    for n in range(120):  # a browser hands out a hundred at a time
        (folder / "deep" / f"bad-{n:03}.txt").write_text("x", encoding="utf8")
    for n in range(12):
        (folder / "deep" / f"{n:03}.txt").write_text(REPORT.format(n=1000 + n), encoding="utf8")
    (folder / "deep" / "deeper" / "last.txt").write_text(REPORT.format(n=5000), encoding="utf8")
    (folder / "bad.txt").write_text("x", encoding="utf8")
    (tmp_path / "alone.txt").write_text(REPORT.format(n=6000), encoding="utf8")
    tab = new_tab(chromium, coding)
    page = tab.open("/code")
    page.locator("[data-drop]").wait_for()
    drop(page, folder, tmp_path / "alone.txt")
    page.get_by_text("events in the ledger").wait_for(timeout=60_000)
    told = page.locator("[data-outcomes] li").all_inner_texts()
    assert [line.partition(":")[0] for line in told][:3] == ["alone.txt", "dropped/bad.txt", "dropped/deep/000.txt"]
    assert (len(told), sum("2 claims" in line for line in told)) == (135, 14)
    assert page.locator("[data-told]").inner_text().startswith("135 of 135 files; 14 reports coded;")
    with Ledger(coding.desk.path) as ledger:
        assert (ledger.counts()["documents"], ledger.counts()["runs"]) == (17, 2)
        row = dict(ledger._connection.execute("SELECT * FROM runs ORDER BY id DESC LIMIT 1").fetchone())
    assert (row["read"], row["coded"]) == (14, 14)
    assert tab.problems == [] and tab.outside == []
    tab.page.context.close()
